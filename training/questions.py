"""Examples as questions to the network: for every example its readings, their evidence, and which answers are right."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rivethead.analysis import bar_evidence, fold, lines, tempo
from rivethead.analysis import readings as readings_module
from rivethead.analysis.bar_evidence import CHANNELS, FACTS, METRES, BarEvidence
from rivethead.analysis.lines import Lines
from rivethead.analysis.readings import readings
from rivethead.dsp.onsets import BANDS_HZ
from rivethead.seeds import Stream

BOXES = {
    f"{kind}-{metre}": (kind, metre, metre * (4 if kind == "duple" else 3)) for kind in METRES for metre in METRES[kind]
}
"""Name -> (kind, metre, steps of a bar): one small network each."""

MOST_READINGS = 6
"""Of one kind."""

SPANS = 3
"""The whole example, and parts of it, are folded."""

_LEAST_SPAN = 0.45
_BLOCK = 200
_FIELDS = ("folds", "facts", "asked", "bar_right", "beat_right")
_RATE_TOLERANCE = 0.012
_STEP_TOLERANCE, _TIME_TOLERANCE_S = 0.4, 0.045


@dataclass(frozen=True, slots=True)
class Questions:
    """All questions, padded to MOST_READINGS.

    Attributes:
        folds: box -> float16 (SPANS, examples, MOST_READINGS, steps, CHANNELS): of the whole, and of parts of it.
        facts: kind -> float16 (examples, MOST_READINGS, FACTS).
        asked: kind -> bool (examples, MOST_READINGS): False is padding.
        bar_right: box -> bool (examples, MOST_READINGS, steps): this step opens the bar.
        beat_right: the same: this step is a beat.
        truths: what each example was.
    """

    folds: dict[str, npt.NDArray[np.float16]]
    facts: dict[str, npt.NDArray[np.float16]]
    asked: dict[str, npt.NDArray[np.bool_]]
    bar_right: dict[str, npt.NDArray[np.bool_]]
    beat_right: dict[str, npt.NDArray[np.bool_]]
    truths: list[dict[str, object]]


def questions(files: Sequence[Path], kept: Path) -> Questions:
    """Return the questions of all examples; whole blocks are kept in a folder as long as the hearing stays the same."""
    parts = []
    for first in range(0, len(files), _BLOCK):
        block = files[first : first + _BLOCK]
        file = kept / f"{block[0].stem}-{block[-1].stem}-{_hearing_digest()}.npz"
        if file.is_file() and len(block) == _BLOCK:
            parts.append(_loaded(file))
            continue
        parts.append(_asked(block))
        if len(block) == _BLOCK:
            kept.mkdir(parents=True, exist_ok=True)
            _save(parts[-1], file)
    return _joined(parts)


def _hearing_digest() -> str:
    """Return a digest of everything that makes evidence out of onsets."""
    modules = (bar_evidence, fold, lines, readings_module, tempo)
    return sha256(b"".join(Path(module.__file__).read_bytes() for module in modules)).hexdigest()[:12]


def _save(asked: Questions, file: Path) -> None:
    arrays = {f"{name}|{key}": array for name in _FIELDS for key, array in getattr(asked, name).items()}
    np.savez(file, truths=np.frombuffer(json.dumps(asked.truths).encode(), np.uint8), **arrays)


def _loaded(file: Path) -> Questions:
    with np.load(file) as kept:
        fields = {name: {} for name in _FIELDS}
        for label in kept.files:
            if "|" in label:
                name, key = label.split("|")
                fields[name][key] = kept[label]
        return Questions(**fields, truths=json.loads(bytes(kept["truths"])))


def _joined(parts: Sequence[Questions]) -> Questions:
    fields = {
        name: {
            key: np.concatenate([getattr(part, name)[key] for part in parts], axis=1 if name == "folds" else 0)
            for key in getattr(parts[0], name)
        }
        for name in _FIELDS
    }
    return Questions(**fields, truths=[truth for part in parts for truth in part.truths])


def _asked(files: Sequence[Path]) -> Questions:
    """Read examples and ask."""
    count = len(files)
    asked = Questions(
        {
            box: np.zeros((SPANS, count, MOST_READINGS, steps, CHANNELS), np.float16)
            for box, (_, _, steps) in BOXES.items()
        },
        {kind: np.zeros((count, MOST_READINGS, FACTS), np.float16) for kind in METRES},
        {kind: np.zeros((count, MOST_READINGS), np.bool_) for kind in METRES},
        {box: np.zeros((count, MOST_READINGS, steps), np.bool_) for box, (_, _, steps) in BOXES.items()},
        {box: np.zeros((count, MOST_READINGS, steps), np.bool_) for box, (_, _, steps) in BOXES.items()},
        [],
    )
    for number, file in enumerate(files):
        with np.load(file) as kept:
            truth = json.loads(bytes(kept["truth"]))
            onsets = dict(zip(BANDS_HZ, kept["onsets"].astype(np.float32), strict=True))
            colours = kept["colours"].astype(np.float32)
        _ask(asked, number, onsets, colours, truth)
        asked.truths.append(truth)
    return asked


def _ask(
    asked: Questions,
    number: int,
    onsets: dict[str, npt.NDArray[np.float32]],
    colours: npt.NDArray[np.float32],
    truth: dict[str, object],
) -> None:
    spectrum = Lines.of(onsets.values())
    evidence = BarEvidence(onsets, colours, spectrum)
    beats_s = np.array(truth["beats_s"])
    places = dict.fromkeys(METRES, 0)
    chance = Stream(len(colours), "training", "spans")
    spans = [(0.0, 1.0)]
    while len(spans) < SPANS:
        share = chance.uniform(_LEAST_SPAN, 0.9)
        begin = chance.uniform(0, 1 - share)
        spans.append((begin, begin + share))
    for reading in readings(spectrum):
        place = places[reading.kind]
        if place == MOST_READINGS:
            continue
        places[reading.kind] += 1
        known = evidence.by_step(reading)
        folded = [known.folds(*_part(span, len(known.channels))) for span in spans]
        asked.asked[reading.kind][number, place] = True
        asked.facts[reading.kind][number, place] = known.facts
        rate_right = abs(reading.rate_hz / _rate_hz(beats_s) - 1) < _RATE_TOLERANCE
        for box, (kind, metre, steps) in BOXES.items():
            if kind != reading.kind:
                continue
            for span, folds in enumerate(folded):
                asked.folds[box][span, number, place] = folds[metre].mean(0)
            if rate_right:
                shape = (metre, steps // metre)
                first = int(str(truth["first_downbeat"]))
                beat, bar = _right_steps(reading.start_s, reading.step_hz, shape, beats_s, first)
                asked.beat_right[box][number, place] = beat
                if metre == truth["metre"]:
                    asked.bar_right[box][number, place] = bar


def _part(span: tuple[float, float], steps: int) -> tuple[int, int]:
    """Return first and last step of a part that is given in shares of the whole."""
    return round(span[0] * steps), round(span[1] * steps)


def _rate_hz(beats_s: npt.NDArray[np.float64]) -> float:
    return float((len(beats_s) - 1) / (beats_s[-1] - beats_s[0]))


def _right_steps(
    start_s: float, step_hz: float, shape: tuple[int, int], beats_s: npt.NDArray[np.float64], first_downbeat: int
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Tell which steps of a bar are beats, and which one opens it, by where most true beats fall on the grid.

    Args:
        start_s: the grid's first step.
        step_hz: its steps a second.
        shape: beats in a bar, steps in a beat.
        beats_s: the true beats.
        first_downbeat: index of the first of them that opens a bar.
    """
    metre, in_beat = shape
    steps = metre * in_beat
    position = (beats_s - start_s) * step_hz
    off = np.angle(np.exp(2j * np.pi * position).mean()) / (2 * np.pi)
    beat, bar = np.zeros(steps, np.bool_), np.zeros(steps, np.bool_)
    if abs(off) < min(_STEP_TOLERANCE, _TIME_TOLERANCE_S * step_hz):
        grid = np.round(position - off).astype(int)
        beat[int(np.bincount(grid % in_beat).argmax()) :: in_beat] = True
        bar[int(np.bincount(grid[first_downbeat::metre] % steps).argmax())] = True
    return beat, bar
