"""Storyboard: what happens on which beat, decided from the analysis and the cast."""

from rivethead.schema.analysis import Analysis
from rivethead.schema.art import Art
from rivethead.schema.brief import Brief
from rivethead.schema.storyboard import Storyboard

__all__ = ["plan", "poster", "restage"]


def plan(brief: Brief, analysis: Analysis, art: Art) -> Storyboard:
    """Plan a film: an idea for every section, every cut on a beat, the drummer where the drums are.

    Args:
        brief: its title, style and seed count.
        analysis: written or heard; without beats the film is cut on bars of two seconds.
        art: at least one puppet and one backdrop.

    Returns:
        A complete storyboard whose shots tile the sound.

    Raises:
        InputError: the sound has no length, or there is nothing to show.
    """
    from rivethead.storyboard.director import direct

    return direct(brief, analysis, art)


def poster(brief: Brief, art: Art) -> Storyboard:
    """Compose the one shot that a set is known by: the cast around its hero behind the title.

    Args:
        brief: its title and seed count.
        art: at least one puppet and one backdrop.

    Returns:
        A storyboard of one shot of two seconds; its middle is the poster.

    Raises:
        InputError: there is nothing to show.
    """
    from rivethead.storyboard.billboard import compose

    return compose(brief, art)


def restage(board: Storyboard, art: Art, aspect: str) -> Storyboard:
    """Compose a storyboard's shots anew for another shape of picture: the same cuts, beats, actions and looks.

    Args:
        board: composed for 16:9.
        art: what it was planned for.
        aspect: "9:16", "1:1" or "4:5"; "16:9" gives the board as it is.

    Returns:
        A storyboard to be shot with a delivery of that shape.

    Raises:
        InputError: there is nothing to show.
    """
    from rivethead.storyboard.restaging import restage as compose

    return compose(board, art, aspect)
