"""Stand-ins: a small cast, two places and a track, made by construction."""

from rivethead.schema.analysis import Analysis, EnergyCurve, HeardSection, Syllable
from rivethead.schema.art import (
    Action,
    Art,
    Backdrop,
    Bone,
    Burst,
    Layer,
    Machine,
    Pad,
    PoseKey,
    Prop,
    Provenance,
    Puppet,
    Shape,
)
from rivethead.schema.brief import Brief, Key

MADE = Provenance("vector", "stand-in", 1, {}, "Apache-2.0", True)


def box(left: float, top: float, right: float, bottom: float, fill: str = "#c03010") -> Shape:
    return Shape(f"M{left} {top} L{right} {top} L{right} {bottom} L{left} {bottom} Z", fill=fill, silhouette=True)


def action(name: str, energy: float, reach: tuple[float, float, float] = (240, 240, 800), **more: object) -> Action:
    keys = (PoseKey(0, "hit", {"lean": 0.1}), PoseKey(1, "soft", {}))
    return Action(name, 2.0, energy, more.pop("driver", "keys"), keys, reach, **more)  # type: ignore[arg-type]


BASICS = {
    a.name: a
    for a in (
        action("idle", 0.1),
        action("nod", 0.2),
        action("groove", 0.4),
        action("headbang", 0.8),
        action("stomp", 0.7),
        action("jump", 0.95, (260, 260, 980)),
        action("fist", 0.75, (300, 300, 900)),
        action("wave", 0.3, (350, 250, 900)),
        action("shout", 0.7),
    )
}
DRUM = action(
    "drum",
    0.7,
    (430, 430, 860),
    driver="drums",
    pads={
        "low": Pad(("kick", "tom-low"), -260, -300, "left"),
        "mid": Pad(("snare", "clap"), 0, -280, "right"),
        "saw": Pad(("crash", "hat"), 330, -420, "right"),
    },
)
SING = action("sing", 0.5, driver="voice")
GUITAR = action("guitar", 0.7, (320, 400, 800))
HAMMER = action(
    "hammer", 0.6, (300, 520, 940), props=(Prop("anvil", x_px=410),), bursts=(Burst("spark", 0.0, 410, -150),)
)

KEYBOARD = action("keyboard", 0.5, (360, 360, 800))

ROLES = {
    "voice": SING,
    "drums": DRUM,
    "guitar": GUITAR,
    "keys": KEYBOARD,
    "labour": HAMMER,
    "dance": BASICS["wave"],
}


def puppet(name: str, role: str, height: float = 680) -> Puppet:
    bones = (
        Bone("pelvis", "", 0, -276),
        Bone("torso", "pelvis", 0, -20),
        Bone("neck", "torso", 0, -262),
        Bone("head", "neck", 0, -24),
        *(Bone(f"thigh-{s}", "pelvis", 40, 18, 128) for s in ("left", "right")),
        *(Bone(f"shin-{s}", f"thigh-{s}", 0, 128, 128) for s in ("left", "right")),
    )
    own = ROLES[role]
    shapes = {"body": (box(-100, -height, 100, 0),)}
    return Puppet(name, "robot", role, height, bones, (), shapes, {**BASICS, own.name: own}, (), {}, MADE)


def backdrop(name: str, kind: str, fill: str) -> Backdrop:
    layers = (
        Layer("sky", 0.1, True, (box(-3000, -2000, 3000, 900, fill),)),
        Layer("floor", 1.0, False, (box(-3000, -140, 3000, 600, "#404040"),)),
        Layer("front", 1.3, False, (box(500, -1500, 640, 500, "#101010"),)),
    )
    machines = (
        Machine("floor", -500, -600, (box(-150, -150, 150, 150),), "turn", 0.3),
        Machine("floor", 420, -500, (box(-90, -200, 90, 200),), "slide-y", 60.0, driver="kick"),
        Machine("floor", 0, -300, (box(-10, -10, 10, 10),), "blink", 1.0),
    )
    return Backdrop(name, kind, layers, machines, (), 2100.0, {}, MADE)


def art(roles: tuple[str, ...] = ("voice", "drums", "guitar", "labour", "dance"), places: int = 4) -> Art:
    kinds = (("foundry", "#704020"), ("rooftop", "#203060"), ("club", "#602060"), ("tunnel", "#305030"))
    return Art(
        tuple(puppet(f"{role}-{n}", role, 640 + 20 * n) for n, role in enumerate(roles)),
        tuple(backdrop(kind, kind, fill) for kind, fill in kinds[:places]),
    )


def brief(title: str = "Industrial Cartoon Set #1", seed: int = 1, style: str = "industrial") -> Brief:
    return Brief(title.lower(), title, "industrial-cartoon-set-1", style, 120.0, Key("F#", "phrygian"), seed)


FORM = (("intro", 8, 0.2), ("verse", 8, 0.5), ("build", 8, 0.6), ("drop", 16, 1.0), ("breakdown", 8, 0.25))
"""(label, bars, energy) of a stem."""


def track(
    form: tuple[tuple[str, int, float], ...] = (*FORM, ("drop", 16, 1.0), ("outro", 8, 0.2)),
    *,
    bpm: float = 120.0,
    metre: int = 4,
    lead_s: float = 0.0,
) -> Analysis:
    """A steady track with drums in its loud sections, a fill in every eighth bar and a word at every drop."""
    beat_s = 60 / bpm
    bars = sum(n for _, n, _ in form)
    duration_s = lead_s + bars * metre * beat_s
    beats = tuple(lead_s + n * beat_s for n in range(bars * metre))
    sections, hits, syllables, at = [], {"kick": [], "snare": [], "hat": [], "anvil": [], "tom-high": []}, [], 0
    for label, count, energy in form:
        start = lead_s + at * metre * beat_s
        sections.append(HeardSection(start if at else 0.0, start + count * metre * beat_s, label, energy))
        if label == "drop":
            syllables += [Syllable(start, "D"), Syllable(start + 1.2, "B"), Syllable(start + 1.6, "X")]
        for bar in range(count):
            for beat in range(metre):
                time = start + (bar * metre + beat) * beat_s
                if energy > 0.3:
                    hits["kick" if beat % 2 == 0 else "snare"].append(time)
                    hits["hat"] += [time, time + beat_s / 2]
                if energy > 0.5 and bar % 8 == 7:
                    hits["tom-high"] += [time + k * beat_s / 4 for k in range(4)]
                if label == "verse" and beat == metre - 1:
                    hits["anvil"].append(time)
        at += count
    curve = tuple(
        next((s.energy for s in sections if s.start_s <= t * 0.5 < s.end_s), 0.5) for t in range(int(duration_s * 2))
    )
    return Analysis(
        file="track.wav",
        duration_s=duration_s,
        tempo_bpm=bpm,
        tempo_map=(),
        beats_s=beats,
        downbeats_s=beats[::metre],
        metre=metre,
        onsets_s=beats,
        onset_bands={},
        hits={drum: tuple(times) for drum, times in hits.items()},
        syllables=tuple(syllables),
        sections=tuple(sections),
        energy=EnergyCurve(0.5, curve),
        key="",
        loudness_lufs=-14.0,
    )
