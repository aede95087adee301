"""Spectrograms of all styles beside a real song's: to look at.

Usage: python benchmarks/spectrograms.py --out FOLDER [--song FILE] [--styles ebm,ambient] [--seed 1] [--variant A]
       [--seconds 60] [--processes 1]

Writes FOLDER/sheet.png, a row for every style (the whole piece, and 12 s of it) with the real song in the
first row, and FOLDER/STYLE.png, those 12 s and the first 4 s of them at a larger size, over those of the song. The
12 s begin with the loudest drop or chorus, in the song where they are loudest. The scale is 75 dB deep from the loudest
point of each picture, 30 Hz to 18 kHz.
"""

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from played import each, played, wanted
from styles import named_styles

from rivethead.drawing.chart import DIM, PANEL, TEXT, Box, Chart, section_colour
from rivethead.dsp.loudness import measure_loudness
from rivethead.media.png import write_png
from rivethead.media.sound import open_sound
from rivethead.media.wav import read_wav
from rivethead.schema.score import BEATS_PER_BAR

Signal = npt.NDArray[np.float32]
Picture = npt.NDArray[np.float64]

CLOSE_S, CLOSER_S = 12.0, 4.0
_WINDOW, _ROWS, _DEPTH_DB = 2048, 180, 75.0
_LOWEST_HZ, _HIGHEST_HZ = 30.0, 18_000.0
_MARKS_HZ = (60, 120, 250, 500, 1000, 2000, 5000, 10_000)
_AT_ONCE = 512
_FULL = ("drop", "chorus")

_LEFT, _TOP, _GAP, _ROW = 70.0, 40.0, 50.0, 230.0
_WHOLE_WIDTH, _CLOSE_WIDTH, _PAGE_WIDTH, _PAGE_ROW = 640.0, 1120.0, 1800.0, 330.0


@dataclass(frozen=True, slots=True)
class Seen:
    """The pictures of one sound.

    Attributes:
        name: what it is.
        whole, close, closer: float (rows, columns) in 0..1, the lowest frequency first.
        duration_s: of the whole.
        close_s: where the 12 s begin that are shown at a larger size.
        sections: start, end and label, in seconds.
    """

    name: str
    whole: Picture
    close: Picture
    closer: Picture
    duration_s: float
    close_s: float
    sections: tuple[tuple[float, float, str], ...] = ()


def spectrogram(sound: Signal, rate_hz: int, columns: int) -> Picture:
    """Return a picture of float32 (channels, samples): dB over time and log frequency, 0..1 for the upper 75 dB."""
    mono = np.pad(sound.mean(0), _WINDOW)
    hop = sound.shape[1] / columns
    inside = max(1, int(np.ceil(hop / (_WINDOW / 2))))
    starts = np.round(np.arange(columns * inside) * (hop / inside) + _WINDOW / 2).astype(int)
    frames = np.lib.stride_tricks.sliding_window_view(mono, _WINDOW)
    shape = np.hanning(_WINDOW).astype(np.float32)
    edges_hz = np.geomspace(_LOWEST_HZ, _HIGHEST_HZ, _ROWS + 1)
    at = edges_hz * _WINDOW / rate_hz
    rows = []
    for first in range(0, len(starts), _AT_ONCE):
        power = np.abs(np.fft.rfft(frames[starts[first : first + _AT_ONCE]] * shape, axis=1)) ** 2
        total = np.concatenate([np.zeros((len(power), 1)), np.cumsum(power, axis=1)], axis=1)
        below = np.array([np.interp(at + 0.5, np.arange(total.shape[1]), row) for row in total])
        rows.append(np.diff(below, axis=1) / np.diff(at))
    power = np.concatenate(rows).reshape(columns, inside, _ROWS).max(1)
    # highs are weaker by nature; 3 dB an octave makes them as bright as they are heard
    level = 10 * np.log10(power.T + 1e-12) + 3 * np.log2(edges_hz[:-1] / 1000)[:, None]
    return np.clip(1 + (level - np.percentile(level, 99.9)) / _DEPTH_DB, 0, 1)


def seen(name: str, sound: Signal, rate_hz: int, sections: tuple[tuple[float, float, str], ...] = ()) -> Seen:
    """Return the pictures of a sound."""
    duration_s = sound.shape[1] / rate_hz
    levels = 10 ** (measure_loudness(sound, rate_hz).momentary_lufs / 10)
    width = round(CLOSE_S * 10)
    loudest = np.convolve(levels, np.ones(width), "valid") if len(levels) > width else np.zeros(1)
    full = [round(start * 10) for start, _, label in sections if label in _FULL and round(start * 10) < len(loudest)]
    start = max(full, key=lambda at: loudest[at], default=int(np.argmax(loudest))) / 10
    close = sound[:, round(start * rate_hz) : round((start + CLOSE_S) * rate_hz)]
    return Seen(
        name,
        spectrogram(sound, rate_hz, round(_WHOLE_WIDTH)),
        spectrogram(close, rate_hz, round(_PAGE_WIDTH)),
        spectrogram(close[:, : round(CLOSER_S * rate_hz)], rate_hz, round(_PAGE_WIDTH)),
        duration_s,
        start,
        sections,
    )


@dataclass(frozen=True, slots=True)
class Job:
    """A style to be played and seen; see the options."""

    style: str
    seed: int
    variant: str
    song_s: float


def style_seen(job: Job) -> Seen:
    """Play a style and return its pictures."""
    with played(wanted(job.style, job.seed, variant=job.variant, song_s=job.song_s)) as made:
        sound, rate_hz = read_wav(made.file)
    bar_s = BEATS_PER_BAR * 60 / made.score.bpm
    sections = tuple(
        (s.start_bar * bar_s, (s.start_bar + s.bars) * bar_s, s.label) for s in made.score.pieces[0].sections
    )
    name = f"{job.style} {job.variant}, seed {job.seed}, {made.score.bpm:.0f} bpm"
    return seen(name, sound, rate_hz, sections)


def song_seen(file: Path) -> Seen:
    """Return the pictures of a sound file of any kind."""
    with open_sound(file) as stream:
        rate_hz = stream.sample_rate_hz
        sound = np.concatenate(list(stream.blocks), axis=1)
    return seen(file.stem, sound, rate_hz)


def draw_sheet(rows: list[Seen], target: Path) -> None:
    """Draw all sounds, a row each."""
    width = _LEFT + _WHOLE_WIDTH + _GAP + _CLOSE_WIDTH + 30
    chart = Chart(round(width), round(_TOP + len(rows) * (_ROW + 40)))
    for index, row in enumerate(rows):
        y = _TOP + index * (_ROW + 40)
        chart.text(row.name, _LEFT, y - 8, 14, TEXT)
        whole = Box(_LEFT, y, _WHOLE_WIDTH, _ROW - 14)
        heat(chart, whole, row.whole)
        for start, end, label in row.sections:
            x, right = (_LEFT + _WHOLE_WIDTH * min(t / row.duration_s, 1) for t in (start, end))
            chart.fill(Box(x + 1, y + _ROW - 12, max(right - x - 2, 1), 12), section_colour(label))
        x = _LEFT + _WHOLE_WIDTH * row.close_s / row.duration_s
        chart.fill(Box(x, y - 5, _WHOLE_WIDTH * CLOSE_S / row.duration_s, 4), TEXT)
        heat(chart, Box(_LEFT + _WHOLE_WIDTH + _GAP, y, _CLOSE_WIDTH, _ROW), row.close)
    write_png(target, chart.pixels())


def draw_page(row: Seen, song: Seen | None, target: Path) -> None:
    """Draw one sound's 12 s and 4 s, and those of the song under them."""
    pictures = [(row.name, CLOSE_S, row.close), (row.name, CLOSER_S, row.closer)]
    if song:
        pictures += [(song.name, CLOSE_S, song.close), (song.name, CLOSER_S, song.closer)]
    chart = Chart(round(_LEFT + _PAGE_WIDTH + 30), round(_TOP + len(pictures) * (_PAGE_ROW + 45)))
    for index, (name, length_s, picture) in enumerate(pictures):
        y = _TOP + index * (_PAGE_ROW + 45)
        chart.text(f"{name}: {length_s:.0f} s", _LEFT, y - 8, 14, TEXT)
        heat(chart, Box(_LEFT, y, _PAGE_WIDTH, _PAGE_ROW), picture)
    write_png(target, chart.pixels())


def heat(chart: Chart, box: Box, picture: Picture) -> None:
    """Draw a spectrogram with its frequencies beside it."""
    chart.fill(box, PANEL)
    chart.heat(box, picture)
    for mark in _MARKS_HZ:
        up = np.log(mark / _LOWEST_HZ) / np.log(_HIGHEST_HZ / _LOWEST_HZ)
        name = f"{mark // 1000}k" if mark >= 1000 else str(mark)
        chart.text(name, box.x - 8, box.y + box.height * (1 - float(up)) + 4, 9, DIM, anchor=1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, help="the folder for the pictures; a temporary one where left out")
    parser.add_argument("--song", type=Path, help="a real song to stand beside them")
    parser.add_argument("--styles", default="", help="names with commas; all of them where left out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--variant", default="A", help="A, B or C")
    parser.add_argument("--seconds", type=float, default=60.0, help="length of each piece")
    parser.add_argument("--processes", type=int, default=1)
    options = parser.parse_args()
    out = options.out or Path(tempfile.mkdtemp(prefix="rivethead-spectrograms-"))
    out.mkdir(parents=True, exist_ok=True)
    song = song_seen(options.song) if options.song else None
    styles = named_styles(options.styles)
    jobs = [Job(style, options.seed, options.variant, options.seconds) for style in styles]
    rows = []
    for style, row in zip(styles, each(style_seen, jobs, options.processes), strict=True):
        rows.append(row)
        draw_page(row, song, out / f"{style}.png")
        print(out / f"{style}.png", flush=True)
    draw_sheet([*([song] if song else []), *rows], out / "sheet.png")
    print(out / "sheet.png")


if __name__ == "__main__":
    main()
