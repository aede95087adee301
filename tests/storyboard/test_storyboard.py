"""Laws of a plan, for any analysis: cuts on beats, shots that tile, names that exist, people in the frame."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stand_ins import FORM, art, brief, track

from rivethead.errors import InputError
from rivethead.schema import codec
from rivethead.schema.analysis import Analysis, EnergyCurve, HeardSection, Syllable
from rivethead.schema.art import VIEW_WIDTH_PX, Art
from rivethead.schema.grid import BeatGrid, frame_at
from rivethead.schema.storyboard import LOOKS, Storyboard
from rivethead.storyboard import plan, poster
from rivethead.storyboard.blocking import head_box
from rivethead.storyboard.cards import LETTERS, rows, stencilled
from rivethead.storyboard.company import body_of
from rivethead.storyboard.framing import fronts_of, hides, view_of
from rivethead.storyboard.pacing import SHORTEST_SHOT_S

LABELS = ("intro", "build", "verse", "drop", "chorus", "breakdown", "outro", "solo", "")


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    """Steady, drifting, broken or missing beats; any metre, sections and strokes."""
    duration_s = draw(st.floats(0.1, 90.0))
    bpm = draw(st.floats(30, 240))
    metre = draw(st.integers(1, 7))
    beats, time = [], draw(st.floats(0.0, 3.0))
    drift = draw(st.floats(-0.001, 0.001))
    while time < duration_s:
        beats.append(round(time, 6))
        time += 60 / bpm * (1 + drift * len(beats))
    if draw(st.booleans()) and len(beats) > 12:
        hole = draw(st.integers(2, len(beats) - 6))
        del beats[hole : hole + 3]
    beats = draw(st.sampled_from([beats, beats, beats[: len(beats) // 2], []]))
    edges = sorted({0.0, duration_s, *draw(st.lists(st.floats(0.0, duration_s), max_size=6))})
    sections = tuple(
        HeardSection(a, b, draw(st.sampled_from(LABELS)), draw(st.floats(0, 1))) for a, b in pairwise(edges)
    )
    strokes = draw(st.dictionaries(st.sampled_from(("kick", "snare", "anvil", "tom-low")), st.just(tuple(beats))))
    words = tuple(
        Syllable(t, draw(st.sampled_from("ABDX"))) for t in sorted(draw(st.lists(st.floats(0, duration_s), max_size=5)))
    )
    return Analysis(
        file="track.wav",
        duration_s=duration_s,
        tempo_bpm=bpm if beats else 0.0,
        tempo_map=(),
        beats_s=tuple(beats),
        downbeats_s=tuple(beats[draw(st.integers(0, 2)) :: metre]),
        metre=metre,
        onsets_s=(),
        onset_bands={},
        hits=strokes,
        syllables=words,
        sections=draw(st.sampled_from([sections, ()])),
        energy=draw(st.sampled_from([EnergyCurve(0.5, (0.2, 0.9, 0.5)), EnergyCurve(0.0, ()), EnergyCurve(0.5, ())])),
        key="",
        loudness_lufs=-14,
    )


def check_laws(board: Storyboard, analysis: Analysis, drawn: Art) -> None:
    grid = BeatGrid(board.beats_s)
    assert board.beats_s == tuple(sorted(set(board.beats_s)))
    assert board.shots[0].start_beat == pytest.approx(grid.beat(0.0))
    assert board.shots[-1].end_beat == pytest.approx(grid.beat(analysis.duration_s))
    for before, after in pairwise(board.shots):
        assert before.end_beat == after.start_beat
        assert after.start_beat == int(after.start_beat)
        assert 0 <= after.start_beat < len(board.beats_s)
        length_s = grid.time_s(after.end_beat) - grid.time_s(after.start_beat)
        assert length_s >= SHORTEST_SHOT_S - 1e-6
    edges = [frame_at(grid.time_s(s.start_beat), 30) for s in board.shots]
    assert edges == sorted(set(edges))
    actions = {p.name: p.actions for p in drawn.cast}
    places = {b.name: b for b in drawn.backdrops}
    for shot in board.shots:
        assert shot.look in LOOKS
        camera, place = shot.camera, places[shot.backdrop]
        reach = place.width_px - VIEW_WIDTH_PX / 2 / camera.zoom + 0.2
        assert -reach <= camera.x_px <= reach
        assert -reach <= camera.x_px + camera.travel_px <= reach
        assert 1.0 <= camera.zoom <= 4.0
        assert len({s.puppet for s in shot.cast}) == len(shot.cast)
        for staging in shot.cast:
            assert staging.action in actions[staging.puppet]


@settings(max_examples=120, deadline=None)
@given(analyses(), st.integers(0, 5))
def test_any_track_gets_a_film_cut_on_its_beats(analysis: Analysis, seed: int) -> None:
    drawn = art()
    board = plan(brief(seed=seed), analysis, drawn)
    check_laws(board, analysis, drawn)
    assert board.duration_s == analysis.duration_s


def test_the_same_track_gets_the_same_film_and_another_seed_another() -> None:
    once = codec.dumps(plan(brief(), track(), art()))
    plan(brief(seed=9), track(bpm=90), art())
    assert codec.dumps(plan(brief(), track(), art())) == once
    assert codec.dumps(plan(brief(seed=2), track(), art())) != once
    assert codec.loads(Storyboard, once, "storyboard.json") == plan(brief(), track(), art())


def test_every_section_starts_with_a_cut_on_its_bar_line() -> None:
    analysis = track()
    board = plan(brief(), analysis, art())
    starts = [BeatGrid(board.beats_s).time_s(s.start_beat) for s in board.shots]
    for section in analysis.sections:
        assert min(abs(t - section.start_s) for t in starts) < 1e-6
        assert {
            s.section for s, t in zip(board.shots, starts, strict=True) if section.start_s <= t < section.end_s
        } == {section.label}


def test_beats_that_are_given_are_kept_and_holes_are_filled() -> None:
    analysis = track(lead_s=1.7)
    holed = replace(analysis, beats_s=analysis.beats_s[:20] + analysis.beats_s[26:-30])
    board = plan(brief(), holed, art())
    kept = {round(t, 6) for t in board.beats_s}
    assert {round(t, 6) for t in analysis.beats_s} <= kept
    assert 0 <= board.beats_s[0] < 0.5
    check_laws(board, holed, art())


def lengths_s(board: Storyboard, section: str) -> list[float]:
    grid = BeatGrid(board.beats_s)
    return [grid.time_s(s.end_beat) - grid.time_s(s.start_beat) for s in board.shots if s.section == section]


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def test_calm_sections_are_cut_slowly_and_builds_ever_faster() -> None:
    board = plan(brief(), track(), art())
    assert mean(lengths_s(board, "breakdown")) > 3.5 > 2.2 > mean(lengths_s(board, "drop")) > 0.9
    build = lengths_s(board, "build")
    assert mean(build[-4:]) <= 0.5 * mean(build[:3])


def test_a_film_is_varied() -> None:
    board = plan(brief(), track((*FORM, *FORM, *FORM)), art())
    shown = {s.puppet for shot in board.shots for s in shot.cast}
    assert shown == {p.name for p in art().cast}
    assert {s.size for s in board.shots} >= {"wide", "medium", "close", "insert"}
    assert len({s.backdrop for s in board.shots}) == 4
    assert len({s.look for s in board.shots}) >= 4
    for before, after in pairwise(board.shots):
        people = [tuple(s.puppet for s in shot.cast) for shot in (before, after)]
        same_view = before.camera.x_px == after.camera.x_px and before.camera.zoom == after.camera.zoom
        assert people[0] != people[1] or before.size != after.size or not same_view
    hero = board.shots[1].cast or board.shots[0].cast
    assert hero
    tilted = sum(shot.camera.tilt_rad != 0 for shot in board.shots)
    assert tilted <= 0.15 * len(board.shots)


def test_everyone_is_there_when_the_drop_comes() -> None:
    board = plan(brief(), track(), art())
    drops = [b for a, b in pairwise(board.shots) if b.section == "drop" and a.section != "drop"]
    assert len(drops) == 2
    for shot in drops:
        assert len(shot.cast) >= 3
        assert shot.flash > 0


def test_the_drummer_drums_on_fills_and_the_singer_sings_on_words() -> None:
    analysis = track()
    board = plan(brief(), analysis, art())
    grid = BeatGrid(board.beats_s)
    fills = [s for s in board.shots if 4 * 31 <= s.start_beat < 4 * 32]  # the eighth bar of the first drop
    assert fills
    assert all(any(c.puppet == "drums-1" and c.action == "drum" for c in s.cast) for s in fills[:2])
    for word in analysis.syllables[::3]:
        shot = max((s for s in board.shots if grid.time_s(s.start_beat) <= word.time_s), key=lambda s: s.start_beat)
        assert any(c.puppet == "voice-0" for c in shot.cast)
    assert board.hits["tom-high"]
    assert board.syllables == analysis.syllables


def test_a_hammer_falls_on_the_anvil() -> None:
    board = plan(brief(), track((("verse", 64, 0.6),)), art())
    strokes = set(board.hits["anvil"])
    shots = [(s, c) for s in board.shots for c in s.cast if c.action == "hammer"]
    assert shots
    for shot, staging in shots:
        inside = [b for b in strokes if shot.start_beat <= b < shot.end_beat]
        assert all(abs((b + staging.offset_beats) % 2) < 1e-6 for b in inside)


def test_heads_are_in_the_frame_and_nothing_hides_them() -> None:
    drawn = art()
    board = plan(brief(), track((*FORM, *FORM)), drawn)
    hidden = seen = 0
    for shot in board.shots:
        if shot.size == "insert":
            continue
        view = view_of(shot.camera)
        travels = sorted((0.0, shot.camera.travel_px))
        for staging in shot.cast:
            body = body_of(drawn.puppet(staging.puppet))
            top, neck = (staging.y_px - h * staging.scale for h in (body.top, body.neck))
            assert view.top - 1 <= top < neck <= view.bottom + 1, shot
            assert view.left + travels[1] < staging.x_px < view.right + travels[0], shot
        if shot.card is None:
            heads = [head_box(s, body_of(drawn.puppet(s.puppet))) for s in shot.cast]
            still = replace(shot.camera, x_px=shot.camera.x_px + shot.camera.travel_px / 2)
            hidden += hides(fronts_of(drawn.backdrop(shot.backdrop)), still, heads)
            seen += len(heads)
    assert hidden <= 0.02 * seen


def test_nobody_in_a_row_stands_on_somebody_else() -> None:
    board = plan(brief(), track((*FORM, *FORM)), art())
    for shot in board.shots:
        row = sorted(shot.cast, key=lambda s: s.x_px)
        for a, b in pairwise(row):
            assert b.x_px - a.x_px >= 0.16 * 680 * (a.scale + b.scale), shot


def test_the_line_is_never_crossed() -> None:
    board = plan(brief(), track((*FORM, *FORM)), art())
    orders = {tuple(s.puppet for s in sorted(shot.cast, key=lambda s: s.x_px)) for shot in board.shots}
    everyone = max(orders, key=len)
    for order in orders:
        places = [everyone.index(name) for name in order if name in everyone]
        assert places == sorted(places)
    facing = {(s.puppet, s.mirror) for shot in board.shots for s in shot.cast}
    assert len(facing) == len({name for name, _ in facing})


def test_title_and_end_card_add_no_time() -> None:
    board = plan(brief(), track(), art())
    assert board.shots[0].card is not None
    assert board.shots[0].card.headline == ("INDUSTRIAL", "CARTOON SET #1")
    assert board.shots[-1].card is not None
    assert board.shots[-1].card.kind == "end"
    assert {s.card for s in board.shots[3:-3]} == {None}
    assert 2.5 <= lengths_s(board, board.shots[0].section)[0] <= 6.0
    assert 2.5 <= lengths_s(board, board.shots[-1].section)[-1] <= 6.0


def test_small_casts_and_few_places_are_enough() -> None:
    for roles in (("dance",), ("drums",), ("voice", "labour")):
        drawn = art(roles, places=1)
        check_laws(plan(brief(), track(), drawn), track(), drawn)
        assert poster(brief(), drawn).shots[0].cast


def test_twenty_minutes_and_ten_seconds() -> None:
    long = track(FORM * 12)
    check_laws(plan(brief(), long, art()), long, art())
    assert len(plan(brief(), track((("verse", 5, 0.5),)), art()).shots) >= 3


def test_a_track_without_length_or_a_cast_without_people_is_refused() -> None:
    with pytest.raises(InputError, match="holds no film"):
        plan(brief(), replace(track(), duration_s=0.0, beats_s=()), art())
    with pytest.raises(InputError, match="nobody to film"):
        plan(brief(), track(), Art((), art().backdrops))
    with pytest.raises(InputError, match="nowhere to film"):
        poster(brief(), Art(art().cast, ()))


def test_the_poster_shows_the_cast_above_the_title() -> None:
    board = poster(brief(), art())
    (shot,) = board.shots
    assert shot.card is not None
    assert len(shot.cast) >= 4
    view = view_of(shot.camera)
    for staging in shot.cast:
        body = body_of(art().puppet(staging.puppet))
        top = (staging.y_px - body.top * staging.scale - view.top) * shot.camera.zoom
        assert 20 < top < 330
    assert codec.dumps(poster(brief(), art())) == codec.dumps(board)


@given(st.text(max_size=60))
def test_cards_have_only_letters_that_can_be_drawn(title: str) -> None:
    assert set(stencilled(title)) <= LETTERS
    broken = rows(title)
    assert len(broken) <= 4
    assert " ".join(broken) == stencilled(title)
