"""The tongue: a word spoken dry by a small neural voice, with the time at which each of its sounds begins.

The voice is hibari-tts (Apache-2.0, distilled from Kokoro-82M). Its network foretells how long every sound lasts in a
node inside the graph; that node is made an output, so nothing has to be aligned afterwards. What the network knows
runs behind what is heard by a constant, and its first and last sound reach into silence; both are put right here.
"""

import json
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b, sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from rivethead.errors import DiskError, EngineUnavailableError, InputError
from rivethead.paths import cache_folder, replacing
from rivethead.stems.synth.speech import IPA, reading

if TYPE_CHECKING:
    from collections.abc import Sequence

Signal = npt.NDArray[np.float32]

RATE = 24_000
"""Samples a second of the dry voice."""

MODEL_SHA256 = "5f70741d4e900f4e85d0037498736cc1b3e1b9a63a13546a5da1e63abf4fccd8"
"""Of hibari.onnx in hibari-tts 0.2.1; other weights have other nodes and another lag."""

_LENGTHS_NODE = b"/Clip_output_0"
_LENGTH_UNIT_S = 0.025
_LAG_S = 0.058
"""The network's bounds lie so much behind those in the sound: see benchmarks/phonemes.py."""

_REACH_S = 0.1
"""The first sound is looked for so long before the network's own bound."""

_HEARD = 0.012
"""Speech begins and ends where it rises over this share of its loudest moment."""

_HOP = RATE // 200
_NOISE_SEED = 0
"""The breath in the dry voice; the robot's own noise hangs on the set's seed."""


@dataclass(frozen=True, slots=True)
class Sound:
    """One speech sound.

    Attributes:
        symbol: in the International Phonetic Alphabet; diphthongs and affricates are one sound.
        start_s: from the start of the word's samples.
        end_s: exclusive; the next sound's start.
        stressed: whether it bears the word's main stress or a minor one.
    """

    symbol: str
    start_s: float
    end_s: float
    stressed: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
    """A word spoken dry.

    Attributes:
        samples: float32 (count,) at RATE, read-only, cut to the word.
        sounds: tile it without gap.
    """

    samples: Signal
    sounds: tuple[Sound, ...]


@lru_cache(maxsize=256)
def speak(word: str) -> Spoken:
    """Return a word spoken dry; the same bytes for the same word on one machine.

    It is kept in the cache folder, so that the network is loaded only for words that were never spoken before.

    Raises:
        InputError: nothing in the word can be spoken.
        EngineUnavailableError: the voice's weights are not those that this was made for.
    """
    text = reading(word)
    if not text:
        raise InputError(f"The score shouts '{word}', which has no letter or digit to speak; change or delete it.")
    kept = _shelf(text)
    spoken = _read(kept)
    if spoken is None:
        spoken = _said(word, text)
        with suppress(DiskError):  # a cache that cannot be written costs a second, no more
            _write(kept, spoken)
    spoken.samples.setflags(write=False)
    return spoken


def _said(word: str, text: str) -> Spoken:
    model = _model()
    symbols = model.phonemes(text)
    if not any(symbol in IPA for symbol in symbols):
        raise InputError(f"The score shouts '{word}', which the voice cannot read; use another word.")
    samples, lengths = model.say(symbols)
    return _cut(samples, symbols, lengths)


class _Model:
    """The network and its reading rules, loaded once."""

    def __init__(self) -> None:
        import onnxruntime  # type: ignore[import-untyped]
        from hibari.g2p import G2P  # type: ignore[import-untyped]

        assets = _assets()
        self._g2p = G2P()
        self._ids: dict[str, int] = json.loads((assets / "vocab.json").read_text(encoding="utf-8"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
        options.use_deterministic_compute = True
        options.log_severity_level = 3
        network = with_output(_checked(assets / "hibari.onnx"), _LENGTHS_NODE)
        self._session: Any = onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])

    def phonemes(self, text: str) -> str:
        """Return the symbols of a text, those that the network knows, shouted."""
        return "".join(symbol for symbol in self._g2p(text) + "!" if symbol in self._ids)

    def say(self, symbols: str) -> "tuple[Signal, npt.NDArray[np.float64]]":
        """Return float32 (count,) at RATE, and the length of each symbol in seconds with the silences around them."""
        from hibari import dsp  # type: ignore[import-untyped]

        ids = np.array([[0, *(self._ids[symbol] for symbol in symbols), 0]], np.int64)
        parts = self._session.run(None, {"ids": ids, "speed": np.ones(1, np.float32)})
        *spectra, pitch, lengths = (part.reshape(part.shape[-2:]) if part.ndim > 2 else part.ravel() for part in parts)
        samples = dsp.synth(*spectra, pitch, np.random.default_rng(_NOISE_SEED))
        return samples.astype(np.float32), lengths.astype(np.float64) * _LENGTH_UNIT_S


@cache
def _model() -> _Model:
    return _Model()


def _assets() -> Path:
    found = find_spec("hibari")
    if found is None or found.origin is None:
        raise EngineUnavailableError("The voice is missing; install it: pip install hibari-tts==0.2.1.")
    return Path(found.origin).parent / "assets"


def _checked(weights: Path) -> bytes:
    held = weights.read_bytes()
    if sha256(held).hexdigest() != MODEL_SHA256:
        raise EngineUnavailableError(
            f"{weights} is not the voice that Rivethead was made for; install that one: pip install hibari-tts==0.2.1."
        )
    return held


def with_output(network: bytes, node: bytes) -> bytes:
    """Return a serialised ONNX model with one more output, the tensor of this name (at most 100 bytes).

    Protocol buffers merge a message that comes twice, so appending ModelProto.graph (field 7) that holds nothing but
    GraphProto.output (field 12), a ValueInfoProto with its name (field 1), adds the output to the graph.
    """

    def field(number: int, held: bytes) -> bytes:
        return bytes((number << 3 | 2, len(held))) + held

    return network + field(7, field(12, field(1, node)))


def _cut(samples: Signal, symbols: str, lengths_s: npt.NDArray[np.float64]) -> Spoken:
    """Return the word without the silence around it, its sounds moved to where they are heard."""
    bounds = np.cumsum(lengths_s) - _LAG_S
    sounds: list[Sound] = []
    stressed = False
    begin: float | None = None
    for symbol, start in zip(symbols, bounds[:-2], strict=True):
        if symbol in "ˈˌ":
            stressed, begin = symbol == "ˈ", float(start)
        elif symbol in IPA:
            sounds.append(Sound(IPA[symbol], float(start) if begin is None else begin, 0.0, stressed))
            stressed, begin = False, None
    first_s, last_s = _heard(samples, sounds[0].start_s, sounds[-1].start_s)
    starts = [0.0, *(max(0.0, sound.start_s - first_s) for sound in sounds[1:]), last_s - first_s]
    tiled = tuple(
        Sound(sound.symbol, round(a, 6), round(b, 6), sound.stressed)
        for sound, a, b in zip(sounds, starts, starts[1:], strict=False)
    )
    return Spoken(samples[round(first_s * RATE) : round(last_s * RATE)].copy(), tiled)


def _heard(samples: Signal, first_s: float, last_s: float) -> tuple[float, float]:
    """Return when the word begins and ends in the sound, near its first sound and after the start of its last."""
    frames = len(samples) // _HOP
    loud = np.sqrt((samples[: frames * _HOP].reshape(frames, _HOP) ** 2).mean(1))
    heard = np.flatnonzero(loud > _HEARD * loud.max()) * (_HOP / RATE)
    begins = heard[heard >= first_s - _REACH_S]
    begin = min(float(begins[0]), first_s) if len(begins) else first_s
    return begin, max(float(heard[-1]) + _HOP / RATE, last_s + 2 * _HOP / RATE)


def _shelf(text: str) -> Path:
    """Return where a spoken text is kept, under a name that changes with whatever changes its bytes."""
    made_by = [MODEL_SHA256, text, *map(str, (_NOISE_SEED, _LAG_S, _REACH_S, _HEARD, sorted(IPA.items())))]
    made_by += [version(package) for package in ("hibari-tts", "onnxruntime", "numpy", "scipy")]
    key = blake2b("\n".join(made_by).encode(), digest_size=12).hexdigest()
    return cache_folder() / "voice" / f"{key}.npz"


def _read(kept: Path) -> Spoken | None:
    """Return what was kept, None where there is nothing or nothing whole."""
    try:
        with kept.open("rb") as file, np.load(file, allow_pickle=False) as held:
            samples = np.asarray(held["samples"], np.float32)
            rows = zip(held["symbols"], held["starts_s"], held["ends_s"], held["stressed"], strict=True)
            return Spoken(samples, tuple(Sound(str(s), float(a), float(b), bool(m)) for s, a, b, m in rows))
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def _write(kept: Path, spoken: Spoken) -> None:
    sounds: Sequence[Sound] = spoken.sounds
    with replacing(kept) as temporary, temporary.open("wb") as file:
        np.savez(
            file,
            samples=spoken.samples,
            symbols=np.array([sound.symbol for sound in sounds]),
            starts_s=np.array([sound.start_s for sound in sounds]),
            ends_s=np.array([sound.end_s for sound in sounds]),
            stressed=np.array([sound.stressed for sound in sounds]),
        )
