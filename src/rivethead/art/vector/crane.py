"""The crane: a building machine that has come alive, with a cab for a head, rams for arms and crawlers for shoes."""

from dataclasses import replace

from rivethead.art.vector.biped import SIDES, Build, Figure
from rivethead.art.vector.crane_bodies import TORSOS, counterweight, hanging_hook, long_boom, neck, pelvis, torso_back
from rivethead.art.vector.crane_cabs import AMBER, BEACONS, CABS, JAW_Y, JAWS, Cab, headlights, socket, throat
from rivethead.art.vector.crane_limbs import limbs
from rivethead.art.vector.palettes import Palette
from rivethead.art.vector.parts import mirrored
from rivethead.drawing.colour import lit
from rivethead.drawing.path import (
    Point,
)
from rivethead.schema.art import Light, Shape, Slot
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


FRAMES: dict[str, Build] = {
    "crawler": Build(
        thigh=98, shin=94, upper_arm=120, fore_arm=126, shoulder_x=152, shoulder_y=-186, hip_x=58, neck_y=-206,
        head_y=-12, ankle=82, stance=50,
    ),
    "tower": Build(
        thigh=116, shin=112, upper_arm=132, fore_arm=146, shoulder_x=134, shoulder_y=-206, hip_x=50, neck_y=-226,
        head_y=-12, ankle=76, stance=58,
    ),
    "bulk": Build(
        thigh=88, shin=86, upper_arm=132, fore_arm=132, shoulder_x=172, shoulder_y=-212, hip_x=66, neck_y=-234,
        head_y=-10, ankle=88, stance=52,
    ),
}  # fmt: skip
"""Chassis -> proportions: low and wide, long-legged, or all shoulders."""


def draw(stream: Stream, palette: Palette, variant: str) -> Figure:
    """Draw a crane.

    Args:
        stream: chooses proportions and everything that the variant leaves open.
        palette: one of PALETTES["crane"].
        variant: the cab's type, one of VARIANTS.
    """
    build = _built(FRAMES[stream.pick(CHASSIS[variant])], stream)
    cab = CABS[variant](palette, stream)
    boom_side = stream.pick((-1, 1))
    tip, boom = long_boom(palette, build, boom_side, stream)
    plate = f"RH {stream.integer(900) + 100}"
    tons, slab = f"{stream.integer(8) + 2}T", stream.pick((palette["plate"], "#9a968f"))
    torso = TORSOS[stream.pick(sorted(TORSOS))]
    beacon = BEACONS[stream.pick(sorted(BEACONS))]()
    hook = hanging_hook(palette)
    attachments: dict[str, Shapes] = {
        "boom": boom,
        "counterweight": counterweight(palette, build, -boom_side, slab, tons),
        "chain": hook,
        "pelvis": pelvis(palette, plate, behind=False),
        "pelvis-back": pelvis(palette, plate, behind=True),
        "torso": torso(palette, build, stream),
        "torso-back": torso_back(palette, build, -boom_side),
        "neck": neck(palette),
        "head": cab.front,
        "head-back": mirrored(cab.back),
        "throat": throat(cab.jaw_half, palette),
        **{f"socket-{side}": socket(r, palette) for (side, _), (_, _, r) in zip(SIDES, cab.eyes, strict=True)},
        "jaw": JAWS[stream.pick(sorted(JAWS))](palette, cab.jaw_half),
        "beacon": beacon,
        **headlights(palette, cab, stream),
        **limbs(palette, build, stream),
    }
    attachments |= {"boom-back": (), "chain-back": (), "counterweight-back": ()}
    attachments |= {f"{part}-behind": () for part in ("boom", "counterweight")}
    attachments |= {
        "boom-behind-back": mirrored(boom),
        # nothing to see, but as long as the chain, so that it swings as late
        "chain-behind": tuple(Shape(shape.path) for shape in hook[-1:]),
        "chain-behind-back": hook,
        "counterweight-behind-back": counterweight(palette, build, boom_side, slab, tons),
    }
    return Figure(
        build=build,
        attachments=attachments,
        head_slots=(*_head_slots(cab), *_rear_slots((-tip[0], tip[1]), "-behind")),
        head_top=cab.top,
        palette=dict(palette),
        back_slots=_rear_slots(tip, ""),
        lights=(
            *(Light("head", x, y, radius * 2.8, lit(palette["glow"], 0.5), 0.2, 0.26) for x, y, radius in cab.eyes),
            Light("head", cab.beacon[0], cab.beacon[1] - 34, 120, AMBER, 0.12, 0.4),
        ),
        palm_y=44.0,
    )


def _built(build: Build, stream: Stream) -> Build:
    """Return the proportions of one machine of a chassis: no two come off the line alike."""
    legs, arms, breadth = (stream.uniform(0.94, 1.06) for _ in range(3))
    return replace(
        build,
        thigh=round(build.thigh * legs),
        shin=round(build.shin * legs),
        upper_arm=round(build.upper_arm * arms),
        fore_arm=round(build.fore_arm * arms),
        shoulder_x=round(build.shoulder_x * breadth),
    )


def _head_slots(cab: Cab) -> tuple[Slot, ...]:
    (lx, ly, _), (rx, ry, _) = cab.eyes
    return (
        Slot("beacon", "head", "beacon", *cab.beacon),
        Slot("head", "head", "head"),
        Slot("throat", "head", "throat", 0.0, JAW_Y, "", 0.5),
        Slot("jaw", "head", "jaw", 0.0, JAW_Y, "jaw", 0.6),
        Slot("socket-left", "head", "socket-left", lx, ly, "", 0.4),
        Slot("socket-right", "head", "socket-right", rx, ry, "", 0.4),
        Slot("eye-left", "head", "eye-left", lx, ly, "eye", 0.4),
        Slot("eye-right", "head", "eye-right", rx, ry, "eye", 0.4),
        Slot("brow-left", "head", "brow-left", lx, ly - cab.brow_lift, "brow-left", 0.5),
        Slot("brow-right", "head", "brow-right", rx, ry - cab.brow_lift, "brow-right", 0.5),
    )


def _rear_slots(tip: Point, suffix: str) -> tuple[Slot, ...]:
    """Return what is carried on the back; it is drawn before everything, or over the torso when seen from behind."""
    return (
        Slot(f"chain{suffix}", "torso", f"chain{suffix}", *tip, "tail"),
        Slot(f"boom{suffix}", "torso", f"boom{suffix}"),
        Slot(f"counterweight{suffix}", "torso", f"counterweight{suffix}"),
    )


VARIANTS = tuple(CABS)

CHASSIS: dict[str, tuple[str, ...]] = {
    "box": ("crawler", "bulk"),
    "truck": ("crawler", "bulk"),
    "tower": ("tower",),
    "house": ("crawler", "tower"),
    "offset": ("bulk", "tower"),
}
"""Cab -> chassis that carry it well."""
