"""The synth: a piece of a score played, mixed and written."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import numpy as np

from rivethead.dsp.loudness import SILENCE_LUFS, measure_loudness
from rivethead.errors import InputError
from rivethead.media.wav import write_flac, write_wav
from rivethead.paths import write_text
from rivethead.schema.brief import MODES, PITCH_CLASSES, Key, Recipe
from rivethead.schema.score import PARTS, Gesture, Hit, Note, Piece, Score, Section, Shout
from rivethead.schema.sound import Take, Word
from rivethead.seeds import Stream
from rivethead.stems.files import file_stem
from rivethead.stems.synth import console, gestures, moves
from rivethead.stems.synth.kit import stroke_samples
from rivethead.stems.synth.playing import RATE, Instrument, PlayedNote, Playing, Signal
from rivethead.stems.synth.recipe import Sound
from rivethead.stems.synth.styles import sound_of

_STEP = 2.0**-19
"""Layers are rounded to twenty bits, 122 dB below full scale, in files of twenty-four: they are a quarter smaller, and
their sum is exact."""

_REFERENCE_LUFS = -20.0


class Synth:
    """Plays every style without any model or sample."""

    def perform(self, score: Score, piece: Piece, folder: Path, recipe: Recipe) -> Take:
        """Write the piece's take and layers; see rivethead.stems.perform."""
        layers, words = render(score, piece, recipe)
        name = file_stem(piece.name)
        count = round(piece.seconds * RATE)
        total = np.zeros((2, count), np.float32)
        files = {}
        for part, sound in layers.items():
            total += sound
            files[part] = f"{name}/{part}.flac"
            write_flac(folder / files[part], sound, RATE)
        write_wav(folder / f"{name}.wav", total, RATE)
        return Take(
            name=piece.name,
            kind=piece.kind,
            file=f"{name}.wav",
            samples=count,
            bpm=score.bpm,
            bars=piece.bars,
            layers=files,
            words=words,
            engine="synth",
            model="",
            prompt="",
            seed=Stream(score.seed, "synth", piece.name).bits64() >> 1,
            licence="CC0-1.0",
            commercial=True,
        )


def render(score: Score, piece: Piece, recipe: Recipe) -> tuple[dict[str, Signal], tuple[Word, ...]]:
    """Return the layers that sound, rounded as they are written, and the words as they were placed.

    Args:
        score: for style, tempo and seed.
        piece: what to play.
        recipe: values that bend the style.

    Raises:
        InputError: the synth lacks a voice, a drum, an effect or the style.
    """
    sound = sound_of(score.style, recipe)
    playing = Playing(round(piece.seconds * RATE), score.bpm, score.seed, piece.name, recipe.drive)
    dry, words = _play_parts(piece, sound, playing)
    for move in piece.moves:
        moves.apply(move, dry, playing)
    kicks = stroke_samples(piece.hits, playing, "kick")
    layers = {}
    for part in PARTS:
        if part in dry:
            layers[part] = console.mix_part(dry.pop(part), sound.strips[part], sound, piece, playing, kicks)
    console.mix_bus(layers, sound, piece, playing, _STEP)
    return {part: x for part, x in layers.items() if x.any()}, words


def _play_parts(piece: Piece, sound: Sound, playing: Playing) -> tuple[dict[str, Signal], tuple[Word, ...]]:
    dry: dict[str, Signal] = {}
    words: tuple[Word, ...] = ()
    if piece.hits:
        dry["drums"] = sound.kit.play(piece.hits, playing)
    for part in ("bass", "guitar", "lead", "pads"):
        notes = [n for n in piece.notes if n.part == part]
        if notes:
            dry[part] = _play_notes(part, notes, sound, playing)
    unknown = sorted({n.part for n in piece.notes} - {"bass", "guitar", "lead", "pads"})
    if unknown:
        raise InputError(
            f"The synth plays no notes in the part '{unknown[0]}' (piece {piece.name}); use bass, guitar, lead or pads."
        )
    if piece.gestures:
        dry["fx"] = gestures.play(piece.gestures, _tonic(piece.key), playing)
    if piece.shouts:
        dry["voice"], words = sound.robot.shout(sorted(piece.shouts, key=lambda s: s.beat), playing)
    return dry, words


def _play_notes(part: str, notes: Sequence[Note], sound: Sound, playing: Playing) -> Signal:
    out = playing.silence()
    voices = sound.voices[part]
    for name in sorted({n.voice for n in notes}):
        if name not in voices:
            raise InputError(
                f"The synth has no voice called '{name}' in the part '{part}' (piece {playing.piece}); "
                f"use one of: {', '.join(voices)}."
            )
        instrument, level_db = voices[name]
        played = _on_the_clock([n for n in notes if n.voice == name], playing)
        if played:
            gain = 10 ** ((level_db + _calibration_db(instrument, part)) / 20)
            out += np.float32(gain) * instrument.play(played, playing)
    return out


def _on_the_clock(notes: Sequence[Note], playing: Playing) -> list[PlayedNote]:
    played = [
        PlayedNote(
            playing.sample(n.beat),
            min(playing.sample(n.beat + n.length_beats), playing.count),
            n.pitches,
            n.velocity,
            n.openness,
            n.articulation,
        )
        for n in sorted(notes, key=lambda n: (n.beat, n.pitches))
    ]
    return [n for n in played if n.start < n.end and n.pitches]


def _tonic(key: Key) -> int:
    return 28 + (PITCH_CLASSES.index(key.tonic) - 28) % 12


_REFERENCE_PHRASES: Mapping[str, tuple[tuple[float, float, tuple[int, ...]], ...]] = {
    "bass": tuple((i * 0.25, 0.25, (33 if i % 4 != 3 else 45,)) for i in range(12)),
    "guitar": tuple((i * 0.5, 0.5, (45, 52, 57)) for i in range(6)),
    "lead": tuple((i * 0.5, 0.5, (69 + (0, 3, 7)[i % 3],)) for i in range(6)),
    "pads": ((0.0, 9.0, (57, 60, 64)),),
}
"""Beat, length and pitches of what an instrument plays to be brought to the common loudness."""


@lru_cache(maxsize=64)
def _calibration_db(instrument: Instrument, part: str) -> float:
    """Return the gain that brings an instrument's reference phrase, loud and half open, to the common loudness."""
    phrase = _REFERENCE_PHRASES[part]
    playing = Playing(round((phrase[-1][0] + phrase[-1][1]) * 0.5 * RATE), 120.0, 0, "reference")
    notes = [
        PlayedNote(playing.sample(beat), playing.sample(beat + length), pitches, 0.85, 0.6)
        for beat, length, pitches in phrase
    ]
    loudest = measure_loudness(instrument.play(notes, playing), RATE).momentary_lufs.max()
    return _REFERENCE_LUFS - max(float(loudest), SILENCE_LUFS)


def warm_up() -> None:
    """Compile every kernel by playing a short piece with everything in it, unless that has been done on this machine.

    A note beside the compiled kernels says so; their folder changes its name with every change of a kernel.
    """
    from rivethead.schema.brief import STYLES

    done = Path(os.environ["NUMBA_CACHE_DIR"]) / f"synth-{_processor()}.txt"  # rivethead.kernels has set it
    if done.is_file():
        return
    played: set[object] = set()
    for style in STYLES:
        score = _unplayed(style, played)
        render(score, score.pieces[0], Recipe())
    write_text(done, "All kernels of the synth are compiled.\n")


def _processor() -> str:
    """Return a digest of what numba compiles for, as kernels in one folder may be for several machines."""
    from numba import config
    from numba.core.codegen import get_host_cpu_features

    features = config.CPU_FEATURES if config.CPU_NAME else get_host_cpu_features()
    return sha256(f"{config.CPU_NAME} {features}".encode()).hexdigest()[:8]


def _unplayed(style: str, played: set[object]) -> Score:
    """Return a score of one bar with those sounds of a style whose like is not among those played yet, and add them."""
    sound = sound_of(style)
    notes = tuple(
        Note(part, voice, 0.0, 1.0, (40, 47, 52) if part != "lead" else (64,), 0.8)
        for part, voices in sound.voices.items()
        for voice, (instrument, _) in voices.items()
        if _is_new(instrument, played)
    )
    drums = [drum for drum, place in sound.kit.places.items() if _is_new(place.drum, played)]
    hits = tuple(Hit(drum, 0.5 * i / len(drums), 0.8) for i, drum in enumerate(drums))
    piece = Piece(
        name="warm-up",
        kind="song",
        key=Key("E", next(iter(MODES))),
        bars=1,
        seconds=1.0,
        leads_to="",
        prompt="",
        sections=(Section("drop", 0, 1, 1.0),),
        notes=notes,
        hits=hits,
        gestures=tuple(Gesture(kind, 0.0, 1.0, 0.8) for kind in gestures.KINDS if _is_new(kind, played)),
        shouts=(Shout("STEEL", 0.5, 40, 0.9),) if _is_new(sound.robot, played) else (),
        moves=(),
    )
    return Score("Warm-up", style, 220.0, 1, 0.0, (piece,))


def _is_new(thing: object, played: set[object]) -> bool:
    kind = _kind(thing)
    new = kind not in played
    played.add(kind)
    return new


def _kind(thing: object) -> object:
    """Return the same for sounds that run through the same kernels: of one class, with the same things switched on."""
    if isinstance(thing, str):
        return thing
    if is_dataclass(thing):
        return type(thing).__name__, tuple(_kind(getattr(thing, field.name)) for field in fields(thing))
    return bool(thing)
