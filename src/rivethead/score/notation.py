"""How the style tables are written down: drum grids and pitched lines of sixteen steps a bar, bars split by '|'.

Drum grids: ``X`` accent, ``x`` normal, ``o`` ghost, ``r`` two thirty-seconds, ``.`` rest.
Pitched lines: one symbol a sixteenth, split by blanks. ``.`` rest, ``-`` hold, ``3`` degree of the scale (0 is the
tonic, 7 its octave), with marks behind it: ``^`` octave up, ``v`` octave down, ``!`` accent, ``m`` palm mute,
``g`` glide.
"""

from dataclasses import dataclass
from functools import lru_cache

STEPS_PER_BAR = 16
STEPS_PER_BEAT = 4

STROKE_VELOCITY = {"X": 0.96, "x": 0.74, "o": 0.33, "r": 0.62}


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stroke of a drum grid: its step within the bar, 0..16, and its velocity."""

    step: float
    velocity: float


@dataclass(frozen=True, slots=True)
class Tone:
    """One tone of a pitched line: where it starts and how long it is in steps, its degree and its marks."""

    step: float
    steps: float
    degree: int
    octave: int = 0
    accent: bool = False
    mute: bool = False
    glide: bool = False

    @property
    def articulation(self) -> str:
        """How it is played: a glide is told before a mute, a mute before an accent."""
        return "glide" if self.glide else "mute" if self.mute else "accent" if self.accent else ""


def bars(pattern: str) -> tuple[str, ...]:
    """Return a pattern's bars."""
    return tuple(bar.strip() for bar in pattern.split("|"))


@lru_cache(maxsize=4096)
def strokes(grid: str) -> tuple[Stroke, ...]:
    """Return the strokes of one bar of a drum grid.

    Raises:
        ValueError: the bar has not sixteen steps or holds an unknown mark.
    """
    if len(grid) != STEPS_PER_BAR or set(grid) - set("Xxor."):
        raise ValueError(f"drum grid '{grid}' should be sixteen of X x o r .")
    played = [(step, mark) for step, mark in enumerate(grid) if mark != "."]
    plain = [Stroke(step, STROKE_VELOCITY[mark]) for step, mark in played]
    doubled = [Stroke(step + 0.5, STROKE_VELOCITY["r"] * 0.86) for step, mark in played if mark == "r"]
    return tuple(sorted(plain + doubled, key=lambda stroke: stroke.step))


@lru_cache(maxsize=4096)
def tones(line: str) -> tuple[Tone, ...]:
    """Return the tones of one bar of a pitched line.

    Raises:
        ValueError: the bar has not sixteen symbols or a symbol cannot be read.
    """
    symbols = line.split()
    if len(symbols) != STEPS_PER_BAR:
        raise ValueError(f"line '{line}' has {len(symbols)} symbols instead of sixteen")
    found: list[Tone] = []
    for step, symbol in enumerate(symbols):
        if symbol == ".":
            continue
        held = 1
        while step + held < STEPS_PER_BAR and symbols[step + held] == "-":
            held += 1
        if symbol != "-":
            found.append(_tone(step, held, symbol))
    return tuple(found)


def _tone(step: int, held: int, symbol: str) -> Tone:
    digits = "".join(c for c in symbol if c.isdigit())
    if not digits or set(symbol) - set("0123456789^v!mg"):
        raise ValueError(f"symbol '{symbol}' should be a degree with marks out of ^ v ! m g")
    return Tone(
        step, held, int(digits), symbol.count("^") - symbol.count("v"), "!" in symbol, "m" in symbol, "g" in symbol
    )
