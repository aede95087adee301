"""Stems: a score's pieces played into takes: sound, its layers, and where the words really lie."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rivethead.schema.brief import Recipe
from rivethead.stems.neural.taking import UNWATCHED, Casting, FreeTake, Watch

if TYPE_CHECKING:
    from rivethead.schema.score import Score
    from rivethead.schema.sound import Take

__all__ = [
    "Casting",
    "FreeTake",
    "Watch",
    "check_engine",
    "choose_engine",
    "identity",
    "perform",
    "perform_all",
    "plays_freely",
    "warm_up",
]

_STYLE_AS_IT_STANDS = Recipe()
_ENGINES_OWN = Casting()


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


def plays_freely(engine: str) -> bool:
    """Whether an engine keeps a time of its own: its pieces are played by perform_all and then put onto the grid."""
    from rivethead.stems.engines import FREE

    return engine in FREE


def perform_all(
    score: "Score",
    pieces: Sequence[str],
    folder: Path,
    *,
    engine: str,
    recipe: Recipe = _STYLE_AS_IT_STANDS,
    casting: Casting = _ENGINES_OWN,
    watch: Watch = UNWATCHED,
) -> Iterator["FreeTake"]:
    """Play pieces with an engine that keeps a time of its own; each take is given as soon as its sound is there.

    Args:
        score: the set's music.
        pieces: names of its pieces. Stems first: a transition goes on from the take of the stem before it, where that
            lies in the folder.
        folder: the set's folder; sounds go to .rivethead/free/ in it, and are the caller's to put onto the grid.
        engine: name of an engine that plays freely.
        recipe: values that bend the style.
        casting: which models, and where.
        watch: hears of the work.

    Raises:
        InputError: a model is not one of this engine's, or its files are not what the manifest says.
        EngineUnavailableError: a package or a model is not here, does not fit, or gives nothing that can be used.
    """
    from rivethead.stems.engines import load_free

    chosen = [score.piece(name) for name in pieces]
    yield from load_free(engine).perform_all(score, chosen, folder, recipe, casting, watch)


def identity(engine: str, kind: str, casting: Casting = _ENGINES_OWN) -> str:
    """Return which model an engine that plays freely uses for a kind of piece, with its revision and settings.

    Raises:
        InputError: there is no such model, or another engine plays it.
    """
    from rivethead.stems.engines import load_free

    return load_free(engine).identity(kind, casting)


def choose_engine(casting: Casting = _ENGINES_OWN) -> tuple[str, str]:
    """Return the engine that `auto` stands for here, and one sentence that says why."""
    from rivethead.stems.engines import FREE, load_free
    from rivethead.stems.neural.availability import choose

    return choose([load_free(name) for name in FREE], casting)


def check_engine(engine: str, casting: Casting = _ENGINES_OWN) -> None:
    """Refuse an engine that does not exist or cannot run here.

    Raises:
        InputError: there is no engine of this name, or none of its models has the name that was asked for.
        EngineUnavailableError: it cannot run here.
    """
    from rivethead.stems.engines import check

    check(engine, casting)


def warm_up() -> None:
    """Compile the synth's kernels into the cache, so that processes started afterwards only load them."""
    from rivethead.stems.synth.engine import warm_up as work

    work()
