"""Gears, and trains of gears that mesh.

Every gear has one hole per three teeth and turns three teeth a beat, so meshing gears of any size look the same
again after each beat, and their drawings repeat.
"""

import math
from collections.abc import Sequence

from rivethead.art.vector.backdrops.brush import Brush, lit, shaded
from rivethead.art.vector.backdrops.outline import circle, joined, ring, rounded
from rivethead.schema.art import Machine, Shape

TEETH_A_BEAT = 3


def toothed(radius: float, teeth: int, phase: float = 0.0) -> str:
    """Return a gear's outline around (0, 0); its pitch circle has the radius, a tooth stands at angle `phase`."""
    pitch = math.tau / teeth
    tall = radius * min(0.13, 3.0 / teeth)
    flank = ((-0.34, -tall), (-0.17, tall), (0.17, tall), (0.34, -tall))
    points = [
        (math.cos(phase + (n + at) * pitch) * (radius + out), math.sin(phase + (n + at) * pitch) * (radius + out))
        for n in range(teeth)
        for at, out in flank
    ]
    return rounded(points, 5)


def gear(radius: float, teeth: int, colour: str, brush: Brush, phase: float = 0.0) -> tuple[Shape, ...]:
    """Return a gear around (0, 0), its web lightened by teeth/3 holes, painted as on the brush's plane."""
    own = Brush(brush.air, brush.haze, brush.ink_px)
    holes = teeth // 3
    angles = [phase + math.tau * n / holes for n in range(holes)]
    at = [(math.cos(a) * radius * 0.47, math.sin(a) * radius * 0.47) for a in angles]
    size = min(radius * 0.17, radius * 0.47 * math.sin(math.pi / holes) * 0.72)
    own.cel(toothed(radius, teeth, phase), colour, shadow=(0, 0), rim=(0, 0))
    own.flat(ring(0, 0, radius * 0.76, radius * 0.70), shaded(colour, 0.3))
    own.flat(circle(0, 0, radius * 0.70), shaded(colour, 0.14))
    own.flat(joined(circle(x, y, size) for x, y in at), shaded(colour, 0.78))
    own.line(joined(circle(x, y, size) for x, y in at), own.ink, max(3.0, brush.ink_px * 0.7), raw=True)
    own.cel(circle(0, 0, radius * 0.24), lit(colour, 0.25), shadow=(0, 0), rim=(0, 0), ink_px=brush.ink_px * 0.8)
    own.flat(circle(0, 0, radius * 0.11), shaded(colour, 0.6))
    return own.shapes


def train(
    layer: str,
    x: float,
    y: float,
    teeth: Sequence[int],
    turns: Sequence[float],
    colours: Sequence[str],
    brush: Brush,
    module_px: float = 16.0,
    clockwise: bool = True,
) -> tuple[Machine, ...]:
    """Return meshing gears.

    Args:
        layer: the layer they belong to.
        x: axle of the first gear.
        y: axle of the first gear.
        teeth: of each gear, multiples of three.
        turns: direction from each gear to the next, radians (one fewer than gears).
        colours: of each gear, repeated as needed.
        brush: tells the plane they are painted on.
        module_px: pitch diameter per tooth, the same for gears that mesh.
        clockwise: how the first gear turns.
    """
    machines = []
    phase, sign = 0.0, 1.0 if clockwise else -1.0
    for index, count in enumerate(teeth):
        radius = module_px * count / 2
        pitch = math.tau * TEETH_A_BEAT / count
        shapes = gear(radius, count, colours[index % len(colours)], brush, phase)
        machines.append(Machine(layer, round(x, 1), round(y, 1), shapes, "turn", sign * pitch, 1.0, "beat", pitch))
        if index < len(turns):
            heading, following = turns[index], teeth[index + 1]
            distance = radius + module_px * following / 2
            x, y = x + math.cos(heading) * distance, y + math.sin(heading) * distance
            # where this gear's flank stands at the point of contact, in teeth; the next one shows its gap there
            here = (heading - phase) / math.tau * count
            phase = heading + math.pi + (here % 1.0 + 0.5) * math.tau / following
            sign = -sign
    return tuple(machines)
