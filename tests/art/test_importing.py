"""Laws of the import: joints lie where they were drawn, parts cover the figure, and the puppet acts like ours."""

import json
import math
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from drawn_figures import FIGURES, LONG_ARMED, SQUAT, TALL, Pixels, figure, joints, on_ground, save

from rivethead.art.importing import import_character
from rivethead.art.importing.importing import Imported, Options
from rivethead.art.importing.joints import Joints, read_joints, write_joints
from rivethead.art.importing.key import keyed
from rivethead.art.importing.lines import line_px
from rivethead.art.importing.mask import HEIGHT_PX, Framed, framed
from rivethead.art.importing.parts import cut
from rivethead.art.importing.picture import read_picture
from rivethead.art.importing.puppet import Person
from rivethead.art.importing.saving import save as save_character
from rivethead.art.importing.skeleton import fitted
from rivethead.drawing.acting import perform
from rivethead.errors import InputError
from rivethead.schema import codec
from rivethead.schema.art import Puppet
from rivethead.vision.tones import toned

GROUNDS = {"clear": None, "green": (0, 200, 60), "white": (255, 255, 255), "blue": (40, 60, 230)}
BIPED = {"pelvis", "torso", "neck", "head"} | {
    f"{part}-{side}"
    for part in ("upper-arm", "fore-arm", "hand", "thigh", "shin", "foot")
    for side in ("left", "right")
}


def pixels(name: str, ground: str) -> Pixels:
    drawn, colour = figure(FIGURES[name]), GROUNDS[ground]
    return drawn if colour is None else np.dstack([on_ground(drawn, colour), np.full(drawn.shape[:2], 255, np.uint8)])


@cache
def cut_out(name: str, ground: str = "clear") -> Framed:
    return framed(keyed(pixels(name, ground), name), name)


@cache
def found(name: str) -> Joints:
    return fitted(cut_out(name).mask, name)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("name", ["tall", "squat"])
def test_every_ground_gives_the_same_mask(name: str, ground: str) -> None:
    true = pixels(name, "clear")[..., 3] > 127
    keyed_out = keyed(pixels(name, ground), name)[..., 3] > 127
    assert np.mean(true != keyed_out) < 0.002


def test_the_key_takes_spilled_light_out() -> None:
    green = keyed(pixels("tall", "green"), "tall").astype(int)
    edge = (green[..., 3] > 20) & (green[..., 3] < 235)
    spilled = green[edge][:, 1] - green[edge][:, [0, 2]].max(-1)
    assert edge.any()
    assert np.quantile(spilled, 0.99) <= 2


@pytest.mark.parametrize("name", FIGURES)
def test_joints_lie_where_they_were_drawn(name: str) -> None:
    frame, there = cut_out(name), found(name)
    assert there.guessed == ()
    for joint, place in joints(FIGURES[name]).items():
        if joint != "neck":
            off = math.dist(there[joint], frame.to_frame(*place))
            assert off < 0.04 * HEIGHT_PX, f"{joint} is {off:.0f} px off"
    crown, chin = there["chin"][1], frame.to_frame(*joints(FIGURES[name])["neck"])[1]
    assert abs(crown - chin) < 0.03 * HEIGHT_PX


@pytest.mark.parametrize("name", FIGURES)
def test_parts_are_a_partition_with_overlaps(name: str) -> None:
    mask = cut_out(name).mask
    pieces = cut(mask, found(name))
    assert set(pieces) == BIPED
    owned = sum(piece.own.astype(int) for piece in pieces.values())
    assert np.array_equal(owned == 1, mask)
    for part, piece in pieces.items():
        assert piece.own.sum() > 0.001 * mask.sum(), part
        # nothing of a part is lost when its edge is smoothed
        assert (piece.own & ~piece.area).sum() < 0.06 * piece.own.sum() + 60, part


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize(("joint", "a", "b"), [("elbow", "upper-arm", "fore-arm"), ("knee", "thigh", "shin")])
def test_both_sides_of_a_joint_hold_its_disc(name: str, joint: str, a: str, b: str) -> None:
    there, pieces = found(name), cut(cut_out(name).mask, found(name))
    ys, xs = np.mgrid[: cut_out(name).mask.shape[0], : cut_out(name).mask.shape[1]]
    for side in ("left", "right"):
        x, y = there[f"{joint}-{side}"]
        disc = np.hypot(xs + 0.5 - x, ys + 0.5 - y) < 10
        for part in (a, b):
            assert pieces[f"{part}-{side}"].area[disc].mean() > 0.97


def test_an_outer_line_is_measured() -> None:
    frame = cut_out("tall")
    tones = toned(frame.pixels[..., :3], frame.mask)
    # drawn 7 px wide, half of it inside the shape and all of it inside the figure
    assert 0.6 * 7 * frame.scale < line_px(tones, frame.mask) < 1.8 * 7 * frame.scale


# -------------------------------------------------------------------------------------------------- puppet


@cache
def imported(name: str) -> Imported:
    with TemporaryDirectory() as folder:
        path = save(Path(folder) / f"{name}.png", figure(FIGURES[name]))
        return import_character(path, Person("somebody", "punk", "dance", 7), Options())


def test_a_puppet_is_complete_and_survives_its_paper() -> None:
    puppet = imported("squat").puppet
    assert {bone.name for bone in puppet.bones} == BIPED
    assert set(puppet.attachments) >= BIPED
    assert all(slot.attachment in puppet.attachments for slot in puppet.slots)
    assert {"eye-left", "eye-right", "prop"} <= {slot.name for slot in puppet.slots}
    assert {"idle", "stomp", "headbang", "jump"} <= set(puppet.actions)
    assert 0.75 * HEIGHT_PX < puppet.height_px < HEIGHT_PX
    assert puppet.provenance.engine == "import"
    assert not puppet.provenance.commercial
    text = codec.dumps(puppet)
    assert codec.dumps(codec.loads(Puppet, text, "puppet.json")) == text


def test_few_flat_colours() -> None:
    puppet = imported("squat").puppet
    body = [shape for part in BIPED for shape in puppet.attachments[part]]
    assert len({shape.fill for shape in body if shape.fill}) <= 26
    assert all(shape.gradient is None for shape in body)
    assert len(codec.dumps(puppet)) < 600_000


def test_it_acts() -> None:
    puppet = imported("squat").puppet
    for action in puppet.actions.values():
        if action.driver == "keys":
            drawn = perform(puppet, action, 0.5).drawn
            assert {"head", "torso"} <= {piece.attachment for piece in drawn}
            assert all(math.isfinite(value) for piece in drawn for value in piece.matrix.get9())


def test_the_same_picture_gives_the_same_paper(tmp_path: Path) -> None:
    path = save(tmp_path / "squat.png", figure(SQUAT))
    again = import_character(path, Person("somebody", "punk", "dance", 7), Options())
    assert codec.dumps(again.puppet) == codec.dumps(imported("squat").puppet)
    assert again.joints == imported("squat").joints


def test_joints_that_were_put_right_are_used_and_a_face_is_drawn(tmp_path: Path) -> None:
    first = imported("squat")
    write_joints(tmp_path / "joints.json", first.joints)
    read = read_joints(tmp_path / "joints.json")
    assert all(math.dist(read[name], first.joints[name]) < 0.08 for name in read)
    x, y = first.joints["elbow-left"]
    (tmp_path / "moved.json").write_text(json.dumps({"elbow-left": [x + 15, y + 4]}), encoding="utf-8")
    path = save(tmp_path / "squat.png", figure(SQUAT))
    person = Person("somebody", "punk", "voice", 7)
    moved = import_character(path, person, Options(face=True), tmp_path / "moved.json")
    assert moved.joints["elbow-left"] == pytest.approx((x + 15, y + 4))
    assert moved.joints["elbow-right"] == pytest.approx(first.joints["elbow-right"])
    puppet = moved.puppet
    assert {f"mouth-{shape}" for shape in "ABCDEFGHX"} <= set(puppet.attachments)
    assert "sing" in puppet.actions
    follows = {slot.name: slot.follow for slot in puppet.slots}
    assert follows["mouth"] == "mouth"
    assert follows["brow-left"] == "brow-left"
    across = {slot.name: slot.x_px for slot in puppet.slots}
    assert across["eye-left"] < across["mouth"] < across["eye-right"]


def test_saving_never_writes_over_another(tmp_path: Path) -> None:
    done = imported("squat")
    written = save_character(done, tmp_path / "somebody")
    assert all(path.is_file() for path in written)
    save_character(done, tmp_path / "somebody")
    (tmp_path / "somebody" / "puppet.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match="another"):
        save_character(done, tmp_path / "somebody")


def test_picture_sizes_do_not_matter(tmp_path: Path) -> None:
    whole = figure(LONG_ARMED)
    small = read_picture(save(tmp_path / "small.png", whole[::2, ::2]))
    frame = framed(keyed(small, "small"), "small")
    there = fitted(frame.mask, "small")
    for joint, place in found("long-armed").places.items():
        assert math.dist(there[joint], place) < 0.03 * HEIGHT_PX
    assert TALL.width < frame.mask.shape[1] * 2
