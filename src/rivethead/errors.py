"""The error tree. Every error a user can cause is one sentence that names the file or option and says what to do.

RivetheadError            our fault unless a subclass says otherwise          exit code 1
├─ InputError             what the user typed or handed over is at fault      exit code 2
│  ├─ DocumentError       a JSON paper has a wrong field
│  ├─ AudioError          a sound file cannot be used
│  └─ DiskError           no room, or no permission to write
└─ EngineUnavailableError an engine was named whose parts are not installed   exit code 2
"""


class RivetheadError(Exception):
    """Base of all errors raised on purpose."""

    exit_code = 1


class InputError(RivetheadError):
    """The user's words, options or files are at fault."""

    exit_code = 2


class DocumentError(InputError):
    """A JSON paper has a missing, unknown or ill-typed field."""


class AudioError(InputError):
    """A sound file is missing, is not audio, or holds nothing that can be used."""


class DiskError(InputError):
    """A folder cannot be written or has not enough room."""


class EngineUnavailableError(RivetheadError):
    """An engine was asked for by name and cannot run here."""

    exit_code = 2
