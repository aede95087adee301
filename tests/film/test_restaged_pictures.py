"""Films of other shapes: faces stay in the safe area in every frame that is drawn, and nothing is stretched or cut."""

import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from rivethead import art, film, storyboard
from rivethead.film.actor import Actor, Wardrobe
from rivethead.film.camera_move import move_at
from rivethead.film.cel import Picture
from rivethead.film.exposure import Exposure, expose
from rivethead.film.shooting import Shooting, Studio
from rivethead.film.transition import passing_at
from rivethead.film.window import Window
from rivethead.schema.analysis import Analysis, EnergyCurve, HeardSection
from rivethead.schema.art import REST_VIEW_Y_PX, Art, Backdrop, Layer, Provenance, Shape
from rivethead.schema.brief import Brief, Key
from rivethead.schema.film import SAFE, SIZES_PX, VIEWS_PX, Delivery
from rivethead.schema.storyboard import Camera, Shot, Storyboard
from rivethead.storyboard.company import body_of
from rivethead.storyboard.extents import contour_boxes
from rivethead.storyboard.screen import HIGHEST_PX, LOWEST_PX

NARROW = ("9:16", "1:1", "4:5")
SMALL = {"16:9": (320, 180), "9:16": (180, 320), "1:1": (240, 240), "4:5": (192, 240)}
BRIEF = Brief("t", "Night Shift", "t", "industrial", 120, Key("E", "phrygian"), 7, cast_size=5)
FRAMES_APART = 4
FACE_WIDE, FACE_HIGH = 0.08, 0.06
"""Half the width and height of eyes and mouth, as fractions of a body's height."""
SPARE = 0.01


@pytest.fixture(scope="module")
def drawn() -> Art:
    return art.draw(BRIEF)


@pytest.fixture(scope="module")
def wide(drawn: Art) -> Storyboard:
    beats = tuple(n * 0.5 for n in range(128))
    parts = (
        (0.0, "intro", 0.2),
        (8.0, "verse", 0.6),
        (24.0, "drop", 1.0),
        (48.0, "breakdown", 0.3),
        (56.0, "outro", 0.2),
    )
    sections = tuple(
        HeardSection(start, end, label, energy)
        for (start, label, energy), end in zip(parts, [*(p[0] for p in parts[1:]), 64.0], strict=True)
    )
    heard = Analysis(
        file="track.wav",
        duration_s=64.0,
        tempo_bpm=120.0,
        tempo_map=(),
        beats_s=beats,
        downbeats_s=beats[::4],
        metre=4,
        onsets_s=beats,
        onset_bands={},
        hits={"kick": beats[16::2], "snare": beats[17::2], "hat": beats[16:], "anvil": beats[19::4]},
        syllables=(),
        sections=sections,
        energy=EnergyCurve(0.5, tuple(0.6 for _ in range(128))),
        key="",
        loudness_lufs=-14.0,
    )
    return storyboard.plan(BRIEF, heard, drawn)


def faces_seen(sheet: Exposure, drawn: Art, window: Window) -> Iterator[tuple[float, float, float, float]]:
    """Yield left, top, right and bottom of every face in frames of a shot, as fractions of the picture.

    The places are the renderer's own: its poses, its setup matrix, its travel and its moving camera.
    """
    camera = sheet.shot.camera
    floor = window.matrix(camera, 1.0)
    cast = [Actor(Wardrobe(drawn.puppet(s.puppet)), s, sheet.hits) for s in sheet.shot.cast]
    size = window.scale * camera.zoom
    for frame in range(0, sheet.frames, FRAMES_APART):
        if passing_at(sheet, frame) is not None:
            continue
        travelled = camera.travel_px * frame / max(1, sheet.frames)
        drift = [-size * travelled * part for part in (math.cos(camera.tilt_rad), math.sin(camera.tilt_rad))]
        move = move_at(sheet, frame, window)
        a, b, c, d, e, f = move.affine(window, (0.0, 0.0))
        beat, after = sheet.beat_of(frame)
        for actor in cast:
            body = body_of(actor.wardrobe.puppet)
            looks = actor.looks(sheet.held(beat, after, actor.landings(beat)), sheet.mouth_at(frame))
            head = actor.perform(looks).posed.place("head", 0.0, (body.neck - body.top) / 2)
            at = actor.base(floor).mapXY(*head)
            x, y = at.x() + drift[0] - c, at.y() + drift[1] - f
            shown_x, shown_y = (e * x - b * y) / (a * e - b * d), (a * y - d * x) / (a * e - b * d)
            grown = size * actor.staging.scale * body.top * move.zoom
            across, down = FACE_WIDE * grown, FACE_HIGH * grown
            yield (
                (shown_x - across) / window.width,
                (shown_y - down) / window.height,
                (shown_x + across) / window.width,
                (shown_y + down) / window.height,
            )


@pytest.mark.parametrize("aspect", NARROW)
def test_faces_stay_in_the_safe_area_in_every_frame(aspect: str, wide: Storyboard, drawn: Art) -> None:
    board = storyboard.restage(wide, drawn, aspect)
    window = Window.of(Delivery(*SIZES_PX[aspect]))
    left, top, right, bottom = SAFE[aspect]
    seen = 0
    for sheet in expose(board, 30):
        for x0, y0, x1, y1 in faces_seen(sheet, drawn, window):
            out = x1 < 0 or x0 > 1 or y1 < 0 or y0 > 1
            if sheet.shot.size == "insert" and sheet.shot.card is None and out:
                continue
            seen += 1
            assert left - SPARE <= x0 <= x1 <= right + SPARE, sheet.shot
            assert top - SPARE <= y0 <= y1 <= bottom + SPARE, sheet.shot
    assert seen > 300


def test_a_restaged_board_has_the_same_frames(wide: Storyboard, drawn: Art) -> None:
    edges = {storyboard.restage(wide, drawn, aspect).edge_frames(30) for aspect in VIEWS_PX}
    assert len(edges) == 1


def squares() -> Art:
    """A place with one white square of 400 px standing on the floor line before black."""
    black = Shape("M-4000 -4000 L4000 -4000 L4000 4000 L-4000 4000 Z", fill="#000000")
    white = Shape("M-200 -685 L200 -685 L200 -285 L-200 -285 Z", fill="#ffffff")
    layers = (Layer("sky", 0.0, True, (black,)), Layer("floor", 1.0, False, (white,)))
    made = Provenance("vector", "square", 1, {}, "Apache-2.0", True)
    return Art((), (Backdrop("yard", "foundry", layers, (), (), 2100.0, {}, made),))


@pytest.mark.parametrize("aspect", VIEWS_PX)
@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_a_square_is_a_square_in_the_middle_of_every_shape(aspect: str, zoom: float) -> None:
    """The square's middle is what a resting camera looks at; its side is 400 px of the view's width at zoom 1."""
    shot = Shot("a", 0, 4, "", "", "insert", "yard", "neutral", Camera(0, 0, zoom), ())
    board = Storyboard("t", 2.0, (0.0, 0.5, 1.0, 1.5, 2.0), 0, 4, (shot,))
    delivery = Delivery(*SMALL[aspect])
    picture = Picture.blank(delivery.width_px, delivery.height_px)
    Shooting(Studio(squares(), delivery), expose(board, 30)[0]).shoot(30, picture.planes)
    white = picture.y > 100
    rows, columns = np.flatnonzero(white.any(axis=1)), np.flatnonzero(white.any(axis=0))
    side = 400 * zoom * delivery.width_px / VIEWS_PX[aspect][0]
    assert len(rows) == pytest.approx(side, abs=1.1)
    assert len(columns) == pytest.approx(side, abs=1.1)
    assert rows.mean() + 0.5 == pytest.approx(delivery.height_px / 2, abs=0.6)
    assert columns.mean() + 0.5 == pytest.approx(delivery.width_px / 2, abs=0.6)


@pytest.mark.parametrize("aspect", NARROW)
def test_backdrops_fill_every_picture(aspect: str, wide: Storyboard, drawn: Art) -> None:
    """Whether a camera looks as high or as low as restaging lets it, some drawing goes on across the picture's edge."""
    wide_px, high_px = VIEWS_PX[aspect]
    for backdrop in drawn.backdrops:
        for look_y, edge in ((high_px / 2 - HIGHEST_PX, -0.5), (high_px / -2 - LOWEST_PX, 0.5)):
            reaching = []
            for layer in backdrop.layers:
                y = REST_VIEW_Y_PX + (look_y - REST_VIEW_Y_PX) * min(1.4, layer.parallax) + edge * high_px
                reaching += [
                    box
                    for box in contour_boxes(layer.shapes)
                    if box.top <= y <= box.bottom and box.left <= -wide_px / 2 and box.right >= wide_px / 2
                ]
            assert reaching, (backdrop.name, edge)


def test_stills_have_the_shape_that_is_asked_for(tmp_path: Path, wide: Storyboard, drawn: Art) -> None:
    target = tmp_path / "still.png"
    film.still(storyboard.restage(wide, drawn, "9:16"), drawn, Delivery(180, 320), 30.0, target)
    header = target.read_bytes()[16:24]
    assert (int.from_bytes(header[:4], "big"), int.from_bytes(header[4:], "big")) == (180, 320)


@pytest.mark.parametrize(
    "size", [(1920, 1080), (320, 180), (1080, 1920), (720, 1280), (480, 480), (1080, 1350), (864, 1080)]
)
def test_sizes_of_every_shape_are_taken(size: tuple[int, int]) -> None:
    delivery = Delivery(*size)
    assert VIEWS_PX[delivery.aspect][0] * size[1] == VIEWS_PX[delivery.aspect][1] * size[0]


@pytest.mark.parametrize("size", [(640, 480), (1081, 1081), (100, 100), (4096, 2304), (0, 0), (1080, 1080 * 2)])
def test_other_sizes_are_refused(size: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="size"):
        Delivery(*size)
