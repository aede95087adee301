"""The engines that hear beats, by name."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from rivethead.analysis.beats import Pulse
from rivethead.engines import EngineTable


@dataclass(frozen=True, slots=True)
class Clues:
    """What beats can be heard by.

    Attributes:
        path: the track.
        onsets: strength per band, float32 (hops,).
        colours: as from rivethead.analysis.bar_evidence.coarse_colours.
    """

    path: Path
    onsets: dict[str, npt.NDArray[np.float32]]
    colours: npt.NDArray[np.float32]


class BeatEngine(Protocol):
    """A way to hear beats and bars."""

    def find_pulse(self, clues: Clues, asked_bpm: float | None) -> Pulse | None:
        """Return the pulse, not yet settled on its strokes; None where there is no beat.

        Raises:
            InputError: the engine cannot heed a tempo that is asked for.
        """
        ...


class Builtin:
    """Our own hearing."""

    def find_pulse(self, clues: Clues, asked_bpm: float | None) -> Pulse | None:
        """Return the pulse; see BeatEngine."""
        from rivethead.analysis.beats import find_pulse

        return find_pulse(clues.onsets, clues.colours, asked_bpm)


ENGINES = EngineTable(
    "beat",
    {"builtin": "rivethead.analysis.engines:Builtin", "beat_this": "rivethead.analysis.beat_this:BeatThis"},
    {},
)


def load(name: str) -> BeatEngine:
    """Return an engine, ready to hear.

    Raises:
        InputError: no engine has this name.
        EngineUnavailableError: what it needs is not installed.
    """
    engine: BeatEngine = ENGINES.load(name)()
    return engine
