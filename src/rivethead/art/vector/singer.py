"""The singer: a painted mouth big enough for the last row, hair like a monument, a coat that makes an entrance."""

import math
from collections.abc import Callable

from rivethead.art.vector.biped import Build, Figure
from rivethead.art.vector.faces import CHIN_Y
from rivethead.art.vector.palettes import Palette
from rivethead.art.vector.parts import mirrored
from rivethead.art.vector.singer_clothes import TORSOS, neck, pelvis, torso_back
from rivethead.art.vector.singer_collars import COLLARS, HEM_SHARE, HEMS, RING_PX
from rivethead.art.vector.singer_faces import EYE_X, EYE_Y, MOUTH_Y, face
from rivethead.art.vector.singer_limbs import limbs
from rivethead.art.vector.singer_looks import LOOKS, Look
from rivethead.schema.art import Light, Shape, Slot
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


def draw(stream: Stream, palette: Palette, variant: str) -> Figure:
    """Draw a singer.

    Args:
        stream: chooses proportions, clothes, make-up and trinkets.
        palette: one of PALETTES["singer"].
        variant: the head, one of VARIANTS.
    """
    look = LOOKS[variant](palette, stream)
    build = STATURES[stream.pick(sorted(STATURES))](stream)
    torso, hem = stream.pick(sorted(TORSOS)), stream.pick(sorted(HEMS))
    collar, sleeve = stream.pick(look.collars), stream.pick(("left", "right"))
    skirt = HEMS[hem](palette, -HEM_SHARE * build.pelvis_y)
    neckpiece = COLLARS[collar](palette, build)
    attachments: dict[str, Shapes] = {
        "collar": neckpiece,
        "collar-back": mirrored(neckpiece),
        "hem": skirt,
        "hem-back": (),
        "pelvis": pelvis(palette, look.curvy, behind=False).shapes,
        "pelvis-back": pelvis(palette, look.curvy, behind=True).lay(*mirrored(skirt)).shapes,
        "torso": TORSOS[torso](palette, build, look.curvy).shapes,
        "torso-back": torso_back(palette, build, look.curvy, torso),
        "neck": neck(palette, stream),
        **face(palette, stream, look),
        **limbs(palette, build, stream, torso, sleeve),
    }
    return Figure(
        build=build,
        attachments=attachments,
        head_slots=_head_slots(look),
        head_top=-214.0,
        palette=dict(palette),
        back_slots=(
            Slot("collar", "torso", "collar", 0.0, build.neck_y),
            Slot("hem", "pelvis", "hem", 0.0, 0.0, "tail"),
        ),
        lights=_lights(palette, build, collar),
        palm_y=33.0,
    )


def _lean(stream: Stream) -> Build:
    return Build(
        thigh=round(stream.uniform(136, 144)),
        shin=round(stream.uniform(138, 146)),
        upper_arm=126,
        fore_arm=round(stream.uniform(126, 134)),
        shoulder_x=round(stream.uniform(90, 98)),
        shoulder_y=-208,
        hip_x=32,
        neck_y=-226,
        head_y=-24,
        ankle=62,
        stance=34,
    )


def _grand(stream: Stream) -> Build:
    return Build(
        thigh=round(stream.uniform(120, 128)),
        shin=round(stream.uniform(122, 130)),
        upper_arm=128,
        fore_arm=round(stream.uniform(124, 132)),
        shoulder_x=round(stream.uniform(118, 128)),
        shoulder_y=-218,
        hip_x=42,
        neck_y=-238,
        head_y=-18,
        ankle=58,
        stance=42,
    )


def _small(stream: Stream) -> Build:
    return Build(
        thigh=round(stream.uniform(106, 112)),
        shin=round(stream.uniform(106, 114)),
        upper_arm=106,
        fore_arm=round(stream.uniform(108, 114)),
        shoulder_x=round(stream.uniform(86, 94)),
        shoulder_y=-182,
        hip_x=38,
        neck_y=-198,
        head_y=-20,
        ankle=62,
        stance=38,
    )


STATURES: dict[str, Callable[[Stream], Build]] = {"lean": _lean, "grand": _grand, "small": _small}


def _head_slots(look: Look) -> tuple[Slot, ...]:
    return (
        *(slot for slot, _ in look.behind),
        Slot("head", "head", "head"),
        Slot("chin", "head", "chin", 0.0, CHIN_Y, "jaw"),
        Slot("mouth", "head", "mouth-X", 0.0, MOUTH_Y, "mouth", 0.7),
        Slot("eye-left", "head", "eye-left", -EYE_X, EYE_Y, "eye", 0.6),
        Slot("eye-right", "head", "eye-right", EYE_X, EYE_Y, "eye", 0.6),
        Slot("nose", "head", "nose", 0.0, -82.0, "", 1.0),
        Slot("brow-left", "head", "brow-left", -46.0, -164.0, "brow-left", 0.7),
        Slot("brow-right", "head", "brow-right", 46.0, -164.0, "brow-right", 0.7),
        look.over[0],
    )


def _lights(palette: Palette, build: Build, collar: str) -> tuple[Light, ...]:
    if collar != "bulbs":
        return ()
    spots = ((math.sin(a) * RING_PX, build.neck_y - 60 - math.cos(a) * RING_PX) for a in (-1.3, -0.45, 0.45, 1.3))
    return tuple(Light("torso", x, y, 110.0, palette["glow"], 0.16, 0.34) for x, y in spots)


VARIANTS = tuple(LOOKS)
