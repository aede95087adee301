"""Laws of singers, keyboarders and of what is seen from behind."""

import itertools
import math
from functools import cache

import numpy as np
import pytest
import skia

from rivethead.art.casting import Engagement
from rivethead.art.vector.artist import draw_puppet, tailor
from rivethead.art.vector.props import KEYS_PX
from rivethead.drawing.ink import ink
from rivethead.drawing.path import parse, united
from rivethead.drawing.rig import solve
from rivethead.schema.art import Puppet, Shape
from rivethead.schema.brief import Brief, Key

SMALL = 320 / 1080
"""A picture 320 px high."""
SHAPES = "ABCDEFGHX"
MEASURED_FROM_BEHIND = ("robot", "punk", "welder", "singer", "keyboarder")


@cache
def puppet(kind: str, ordinal: int, seed: int = 7, role: str = "dance") -> Puppet:
    brief = Brief("x", "X", "x", "industrial", 120.0, Key("A", "phrygian"), seed)
    return draw_puppet(Engagement(f"{kind}-{ordinal}", kind, role, ordinal), brief)


def everybody(*kinds: str) -> list[tuple[str, int]]:
    return [(kind, ordinal) for kind in kinds for ordinal in range(len(tailor(kind).VARIANTS))]


def bounds(shapes: tuple[Shape, ...]) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of what is filled."""
    box = united([parse(shape.path) for shape in shapes if shape.fill]).computeTightBounds()
    return box.left(), box.top(), box.right(), box.bottom()


def drawn(actor: Puppet, pose: dict[str, float], mouth: str = "", scale: float = 0.1, width: int = 96) -> np.ndarray:
    """Return BGRA of the puppet, its feet at the middle of the lower edge; of the head alone where a mouth is given."""
    height = round(1040 * scale)
    pixels = np.zeros((height, width, 4), np.uint8)
    frame = skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    canvas = skia.Surface.MakeRasterDirect(frame, pixels, width * 4).getCanvas()
    canvas.translate(width / 2, height - 2)
    canvas.scale(scale, scale)
    for slot, name, place in solve(actor, pose, mouth).slots:
        if mouth and slot.bone != "head":
            continue
        canvas.save()
        canvas.concat(place)
        ink(actor.attachments[name]).draw(canvas)
        canvas.restore()
    return pixels.astype(int)


@pytest.mark.parametrize(("kind", "ordinal"), everybody("singer"))
def test_a_singers_mouths_are_told_apart_in_a_small_picture(kind: str, ordinal: int) -> None:
    actor = puppet(kind, ordinal)
    pictures = {shape: drawn(actor, {}, shape, SMALL, 200) for shape in SHAPES}
    for one, other in itertools.combinations(SHAPES, 2):
        changed = (np.abs(pictures[one] - pictures[other]).max(axis=2) > 48).sum()
        assert changed >= 24, f"{one} looks like {other}"


@pytest.mark.parametrize(("kind", "ordinal"), everybody("singer", "keyboarder"))
def test_the_cheek_stays_where_it_is_while_the_chin_drops(kind: str, ordinal: int) -> None:
    actor = puppet(kind, ordinal)
    shut, wide = (
        next((slot, name, place) for slot, name, place in solve(actor, {}, mouth).slots if slot.name == "chin")
        for mouth in "XD"
    )
    _, top, _, bottom = bounds(actor.attachments[shut[1]])
    assert abs(wide[2].mapXY(0, top).y() - shut[2].mapXY(0, top).y()) < 1.0
    assert 8.0 < wide[2].mapXY(0, bottom).y() - shut[2].mapXY(0, bottom).y() < 14.0


@pytest.mark.parametrize(("kind", "ordinal"), everybody("singer", "keyboarder"))
def test_the_widest_mouth_stays_on_the_face(kind: str, ordinal: int) -> None:
    actor = puppet(kind, ordinal)
    slots = {slot.name: (name, place) for slot, name, place in solve(actor, {}, "D").slots}
    name, place = slots["mouth"]
    lips = max(parse(shape.path).computeTightBounds().bottom() for shape in actor.attachments[name])
    name, on_head = slots["chin"]
    chin = bounds(actor.attachments[name])[3]
    assert place.mapXY(0, lips).y() < on_head.mapXY(0, chin).y() + 4.0


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize(("kind", "ordinal"), everybody("singer"))
def test_no_hem_sweeps_the_floor(kind: str, ordinal: int, seed: int) -> None:
    actor = puppet(kind, ordinal, seed)
    hips = next(bone.y_px for bone in actor.bones if bone.name == "pelvis")
    assert bounds(actor.attachments["hem"])[3] < -0.6 * hips


@pytest.mark.parametrize(
    ("kind", "parts"),
    [("singer", ("torso", "hem", "collar", "thigh-left")), ("keyboarder", ("torso", "foot-left", "fore-arm-left"))],
)
def test_costume_and_build_vary(kind: str, parts: tuple[str, ...]) -> None:
    wardrobe = [puppet(kind, 0, seed) for seed in range(10)]
    for part in parts:
        outlines = {tuple(len(shape.path.split()) for shape in actor.attachments[part]) for actor in wardrobe}
        assert len(outlines) >= 2, part
    assert max(actor.height_px for actor in wardrobe) - min(actor.height_px for actor in wardrobe) > 40
    reaches = [next(b.x_px for b in actor.bones if b.name == "upper-arm-right") for actor in wardrobe]
    assert max(reaches) / min(reaches) > 1.25


@pytest.mark.parametrize(("kind", "ordinal"), everybody(*MEASURED_FROM_BEHIND))
def test_from_behind_nothing_of_the_face_is_seen_and_the_figure_stays_whole(kind: str, ordinal: int) -> None:
    actor = puppet(kind, ordinal)
    assert {"head-back", "torso-back", "pelvis-back"} <= set(actor.attachments)
    shown = {name for _, name, _ in solve(actor, {"facing": math.pi}).slots}
    assert {"head-back", "torso-back", "pelvis-back"} <= shown
    assert not {name for name in shown if name.startswith(("eye", "brow", "mouth", "nose"))}
    front, behind = drawn(actor, {}), drawn(actor, {"facing": math.pi})
    filled = [(picture[..., 3] > 128).sum() for picture in (front, behind)]
    assert 0.85 < filled[1] / filled[0] < 1.15
    assert (np.abs(front - behind).max(axis=2) > 40).sum() > 300


def test_the_keyboard_hangs_from_its_playing_edge_to_the_floor() -> None:
    left, top, right, bottom = bounds(puppet("keyboarder", 0, role="keys").attachments["keyboard"])
    assert -10.0 < top <= 0.0
    assert bottom == pytest.approx(KEYS_PX, abs=1.0)
    assert left == pytest.approx(-right, abs=8.0)
    assert 220.0 < right < 256.0
