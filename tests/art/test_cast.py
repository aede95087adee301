"""Laws of the cast: who is in it, that every puppet holds together, and that no two look alike."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import skia
from hypothesis import given, settings
from hypothesis import strategies as st

from rivethead import art
from rivethead.art.casting import NAMES, TALENTS, Engagement, cast_list
from rivethead.art.vector.actions.body import Body
from rivethead.art.vector.actions.repertoire import PIECES
from rivethead.art.vector.artist import draw_puppet, tailor
from rivethead.art.vector.palettes import LOOSE, PALETTES, dealt
from rivethead.art.vector.props import PROPS, ROLE_PROPS
from rivethead.drawing.ink import ink
from rivethead.drawing.path import parse
from rivethead.drawing.rig import solve
from rivethead.errors import EngineUnavailableError, InputError
from rivethead.schema import codec
from rivethead.schema.art import Puppet
from rivethead.schema.brief import CHARACTER_KINDS, Brief, Key
from rivethead.seeds import Stream

PATH = re.compile(r"(?:[MLQCZ]|-?[0-9]+(?:\.[0-9]+)?|\s)+")
COLOUR = re.compile(r"#[0-9a-f]{6}(?:[0-9a-f]{2})?")
BIPED = {"pelvis", "torso", "neck", "head"} | {
    f"{part}-{side}"
    for part in ("upper-arm", "fore-arm", "hand", "thigh", "shin", "foot")
    for side in ("left", "right")
}
BODY_SLOTS = BIPED | {"eye-left", "eye-right", "brow-left", "brow-right", "prop"}
MOUTHS = {f"mouth-{shape}" for shape in "ABCDEFGHX"}
ROLES = ("drums", "voice", "guitar", "keys", "labour", "dance")
EVERYBODY = [(kind, ordinal) for kind in CHARACTER_KINDS for ordinal in range(len(tailor(kind).VARIANTS))]


def brief(**changes: object) -> Brief:
    plain = Brief("x", "X", "x", "industrial", 120.0, Key("A", "phrygian"), 7)
    return replace(plain, **changes)  # type: ignore[arg-type]


@cache
def puppet(kind: str, ordinal: int, role: str = "dance") -> Puppet:
    return draw_puppet(Engagement(f"{kind}-{ordinal}", kind, role, ordinal), brief())


@pytest.fixture(params=EVERYBODY, ids=lambda who: f"{who[0]}-{who[1]}")
def somebody(request: pytest.FixtureRequest) -> Puppet:
    return puppet(*request.param)


# ----------------------------------------------------------------------------------------------- casting


@given(
    st.integers(0, 2**63 - 1),
    st.integers(1, 8),
    st.lists(st.sampled_from(CHARACTER_KINDS), max_size=8).map(tuple),
)
@settings(max_examples=200, deadline=None)
def test_casting(seed: int, size: int, asked: tuple[str, ...]) -> None:
    cast = cast_list(brief(seed=seed, cast_size=size, characters=asked))
    kinds = [engagement.kind for engagement in cast]
    roles = [engagement.role for engagement in cast]
    assert len(cast) == size
    assert tuple(kinds[: len(asked)]) == asked[:size]
    assert len({engagement.name for engagement in cast}) == size
    assert all(name in NAMES[kind] for name, kind in ((e.name, e.kind) for e in cast))
    assert roles.count("drums") == 1
    assert roles.count("voice") == (1 if size > 1 else 0)
    free = size - len(asked[:size])
    assert len(set(kinds)) >= min(len(set(asked[:size])) + free, len(CHARACTER_KINDS))
    if size >= 4 and not asked:
        assert len(set(kinds)) >= 3
    assert cast == cast_list(brief(seed=seed, cast_size=size, characters=asked))


def test_the_one_who_drums_is_the_drummer_if_there_is_one() -> None:
    cast = cast_list(brief(cast_size=3, characters=("robot", "drummer", "punk")))
    assert [engagement.role for engagement in cast] == ["guitar", "drums", "voice"]


def test_tables_know_every_kind() -> None:
    assert set(TALENTS) == set(NAMES) == set(PALETTES) == set(CHARACTER_KINDS)
    for roles in TALENTS.values():
        assert {"drums", "voice"} < set(roles) <= set(ROLES)
        assert len(set(roles)) == len(roles)
    assert all(len(set(names)) == len(names) >= 8 for names in NAMES.values())
    assert set(ROLE_PROPS) == set(ROLES)
    of_actions = {p.attachment for piece in PIECES.values() for p in piece.props(Body())}
    assert {name for names in ROLE_PROPS.values() for name in names} | of_actions == set(PROPS)


@pytest.mark.parametrize("kind", CHARACTER_KINDS)
def test_palettes_are_dealt_without_repeating(kind: str) -> None:
    hands = [dealt(kind, Stream(3, "palettes"), ordinal) for ordinal in range(4)]
    assert all(hand.keys() == PALETTES[kind][0].keys() for hand in hands)
    fixed = sorted(hands[0].keys() - {key for group in LOOSE[kind] for key in group})
    assert len({tuple(hand[key] for key in fixed) for hand in hands}) == 4
    for group in LOOSE[kind]:
        assert len({tuple(hand[key] for key in group) for hand in hands}) == 4


# ----------------------------------------------------------------------------------------------- drawing


def test_the_same_brief_gives_the_same_art() -> None:
    wanted = brief(cast_size=4)
    first, second = art.draw(wanted), art.draw(wanted)
    assert [codec.dumps(p) for p in first.cast] == [codec.dumps(p) for p in second.cast]
    assert [b.name for b in first.backdrops] == [b.name for b in second.backdrops]
    assert codec.dumps(art.draw(replace(wanted, seed=8)).cast[0]) != codec.dumps(first.cast[0])


def test_engines_are_named() -> None:
    with pytest.raises(InputError, match="no art engine called 'crayon'"):
        art.draw(brief(), engine="crayon")
    with pytest.raises(EngineUnavailableError, match="diffusion"):
        art.draw(brief(), engine="diffusion")


def test_every_path_and_colour_can_be_read(somebody: Puppet) -> None:
    for shapes in somebody.attachments.values():
        for shape in shapes:
            assert PATH.fullmatch(shape.path), shape.path
            assert not parse(shape.path).isEmpty()
            assert shape.gradient is None, "puppets are drawn in solid colours"
            for colour in (shape.fill, shape.stroke):
                assert not colour or COLOUR.fullmatch(colour)
    assert all(COLOUR.fullmatch(colour) for colour in somebody.palette.values())


def test_every_slot_hangs_on_a_bone_and_shows_a_drawing(somebody: Puppet) -> None:
    bones = {bone.name for bone in somebody.bones}
    names = [slot.name for slot in somebody.slots]
    assert bones == BIPED
    assert len(names) == len(set(names))
    assert set(names) >= BODY_SLOTS
    assert ("jaw" in names) != ("mouth" in names)
    for slot in somebody.slots:
        assert slot.bone in bones
        assert slot.attachment in somebody.attachments
        if slot.follow == "mouth":
            assert set(somebody.attachments) >= MOUTHS
        if slot.follow in ("hand-left", "hand-right"):
            assert {f"{shape}{slot.follow[4:]}" for shape in ("hand", "fist", "open")} <= set(somebody.attachments)
    seen: set[str] = {""}
    for bone in somebody.bones:
        assert bone.parent in seen
        seen.add(bone.name)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("kind", CHARACTER_KINDS)
def test_props_are_there_for_the_role_and_for_every_action(kind: str, role: str) -> None:
    actor = puppet(kind, 0, role)
    assert set(ROLE_PROPS[role]) <= set(actor.attachments)
    needed = {prop.attachment for action in actor.actions.values() for prop in action.props}
    assert needed <= set(actor.attachments)


def test_proportions_leave_room_in_the_view(somebody: Puppet) -> None:
    tall, arms = ((500, 640), (150, 220)) if somebody.kind == "rat" else ((620, 860), (210, 310))
    assert tall[0] <= somebody.height_px <= tall[1]
    joints = {bone.name: bone for bone in somebody.bones}
    for side in ("left", "right"):
        arm = joints[f"upper-arm-{side}"].length_px + joints[f"fore-arm-{side}"].length_px
        assert arms[0] <= arm <= arms[1]
    assert joints["foot-left"].x_px == -joints["foot-right"].x_px < 0


def test_soles_stand_on_the_floor(somebody: Puppet) -> None:
    for slot, name, place in solve(somebody, {}).slots:
        if slot.name.startswith("foot-"):
            shapes = [shape for shape in somebody.attachments[name] if shape.silhouette]
            assert abs(max(_bottom(shape.path, place) for shape in shapes)) < 7


def _bottom(text: str, place: skia.Matrix) -> float:
    path = parse(text)
    path.transform(place)
    return float(path.computeTightBounds().bottom())


def _picture(actor: Puppet, outline: bool = False) -> np.ndarray:
    """Return BGRA of the resting puppet, 80 x 96 px, in its colours or as its fat outline alone."""
    pixels = np.zeros((96, 80, 4), np.uint8)
    frame = skia.ImageInfo.Make(80, 96, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    canvas = skia.Surface.MakeRasterDirect(frame, pixels, 320).getCanvas()
    canvas.translate(40, 94)
    canvas.scale(0.09, 0.09)
    for _, name, place in solve(actor, {}).slots:
        canvas.save()
        canvas.concat(place)
        drawing = ink(actor.attachments[name])
        if outline:
            drawing.draw_silhouette(canvas)
        else:
            drawing.draw(canvas)
        canvas.restore()
    return pixels.astype(int)


def test_the_fat_outline_covers_the_whole_figure(somebody: Puppet) -> None:
    coloured, outlined = _picture(somebody)[..., 3] > 200, _picture(somebody, outline=True)[..., 3] > 60
    assert coloured.sum() > 800
    assert (coloured & ~outlined).sum() <= 2, "what sticks out is a wisp of line work at most"
    assert outlined.sum() > 1.05 * coloured.sum()


@pytest.mark.parametrize("kind", CHARACTER_KINDS)
def test_two_of_a_kind_differ_at_a_glance(kind: str) -> None:
    first, second = _picture(puppet(kind, 0)), _picture(puppet(kind, 1))
    assert puppet(kind, 0).palette != puppet(kind, 1).palette
    assert (np.abs(first - second).max(axis=2) > 40).sum() > 250


def test_a_puppet_survives_being_written_down() -> None:
    actor = puppet("welder", 1, "labour")
    text = codec.dumps(actor)
    read = codec.loads(Puppet, text, "puppet.json")
    assert (read.attachments, read.bones, read.slots) == (actor.attachments, actor.bones, actor.slots)
    assert codec.dumps(read) == text


def test_sheets_are_pictures(tmp_path: Path) -> None:
    cast = art.draw(brief(cast_size=2))
    art.turnaround_sheet(cast.cast[0], tmp_path / "sheet.png")
    art.backdrop_preview(cast.backdrops[0], tmp_path / "place.png")
    for name in ("sheet.png", "place.png"):
        picture = skia.Image.open(str(tmp_path / name))
        assert (picture.width(), picture.height()) == (1920, 1080)
        assert len(np.unique(picture.toarray()[::20, ::20].reshape(-1, 4), axis=0)) > 100
