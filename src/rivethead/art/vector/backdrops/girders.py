"""Steel: riveted columns, lattice girders and gantries."""

from rivethead.art.vector.backdrops.brush import Brush, lit, shaded
from rivethead.art.vector.backdrops.outline import polygon, rectangle


def column(
    brush: Brush, x: float, top: float, bottom: float, width: float, colour: str, rivet_step: float = 70.0
) -> None:
    """Lay an H column: two flanges, a recessed web, rivets, plates where it is joined, a foot."""
    left = x - width / 2
    flange = width * 0.24
    brush.flat(rectangle(left, top, width, bottom - top), shaded(colour, 0.34))
    lattice = []
    y = top
    side = 1
    while y < bottom - width:
        lattice.append([(x - side * width * 0.26, y), (x + side * width * 0.26, y + width * 0.8)])
        y += width * 0.8
        side = -side
    brush.seams(lattice, shaded(colour, 0.12), width * 0.1)
    for at in (left, left + width - flange):
        brush.cel(rectangle(at, top, flange, bottom - top), colour, (-flange * 0.34, 0), (4, 0))
    for y in (top + (bottom - top) * 0.3, top + (bottom - top) * 0.66):
        brush.cel(rectangle(left - 8, y, width + 16, width * 0.7, 5), lit(colour, 0.07), (-10, -8), (4, 5))
        brush.rivets(
            [(left + 10 + dx * (width - 20), y + width * dy) for dx in (0, 0.5, 1) for dy in (0.18, 0.52)], colour, 6
        )
    brush.rivets(
        [
            (at + flange / 2, top + 30 + n * rivet_step)
            for at in (left, left + width - flange)
            for n in range(int((bottom - top - 40) // rivet_step))
        ],
        colour,
        4,
    )
    foot = [
        (left - width * 0.1, bottom - width * 0.5),
        (left + width * 1.1, bottom - width * 0.5),
        (left + width * 1.35, bottom),
        (left - width * 0.35, bottom),
    ]
    brush.cel(polygon(foot), shaded(colour, 0.08), (-14, -6), (4, 4))


def lattice(brush: Brush, left: float, right: float, y: float, height: float, colour: str, bay: float = 0.0) -> None:
    """Lay a horizontal lattice girder: two chords with crossed bars between them."""
    bay = bay or height * 1.25
    bars = []
    x = left
    while x < right:
        end = min(x + bay, right)
        bars += [[(x, y + height), (end, y)], [(x, y), (end, y + height)]]
        x += bay
    chord = height * 0.2
    if brush.ink_px:
        brush.seams(bars, brush.ink, height * 0.1 + brush.ink_px * 1.4)
    brush.seams(bars, shaded(colour, 0.2), height * 0.1)
    for at in (y - chord / 2, y + height - chord / 2):
        brush.cel(rectangle(left, at, right - left, chord), colour, (0, -chord * 0.36), (0, 4))
    count = int((right - left) // bay)
    nodes = [(left + n * bay, at) for n in range(count + 1) for at in (y, y + height)]
    brush.rivets(nodes, colour, max(4.0, height * 0.06))


def beam(
    brush: Brush, left: float, right: float, y: float, height: float, colour: str, rivet_step: float = 62.0
) -> None:
    """Lay a horizontal I beam with stiffeners."""
    brush.flat(rectangle(left, y, right - left, height), shaded(colour, 0.26))
    for at, thick in ((y, height * 0.24), (y + height * 0.76, height * 0.24)):
        brush.cel(rectangle(left, at, right - left, thick), colour, (0, -thick * 0.4), (0, 4))
    ribs = [
        [(left + n * rivet_step * 3, y + height * 0.24), (left + n * rivet_step * 3, y + height * 0.76)]
        for n in range(int((right - left) / (rivet_step * 3)) + 1)
    ]
    brush.seams(ribs, shaded(colour, 0.5), 7)
    brush.rivets(
        [(left + n * rivet_step, y + height * 0.5) for n in range(int((right - left) / rivet_step))],
        colour,
        max(4.0, height * 0.07),
    )
