"""Joints: where a character bends, in the pixels of its picture, as a file that a person can mend."""

import json
from dataclasses import dataclass
from pathlib import Path

from rivethead.errors import InputError
from rivethead.paths import write_text

Point = tuple[float, float]

SIDES = (("left", -1.0), ("right", 1.0))
"""The picture's sides: left is towards smaller x."""
_LIMBS = ("shoulder", "elbow", "wrist", "hand", "hip", "knee", "ankle")
NAMES = ("chin", "neck", *(f"{part}-{side}" for side, _ in SIDES for part in _LIMBS))
"""Every joint. `chin` is where the head turns on the neck, `neck` where the neck leaves the body; `hand` is the tip of
the fingers."""
_SCHEMA = "Joints.1"
_FARTHEST_PX = 1e9
"""No picture is as large; numbers beyond, infinite ones and those that are none are no places."""


@dataclass(frozen=True, slots=True)
class Joints:
    """Where a character's joints lie, (x, y) in px.

    Attributes:
        places: one of NAMES -> place.
        guessed: names that the picture did not show clearly and that stand where most figures have them.
    """

    places: dict[str, Point]
    guessed: tuple[str, ...] = ()

    def __getitem__(self, name: str) -> Point:
        """Return a joint's place."""
        return self.places[name]


def write_joints(target: Path, joints: Joints) -> None:
    """Write joints as JSON, one a line, in px of the picture.

    Raises:
        DiskError: the file cannot be written.
    """
    lines = [f'  "{name}": [{joints[name][0]:.1f}, {joints[name][1]:.1f}]' for name in NAMES]
    guessed = json.dumps(list(joints.guessed))
    head = f'{{\n  "schema": "{_SCHEMA}",\n  "guessed": {guessed},\n'
    write_text(target, head + ",\n".join(lines) + "\n}\n")


def read_joints(path: Path) -> dict[str, Point]:
    """Read joints; a file may name only those that it mends.

    Raises:
        InputError: the file is missing, no JSON, or holds something else.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as missing:
        raise InputError(
            f"{path} is missing; name a file of joints, such as the joints.json of an import."
        ) from missing
    except (OSError, UnicodeDecodeError) as refused:
        raise InputError(f"{path} cannot be read as text; save it as UTF-8, or import without --joints.") from refused
    except RecursionError as deep:
        raise InputError(f"{path} is nested too deep for joints; mend it, or import without --joints.") from deep
    except ValueError as broken:
        raise InputError(f"{path} is not JSON ({broken}); mend it, or import without --joints.") from broken
    if not isinstance(found, dict):
        raise InputError(f'{path} is not an object in braces such as {{"neck": [120, 80]}}; mend it.')
    places: dict[str, Point] = {}
    for name, place in found.items():
        if name in ("schema", "guessed"):
            continue
        if name not in NAMES:
            raise InputError(f"{path} names a joint '{name}' that no figure has; choose from {', '.join(NAMES)}.")
        if not _is_place(place):
            raise InputError(f"{path} has a {name} that is not [x, y] in px of the picture; write two numbers.")
        places[name] = (float(place[0]), float(place[1]))
    return places


def _is_place(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(isinstance(v, int | float) and not isinstance(v, bool) and abs(v) < _FARTHEST_PX for v in value)
    )


def between(a: Point, b: Point, share: float) -> Point:
    """Return the point at a share (0..1) of the way from a to b."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
