"""What every take promises: its length, its layers' sum, its level, where strokes and words lie, and the same bytes."""

import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
import soundfile

from rivethead import stems
from rivethead.errors import EngineUnavailableError, InputError
from rivethead.media.wav import read_wav
from rivethead.schema import codec
from rivethead.schema.brief import STYLES, Key, Recipe
from rivethead.schema.grid import sample_at
from rivethead.schema.score import Gesture, Hit, Move, Note, Piece, Score, Section, Shout
from rivethead.schema.sound import Take
from rivethead.stems.synth import gestures
from rivethead.stems.synth.engine import render
from rivethead.stems.synth.styles import sound_of

RATE = 48_000
BPM = 133.0
LSB = 2.0**-23

KICKS = (0.0, 1.0, 2.0, 3.0, 4.0, 5.5)


def note(part: str, voice: str, beat: float, length: float, *pitches: int, how: str = "") -> Note:
    return Note(part, voice, beat, length, pitches, 0.85, 0.6, how)


def piece(**changes: object) -> Piece:
    made = Piece(
        name="stem-02",
        kind="stem",
        key=Key("E", "phrygian"),
        bars=2,
        seconds=4.3,
        leads_to="",
        prompt="",
        sections=(Section("verse", 0, 1, 0.6), Section("drop", 1, 1, 1.0)),
        notes=(
            *(note("bass", "bass", 0.5 * i, 0.5, 28 if i % 3 else 40) for i in range(16)),
            *(note("guitar", "guitar", 4 + 0.5 * i, 0.5, 40, 47, 52, how="mute" if i % 2 else "") for i in range(6)),
            *(note("lead", "arp", 0.25 * i, 0.25, 64 + i % 5) for i in range(16)),
            note("lead", "lead", 4.0, 2.0, 64),
            note("lead", "lead", 6.0, 1.5, 67, how="glide"),
            note("pads", "pad", 0.0, 9.0, 52, 59, 64),
            note("pads", "bow", 0.0, 8.0, 52),
        ),
        hits=(
            *(Hit("kick", beat, 0.95, i) for i, beat in enumerate(KICKS)),
            *(Hit("snare", beat, 0.9, i) for i, beat in enumerate((1.0, 3.0, 5.0, 7.0))),
            *(Hit("open-hat" if i % 4 == 2 else "hat", 0.25 * i, 0.7 if i % 2 else 0.4, i) for i in range(32)),
            Hit("anvil", 6.5, 0.8),
            Hit("crash", 4.0, 0.8),
        ),
        gestures=(Gesture("riser", 0.0, 4.0, 0.8), Gesture("impact", 4.0, 2.0, 0.9)),
        shouts=(Shout("MACHINE", 2.0, 40, 0.9), Shout("OBEY", 5.0, 40, 0.9)),
        moves=(Move("gap", 3.5, 0.5), Move("stutter", 7.0, 1.0)),
    )
    return replace(made, **changes)


def score(style: str = "industrial", **changes: object) -> Score:
    return Score("Test", style, BPM, 5, 0.0, (piece(**changes),))


def sample(beat: float) -> int:
    return sample_at(beat * 60 / BPM, RATE)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Take]:
    folder = tmp_path_factory.mktemp("set")
    return folder, stems.perform(score(), "stem-02", folder)


def test_files_are_where_the_paper_says_and_exactly_as_long(made: tuple[Path, Take]) -> None:
    folder, take = made
    assert take.file == "stems/02.wav"
    assert set(take.layers) == {"drums", "bass", "guitar", "lead", "pads", "fx", "voice"}
    assert take.samples == round(4.3 * RATE)
    for file in (take.file, *take.layers.values()):
        said = soundfile.info(folder / file)
        assert (said.frames, said.samplerate, said.channels, said.subtype) == (take.samples, RATE, 2, "PCM_24")
    assert not list(folder.rglob("*.part*"))


def test_layers_sum_to_the_take(made: tuple[Path, Take]) -> None:
    folder, take = made
    whole, _ = read_wav(folder / take.file)
    total = sum(read_wav(folder / file)[0].astype(np.float64) for file in take.layers.values())
    assert np.abs(total - whole).max() <= LSB


def test_level_tail_and_lows(made: tuple[Path, Take]) -> None:
    folder, take = made
    x, _ = read_wav(folder / take.file)
    assert -7.5 < 20 * np.log10(np.abs(x).max()) <= -6.0
    assert np.abs(x[:, sample(8.0) :]).max() > 1e-3  # something rings on after the joint
    assert np.abs(x[:, -48:]).max() < 1e-3
    assert not x[:, -1].any()
    assert abs(x.mean()) < 1e-4
    lows = np.abs(np.fft.rfft(x))[:, : int(120 * take.samples / RATE)]
    side = np.abs(np.fft.rfft(x[0] - x[1]))[: lows.shape[1]]
    assert (side**2).sum() < 1e-3 * (lows**2).sum()


def test_words_lie_on_their_beats_and_move_the_mouth(made: tuple[Path, Take]) -> None:
    folder, take = made
    assert [w.text for w in take.words] == ["MACHINE", "OBEY"]
    voice, _ = read_wav(folder / take.layers["voice"])
    for word, beat in zip(take.words, (2.0, 5.0), strict=True):
        assert -1e-5 <= beat * 60 / BPM - word.start_s < 0.2 + 1e-3
        assert word.start_s < word.end_s <= take.samples / RATE
        times = [t for t, _ in word.mouths]
        assert times == sorted(times)
        assert times[0] == word.start_s
        assert {m for _, m in word.mouths} <= set("ABCDEFGHX")
        assert word.mouths[-1] == (word.end_s, "X")
        spoken = voice[:, round(word.start_s * RATE) : round(word.end_s * RATE)]
        assert np.sqrt((spoken**2).mean()) > 0.005
    assert take.words[0].mouths[0][1] == "A"  # M closes the lips


@pytest.mark.parametrize("drum", ["kick", "snare"])
@pytest.mark.parametrize("style", ["industrial", "drum-and-bass"])
def test_strokes_begin_on_their_sample(style: str, drum: str) -> None:
    beats = (0.3, 1.37, 2.5)
    alone = score(
        style,
        notes=(),
        gestures=(),
        shouts=(),
        moves=(),
        hits=tuple(Hit(drum, b, 0.95, i) for i, b in enumerate(beats)),
    )
    x = render(alone, alone.pieces[0], Recipe())[0]["drums"]
    first = int(np.flatnonzero(np.abs(x).max(0) > 1e-5)[0])
    assert 0 <= first - sample(beats[0]) <= 2
    for beat in beats:
        at = sample(beat)
        before = np.abs(x[:, at - 480 : at]).max()
        attack = np.abs(x[:, at : at + 96]).max()
        assert attack > max(0.02, 2 * before)


@pytest.mark.parametrize("style", STYLES)
def test_every_voice_drum_and_effect_of_a_style_sounds_without_a_flaw(style: str) -> None:
    sound = sound_of(style)
    for part, voices in sound.voices.items():
        for i, voice in enumerate(voices):
            pitches = (40, 47, 52) if part != "lead" else (64,)
            alone = score(
                style, bars=1, seconds=1.5, notes=(note(part, voice, 0.0, 2.0, *pitches),), hits=(), gestures=(),
                shouts=(), moves=(), sections=(Section("drop", 0, 1, 1.0),),
            )  # fmt: skip
            layers, _ = render(alone, alone.pieces[0], Recipe(drive=1 + 0.1 * i))
            assert set(layers) == {part}, voice
            assert np.isfinite(layers[part]).all()
            assert np.abs(layers[part]).max() > 0.01, voice
    hits = tuple(Hit(drum, 0.1 * i, 0.8) for i, drum in enumerate(sound.kit.places))
    noises = tuple(Gesture(kind, 0.1 * i, 1.0, 0.8, i) for i, kind in enumerate(gestures.KINDS))
    everything = score(style, seconds=2.0, bars=1, notes=(), hits=hits, gestures=noises, shouts=(), moves=())
    layers, _ = render(everything, everything.pieces[0], Recipe())
    assert set(layers) == {"drums", "fx"}
    assert all(np.isfinite(x).all() for x in layers.values())


def test_a_gap_is_silent_but_for_effects_voice_and_reverb() -> None:
    with_gap = score(shouts=())
    layers, _ = render(with_gap, with_gap.pieces[0], Recipe())
    inside = slice(sample(3.5) + 400, sample(4.0) - 400)
    without = score(shouts=(), moves=())
    full, _ = render(without, without.pieces[0], Recipe())
    for part in ("drums", "bass"):
        assert np.abs(layers[part][:, inside]).max() < 0.2 * np.abs(full[part][:, inside]).max()
    assert np.abs(layers["fx"][:, inside]).max() > 0.5 * np.abs(full["fx"][:, inside]).max()


def test_note_ends_do_not_click() -> None:
    """A click is a step: a second difference far above what the sound around it has."""
    alone = score(
        "synthwave", hits=(), gestures=(), shouts=(), moves=(),
        notes=(
            note("bass", "bass", 0.0, 1.0, 28),
            note("pads", "pad", 0.0, 2.0, 52, 59),
            note("lead", "lead", 0.0, 1.5, 64),
        ),
    )  # fmt: skip
    layers, _ = render(alone, alone.pieces[0], Recipe())
    for part, end in {"bass": 1.0, "pads": 2.0, "lead": 1.5}.items():
        bend = np.abs(np.diff(layers[part][0], 2))
        playing = bend[: sample(end - 0.15)].max()
        assert bend[sample(end - 0.15) :].max() <= 1.5 * playing, part


def test_the_same_bytes_in_any_process_and_after_anything(made: tuple[Path, Take], tmp_path: Path) -> None:
    folder, take = made
    paper = tmp_path / "score.json"
    paper.write_text(codec.dumps(score()))
    code = (
        "import sys; from pathlib import Path; from rivethead import stems; from rivethead.schema import codec;"
        "from rivethead.schema.score import Score; p = Path(sys.argv[1]);"
        "stems.perform(codec.loads(Score, p.read_text(), 'score.json'), 'stem-02', p.parent)"
    )
    subprocess.run([sys.executable, "-c", code, str(paper)], check=True)
    for file in (take.file, *take.layers.values()):
        assert sha256((folder / file).read_bytes()).digest() == sha256((tmp_path / file).read_bytes()).digest(), file


def test_drive_changes_the_sound_and_not_the_length() -> None:
    plain, hard = (render(score(), score().pieces[0], Recipe(drive=d))[0] for d in (1.0, 1.8))
    assert plain["bass"].shape == hard["bass"].shape
    assert np.abs(plain["bass"] - hard["bass"]).max() > 1e-3


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"notes": (note("lead", "theremin", 0.0, 1.0, 64),)}, "theremin"),
        ({"hits": (Hit("cowbell", 0.0, 0.9),)}, "cowbell"),
        ({"gestures": (Gesture("thunder", 0.0, 1.0, 0.9),)}, "thunder"),
    ],
)
def test_what_the_synth_lacks_is_named(changes: dict[str, object], named: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=f"'{named}'.*use one of"):
        stems.perform(score(**changes), "stem-02", tmp_path)


def test_engines_that_cannot_play_say_so_in_one_sentence(tmp_path: Path) -> None:
    for name in ("musicgen", "acestep"):
        with pytest.raises(EngineUnavailableError, match=name):  # its packages, or else its models, are not here
            stems.perform(score(), "stem-02", tmp_path, engine=name)
    with pytest.raises(InputError, match="no music engine called 'kazoo'"):
        stems.check_engine("kazoo")
    with pytest.raises(InputError, match="no piece called 'stem-09'"):
        stems.perform(score(), "stem-09", tmp_path)
    stems.check_engine("synth")


def test_an_empty_piece_is_silence(tmp_path: Path) -> None:
    take = stems.perform(score(notes=(), hits=(), gestures=(), shouts=(), moves=()), "stem-02", tmp_path)
    assert take.layers == {}
    assert not read_wav(tmp_path / take.file)[0].any()
