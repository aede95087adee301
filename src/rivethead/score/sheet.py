"""The sheet that a piece's music is written on, bar by bar and step by step."""

from dataclasses import dataclass, field

from rivethead.schema.score import BEATS_PER_BAR, Gesture, Hit, Move, Note, Shout
from rivethead.score.notation import STEPS_PER_BEAT

_ROUND_ROBINS = 8

_DECIMALS = 9
"""Times are kept to a billionth of a beat, as papers keep them."""


@dataclass(slots=True)
class Sheet:
    """Everything written so far for one piece.

    Attributes:
        swing: how late every second sixteenth comes, in sixteenths.
        end_beat: the last beat at which anything may still sound (the end of the take's file).
        surprised: bar and kind of the last ear candy, None before the first.
    """

    swing: float
    end_beat: float
    notes: list[Note] = field(default_factory=list)
    hits: dict[tuple[float, str], Hit] = field(default_factory=dict)
    gestures: list[Gesture] = field(default_factory=list)
    shouts: list[Shout] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    surprised: tuple[int, str] | None = None
    _strokes: dict[str, int] = field(default_factory=dict)

    def beat(self, bar: int, step: float) -> float:
        """Return the beat of a step of a bar; odd sixteenths come late by the swing."""
        late = self.swing if int(step) % 2 else self.swing * (step % 1.0)
        return round(bar * BEATS_PER_BAR + (step + late) / STEPS_PER_BEAT, _DECIMALS)

    def note(
        self,
        part: str,
        voice: str,
        bar: int,
        step: float,
        steps: float,
        pitches: tuple[int, ...],
        velocity: float,
        openness: float,
        articulation: str = "",
    ) -> None:
        """Write a note; its end swings as its start does, and is cut at the end of the take."""
        beat = self.beat(bar, step)
        length = round(min(self.beat(bar, step + steps), self.end_beat) - beat, _DECIMALS)
        if length > 0:
            self.notes.append(Note(part, voice, beat, length, pitches, unit(velocity), unit(openness), articulation))

    def hit(self, drum: str, bar: int, step: float, velocity: float) -> None:
        """Write a stroke; of two strokes of one drum at one time the louder stays."""
        beat = self.beat(bar, step)
        before = self.hits.get((beat, drum))
        if before is None:
            self._strokes[drum] = self._strokes.get(drum, -1) + 1
            self.hits[beat, drum] = Hit(drum, beat, unit(velocity), self._strokes[drum] % _ROUND_ROBINS)
        elif velocity > before.velocity:
            self.hits[beat, drum] = Hit(drum, beat, unit(velocity), before.variant)

    def gesture(self, kind: str, bar: int, step: float, beats: float, velocity: float, variant: int = 0) -> None:
        """Write an effect; it is cut at the end of the take."""
        beat = self.beat(bar, step)
        length = round(min(beats, self.end_beat - beat), _DECIMALS)
        if length > 0:
            self.gestures.append(Gesture(kind, beat, length, unit(velocity), variant))


def unit(value: float) -> float:
    """Return a value held within 0..1 and rounded to six decimals."""
    return round(min(1.0, max(0.0, value)), 6)
