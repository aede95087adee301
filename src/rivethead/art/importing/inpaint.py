"""Inpainting: what colours a part shows where something else lay over it.

A part's own tones are drawn out to the nearest place, lines of ink left out, so that a hidden shoulder has the sleeve's
colour and no stray line.
"""

import numpy as np
import numpy.typing as npt
from scipy import ndimage

Mask = npt.NDArray[np.bool_]
Labels = npt.NDArray[np.int64]

_ALL_INK = 0.85
"""A part of which at least this share is ink is black by itself."""


def drawn_out(labels: Labels, own: Mask, area: Mask, shown: Mask, clean: Mask, ink: frozenset[int]) -> Labels:
    """Return the tones of a part, -1 outside of its area.

    Args:
        labels: tone of every pixel of the picture, -1 outside of the figure.
        own: the part's own pixels.
        area: what it covers, overlaps included.
        shown: where it shows the picture as it is.
        clean: where it shows no lines.
        ink: tones that are lines.
    """
    inked = np.isin(labels, sorted(ink))
    part = np.where(area & shown & (labels >= 0) & ~(clean & inked), labels, -1)
    hidden = area & (part < 0)
    if not hidden.any():
        return part
    source = own & (labels >= 0)
    bright = source & ~inked
    if bright.sum() > (1.0 - _ALL_INK) * source.sum():
        source = bright
    if not source.any():
        source = labels >= 0
    nearest = ndimage.distance_transform_edt(~source, return_distances=False, return_indices=True)
    part[hidden] = labels[nearest[0], nearest[1]][hidden]
    return part
