"""Laws of the drawn places: nothing that a camera can see is missing, and every seed gives another place."""

import math
import re
from dataclasses import replace

import numpy as np
import pytest
import skia

from rivethead.art.vector.backdrops import PREFERRED, draw_backdrop, draw_backdrops, kinds_for
from rivethead.art.vector.backdrops.booms import turned
from rivethead.art.vector.backdrops.brush import Brush, mixed
from rivethead.art.vector.backdrops.gears import TEETH_A_BEAT, toothed, train
from rivethead.art.vector.backdrops.outline import clipped, moved, rectangle
from rivethead.art.vector.backdrops.schemes import SCHEMES, oklab, recoloured
from rivethead.drawing.colour import INK
from rivethead.drawing.ink import ink
from rivethead.schema.art import REST_VIEW_Y_PX, VIEW_HEIGHT_PX, VIEW_WIDTH_PX, Backdrop, Layer, Machine, Shape
from rivethead.schema.brief import BACKDROP_KINDS, STYLES, Brief, Key

PATH = re.compile(r"(?:[MLQCZ]|-?[0-9]+(?:\.[0-9]+)?|\s)*")
COLOUR = re.compile(r"#[0-9a-f]{6}(?:[0-9a-f]{2})?")
POINTS = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}
DRIVERS = {"beat", "kick", "snare", "hat", "anvil", "tom-low", "bass", "keys"}
NEWER = ("scrapyard", "control-room", "harbour", "reactor", "neon-street", "cooling-towers", "server-hall", "cathedral")
KINDS = tuple(dict.fromkeys((*BACKDROP_KINDS, *NEWER)))
SCALE = 0.05


@pytest.fixture(scope="module", params=KINDS)
def place(request: pytest.FixtureRequest) -> Backdrop:
    return draw_backdrop(request.param, 5)


def brief(**changes: object) -> Brief:
    plain = Brief("x", "X", "x", "industrial", 120.0, Key("A", "phrygian"), 7)
    return replace(plain, **changes)  # type: ignore[arg-type]


def every_shape(backdrop: Backdrop) -> list[Shape]:
    still = [shape for layer in backdrop.layers for shape in layer.shapes]
    return still + [shape for machine in backdrop.machines for shape in machine.shapes]


def parsed(path: str) -> skia.Path:
    builder = skia.PathBuilder()
    calls = {"M": builder.moveTo, "L": builder.lineTo, "Q": builder.quadTo, "C": builder.cubicTo}
    words = re.findall(r"[MLQCZ]|-?[0-9.]+", path)
    at, command = 0, ""
    while at < len(words):
        if words[at].isalpha():
            command = words[at]
            at += 1
        if command == "Z":
            builder.close()
            continue
        count = POINTS[command]
        calls[command](*map(float, words[at : at + count]))
        at += count
        command = "L" if command == "M" else command
    return builder.detach()


def transparency(layer: Layer, x: float, y: float, tilt: float) -> np.ndarray:
    """Return the alpha of a layer's plain and ramped fills as a camera at zoom 1 sees it."""
    pixels = np.zeros((round(VIEW_HEIGHT_PX * SCALE), round(VIEW_WIDTH_PX * SCALE), 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.scale(SCALE, SCALE)
    canvas.translate(VIEW_WIDTH_PX / 2, VIEW_HEIGHT_PX / 2)
    canvas.rotate(math.degrees(tilt))
    canvas.translate(-x * layer.parallax, -(REST_VIEW_Y_PX + y * min(1.4, layer.parallax)))
    for shape in layer.shapes:
        opaque = shape.gradient is None or all(len(c) == 7 for _, c in shape.gradient.stops)
        if shape.fill and len(shape.fill) == 7 and opaque:
            canvas.drawPath(parsed(shape.path), skia.Paint(Color=skia.ColorBLACK))
    return pixels[..., 3]


def extremes(backdrop: Backdrop) -> list[tuple[float, float, float]]:
    far = backdrop.width_px - VIEW_WIDTH_PX / 2
    return [(x, y, tilt) for x in (-far, far) for y in (-250.0, 60.0) for tilt in (-0.12, 0.12)]


def test_paths_are_of_the_five_commands(place: Backdrop) -> None:
    for shape in every_shape(place):
        assert PATH.fullmatch(shape.path), shape.path[:80]
        for command, numbers in re.findall(r"([MLQCZ])([^MLQCZ]*)", shape.path):
            count = len(numbers.split())
            assert (count == 0) if command == "Z" else (count and count % POINTS[command] == 0)
        assert parsed(shape.path).isFinite()


def test_colours_are_hex(place: Backdrop) -> None:
    for shape in every_shape(place):
        ramp = [colour for _, colour in shape.gradient.stops] if shape.gradient else []
        for colour in [c for c in (shape.fill, shape.stroke, *ramp) if c]:
            assert COLOUR.fullmatch(colour)
        assert shape.fill or shape.stroke or shape.gradient
        assert not shape.stroke or shape.stroke_px > 0
    assert all(COLOUR.fullmatch(colour) for colour in place.palette.values())


def test_ramps_rise_from_0_to_1(place: Backdrop) -> None:
    for gradient in (shape.gradient for shape in every_shape(place) if shape.gradient):
        offsets = [offset for offset, _ in gradient.stops]
        assert offsets == sorted(offsets)
        assert (offsets[0], offsets[-1]) == (0.0, 1.0)
        assert gradient.start != gradient.end


def test_machines_have_no_ramps(place: Backdrop) -> None:
    assert all(shape.gradient is None for machine in place.machines for shape in machine.shapes)


def test_layers_come_nearer(place: Backdrop) -> None:
    depths = [layer.parallax for layer in place.layers]
    assert depths == sorted(set(depths))
    assert [layer.name for layer in place.layers[:4]] == ["sky", "far", "mid", "floor"]
    assert {layer.name: layer.parallax for layer in place.layers}["floor"] == 1.0
    assert 1.0 < depths[-1] <= 1.5
    assert [layer.opaque for layer in place.layers] == [True] + [False] * (len(depths) - 1)
    assert 200 < len(every_shape(place)) < 1500


def test_machines_and_lights_belong_to_layers(place: Backdrop) -> None:
    names = {layer.name for layer in place.layers}
    assert place.machines
    assert place.lights
    assert {machine.layer for machine in place.machines} <= names
    assert {light.holder for light in place.lights} <= names
    assert {machine.driver for machine in place.machines} <= DRIVERS
    assert all(machine.shapes and machine.beats > 0 for machine in place.machines)
    assert any(machine.driver != "beat" for machine in place.machines)


def test_turning_parts_are_whole_again_after_each_cycle(place: Backdrop) -> None:
    for machine in place.machines:
        if machine.motion == "turn" and machine.symmetry:
            turns = abs(machine.amount) * machine.beats / machine.symmetry
            assert turns == pytest.approx(round(turns))


def test_no_camera_sees_through_the_sky(place: Backdrop) -> None:
    for camera in extremes(place):
        assert transparency(place.layers[0], *camera).min() == 255


def test_no_camera_sees_the_floors_edge(place: Backdrop) -> None:
    floor = place.layers[3]
    for camera in extremes(place):
        lowest = transparency(floor, *camera)[-1]
        assert lowest.min() == 255 or camera[1] < 0


def test_the_front_leaves_the_stage_free(place: Backdrop) -> None:
    for layer in (layer for layer in place.layers if layer.parallax > 1):
        alpha = transparency(layer, 0.0, 0.0, 0.0)
        rows = slice(round(260 * SCALE), round(900 * SCALE))
        columns = slice(round(300 * SCALE), round(1620 * SCALE))
        assert alpha[rows, columns].mean() < 255 * 0.02


def test_every_shape_can_be_inked(place: Backdrop) -> None:
    for shapes in [layer.shapes for layer in place.layers] + [machine.shapes for machine in place.machines]:
        ink(shapes)


def test_newer_places_are_full_of_machines() -> None:
    for kind in NEWER:
        for seed in (1, 2):
            machines = draw_backdrop(kind, seed).machines
            assert len(machines) >= 4
            assert len({machine.motion for machine in machines}) >= 3
            assert len({machine.driver for machine in machines}) >= 3


def test_newer_places_keep_their_machines_off_the_faces() -> None:
    """In the view at rest, what slides, swings or turns near the middle lies above, below or far behind the heads."""
    for kind in NEWER:
        place = draw_backdrop(kind, 3)
        depth = {layer.name: layer.parallax for layer in place.layers}
        for machine in place.machines:
            if machine.motion == "blink" or depth[machine.layer] < 0.5:
                continue
            boxes = [parsed(shape.path).getBounds() for shape in machine.shapes]
            left, right = (
                machine.x_px + f(edge)
                for f, edge in ((min, [b.left() for b in boxes]), (max, [b.right() for b in boxes]))
            )
            top, bottom = (
                machine.y_px + f(edge)
                for f, edge in ((min, [b.top() for b in boxes]), (max, [b.bottom() for b in boxes]))
            )
            in_the_middle = left < 160 and right > -160
            assert not (in_the_middle and top < -420 and bottom > -780), (
                kind,
                machine.motion,
                machine.x_px,
                machine.y_px,
            )


def test_same_seed_same_place(place: Backdrop) -> None:
    assert draw_backdrop(place.kind, 5) == place


def test_another_seed_another_place(place: Backdrop) -> None:
    for seed in (6, 7):
        other = draw_backdrop(place.kind, seed)
        assert other.palette != place.palette
        differing = [a.name for a, b in zip(place.layers, other.layers, strict=True) if a.shapes != b.shapes]
        assert len(differing) == len(place.layers)


def test_places_asked_for_come_first() -> None:
    drawn = draw_backdrops(brief(places=("tunnel", "club", "tunnel")))
    assert [b.kind for b in drawn[:3]] == ["tunnel", "club", "tunnel"]
    assert len({b.name for b in drawn}) == len(drawn) >= 4
    assert drawn[0].layers != drawn[2].layers


def test_at_least_four_places_without_wishes() -> None:
    first, second = draw_backdrops(brief()), draw_backdrops(brief(seed=8))
    assert 4 <= len(first) <= len(BACKDROP_KINDS)
    assert [b.name for b in first] != [b.name for b in second]
    assert draw_backdrops(brief()) == first


def test_teeth_meet_gaps() -> None:
    pair = train("mid", 0, 0, (15, 9), (0.4,), ("#808080",), Brush(), 16.0)
    big, small = (parsed(moved(machine.shapes[0].path, machine.x_px, machine.y_px)) for machine in pair)
    both = skia.Op(big, small, skia.kIntersect_PathOp)
    bounds = both.computeTightBounds()
    assert bounds.width() * bounds.height() < 900
    assert pair[0].amount * pair[1].amount < 0
    assert all(machine.symmetry == pytest.approx(abs(machine.amount)) for machine in pair)


@pytest.mark.parametrize("teeth", [9, 12, 15, 18, 21])
def test_a_gear_looks_the_same_after_a_beat(teeth: int) -> None:
    turned = toothed(100, teeth, math.tau * TEETH_A_BEAT / teeth)
    before, after = parsed(toothed(100, teeth)), parsed(turned)
    difference = skia.Op(before, after, skia.kXOR_PathOp)
    assert difference.isEmpty() or difference.computeTightBounds().width() < 1 or _area(difference) < 60


def _area(path: skia.Path) -> float:
    pixels = np.zeros((240, 240, 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.translate(120, 120)
    canvas.drawPath(path, skia.Paint(Color=skia.ColorBLACK, AntiAlias=True))
    return float(pixels[..., 3].sum() / 255)


def test_air_takes_colour_and_ink() -> None:
    near, far = Brush("#8090a0", 0.0), Brush("#8090a0", 0.8)
    assert near.tone("#ff0000") == "#ff0000"
    assert far.tone("#ff0000") == mixed("#ff0000", "#8090a0", 0.8)
    assert far.ink != near.ink


def test_clipping_keeps_within_both_lines() -> None:
    kept = clipped([(-50, 10), (-40, 0), (60, 0), (50, 10)], -10, 20)
    assert {x for x, _ in kept} == {-10, 20}
    assert clipped([(30, 0), (40, 0), (35, 9)], -10, 20) == []


def test_moved_paths_keep_their_commands() -> None:
    assert moved(rectangle(0, 0, 10, 10), 5, -5) == "M 5.0 -5.0 L 15.0 -5.0 15.0 5.0 5.0 5.0 Z"


def test_every_motion_is_known(place: Backdrop) -> None:
    motions = {"turn", "slide-x", "slide-y", "swing", "blink"}
    machines: tuple[Machine, ...] = place.machines
    assert {machine.motion for machine in machines} <= motions


def test_a_style_changes_colours_alone(place: Backdrop) -> None:
    styled = [draw_backdrop(place.kind, 5, style=style) for style in ("power-noise", "ebm", "drum-and-bass")]
    for other in styled:
        assert all(a.shapes != b.shapes for a, b in zip(place.layers, other.layers, strict=True))
        for mine, theirs in zip(every_shape(place), every_shape(other), strict=True):
            assert mine.path == theirs.path
    assert len({tuple(one.palette.values()) for one in (place, *styled)}) == 4


def test_ambient_is_paler_and_darksynth_darker() -> None:
    for kind in ("foundry", "harbour", "tunnel"):
        ambient, plain, synthwave, darksynth = (
            np.array([oklab(colour)[0] for colour in draw_backdrop(kind, 5, style=style).palette.values()])
            for style in ("ambient", "industrial", "synthwave", "darksynth")
        )
        assert ambient.std() < 0.9 * min(plain.std(), synthwave.std())
        assert darksynth.mean() < min(plain.mean(), synthwave.mean()) - 0.04


def test_mist_lies_before_the_places_of_ambient_and_behind_the_floor() -> None:
    plain, misty = draw_backdrop("foundry", 5), draw_backdrop("foundry", 5, style="ambient")
    more = [len(b.shapes) - len(a.shapes) for a, b in zip(plain.layers, misty.layers, strict=True)]
    assert [layer.name for layer, extra in zip(plain.layers, more, strict=True) if extra] == ["mid"]


def test_ambient_machines_take_their_time_and_stay_in_step() -> None:
    for kind in ("foundry", "cooling-towers", "server-hall", "cathedral"):
        plain, slow = draw_backdrop(kind, 5), draw_backdrop(kind, 5, style="ambient")
        for mine, theirs in zip(plain.machines, slow.machines, strict=True):
            expected = 2 if kind != "cooling-towers" and mine.driver == "beat" else 1
            assert theirs.beats == mine.beats * expected
            assert theirs.amount * theirs.beats == pytest.approx(
                mine.amount * mine.beats * (1 if mine.motion == "turn" else expected)
            )


def test_a_place_born_in_a_style_keeps_its_own_colours() -> None:
    for kind, style in (("neon-street", "synthwave"), ("cooling-towers", "ambient")):
        assert draw_backdrop(kind, 5, style=style).layers == draw_backdrop(kind, 5).layers


def test_styles_with_schemes_are_known() -> None:
    assert set(SCHEMES) < set(STYLES)
    assert set(PREFERRED) < set(STYLES)
    assert {kind for kinds in PREFERRED.values() for kind in kinds} <= set(KINDS)


def test_oklab_knows_white_black_and_red() -> None:
    assert oklab("#ffffff") == pytest.approx((1.0, 0.0, 0.0), abs=1e-4)
    assert oklab("#000000") == pytest.approx((0.0, 0.0, 0.0), abs=1e-9)
    assert oklab("#ff0000") == pytest.approx((0.62796, 0.22486, 0.12585), abs=1e-4)


@pytest.mark.parametrize("style", SCHEMES)
def test_schemes_keep_ink_alpha_and_the_order_of_values(style: str) -> None:
    for scheme in SCHEMES[style]:
        assert recoloured(INK, scheme) == INK
        assert recoloured("#80604077", scheme)[7:] == "77"
        greys = [oklab(recoloured(f"#{v:02x}{v:02x}{v:02x}", scheme))[0] for v in range(32, 256, 16)]
        assert greys == sorted(greys)


@pytest.mark.parametrize("style", STYLES)
def test_places_that_suit_the_style_come_first(style: str) -> None:
    orders = set()
    for seed in range(12):
        kinds = kinds_for(brief(style=style, seed=seed, places=("club", "foundry")))
        suited = [kind in PREFERRED.get(style, KINDS) for kind in kinds[2:]]
        assert kinds[:2] == ["club", "foundry"]
        assert suited == sorted(suited, reverse=True)
        assert len(set(kinds)) == len(kinds)
        orders.add(tuple(kinds))
    assert len(orders) > 1


def test_turned_paths_turn_clockwise() -> None:
    assert turned("M10.0 0.0 L0.0 10.0", math.pi / 2, 1, 2) == "M 1.0 12.0 L -9.0 2.0"
