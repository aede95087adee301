"""From takes to the finished track and the papers about it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rivethead.dsp.spectrum import THIRD_OCTAVES_HZ, third_octaves_db
from rivethead.dsp.true_peak import true_peak_dbtp
from rivethead.media.wav import write_wav
from rivethead.mix.curves import bus_style
from rivethead.mix.dither import dither
from rivethead.mix.hearing import Heard, hear
from rivethead.mix.mastering import Mastered, ceiling_for, master
from rivethead.mix.measures import Joint, joint_measures, joint_sounds, measures_of
from rivethead.mix.placing import place, stitch
from rivethead.mix.survey import survey
from rivethead.paths import write_text
from rivethead.schema.score import Score
from rivethead.schema.sound import SAMPLE_RATE_HZ, Mix, Takes

NAME = "industrial_mix_full"


def mix_down(
    score: Score,
    takes: Takes,
    folder: Path,
    *,
    target_lufs: float,
    ceiling_dbtp: float | None,
    brightness_db: float,
) -> Mix:
    """Stitch, master, measure and write; see rivethead.mix.mix_down."""
    from rivethead.mix.picture import draw_mix

    placements = place(takes.takes, score.bpm)
    premaster, take_gains_db = stitch(takes.takes, placements, folder)
    unmastered = joint_sounds(premaster, placements, score.bpm, SAMPLE_RATE_HZ)
    mastered = master(
        premaster,
        bus_style(score.style),
        SAMPLE_RATE_HZ,
        target_lufs=target_lufs,
        ceiling_dbtp=ceiling_for(target_lufs) if ceiling_dbtp is None else ceiling_dbtp,
        brightness_db=brightness_db,
    )
    sound = mastered.sound
    del premaster
    dither(sound)
    surveyed = survey(sound, SAMPLE_RATE_HZ)
    bands_db = third_octaves_db(sound, SAMPLE_RATE_HZ)
    heard = hear(sound, score, placements, surveyed.loudness)
    measures = {**measures_of(surveyed, true_peak_dbtp(sound), bands_db), **heard.measures}
    levels = surveyed.loudness.short_term_lufs
    joints = joint_measures(sound, unmastered, placements, score.bpm, SAMPLE_RATE_HZ, levels)
    write_wav(folder / f"{NAME}.wav", sound, SAMPLE_RATE_HZ)
    mix = Mix(f"{NAME}.wav", sound.shape[1], score.bpm, placements, measures, take_gains_db)
    report = _report(mix, mastered, joints, heard, bands_db, target_lufs)
    write_text(folder / f"{NAME}.report.json", json.dumps(report, indent=2) + "\n")
    draw_mix(score, mix, sound, surveyed.loudness, heard, joints, target_lufs, folder / f"{NAME}.png")
    return mix


def _report(
    mix: Mix,
    mastered: Mastered,
    joints: Sequence[Joint],
    heard: Heard,
    bands_db: npt.NDArray[np.float64],
    target_lufs: float,
) -> dict[str, Any]:
    return {
        "schema": "MixReport.1",
        "file": mix.file,
        "duration_s": mix.duration_s,
        "bpm": mix.bpm,
        "target_lufs": target_lufs,
        "measures": {name: round(value, 6) for name, value in mix.measures.items()},
        "master": {
            "gain_db": round(mastered.gain_db, 3),
            "limiter_deepest_db": round(mastered.limited_db, 3),
            "take_gains_db": {name: round(gain, 3) for name, gain in mix.take_gains_db.items()},
        },
        "sections": [_rounded(asdict(section)) for section in heard.sections],
        "joints": [_rounded(asdict(joint)) for joint in joints],
        "third_octaves": [
            {"hz": round(float(f), 1), "density_db": round(float(d), 2), "equalised_db": round(float(e), 2)}
            for f, d, e in zip(THIRD_OCTAVES_HZ, bands_db, mastered.lean_db, strict=True)
        ],
    }


def _rounded(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: round(value, 4) if isinstance(value, float) else value for name, value in row.items()}
