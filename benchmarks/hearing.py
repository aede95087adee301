"""How well and how fast analysis hears: real songs, excerpts and resampled copies of them, and music made to measure.

Usage: python benchmarks/hearing.py [FOLDER] [--excerpts 60] [--resampled] [--synth 40] [--moving 20] [--left-out 30]

FOLDER holds songs, each with SONG.beats.json beside it, whose "beats_s" are the true beats. Measures are those of
mir_eval: F-measure at 70 ms, continuity at the correct level (CMLt) and at any level (AMLt); "downbeats F" counts the
true bars in fours from the file's start, where sequencer-made songs begin. Where librosa is installed its beat tracker
stands beside each song. The made music has seeds that no training example has; --left-out has drum styles that none
has. Needs mir_eval.
"""

import argparse
import json
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import mir_eval
import numpy as np
import soundfile

from rivethead import analysis, brief, score
from rivethead.paths import cache_folder
from rivethead.schema.brief import STYLES, VARIANTS
from rivethead.seeds import Stream
from rivethead.stems.synth.engine import render
from rivethead.stems.synth.playing import RATE

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training"))

SOUNDS = (".ogg", ".wav", ".flac", ".mp3", ".m4a")
TEMPO_TOLERANCE = 0.005
EXCERPT_S, MOST_OF_SONG = 30.0, 0.75
"""How long excerpts are, and what share of its song one may be: the start of a short song's excerpt is free too."""

FACTORS = (0.85, 0.92, 1.08, 1.15)
UNSEEN = 5_000_000
"""Seeds from here on are never trained on."""


@dataclass(frozen=True, slots=True)
class Track:
    """A sound file and its truth.

    Attributes:
        name: to print.
        file: the sound.
        beats_s: the true beats.
        downbeats_s: those that open a bar; empty where nobody knows.
    """

    name: str
    file: Path
    beats_s: np.ndarray
    downbeats_s: np.ndarray


def true_beats(song: Path) -> np.ndarray:
    """Return the true beats that lie beside a song."""
    paper = json.loads(song.with_name(f"{song.stem}.beats.json").read_text(encoding="utf-8"))
    return np.array(paper["beats_s"], float)


def true_downbeats(beats_s: np.ndarray) -> np.ndarray:
    """Return every fourth beat, counted from the file's start, where sequencer-made songs begin their first bar."""
    number = np.round(beats_s / np.median(np.diff(beats_s)))
    return beats_s[number % 4 == 0]


def measures(truth: np.ndarray, beats: np.ndarray) -> tuple[float, float, float]:
    """Return F-measure, CMLt and AMLt."""
    a, b = mir_eval.beat.trim_beats(truth), mir_eval.beat.trim_beats(beats)
    _, cml, _, aml = mir_eval.beat.continuity(a, b)
    return float(mir_eval.beat.f_measure(a, b)), float(cml), float(aml)


def late_ms(truth: np.ndarray, beats: np.ndarray) -> float:
    """Return the median distance from true beats to those heard within 50 ms of them."""
    if not len(beats):
        return 0.0
    apart = np.array([beats[np.argmin(np.abs(beats - t))] - t for t in truth])
    near = apart[np.abs(apart) < 0.05]
    return 1000 * float(np.median(near)) if len(near) else 0.0


def measure(track: Track, *, tell_tempo: bool, rival: bool) -> dict[str, float]:
    """Hear one track and compare."""
    true_bpm = 60 / float(np.median(np.diff(track.beats_s)))
    started = time.process_time()
    heard = analysis.listen(track.file, asked_bpm=true_bpm if tell_tempo else None)
    cpu_s = time.process_time() - started
    beats = np.array(heard.beats_s)
    f, cml, aml = measures(track.beats_s, beats)
    row = {"F": f, "CMLt": cml, "AMLt": aml}
    if len(track.downbeats_s):
        row["downbeats F"] = float(mir_eval.beat.f_measure(track.downbeats_s, np.array(heard.downbeats_s)))
    row |= {
        "true bpm": true_bpm,
        "bpm": heard.tempo_bpm,
        "tempo right": float(abs(heard.tempo_bpm / true_bpm - 1) <= TEMPO_TOLERANCE),
        "metre": float(heard.metre),
        "late ms": late_ms(track.beats_s, beats),
        "confidence": heard.confidence["beats"],
        "x real time": heard.duration_s / cpu_s,
    }
    if rival:
        row |= librosa_beside(track)
    return row


def librosa_beside(track: Track) -> dict[str, float]:
    """Return what librosa's beat tracker reaches, its time with loading."""
    import librosa

    started = time.process_time()
    sound, rate = librosa.load(track.file, sr=22_050)
    _, beats = librosa.beat.beat_track(y=sound, sr=rate, units="time")
    cpu_s = time.process_time() - started
    f, cml, aml = measures(track.beats_s, np.asarray(beats))
    return {"| librosa F": f, "CMLt ": cml, "AMLt ": aml, "x real time ": len(sound) / rate / cpu_s}


def songs(folder: Path) -> list[Track]:
    """Return the songs of a folder that have their beats beside them."""
    out = []
    for file in sorted(p for p in folder.glob("*") if p.suffix in SOUNDS):
        if file.with_name(f"{file.stem}.beats.json").is_file():
            beats = true_beats(file)
            out.append(Track(file.stem, file, beats, true_downbeats(beats)))
    return out


def excerpts(tracks: list[Track], count: int, scratch: Path) -> Iterator[Track]:
    """Cut excerpts from anywhere but the song's very start, the same number out of each song."""
    for number in range(count):
        track = tracks[number % len(tracks)]
        sound, rate = soundfile.read(track.file, dtype="float32", always_2d=True)
        end = min(len(sound) / rate, track.beats_s[-1])
        length = min(EXCERPT_S, MOST_OF_SONG * end)
        start = Stream(number, "benchmark", "excerpt").uniform(0.5, end - length)
        file = scratch / "excerpt.wav"
        soundfile.write(file, sound[round(start * rate) : round((start + length) * rate)], rate)
        inside = (track.beats_s >= start) & (track.beats_s < start + length)
        yield Track(f"{track.name[:20]} from {start:.1f} s", file, track.beats_s[inside] - start, np.zeros(0))


def resampled(tracks: list[Track], scratch: Path) -> Iterator[Track]:
    """Play each song faster and slower, as a tape would."""
    for factor in FACTORS:
        for track in tracks:
            sound, rate = soundfile.read(track.file, dtype="float32", always_2d=True)
            at = np.arange(0, len(sound) - 1, factor)
            file = scratch / "resampled.wav"
            soundfile.write(file, np.stack([np.interp(at, np.arange(len(sound)), x) for x in sound.T], 1), rate)
            yield Track(f"x{factor} {track.name[:20]}", file, track.beats_s / factor, np.zeros(0))


def synth(count: int, scratch: Path) -> Iterator[Track]:
    """Compose and render songs of a minute with the whole synth, and weather them."""
    from weathering import weather

    drummed = [style for style in STYLES if style != "ambient"]
    for number in range(count):
        chance = Stream(UNSEEN + number, "benchmark", "synth")
        style, variant = drummed[number % len(drummed)], VARIANTS[number // len(drummed) % len(VARIANTS)]
        asked = brief.read("measured", seed=UNSEEN + number, style=style, variant=variant, song_seconds=60)
        written = score.compose(asked)
        layers, _ = render(written, written.pieces[0], asked.recipe)
        lead_in_s = chance.uniform(0, 1)
        mono = np.sum([layer.mean(0) for layer in layers.values()], axis=0)
        sound = np.concatenate([np.zeros(round(lead_in_s * RATE)), mono]).astype(np.float32)
        file = scratch / "synth.wav"
        soundfile.write(file, weather(sound, UNSEEN + number), RATE)
        beats = lead_in_s + np.arange(written.pieces[0].bars * 4) * 60 / written.bpm
        yield Track(f"{number:02} {style}/{variant}", file, beats, beats[::4])


def left_out(count: int, scratch: Path) -> Iterator[Track]:
    """Make pieces in the drum styles that no training example has."""
    import drum_styles
    from examples import example

    for number in range(count):
        styles = drum_styles.left_out()
        made = example(UNSEEN + number, cache_folder() / "banks", [styles[number % len(styles)]], seconds=45.0)
        file = scratch / "made.wav"
        soundfile.write(file, made.sound, RATE)
        downbeats = made.beats_s[made.first_downbeat :: made.piece.metre]
        yield Track(f"{number:02} {made.piece.style}", file, made.beats_s, downbeats)


def moving(count: int, scratch: Path) -> Iterator[Track]:
    """Make pieces whose tempo moves."""
    import performance
    import pieces
    import sampler
    from moving import MOVEMENTS, moving_clock
    from weathering import weather

    styles = (
        "house",
        "rock",
        "metal",
        "two-step dnb",
        "breakbeat",
        "half-time",
        "ebm",
        "fast rock",
        "electro",
        "waltz",
    )
    for number in range(count):
        seed = UNSEEN + number
        piece = pieces.compose(styles[number % len(styles)], 75, seed)
        movement = MOVEMENTS[number % len(MOVEMENTS)]
        clock = moving_clock(piece, movement, seed)
        names = sampler.names()
        bank = sampler.bank(names[number * 7 % len(names)], cache_folder() / "banks")
        sound = performance.play(piece, bank, clock, performance.Playing(gains_db=2.0), seed)
        file = scratch / "moving.wav"
        soundfile.write(file, weather(sound, seed), RATE)
        yield Track(f"{number:02} {movement} {piece.style}", file, clock[:-1], clock[: -1 : piece.metre])


def report(title: str, tracks: Iterator[Track] | list[Track], how: Callable[[Track], dict[str, float]]) -> None:
    """Print a row for every track and the means."""
    print(f"== {title}")
    rows = []
    for track in tracks:
        row = how(track)
        rows.append(row)
        print(f"{track.name[:34]:34}", "  ".join(f"{name} {value:.3f}" for name, value in row.items()), flush=True)
    if rows:
        means = {name: float(np.mean([row[name] for row in rows if name in row])) for name in rows[0]}
        print(f"{'mean of ' + str(len(rows)):34}", "  ".join(f"{name} {value:.3f}" for name, value in means.items()))


def main() -> None:
    """Print what is asked for."""
    warnings.filterwarnings("ignore", module="mir_eval")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", help="songs with SONG.beats.json beside them")
    parser.add_argument("--tell-tempo", action="store_true", help="hand the true tempo over, as make does")
    parser.add_argument("--excerpts", type=int, default=0, metavar="N", help="N excerpts of the songs")
    parser.add_argument("--resampled", action="store_true", help="the songs faster and slower")
    parser.add_argument("--synth", type=int, default=0, metavar="N", help="N songs of our own")
    parser.add_argument("--moving", type=int, default=0, metavar="N", help="N pieces whose tempo moves")
    parser.add_argument("--left-out", type=int, default=0, metavar="N", help="N pieces in untrained drum styles")
    chosen = parser.parse_args()
    rival = find_spec("librosa") is not None

    def how(track: Track) -> dict[str, float]:
        return measure(track, tell_tempo=chosen.tell_tempo, rival=False)

    with tempfile.TemporaryDirectory(prefix="rivethead-hearing-") as folder:
        scratch = Path(folder)
        if chosen.folder:
            tracks = songs(chosen.folder)
            if not tracks:
                parser.error(f"{chosen.folder} holds no song with its .beats.json beside it")
            analysis.listen(tracks[0].file)  # compiles what is compiled once
            if rival:
                librosa_beside(tracks[0])
            report("songs", tracks, lambda track: measure(track, tell_tempo=chosen.tell_tempo, rival=rival))
            if chosen.excerpts:
                report("excerpts", excerpts(tracks, chosen.excerpts, scratch), how)
            if chosen.resampled:
                report("resampled", resampled(tracks, scratch), how)
        for title, count, made in (
            ("synth", chosen.synth, synth),
            ("moving", chosen.moving, moving),
            ("left out", chosen.left_out, left_out),
        ):
            if count:
                report(title, made(count, scratch), how)


if __name__ == "__main__":
    main()
