"""What is taken away from a storyboard that flashes, in which order, and what a calm one is."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from rivethead.film import calmed, limit, without
from rivethead.film.calming import SHORTEST_BEATS, SHORTEST_S
from rivethead.schema.film import Limited
from rivethead.schema.storyboard import Camera, Card, Shot, Storyboard
from rivethead.vision.flashes import Flashing

FPS = 30
BEAT_S = 0.25
KICK = Camera(accents="beats", shake_px=13, roll_rad=0.01, punch=0.03, push=0.05)


def board(lengths: list[float], **fields: object) -> Storyboard:
    shots, beat = [], 0.0
    for number, length in enumerate(lengths):
        shots.append(
            Shot(f"shot-{number + 1:03d}", beat, beat + length, "drop", "", "wide", "club", "neutral", Camera(), ())
        )
        shots[-1] = replace(shots[-1], **fields)
        beat += length
    beats = tuple(n * BEAT_S for n in range(int(beat) + 2))
    return Storyboard("Test", beat * BEAT_S, beats, 0, 4, tuple(shots))


def edited(whole: Storyboard, number: int, **fields: object) -> Storyboard:
    shots = list(whole.shots)
    shots[number] = replace(shots[number], **fields)
    return replace(whole, shots=tuple(shots))


def tiles(some: Storyboard, whole: Storyboard) -> bool:
    ends = [shot.end_beat for shot in some.shots]
    starts = [shot.start_beat for shot in some.shots]
    inside = starts[1:] == ends[:-1]
    return inside and starts[0] == whole.shots[0].start_beat and ends[-1] == whole.shots[-1].end_beat


def everything(frames: int) -> list[Flashing]:
    return [Flashing("general", 0, frames, 1.0)]


def test_measures_come_one_after_the_other_the_mildest_first() -> None:
    whole = board([1.0] * 12, flash=0.85, camera=KICK)
    for number in range(1, 12, 2):
        whole = edited(whole, number, look="alarm")
    taken: tuple[Limited, ...] = ()
    order = []
    for _ in range(4):
        more = limit(without(whole, taken), everything(90), FPS)
        order.append({step.measure for step in more})
        taken += more
    assert order == [{"flash"}, {"look"}, {"kick"}, {"cut"}]
    left = without(whole, taken)
    assert tiles(left, whole)
    assert not any(shot.flash or shot.camera.shake_px or shot.look == "alarm" for shot in left.shots)
    assert [shot.camera.push for shot in left.shots] == [0.05] * 6
    assert [shot.name for shot in left.shots] == [f"shot-{n:03d}" for n in range(1, 13, 2)]


def test_only_the_shots_concerned_are_touched() -> None:
    whole = board([4.0] * 6, flash=0.85)
    taken = limit(whole, [Flashing("general", 65, 80, 0.5)], FPS)
    assert taken == (Limited("shot-003", "flash"),)
    left = without(whole, taken)
    assert [shot.flash for shot in left.shots] == [0.85, 0.85, 0.0, 0.85, 0.85, 0.85]
    assert whole.shots[2].flash == 0.85


def test_a_single_shot_that_flashes_by_itself_gives_way_to_the_one_before() -> None:
    whole = board([4.0, 4.0, 4.0])
    taken = limit(whole, [Flashing("red", 35, 55, 0.5)], FPS)
    assert taken == (Limited("shot-002", "cut"),)
    left = without(whole, taken)
    assert [(shot.name, shot.end_beat) for shot in left.shots] == [("shot-001", 8.0), ("shot-003", 12.0)]


def test_lettering_is_never_taken_away_and_nothing_is_taken_from_one_shot() -> None:
    title = edited(board([4.0, 4.0]), 0, card=Card("title", ("TEST",)))
    assert limit(title, [Flashing("general", 0, 20, 1.0)], FPS) == ()
    assert limit(board([4.0]), everything(30), FPS) == ()


@given(st.lists(st.sampled_from([0.5, 1.0, 2.0, 4.0]), min_size=1, max_size=14), st.data())
def test_whatever_is_cut_the_shots_tile_the_film(lengths: list[float], data: st.DataObject) -> None:
    whole = board(lengths)
    carded = data.draw(st.sets(st.integers(0, len(lengths) - 1), max_size=2))
    for number in carded:
        whole = edited(whole, number, card=Card("title", ("TEST",)))
    gone = data.draw(st.sets(st.sampled_from([shot.name for shot in whole.shots])))
    left = without(whole, [Limited(name, "cut") for name in sorted(gone)])
    assert tiles(left, whole)
    assert len(left.shots) == max(1, len(lengths) - len(gone))


@given(st.lists(st.sampled_from([0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 8.0]), min_size=1, max_size=16), st.data())
def test_a_calm_film_has_nothing_that_flashes_jerks_or_rushes(lengths: list[float], data: st.DataObject) -> None:
    whole = board(lengths, flash=0.5, camera=KICK, transition="iris")
    for number in range(len(lengths)):
        look = data.draw(st.sampled_from(["alarm", "cold", "ember"]))
        whole = edited(whole, number, look=look)
    calm = calmed(whole)
    assert tiles(calm, whole)
    for shot in calm.shots:
        assert (shot.flash, shot.camera, shot.transition) == (0.0, Camera(push=0.05), "cut")
        assert shot.look != "alarm"
        if len(calm.shots) > 1:
            beats = shot.end_beat - shot.start_beat
            assert beats >= SHORTEST_BEATS
            assert beats * BEAT_S >= SHORTEST_S
    assert calmed(calm) == calm


def test_a_calm_film_keeps_its_lettering() -> None:
    whole = edited(board([4.0, 4.0, 1.0, 4.0]), 2, card=Card("end", ("END",)))
    assert any(shot.card for shot in calmed(whole).shots)
