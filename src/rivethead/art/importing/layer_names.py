"""Layer names: which part a picture is, by its name, as artists name layers for Adobe Character Animator.

Source: Adobe, "Prepare artwork", Character Animator user guide: layer names with a meaning, and the visemes.
"""

import re
from dataclasses import dataclass
from pathlib import Path

MOUTHS: dict[str, tuple[str, ...]] = {
    "A": ("m", "neutral"),
    "B": ("s", "d", "ee", "neutral"),
    "C": ("uh", "ee", "r", "d"),
    "D": ("aa", "surprised", "oh"),
    "E": ("oh", "uh", "aa"),
    "F": ("w-oo", "oh", "r"),
    "G": ("f", "s"),
    "H": ("l", "d", "uh"),
    "X": ("neutral", "smile", "m"),
}
"""Our nine mouth shapes and the visemes that stand for them, the best first."""

VISEMES = ("neutral", "aa", "d", "ee", "f", "l", "m", "oh", "r", "s", "uh", "w-oo", "smile", "surprised")

_SIDED = {
    "arm": ("arm", 0), "upper arm": ("upper-arm", 0), "lower arm": ("fore-arm", 0), "forearm": ("fore-arm", 0),
    "fore arm": ("fore-arm", 0), "hand": ("hand", 0), "leg": ("leg", 0), "thigh": ("thigh", 0),
    "upper leg": ("thigh", 0), "shin": ("shin", 0), "calf": ("shin", 0), "lower leg": ("shin", 0), "foot": ("foot", 0),
    "eye": ("eye", 0), "eyeball": ("eye", 1), "pupil": ("eye", 2), "eyebrow": ("brow", 0), "brow": ("brow", 0),
    "ear": ("ear", 0), "blink": ("", 0), "eyelid top": ("", 0), "eyelid bottom": ("", 0),
}  # fmt: skip
"""Name without its side -> part and its place among the layers of this part, back to front; "" is not needed."""
_SINGLE = {
    "head": ("head", 1), "face": ("head", 2), "face background": ("head", 1), "neck": ("neck", 0), "body": ("torso", 0),
    "torso": ("torso", 0), "chest": ("torso", 1), "pelvis": ("pelvis", 0), "hips": ("pelvis", 0),
    "waist": ("pelvis", 0), "nose": ("nose", 0), "hair": ("hair", 0), "hair back": ("hair-back", 0),
    "hat": ("hat", 0), "glasses": ("glasses", 0), "beard": ("beard", 0),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """What a layer is.

    Attributes:
        part: e.g. head, arm-left, upper-arm-right, eye-left, mouth-aa; "" for what Rivethead moves without a drawing.
        order: its place among the layers of one part, back to front.
    """

    part: str
    order: int


def known_layer(path: Path) -> Known | None:
    """Return what a layer's file is, None for a name without a meaning.

    Args:
        path: relative to the folder of layers.
    """
    name, parent = _plain(path.stem), _plain(path.parent.name)
    viseme = name.removeprefix("mouth").strip().replace(" ", "-")
    if parent == "mouth" or name.startswith("mouth"):
        if viseme in ("", *VISEMES):
            return Known(f"mouth-{viseme}" if viseme else "mouth", 0)
        return None
    if name in _SINGLE:
        return Known(*_SINGLE[name])
    side, _, rest = name.partition(" ")
    if side in ("left", "right") and rest in _SIDED:
        part, order = _SIDED[rest]
        if part == "ear":
            return Known("head", 0)
        return Known(f"{part}-{side}" if part else "", order)
    return None


def _plain(name: str) -> str:
    return re.sub(r"[\s_\-]+", " ", name.lstrip("+!")).strip().lower()


def viseme_of(part: str) -> str:
    """Return the viseme of a mouth's part, "neutral" for the only mouth."""
    return part.removeprefix("mouth").removeprefix("-") or "neutral"
