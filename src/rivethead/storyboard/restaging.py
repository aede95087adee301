"""Re-staging: the same shots composed anew for another shape of picture, never cut out of the wide one.

Cuts, beats, actions, places and looks stay. Who stands where, how near the camera is and where it looks are decided
again: single figures fill the picture, pairs and rows close up with every second one a step behind, letters stand above
the cast, and no face comes to lie where a player of upright films puts its buttons.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product

from rivethead.schema.art import REST_VIEW_Y_PX, VIEW_HEIGHT_PX, VIEW_WIDTH_PX, Art, Backdrop, Machine
from rivethead.schema.film import VIEWS_PX
from rivethead.schema.grid import BeatGrid
from rivethead.schema.storyboard import Camera, Card, Shot, Storyboard, depth_scale, zoom_for
from rivethead.storyboard.company import assemble
from rivethead.storyboard.extents import Box, box_around
from rivethead.storyboard.figures import Figure, Troupe
from rivethead.storyboard.formation import Formation, gathered
from rivethead.storyboard.framing import Fronts, fronts_of, hides, on_screen
from rivethead.storyboard.screen import HIGHEST_PX, LOWEST_PX, Screen, screen_of

_HEAD_SHARE = {"wide": 0.3, "medium": 0.43, "close": 0.6, "extreme-close": 0.7, "insert": 0.43, "card": 0.3}
"""How much of a frame's width a single head takes at most, by how near the camera is."""
_HEAD_AT_UPRIGHT = {"wide": 0.24, "medium": 0.27, "close": 0.27, "extreme-close": 0.24, "insert": 0.27, "card": 0.24}
_HEAD_AT = {"wide": 0.12, "medium": 0.13, "close": 0.12, "extreme-close": 0.07, "insert": 0.12, "card": 0.12}
"""Where the top of a head lies, as a fraction of the frame's height."""
_FEET_AT_UPRIGHT, _FEET_AT = 0.82, 0.945
_HEAD_HIGH = {"medium": 0.7, "close": 0.86, "extreme-close": 0.95}
_NODDING = 0.75
"""How much of a near frame's height a head takes at most, with this part of its way up and down."""
_CUTS = {"medium": "thigh", "close": "chest", "extreme-close": "collar"}
_NARROWEST_PX = 236.0
"""No frame is narrower: lines would grow too fat."""
_JOINT_ROOM = 0.045
"""How far a frame's lower edge stays off a joint, as a fraction of the body's height."""
_MOST_ASIDE = 0.2
"""How far off the middle a single figure may stand to make room for its work, as a fraction of the frame's width."""
_ASIDE_PX = (0.0, 110.0, -110.0, 220.0, -220.0, 340.0, -340.0, 480.0, -480.0)
_DETAIL_SHARES = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52, 1.15, 1.3, 1.5)
_DETAIL_LOWER = (0.0, -0.06, -0.12, -0.18, 0.06, 0.12)
_DETAIL_ASIDE = (0.0, -0.14, 0.14, -0.24, 0.24)
"""What is tried for a detail: parts of its usual frame's height, and how far off the middle it lies."""
_MOST_PUSH_UNDER_LETTERS = 0.03
_ROW_LETTERS = {"9:16": 9, "1:1": 13, "4:5": 12}
_LINE_LETTERS = {"9:16": 26, "1:1": 40, "4:5": 40}
_MOST_ROWS = 4

_HERO, _SINGER, _DRUMMER = 4, 3, 2
"""Who stays when there is no room for all."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a shot is filmed."""

    screen: Screen
    backdrop: Backdrop
    fronts: Fronts


def restage(board: Storyboard, art: Art, aspect: str) -> Storyboard:
    """Compose a storyboard for another shape of picture.

    Args:
        board: composed for 16:9.
        art: its cast and backdrops.
        aspect: one of schema.film.VIEWS_PX; for "16:9" the board stays as it is.

    Returns:
        The same shots with other cameras, places to stand and rows of letters. Cameras at zoom 1 see VIEWS_PX[aspect].

    Raises:
        InputError: there is nothing to show.
        KeyError: the board asks for something that the art does not have, or there is no such aspect.
    """
    if VIEWS_PX[aspect] == (VIEW_WIDTH_PX, VIEW_HEIGHT_PX):
        return board
    screen, hero, grid = screen_of(aspect), assemble(art).parts["hero"], BeatGrid(board.beats_s)
    troupe = Troupe(art)
    fronts = {backdrop.name: fronts_of(backdrop) for backdrop in art.backdrops}
    shots = []
    for shot in board.shots:
        place = _Place(screen, art.backdrop(shot.backdrop), fronts[shot.backdrop])
        start_s, end_s = grid.time_s(shot.start_beat), grid.time_s(shot.end_beat)
        words = any(s.mouth != "X" and start_s <= s.time_s < end_s for s in board.syllables)
        shots.append(_restaged(shot, place, troupe.figures(shot), _matters(hero, words)))
    return replace(board, shots=tuple(shots))


def _matters(hero: str, words: bool) -> Callable[[Figure], int]:
    """Return how much somebody belongs into a shot: the hero, then who sings words that are heard, then who drums."""

    def much(figure: Figure) -> int:
        if figure.staging.puppet == hero:
            return _HERO
        if figure.sings and words:
            return _SINGER
        return _DRUMMER if figure.drums else 0

    return much


def _restaged(shot: Shot, place: _Place, figures: Sequence[Figure], matters: Callable[[Figure], int]) -> Shot:
    if shot.card is not None and figures:
        camera, cast = _lettered(shot, place, figures, matters)
    elif not figures:
        camera, cast = _machine(shot, place), ()
    elif shot.size == "insert":
        camera, cast = _detail(shot, place, figures)
    elif len(figures) == 1:
        camera, cast = _single(shot, place, figures[0])
    else:
        camera, cast = _group(shot, place, figures, matters)
    out = [f.staging.puppet for f in figures if f.staging.puppet not in [c.staging.puppet for c in cast]]
    note = f"; re-staged for {place.screen.aspect}" + (f" without {', '.join(out)}" if out else "")
    return replace(
        shot,
        camera=camera,
        cast=tuple(figure.staging for figure in cast),
        card=None if shot.card is None else reset(shot.card, place.screen.aspect),
        reason=shot.reason + note,
    )


# -------------------------------------------------------------------------------------------------------- singles


def _single(shot: Shot, place: _Place, figure: Figure) -> tuple[Camera, tuple[Figure, ...]]:
    screen, size = place.screen, "wide" if figure.bounds_about else shot.size
    head, work = figure.head.width, figure.work
    width = max(_NARROWEST_PX, head / _HEAD_SHARE[size])
    if size == "wide":
        left, right = figure.reach_px()
        width = max(
            width,
            2 * figure.kit_px + 220.0 if figure.drums else (0.7 if screen.upright else 0.9) * (left + right) + 60.0,
        )
        height = max(width * screen.ratio, _whole_height(screen, [figure]))
        top = _top_of_whole(screen, [figure], height)
    else:
        if work is not None and size == "medium":
            across = max(work.right, figure.head.right) - min(work.left, figure.head.left)
            width = max(width, across / (screen.safe.right - screen.safe.left))
        if figure.kit_px and size == "medium":
            width = max(width, (1.25 if screen.upright else 1.6) * figure.kit_px + 120.0)
        height = max(
            width * screen.ratio, (figure.top_px - figure.height_px(_CUTS[size])) / (1 - _head_at(screen, size))
        )
        # a head that nods needs room to nod: chins are cut off sooner than hair
        nods = figure.anywhere.height - figure.head.height
        height = min(screen.height_px, max(height, (figure.head.height + _NODDING * nods) / _HEAD_HIGH[size]))
        top = figure.top_px + _headroom(screen, size, [figure], height) * height
    aside = 0.0
    if size in ("wide", "medium") and not figure.drums:
        left, right = figure.reach_px()
        lean = 0.3 * (right - left)  # an anvil or a guitar's neck belongs in the picture
        if work is not None:
            lean = (work.left + work.right - figure.head.left - figure.head.right) / 4
        aside = max(-_MOST_ASIDE, min(_MOST_ASIDE, lean * screen.ratio / height)) * height / screen.ratio
    middle = (figure.head.left + figure.head.right) / 2 + aside + _off_middle(screen) * height / screen.ratio
    return _taken(shot, place, screen.camera_on(middle, top, height), [figure])


def _head_at(screen: Screen, size: str) -> float:
    return (_HEAD_AT_UPRIGHT if screen.upright else _HEAD_AT)[size]


def _off_middle(screen: Screen) -> float:
    """Return how far right of the subject's middle the camera looks, as a fraction of the frame's width."""
    return 0.5 - (0.5 + (screen.safe.left + screen.safe.right) / 2) / 2


def _whole_height(screen: Screen, people: Sequence[Figure]) -> float:
    """Return the height of the frame that shows people from head to foot."""
    feet = _FEET_AT_UPRIGHT if screen.upright else _FEET_AT
    tall = max(f.top_px for f in people) + max(f.staging.y_px for f in people)
    hands = max(f.highest_px() for f in people) + max(f.staging.y_px for f in people)
    return min(screen.height_px, max(tall / (feet - _head_at(screen, "wide")), hands / (feet - 0.02)))


def _top_of_whole(screen: Screen, people: Sequence[Figure], height_px: float) -> float:
    """Return the upper edge of a frame that shows people from head to foot in the middle of what is free for them."""
    feet = _FEET_AT_UPRIGHT if screen.upright else _FEET_AT
    lowest = -max(f.staging.y_px for f in people)
    spare = height_px * (feet - _head_at(screen, "wide")) - (max(f.top_px for f in people) - lowest)
    below = feet - 0.4 * max(0.0, spare) / height_px
    return lowest + below * height_px


def _headroom(screen: Screen, size: str, people: Sequence[Figure], height_px: float) -> float:
    """Return where the top of the highest head lies so that the lower edge cuts nobody at a joint."""
    aim, top = _head_at(screen, size), max(f.top_px for f in people)
    if screen.upright:  # a long head lies around the middle of what is free, not below it
        aim = max(0.16, min(aim, 0.46 - max(f.head.height for f in people) / 2 / height_px))

    def fault(room: float) -> float:
        bottom = top - (1 - room) * height_px
        near = 0.0
        for figure in people:
            tall = figure.body.top * figure.staging.scale
            joints = [figure.height_px(joint) for joint in ("neck", "hip", "knee")]
            near += sum(max(0.0, _JOINT_ROOM - abs(bottom - joint) / tall) for joint in joints) / _JOINT_ROOM
            feet = -figure.staging.y_px
            if feet - 0.06 * tall < bottom < feet + 0.12 * tall:
                near += 1.0
        return near + 6.0 * abs(room - aim)

    steps = [aim + 0.01 * step for step in range(-5, 7)] if screen.upright else [aim + 0.01 * s for s in range(-3, 6)]
    return min(steps, key=fault)


# --------------------------------------------------------------------------------------------------------- groups


def _group(
    shot: Shot, place: _Place, figures: Sequence[Figure], matters: Callable[[Figure], int]
) -> tuple[Camera, tuple[Figure, ...]]:
    screen, near = place.screen, shot.size in _CUTS and not any(f.bounds_about for f in figures)
    room, found = screen.width_px, None
    while found is None or (not all(screen.keeps(f.face, found[0]) for f in found[1]) and room > 0.4 * screen.width_px):
        found = _gathered(shot, place, figures, gathered(screen, figures, matters, room, near=near), near)
        room *= 0.94
    return found


def _gathered(
    shot: Shot, place: _Place, figures: Sequence[Figure], formation: Formation, near: bool
) -> tuple[Camera, tuple[Figure, ...]]:
    screen, people = place.screen, formation.people
    if near:
        cut = _CUTS[shot.size]
        tall = max(f.top_px for f in people) - min(f.height_px(cut) for f in people)
        height = max(formation.width_px * screen.ratio, tall / (1 - _head_at(screen, shot.size)))
        height = min(screen.height_px, height)
        top = max(f.top_px for f in people) + _headroom(screen, shot.size, people, height) * height
    else:
        height = min(screen.height_px, max(formation.width_px * screen.ratio, _whole_height(screen, people)))
        top = _top_of_whole(screen, people, height)
    home = sum(f.staging.x_px for f in figures) / len(figures)
    placed = _moved_by(formation.back_to_front, home)
    middle = home + _off_middle(screen) * height / screen.ratio
    return _taken(shot, place, screen.camera_on(middle, top, height), placed)


def _moved_by(people: Iterable[Figure], x_px: float) -> tuple[Figure, ...]:
    return tuple(f.put(f.staging.x_px + x_px, f.staging.y_px, f.staging.scale) for f in people)


def _lettered(
    shot: Shot, place: _Place, figures: Sequence[Figure], matters: Callable[[Figure], int]
) -> tuple[Camera, tuple[Figure, ...]]:
    """Stand the cast below the letters, as large as there is room."""
    screen = place.screen
    push = min(shot.camera.push, _MOST_PUSH_UNDER_LETTERS)
    still = replace(shot, camera=replace(shot.camera, push=push, travel_px=0.0))
    room, found = screen.width_px, None
    while found is None or (not all(screen.keeps(f.face, found[0]) for f in found[1]) and room > 0.4 * screen.width_px):
        found = _under_letters(still, place, figures, matters, room)
        room *= 0.94
    return found


def _under_letters(
    shot: Shot, place: _Place, figures: Sequence[Figure], matters: Callable[[Figure], int], room_px: float
) -> tuple[Camera, tuple[Figure, ...]]:
    screen = place.screen
    heads, feet = screen.lettering.bottom + 0.035, _FEET_AT_UPRIGHT if screen.upright else _FEET_AT
    formation, size = gathered(screen, figures, matters, room_px), 1.0
    for most in (1.6, 1.6, 1.3, 1.0, 1.0):
        # whoever is left out when the others grow makes room for them to grow again; in the end they only shrink
        people = formation.people
        nearest = max(f.staging.y_px for f in people)
        tallest = max(f.body.top * f.staging.scale - f.staging.y_px for f in people) + nearest
        size *= min(most, max(0.6, (feet - heads) * screen.height_px / tallest))
        formation = gathered(screen, [_at_home(f, figures) for f in people], matters, room_px, size)
    nearest = max(f.staging.y_px for f in formation.people)
    home = shot.camera.x_px
    camera = screen.camera_on(
        home + _off_middle(screen) * screen.width_px, feet * screen.height_px - nearest, screen.height_px
    )
    return _taken(shot, place, camera, _moved_by(formation.back_to_front, home))


def _at_home(figure: Figure, figures: Sequence[Figure]) -> Figure:
    """Return a figure as the wide picture has it."""
    return next(f for f in figures if f.staging.puppet == figure.staging.puppet)


# -------------------------------------------------------------------------------------------------------- details


def _detail(shot: Shot, place: _Place, figures: Sequence[Figure]) -> tuple[Camera, tuple[Figure, ...]]:
    """Frame the spot that the wide picture shows in its middle; a face is either whole in the picture or not in it."""
    screen, wide = place.screen, shot.camera
    x, height = wide.x_px + wide.travel_px / 2, -(REST_VIEW_Y_PX + wide.y_px)
    usual = screen.height_px / max(1.0, wide.zoom)
    at = (screen.safe.top + screen.safe.bottom) / 2
    best: tuple[int, Camera, tuple[Figure, ...]] | None = None
    ways = product(_DETAIL_SHARES, _DETAIL_LOWER, _DETAIL_ASIDE)
    for share, low, aside in sorted(ways, key=lambda way: abs(1 - way[0]) + abs(way[1]) + 0.8 * abs(way[2])):
        tall = min(screen.height_px, max(_NARROWEST_PX * screen.ratio, usual * share))
        middle = x + (_off_middle(screen) + aside) * tall / screen.ratio
        camera = _with_moves(shot.camera, screen.camera_on(middle, height + (at + low) * tall, tall), screen, 0.5)
        if all(screen.never_sees(f.anywhere, camera) or screen.keeps(f.face, camera) for f in figures):
            spot = Box(x - 0.22 * tall, -height - 0.16 * tall, x + 0.22 * tall, -height + 0.16 * tall)
            found = _unhidden(place, camera, figures, [spot])
            best = found if best is None or found[0] < best[0] else best
            if not best[0]:
                break
    if best is not None:
        return best[1], best[2]
    return _single(replace(shot, size="medium"), place, figures[0])


def _machine(shot: Shot, place: _Place) -> Camera:
    """Frame the machine that the wide picture shows in its middle."""
    screen, backdrop = place.screen, place.backdrop
    parallaxes = {layer.name: layer.parallax for layer in backdrop.layers}
    wide = replace(shot.camera, x_px=shot.camera.x_px + shot.camera.travel_px / 2)
    best: tuple[float, Machine, Box, float] | None = None
    for machine in backdrop.machines:
        box, parallax = box_around(machine.shapes), parallaxes.get(machine.layer, 0.0)
        if box is None or parallax < 0.25:
            continue
        lies = Box(*(v + o for v, o in zip((box.left, box.top, box.right, box.bottom), _origin(machine), strict=True)))
        seen = on_screen(lies, parallax, wide)
        away = abs((seen.left + seen.right - VIEW_WIDTH_PX) / 2) + abs((seen.top + seen.bottom - VIEW_HEIGHT_PX) / 2)
        if best is None or away < best[0]:
            best = away, machine, lies, parallax
    if best is None:
        return _with_moves(shot.camera, replace(wide, zoom=max(1.0, wide.zoom)), screen, 0.5)
    _, machine, lies, parallax = best
    slide = abs(machine.amount) if machine.motion.startswith("slide") else 0.0
    k = min(
        0.56 * screen.height_px / (lies.height + slide),
        0.84 * screen.width_px / (lies.width + slide),
        depth_scale(3.4, parallax),
    )
    zoom = max(1.0, zoom_for(k, parallax))
    k = depth_scale(zoom, parallax)
    at = (screen.safe.top + screen.safe.bottom) / 2
    y = (lies.top + lies.bottom) / 2 + (0.5 - at) * screen.height_px / k
    half = screen.height_px / 2 / zoom
    middle = REST_VIEW_Y_PX + (y - REST_VIEW_Y_PX) / min(1.4, parallax)
    middle = min(-LOWEST_PX - half, max(-HIGHEST_PX + half, middle))
    camera = Camera(
        x_px=round((lies.left + lies.right) / 2 / parallax, 1),
        y_px=round(middle - REST_VIEW_Y_PX, 1),
        zoom=round(zoom, 4),
    )
    return _inside(place, _with_moves(shot.camera, camera, screen, 0.5))


def _origin(machine: Machine) -> tuple[float, float, float, float]:
    return machine.x_px, machine.y_px, machine.x_px, machine.y_px


# ---------------------------------------------------------------------------------------------------------- moves


def _with_moves(moves: Camera, stands: Camera, screen: Screen, share: float = 1.0) -> Camera:
    """Return a camera that stands anew and moves as before; a pan shrinks with the frame's width."""
    wide_px, now_px = VIEW_WIDTH_PX / moves.zoom, screen.width_px / stands.zoom
    travel = moves.travel_px * share * min(1.0, now_px / wide_px)
    return replace(
        moves, x_px=round(stands.x_px - travel / 2, 1), y_px=stands.y_px, zoom=stands.zoom, travel_px=round(travel, 1)
    )


def _taken(shot: Shot, place: _Place, stands: Camera, people: Sequence[Figure]) -> tuple[Camera, tuple[Figure, ...]]:
    """Return a camera under which every face stays in the safe area, and where the people stand then.

    Moves give way first, then the camera steps back.
    """
    camera = _settled(place.screen, shot.camera, stands, [f.face for f in people])
    return _unhidden(place, camera, people, [f.head for f in people])[1:]


def _unhidden(
    place: _Place, camera: Camera, people: Sequence[Figure], spots: Sequence[Box]
) -> tuple[int, Camera, tuple[Figure, ...]]:
    """Return (how many spots something in front hides, camera, people), moved aside together to hide the fewest."""
    best: tuple[int, Camera, tuple[Figure, ...]] | None = None
    for aside in _ASIDE_PX:
        there = _inside(place, replace(camera, x_px=camera.x_px + aside))
        moved = _moved_by(people, there.x_px - camera.x_px)
        by = there.x_px - camera.x_px
        hidden = hides(place.fronts, there, [replace(s, left=s.left + by, right=s.right + by) for s in spots])
        if best is None or hidden < best[0]:
            best = hidden, there, moved
        if not hidden:
            break
    assert best is not None
    return best


def _settled(screen: Screen, moves: Camera, stands: Camera, faces: Sequence[Box]) -> Camera:
    whole = Box(
        min(f.left for f in faces), min(f.top for f in faces), max(f.right for f in faces), max(f.bottom for f in faces)
    )
    last = stands
    for back in range(16):
        zoom = max(1.0, stands.zoom * 0.96**back)
        for travel, push, tilt in ((1.0, 1.0, 1.0), (0.5, 1.0, 1.0), (0.0, 1.0, 1.0), (0.0, 0.6, 0.7), (0.0, 0.3, 0.4)):
            asked = replace(moves, push=round(moves.push * push, 4), tilt_rad=round(moves.tilt_rad * tilt, 4))
            last = _nudged(screen, _with_moves(asked, replace(stands, zoom=round(zoom, 4)), screen, travel), whole)
            if all(screen.keeps(face, last) for face in faces):
                return last
    return last


def _nudged(screen: Screen, camera: Camera, faces: Box) -> Camera:
    """Return the camera moved as little as needed to bring all faces into the safe area, as far as backdrops reach."""
    seen, safe = screen.swept(faces, camera), screen.safe
    across = max(0.0, seen.right - safe.right) - max(0.0, safe.left - seen.left)
    down = max(0.0, seen.bottom - safe.bottom) - max(0.0, safe.top - seen.top)
    half = screen.height_px / 2 / camera.zoom
    middle = REST_VIEW_Y_PX + camera.y_px + 1.02 * down * screen.height_px / camera.zoom
    middle = min(-LOWEST_PX - half, max(-HIGHEST_PX + half, middle))
    return replace(
        camera,
        x_px=round(camera.x_px + 1.02 * across * screen.width_px / camera.zoom, 1),
        y_px=round(middle - REST_VIEW_Y_PX, 1),
    )


def _inside(place: _Place, camera: Camera) -> Camera:
    """Return the camera moved as little as needed so that the floor's ends stay out of view while it travels."""
    free = place.backdrop.width_px - place.screen.width_px / 2 / camera.zoom
    low, high = -free - min(0.0, camera.travel_px), free - max(0.0, camera.travel_px)
    return replace(camera, x_px=round(min(max(camera.x_px, low), max(low, high)), 1))


# ------------------------------------------------------------------------------------------------------- letters


def reset(card: Card, aspect: str) -> Card:
    """Return a card with its words in shorter rows."""
    return replace(
        card,
        headline=_rows(" ".join(card.headline), _ROW_LETTERS[aspect]),
        lines=tuple(row for line in card.lines for row in _rows(line, _LINE_LETTERS[aspect])),
    )


def _rows(text: str, letters: int) -> tuple[str, ...]:
    """Break a text into as few rows of words as keep to so many letters each, four at most, about equally long."""
    words = text.split()
    letters = max([letters, *map(len, words)])
    for count in range(1, min(_MOST_ROWS, len(words)) + 1):
        rows = min(_breaks(words, count), key=lambda way: (max(map(len, way)), sum(len(row) ** 2 for row in way)))
        if max(len(row) for row in rows) <= letters:
            break
    return tuple(rows) if words else ()


def _breaks(words: list[str], count: int) -> Iterable[list[str]]:
    """Yield every way to break words into so many rows."""
    if count == 1:
        yield [" ".join(words)]
        return
    for cut in range(1, len(words) - count + 2):
        for rest in _breaks(words[cut:], count - 1):
            yield [" ".join(words[:cut]), *rest]
