"""How freely MusicGen plays each style, on top of what the manifest says of the model."""

from dataclasses import replace

from rivethead.models.manifest import Defaults
from rivethead.stems.neural.rows import Sampling

_GUIDANCE = {"ambient": 0.9, "synthwave": 1.1, "industrial-house": 1.1, "ebm": 1.1, "drum-and-bass": 1.1}
"""Styles that stand or fall with a steady beat are held closer to the prompt, which asks for it."""

_TEMPERATURE = {"power-noise": 1.1, "ambient": 1.05, "industrial-house": 0.95, "ebm": 0.95, "synthwave": 0.95}
"""Noise may be wild; what is danced to repeats itself."""


def sampling_for(style: str, defaults: Defaults) -> Sampling:
    """Return how a style is played by a model with these defaults; what they leave open is MusicGen's own."""
    own = Sampling()
    base = replace(
        own,
        guidance=own.guidance if defaults.guidance is None else max(1.0, defaults.guidance),
        top_k=own.top_k if defaults.top_k is None else defaults.top_k,
        temperature=own.temperature if defaults.temperature is None else defaults.temperature,
    )
    return replace(
        base,
        guidance=1 + (base.guidance - 1) * _GUIDANCE.get(style, 1.0),
        temperature=base.temperature * _TEMPERATURE.get(style, 1.0),
    )
