"""The mix: takes lie on the grid to the sample, joints do not dip or click, and the master meets its numbers."""

import json
from hashlib import sha256
from pathlib import Path

import numpy as np
import pyloudnorm
import pytest
import soundfile

from rivethead import mix
from rivethead.errors import AudioError, InputError
from rivethead.media.wav import read_wav, write_wav
from rivethead.mix.placing import place, stitch
from rivethead.schema.brief import Key
from rivethead.schema.grid import sample_at
from rivethead.schema.score import Piece, Score, Section
from rivethead.schema.sound import Mix, Take, Takes

RATE = 48_000
BPM = 124.0
SECONDS = 6.0
BARS = 3


def loop(seed: int, level: float) -> np.ndarray:
    """Kicks on the beat, noise on the off-beat, a humming bass: enough for a master to work on."""
    random = np.random.default_rng(seed)
    t = np.arange(round(SECONDS * RATE)) / RATE
    since = t % (60 / BPM)
    kick = np.sin(2 * np.pi * 55 * since) * np.exp(-since / 0.09)
    hat = random.standard_normal((2, len(t))) * np.exp(-((t + 30 / BPM) % (60 / BPM)) / 0.03)
    bass = 0.2 * (2 * ((t * 110) % 1) - 1)
    return (level * (kick + bass + 0.2 * hat)).astype(np.float32)


def take(name: str, file: str, samples: int = round(SECONDS * RATE), bpm: float = BPM, bars: int = BARS) -> Take:
    return Take(name, "stem", file, samples, bpm, bars, {}, (), "synth", "", "", 1, "Apache-2.0", True)


def piece(name: str, leads_to: str) -> Piece:
    sections = (Section("intro", 0, 1, 0.4), Section("drop", 1, BARS - 1, 1.0))
    return Piece(name, "stem", Key("E", "aeolian"), BARS, SECONDS, leads_to, "", sections, (), (), (), (), ())


def score(names: list[str]) -> Score:
    follows = [*names[1:], ""]
    return Score("Test", "ebm", BPM, 1, 0.0, tuple(piece(n, f) for n, f in zip(names, follows, strict=True)))


def a_set(root: Path) -> tuple[Score, Takes]:
    names = ["stem-01", "stem-02", "stem-03"]
    for index, name in enumerate(names):
        write_wav(root / f"stems/{name}.wav", loop(index, 0.15 + 0.1 * index), RATE)
    return score(names), Takes(tuple(take(n, f"stems/{n}.wav") for n in names))


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mix]:
    root = tmp_path_factory.mktemp("set")
    written, takes = a_set(root)
    made = mix.mix_down(written, takes, root)
    mix.export_premaster(takes, made, root)
    return root, made


def test_takes_start_where_the_sum_of_the_bars_before_them_ends() -> None:
    takes = [take(str(i), "", RATE * 60, 127.3, 31) for i in range(9)]
    for index, placement in enumerate(place(takes, 127.3)):
        assert placement.start_beat == index * 31 * 4
        assert round(placement.start_s * RATE) == sample_at(index * 31 * 4 * 60 / 127.3, RATE)


def test_every_take_sounds_at_its_sample(tmp_path: Path) -> None:
    clicks = np.zeros((2, round(SECONDS * RATE)), np.float32)
    clicks[:, 100] = 0.5
    takes = [take(str(i), f"{i}.wav") for i in range(3)]
    for one in takes:
        write_wav(tmp_path / one.file, clicks, RATE)
    placements = place(takes, BPM)
    total, _ = stitch(takes, placements, tmp_path)
    expected = [sample_at(i * BARS * 4 * 60 / BPM, RATE) + 100 for i in range(3)]
    assert np.flatnonzero(total[0] > 0.4).tolist() == expected


def test_the_mix_is_as_long_as_its_bars_and_the_last_tail(mixed: tuple[Path, Mix]) -> None:
    _, made = mixed
    assert made.samples == sample_at(2 * BARS * 4 * 60 / BPM, RATE) + round(SECONDS * RATE)


def test_the_master_meets_loudness_and_true_peak(mixed: tuple[Path, Mix]) -> None:
    root, made = mixed
    sound, rate = soundfile.read(root / made.file)
    assert soundfile.info(root / made.file).subtype == "PCM_24"
    assert made.measures["integrated_lufs"] == pytest.approx(-14, abs=0.1)
    assert pyloudnorm.Meter(rate).integrated_loudness(sound) == pytest.approx(-14, abs=0.12)
    assert made.measures["true_peak_dbtp"] <= -1
    assert made.measures["clipped_samples"] == 0
    assert made.measures["side_to_middle_below_120_hz_db"] < -30


def test_joints_neither_dip_nor_move_nor_click(mixed: tuple[Path, Mix]) -> None:
    root, made = mixed
    report = json.loads((root / "industrial_mix_full.report.json").read_text())
    assert len(report["joints"]) == 2
    assert all(joint["dip_db"] < 3 and abs(joint["timing_ms"]) < 1 for joint in report["joints"])
    premaster, _ = read_wav(root / "industrial_mix_full.premaster.wav")
    bend = np.abs(np.diff(premaster[0], 2))
    for placement in made.placements[:-1]:
        end = round(placement.end_s * RATE)  # where the earlier take's tail ends under the later take
        assert bend[end - 50 : end + 50].max() <= bend.max() * 0.9


def test_the_same_takes_give_the_same_bytes(mixed: tuple[Path, Mix], tmp_path: Path) -> None:
    root, made = mixed
    again = mix.mix_down(*a_set(tmp_path), tmp_path)
    assert again == made
    for name in ("wav", "png", "report.json"):
        files = [folder / f"industrial_mix_full.{name}" for folder in (root, tmp_path)]
        assert len({sha256(f.read_bytes()).hexdigest() for f in files}) == 1


def test_brightness_tilts_the_highs(mixed: tuple[Path, Mix], tmp_path: Path) -> None:
    root, _ = mixed
    mix.mix_down(*a_set(tmp_path), tmp_path, brightness_db=4)
    plain, bright = (json.loads((f / "industrial_mix_full.report.json").read_text()) for f in (root, tmp_path))

    def highs(report: dict) -> float:
        bands = {round(b["hz"]): b["density_db"] for b in report["third_octaves"]}
        return bands[10079] - bands[1000]

    assert 2 < highs(bright) - highs(plain) < 5


def test_a_single_take_and_a_silent_one_mix(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", np.zeros((2, round(SECONDS * RATE)), np.float32), RATE)
    made = mix.mix_down(score(["stem-01"]), Takes((take("stem-01", "a.wav"),)), tmp_path)
    assert made.measures["integrated_lufs"] == -70
    assert not read_wav(tmp_path / made.file)[0].any()


def test_wrong_takes_are_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no takes"):
        place([], BPM)
    with pytest.raises(InputError, match="bpm"):
        place([take("a", "a.wav", bpm=BPM + 1)], BPM)
    with pytest.raises(InputError, match="shorter"):
        place([take("a", "a.wav", bars=99)], BPM)
    write_wav(tmp_path / "a.wav", np.zeros((2, 100), np.float32), RATE)
    with pytest.raises(AudioError, match="100 samples"):
        mix.mix_down(score(["a"]), Takes((take("a", "a.wav"),)), tmp_path)
    with pytest.raises(AudioError, match="cannot be read"):
        mix.mix_down(score(["b"]), Takes((take("b", "b.wav"),)), tmp_path)
