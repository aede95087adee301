"""Laws of the crane and the rat, and of everybody's back: what is seen, what is hidden, and how tall they stand."""

import math
from functools import cache

import numpy as np
import pytest
import skia

from rivethead.art.vector.artist import tailor
from rivethead.art.vector.biped import NOTHING, bones, slots
from rivethead.art.vector.palettes import PALETTES, dealt
from rivethead.drawing.colour import argb
from rivethead.drawing.ink import ink
from rivethead.drawing.path import parse
from rivethead.drawing.rig import solve
from rivethead.schema.art import Provenance, Puppet
from rivethead.seeds import Stream

OWN = ("crane", "rat")
SEEN_FROM_BEHIND = (*OWN, "crow", "drummer", "foreman")
ROBOT_PX = 798.0
"""How tall a robot stands, half of them more, half of them less."""

ON_THE_BACK = {"crane": ("boom", "chain", "counterweight"), "rat": ("tail",), "crow": ("tail",)}
FACE = ("eye", "brow-left", "brow-right", "jaw", "mouth")


@cache
def puppet(kind: str, ordinal: int, seed: int = 7) -> Puppet:
    variants = tailor(kind).VARIANTS
    palette = dealt(kind, Stream(seed, "palettes", kind), ordinal)
    drawn = tailor(kind).draw(Stream(seed, kind, ordinal), palette, variants[ordinal % len(variants)])
    return Puppet(
        name=f"{kind}-{ordinal}",
        kind=kind,
        role="dance",
        height_px=drawn.height_px,
        bones=bones(drawn.build),
        slots=slots(drawn),
        attachments={NOTHING: (), **drawn.attachments},
        actions={},
        lights=drawn.lights,
        palette=drawn.palette,
        provenance=Provenance("vector", "", seed, {}, "Apache-2.0", True),
    )


def everybody(kinds: tuple[str, ...]) -> list[tuple[str, int]]:
    return [(kind, ordinal) for kind in kinds for ordinal in range(len(tailor(kind).VARIANTS))]


def shown(actor: Puppet, facing: float) -> dict[str, str]:
    """Return slot -> what it shows, of the slots that show anything."""
    posed = solve(actor, {"facing": facing}).slots
    return {slot.name: name for slot, name, _ in posed if ink(actor.attachments[name]).fills}


@cache
def silhouette(kind: str, ordinal: int, seed: int = 7) -> np.ndarray:
    """Return where the resting puppet is, seen from the front."""
    return picture(puppet(kind, ordinal, seed), 0.0) > 200


def picture(actor: Puppet, facing: float, outline: bool = False) -> np.ndarray:
    """Return the alpha of the resting puppet or of its fat outline alone, 96 x 90 px."""
    pixels = np.zeros((96, 90, 4), np.uint8)
    frame = skia.ImageInfo.Make(90, 96, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    canvas = skia.Surface.MakeRasterDirect(frame, pixels, 360).getCanvas()
    canvas.translate(45, 94)
    canvas.scale(0.09, 0.09)
    for _, name, place in solve(actor, {"facing": facing}).slots:
        canvas.save()
        canvas.concat(place)
        drawing = ink(actor.attachments[name])
        if outline:
            drawing.draw_silhouette(canvas)
        else:
            drawing.draw(canvas)
        canvas.restore()
    return pixels[..., 3]


# -------------------------------------------------------------------------------------------------- behind


@pytest.mark.parametrize(("kind", "ordinal"), everybody(SEEN_FROM_BEHIND))
def test_from_behind_nobody_has_a_face(kind: str, ordinal: int) -> None:
    actor = puppet(kind, ordinal)
    behind = shown(actor, math.pi)
    assert (behind["head"], behind["torso"]) == ("head-back", "torso-back")
    follows = {slot.name: slot.follow for slot in actor.slots}
    assert not [name for name in behind if follows[name] in FACE]


@pytest.mark.parametrize(("kind", "ordinal"), everybody(SEEN_FROM_BEHIND))
def test_the_fat_outline_covers_the_back(kind: str, ordinal: int) -> None:
    actor = puppet(kind, ordinal)
    coloured, outlined = picture(actor, math.pi) > 200, picture(actor, math.pi, outline=True) > 60
    assert coloured.sum() > 700
    assert (coloured & ~outlined).sum() <= 2


@pytest.mark.parametrize("kind", sorted(ON_THE_BACK))
def test_what_hangs_on_the_back_is_drawn_once_and_changes_sides(kind: str) -> None:
    actor = puppet(kind, 0)
    order = [slot.name for slot in actor.slots]
    front, behind = shown(actor, 0.0), shown(actor, math.pi)
    for name in ON_THE_BACK[kind]:
        assert name in front
        assert f"{name}-behind" not in front
        assert name not in behind
        assert f"{name}-behind" in behind
        assert order.index(name) < order.index("torso") < order.index(f"{name}-behind")
        assert centre_x(actor, name, 0.0) * centre_x(actor, f"{name}-behind", math.pi) < 0.0


def centre_x(actor: Puppet, slot_name: str, facing: float) -> float:
    """Return where the middle of what a slot shows lies, in px to the right of the feet."""
    found = next(entry for entry in solve(actor, {"facing": facing}).slots if entry[0].name == slot_name)
    box = skia.Rect.MakeEmpty()
    for shape in actor.attachments[found[1]]:
        path = parse(shape.path)
        path.transform(found[2])
        box.join(path.computeTightBounds())
    return float(box.centerX())


@pytest.mark.parametrize(("kind", "swinging"), [("crane", "chain"), ("rat", "tail"), ("crow", "tail")])
def test_what_swings_late_swings_from_both_sides(kind: str, swinging: str) -> None:
    actor = puppet(kind, 1)
    for facing, name in ((0.0, swinging), (math.pi, f"{swinging}-behind")):
        angles = []
        for late in (0.0, 0.4):
            posed = solve(actor, {"facing": facing, "tail": late, "tail_late": late}).slots
            place = next(m for slot, _, m in posed if slot.name == name)
            angles.append(math.atan2(place.getSkewY(), place.getScaleX()))
        assert abs(angles[1] - angles[0]) > 0.2


# -------------------------------------------------------------------------------------------------- the two


@pytest.mark.parametrize(("kind", "ordinal"), everybody(OWN))
def test_soles_stand_on_the_floor(kind: str, ordinal: int) -> None:
    actor = puppet(kind, ordinal)
    for slot, name, place in solve(actor, {}).slots:
        bottom = -math.inf
        for shape in actor.attachments[name]:
            if shape.silhouette:
                path = parse(shape.path)
                path.transform(place)
                bottom = max(bottom, float(path.computeTightBounds().bottom()))
        assert bottom < 7.0, f"{slot.name} goes through the floor"
        if slot.name.startswith("foot-"):
            assert bottom > -7.0


@pytest.mark.parametrize("ordinal", range(8))
def test_a_rat_comes_up_to_a_robots_chest_and_a_crane_to_its_crown(ordinal: int) -> None:
    assert 0.6 * ROBOT_PX < puppet("rat", ordinal).height_px < 0.78 * ROBOT_PX
    assert 0.88 * ROBOT_PX < puppet("crane", ordinal).height_px < 1.1 * ROBOT_PX


@pytest.mark.parametrize("ordinal", range(5))
def test_a_crane_is_broader_than_any_robot(ordinal: int) -> None:
    assert silhouette("crane", ordinal).sum() > max(silhouette("robot", index).sum() for index in range(5))


@pytest.mark.parametrize("kind", OWN)
def test_hands_change_shape(kind: str) -> None:
    for ordinal in range(6):
        actor = puppet(kind, ordinal)
        for side in ("left", "right"):
            boxes = [ink(actor.attachments[f"{shape}-{side}"]).bounds for shape in ("hand", "fist", "open")]
            sizes = {(round(box.width()), round(box.height())) for box in boxes}
            assert len(sizes) == 3


@pytest.mark.parametrize("ordinal", range(5))
def test_a_cranes_shut_jaw_covers_most_of_its_throat(ordinal: int) -> None:
    actor = puppet("crane", ordinal)
    shares = []
    for jaw in (0.0, 1.0):
        posed = {slot.name: (name, place) for slot, name, place in solve(actor, {"jaw": jaw}).slots}
        throat, shell = (covered(actor, *posed[name]) for name in ("throat", "jaw"))
        shares.append((throat & shell).sum() / throat.sum())
    assert shares[0] > 0.5
    assert shares[1] < shares[0] - 0.3


def covered(actor: Puppet, name: str, place: skia.Matrix) -> np.ndarray:
    """Return which pixels of a quarter-size view an attachment covers."""
    pixels = np.zeros((260, 200, 4), np.uint8)
    frame = skia.ImageInfo.Make(200, 260, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    canvas = skia.Surface.MakeRasterDirect(frame, pixels, 800).getCanvas()
    canvas.translate(100, 250)
    canvas.scale(0.25, 0.25)
    canvas.concat(place)
    ink(actor.attachments[name]).draw(canvas)
    return pixels[..., 3] > 128


def test_paint_stands_out_against_paint() -> None:
    """Neighbouring colours of a crane and of a rat differ enough to be told apart in a small picture."""
    for kind, first, second in (
        ("crane", "body", "plate"),
        ("crane", "plate", "metal"),
        ("rat", "fur", "belly"),
        ("rat", "fur", "coat"),
        ("rat", "coat", "legs"),
    ):
        for palette in PALETTES[kind]:
            a, b = ([argb(palette[key]) >> shift & 0xFF for shift in (16, 8, 0)] for key in (first, second))
            assert math.dist(a, b) > 60.0, f"{kind}: {first} {palette[first]} and {second} {palette[second]}"


@pytest.mark.parametrize("kind", OWN)
def test_no_two_of_a_kind_are_alike(kind: str) -> None:
    seen = [silhouette(kind, ordinal, seed) for seed in (1, 7) for ordinal in range(5)]
    for index, one in enumerate(seen):
        for other in seen[index + 1 :]:
            assert (one != other).sum() > 60
