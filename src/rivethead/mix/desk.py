"""From takes to the finished track and the papers about it."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rivethead.dsp.spectrum import THIRD_OCTAVES_HZ, third_octaves_db
from rivethead.media.wav import write_wav
from rivethead.mix.curves import bus_style
from rivethead.mix.dither import dither
from rivethead.mix.mastering import Mastered, master
from rivethead.mix.measures import Joint, joint_measures, joint_sounds, measure
from rivethead.mix.placing import place, stitch
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
    ceiling_dbtp: float,
    brightness_db: float,
    keep_premaster: bool,
) -> Mix:
    """Stitch, master, measure and write; see rivethead.mix.mix_down."""
    placements = place(takes.takes, score.bpm)
    premaster, take_gains_db = stitch(takes.takes, placements, folder)
    if keep_premaster:
        write_wav(folder / f"{NAME}.premaster.wav", premaster, SAMPLE_RATE_HZ)
    unmastered = joint_sounds(premaster, placements, score.bpm, SAMPLE_RATE_HZ)
    mastered = master(
        premaster,
        bus_style(score.style),
        SAMPLE_RATE_HZ,
        target_lufs=target_lufs,
        ceiling_dbtp=ceiling_dbtp,
        brightness_db=brightness_db,
    )
    dither(mastered.sound)
    measures = measure(mastered.sound, SAMPLE_RATE_HZ)
    joints = joint_measures(mastered.sound, unmastered, placements, score.bpm, SAMPLE_RATE_HZ)
    write_wav(folder / f"{NAME}.wav", mastered.sound, SAMPLE_RATE_HZ)
    mix = Mix(f"{NAME}.wav", mastered.sound.shape[1], score.bpm, placements, measures)
    report = _report(mix, mastered, joints, take_gains_db)
    write_text(folder / f"{NAME}.report.json", json.dumps(report, indent=2) + "\n")
    _draw(score, mix, mastered, joints, folder / f"{NAME}.png")
    return mix


def _report(mix: Mix, mastered: Mastered, joints: Sequence[Joint], take_gains_db: dict[str, float]) -> dict[str, Any]:
    bands = third_octaves_db(mastered.sound, SAMPLE_RATE_HZ)
    return {
        "schema": "MixReport.1",
        "file": mix.file,
        "duration_s": mix.duration_s,
        "bpm": mix.bpm,
        "measures": {name: round(value, 6) for name, value in mix.measures.items()},
        "master": {
            "gain_db": round(mastered.gain_db, 3),
            "limiter_deepest_db": round(mastered.limited_db, 3),
            "take_gains_db": {name: round(gain, 3) for name, gain in take_gains_db.items()},
        },
        "joints": [
            {k: round(v, 4) if isinstance(v, float) else v for k, v in asdict(joint).items()} for joint in joints
        ],
        "third_octaves": [
            {"hz": round(float(f), 1), "density_db": round(float(d), 2), "equalised_db": round(float(e), 2)}
            for f, d, e in zip(THIRD_OCTAVES_HZ, bands, mastered.lean_db, strict=True)
        ],
    }


def _draw(score: Score, mix: Mix, mastered: Mastered, joints: Sequence[Joint], target: Path) -> None:
    from rivethead.mix.picture import draw_mix

    draw_mix(score, mix, mastered.sound, joints, target)
