"""The folder of AnimatedDrawings: a picture, its mask, and a skeleton in char_cfg.yaml, become a puppet.

Only the flat part of YAML that such a file consists of is read: `key: value`, a list of entries that begin with a dash,
and places as `[x, y]` or as two dashed numbers.

Source: the layout that H. J. Smith et al., "A method for animating children's drawings of the human figure", ACM
Transactions on Graphics 42 (2023), publish with their program.
"""

import re
from pathlib import Path

import numpy as np

from rivethead.art.importing.importing import Imported, Options, digest, from_cut_out
from rivethead.art.importing.joints import Point, between
from rivethead.art.importing.picture import read_picture
from rivethead.art.importing.puppet import Person
from rivethead.errors import InputError

CONFIG, TEXTURE, MASK = "char_cfg.yaml", "texture.png", "mask.png"

_LIMBS = {"shoulder": "shoulder", "elbow": "elbow", "hand": "wrist", "hip": "hip", "knee": "knee", "foot": "ankle"}
"""Their joints and ours; their hand is a wrist, their foot an ankle."""
_NEEDED = ("torso", *(f"{side}_{part}" for side in ("left", "right") for part in _LIMBS))
_KEY = re.compile(r"^(?P<dash>-\s+)?(?P<key>[A-Za-z_]+)\s*:\s*(?P<value>.*)$")
_NUMBER = re.compile(r"^-\s*(-?\d+(?:\.\d+)?)$")
_FLOW = re.compile(r"^\[\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*\]$")


def is_drawings(folder: Path) -> bool:
    """Whether a folder is laid out as AnimatedDrawings writes it."""
    return (folder / CONFIG).is_file()


def from_drawings(folder: Path, person: Person, options: Options, mended: dict[str, Point]) -> Imported:
    """Make a puppet of such a folder.

    Args:
        folder: holds char_cfg.yaml, texture.png and mask.png.
        person: who it becomes.
        options: licence and look.
        mended: joints that a person put elsewhere, in px of the texture.

    Raises:
        InputError: a file is missing or damaged, or the mask does not show one whole figure.
    """
    places = read_skeleton(folder / CONFIG)
    for name in (TEXTURE, MASK):
        if not (folder / name).exists():
            raise InputError(f"{folder / name} is missing; put it beside {CONFIG}, or name a picture instead.")
    pixels, mask = read_picture(folder / TEXTURE), read_picture(folder / MASK)
    if mask.shape != pixels.shape:
        raise InputError(
            f"{folder / MASK} has {mask.shape[1]} x {mask.shape[0]} pixels and {TEXTURE} beside it "
            f"{pixels.shape[1]} x {pixels.shape[0]}; make both the same size."
        )
    inside = (mask[..., :3].max(-1) > 127) & (mask[..., 3] > 127)
    cut_out = np.pad(np.dstack([pixels[..., :3], inside * np.uint8(255)]), ((_FREE, _FREE), (_FREE, _FREE), (0, 0)))
    moved = {name: (x + _FREE, y + _FREE) for name, (x, y) in {**places, **mended}.items()}
    imported = from_cut_out(cut_out, str(folder / MASK), person, options, moved, digest(folder / TEXTURE), folder.name)
    return imported.shifted(-_FREE, -_FREE)


_FREE = 4
"""Free px laid round a texture, which is cut close to its figure."""


def read_skeleton(path: Path) -> dict[str, Point]:
    """Return the joints of a char_cfg.yaml under our names, sides as they lie in the picture.

    Raises:
        InputError: the file is missing, not text, or lacks a joint.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError as missing:
        raise InputError(f"{path} is missing; name a folder with {CONFIG}, {TEXTURE} and {MASK}.") from missing
    except (OSError, UnicodeDecodeError) as refused:
        raise InputError(f"{path} cannot be read as text; save it as UTF-8.") from refused
    found = _entries(lines)
    lacking = [name for name in _NEEDED if name not in found]
    if lacking:
        raise InputError(f"{path} has no place for {', '.join(lacking)}; add these joints to its skeleton.")
    sides = {"left": "left", "right": "right"}
    if found["left_shoulder"][0] > found["right_shoulder"][0]:
        sides = {"left": "right", "right": "left"}  # theirs are the figure's own sides, ours the picture's
    joints = {f"{ours}-{sides[side]}": found[f"{side}_{theirs}"] for side in sides for theirs, ours in _LIMBS.items()}
    if "neck" in found:
        joints["chin"] = between(found["torso"], found["neck"], _CHIN)
        joints["neck"] = between(found["torso"], found["neck"], _NECK)
    return joints


_CHIN, _NECK = 0.5, 0.22
"""Where chin and neck lie on the way from the middle of the shoulders to their neck, which sits in the face."""


def _entries(lines: list[str]) -> dict[str, Point]:
    """Return name -> place of every entry that has both."""
    found: dict[str, Point] = {}
    name, numbers = "", list[float]()

    def close() -> None:
        if name and len(numbers) == 2:
            found[name] = (numbers[0], numbers[1])

    for line in lines:
        bare = line.split("#")[0].strip()
        number, entry = _NUMBER.match(bare), _KEY.match(bare)
        if number is not None:
            numbers.append(float(number[1]))
        elif entry is not None:
            if entry["dash"]:
                close()
                name, numbers = "", []
            if entry["key"] == "name":
                name = entry["value"].strip("\"' ")
            flow = _FLOW.match(entry["value"].strip())
            if entry["key"] == "loc" and flow is not None:
                numbers = [float(flow[1]), float(flow[2])]
    close()
    return found
