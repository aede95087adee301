"""Variation: a riff of the tables made a set's own by a few small changes that leave its manner alone."""

from collections.abc import Callable

from rivethead.score.notation import STEPS_PER_BAR, STEPS_PER_BEAT, bars
from rivethead.score.style import Lanes
from rivethead.seeds import Stream

_Bar = list[str]
_Change = Callable[[_Bar, Stream], _Bar]

_FEWEST_TONES = 5
_COLOURS = ("2", "3", "4")
_CYMBALS = ("hat", "open-hat", "ride", "tick")


def varied(cell: str, draw: Stream, changes: int) -> str:
    """Return a riff with so many changes; bars that are alike change alike, so that repeats stay repeats.

    A change swaps two beats, moves a tone by an octave, leaves one out, adds one, strikes a held one again, or colours
    one with another degree.
    """
    written = bars(cell)
    for number in range(changes):
        change: _Change = draw.pick(_CHANGES)
        path = draw.bits64()
        changed = {bar: " ".join(change(bar.split(), Stream(path, "change", number))) for bar in dict.fromkeys(written)}
        written = tuple(changed[bar] for bar in written)
    return "|".join(written)


def _swap(bar: _Bar, draw: Stream) -> _Bar:
    """Swap two of the beats after the first, where no tone is held across their edges."""
    beats = [bar[i : i + STEPS_PER_BEAT] for i in range(0, STEPS_PER_BAR, STEPS_PER_BEAT)]
    free = [i for i in (1, 2, 3) if beats[i][0] != "-" and (i == 3 or beats[i + 1][0] != "-")]
    if len(free) >= 2:
        one, other = draw.shuffled(free)[:2]
        beats[one], beats[other] = beats[other], beats[one]
    return [step for beat in beats for step in beat]


def _octave(bar: _Bar, draw: Stream) -> _Bar:
    """Move one weak tone on the root up an octave, or back."""
    spots = [i for i, step in enumerate(bar) if i % STEPS_PER_BEAT and step in ("0", "0^")]
    return _replaced(bar, spots, draw, lambda step: "0" if step == "0^" else "0^")


def _leave_out(bar: _Bar, draw: Stream) -> _Bar:
    spots = [
        i
        for i, step in enumerate(bar)
        if i % STEPS_PER_BEAT and step not in ("-", ".") and "!" not in step and "-" not in bar[i + 1 : i + 2]
    ]
    tones = sum(step not in ("-", ".") for step in bar)
    return _replaced(bar, spots if tones > _FEWEST_TONES else [], draw, lambda _: ".")


def _add(bar: _Bar, draw: Stream) -> _Bar:
    """Put a root where a rest was, muted where its neighbours are."""
    tones = [step for step in bar if step not in ("-", ".")]
    spots = [i for i, step in enumerate(bar) if step == "." and i]
    root = "0m" if any("m" in step for step in tones) else "0"
    return _replaced(bar, spots if len(tones) > _FEWEST_TONES else [], draw, lambda _: root)


def _colour(bar: _Bar, draw: Stream) -> _Bar:
    """Give one tone of the last beat but the first step another degree."""
    spots = [i for i, step in enumerate(bar) if i > STEPS_PER_BAR // 2 and i % 2 == 0 and step in ("0", "0m", "0^")]
    degree = draw.pick(_COLOURS)
    return _replaced(bar, spots, draw, lambda step: degree + step[1:].replace("^", ""))


def _split(bar: _Bar, draw: Stream) -> _Bar:
    """Strike a tone again, plainly, where it was held."""
    held = {i: step for i, step in enumerate(bar) if step not in ("-", ".")}
    spots = [i for i, step in enumerate(bar) if step == "-" and i % 2 == 0 and bar[i - 1] == "-"]
    if not spots:
        return bar
    spot = draw.pick(spots)
    struck = held[max(i for i in held if i < spot)]
    return [*bar[:spot], struck.rstrip("!mg"), *bar[spot + 1 :]]


def _replaced(bar: _Bar, spots: list[int], draw: Stream, change: Callable[[str], str]) -> _Bar:
    if not spots:
        return bar
    spot = draw.pick(spots)
    return [*bar[:spot], change(bar[spot]), *bar[spot + 1 :]]


_CHANGES: tuple[_Change, ...] = (_swap, _octave, _leave_out, _add, _colour, _split)


def rehatted(groove: Lanes, other: Lanes) -> Lanes:
    """Return a groove with the cymbals of another, if both have a hat and a backbeat to go with it."""
    if "hat" not in groove or "hat" not in other:
        return groove
    return {
        **{drum: grid for drum, grid in groove.items() if drum not in _CYMBALS},
        **{drum: grid for drum, grid in other.items() if drum in _CYMBALS},
    }
