"""Music whose sections are known: sets and songs of Rivethead's own rooms, also with their sections in another order.

Usage: python training/section_sets.py FOLDER [--count 40] [--first 0] [--orders 3]

Writes FOLDER/N.flac and, in other orders, FOLDER/N-shuffled.flac, N-shuffled-1.flac and so on, each with its truth
beside it as JSON. Styles and variants take turns.
"""

import argparse
import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile

from rivethead import brief, mix, score, stems
from rivethead.schema.brief import STYLES, VARIANTS, Brief
from rivethead.schema.score import BEATS_PER_BAR, Score
from rivethead.schema.sound import SAMPLE_RATE_HZ, Mix, Takes
from rivethead.seeds import Stream

Sound = npt.NDArray[np.float32]

_CROSSFADE_S = 0.005
_SMALL_STEMS_S, _SMALL_TRANSITIONS_S = (36.0, 44.0, 52.0), (16.0, 20.0, 30.0)
_SONGS_S = (120.0, 150.0, 180.0)
_NEXT_ORDER = 1_000_000
"""What the seed of a further order differs by."""


@dataclass(frozen=True, slots=True)
class TrueSection:
    """A section as it was written.

    Attributes:
        start_s, end_s: in the sound, the end exclusive.
        label: one of rivethead.schema.score.SECTION_LABELS.
        piece: name of the piece it belongs to.
    """

    start_s: float
    end_s: float
    label: str
    piece: str


@dataclass(frozen=True, slots=True)
class KnownTrack:
    """Sound whose sections are known.

    Attributes:
        style: style and variant, such as "ebm/B".
        bpm: its tempo.
        sections: they tile the sound.
        sound: float32 (samples, channels) at SAMPLE_RATE_HZ.
    """

    style: str
    bpm: float
    sections: tuple[TrueSection, ...]
    sound: Sound


def read(file: Path) -> KnownTrack:
    """Return the track that `write` has written."""
    paper = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    sound, _ = soundfile.read(file, dtype="float32", always_2d=True)
    return KnownTrack(paper["style"], paper["bpm"], read_truth(file), sound)


def style_of(number: int) -> tuple[str, str]:
    """Return the style and variant whose turn it is; after thirty numbers all have been."""
    return STYLES[number % len(STYLES)], VARIANTS[(number // len(STYLES) + number) % len(VARIANTS)]


def small(number: int, seed: int) -> Brief:
    """Return the brief of a song of two or three minutes, or of a set of a few short pieces."""
    style, variant = style_of(number)
    chance = Stream(seed, "training", "sections")
    if chance.chance(0.35):
        return brief.read(style, style=style, seed=seed, variant=variant, song_seconds=chance.pick(_SONGS_S))
    return brief.read(
        style,
        style=style,
        seed=seed,
        variant=variant,
        stems=3 + chance.integer(3),
        stem_seconds=chance.pick(_SMALL_STEMS_S),
        transitions=chance.integer(3),
        transition_seconds=chance.pick(_SMALL_TRANSITIONS_S),
    )


def whole(number: int, seed: int) -> Brief:
    """Return the brief of a set as it is made where nothing else is asked: five stems and three transitions."""
    style, variant = style_of(number)
    return brief.read(style, style=style, seed=seed, variant=variant)


def known(asked: Brief) -> KnownTrack:
    """Compose, play and mix what is asked for."""
    with tempfile.TemporaryDirectory(prefix="rivethead-sections-") as name:
        folder = Path(name)
        written = score.compose(asked)
        takes = Takes(tuple(stems.perform(written, p.name, folder, recipe=asked.recipe) for p in written.pieces))
        mixed = mix.mix_down(written, takes, folder, brightness_db=asked.recipe.brightness_db)
        sound, _ = soundfile.read(folder / mixed.file, dtype="float32", always_2d=True)
    return KnownTrack(f"{asked.style}/{asked.recipe.variant}", written.bpm, true_sections(written, mixed), sound)


def true_sections(written: Score, mixed: Mix) -> tuple[TrueSection, ...]:
    """Return the written sections on the mix's clock; the last one holds the tail too."""
    beat_s = 60 / written.bpm
    out = []
    for placement in mixed.placements:
        for section in written.piece(placement.take).sections:
            start_s = (placement.start_beat + section.start_bar * BEATS_PER_BAR) * beat_s
            end_s = start_s + section.bars * BEATS_PER_BAR * beat_s
            out.append(TrueSection(start_s, end_s, section.label, placement.take))
    last = out[-1]
    return (*out[:-1], TrueSection(last.start_s, mixed.duration_s, last.label, last.piece))


def shuffled(track: KnownTrack, seed: int) -> KnownTrack:
    """Return the same sections in another order, cut on their bar lines and joined with a crossfade of 5 ms.

    What rings on behind the last bar line of everything is left out.
    """
    bar_s = BEATS_PER_BAR * 60 / track.bpm
    order = Stream(seed, "training", "shuffled").shuffled(track.sections)
    fade = round(_CROSSFADE_S * SAMPLE_RATE_HZ)
    rise = np.linspace(0, 1, fade, dtype=np.float32)[:, None]
    total_s = sum(_bars_s(s, bar_s) for s in order)
    out = np.zeros((round(total_s * SAMPLE_RATE_HZ) + fade, track.sound.shape[1]), np.float32)
    sections, at_s = [], 0.0
    for section in order:
        length_s = _bars_s(section, bar_s)
        first, start = round(section.start_s * SAMPLE_RATE_HZ), round(at_s * SAMPLE_RATE_HZ)
        samples = round((at_s + length_s) * SAMPLE_RATE_HZ) - start
        piece = track.sound[first : first + samples + fade].copy()
        piece[:fade] *= rise[: len(piece)]
        piece[samples:] *= rise[::-1][: len(piece) - samples]
        out[start : start + len(piece)] += piece
        sections.append(TrueSection(at_s, at_s + length_s, section.label, section.piece))
        at_s += length_s
    return KnownTrack(track.style, track.bpm, tuple(sections), out[: round(total_s * SAMPLE_RATE_HZ)])


def _bars_s(section: TrueSection, bar_s: float) -> float:
    return max(1, round((section.end_s - section.start_s - 0.4 * bar_s) / bar_s)) * bar_s


def write(track: KnownTrack, file: Path) -> None:
    """Write the sound and, beside it, its truth."""
    soundfile.write(file, track.sound, SAMPLE_RATE_HZ, subtype="PCM_16")
    paper = {"style": track.style, "bpm": track.bpm, "sections": [asdict(s) for s in track.sections]}
    file.with_suffix(".json").write_text(json.dumps(paper), encoding="utf-8")


def read_truth(file: Path) -> tuple[TrueSection, ...]:
    """Return the true sections that lie beside a sound."""
    paper = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    return tuple(TrueSection(**s) for s in paper["sections"])


def silent_joints(sections: Sequence[TrueSection]) -> set[float]:
    """Return the boundaries between two sections of one label, which are joints of pieces: the label goes on."""
    return {b.start_s for a, b in pairwise(sections) if a.label == b.label}


def main() -> None:
    """Make the tracks that are not there yet."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where everything goes")
    parser.add_argument("--count", type=int, default=40, help="how many")
    parser.add_argument("--first", type=int, default=0, help="number, and seed, of the first")
    parser.add_argument("--orders", type=int, default=3, help="in how many other orders each is written too")
    parser.add_argument("--whole", action="store_true", help="full sets instead of short ones")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for number in range(options.first, options.first + options.count):
        file = options.folder / f"{number:06}.flac"
        if not file.with_suffix(".json").is_file():
            write(known((whole if options.whole else small)(number, number)), file)
        for order in range(options.orders):
            other = options.folder / f"{file.stem}-shuffled{f'-{order}' if order else ''}.flac"
            if not other.with_suffix(".json").is_file():
                write(shuffled(read(file), number + order * _NEXT_ORDER), other)


if __name__ == "__main__":
    main()
