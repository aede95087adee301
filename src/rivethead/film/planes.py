"""Kernels on planar 8-bit pictures: everything that is done to a whole frame happens in YUV 4:2:0, never in RGB.

A cel is a drawing with its colours premultiplied by alpha: Y and A in full size, U, V and A2 in half. Laying it over
a picture, `cel + picture * (1 - alpha)`, holds for every affine channel, so the offsets 16 and 128 of limited-range
YUV need no care. All arithmetic is on integers, so every machine and every number of processes gives the same bytes.

Colour matrix: ITU-R BT.709, limited range.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from rivethead.kernels import jit

Plane = npt.NDArray[np.uint8]

BLOCK_HEIGHT_PX, BLOCK_WIDTH_PX = 16, 64
"""Layers are classed by blocks of this size of the luma plane: what is empty or hidden is never read."""

EMPTY, MIXED, OPAQUE = 0, 1, 2


@jit
def to_planes(
    bgra: Any, left: int, top: int, y_out: Plane, a_out: Plane, u_out: Plane, v_out: Plane, a2_out: Plane
) -> None:
    """Convert a window of a premultiplied BGRA surface (uint32 a pixel) to a cel's planes of even height and width.

    The whole surface comes with offsets, not as a view: a strided view would keep the loops from being vectorised.
    """
    height, width = y_out.shape
    low = np.uint32(255)
    for y in range(height):
        source = bgra[top + y, left : left + width]
        luma, alpha = y_out[y], a_out[y]
        for x in range(width):
            p = source[x]
            a = p >> np.uint32(24)
            value = (
                (p >> np.uint32(16) & low) * np.uint32(11966)
                + (p >> np.uint32(8) & low) * np.uint32(40254)
                + (p & low) * np.uint32(4064)
                + a * np.uint32(4112)
                + np.uint32(32768)
            )
            luma[x] = np.uint8(np.uint32(value) >> np.uint32(16))
            alpha[x] = np.uint8(a)
    pairs, eight, word = np.uint32(0x00FF00FF), np.uint32(8), np.uint32(0xFFFF)
    for y in range(0, height, 2):
        upper = bgra[top + y, left : left + width]
        lower = bgra[top + y + 1, left : left + width]
        u_row, v_row, a_row = u_out[y >> 1], v_out[y >> 1], a2_out[y >> 1]
        for x in range(width >> 1):
            p, q, r, s = upper[2 * x], upper[2 * x + 1], lower[2 * x], lower[2 * x + 1]
            red_blue = np.uint32((p & pairs) + (q & pairs) + (r & pairs) + (s & pairs))
            alpha_green = np.uint32(
                (p >> eight & pairs) + (q >> eight & pairs) + (r >> eight & pairs) + (s >> eight & pairs)
            )
            red, blue = np.int32(red_blue >> np.uint32(16)), np.int32(red_blue & word)
            a4, green = np.int32(alpha_green >> np.uint32(16)), np.int32(alpha_green & word)
            shift = np.int32(18)
            u = -red * np.int32(6596) - green * np.int32(22189) + blue * np.int32(28784) + a4 * np.int32(32897)
            v = red * np.int32(28784) - green * np.int32(26145) - blue * np.int32(2639) + a4 * np.int32(32897)
            u_row[x] = np.uint8(np.int32(u + np.int32(131072)) >> shift)
            v_row[x] = np.uint8(np.int32(v + np.int32(131072)) >> shift)
            a_row[x] = np.uint8((a4 + np.int32(2)) >> np.int32(2))


@jit
def content_box(surface: Any, height: int, width: int) -> tuple[int, int, int, int]:
    """Return left, top, right, bottom (even) of what is not transparent in a window; 2 x 2 pixels if nothing is."""
    top = 0
    while top < height and not surface[top, :width].any():
        top += 1
    if top == height:
        return 0, 0, 2, 2
    bottom = height
    while not surface[bottom - 1, :width].any():
        bottom -= 1
    left, right = width, 0
    for y in range(top, bottom):
        row = surface[y, :width]
        x = 0
        while x < left and row[x] == 0:
            x += 1
        left = min(left, x)
        x = width
        while x > right and row[x - 1] == 0:
            x -= 1
        right = max(right, x)
    return left & ~1, top & ~1, min(width, (right + 1) & ~1), min(height, (bottom + 1) & ~1)


@jit
def row_spans(alpha: Plane) -> Any:
    """Return int32 (height, 2): first and one past the last column of every row that is not transparent."""
    height, width = alpha.shape
    spans = np.zeros((height, 2), np.int32)
    for y in range(height):
        first = 0
        while first < width and alpha[y, first] == 0:
            first += 1
        last = width
        while last > first and alpha[y, last - 1] == 0:
            last -= 1
        spans[y, 0], spans[y, 1] = first, last
    return spans


@jit
def lay(picture: Plane, width: int, cel: Plane, alpha: Plane, spans: Any, left: int, top: int, gain: int) -> None:
    """Lay one plane of a cel over a picture, clipped; a gain below 256 (0..256) lets it show that much less."""
    height = picture.shape[0]
    half, eight, full = np.uint16(128), np.uint16(8), np.uint16(256)
    for y in range(max(0, -top), min(cel.shape[0], height - top)):
        first, last = max(spans[y, 0], -left), min(spans[y, 1], width - left)
        if last <= first:
            continue
        below = picture[top + y, left + first : left + last]
        colour, cover = cel[y, first:last], alpha[y, first:last]
        if gain == 256:
            for x in range(last - first):
                a = np.uint16(cover[x])
                rest = np.uint16(full - np.uint16(a + np.uint16(a >> np.uint16(7))))
                kept = np.uint16(np.uint16(np.uint16(np.uint16(below[x]) * rest) + half) >> eight)
                below[x] = np.uint8(np.uint16(np.uint16(colour[x]) + kept))
        else:
            g = np.uint32(gain)
            for x in range(last - first):
                a32 = np.uint32(np.uint32(cover[x]) * g) >> np.uint32(8)
                rest32 = np.uint32(np.uint32(256) - np.uint32(a32 + (a32 >> np.uint32(7))))
                kept32 = np.uint32(np.uint32(np.uint32(below[x]) * rest32) + np.uint32(128)) >> np.uint32(8)
                below[x] = np.uint8(np.uint32(np.uint32(np.uint32(colour[x]) * g) >> np.uint32(8)) + kept32)


@jit
def block_classes(alpha: Plane, block_height: int, block_width: int) -> Plane:
    """Return for every block of an alpha plane whether it is EMPTY, MIXED or OPAQUE."""
    height, width = alpha.shape
    rows, columns = (height + block_height - 1) // block_height, (width + block_width - 1) // block_width
    classes = np.zeros((rows, columns), np.uint8)
    for i in range(rows):
        for j in range(columns):
            block = alpha[i * block_height : (i + 1) * block_height, j * block_width : (j + 1) * block_width]
            if block.min() == 255:
                classes[i, j] = 2
            elif block.max() > 0:
                classes[i, j] = 1
    return classes


@jit
def classes_in_view(classes: Plane, left: int, top: int, block_height: int, block_width: int, out: Plane) -> None:
    """Class the blocks of a view that looks at a layer from (left, top) on, one more row and column for sub-pixels."""
    rows, columns = classes.shape
    for i in range(out.shape[0]):
        first_row, last_row = (top + i * block_height) // block_height, (top + (i + 1) * block_height) // block_height
        for j in range(out.shape[1]):
            first = (left + j * block_width) // block_width
            last = (left + (j + 1) * block_width) // block_width
            lowest, highest = 3, 0
            for y in range(max(0, first_row), min(rows - 1, last_row) + 1):
                for x in range(max(0, first), min(columns - 1, last) + 1):
                    lowest, highest = min(lowest, classes[y, x]), max(highest, classes[y, x])
            out[i, j] = 2 if lowest == 2 else 0 if highest == 0 else 1


@jit
def pan(  # noqa: C901 (one loop with its four cases side by side)
    picture: Plane,
    cel: Plane,
    alpha: Plane,
    left: int,
    top: int,
    part_x: int,
    part_y: int,
    shows: Plane,
    classes: Plane,
    block_height: int,
    block_width: int,
) -> None:
    """Lay one plane of a layer over a picture, seen from (left + part_x / 256, top + part_y / 256) of the layer.

    Blocks that are empty, or do not show because something opaque lies over them, are skipped.
    """
    height, width = picture.shape
    eight, half, full = np.uint16(8), np.uint16(128), np.uint16(256)
    right, down = np.uint16(part_x), np.uint16(part_y)
    near_x, near_y = np.uint16(full - right), np.uint16(full - down)
    whole = part_x == 0 and part_y == 0
    mixed = np.empty(width + 1, np.uint8)
    mixed_alpha = np.empty(width + 1, np.uint8)
    for i in range(shows.shape[0]):
        j = 0
        while j < shows.shape[1]:
            if shows[i, j] == 0 or classes[i, j] == 0:
                j += 1
                continue
            kind, start = classes[i, j], j
            while j < shows.shape[1] and shows[i, j] != 0 and classes[i, j] == kind:
                j += 1
            x0, x1 = start * block_width, min(width, j * block_width)
            count = x1 - x0
            for y in range(i * block_height, min(height, (i + 1) * block_height)):
                below = picture[y, x0:x1]
                here = cel[top + y, left + x0 : left + x1 + 1]
                if whole:
                    if kind == 2:
                        for x in range(count):
                            below[x] = here[x]
                    else:
                        cover = alpha[top + y, left + x0 : left + x1]
                        for x in range(count):
                            a = np.uint16(cover[x])
                            rest = np.uint16(full - np.uint16(a + np.uint16(a >> np.uint16(7))))
                            kept = np.uint16(np.uint16(np.uint16(np.uint16(below[x]) * rest) + half) >> eight)
                            below[x] = np.uint8(np.uint16(np.uint16(here[x]) + kept))
                    continue
                under = cel[top + y + 1, left + x0 : left + x1 + 1]
                for x in range(count + 1):
                    a = np.uint16(np.uint16(here[x]) * near_y)
                    b = np.uint16(np.uint16(under[x]) * down)
                    mixed[x] = np.uint8(np.uint16(np.uint16(a + b) + half) >> eight)
                if kind == 2:
                    for x in range(count):
                        a = np.uint16(np.uint16(mixed[x]) * near_x)
                        b = np.uint16(np.uint16(mixed[x + 1]) * right)
                        below[x] = np.uint8(np.uint16(np.uint16(a + b) + half) >> eight)
                    continue
                cover = alpha[top + y, left + x0 : left + x1 + 1]
                cover_under = alpha[top + y + 1, left + x0 : left + x1 + 1]
                for x in range(count + 1):
                    a = np.uint16(np.uint16(cover[x]) * near_y)
                    b = np.uint16(np.uint16(cover_under[x]) * down)
                    mixed_alpha[x] = np.uint8(np.uint16(np.uint16(a + b) + half) >> eight)
                for x in range(count):
                    a = np.uint16(np.uint16(mixed[x]) * near_x)
                    b = np.uint16(np.uint16(mixed[x + 1]) * right)
                    colour = np.uint16(np.uint16(np.uint16(a + b) + half) >> eight)
                    a = np.uint16(np.uint16(mixed_alpha[x]) * near_x)
                    b = np.uint16(np.uint16(mixed_alpha[x + 1]) * right)
                    c = np.uint16(np.uint16(np.uint16(a + b) + half) >> eight)
                    rest = np.uint16(full - np.uint16(c + np.uint16(c >> np.uint16(7))))
                    kept = np.uint16(np.uint16(np.uint16(np.uint16(below[x]) * rest) + half) >> eight)
                    below[x] = np.uint8(min(np.uint16(255), np.uint16(colour + kept)))


@jit
def under(machine: Plane, machine_alpha: Plane, above: Plane, above_alpha: Plane, left: int, top: int) -> None:
    """Rework one plane of a cel in place so that, laid over everything, it looks as if it lay under `above`.

    Where the picture already shows `above` over what lies below, `machine (1 - above_alpha) + above machine_alpha` with
    the cel's own alpha gives exactly `above` over the cel over what lies below.
    """
    height, width = above.shape
    for y in range(max(0, -top), min(machine.shape[0], height - top)):
        for x in range(max(0, -left), min(machine.shape[1], width - left)):
            over = np.uint32(above_alpha[top + y, left + x])
            if over:
                rest = np.uint32(machine[y, x]) * (np.uint32(255) - over)
                shown = np.uint32(above[top + y, left + x]) * np.uint32(machine_alpha[y, x])
                machine[y, x] = np.uint8(min(np.uint32(255), (rest + shown + np.uint32(127)) // np.uint32(255)))


@jit
def _graded_row(
    out: Plane, row: Plane, vignette: Plane, dither: Plane, offset: int, flash: int, flash_value: int
) -> None:
    zero, eight = np.int32(offset), np.int32(8)
    if flash == 0:
        for x in range(out.shape[0]):
            value = np.int32(np.int32(row[x]) - zero) * np.int32(vignette[x]) + np.int32(dither[x])
            out[x] = np.uint8(np.int32(value >> eight) + zero)
    else:
        keep, white = np.int32(256 - flash), np.int32(flash_value * flash + 128)
        for x in range(out.shape[0]):
            value = np.int32(np.int32(row[x]) - zero) * np.int32(vignette[x]) + np.int32(dither[x])
            graded = np.int32(np.int32(value >> eight) + zero)
            out[x] = np.uint8(np.int32(graded * keep + white) >> eight)


@jit
def camera(  # noqa: C901 (one scanline pass with its cases side by side)
    out: Plane,
    source: Plane,
    matrix: tuple[float, float, float, float, float, float],
    vignette: Plane,
    dither: Plane,
    offset: int,
    flash: int,
    flash_value: int,
) -> None:
    """Take one plane of the picture through the camera: an affine move, vignette, dither and flash in one pass.

    The move is separated into a vertical and a horizontal pass of bilinear sampling, scanline by scanline (after
    Catmull and Smith, "3-D transformations of images in scanline order", 1980); it suits small turns only.

    Args:
        out: the encoder's plane; its rows may be longer than the picture.
        source: what was composed, larger than what is seen.
        matrix: (a, b, c, d, e, f): output (x, y) shows source (a x + b y + c, d x + e y + f), in pixel centres.
        vignette: (height, width) factors, 256 would be 1.
        dither: (8, width) added before rounding.
        offset: black of luma (16) or grey of chroma (128).
        flash: 0..256 how far everything goes to `flash_value`.
        flash_value: white of this plane.
    """
    a, b, c, d, e, f = matrix
    height, width = vignette.shape
    rows, columns = source.shape
    if a == 1.0 and b == 0.0 and d == 0.0 and e == 1.0 and c == np.floor(c) and f == np.floor(f):
        left, top = int(c), int(f)
        for y in range(height):
            _graded_row(
                out[y, :width],
                source[top + y, left : left + width],
                vignette[y],
                dither[y & 7],
                offset,
                flash,
                flash_value,
            )
        return
    one = 65536.0
    slope = d / a
    step_x, step_y = np.int64(np.rint(a * one)), np.int64(np.rint(slope * one))
    row = np.zeros(columns + 2, np.uint8)
    sampled = np.empty(width, np.uint8)
    index = np.empty(width, np.int64)
    part = np.empty(width, np.uint16)
    first: Any = np.int64(0)
    last: Any = np.int64(0)
    eight, half, full = np.uint16(8), np.uint16(128), np.uint16(256)
    contiguous = False
    for y in range(height):
        if y == 0 or b != 0.0:
            start = np.int64(np.rint((a * 0.5 + b * (y + 0.5) + c - 0.5) * one))
            first = max(np.int64(0), start >> 16)
            last = min(np.int64(columns - 1), ((start + step_x * (width - 1)) >> 16) + 2)
            for x in range(width):
                at = start + step_x * x
                index[x] = min(max(at >> 16, first), last - 1)
                part[x] = np.uint16((at >> 8) & 255)
            contiguous = step_x == 65536 and b == 0.0 and index[width - 1] - index[0] == width - 1
        across = np.int64(np.rint((slope * (first + 0.5) + (e - slope * b) * (y + 0.5) + f - slope * c - 0.5) * one))
        x = first
        while x < last:
            line = across >> 16
            until = last
            if step_y > 0:
                until = min(last, x + ((line + 1 << 16) - across + step_y - 1) // step_y)
            elif step_y < 0:
                until = min(last, x + (across - (line << 16)) // -step_y + 1)
            q = min(max(line, np.int64(0)), np.int64(rows - 2))
            upper, lower, into = source[q, x:until], source[q + 1, x:until], row[x:until]
            if step_y == 0:
                near = np.uint16((across & 65535) >> 8)
                far = np.uint16(full - near)
                for k in range(until - x):
                    v0, v1 = np.uint16(np.uint16(upper[k]) * far), np.uint16(np.uint16(lower[k]) * near)
                    into[k] = np.uint8(np.uint16(np.uint16(v0 + v1) + half) >> eight)
            else:
                fraction, step = np.int32(across & 65535), np.int32(step_y)
                for k in range(until - x):
                    weight = np.int32(np.int32(fraction + step * np.int32(k)) >> np.int32(8))
                    mixed = np.int32(upper[k]) * (np.int32(256) - weight) + np.int32(lower[k]) * weight
                    into[k] = np.uint8(np.int32(mixed + np.int32(128)) >> np.int32(8))
            across += step_y * (until - x)
            x = until
        row[last] = row[last - 1]
        if contiguous:
            base = index[0]
            here, beside = row[base : base + width], row[base + 1 : base + 1 + width]
            near = part[0]
            far = np.uint16(full - near)
            for k in range(width):
                v0, v1 = np.uint16(np.uint16(here[k]) * far), np.uint16(np.uint16(beside[k]) * near)
                sampled[k] = np.uint8(np.uint16(np.uint16(v0 + v1) + half) >> eight)
        else:
            for k in range(width):
                i, near = index[k], part[k]
                v0 = np.uint16(np.uint16(row[i]) * np.uint16(full - near))
                v1 = np.uint16(np.uint16(row[i + 1]) * near)
                sampled[k] = np.uint8(np.uint16(np.uint16(v0 + v1) + half) >> eight)
        _graded_row(out[y, :width], sampled, vignette[y], dither[y & 7], offset, flash, flash_value)
