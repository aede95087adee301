"""Known drum patterns, played by the synth, are heard with the right tempo, beat, bar and metre."""

from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest
import soundfile

from rivethead import analysis
from rivethead.schema.analysis import Analysis
from rivethead.schema.score import Hit
from rivethead.stems.synth.playing import RATE, PlayedNote, Playing
from rivethead.stems.synth.styles import sound_of

SECONDS = 24
FOUR, EIGHTHS, BACKBEAT = "x...x...x...x...", "x.x.x.x.x.x.x.x.", "....x.......x..."

PATTERNS: dict[str, tuple[float, int, int, dict[str, str], str]] = {
    # name: bpm, beats in a bar, steps in a beat, drums, bass
    "rock": (124, 4, 4, {"kick": "x.....x.x.......", "snare": BACKBEAT, "hat": EIGHTHS}, "x.x.x.x.x.x.x.x."),
    "house": (126, 4, 4, {"kick": FOUR, "clap": BACKBEAT, "open-hat": "..x...x...x...x."}, "..x...x...x...x."),
    "off-beat bass": (142, 4, 4, {"kick": FOUR, "open-hat": "..x...x...x...x."}, ".xxx.xxx.xxx.xxx"),
    "blast": (188, 4, 4, {"kick": EIGHTHS, "snare": "..x...x...x...x.", "hat": EIGHTHS}, "x.......x......."),
    "half-time": (
        144,
        4,
        4,
        {"kick": "x.....x.........", "snare": "........x.......", "hat": EIGHTHS},
        "x.....x.........",
    ),
    "drum and bass": (174, 4, 4, {"kick": "x.........x.....", "snare": BACKBEAT, "hat": EIGHTHS}, "x.........x....."),
    "punk": (190, 4, 4, {"kick": "x.......x.x.....", "snare": BACKBEAT, "hat": EIGHTHS}, EIGHTHS),
    "waltz": (150, 3, 4, {"kick": "x...........", "snare": "....x...x...", "hat": "x.x.x.x.x.x."}, "x..........."),
    "shuffle": (124, 4, 3, {"kick": "x.....x.....", "snare": "...x.....x..", "hat": "x.xx.xx.xx.x"}, "x.xx.xx.xx.x"),
}
ROOTS = (33, 33, 36, 31)


def strokes(pattern: str, metre: int, steps: int, beats: int) -> list[float]:
    """Beats at which a pattern of one bar strikes."""
    in_bar = [i / steps for i, c in enumerate(pattern) if c == "x"]
    return [bar + beat for bar in range(0, beats, metre) for beat in in_bar]


@lru_cache(maxsize=16)
def heard(name: str, folder: Path) -> tuple[Analysis, np.ndarray]:
    """What is heard in a pattern, and its beats."""
    bpm, metre, steps, drums, bass = PATTERNS[name]
    beats = int(SECONDS * bpm / 60) // metre * metre
    playing = Playing(round((beats + 1) * 60 / bpm * RATE), bpm, 1, name)
    sound = sound_of("industrial-rock")
    hits = tuple(Hit(d, b, 0.9, i % 3) for d, p in drums.items() for i, b in enumerate(strokes(p, metre, steps, beats)))
    mix = sound.kit.play(hits, playing).mean(0)
    notes = [
        PlayedNote(playing.sample(b), playing.sample(b + 0.4), (ROOTS[int(b) // metre // 2 % 4],), 0.8, 0.5)
        for b in strokes(bass, metre, steps, beats)
    ]
    mix = mix + 2 * sound.voices["bass"]["bass"][0].play(notes, playing).mean(0)
    path = folder / f"{name.replace(' ', '-')}.wav"
    soundfile.write(path, 0.5 * mix / np.abs(mix).max(), RATE)
    return analysis.listen(path), np.arange(beats) * 60 / bpm


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("patterns")


@pytest.mark.parametrize("name", list(PATTERNS))
def test_tempo_beat_and_metre_are_right(name: str, folder: Path) -> None:
    result, beats = heard(name, folder)
    assert result.tempo_bpm == pytest.approx(PATTERNS[name][0], rel=0.005)
    found = np.array(result.beats_s)
    assert max(np.abs(found - beat).min() for beat in beats) < 0.02
    assert abs(np.median([found[np.abs(found - beat).argmin()] - beat for beat in beats])) < 0.004
    assert result.metre == PATTERNS[name][1]


@pytest.mark.parametrize("name", PATTERNS)
def test_bars_open_where_the_pattern_does(name: str, folder: Path) -> None:
    result, beats = heard(name, folder)
    downbeats = np.array(result.downbeats_s)
    assert max(np.abs(downbeats - beat).min() for beat in beats[:: PATTERNS[name][1]]) < 0.02
