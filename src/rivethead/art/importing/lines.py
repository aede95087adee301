"""Lines: a picture's own outer line is taken off, because every puppet gets the same fat outline in the film."""

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from rivethead.vision.silhouette import depths
from rivethead.vision.tones import Toned

Mask = npt.NDArray[np.bool_]

_INK, _GREY = 0.26, 0.07
"""Lightness and colourfulness in Oklab up to which a tone is ink."""
_DARK = 0.4
"""Lightness up to which a tone can be an outer line."""
_MOST_PX = 13.0
_LINED = 0.6
"""Share of the edge that has to be dark for a figure to have an outer line."""


def ink_tones(tones: Toned) -> frozenset[int]:
    """Return the tones that are ink: dark and without much colour."""
    chroma = np.hypot(tones.lab[:, 1], tones.lab[:, 2])
    return frozenset(np.flatnonzero((tones.lab[:, 0] < _INK) & (chroma < _GREY)).tolist())


def line_px(tones: Toned, mask: Mask) -> float:
    """Return how wide a figure's outer line is, 0 where it has none."""
    depth = depths(mask)
    dark = np.isin(tones.labels, np.flatnonzero(tones.lab[:, 0] < _DARK)) & mask
    ring = mask & (depth > 1.5) & (depth <= 3.5)
    if not ring.any() or float(dark[ring].mean()) < _LINED:
        return 0.0
    shares = [
        float(dark[band].mean()) if band.any() else 0.0
        for px in range(2, int(_MOST_PX) + 1)
        for band in (mask & (depth > px) & (depth <= px + 1),)
    ]
    first = shares[0]
    wide = next((px for px, share in enumerate(shares, start=2) if share < 0.5 * first), int(_MOST_PX))
    return float(wide) + 0.5


def unlined(mask: Mask, width_px: float) -> Mask:
    """Return a figure without its outer line; what is nothing but line, such as a whisker, stays."""
    if not width_px:
        return mask
    kept = depths(mask) > width_px
    lost = mask & ~(ndimage.distance_transform_edt(~kept) <= width_px + 2.5)
    lost = ndimage.binary_opening(lost, np.ones((3, 3)))
    return np.asarray(kept | (mask & ndimage.binary_dilation(lost, iterations=1)))
