"""Casting: who is in a set's cast, what each does best, and what they are called."""

from collections.abc import Sequence
from dataclasses import dataclass

from rivethead.schema.brief import CHARACTER_KINDS, Brief
from rivethead.seeds import Stream

TALENTS: dict[str, tuple[str, ...]] = {
    "robot": ("guitar", "labour", "drums", "dance", "voice"),
    "punk": ("voice", "guitar", "dance", "drums", "labour"),
    "welder": ("labour", "guitar", "dance", "voice", "drums"),
    "foreman": ("voice", "labour", "dance", "guitar", "drums"),
    "drummer": ("drums", "dance", "voice", "labour", "guitar"),
    "crow": ("dance", "voice", "guitar", "labour", "drums"),
}
"""Kind -> roles, what it does best first."""

NAMES: dict[str, tuple[str, ...]] = {
    "robot": ("bolt-7", "klang", "unit-44", "torque", "ferrum", "gasket", "mono-8", "sprocket", "krank", "tin-lizzy"),
    "punk": ("static", "safety-pin", "razz", "vex", "nika-noise", "scab", "riot-kit", "moxie", "fuzz", "sid-ewalk"),
    "welder": ("arc", "slag", "flux", "sparky-jo", "blue-flame", "tack", "bead", "ember-lou"),
    "foreman": (
        "boss-ironside",
        "overtime",
        "gaffer",
        "old-payload",
        "chief-quota",
        "ten-tonne",
        "big-shift",
        "clipboard",
    ),
    "drummer": ("thrash-can", "boom-boom", "rimshot", "blast-beat", "paradiddle", "kit-carnage", "tommy-gunn", "crash"),
    "crow": ("corvin", "scrap", "mags", "caw-caine", "soot", "blackbolt", "jimmy-jackdaw", "rook"),
}
"""Kind -> names that fit it."""

STARS = ("robot", "punk", "drummer")
"""Kinds that a cast gets first when nothing is asked for."""


@dataclass(frozen=True, slots=True)
class Engagement:
    """One character before it is drawn.

    Attributes:
        name: unique in the cast.
        kind: one of CHARACTER_KINDS.
        role: one of the roles in TALENTS.
        ordinal: how many of its kind were cast before it, so that no two of a kind need look alike.
    """

    name: str
    kind: str
    role: str
    ordinal: int


def cast_list(brief: Brief) -> tuple[Engagement, ...]:
    """Return who plays, the kinds asked for first.

    Every further character is of a kind not seen yet while there is one. From two characters on exactly one has the
    role "drums" and exactly one "voice"; a lone character drums.
    """
    stream = Stream(brief.seed, "art", "casting")
    kinds = _kinds(brief, stream)
    roles = _roles(kinds)
    names = {kind: stream.shuffled(NAMES[kind]) for kind in CHARACTER_KINDS}
    engagements = []
    for index, (kind, role) in enumerate(zip(kinds, roles, strict=True)):
        ordinal = kinds[:index].count(kind)
        engagements.append(Engagement(names[kind][ordinal], kind, role, ordinal))
    return tuple(engagements)


def _kinds(brief: Brief, stream: Stream) -> list[str]:
    kinds = list(brief.characters[: brief.cast_size])
    while len(kinds) < brief.cast_size:
        fewest = min(kinds.count(kind) for kind in CHARACTER_KINDS)
        open_kinds = [kind for kind in CHARACTER_KINDS if kinds.count(kind) == fewest]
        stars = [kind for kind in open_kinds if kind in STARS]
        kinds.append(stream.pick(stars if stars and stream.chance(0.6) else open_kinds))
    return kinds


def _roles(kinds: Sequence[str]) -> list[str]:
    """Give out drums and voice first, to whom they suit best, then to everybody what is least taken."""
    roles = [""] * len(kinds)
    for role in ("drums", "voice"):
        free = [index for index, taken in enumerate(roles) if not taken]
        if free:
            roles[min(free, key=lambda index: (TALENTS[kinds[index]].index(role), index))] = role
    for index, kind in enumerate(kinds):
        if not roles[index]:
            open_roles = [role for role in TALENTS[kind] if role not in ("drums", "voice")]
            roles[index] = min(open_roles, key=lambda role: (roles.count(role), open_roles.index(role)))
    return roles
