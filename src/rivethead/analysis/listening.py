"""Hearing a whole track: one pass over the file, then everything else from what was gathered."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from rivethead.analysis.attacks import on_attacks, settled
from rivethead.analysis.bar_evidence import coarse_colours
from rivethead.analysis.bar_features import SectionMaterial
from rivethead.analysis.beats import Pulse
from rivethead.analysis.correcting import corrected
from rivethead.analysis.corrections import NO_CORRECTIONS, Corrections
from rivethead.analysis.energy import energy_curve
from rivethead.analysis.engines import BeatEngine, Clues, load
from rivethead.analysis.intake import Intake, take_in
from rivethead.analysis.key import find_key
from rivethead.analysis.sections import find_sections
from rivethead.analysis.strokes import drum_times_s, onset_times_s
from rivethead.analysis.written import with_written
from rivethead.dsp.loudness import SILENCE_LUFS
from rivethead.dsp.onsets import NO_SPECTROGRAM, band_onsets
from rivethead.schema.analysis import Analysis, EnergyCurve, HeardSection, Source
from rivethead.schema.score import Score
from rivethead.schema.sound import Mix, Takes

_USUAL_METRE = 4


def listen(
    path: Path,
    *,
    written: tuple[Score, Mix] | None,
    words: Takes | None,
    wanted: Corrections,
    engine: str,
) -> Analysis:
    """Hear a track; see rivethead.analysis.listen."""
    hearing = load(engine)
    gathered = take_in(path)
    clues = Clues(path, band_onsets(gathered.spectrogram), coarse_colours(gathered.spectrogram.compact))
    gathered = replace(gathered, spectrogram=NO_SPECTROGRAM)  # of a long track it is most of what is held
    if written is not None:
        return with_written(_heard(gathered, clues, None, NO_CORRECTIONS), *written, words)
    pulse = _pulse(gathered, clues, wanted, hearing)
    return _heard(gathered, clues, pulse, wanted)


def _pulse(gathered: Intake, clues: Clues, wanted: Corrections, hearing: BeatEngine) -> Pulse | None:
    """Return the pulse as heard, settled on its strokes, and set right as was asked for."""
    settle = partial(settled, gathered.attacks)
    silent = gathered.loudness.integrated_lufs <= SILENCE_LUFS
    pulse = None if silent else hearing.find_pulse(clues, wanted.tempo_bpm)
    if pulse:
        pulse = pulse.moved_to(settle(pulse.beats_s))
    return corrected(pulse, wanted, gathered.duration_s, settle) if wanted else pulse


def _heard(gathered: Intake, clues: Clues, pulse: Pulse | None, wanted: Corrections) -> Analysis:
    name = clues.path.name
    loudness = gathered.loudness.integrated_lufs
    energy = energy_curve(gathered.loudness, gathered.duration_s)
    if loudness <= SILENCE_LUFS:
        return _silent(name, gathered.duration_s, energy)
    onsets, colours = clues.onsets, clues.colours
    drums = {drum: on_attacks(gathered.attacks, times) for drum, times in drum_times_s(onsets).items()}
    key, key_confidence = find_key(gathered.chroma, gathered.bass_chroma, gathered.noise_chroma)
    downbeats = pulse.downbeats_s if pulse else ()
    heard = SectionMaterial(onsets, colours, gathered.chroma, gathered.bass_chroma, energy, gathered.duration_s)
    sections = find_sections(downbeats, heard)
    return Analysis(
        file=name,
        duration_s=gathered.duration_s,
        tempo_bpm=pulse.tempo_bpm if pulse else 0.0,
        tempo_map=pulse.tempo_map if pulse else (),
        beats_s=pulse.beats_s if pulse else (),
        downbeats_s=downbeats,
        metre=pulse.metre if pulse else _USUAL_METRE,
        onsets_s=on_attacks(gathered.attacks, onset_times_s(onsets)),
        onset_bands=drums,
        hits=drums,
        syllables=(),
        sections=sections,
        energy=energy,
        key=key,
        loudness_lufs=round(loudness, 3),
        source=_sources() | (wanted.asked(pulse) if pulse else {}),
        confidence=_confidence(pulse, key_confidence) | dict.fromkeys(wanted.stated(pulse) if pulse else (), 1.0),
    )


def _silent(name: str, duration_s: float, energy: EnergyCurve) -> Analysis:
    whole = HeardSection(0.0, duration_s, "verse", 0.0)
    return Analysis(
        file=name,
        duration_s=duration_s,
        tempo_bpm=0.0,
        tempo_map=(),
        beats_s=(),
        downbeats_s=(),
        metre=_USUAL_METRE,
        onsets_s=(),
        onset_bands={"kick": (), "snare": (), "hat": ()},
        hits={"kick": (), "snare": (), "hat": ()},
        syllables=(),
        sections=(whole,),
        energy=energy,
        key="",
        loudness_lufs=SILENCE_LUFS,
        source=_sources(),
        confidence=_confidence(None, 0.0),
    )


def _sources() -> dict[str, Source]:
    kinds = ("tempo", "beats", "downbeats", "sections", "hits", "onsets", "energy", "key")
    return dict.fromkeys(kinds, "heard")


def _confidence(pulse: Pulse | None, key: float) -> dict[str, float]:
    return {
        "tempo": pulse.tempo_confidence if pulse else 0.0,
        "beats": pulse.beat_confidence if pulse else 0.0,
        "downbeats": pulse.bar_confidence if pulse else 0.0,
        "sections": round(0.7 * pulse.bar_confidence, 3) if pulse else 0.1,
        "hits": 0.5 if pulse else 0.2,
        "onsets": 0.8,
        "energy": 1.0,
        "key": key,
    }
