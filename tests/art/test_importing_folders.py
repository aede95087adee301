"""Folders: named layers and the layout of AnimatedDrawings become puppets whose joints are those that were drawn."""

import math
import re
import sys
from pathlib import Path

import numpy as np
import pytest
import typer
from typer.testing import CliRunner

sys.path.insert(0, str(Path(__file__).parent))

from drawn_figures import SQUAT, VISEMES, figure, joints, layers, save

from rivethead.art.importing import import_character
from rivethead.art.importing.drawings import read_skeleton
from rivethead.art.importing.importing import Options
from rivethead.art.importing.layer_names import MOUTHS, known_layer
from rivethead.art.importing.puppet import Person
from rivethead.cli.importing import art_import
from rivethead.drawing.rig import solve
from rivethead.schema import codec
from rivethead.schema.art import Puppet

SOMEBODY = Person("somebody", "punk", "voice", 7)
THEIRS = {"shoulder": "shoulder", "elbow": "elbow", "hand": "wrist", "hip": "hip", "knee": "knee", "foot": "ankle"}


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Head", "head"),
        ("+Left Arm", "arm-left"),
        ("body/Right_Upper_Arm", "upper-arm-right"),
        ("left forearm", "fore-arm-left"),
        ("Right Calf", "shin-right"),
        ("Head/+Left Eyebrow", "brow-left"),
        ("Head/Left Eye/Left Pupil", "eye-left"),
        ("Mouth/W-Oo", "mouth-w-oo"),
        ("mouth_Aa", "mouth-aa"),
        ("Left Blink", ""),
    ],
)
def test_names(name: str, part: str) -> None:
    known = known_layer(Path(f"{name}.png"))
    assert known is not None
    assert known.part == part


@pytest.mark.parametrize("name", ["Wings", "Left", "Left Tail", "Mouth/Loud", "Layer 12"])
def test_names_without_a_meaning(name: str) -> None:
    assert known_layer(Path(f"{name}.png")) is None


def test_every_mouth_has_a_viseme() -> None:
    assert set(MOUTHS) == set("ABCDEFGHX")
    assert {viseme for wanted in MOUTHS.values() for viseme in wanted} <= {name.lower() for name in VISEMES}


def test_layers(tmp_path: Path) -> None:
    for name, pixels in layers(SQUAT).items():
        save(tmp_path / f"{name}.png", pixels)
    done = import_character(tmp_path, SOMEBODY, Options())
    for joint, place in joints(SQUAT).items():
        if joint != "neck":
            assert math.dist(done.joints[joint], place) < 0.025 * SQUAT.height, joint
    puppet = done.puppet
    assert {f"mouth-{shape}" for shape in "ABCDEFGHX"} <= set(puppet.attachments)
    # a wide open mouth is another drawing than lips pressed together, and higher
    assert height(puppet, "mouth-D") > 2.5 * height(puppet, "mouth-A")
    shown = {slot.name: name for slot, name, _ in solve(puppet, {}, "D").slots}
    assert shown["mouth"] == "mouth-D"
    assert [slot.name for slot in puppet.slots if slot.bone == "head"] == ["head", "mouth", "eye-left", "eye-right"]


def height(puppet: Puppet, attachment: str) -> float:
    numbers = [float(n) for s in puppet.attachments[attachment] for n in re.findall(r"-?[\d.]+", s.path)]
    return max(numbers[1::2]) - min(numbers[1::2])


def test_drawings(tmp_path: Path) -> None:
    pixels, at = figure(SQUAT), joints(SQUAT)
    inside = pixels[..., 3] > 127
    rows, columns = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
    top, left = rows[0], columns[0]
    box = np.s_[top : rows[-1] + 1, left : columns[-1] + 1]
    save(tmp_path / "texture.png", pixels[box])
    save(tmp_path / "mask.png", inside[box].astype(np.uint8) * 255)
    config = skeleton_text({name: (x - left, y - top) for name, (x, y) in at.items()})
    (tmp_path / "char_cfg.yaml").write_text(config, encoding="utf-8")
    done = import_character(tmp_path, SOMEBODY, Options())
    for joint, (x, y) in at.items():
        if joint != "neck":
            assert math.dist(done.joints[joint], (x - left, y - top)) < 1.5, joint
    assert done.joints["chin"][1] < done.joints["neck"][1] < done.joints["shoulder-left"][1]


def skeleton_text(at: dict[str, tuple[float, float]], *, flow: bool = False) -> str:
    """Write a char_cfg.yaml; its sides are the figure's own."""
    middle = (at["shoulder-left"][0] + at["shoulder-right"][0]) / 2
    places = {"root": at["hip-left"], "torso": (middle, at["shoulder-left"][1]), "neck": (middle, at["neck"][1] - 90)}
    for own, picture in (("left", "right"), ("right", "left")):
        places |= {f"{own}_{theirs}": at[f"{ours}-{picture}"] for theirs, ours in THEIRS.items()}
    lines = ["height: 700", "skeleton:"]
    for name, (x, y) in places.items():
        if flow:
            lines += [f"- name: {name}", "  parent: null", f"  loc: [{x:.0f}, {y:.0f}]  # px"]
        else:
            lines += ["- loc:", f"  - {x:.0f}", f"  - {y:.0f}", f"  name: {name}", "  parent: null"]
    return "\n".join([*lines, "width: 700", ""])


def test_both_ways_to_write_a_place_are_read(tmp_path: Path) -> None:
    found = []
    for flow in (False, True):
        path = tmp_path / f"{flow}.yaml"
        path.write_text(skeleton_text(joints(SQUAT), flow=flow), encoding="utf-8")
        found.append(read_skeleton(path))
    assert found[0] == found[1]
    assert found[0]["shoulder-left"][0] < found[0]["shoulder-right"][0]


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIVETHEAD_HOME", str(tmp_path))
    path = save(tmp_path / "Big Hero.png", figure(SQUAT))
    app = typer.Typer()
    app.command()(art_import)
    result = CliRunner().invoke(app, [str(path), "--licence", "CC0-1.0", "--commercial"], catch_exceptions=False)
    assert result.exit_code == 0
    folder = tmp_path / "assets" / "cast" / "big-hero"
    sheets = {"sheet.png", "turnaround.png", "expressions.png"}
    assert {p.name for p in folder.iterdir()} == {"puppet.json", "joints.json"} | sheets
    puppet = codec.loads(Puppet, (folder / "puppet.json").read_text(encoding="utf-8"), "puppet.json")
    assert puppet.provenance.licence == "CC0-1.0"
    assert puppet.provenance.commercial
    assert str(folder / "puppet.json") in result.output.replace("\n", "")
