"""Casting: who is in a set's cast, what each does best, and what they are called."""

from collections.abc import Sequence
from dataclasses import dataclass

from rivethead.schema.brief import CHARACTER_KINDS, Brief
from rivethead.seeds import Stream

TALENTS: dict[str, tuple[str, ...]] = {
    "robot": ("guitar", "labour", "keys", "drums", "dance", "voice"),
    "punk": ("guitar", "voice", "dance", "drums", "keys", "labour"),
    "welder": ("labour", "guitar", "dance", "keys", "voice", "drums"),
    "foreman": ("labour", "voice", "dance", "guitar", "keys", "drums"),
    "drummer": ("drums", "dance", "voice", "labour", "guitar", "keys"),
    "crow": ("dance", "voice", "guitar", "keys", "labour", "drums"),
    "singer": ("voice", "dance", "keys", "guitar", "labour", "drums"),
    "keyboarder": ("keys", "dance", "voice", "labour", "guitar", "drums"),
    "crane": ("labour", "dance", "drums", "guitar", "voice"),
    "rat": ("dance", "guitar", "voice", "labour", "drums"),
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
    "singer": ("vera-volt", "nox", "sister-siren", "max-decibel", "lady-larynx", "throat", "echo-grey", "vox-populus"),
    "keyboarder": ("patch-bay", "sine-wave", "ada-envelope", "filter-fritz", "modula", "dr-drone", "gate", "octava"),
    "crane": ("big-lift", "hoist", "derrick", "jib", "tower-tom", "grab", "gantry", "winch"),
    "rat": ("gnaw", "whiskers", "ratchet", "drainpipe", "cheddar", "vermin", "scuttle", "sewer-sue"),
}
"""Kind -> names that fit it."""

STARS = ("robot", "punk", "singer", "drummer")
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
    """Return who is drawn besides those that the brief takes over, the kinds asked for first.

    Every further character is of a kind not seen yet while there is one. From two characters on exactly one has the
    role "drums" and exactly one "voice", unless more of those that are taken over have; a lone character drums.
    """
    stream = Stream(brief.seed, "art", "casting")
    kept = [member.kind for member in brief.kept]
    kinds = _kinds(brief, kept, stream)
    roles = _roles(kinds, [member.role for member in brief.kept])
    known = {member.name for member in brief.kept}
    names = {kind: [n for n in stream.shuffled(NAMES[kind]) if n not in known] for kind in CHARACTER_KINDS}
    engagements = []
    for index in range(len(kept), len(kinds)):
        kind = kinds[index]
        drawn = kinds[len(kept) : index].count(kind)
        engagements.append(Engagement(names[kind][drawn], kind, roles[index], kinds[:index].count(kind)))
    return tuple(engagements)


def _kinds(brief: Brief, kept: Sequence[str], stream: Stream) -> list[str]:
    """Return the kinds of the whole cast, those that are taken over first."""
    asked = list(brief.characters)
    for kind in kept:
        if kind in asked:
            asked.remove(kind)
    kinds = [*kept, *asked][: brief.cast_size]
    while len(kinds) < brief.cast_size:
        fewest = min(kinds.count(kind) for kind in CHARACTER_KINDS)
        open_kinds = [kind for kind in CHARACTER_KINDS if kinds.count(kind) == fewest]
        stars = [kind for kind in open_kinds if kind in STARS]
        kinds.append(stream.pick(stars if stars and stream.chance(0.6) else open_kinds))
    return kinds


def _roles(kinds: Sequence[str], taken_over: Sequence[str]) -> list[str]:
    """Give out drums and voice first, to whom they suit best, then to everybody what is least taken."""
    roles = [*taken_over, *[""] * (len(kinds) - len(taken_over))]
    for role in ("drums", "voice"):
        if role in roles:
            continue
        free = [index for index, taken in enumerate(roles) if not taken]
        if free:
            roles[min(free, key=lambda index: (TALENTS[kinds[index]].index(role), index))] = role
    for index, kind in enumerate(kinds):
        if not roles[index]:
            open_roles = [role for role in TALENTS[kind] if role not in ("drums", "voice")]
            roles[index] = min(open_roles, key=lambda role: (roles.count(role), open_roles.index(role)))
    return roles
