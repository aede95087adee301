"""The keyboarder: half scientist, half wiring loom, long fingers or round cheeks, and never without headphones."""

from collections.abc import Callable

from rivethead.art.vector.biped import Build, Figure
from rivethead.art.vector.keyboarder_clothes import OUTFITS, SUITS, Stature
from rivethead.art.vector.keyboarder_heads import HEADS
from rivethead.art.vector.keyboarder_limbs import limbs
from rivethead.art.vector.palettes import Palette
from rivethead.art.vector.parts import Part
from rivethead.drawing.path import (
    rounded_rectangle,
)
from rivethead.schema.art import Shape
from rivethead.seeds import Stream

Shapes = tuple[Shape, ...]


def draw(stream: Stream, palette: Palette, variant: str) -> Figure:
    """Draw a keyboarder.

    Args:
        stream: chooses proportions, face, clothes and gadgets.
        palette: one of PALETTES["keyboarder"].
        variant: the head, one of VARIANTS.
    """
    head = HEADS[variant](palette, stream)
    stature = STATURES[stream.pick(sorted(STATURES))](stream)
    outfit = stream.pick(SUITS[variant])
    attachments: dict[str, Shapes] = {
        **OUTFITS[outfit](palette, stature, stream),
        "neck": Part().cel(rounded_rectangle(-25, -44, 50, 66, 14), palette["skin"], (-11, 8), (0, 0)).shapes,
        **head.attachments,
        **limbs(palette, stature, stream, outfit),
    }
    return Figure(
        build=stature.build,
        attachments=attachments,
        head_slots=head.slots,
        head_top=head.top,
        palette=dict(palette),
        lights=head.lights,
        palm_y=34.0 if stature.slender else 31.0,
    )


def _slim(stream: Stream) -> Stature:
    build = Build(
        thigh=round(stream.uniform(132, 142)),
        shin=round(stream.uniform(134, 144)),
        upper_arm=round(stream.uniform(126, 134)),
        fore_arm=round(stream.uniform(138, 148)),
        shoulder_x=round(stream.uniform(74, 82)),
        shoulder_y=-206,
        hip_x=28,
        neck_y=-224,
        head_y=-26,
        ankle=44,
        stance=30,
    )
    return Stature(build, 58.0, slender=True)


def _round(stream: Stream) -> Stature:
    build = Build(
        thigh=round(stream.uniform(108, 116)),
        shin=round(stream.uniform(106, 114)),
        upper_arm=round(stream.uniform(106, 112)),
        fore_arm=round(stream.uniform(108, 114)),
        shoulder_x=round(stream.uniform(100, 108)),
        shoulder_y=-200,
        hip_x=44,
        neck_y=-218,
        head_y=-10,
        ankle=44,
        stance=32,
    )
    return Stature(build, round(stream.uniform(112, 126)), slender=False)


def _middling(stream: Stream) -> Stature:
    build = Build(
        thigh=round(stream.uniform(120, 130)),
        shin=round(stream.uniform(120, 128)),
        upper_arm=116,
        fore_arm=round(stream.uniform(118, 126)),
        shoulder_x=round(stream.uniform(92, 100)),
        shoulder_y=-196,
        hip_x=36,
        neck_y=-214,
        head_y=-18,
        ankle=44,
        stance=36,
    )
    return Stature(build, round(stream.uniform(74, 86)), slender=False)


STATURES: dict[str, Callable[[Stream], Stature]] = {"slim": _slim, "round": _round, "middling": _middling}

VARIANTS = tuple(HEADS)
