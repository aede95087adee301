"""The optional engine: what it is fed, what is made of its answer, and what is said where it is not installed."""

import importlib.machinery
import sys
from contextlib import nullcontext
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import soundfile

from rivethead import analysis
from rivethead.analysis.beat_this import BeatThis, log_mel
from rivethead.analysis.corrections import Corrections
from rivethead.analysis.engines import Clues
from rivethead.errors import EngineUnavailableError, InputError

RATE = 22_050


def beat(seconds: float, bpm: float = 120.0, rate_hz: int = RATE) -> np.ndarray:
    """A thump on every beat, twice as loud on the first of three."""
    t = np.arange(round(seconds * rate_hz)) / rate_hz
    since = t % (60 / bpm)
    loud = np.where((t * bpm / 60).astype(int) % 3 == 0, 0.8, 0.4)
    return loud * np.sin(2 * np.pi * 80 * since) * np.exp(-30 * since)


def ear(levels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Stand in for the trained network: sudden rises are beats, the greatest rises open bars."""
    assert levels.dtype == np.float32
    assert levels.shape[0] <= 1500
    assert levels.shape[1] == 128
    low = np.expm1(levels[:, :8]).sum(1)
    rise = np.diff(low, prepend=low[:1])
    return (rise - 0.2 * rise.max()).astype(np.float32), (rise - 0.7 * rise.max()).astype(np.float32)


def clues(path: Path, sound: np.ndarray, rate_hz: int = RATE) -> Clues:
    soundfile.write(path, sound, rate_hz)
    return Clues(path, {}, np.zeros((0, 24), np.float32))


@pytest.mark.parametrize(("seconds", "rate_hz"), [(10.0, RATE), (70.0, 44_100)])
def test_beats_and_bars_of_the_network_become_a_pulse(tmp_path: Path, seconds: float, rate_hz: int) -> None:
    sound = beat(seconds, rate_hz=rate_hz)
    pulse = BeatThis(ear).find_pulse(clues(tmp_path / "x.wav", sound, rate_hz), None)
    assert pulse is not None
    assert pulse.tempo_bpm == pytest.approx(120, rel=0.01)
    off_s = (np.array(pulse.beats_s) + 0.25) % 0.5 - 0.25
    assert np.abs(off_s).max() <= 0.04
    assert len(pulse.beats_s) == pytest.approx(2 * seconds, abs=2)
    assert pulse.metre == 3
    assert np.median((np.array(pulse.downbeats_s) + 0.75) % 1.5 - 0.75) == pytest.approx(0, abs=0.04)


def test_where_the_network_hears_nothing_there_is_no_beat(tmp_path: Path) -> None:
    def deaf(levels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return np.full(len(levels), -5, np.float32), np.full(len(levels), -5, np.float32)

    for name, sound in (("x.wav", beat(5)), ("short.wav", beat(0.01)), ("none.wav", np.zeros(0))):
        assert BeatThis(deaf).find_pulse(clues(tmp_path / name, sound), None) is None


def test_windows_do_not_show(tmp_path: Path) -> None:
    """What the network says of a frame depends on no window's border."""
    seen = {}

    def echo(levels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return levels[:, 5].copy(), levels[:, 9].copy()

    from rivethead.analysis.beat_this import _in_windows

    for frames in (1, 5, 1487, 1488, 1489, 1500, 2976, 4000):
        levels = np.random.default_rng(frames).standard_normal((frames, 128)).astype(np.float32)
        seen[frames] = _in_windows(echo, levels)
        assert np.array_equal(seen[frames][0], levels[:, 5])
        assert np.array_equal(seen[frames][1], levels[:, 9])


def test_levels_rise_with_the_pitch_of_a_tone() -> None:
    t = np.arange(RATE) / RATE
    tops = [log_mel(np.sin(2 * np.pi * hz * t).astype(np.float32))[20].argmax() for hz in (100, 400, 1000, 3000, 9000)]
    assert tops == sorted(set(tops))
    assert log_mel(np.sin(2 * np.pi * 440 * t).astype(np.float32)).shape == (51, 128)


def test_a_tempo_cannot_be_asked_of_it(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--half or --double"):
        BeatThis(ear).find_pulse(clues(tmp_path / "x.wav", beat(3)), 120.0)


def installed(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    """Put packages in place that look like the real ones from where we touch them."""

    class Model:
        def __init__(self, spect_dim: int = 1, transformer_dim: int = 1) -> None:
            assert (spect_dim, transformer_dim) == (128, 512)

        def load_state_dict(self, weights: dict[str, int]) -> None:
            assert weights == {"head": 1}

        def eval(self) -> None:
            pass

        def __call__(self, batch: np.ndarray) -> dict[str, list[np.ndarray]]:
            heard = ear(np.asarray(batch[0]))
            return {"beat": [heard[0]], "downbeat": [heard[1]]}

    def load(path: Path, map_location: str, weights_only: bool) -> dict[str, dict[str, int]]:
        assert weights_only
        assert path.read_bytes() == b"weights"
        known = {"spect_dim": 128, "transformer_dim": 512, "learning_rate": 3}
        return {"hyper_parameters": known, "state_dict": {"model.head": 1}}

    modules = {name: ModuleType(name) for name in ("torch", "einops", "rotary_embedding_torch", "beat_this")}
    modules["beat_this.model"] = ModuleType("beat_this.model")
    modules["beat_this.model.beat_tracker"] = ModuleType("beat_this.model.beat_tracker")
    for name, module in modules.items():
        module.__spec__ = importlib.machinery.ModuleSpec(name, None, is_package=True)
        module.__path__ = []
        monkeypatch.setitem(sys.modules, name, module)
    modules["torch"].load = load
    modules["torch"].from_numpy = lambda array: array
    modules["torch"].inference_mode = nullcontext
    modules["beat_this.model.beat_tracker"].BeatThis = Model
    monkeypatch.setenv("RIVETHEAD_HOME", str(home))


def test_it_is_taken_by_name_where_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, tmp_path)
    weights = tmp_path / "model-cache" / "beat-this" / "final0.ckpt"
    with pytest.raises(EngineUnavailableError, match=r"final0\.ckpt"):
        analysis.listen(tmp_path / "x.wav", engine="beat_this")
    weights.parent.mkdir(parents=True)
    weights.write_bytes(b"weights")
    soundfile.write(tmp_path / "x.wav", beat(20), RATE)
    heard = analysis.listen(tmp_path / "x.wav", engine="beat_this", corrections=Corrections(first_beat_s=3.0))
    assert heard.tempo_bpm == pytest.approx(120, rel=0.01)
    assert heard.beats_s[0] == pytest.approx(3.0, abs=0.03)
    assert heard.metre == 3
    assert "torchaudio" not in sys.modules


def test_where_it_is_missing_a_sentence_says_what_installs_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rivethead.analysis.beat_this.find_spec", lambda _: None)
    with pytest.raises(EngineUnavailableError) as refused:
        analysis.listen(tmp_path / "x.wav", engine="beat_this")
    assert "pip install 'rivethead[beats]' && pip install --no-deps beat-this" in str(refused.value)
    assert "\n" not in str(refused.value)
    with pytest.raises(InputError, match="no beat engine called 'ear'"):
        analysis.listen(tmp_path / "x.wav", engine="ear")
