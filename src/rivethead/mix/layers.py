"""The mix's layers at full length: what each part adds to the premaster, for other people's desks."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt

from rivethead.media.wav import read_first, writing
from rivethead.mix.placing import lay, load, mix_samples
from rivethead.paths import write_text
from rivethead.schema.score import PARTS
from rivethead.schema.sound import SAMPLE_RATE_HZ, Mix, Placement, Take, Takes

Signal = npt.NDArray[np.float32]

UNDIVIDED = "undivided"
"""The layer of takes whose engine gives no layers."""

LIST = "layers/layers.json"


@dataclass(frozen=True, slots=True)
class Layers:
    """The files that were written.

    Attributes:
        files: part -> path relative to the set's folder; PARTS in their order, then UNDIVIDED.
        silent: parts that sound nowhere and have no file.
        samples: length of every file; all begin where the mix begins.
    """

    files: dict[str, str]
    silent: tuple[str, ...]
    samples: int


def export_layers(takes: Takes, mix: Mix, folder: Path, kind: Literal["flac", "wav"]) -> Layers:
    """Write the layers; see rivethead.mix.export_layers."""
    files, silent = {}, []
    for part in (*PARTS, UNDIVIDED):
        played = [_file(take, part) for take in takes.takes]
        if not any(played):
            silent += [part] if part in PARTS else []
            continue
        files[part] = f"layers/{part}.{kind}"
        _stitch(played, takes, mix, folder, files[part])
    made = Layers(files, tuple(silent), mix_samples(mix.placements))
    write_text(folder / LIST, json.dumps(paper_of(made, mix), indent=2) + "\n")
    return made


def export_premaster(takes: Takes, mix: Mix, folder: Path) -> str:
    """Write the unmastered sum; see rivethead.mix.export_premaster."""
    file = f"{Path(mix.file).stem}.premaster.wav"
    _stitch([take.file for take in takes.takes], takes, mix, folder, file)
    return file


def _stitch(played: Sequence[str], takes: Takes, mix: Mix, folder: Path, target: str) -> None:
    """Write the takes' files, "" where one is silent, as they lie in the mix before mastering, one take at a time."""
    with writing(folder / target, 2, SAMPLE_RATE_HZ, "FLAC" if target.endswith(".flac") else "WAV") as write:
        ringing = np.zeros((2, 0), np.float32)
        for index, (take, file) in enumerate(zip(takes.takes, played, strict=True)):
            room = _room(mix.placements, index)
            sound = np.zeros((2, 0), np.float32)
            if file:
                sound = load(file, take.samples, folder)
                first = read_first(folder / take.file)
                lay(sound, first, mix.take_gains_db.get(take.name, 0.0), mix.placements, index)
            ringing = _sum(ringing, sound, room)
            write(ringing[:, :room])
            ringing = ringing[:, room:]


def _file(take: Take, part: str) -> str:
    if part == UNDIVIDED:
        return "" if take.layers else take.file
    return take.layers.get(part, "")


def _room(placements: Sequence[Placement], index: int) -> int:
    """Return how many samples lie between a take's start and the next one's, or the mix's end."""
    start = round(placements[index].start_s * SAMPLE_RATE_HZ)
    if index + 1 < len(placements):
        return round(placements[index + 1].start_s * SAMPLE_RATE_HZ) - start
    return mix_samples(placements) - start


def _sum(a: Signal, b: Signal, least: int) -> Signal:
    """Return two sounds from the same moment on, at least so many samples long."""
    total = np.zeros((2, max(a.shape[1], b.shape[1], least)), np.float32)
    total[:, : a.shape[1]] += a
    total[:, : b.shape[1]] += b
    return total


def paper_of(made: Layers, mix: Mix) -> Mapping[str, object]:
    """Return the list of the layers as it is written."""
    return {
        "schema": "Layers.1",
        "mix": mix.file,
        "bpm": mix.bpm,
        "samples": made.samples,
        "sample_rate_hz": SAMPLE_RATE_HZ,
        "files": made.files,
        "silent": list(made.silent),
    }
