"""Art: puppets with their own actions, and backdrops, as editable vector documents.

Coordinates are pixels at the 1920 x 1080 design size, x to the right, y down.
A puppet stands with its feet at (0, 0); a backdrop's floor line, where feet stand, is y = 0 and its middle x = 0.
Paths are SVG path data with absolute M, L, Q, C and Z only. Colours are "#rrggbb" or "#rrggbbaa".
"""

import re
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from rivethead.schema.limits import within

_TOKEN = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[^\s,]")
_COORDINATES = {"M": 2, "L": 2, "Q": 4, "C": 6}
_COLOUR = re.compile(r"(?:#[0-9a-fA-F]{6}(?:[0-9a-fA-F]{2})?)?")


def _check_colour(field: str, colour: str) -> None:
    if not _COLOUR.fullmatch(colour):
        raise ValueError(f"{field} is '{colour}', but a colour is written #rrggbb or #rrggbbaa")


def _check_path(text: str) -> None:
    tokens, at, command = _TOKEN.findall(text), 0, ""
    while at < len(tokens):
        if tokens[at] in "MLQCZ":
            command, at = tokens[at], at + 1
            if command == "Z":
                continue
        end = at + _COORDINATES.get(command, 0)
        numbers = tokens[at:end]
        if not numbers or at + len(numbers) < end or not all(n[-1].isdigit() or n[-1] == "." for n in numbers):
            raise ValueError(
                f"path data is wrong at '{' '.join(tokens[at : at + 3])}'; write M, L, Q, C and Z with numbers"
            )
        at, command = end, "L" if command == "M" else command


VIEW_WIDTH_PX = 1920
VIEW_HEIGHT_PX = 1080
REST_VIEW_Y_PX = -485.0
"""What the resting camera's centre looks at: (0, REST_VIEW_Y_PX), so the floor line lies 1025 px below the top."""

POSE_CHANNELS: dict[str, float] = {
    # body (px, radians, factors); y grows downwards, so a positive pelvis_y is a crouch
    "pelvis_x": 0.0,
    "pelvis_y": 0.0,
    "pelvis_turn": 0.0,
    "lean": 0.0,
    # which way the whole figure looks, radians: 0 to the front, positive to the right, pi (either way) to the back
    "facing": 0.0,
    "squash": 1.0,
    # head: neck and head are tilts, nod -1..1 brings the face up or down (the head's parts slide and shorten)
    "neck": 0.0,
    "head": 0.0,
    "head_squash": 1.0,
    "nod": 0.0,
    "turn": 0.0,
    # face: jaw 0..1 opens, brow -1 (raised, worried) .. 1 (angry), eye is a size, lid 0 (shut) .. 1 (open), look in px
    "jaw": 0.0,
    "brow": 0.0,
    "eye": 1.0,
    "lid": 1.0,
    "look_x": 0.0,
    "look_y": 0.0,
    # what follows late: hair, antenna, chain
    "tail": 0.0,
    "tail_stretch": 1.0,
    # what hangs long, or hangs on what follows late: it comes later still and swings further
    "tail_late": 0.0,
    # arms: shoulder from hanging (0) outwards to straight up (3.1), elbow bend, wrist; hand_*_x/y count when ik_* is 1
    "shoulder_left": 0.35,
    "elbow_left": 0.35,
    "wrist_left": 0.0,
    "ik_left": 0.0,
    "hand_left_x": 0.0,
    "hand_left_y": 0.0,
    "shoulder_right": 0.35,
    "elbow_right": 0.35,
    "wrist_right": 0.0,
    "ik_right": 0.0,
    "hand_right_x": 0.0,
    "hand_right_y": 0.0,
    # feet: offsets from their planted places, and their tilt
    "foot_left_x": 0.0,
    "foot_left_y": 0.0,
    "foot_left_turn": 0.0,
    "foot_right_x": 0.0,
    "foot_right_y": 0.0,
    "foot_right_turn": 0.0,
    # a held prop's own angle in the right hand
    "prop_turn": 0.0,
}
"""Every channel of a pose and its value at rest. A key names only what differs from rest."""


@dataclass(frozen=True, slots=True)
class Gradient:
    """A colour ramp for backdrops only (it is baked once per camera setup).

    Attributes:
        kind: linear from `start` to `end`, or radial around `start` with radius |end - start|.
        stops: (offset 0..1, colour).
    """

    kind: Literal["linear", "radial"]
    start: tuple[float, float]
    end: tuple[float, float]
    stops: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """One inked and cel-shaded shape.

    Attributes:
        path: SVG path data.
        fill: colour, "" for none.
        stroke: colour of a line along the path, "" for none.
        stroke_px: its width.
        ink_px: width of the thin ink line on the shape's edge, 0 for none.
        shadow: offset whose complement is the crescent cel shadow, (0, 0) for none.
        rim: offset whose complement is the rim light, (0, 0) for none.
        shadow_depth: 0..1 how dark the crescent is.
        silhouette: whether the shape belongs to the part's fat outline.
        gradient: instead of the plain fill, in backdrops.
    """

    path: str
    fill: str = ""
    stroke: str = ""
    stroke_px: float = 0.0
    ink_px: float = 0.0
    shadow: tuple[float, float] = (0.0, 0.0)
    rim: tuple[float, float] = (0.0, 0.0)
    shadow_depth: float = 0.38
    silhouette: bool = False
    gradient: Gradient | None = None

    def __post_init__(self) -> None:
        _check_path(self.path)
        _check_colour("fill", self.fill)
        _check_colour("stroke", self.stroke)


@dataclass(frozen=True, slots=True)
class Bone:
    """A bone in its setup pose, relative to its parent's joint.

    Attributes:
        name: pelvis, torso, neck, head, upper-arm-left, fore-arm-left, hand-left, thigh-left, shin-left, foot-left.
        parent: "" for the root.
        x_px, y_px: the joint's place in the parent's frame.
        length_px: to the next joint, 0 for an end.
    """

    name: str
    parent: str
    x_px: float
    y_px: float
    length_px: float = 0.0


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the drawing order that shows one attachment on a bone.

    Attributes:
        name: unique in the puppet, e.g. eye-left, eye-right, brow-left, brow-right, jaw or mouth, hair.
        bone: the bone it hangs on.
        attachment: name of what it shows at rest.
        x_px, y_px: the attachment's origin in the bone's frame.
        follow: the motion that the slot adds to its bone's: "" none, "eye", "brow-left", "brow-right", "jaw", "mouth"
            (swaps attachments mouth-A .. mouth-X), "tail" (swings late, the longer it hangs the later),
            "hand-left"/"hand-right" (swaps hand shapes).
        depth: 0..1 how far in front of the head's turning axis it sits, for nods and turns.

    A puppet that has turned its back shows the attachment "<name>-back" in place of <name> where it has one. Without
    one, slots that follow eyes, brows, jaw or mouth, and slots of the head with a depth over 0, are not drawn then.
    """

    name: str
    bone: str
    attachment: str
    x_px: float = 0.0
    y_px: float = 0.0
    follow: str = ""
    depth: float = 0.0


@dataclass(frozen=True, slots=True)
class PoseKey:
    """A key of an action.

    Attributes:
        beat: within the cycle.
        kind: "hit" is approached by anticipation and acceleration, lands exactly on the beat's frame and overshoots;
            "soft" eases.
        pose: channel -> value, for the channels that differ from rest.
    """

    beat: float
    kind: Literal["hit", "soft"]
    pose: dict[str, float]


@dataclass(frozen=True, slots=True)
class Prop:
    """Something that an action brings along.

    Attributes:
        attachment: what is drawn.
        holder: "" stands on the floor at (x_px, y_px) from the puppet's feet, else the bone that holds it.
        x_px, y_px: place.
        layer: "behind" the puppet, "front" of it, or in the "hand" (between body and the holding hand).
        struck_by: name of a pad or "" ; a struck prop squashes and rocks after the stroke. The "beater" of a pedal
            instead turns on its axle at (x_px, y_px) and lies against the pad's place at the stroke.
    """

    attachment: str
    holder: str = ""
    x_px: float = 0.0
    y_px: float = 0.0
    layer: Literal["behind", "front", "hand"] = "front"
    struck_by: str = ""


@dataclass(frozen=True, slots=True)
class Burst:
    """A short drawn effect of an action.

    Attributes:
        kind: dust (on stomps), spark (metal on metal), star (impact), steam or note; smear-left, smear-right (a hand
            with what it holds) and smear-head draw the one drawing before the beat stretched along its way, if it is
            fast.
        beat: within the cycle; -1 means at every stroke of a driven action.
        x_px, y_px: place from the puppet's feet; without a meaning for smears.
    """

    kind: Literal["dust", "spark", "star", "steam", "note", "smear-left", "smear-right", "smear-head"]
    beat: float
    x_px: float
    y_px: float


@dataclass(frozen=True, slots=True)
class Pad:
    """A place that a player strikes.

    Attributes:
        drums: names in the analysis' hits that this pad plays, e.g. ("snare", "clap") or ("keys",).
        x_px, y_px: where the stick's tip, the palm or the pedal's beater lands, from the puppet's feet; of strings
            from the joint of the torso, with which they go.
        hand: which hand plays it; a foot plays a pedal.
        stick_turn: angle of the stick from the horizontal at the stroke, radians; a foot's or a palm's is 0.
    """

    drums: tuple[str, ...]
    x_px: float
    y_px: float
    hand: Literal["left", "right", "foot-right"]
    stick_turn: float = 0.6


@dataclass(frozen=True, slots=True)
class Action:
    """A named motion, keyed in beats.

    Attributes:
        name: headbang, stomp, groove, hammer, drum, sing, idle ...
        cycle_beats: length of the loop.
        energy: 0 (calm) .. 1 (wild), for choosing it by section.
        driver: "keys" plays the keys; "drums" moves hands and foot to the pads on the track's hits; "strings" strums
            and "keyboard" presses on them, and play the keys where the track does not say when; "voice" plays the
            keys and opens the mouth on the syllables.
        keys: sorted by beat, the first at 0.
        pads: pad name -> pad, for drums, strings and keyboard.
        props, bursts: what comes along.
        reach_px: (left, right, top): how far the motion reaches from the feet, all positive.
    """

    name: str
    cycle_beats: float
    energy: float
    driver: Literal["keys", "drums", "strings", "keyboard", "voice"]
    keys: tuple[PoseKey, ...]
    reach_px: tuple[float, float, float]
    pads: dict[str, Pad] = field(default_factory=dict)
    props: tuple[Prop, ...] = ()
    bursts: tuple[Burst, ...] = ()


@dataclass(frozen=True, slots=True)
class Light:
    """A soft glow added over the picture.

    Attributes:
        holder: bone of a puppet or layer of a backdrop.
        x_px, y_px: place in the holder's frame.
        radius_px: where it fades to nothing.
        colour: "#rrggbb".
        strength: 0..1 between beats.
        pulse: 0..1 added on the beat, fading.
    """

    holder: str
    x_px: float
    y_px: float
    radius_px: float
    colour: str
    strength: float
    pulse: float


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a drawing comes from.

    Attributes:
        engine: "vector", "diffusion", ...
        prompt: what was asked for.
        seed: its seed.
        settings: engine settings by name, as text.
        licence: SPDX identifier or a short name.
        commercial: whether it may be sold.
    """

    engine: str
    prompt: str
    seed: int
    settings: dict[str, str]
    licence: str
    commercial: bool


@dataclass(frozen=True, slots=True)
class Puppet:
    """A character that can act.

    Attributes:
        name: unique in the cast, a folder name, e.g. "bolt-7".
        kind: one of CHARACTER_KINDS, or "imported".
        role: what it does best: "drums", "voice", "guitar", "keys", "labour", "dance".
        height_px: from the floor to the top of the head, standing.
        bones: parents before children.
        slots: back to front.
        attachments: name -> shapes, back to front. Props are attachments too.
        actions: name -> action.
        lights: glows on the puppet's bones.
        palette: what its colours are for -> colour.
    """

    SCHEMA: ClassVar[str] = "Puppet.1"

    name: str
    kind: str
    role: str
    height_px: float
    bones: tuple[Bone, ...]
    slots: tuple[Slot, ...]
    attachments: dict[str, tuple[Shape, ...]]
    actions: dict[str, Action]
    lights: tuple[Light, ...]
    palette: dict[str, str]
    provenance: Provenance

    def __post_init__(self) -> None:
        within("height_px", self.height_px, 1, 10_000)
        bones = [bone.name for bone in self.bones]
        for slot in self.slots:
            if slot.bone not in bones:
                raise ValueError(
                    f"slot '{slot.name}' hangs on '{slot.bone}', a name that bones does not have; "
                    f"choose one of {', '.join(bones)}"
                )
        for light in self.lights:
            if light.holder not in bones and light.holder not in self.attachments:
                raise ValueError(
                    f"a light hangs on '{light.holder}', a name that bones does not have; "
                    f"choose one of {', '.join(bones)}"
                )
        if self.actions and "idle" not in self.actions:
            raise ValueError("actions has no 'idle', but every puppet needs one")
        for name, colour in self.palette.items():
            _check_colour(f"palette.{name}", colour)


@dataclass(frozen=True, slots=True)
class Layer:
    """One parallax layer of a backdrop.

    Attributes:
        name: sky, far, mid, floor, front ...
        parallax: 0 (infinitely far) .. 1 (where the puppets stand) .. 1.5 (in front of them).
        opaque: whether it covers the whole view.
        shapes: back to front.
    """

    name: str
    parallax: float
    opaque: bool
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Machine:
    """A moving part of a backdrop.

    Attributes:
        layer: the layer it belongs to; it is drawn right over that layer.
        x_px, y_px: its origin in the layer.
        shapes: what is drawn, around (0, 0).
        motion: "turn" rotates by `amount` radians a beat, "slide-x"/"slide-y" goes out by `amount` px and back,
            "swing" rocks by `amount` radians, "blink" shows and hides.
        beats: length of its cycle.
        driver: "beat", or a drum name whose hits start the motion.
        symmetry: a turning part looks the same after this many radians (0: never), so that drawings repeat.
    """

    layer: str
    x_px: float
    y_px: float
    shapes: tuple[Shape, ...]
    motion: Literal["turn", "slide-x", "slide-y", "swing", "blink"]
    amount: float
    beats: float = 1.0
    driver: str = "beat"
    symmetry: float = 0.0


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A place to play in.

    Attributes:
        name: unique in the set, a folder name.
        kind: one of BACKDROP_KINDS.
        layers: back to front; the puppets stand between the last layer with parallax <= 1 and the first with more.
        machines: moving parts.
        lights: glows; `holder` is a layer's name.
        width_px: how far the floor reaches to either side of x = 0 without its edge coming into view.
        palette: what its colours are for -> colour.
    """

    SCHEMA: ClassVar[str] = "Backdrop.1"

    name: str
    kind: str
    layers: tuple[Layer, ...]
    machines: tuple[Machine, ...]
    lights: tuple[Light, ...]
    width_px: float
    palette: dict[str, str]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Art:
    """The cast and the backdrops of a set."""

    cast: tuple[Puppet, ...]
    backdrops: tuple[Backdrop, ...]

    def puppet(self, name: str) -> Puppet:
        """Return the puppet with this name, or raise KeyError."""
        return {p.name: p for p in self.cast}[name]

    def backdrop(self, name: str) -> Backdrop:
        """Return the backdrop with this name, or raise KeyError."""
        return {b.name: b for b in self.backdrops}[name]
