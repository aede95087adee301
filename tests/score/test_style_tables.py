"""Every style's tables can be read, name only things that exist, and leave no section label unserved."""

import pkgutil
from collections.abc import Iterator, Mapping
from typing import get_args, get_type_hints

import pytest

from rivethead.schema.brief import MODES, STYLES, Key
from rivethead.schema.brief import VARIANTS as STYLE_VARIANTS
from rivethead.schema.score import SECTION_LABELS, Move
from rivethead.score import styles
from rivethead.score.form import BEAT_ARCS, layers, role, spans
from rivethead.score.harmony import LEAD_RANGE, bass_pitch, lead_pitch
from rivethead.score.motif import invent
from rivethead.score.notation import STEPS_PER_BAR, bars, strokes, tones
from rivethead.score.style import Lanes, Line, Style
from rivethead.score.styles import style_named
from rivethead.stems.synth.gestures import KINDS

NAMES = sorted(m.name.replace("_", "-") for m in pkgutil.iter_modules(styles.__path__))
DRUMS = {
    "kick", "snare", "clap", "hat", "open-hat", "ride", "crash", "tom-high", "tom-mid", "tom-low",
    "metal-low", "metal-high", "anvil", "tick", "break-kick", "break-snare",
}  # fmt: skip
METALS = {"metal-low", "metal-high", "anvil", "tick"}
MOVES = set(get_args(get_type_hints(Move)["kind"]))
BASS_VOICES = {"bass", "sub", "drone", "reese", "string"}
VARIANTS: Mapping[str, set[str]] = {
    "kick": {"b", "pulse", "half"},
    "snare": {"b"},
    "hat": {"b"},
    "tom": {"b"},
    "break": {"b"},
    "metal": {"b"},
    "bass": {"root"},
    "drone": set(),
    "sub": set(),
    "guitar": {"far", "hold"},
    "lead": {"low", "sparse", "augmented"},
    "arp": {"b"},
    "bell": set(),
    "pad": set(),
    "bow": set(),
    "bed": set(),
    "candy": set(),
    "voice": set(),
}


@pytest.fixture(params=[(name, variant) for name in NAMES for variant in STYLE_VARIANTS], ids="-".join)
def style(request: pytest.FixtureRequest) -> Style:
    return style_named(*request.param)


def kits(style: Style) -> Iterator[Lanes]:
    yield from style.grooves
    yield from style.metals
    yield from (*style.fills.small, *style.fills.medium, *style.fills.large)


def pitched(style: Style) -> Iterator[Line]:
    yield style.bass
    if style.guitar is not None:
        yield style.guitar


def test_modules_are_the_styles_of_the_brief() -> None:
    assert set(NAMES) <= set(STYLES)
    assert all(style_named(name).name == name for name in NAMES)


def test_drum_grids_parse_and_name_real_drums(style: Style) -> None:
    for lanes in kits(style):
        assert set(lanes) <= DRUMS
        for grid in lanes.values():
            assert len(bars(grid)) in (1, 2, 4)
            for bar in bars(grid):
                assert all(0 <= s.step < STEPS_PER_BAR for s in strokes(bar))
    assert strokes(style.pulse)[0].step == 0
    assert set(style.roll) <= DRUMS


def test_grooves_are_kits_of_their_own(style: Style) -> None:
    assert len(style.grooves) >= 5
    assert len({tuple(sorted(g.items())) for g in style.grooves}) == len(style.grooves)
    assert all(any(strokes(bar) for bar in bars(g["kick"])) for g in style.grooves)
    assert not any((METALS - {"tick"}) & set(g) for g in style.grooves), "struck metal has tables of its own"
    assert len(style.metals) >= 3
    assert all(set(m) <= METALS for m in style.metals)


def test_fills_stay_at_the_end_that_they_fill(style: Style) -> None:
    for size, first in (("small", 12), ("medium", 8), ("large", 0)):
        choices = getattr(style.fills, size)
        assert len(choices) >= 3
        for fill in choices:
            steps = [s.step for grid in fill.values() for s in strokes(grid)]
            assert steps
            assert min(steps) >= first


def test_riffs_parse_and_lie_within_reach(style: Style) -> None:
    for line in pitched(style):
        assert len(line.cells) >= 6
        assert len(line.lifts) >= 3
        assert len(line.turns) >= 4
        for cell in (*line.cells, *line.lifts):
            assert len(bars(cell)) in (1, 2, 4)
            assert any(tones(bar) for bar in bars(cell))
            assert all(0 <= t.degree <= 9 and abs(t.octave) <= 1 for bar in bars(cell) for t in tones(bar))
        for turn in line.turns:
            steps = turn.split()
            assert len(steps) in (4, 8)
            assert steps[0] != "-"
            tones(" ".join(["."] * (STEPS_PER_BAR - len(steps)) + steps))
    assert style.bass.voice in BASS_VOICES
    assert style.guitar is None or style.guitar.voice == "guitar"
    assert style.guitar is not None or not style.bass_follows_guitar


@pytest.mark.parametrize("mode", MODES)
def test_holds_hold_a_tone(style: Style, mode: str) -> None:
    """No bar begins with a hold or holds a rest, and every tone is a bass note in every mode."""
    key = Key("G#", mode)
    lines = [cell for line in pitched(style) for cell in (*line.cells, *line.lifts)]
    for bar in (bar for text in (*lines, *style.arps) for bar in bars(text)):
        tokens = bar.split()
        assert all(not (t == "-" and before in ("", ".")) for before, t in zip(["", *tokens], tokens, strict=False))
        assert all(28 <= bass_pitch(key, t.degree, t.octave) <= 52 for t in tones(bar))


def test_arps_parse_and_stay_in_the_leads_range(style: Style) -> None:
    assert len(style.arps) >= 4
    for tone in (t for arp in style.arps for bar in bars(arp) for t in tones(bar)):
        assert 0 <= tone.degree <= 9
        assert LEAD_RANGE[0] <= lead_pitch(Key("E", "phrygian"), tone.degree, tone.octave) <= LEAD_RANGE[1]


def test_melodies_fill_two_bars(style: Style) -> None:
    melody = style.melody
    assert len(melody.rhythms) >= 5
    assert len(set(melody.rhythms)) == len(melody.rhythms)
    for rhythm in melody.rhythms:
        assert [len(bar) for bar in bars(rhythm)] == [STEPS_PER_BAR] * 2
        assert set(rhythm) <= set("x-.|")
        assert rhythm.count("x") >= 1
    assert 0 <= melody.leap <= 1
    assert 0 <= melody.colour <= 6
    motif = invent(melody, 7, "law")
    assert all(t.step + t.steps <= 2 * STEPS_PER_BAR for t in motif.tones)


def test_chords_are_degrees_and_progressions_fill_phrases(style: Style) -> None:
    assert len(style.progressions) >= 4
    assert len(style.lifts) >= 2
    assert style.chord_bars in (1, 2, 4)
    assert style.chords.bars in (1, 2, 4)
    for roots in (*style.progressions, *style.lifts):
        assert len(roots) in (1, 2, 4, 8)
        assert all(-7 <= root <= 7 for root in roots)
    assert style.chords.voicings
    assert all(0 in voicing for voicing in style.chords.voicings)
    assert all(0 <= d <= 9 for voicing in style.chords.voicings for d in voicing)
    assert all(0 <= d <= 9 for d in style.chords.bow)


def test_every_role_has_arcs_that_fit_any_length(style: Style) -> None:
    assert set(style.arcs) == set(BEAT_ARCS)
    assert {role(place, count) for count in range(1, 8) for place in range(count)} <= set(style.arcs)
    for alternatives in style.arcs.values():
        assert len(alternatives) >= 2
        for arc in alternatives:
            for length in (1, 2, 3, 4, 5, 7, 10, 15, 24, 31, 44, 64):
                fitted = spans(arc, length)
                assert sum(span.bars for span in fitted) == length
                assert all(span.bars >= 1 and span.label in SECTION_LABELS and 0 < span.energy <= 1 for span in fitted)


def test_every_label_has_scenes_of_known_layers(style: Style) -> None:
    assert set(style.scenes) == set(SECTION_LABELS)
    for choices in style.scenes.values():
        assert 1 <= len(choices) <= 4
        assert len(set(choices)) == len(choices)
        for choice in choices:
            words = [word.rstrip("+-").partition(":")[0] for word in choice.split()]
            assert len(set(words)) == len(words)
            found = layers(choice)
            assert set(found) <= set(VARIANTS)
            assert all(not layer.variant or layer.variant in VARIANTS[name] for name, layer in found.items())
            assert not any(layer.enters_late and layer.leaves_early for layer in found.values())
            assert any(not layer.enters_late for layer in found.values()), "something opens the section"
            assert any(not layer.leaves_early for layer in found.values()), "something closes the section"


def test_scenes_ask_only_for_what_the_style_has(style: Style) -> None:
    for choice in (c for choices in style.scenes.values() for c in choices):
        asked = layers(choice)
        assert "guitar" not in asked or style.guitar is not None
        assert "bow" not in asked or style.chords.bow
        assert "bed" not in asked or style.beds
        assert "candy" not in asked or style.candy
        assert "break" not in asked or any("break-snare" in groove for groove in style.grooves)
        assert "tom" not in asked or any(drum.startswith("tom") for groove in style.grooves for drum in groove)


def test_effects_and_edits_are_known_kinds(style: Style) -> None:
    assert style.candy
    assert style.beds
    assert set(style.candy) <= set(KINDS)
    assert set(style.beds) <= set(KINDS)
    assert set(style.moves) <= MOVES
    assert 0 <= style.shouting <= 1
    assert 0 <= style.swing < 0.5
    assert style.words
    assert all(word == word.upper() for word in style.words)


def test_full_sections_are_fuller(style: Style) -> None:
    """A drop or chorus sounds more layers than the thinnest breakdown, intro or outro."""
    sparse = min(len(layers(c)) for label in ("intro", "breakdown", "outro") for c in style.scenes[label])
    assert all(len(layers(c)) > sparse for label in ("drop", "chorus") for c in style.scenes[label])
