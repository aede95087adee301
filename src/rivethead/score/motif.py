"""Motifs: two-bar ideas chosen as the best of many, and the ways in which they come back."""

from dataclasses import dataclass
from itertools import pairwise

from rivethead.score.notation import STEPS_PER_BAR, Tone
from rivethead.score.style import Melody
from rivethead.seeds import Stream

_CANDIDATES = 48
_LOWEST, _HIGHEST = -3, 8
_CHORD_DEGREES = frozenset({0, 2, 4})


@dataclass(frozen=True, slots=True)
class Motif:
    """Two bars of melody.

    Attributes:
        tones: steps run from 0 to 32, degrees are relative to the chord.
    """

    tones: tuple[Tone, ...]

    def bar(self, number: int) -> tuple[Tone, ...]:
        """Return the tones that begin in the first or second bar, with steps from 0; they end with it."""
        start = number * STEPS_PER_BAR
        inside = [t for t in self.tones if start <= t.step < start + STEPS_PER_BAR]
        return tuple(_at(t, t.step - start, steps=min(t.steps, start + STEPS_PER_BAR - t.step)) for t in inside)


def _at(tone: Tone, step: float, degree: int | None = None, steps: float | None = None) -> Tone:
    return Tone(
        step,
        tone.steps if steps is None else steps,
        tone.degree if degree is None else degree,
        tone.octave,
        tone.accent,
        tone.mute,
        tone.glide,
    )


def invent(melody: Melody, seed: int, *path: str | int) -> Motif:
    """Return the best of many random motifs in a style's manner.

    Good is: chord tones on strong beats, mostly steps with a leap or two, one summit, a second bar that answers the
    first, a touch of the style's colour degree, and an end that wants an answer.
    """
    rhythm = Stream(seed, "score", "motif-rhythm", *path).pick(melody.rhythms)
    onsets = _onsets(rhythm, melody.legato)
    best: tuple[float, tuple[int, ...]] = (-1e9, ())
    for attempt in range(_CANDIDATES):
        degrees = _walk(onsets, Stream(seed, "score", "motif", *path, attempt))
        best = max(best, (_merit(degrees, onsets, melody), degrees))
    draw = Stream(seed, "score", "motif-touch", *path)
    return Motif(
        tuple(
            Tone(step, steps, degree, accent=step % 8 == 0, glide=i > 0 and draw.chance(0.25))
            for i, ((step, steps), degree) in enumerate(zip(onsets, best[1], strict=True))
        )
    )


def _onsets(rhythm: str, legato: bool) -> list[tuple[int, int]]:
    steps = rhythm.replace("|", "").replace(" ", "")
    starts = [i for i, mark in enumerate(steps) if mark == "x"]
    found = []
    for here, following in zip(starts, [*starts[1:], len(steps)], strict=True):
        held = 1
        while here + held < following and steps[here + held] == "-":
            held += 1
        found.append((here, following - here if legato else held))
    return found


def _walk(onsets: list[tuple[int, int]], draw: Stream) -> tuple[int, ...]:
    degrees = [draw.pick((0, 0, 2, 4, 4, 7))]
    first_bar = sum(1 for step, _ in onsets if step < STEPS_PER_BAR)
    repeats = draw.chance(0.7)
    shift = draw.pick((0, 0, 1, -1, 2))
    for i in range(1, len(onsets)):
        if repeats and first_bar <= i < first_bar + max(1, first_bar - 1) and i - first_bar < len(degrees):
            degrees.append(degrees[i - first_bar] + shift)
        else:
            degrees.append(degrees[-1] + draw.pick((-1, -1, 1, 1, -2, 2, 0, 0, 3, -3, 4, -4)))
    return tuple(min(_HIGHEST, max(_LOWEST, d)) for d in degrees)


def _merit(degrees: tuple[int, ...], onsets: list[tuple[int, int]], melody: Melody) -> float:
    moves = [b - a for a, b in pairwise(degrees)]
    strong = [d for d, (step, _) in zip(degrees, onsets, strict=True) if step % 8 == 0]
    merit = 2.0 * sum(d % 7 in _CHORD_DEGREES for d in strong) / max(1, len(strong))
    merit += sum(abs(m) == 1 for m in moves) / max(1, len(moves))
    leaps = sum(abs(m) >= 3 for m in moves)
    merit += melody.leap if 1 <= leaps <= 2 else -0.6 * max(0, leaps - 2)
    merit -= 0.8 * max(0, sum(m == 0 for m in moves) - len(moves) // 3)
    merit += 0.6 if degrees.count(max(degrees)) == 1 and degrees[-1] != max(degrees) else 0.0
    merit += 0.6 if 1 <= sum(d % 7 == melody.colour for d in degrees) <= 2 else 0.0
    span = max(degrees) - min(degrees)
    merit += 0.5 if 4 <= span <= 8 else -0.5
    merit += 0.5 if degrees[-1] % 7 in (1, 4, 6) else 0.0
    first = [m for m, (step, _) in zip(moves, onsets, strict=False) if step < STEPS_PER_BAR]
    second = [m for m, (step, _) in zip(moves, onsets, strict=False) if step >= STEPS_PER_BAR]
    merit += 1.2 * sum(a == b for a, b in zip(first, second, strict=False)) / max(1, len(first))
    return merit


def developed(motif: Motif, way: str) -> Motif:
    """Return a motif that comes back changed.

    Args:
        motif: the idea.
        way: "statement" as it is; "answer" ends on the tonic; "sequence" two degrees higher; "low" two degrees lower;
            "tail" its first bar as it is and its second upside down; "inversion" upside down around its first tone;
            "fragment" its first bar twice; "sparse" only the tones on strong beats, held; "augmented" its first half
            at half speed.
    """
    tones = motif.tones
    if way == "answer":
        held = min(max(tones[-1].steps, 3), 2 * STEPS_PER_BAR - tones[-1].step)
        return Motif(tones[:-1] + (_at(tones[-1], tones[-1].step, 0, held),))
    if way in ("sequence", "low"):
        by = 2 if way == "sequence" else -2
        return Motif(tuple(_at(t, t.step, t.degree + by) for t in tones))
    if way == "inversion":
        axis = tones[0].degree
        return Motif(tuple(_at(t, t.step, max(_LOWEST - 1, 2 * axis - t.degree)) for t in tones))
    if way == "tail":
        axis = next((t.degree for t in tones if t.step >= STEPS_PER_BAR), 0)
        return Motif(
            tuple(
                _at(t, t.step, max(_LOWEST - 1, 2 * axis - t.degree) if t.step >= STEPS_PER_BAR else None)
                for t in tones
            )
        )
    if way == "fragment":
        first = motif.bar(0)
        return Motif(first + tuple(_at(t, t.step + STEPS_PER_BAR, t.degree + 1) for t in first))
    if way == "sparse":
        strong = [t for t in tones if t.step % 8 == 0] or [tones[0]]
        ends = [t.step for t in strong[1:]] + [2 * STEPS_PER_BAR]
        return Motif(tuple(_at(t, t.step, steps=end - t.step) for t, end in zip(strong, ends, strict=True)))
    if way == "augmented":
        return Motif(tuple(_at(t, t.step * 2, steps=t.steps * 2) for t in motif.bar(0)))
    return motif
