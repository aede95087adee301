"""Every style in full form: gates that must hold, and measures beside a table of what each style should sound like.

Usage: python benchmarks/styles.py [--styles ebm,ambient] [--seeds 1,2,3] [--variant A] [--song 75 | --full]
       [--processes 1] [--keep FOLDER] [--json FILE]

One row a style and seed. A gate that fails carries a !, a measure above or below its style's range ^ or v. The exit
code is 1 when a gate fails. With --keep the music stays in FOLDER/STYLE-SEED, to be listened to.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bars import (
    bar_likeness,
    beat_pictures,
    boundary_hits,
    novelty,
    section_levels,
    sections_of,
    written_run_bars,
)
from bass_key import bass_fit
from faults import click_times_s, silences_s, spoken_s, written_onsets_s
from plain_features import band_levels, loudest
from played import SONG_S, Played, each, play, wanted

from rivethead import analysis
from rivethead.media.wav import read_wav
from rivethead.paths import write_text
from rivethead.schema import codec
from rivethead.schema.brief import STYLES
from rivethead.schema.score import BEATS_PER_BAR

Range = tuple[float, float]

TARGET_LUFS = -14.0
TEMPO_TOLERANCE = 0.005
FULLEST_S = 12.0
"""Gaps between hits are measured where the music is loudest."""

INFINITE = float("inf")

GATES: dict[str, Range] = {
    "integrated_lufs": (TARGET_LUFS - 0.3, TARGET_LUFS + 0.3),
    "true_peak_dbtp": (-INFINITE, -1.0),
    "clipped_samples": (0, 0),
    "dc": (0, 1e-4),
    "inner_silence_s": (0, 0.3),
    "head_silence_s": (0, 0.05),
    "clicks": (0, 0),
    "mono_loss_lu": (-INFINITE, 1.5),
    "side_to_middle_below_120_hz_db": (-INFINITE, -30),
    "bass_bars_right": (0.75, 1),
}
"""What every finished mix has to meet."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a style's measures usually are, after released records of its kind and research on them.

    Attributes:
        ranges: measure -> lowest and highest usual value.
        drops: whether it has drops or choruses that are louder than its breakdowns.
        beat: whether its tempo can be heard.
    """

    ranges: dict[str, Range] = field(default_factory=dict)
    drops: bool = True
    beat: bool = True


USUAL: dict[str, Range] = {
    "tilt_db_per_octave": (-5.6, -4.0),
    "loudness_range_lu": (3, 8),
    "smallest_peak_to_short_term_db": (8, 14),
    "peak_to_loudness_db": (8, 13.2),
    "correlation": (0.3, 0.95),
    "side_to_middle_db": (-14, -7),
    "bars_alike_adjacent": (0.2, 0.85),
    "bars_alike_nearest": (0.5, 0.97),
    "equal_bars": (0, 0),
    "equal_run_bars": (1, 3),
    "written_run_bars": (1, 3),
    "novelty_hits": (0.7, 1),
    "drop_over_breakdown_lu": (3, 12),
    "drop_over_verse_lu": (0.5, 6),
    "bass_bars_right": (0.9, 1),
    "low_sharpness_db": (6, 14),
    "mid_depth_db": (10, 38),
    "bite_depth_db": (10, 40),
}

EXPECTED: dict[str, Expected] = {
    "industrial": Expected(),
    "ebm": Expected({"tilt_db_per_octave": (-5.8, -4.3), "loudness_range_lu": (2.5, 7)}),
    "dark-electro": Expected({"tilt_db_per_octave": (-5.4, -3.8)}),
    "industrial-house": Expected({"tilt_db_per_octave": (-6.0, -4.3), "bars_alike_adjacent": (0.3, 0.93)}),
    "industrial-rock": Expected({"tilt_db_per_octave": (-5.0, -3.2)}),
    "power-noise": Expected({"tilt_db_per_octave": (-5.0, -2.4), "loudness_range_lu": (1.5, 7)}),
    "ambient": Expected(
        {
            "tilt_db_per_octave": (-8, -5),
            "loudness_range_lu": (3, 12),
            "bars_alike_adjacent": (-0.3, 0.9),
            "side_to_middle_db": (-13, -5),
            "novelty_hits": (0.3, 1),
            "low_sharpness_db": (2, 14),
            "mid_depth_db": (4, 38),
            "bite_depth_db": (4, 40),
        },
        drops=False,
        beat=False,
    ),
    "synthwave": Expected({"tilt_db_per_octave": (-5.9, -4.3)}),
    "darksynth": Expected({"tilt_db_per_octave": (-5.3, -3.6)}),
    "drum-and-bass": Expected({"tilt_db_per_octave": (-5.2, -3.6)}),
}

COLUMNS: tuple[tuple[str, str, str], ...] = (
    ("LUFS", "integrated_lufs", ".2f"),
    ("TP", "true_peak_dbtp", ".2f"),
    ("clip", "clipped_samples", ".0f"),
    ("DC", "dc", ".0e"),
    ("hole s", "inner_silence_s", ".2f"),
    ("head s", "head_silence_s", ".2f"),
    ("clicks", "clicks", ".0f"),
    ("mono LU", "mono_loss_lu", ".2f"),
    ("sub S/M", "side_to_middle_below_120_hz_db", ".0f"),
    ("tilt", "tilt_db_per_octave", ".2f"),
    ("LRA", "loudness_range_lu", ".1f"),
    ("PSR min", "smallest_peak_to_short_term_db", ".1f"),
    ("PLR", "peak_to_loudness_db", ".1f"),
    ("corr", "correlation", ".2f"),
    ("S/M", "side_to_middle_db", ".1f"),
    ("bars adj", "bars_alike_adjacent", ".2f"),
    ("near", "bars_alike_nearest", ".2f"),
    ("equal", "equal_bars", ".0f"),
    ("run", "equal_run_bars", ".0f"),
    ("written run", "written_run_bars", ".0f"),
    ("novelty", "novelty_hits", ".2f"),
    ("drop-brk", "drop_over_breakdown_lu", ".1f"),
    ("drop-verse", "drop_over_verse_lu", ".1f"),
    ("bass bars", "bass_bars_right", ".2f"),
    ("low sharp", "low_sharpness_db", ".1f"),
    ("mid depth", "mid_depth_db", ".1f"),
    ("bite depth", "bite_depth_db", ".1f"),
)
"""Heading, measure and format."""


@dataclass(frozen=True, slots=True)
class Result:
    """One style and seed, measured.

    Attributes:
        style, seed, key, bpm, duration_s: what was played.
        measures: by name; what a style does not have is left out.
        click_times_s: where clicks are.
        levels_lufs: mean short-term loudness by kind of section.
        heard_bpm: tempo heard without being told, 0 where there is none.
        bass_heard, bass_written: strongest pitch classes of the bass over a whole piece, the first in which they
            differ; where chords move they may, as long as each bar's is right.
        cpu_s, peak_mb: what it cost.
    """

    style: str
    seed: int
    key: str
    bpm: float
    duration_s: float
    measures: dict[str, float]
    click_times_s: tuple[float, ...]
    levels_lufs: dict[str, float]
    heard_bpm: float
    bass_heard: str
    bass_written: str
    cpu_s: float
    peak_mb: float

    @property
    def tempo_holds(self) -> bool:
        """Whether the heard tempo is the written one within 0.5 %, or its half or double."""
        return any(abs(self.heard_bpm * factor / self.bpm - 1) <= TEMPO_TOLERANCE for factor in (0.5, 1, 2))

    @property
    def failed(self) -> list[str]:
        """Names of the gates that fail."""
        expected = EXPECTED.get(self.style, Expected())
        low_high = dict(GATES)
        if expected.drops and "drop_over_breakdown_lu" in self.measures:
            low_high["drop_over_breakdown_lu"] = (3, INFINITE)
        names = [n for n, (low, high) in low_high.items() if n in self.measures and not low <= self.measures[n] <= high]
        if expected.beat and not self.tempo_holds:
            names.append("tempo")
        return names


def measured(made: Played) -> Result:
    """Return all that is measured of finished music."""
    sound, rate_hz = read_wav(made.file)
    composed, mixed = made.score, made.mixed
    head_s, hole_s, _ = silences_s(sound, rate_hz)
    clicks = click_times_s(sound, rate_hz, written_onsets_s(composed, mixed), spoken_s(made.takes, mixed))
    last = composed.pieces[-1]
    beats = mixed.placements[-1].start_beat + last.bars * BEATS_PER_BAR
    pictures = beat_pictures(sound, rate_hz, composed.bpm, beats)
    sections = sections_of(composed, mixed)
    hits, boundaries = boundary_hits(novelty(pictures), sections)
    levels = section_levels(sound, rate_hz, composed.bpm, sections)
    bass_heard, bass_written, bass_bars = bass_of(made)
    fullest = band_levels(loudest(sound, rate_hz, FULLEST_S), rate_hz)
    measures = {
        **mixed.measures,
        **{f"{name.replace(' ', '_')}_db": fullest[name] for name in ("low sharpness", "mid depth", "bite depth")},
        "inner_silence_s": hole_s,
        "head_silence_s": head_s,
        "clicks": float(len(clicks)),
        **bar_likeness(pictures),
        "written_run_bars": float(max(written_run_bars(piece) for piece in composed.pieces)),
        **contrasts(levels),
    }
    if boundaries:
        measures["novelty_hits"] = hits / boundaries
    if bass_written:
        measures["bass_bars_right"] = bass_bars
    return Result(
        style=composed.style,
        seed=composed.seed,
        key=str(composed.pieces[0].key),
        bpm=composed.bpm,
        duration_s=mixed.duration_s,
        measures=measures,
        click_times_s=tuple(round(t, 4) for t in clicks),
        levels_lufs=levels,
        heard_bpm=analysis.listen(made.file).tempo_bpm,
        bass_heard=bass_heard,
        bass_written=bass_written,
        cpu_s=made.cpu_s,
        peak_mb=made.peak_mb,
    )


def contrasts(levels_lufs: dict[str, float]) -> dict[str, float]:
    """Return how far drops (else choruses) lie above breakdowns and above verses, where there are both."""
    loud = [levels_lufs[label] for label in ("drop", "chorus") if label in levels_lufs]
    if not loud:
        return {}
    names = {"breakdown": "drop_over_breakdown_lu", "verse": "drop_over_verse_lu"}
    return {name: max(loud) - levels_lufs[label] for label, name in names.items() if label in levels_lufs}


def bass_of(made: Played) -> tuple[str, str, float]:
    """Return the bass heard and written (of a piece where they differ, if there is one) and the share of right bars."""
    found = []
    for piece, take in zip(made.score.pieces, made.takes.takes, strict=True):
        if "bass" in take.layers:
            bass, rate_hz = read_wav(made.folder / take.layers["bass"])
            fit = bass_fit(bass, rate_hz, made.score.bpm, piece)
            found += [fit] if fit[1] else []
    if not found:
        return "", "", 1.0
    heard, written, _ = min(found, key=lambda fit: fit[0] == fit[1])
    return heard, written, sum(fit[2] for fit in found) / len(found)


def cells(result: Result) -> list[str]:
    """Return a row's cells."""
    expected = EXPECTED.get(result.style, Expected())
    failed = result.failed
    row = [result.style, str(result.seed), f"{result.bpm:.0f}", result.key, f"{len(failed)}!" if failed else "pass"]
    for _, name, form in COLUMNS:
        if name not in result.measures:
            row.append("–")
            continue
        value = result.measures[name]
        low, high = expected.ranges.get(name, USUAL.get(name, (-INFINITE, INFINITE)))
        row.append(
            format(value, form) + ("!" if name in failed else "^" if value > high else "v" if value < low else "")
        )
    row.append(f"{result.heard_bpm:.2f}{'!' if 'tempo' in failed else ''}")
    row.append(" of ".join(dict.fromkeys((result.bass_heard, result.bass_written))) or "–")
    return [*row, f"{result.cpu_s:.1f}", f"{result.peak_mb:.0f}"]


HEADINGS = ["style", "seed", "bpm", "key", "gates", *(head for head, *_ in COLUMNS), "heard bpm", "bass", "CPU s", "MB"]


@dataclass(frozen=True, slots=True)
class Job:
    """One style and seed to be played and measured; see the options."""

    style: str
    seed: int
    variant: str
    song_s: float
    full: bool
    keep: Path | None


def done(job: Job) -> Result:
    """Play and measure one style and seed."""
    asked = wanted(job.style, job.seed, variant=job.variant, song_s=job.song_s, full=job.full)
    if job.keep:
        made = play(asked, job.keep / f"{job.style}-{job.seed}")
        for name, paper in (("score", made.score), ("takes", made.takes), ("mix", made.mixed)):
            write_text(made.folder / f"{name}.json", codec.dumps(paper))
        return measured(made)
    with tempfile.TemporaryDirectory(prefix="rivethead-styles-") as folder:
        return measured(play(asked, Path(folder)))


def named_styles(text: str) -> list[str]:
    """Return styles from a list with commas, all of them for an empty one."""
    names = [name for name in text.split(",") if name] or list(STYLES)
    unknown = [name for name in names if name not in STYLES]
    if unknown:
        sys.exit(f"There is no style '{unknown[0]}'; choose from {', '.join(STYLES)}.")
    return names


def explain(results: Sequence[Result]) -> list[str]:
    """Return one line for every gate that fails."""
    lines = []
    for result in results:
        for name in result.failed:
            value = f"{result.measures[name]:.4g}" if name in result.measures else ""
            if name == "clicks":
                value += " at " + ", ".join(f"{t:.3f} s" for t in result.click_times_s[:8])
            elif name == "tempo":
                value = f"heard {result.heard_bpm:.2f}, written {result.bpm:.2f}"
            elif name == "bass_bars_right":
                value += f": heard {result.bass_heard}, written {result.bass_written}"
            lines.append(f"{result.style} {result.seed}: {name} {value}")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--styles", default="", help="names with commas; all of them where left out")
    parser.add_argument("--seeds", default="1,2,3", help="numbers with commas")
    parser.add_argument("--variant", default="A", help="A, B or C")
    parser.add_argument("--song", type=float, default=SONG_S, metavar="SECONDS", help="length of the song")
    parser.add_argument("--full", action="store_true", help="a set of five stems and three transitions instead")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="leave the music in this folder")
    parser.add_argument("--json", type=Path, help="write all figures to this file")
    options = parser.parse_args()
    jobs = [
        Job(style, int(seed), options.variant, options.song, options.full, options.keep)
        for style in named_styles(options.styles)
        for seed in options.seeds.split(",")
    ]
    print("| " + " | ".join(HEADINGS) + " |\n|" + "---|" * len(HEADINGS), flush=True)
    results = []
    for result in each(done, jobs, options.processes):
        results.append(result)
        print("| " + " | ".join(cells(result)) + " |", flush=True)
    failures = explain(results)
    print("", *(failures or ["All gates hold."]), sep="\n")
    if options.json:
        papers = [{**asdict(r), "failed": r.failed} for r in results]
        write_text(options.json, json.dumps(papers, indent=2) + "\n")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
