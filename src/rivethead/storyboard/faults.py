"""Faults: what must not happen in a storyboard, found by geometry before a frame is drawn.

A head counts as cut off where more of its box than a shake may take leaves the frame anywhere in the camera's move, or
most of its face where a jump or a crouch takes it. A face counts as hidden where more than a seventh of it lies behind
somebody who stands nearer, behind what he brings, or under the lettering. A shot counts as repeated where the same
people do the same in the same size at the same place within eight bars.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rivethead.drawing.lettering import card_box
from rivethead.schema.art import VIEW_HEIGHT_PX, VIEW_WIDTH_PX, Art, Puppet
from rivethead.schema.storyboard import Camera, Card, Shot, Staging, Storyboard
from rivethead.storyboard.blocking import head_box
from rivethead.storyboard.company import Body, body_of
from rivethead.storyboard.extents import Box, box_around
from rivethead.storyboard.framing import on_screen, view_of

APART_BARS = 8
"""No shot is seen again within so many bars."""
MOST_HIDDEN = 0.15
"""Share of a face that may lie behind somebody else."""
MOST_CUT_OFF = 0.08
"""Share of a head's box that may leave the frame for a moment."""
MOST_CUT_OFF_MOVING = 0.35
"""Share of a face that may leave it at the highest or lowest point of a motion."""
_SPRING = 1.25
"""How much further than its keys a motion goes."""
_STAGES = (0.0, 0.5, 1.0)
"""How far a camera's move has gone where it is looked at."""
_TORSO = 0.13
"""Half the width of a torso as a fraction of a body's height."""
_FACE_TOP = 0.3
"""Share of a head's box that is hair, hat or antenna, from its top."""
_SAME_DETAIL, _BEHIND = 0.5, 0.55
"""Share of two details' frames that shows the same where they are the same shot, and how much a place behind the stage
moves when the camera does."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong.

    Attributes:
        kind: what.
        shot: its name.
        puppet: whose head or face, "" for a repeated shot.
        share: of the head or face that is not to be seen, or how many bars ago the shot was last seen.
    """

    kind: Literal["cut off", "hidden", "lettered", "repeated"]
    shot: str
    puppet: str
    share: float


def faults(board: Storyboard, art: Art) -> tuple[Fault, ...]:
    """Return all faults of a storyboard, in the order of its shots."""
    found: list[Fault] = []
    seen: list[tuple[float, Shot]] = []
    for shot in board.shots:
        cast = [(staging, art.puppet(staging.puppet)) for staging in shot.cast]
        if shot.size != "insert":
            found += [Fault("cut off", shot.name, name, share) for name, share in cut_off(shot.camera, cast)]
        found += [Fault("hidden", shot.name, name, share) for name, share in hidden(cast)]
        if shot.card is not None:
            found += [
                Fault("lettered", shot.name, name, share) for name, share in lettered(shot.card, shot.camera, cast)
            ]
        else:
            bar = shot.start_beat / max(1, board.metre)
            seen = [(at, before) for at, before in seen if bar - at < APART_BARS - 1e-6]
            found += [Fault("repeated", shot.name, "", round(bar - at, 3)) for at, b in seen if same_sight(b, shot)][
                -1:
            ]
            seen.append((bar, shot))
    return tuple(found)


def same_sight(one: Shot, other: Shot) -> bool:
    """Whether two shots look the same: who does what, where, and how near; details also by what is in the frame."""
    if one.size != other.size or one.backdrop != other.backdrop or _people(one) != _people(other):
        return False
    if one.size != "insert":
        return True
    # a detail is the same wherever its puppet stands; without one it is far away and moves less than the camera
    a, b = (_middle(shot) - (shot.cast[0].x_px if shot.cast else 0.0) for shot in (one, other))
    views = [view_of(shot.camera) for shot in (one, other)]
    least = min(views, key=lambda v: v.width)
    across = least.width - abs(a - b) * (1.0 if one.cast else _BEHIND)
    down = least.height - abs(views[0].top + views[0].height / 2 - views[1].top - views[1].height / 2)
    return max(0.0, across) * max(0.0, down) > _SAME_DETAIL * views[0].width * views[1].height


def _people(shot: Shot) -> list[tuple[str, str]]:
    return sorted((staging.puppet, staging.action) for staging in shot.cast)


def _middle(shot: Shot) -> float:
    return shot.camera.x_px + shot.camera.travel_px / 2


def cut_off(camera: Camera, cast: Sequence[tuple[Staging, Puppet]]) -> Iterator[tuple[str, float]]:
    """Yield (puppet, share) for every head that leaves the frame in the course of a move, by its largest share."""
    for staging, puppet in cast:
        head = head_box(staging, body_of(puppet))
        share = max(_outside(head, camera, gone) for gone in _STAGES)
        if share <= MOST_CUT_OFF:
            heights = [
                _SPRING * key.pose.get("pelvis_y", 0.0) * staging.scale for key in puppet.actions[staging.action].keys
            ]
            extremes = {min(0.0, *heights), max(0.0, *heights)} if heights else set()
            faces = [_face(replace(head, top=head.top + y, bottom=head.bottom + y)) for y in sorted(extremes)]
            share = max((_outside(face, camera, gone) for face in faces for gone in _STAGES), default=0.0)
            share = share if share > MOST_CUT_OFF_MOVING else 0.0
        if share:
            yield staging.puppet, round(share, 3)


def hidden(cast: Sequence[tuple[Staging, Puppet]]) -> Iterator[tuple[str, float]]:
    """Yield (puppet, share) for every face that lies behind somebody nearer, by the share that does."""
    bodies = [body_of(puppet) for _, puppet in cast]
    fronts = [_covers(staging, puppet, body) for (staging, puppet), body in zip(cast, bodies, strict=True)]
    for number, (staging, _) in enumerate(cast):
        face = _face(head_box(staging, bodies[number]))
        share = _covered(face, [box for front in fronts[number + 1 :] for box in front])
        if share > MOST_HIDDEN:
            yield staging.puppet, round(share, 3)


def lettered(card: Card, camera: Camera, cast: Sequence[tuple[Staging, Puppet]]) -> Iterator[tuple[str, float]]:
    """Yield (puppet, share) for every face that lies under a card, by the share that does."""
    left, top, right, bottom = card_box(card.headline, card.lines, card.kind)
    middle_x, middle_y = VIEW_WIDTH_PX / 2, VIEW_HEIGHT_PX / 2
    letters = Box(middle_x + left, middle_y + top, middle_x + right, middle_y + bottom)
    for staging, puppet in cast:
        face = on_screen(_face(head_box(staging, body_of(puppet))), 1.0, camera)
        share = _covered(face, [letters])
        if share > MOST_HIDDEN:
            yield staging.puppet, round(share, 3)


def _outside(head: Box, camera: Camera, gone: float) -> float:
    """Return which share of a head's box lies outside the frame when a move has gone so far, by 7 x 7 spots."""
    view = view_of(camera)
    zoom = 1.0 + camera.push * gone
    half_width, half_height = view.width / 2 / zoom, view.height / 2 / zoom
    middle_x, middle_y = (view.left + view.right) / 2 + camera.travel_px * gone, (view.top + view.bottom) / 2
    c, s = math.cos(camera.tilt_rad), math.sin(camera.tilt_rad)
    outside = 0
    for x, y in _spots(head):
        across, down = x - middle_x, y - middle_y
        outside += abs(c * across - s * down) > half_width or abs(s * across + c * down) > half_height
    return outside / 49


def _covered(face: Box, fronts: Sequence[Box]) -> float:
    spots = list(_spots(face))
    return sum(any(_holds(front, x, y) for front in fronts) for x, y in spots) / len(spots)


def _spots(box: Box) -> Iterator[tuple[float, float]]:
    for row in range(7):
        for column in range(7):
            yield box.left + (column + 0.5) / 7 * box.width, box.top + (row + 0.5) / 7 * box.height


def _holds(box: Box, x: float, y: float) -> bool:
    return box.left < x < box.right and box.top < y < box.bottom


def _face(head: Box) -> Box:
    return Box(head.left, head.top + _FACE_TOP * head.height, head.right, head.bottom)


def _covers(staging: Staging, puppet: Puppet, body: Body) -> list[Box]:
    """Return what a puppet hides of those behind it: head, torso, and what stands on the floor with it."""
    scale = staging.scale
    half = _TORSO * body.top * scale
    boxes = [head_box(staging, body)]
    boxes.append(Box(staging.x_px - half, staging.y_px - body.neck * scale, staging.x_px + half, staging.y_px))
    for prop in puppet.actions[staging.action].props:
        drawn = None if prop.holder else box_around(puppet.attachments.get(prop.attachment, ()))
        if drawn is not None:
            left, right = drawn.left + prop.x_px, drawn.right + prop.x_px
            left, right = (-right, -left) if staging.mirror else (left, right)
            top, bottom = drawn.top + prop.y_px, drawn.bottom + prop.y_px
            boxes.append(
                Box(
                    staging.x_px + left * scale,
                    staging.y_px + top * scale,
                    staging.x_px + right * scale,
                    staging.y_px + bottom * scale,
                )
            )
    return boxes
