"""The synth's kits and instruments as single strokes and notes, so that a training piece costs a tenth of a second.

A bank is one style and variant: every drum in two takes, and every pitched voice at a few pitches and lengths, each
through its part's equaliser at its part's level. Banks are rendered once and kept in a folder.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rivethead.dsp.equaliser import equalise
from rivethead.schema.brief import STYLES, VARIANTS, Recipe
from rivethead.schema.score import Hit
from rivethead.stems.synth.playing import RATE, PlayedNote, Playing
from rivethead.stems.synth.recipe import Sound
from rivethead.stems.synth.styles import sound_of

Mono = npt.NDArray[np.float32]

TAKES = 2
_DRUM_S = {"crash": 2.0, "ride": 1.2, "open-hat": 0.8}
_USUAL_DRUM_S = 0.7
_BEAT_S = 0.5
_GAP_S = 0.25

VOICES: Mapping[str, tuple[tuple[str, ...], tuple[tuple[int, ...], ...], tuple[float, ...]]] = {
    "bass": (("bass", "sub", "reese", "string"), ((33,), (40,)), (0.11, 0.3, 1.2)),
    "guitar": (("guitar",), ((40, 47, 52), (46, 53, 58)), (0.11, 0.35, 1.8)),
    "lead": (("lead", "arp", "bell"), ((64,), (72,)), (0.11, 0.5)),
    "pads": (("pad",), ((57, 60, 64), (55, 59, 62)), (0.25, 3.0)),
}
"""Part -> (voices, chords that are sampled, lengths in seconds that are sampled)."""


@dataclass(frozen=True, slots=True)
class Bank:
    """One style's sounds at RATE, mono.

    Attributes:
        drums: name -> its takes.
        notes: (part, voice) -> chord -> length in seconds -> sound.
    """

    drums: Mapping[str, tuple[Mono, ...]]
    notes: Mapping[tuple[str, str], Mapping[tuple[int, ...], Mapping[float, Mono]]]


def names() -> list[str]:
    """Return the names of all banks."""
    return [f"{style}/{variant}" for style in STYLES for variant in VARIANTS]


def bank(name: str, folder: Path) -> Bank:
    """Return a bank, rendered now unless its file is in the folder already."""
    file = folder / f"{name.replace('/', '-')}.npz"
    if not file.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        np.savez(file, **{key: sound.astype(np.float16) for key, sound in _rendered(name).items()})
    with np.load(file) as kept:
        return _bank({key: kept[key].astype(np.float32) for key in kept.files})


def _bank(sounds: Mapping[str, Mono]) -> Bank:
    drums: dict[str, tuple[Mono, ...]] = {}
    notes: dict[tuple[str, str], dict[tuple[int, ...], dict[float, Mono]]] = {}
    for key in sorted(sounds):
        kind, *rest = key.split("|")
        if kind == "drum":
            drums[rest[0]] = (*drums.get(rest[0], ()), sounds[key])
        else:
            chord = tuple(int(pitch) for pitch in rest[1].split("."))
            notes.setdefault((kind, rest[0]), {}).setdefault(chord, {})[float(rest[2])] = sounds[key]
    return Bank(drums, notes)


def _rendered(name: str) -> dict[str, Mono]:
    style, variant = name.split("/")
    sound = sound_of(style, Recipe(variant=variant))
    return {**_drums(sound), **_notes(sound)}


def _drums(sound: Sound) -> dict[str, Mono]:
    strokes, at_s = [], 0.1
    for drum in sorted(sound.kit.places):
        for take in range(TAKES):
            length_s = _DRUM_S.get(drum, _USUAL_DRUM_S)
            strokes.append((f"drum|{drum}|{take}", at_s, length_s, Hit(drum, at_s / _BEAT_S, 0.9, take)))
            at_s += length_s + _GAP_S
    playing = Playing(round(at_s * RATE), 60 / _BEAT_S, 1, "bank")
    played = sound.kit.play([hit for *_, hit in strokes], playing)
    mono = _through_strip(played, sound, "drums")
    return {key: _cut(mono, start, start + length) for key, start, length, _ in strokes}


def _notes(sound: Sound) -> dict[str, Mono]:
    out: dict[str, Mono] = {}
    for part, (voices, chords, lengths) in VOICES.items():
        for voice in voices:
            if voice not in sound.voices[part]:
                continue
            notes, spans, at_s = [], [], 0.1
            for chord in chords:
                for length in lengths:
                    ring = 0.4 if length > 1 else 0.2
                    notes.append(PlayedNote(round(at_s * RATE), round((at_s + length) * RATE), chord, 0.85, 0.6))
                    spans.append((f"{part}|{voice}|{'.'.join(map(str, chord))}|{length}", at_s, at_s + length + ring))
                    at_s += length + ring + _GAP_S
            instrument, level_db = sound.voices[part][voice]
            played = instrument.play(notes, Playing(round(at_s * RATE), 60 / _BEAT_S, 1, "bank"))
            mono = _through_strip(played * np.float32(10 ** (level_db / 20)), sound, part)
            loud = float(np.sqrt((mono**2).mean())) + 1e-9
            mono *= np.float32(10 ** ((-20 + sound.strips[part].level_db) / 20) / loud)
            out.update({key: _cut(mono, a, b) for key, a, b in spans})
    return out


def _through_strip(played: npt.NDArray[np.float32], sound: Sound, part: str) -> Mono:
    equalised = equalise(played, sound.strips[part].bands, RATE)
    return np.asarray(equalised.mean(0), np.float32)


def _cut(mono: Mono, start_s: float, end_s: float) -> Mono:
    piece = mono[round(start_s * RATE) : round(end_s * RATE)].copy()
    fade = min(len(piece), round(0.02 * RATE))
    piece[-fade:] *= np.linspace(1, 0, fade, dtype=np.float32)
    return piece
