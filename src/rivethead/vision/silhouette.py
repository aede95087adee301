"""Silhouettes: how thick a shape is, what hangs together, and which way leads through the middle of a limb.

The way through a limb joins the middles of its cross-sections, which are the pixels equally far from its end when one
has to walk inside the limb.

Sources: E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1 (1959); A. Verroust
and F. Lazarus, "Extracting skeletal curves from 3D scattered data", The Visual Computer 16 (2000), for level sets.
"""

import numpy as np
import numpy.typing as npt
from scipy import ndimage, sparse
from scipy.sparse import csgraph

Mask = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Point = tuple[float, float]
"""(x, y) in px."""

_STEPS = ((0, 1, 1.0), (1, 0, 1.0), (1, 1, 2.0**0.5), (1, -1, 2.0**0.5))
_LEVEL = 1.5
"""Steps of the grid in one cross-section of a limb."""


def depths(mask: Mask) -> Floats:
    """Return the distance of every pixel of a shape to its edge, 0 outside."""
    return np.asarray(ndimage.distance_transform_edt(mask), np.float64)


def opened(mask: Mask, radius_px: float) -> Mask:
    """Return what of a shape a disc of this radius can cover from inside."""
    core = depths(mask) > radius_px
    if not core.any():
        return np.zeros_like(mask)
    return np.asarray(mask & (ndimage.distance_transform_edt(~core) <= radius_px))


def largest_piece(mask: Mask) -> Mask:
    """Return the largest connected piece of a shape, an empty one for an empty one."""
    labels, count = ndimage.label(mask)
    if not count:
        return mask
    areas = np.bincount(labels.ravel())
    areas[0] = 0
    return np.asarray(labels == int(np.argmax(areas)))


def row_runs(row: Mask) -> list[tuple[int, int]]:
    """Return (start, end) of every run of a row of pixels; ends are exclusive."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], row, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def middle_way(mask: Mask, seeds: Mask, step_px: int = 4) -> list[Point]:
    """Return the way through the middle of a shape from its seeds to the pixel farthest from them.

    Args:
        mask: the shape, one piece.
        seeds: where the way may start, inside the shape.
        step_px: how coarse the grid is.

    Returns:
        (x, y) from the seeds to the far end, empty if the seeds lie outside of the shape.
    """
    small = mask[step_px // 2 :: step_px, step_px // 2 :: step_px]
    starts = (
        ndimage.binary_dilation(seeds, iterations=step_px)[step_px // 2 :: step_px, step_px // 2 :: step_px] & small
    )
    if not starts.any():
        return []
    number = np.full(small.shape, -1)
    number[small] = np.arange(int(small.sum()))
    graph = _graph(number)
    away = csgraph.dijkstra(graph, indices=number[starts], min_only=True)
    end = int(np.argmax(np.where(np.isfinite(away), away, -1.0)))
    back = csgraph.dijkstra(graph, indices=end)
    rows, columns = np.nonzero(small)
    near = back <= float(back[number[starts]].min()) + _LEVEL
    level = (back[near] / _LEVEL).astype(np.int64)
    counts = np.bincount(level)
    xs, ys = (np.bincount(level, places[near]) / np.maximum(counts, 1) for places in (columns, rows))
    middle = [(float(x), float(y)) for x, y, n in zip(xs, ys, counts, strict=True) if n][::-1]
    way = [*middle, (float(columns[end]), float(rows[end]))]
    return [(x * step_px + step_px / 2, y * step_px + step_px / 2) for x, y in way]


def _graph(number: npt.NDArray[np.int64]) -> sparse.csr_matrix:
    """Return the graph of neighbouring pixels; a step costs its length."""
    starts, ends, weights = [], [], []
    height, width = number.shape
    for down, across, length in _STEPS:
        left, right = max(0, -across), width - max(0, across)
        here = number[: height - down, left:right]
        there = number[down:, left + across : right + across]
        both = (here >= 0) & (there >= 0)
        starts.append(here[both])
        ends.append(there[both])
        weights.append(np.full(int(both.sum()), length))
    count = int(number.max()) + 1
    edges = (np.concatenate(weights), (np.concatenate(starts), np.concatenate(ends)))
    graph = sparse.coo_matrix(edges, shape=(count, count)).tocsr()
    return graph + graph.T


def lengths_along(way: list[Point]) -> Floats:
    """Return how far along a way each of its points lies, from 0."""
    points = np.asarray(way, np.float64)
    return np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))]) if len(way) > 1 else np.zeros(1)
