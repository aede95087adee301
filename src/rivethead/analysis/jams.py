"""JAMS, the JSON that music researchers exchange annotations in.

E. J. Humphrey et al., "JAMS: A JSON Annotated Music Specification for Reproducible MIR Research", ISMIR 2014; schema
version 0.3. Namespaces used: beat, tempo, segment_open, key_mode and onset.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from rivethead import __version__
from rivethead.analysis.counting import numbered_beats
from rivethead.paths import write_text
from rivethead.schema.analysis import Analysis

JAMS_VERSION = "0.3.4"
_MODES = {"phrygian dominant": "phrygian", "harmonic minor": "minor"}
"""Modes that the namespace lacks -> the nearest one that it has."""

Observation = dict[str, Any]


def write_jams(analysis: Analysis, target: Path) -> None:
    """Write an analysis as JAMS; see rivethead.analysis.write_jams."""
    write_text(target, json.dumps(as_jams(analysis), ensure_ascii=False, allow_nan=False, indent=1) + "\n")


def as_jams(analysis: Analysis) -> dict[str, Any]:
    """Return the document: one annotation for each kind of fact that is known."""
    annotations = [
        _annotation(analysis, "beats", "beat", _beats(analysis)),
        _annotation(analysis, "tempo", "tempo", _tempos(analysis)),
        _annotation(analysis, "sections", "segment_open", _sections(analysis)),
        _annotation(analysis, "key", "key_mode", _key(analysis)),
        _annotation(analysis, "onsets", "onset", _moments(analysis.onsets_s, _sure(analysis, "onsets"))),
    ]
    for band, times in analysis.onset_bands.items():
        moments = _moments(times, _sure(analysis, "hits"))
        annotations.append(_annotation(analysis, "onsets", "onset", moments, {"band": band}))
    title = Path(analysis.file).stem
    metadata = {
        "title": title,
        "artist": "",
        "release": "",
        "duration": analysis.duration_s,
        "identifiers": {},
        "jams_version": JAMS_VERSION,
    }
    return {"annotations": annotations, "file_metadata": metadata, "sandbox": {"file": analysis.file}}


def _annotation(
    analysis: Analysis, kind: str, namespace: str, data: Iterable[Observation], sandbox: dict[str, str] | None = None
) -> dict[str, Any]:
    return {
        "annotation_metadata": {
            "curator": {"name": "", "email": ""},
            "annotator": {},
            "version": "",
            "corpus": "",
            "annotation_tools": f"rivethead {__version__}",
            "annotation_rules": "",
            "validation": "",
            "data_source": analysis.source.get(kind, "heard"),
        },
        "namespace": namespace,
        "data": list(data),
        "sandbox": sandbox or {},
        "time": 0.0,
        "duration": analysis.duration_s,
    }


def _observation(time_s: float, duration_s: float, value: object, confidence: float) -> Observation:
    return {"time": time_s, "duration": round(duration_s, 9), "value": value, "confidence": confidence}


def _sure(analysis: Analysis, kind: str) -> float:
    return analysis.confidence.get(kind, 0.0)


def _beats(analysis: Analysis) -> Iterator[Observation]:
    for beat, number in numbered_beats(analysis):
        yield _observation(beat, 0.0, number, _sure(analysis, "beats"))


def _tempos(analysis: Analysis) -> Iterator[Observation]:
    """One stretch where the tempo is steady, else one from each entry of the tempo map to the next."""
    if not analysis.beats_s:
        return
    marks = analysis.tempo_map or ((0.0, analysis.tempo_bpm),)
    edges = [0.0, *(time_s for time_s, _ in marks[1:]), analysis.duration_s]
    for (start, end), (_, bpm) in zip(pairwise(edges), marks, strict=True):
        yield _observation(start, max(0.0, end - start), bpm, _sure(analysis, "tempo"))


def _sections(analysis: Analysis) -> Iterator[Observation]:
    for section in analysis.sections:
        length = section.end_s - section.start_s
        yield _observation(section.start_s, length, section.label, _sure(analysis, "sections"))


def _key(analysis: Analysis) -> Iterator[Observation]:
    tonic, _, mode = analysis.key.partition(" ")
    if tonic:
        value = f"{tonic}:{_MODES.get(mode, mode)}" if mode else tonic
        yield _observation(0.0, analysis.duration_s, value, _sure(analysis, "key"))


def _moments(times_s: Sequence[float], confidence: float) -> Iterator[Observation]:
    for time_s in times_s:
        yield _observation(time_s, 0.0, None, confidence)
