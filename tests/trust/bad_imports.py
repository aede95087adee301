"""Every mistake that can be made with pictures that are to become puppets: cases as in bad_inputs.py.

Each case also sees to it that nothing was written: what lies in its folder afterwards is what it had put there.
"""

import json
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from rivethead.art.importing.drawings import read_skeleton
from rivethead.art.importing.importing import Imported
from rivethead.art.importing.joints import NAMES, Joints
from rivethead.art.importing.saving import save
from rivethead.schema import codec
from rivethead.schema.art import Provenance, Puppet

Case = Callable[[Path], None]
Pixels = npt.NDArray[np.uint8]

_RED = (200, 40, 40, 255)
_HERO = "hero.png"
_LAYERS = ("Head", "Body", "Left Arm", "Right Arm", "Left Leg", "Right Leg")
_LIMBS = ("shoulder", "elbow", "hand", "hip", "knee", "foot")


# ---------------------------------------------------------------- pictures


def _boxes(width: int, height: int, *boxes: tuple[int, int, int, int]) -> Pixels:
    """Return a transparent picture with red boxes on it, each (left, top, right, bottom), ends exclusive."""
    pixels = np.zeros((height, width, 4), np.uint8)
    for left, top, right, bottom in boxes:
        pixels[top:bottom, left:right] = _RED
    return pixels


def _figure() -> Pixels:
    """Return somebody of boxes, 112 px tall: head, neck, body, arms that stand off, legs apart."""
    return _boxes(
        110, 130,
        (43, 8, 67, 36), (50, 36, 60, 42), (38, 42, 72, 78), (16, 44, 38, 53), (72, 44, 94, 53), (38, 78, 50, 120),
        (60, 78, 72, 120),
    )  # fmt: skip


def _ball() -> Pixels:
    ys, xs = np.mgrid[:160, :160]
    return np.where(((ys - 80) ** 2 + (xs - 80) ** 2 < 60**2)[..., None], _RED, 0).astype(np.uint8)


def _noise() -> Pixels:
    return np.random.default_rng(1).integers(0, 256, (96, 96, 3)).astype(np.uint8)


def _claiming(width: int, height: int) -> bytes:
    """Return the beginning of a PNG file that says how large it is and holds nothing."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    chunks = (struct.pack(">I", len(c) - 4) + c + struct.pack(">I", zlib.crc32(c)) for c in (head, b"IDAT"))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _laid(here: Path, files: dict[str, Pixels | bytes | str]) -> None:
    for name, content in files.items():
        target = here / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, np.ndarray):
            Image.fromarray(content).save(target)
        else:
            target.write_bytes(content.encode() if isinstance(content, str) else content)


@contextmanager
def _writing_nothing(here: Path) -> Iterator[None]:
    """Fail if what a folder holds is something else at the end of the block than at its beginning."""

    def held() -> dict[Path, bytes]:
        return {path: path.read_bytes() if path.is_file() else b"" for path in here.rglob("*")}

    before = held()
    try:
        yield
    finally:
        assert held() == before, "an import that is refused has written something"


# ---------------------------------------------------------------- kinds of cases


def _imported(
    command: Callable[..., None], files: dict[str, Pixels | bytes | str], *words: str, of: str = _HERO
) -> Case:
    """Return a case that lays these files into its folder and imports one of them, or the folder for ""."""

    def case(here: Path) -> None:
        _laid(here, files)
        with _writing_nothing(here):
            command("art", "import", str(here / of), *(word.replace("{here}", str(here)) for word in words))

    return case


def _jointed(command: Callable[..., None], joints: str | bytes) -> Case:
    """Return a case that imports a good picture with this file of joints."""
    files: dict[str, Pixels | bytes | str] = {_HERO: _figure(), "joints.json": joints}
    return _imported(command, files, "--joints", "{here}/joints.json")


def _layered(command: Callable[..., None], layers: dict[str, Pixels]) -> Case:
    """Return a case that imports a folder of layers."""
    return _imported(command, {f"hero/{name}.png": pixels for name, pixels in layers.items()}, of="hero")


def _drawings(command: Callable[..., None], config: str | bytes, **pictures: Pixels) -> Case:
    """Return a case that imports a folder as AnimatedDrawings lays it out."""
    files: dict[str, Pixels | bytes | str] = {f"hero/{name}.png": pixels for name, pixels in pictures.items()}
    return _imported(command, {"hero/char_cfg.yaml": config, **files}, of="hero")


def _skeleton() -> str:
    names = ("torso", *(f"{side}_{part}" for side in ("left", "right") for part in _LIMBS))
    return "skeleton:\n" + "".join(f"- name: {name}\n  loc: [40, 50]\n" for name in names)


def _without_a_skeleton(here: Path) -> None:
    read_skeleton(here / "char_cfg.yaml")


# ---------------------------------------------------------------- saving


def _somebody(source: str) -> Imported:
    """Return an import that has nothing on its bones."""
    made = Provenance("import", "", 7, {"source": source}, "unknown", False)
    puppet = Puppet("hero", "imported", "dance", 850.0, (), (), {}, {}, (), {}, made)
    return Imported(puppet, Joints(dict.fromkeys(NAMES, (0.0, 0.0))))


def _saved_over(paper: str, here: Path) -> None:
    _laid(here, {"hero/puppet.json": paper})
    with _writing_nothing(here):
        save(_somebody(_HERO), here / "hero")


def _saved_below_a_file(here: Path) -> None:
    _laid(here, {"cast": "a file"})
    with _writing_nothing(here):
        save(_somebody(_HERO), here / "cast" / "hero")


def import_cases(command_line: Callable[..., None]) -> dict[str, Case]:
    """Return the cases, by name; `command_line` types a command as in bad_inputs.py."""
    pictured = partial(_imported, command_line)
    jointed, layered = partial(_jointed, command_line), partial(_layered, command_line)
    drawn = partial(_drawings, command_line)
    hero = _figure()
    turned = {f"{part}-{side}": [55, 110] for part in ("hip", "knee") for side in ("left", "right")}
    layer = _boxes(96, 96, (20, 20, 60, 60))
    layers = dict.fromkeys(_LAYERS, layer)
    return {
        # what was typed
        "import: role unknown": pictured({}, "--role", "triangle"),
        "import: temper unknown": pictured({}, "--temper", "dragon"),
        "import: name of two words": pictured({}, "--name", "Night Shift"),
        "import: file's name without letters": pictured({}, of="!!!.png"),
        "import: name too long": pictured({}, "--name", "a" * 50),
        # files that are no pictures
        "import: missing": pictured({}),
        "import: a text": pictured({_HERO: "not a picture"}),
        "import: an empty file": pictured({_HERO: b""}),
        "import: breaks off": pictured({_HERO: _claiming(100, 100)}),
        "import: too many pixels": pictured({_HERO: _claiming(9000, 8000)}),
        "import: far too many pixels": pictured({_HERO: _claiming(30_000, 30_000)}),
        "import: too few pixels": pictured({_HERO: _boxes(200, 20)}),
        # pictures without one whole upright figure on a plain ground
        "import: ground of many colours": pictured({_HERO: _noise()}),
        "import: covered": pictured({_HERO: _boxes(100, 100, (1, 1, 99, 99))}),
        "import: empty": pictured({_HERO: _boxes(100, 100)}),
        "import: two figures": pictured({_HERO: np.hstack([hero, hero])}),
        "import: cut off": pictured({_HERO: hero[:100, 20:]}),
        "import: too small a figure": pictured({_HERO: _boxes(100, 100, (40, 30, 60, 70))}),
        "import: lying": pictured({_HERO: _boxes(320, 140, (10, 20, 310, 120))}),
        "import: no limbs": pictured({_HERO: _ball()}),
        # joints that a person put right
        "import: joints missing": pictured({_HERO: hero}, "--joints", "{here}/joints.json"),
        "import: joints not UTF-8": jointed(b'{"neck": "\xe4"}'),
        "import: joints not JSON": jointed('{"neck" [55, 40]}'),
        "import: joints nested too deep": jointed("[" * 100_000),
        "import: joints no object": jointed("[55, 40]"),
        "import: joint unknown": jointed('{"tail": [55, 40]}'),
        "import: joint no place": jointed('{"neck": [55]}'),
        "import: joint of hundreds of digits": jointed(f'{{"neck": [55, {10**400}]}}'),
        "import: joint outside": jointed('{"neck": [-4000, 40]}'),
        "import: joints upside down": jointed(json.dumps(turned)),
        # folders of named layers
        "import: no layers": pictured({"hero/notes.txt": "no layers yet"}, of="hero"),
        "import: layer unknown": layered({**layers, "Wings": layer}),
        "import: layer of another size": layered({**layers, "Right Leg": layer[:80]}),
        "import: layer too small": layered(
            dict.fromkeys(_LAYERS, _boxes(600, 600, (20, 20, 560, 560)))
            | {"Left Arm": _boxes(600, 600, (9, 9, 12, 12))}
        ),
        "import: joint outside of the layers": pictured(
            {**{f"hero/{name}.png": pixels for name, pixels in layers.items()}, "j.json": '{"neck": [-90000, 5]}'},
            "--joints",
            "{here}/j.json",
            of="hero",
        ),
        "import: layers missing": layered({"Head": layer, "Body": layer}),
        # folders of AnimatedDrawings
        "import: drawings without their skeleton": _without_a_skeleton,
        "import: drawings whose skeleton is not UTF-8": drawn(b"name: \xe4"),
        "import: drawings without joints": drawn("skeleton:\n- name: root\n  loc: [3, 4]\n"),
        "import: drawings without their texture": drawn(_skeleton(), mask=hero),
        "import: drawings without their mask": drawn(_skeleton(), texture=hero),
        "import: drawings of two sizes": drawn(_skeleton(), texture=hero, mask=hero[:100]),
        # folders that are somebody else's
        "import: folder of another character": partial(_saved_over, codec.dumps(_somebody("villain.png").puppet)),
        "import: folder of a damaged character": partial(_saved_over, "{"),
        "import: folder below a file": _saved_below_a_file,
    }
