"""MusicGen as a music engine: which models it plays and what they need."""

import json
from pathlib import Path

from rivethead.errors import InputError
from rivethead.models.manifest import Model
from rivethead.stems.musicgen.styles import sampling_for
from rivethead.stems.neural.devices import Footprint
from rivethead.stems.neural.engine import NeuralEngine
from rivethead.stems.neural.rows import Sampling, Settings
from rivethead.stems.neural.weights import count_numbers

_MOST_ROWS = 8
"""More takes at once bring hardly anything: by then the device computes and does not wait."""

_DECODED_BYTES_A_SECOND = 32_000 * 64 * 4 * 3
"""The codec's widest layers: 64 channels of float32, three of them at a time."""

_LONGEST_S = 66.0
_TEXT_TOKENS = 128


def musicgen() -> NeuralEngine:
    """Return the engine: stems by the small model, transitions by the medium one."""
    return NeuralEngine(
        name="musicgen",
        loader="transformers.musicgen",
        player="rivethead.stems.musicgen.player:MusicGenPlayer",
        stem_model="musicgen-small",
        transition_model="musicgen-medium",
        footprint=footprint,
        sampling=sampling,
    )


def sampling(style: str, model: Model) -> Sampling:
    """Return how freely a style is played."""
    return sampling_for(style, model.defaults)


def footprint(folder: Path, settings: Settings) -> Footprint:
    """Return what a model needs, from the tables of its files and the shape in its config.

    Raises:
        InputError: config.json is not that of a MusicGen.
    """
    numbers = count_numbers(folder)
    try:
        decoder = json.loads((folder / "config.json").read_text(encoding="utf-8"))["decoder"]
        layers, width = int(decoder["num_hidden_layers"]), int(decoder["hidden_size"])
    except (OSError, ValueError, KeyError, TypeError) as broken:
        raise InputError(
            f"{folder / 'config.json'} is not that of a MusicGen; run: rivethead models verify"
        ) from broken
    frames = settings.window_s * 50 + _TEXT_TOKENS
    full = numbers.get("text_encoder", 0) + numbers.get("audio_encoder", 0)
    return Footprint(
        half_parameters=sum(numbers.values()) - full,
        full_parameters=full,
        row_numbers=round(2 * 2 * layers * width * frames),  # keys and values, with the prompt and without
        working_bytes=round(_LONGEST_S * _DECODED_BYTES_A_SECOND),
        most_rows=_MOST_ROWS,
        steps_per_s=50,
    )
