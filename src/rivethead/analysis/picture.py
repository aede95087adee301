"""A picture of what was heard: waveform by section, bars and beats, tempo, strokes, onsets, energy, key."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rivethead.drawing.chart import (
    DIM,
    GRID,
    PANEL,
    SHEET,
    TEXT,
    Box,
    Chart,
    clock,
    columns,
    section_colour,
    tick_step_s,
)
from rivethead.media.png import write_png
from rivethead.media.sound import open_sound
from rivethead.schema.analysis import Analysis

_WIDTH, _HEIGHT, _LEFT, _RIGHT = 1920, 1080, 96.0, 48.0
_STRIP = Box(_LEFT, 122, _WIDTH - _LEFT - _RIGHT, 40)
_WAVE = Box(_LEFT, 178, _STRIP.width, 300)
_BEATS = Box(_LEFT, 494, _STRIP.width, 56)
_TEMPO = Box(_LEFT, 566, _STRIP.width, 96)
_STROKES = Box(_LEFT, 678, _STRIP.width, 176)
_ENERGY = Box(_LEFT, 870, _STRIP.width, 130)
_PANELS = (_WAVE, _BEATS, _TEMPO, _STROKES, _ENERGY)

_ACCENT, _PLAIN = "#ffb52e", "#5f7fb0"
_ROWS = {"onsets": "#8d76c9", "hat": "#4f9d8c", "snare": "#ffb52e", "kick": "#d9482b"}
"""Rows of strokes from the top, and their colours."""

_OUTLINE_S = 0.02
_TITLE_PX, _LONGEST_TITLE_PX = 30, 900.0
_LEAST_APART_PX = 4.0
"""Beats, or bars where beats are nearer to each other, are drawn one by one down to this distance."""

_STROKE_PX = 1.4
_TEMPO_BEATS = 4
_LEAST_TEMPO_SPAN = 0.04
"""The tempo's axis shows at least so much of the tempo to either side, so that a steady one is a flat line."""


def draw_analysis(analysis: Analysis, audio_path: Path, png: Path) -> None:
    """Draw the picture and write it as PNG; see rivethead.analysis.plot."""
    chart = Chart(_WIDTH, _HEIGHT)
    peaks, body = _outline(audio_path)
    _headline(chart, analysis)
    _axes(chart, analysis.duration_s)
    _sections(chart, analysis)
    _waveform(chart, analysis, peaks, body)
    _beats(chart, analysis)
    _tempo(chart, analysis)
    _strokes(chart, analysis)
    _energy(chart, analysis)
    write_png(png, chart.pixels())


def _outline(path: Path) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return the peak and the root mean square of every 20 ms."""
    peaks: list[npt.NDArray[np.float64]] = []
    body: list[npt.NDArray[np.float64]] = []
    with open_sound(path) as stream:
        hop = round(stream.sample_rate_hz * _OUTLINE_S)
        for block in stream.blocks:
            padded = np.pad(block, ((0, 0), (0, -block.shape[1] % hop))).reshape(block.shape[0], -1, hop)
            peaks.append(np.abs(padded).max(axis=(0, 2)).astype(np.float64))
            body.append(np.sqrt((padded.astype(np.float64) ** 2).mean(axis=(0, 2))))
    if not peaks:
        return np.zeros(1), np.zeros(1)
    return np.concatenate(peaks), np.concatenate(body)


def _x(time_s: float, duration_s: float) -> float:
    return _LEFT + _STRIP.width * time_s / max(duration_s, 1e-9)


def _headline(chart: Chart, analysis: Analysis) -> None:
    title = Path(analysis.file).stem.replace("_", " ")
    probe = Chart(1, 1).text(title, 0, 0, _TITLE_PX)
    chart.text(title, _LEFT, 62, _TITLE_PX * min(1.0, _LONGEST_TITLE_PX / max(probe, 1.0)), _ACCENT)
    bars = f"{len(analysis.beats_s)} beats   {len(analysis.downbeats_s)} bars" if analysis.beats_s else "no beat"
    chart.text(f"{clock(analysis.duration_s)}   {bars}", _LEFT, 96, 14, DIM)
    shown = [
        ("LUFS", f"{analysis.loudness_lufs:.1f}"),
        (_named("key", analysis), analysis.key or "none"),
        (_named("beats a bar", analysis, "downbeats"), str(analysis.metre) if analysis.beats_s else "none"),
        (_named("bpm", analysis, "tempo"), f"{analysis.tempo_bpm:.2f}" if analysis.beats_s else "none"),
    ]
    x = _WIDTH - _RIGHT
    for name, value in shown:
        width = chart.text(value, x, 62, 26, TEXT, anchor=1)
        x -= max(width, chart.text(name, x, 94, 12, DIM, anchor=1)) + 44


def _named(name: str, analysis: Analysis, kind: str = "") -> str:
    """Return a figure's name with how sure it is, or who says so."""
    source = analysis.source.get(kind or name, "heard")
    return (
        f"{name}, {analysis.confidence.get(kind or name, 0.0):.2f} sure" if source == "heard" else f"{name}, {source}"
    )


def _axes(chart: Chart, duration_s: float) -> None:
    for box in _PANELS:
        chart.fill(box, PANEL)
    for time_s in np.arange(0, duration_s + 1e-6, tick_step_s(duration_s)):
        x = _x(float(time_s), duration_s)
        for box in _PANELS:
            chart.line([(x, box.y), (x, box.y + box.height)], GRID, 1)
        chart.text(clock(float(time_s)), x, _ENERGY.y + _ENERGY.height + 30, 13, DIM, anchor=0.5)


def _sections(chart: Chart, analysis: Analysis) -> None:
    """Draw the strip of labels, and each boundary through the panels."""
    for section in analysis.sections:
        x, end = _x(section.start_s, analysis.duration_s), _x(section.end_s, analysis.duration_s)
        chart.fill(Box(x + 1, _STRIP.y, max(end - x - 2, 1), _STRIP.height), section_colour(section.label), 0.9)
        for height in (12, 9):
            if end - x > height * 1.1 * len(section.label) + 8:
                chart.text(section.label, x + 7, _STRIP.y + 25, height, SHEET)
                break
        if section.start_s > 0:
            for box in _PANELS[1:]:
                chart.line([(x, box.y), (x, box.y + box.height)], section_colour(section.label), 1.6, 0.7)


def _waveform(chart: Chart, analysis: Analysis, peaks: npt.NDArray[np.float64], body: npt.NDArray[np.float64]) -> None:
    count = int(_WAVE.width)
    times = (np.arange(count) + 0.5) * analysis.duration_s / count
    starts = np.array([section.start_s for section in analysis.sections])
    which = np.clip(np.searchsorted(starts, times, side="right") - 1, 0, len(starts) - 1)
    colours = [section_colour(analysis.sections[i].label) for i in which]
    chart.waveform(_WAVE, columns(peaks, count, "max"), columns(body, count, "mean") * 1.4, colours)


def _beats(chart: Chart, analysis: Analysis) -> None:
    """Draw bars as long lines and beats as short ones; of a long track every second, fourth, eighth bar and so on."""
    chart.text("beats", _LEFT - 10, _BEATS.y + 34, 11, DIM, anchor=1)
    px = _STRIP.width / max(analysis.duration_s, 1e-9)
    floor = _BEATS.y + _BEATS.height
    if _usual_s(analysis.beats_s) * px >= _LEAST_APART_PX:
        for beat in analysis.beats_s:
            x = _x(beat, analysis.duration_s)
            chart.line([(x, _BEATS.y + 0.55 * _BEATS.height), (x, floor)], DIM, 1.0)
    bar_px, every = _usual_s(analysis.downbeats_s) * px, 1
    while 0 < bar_px * every < _LEAST_APART_PX:
        every *= 2
    numbered = every
    while 0 < bar_px * numbered < 30:
        numbered *= 2
    for index in range(0, len(analysis.downbeats_s), every):
        x = _x(analysis.downbeats_s[index], analysis.duration_s)
        named = index % numbered == 0
        top = _BEATS.y + (0.0 if named else 0.3 * _BEATS.height)
        chart.line([(x, top), (x, floor)], _ACCENT, 1.4, 1.0 if named else 0.75)
        if named:
            chart.text(str(index + 1), x + 4, _BEATS.y + 11, 9, TEXT)


def _usual_s(times_s: Sequence[float]) -> float:
    """Return the median distance of times, 0 where there is none."""
    return float(np.median(np.diff(times_s))) if len(times_s) > 1 else 0.0


def _tempo(chart: Chart, analysis: Analysis) -> None:
    """Draw the tempo over four beats each, around the median."""
    chart.text("tempo", _LEFT - 10, _TEMPO.y + _TEMPO.height / 2 + 5, 11, DIM, anchor=1)
    beats = np.array(analysis.beats_s)
    if len(beats) <= _TEMPO_BEATS:
        return
    bpm = 60 * _TEMPO_BEATS / (beats[_TEMPO_BEATS:] - beats[:-_TEMPO_BEATS])
    times = (beats[_TEMPO_BEATS:] + beats[:-_TEMPO_BEATS]) / 2
    middle = float(np.median(bpm))
    span = max(_LEAST_TEMPO_SPAN * middle, 1.15 * float(np.percentile(np.abs(bpm - middle), 99)))

    def y(value: float) -> float:
        return _TEMPO.y + _TEMPO.height * (0.5 - 0.5 * float(np.clip((value - middle) / span, -1, 1)))

    for value in (middle + 0.6 * span, middle, middle - 0.6 * span):
        chart.line([(_LEFT, y(value)), (_LEFT + _TEMPO.width, y(value))], GRID, 1)
        chart.text(f"{value:.1f}", _LEFT + _TEMPO.width + 6, y(value) + 4, 9, DIM)
    points = [(_x(float(t), analysis.duration_s), y(float(v))) for t, v in zip(times, bpm, strict=True)]
    chart.line(points, _PLAIN, 2.0)


def _strokes(chart: Chart, analysis: Analysis) -> None:
    """Draw every onset as a line; where they are nearer than lines can be, they are fainter, so that density shows."""
    row = _STROKES.height / len(_ROWS)
    px = _STRIP.width / max(analysis.duration_s, 1e-9)
    for index, (name, colour) in enumerate(_ROWS.items()):
        y = _STROKES.y + index * row
        chart.text(name, _LEFT - 10, y + row / 2 + 5, 11, DIM, anchor=1)
        times = analysis.onsets_s if name == "onsets" else analysis.onset_bands.get(name, ())
        apart_px = min((_usual_s(times) or 1.0) * px, 4 * _STROKE_PX)
        alpha = float(np.clip(0.25 + 0.65 * apart_px / (4 * _STROKE_PX), 0.25, 0.9))
        for time_s in times:
            x = _x(time_s, analysis.duration_s)
            chart.line([(x, y + 5), (x, y + row - 5)], colour, _STROKE_PX, alpha)


def _energy(chart: Chart, analysis: Analysis) -> None:
    chart.text("energy", _LEFT - 10, _ENERGY.y + _ENERGY.height / 2 + 5, 11, DIM, anchor=1)
    floor, tall = _ENERGY.y + _ENERGY.height, _ENERGY.height - 8
    values = np.array(analysis.energy.values)
    shown = values if len(values) <= _STRIP.width else columns(values, int(_STRIP.width), "mean")
    step_s = analysis.duration_s / max(len(shown), 1)
    points = [
        (_x((i + 0.5) * step_s, analysis.duration_s), floor - float(value) * tall) for i, value in enumerate(shown)
    ]
    if len(points) > 1:
        chart.shape([(points[0][0], floor), *points, (points[-1][0], floor)], _ROWS["kick"], 0.35)
        chart.line(points, "#d9742b", 1.8)
