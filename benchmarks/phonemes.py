"""How well the times of the dry voice's sounds agree with its sound.

Usage: python benchmarks/phonemes.py [WORD ...]

The bounds between a vowel and a voiceless consonant are clear to see: voicing (what lies between 80 and 900 Hz) comes
or goes within a few milliseconds. They are found in the sound alone, 12 dB below the vowel's loudest moment, and
compared with the times that the voice gives. Prints every error in milliseconds (positive: the given time is late),
then the median and the 90th percentile of their sizes.
"""

import argparse
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from scipy.signal import butter, sosfiltfilt

from rivethead.stems.synth.speech import PHONEMES
from rivethead.stems.synth.tongue import RATE, Spoken, speak

VOICELESS = frozenset({"s", "ʃ", "f", "θ", "t", "k", "p", "tʃ"})
WORDS = (
    "machine", "control", "obey", "system", "destroy", "factory", "body", "steel", "power", "work", "burn", "riot",
    "rise", "pressure", "signal", "run", "silence", "rust", "sleep", "night", "neon", "drive", "future", "attack",
    "electric", "industry", "discipline", "motion", "shock", "faster", "city", "motor", "hatred", "piston", "turbine",
    "chaos", "ratchet", "protest", "resist", "circuit", "sacrifice", "mechanical", "prophet", "weapon",
)  # fmt: skip
_HOP_S = 0.001
_WINDOW_S = 0.012
_DROP_DB = 12.0


def voicing_db(samples: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    """Return the level between 80 and 900 Hz, one value every millisecond."""
    band = sosfiltfilt(butter(4, (80, 900), "band", fs=RATE, output="sos"), samples.astype(float))
    power = np.convolve(band**2, np.hanning(round(_WINDOW_S * RATE)), "same")
    return np.asarray(10 * np.log10(power[:: round(_HOP_S * RATE)] + 1e-9), float)


def errors_s(spoken: Spoken) -> Iterator[tuple[str, float]]:
    """Yield each clear bound ("ʃ|i") and the given time minus the seen one."""
    level = voicing_db(spoken.samples)
    for before, after in pairwise(spoken.sounds):
        rises = before.symbol in VOICELESS and PHONEMES[after.symbol].kind == "vowel"
        falls = after.symbol in VOICELESS and PHONEMES[before.symbol].kind == "vowel"
        if not rises and not falls:
            continue
        vowel = after if rises else before
        first, last = round(vowel.start_s / _HOP_S), min(round(vowel.end_s / _HOP_S), len(level))
        loudest = first + int(np.argmax(level[first:last]))
        quiet = level < level[loudest] - _DROP_DB
        where = np.flatnonzero(quiet[:loudest])[::-1] if rises else loudest + np.flatnonzero(quiet[loudest:])
        if len(where):
            given_s = after.start_s
            yield f"{before.symbol}|{after.symbol}", given_s - float(where[0]) * _HOP_S


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="*", default=WORDS)
    every: list[float] = []
    for word in parser.parse_args().words:
        found = list(errors_s(speak(word)))
        every += [error for _, error in found]
        print(f"{word:12}", "  ".join(f"{bound} {1000 * error:+.0f}" for bound, error in found))
    sizes = 1000 * np.abs(every)
    print(
        f"{len(every)} bounds: median {np.median(sizes):.0f} ms, 90th percentile {np.percentile(sizes, 90):.0f} ms, "
        f"largest {sizes.max():.0f} ms; on the mean {1000 * np.mean(every):+.0f} ms"
    )


if __name__ == "__main__":
    main()
