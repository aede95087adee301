"""How fast the synth plays, how large its files are, and how each style measures.

Run: python benchmarks/stems.py [STYLE ...] [--bars 16] [--out DIR]   (first once to compile, then for figures)
The music is written here by hand, so that the figures do not move when the score room learns something new.
"""

import argparse
import resource
import tempfile
import time
from pathlib import Path

import numpy as np

from rivethead import stems
from rivethead.dsp.loudness import measure_loudness
from rivethead.dsp.spectrum import third_octaves_db, tilt_db_per_octave
from rivethead.media.wav import read_wav
from rivethead.schema.brief import MODES, Key
from rivethead.schema.score import Gesture, Hit, Move, Note, Piece, Score, Section, Shout
from rivethead.schema.sound import Take

RATE = 48_000
VELOCITY = {"X": 0.96, "x": 0.74, "o": 0.33}
BPM = {"industrial": 126, "ebm": 122, "industrial-rock": 131, "ambient": 62, "synthwave": 101, "drum-and-bass": 174}
MODE = {"synthwave": "aeolian", "ambient": "aeolian", "drum-and-bass": "aeolian"}

DRUMS = {
    "industrial": {
        "kick": "X...X...X..xX...", "snare": "....X.......X..o", "hat": "x.o.x.o.x.o.x.oo",
        "open-hat": "..x...x...x...x.", "metal-low": "X..x..x...x..x..",
        "metal-high": "......x.....x...", "anvil": "..............X.",
    },
    "ebm": {
        "kick": "X...X...X...X...", "snare": "....X.......X...", "clap": "....X.......X...", "hat": "o.x.o.x.o.x.o.xo",
        "open-hat": "..x...x...x...x.", "metal-low": "......x...x...x.", "tom-mid": "..........x..x..",
    },
    "industrial-rock": {
        "kick": "X..x..x.X..x..x.", "snare": "....X.......X.o.", "hat": "x.x.x.x.x.x.x.x.", "ride": "o.x.o.x.o.x.o.x.",
        "anvil": "........X.......",
    },
    "ambient": {
        "kick": "X.......x.......", "tick": "..o...x....o..x.", "metal-low": "............x...",
        "metal-high": "......o.........",
    },
    "synthwave": {
        "kick": "X...X...X...X...", "snare": "....X.......X...", "hat": "xoxoxoxoxoxoxoxo",
        "open-hat": "..............x.",
        "tom-low": "..........x..x..",
    },
    "drum-and-bass": {
        "kick": "X.........X.....", "snare": "....X.......X...", "hat": "x.x.x.x.x.x.x.x.",
        "break-snare": ".......o.o..o..o",
        "break-kick": "X.x.......xx....", "ride": "x.x.x.x.x.x.x.x.",
    },
}  # fmt: skip
BASS = {
    "industrial": "0! . 0 0 . 0 0^ 0 0! . 0 0 . 0 1 0",
    "ebm": "0! 0 0^ 0 0 0^ 0 0 0! 0 0^ 0 2 1 0 0^",
    "industrial-rock": "0! 0 0 . 3 - 0 0! . 0 1 - 0 0 0 .",
    "ambient": "0 - - - - - - - - - - - - - - -",
    "synthwave": "0! . 0^ . 0 . 0^ . 0! . 0^ . 0 . 0^ .",
    "drum-and-bass": "0! - - - - - - - . . 5v - 6v - - .",
}
GUITAR = {
    "industrial": "0! - - . 0m 0m 0m . 0! - - . 1! - - .",
    "industrial-rock": "0m! 0m 0m . 3 - 0m 0m! . 0m 1 - 0m 0m 0m .",
}
ARP = {
    "industrial": ". . 0 . . . 1 . . . 0 . . 4 . .",
    "ebm": "0 . . 4 . . 2 . . 4 . . 0 . . 1",
    "industrial-rock": "0 0 7 0 0 7 0 0 0 0 7 0 0 7 0 7",
    "ambient": "0 . . . . . 4 . . . . . 2 . . .",
    "synthwave": "0 2 4 7 9 7 4 2 0 2 4 7 9 11 9 7",
    "drum-and-bass": "0 . . 2 . . 4 . . 2 . . 7 . 4 .",
}
LEAD = "4 - - 2 - - 1 - . . 0 - 2 - 1 -"
ROOTS = (0, 0, 5, 1)


def tokens(line: str) -> list[tuple[int, int, int, str]]:
    """Return (step, steps, degree, marks) of a line of sixteen tokens."""
    found: list[tuple[int, int, int, str]] = []
    for step, token in enumerate(line.split()):
        if token == "-" and found:
            found[-1] = (found[-1][0], found[-1][1] + 1, *found[-1][2:])
        elif token not in (".", "-"):
            digits = "".join(c for c in token if c.isdigit())
            found.append((step, 1, int(digits), token.removeprefix(digits)))
    return found


def written(style: str, bars: int, seconds: float | None = None) -> Score:
    """Return a score with one piece of so many bars: intro, verse, breakdown, drop, a quarter each."""
    bpm, key = BPM[style], Key("E", MODE.get(style, "phrygian"))
    quarter = max(1, bars // 4)
    lengths = (quarter, quarter, quarter, bars - 3 * quarter)
    plan = [("intro", 0.35), ("verse", 0.7), ("breakdown", 0.35), ("drop", 1.0)]
    sections, notes, hits, gestures, shouts, moves = [], [], [], [], [], []
    start = 0
    for (label, energy), length in zip(plan, lengths, strict=True):
        sections.append(Section(label, start, length, energy))
        for bar in range(start, start + length):
            notes += _notes(style, key, label, energy, bar)
            hits += _hits(style, label, bar)
        if label in ("verse", "drop"):
            shouts.append(Shout("MACHINE" if label == "verse" else "DESTROY", start * 4 + 2.0, 40, 0.9))
            hits.append(Hit("crash", start * 4.0, 0.9))
        if label == "breakdown":
            gestures.append(Gesture("riser", start * 4.0, length * 4.0, 0.9))
            gestures.append(Gesture("wind", start * 4.0, length * 4.0, 0.6))
            moves.append(Move("gap", (start + length) * 4 - 0.5, 0.5))
        if label == "drop":
            gestures.append(Gesture("impact", start * 4.0, 4.0, 1.0))
        if label in ("intro", "drop"):
            gestures.append(Gesture("machine", start * 4 + 2.0, 3.0, 0.7, start))
            gestures.append(Gesture("steam", start * 4 + 6.0, 1.5, 0.7, start))
        start += length
    piece = Piece(
        "stem-01", "stem", key, bars, seconds or bars * 240 / bpm + 1.9, "", "",
        tuple(sections), tuple(notes), tuple(hits), tuple(gestures), tuple(shouts), tuple(moves),
    )  # fmt: skip
    return Score("Benchmark", style, float(bpm), 7, 0.0, (piece,))


def _pitch(key: Key, degree: int, lowest: int) -> int:
    octave, step = divmod(degree, 7)
    return lowest + MODES[key.mode][step] + 12 * octave


def _notes(style: str, key: Key, label: str, energy: float, bar: int) -> list[Note]:
    root = ROOTS[bar % 4] if style in ("synthwave", "ambient", "drum-and-bass") else 0
    found = []

    def line(part: str, voice: str, text: str, lowest: int, velocity: float, chord: tuple[int, ...] = (0,)) -> None:
        for step, steps, degree, marks in tokens(text):
            pitch = _pitch(key, degree + root, lowest) + 12 * (marks.count("^") - marks.count("v"))
            loud = min(1.0, velocity * (1.15 if "!" in marks else 1.0))
            how = "mute" if "m" in marks else "accent" if "!" in marks else ""
            pitches = tuple(pitch + c for c in chord)
            found.append(Note(part, voice, bar * 4 + step / 4, steps / 4, pitches, loud, energy, how))

    if label in ("verse", "drop") or style == "ambient":
        line("bass", "bass", BASS[style], 28, 0.82)
    if style in GUITAR and (label == "drop" or (style == "industrial-rock" and label == "verse")):
        line("guitar", "guitar", GUITAR[style], 40, 0.85, (0, 7, 12))
    if (label in ("intro", "breakdown", "drop") and style != "industrial") or label == "drop":
        line("lead", "arp", ARP[style], 64, 0.75)
    if label == "drop":
        line("lead", "lead", LEAD, 64, 0.85)
    if label in ("intro", "breakdown") or style in ("synthwave", "ambient"):
        if bar % 2 == 0:
            chord = tuple(sorted(_pitch(key, root + d, 52) for d in (0, 2, 4)))
            found.append(Note("pads", "pad", bar * 4.0, 8.0, chord, 0.8, energy))
        if style in ("industrial", "ambient") and bar % 4 == 0:
            found.append(Note("pads", "bow", bar * 4.0, 16.0, (52,), 0.8, energy))
    return found


def _hits(style: str, label: str, bar: int) -> list[Hit]:
    calm = ("hat", "tick", "metal-high", "metal-low", "break-snare")
    found = []
    for drum, grid in DRUMS[style].items():
        if (label == "breakdown" and style != "ambient") or (label == "intro" and drum not in calm):
            continue
        for step, mark in enumerate(grid):
            if mark in VELOCITY:
                found.append(
                    Hit(drum, bar * 4 + step / 4, VELOCITY[mark] * (1 if step % 4 == 0 else 0.9), (bar * 16 + step) % 8)
                )
    return found


def measures(take: Take, folder: Path) -> dict[str, float]:
    """Return what a meter says of a take."""
    x, _ = read_wav(folder / take.file)
    inside = x[:, : round(take.bars * 240 / take.bpm * RATE)]
    middle, side = (inside[0] + inside[1]) / 2, (inside[0] - inside[1]) / 2
    loudness = measure_loudness(inside, RATE)
    mono = measure_loudness(np.stack([middle, middle]), RATE)
    spectrum = np.abs(np.fft.rfft(middle)) ** 2, np.abs(np.fft.rfft(side)) ** 2
    lows = slice(0, int(120 / (RATE / 2) * len(spectrum[0])))
    peak = float(np.abs(x).max())
    rms = float(np.sqrt((inside**2).mean()))
    return {
        "lufs": loudness.integrated_lufs,
        "lra": loudness.range_lu,
        "peak_db": 20 * np.log10(peak + 1e-9),
        "crest_db": 20 * np.log10(peak / rms),
        "tilt": tilt_db_per_octave(third_octaves_db(inside, RATE)),
        "correlation": float(np.corrcoef(inside[0], inside[1])[0, 1]),
        "mono_loss": mono.integrated_lufs - loudness.integrated_lufs,
        "side_below_120_db": 10 * np.log10(spectrum[1][lows].sum() / spectrum[0][lows].sum() + 1e-12),
        "balance_db": 20 * np.log10(inside[0].std() / inside[1].std()),
    }


def _megabytes(file: Path) -> float:
    return file.stat().st_size / 1e6


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("styles", nargs="*", default=tuple(BPM))
    asked.add_argument("--bars", type=int, default=16)
    asked.add_argument("--out", type=Path)
    options = asked.parse_args()
    folder = options.out or Path(tempfile.mkdtemp(prefix="rivethead-stems-"))
    before = time.process_time()
    stems.warm_up()
    print(f"warm-up: {time.process_time() - before:.1f} CPU-s")
    for style in options.styles:
        score = written(style, options.bars)
        before = time.process_time()
        take = stems.perform(score, "stem-01", folder / style)
        cpu_s = time.process_time() - before
        seconds = take.samples / RATE
        root = folder / style
        flac = sum(_megabytes(root / file) for file in take.layers.values()) / seconds * 60
        print(f"{style}: {seconds:.1f} s, {seconds / cpu_s:.1f} x real time per CPU-s, {flac:.1f} MB FLAC a minute")
        print("    " + "  ".join(f"{name} {value:.2f}" for name, value in measures(take, root).items()))
        for part, file in take.layers.items():
            momentary = np.sort(measure_loudness(read_wav(root / file)[0], RATE).momentary_lufs)
            loud = momentary[-max(1, len(momentary) // 4) :].mean()
            size = _megabytes(root / file) / seconds * 60
            print(f"    {part:7s} {loud:6.1f} LUFS in its loudest quarter, {size:.1f} MB a minute")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB")


if __name__ == "__main__":
    main()
