"""What the benchmarks draw and play: the default set, from its words alone.

The storyboard is planned from the score itself, with every section as loud as it is meant, so that no music has to be
played before a film can be measured.
"""

from dataclasses import replace

from rivethead import art, brief, score, storyboard
from rivethead.analysis.written import with_written
from rivethead.schema.analysis import Analysis, EnergyCurve, Syllable
from rivethead.schema.art import Art
from rivethead.schema.brief import Brief
from rivethead.schema.score import BEATS_PER_BAR, Score
from rivethead.schema.sound import SAMPLE_RATE_HZ, Mix, Placement
from rivethead.schema.storyboard import Storyboard

WORDS = "industrial cartoon set #1"
SMALL_STEM_S = 8.0
_MOUTHS = (("B", 0.0), ("D", 0.1), ("C", 0.25), ("X", 0.45))
"""Mouth shapes of a shouted word, in seconds from its beat."""


def asked(*, small: bool = False) -> Brief:
    """Return the default set's brief (five stems of 60 s, three transitions of 30 s), or one short stem."""
    if small:
        return brief.read(WORDS, stems=1, stem_seconds=SMALL_STEM_S, transitions=0, cast_size=3)
    return brief.read(WORDS)


def film_on_paper(wanted: Brief) -> tuple[Storyboard, Art]:
    """Return the storyboard and art of a brief."""
    drawn = art.draw(wanted)
    return storyboard.plan(wanted, written(score.compose(wanted)), drawn), drawn


def written(composed: Score) -> Analysis:
    """Return what the score knows of its own mix."""
    placements, beat, shouts = [], 0, []
    for piece in composed.pieces:
        start_s = beat * 60 / composed.bpm
        joint_s = (beat + piece.bars * BEATS_PER_BAR) * 60 / composed.bpm
        placements.append(Placement(piece.name, start_s, joint_s, start_s + piece.seconds, beat))
        shouts += [(beat + shout.beat) * 60 / composed.bpm for shout in piece.shouts]
        beat += piece.bars * BEATS_PER_BAR
    duration_s = placements[-1].end_s
    mix = Mix("", round(duration_s * SAMPLE_RATE_HZ), composed.bpm, tuple(placements), {})
    unheard = Analysis(
        file="",
        duration_s=duration_s,
        tempo_bpm=composed.bpm,
        tempo_map=(),
        beats_s=(),
        downbeats_s=(),
        metre=BEATS_PER_BAR,
        onsets_s=(),
        onset_bands={},
        hits={},
        syllables=(),
        sections=(),
        energy=EnergyCurve(0.5, (0.5,) * (int(duration_s / 0.5) + 1)),
        key="",
        loudness_lufs=-14.0,
    )
    mouths = {round(at + after, 6): Syllable(round(at + after, 6), mouth) for at in shouts for mouth, after in _MOUTHS}
    known = with_written(unheard, composed, mix, None)
    return replace(known, syllables=tuple(mouths[at] for at in sorted(mouths)))
