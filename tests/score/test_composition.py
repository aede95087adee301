import pkgutil
from dataclasses import replace
from itertools import pairwise
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rivethead.score.styles as styles
from rivethead.errors import InputError
from rivethead.schema import codec
from rivethead.schema.brief import MODES, PITCH_CLASSES, Brief, Key, Recipe
from rivethead.schema.score import SECTION_LABELS, Piece, Score
from rivethead.score import compose
from rivethead.score.form import BEAT_ARCS, spans
from rivethead.score.styles import style_named
from rivethead.stems.synth.gestures import KINDS

STYLES = sorted(m.name.replace("_", "-") for m in pkgutil.iter_modules(styles.__path__))
BPM = {"industrial": 126.0, "ebm": 122.0, "industrial-rock": 131.0, "ambient": 62.0, "synthwave": 101.0,
       "drum-and-bass": 174.0, "dark-electro": 118.0, "industrial-house": 127.0, "power-noise": 140.0,
       "darksynth": 110.0}  # fmt: skip
RANGES = {"bass": (28, 52), "guitar": (33, 69), "lead": (52, 84), "pads": (45, 79)}
DRUMS = {"kick", "snare", "clap", "hat", "open-hat", "ride", "crash", "tom-high", "tom-mid", "tom-low", "metal-low",
         "metal-high", "anvil", "tick", "break-kick", "break-snare"}  # fmt: skip
GESTURES = set(KINDS)


def brief(style: str, seed: int = 1, **fields) -> Brief:
    given = {"bpm": BPM[style], "key": Key("E", "phrygian"), **fields}
    return Brief(text="x", title="Set #1", slug="set-1", style=style, seed=seed, **given)


def decimals(least: float, most: float) -> st.SearchStrategy[float]:
    """Return numbers as people type them and papers keep them."""
    return st.floats(least, most).map(lambda x: round(x, 3))


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    style = draw(st.sampled_from(STYLES))
    stems = draw(st.integers(1, 6))
    song = draw(st.booleans()) if stems == 1 else False
    return brief(
        style,
        draw(st.integers(0, 2**63 - 1)),
        bpm=draw(st.one_of(st.just(BPM[style]), decimals(60, 200))),
        key=Key(draw(st.sampled_from(PITCH_CLASSES)), draw(st.sampled_from(sorted(MODES)))),
        form="song" if song else "set",
        stems=stems,
        stem_seconds=draw(decimals(8, 70)),
        transitions=0 if song else draw(st.integers(0, stems - 1)),
        transition_seconds=draw(decimals(8, 40)),
        song_seconds=draw(decimals(8, 240)) if song else 0.0,
        words=tuple(draw(st.lists(st.sampled_from(("STEEL", "BURN", "GO")), max_size=3, unique=True))),
        recipe=Recipe(
            swing=draw(st.one_of(st.none(), decimals(0, 0.33))),
            density=draw(decimals(-1, 1)),
        ),
    )


def pitch_classes(key: Key) -> set[int]:
    return {(PITCH_CLASSES.index(key.tonic) + s) % 12 for s in MODES[key.mode]}


def end_beat(piece: Piece, score: Score) -> float:
    return piece.seconds * score.bpm / 60


@given(briefs())
@settings(max_examples=20, deadline=None)
def test_every_piece_is_well_formed(asked: Brief) -> None:
    score = compose(asked)
    for number, piece in enumerate(score.pieces):
        is_last = number == len(score.pieces) - 1
        sections_tile(piece)
        assert piece.bars == int(piece.seconds * asked.bpm / 240 + 1e-9) >= 1
        assert piece.leads_to == ("" if is_last else score.pieces[number + 1].name)
        events_lie_inside(piece, score, is_last=is_last)
        values_are_in_range(piece)
    assert codec.loads(Score, codec.dumps(score), "score.json") == score


def sections_tile(piece: Piece) -> None:
    bar = 0
    for section in piece.sections:
        assert section.start_bar == bar
        assert section.bars >= 1
        assert section.label in SECTION_LABELS
        assert 0 <= section.energy <= 1
        bar += section.bars
    assert bar == piece.bars


def events_lie_inside(piece: Piece, score: Score, *, is_last: bool) -> None:
    end = end_beat(piece, score) + 1e-6
    joint = piece.bars * 4 + 1e-6
    for note in piece.notes:
        assert note.beat >= 0
        assert note.length_beats > 0
        assert note.beat + note.length_beats <= (end if is_last else joint)
    for gesture in piece.gestures:
        assert gesture.beat >= 0
        assert gesture.length_beats > 0
        assert gesture.beat + gesture.length_beats <= end
    for event in (*piece.hits, *piece.shouts):
        assert 0 <= event.beat <= (end if is_last else joint)
    for move in piece.moves:
        assert 0 <= move.beat < move.beat + move.length_beats <= joint


def values_are_in_range(piece: Piece) -> None:
    for note in piece.notes:
        lowest, highest = RANGES[note.part]
        assert note.pitches
        assert all(lowest <= p <= highest for p in note.pitches)
        assert len(set(note.pitches)) == len(note.pitches)
        assert 0 < note.velocity <= 1
        assert 0 <= note.openness <= 1
        assert note.articulation in ("", "mute", "accent", "glide")
    assert {h.drum for h in piece.hits} <= DRUMS
    assert all(0 < h.velocity <= 1 for h in piece.hits)
    assert len({(h.drum, h.beat) for h in piece.hits}) == len(piece.hits)
    assert {g.kind for g in piece.gestures} <= GESTURES
    assert all(28 <= s.pitch <= 72 and s.word == s.word.upper() for s in piece.shouts)


@pytest.mark.parametrize("style", STYLES)
def test_one_voice_plays_one_tone_at_a_time(style: str) -> None:
    for piece in (p for seed in range(4) for p in compose(brief(style, seed)).pieces):
        for voice in ("bass", "sub", "drone", "reese", "string", "guitar", "lead", "arp"):
            notes = [n for n in piece.notes if n.voice == voice and n.part != "pads"]
            for before, after in pairwise(notes):
                assert before.beat + before.length_beats <= after.beat + 1e-6, (piece.name, voice)


@given(briefs())
@settings(max_examples=6, deadline=None)
def test_the_same_brief_gives_the_same_score(asked: Brief) -> None:
    assert compose(asked) == compose(asked)


@pytest.mark.parametrize("style", STYLES)
def test_two_seeds_give_two_sets(style: str) -> None:
    one, other = (compose(brief(style, seed)) for seed in (1, 2))
    for a, b in zip(one.pieces, other.pieces, strict=True):
        assert a.notes != b.notes
        assert a.hits != b.hits


@pytest.mark.parametrize("style", STYLES)
def test_the_order_of_a_set_fills_the_first_gaps(style: str) -> None:
    names = [p.name for p in compose(brief(style)).pieces]
    assert names == [
        "stem-01", "transition-01", "stem-02", "transition-02", "stem-03", "transition-03", "stem-04", "stem-05",
    ]  # fmt: skip


def test_a_song_is_one_piece() -> None:
    score = compose(brief("industrial", form="song", stems=1, transitions=0, song_seconds=180.0))
    assert [(p.name, p.kind, p.leads_to) for p in score.pieces] == [("song", "song", "")]
    labels = [s.label for s in score.pieces[0].sections]
    assert labels[0] == "intro"
    assert labels[-1] == "outro"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("seed", range(4))
def test_transitions_lead_from_one_key_to_the_next(style: str, seed: int) -> None:
    pieces = compose(brief(style, seed)).pieces
    for before, piece, after in zip(pieces, pieces[1:], pieces[2:], strict=False):
        if piece.kind != "transition":
            continue
        first, last = piece.sections[0], piece.sections[-1]
        opening = {p % 12 for n in piece.notes if n.beat < first.bars * 4 for p in n.pitches if n.part != "guitar"}
        closing = {p % 12 for n in piece.notes if n.beat >= last.start_bar * 4 for p in n.pitches if n.part != "guitar"}
        assert opening <= pitch_classes(before.key)
        assert closing <= pitch_classes(after.key)
        assert opening
        assert closing
        assert piece.key == after.key


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("seed", range(4))
def test_the_pulse_goes_on_across_every_joint(style: str, seed: int) -> None:
    pulse = style_named(style).pulse
    beats = [step / 4 for step, mark in enumerate(pulse) if mark in "Xx"]
    pieces = compose(brief(style, seed)).pieces
    for number, piece in enumerate(pieces):
        kicks = {round(h.beat, 6) for h in piece.hits if h.drum == "kick" and h.velocity >= 0.45}
        silent = [m for m in piece.moves if m.kind in ("gap", "tape-stop")]
        bars = ([0] if number else []) + ([piece.bars - 1] if number < len(pieces) - 1 else [])
        for bar in bars:
            assert {bar * 4 + b for b in beats if b == int(b)} <= kicks
            for move in silent:
                cut = {b for b in beats if move.beat - 1e-6 <= bar * 4 + b < move.beat + move.length_beats}
                assert not cut
    if style != "ambient":
        assert {0.0, 2.0} & set(beats)


@pytest.mark.parametrize("style", STYLES)
def test_energy_is_in_the_arrangement_not_only_in_the_labels(style: str) -> None:
    if style == "ambient":
        pytest.skip("still music has no drops")
    for seed in range(4):
        sounds: dict[str, list[float]] = {"breakdown": [], "verse": [], "drop": []}
        strokes: dict[str, list[float]] = {"breakdown": [], "verse": [], "drop": []}
        for piece in compose(brief(style, seed)).pieces:
            for section in piece.sections:
                start, end = section.start_bar * 4, (section.start_bar + section.bars) * 4
                hits = [h for h in piece.hits if start <= h.beat < end]
                voices = {n.voice for n in piece.notes if start <= n.beat < end}
                label = "drop" if section.label == "chorus" else section.label
                if label in sounds:
                    sounds[label].append(len(voices | {h.drum for h in hits}))
                    strokes[label].append(sum(h.velocity for h in hits) / section.bars)
        assert mean(sounds["drop"]) > mean(sounds["verse"])
        assert mean(strokes["drop"]) > 0.95 * mean(strokes["verse"])
        assert not strokes["breakdown"] or mean(strokes["verse"]) > 1.3 * mean(strokes["breakdown"])


@pytest.mark.parametrize("style", STYLES)
def test_no_lead_tone_meets_a_word(style: str) -> None:
    for seed in range(3):
        for piece in compose(brief(style, seed)).pieces:
            words = [s.beat for s in piece.shouts]
            for note in piece.notes:
                if note.voice == "lead":
                    assert not any(note.beat < w + 1.4 and w < note.beat + note.length_beats - 0.1 for w in words)


def test_density_changes_how_much_is_played() -> None:
    plain = brief("industrial")
    hits = [
        sum(len(p.hits) for p in compose(replace(plain, recipe=Recipe(density=d))).pieces) for d in (-1.0, 0.0, 1.0)
    ]
    assert hits[0] < 0.9 * hits[1]
    assert hits[2] > 1.05 * hits[1]


def test_swing_delays_every_second_sixteenth_and_no_other() -> None:
    straight, swung = (compose(replace(brief("ebm"), recipe=Recipe(swing=s))) for s in (0.0, 0.3))
    assert swung.swing == 0.3
    late = {round(h.beat % 0.5, 6) for p in swung.pieces for h in p.hits if (h.beat % 0.25) > 1e-6}
    assert late
    assert all(0.25 < beat <= 0.45 or beat < 0.25 for beat in late)
    assert len(straight.pieces[0].hits) == len(swung.pieces[0].hits)


@pytest.mark.parametrize(
    ("fields", "option"),
    [
        ({"stem_seconds": 1.0}, "--stem-seconds"),
        ({"transition_seconds": 1.5}, "--transition-seconds"),
        ({"form": "song", "stems": 1, "transitions": 0, "song_seconds": 1.0}, "--song"),
    ],
)
def test_a_piece_too_short_for_one_bar_is_refused(fields: dict, option: str) -> None:
    with pytest.raises(InputError, match=option):
        compose(brief("industrial", **fields))


@given(st.integers(1, 400), st.sampled_from(sorted(BEAT_ARCS)), st.integers(0, 3))
def test_an_arc_fits_any_number_of_bars(bars: int, role: str, which: int) -> None:
    arc = BEAT_ARCS[role][which % len(BEAT_ARCS[role])]
    fitted = spans(arc, bars)
    assert sum(s.bars for s in fitted) == bars
    assert all(s.bars >= 1 for s in fitted)
    if bars >= 3:
        assert fitted[-1].label == arc.split()[-1].split(":")[0]
    if bars >= 12:
        assert max(s.bars for s in fitted) <= max(12, 0.5 * bars)
        assert max(s.bars for s in fitted) <= 36
    assert all(a.label != b.label for a, b in pairwise(fitted))


def test_an_unknown_style_is_refused_and_only_the_asked_one_is_loaded() -> None:
    with pytest.raises(InputError, match="polka"):
        style_named("polka")
    for style in STYLES:
        assert style_named(style).name == style
