"""WebVTT captions: W3C, "WebVTT: The Web Video Text Tracks Format" (Candidate Recommendation, 4 April 2019)."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rivethead.paths import write_text

_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption.

    Attributes:
        start_s: when it appears.
        end_s: when it goes, after its start.
        lines: plain text, one to three lines, none of them empty.
        speaker: who says it, "" for sounds.
        line_percent: how far down the picture it stands, 0..100; None leaves it to the player, at the foot.
    """

    start_s: float
    end_s: float
    lines: tuple[str, ...]
    speaker: str = ""
    line_percent: int | None = None


def as_webvtt(cues: Sequence[Cue], language: str = "en") -> str:
    """Return a WebVTT document.

    Args:
        cues: in order of their starts.
        language: of the text, as BCP 47 has it; players read it from the track element, people from this file's head.

    Raises:
        ValueError: a cue ends before it starts, or has nothing to say.
    """
    parts = [f"WEBVTT - {language}"]
    for number, cue in enumerate(cues, 1):
        if round(cue.end_s * 1000) <= round(cue.start_s * 1000) or not all(line.strip() for line in cue.lines):
            raise ValueError(f"caption {number} is empty or ends before it starts")
        place = "" if cue.line_percent is None else f" line:{cue.line_percent}%"
        text = "\n".join(_escaped(line) for line in cue.lines)
        voice = f"<v {_escaped(cue.speaker)}>" if cue.speaker else ""
        parts.append(f"{number}\n{timestamp(cue.start_s)} --> {timestamp(cue.end_s)}{place}\n{voice}{text}")
    return "\n\n".join(parts) + "\n"


def write_webvtt(target: Path, cues: Sequence[Cue], language: str = "en") -> None:
    """Write a WebVTT file; raises as as_webvtt does, and DiskError where the folder cannot be written."""
    write_text(target, as_webvtt(cues, language))


def timestamp(seconds: float) -> str:
    """Return a time as HH:MM:SS.mmm, to the nearest millisecond."""
    whole, milliseconds = divmod(round(seconds * 1000), 1000)
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours:02d}:{minute:02d}:{second:02d}.{milliseconds:03d}"


def _escaped(text: str) -> str:
    for plain, written in _ESCAPES:
        text = text.replace(plain, written)
    return text
