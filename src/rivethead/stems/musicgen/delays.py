"""The delay pattern of MusicGen's books of codes: in one step the model writes each book a frame later than the last.

A step holds one code a book. Book b writes its frame t at step 1 + t + delay(b); step 0 and every other free place hold
the pad. A stereo model has its books in pairs, left and right, with the same delay. See J. Copet et al., "Simple and
Controllable Music Generation", 2023, section 2.2.
"""

import torch

UNWRITTEN = -1
"""Marks what the model has yet to choose."""


def delay(book: int, channels: int) -> int:
    """Return by how many steps a book comes late."""
    return book // channels


def steps_of(frames: int, books: int, channels: int) -> int:
    """Return how many steps so many frames take, with the one that opens."""
    return 1 + frames + delay(books - 1, channels)


def laid_out(known: torch.Tensor, frames: int, channels: int, pad: int) -> torch.Tensor:
    """Return the steps of a window with what is known in its places.

    Args:
        known: int64 (rows, books, frames that are known), none to begin with.
        frames: of the whole window, known ones included.
        channels: 1 or 2.
        pad: the code that stands where a book is silent.

    Returns:
        int64 (rows, books, steps); UNWRITTEN where the model has to choose.
    """
    rows, books, have = known.shape
    steps = torch.full((rows, books, steps_of(frames, books, channels)), pad, dtype=torch.int64)
    for book in range(books):
        first = 1 + delay(book, channels)
        steps[:, book, first : first + frames] = UNWRITTEN
        steps[:, book, first : first + have] = known[:, book]
    return steps


def frames_of(steps: torch.Tensor, channels: int) -> torch.Tensor:
    """Return the codes that lie in a window's steps, int64 (rows, books, frames): the inverse of `laid_out`."""
    books = steps.shape[1]
    frames = steps.shape[2] - 1 - delay(books - 1, channels)
    first = [1 + delay(book, channels) for book in range(books)]
    return torch.stack([steps[:, book, first[book] : first[book] + frames] for book in range(books)], 1)
