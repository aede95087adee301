"""The key: tells a character from the plain ground behind it, and takes the ground's colour out of its edges.

A ground is transparent or one flat colour. A coloured ground (a green screen) is keyed wherever it shows; a colourless
one (white, grey, black) only where it hangs together with the border, because eyes and shirts are white as well.
"""

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from rivethead.art.importing.picture import Pixels
from rivethead.errors import InputError

Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

_CLEAR = 128
"""Alpha below which a pixel is seen through."""
_NEAR, _FAR = 26.0, 90.0
"""Distances from the ground's colour, of 255 a channel, up to which a pixel is ground and from which it is not."""
_PLAIN = 0.5
"""Share of the border that has to have the ground's colour."""
_COLOURED = 70
"""Difference of the ground's strongest and weakest channel from which it is a coloured ground."""
_SPILL_PX = 6
_EDGE_PX = 2


def keyed(pixels: Pixels, source: str) -> Pixels:
    """Return the picture with everything but its figures transparent, and edges freed of the ground's colour.

    Args:
        pixels: RGBA.
        source: the file's name, for messages.

    Raises:
        InputError: the ground is neither transparent nor of one colour.
    """
    border = _border(pixels)
    if float(np.mean(border[:, 3] < _CLEAR)) >= _PLAIN:
        alpha = pixels[..., 3].astype(np.float64) / 255
        return _freed(pixels, alpha, None)
    ground = _ground(border, source)
    away = np.sqrt(((pixels[..., :3].astype(np.float64) - ground) ** 2).sum(-1))
    away[pixels[..., 3] < _CLEAR] = 0.0
    coloured = float(ground.max() - ground.min()) >= _COLOURED
    near = away < _NEAR
    behind = near if coloured else _at_the_border(near)
    return _freed(pixels, _coverage(pixels, behind, ground, away), ground if coloured else None)


def _border(pixels: Pixels) -> Pixels:
    return np.concatenate([pixels[0], pixels[-1], pixels[1:-1, 0], pixels[1:-1, -1]])


def _ground(border: Pixels, source: str) -> Floats:
    """Return the colour that most of the border has."""
    solid = border[border[:, 3] >= _CLEAR][:, :3].astype(np.int64)
    coarse = (solid // 24) @ np.array([121, 11, 1])
    values, counts = np.unique(coarse, return_counts=True)
    ground = np.median(solid[coarse == values[np.argmax(counts)]], axis=0)
    alike = np.sqrt(((solid - ground) ** 2).sum(-1)) < _NEAR
    if float(np.mean(alike)) < _PLAIN:
        raise InputError(
            f"{source} has no plain ground: its border shows many colours; put the character on one flat colour, "
            f"best green, or make the ground transparent."
        )
    return np.asarray(np.median(solid[alike], axis=0), np.float64)


def _at_the_border(near: Mask) -> Mask:
    """Return what of a mask hangs together with the picture's border."""
    labels, _ = ndimage.label(near)
    edge = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    return np.asarray(np.isin(labels, np.unique(edge[edge > 0])))


def _coverage(pixels: Pixels, behind: Mask, ground: Floats, away: Floats) -> Floats:
    """Return 0..1 how much of each pixel the figure covers: at its edge, how far it is from ground to the inside."""
    inside = ndimage.distance_transform_edt(~behind) > _EDGE_PX
    if not inside.any():
        return np.zeros(behind.shape)
    nearest = ndimage.distance_transform_edt(~inside, return_distances=False, return_indices=True)
    within = pixels[..., :3].astype(np.float64)[nearest[0], nearest[1]]
    contrast = np.sqrt(((within - ground) ** 2).sum(-1))
    alpha = np.clip(away / np.clip(contrast, _NEAR, _FAR * 4), 0.0, 1.0)
    alpha[inside] = 1.0
    alpha[ndimage.distance_transform_edt(behind) > _EDGE_PX] = 0.0
    return np.asarray(alpha)


def _freed(pixels: Pixels, alpha: Floats, spilling: Floats | None) -> Pixels:
    """Give half covered pixels the colour of the nearest whole one, and take spilled light out of what lies near."""
    whole = alpha > 0.98
    free = pixels.copy()
    if not whole.any():
        free[..., 3] = np.round(alpha * 255).astype(np.uint8)
        return free
    nearest = ndimage.distance_transform_edt(~whole, return_distances=False, return_indices=True)
    free[..., :3] = pixels[..., :3][nearest[0], nearest[1]]
    if spilling is not None:
        strongest = int(np.argmax(spilling))
        others = [channel for channel in range(3) if channel != strongest]
        limit = free[..., others].max(-1)
        near = ndimage.distance_transform_edt(alpha > 0.5) <= _SPILL_PX
        # only light that leans towards the ground's own hue is spill; a green coat stays green inside
        lit = near & (free[..., strongest] > limit)
        free[..., strongest] = np.where(lit, limit, free[..., strongest])
    free[..., 3] = np.round(alpha * 255).astype(np.uint8)
    return free
