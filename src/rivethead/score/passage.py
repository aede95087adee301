"""A passage is a scene as its writers see it: bar by bar, with the harmony, the liveliness and the chance of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rivethead.schema.brief import MODES, Key
from rivethead.score.form import PHRASE_BARS, Scene
from rivethead.score.harmony import pivot
from rivethead.score.notation import tones
from rivethead.score.style import Style
from rivethead.seeds import Stream

_CALM_LOUDNESS = 0.84
"""How hard everything is played outside drops and choruses, so that these stand out by two decibels and more."""


_BREATHS = ((1.0, 0.975, 1.005, 1.03), (0.98, 1.01, 0.985, 1.035), (1.01, 0.98, 1.0, 1.025), (0.97, 0.99, 1.01, 1.03))
"""How a phrase swells: every shape leans into its end."""

_SECOND_PHRASE = 1.015
"""The answer in eight bars is played a little harder than the question."""

_FEWEST_BARS_TO_LEAD = 2

_OFTEN = 0.2
_ENOUGH = 0.1
"""A riff that spends more than this share of its time on the flat second needs none among the chords."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A scene of one piece.

    Attributes:
        style: the tables.
        scene: what is to be written.
        piece: name of the piece.
        seed: the set's seed.
        density: -1..1, fewer or more ghost notes, metal and surprises.
        roots: the root of every bar's chord, as a degree above the tonic.
        breath: factors on velocities over a phrase of four bars.
    """

    style: Style
    scene: Scene
    piece: str
    seed: int
    density: float
    roots: tuple[int, ...]
    breath: tuple[float, ...]

    @property
    def length(self) -> int:
        """Return how many bars it has."""
        return self.scene.section.bars

    @property
    def energy(self) -> float:
        """Return the section's energy."""
        return self.scene.section.energy

    def bars(self) -> Iterator["Bar"]:
        """Give the bars in order."""
        for place in range(self.length):
            yield Bar(self, place)

    def chords(self, longest: int) -> Iterator[tuple[int, int, int]]:
        """Give (place, bars, root) of every chord; a root that stays is struck again after `longest` bars."""
        place = 0
        while place < self.length:
            last = place + 1
            while last < self.length and last - place < longest and self.roots[last] == self.roots[place]:
                last += 1
            yield place, last - place, self.roots[place]
            place = last

    def stream(self, *path: str | int) -> Stream:
        """Return chance that is this section's own."""
        return Stream(self.seed, "score", self.piece, self.scene.number, *path)


def passage(style: Style, scene: Scene, piece: str, seed: int, density: float) -> Passage:
    """Return a scene as a passage; its chords start anew with it."""
    chords = scene.material.lift if scene.is_full else scene.material.progression
    spare, key = _flat_second_is_spare(style, scene), scene.material.key
    roots = tuple(_root(chords, n // style.chord_bars, key, spare=spare) for n in range(scene.section.bars))
    breath = Stream(seed, "score", "breath", scene.material.stem, scene.section.label).pick(_BREATHS)
    return Passage(style, scene, piece, seed, density, led(roots, scene), breath)


def led(roots: tuple[int, ...], scene: Scene) -> tuple[int, ...]:
    """Return roots whose last one prepares the key of what follows, where a transition moves on.

    Before the joint it is the dominant of the key that is reached already; before the change of key it is the chord of
    the old key that lies nearest to the new one: its dominant, its flat second or its tonic, if the old key has it.
    """
    if len(roots) < _FEWEST_BARS_TO_LEAD or not (scene.leads_over or scene.next_key != scene.material.key):
        return roots
    return (*roots[:-1], pivot(scene.material.key, scene.next_key))


def _flat_second_is_spare(style: Style, scene: Scene) -> bool:
    """Whether the riff leans on the flat second so much itself that the chords need not."""
    material = scene.material
    riff = material.guitar if style.bass_follows_guitar and material.guitar is not None else material.bass
    return MODES[material.key.mode][1] == 1 and _colour_share(riff.lift if scene.is_full else riff.phrase) > _ENOUGH


@lru_cache(maxsize=1024)
def _colour_share(phrase: tuple[str, ...]) -> float:
    """Return the share of a riff's time on its second degree."""
    steps = [(tone.degree % 7 == 1, tone.steps) for bar in phrase for tone in tones(bar)]
    return sum(n for colours, n in steps if colours) / max(1.0, sum(n for _, n in steps))


def _root(chords: tuple[int, ...], number: int, key: Key, *, spare: bool) -> int:
    """Return the root of a section's chord number so and so.

    A flat second that takes a fifth of the chords is held back every other time, and always where the riff has enough
    of it: tension that is always there is none.
    """
    turn, place = divmod(number, len(chords))
    root = chords[place]
    often = chords.count(1) >= _OFTEN * len(chords) and turn % 2 == 0
    return 0 if root == 1 and MODES[key.mode][1] == 1 and (often or spare) else root


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a passage.

    Attributes:
        passage: where it stands.
        place: its number in the section, from 0.
    """

    passage: Passage
    place: int

    @property
    def number(self) -> int:
        """Return its number in the piece."""
        return self.passage.scene.section.start_bar + self.place

    @property
    def in_phrase(self) -> int:
        """Return its number in the phrase of four."""
        return self.place % PHRASE_BARS

    @property
    def is_last(self) -> bool:
        """Whether the section ends with it."""
        return self.place == self.passage.length - 1

    @property
    def left(self) -> int:
        """Return how many bars follow in the section."""
        return self.passage.length - 1 - self.place

    @property
    def root(self) -> int:
        """Return the degree of its chord's root."""
        return self.passage.roots[self.place]

    @property
    def at_joint(self) -> bool:
        """Whether it lies right before or after a joint."""
        return self.passage.scene.at_joint(self.place)

    @property
    def ends_before_joint(self) -> bool:
        """Whether another piece follows it."""
        return self.is_last and self.passage.scene.closes_before_joint

    def sounds(self, layer: str) -> bool:
        """Whether a layer sounds here."""
        return self.passage.scene.sounds(layer, self.place)

    def openness(self, step: float = 0.0) -> float:
        """Return how far the filters are open: they breathe with the phrase and sweep up through a build."""
        done = (self.place + step / 16) / self.passage.length
        energy = self.passage.energy
        label = self.passage.scene.section.label
        if label == "build":
            return 0.15 + 0.3 * done + 0.45 * done * done
        if label == "outro":
            return (0.15 + 0.6 * energy) * (1 - 0.6 * done)
        if self.passage.scene.is_full:
            return 0.35 + 0.35 * energy + 0.08 * ((self.place % 8) / 8)
        return 0.1 + 0.5 * energy + 0.1 * done

    def loudness(self) -> float:
        """Return a factor on velocities, more with more energy; builds grow, outros fade, full sections stand out."""
        energy = self.passage.energy
        label, done = self.passage.scene.section.label, (self.place + 1) / self.passage.length
        if label == "build":
            energy += 0.15 * done
        fade = 1 - 0.45 * done if label == "outro" else 1.0
        breath = self.passage.breath[self.in_phrase] * (_SECOND_PHRASE if self.place % 8 >= PHRASE_BARS else 1.0)
        calm = 1.0 if self.passage.scene.is_full else _CALM_LOUDNESS
        return (0.7 + 0.3 * min(1.0, energy)) * fade * calm * breath

    def repeating(self, *path: str | int) -> float:
        """Return chance in [0, 1) that comes again in every phrase of four bars, as players repeat themselves."""
        scene = self.passage.scene
        return Stream(
            self.passage.seed, "score", "hand", scene.material.stem, scene.section.label, self.in_phrase, *path
        ).uniform()
