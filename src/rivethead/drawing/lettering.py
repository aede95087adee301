"""Lettering: Rivethead's own stencil alphabet, and the title and end cards set in it.

Letters are cut like steel plate: octagonal bowls, 26 % stems, and bridges of 7 % that keep the counters in.
Everything is laid out from outlines alone, so this file needs no graphics library.
"""

import math
import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Literal

from rivethead.drawing.colour import INK
from rivethead.schema.art import VIEW_HEIGHT_PX, VIEW_WIDTH_PX, Shape

Point = tuple[float, float]
Outline = tuple[Point, ...]

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")

CAP_UNITS = 100.0
"""Height of a capital in the units of GLYPHS; y runs from 0 at its top to 100 on the baseline."""

# Every glyph is a list of closed outlines. "=" mirrors the outlines before it to the right half of a glyph that wide.
_CUT = {
    "A": "32,0 18,0 0,18 0,100 26,100 26,78 32,78 32,55 26,55 26,30 32,24 =72",
    "B": "0,0 26,0 26,100 0,100; 33,0 56,0 72,14 72,40 64,50 72,60 72,86 56,100 33,100 33,77 46,77 46,61 33,61 33,40"
    " 46,40 46,23 33,23",
    "C": "32,0 18,0 0,18 0,82 18,100 32,100 32,76 26,70 26,30 32,24; 39,0 54,0 72,18 72,36 46,36 46,30 39,24;"
    " 39,100 54,100 72,82 72,64 46,64 46,70 39,76",
    "D": "0,0 26,0 26,100 0,100; 33,0 54,0 73,19 73,81 54,100 33,100 33,76 41,76 47,70 47,30 41,24 33,24",
    "E": "0,0 26,0 26,100 0,100; 33,0 66,0 66,24 33,24; 33,38 60,38 60,61 33,61; 33,76 66,76 66,100 33,100",
    "F": "0,0 26,0 26,100 0,100; 33,0 65,0 65,24 33,24; 33,40 59,40 59,64 33,64",
    "G": "32,0 18,0 0,18 0,82 18,100 32,100 32,76 26,70 26,30 32,24; 39,0 54,0 72,18 72,34 46,34 46,30 39,24;"
    " 39,100 54,100 73,81 73,46 40,46 40,66 47,66 47,70 39,76",
    "H": "0,0 26,0 26,39 32,39 32,61 26,61 26,100 0,100 =72",
    "I": "0,0 26,0 26,100 0,100",
    "J": "38,0 64,0 64,82 46,100 34,100 34,76 38,72; 27,100 18,100 0,82 0,62 26,62 26,75 27,76",
    "K": "0,0 26,0 26,100 0,100; 33,36 47,0 76,0 56,50 76,100 47,100 33,64",
    "L": "0,0 26,0 26,100 0,100; 33,76 63,76 63,100 33,100",
    "M": "14,0 26,0 26,100 0,100 0,14; 31,0 47,34 63,0 63,46 47,80 31,46; 80,0 94,14 94,100 68,100 68,0",
    "N": "14,0 26,0 26,100 0,100 0,14; 32,0 62,40 62,100 32,60; 68,0 94,0 94,86 80,100 68,100",
    "O": "32,0 18,0 0,18 0,82 18,100 32,100 32,76 26,70 26,30 32,24 =71",
    "P": "0,0 26,0 26,100 0,100; 33,0 55,0 72,16 72,48 55,64 33,64 33,42 42,42 46,38 46,26 42,22 33,22",
    "Q": "32,0 18,0 0,18 0,82 18,100 32,100 32,76 26,70 26,30 32,24; 39,0 53,0 71,18 71,80 81,92 66,108 57,100 39,100"
    " 39,76 45,70 45,30 39,24",
    "R": "0,0 26,0 26,100 0,100; 33,0 55,0 72,16 72,46 61,57 75,100 48,100 38,65 33,65 33,42 42,42 46,38 46,26 42,22"
    " 33,22",
    "S": "31,0 16,0 0,16 0,46 16,62 44,62 44,76 39,76 39,100 54,100 70,84 70,54 54,38 26,38 26,24 31,24;"
    " 39,0 54,0 70,16 70,33 44,33 44,24 39,24; 31,100 16,100 0,84 0,67 26,67 26,76 31,76",
    "T": "0,0 72,0 72,24 0,24; 23,31 49,31 49,100 23,100",
    "U": "0,0 26,0 26,70 32,76 32,100 18,100 0,82 =71",
    "V": "0,0 27,0 36,52 36,100 22,100 =79",
    "W": "0,0 26,0 26,100 14,100 0,86; 31,100 47,66 63,100 63,54 47,20 31,54; 80,100 94,86 94,0 68,0 68,100",
    "X": "0,0 28,0 38.5,25 49,0 77,0 57,46 20,46; 0,100 20,53 57,53 77,100 49,100 38.5,75 28,100",
    "Y": "0,0 27,0 35,30 35,100 25,100 25,58 =77",
    "Z": "0,0 29,0 29,24 0,24; 36,0 68,0 68,28 32,76 32,100 0,100 0,72 36,24; 39,76 68,76 68,100 39,100",
    "0": "29,0 16,0 0,16 0,84 16,100 29,100 29,76 25,72 25,28 29,24 =65",
    "1": "20,0 46,0 46,100 20,100; 13,2 13,32 0,32 0,15",
    "2": "29,0 16,0 0,16 0,34 25,34 25,28 29,24; 36,0 52,0 68,16 68,46 32,74 32,100 0,100 0,68 42,38 42,28 36,24;"
    " 39,76 68,76 68,100 39,100",
    "3": "36,0 52,0 68,14 68,40 60,50 68,60 68,86 52,100 36,100 36,77 42,77 42,61 24,61 24,40 42,40 42,23 36,23;"
    " 29,0 16,0 0,16 0,32 25,32 25,27 29,23; 29,100 16,100 0,84 0,68 25,68 25,73 29,77",
    "4": "42,0 68,0 68,54 76,54 76,78 68,78 68,100 42,100; 8,0 34,0 26,54 35,54 35,78 0,78 0,54",
    "5": "0,0 30,0 30,24 26,24 26,36 52,36 68,52 68,84 52,100 38,100 38,76 42,76 42,60 0,60; 37,0 64,0 64,24 37,24;"
    " 31,100 16,100 0,84 0,67 26,67 26,76 31,76",
    "6": "30,0 16,0 0,16 0,84 16,100 30,100 30,78 25,74 25,64 30,60 30,39 25,39 25,28 30,24;"
    " 37,0 52,0 67,16 67,30 42,30 42,27 37,24; 37,39 52,39 67,54 67,84 52,100 37,100 37,78 42,74 42,64 37,60",
    "7": "0,0 29,0 29,24 0,24; 36,0 66,0 66,30 44,100 16,100 40,26 36,24",
    "8": "31,0 16,0 2,14 2,38 10,49 0,60 0,84 16,100 31,100 31,78 25,74 25,64 31,60 31,40 27,37 27,26 31,22 =69",
    "9": "37,100 51,100 67,84 67,16 51,0 37,0 37,22 42,26 42,36 37,40 37,61 42,61 42,72 37,76;"
    " 30,100 15,100 0,84 0,70 25,70 25,73 30,76; 30,61 15,61 0,46 0,16 15,0 30,0 30,22 25,26 25,36 30,40",
    "#": "16,2 36,2 36,24 48,24 48,2 68,2 68,24 84,24 84,42 68,42 68,58 84,58 84,76 68,76 68,98 48,98 48,76 36,76"
    " 36,98 16,98 16,76 0,76 0,58 16,58 16,42 0,42 0,24 16,24; 36,42 36,58 48,58 48,42",
    "'": "0,0 24,0 24,20 13,40 1,40 6,22 0,22",
    "!": "0,0 27,0 24,64 3,64; 0,73 27,73 27,100 0,100",
    "?": "29,0 16,0 0,16 0,34 25,34 25,28 29,24; 36,0 50,0 64,14 64,44 45,58 45,66 19,66 19,50 39,36 39,28 36,24;"
    " 19,74 45,74 45,100 19,100",
    "&": "34,0 20,0 6,13 6,36 13,47 0,60 0,84 16,100 34,100 34,78 26,74 26,66 34,58 34,38 30,34 30,26 34,22;"
    " 41,0 50,0 63,13 63,33 41,48 41,36 44,32 44,26 41,22;"
    " 41,57 54,70 62,54 80,62 70,82 84,100 58,100 54,95 48,100 41,100 41,78",
    ".": "0,73 27,73 27,100 0,100",
    ",": "0,73 27,73 27,98 15,118 2,118 8,100 0,100",
    "-": "0,40 42,40 42,62 0,62",
    ":": "0,24 27,24 27,51 0,51; 0,73 27,73 27,100 0,100",
    "/": "32,0 58,0 26,100 0,100",
    "(": "32,-4 18,-4 0,14 0,86 18,104 32,104 32,82 25,76 25,24 32,18",
    ")": "0,-4 14,-4 32,14 32,86 14,104 0,104 0,82 7,76 7,24 0,18",
    "+": "20,20 42,20 42,39 62,39 62,61 42,61 42,80 20,80 20,61 0,61 0,39 20,39",
}

_BLANK_PLATE = "8,8 44,8 52,16 52,84 44,92 8,92 0,84 0,16"
"""Stands for a character that the alphabet lacks."""

_SPELT = {"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "−": "-", ";": ":", "…": "...", "ß": "SS", "Æ": "AE"}
_SPELT |= {"Ø": "O", "Œ": "OE", "Ł": "L", "Đ": "D", "_": "-", "[": "(", "]": ")", "@": "A", "*": "+", "%": "/"}

_WORD_SPACE_UNITS = 40.0
_GAP_UNITS = 14.0
"""Mean distance that the eye should see between two letters; straight stems stand exactly this far apart."""
_CLOSEST_UNITS = 6.0
_OPEN_UNITS = 24.0
"""Depth up to which an open side (of an L, of a T) counts as white space."""
_SCANS = tuple(2.5 + 5.0 * row for row in range(20))


@cache
def outlines(character: str) -> tuple[Outline, ...]:
    """Return the closed outlines of one upper-case character in glyph units, a plate for an unknown one."""
    cut = _CUT.get(character, _BLANK_PLATE)
    cut, _, mirror = cut.partition("=")
    drawn = [
        tuple((float(x), float(y)) for x, y in (pair.split(",") for pair in outline.split()))
        for outline in cut.split(";")
    ]
    if mirror:
        drawn += [tuple((float(mirror) - x, y) for x, y in reversed(outline)) for outline in drawn]
    return tuple(drawn)


def alphabet() -> str:
    """Return every character that has its own outlines."""
    return "".join(sorted(_CUT))


def spelt(text: str) -> str:
    """Return the text as the alphabet can set it: upper-case, without accents, typographic marks made plain."""
    plain = unicodedata.normalize("NFKD", "".join(_SPELT.get(c, c) for c in text).upper())
    return "".join(_SPELT.get(c, c) for c in plain if not unicodedata.combining(c))


def _crossings(outline: Outline, y: float) -> list[float]:
    edges = zip(outline, (*outline[1:], outline[0]), strict=True)
    return [ax + (bx - ax) * (y - ay) / (by - ay) for (ax, ay), (bx, by) in edges if (ay <= y) != (by <= y)]


@cache
def _sides(character: str) -> tuple[tuple[float, ...], tuple[float, ...], float]:
    """Return how far the left and right sides stand back from the glyph's box on each scan, and the box's width."""
    cut = outlines(character)
    width = max(x for outline in cut for x, _ in outline)
    left, right = [], []
    for y in _SCANS:
        at = [x for outline in cut for x in _crossings(outline, y)]
        left.append(min(at) if at else _OPEN_UNITS * 2)
        right.append(width - max(at) if at else _OPEN_UNITS * 2)
    return tuple(left), tuple(right), width


@cache
def _gap(first: str, second: str) -> float:
    """Return the distance between two glyphs' boxes that looks as wide as between two stems (may be negative)."""
    apart = [a + b for a, b in zip(_sides(first)[1], _sides(second)[0], strict=True)]
    seen = sum(min(distance, _OPEN_UNITS) for distance in apart) / len(apart)
    return max(_GAP_UNITS - seen, _CLOSEST_UNITS - min(apart))


def _places(text: str, tracking: float) -> tuple[list[tuple[str, float]], float]:
    placed: list[tuple[str, float]] = []
    x, last, space = 0.0, "", 0.0
    for character in text:
        if character.isspace():
            space += _WORD_SPACE_UNITS
            continue
        if last:
            x += _sides(last)[2] + tracking + (space if space else _gap(last, character))
        placed.append((character, x))
        last, space = character, 0.0
    return placed, (x + _sides(last)[2]) if last else 0.0


def lettered(text: str, height_px: float, tracking: float = 0.0) -> tuple[str, float]:
    """Set one line of text.

    Args:
        text: any text; letters without an outline lose their accents, or become a blank plate.
        height_px: height of a capital.
        tracking: added between all letters, as a fraction of that height.

    Returns:
        SVG path data with the line's left end at x = 0 and its baseline at y = 0 (capitals reach up to -height_px),
        and its width in px. An empty path for a text without a visible character.
    """
    placed, width = _places(spelt(text), tracking * CAP_UNITS)
    scale = height_px / CAP_UNITS
    words = []
    for character, x in placed:
        for outline in outlines(character):
            points = [f"{(x + px) * scale:.2f} {(py - CAP_UNITS) * scale:.2f}" for px, py in outline]
            words.append(f"M{points[0]} L{' '.join(points[1:])} Z")
    return " ".join(words), width * scale


# ---------------------------------------------------------------------------------------------------------- cards

Kind = Literal["title", "end"]

_BONE, _STEEL = "#f4ead2", "#8a8496"
_CARDS: dict[Kind, dict[str, str]] = {
    "title": {"face": "#ffb52e", "edge": "#b3261e", "plate": "#2b2735", "tag": "#b3261e", "word": _BONE},
    "end": {"face": _BONE, "edge": "#1f6f78", "plate": "#241f2c", "tag": "#1f6f78", "word": _BONE},
}
_STRIPE = "#f2b51d"
_WIDEST_PX = VIEW_WIDTH_PX * 0.76
"""Of a row of letters; the board is wider."""
_LOWEST_PX = VIEW_HEIGHT_PX * 0.455
"""Lower edge of the lowest thing on a card, from the picture's middle."""
_HIGHEST_CARD_PX = 470.0
"""A card covers the lower part of a picture, where nobody's face is."""
_HEADLINE_PX, _SMALLEST_HEADLINE_PX = 178.0, 84.0
_LINE_PX, _SMALLEST_LINE_PX = 38.0, 25.0
_MOST_ROWS = 4
_LEADING = 1.24
_TRACKING, _LINE_TRACKING = 0.085, 0.07
"""A headline's solid edge takes room that belongs to no letter; small letters read better apart."""
_EDGE = (10.0, 12.0)
"""How far the headline's solid edge goes to the right and down, in px for letters of _HEADLINE_PX."""
_BAR_PX, _SIDE_PX, _PAD_PX, _TAG_PX = 22.0, 92.0, 30.0, 1.95
"""Height of the hazard bar; the board's room at the sides of its widest row and over and under the rows; height of the
tag in lines."""


def card(headline: Sequence[str], lines: Sequence[str], kind: Kind) -> tuple[Shape, ...]:
    """Draw a title or end card: a riveted board with large letters, and a tag on its lower edge for the small ones.

    Everything lies in the lower part of the picture. Long rows are broken between words, then made smaller.

    Args:
        headline: rows in large letters with a solid edge.
        lines: smaller rows.
        kind: decides the colours.

    Returns:
        Shapes back to front, in px from the middle of the 1920 x 1080 view; nothing for a card without a visible
        character.
    """
    large, small = _sized(headline, lines)
    colours = _CARDS[kind]
    if not large and not small:
        return ()
    tag = sum(height * _TAG_PX for _, height in small)
    board = _LEADING * sum(height for _, height in large) + _BAR_PX + 2 * _PAD_PX if large else 0.0
    # the tag hangs half a line over the board's edge
    lap = 0.5 * small[0][1] if small and large else 0.0
    top = _LOWEST_PX - (board + tag - lap)
    shapes: list[Shape] = []
    if large:
        widest = max(lettered(row, height, _TRACKING)[1] for row, height in large)
        shapes += _board(widest + 2 * _SIDE_PX, top, top + board, colours)
        y = top + _BAR_PX + _PAD_PX
        for row, height in large:
            shapes += _headline(row, height, y + height * (1 + _LEADING) / 2, colours)
            y += height * _LEADING
    if small:
        shapes += _tag(small, top + board - lap, colours)
    return tuple(shapes)


def card_box(headline: Sequence[str], lines: Sequence[str], kind: Kind) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of a card in px from the middle of the view; zeros for an empty one."""
    xs, ys = [0.0], [0.0]
    for shape in card(headline, lines, kind):
        points = [float(word) for word in _NUMBER.findall(shape.path)]
        xs, ys = xs + points[0::2], ys + points[1::2]
    return (min(xs), min(ys[1:]), max(xs), max(ys)) if len(ys) > 1 else (0.0, 0.0, 0.0, 0.0)


def _sized(headline: Sequence[str], lines: Sequence[str]) -> tuple[list[tuple[str, float]], list[tuple[str, float]]]:
    """Return the rows of both kinds with their heights, so that together they are no higher than a card may be."""
    large = _rows(headline, _HEADLINE_PX, _SMALLEST_HEADLINE_PX, _TRACKING)
    small = _rows(lines, _LINE_PX, _SMALLEST_LINE_PX, _LINE_TRACKING)
    around = _BAR_PX + 2 * _PAD_PX if large else 0.0
    total = _LEADING * sum(height for _, height in large) + _TAG_PX * sum(height for _, height in small)
    shrink = min(1.0, (_HIGHEST_CARD_PX - around) / total) if total else 1.0
    return [(row, height * shrink) for row, height in large], [(row, height * shrink) for row, height in small]


def _broken(text: str, rows: int, tracking: float) -> tuple[str, ...]:
    """Break a text into at most this many rows of words, the longest row as short as possible."""
    words = text.split()
    if rows < 2 or len(words) < 2:
        return (" ".join(words),)
    options = []
    for cut in range(1, len(words)):
        option = (" ".join(words[:cut]), *_broken(" ".join(words[cut:]), rows - 1, tracking))
        options.append((max(lettered(row, 1.0, tracking)[1] for row in option), option))
    return min(options)[1]


def _fitting(text: str, height_px: float, tracking: float) -> float:
    """Return the capital height, at most height_px, at which the text is no wider than a row may be."""
    wide = lettered(text, 1.0, tracking)[1]
    return height_px if wide * height_px <= _WIDEST_PX else _WIDEST_PX / wide


def _rows(texts: Sequence[str], height_px: float, smallest_px: float, tracking: float) -> list[tuple[str, float]]:
    """Return the rows and one common capital height, breaking texts that would become too small."""
    rows: list[str] = []
    for text in (spelt(t).strip() for t in texts):
        count = 1
        while text and count < _MOST_ROWS and _fitting(text, height_px, tracking) < smallest_px * count:
            count += 1
            if min(_fitting(r, height_px, tracking) for r in _broken(text, count, tracking)) >= smallest_px * 1.2:
                break
        rows += _broken(text, count, tracking) if text else ()
    if not rows:
        return []
    common = min(_fitting(row, height_px, tracking) for row in rows)
    return [(row, common) for row in rows]


def _box(left: float, top: float, right: float, bottom: float, cut: float) -> str:
    """Return a plate with its corners cut off."""
    points = [(left + cut, top), (right - cut, top), (right, top + cut), (right, bottom - cut), (right - cut, bottom)]
    points += [(left + cut, bottom), (left, bottom - cut), (left, top + cut)]
    return "M" + " L".join(f"{x:.2f} {y:.2f}" for x, y in points) + " Z"


def _moved(path: str, dx: float, dy: float) -> str:
    moved = []
    pair: list[float] = []
    for word in path.replace("M", "M ").replace("L", "L ").split():
        if word in "MLZ":
            moved.append(word)
            continue
        pair.append(float(word))
        if len(pair) == 2:
            moved.append(f"{pair[0] + dx:.2f} {pair[1] + dy:.2f}")
            pair = []
    return " ".join(moved)


def _stripes(left: float, top: float, right: float, bottom: float, step: float) -> str:
    """Return hazard stripes that fill the box, each clipped to it."""
    lean = bottom - top
    words = []
    for count in range(math.ceil((right - left + lean) / step)):
        x = left - lean + count * step
        corners = [(x, bottom), (x + lean, top), (x + lean + step / 2, top), (x + step / 2, bottom)]
        words.append(_clipped(corners, left, right))
    return " ".join(word for word in words if word)


def _clipped(corners: list[Point], left: float, right: float) -> str:
    """Return a convex polygon cut off at two vertical lines (Sutherland-Hodgman), "" if nothing is left."""
    for edge, keep in ((left, 1.0), (right, -1.0)):
        kept: list[Point] = []
        for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1], strict=True):
            a_in, b_in = (ax - edge) * keep >= 0, (bx - edge) * keep >= 0
            if a_in:
                kept.append((ax, ay))
            if a_in != b_in:
                kept.append((edge, ay + (by - ay) * (edge - ax) / (bx - ax)))
        corners = kept
        if not corners:
            return ""
    return "M" + " L".join(f"{x:.2f} {y:.2f}" for x, y in corners) + " Z"


def _bolt(x: float, y: float, radius: float) -> str:
    sides = [(math.cos(math.tau * k / 8), math.sin(math.tau * k / 8)) for k in range(8)]
    return "M" + " L".join(f"{x + radius * c:.2f} {y + radius * s:.2f}" for c, s in sides) + " Z"


def _headline(row: str, height_px: float, baseline_px: float, colours: dict[str, str]) -> list[Shape]:
    """Return one headline row: ink, a solid edge that gives it weight, the lit face."""
    path, width = lettered(row, height_px, _TRACKING)
    size = height_px / _HEADLINE_PX
    dx, dy = _EDGE[0] * size, _EDGE[1] * size
    face = _moved(path, -width / 2 - dx / 2, baseline_px - dy / 2)
    steps = 4
    block = [_moved(face, dx * step / steps, dy * step / steps) for step in range(1, steps + 1)]
    return [
        *(Shape(path, fill=INK, stroke=INK, stroke_px=max(6.0, 17 * size)) for path in (block[-1], face)),
        *(Shape(path, fill=colours["edge"], stroke=colours["edge"], stroke_px=2.0) for path in reversed(block)),
        Shape(face, fill=INK, stroke=INK, stroke_px=max(3.0, 7 * size)),
        Shape(face, fill=colours["face"], shadow=(-6 * size, -8 * size), rim=(4 * size, 5 * size), shadow_depth=0.3),
    ]


def _board(width: float, top: float, bottom: float, colours: dict[str, str]) -> list[Shape]:
    """Return a riveted board with a hazard bar along its upper edge."""
    left, right = -width / 2, width / 2
    inner = (left + 22, top + 14, right - 22, top + 14 + _BAR_PX)
    return [
        Shape(_box(left - 11, top - 11, right + 11, bottom + 11, 34), fill=INK),
        Shape(_box(left, top, right, bottom, 28), fill=_STEEL, shadow=(-4, -4), rim=(3, 3)),
        Shape(_box(left + 9, top + 9, right - 9, bottom - 9, 22), fill=colours["plate"], stroke=INK, stroke_px=4),
        Shape(_box(*inner, 8), fill=INK),
        Shape(_stripes(inner[0] + 8, inner[1] + 4, inner[2] - 8, inner[3] - 4, 44), fill=_STRIPE),
        *_rivets(left + 38, right - 38, (top + _BAR_PX + 40, bottom - 34)),
    ]


def _rivets(left: float, right: float, heights: tuple[float, float]) -> list[Shape]:
    """Return rivets in the corners and down both sides of a board."""
    count = max(2, round((heights[1] - heights[0]) / 90) + 1)
    rows = [heights[0] + (heights[1] - heights[0]) * k / (count - 1) for k in range(count)]
    bolts = " ".join(_bolt(x, y, 10) for x in (left, right) for y in rows)
    glints = " ".join(_bolt(x - 3, y - 3, 3) for x in (left, right) for y in rows)
    return [Shape(bolts, fill=_STEEL, stroke=INK, stroke_px=5, shadow=(-3, -3)), Shape(glints, fill=_BONE)]


def _tag(rows: list[tuple[str, float]], top: float, colours: dict[str, str]) -> list[Shape]:
    """Return the smaller rows on a tag of their own, held by a rivet at each end."""
    wide = max(lettered(row, height, _LINE_TRACKING)[1] for row, height in rows)
    left, right, bottom = -wide / 2 - 74, wide / 2 + 74, top + sum(height * _TAG_PX for _, height in rows)
    bolts = " ".join(_bolt(x, (top + bottom) / 2, 8) for x in (left + 34, right - 34))
    shapes = [
        Shape(_box(left - 9, top - 9, right + 9, bottom + 9, 22), fill=INK),
        Shape(_box(left, top, right, bottom, 16), fill=colours["tag"], shadow=(-5, -6), rim=(3, 3)),
        Shape(bolts, fill=_STEEL, stroke=INK, stroke_px=5, shadow=(-3, -3)),
    ]
    y = top
    for row, height in rows:
        path, width = lettered(row, height, _LINE_TRACKING)
        shapes.append(Shape(_moved(path, -width / 2, y + height * (_TAG_PX + 1) / 2), fill=colours["word"]))
        y += height * _TAG_PX
    return shapes
