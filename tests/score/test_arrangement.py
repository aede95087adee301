"""What a listener would notice: what repeats, what leads on, what lands, and who gives way to whom."""

from itertools import pairwise

import pytest

from rivethead.schema.brief import MODES, PITCH_CLASSES, Brief, Key
from rivethead.schema.score import Piece, Section
from rivethead.score import compose
from rivethead.score.form import BEAT_ARCS, spans
from rivethead.score.harmony import PAD_RANGE, bass_pitch, lead_pitch, power_chord, voiced
from rivethead.score.motif import Motif, developed, invent
from rivethead.score.notation import strokes, tones
from rivethead.score.styles import style_named

WITH_A_BEAT = ("industrial", "ebm")
SEEDS = range(5)


def pieces(style: str, seed: int) -> tuple[Piece, ...]:
    bpm = 126.0 if style == "industrial" else 122.0
    return compose(Brief("x", "Set", "set", style, bpm, Key("E", "phrygian"), seed)).pieces


def inside(events, start_bar: int, bars: int) -> list:
    return [e for e in events if start_bar * 4 <= e.beat < (start_bar + bars) * 4]


def with_following(all_pieces: tuple[Piece, ...]) -> list[tuple[Piece, Section, Piece, Section]]:
    flat = [(piece, section) for piece in all_pieces for section in piece.sections]
    return [(p, s, q, t) for (p, s), (q, t) in pairwise(flat)]


@pytest.mark.parametrize("style", WITH_A_BEAT)
@pytest.mark.parametrize("seed", SEEDS)
def test_what_leads_to_a_drop_rises_and_the_drop_lands(style: str, seed: int) -> None:
    for piece, section, following, drop in with_following(pieces(style, seed)):
        if section.label == "build" and drop.label in ("drop", "chorus"):
            last = section.start_bar + section.bars - 1
            risers = [g for g in inside(piece.gestures, section.start_bar, section.bars) if g.kind == "riser"]
            assert risers
            assert abs(risers[-1].beat + risers[-1].length_beats - (last + 1) * 4) < 1e-6
            landing = [g.kind for g in following.gestures if g.beat == drop.start_bar * 4]
            assert "impact" in landing
            struck = {h.drum for h in following.hits if h.beat == drop.start_bar * 4}
            assert {"kick", "crash"} <= struck


@pytest.mark.parametrize("style", WITH_A_BEAT)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_roll_gets_faster_and_louder(style: str, seed: int) -> None:
    drums = set(style_named(style).roll)
    for piece, section, _, drop in with_following(pieces(style, seed)):
        if section.label != "build" or section.bars < 4 or drop.label not in ("drop", "chorus"):
            continue
        end = section.start_bar + section.bars
        rolled = [
            [h for h in piece.hits if h.drum in drums and start <= h.beat < start + 2]
            for start in (end * 4 - 8, end * 4 - 4, end * 4 - 2)
        ]
        assert len(rolled[0]) < len(rolled[1]) < len(rolled[2])
        assert max(h.velocity for h in rolled[0]) < max(h.velocity for h in rolled[2])


@pytest.mark.parametrize("style", WITH_A_BEAT)
@pytest.mark.parametrize("seed", SEEDS)
def test_transitions_end_in_a_build_and_the_next_stem_lands(style: str, seed: int) -> None:
    for piece, following in pairwise(pieces(style, seed)):
        if piece.kind != "transition":
            continue
        assert piece.sections[-1].label == "build"
        assert any(g.kind == "riser" and g.beat + g.length_beats >= piece.bars * 4 - 1e-6 for g in piece.gestures)
        assert any(m.kind == "gap" and 0 < m.length_beats <= 0.5 and m.beat >= piece.bars * 4 - 1 for m in piece.moves)
        assert any(g.kind == "impact" and g.beat == 0 for g in following.gestures)


@pytest.mark.parametrize("style", WITH_A_BEAT)
def test_accents_repeat_with_the_phrase(style: str) -> None:
    for seed in SEEDS:
        for piece in pieces(style, seed):
            for section in piece.sections:
                if section.label != "drop" or section.bars < 8:
                    continue
                for bar in (section.start_bar + 1, section.start_bar + 2):
                    first, again = (
                        {(h.drum, h.beat - b * 4): h.velocity for h in inside(piece.hits, b, 1)} for b in (bar, bar + 4)
                    )
                    shared = set(first) & set(again)
                    assert len(shared) >= 0.6 * len(first)
                    assert all(first[k] == pytest.approx(again[k], rel=0.03) for k in shared if k[0] != "crash")


@pytest.mark.parametrize("style", WITH_A_BEAT)
def test_something_happens_every_eight_bars(style: str) -> None:
    for piece in pieces(style, 1):
        grids = [frozenset((h.drum, h.beat - bar * 4) for h in inside(piece.hits, bar, 1)) for bar in range(piece.bars)]
        for bar in range(8, piece.bars):
            assert len(set(grids[bar - 8 : bar])) > 1


def test_bass_and_guitar_agree_where_both_sound() -> None:
    for seed in SEEDS:
        for piece in pieces("industrial", seed):
            basses = [n for n in piece.notes if n.voice == "bass" and n.length_beats < 4]
            for chord in (n for n in piece.notes if n.part == "guitar" and n.openness > 0.3):
                under = [b for b in basses if chord.beat <= b.beat < chord.beat + chord.length_beats - 1e-6]
                assert all(b.pitches[0] % 12 == chord.pitches[0] % 12 for b in under)


def test_the_words_of_the_brief_are_the_ones_that_are_shouted() -> None:
    asked = Brief("x", "Set", "set", "industrial", 126.0, Key("E", "phrygian"), 3, words=("RUST", "GLOW"))
    said = {s.word for p in compose(asked).pieces for s in p.shouts}
    assert said == {"RUST", "GLOW"}


def test_no_edit_cuts_into_a_joint() -> None:
    for style in WITH_A_BEAT:
        for seed in SEEDS:
            all_pieces = pieces(style, seed)
            for number, piece in enumerate(all_pieces[:-1]):
                last = piece.bars * 4 - 4
                for move in piece.moves:
                    if move.beat + move.length_beats > last:
                        assert piece.kind == "transition"
                        assert move.length_beats <= 0.5
                    assert number == 0 or move.beat >= 4


def test_the_outro_only_closes_and_the_intro_only_opens() -> None:
    for style in WITH_A_BEAT:
        for seed in SEEDS:
            labels = [s.label for p in pieces(style, seed) for s in p.sections]
            assert labels[0] == "intro"
            assert labels[-1] == "outro"
            assert labels.count("intro") == labels.count("outro") == 1


def test_energy_rises_over_the_set() -> None:
    for seed in SEEDS:
        stems = [p for p in pieces("industrial", seed) if p.kind == "stem"]
        peaks = [max(s.energy for s in p.sections) for p in stems]
        assert max(peaks[3:]) == 1.0
        assert peaks[0] < peaks[3]


def test_the_last_chord_rings_to_the_end_of_the_file() -> None:
    last = pieces("industrial", 1)[-1]
    end = last.seconds * 126 / 60
    ringing = [n for n in last.notes if n.beat >= last.bars * 4]
    assert {n.part for n in ringing} >= {"bass", "pads", "guitar"}
    assert all(abs(n.beat + n.length_beats - end) < 1e-6 for n in ringing)


@pytest.mark.parametrize("mode", sorted(MODES))
def test_pitches_keep_to_their_ranges_and_to_the_key(mode: str) -> None:
    for tonic in PITCH_CLASSES:
        key = Key(tonic, mode)
        scale = {(PITCH_CLASSES.index(tonic) + s) % 12 for s in MODES[mode]}
        for degree in range(-9, 16):
            assert 28 <= bass_pitch(key, degree) <= 52
            assert 52 <= lead_pitch(key, degree) <= 84
            assert 40 <= power_chord(key, degree)[0] <= 52
            assert {bass_pitch(key, degree) % 12, lead_pitch(key, degree) % 12} <= scale


def test_pads_move_no_further_than_they_must() -> None:
    key = Key("E", "phrygian")
    before = voiced(key, 0, (0, 2, 4))
    for root in (5, 1, 3, 6, 0):
        after = voiced(key, root, (0, 2, 4), before)
        assert all(PAD_RANGE[0] <= p <= PAD_RANGE[1] for p in after)
        assert all(min(abs(p - b) for b in before) <= 3 for p in after)
        before = after


@pytest.mark.parametrize(
    "way", ["statement", "answer", "sequence", "low", "inversion", "fragment", "sparse", "augmented"]
)
def test_a_motif_comes_back_within_its_two_bars(way: str) -> None:
    for seed in range(20):
        motif = invent(style_named("industrial").melody, seed, "theme")
        changed = developed(motif, way)
        assert isinstance(changed, Motif)
        assert changed.tones
        assert all(0 <= t.step < 32 and t.steps > 0 for t in changed.tones)
        for a, b in pairwise(changed.tones):
            assert a.step + a.steps <= b.step + 1e-9
    assert developed(motif, "answer").tones[-1].degree == 0


@pytest.mark.parametrize("role", sorted(BEAT_ARCS))
def test_no_section_stands_beside_its_like(role: str) -> None:
    for arc in BEAT_ARCS[role]:
        for bars in range(1, 160):
            labels = [s.label for s in spans(arc, bars)]
            assert all(a != b for a, b in pairwise(labels))


@pytest.mark.parametrize("wrong", ["X...", "X...X...X...X..q", "X...X...X...X...X"])
def test_a_wrong_drum_grid_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="drum grid"):
        strokes(wrong)


@pytest.mark.parametrize("wrong", ["0 0 0", "0 " * 15 + "z", "! " + ". " * 15])
def test_a_wrong_line_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"line|symbol"):
        tones(wrong)
