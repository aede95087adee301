"""A picture of what was heard: waveform by section, beats and bars, strokes, energy."""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from rivethead.drawing.chart import DIM, GRID, PANEL, TEXT, Box, Chart, clock, columns, section_colour, tick_step_s
from rivethead.media.png import write_png
from rivethead.media.sound import open_sound
from rivethead.schema.analysis import Analysis

_WIDTH, _HEIGHT, _LEFT, _RIGHT = 1920, 900, 96.0, 48.0
_STRIP = Box(_LEFT, 118, _WIDTH - _LEFT - _RIGHT, 40)
_WAVE = Box(_LEFT, 176, _STRIP.width, 300)
_BEATS = Box(_LEFT, 486, _STRIP.width, 44)
_STROKES = Box(_LEFT, 548, _STRIP.width, 126)
_ENERGY = Box(_LEFT, 692, _STRIP.width, 130)
_ACCENT = "#ffb52e"
_STROKE_COLOURS = {"kick": "#d9482b", "snare": "#ffb52e", "hat": "#4f9d8c"}
_BLOCK_COLUMNS_S = 0.02


def draw_analysis(analysis: Analysis, audio_path: Path, png: Path) -> None:
    """Draw the picture and write it as PNG; see rivethead.analysis.plot."""
    chart = Chart(_WIDTH, _HEIGHT)
    peaks, body = _outline(audio_path)
    _headline(chart, analysis)
    _axes(chart, analysis.duration_s)
    _waveform(chart, analysis, peaks, body)
    _beats(chart, analysis)
    _strokes(chart, analysis)
    _energy(chart, analysis)
    write_png(png, chart.pixels())


def _outline(path: Path) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return the peak and the root mean square of every 20 ms."""
    peaks: list[npt.NDArray[np.float64]] = []
    body: list[npt.NDArray[np.float64]] = []
    with open_sound(path) as stream:
        hop = round(stream.sample_rate_hz * _BLOCK_COLUMNS_S)
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
    chart.text(Path(analysis.file).stem, _LEFT, 62, 28, _ACCENT)
    tempo = f"{analysis.tempo_bpm:.2f} bpm" if analysis.beats_s else "no beat"
    words = (
        clock(analysis.duration_s),
        tempo,
        f"{len(analysis.beats_s)} beats",
        analysis.key,
        analysis.source["beats"],
    )
    chart.text("   ".join(word for word in words if word), _LEFT, 94, 14, DIM)
    chart.text(f"{analysis.loudness_lufs:.1f} LUFS", _WIDTH - _RIGHT, 62, 24, TEXT, anchor=1)
    sure = analysis.confidence.get("beats", 0.0)
    chart.text(f"sure of the beats: {sure:.2f}", _WIDTH - _RIGHT, 94, 12, DIM, anchor=1)


def _axes(chart: Chart, duration_s: float) -> None:
    for box in (_WAVE, _BEATS, _STROKES, _ENERGY):
        chart.fill(box, PANEL)
    for time_s in np.arange(0, duration_s + 1e-6, tick_step_s(duration_s)):
        x = _x(float(time_s), duration_s)
        chart.line([(x, _WAVE.y), (x, _ENERGY.y + _ENERGY.height)], GRID, 1)
        chart.text(clock(float(time_s)), x, _ENERGY.y + _ENERGY.height + 30, 13, DIM, anchor=0.5)


def _waveform(chart: Chart, analysis: Analysis, peaks: npt.NDArray[np.float64], body: npt.NDArray[np.float64]) -> None:
    for section in analysis.sections:
        x, end = _x(section.start_s, analysis.duration_s), _x(section.end_s, analysis.duration_s)
        chart.fill(Box(x + 1, _STRIP.y, max(end - x - 2, 1), _STRIP.height), section_colour(section.label), 0.9)
        if end - x > 13 * len(section.label):
            chart.text(section.label, x + 10, _STRIP.y + 26, 12, "#14121a")
    count = int(_WAVE.width)
    times = (np.arange(count) + 0.5) * analysis.duration_s / count
    starts = np.array([section.start_s for section in analysis.sections])
    which = np.clip(np.searchsorted(starts, times, side="right") - 1, 0, len(starts) - 1)
    colours = [section_colour(analysis.sections[i].label) for i in which]
    chart.waveform(_WAVE, columns(peaks, count, "max"), columns(body, count, "mean") * 1.4, colours)


def _beats(chart: Chart, analysis: Analysis) -> None:
    chart.text("beats", _LEFT - 10, _BEATS.y + 28, 11, DIM, anchor=1)
    downbeats = set(analysis.downbeats_s)
    for beat in analysis.beats_s:
        x, first = _x(beat, analysis.duration_s), beat in downbeats
        top = _BEATS.y if first else _BEATS.y + 0.45 * _BEATS.height
        chart.line([(x, top), (x, _BEATS.y + _BEATS.height)], _ACCENT if first else DIM, 1.6 if first else 1.0)


def _strokes(chart: Chart, analysis: Analysis) -> None:
    row = _STROKES.height / len(_STROKE_COLOURS)
    for index, (band, colour) in enumerate(_STROKE_COLOURS.items()):
        y = _STROKES.y + (len(_STROKE_COLOURS) - 1 - index) * row
        chart.text(band, _LEFT - 10, y + row / 2 + 5, 11, DIM, anchor=1)
        for time_s in analysis.onset_bands.get(band, ()):
            x = _x(time_s, analysis.duration_s)
            chart.line([(x, y + 5), (x, y + row - 5)], colour, 1.3, 0.85)


def _energy(chart: Chart, analysis: Analysis) -> None:
    chart.text("energy", _LEFT - 10, _ENERGY.y + _ENERGY.height / 2, 11, DIM, anchor=1)
    floor, curve = _ENERGY.y + _ENERGY.height, analysis.energy
    points = [
        (_x(min((i + 0.5) * curve.hop_s, analysis.duration_s), analysis.duration_s), floor - v * (_ENERGY.height - 8))
        for i, v in enumerate(curve.values)
    ]
    if len(points) > 1:
        chart.shape([(points[0][0], floor), *points, (points[-1][0], floor)], "#d9482b", 0.35)
        chart.line(points, "#d9742b", 1.8)
