"""Dialogue: who calls in the first two bars of a phrase and who answers in the last two."""

from rivethead.score.form import PHRASE_BARS
from rivethead.score.passage import Bar, Passage

_PAIRS = (("voice", "lead"), ("lead", "metal"), ("metal", "lead"), ("guitar", "metal"), ("metal", "arp"))
"""Caller and answerer; the first pair of a shuffled table whose layers both sound."""


def pair(passage: Passage) -> tuple[str, str] | None:
    """Return who calls and who answers in a passage, or None where nobody talks.

    A chorus sings through: its melody answers itself.
    """
    if passage.scene.section.label == "chorus" or passage.length < PHRASE_BARS:
        return None
    sounding = [p for p in _PAIRS if p[0] in passage.scene.layers and p[1] in passage.scene.layers]
    sung = [p for p in sounding if "lead" in p]
    return passage.stream("dialogue").pick(sung or sounding) if sounding else None


def speaks(bar: Bar, layer: str) -> bool:
    """Whether a layer has the word in a bar: always, unless the other one of the pair has it."""
    talking = pair(bar.passage)
    if talking is None or layer not in talking:
        return True
    return (layer == talking[0]) == (bar.in_phrase < PHRASE_BARS // 2)
