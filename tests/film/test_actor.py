"""Laws of actors: what they do lands on the frame, and equal surroundings are one drawing."""

from functools import lru_cache

import pytest

from rivethead.art.casting import Engagement
from rivethead.art.vector.artist import draw_puppet
from rivethead.drawing import smear
from rivethead.film.actor import Actor, Wardrobe
from rivethead.schema.brief import Brief, Key
from rivethead.schema.storyboard import Staging

HITS = {
    "snare": (1.0, 3.0, 5.0, 7.0),
    "kick": (0.0, 1.0, 2.0, 2.75, 4.0, 6.0),
    "hat": tuple(k / 2 for k in range(16)),
    "guitar": (0.0, 0.25, 0.5, 0.75, 2.0, 4.5),
    "keys": (0.0, 1.5, 2.0, 6.0),
}


@lru_cache
def wardrobe(kind: str, role: str) -> Wardrobe:
    brief = Brief("x", "X", "x", "industrial", 126.0, Key("A", "phrygian"), 7)
    return Wardrobe(draw_puppet(Engagement("x", kind, role, 0), brief))


def actor(action: str, hits: dict[str, tuple[float, ...]] | None = None) -> Actor:
    kind, role = {
        "drum": ("drummer", "drums"),
        "guitar": ("robot", "guitar"),
        "keyboard": ("robot", "keys"),
    }.get(action, ("punk", "dance"))
    staging = Staging(puppet="x", action=action, x_px=0.0, y_px=0.0, scale=1.0, mirror=False, offset_beats=0.0)
    return Actor(wardrobe(kind, role), staging, HITS if hits is None else hits)


@pytest.mark.parametrize(("action", "heard"), [("guitar", "guitar"), ("keyboard", "keys"), ("drum", "snare")])
def test_every_note_lands_on_its_own_frame(action: str, heard: str) -> None:
    player = actor(action)
    for beat in range(8):
        assert {at for at in HITS[heard] if beat <= at < beat + 1} <= set(player.landings(beat))


@pytest.mark.parametrize("action", ["guitar", "keyboard"])
def test_where_the_track_does_not_say_when_the_keys_are_played(action: str) -> None:
    player = actor(action, {"snare": (1.0,)})
    assert player.strokes is None
    assert player.looks(1.25, "").strokes is None
    assert player.landings(0)
    assert player.perform(player.looks(1.25, "")).drawn
    rests = actor(action, {"guitar": (), "keys": ()})
    assert rests.strokes == []


def test_equal_surroundings_look_equal_wherever_they_are() -> None:
    late = {name: tuple(at + 8.0 for at in beats) for name, beats in HITS.items()}
    for action in ("guitar", "keyboard", "drum"):
        here, there = actor(action), actor(action, late)
        for beat in (1.0, 2.25, 3.9):
            assert here.looks(beat, "") == there.looks(beat + 8.0, "")


def test_a_ghost_is_worn_flat() -> None:
    clothes = wardrobe("punk", "dance")
    flat, full = clothes.worn(f"{smear.GHOST}fist-right"), clothes.worn("fist-right")
    assert len({fill.colour for fill in flat.fills}) == 1
    assert len(flat.fills) < len(full.fills)
    assert flat.bounds.width() <= full.bounds.width() + 1.0


def test_smears_and_kicks_burst_into_nothing() -> None:
    puncher, player = actor("punch"), actor("drum")
    assert not any(puncher.bursts(beat / 8) for beat in range(32))
    stars = {(burned.x_px, burned.y_px) for beat in range(8) for burned in player.bursts(float(beat))}
    pads = player.action.pads.values()
    assert stars == {
        (pad.x_px, pad.y_px) for pad in pads if pad.hand != "foot-right" and {"snare", "hat"} & {*pad.drums}
    }
