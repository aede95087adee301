"""A network of one hidden layer, run in numpy."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rivethead.analysis.lines import Track

_FURTHEST = 4.0
"""No input counts as further from usual than so many spreads: real music goes beyond what was trained with."""


@dataclass(frozen=True, slots=True)
class Perceptron:
    """Weights of input, hidden and output layer.

    Attributes:
        centre, spread: float (inputs,), of each input in training.
        into, into_bias: float (inputs, hidden) and (hidden,).
        out, out_bias: float (hidden, outputs) and (outputs,).
    """

    centre: npt.NDArray[np.floating]
    spread: npt.NDArray[np.floating]
    into: npt.NDArray[np.floating]
    into_bias: npt.NDArray[np.floating]
    out: npt.NDArray[np.floating]
    out_bias: npt.NDArray[np.floating]

    @classmethod
    def named(cls, weights: Mapping[str, npt.NDArray[np.floating]], name: str) -> "Perceptron":
        """Return the network whose weights begin with a name."""
        return cls(**{field: np.asarray(weights[f"{name}.{field}"], np.float64) for field in cls.__slots__})

    def __call__(self, rows: Track) -> Track:
        """Return float64 (rows, outputs) of float64 (rows, inputs)."""
        even = np.clip((rows - self.centre) / self.spread, -_FURTHEST, _FURTHEST)
        hidden = np.maximum(even @ self.into + self.into_bias, 0)
        return np.asarray(hidden @ self.out + self.out_bias)
