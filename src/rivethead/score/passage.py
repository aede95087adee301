"""A passage is a scene as its writers see it: bar by bar, with the harmony, the liveliness and the chance of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from rivethead.score.form import PHRASE_BARS, Scene
from rivethead.score.style import Style
from rivethead.seeds import Stream

_CALM_LOUDNESS = 0.84
"""How hard everything is played outside drops and choruses, so that these stand out by two decibels and more."""


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
    """

    style: Style
    scene: Scene
    piece: str
    seed: int
    density: float
    roots: tuple[int, ...]

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
    roots = tuple(chords[place // style.chord_bars % len(chords)] for place in range(scene.section.bars))
    return Passage(style, scene, piece, seed, density, roots)


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
        fade = 1 - 0.2 * done if label == "outro" else 1.0
        return (0.7 + 0.3 * min(1.0, energy)) * fade * (1.0 if self.passage.scene.is_full else _CALM_LOUDNESS)

    def repeating(self, *path: str | int) -> float:
        """Return chance in [0, 1) that comes again in every phrase of four bars, as players repeat themselves."""
        scene = self.passage.scene
        return Stream(
            self.passage.seed, "score", "hand", scene.material.stem, scene.section.label, self.in_phrase, *path
        ).uniform()
