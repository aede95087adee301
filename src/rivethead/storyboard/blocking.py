"""Blocking: where everybody stands, and the frames that show them.

One order from left to right holds for the whole film, and everybody looks towards the hero, the hero towards the
partner: so eye-lines meet and the camera never crosses the line.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rivethead.schema.art import REST_VIEW_Y_PX, VIEW_HEIGHT_PX, VIEW_WIDTH_PX, Action, Backdrop, Puppet
from rivethead.schema.storyboard import Camera, ShotSize, Staging
from rivethead.storyboard.company import Body, Company, body_of
from rivethead.storyboard.extents import Box
from rivethead.storyboard.framing import (
    FLOOR_MARGIN_PX,
    LEAD_ROOM,
    SIDE_MARGIN_PX,
    Frame,
    Fronts,
    body_lines,
    camera_on,
    hides,
    within,
)

MARK_PX = 500.0
"""Distance of neighbours' marks on the stage when they are shown one by one."""
_HALF_BODY = 0.21
"""Half the width of a body without its arms, as a fraction of its height."""
_REACH_SHARE = 0.74
"""How much of two neighbours' reach must fit between them: they seldom reach out towards each other at once."""
_END_SHARE = 0.8
"""How much of the outermost reach must stay in the frame."""
_BACK_ROW_PX, _BACK_ROW_SCALE = -58.0, 0.9
_SMALLEST = 0.72
_HIGHEST_SHARE = 1.2
_WIDEST_ROW = 0.86
"""How much of the frame's width a row may be spread over."""
_MOST_SPREAD = 1.4
_OVERSHOOT, _MOST_RISE_PX = 1.4, 64.0
"""How far a head goes beyond the highest key of a motion, and how much of that a frame makes room for."""
_STEPS_ASIDE_PX = (0.0, 150.0, -150.0, 300.0, -300.0, 450.0, -450.0, 600.0, -600.0)


@dataclass(frozen=True, slots=True)
class Player:
    """A puppet in a shot and what it does.

    Attributes:
        puppet: who.
        action: what.
        offset_beats: added to the beat before the action is read.
    """

    puppet: Puppet
    action: Action
    offset_beats: float = 0.0


@dataclass(frozen=True, slots=True)
class Stage:
    """A place with everybody's marks on it.

    Attributes:
        backdrop: the place.
        order: names from left to right.
        hero: name of whom the others look at.
        partner: name of whom the hero looks at, "" for nobody.
        shift_px: where the hero's mark is.
        fronts: what stands in front of the puppets there.
    """

    backdrop: Backdrop
    order: tuple[str, ...]
    hero: str
    partner: str
    shift_px: float = 0.0
    fronts: Fronts = ()

    def mark_px(self, name: str) -> float:
        """Return x of a puppet's mark."""
        free = self.backdrop.width_px - VIEW_WIDTH_PX / 2
        step = min(MARK_PX, 2 * free / max(1, len(self.order) - 1))
        return self.shift_px + (self.order.index(name) - self.order.index(self.hero)) * step

    def faces_left(self, name: str) -> bool:
        """Whether a puppet looks to the left."""
        other = self.partner if name == self.hero else self.hero
        return bool(other) and self.order.index(other) < self.order.index(name)


def line_up(company: Company) -> tuple[str, ...]:
    """Return everybody's names from left to right, the hero in the middle, the partner beside."""
    names = [p.name for p in company.puppets]
    first = [company.parts[part] for part in ("hero", "partner", "drummer", "guitarist") if part in company.parts]
    line: list[str] = []
    for place, name in enumerate(dict.fromkeys([*first, *names])):
        line.insert(len(line) if place % 2 else 0, name)
    return tuple(line)


def one(stage: Stage, player: Player, size: ShotSize) -> Frame:
    """Frame one puppet on its mark, with room where it looks."""
    body, scale = body_of(player.puppet), 1.0
    left, right = _reach(player, stage, scale)
    top, bottom = body_lines(body, size, scale)
    top += _rise(player.action) * scale
    width = 0.0
    if size == "wide":
        top = max(top, _highest(player, body) * scale + 30)
        width = left + right + 2 * SIDE_MARGIN_PX
    pads = player.action.pads.values()
    if pads and size in ("wide", "medium", "close"):
        bottom = min(bottom, -max(p.y_px for p in pads) * scale - (190 if size == "medium" else 70))
        across = max(abs(p.x_px) for p in pads) * scale
        width = max(width, 2 * across + 260) if size == "medium" else width
    x = stage.mark_px(player.puppet.name)
    face = -1 if stage.faces_left(player.puppet.name) else 1
    seen = camera_on(x, top, bottom, least_width_px=width)
    frame_width = VIEW_WIDTH_PX / seen.zoom
    aside = 0.0 if pads else face * LEAD_ROOM.get(size, 0.0) * frame_width
    if size in ("wide", "medium") and not pads:
        lean = 0.35 * (right - left)  # an anvil or a guitar's neck belongs in the picture
        aside = max(-0.2 * frame_width, min(0.2 * frame_width, lean if abs(lean) > 60 else aside))
    seen = camera_on(x + aside, top, bottom, least_width_px=width)
    slack = frame_width / 2 - abs(aside) - (left + right) / 2 if size == "wide" else 0.12 * frame_width
    staging = _staging(stage, player, x, 0.0, scale)
    return _clear(stage, size, seen, (staging,), (head_box(staging, body),), max(0.0, slack))


def _rise(action: Action) -> float:
    """Return the air that a head needs to rise into over its usual headroom; for jumps, as much as near frames give."""
    highest = max((-key.pose.get("pelvis_y", 0.0) for key in action.keys), default=0.0)
    return min(_MOST_RISE_PX, _OVERSHOOT * max(0.0, highest))


def detail(stage: Stage, player: Player, x_px: float, height_px: float, view_px: float) -> Frame:
    """Frame a spot near a puppet: a drumhead, an anvil, feet.

    Args:
        stage: the place.
        player: whose.
        x_px: the spot, from the puppet's feet, before mirroring.
        height_px: its height over the floor.
        view_px: height of the frame.
    """
    mark = stage.mark_px(player.puppet.name)
    x = mark + (-x_px if stage.faces_left(player.puppet.name) else x_px)
    camera = camera_on(x, height_px + view_px / 2, height_px - view_px / 2)
    staging = _staging(stage, player, mark, 0.0, 1.0)
    spot = Box(x - 0.25 * view_px, -height_px - 0.2 * view_px, x + 0.25 * view_px, -height_px + 0.2 * view_px)
    return _clear(stage, "insert", camera, (staging,), (spot,), 40.0)


def several(stage: Stage, players: Sequence[Player], size: ShotSize) -> Frame:
    """Frame some puppets side by side in the stage's order, smaller and in two rows where they would not fit.

    Whoever still finds no room is left out, from the ends of the row; the hero never is.
    """
    row = sorted(players, key=lambda p: stage.order.index(p.puppet.name))
    room = VIEW_WIDTH_PX - 2 * SIDE_MARGIN_PX
    while True:
        scale, places = _spread(stage, row, room)
        if scale >= _SMALLEST or len(row) <= 2:
            break
        row = row[1:] if row[0].puppet.name != stage.hero and len(row) % 2 == 0 else row[:-1]
    scale = max(scale, _SMALLEST)
    rows = [_in_back(stage, place, row) for place in range(len(row))]
    scales = [scale * (_BACK_ROW_SCALE if back else 1.0) for back in rows]
    depths = [_BACK_ROW_PX if back else 0.0 for back in rows]
    bodies = [body_of(p.puppet) for p in row]
    lefts, rights = zip(*(_reach(p, stage, s) for p, s in zip(row, scales, strict=True)), strict=True)
    low = min(x - _END_SHARE * left for x, left in zip(places, lefts, strict=True))
    high = max(x + _END_SHARE * right for x, right in zip(places, rights, strict=True))
    middle = (low + high) / 2
    top, bottom = _lines(row, bodies, scales, depths, size)
    home = stage.shift_px if len(row) > 2 else sum(stage.mark_px(p.puppet.name) for p in row) / len(row)
    camera = camera_on(home, top, bottom, least_width_px=min(high - low, room) + 2 * SIDE_MARGIN_PX)
    spread = min(_MOST_SPREAD, max(1.0, _WIDEST_ROW * VIEW_WIDTH_PX / camera.zoom / (high - low)))
    cast = [
        _staging(stage, p, home + spread * (x - middle), y, s)
        for p, x, y, s in zip(row, places, depths, scales, strict=True)
    ]
    back_to_front = sorted(range(len(row)), key=lambda i: (depths[i], bool(row[i].action.pads), i))
    slack = VIEW_WIDTH_PX / camera.zoom / 2 - spread * (high - low) / 2
    people = tuple(cast[i] for i in back_to_front)
    heads = tuple(head_box(cast[i], bodies[i]) for i in back_to_front)
    return _clear(stage, size, camera, people, heads, max(0.0, slack))


def _lines(
    row: Sequence[Player], bodies: Sequence[Body], scales: Sequence[float], depths: Sequence[float], size: ShotSize
) -> tuple[float, float]:
    lines = [body_lines(b, size, s) for b, s in zip(bodies, scales, strict=True)]
    top = max(line[0] - y for line, y in zip(lines, depths, strict=True))
    if size == "wide":
        reaches = (_highest(p, b) * s - y for p, b, s, y in zip(row, bodies, scales, depths, strict=True))
        return max(top, max(reaches) + 24), -FLOOR_MARGIN_PX
    return top, min(line[1] for line in lines)


def _highest(player: Player, body: Body) -> float:
    """Return how high a player reaches in a wide frame; hands that leave it for a moment in a jump may."""
    return min(player.action.reach_px[2], _HIGHEST_SHARE * body.top)


def _in_back(stage: Stage, place: int, row: Sequence[Player]) -> bool:
    """Whether a place of a row stands in the back: in rows of three drummers, in longer ones every second place."""
    if len(row) <= 3:
        return len(row) == 3 and bool(row[place].action.pads)
    names = [p.puppet.name for p in row]
    front = names.index(stage.hero) if stage.hero in names else 0
    return (place - front) % 2 == 1


def _spread(stage: Stage, row: Sequence[Player], room_px: float) -> tuple[float, list[float]]:
    """Return the scale at which a row fits, and its places from 0."""

    def width(share: float, scale: float) -> tuple[float, list[float]]:
        scales = [scale * (_BACK_ROW_SCALE if _in_back(stage, i, row) else 1.0) for i in range(len(row))]
        reach = [_reach(p, stage, s) for p, s in zip(row, scales, strict=True)]
        halves = [_HALF_BODY * p.puppet.height_px * s for p, s in zip(row, scales, strict=True)]
        xs = [0.0]
        for i in range(1, len(row)):
            bodies = halves[i - 1] + halves[i]
            xs.append(xs[-1] + max(bodies, share * (reach[i - 1][1] + reach[i][0])))
        return xs[-1] - xs[0] + _END_SHARE * (reach[0][0] + reach[-1][1]), xs

    whole, xs = width(_REACH_SHARE, 1.0)
    if whole <= room_px:
        return 1.0, xs
    for share, scale in ((0.6, 1.0), (0.6, 0.92), (0.5, 0.92), (0.5, 0.84), (0.42, 0.78), (0.36, _SMALLEST)):
        whole, xs = width(share, scale)
        if whole <= room_px:
            return scale, xs
    return 0.0, xs


def _reach(player: Player, stage: Stage, scale: float) -> tuple[float, float]:
    """Return how far a player reaches to the left and right of its feet, as it faces on this stage."""
    left, right, _ = player.action.reach_px
    if stage.faces_left(player.puppet.name):
        left, right = right, left
    least = _HALF_BODY * player.puppet.height_px
    return max(left, least) * scale, max(right, least) * scale


def _staging(stage: Stage, player: Player, x_px: float, y_px: float, scale: float) -> Staging:
    return Staging(
        puppet=player.puppet.name,
        x_px=round(x_px, 1),
        action=player.action.name,
        y_px=y_px,
        scale=round(scale, 3),
        offset_beats=round(player.offset_beats, 4),
        mirror=stage.faces_left(player.puppet.name),
    )


def _clear(
    stage: Stage, size: ShotSize, camera: Camera, cast: tuple[Staging, ...], spots: tuple[Box, ...], slack: float
) -> Frame:
    """Return a frame, moved aside with everybody in it where something in front would hide a spot that matters."""
    best: tuple[int, Frame] | None = None
    for aside in _STEPS_ASIDE_PX:
        moved = within(stage.backdrop, replace(camera, x_px=camera.x_px + aside), 0.0)
        by = moved.x_px - camera.x_px
        hidden = hides(stage.fronts, moved, [replace(s, left=s.left + by, right=s.right + by) for s in spots])
        if best is None or hidden < best[0]:
            people = tuple(replace(s, x_px=round(s.x_px + by, 1)) for s in cast)
            best = hidden, Frame(size, moved, people, slack)
        if hidden == 0:
            break
    assert best is not None
    return best[1]


def head_box(staging: Staging, body: Body) -> Box:
    """Return where a standing puppet's head is, in backdrop px."""
    half = 0.13 * body.top * staging.scale
    return Box(
        staging.x_px - half,
        staging.y_px - body.top * staging.scale,
        staging.x_px + half,
        staging.y_px - body.neck * staging.scale,
    )


MOST_UNDER_TITLE = 4
HEADS_AT_PX, FEET_AT_PX = 148.0, 985.0
"""Where heads end and feet stand on the 1080 px of a screen with a card over its lower part."""


def titled(stage: Stage, players: Sequence[Player]) -> Frame:
    """Line players up so that a card over the lower part of the picture leaves faces free, the hero in front."""
    row = sorted(players, key=lambda p: stage.order.index(p.puppet.name))
    step = min(520.0, (VIEW_WIDTH_PX - 500) / max(1, len(row) - 1))
    bodies = [body_of(p.puppet) for p in row]
    cast, spots = [], []
    for place, (player, body) in enumerate(zip(row, bodies, strict=True)):
        scale = (FEET_AT_PX - HEADS_AT_PX) / body.top
        x = stage.shift_px + (place - (len(row) - 1) / 2) * step
        cast.append(_staging(stage, player, x, 0.0, scale))
        spots.append(head_box(cast[-1], body))
    camera = Camera(stage.shift_px, VIEW_HEIGHT_PX / 2 - FEET_AT_PX - REST_VIEW_Y_PX, 1.0)
    middle = (len(row) - 1) / 2
    back_to_front = sorted(range(len(row)), key=lambda i: (row[i].puppet.name == stage.hero, -abs(i - middle)))
    return _clear(stage, "wide", camera, tuple(cast[i] for i in back_to_front), tuple(spots), 60.0)
