"""The certificate as a picture: beats, cuts, accents, onsets and flashes along the film, and how far they lie apart."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from rivethead.drawing.chart import DIM, GRID, PANEL, TEXT, Box, Chart, Values, clock, columns, tick_step_s
from rivethead.film.alignment import HEARD_WITHIN_S, offsets
from rivethead.film.certificate import Examined
from rivethead.media.png import write_png
from rivethead.schema.film import SyncCertificate
from rivethead.vision.flashes import MOST_CHANGES

_WIDTH, _HEIGHT, _LEFT, _RIGHT = 1920, 1080, 120.0, 48.0
_INNER = _WIDTH - _LEFT - _RIGHT
_SEEN = Box(_LEFT, 150, _INNER, 170)
_MOTION = Box(_LEFT, 336, _INNER, 120)
_HEARD = Box(_LEFT, 472, _INNER, 64)
_FLASHES = Box(_LEFT, 552, _INNER, 150)
_ALONG = (_SEEN, _MOTION, _HEARD, _FLASHES)
_GAP = 40.0
_THIRD = (_INNER - 2 * _GAP) / 3
_BELOW = tuple(Box(_LEFT + n * (_THIRD + _GAP), 790, _THIRD, 230) for n in range(3))

_CUT, _ACCENT, _ONSET, _MOVED, _LIGHT, _UNSAFE = "#d9482b", "#ffb52e", "#8d76c9", "#4f9d8c", "#5f7fb0", "#ff3b2f"
_LEAST_APART_PX = 3.0
"""Beats are drawn one by one down to this distance; of a long film every second, fourth, eighth one and so on."""
_SPAN_S, _FINE_SPAN_S = 0.25, 0.02
_BARS = 41


def draw(examined: Examined, png: Path) -> None:
    """Draw the picture and write it as PNG; see rivethead.film.draw_certificate."""
    chart = Chart(_WIDTH, _HEIGHT)
    found = examined.certificate
    _headline(chart, found)
    _axes(chart, examined)
    _seen(chart, examined)
    _motion(chart, examined)
    _heard(chart, examined)
    _flashes(chart, examined)
    beats = np.array(examined.beats_s)
    for box, (name, times, colour) in zip(
        _BELOW, (("cuts", examined.cuts_s, _CUT), ("accents", examined.accents_s, _ACCENT)), strict=False
    ):
        apart = offsets(np.array(times), beats) if times else np.zeros(0)
        _histogram(chart, box, f"{name}, from their beat", apart, _SPAN_S, colour)
    onsets = np.array(examined.onsets_s)
    apart = offsets(beats[beats < found.film_s], onsets) if len(onsets) else np.zeros(0)
    near = apart[np.abs(apart) <= HEARD_WITHIN_S]
    _histogram(chart, _BELOW[2], "beats, from their onset", near, _FINE_SPAN_S, _ONSET)
    write_png(png, chart.pixels())


def _headline(chart: Chart, found: SyncCertificate) -> None:
    chart.text("sync certificate", _LEFT, 62, 30, _ACCENT)
    chart.text(f"{found.film}   {clock(found.film_s)}   {found.fps} pictures a second", _LEFT, 98, 14, DIM)
    safe = "none beyond WCAG 2.3.1" if found.flash_safe else f"{len(found.flashes)} beyond WCAG 2.3.1"
    shown = [
        ("flashing" + (", calm" if found.calm else ""), safe, TEXT if found.flash_safe else _UNSAFE),
        ("beats to onsets", f"{1000 * found.heard.mean_s:+.1f} ms", TEXT),
        ("seen on beats, z", f"{found.seen_alignment.on_beats:.2f}, {found.seen_alignment.z:.1f}", TEXT),
        ("found exactly", f"{found.found_exactly:.3f}", TEXT),
        ("cuts on beats", f"{found.on_beat:.3f}", TEXT),
    ]
    x = _WIDTH - _RIGHT
    for name, value, colour in shown:
        width = chart.text(value, x, 62, 20, colour, anchor=1)
        x -= max(width, chart.text(name, x, 94, 12, DIM, anchor=1)) + 40


def _x(time_s: float, examined: Examined) -> float:
    return _LEFT + _INNER * time_s / max(examined.certificate.film_s, 1e-9)


def _axes(chart: Chart, examined: Examined) -> None:
    length_s = examined.certificate.film_s
    for box in _ALONG:
        chart.fill(box, PANEL)
    for time_s in np.arange(0, length_s + 1e-6, tick_step_s(length_s)):
        x = _x(float(time_s), examined)
        for box in _ALONG:
            chart.line([(x, box.y), (x, box.y + box.height)], GRID, 1)
        chart.text(clock(float(time_s)), x, _FLASHES.y + _FLASHES.height + 28, 13, DIM, anchor=0.5)


def _seen(chart: Chart, examined: Examined) -> None:
    """Draw beats as thin lines, and on them what was seen: cuts above, accents below."""
    _name(chart, _SEEN, "cuts", 0.25, _CUT)
    _name(chart, _SEEN, "accents", 0.75, _ACCENT)
    _beats(chart, examined, _SEEN)
    for times, colour, top in ((examined.cuts_s, _CUT, 0.06), (examined.accents_s, _ACCENT, 0.56)):
        for time_s in times:
            x = _x(time_s, examined)
            upper, lower = _SEEN.y + top * _SEEN.height, _SEEN.y + (top + 0.38) * _SEEN.height
            chart.line([(x, upper), (x, lower)], colour, 2.0, 0.9)


def _beats(chart: Chart, examined: Examined, box: Box) -> None:
    beats = [beat for beat in examined.beats_s if 0 <= beat < examined.certificate.film_s]
    apart_px = _INNER / max(1, len(beats))
    every = 1
    while apart_px * every < _LEAST_APART_PX:
        every *= 2
    for beat in beats[::every]:
        x = _x(beat, examined)
        chart.line([(x, box.y), (x, box.y + box.height)], DIM, 1.0, 0.55)


def _motion(chart: Chart, examined: Examined) -> None:
    _name(chart, _MOTION, "motion", 0.5, _MOVED)
    values = np.array(examined.motion)
    top = float(np.percentile(values, 99)) if len(values) else 0.0
    _curve(chart, _MOTION, np.minimum(values / max(top, 1e-9), 1.0), _MOVED)


def _heard(chart: Chart, examined: Examined) -> None:
    _name(chart, _HEARD, "onsets", 0.5, _ONSET)
    _beats(chart, examined, _HEARD)
    for time_s in examined.onsets_s:
        if time_s < examined.certificate.film_s:
            x = _x(time_s, examined)
            chart.line([(x, _HEARD.y + 6), (x, _HEARD.y + _HEARD.height - 6)], _ONSET, 1.4, 0.7)


def _flashes(chart: Chart, examined: Examined) -> None:
    """Draw the changes of light in a second, the limit, and where it is broken."""
    _name(chart, _FLASHES, "light", 0.4, _LIGHT)
    chart.text("changes/s", _LEFT - 10, _FLASHES.y + 0.4 * _FLASHES.height + 20, 9, DIM, anchor=1)
    for flashing in examined.certificate.flashes:
        x, end = _x(flashing.start_s, examined), _x(min(flashing.end_s, examined.certificate.film_s), examined)
        chart.fill(Box(x, _FLASHES.y, max(2.0, end - x), _FLASHES.height), _UNSAFE, 0.35)
    most = MOST_CHANGES + 1
    _curve(chart, _FLASHES, np.array(examined.flash_levels, np.float64) / most, _LIGHT)
    y = _FLASHES.y + _FLASHES.height * (1 - (MOST_CHANGES + 0.5) / most * 0.94)
    chart.line([(_FLASHES.x, y), (_FLASHES.x + _FLASHES.width, y)], _UNSAFE, 1.2, 0.8)


def _name(chart: Chart, box: Box, name: str, at: float, colour: str) -> None:
    chart.text(name, _LEFT - 10, box.y + at * box.height + 5, 11, colour, anchor=1)


def _curve(chart: Chart, box: Box, values: Values, colour: str) -> None:
    """Draw one value for every picture, 0..1; of a long film the largest in each column."""
    if not len(values):
        return
    shown = columns(values, int(box.width), "max") if len(values) > box.width else values
    floor, tall = box.y + box.height, 0.94 * box.height
    step = box.width / len(shown)
    points = [(box.x + (n + 0.5) * step, floor - float(value) * tall) for n, value in enumerate(shown)]
    chart.shape([(points[0][0], floor), *points, (points[-1][0], floor)], colour, 0.3)
    chart.line(points, colour, 1.5)


def _histogram(chart: Chart, box: Box, name: str, apart_s: Values, span_s: float, colour: str) -> None:
    """Draw how often which distance occurs; the ends take all that lies beyond."""
    chart.fill(box, PANEL)
    chart.text(name, box.x, box.y - 14, 14, TEXT)
    figure = f"mean {1000 * float(apart_s.mean()):+.1f} ms of {len(apart_s)}" if len(apart_s) else "none"
    chart.text(figure, box.x + box.width, box.y - 14, 12, DIM, anchor=1)
    for mark in _marks(span_s):
        x = box.x + box.width * (0.5 + 0.5 * mark / span_s)
        chart.line([(x, box.y), (x, box.y + box.height)], GRID if mark else DIM, 1)
        chart.text(f"{1000 * mark:+.0f} ms" if mark else "0", x, box.y + box.height + 24, 11, DIM, anchor=0.5)
    if not len(apart_s):
        return
    counts, _ = np.histogram(np.clip(apart_s, -span_s, span_s), np.linspace(-span_s, span_s, _BARS + 1))
    wide = box.width / _BARS
    for number, count in enumerate(counts):
        tall = 0.94 * box.height * count / counts.max()
        chart.fill(Box(box.x + number * wide + 1, box.y + box.height - tall, wide - 2, tall), colour, 0.9)


def _marks(span_s: float) -> Sequence[float]:
    return [span_s * share for share in (-0.8, -0.4, 0.0, 0.4, 0.8)]
