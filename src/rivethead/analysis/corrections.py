"""What a person knows better than the hearing: where the first beat lies, another octave, other bars."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from rivethead.errors import InputError
from rivethead.schema.analysis import Source

if TYPE_CHECKING:
    from rivethead.analysis.beats import Pulse

Octave = Literal["half", "double"]

SLOWEST_BPM, FASTEST_BPM = 40.0, 220.0
"""Tempos that may be asked for."""

FEWEST_BEATS, MOST_BEATS = 2, 12
"""Beats in a bar that may be asked for."""

_SAME_TEMPO = 0.02
"""People round the tempos that they give."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """What was asked for on top of what is heard.

    Attributes:
        tempo_bpm: 40..220; the hearing then looks for this tempo first.
        first_beat_s: where the first beat of the first bar lies, give or take 0.03 s; what is heard before is dropped.
        octave: "half" keeps every second beat, "double" puts one between any two.
        metre: beats in a bar, 2..12.

    Raises:
        InputError: a value is out of range, or a tempo and an octave are asked for at once.
    """

    tempo_bpm: float | None = None
    first_beat_s: float | None = None
    octave: Octave | None = None
    metre: int | None = None

    def __post_init__(self) -> None:
        if self.tempo_bpm is not None and not SLOWEST_BPM <= self.tempo_bpm <= FASTEST_BPM:
            raise InputError(
                f"A tempo of {self.tempo_bpm:g} bpm cannot be asked for; give {SLOWEST_BPM:g} to {FASTEST_BPM:g}."
            )
        if self.tempo_bpm is not None and self.octave is not None:
            raise InputError(f"--tempo and --{self.octave} both say how fast the beats are; give one of them.")
        if self.first_beat_s is not None and not 0 <= self.first_beat_s < float("inf"):
            raise InputError(f"--first-beat {self.first_beat_s:g} is no time in a song; give seconds from its start.")
        if self.metre is not None and not FEWEST_BEATS <= self.metre <= MOST_BEATS:
            raise InputError(
                f"--metre {self.metre} cannot be counted; give {FEWEST_BEATS} to {MOST_BEATS} beats a bar."
            )

    def __bool__(self) -> bool:
        """Whether anything is asked for."""
        return self != NO_CORRECTIONS

    def heeded_by(self, pulse: "Pulse") -> bool:
        """Whether a pulse has the tempo that is asked for, or none is; where the tempo moves it is not told."""
        if self.tempo_bpm is None or pulse.tempo_map:
            return True
        return abs(pulse.tempo_bpm / self.tempo_bpm - 1) <= _SAME_TEMPO

    def asked(self, pulse: "Pulse") -> dict[str, Source]:
        """Return the kinds of facts of a corrected pulse that rest on what was asked for."""
        kinds: set[str] = set()
        if self.tempo_bpm is not None and self.heeded_by(pulse):
            kinds |= {"tempo"}
        if self.octave is not None:
            kinds |= {"tempo", "beats", "downbeats"}
        if self.first_beat_s is not None:
            kinds |= {"beats", "downbeats"}
        if self.metre is not None:
            kinds |= {"downbeats"}
        return dict.fromkeys(sorted(kinds), "asked")

    def stated(self, pulse: "Pulse") -> tuple[str, ...]:
        """Return the kinds of facts of a corrected pulse that are no longer in question."""
        tempo = ("tempo",) if self.asked(pulse).get("tempo") else ()
        return tempo + (("downbeats",) if self.first_beat_s is not None else ())


NO_CORRECTIONS = Corrections()


def with_tempo(wanted: Corrections, tempo_bpm: float | None) -> Corrections:
    """Return corrections that hold a tempo, unless they hold one already or none is given."""
    return wanted if tempo_bpm is None or wanted.tempo_bpm is not None else replace(wanted, tempo_bpm=tempo_bpm)
