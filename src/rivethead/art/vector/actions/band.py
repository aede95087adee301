"""Playing: drums, guitar and voice."""

import math
from dataclasses import replace

from rivethead.art.vector.actions.body import Body
from rivethead.art.vector.actions.poses import body, face, feet, grip, head, hit, left, look, right, soft
from rivethead.schema.art import Pad, PoseKey, Prop

# ------------------------------------------------------------------------------------------------ drums

LOW, HIGH, MIDDLE, SAW = (-322.0, -318.0), (322.0, -318.0), (-98.0, -282.0), (478.0, -520.0)
"""Where the drums' tops and the saw stand, from the drummer's feet; the drums are drawn as tall as that."""
AXLE = (106.0, -26.0)
"""The axle of the pedal's beater, beside the middle drum, whose side it strikes."""
BEATEN = (84.0, -130.0)
"""Where the middle of the beater's head lies when it touches."""

PADS: dict[str, Pad] = {
    "high": Pad(("clap", "tom-high", "break-clap"), 312.0, -314.0, "right", 0.36),
    "saw": Pad(("crash", "open-hat", "ride", "hat", "metal-high"), SAW[0] - 8, SAW[1], "right", 0.12),
    "low": Pad(("snare", "break-snare", "tom-low", "anvil"), -312.0, -314.0, "left", 0.36),
    "mid": Pad(("tom-mid", "metal-low"), MIDDLE[0] - 42.0, -278.0, "left", 2.25),
    "kick": Pad(("kick", "break-kick"), *BEATEN, "foot-right", 0.0),
}
"""The left hand has the great drum for the snare, and the fills; the right has the claps and the saw; a foot kicks."""

DRUM_PROPS: tuple[Prop, ...] = (
    Prop("pedal", "", AXLE[0] + 36.0, 0.0, "behind"),
    Prop("stand", "", SAW[0], 0.0, "front"),
    Prop("saw-cymbal", "", *SAW, "front", "saw"),
    Prop("drum-mid", "", *MIDDLE, "front", "mid kick"),
    Prop("drum-low", "", *LOW, "front", "low"),
    Prop("drum-high", "", *HIGH, "front", "high"),
    Prop("beater", "", *AXLE, "front", "kick"),
)

DRUM: tuple[PoseKey, ...] = (
    soft(0, body(-8, -16, 0.02, -0.02, 0.985), head(0.05, 0.15, -0.1), face(0.1, 0.3), feet(10, 10)),
    soft(0.5, body(-2, -34, 0.0, 0.0, 1.02), head(0.0, -0.25, 0.0), face(0.05, 0.25), feet(10, 10)),
    soft(1, body(8, -18, -0.02, 0.03, 0.985), head(-0.06, 0.15, 0.1), face(0.1, 0.35), feet(10, 10)),
    soft(1.5, body(3, -34, 0.0, 0.0, 1.01), head(0.02, -0.3, 0.05), face(0.05, 0.25), feet(10, 10)),
    soft(2, body(-10, -14, 0.03, -0.03, 0.98), head(0.08, 0.2, -0.15), face(0.15, 0.4), feet(10, 10)),
    soft(2.5, body(-2, -36, 0.0, 0.01, 1.015), head(0.0, -0.3, 0.0), face(0.05, 0.25), feet(10, 10)),
    soft(3, body(10, -17, -0.02, 0.02, 0.985), head(-0.08, 0.1, 0.15), face(0.1, 0.3), feet(10, 10)),
    soft(3.5, body(0, -32, 0.0, -0.01, 1.01), head(-0.02, -0.2, 0.0), face(0.05, 0.2), feet(10, 10)),
)  # fmt: skip
"""What the body does besides its strokes: it rides the beat."""

# ------------------------------------------------------------------------------------------------ guitar

STRUM_X, STRUM_Y = 34.0, -44.0
"""Where the guitar hangs in the torso's frame: the right hand's place."""
_FRET = (-272.0, -95.0)
"""The left hand's place on the neck, from the right hand's."""

GUITAR_PROPS = (Prop("guitar", "torso", STRUM_X, STRUM_Y, "hand"),)

STRINGS: dict[str, Pad] = {"strings": Pad(("guitar",), STRUM_X + 4.0, STRUM_Y + 8.0, "right", 0.0)}
"""What the right hand crosses, from the torso's joint."""

_ROCK = feet(-34, 24)


def guitar(figure: Body) -> tuple[PoseKey, ...]:
    """Saw with the whole body, the left hand shifting along the neck; strum on the beats if nothing else is asked."""
    down, up = figure.in_torso("right", STRUM_X + 14, STRUM_Y + 44), figure.in_torso("right", STRUM_X - 6, STRUM_Y - 46)
    far = figure.in_torso("left", STRUM_X + _FRET[0], STRUM_Y + _FRET[1], inwards=True)
    near, mid = (
        figure.in_torso("left", STRUM_X + k * _FRET[0], STRUM_Y + k * _FRET[1], inwards=True) for k in (0.8, 0.9)
    )
    return (
        hit(0, body(-22, 44, 0.06, -0.15, 0.90), head(0.20, 0.9, -0.2, 0.94), face(0.7, 0.9, 1.05, 0.6),
            far, down, {"wrist_right": 0.25}, _ROCK),
        soft(0.5, body(-12, 4, 0.02, -0.20, 1.02), head(-0.12, -0.5, -0.1), face(0.2, 0.6), look(-6, 4),
             far, up, {"wrist_right": -0.15}, _ROCK),
        hit(1, body(-18, 32, 0.04, -0.11, 0.93), head(0.14, 0.7, -0.3, 0.95), face(0.5, 0.8, 1.0, 0.7), look(-9, 4),
            far, down, {"wrist_right": 0.25}, _ROCK),
        soft(1.5, body(8, -8, -0.03, -0.05, 1.03), head(-0.10, -0.6, 0.1), face(0.3, 0.3), look(4, -4),
             near, up, {"wrist_right": -0.15}, _ROCK),
        hit(2, body(24, 48, -0.06, 0.12, 0.89), head(-0.14, 0.85, 0.25, 0.94), face(0.8, 1.0, 1.05, 0.5),
            near, down, {"wrist_right": 0.25}, _ROCK),
        soft(2.5, body(14, 2, -0.02, 0.05, 1.03), head(0.06, -0.7, 0.1), face(0.2, 0.5), look(0, -5),
             near, up, {"wrist_right": -0.15}, _ROCK),
        hit(3, body(6, 30, 0.0, -0.22, 0.94), head(-0.20, -0.8, -0.15, 1.03), face(1.0, -0.5, 1.15), look(-4, -8),
            mid, down, {"wrist_right": 0.25}, _ROCK),
        soft(3.5, body(-6, -14, 0.02, -0.08, 1.04), head(0.05, -0.5, -0.1), face(0.3, 0.2), look(-6, 2),
             mid, up, {"wrist_right": -0.15}, _ROCK),
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------ keyboard

KEYBED_PX = 330.0
"""Height of the keyboard's playing edge."""
_PALM_OVER_KEYS_PX = 18.0
KEYS_PADS: dict[str, Pad] = {
    "bass": Pad(("keys",), -198.0, -KEYBED_PX - _PALM_OVER_KEYS_PX, "left", 0.0),
    "left": Pad(("keys",), -116.0, -KEYBED_PX - _PALM_OVER_KEYS_PX, "left", 0.0),
    "right": Pad(("keys",), 108.0, -KEYBED_PX - _PALM_OVER_KEYS_PX, "right", 0.0),
    "treble": Pad(("keys",), 194.0, -KEYBED_PX - _PALM_OVER_KEYS_PX, "right", 0.0),
}
KEYBOARD_PROPS = (Prop("keyboard", "", 0.0, -KEYBED_PX, "front"),)

_BEHIND_KEYS = feet(-8, 8)

KEYBOARD: tuple[PoseKey, ...] = (
    hit(0, body(-22, -20, 0.05, -0.06, 0.96), head(0.08, 0.3, -0.2, 0.97), face(0.1, 0.5), look(-5, 4),
        right(2.25, 0.4, -0.4), _BEHIND_KEYS),
    soft(0.5, body(-10, -36, 0.01, 0.0, 1.02), head(0.0, -0.2, 0.0), face(0.0, 0.2), look(0, 3),
         right(2.0, 0.6, -0.4), _BEHIND_KEYS),
    hit(1, body(16, -22, -0.04, 0.05, 0.965), head(-0.06, 0.28, 0.2, 0.975), face(0.1, 0.4), look(5, 4),
        right(2.4, 0.3, -0.4), _BEHIND_KEYS),
    soft(1.5, body(8, -37, -0.01, 0.01, 1.02), head(0.0, -0.2, 0.0), face(0.0, 0.2), look(0, 3),
         right(2.05, 0.55, -0.4), _BEHIND_KEYS),
    hit(2, body(-24, -16, 0.06, -0.07, 0.95), head(0.09, 0.35, -0.25, 0.965), face(0.25, 0.6), look(-6, 4),
        right(2.5, 0.15, -0.4), _BEHIND_KEYS),
    soft(2.5, body(-4, -36, 0.0, 0.0, 1.02), head(-0.02, -0.3, 0.0), face(0.1, 0.1), look(0, 2),
         right(2.1, 0.5, -0.4), _BEHIND_KEYS),
    hit(3, body(20, -24, -0.05, 0.09, 0.97), head(-0.12, -0.3, 0.25, 1.01), face(0.4, -0.4, 1.06, 0.5), look(5, -4),
        right(2.35, 0.35, 0.2), _BEHIND_KEYS),
    soft(3.5, body(2, -38, 0.0, 0.0, 1.03), head(0.0, -0.4, 0.0), face(0.1, 0.0), look(0, -2),
         right(2.15, 0.5, -0.4), _BEHIND_KEYS),
)  # fmt: skip
"""What the body does besides the notes: it rides the beat; the right arm waves wherever it has nothing to play."""

# ------------------------------------------------------------------------------------------------ voice

MICROPHONE_PROPS = (Prop("microphone", "hand-right", 0.0, 0.0, "hand"),)
_BALL_PX = 84.0
"""From the hand to the middle of the microphone's ball."""
_MIC_TURN = math.pi + 0.2
_TELLING = {"prop_turn": _MIC_TURN, **right(0.8, -1.2, 0.15), **feet(-10, 14)}


SING: tuple[PoseKey, ...] = (
    hit(0, body(-18, 12, 0.04, -0.07, 0.955), head(0.10, 0.15, 0.15, 0.98), face(0.35, 0.5, 1.06),
        left(1.05, 0.2, -0.4), _TELLING),
    soft(0.6, body(-8, -28, 0.01, 0.0, 1.01), head(0.02, -0.2, 0.05), face(0.2, 0.2), look(4, -2),
         left(0.55, 1.0, -0.3), _TELLING),
    hit(1, body(-12, 6, 0.03, -0.04, 0.965), head(0.08, 0.05, -0.15), face(0.3, 0.3, 1.04), look(-5, 0),
        left(0.6, 2.0, 0.2), _TELLING),
    soft(1.6, body(6, -32, -0.02, 0.03, 1.02), head(-0.04, -0.3, 0.0), face(0.15, -0.3, 1.0, 0.45), look(2, -2),
         left(0.75, 1.5, -0.3), _TELLING),
    hit(2, body(20, 14, -0.04, 0.10, 0.95), head(-0.09, -0.35, 0.2, 1.02), face(0.5, -0.6, 1.1), look(6, -6),
        left(2.4, 0.35, -0.45), _TELLING),
    soft(2.6, body(12, -26, -0.02, 0.04, 1.01), head(-0.04, -0.2, 0.15), face(0.2, -0.3), look(5, -3),
         left(1.8, 0.9, -0.35), _TELLING),
    hit(3, body(6, 26, -0.01, 0.02, 0.93), head(0.05, 0.5, -0.05, 0.96), face(0.4, 0.9, 1.0, 0.35),
        left(0.5, 2.2, 0.2), _TELLING),
    soft(3.6, body(-10, -30, 0.02, -0.02, 1.02), head(0.02, -0.15, 0.0), face(0.15, 0.3), left(0.4, 0.5), _TELLING),
)  # fmt: skip
"""The free hand tells the story; the mouth itself follows the syllables."""


def at_the_mouth(figure: Body, keys: tuple[PoseKey, ...]) -> tuple[PoseKey, ...]:
    """Return the keys with the microphone held just below the mouth, wherever the head is."""
    reach_x, reach_y = -_BALL_PX * math.cos(_MIC_TURN), -_BALL_PX * math.sin(_MIC_TURN)
    held = []
    for key in keys:
        x, y = figure.place(key.pose, "head", 74.0, -14.0)
        held.append(replace(key, pose={**key.pose, **grip("right", x + reach_x, y + reach_y)}))
    return tuple(held)
