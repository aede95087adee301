"""The joints of whole sets: on the grid on both sides, no hole, no click, and no leap that is not written.

Usage: python benchmarks/joints.py [--styles industrial,industrial-rock,drum-and-bass] [--seed 1] [--variant A]
       [--report] [--small]

At every joint the strokes of the last bar before and the first bar after are looked for in the mastered sound and
compared with the grid of the whole set. From the bar before to the bar after, loudness may not move by 3 LU a second or
more unless the score's energy moves there. The exit code is 1 when a joint fails.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from faults import click_times_s, silences_s, spoken_s, written_onsets_s
from played import Played, played, wanted
from row import Row, Table
from styles import named_styles

from rivethead.dsp.loudness import measure_loudness
from rivethead.dsp.onsets import ATTACKS_HZ, AttackWriter
from rivethead.media.wav import read_wav
from rivethead.schema.score import BEATS_PER_BAR, Piece

Signal = npt.NDArray[np.float32]
Track = npt.NDArray[np.float64]

GRID_LIMIT_MS, SLOPE_LIMIT_LU_S, HOLE_LIMIT_S = 10.0, 3.0, 0.15
ENERGY_MOVES = 0.1
_REACH_MS = 40
_STRUCK = ("kick", "snare", "clap", "break-kick", "break-snare", "metal-low", "metal-high", "anvil")


@dataclass(frozen=True, slots=True)
class JointHeard:
    """What is heard at one joint.

    Attributes:
        name: the two takes.
        time_s: where it is.
        before_ms, after_ms: how late the strokes of the bar before and the bar after are on the set's grid, None where
            nothing is struck there.
        slope_lu_s: how fast the loudness moves.
        written: whether the score's energy moves there.
        hole_s: longest silence in the two bars.
        clicks: in the two bars.
    """

    name: str
    time_s: float
    before_ms: float | None
    after_ms: float | None
    slope_lu_s: float
    written: bool
    hole_s: float
    clicks: int

    @property
    def off_ms(self) -> float:
        """The larger of both distances from the grid."""
        return max((abs(v) for v in (self.before_ms, self.after_ms) if v is not None), default=0.0)


def stroke_beats(piece: Piece, first_beat: float, last_beat: float) -> list[float]:
    """Return the beats of a stretch's clear onsets: strokes, or the starts of notes where nothing is struck."""
    struck = {
        h.beat for h in piece.hits if h.drum in _STRUCK and h.velocity >= 0.45 and first_beat <= h.beat < last_beat
    }
    if not struck:
        struck = {n.beat for n in piece.notes if n.part in ("bass", "guitar") and first_beat <= n.beat < last_beat}
    return sorted(struck)


def attack_power(sound: Signal, rate_hz: int) -> Track:
    """Return how fast the level rises, a thousand values a second."""
    writer = AttackWriter(rate_hz)
    writer.feed(sound.mean(0))
    return writer.close()


def lateness_ms(attacks: Track, onsets_s: Sequence[float]) -> float | None:
    """Return by how many milliseconds onsets are late on the whole: where the sum of attacks around them is largest."""
    profile = np.zeros(2 * _REACH_MS + 1)
    for onset in onsets_s:
        at = round(onset * ATTACKS_HZ)
        if at - _REACH_MS >= 0 and at + _REACH_MS < len(attacks):
            around = attacks[at - _REACH_MS : at + _REACH_MS + 1]
            profile += around / (around.max() + 1e-9)
    if not profile.any():
        return None
    return float(np.argmax(profile)) - _REACH_MS


def slope_lu_s(momentary_lufs: Track, time_s: float, beat_s: float) -> float:
    """Return how fast loudness (400 ms) moves at a time: between the means of the bars beside it, over a bar."""
    bar = max(4, round(BEATS_PER_BAR * beat_s * 10))
    at = round((time_s - 0.2) * 10)
    before, after = momentary_lufs[max(0, at - bar) : at], momentary_lufs[at : at + bar]
    if not len(before) or not len(after):
        return 0.0
    return float(abs(after.mean() - before.mean()) / (bar / 10))


def joints_heard(made: Played) -> list[JointHeard]:
    """Return what is heard at all joints of a set."""
    sound, rate_hz = read_wav(made.file)
    beat_s = 60 / made.score.bpm
    attacks = attack_power(sound, rate_hz)
    loudness = measure_loudness(sound, rate_hz)
    clicks = click_times_s(sound, rate_hz, written_onsets_s(made.score, made.mixed), spoken_s(made.takes, made.mixed))
    found = []
    for (piece, place), (after, after_place) in pairwise(zip(made.score.pieces, made.mixed.placements, strict=True)):
        end = piece.bars * BEATS_PER_BAR
        grid_s = after_place.start_beat * beat_s
        last = [place.start_beat + b for b in stroke_beats(piece, end - BEATS_PER_BAR, end)]
        first = [after_place.start_beat + b for b in stroke_beats(after, 0, BEATS_PER_BAR)]
        low, high = grid_s - BEATS_PER_BAR * beat_s, grid_s + BEATS_PER_BAR * beat_s
        around = sound[:, round(low * rate_hz) : round(high * rate_hz)]
        moves = abs(piece.sections[-1].energy - after.sections[0].energy) >= ENERGY_MOVES
        found.append(
            JointHeard(
                f"{piece.name} to {after.name}",
                grid_s,
                lateness_ms(attacks, [b * beat_s for b in last]),
                lateness_ms(attacks, [b * beat_s for b in first]),
                slope_lu_s(loudness.momentary_lufs, grid_s, beat_s),
                moves,
                silences_s(around, rate_hz)[1],
                sum(low <= t < high for t in clicks),
            )
        )
    return found


def shown(table: Table, style: str, joints: Sequence[JointHeard], *, small: bool) -> int:
    """Print a row for every joint and the worst of each measure; return how many joints fail."""
    failed = 0
    for joint in joints:
        sides = ["nothing struck" if v is None else f"{v:+.0f} ms" for v in (joint.before_ms, joint.after_ms)]
        words = "written so" if joint.written else "not written"
        measured = (
            f"grid {sides[0]} before, {sides[1]} after; {joint.slope_lu_s:.1f} LU/s ({words}); "
            f"hole {joint.hole_s:.2f} s; {joint.clicks} clicks"
        )
        slope = 0.0 if joint.written else joint.slope_lu_s / SLOPE_LIMIT_LU_S
        worst = max(joint.off_ms / GRID_LIMIT_MS, slope, joint.hole_s / HOLE_LIMIT_S, 2.0 * joint.clicks)
        failed += worst > 1
        what = f"joint: {style}, {joint.name} at {joint.time_s:.1f} s"
        against = f"{GRID_LIMIT_MS:.0f} ms, {SLOPE_LIMIT_LU_S:.0f} LU/s, {HOLE_LIMIT_S:g} s, no click; the worst"
        table.show(Row(what, measured, against, worst, at_most=1.0))
    return 0 if small else failed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--styles", default="industrial,industrial-rock,drum-and-bass", help="names with commas")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--variant", default="A", help="A, B or C")
    parser.add_argument("--report", action="store_true", help="end with 0 whatever is found")
    parser.add_argument("--small", action="store_true", help="two short stems in one style")
    options = parser.parse_args()
    styles = named_styles(options.styles)[: 1 if options.small else None]
    table = Table(small=options.small)
    failed = 0
    for style in styles:
        asked = wanted(style, options.seed, variant=options.variant, full=True, small=options.small)
        with played(asked) as made:
            failed += shown(table, style, joints_heard(made), small=options.small)
    sys.exit(1 if failed and not options.report else 0)


if __name__ == "__main__":
    main()
