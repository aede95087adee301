"""Storyboards of characters that are really drawn: no head is cut off, no face is covered, no shot comes again."""

import pytest
from stand_ins import brief, track

from rivethead import art
from rivethead.schema.brief import CHARACTER_KINDS, Brief, Key
from rivethead.storyboard import plan
from rivethead.storyboard.faults import faults


@pytest.mark.parametrize("number", range(4))
def test_storyboards_of_real_art_have_no_faults(number: int) -> None:
    kinds = tuple(CHARACTER_KINDS[(3 * number + k) % len(CHARACTER_KINDS)] for k in range(5))
    wanted = Brief("t", "The Night Shift", "t", "industrial", 120, Key("E", "phrygian"), number, characters=kinds)
    drawn = art.draw(wanted)
    for seed in range(5):
        asked = brief(seed=seed, style=("industrial", "ambient")[seed % 2])
        board = plan(asked, track(bpm=(100, 128)[seed % 2]), drawn)
        assert faults(board, drawn) == ()
