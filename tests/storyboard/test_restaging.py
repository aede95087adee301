"""Boards for other shapes: the same film, every face in the safe area, none behind somebody or under letters."""

from functools import cache

import pytest
from stand_ins import art as stand_in_art
from stand_ins import brief, track

from rivethead import art
from rivethead.schema.art import REST_VIEW_Y_PX, Art
from rivethead.schema.film import VIEWS_PX
from rivethead.schema.storyboard import Card, Shot, Storyboard
from rivethead.storyboard import plan, restage
from rivethead.storyboard.company import assemble
from rivethead.storyboard.extents import Box
from rivethead.storyboard.faults import hidden
from rivethead.storyboard.figures import Figure, Troupe
from rivethead.storyboard.restaging import reset
from rivethead.storyboard.screen import HIGHEST_PX, LOWEST_PX, screen_of

NARROW = ("9:16", "1:1", "4:5")
SETS = (("industrial", 5, 1), ("synthwave", 4, 2), ("drum-and-bass", 6, 3))
"""(style, size of the cast, seed)"""
SMALLEST_HEAD = 0.08
"""Part of the picture's width: 86 px of 1080."""
FORM = (
    ("intro", 4, 0.2),
    ("verse", 6, 0.6),
    ("build", 4, 0.6),
    ("drop", 8, 1.0),
    ("breakdown", 4, 0.25),
    ("outro", 4, 0.2),
)


@cache
def made(style: str, size: int, seed: int) -> tuple[Art, Storyboard]:
    from dataclasses import replace

    asked = replace(brief(seed=seed, style=style, title="The Night Shift"), cast_size=size)
    drawn = art.draw(asked)
    return drawn, plan(asked, track(FORM), drawn)


@cache
def restaged(style: str, size: int, seed: int, aspect: str) -> Storyboard:
    drawn, board = made(style, size, seed)
    return restage(board, drawn, aspect)


every_set = pytest.mark.parametrize("of", SETS)
every_shape = pytest.mark.parametrize("aspect", NARROW)


def cast_of(board: Storyboard, drawn: Art) -> list[tuple[Shot, tuple[Figure, ...]]]:
    troupe = Troupe(drawn)
    return [(shot, troupe.figures(shot)) for shot in board.shots]


@every_set
@every_shape
def test_every_face_stays_in_the_safe_area_through_the_cameras_move(of: tuple[str, int, int], aspect: str) -> None:
    """In a detail a face may also be out of the picture altogether, in every drawing of its action."""
    screen = screen_of(aspect)
    for shot, people in cast_of(restaged(*of, aspect), made(*of)[0]):
        detail = shot.size == "insert" and shot.card is None
        for figure in people:
            kept = screen.keeps(figure.face, shot.camera)
            assert kept or (detail and screen.never_sees(figure.anywhere, shot.camera)), (shot.name, figure.staging)


@every_set
@every_shape
def test_heads_are_large_enough_for_a_telephone(of: tuple[str, int, int], aspect: str) -> None:
    screen = screen_of(aspect)
    for shot, people in cast_of(restaged(*of, aspect), made(*of)[0]):
        if shot.size != "insert":
            assert all(screen.swept(f.head, shot.camera, moves=False).width >= SMALLEST_HEAD for f in people), shot.name


@every_set
@every_shape
def test_nobody_hides_anybodys_face(of: tuple[str, int, int], aspect: str) -> None:
    drawn = made(*of)[0]
    for shot in restaged(*of, aspect).shots:
        assert not list(hidden([(staging, drawn.puppet(staging.puppet)) for staging in shot.cast])), shot.name


@every_set
@every_shape
def test_letters_stand_clear_of_faces(of: tuple[str, int, int], aspect: str) -> None:
    screen = screen_of(aspect)
    letters = screen.lettering
    safe = Box(screen.safe.left, screen.safe.top, screen.safe.right, screen.safe.bottom)
    assert safe.left <= letters.left < letters.right <= safe.right
    assert safe.top <= letters.top
    carded = [(s, people) for s, people in cast_of(restaged(*of, aspect), made(*of)[0]) if s.card is not None]
    assert carded
    for shot, people in carded:
        for figure in people:
            assert screen.swept(figure.face, shot.camera).top >= letters.bottom - 0.03, (shot.name, figure.staging)


@every_set
@every_shape
def test_it_is_the_same_film(of: tuple[str, int, int], aspect: str) -> None:
    drawn, wide = made(*of)
    narrow = restaged(*of, aspect)
    hero = assemble(drawn).parts["hero"]
    assert (narrow.beats_s, narrow.duration_s, narrow.hits) == (wide.beats_s, wide.duration_s, wide.hits)
    for one, other in zip(wide.shots, narrow.shots, strict=True):
        for kept in ("name", "start_beat", "end_beat", "backdrop", "look", "size", "transition", "flash", "idea"):
            assert getattr(one, kept) == getattr(other, kept)
        before = {s.puppet: (s.action, s.offset_beats, s.mirror) for s in one.cast}
        after = {s.puppet: (s.action, s.offset_beats, s.mirror) for s in other.cast}
        assert after.items() <= before.items()
        assert len(after) >= min(2, len(before))
        assert hero in after or hero not in before
        order = [s.puppet for s in sorted(one.cast, key=lambda s: s.x_px) if s.puppet in after]
        assert [s.puppet for s in sorted(other.cast, key=lambda s: s.x_px)] == order


@every_set
@every_shape
def test_cameras_see_no_further_than_backdrops_are_drawn(of: tuple[str, int, int], aspect: str) -> None:
    drawn, _ = made(*of)
    wide_px, high_px = VIEWS_PX[aspect]
    for shot in restaged(*of, aspect).shots:
        camera = shot.camera
        assert camera.zoom >= 1.0
        middle, half = -(REST_VIEW_Y_PX + camera.y_px), high_px / 2 / camera.zoom
        assert middle + half <= HIGHEST_PX + 1
        assert middle - half >= LOWEST_PX - 1
        furthest = max(abs(camera.x_px), abs(camera.x_px + camera.travel_px)) + wide_px / 2 / camera.zoom
        assert furthest <= drawn.backdrop(shot.backdrop).width_px + 1


@every_shape
def test_single_figures_are_larger_than_in_the_wide_picture_made_narrower(aspect: str) -> None:
    """Against the whole wide picture between bars: every single figure is at least half as large again."""
    drawn, wide = made(*SETS[0])
    screen, grown = screen_of(aspect), []
    for one, (other, people) in zip(wide.shots, cast_of(restaged(*SETS[0], aspect), drawn), strict=True):
        if one.size in ("wide", "medium", "close") and len(one.cast) == 1 and one.card is None:
            seen = screen.swept(people[0].head, other.camera, moves=False)
            grown.append(seen.width / (people[0].head.width * one.camera.zoom / 1920))
    assert grown
    assert min(grown) > (1.5 if aspect == "9:16" else 1.1)


def test_the_wide_board_stays_as_it_is() -> None:
    drawn, wide = made(*SETS[0])
    assert restage(wide, drawn, "16:9") is wide


def test_the_wide_board_would_not_do() -> None:
    """The law has teeth: through the middle of the wide picture many faces lie outside."""
    drawn, wide = made(*SETS[0])
    screen = screen_of("9:16")
    outside = [s.name for s, people in cast_of(wide, drawn) for f in people if not screen.keeps(f.face, s.camera)]
    assert len(outside) > 10


def test_who_stays() -> None:
    """With too many for a row, hero, drummer and, while there are words, the singer stay."""
    drawn = stand_in_art(("voice", "drums", "guitar", "labour", "dance", "keys", "dance", "dance"))
    parts = assemble(drawn).parts
    wide = plan(brief(), track(), drawn)
    narrow = restage(wide, drawn, "9:16")
    left_out = 0
    for one, other in zip(wide.shots, narrow.shots, strict=True):
        before, after = ({s.puppet: s.action for s in shot.cast} for shot in (one, other))
        left_out += len(before) - len(after)
        assert parts["hero"] in after or parts["hero"] not in before
        if len(before) > len(after) and before.get(parts["drummer"]) == "drum":
            assert parts["drummer"] in after
        if len(before) > len(after):
            assert "without" in other.reason
    assert left_out > 0


def test_the_same_board_gives_the_same_board() -> None:
    drawn, wide = made(*SETS[1])
    assert restage(wide, drawn, "9:16") == restaged(*SETS[1], "9:16")


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        (("ACID",), ("ACID",)),
        (("THE NIGHT SHIFT",), ("THE NIGHT", "SHIFT")),
        (("INDUSTRIAL", "CARTOON SET #1"), ("INDUSTRIAL", "CARTOON", "SET #1")),
        (("ONE TWO", "SIX TEN"), ("ONE TWO", "SIX TEN")),
    ],
)
def test_titles_are_set_in_short_rows(title: tuple[str, ...], rows: tuple[str, ...]) -> None:
    assert reset(Card("title", title), "9:16").headline == rows


def test_no_word_of_a_title_is_lost() -> None:
    words = tuple(f"WORD{n}" for n in range(9))
    for aspect in NARROW:
        card = reset(Card("end", words[:4], (" ".join(words),)), aspect)
        assert " ".join(card.headline).split() == list(words[:4])
        assert " ".join(card.lines).split() == list(words)
        assert len(card.headline) <= 4
