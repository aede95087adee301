"""Acting: everything that has to be drawn of a puppet in an action at a beat.

An action plays its keys (see `posing`), or its hands are driven by a track: drums, strings or a keyboard. What is
struck squashes and rocks, what is very fast is drawn stretched along its way in the one drawing before it lands.

The principles are those of Thomas and Johnston, "The Illusion of Life" (1981).
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import skia

from rivethead.drawing import easing, rig, smear
from rivethead.drawing.drumming import Drumming, beater, drum_pose, pedal_lift
from rivethead.drawing.posing import CHANNELS, pose_at, stepped
from rivethead.drawing.pressing import press_pose
from rivethead.drawing.strokes import Stroke, knows_when, since_struck, strokes_for
from rivethead.drawing.strumming import strum_pose
from rivethead.schema.art import Action, Prop, Puppet

__all__ = [
    "ARMS",
    "BEHIND",
    "BODY",
    "CHANNELS",
    "FRONT",
    "Drawn",
    "Drumming",
    "Performance",
    "Stroke",
    "drum_pose",
    "knows_when",
    "perform",
    "pose_at",
    "press_pose",
    "stepped",
    "strokes_for",
    "strum_pose",
]

BEHIND, BODY, FRONT, ARMS = range(4)
"""Planes of a performance, back to front; a fat outline runs round all that lies on one plane."""

ROCK_RAD = 0.17
SQUEEZE = 0.07
RINGING_BEATS = 1.5


class Drawn(NamedTuple):
    """One attachment of a performance.

    Attributes:
        attachment: name in the puppet; with smear.GHOST before it, that attachment in one flat colour.
        matrix: to the puppet's space.
        plane: BEHIND, BODY, FRONT or ARMS.
    """

    attachment: str
    matrix: skia.Matrix
    plane: int


class Performance(NamedTuple):
    """A puppet with its props at a beat.

    Attributes:
        pose: every channel.
        posed: bones and slots.
        drawn: all attachments, props and sticks included, back to front.
    """

    pose: dict[str, float]
    posed: rig.Posed
    drawn: list[Drawn]


def perform(
    puppet: Puppet, action: Action, beat: float, strokes: Sequence[Stroke] | None = None, mouth: str = ""
) -> Performance:
    """Return all that has to be drawn of a puppet in an action at a beat.

    Args:
        puppet: who acts.
        action: what it does.
        beat: when.
        strokes: for a driven action, see `strokes_for`; with None a drummer waits and others play their keys.
        mouth: a mouth shape A..H or X, "" for the action's own.
    """
    now = _performed(puppet, action, beat, strokes, mouth)
    for name, until in smear.coming(action, strokes, beat):
        now.drawn[:] = _smeared(puppet, action, beat, until, strokes, now, name)
    return now


def _performed(
    puppet: Puppet, action: Action, beat: float, strokes: Sequence[Stroke] | None, mouth: str
) -> Performance:
    played = strokes or ()
    drumming = drum_pose(puppet, action, played, beat) if action.driver == "drums" else None
    if drumming is not None:
        pose = drumming.pose
    elif action.driver == "keyboard":
        pose = press_pose(action, strokes, beat)
    elif action.driver == "strings" and strokes is not None:
        pose = strum_pose(puppet, action, strokes, beat)
    else:
        pose = pose_at(action, beat)
    posed = rig.solve(puppet, pose, mouth)
    placed: dict[str, list[tuple[str, skia.Matrix]]] = {"behind": [], "hand": [], "front": []}
    for prop in action.props:
        if prop.attachment in puppet.attachments:
            where = _shaken(rig.held(puppet, posed, pose, prop), prop, action, played, beat)
            placed[prop.layer].append((prop.attachment, where))
    drawn = [Drawn(name, at, BEHIND) for name, at in placed["behind"]]
    arms: list[Drawn] = []
    over = action.driver in ("drums", "keyboard")
    for slot, name, at in posed.slots:
        side = _arm_side(slot.name)
        # a drummer's and a keyboarder's arms reach over what they play
        layer, plane = (arms, ARMS) if over and side else (drawn, BODY)
        if slot.name == "prop":
            drawn += [Drawn(prop, where, BODY) for prop, where in placed["hand"]]
        elif drumming and slot.name == f"hand-{side}":
            arms.append(Drawn("stick", drumming.sticks[side], ARMS))
        if name in puppet.attachments:
            layer.append(Drawn(name, at, plane))
    drawn += [Drawn(name, at, FRONT) for name, at in placed["front"]]
    return Performance(pose, posed, drawn + arms)


def _arm_side(slot: str) -> str:
    part, _, side = slot.rpartition("-")
    return side if part in ("upper-arm", "fore-arm", "hand") else ""


def _shaken(matrix: skia.Matrix, prop: Prop, action: Action, strokes: Sequence[Stroke], beat: float) -> skia.Matrix:
    """Squeeze a struck drum against the floor, rock a struck saw, turn a beater on its axle.

    What is struck starts still, so that the tip meets the drum.
    """
    if prop.attachment == "beater" and prop.struck_by in action.pads:
        return beater(prop, action.pads[prop.struck_by], pedal_lift(action, strokes, beat))
    since = since_struck(prop.struck_by, strokes, beat, RINGING_BEATS)
    if since is None:
        return matrix
    ringing = math.exp(-4.5 * since) * easing.smooth(1.0 - since / RINGING_BEATS)
    if "cymbal" in prop.attachment:
        rock = math.degrees(ROCK_RAD * ringing * math.sin(2.0 * math.pi * 2.0 * since))
        return skia.Matrix.Concat(matrix, skia.Matrix.RotateDeg(rock))
    squeeze = SQUEEZE * ringing * math.sin(2.0 * math.pi * 2.5 * since)
    tall = 1.0 - squeeze
    standing = skia.Matrix.Concat(skia.Matrix.Translate(prop.x_px, 0.0), skia.Matrix.Scale(1.0 / tall, tall))
    return skia.Matrix.Concat(standing, skia.Matrix.Translate(0.0, prop.y_px))


# ------------------------------------------------------------------------------------------------ smears


def _smeared(
    puppet: Puppet,
    action: Action,
    beat: float,
    until: float,
    strokes: Sequence[Stroke] | None,
    now: Performance,
    what: str,
) -> list[Drawn]:
    """Return a performance's drawings with ghosts laid behind what is on its way, where it is fast."""
    names = _smearing(puppet, action, what)
    moving = [i for i in range(len(now.drawn)) if _moves(now.drawn, i, names)]
    start = _performed(puppet, action, beat - until, strokes, "").drawn
    if len(start) != len(now.drawn):
        return now.drawn
    far = max((smear.travel_px(start[i].matrix, now.drawn[i].matrix) for i in moving), default=0.0)
    if far < smear.LEAST_PX * rig.skeleton(puppet).bones["upper-arm-right"].x_px:
        return now.drawn
    ways = [_performed(puppet, action, beat - until * share, strokes, "").drawn for share in smear.shares(far)]
    found: list[Drawn] = []
    for i, drawn in enumerate(now.drawn):
        if i in moving:
            found += [Drawn(smear.GHOST + drawn.attachment, way[i].matrix, drawn.plane) for way in ways]
        found.append(drawn)
    return found


def _moves(drawn: Sequence[Drawn], place: int, names: set[str]) -> bool:
    """Whether a drawing, or the hand that holds it, is one of those named."""
    name = drawn[place].attachment
    return name in names or (name == "stick" and place + 1 < len(drawn) and drawn[place + 1].attachment in names)


def _smearing(puppet: Puppet, action: Action, what: str) -> set[str]:
    """Return the attachments that a smear takes along: a hand with what it holds, or what swings on the head."""
    if what == "head":
        return {slot.attachment for slot in puppet.slots if slot.follow == "tail"}
    names = {f"{shape}-{what}" for shape in ("hand", "fist", "open")}
    names |= {prop.attachment for prop in action.props if prop.holder == f"hand-{what}"}
    return names
