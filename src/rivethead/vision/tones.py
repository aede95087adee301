"""Tones: a picture reduced to few flat colours in clean regions, as a cel painter would mix them.

Colours are compared in Oklab, where equal distances look about equally different (B. Ottosson, 2020). Close colours
are merged, nearest first, so that a flat picture keeps exactly its own and a ramp becomes three or four tones. Half
covered pixels at edges take the colour of a side, never one in between. Patches too small to matter join what
surrounds them.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

Mask = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Labels = npt.NDArray[np.int64]

MOST_TONES = 24
ALIKE = 0.075
"""Distance in Oklab up to which two colours become one."""
FAINT = 0.13
"""Distance up to which a small patch is no detail of its own."""
DUST, PATCH = 0.00016, 0.004
"""Shares of the figure: smaller patches vanish always; faint ones below the second do."""
_BIN = 0.03
_STEEP = 0.035
_STRANGER = 0.08
_CLEANINGS = 3

_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


@dataclass(frozen=True, slots=True)
class Toned:
    """A picture in flat colours.

    Attributes:
        labels: (height, width) number of each pixel's tone, -1 outside the figure.
        rgb: (tones, 3) uint8.
        lab: (tones, 3) the same in Oklab.
    """

    labels: Labels
    rgb: npt.NDArray[np.uint8]
    lab: Floats


def oklab(rgb: npt.NDArray[np.uint8]) -> Floats:
    """Return sRGB colours (..., 3) uint8 in Oklab: lightness 0..1 and two axes of colour, about -0.3..0.3."""
    value = rgb.astype(np.float64) / 255
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    return np.asarray(np.cbrt(linear @ _LMS.T) @ _LAB.T)


def toned(rgb: npt.NDArray[np.uint8], mask: Mask, most: int = MOST_TONES) -> Toned:
    """Reduce the figure in a picture to flat tones.

    Args:
        rgb: (height, width, 3) uint8.
        mask: where the figure is; not empty.
        most: how many tones there may be.
    """
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    box = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    inside = _toned(rgb[box], mask[box], most)
    labels = np.full(mask.shape, -1, np.int64)
    labels[box] = inside.labels
    return Toned(labels, inside.rgb, inside.lab)


def _toned(rgb: npt.NDArray[np.uint8], mask: Mask, most: int) -> Toned:
    nearest = ndimage.distance_transform_edt(~mask, return_distances=False, return_indices=True)
    filled = rgb[nearest[0], nearest[1]]
    filled = np.stack([ndimage.median_filter(filled[..., i], 3) for i in range(3)], -1)
    lab = oklab(filled)
    across, down = np.zeros_like(lab), np.zeros_like(lab)
    across[:, 1:-1], down[1:-1] = lab[:, 2:] - lab[:, :-2], lab[2:] - lab[:-2]
    steep = np.sqrt((across**2 + down**2).sum(-1)) / 2
    core = mask & (steep < _STEEP)
    sample = core if core.any() else mask
    centres = _tones(lab[sample], most)
    labels = _assigned(lab, core, centres)
    labels[~mask] = -1
    for _ in range(_CLEANINGS):
        labels = _cleaned(labels, centres, int(mask.sum()))
    labels = _smoothed(labels, len(centres))
    labels[~mask] = -1
    labels = _cleaned(labels, centres, int(mask.sum()))
    colours = np.zeros((len(centres), 3), np.uint8)
    for number in range(len(centres)):
        own = sample & (labels == number)
        own = own if own.any() else labels == number
        if own.any():
            colours[number] = np.round(np.median(filled[own], axis=0)).astype(np.uint8)
    return Toned(labels, colours, oklab(colours))


def _tones(lab: Floats, most: int) -> Floats:
    """Return the colours that the pixels (n, 3) are grouped around, biggest group first."""
    cells = np.floor(lab / _BIN).astype(np.int64)
    _, inverse, counts = np.unique(cells, axis=0, return_inverse=True, return_counts=True)
    inverse = inverse.ravel()
    means = np.stack([np.bincount(inverse, lab[:, i]) for i in range(3)], 1) / counts[:, None]
    weights = counts.astype(np.float64)
    while len(means) > 1:
        apart = ((means[:, None] - means[None]) ** 2).sum(-1)
        np.fill_diagonal(apart, np.inf)
        if float(apart.min()) > ALIKE**2:
            if len(means) <= most:
                break
            # too many tones: join what changes the picture least
            apart = apart * (weights[:, None] * weights[None]) / (weights[:, None] + weights[None])
        a, b = divmod(int(np.argmin(apart)), len(means))
        means[a] = (means[a] * weights[a] + means[b] * weights[b]) / (weights[a] + weights[b])
        weights[a] += weights[b]
        means, weights = np.delete(means, b, 0), np.delete(weights, b)
    return means[np.argsort(-weights, kind="stable")]


def _assigned(lab: Floats, core: Mask, centres: Floats) -> Labels:
    """Return each pixel's tone: the nearest, where tones that no flat pixel near by has count as further away."""
    plain = np.argmin(np.stack([((lab - centre) ** 2).sum(-1) for centre in centres]), 0)
    best, labels = np.full(core.shape, np.inf), np.zeros(core.shape, np.int64)
    for number, centre in enumerate(centres):
        near = ndimage.binary_dilation(core & (plain == number), np.ones((3, 3)), iterations=3)
        cost = ((lab - centre) ** 2).sum(-1) + np.where(near, 0.0, _STRANGER)
        closer = cost < best
        best[closer], labels[closer] = cost[closer], number
    return labels


def patches(labels: Labels) -> tuple[Labels, Labels]:
    """Return a number for every patch of one label (0 where labels are negative), and patch -> label, [0] unused."""
    numbers = np.zeros(labels.shape, np.int64)
    kinds = [-1]
    for kind in range(int(labels.max()) + 1):
        found, count = ndimage.label(labels == kind)
        numbers[found > 0] = found[found > 0] + len(kinds) - 1
        kinds += [kind] * count
    return numbers, np.array(kinds)


def _cleaned(labels: Labels, centres: Floats, area: int) -> Labels:
    """Return the labels with patches that are too small given to a neighbour."""
    numbers, kinds = patches(labels)
    sizes = np.bincount(numbers.ravel(), minlength=len(kinds))
    sides: dict[int, dict[int, int]] = {}
    pairs = np.concatenate(
        [
            np.stack([numbers[:, :-1].ravel(), numbers[:, 1:].ravel()], 1),
            np.stack([numbers[:-1].ravel(), numbers[1:].ravel()], 1),
        ]
    )
    pairs = pairs[(pairs[:, 0] != pairs[:, 1]) & (pairs > 0).all(1)]
    both, counts = np.unique(np.concatenate([pairs, pairs[:, ::-1]]), axis=0, return_counts=True)
    for (a, b), count in zip(both.tolist(), counts.tolist(), strict=True):
        sides.setdefault(a, {})[b] = count
    small = [n for n in range(1, len(kinds)) if sizes[n] < PATCH * area and n in sides]
    new = kinds.copy()
    for n in sorted(small, key=lambda n: (sizes[n], n)):
        own = centres[kinds[n]]
        # only into what is larger: a letter must not fade away through the half tones at its edge
        larger = {m: count for m, count in sides[n].items() if sizes[m] > sizes[n]}
        if not larger:
            continue
        longest = max(larger.items(), key=lambda item: (item[1], -item[0]))[0]
        likest = min(larger, key=lambda m: (float(((centres[kinds[m]] - own) ** 2).sum()), m))
        if sizes[n] < DUST * area:
            new[n] = new[longest]
        elif float(((centres[kinds[likest]] - own) ** 2).sum()) < FAINT**2:
            new[n] = new[likest]
    result = new[numbers]
    result[numbers == 0] = labels[numbers == 0]
    return np.asarray(result)


def _smoothed(labels: Labels, count: int, sigma: float = 0.9) -> Labels:
    """Return the labels with the stairs of their borders ironed out: the most frequent around each pixel."""
    best, smooth = np.full(labels.shape, -1.0), labels.copy()
    for number in range(count):
        share = ndimage.gaussian_filter((labels == number).astype(np.float64), sigma)
        more = share > best
        best[more], smooth[more] = share[more], number
    return smooth
