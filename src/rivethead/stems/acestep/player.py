"""ACE-Step itself, through diffusers: prompts, tempo and key in, sound out. Imports torch: only for its own process."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from diffusers import DiffusionPipeline

from rivethead.stems.neural.devices import Plan
from rivethead.stems.neural.rows import Played, Row, Settings

Tick = Callable[[int, int], None]

_INSTRUMENTAL = "[inst]"


class AceStepPlayer:
    """A loaded model.

    Args:
        folder: with model_index.json and a folder for each part.
        settings: steps and shift.
        plan: where and in which numbers.
    """

    def __init__(self, folder: Path, settings: Settings, plan: Plan) -> None:
        self._settings = settings
        self._pipe = DiffusionPipeline.from_pretrained(
            folder, dtype=getattr(torch, plan.dtype), use_safetensors=True, local_files_only=True
        )
        self._pipe.set_progress_bar_config(disable=True)
        if plan.offload:
            self._pipe.enable_model_cpu_offload(device=plan.device)
        else:
            self._pipe.to(plan.device)

    def play(self, rows: Sequence[Row], tick: Tick) -> list[Played]:
        """Return takes, one after the other: each is as it would be alone.

        Args:
            rows: what to play; ACE-Step goes on from nothing, so that lead-ins are not heard.
            tick: hears (steps done, steps of all rows).
        """
        return [self._one(row, index, len(rows), tick) for index, row in enumerate(rows)]

    def _one(self, row: Row, index: int, count: int, tick: Tick) -> Played:
        steps = self._settings.steps

        def stepped(pipe: Any, step: int, time: Any, tensors: dict[str, Any]) -> dict[str, Any]:
            del pipe, time
            tick(index * steps + step + 1, count * steps)
            return tensors

        with torch.inference_mode():
            made = self._pipe(
                prompt=row.prompt,
                lyrics=lyrics(row.words),
                audio_duration=row.seconds,
                num_inference_steps=steps,
                guidance_scale=row.sampling.guidance,
                shift=self._settings.shift,
                bpm=round(row.bpm),
                keyscale=row.key,
                timesignature="4",
                generator=torch.Generator().manual_seed(row.seed),
                callback_on_step_end=stepped,
            ).audios
        sound = np.asarray(made[0].float().cpu().numpy(), np.float32)
        rate_hz = int(self._pipe.sample_rate)
        return Played(sound[:, : round(row.seconds * rate_hz)], rate_hz)


def lyrics(words: Sequence[str]) -> str:
    """Return words as they are sung: each a line of the chorus; without any, the mark of instrumental music."""
    return "\n".join(["[chorus]", *(word.lower() for word in words)]) if words else _INSTRUMENTAL
