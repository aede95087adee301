"""Ideas: what a section is about, told in angles.

An idea is a small scene: where it plays, in which light, and the angles it is told in: the opening ones once, the
others round and round. An angle names whom it shows, how near, doing what, and how the camera moves. Whom:
a part of the company, or "pair", "band", "workers", "everyone", or a detail: "machine" (of the place), "drumhead",
"anvil", "feet", "hands".
"""

from dataclasses import dataclass

from rivethead.schema.storyboard import ShotSize

GROUPS = ("pair", "band", "workers", "everyone")
DETAILS = ("machine", "drumhead", "anvil", "feet")

RAISED = ("jump", "fist", "headbang", "stomp", "cheer", "wave", "point", "groove")
WORK = ("hammer", "weld", "wrench", "pump", "carry", "stomp", "groove")
DANCE = ("stomp", "groove", "headbang", "jump", "nod")
REST = ("idle", "nod", "groove")
VOICE = ("shout", "sing", "voice", "fist", "nod")
BEAT = ("drums", "groove", "nod")
LIVELY = ("headbang", "fist", "stomp", "cheer", "march", "clap", "punch", "robot-arms", "point-up", "jump", "spin")
QUIET = ("idle", "nod", "lean", "lookout", "groove", "wave", "laugh", "salute", "crouch")
"""What anybody may do where an angle's own actions have just been seen, by energy."""
STRINGS = ("guitar", "headbang", "groove")
KEYS = ("keyboard", "nod", "groove")


@dataclass(frozen=True, slots=True)
class Angle:
    """One kind of shot of an idea.

    Attributes:
        subject: whom or what it shows.
        size: how near.
        actions: what is done, the best first.
        move: name of a camera move.
    """

    subject: str
    size: ShotSize
    actions: tuple[str, ...] = DANCE
    move: str = "hold"


@dataclass(frozen=True, slots=True)
class Idea:
    """A scene.

    Attributes:
        name: in words, for people.
        labels: sections it suits.
        places: kinds of backdrop it likes, the best first.
        looks: it likes, the best first.
        needs: parts without which it makes no sense.
        opening: angles shown once, at its start.
        angles: then these, round and round.
    """

    name: str
    labels: tuple[str, ...]
    places: tuple[str, ...]
    looks: tuple[str, ...]
    needs: tuple[str, ...]
    opening: tuple[Angle, ...]
    angles: tuple[Angle, ...]


IDEAS: tuple[Idea, ...] = (
    Idea(
        "the shift begins",
        ("intro",),
        ("assembly-line", "foundry", "boiler-room", "control-room", "harbour"),
        ("cold", "neutral"),
        (),
        (Angle("hero", "wide", REST, "drift"),),
        (
            Angle("machine", "insert", (), "creep"),
            Angle("worker", "medium", WORK, "creep"),
            Angle("machine", "insert", (), "drift"),
            Angle("hero", "close", REST, "creep"),
            Angle("workers", "wide", WORK, "drift"),
            Angle("anvil", "insert", WORK),
        ),
    ),
    Idea(
        "before dawn over the works",
        ("intro", "breakdown"),
        ("rooftop", "cooling-towers", "harbour", "tunnel", "assembly-line"),
        ("night", "cold"),
        (),
        (Angle("dancer", "wide", REST, "drift"),),
        (
            Angle("hero", "medium", REST, "creep"),
            Angle("machine", "insert", (), "drift"),
            Angle("pair", "wide", REST, "creep"),
            Angle("hero", "extreme-close", REST, "creep"),
        ),
    ),
    Idea(
        "machine montage",
        ("build", "intro"),
        ("assembly-line", "reactor", "boiler-room", "control-room", "server-hall", "foundry"),
        ("ember", "neutral"),
        (),
        (Angle("machine", "insert", (), "creep"),),
        (
            Angle("worker", "medium", WORK, "creep"),
            Angle("machine", "insert", (), "hold"),
            Angle("hero", "close", REST, "creep"),
            Angle("drumhead", "insert", BEAT),
            Angle("machine", "insert", (), "drift"),
            Angle("feet", "insert", ("stomp", "groove")),
            Angle("hero", "extreme-close", VOICE, "creep"),
        ),
    ),
    Idea(
        "the pressure rises",
        ("build",),
        ("boiler-room", "reactor", "foundry", "tunnel", "control-room"),
        ("ember", "neutral"),
        (),
        (Angle("hero", "wide", ("idle", "nod", "fist"), "creep"),),
        (
            Angle("drummer", "medium", BEAT, "creep"),
            Angle("machine", "insert", (), "creep"),
            Angle("hero", "medium", ("fist", "point", "nod"), "creep"),
            Angle("partner", "close", REST, "creep"),
            Angle("drumhead", "insert", BEAT),
            Angle("hero", "close", VOICE, "creep"),
            Angle("machine", "insert", (), "hold"),
            Angle("hero", "extreme-close", VOICE, "creep"),
        ),
    ),
    Idea(
        "the band performs",
        ("verse", "drop", "chorus"),
        ("club", "neon-street", "cathedral", "foundry", "scrapyard", "rooftop"),
        ("neutral", "acid"),
        ("drummer",),
        (Angle("band", "wide", DANCE, "drift"),),
        (
            Angle("singer", "medium", VOICE, "creep"),
            Angle("drummer", "medium", BEAT),
            Angle("guitarist", "medium", STRINGS),
            Angle("hero", "close", VOICE, "creep"),
            Angle("keyboarder", "medium", KEYS),
            Angle("drumhead", "insert", BEAT),
            Angle("pair", "medium", DANCE),
            Angle("drummer", "close", BEAT),
            Angle("band", "wide", DANCE, "drift"),
        ),
    ),
    Idea(
        "call and response",
        ("verse", "chorus"),
        ("tunnel", "club", "control-room", "server-hall", "boiler-room"),
        ("neutral", "cold", "acid"),
        ("partner",),
        (Angle("pair", "wide", DANCE, "drift"),),
        (
            Angle("hero", "medium", ("point", *VOICE)),
            Angle("partner", "medium", ("point", "fist", "headbang", "groove")),
            Angle("hero", "close", VOICE),
            Angle("partner", "close", ("headbang", "nod", "groove")),
            Angle("pair", "medium", DANCE),
            Angle("drummer", "medium", BEAT),
            Angle("keyboarder", "medium", KEYS),
        ),
    ),
    Idea(
        "the march of the night shift",
        ("verse", "build"),
        ("tunnel", "assembly-line", "harbour", "scrapyard", "rooftop"),
        ("cold", "neutral"),
        (),
        (Angle("everyone", "wide", ("stomp", "groove"), "pan"),),
        (
            Angle("feet", "insert", ("stomp", "groove")),
            Angle("hero", "medium", ("stomp", "groove")),
            Angle("dancer", "medium", ("stomp", "groove")),
            Angle("machine", "insert", (), "drift"),
            Angle("everyone", "wide", ("stomp", "groove"), "pan"),
            Angle("dancer", "close", ("nod", "groove")),
            Angle("drummer", "medium", BEAT),
        ),
    ),
    Idea(
        "hammer and tongs",
        ("verse", "build"),
        ("foundry", "scrapyard", "boiler-room", "assembly-line"),
        ("ember", "neutral"),
        ("worker",),
        (Angle("workers", "wide", WORK, "drift"),),
        (
            Angle("anvil", "insert", WORK),
            Angle("worker", "medium", WORK),
            Angle("drummer", "medium", BEAT),
            Angle("machine", "insert", (), "hold"),
            Angle("hero", "close", VOICE),
            Angle("worker", "wide", WORK),
            Angle("drumhead", "insert", BEAT),
        ),
    ),
    Idea(
        "everyone",
        ("drop", "chorus"),
        ("club", "reactor", "neon-street", "foundry", "harbour", "cathedral", "rooftop"),
        ("neutral", "acid", "ember"),
        (),
        (Angle("everyone", "wide", RAISED, "hold"),),
        (
            Angle("drummer", "medium", BEAT),
            Angle("hero", "close", VOICE),
            Angle("pair", "medium", RAISED),
            Angle("drumhead", "insert", BEAT),
            Angle("dancer", "medium", RAISED),
            Angle("everyone", "wide", RAISED, "drift"),
            Angle("hero", "medium", ("headbang", *RAISED)),
            Angle("dancer", "close", ("headbang", "nod")),
            Angle("drummer", "close", BEAT),
        ),
    ),
    Idea(
        "the floor gives way",
        ("drop", "chorus"),
        ("boiler-room", "reactor", "scrapyard", "tunnel", "server-hall", "assembly-line"),
        ("ember", "neutral", "acid"),
        (),
        (Angle("everyone", "wide", ("jump", "stomp", "headbang"), "hold"),),
        (
            Angle("hero", "medium", ("stomp", "jump", "headbang")),
            Angle("feet", "insert", ("stomp", "jump", "groove")),
            Angle("drummer", "medium", BEAT),
            Angle("dancer", "wide", ("jump", "stomp")),
            Angle("hero", "extreme-close", VOICE),
            Angle("band", "wide", DANCE),
            Angle("drumhead", "insert", BEAT),
            Angle("guitarist", "medium", STRINGS),
            Angle("keyboarder", "medium", KEYS),
            Angle("dancer", "close", ("headbang", "nod")),
        ),
    ),
    Idea(
        "lone figure on the roof",
        ("breakdown", "outro"),
        ("rooftop", "cooling-towers", "neon-street", "cathedral", "tunnel", "club"),
        ("night", "cold"),
        (),
        (Angle("hero", "wide", REST, "drift"),),
        (
            Angle("hero", "close", REST, "creep"),
            Angle("machine", "insert", (), "drift"),
            Angle("hero", "medium", REST, "creep"),
            Angle("partner", "wide", REST, "creep"),
            Angle("hero", "extreme-close", REST, "creep"),
        ),
    ),
    Idea(
        "after the noise",
        ("breakdown",),
        ("foundry", "cathedral", "server-hall", "boiler-room", "club"),
        ("cold", "night"),
        (),
        (Angle("machine", "insert", (), "drift"), Angle("partner", "wide", REST, "creep")),
        (
            Angle("partner", "close", REST, "creep"),
            Angle("hero", "medium", REST, "creep"),
            Angle("pair", "wide", REST, "drift"),
            Angle("dancer", "close", REST, "creep"),
            Angle("machine", "insert", (), "creep"),
        ),
    ),
    Idea(
        "the shift ends",
        ("outro",),
        ("assembly-line", "harbour", "rooftop", "cooling-towers", "foundry"),
        ("cold", "night"),
        (),
        (Angle("everyone", "wide", ("groove", "nod", "wave"), "drift"),),
        (
            Angle("machine", "insert", (), "creep"),
            Angle("dancer", "medium", ("wave", *REST), "creep"),
            Angle("hero", "close", REST, "creep"),
            Angle("pair", "wide", ("wave", *REST), "drift"),
            Angle("hero", "wide", REST, "creep"),
        ),
    ),
)
"""The scenes. Every label in use has at least two, so that a section that returns need not look the same."""

LIKE = {"solo": "drop", "bridge": "breakdown", "instrumental": "verse", "break": "breakdown", "end": "outro"}
"""Other names for sections -> the label whose ideas suit them."""

ANYWHERE = (
    Angle("hero", "medium", DANCE),
    Angle("hero", "close", ("nod", "headbang")),
    Angle("machine", "insert", (), "creep"),
    Angle("hero", "wide", DANCE, "drift"),
    Angle("hero", "extreme-close", ("nod", "idle")),
)
"""Angles that every film can fall back on."""
