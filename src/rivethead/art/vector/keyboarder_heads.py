"""The keyboarder's heads: patch cables, a visor, a professor's tufts, headphones, a cut like a keyboard."""

from collections.abc import Callable
from dataclasses import dataclass

from rivethead.art.vector.biped import SIDES
from rivethead.art.vector.faces import CHIN_Y, brow, chin, ear, eyes, mouths, nose, shut_lamp
from rivethead.art.vector.palettes import METAL, RUBBER, Palette
from rivethead.art.vector.parts import WHITE, Part, both_sides, mirrored, points, sided
from rivethead.drawing.colour import INK, lit, mixed, shaded
from rivethead.drawing.path import (
    Point,
    blob,
    capsule,
    circle,
    curve,
    ellipse,
    intersect,
    joined,
    polygon,
    rectangle,
    rounded_rectangle,
    widened,
)
from rivethead.schema.art import Light, Shape, Slot
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


_EYE_X, _EYE_Y = 42.0, -120.0

_MOUTH_Y = -50.0

_IRISES = ("#4f8fd8", "#6aae4f", "#8a5a2b", "#7a6ad0", "#3fa6a0")

_SKULLS: dict[str, list[Point]] = {
    "egg": points("64,-222 106,-176 100,-92 72,-26 34,14"),
    "block": points("70,-206 98,-190 98,-60 84,-10 52,16"),
    "ball": points("62,-204 110,-160 116,-84 92,-14 44,16"),
    "oblong": points("60,-212 90,-186 92,-84 78,-14 44,20"),
}
"""Face -> the right half of its outline, downwards."""


@dataclass(frozen=True, slots=True)
class Head:
    """A drawn head: its attachments, its slots back to front, its crown and its lights."""

    attachments: dict[str, Shapes]
    slots: tuple[Slot, ...]
    top: float
    lights: tuple[Light, ...] = ()


def _slots(
    *extra: Slot, nose_y: float = -78.0, mouth_y: float = _MOUTH_Y, tail: Slot | None = None
) -> tuple[Slot, ...]:
    """Return the slots of a face; what else it wears lies between the mouth and the eyes, or over everything."""
    under = [slot for slot in extra if slot.name == "glasses"]
    over = [slot for slot in extra if slot.name != "glasses"]
    return (
        *([tail] if tail else []),
        Slot("head", "head", "head"),
        Slot("chin", "head", "chin", 0.0, CHIN_Y, "jaw"),
        Slot("mouth", "head", "mouth-X", 0.0, mouth_y, "mouth", 0.7),
        *under,
        Slot("eye-left", "head", "eye-left", -_EYE_X, _EYE_Y, "eye", 0.6),
        Slot("eye-right", "head", "eye-right", _EYE_X, _EYE_Y, "eye", 0.6),
        Slot("nose", "head", "nose", 0.0, nose_y, "", 1.0),
        Slot("brow-left", "head", "brow-left", -45.0, -160.0, "brow-left", 0.7),
        Slot("brow-right", "head", "brow-right", 45.0, -160.0, "brow-right", 0.7),
        *over,
    )


def _skin(palette: Palette, face: str, decal: Callable[[Part, str], None] = lambda _part, _skull: None) -> Part:
    """Lay ears and skull; `decal` paints on it, given its outline."""
    part = Part()
    for sign in (-1, 1):
        ear(part, sign * (_SKULLS[face][2][0] + 1), -98, sign, palette["skin"])
    skull = polygon(both_sides(_SKULLS[face]), 40)
    part.cel(skull, palette["skin"], (-20, -8), (9, 9), 6)
    decal(part, skull)
    return part.stroke(skull, 6)


def _chin(palette: Palette, face: str) -> Shapes:
    skin = palette["skin"]

    def dimple(part: Part, _below: str) -> None:
        part.bow([(-12, 4), (0, 9), (12, 4)], 4, shaded(skin, 0.35))

    return chin(polygon(both_sides(_SKULLS[face]), 40), skin, dimple)


def _nape(palette: Palette, face: str, decal: Callable[[Part, str], None] = lambda _part, _skull: None) -> Part:
    """Lay the head from behind; `decal` paints on it, given its outline."""
    part = Part()
    for sign in (-1, 1):
        part.cel(ellipse(sign * (_SKULLS[face][2][0] + 1), -98, 20, 29), palette["skin"], (-7, -6), (5, 5))
    skull = polygon(both_sides(_SKULLS[face]), 40)
    part.cel(skull, palette["skin"], (-20, -8), (9, 9), 6)
    decal(part, skull)
    for sign in (-1, 1):
        part.bow([(sign * 14, -24), (sign * 10, -6), (sign * 12, 10)], 4, shaded(palette["skin"], 0.35))
    return part.stroke(skull, 6)


def _features(
    palette: Palette,
    stream: Stream,
    eye_px: float,
    *,
    bushy: bool = False,
    lashes: int = 0,
    mouth_px: float = 70.0,
    nose_px: Point = (30.0, 40.0),
    brows: str = "",
) -> dict[str, Shapes]:
    """Draw eyes, brows, nose and mouths."""
    skin, iris = palette["skin"], stream.pick(_IRISES)
    hair = brows or mixed(palette["hair"], INK, 0.4)
    droop = stream.uniform(0.1, 0.24)
    left, right = (eye_px + stream.uniform(-2.5, 2.5) for _ in range(2))
    return {
        **eyes((left, right), iris, skin, droop, lashes=lashes),
        "brow-left": brow(-1, 70, 24 if bushy else 15, hair, bushy=bushy),
        "brow-right": brow(1, 70, 24 if bushy else 15, hair, bushy=bushy),
        "nose": nose(skin, nose_px[0] + stream.uniform(-4, 4), nose_px[1] + stream.uniform(-4, 4)),
        **mouths(mouth_px, gap=stream.chance(0.25), smirk=stream.uniform(-1.0, 1.0)),
    }


def _specs(palette: Palette, radius: float) -> Shapes:
    """Draw spectacles around (0, 0), thick as bottles."""
    part = Part()
    for sign in (-1, 1):
        part.flat(widened(f"M{sign * (_EYE_X + radius - 4)} -4 L{sign * 104} -12", 9), INK, outline=True)
        rim = circle(sign * _EYE_X, 0, radius)
        part.cel(rim, palette["accent"], (-6, -6), (4, 4), 5, outline=False)
        pane = circle(sign * _EYE_X, 0, radius - 8)
        part.flat(pane, lit(mixed(palette["skin"], WHITE, 0.3), 0.2), 4)
        x = sign * _EYE_X - radius * 0.5
        part.flat(intersect(pane, polygon([(x, 40), (x + 34, -40), (x + 50, -40), (x + 16, 40)])), WHITE)
    return (
        part.bow([(-10, -6), (0, -13), (10, -6)], 13).bow([(-10, -6), (0, -13), (10, -6)], 6, palette["accent"]).shapes
    )


def _patchbay(palette: Palette, stream: Stream) -> Head:
    """Draw patch cables for hair, plugged into a steel band over the forehead."""
    hair = palette["hair"]
    colours = (hair, palette["accent"], palette["glow"], lit(hair, 0.25), RUBBER)
    tail = Part()
    for index in range(5):
        for sign in (-1, 1):
            out, low = 88 + index * 17, (196, 226, 176, 214, 120)[index] + stream.uniform(-16, 16)
            path = [(sign * 34, -40), (sign * out * 0.9, -62 + index * 4), (sign * (out + 22), 40), (sign * out, low)]
            tail.hose(path, 17, colours[(index + (sign > 0) * 2) % 5], ribs=False)
            tail.cel(rounded_rectangle(sign * out - 11, low - 4, 22, 26, 5), METAL, (-4, -4), (3, 3), 4)
    band = blob(points("-106,24 -100,-14 -60,-42 0,-50 60,-42 100,-14 106,24 88,24 60,-6 0,-16 -60,-6 -88,24"))
    dome = blob(points("-100,0 -92,-50 -40,-82 40,-82 92,-50 100,0 60,-30 0,-40 -60,-30"))
    front = Part().cel(dome, shaded(hair, 0.2), (-14, -8), (7, 7), 6)
    for index in range(7):
        x = -72 + index * 24
        front.cel(capsule((x * 0.5, -66), (x, -26 + abs(x) * 0.18), 19), colours[index % 5], (-6, -5), (4, 4), 4.5)
    front.cel(band, METAL, (-8, -7), (5, 4), 5)
    jacks = [(-82, 0), (-50, -20), (-17, -31), (17, -31), (50, -20), (82, 0)]
    for x, y in jacks:
        front.flat(circle(x, y, 10), INK).flat(circle(x, y, 6), "#d8a03a").flat(circle(x, y, 3), INK)
    for (ax, ay), (bx, by), sag, colour in ((jacks[0], jacks[2], 44, colours[1]), (jacks[3], jacks[5], 34, colours[2])):
        front.hose([(ax, ay), ((ax + bx) / 2, (ay + by) / 2 + sag), (bx, by)], 10, colour, ribs=False)
    back = Part().cel(
        blob(points("-110,20 -104,-50 -40,-84 40,-84 104,-50 110,20 100,120 -100,120")),
        shaded(hair, 0.3),
        (-16, -8),
        (8, 8),
        6,
    )
    for index in range(7):
        x = -87 + index * 29
        back.cel(capsule((x * 0.5, -56), (x, 156 - abs(x) * 0.3), 25), colours[index % 5], (-8, -6), (5, 5), 5)
    back.cel(rounded_rectangle(-112, -26, 224, 30, 10), METAL, (-8, -6), (5, 4), 5)
    back.rivets([(-80, -11), (-27, -11), (27, -11), (80, -11)], METAL, 5)
    attachments = {
        "hair": tail.shapes,
        "hair-back": mirrored(tail.shapes),
        "head": _skin(palette, "egg").shapes,
        "head-back": _nape(palette, "egg").shapes,
        "chin": _chin(palette, "egg"),
        "glasses": _specs(palette, 42),
        "top": front.shapes,
        "top-back": back.shapes,
        **_features(palette, stream, 29, lashes=2, mouth_px=66),
    }
    slots = _slots(
        Slot("glasses", "head", "glasses", 0.0, _EYE_Y, "", 0.5),
        Slot("top", "head", "top", 0.0, -172.0, "", 0.15),
        tail=Slot("hair", "head", "hair", 0.0, -150.0, "tail", -0.2),
    )
    return Head(attachments, slots, -222.0)


def _visor(palette: Palette, stream: Stream) -> Head:
    """Draw a face as straight as a clock signal behind a visor on which eyes are shown."""
    hair, glow = palette["hair"], palette["glow"]
    cap = points(
        "-104,-96 -108,-176 -84,-222 -10,-236 70,-228 106,-190 104,-96 90,-104 "
        "88,-156 30,-176 -64,-160 -88,-140 -90,-104"
    )

    def parted(part: Part, skull: str) -> None:
        part.flat(
            intersect(skull, polygon([(-120, -112), (-92, -112), (-92, -82), (-120, -82)])), mixed(hair, INK, 0.1)
        )
        part.flat(intersect(skull, polygon([(120, -112), (92, -112), (92, -82), (120, -82)])), mixed(hair, INK, 0.1))

    head = _skin(palette, "block", parted).cel(polygon(cap, 24), hair, (-18, -9), (10, 9), 6)
    for line in (
        [(-60, -170), (-20, -206), (60, -212)],
        [(-76, -156), (-70, -206), (-10, -226)],
        [(10, -182), (50, -196), (88, -180)],
    ):
        head.bow(line, 5, shaded(hair, 0.45))

    def cropped(part: Part, skull: str) -> None:
        part.flat(
            intersect(skull, polygon(points("-130,-230 130,-230 130,-70 80,-38 -80,-38 -130,-70"), 20)),
            mixed(hair, INK, 0.1),
            5,
        )

    back = _nape(palette, "block", cropped).cel(
        polygon(
            points(
                "-106,-90 -108,-180 -80,-226 80,-226 108,-180 106,-90 88,-54 58,-66 30,-46 0,-62 "
                "-30,-46 -58,-66 -88,-54"
            ),
            14,
        ),
        hair,
        (-18, -9),
        (10, 9),
        6,
    )
    for x in (-70, -26, 20, 66):
        back.bow([(x * 0.4, -218), (x * 1.1, -190), (x * 1.14, -146)], 5, shaded(hair, 0.45))
        back.bow([(x * 1.1, -100), (x * 1.06, -74), (x * 0.9, -58)], 5, shaded(hair, 0.45))
    back.cel(rounded_rectangle(-112, -134, 224, 26, 6), RUBBER, (-8, -5), (4, 3), 5)
    glass = mixed(glow, "#11131f", 0.86)
    pane = rounded_rectangle(-114, -32, 228, 60, 24)
    visor = Part().cel(rounded_rectangle(-124, -42, 248, 80, 32), palette["accent"], (-10, -9), (6, 6), 6)
    visor.flat(pane, glass, 5)
    visor.flat(
        intersect(pane, joined(*(rectangle(-120, y, 240, 3) for y in range(-30, 28, 9)))), mixed(glass, glow, 0.14)
    )
    visor.flat(intersect(pane, polygon([(-96, 40), (-50, -40), (-26, -40), (-72, 40)])), mixed(glass, WHITE, 0.22))
    for sign in (-1, 1):
        visor.cel(rounded_rectangle(sign * 118 - 15, -26, 30, 48, 8), METAL, (-5, -5), (4, 4), 5).lamp(
            sign * 118, -2, 6, glow
        )
    drawn: dict[str, Shapes] = {}
    for side, sign in SIDES:
        lamp = (
            Part()
            .flat(rounded_rectangle(-31, -24, 62, 48, 12), shaded(glow, 0.5))
            .flat(rounded_rectangle(-26, -20, 52, 40, 9), glow)
        )
        lamp.flat(rounded_rectangle(-18, -14, 40, 30, 6), lit(glow, 0.5)).flat(
            rounded_rectangle(-7, -13, 16, 28, 6), INK
        )
        drawn[f"eye-{side}"] = lamp.flat(circle(-14, -11, 5), WHITE).shapes
        drawn[f"eye-{side}-shut"] = shut_lamp(28, glow)
        bar = polygon([(sign * 44, -12), (-sign * 36, -4), (-sign * 36, 11), (sign * 44, 6)], 5)
        drawn[f"brow-{side}"] = Part().cel(bar, mixed(hair, INK, 0.4), (-3, -5), (0, 0), 4, outline=False).shapes
    aerial = Part().stroke("M0 0 Q10 -60 2 -118", 11).stroke("M0 0 Q10 -60 2 -118", 4, METAL)
    aerial.lay(Shape(rounded_rectangle(-4, -118, 12, 120, 4), "", silhouette=True))
    aerial.cel(circle(2, -124, 14), palette["accent"], (-5, -5), (4, 4), 5).flat(circle(-3, -129, 4), WHITE)
    attachments = {
        **_features(palette, stream, 26, mouth_px=58, nose_px=(28, 34)),
        "antenna": aerial.shapes,
        "head": head.shapes,
        "head-back": back.shapes,
        "chin": _chin(palette, "block"),
        "glasses": visor.shapes,
        **drawn,
    }
    slots = _slots(
        Slot("glasses", "head", "glasses", 0.0, _EYE_Y, "", 0.35),
        tail=Slot("antenna", "head", "antenna", 112.0, -150.0, "tail", -0.1),
        nose_y=-74.0,
    )
    lights = tuple(Light("head", sign * _EYE_X, _EYE_Y, 100.0, glow, 0.2, 0.32) for sign in (-1, 1))
    return Head(attachments, slots, -232.0, lights)


def _professor(palette: Palette, stream: Stream) -> Head:
    """Draw a bald dome between two explosions of hair, bottle-bottom spectacles and a moustache like a broom."""
    hair = lit(palette["hair"], 0.25)
    tufts = Part()
    for sign in (-1, 1):
        cloud = points("60,-50 104,-70 112,-36 166,-60 146,-14 196,-4 156,26 188,66 136,62 140,108 96,82 70,60")
        tufts.cel(polygon(sided(sign, cloud), 12), hair, (-14, -9), (8, 8), 6)
        for line in (
            [(92, -20), (120, -16), (146, -26)],
            [(96, 16), (124, 18), (150, 10)],
            [(94, 44), (112, 54), (124, 76)],
        ):
            tufts.bow(sided(sign, line), 5, shaded(hair, 0.4))

    def spotted(part: Part, _skull: str) -> None:
        part.flat(
            joined(circle(-36, -196, 6), circle(-22, -206, 4), circle(44, -192, 5)), shaded(palette["skin"], 0.22)
        )
        part.flat(ellipse(-30, -184, 22, 10), lit(palette["skin"], 0.6))
        part.bow([(-34, -168), (0, -174), (34, -168)], 4, shaded(palette["skin"], 0.32))

    def wreathed(part: Part, skull: str) -> None:
        rim = points("0,-112 22,-126 34,-106 58,-128 72,-108 130,-140 130,-30 84,-34 66,-8 44,-30 24,-6 0,-28")
        shock = intersect(skull, polygon([*rim, *reversed(sided(-1, rim[1:-1]))], 7))
        part.cel(shock, hair, (-14, -9), (7, 7), 5, outline=False)
        locks = " ".join(f"M{x} -98 Q{x * 1.1:.0f} -74 {x * 0.94:.0f} -46" for x in (-78, -50, -18, 14, 46, 76))
        part.stroke(locks, 5, shaded(hair, 0.4))

    head = _skin(palette, "egg", spotted)
    strand = [(-8, -214), (4, -246), (30, -240)]
    head.flat(widened(curve(strand), 13), INK, outline=True).bow(strand, 6, hair)
    broom = Part()
    halves = points("0,-16 30,-24 66,-10 84,22 58,14 54,30 34,16 24,30 10,16 0,22")
    broom.cel(polygon([*halves, *reversed([(-x, y) for x, y in halves[1:-1]])], 8), hair, (-10, -8), (6, 5), 5)
    for sign in (-1, 1):
        broom.bow(sided(sign, [(14, -6), (34, -8), (56, 8)]), 4, shaded(hair, 0.4))
    attachments = {
        "hair": tufts.shapes,
        "head": head.shapes,
        "head-back": _nape(palette, "egg", wreathed).shapes,
        "chin": _chin(palette, "egg"),
        "glasses": _specs(palette, 47),
        "moustache": broom.shapes,
        **_features(palette, stream, 33, bushy=True, mouth_px=74, nose_px=(42, 44), brows=hair),
    }
    slots = _slots(
        Slot("glasses", "head", "glasses", 0.0, _EYE_Y, "", 0.5),
        Slot("moustache", "head", "moustache", 0.0, -61.0, "", 0.85),
        tail=Slot("hair", "head", "hair", 0.0, -116.0, "tail", -0.2),
        nose_y=-76.0,
        mouth_y=-42.0,
    )
    return Head(attachments, slots, -222.0)


def _cans(palette: Palette) -> Part:
    """Lay headphones as big as pans, the bow over the crown at y = -74, the cups at y = 70."""
    part = Part()
    bow = "M-112 60 Q-126 -86 0 -92 Q126 -86 112 60 L96 60 Q104 -64 0 -68 Q-104 -64 -96 60 Z"
    part.cel(bow, RUBBER, (-8, -8), (5, 5), 6)
    part.bow([(-78, -46), (-30, -76), (20, -78)], 5, lit(RUBBER, 0.4))
    for sign in (-1, 1):
        part.cel(rounded_rectangle(sign * 116 - 30, 18, 60, 104, 26), palette["accent"], (-12, -10), (7, 7), 6)
        part.cel(ellipse(sign * 122, 70, 19, 36), RUBBER, (-6, -6), (4, 4), 5, outline=False)
        part.flat(ellipse(sign * 122, 70, 9, 22), palette["glow"], 3)
    return part


def _headphones(palette: Palette, stream: Stream) -> Head:
    """Draw a bob cut with a ruler, and headphones over it."""
    hair = palette["hair"]
    bob = Part().cel(
        blob(points("-40,-98 40,-98 122,-60 140,30 146,120 104,136 80,60 -80,60 -104,136 -146,120 -140,30 -122,-60")),
        shaded(hair, 0.12),
        (-20, -10),
        (9, 9),
        6,
    )
    for sign in (-1, 1):
        bob.bow(sided(sign, [(112, 0), (120, 60), (116, 118)]), 5, shaded(hair, 0.5))
    fringe = points(
        "-112,72 -122,-10 -88,-66 0,-84 88,-66 122,-10 112,72 96,70 90,0 62,-14 50,2 18,-14 "
        "8,2 -32,-12 -44,6 -70,-12 -90,6 -96,70"
    )
    front = Part().cel(polygon(fringe, 16), hair, (-16, -8), (9, 8), 6)
    for line in (
        [(-70, -6), (-66, -40), (-30, -64)],
        [(-10, -8), (-6, -44), (10, -66)],
        [(54, 0), (56, -34), (40, -60)],
    ):
        front.bow(line, 5, shaded(hair, 0.45))
    front.bow([(-86, -20), (-66, -54), (-20, -70)], 8, lit(hair, 0.5)).lay(*_cans(palette).shapes)
    rear = points("-112,70 -122,-10 -88,-66 0,-84 88,-66 122,-10 112,70 126,150 60,164 0,156 -60,164 -126,150")
    back = Part().cel(polygon(rear, 22), hair, (-20, -9), (10, 9), 6)
    for x in (-70, -24, 24, 70):
        back.bow([(x * 0.7, -50), (x, 50), (x * 1.1, 140)], 5, shaded(hair, 0.45))
    back.lay(*_cans(palette).shapes)
    cable = Part().hose([(0, -10), (-34, 30), (-10, 70), (-44, 110), (-16, 160)], 10, RUBBER, ribs=False)
    for step in range(6):
        cable.cel(ellipse(-26 + 8 * (step % 2), 40 + step * 17, 19, 9), RUBBER, (-4, -3), (3, 2), 4)

    def freckled(part: Part, _skull: str) -> None:
        spots = ((-92, -98), (-80, -90), (-94, -86), (82, -90), (96, -98), (92, -86))
        part.flat(joined(*(circle(x, y, 3.8) for x, y in spots)), shaded(palette["skin"], 0.35))

    attachments = {
        "hair": bob.shapes,
        "cable": cable.shapes,
        "head": _skin(palette, "ball", freckled).shapes,
        "head-back": _nape(palette, "ball").shapes,
        "chin": _chin(palette, "ball"),
        "top": front.shapes,
        "top-back": back.shapes,
        **_features(palette, stream, 35, lashes=3, mouth_px=62, nose_px=(26, 28)),
    }
    slots = (
        Slot("hair", "head", "hair", 0.0, -132.0, "tail", -0.2),
        *_slots(
            Slot("top", "head", "top", 0.0, -166.0, "", 0.12),
            tail=Slot("cable", "head", "cable", -122.0, -50.0, "tail", 0.0),
        ),
    )
    return Head(attachments, slots, -212.0)


def _flat_top(palette: Palette, stream: Stream) -> Head:
    """Draw a high-top cut like an octave: white keys, black keys, and wraparound shades pushed up on none of them."""
    hair, ivory = mixed(palette["hair"], INK, 0.25), "#f2ead8"
    block = points("-92,44 -108,-60 -112,-132 112,-146 106,-60 92,44")
    tower = Part().cel(polygon(block, 14), hair, (-18, -10), (9, 9), 6)
    face = polygon(points("-96,-10 -104,-64 -106,-122 106,-136 101,-64 94,-10"), 6)
    tower.flat(face, ivory, 5)
    for index in range(1, 6):
        x = -104 + index * 35
        tower.line([(x, -124 - x * 0.066 - 5), (x * 0.93, -12)], 4.5)
    for index in (1, 2, 4, 5):
        x = -104 + index * 35
        tower.cel(
            polygon([(x - 11, -128 - x * 0.066), (x + 11, -129 - x * 0.066), (x + 10, -58), (x - 10, -58)], 4),
            INK,
            (0, 0),
            (3, 3),
            4,
            outline=False,
        )
    struck = polygon([(-31, -52), (-3, -52), (-3, -13), (-30, -13)], 3)
    tower.flat(intersect(struck, face), palette["accent"], 4)

    def faded(part: Part, skull: str) -> None:
        edge = points("-130,-240 130,-240 130,-112 84,-106 82,-160 58,-172 -58,-172 -82,-160 -84,-106 -130,-112")
        part.flat(intersect(skull, polygon(edge, 6)), mixed(hair, palette["skin"], 0.2), 4)
        part.stroke("M64 -150 L92 -142 M66 -140 L92 -132", 4, palette["skin"])

    def faded_back(part: Part, skull: str) -> None:
        part.flat(
            intersect(skull, polygon(points("-130,-240 130,-240 130,-110 90,-60 0,-50 -90,-60 -130,-110"), 14)),
            mixed(hair, palette["skin"], 0.2),
            4,
        )
        part.stroke("M-60 -86 L-20 -96 L0 -80 L20 -96 L60 -86", 5, palette["skin"])

    beard = Part().cel(polygon(points("-16,-6 16,-6 20,14 10,34 -10,34 -20,14"), 8), hair, (-5, -5), (3, 3), 4.5)
    attachments = {
        "hair": tower.shapes,
        "head": _skin(palette, "oblong", faded).shapes,
        "head-back": _nape(palette, "oblong", faded_back).shapes,
        "chin": _chin(palette, "oblong"),
        "beard": beard.shapes,
        **_features(palette, stream, 29, mouth_px=80, nose_px=(40, 36)),
    }
    slots = _slots(
        Slot("beard", "head", "beard", 0.0, 0.0, "jaw", 0.5),
        tail=Slot("hair", "head", "hair", 0.0, -196.0, "tail", -0.1),
    )
    return Head(attachments, slots, -230.0)


HEADS: dict[str, Callable[[Palette, Stream], Head]] = {
    "patchbay": _patchbay,
    "flat-top": _flat_top,
    "visor": _visor,
    "headphones": _headphones,
    "professor": _professor,
}
