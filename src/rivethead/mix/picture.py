"""A picture of the finished mix: waveform by section, loudness, spectrogram, joints and measures."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rivethead.drawing.chart import DIM, GRID, PANEL, TEXT, Box, Chart, clock, columns, section_colour, tick_step_s
from rivethead.dsp.loudness import measure_loudness
from rivethead.dsp.onsets import SpectrogramWriter
from rivethead.media.png import write_png
from rivethead.mix.measures import Joint
from rivethead.schema.score import BEATS_PER_BAR, Score
from rivethead.schema.sound import SAMPLE_RATE_HZ, Mix

_WIDTH, _HEIGHT, _LEFT, _RIGHT = 1920, 1080, 84.0, 48.0
_STRIP = Box(_LEFT, 122, _WIDTH - _LEFT - _RIGHT, 40)
_WAVE = Box(_LEFT, 180, _STRIP.width, 300)
_LOUD = Box(_LEFT, 500, _STRIP.width, 130)
_HEAT = Box(_LEFT, 650, _STRIP.width, 350)
_LOUDEST_LUFS, _SOFTEST_LUFS = -8.0, -32.0
_PEAK_COLOUR = "#ffb52e"
_JOINT_COLOUR = "#f4ead2"
_LOWEST_HZ, _HIGHEST_HZ, _ROWS = 40.0, 16_000.0, 140
_MARKS_HZ = (50, 100, 200, 500, 1000, 2000, 5000, 10_000)


def draw_mix(score: Score, mix: Mix, sound: npt.NDArray[np.float32], joints: Sequence[Joint], target: Path) -> None:
    """Draw the picture and write it as PNG.

    Raises:
        DiskError: the folder cannot be written.
    """
    chart = Chart(_WIDTH, _HEIGHT)
    spans = _spans(score, mix)
    _headline(chart, score, mix)
    _time_axis(chart, mix.duration_s)
    _sections(chart, spans, mix.duration_s)
    _waveform(chart, spans, sound, mix.duration_s)
    _loudness(chart, mix, sound)
    _spectrogram(chart, sound)
    _joints(chart, mix, joints)
    write_png(target, chart.pixels())


def _spans(score: Score, mix: Mix) -> list[tuple[float, float, str]]:
    """Start, end and label of every section on the mix's clock."""
    beat_s = 60 / score.bpm
    spans = []
    for placement in mix.placements:
        for section in score.piece(placement.take).sections:
            start = (placement.start_beat + section.start_bar * BEATS_PER_BAR) * beat_s
            spans.append((start, start + section.bars * BEATS_PER_BAR * beat_s, section.label))
    return spans


def _at(time_s: float, duration_s: float) -> float:
    return _LEFT + _STRIP.width * time_s / max(duration_s, 1e-9)


def _headline(chart: Chart, score: Score, mix: Mix) -> None:
    chart.text(score.title, _LEFT, 62, 30, _PEAK_COLOUR)
    chart.text(f"{score.style}   {score.bpm:g} bpm   {clock(mix.duration_s)}", _LEFT, 96, 14, DIM)
    measures = mix.measures
    shown = (
        ("LUFS", f"{measures['integrated_lufs']:.1f}"),
        ("dBTP", f"{measures['true_peak_dbtp']:.2f}"),
        ("range LU", f"{measures['loudness_range_lu']:.1f}"),
        ("crest dB", f"{measures['crest_db']:.1f}"),
        ("correlation", f"{measures['correlation']:.2f}"),
    )
    x = _WIDTH - _RIGHT
    for name, value in reversed(shown):
        width = max(chart.text(value, x, 62, 26, TEXT, anchor=1), 30)
        chart.text(name, x, 94, 12, DIM, anchor=1)
        x -= max(width, 110) + 40


def _time_axis(chart: Chart, duration_s: float) -> None:
    for box in (_WAVE, _LOUD, _HEAT):
        chart.fill(box, PANEL)
    step = tick_step_s(duration_s)
    for time_s in np.arange(0, duration_s + 1e-6, step):
        x = _at(float(time_s), duration_s)
        for box in (_WAVE, _LOUD):
            chart.line([(x, box.y), (x, box.y + box.height)], GRID, 1)
        chart.text(clock(float(time_s)), x, _HEAT.y + _HEAT.height + 30, 13, DIM, anchor=0.5)


def _sections(chart: Chart, spans: list[tuple[float, float, str]], duration_s: float) -> None:
    for start, end, label in spans:
        x, width = _at(start, duration_s), _at(min(end, duration_s), duration_s) - _at(start, duration_s)
        chart.fill(Box(x + 1, _STRIP.y, max(width - 2, 1), _STRIP.height), section_colour(label), 0.9)
        if width > 13 * len(label):
            chart.text(label, x + 10, _STRIP.y + 26, 12, "#14121a")


def _waveform(
    chart: Chart, spans: list[tuple[float, float, str]], sound: npt.NDArray[np.float32], duration_s: float
) -> None:
    count = int(_WAVE.width)
    loudest = np.abs(sound).max(0)
    times = (np.arange(count) + 0.5) * duration_s / count
    colours = [section_colour(next((s[2] for s in reversed(spans) if s[0] <= t), "intro")) for t in times]
    chart.waveform(_WAVE, columns(loudest, count, "max"), columns(sound.mean(0), count, "rms") * 1.4, colours)


def _loudness(chart: Chart, mix: Mix, sound: npt.NDArray[np.float32]) -> None:
    levels = measure_loudness(sound, SAMPLE_RATE_HZ)
    for level in (-12, -18, -24):
        y = _loud_y(level)
        chart.line([(_LEFT, y), (_LEFT + _LOUD.width, y)], GRID, 1)
        chart.text(str(level), _LEFT - 10, y + 5, 11, DIM, anchor=1)
    for values, window_s, colour, width in (
        (levels.momentary_lufs, 0.4, "#6a5a9c", 1.2),
        (levels.short_term_lufs, 3.0, _PEAK_COLOUR, 2.4),
    ):
        times = np.arange(len(values)) * 0.1 + window_s / 2
        points = [(_at(float(t), mix.duration_s), _loud_y(float(v))) for t, v in zip(times, values, strict=True)]
        if len(points) > 1:
            chart.line(points, colour, width)
    chart.text("LUFS, 3 s and 0.4 s", _LEFT + 12, _LOUD.y + 20, 11, DIM)


def _loud_y(level_lufs: float) -> float:
    up = (np.clip(level_lufs, _SOFTEST_LUFS, _LOUDEST_LUFS) - _SOFTEST_LUFS) / (_LOUDEST_LUFS - _SOFTEST_LUFS)
    return _LOUD.y + _LOUD.height * (1 - float(up))


def _spectrogram(chart: Chart, sound: npt.NDArray[np.float32]) -> None:
    writer = SpectrogramWriter(SAMPLE_RATE_HZ)
    for start in range(0, sound.shape[1], SAMPLE_RATE_HZ * 10):
        writer.feed(sound[:, start : start + SAMPLE_RATE_HZ * 10].mean(0))
    spectrogram = writer.close()
    rows_hz = np.geomspace(_LOWEST_HZ, _HIGHEST_HZ, _ROWS)
    even = np.interp(np.log(rows_hz), np.log(spectrogram.centres_hz), np.arange(len(spectrogram.centres_hz)))
    nearest = np.round(even).astype(int)
    count = int(_HEAT.width / 2)
    rows = np.array([columns(row, count, "max") for row in spectrogram.levels.T])[nearest]
    top = max(float(np.percentile(rows, 99.8)), 1e-6)
    chart.heat(_HEAT, (rows / top) ** 1.3)
    for mark in _MARKS_HZ:
        up = np.log(mark / _LOWEST_HZ) / np.log(_HIGHEST_HZ / _LOWEST_HZ)
        y = _HEAT.y + _HEAT.height * (1 - float(up))
        chart.text(f"{mark // 1000}k" if mark >= 1000 else str(mark), _LEFT - 10, y + 5, 11, DIM, anchor=1)


def _joints(chart: Chart, mix: Mix, joints: Sequence[Joint]) -> None:
    for placement in mix.placements:
        x = _at(placement.start_s, mix.duration_s)
        chart.text(placement.take, x + 6, _WAVE.y + 20, 11, TEXT)
    for joint in joints:
        x = _at(joint.time_s, mix.duration_s)
        chart.line([(x, _STRIP.y - 8), (x, _HEAT.y + _HEAT.height)], _JOINT_COLOUR, 1.4, 0.8)
        chart.shape([(x - 6, _STRIP.y - 12), (x + 6, _STRIP.y - 12), (x, _STRIP.y - 2)], _JOINT_COLOUR)
