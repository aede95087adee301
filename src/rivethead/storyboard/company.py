"""The company: who plays which part, how tall they are at every joint, and which of their actions fits."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from rivethead.errors import InputError
from rivethead.schema.art import Action, Art, Puppet

LEAD_PARTS = ("hero", "singer", "drummer", "guitarist", "keyboarder", "worker", "partner", "dancer")
"""Parts that one puppet plays."""
_WORK = ("hammer", "weld")


@dataclass(frozen=True, slots=True)
class Body:
    """Heights of a puppet's joints over its feet, standing, in px, all positive.

    Attributes:
        top: of the head.
        neck, hip, knee: joints.
    """

    top: float
    neck: float
    hip: float
    knee: float

    @property
    def thigh(self) -> float:
        """Return the height of the middle of the thigh."""
        return (self.hip + self.knee) / 2

    @property
    def chest(self) -> float:
        """Return the height of the middle of the chest."""
        return self.hip + 0.42 * (self.neck - self.hip)

    @property
    def collar(self) -> float:
        """Return a height just below the neck."""
        return self.neck - 0.1 * (self.neck - self.hip)

    @property
    def eyes(self) -> float:
        """Return the height of the middle of the head."""
        return self.neck + 0.5 * (self.top - self.neck)


def body_of(puppet: Puppet) -> Body:
    """Measure a puppet; joints it does not have are put where a person has them."""
    top = max(1.0, puppet.height_px)
    heights: dict[str, float] = {}
    for bone in puppet.bones:
        heights[bone.name] = heights.get(bone.parent, 0.0) - bone.y_px
    neck = heights.get("neck", 0.78 * top)
    hip = heights.get("pelvis", 0.42 * top)
    knee = max((heights[name] for name in ("shin-left", "shin-right") if name in heights), default=0.22 * top)
    if not 0 < knee < hip < neck < top:
        neck, hip, knee = 0.78 * top, 0.42 * top, 0.22 * top
    return Body(top, neck, hip, knee)


@dataclass(frozen=True, slots=True)
class Company:
    """The cast and its parts.

    Attributes:
        puppets: in the cast's order.
        parts: part -> puppet's name; parts that nobody can play are missing. One puppet may play several.
    """

    puppets: tuple[Puppet, ...]
    parts: dict[str, str]

    def puppet(self, name: str) -> Puppet:
        """Return a puppet by name, or raise KeyError."""
        return {p.name: p for p in self.puppets}[name]

    def named(self, part: str) -> Puppet | None:
        """Return who plays a part."""
        name = self.parts.get(part)
        return self.puppet(name) if name is not None else None

    def chorus(self) -> tuple[Puppet, ...]:
        """Return those who play no lead, or everyone but the hero where all do."""
        leads = {self.parts.get(part) for part in ("hero", "singer", "drummer", "guitarist", "keyboarder")}
        rest = tuple(p for p in self.puppets if p.name not in leads)
        return rest or tuple(p for p in self.puppets if p.name != self.parts["hero"]) or self.puppets


def assemble(art: Art) -> Company:
    """Give out the parts.

    Raises:
        InputError: there is no puppet or no backdrop, or a puppet can do nothing.
    """
    if not art.cast:
        raise InputError(
            "The set has no character in art/cast, so there is nobody to film; give --cast-size 1 or more."
        )
    if not art.backdrops:
        raise InputError("The set has no backdrop in art/backdrops, so there is nowhere to film; make the art again.")
    for puppet in art.cast:
        if not puppet.actions:
            raise InputError(f"art/cast/{puppet.name}/puppet.json has no actions; give it at least one, such as idle.")
    parts: dict[str, str] = {}

    def give(part: str, able: Iterable[Puppet]) -> None:
        found = sorted(able, key=lambda p: (p.name in parts.values(), art.cast.index(p)))
        if found:
            parts[part] = found[0].name

    drummers = [p for p in art.cast if driven_by(p, "drums")]
    singers = [p for p in art.cast if driven_by(p, "voice")]
    guitarists = [p for p in art.cast if "guitar" in p.actions]
    keyboarders = [p for p in art.cast if "keyboard" in p.actions]
    workers = [p for p in art.cast if any(a in p.actions for a in _WORK)]
    give("drummer", [p for p in drummers if p.role == "drums"] or drummers[-1:])
    give("singer", [p for p in singers if p.role == "voice"] or singers)
    # whoever sings leads, unless the one who sings sits at the drums and somebody else can lead
    others = [p for p in art.cast if p.name != parts.get("drummer")] or list(art.cast)
    lead = parts.get("singer", "")
    parts["hero"] = lead if lead in [p.name for p in others] and art.puppet(lead).role == "voice" else others[0].name
    give("guitarist", [p for p in guitarists if p.role == "guitar"] or guitarists)
    give("keyboarder", [p for p in keyboarders if p.role == "keys"] or keyboarders)
    give("worker", [p for p in workers if p.role == "labour"] or workers)
    give("partner", [p for p in others if p.name != parts["hero"]])
    give("dancer", [p for p in others if p.name != parts["hero"]])
    return Company(art.cast, parts)


def billing(company: Company, shown: Collection[str]) -> tuple[str, ...]:
    """Return the names of those who are shown, those who play the greatest parts first."""
    leads = [company.parts[part] for part in LEAD_PARTS if part in company.parts]
    return tuple(n for n in dict.fromkeys([*leads, *(p.name for p in company.puppets)]) if n in shown)


def driven_by(puppet: Puppet, driver: str) -> tuple[Action, ...]:
    """Return a puppet's actions with a driver, in their own order."""
    return tuple(a for a in puppet.actions.values() if a.driver == driver)


CALM_FACE = ("shout", "sing", "nod", "idle", "groove", "headbang")
"""Actions that keep the face in a close frame, in a face's order of interest."""
_NARROW = {
    "close": (
        *("shout", "sing", "nod", "idle", "groove", "headbang", "point", "fist", "guitar", "weld", "hammer"),
        *("lean", "laugh", "lookout", "salute", "clap"),
    ),
    "extreme-close": ("shout", "sing", "nod", "idle"),
}


def action_for(
    puppet: Puppet,
    wanted: tuple[str, ...],
    *,
    size: str,
    energy: float,
    words: bool,
    strokes: bool,
    insist: bool = False,
    avoid: str = "",
    silent: Collection[str] = (),
) -> Action:
    """Return the action that fits best.

    Args:
        puppet: whose.
        wanted: names, or drivers ("drums", "voice"); the first that can be had weigh most.
        size: of the shot; near shots take actions that keep the face in the frame.
        energy: 0..1.
        words: whether words are heard, so that a singing mouth has something to say.
        strokes: whether drums are heard.
        insist: whether the first name in `wanted` is taken wherever the puppet can do it.
        avoid: what the puppet did in its last shot, chosen again only for lack of others.
        silent: actions that play an instrument which is not heard; only somebody who can do nothing else does them.
    """

    def usable(action: Action) -> bool:
        heard = {"voice": words, "drums": strokes}.get(action.driver, True)
        near = _NARROW.get(size)
        return heard and action.name not in silent and (near is None or action.name in near or action.driver == "voice")

    every = list(puppet.actions.values())
    if insist:
        every = [a for a in every if wanted[0] in (a.name, a.driver)] or every
    able = [a for a in every if usable(a)] or [a for a in every if a.driver == "keys"] or every

    def distance(action: Action) -> tuple[float, str]:
        ranks = [i for i, name in enumerate(wanted) if name in (action.name, action.driver)]
        rank = min(ranks) * 0.16 if ranks else 1.0 + (0.6 if action.driver == "drums" else 0.0)
        return rank + abs(action.energy - energy) + (0.35 if action.name == avoid else 0.0), action.name

    return min(able, key=distance)
