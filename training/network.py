"""The network as torch trains it; rivethead.analysis.judge runs the same in numpy."""

import torch
from questions import BOXES
from torch import nn

from rivethead.analysis.bar_evidence import CHANNELS, FACTS

MIXED, HIDDEN, SECOND = 16, 80, 32


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
        mixed = torch.tanh(self.mix(folds)).flatten(-2)
        x = mixed @ self._turned(box) + self.bars[box].bias.repeat(steps)
        x = x.unflatten(-1, (steps, HIDDEN)) + self.facts[box](facts)[..., None, :]
        x = torch.relu(self.second[box](self.drop(torch.relu(x))))
        return self.last[box](x)[..., 0]

    def _turned(self, box: str) -> torch.Tensor:
        """Return the weights of the bar for all its turns at once, (steps * MIXED, steps * HIDDEN)."""
        steps = BOXES[box][2]
        weight = self.bars[box].weight.unflatten(1, (steps, MIXED))
        at = (torch.arange(steps)[:, None] - torch.arange(steps)) % steps  # of step s in the bar that begins with t
        return weight[:, at].permute(1, 3, 2, 0).flatten(2).flatten(0, 1)
