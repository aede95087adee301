"""The singer's looks: hair like a monument, cables, locks, a veil, and what stands on the crown."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rivethead.art.vector.palettes import METAL, RUBBER, Palette
from rivethead.art.vector.parts import BONE, Part, both_sides, points, sided
from rivethead.drawing.colour import INK, lit, mixed, shaded
from rivethead.drawing.path import (
    Point,
    blob,
    capsule,
    circle,
    ellipse,
    intersect,
    joined,
    polygon,
    rectangle,
    rounded_rectangle,
    scaled,
    star,
    subtract,
    tapered,
    unite,
)
from rivethead.schema.art import Shape, Slot
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


SKULLS: dict[str, list[Point]] = {
    "heart": [(50, -214), (98, -178), (100, -104), (82, -40), (46, 12), (22, 28)],
    "long": [(46, -216), (92, -184), (94, -100), (78, -26), (32, 26)],
    "square": [(60, -212), (100, -184), (102, -84), (94, -18), (54, 24)],
    "round": [(60, -210), (104, -166), (108, -90), (86, -18), (36, 20)],
    "gaunt": [(48, -214), (94, -184), (98, -118), (72, -62), (66, -12), (28, 26)],
}
"""Face -> the right half of its outline, downwards."""


@dataclass(frozen=True, slots=True)
class Look:
    """What makes a head.

    Attributes:
        face: a key of SKULLS.
        full: whether the lips are full and painted.
        curvy: whether the figure has waist and hips.
        behind: slots and drawings that hang behind the head, back to front.
        over: slot and drawing over the forehead, and the same from behind.
        scalp: lays what hair and tattoos do to the skull, given its outline.
        chin: lays what grows on the chin, in the head's frame, given the outline of the lower face.
        collars: keys of COLLARS that suit it.
        steel_brows: whether the brows are riveted bars.
        eye_px: radius of the eyes.
    """

    face: str
    full: bool
    curvy: bool
    behind: tuple[tuple[Slot, Shapes], ...]
    over: tuple[Slot, Shapes, Shapes]
    scalp: Callable[[Part, str], None] = lambda _part, _skull: None
    chin: Callable[[Part, str], None] = lambda _part, _face: None
    collars: tuple[str, ...] = ("bulbs", "fan", "feathers")
    steel_brows: bool = False
    eye_px: float = 30.0


_TOP_Y = -168.0
"""Where what is worn over the forehead has its origin."""


def _over(front: Shapes, back: Shapes, depth: float = 0.15) -> tuple[Slot, Shapes, Shapes]:
    return Slot("top", "head", "top", 0.0, _TOP_Y, "", depth), front, back


def _strands(part: Part, lines: Sequence[Sequence[Point]], hair: str) -> Part:
    for line in lines:
        part.bow(line, 5, shaded(hair, 0.45))
    return part


def _beehive(palette: Palette, _stream: Stream) -> Look:
    """Draw a tower of rolled hair that leans a little, struck by lightning on one side."""
    hair, flash = palette["hair"], mixed(palette["accent"], BONE, 0.15)
    rolls = [ellipse(20, -148, 50, 30), ellipse(14, -112, 84, 38), ellipse(4, -68, 112, 46)]
    fringe = blob(
        points("-112,76 -138,0 -112,-60 0,-74 112,-60 138,0 114,76 88,16 70,-18 24,-32 -24,-14 -70,-22 -88,16")
    )
    nape = blob(points("-112,60 -138,0 -112,-60 0,-74 112,-60 138,0 114,60 76,132 0,120 -76,132"))
    bolt = points(
        "60,-190 100,-160 74,-120 104,-112 76,-66 118,-60 92,-10 128,0 126,70 96,30 "
        "88,0 62,-20 80,-50 46,-66 70,-104 40,-116"
    )
    fronts, backs = Part(), Part()
    for part, lowest, sign in ((fronts, fringe, 1), (backs, nape, -1)):
        for roll in (*rolls, lowest):
            outline = scaled(roll, sign, 1)
            part.cel(outline, hair, (-20, -10), (10, 9), 6)
            part.flat(intersect(outline, polygon(sided(sign, bolt), 3)), flash, 3).stroke(outline, 5)
    curls = [
        [(-84, -74), (-40, -98), (20, -96)],
        [(-48, -118), (-16, -136), (26, -132)],
        [(-4, -152), (12, -164), (32, -158)],
    ]
    parting = [
        [(-98, 26), (-106, -20), (-60, -46)],
        [(-70, -30), (-56, -44), (-20, -54)],
        [(-10, -34), (6, -48), (40, -50)],
    ]
    _strands(fronts, [*curls, *parting], hair)
    _strands(backs, [sided(-1, curl) for curl in curls], hair)
    _strands(backs, [[(x * 1.3, 104), (x * 1.5, 20), (x, -44)] for x in (-44, 4, 40)], hair)
    locks = Part()
    for sign in (-1, 1):
        lock = points("84,-20 124,10 136,80 118,150 132,196 84,168 74,90")
        locks.cel(blob(sided(sign, lock)), shaded(hair, 0.15), (-14, -8), (8, 7), 6)
        _strands(locks, [[(sign * 104, 30), (sign * 116, 90), (sign * 100, 150)]], hair)
    return Look(
        "heart",
        full=True,
        curvy=True,
        behind=((Slot("hair", "head", "hair", 0.0, -140.0, "tail", -0.2), locks.shapes),),
        over=_over(fronts.shapes, backs.shapes),
    )


def _ponytail(palette: Palette, _stream: Stream) -> Look:
    """Draw shaved temples and a fountain of hair out of a steel spring."""
    hair = palette["hair"]
    plume: list[Point] = points(
        "-24,10 -40,-44 -10,-96 60,-112 130,-84 176,-20 186,60 158,120 182,190 136,168 120,214 "
        "102,140 112,60 96,0 60,-24 26,-10"
    )
    tail = Part().cel(polygon(plume, 20), hair, (-20, -10), (10, 9), 6)
    _strands(
        tail,
        [[(0, -20), (50, -80), (120, -50), (146, 40), (134, 120)], [(20, -16), (70, -50), (116, -4), (126, 60)]],
        hair,
    )
    tail.bow([(-14, -40), (10, -78), (64, -92)], 8, lit(hair, 0.5))
    cap = points("-76,-8 -64,-36 -30,-54 30,-54 64,-36 76,-8 44,-24 0,-12 -44,-24")
    front = Part().cel(blob(cap), hair, (-12, -6), (6, 5), 5)
    _strands(front, [[(-40, -22), (-26, -40), (-8, -52)], [(36, -22), (24, -40), (8, -52)]], hair)
    back = Part().cel(
        blob(points("-92,0 -80,-40 -30,-58 30,-58 80,-40 92,0 60,40 0,70 -60,40")), hair, (-16, -8), (8, 7), 5
    )
    _strands(
        back, [[(-60, 20), (-40, -20), (-8, -50)], [(60, 20), (40, -20), (8, -50)], [(0, 54), (2, 0), (0, -50)]], hair
    )
    for part in (front, back):
        for y in (-84, -70, -56):
            part.cel(rounded_rectangle(-32, y, 64, 17, 8), METAL, (-6, -5), (4, 3), 4.5)

    def shaved(part: Part, skull: str) -> None:
        temple = points("120,-230 40,-230 56,-184 82,-150 84,-112 120,-112")
        temples = joined(*(polygon(sided(sign, temple), 10) for sign in (-1, 1)))
        part.flat(intersect(skull, temples), mixed(mixed(hair, palette["skin"], 0.45), INK, 0.25))

    return Look(
        "long",
        full=True,
        curvy=False,
        behind=((Slot("hair", "head", "hair", 0.0, -224.0, "tail", -0.1), tail.shapes),),
        over=_over(front.shapes, back.shapes),
        scalp=shaved,
    )


def _ports(palette: Palette, stream: Stream) -> Look:
    """Draw a bald skull with sockets along the crown, plugged into a bundle of cables."""
    cables = Part()
    colours = (palette["hair"], RUBBER, palette["accent"], shaded(palette["hair"], 0.3), RUBBER)
    runs = (
        (-70, -150, -176, 60),
        (-30, -178, -136, 150),
        (12, -182, 150, 140),
        (50, -166, 190, 40),
        (78, -136, 146, -20),
    )
    for colour, (x, rise, far, end) in zip(colours, runs, strict=True):
        cables.hose(
            [(x, -10), (x * 1.3, rise + 110), (x + (far - x) * 0.7, rise + 84), (far, end * 0.3), (far * 0.86, end)],
            19,
            colour,
            ribs=False,
        )
        cables.cel(rounded_rectangle(far * 0.86 - 13, end - 6, 26, 34, 6), METAL, (-5, -5), (3, 3), 4)
    front, back = Part(), Part()
    for part in (front, back):
        for x, y in ((-66, -28), (-24, -46), (24, -46), (66, -28)):
            part.cel(circle(x, y, 19), METAL, (-6, -6), (4, 4), 4.5).flat(circle(x, y, 10), INK)
            part.flat(circle(x, y, 6), palette["glow"])
    back.cel(rounded_rectangle(-30, -8, 60, 96, 10), METAL, (-8, -8), (4, 4), 5).grille(-16, 8, 32, 15, 5, 7)
    mark = stream.integer(3)

    def tattooed(part: Part, _skull: str) -> None:
        tint = mixed(palette["skin"], "#24304a", 0.7)
        if mark == 0:
            part.stroke("M-6 -196 L-6 -176 L6 -176 L6 -196 M-16 -184 L16 -184", 4, tint)
        elif mark == 1:
            part.flat(joined(*(rectangle(-24 + i * 8, -198, 3 + i % 3, 24) for i in range(7))), tint)
        else:
            part.stroke("M-4 -214 L-4 -158", 6, tint).stroke(
                " ".join(f"M-14 {y} L6 {y}" for y in (-200, -188, -176)), 3.5, tint
            )

    # the hair's own colour, darkened, turns to mould on brown skin
    beard = mixed(mixed(palette["hair"], palette["skin"], 0.6), INK, 0.62)

    def scalped(part: Part, skull: str) -> None:
        tattooed(part, skull)
        straps = joined(*(polygon(sided(sign, [(120, -104), (90, -96), (72, -40), (120, -40)])) for sign in (-1, 1)))
        part.flat(intersect(skull, straps), beard)

    def bearded(part: Part, face: str) -> None:
        strap = subtract(face, polygon(both_sides([(86, -96), (74, -60), (66, -18), (34, 4), (0, 6)]), 10))
        tuft = polygon([(-17, -18), (17, -18), (12, 22), (-12, 22)], 6)
        part.flat(intersect(face, unite(strap, tuft)), beard)

    return Look(
        "square",
        eye_px=27.0,
        full=False,
        curvy=False,
        behind=((Slot("hair", "head", "hair", 0.0, -176.0, "tail", -0.3), cables.shapes),),
        over=_over(front.shapes, back.shapes, 0.1),
        scalp=scalped,
        chin=bearded,
        steel_brows=True,
    )


def _cyberlocks(palette: Palette, stream: Stream) -> Look:
    """Draw a bush of plastic tubes, and a gas mask pushed up over it."""
    hair = palette["hair"]
    tubes = Part()
    colours = (shaded(hair, 0.2), palette["accent"], hair, palette["glow"], hair)
    for index in range(5):
        for sign in (-1, 1):
            x, drop = 60 + index * 22, (230, 214, 190, 150, 96)[index] + stream.uniform(-14, 14)
            path = [(sign * 40, -10), (sign * x, -36 + index * 6), (sign * (x + 30), 40), (sign * (x + 14), drop)]
            tubes.hose(path, 23, colours[(index + (sign > 0) * 2) % 5])
    fringe = Part()
    for index, x in enumerate((-84, -56, -28, 0, 28, 56, 84)):
        end = (x * 1.12, (44, 2, -20, -28, -22, 0, 40)[index])
        fringe.cel(
            capsule((x * 0.7, -54), end, 31, 27), (hair, palette["accent"], hair)[index % 3], (-9, -7), (5, 5), 5
        )
    _gas_mask(fringe, palette)
    back = Part().cel(
        blob(points("-108,20 -96,-50 -40,-84 40,-84 96,-50 108,20 90,110 -90,110")), hair, (-16, -8), (8, 8), 6
    )
    for index in range(7):
        x = -84 + index * 28
        back.cel(capsule((x * 0.6, -40), (x, 150 - abs(x) * 0.3), 29), colours[index % 5], (-9, -7), (5, 5), 5)
    back.cel(rounded_rectangle(-110, -44, 220, 26, 8), RUBBER, (-8, -5), (4, 3), 5)
    back.cel(rounded_rectangle(-20, -50, 40, 38, 6), METAL, (-6, -6), (3, 3), 4, outline=False)
    return Look(
        "round",
        eye_px=35.0,
        full=True,
        curvy=True,
        behind=((Slot("hair", "head", "hair", 0.0, -150.0, "tail", -0.25), tubes.shapes),),
        over=_over(fringe.shapes, back.shapes, 0.2),
    )


def _gas_mask(part: Part, palette: Palette) -> None:
    """Lay a mask with two panes and a canister, tilted up on the forehead."""
    rubber = lit(RUBBER, 0.12)
    part.cel(polygon([(-116, -66), (116, -78), (116, -52), (-116, -40)], 8), RUBBER, (-6, -6), (3, 3), 5)
    face = points("-92,-48 -82,-112 -30,-142 40,-144 88,-114 94,-54 40,-34 0,-44 -40,-30")
    part.cel(polygon(face, 26), rubber, (-18, -10), (9, 8), 6)
    for x, y in ((-42, -82), (46, -86)):
        part.lens(x, y, 37, mixed(palette["glow"], "#12202a", 0.3), METAL)
    part.cel(polygon([(-20, -128), (24, -130), (30, -158), (-22, -156)], 7), METAL, (-7, -6), (4, 4), 5)
    part.cel(rounded_rectangle(-32, -172, 70, 24, 8), palette["accent"], (-8, -6), (5, 4), 5).grille(
        -20, -165, 44, 8, 2, 4
    )


def _saint(palette: Palette, _stream: Stream) -> Look:
    """Draw a halo of nails over a veil, and a wimple riveted shut."""
    cloth, metal = palette["coat"], "#d8a03a"
    halo = Part()
    for index in range(15):
        angle = (index - 7) * 0.3
        length = 188 if index % 2 else 172
        s, c = math.sin(angle), math.cos(angle)
        halo.cel(tapered([(s * 128, -c * 128), (s * length, -c * length)], 17, 7), METAL, (-4, -3), (2, 2), 4.5)
        halo.cel(circle(s * length, -c * length, 11 if index % 2 else 8), metal, (-3, -3), (2, 2), 4)
    halo.cel(subtract(circle(0, 0, 150), circle(0, 0, 131)), metal, (-6, -6), (4, 4), 5)
    veil_shape: list[Point] = points("0,-92 72,-84 120,-34 130,60 150,150 166,226 120,206 84,236 40,204 0,226")
    left = [(x * -1.06, y) for x, y in reversed(veil_shape[1:-1])]
    veil = Part().cel(polygon([*veil_shape, *left], 24), cloth, (-24, -12), (10, 9), 6, depth=0.5)
    for sign in (-1, 1):
        _strands(
            veil,
            [
                [(sign * 108, 10), (sign * 116, 110), (sign * 134, 196)],
                [(sign * 92, 60), (sign * 98, 130), (sign * 92, 200)],
            ],
            cloth,
        )
    skull = polygon(both_sides([(x, y - _TOP_Y) for x, y in SKULLS["gaunt"]]), 40)
    hood = blob(
        points(
            "-126,60 -126,-50 -60,-82 60,-82 126,-50 126,60 112,120 90,90 90,20 64,-22 0,-30 "
            "-64,-22 -90,20 -90,90 -112,120"
        )
    )
    front = Part().cel(hood, lit(cloth, 0.12), (-14, -8), (7, 7), 6, depth=0.5)
    band = blob(
        points("-100,74 -104,0 -64,-48 0,-54 64,-48 104,0 100,74 84,74 82,14 52,-18 0,-24 -52,-18 -82,14 -84,74")
    )
    front.cel(band, BONE, (-8, -6), (0, 0), 5)
    front.rivets([(-86, 40), (-74, -8), (-40, -34), (40, -34), (74, -8), (86, 40)], METAL, 4.5)
    front.flat(star(0, -44, 34, 25, 8), metal, 5).flat(circle(0, -44, 14), palette["accent"], 4).flat(
        circle(-4, -48, 4), "#ffffff"
    )
    back = Part().cel(
        polygon(
            points("0,-86 70,-78 118,-34 124,60 130,150 60,182 0,170 -60,182 -130,150 -124,60 -118,-34 -70,-78"), 22
        ),
        cloth,
        (-24, -12),
        (10, 9),
        6,
        depth=0.5,
    )
    _strands(
        back,
        [[(-80, 0), (-86, 70), (-92, 140)], [(-20, -20), (-24, 70), (-20, 150)], [(50, 10), (46, 80), (56, 150)]],
        cloth,
    )
    back.cel(intersect(skull, rectangle(-120, -50, 240, 1)) or circle(0, -60, 12), metal, (-3, -3), (2, 2), 4)
    return Look(
        "gaunt",
        eye_px=27.0,
        collars=("none",),
        full=True,
        curvy=True,
        behind=(
            (Slot("halo", "head", "halo", 0.0, -146.0, "", -0.5), halo.shapes),
            (Slot("hair", "head", "hair", 0.0, -146.0, "tail", -0.2), veil.shapes),
        ),
        over=_over(front.shapes, back.shapes, 0.1),
    )


def _pompadour(palette: Palette, _stream: Stream) -> Look:
    """Draw a quiff that breaks like a wave, and sideburns cut like blades."""
    hair = palette["hair"]
    wave: list[Point] = points(
        "-98,30 -120,-40 -96,-108 -30,-150 52,-158 122,-132 150,-84 130,-44 92,-34 112,-60 "
        "92,-88 56,-84 44,-52 76,-22 102,34 84,8 30,-14 -40,-10 -80,6"
    )
    front = Part().cel(polygon(wave, 26), hair, (-22, -10), (11, 10), 6)
    _strands(
        front,
        [
            [(-84, -10), (-88, -70), (-30, -116), (60, -126)],
            [(-50, -20), (-56, -64), (-10, -94), (34, -100)],
            [(-10, -22), (-16, -52), (14, -72)],
        ],
        hair,
    )
    front.bow([(-96, -50), (-78, -100), (-16, -134), (50, -140)], 9, lit(hair, 0.55))
    nape = Part().cel(
        blob(points("-102,-60 102,-60 112,40 96,120 60,140 -60,140 -96,120 -112,40")),
        shaded(hair, 0.2),
        (-14, -8),
        (7, 7),
        6,
    )
    back = Part().cel(
        blob(points("-110,30 -120,-40 -90,-110 -20,-150 60,-154 124,-110 120,-20 104,60 60,130 0,112 -60,130")),
        hair,
        (-22, -10),
        (11, 10),
        6,
    )
    _strands(
        back,
        [[(-60, 100), (-74, 10), (-30, -90)], [(0, 96), (-8, 0), (10, -110)], [(60, 96), (70, 10), (56, -90)]],
        hair,
    )

    def sideburns(part: Part, skull: str) -> None:
        blade = points("120,-176 86,-166 84,-112 68,-52 120,-68")
        blades = joined(*(polygon(sided(sign, blade), 4) for sign in (-1, 1)))
        part.flat(intersect(skull, blades), mixed(hair, INK, 0.2), 4)

    def soul_patch(part: Part, face: str) -> None:
        part.flat(intersect(face, polygon([(-11, -14), (11, -14), (0, 16)], 3)), mixed(hair, INK, 0.2))

    return Look(
        "square",
        eye_px=27.0,
        full=False,
        curvy=False,
        behind=((Slot("hair", "head", "hair", 0.0, -130.0, "tail", -0.2), nape.shapes),),
        over=_over(front.shapes, back.shapes, 0.25),
        scalp=sideburns,
        chin=soul_patch,
    )


LOOKS: dict[str, Callable[[Palette, Stream], Look]] = {
    "beehive": _beehive,
    "ports": _ports,
    "cyberlocks": _cyberlocks,
    "pompadour": _pompadour,
    "saint": _saint,
    "ponytail": _ponytail,
}
