"""Form: which arc a piece follows, and how its sections fill the bars it has.

An arc is written ``"intro:1:.3 build:1:.55 drop:2:1"``: label, weight in phrases of four bars, energy.
An orchestration is written ``"kick hat:b metal+ pad-"``: layers that sound; ``:b`` names another pattern of the layer,
``+`` lets it enter in the section's second half, ``-`` lets it leave there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor

from rivethead.schema.brief import Key
from rivethead.schema.score import Section
from rivethead.score.material import Material
from rivethead.score.style import Style
from rivethead.seeds import Stream

PHRASE_BARS = 4

FULL_LABELS = ("drop", "chorus")

BEAT_ARCS: Mapping[str, tuple[str, ...]] = {
    "opening": (
        "intro:1:.35 build:1:.55 verse:2:.7 build:1:.6 drop:2:.9 verse:1:.75",
        "intro:2:.4 verse:2:.65 breakdown:1:.4 build:1:.6 drop:2:.9",
        "intro:1:.3 verse:2:.65 chorus:1:.8 breakdown:1:.4 build:1:.65 drop:2:.92",
        "intro:1:.35 build:1:.5 verse:2:.7 chorus:2:.85 verse:1:.65 chorus:1:.9",
        "intro:2:.35 drop:2:.88 breakdown:1:.35 verse:2:.7 chorus:1:.88",
        "intro:1:.3 drop:1:.85 verse:2:.65 build:2:.6 drop:2:.92",
    ),
    "rise": (
        "verse:2:.7 chorus:2:.85 breakdown:1:.4 build:1:.6 drop:2:.95",
        "drop:2:.85 verse:2:.7 breakdown:1:.35 build:1:.65 drop:2:.97",
        "verse:1:.65 chorus:1:.8 verse:2:.7 build:1:.65 drop:2:.95 verse:1:.75",
        "chorus:2:.85 verse:2:.7 build:1:.65 drop:2:.97",
        "verse:3:.65 build:1:.6 chorus:3:.92",
        "breakdown:1:.4 verse:2:.65 chorus:1:.85 verse:1:.7 build:1:.65 drop:2:.95",
    ),
    "turn": (
        "verse:1:.7 breakdown:2:.35 build:1:.6 drop:3:.95 verse:1:.75",
        "chorus:2:.8 breakdown:2:.3 build:1:.6 drop:2:1 verse:1:.75",
        "verse:2:.65 breakdown:1:.4 verse:1:.6 build:1:.65 chorus:3:.92",
        "verse:1:.65 build:1:.6 chorus:1:.85 breakdown:2:.3 build:1:.65 chorus:2:.95",
        "breakdown:2:.35 verse:2:.65 breakdown:1:.4 drop:3:.97",
        "drop:1:.85 breakdown:3:.3 build:1:.65 chorus:2:.95 verse:1:.7",
    ),
    "peak": (
        "drop:2:.92 verse:1:.7 build:1:.65 drop:3:1 verse:1:.8",
        "chorus:2:.88 breakdown:1:.35 build:1:.65 drop:2:1 chorus:2:.95",
        "verse:1:.75 drop:2:.95 breakdown:1:.4 build:1:.7 drop:2:1 chorus:1:.9",
        "build:1:.7 chorus:2:.92 verse:1:.75 chorus:2:.96 drop:2:1",
        "drop:3:.95 breakdown:1:.35 chorus:2:.92 build:1:.7 drop:1:1",
    ),
    "closing": (
        "chorus:2:.85 breakdown:1:.35 build:1:.65 drop:2:1 outro:2:.4",
        "drop:2:.9 verse:1:.7 breakdown:1:.35 drop:2:1 outro:2:.4",
        "verse:2:.75 build:1:.65 drop:3:1 outro:2:.4",
        "chorus:2:.9 verse:1:.7 chorus:2:1 breakdown:1:.35 outro:2:.35",
        "breakdown:1:.4 build:1:.65 drop:2:.95 chorus:2:1 outro:2:.4",
    ),
    "whole": (
        "intro:1:.35 build:1:.55 verse:2:.7 breakdown:1:.35 drop:2:1 outro:1:.4",
        "intro:1:.35 verse:2:.7 build:1:.6 drop:3:1 outro:1:.4",
        "intro:1:.3 verse:1:.65 chorus:2:.85 breakdown:1:.35 build:1:.6 drop:2:1 outro:1:.4",
        "intro:1:.3 drop:2:.9 breakdown:1:.35 verse:1:.7 chorus:2:1 outro:1:.4",
        "intro:1:.35 chorus:1:.85 verse:2:.7 build:1:.6 drop:2:1 outro:2:.35",
    ),
    "transition": (
        "verse:1:.65 breakdown:1:.45 build:2:.75",
        "build:1:.6 breakdown:1:.45 build:2:.75",
        "breakdown:2:.4 build:2:.75",
        "breakdown:2:.4 verse:1:.6 build:1:.75",
        "verse:2:.65 build:2:.75",
    ),
    "song": (
        "intro:2:.35 verse:4:.65 chorus:2:.85 verse:4:.7 chorus:2:.9 breakdown:2:.35 build:1:.65 drop:4:1 outro:2:.4",
        "intro:1:.3 build:1:.55 verse:4:.68 build:1:.6 drop:4:.9 breakdown:2:.35 verse:2:.7 build:1:.65 drop:4:1 "
        "outro:2:.4",
        "intro:1:.35 chorus:2:.8 verse:4:.65 chorus:2:.88 breakdown:2:.3 verse:2:.7 build:1:.65 chorus:4:1 outro:2:.4",
        "intro:2:.4 verse:4:.7 chorus:2:.85 verse:2:.7 chorus:2:.9 build:1:.6 drop:3:1 breakdown:1:.4 chorus:2:.95 "
        "outro:1:.4",
        "intro:2:.3 drop:3:.85 breakdown:2:.35 verse:3:.65 build:2:.6 drop:4:.97 breakdown:1:.3 chorus:2:1 outro:2:.4",
        "intro:1:.35 verse:2:.65 build:1:.6 chorus:2:.88 verse:2:.7 breakdown:3:.3 build:2:.65 drop:4:1 verse:1:.7 "
        "chorus:2:.95 outro:2:.35",
        "intro:3:.3 build:2:.55 drop:4:.92 breakdown:3:.3 build:2:.65 drop:5:1 outro:3:.4",
        "intro:1:.4 chorus:1:.85 verse:3:.65 chorus:2:.88 verse:3:.68 chorus:2:.92 breakdown:2:.35 chorus:3:1 "
        "outro:1:.35",
    ),
}
"""Arcs for music with a beat; a style may put its own in place of any role's."""


_Wanted = tuple[str, float, float]
"""A section of an arc: label, weight in phrases, energy."""


@dataclass(frozen=True, slots=True)
class Span:
    """A section of an arc fitted to bars.

    Attributes:
        label: the section's label.
        bars: its length.
        energy: 0..1.
    """

    label: str
    bars: int
    energy: float


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of an orchestration.

    Attributes:
        variant: which pattern, "" the first.
        enters_late: silent in the section's first half.
        leaves_early: silent in the section's second half.
        first: the bar of the section in which it may first sound.
        last: the bar of the section in which it may sound for the last time, -1 for the section's own last.
    """

    variant: str = ""
    enters_late: bool = False
    leaves_early: bool = False
    first: int = 0
    last: int = -1


@dataclass(frozen=True, slots=True)
class Scene:
    """A section with everything that is needed to write it.

    Attributes:
        section: label, place and energy.
        number: index in the piece.
        layers: name -> layer.
        material: whose key, riffs and motif it plays.
        next_label, next_energy: of the section that follows, in the piece or after the joint; at the end of everything
            "end" and 0.
        next_key: the key of the section that follows; its own at the end of everything.
        before_energy: of the section before, in the piece or before the joint; 0 at the start of everything.
        opens_after_joint: whether another piece sounds right before it.
        closes_before_joint: whether another piece sounds right after it.
        leads_over: whether it is the end of a transition, which builds up to the joint.
        repeats: how often the label has come in the piece before.
    """

    section: Section
    number: int
    layers: Mapping[str, Layer]
    material: Material
    next_label: str
    next_energy: float
    next_key: Key
    before_energy: float
    opens_after_joint: bool
    closes_before_joint: bool
    leads_over: bool
    repeats: int

    @property
    def is_full(self) -> bool:
        """Whether it is a drop or a chorus."""
        return self.section.label in FULL_LABELS

    @property
    def rises(self) -> bool:
        """Whether a full or a clearly stronger section follows that is not itself a build."""
        stronger = self.next_energy - self.section.energy >= 0.18
        return self.leads_over or self.leads_into_full or (stronger and self.next_label != "build")

    @property
    def leads_into_full(self) -> bool:
        """Whether a drop or chorus follows that is not more of the same."""
        return self.next_label in FULL_LABELS and self.next_label != self.section.label

    @property
    def falls(self) -> bool:
        """Whether a clearly weaker section follows."""
        return not self.leads_over and self.next_label != "end" and self.next_energy - self.section.energy <= -0.25

    def sounds(self, layer: str, place: int) -> bool:
        """Whether a layer sounds in the section's bar number `place`."""
        found = self.layers.get(layer)
        if found is None:
            return False
        if place < found.first or (0 <= found.last < place):
            return False
        second_half = place >= max(1, (self.section.bars + 1) // 2)
        return not (found.enters_late and not second_half) and not (found.leaves_early and second_half)

    def variant(self, layer: str) -> str:
        """Return which pattern of a layer plays."""
        return self.layers[layer].variant if layer in self.layers else ""

    def at_joint(self, place: int) -> bool:
        """Whether the section's bar number `place` lies right before or after a joint."""
        first = self.opens_after_joint and place == 0
        return first or (self.closes_before_joint and place == self.section.bars - 1)


def role(place: int, count: int) -> str:
    """Return a stem's role in a set of so many stems."""
    if count == 1:
        return "whole"
    if place == 0:
        return "opening"
    if place == count - 1:
        return "closing"
    if place == count - 2:
        return "peak"
    return ("rise", "turn")[(place - 1) % 2]


def spans(arc: str, bars: int) -> tuple[Span, ...]:
    """Return an arc fitted to so many bars, in phrases of four where there is room.

    Sections that find no room are left out, weakest in weight first, never the first, the last or the strongest, and
    so that none stands beside its like; where there is room for twice as much, all but intro and outro comes again.
    What does not fill a phrase lengthens or shortens the calmest section that is not the last.
    """
    wanted = [(label, float(weight), float(energy)) for label, weight, energy in (s.split(":") for s in arc.split())]
    unit = PHRASE_BARS if bars >= 3 * PHRASE_BARS - 1 else 2 if bars >= 5 else 1
    phrases = (bars + 1) // unit if unit > 1 and bars % unit == unit - 1 else bars // unit
    kept = _thinned(_repeated(wanted, phrases), phrases)
    lengths = [unit * n for n in _shares([w for _, w, _ in kept], phrases)]
    loose = _loose(kept, lengths)
    lengths[loose] += bars - sum(lengths)
    return tuple(Span(label, n, energy) for (label, _, energy), n in zip(kept, lengths, strict=True))


def _repeated(wanted: list[_Wanted], room: int) -> list[_Wanted]:
    """Return an arc whose body comes as often as its weights, taken as phrases, fit into the room."""
    head = 1 if wanted[0][0] == "intro" else 0
    tail = len(wanted) - (1 if wanted[-1][0] == "outro" else 0)
    body = wanted[head:tail]
    again = body[1:] if len(body) > 1 and body[0][0] == body[-1][0] else body
    times = max(1, floor(room / sum(weight for _, weight, _ in wanted)))
    return [*wanted[:tail], *again * (times - 1), *wanted[tail:]]


def _thinned(wanted: list[_Wanted], room: int) -> list[_Wanted]:
    kept = list(wanted)
    while len(kept) > room:
        strongest = max(range(len(kept)), key=lambda i: kept[i][2])
        inner = [i for i in range(1, len(kept) - 1) if i != strongest]
        if inner:
            kept.pop(min(inner, key=lambda i: (kept[i - 1][0] == kept[i + 1][0], kept[i][1], kept[i][2], i)))
        else:
            kept.pop(0 if strongest else -1)
    return _merged(kept)


def _merged(kept: list[_Wanted]) -> list[_Wanted]:
    """Return the sections with neighbours of one label made into one, as strong as the stronger."""
    found: list[_Wanted] = []
    for label, weight, energy in kept:
        if found and found[-1][0] == label:
            found[-1] = (label, found[-1][1] + weight, max(energy, found[-1][2]))
        else:
            found.append((label, weight, energy))
    return found


def _shares(weights: list[float], total: int) -> list[int]:
    """Return whole shares of at least one that sum to the total, nearest to the weights."""
    shares = [1] * len(weights)
    whole = sum(weights)
    for _ in range(total - len(weights)):
        wanting = max(range(len(weights)), key=lambda i: (weights[i] * total / whole - shares[i], weights[i], -i))
        shares[wanting] += 1
    return shares


def _loose(kept: list[_Wanted], lengths: list[int]) -> int:
    inner = range(max(1, len(kept) - 1))
    return min(inner, key=lambda i: (kept[i][0] in FULL_LABELS, kept[i][2], -lengths[i]))


def arc_of(style: Style, role_name: str, seed: int, piece: str) -> str:
    """Return the arc that the seed draws for a piece: neighbours of one set do not share theirs."""
    arcs = style.arcs[role_name]
    order = Stream(seed, "score", "arc", role_name).shuffled(range(len(arcs)))
    number = int("".join(c for c in piece if c.isdigit()) or "1")
    return arcs[order[number % len(arcs)]]


def layers(orchestration: str) -> dict[str, Layer]:
    """Return the layers that an orchestration names."""
    found = {}
    for word in orchestration.split():
        name, _, variant = word.rstrip("+-").partition(":")
        found[name] = Layer(variant, word.endswith("+"), word.endswith("-"))
    return found
