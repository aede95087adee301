"""ACE-Step as a music engine: what it needs. It plays one take at a time, and each begins by itself."""

from pathlib import Path

from rivethead.models.manifest import Model
from rivethead.stems.neural.devices import Footprint
from rivethead.stems.neural.engine import NeuralEngine
from rivethead.stems.neural.rows import Sampling, Settings
from rivethead.stems.neural.weights import count_numbers

_COMPUTING_NUMBERS = 500_000_000
_DECODING_BYTES = 1_000_000_000
"""What a minute of stereo takes beside the weights, while it is computed and while it is decoded; estimates."""


def acestep() -> NeuralEngine:
    """Return the engine: one model for stems and transitions."""
    return NeuralEngine(
        name="acestep",
        loader="diffusers.acestep",
        player="rivethead.stems.acestep.player:AceStepPlayer",
        stem_model="acestep",
        transition_model="acestep",
        footprint=footprint,
        sampling=sampling,
    )


def sampling(style: str, model: Model) -> Sampling:
    """Return how closely the prompt is followed; the fast models were trained without guidance and take 1."""
    del style
    return Sampling(guidance=1.0 if model.defaults.guidance is None else model.defaults.guidance)


def footprint(folder: Path, settings: Settings) -> Footprint:
    """Return what a model needs, from the tables of its files. Offloaded, its largest part alone is on the device."""
    numbers = count_numbers(folder)
    largest = max(numbers.values(), default=0)
    return Footprint(
        half_parameters=largest,
        full_parameters=(sum(numbers.values()) - largest) // 2,  # in halves too: 4 bytes are counted for each of these
        row_numbers=_COMPUTING_NUMBERS,
        working_bytes=_DECODING_BYTES,
        most_rows=1,
        fixed_steps=settings.steps,
    )
