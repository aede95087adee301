"""Plain features of a finished sound that do not see how fast it is: what a style sounds like.

Everything is heard from the audio. Onsets are counted by the heard beat and compared between bands, patterns are
folded on the heard grid, and nothing is said by the second.
"""

from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.ndimage import median_filter

from rivethead import analysis, mix
from rivethead.analysis.intake import Intake, take_in
from rivethead.dsp.equaliser import Band, equalise
from rivethead.dsp.loudness import measure_loudness
from rivethead.dsp.onsets import BANDS_HZ, HOPS_HZ, band_onsets
from rivethead.dsp.spectrum import THIRD_OCTAVES_HZ, third_octaves_db
from rivethead.media.wav import read_wav
from rivethead.schema.analysis import Analysis

Signal = npt.NDArray[np.float32]
Track = npt.NDArray[np.float64]
Features = dict[str, float]

_STEPS_A_BEAT = 4
_BAR_STEPS = 16
_PATTERN_BANDS = {"kick": "low", "snare": "bite", "hat": "air"}
_PROFILE_HZ = (45.0, 17_000.0)
_MEASURES = ("loudness_range_lu", "smallest_peak_to_short_term_db", "crest_db", "correlation", "side_to_middle_db")
_HARMONIC_HOPS, _PERCUSSIVE_BANDS = 31, 21
_ENVELOPE_S = 0.01


def plain_features(file: Path) -> Features:
    """Return all features of a sound file by name.

    Raises:
        AudioError: it cannot be read as sound.
    """
    sound, rate_hz = read_wav(file)
    gathered = take_in(file)
    heard = analysis.listen(file)
    measures = mix.measure(sound, rate_hz)
    return {
        **{f"level {name}": measures[name] for name in _MEASURES},
        **_profile(sound, rate_hz),
        **band_levels(sound, rate_hz),
        **_onsets(gathered, heard),
        **_tones(gathered, heard),
        **_strokes_and_tones(gathered),
    }


def _profile(sound: Signal, rate_hz: int) -> Features:
    """Return the shape of the long-term spectrum, free of level, and how much third octaves stick out."""
    low_hz, high_hz = _PROFILE_HZ
    inside = (low_hz <= THIRD_OCTAVES_HZ) & (high_hz >= THIRD_OCTAVES_HZ)
    density = third_octaves_db(sound, rate_hz)[inside]
    shape = density - density.mean()
    return {f"profile {hz:.0f} Hz": float(d) for hz, d in zip(THIRD_OCTAVES_HZ[inside], shape, strict=True)}


def loudest(sound: Signal, rate_hz: int, length_s: float) -> Signal:
    """Return the loudest stretch of float32 (channels, samples)."""
    levels = 10 ** (measure_loudness(sound, rate_hz).momentary_lufs / 10)
    width = round(length_s * 10)
    if len(levels) <= width:
        return sound
    start = int(np.argmax(np.convolve(levels, np.ones(width), "valid"))) / 10
    return np.ascontiguousarray(sound[:, round(start * rate_hz) : round((start + length_s) * rate_hz)])


def band_levels(sound: Signal, rate_hz: int) -> Features:
    """Return for every band its crest, its width, and how deep and how fast its level moves, in dB.

    Depth is from soft to loud (10 and 95 %), sharpness from usual to loud (50 and 95 %): small where a band never
    rests between hits. Rise and fall are what it does within 10 ms.
    """
    found: Features = {}
    block = round(_ENVELOPE_S * rate_hz)
    for name, (low_hz, high_hz) in BANDS_HZ.items():
        cut = [Band("high-pass", low_hz, 0.707), Band("low-pass", high_hz, 0.707)]
        middle = equalise((0.5 * (sound[0] + sound[1]))[None], cut, rate_hz)[0].astype(np.float64)
        side = equalise((0.5 * (sound[0] - sound[1]))[None], cut, rate_hz)[0].astype(np.float64)
        whole = len(middle) // block
        power = (middle[: whole * block] ** 2).reshape(whole, block).mean(1)
        level = 10 * np.log10(power + 1e-10)
        level = level[level > np.percentile(level, 95) - 50]
        rms = np.sqrt((middle**2).mean() + 1e-12)
        found[f"{name} crest"] = float(20 * np.log10(np.percentile(np.abs(middle), 99.9) / rms + 1e-9))
        found[f"{name} width"] = max(-40.0, float(10 * np.log10((side**2).mean() / rms**2 + 1e-9)))
        low, middling, high = np.percentile(level, [10, 50, 95])
        found[f"{name} depth"] = float(high - low)
        found[f"{name} sharpness"] = float(high - middling)
        rises = np.diff(level)
        found[f"{name} rise"] = float(np.percentile(rises, 98)) if len(rises) else 0.0
        found[f"{name} fall"] = float(np.percentile(rises, 5)) if len(rises) else 0.0
    return found


def _onsets(gathered: Intake, heard: Analysis) -> Features:
    """Return how onsets share the bands, how many there are in a beat, and where in beat and bar they fall."""
    onsets = {band: np.asarray(track, np.float64) for band, track in band_onsets(gathered.spectrogram).items()}
    beats = np.asarray(heard.beats_s)
    found: Features = {}
    counts = {band: _count(track) for band, track in onsets.items()}
    total = sum(counts.values()) + 1e-9
    for band, track in onsets.items():
        found[f"{band} onset share"] = counts[band] / total
        found[f"{band} onset spikiness"] = float(np.log(track.std() / (track.mean() + 1e-6) + 1e-3))
    found["onsets a beat"] = float(np.log1p(total / len(beats))) if len(beats) else 0.0
    found["beat confidence"] = heard.confidence.get("beats", 0.0)
    for drum, band in _PATTERN_BANDS.items():
        steps = _on_steps(onsets[band], beats)
        found |= _pattern(drum, steps)
    return found


def _count(track: Track) -> int:
    """Return how many clear maxima an onset track has."""
    top = np.percentile(track, 99) + 1e-6
    inner = track[1:-1]
    return int(((inner > track[:-2]) & (inner >= track[2:]) & (inner > 0.3 * top)).sum())


def _on_steps(track: Track, beats_s: Track) -> Track:
    """Return the strongest onset around every sixteenth of the heard grid."""
    if len(beats_s) < 2 * _BAR_STEPS // _STEPS_A_BEAT:
        return np.zeros(_BAR_STEPS)
    steps_s = np.interp(np.arange((len(beats_s) - 1) * _STEPS_A_BEAT) / _STEPS_A_BEAT, np.arange(len(beats_s)), beats_s)
    at = np.round(steps_s * HOPS_HZ).astype(int)
    return np.array([track[max(0, a - 2) : a + 3].max(initial=0.0) for a in at])


def _pattern(drum: str, steps: Track) -> Features:
    """Return the shares of the four sixteenths of a beat, and how strongly a bar is patterned at every period.

    Of the bar only sizes of its Fourier lines count, so that a wrongly heard downbeat does no harm.
    """
    whole = len(steps) // _BAR_STEPS * _BAR_STEPS
    bar = steps[:whole].reshape(-1, _BAR_STEPS).mean(0)
    total = bar.sum() + 1e-6
    places = bar.reshape(-1, _STEPS_A_BEAT).sum(0) / total
    lines = np.abs(np.fft.rfft(bar / total))[1:]
    sixteenths = {f"{drum} on sixteenth {i + 1}": float(v) for i, v in enumerate(places)}
    return sixteenths | {f"{drum} {i + 1} a bar": float(v) for i, v in enumerate(lines)}


def _tones(gathered: Intake, heard: Analysis) -> Features:
    """Return how the pitch classes move and how many sound at once."""
    found: Features = {}
    window_s = heard.duration_s / max(1, len(gathered.chroma))
    beat_s = float(np.median(np.diff(heard.beats_s))) if len(heard.beats_s) > 1 else 1.0
    bars = max(1, round(4 * beat_s / window_s))
    for name, chroma in (("chroma", gathered.chroma), ("bass chroma", gathered.bass_chroma)):
        rows = chroma / (np.linalg.norm(chroma, axis=1, keepdims=True) + 1e-9)
        rows = rows[np.linalg.norm(rows, axis=1) > 0.5]
        if len(rows) <= bars:
            found |= {f"{name} flux": 0.0, f"{name} flux by bars": 0.0, f"{name} spread": 0.0, f"{name} span": 0.0}
            continue
        found[f"{name} flux"] = float(1 - (rows[1:] * rows[:-1]).sum(1).mean())
        found[f"{name} flux by bars"] = float(1 - (rows[bars:] * rows[:-bars]).sum(1).mean())
        found[f"{name} spread"] = _evenness(rows)
        found[f"{name} span"] = _evenness(rows.mean(0)[None])
    return found


def _evenness(rows: Track) -> float:
    """Return the mean entropy of rows as a share of the largest possible."""
    shares = rows / (rows.sum(1, keepdims=True) + 1e-9) + 1e-9
    return float(-(shares * np.log(shares)).sum(1).mean() / np.log(rows.shape[1]))


def _strokes_and_tones(gathered: Intake) -> Features:
    """Return how much of every band is struck rather than held, and how noisy it is.

    Medians along time and along frequency: D. FitzGerald, "Harmonic/Percussive Separation Using Median Filtering",
    DAFx 2010.
    """
    levels = gathered.spectrogram.levels[::2]
    held = median_filter(levels, (_HARMONIC_HOPS // 2, 1))
    struck = median_filter(levels, (1, _PERCUSSIVE_BANDS))
    found: Features = {}
    for band, (low_hz, high_hz) in BANDS_HZ.items():
        inside = (gathered.spectrogram.centres_hz >= low_hz) & (gathered.spectrogram.centres_hz < high_hz)
        some, tonal, noisy = levels[:, inside], held[:, inside], struck[:, inside]
        found[f"{band} held over struck"] = float(np.log((tonal.mean() + 1e-3) / (noisy.mean() + 1e-3)))
        found[f"{band} ridges"] = float(np.abs(np.diff(some, axis=1)).mean() / (some.mean() + 1e-3))
        found[f"{band} flicker"] = float(np.abs(np.diff(some, axis=0)).mean() / (some.mean() + 1e-3))
    return found
