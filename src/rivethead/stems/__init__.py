"""Stems: a score's pieces played into takes: sound, its layers, and where the words really lie."""

from pathlib import Path
from typing import TYPE_CHECKING

from rivethead.schema.brief import Recipe

if TYPE_CHECKING:
    from rivethead.schema.score import Score
    from rivethead.schema.sound import Take

__all__ = ["check_engine", "perform", "warm_up"]

_STYLE_AS_IT_STANDS = Recipe()


def perform(
    score: "Score",
    piece_name: str,
    folder: Path,
    *,
    engine: str = "synth",
    recipe: Recipe = _STYLE_AS_IT_STANDS,
) -> "Take":
    """Play one piece of a score and write its take and layers.

    The same score, piece and recipe give the same bytes in any process, whatever was played before.

    Args:
        score: the set's music.
        piece_name: which of its pieces, e.g. "stem-01".
        folder: the set's folder; the take goes to stems/01.wav, transitions/01.wav or song.wav in it, its layers
            beside it as stems/01/drums.flac and so on. Layers sum to the take exactly.
        engine: name of a music engine.
        recipe: values that bend the style.

    Returns:
        The take, of exactly ``round(piece.seconds * 48000)`` samples.

    Raises:
        InputError: the score has no such piece, the engine does not exist, or the engine lacks a voice, drum or effect
            that the piece asks for.
        EngineUnavailableError: the engine cannot run here.
        DiskError: the folder cannot be written.
    """
    from rivethead.errors import InputError
    from rivethead.stems.engines import load

    player = load(engine)
    try:
        piece = score.piece(piece_name)
    except KeyError:
        known = ", ".join(p.name for p in score.pieces)
        raise InputError(f"The score has no piece called '{piece_name}'; choose one of: {known}.") from None
    return player.perform(score, piece, folder, recipe)


def check_engine(engine: str) -> None:
    """Refuse an engine that does not exist or cannot run here.

    Raises:
        InputError: there is no engine of this name.
        EngineUnavailableError: it cannot run here.
    """
    from rivethead.stems.engines import check

    check(engine)


def warm_up() -> None:
    """Compile the synth's kernels into the cache, so that processes started afterwards only load them."""
    from rivethead.stems.synth.engine import warm_up as work

    work()
