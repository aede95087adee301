"""Pictures as they come in: read, checked, and cut to what the rest of the import works on."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, UnidentifiedImageError

from rivethead.errors import InputError

Pixels = npt.NDArray[np.uint8]
"""(height, width, 4) uint8, red, green, blue and straight alpha."""

LEAST_PX = 64
MOST_PIXELS = 64_000_000
_MOST = f"{MOST_PIXELS // 1_000_000} million"
_WORKING_PX = 2048
"""A picture longer than this on one side is made smaller before anything is looked for in it."""


def read_picture(path: Path) -> Pixels:
    """Read a picture of any kind that Pillow knows as RGBA.

    Raises:
        InputError: the file is missing, no picture, damaged, too small or too big.
    """
    try:
        with Image.open(path) as picture:
            width, height = picture.size
            if width * height > MOST_PIXELS:
                raise InputError(f"{path} has {width} x {height} pixels, more than {_MOST}; make it smaller.")
            pixels = _fitting(picture.convert("RGBA"))
    except FileNotFoundError as missing:
        raise InputError(f"{path} is missing; name a picture of a character, such as hero.png.") from missing
    except Image.DecompressionBombError as huge:
        raise InputError(f"{path} has more than {_MOST} pixels; make it smaller.") from huge
    except UnidentifiedImageError as unknown:
        raise InputError(f"{path} is not a picture that can be read; save it as PNG.") from unknown
    except (OSError, SyntaxError, ValueError) as broken:
        raise InputError(f"{path} cannot be read as a picture ({broken}); save it again as PNG.") from broken
    if min(pixels.shape[:2]) < LEAST_PX:
        raise InputError(
            f"{path} has only {width} x {height} pixels; give a picture of at least {LEAST_PX} x {LEAST_PX}, "
            f"better 512 x 512."
        )
    return pixels


def _fitting(picture: Image.Image) -> Pixels:
    longest = max(picture.size)
    if longest > _WORKING_PX:
        share = _WORKING_PX / longest
        picture = _resized(picture, (round(picture.width * share), round(picture.height * share)))
    return np.array(picture, np.uint8)


def resized(pixels: Pixels, width: int, height: int) -> Pixels:
    """Return a picture at another size; transparent pixels do not bleed into the others."""
    return np.array(_resized(Image.fromarray(pixels), (width, height)), np.uint8)


def _resized(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    return picture.convert("RGBa").resize((max(1, size[0]), max(1, size[1])), Image.Resampling.LANCZOS).convert("RGBA")
