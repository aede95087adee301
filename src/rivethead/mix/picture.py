"""A picture of the finished mix: waveform by section, loudness, spectrogram, joints and measures."""

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
from rivethead.dsp.loudness import Loudness
from rivethead.dsp.spectrum import BandTrack
from rivethead.kernels import jit
from rivethead.media.png import write_png
from rivethead.mix.hearing import Heard, SectionLevel
from rivethead.mix.measures import Joint
from rivethead.schema.score import Score
from rivethead.schema.sound import Mix

_WIDTH, _HEIGHT, _LEFT, _RIGHT = 1920, 1080, 84.0, 48.0
_STRIP = Box(_LEFT, 122, _WIDTH - _LEFT - _RIGHT, 40)
_WAVE = Box(_LEFT, 180, _STRIP.width, 300)
_LOUD = Box(_LEFT, 500, _STRIP.width, 130)
_HEAT = Box(_LEFT, 650, _STRIP.width, 350)
_LOUDEST_LUFS, _SOFTEST_LUFS = -9.0, -29.0
_PEAK_COLOUR = "#ffb52e"
_JOINT_COLOUR = "#f4ead2"
_LOWEST_HZ, _HIGHEST_HZ, _ROWS = 40.0, 16_000.0, 140
_LEAN_DB, _HEAT_RANGE_DB = 5.0, 50.0
"""Music falls by so many dB an octave; drawn without it, the highs are as bright as the lows."""
_MARKS_HZ = (50, 100, 200, 500, 1000, 2000, 5000, 10_000)


def draw_mix(
    score: Score,
    mix: Mix,
    sound: npt.NDArray[np.float32],
    loudness: Loudness,
    heard: Heard,
    joints: Sequence[Joint],
    target_lufs: float,
    target: Path,
) -> None:
    """Draw the picture and write it as PNG.

    Args:
        score: for the title.
        mix: for its placements and measures.
        sound: float32 (2, samples), the mix.
        loudness: of the sound.
        heard: for the sections and the spectrum.
        joints: to be marked.
        target_lufs: to be drawn as a line.
        target: the file.

    Raises:
        DiskError: the folder cannot be written.
    """
    chart = Chart(_WIDTH, _HEIGHT)
    _headline(chart, score, mix)
    _time_axis(chart, mix.duration_s)
    _sections(chart, heard.sections, mix.duration_s)
    _waveform(chart, heard.sections, sound, mix.duration_s)
    _loudness(chart, mix, loudness, heard.sections, target_lufs)
    _spectrogram(chart, heard.bands)
    _joints(chart, mix, joints)
    write_png(target, chart.pixels())


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
        ("PSR", f"{measures['smallest_peak_to_short_term_db']:.1f}"),
        ("tilt dB", f"{measures['tilt_db_per_octave']:.1f}"),
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


def _sections(chart: Chart, sections: Sequence[SectionLevel], duration_s: float) -> None:
    for section in sections:
        x = _at(section.start_s, duration_s)
        width = _at(min(section.end_s, duration_s), duration_s) - x
        chart.fill(Box(x + 1, _STRIP.y, max(width - 2, 1), _STRIP.height), section_colour(section.label), 0.9)
        for height in (12, 9):
            if width > height * 1.1 * len(section.label) + 8:
                chart.text(section.label, x + 7, _STRIP.y + 25, height, SHEET)
                break


def _waveform(
    chart: Chart, sections: Sequence[SectionLevel], sound: npt.NDArray[np.float32], duration_s: float
) -> None:
    count = int(_WAVE.width)
    peaks, powers = _outline(sound, count)
    times = (np.arange(count) + 0.5) * duration_s / count
    starts = np.array([section.start_s for section in sections])
    at = np.maximum(np.searchsorted(starts, times, side="right") - 1, 0)
    colours = [section_colour(sections[k].label) for k in at]
    for level_db in (-6, -12):
        half = _WAVE.height / 2 * 10 ** (level_db / 20)
        for y in (_WAVE.y + _WAVE.height / 2 - half, _WAVE.y + _WAVE.height / 2 + half):
            chart.line([(_LEFT, y), (_LEFT + _WAVE.width, y)], GRID, 1, 0.6)
        chart.text(str(level_db), _LEFT - 10, _WAVE.y + _WAVE.height / 2 - half + 5, 11, DIM, anchor=1)
    chart.waveform(_WAVE, peaks, np.sqrt(powers) * 1.4, colours)


@jit
def _outline(x: npt.NDArray[np.float32], count: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return the highest sample and the mean power of each of `count` equal stretches of both channels."""
    peaks = np.zeros(count)
    powers = np.zeros(count)
    n = x.shape[1]
    for k in range(count):
        first = k * n // count
        end = min(max(first + 1, (k + 1) * n // count), n)
        highest = np.float32(0.0)
        total = 0.0
        for c in range(2):
            for i in range(first, end):
                highest = max(highest, abs(x[c, i]))
                total += x[c, i] * x[c, i]
        peaks[k] = highest
        powers[k] = total / (2 * max(end - first, 1))
    return peaks, powers


def _loudness(chart: Chart, mix: Mix, loudness: Loudness, sections: Sequence[SectionLevel], target_lufs: float) -> None:
    """Draw momentary and short-term loudness over the level of every section, and the target."""
    top = _LOUDEST_LUFS if target_lufs <= _LOUDEST_LUFS - 3 else target_lufs + 4
    for section in sections:
        x, y = _at(section.start_s, mix.duration_s), _loud_y(section.lufs, top)
        width = _at(min(section.end_s, mix.duration_s), mix.duration_s) - x
        box = Box(x + 1, y, max(width - 2, 1), _LOUD.y + _LOUD.height - y)
        chart.fill(box, section_colour(section.label), 0.28)
    for level in range(-24, round(top), 6):
        y = _loud_y(level, top)
        chart.line([(_LEFT, y), (_LEFT + _LOUD.width, y)], GRID, 1)
        chart.text(str(level), _LEFT - 10, y + 5, 11, DIM, anchor=1)
    y = _loud_y(target_lufs, top)
    for x in np.arange(_LEFT, _LEFT + _LOUD.width, 14):
        chart.line([(float(x), y), (float(x) + 7, y)], TEXT, 1.2, 0.75)
    for values, window_s, colour, width in (
        (loudness.momentary_lufs, 0.4, "#8d76c9", 1.0),
        (loudness.short_term_lufs, 3.0, _PEAK_COLOUR, 2.4),
    ):
        times = np.arange(len(values)) * 0.1 + window_s / 2
        points = [(_at(float(t), mix.duration_s), _loud_y(float(v), top)) for t, v in zip(times, values, strict=True)]
        if len(points) > 1:
            chart.line(points, colour, width)
    words = f"LUFS   3 s   0.4 s   target {target_lufs:g}"
    chart.text(words, _LEFT + 12, _LOUD.y + _LOUD.height - 12, 11, DIM)


def _loud_y(level_lufs: float, top_lufs: float) -> float:
    up = (np.clip(level_lufs, _SOFTEST_LUFS, top_lufs) - _SOFTEST_LUFS) / (top_lufs - _SOFTEST_LUFS)
    return _LOUD.y + _LOUD.height * (1 - float(up))


def _spectrogram(chart: Chart, bands: BandTrack) -> None:
    centres = np.sqrt(bands.edges_hz[1:] * bands.edges_hz[:-1])
    rows_hz = np.geomspace(_LOWEST_HZ, _HIGHEST_HZ, _ROWS)
    nearest = np.round(np.interp(np.log(rows_hz), np.log(centres), np.arange(len(centres)))).astype(int)
    heard = columns(np.ascontiguousarray(bands.powers.T), int(_HEAT.width / 2), "max")[nearest]
    levels = 10 * np.log10(heard + 1e-12) + _LEAN_DB * np.log2(rows_hz / 1000)[:, None]
    top = float(np.percentile(levels, 99.7))
    chart.heat(_HEAT, np.clip((levels - top) / _HEAT_RANGE_DB + 1, 0, 1) ** 1.7)
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
