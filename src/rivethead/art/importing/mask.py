"""The mask: which pixels are the character, and the sentences for pictures that hold none, two or half a one."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from rivethead.art.importing.picture import Pixels, resized
from rivethead.errors import InputError

Mask = npt.NDArray[np.bool_]

HEIGHT_PX = 850.0
"""How tall a figure is in its frame; with bent knees it stands about as tall as those that Rivethead draws."""
MARGIN_PX = 24
"""Empty px around the figure in its frame."""

MOST_COVERED = 0.85
LEAST_COVERED = 0.004
LEAST_HEIGHT_PX = 96
ANOTHER = 0.25
"""A second piece at least this share of the first is a second character."""
_PINHOLE = 0.0006
_TOUCH = 0.004
"""Share of the border that may be covered before the figure counts as cut off."""


@dataclass(frozen=True, slots=True)
class Framed:
    """A character cut out and brought to its size.

    Attributes:
        pixels: RGBA, MARGIN_PX around the figure; outside the mask the colours mean nothing.
        mask: (height, width), where the figure is.
        scale: px of the frame for one px of the picture.
        origin: where the frame's (0, 0) lies in the picture, px.
    """

    pixels: Pixels
    mask: Mask
    scale: float
    origin: tuple[float, float]

    def to_frame(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the picture lies in the frame."""
        return (x - self.origin[0]) * self.scale, (y - self.origin[1]) * self.scale

    def to_picture(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the frame lies in the picture."""
        return x / self.scale + self.origin[0], y / self.scale + self.origin[1]


def framed(pixels: Pixels, source: str, height_px: float = HEIGHT_PX) -> Framed:
    """Return the one character of a keyed picture.

    Args:
        pixels: RGBA, its ground transparent.
        source: the file's name, for messages.
        height_px: how tall the figure becomes.

    Raises:
        InputError: there is no character, more than one, one that the border cuts off, or one that is too small.
    """
    mask = figure_mask(pixels[..., 3] > 127, source)
    window = window_of(mask, height_px)
    cut = pixels.copy()
    cut[~ndimage.binary_dilation(mask, iterations=1)] = 0
    cut[mask & (cut[..., 3] < 128), 3] = 255
    larger = window.through(cut)
    return Framed(larger, np.asarray(larger[..., 3] > 127), window.scale, window.origin)


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a picture that becomes a frame.

    Attributes:
        top, bottom, left, right: px of the picture, ends exclusive.
        pad: free px of the picture around them.
        scale: px of the frame for one px of the picture.
    """

    top: int
    bottom: int
    left: int
    right: int
    pad: int
    scale: float

    @property
    def origin(self) -> tuple[float, float]:
        """Where the frame's (0, 0) lies in the picture."""
        return float(self.left - self.pad), float(self.top - self.pad)

    def through(self, pixels: Pixels) -> Pixels:
        """Return what of a picture is seen, at the frame's size."""
        around = ((self.pad, self.pad), (self.pad, self.pad), (0, 0))
        cut = np.pad(pixels[self.top : self.bottom, self.left : self.right], around)
        return resized(cut, round(cut.shape[1] * self.scale), round(cut.shape[0] * self.scale))


def window_of(mask: Mask, height_px: float = HEIGHT_PX) -> Window:
    """Return the window around a mask in which it becomes so tall."""
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    scale = height_px / float(rows[-1] + 1 - rows[0])
    pad = int(np.ceil(MARGIN_PX / scale))
    return Window(int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1, pad, scale)


def figure_mask(covered: Mask, source: str) -> Mask:
    """Return the character's own pixels: the largest piece, its pinholes filled.

    Args:
        covered: what is not ground.
        source: the file's name, for messages.

    Raises:
        InputError: see `framed`.
    """
    share = float(covered.mean())
    if share > MOST_COVERED:
        raise InputError(
            f"{source} is covered from edge to edge, so there is no character to cut out; give a picture of one "
            f"character on a plain or transparent ground."
        )
    labels, count = ndimage.label(covered, np.ones((3, 3)))
    areas = np.bincount(labels.ravel(), minlength=count + 1)[1:] if count else np.zeros(0, np.int64)
    if not count or areas.max() < LEAST_COVERED * covered.size:
        raise InputError(
            f"{source} holds no character: nothing stands out from its ground; give a picture of one character on a "
            f"plain or transparent ground."
        )
    first = int(np.argmax(areas))
    others = [i for i in range(count) if i != first and areas[i] >= ANOTHER * areas[first]]
    if others:
        raise InputError(
            f"{source} holds {len(others) + 1} figures of like size; cut it so that one character is left."
        )
    mask = np.asarray(labels == first + 1)
    _check_border(mask, source)
    _check_size(mask, source)
    holes, number = ndimage.label(~mask)
    sizes = np.bincount(holes.ravel(), minlength=number + 1)
    small = np.flatnonzero(sizes < _PINHOLE * mask.sum())
    return mask | np.isin(holes, small[small > 0])


def _check_border(mask: Mask, source: str) -> None:
    sides = {"top": mask[0], "bottom": mask[-1], "left": mask[:, 0], "right": mask[:, -1]}
    touched = [name for name, line in sides.items() if float(line.mean()) > _TOUCH]
    if touched:
        raise InputError(
            f"{source} cuts its character off at the {' and '.join(touched)}; give a picture with free "
            f"ground all round it."
        )


def _check_size(mask: Mask, source: str) -> None:
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    height, width = int(rows[-1] - rows[0] + 1), int(columns[-1] - columns[0] + 1)
    if height < LEAST_HEIGHT_PX:
        raise InputError(
            f"{source} shows a character only {height} px tall; give one of at least {LEAST_HEIGHT_PX} px, better 800."
        )
    if width > 2.2 * height:
        raise InputError(
            f"{source} shows a figure {width} px wide and {height} px tall, which does not stand upright; turn it, or "
            f"give a character seen from the front."
        )
