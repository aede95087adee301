"""The network as torch trains it; rivethead.analysis.judge runs the same in numpy."""

import torch
from questions import BOXES
from torch import nn

from rivethead.analysis.bar_evidence import CHANNELS, FACTS

MIXED, HIDDEN, SECOND = 12, 48, 24


class Network(nn.Module):
    """Scores every step of every reading's bar as the one that opens it.

    Channels are mixed alike on every step, then a small network for each kind and metre looks at the bar turned so
    that it begins with the step in question.
    """

    def __init__(self) -> None:
        super().__init__()
        self.mix = nn.Linear(CHANNELS, MIXED)
        self.bars = nn.ModuleDict({box: nn.Linear(steps * MIXED, HIDDEN) for box, (_, _, steps) in BOXES.items()})
        self.facts = nn.ModuleDict({box: nn.Linear(FACTS, HIDDEN, bias=False) for box in BOXES})
        self.second = nn.ModuleDict({box: nn.Linear(HIDDEN, SECOND) for box in BOXES})
        self.last = nn.ModuleDict({box: nn.Linear(SECOND, 1) for box in BOXES})
        self.drop = nn.Dropout(0.25)

    def forward(self, box: str, folds: torch.Tensor, facts: torch.Tensor) -> torch.Tensor:
        """Return scores (..., steps) of folds (..., steps, CHANNELS) and facts (..., FACTS)."""
        steps = BOXES[box][2]
        mixed = torch.tanh(self.mix(folds))
        turned = (torch.arange(steps)[:, None] + torch.arange(steps)) % steps
        bars = mixed[..., turned, :].flatten(-2)
        x = torch.relu(self.bars[box](bars) + self.facts[box](facts)[..., None, :])
        x = torch.relu(self.second[box](self.drop(x)))
        return self.last[box](x)[..., 0]
