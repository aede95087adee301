"""Choosing codes from what the model thinks of them. Every row has its own chance, so its neighbours do not matter."""

import torch

from rivethead.seeds import Stream


def draws(seed: int, window: int, steps: int, books: int) -> torch.Tensor:
    """Return the chance of one row in one window, float32 (steps, books) in [0, 1)."""
    stream = Stream(seed, "musicgen", "window", window)
    return torch.tensor([[stream.uniform() for _ in range(books)] for _ in range(steps)], dtype=torch.float32)


def guided(scores: torch.Tensor, rows: int, guidance: torch.Tensor) -> torch.Tensor:
    """Return scores pushed away from what the model would do without a prompt (classifier-free guidance).

    Args:
        scores: float32 (2 * rows, books, codes): with the prompts first, then without.
        rows: how many.
        guidance: float32 (rows,), 1 for none.
    """
    told, untold = scores[:rows], scores[rows:]
    return untold + guidance[:, None, None] * (told - untold)


def chosen(scores: torch.Tensor, top_k: int, temperature: torch.Tensor, chance: torch.Tensor) -> torch.Tensor:
    """Return one code a book, int64 (rows, books).

    Args:
        scores: float32 (rows, books, codes).
        top_k: of how many likeliest codes one is drawn, 0 of all.
        temperature: float32 (rows,), above 0.
        chance: float32 (rows, books) in [0, 1).
    """
    among = top_k if 0 < top_k < scores.shape[-1] else scores.shape[-1]
    best, codes = scores.topk(among, dim=-1)
    reached = (best / temperature[:, None, None]).softmax(-1).cumsum(-1)
    place = (reached <= chance[..., None] * reached[..., -1:]).sum(-1, keepdim=True).clamp(max=among - 1)
    return codes.gather(-1, place)[..., 0]
