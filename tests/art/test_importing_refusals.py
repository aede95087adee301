"""Bad pictures: each ends in one sentence that names the file and says what to do."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from drawn_figures import SQUAT, TALL, Pixels, figure, layers, on_ground, save

from rivethead.art.importing import import_character
from rivethead.art.importing.importing import Options
from rivethead.art.importing.joints import read_joints
from rivethead.art.importing.puppet import Person
from rivethead.errors import InputError

SOMEBODY = Person("somebody", "punk", "dance", 7)
GREEN, WHITE = (0, 200, 60), (255, 255, 255)


def refused(path: Path, joints: Path | None = None) -> str:
    with pytest.raises(InputError) as caught:
        import_character(path, SOMEBODY, Options(), joints)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence.endswith((".", "?"))
    return sentence


def picture(folder: Path, pixels: Pixels) -> Path:
    return save(folder / "hero.png", pixels)


@pytest.mark.parametrize("ground", [(0, 200, 60), (255, 255, 255), (0, 0, 0)])
def test_empty(tmp_path: Path, ground: tuple[int, int, int]) -> None:
    path = picture(tmp_path, np.full((300, 300, 3), ground, np.uint8))
    assert "holds no character" in refused(path)
    assert str(path) in refused(path)


def test_transparent_and_empty(tmp_path: Path) -> None:
    assert "holds no character" in refused(picture(tmp_path, np.zeros((300, 300, 4), np.uint8)))


def test_noise(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (256, 256, 3)).astype(np.uint8)
    assert "no plain ground" in refused(picture(tmp_path, noise))


@pytest.mark.parametrize("ground", [None, GREEN, WHITE])
@pytest.mark.parametrize("side", ["top", "bottom", "left", "right"])
def test_touching_the_border(tmp_path: Path, ground: tuple[int, int, int] | None, side: str) -> None:
    whole = figure(TALL)
    rows, columns = np.flatnonzero(whole[..., 3].any(1)), np.flatnonzero(whole[..., 3].any(0))
    cut = {
        "top": np.s_[rows[0] + 60 :], "bottom": np.s_[: rows[-1] - 20], "left": np.s_[:, columns[0] + 40 :],
        "right": np.s_[:, : columns[-1] - 40],
    }[side]  # fmt: skip
    pixels = whole[cut]
    said = refused(picture(tmp_path, pixels if ground is None else on_ground(pixels, ground)))
    assert f"off at the {side}" in said


@pytest.mark.parametrize("ground", [None, GREEN])
def test_two_characters(tmp_path: Path, ground: tuple[int, int, int] | None) -> None:
    pixels = np.hstack([figure(TALL), figure(TALL)])
    assert "2 figures" in refused(picture(tmp_path, pixels if ground is None else on_ground(pixels, ground)))


def test_covered_from_edge_to_edge(tmp_path: Path) -> None:
    pixels = np.full((300, 300, 4), 255, np.uint8)
    pixels[0] = pixels[-1] = pixels[:, 0] = pixels[:, -1] = 0
    assert "covered from edge to edge" in refused(picture(tmp_path, pixels))


def test_ball(tmp_path: Path) -> None:
    ys, xs = np.mgrid[:400, :400]
    ball = np.where(((ys - 200) ** 2 + (xs - 200) ** 2 < 150**2)[..., None], [200, 40, 40, 255], [0, 0, 0, 0])
    said = refused(picture(tmp_path, ball.astype(np.uint8)))
    assert "--joints" in said


def test_lying(tmp_path: Path) -> None:
    bar = np.zeros((300, 900, 4), np.uint8)
    bar[80:220, 60:840] = (200, 40, 40, 255)
    assert "does not stand upright" in refused(picture(tmp_path, bar))


def test_small(tmp_path: Path) -> None:
    assert "px tall" in refused(picture(tmp_path, np.pad(figure(TALL)[::14, ::14], ((20, 20), (20, 20), (0, 0)))))
    assert "has only" in refused(picture(tmp_path, np.zeros((20, 400, 4), np.uint8)))


def test_no_picture(tmp_path: Path) -> None:
    assert "is missing" in refused(tmp_path / "nobody.png")
    text = tmp_path / "hero.png"
    text.write_text("not a picture", encoding="utf-8")
    assert "not a picture" in refused(text)
    save(tmp_path / "whole.png", figure(SQUAT))
    text.write_bytes((tmp_path / "whole.png").read_bytes()[:4000])
    assert "read as a picture" in refused(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not JSON"),
        ("[1, 2]", "not an object"),
        (json.dumps({"tail": [1, 2]}), "no figure has"),
        (json.dumps({"neck": [1]}), "not [x, y]"),
        (json.dumps({"neck": [1, True]}), "not [x, y]"),
        ('{"neck": [1, NaN]}', "not [x, y]"),
    ],
)
def test_joints(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "joints.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"joints\.json") as caught:
        read_joints(path)
    assert said in str(caught.value)


def test_joints_outside_the_figure(tmp_path: Path) -> None:
    joints = tmp_path / "joints.json"
    joints.write_text(json.dumps({"neck": [-4000, 12]}), encoding="utf-8")
    assert "outside" in refused(picture(tmp_path, figure(TALL)), joints)


def test_layers(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no PNG files" in refused(empty)
    parts = layers(SQUAT)
    folder = tmp_path / "layers"
    save(folder / "Body.png", parts["Body"])
    assert "no layer Head, Left Arm" in refused(folder)
    save(folder / "Wings.png", parts["Body"])
    assert "means no part" in refused(folder)
    (folder / "Wings.png").unlink()
    save(folder / "Head.png", parts["Head/Head"][:500])
    assert "the layers before it" in refused(folder)


def test_drawings(tmp_path: Path) -> None:
    (tmp_path / "char_cfg.yaml").write_text("skeleton:\n- name: root\n  loc: [3, 4]\n", encoding="utf-8")
    assert "no place for torso" in refused(tmp_path)
