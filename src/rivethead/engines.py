"""Engines: swappable ways to do one room's work, found by name and imported only when asked for.

A room keeps a table ``name -> "module:attribute"``. Naming an engine that cannot run here raises
EngineUnavailableError with the line that mends it; there is no silent fallback.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from rivethead.errors import EngineUnavailableError, InputError


@dataclass(frozen=True, slots=True)
class EngineTable:
    """The engines of one room.

    Attributes:
        room: the room's name, for messages.
        entries: engine name -> "module:attribute".
        extras: engine name -> the extra that installs what it needs.
    """

    room: str
    entries: Mapping[str, str]
    extras: Mapping[str, str]

    def load(self, name: str) -> Any:
        """Import and return the engine's attribute.

        Raises:
            InputError: no engine has this name.
            EngineUnavailableError: a package that the engine needs is not installed.
        """
        if name not in self.entries:
            known = ", ".join(sorted(self.entries))
            raise InputError(f"There is no {self.room} engine called '{name}'; choose one of: {known}.")
        module, _, attribute = self.entries[name].partition(":")
        try:
            return getattr(import_module(module), attribute)
        except ModuleNotFoundError as missing:
            extra = self.extras.get(name)
            if extra is None:
                raise
            raise EngineUnavailableError(
                f"The {self.room} engine '{name}' needs the package '{missing.name}', which is not installed; "
                f"run: pip install 'rivethead[{extra}]'"
            ) from missing
