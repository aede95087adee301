"""What carries a listener through a piece: what leads on, what lands, what thins out, and how stems are joined."""

from functools import lru_cache
from itertools import pairwise
from statistics import mean

import critique
import pytest

from rivethead.schema.brief import MODES, PITCH_CLASSES, STYLES, Brief, Key
from rivethead.schema.score import Piece, Score, Section
from rivethead.score import compose
from rivethead.score.form import BEAT_ARCS
from rivethead.score.harmony import pivot
from rivethead.score.styles import style_named

TEMPI = {"industrial": 126.0, "ebm": 122.0, "industrial-rock": 131.0, "ambient": 62.0, "synthwave": 101.0,
         "drum-and-bass": 174.0, "dark-electro": 118.0, "industrial-house": 127.0, "power-noise": 140.0,
         "darksynth": 110.0}  # fmt: skip
SEEDS = range(2)
WITH_A_BEAT = [style for style in STYLES if style != "ambient"]


@lru_cache(maxsize=256)
def composed(style: str, seed: int, *, song: bool = False) -> Score:
    form = {"form": "song", "stems": 1, "transitions": 0, "song_seconds": 180.0} if song else {}
    return compose(Brief("x", "Set", "set", style, TEMPI[style], Key("E", "phrygian"), seed, **form))


def scores(style: str) -> list[Score]:
    return [composed(style, seed, song=song) for seed in SEEDS for song in (False, True)]


@pytest.mark.parametrize("style", STYLES)
def test_drops_are_prepared_and_land(style: str) -> None:
    assert [f for score in scores(style) for f in critique.unprepared(score)] == []


@pytest.mark.parametrize("style", STYLES)
def test_energy_is_in_the_notes(style: str) -> None:
    """Breakdowns break, intros gather, outros die away, no verse outdoes a drop by a tenth (one in fifty may)."""
    found = [f for score in scores(style) for f in critique.energy_in_notes(score)]
    sections = sum(len(piece.sections) for score in scores(style) for piece in score.pieces)
    assert len(found) <= 0.02 * sections, found


@pytest.mark.parametrize("style", STYLES)
def test_the_bass_does_not_stand_on_the_flat_second(style: str) -> None:
    assert [f for score in scores(style) for f in critique.harmony(score)] == []


@pytest.mark.parametrize("style", STYLES)
def test_bass_and_kick_leave_each_other_room(style: str) -> None:
    masked = [critique.masked_kicks(p) for score in scores(style) for p in score.pieces]
    assert mean(masked) <= 0.3


def full_density(score: Score) -> float:
    found = [critique.density(p, s) for p in score.pieces for s in p.sections if s.label in ("drop", "chorus")]
    return mean(found) if found else 1.0


@pytest.mark.parametrize("style", WITH_A_BEAT)
def test_an_outro_has_left_by_its_last_bar(style: str) -> None:
    for score in scores(style):
        piece = score.pieces[-1]
        outro = piece.sections[-1]
        if outro.label == "outro" and outro.bars >= 4:
            last = Section("outro", outro.start_bar + outro.bars - 1, 1, outro.energy)
            assert critique.density(piece, last) <= 0.12 * full_density(score)


@pytest.mark.parametrize("style", STYLES)
def test_transitions_take_up_and_hand_over(style: str) -> None:
    for score in (composed(style, seed) for seed in SEEDS):
        for before, piece, after in zip(score.pieces, score.pieces[1:], score.pieces[2:], strict=False):
            if piece.kind != "transition":
                continue
            first, last = piece.sections[0].energy, piece.sections[-1].energy
            assert abs(first - before.sections[-1].energy) <= 0.35
            assert last - after.sections[0].energy >= -0.35
            heard = riff_tones(after, after.key)
            announced = riff_tones(piece, after.key, piece.sections[-1].start_bar * 4)
            if style_named(style).roll and announced:
                assert announced & heard


def riff_tones(piece: Piece, key: Key, start: float = 0.0) -> set[tuple[float, int]]:
    tonic = PITCH_CLASSES.index(key.tonic)
    return {
        (round(n.beat % 4, 2), (n.pitches[0] - tonic) % 12) for n in piece.notes if n.part == "bass" and n.beat >= start
    }


def test_a_pivot_belongs_to_both_keys() -> None:
    for mode in MODES:
        for there in (Key(tonic, mode) for tonic in PITCH_CLASSES):
            here = Key("E", mode)
            degree = pivot(here, there)
            root = (PITCH_CLASSES.index("E") + MODES[mode][degree]) % 12
            scale = {(PITCH_CLASSES.index(there.tonic) + s) % 12 for s in MODES[mode]}
            assert degree == 0 or root in scale
            if there == here:
                assert degree == (1 if MODES[mode][1] == 1 else 4)


@pytest.mark.parametrize("role", sorted(BEAT_ARCS))
def test_every_role_has_arcs_that_differ_in_kind(role: str) -> None:
    kinds = {tuple(s.split(":")[0] for s in arc.split()) for arc in BEAT_ARCS[role]}
    assert len(kinds) == len(BEAT_ARCS[role]) >= 4


@pytest.mark.parametrize("style", WITH_A_BEAT)
def test_energy_lies_in_drops(style: str) -> None:
    """Over a set the full sections are the densest, breakdowns have at most 45 % of their events."""
    dense: dict[str, list[float]] = {}
    for score in scores(style):
        for piece in score.pieces:
            for section in piece.sections:
                dense.setdefault(section.label, []).append(critique.density(piece, section))
    full = mean([*dense.get("drop", []), *dense.get("chorus", [])])
    for label in ("intro", "build", "verse", "outro"):
        assert mean(dense.get(label, [0.0])) < full
    assert mean(dense.get("breakdown", [0.0])) < 0.45 * full
    assert mean(dense.get("breakdown", [1.0])) > 0


@pytest.mark.parametrize("style", STYLES)
def test_no_two_neighbouring_stems_follow_one_form(style: str) -> None:
    for score in (composed(style, seed) for seed in SEEDS):
        forms = [tuple((s.label, s.bars) for s in p.sections) for p in score.pieces if p.kind == "stem"]
        assert all(a != b for a, b in pairwise(forms))
