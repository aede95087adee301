"""Beats by the network Beat This!, where its package and weights are installed.

F. Foscarin, J. Schlüter, G. Widmer, "Beat this! Accurate beat tracking without DBN postprocessing", ISMIR 2024. Of its
package only the network is used. The rest of it imports torchaudio, whose wheels often do not load beside a given torch
and then break other libraries that look for it; so sound is read, cut and turned into levels here.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from inspect import signature
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rivethead.analysis.beats import Pulse
from rivethead.analysis.engines import Clues
from rivethead.errors import EngineUnavailableError, InputError
from rivethead.media.sound import open_sound
from rivethead.paths import desk_folder

Floats = npt.NDArray[np.float32]
Network = Callable[[Floats], tuple[Floats, Floats]]
"""Takes levels (frames, 128), at most 1500 of them, and gives the log odds of a beat and of a downbeat, (frames,)."""

_PACKAGES = ("torch", "einops", "rotary_embedding_torch", "beat_this")
_INSTALL = "pip install 'rivethead[beats]' && pip install --no-deps beat-this==1.1.0"
_WEIGHTS = Path("model-cache") / "beat-this" / "final0.ckpt"

_RATE_HZ, _FRAMES_HZ = 22_050, 50
_WINDOW, _HOP = 1024, 441
_LEVELS, _LOWEST_HZ, _HIGHEST_HZ = 128, 30.0, 11_000.0
_GAIN = 1000.0
_FRAMES_AT_ONCE, _BORDER = 1500, 6
_APART = 3
"""Frames to either side within which a beat has to be the likeliest."""

_LEAST_BEATS = 4
_METRES = range(2, 13)


class BeatThis:
    """The engine.

    Args:
        network: the trained network; None loads it from the package and the weights in model-cache/.

    Raises:
        EngineUnavailableError: the package or the weights are missing.
    """

    def __init__(self, network: Network | None = None) -> None:
        self._network = network or _loaded_network()

    def find_pulse(self, clues: Clues, asked_bpm: float | None) -> Pulse | None:
        """Return the pulse; see rivethead.analysis.engines.BeatEngine."""
        if asked_bpm is not None:
            raise InputError(
                "--tempo cannot be asked of the engine beat_this; leave it out, say --half or --double, or "
                "use --engine builtin."
            )
        levels = log_mel(_mono(clues.path))
        if not len(levels):
            return None
        beat_odds, bar_odds = _in_windows(self._network, levels)
        return _as_pulse(beat_odds, bar_odds)


def _loaded_network() -> Network:
    missing = [name for name in _PACKAGES if find_spec(name) is None]
    if missing:
        raise EngineUnavailableError(
            f"The beat engine 'beat_this' needs the package '{missing[0]}', which is not installed; run: {_INSTALL}"
        )
    weights = desk_folder() / _WEIGHTS
    if not weights.is_file():
        raise EngineUnavailableError(
            f"The beat engine 'beat_this' has no weights in {weights}; put the checkpoint final0 of Beat This! there, "
            f"or use --engine builtin."
        )
    import torch  # type: ignore[import-not-found,unused-ignore]
    from beat_this.model.beat_tracker import BeatThis as Model  # type: ignore[import-not-found,unused-ignore]

    kept = torch.load(weights, map_location="cpu", weights_only=True)
    known = signature(Model).parameters  # the checkpoint also holds what it was trained with
    model = Model(**{name: value for name, value in kept["hyper_parameters"].items() if name in known})
    model.load_state_dict({name.removeprefix("model."): value for name, value in kept["state_dict"].items()})
    model.eval()

    def network(levels: Floats) -> tuple[Floats, Floats]:
        with torch.inference_mode():
            found = model(torch.from_numpy(levels)[None])
        return np.asarray(found["beat"][0], np.float32), np.asarray(found["downbeat"][0], np.float32)

    return network


def _mono(path: Path) -> Floats:
    """Return a whole track as float32 (samples,) at the network's rate."""
    from scipy.signal import resample_poly

    with open_sound(path) as stream:
        blocks = [block.mean(0) for block in stream.blocks]
        rate_hz = stream.sample_rate_hz
    mono = np.concatenate(blocks) if blocks else np.zeros(0, np.float32)
    if rate_hz == _RATE_HZ or not len(mono):
        return mono
    common = int(np.gcd(rate_hz, _RATE_HZ))
    return np.asarray(resample_poly(mono, _RATE_HZ // common, rate_hz // common), np.float32)


def log_mel(mono: Floats) -> Floats:
    """Return the levels that the network was trained on, float32 (frames, 128), fifty frames a second.

    Args:
        mono: float32 (samples,) at 22050 samples a second.
    """
    from scipy.fft import rfft

    if len(mono) <= _WINDOW:
        return np.zeros((0, _LEVELS), np.float32)
    padded = np.pad(mono, _WINDOW // 2, mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP]
    shape = (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_WINDOW) / _WINDOW)).astype(np.float32)
    filters = _mel_filters()
    out = np.empty((len(frames), _LEVELS), np.float32)
    for first in range(0, len(frames), _FRAMES_AT_ONCE):
        lines = np.abs(rfft(frames[first : first + _FRAMES_AT_ONCE] * shape, axis=1)) / np.sqrt(_WINDOW)
        out[first : first + _FRAMES_AT_ONCE] = np.log1p(_GAIN * (lines @ filters))
    return out


def _mel_filters() -> Floats:
    """Return triangles of height 1 on Slaney's mel scale, float32 (lines, 128): even to 1 kHz, logarithmic above."""
    step = np.log(6.4) / 27  # of a mel above 1 kHz, in nepers
    top = 15 + np.log(_HIGHEST_HZ / 1000) / step
    mels = np.linspace(_LOWEST_HZ * 3 / 200, top, _LEVELS + 2)
    edges_hz = np.where(mels < 15, mels * 200 / 3, 1000 * np.exp((mels - 15) * step))
    lines_hz = np.linspace(0, _RATE_HZ / 2, _WINDOW // 2 + 1)
    low, middle, high = edges_hz[:-2], edges_hz[1:-1], edges_hz[2:]
    rising = (lines_hz[:, None] - low) / (middle - low)
    falling = (high - lines_hz[:, None]) / (high - middle)
    return np.asarray(np.maximum(0, np.minimum(rising, falling)), np.float32)


def _in_windows(network: Network, levels: Floats) -> tuple[Floats, Floats]:
    """Return the log odds of all frames, heard in windows whose borders are left out where others cover them."""
    beats = np.full(len(levels), -1000.0, np.float32)
    bars = beats.copy()
    for first, end in _windows(len(levels)):
        before, after = max(0, _BORDER - first), max(0, end + _BORDER - len(levels))
        some = np.pad(levels[max(0, first - _BORDER) : end + _BORDER], ((before, after), (0, 0)))
        beat, bar = network(np.ascontiguousarray(some, np.float32))
        beats[first:end], bars[first:end] = beat[_BORDER : len(some) - _BORDER], bar[_BORDER : len(some) - _BORDER]
    return beats, bars


def _windows(frames: int) -> Iterator[tuple[int, int]]:
    """Give spans that tile the frames, as long as the network takes; the last overlaps the one before it."""
    length = _FRAMES_AT_ONCE - 2 * _BORDER
    for first in range(0, frames, length):
        yield max(0, min(first, frames - length)), min(first + length, frames)


def _as_pulse(beat_odds: Floats, bar_odds: Floats) -> Pulse | None:
    frames = _peaks(beat_odds)
    if len(frames) < _LEAST_BEATS:
        return None
    beats_s = frames / _FRAMES_HZ
    nearest = np.abs(frames[:, None] - _peaks(bar_odds)).argmin(0) if len(_peaks(bar_odds)) else np.zeros(0, int)
    opening = sorted({int(i) for i in nearest})
    metre = _metre(opening)
    turns = Counter(i % metre for i in opening)
    first = min(turns, key=lambda turn: (-turns[turn], turn)) if turns else 0
    agree = turns[first] / max(len(range(first, len(frames), metre)), len(opening), 1) if turns else 0.0
    sure = float((1 / (1 + np.exp(-beat_odds[np.round(frames).astype(int)]))).mean())
    return Pulse(
        round(60 / float(np.median(np.diff(beats_s))), 3),
        (),
        tuple(round(float(t), 5) for t in beats_s),
        first,
        metre,
        round(sure, 3),
        round(sure, 3),
        round(sure * agree, 3),
    )


def _peaks(odds: Floats) -> npt.NDArray[np.float64]:
    """Return the frames that are likelier than not and the likeliest around; neighbours that tie are one."""
    padded = np.pad(odds, _APART, constant_values=-np.inf)
    highest = np.lib.stride_tricks.sliding_window_view(padded, 2 * _APART + 1).max(1)
    at = np.flatnonzero((odds > 0) & (odds == highest))
    if not len(at):
        return np.zeros(0)
    return np.array([group.mean() for group in np.split(at, np.flatnonzero(np.diff(at) > 1) + 1)])


def _metre(opening: list[int]) -> int:
    """Return the commonest number of beats between downbeats, 4 where none is known."""
    gaps = Counter(gap for gap in np.diff(opening).tolist() if gap in _METRES)
    return int(min(gaps, key=lambda gap: (-gaps[gap], gap))) if gaps else 4
