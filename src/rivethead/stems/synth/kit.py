"""A drum kit plays its strokes: round robin takes, ghost notes, and hats that choke one another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from rivethead.dsp.distortion import clip, shave
from rivethead.dsp.dynamics import compress, duck, shape_transients
from rivethead.dsp.filters import high_pass, low_pass
from rivethead.errors import InputError
from rivethead.schema.score import Hit
from rivethead.stems.synth.drums import Blow, Clap, Cymbal, Drum, Kick, Metal, Sampled, Snare, Tick, Tom
from rivethead.stems.synth.playing import RATE, RATE_HZ, Playing, Signal, add_at, panned

GHOST = 0.45
"""A stroke below this is a ghost note."""

_SHELLS = ("kick", "snare", "clap", "tom-high", "tom-mid", "tom-low", "break-kick", "break-snare")
"""These go to the bus that is shaped and crushed; the metal goes beside it."""

_CHOKE_S = 0.012


@dataclass(frozen=True, slots=True)
class Place:
    """A drum in the kit.

    Attributes:
        drum: how it sounds.
        level: its gain.
        pan: -1..1.
        takes: how many round-robin takes there are.
    """

    drum: Drum
    level: float
    pan: float = 0.0
    takes: int = 4


@dataclass(frozen=True, slots=True)
class Kit:
    """A kit and its bus.

    Attributes:
        places: drum name -> its place.
        crush: level of the bus's distorted double.
        snap: how far attacks are lifted.
        breathe: 0..1 how far the metal gives way to the kick.
        ceiling: where the shells' peaks are rounded off.
        smash: gain into a clipper that the whole kit goes through, metal too; 0 for none.
    """

    places: Mapping[str, Place] = field(hash=False)
    crush: float = 0.22
    snap: float = 0.3
    breathe: float = 0.35
    ceiling: float = 0.98
    smash: float = 0.0

    def play(self, hits: Sequence[Hit], playing: Playing) -> Signal:
        """Return float32 (2, count).

        Raises:
            InputError: the kit lacks a drum.
        """
        shells, metal = playing.silence(), playing.silence()
        for drum in sorted({hit.drum for hit in hits}):
            bus = shells if drum in _SHELLS else metal
            self._strokes(drum, [h for h in hits if h.drum == drum], hits, playing, bus)
        kicks = stroke_samples(hits, playing, "kick")
        if len(kicks):
            duck(metal, kicks, self.breathe, 0.0, 0.07, RATE_HZ)
        shape_transients(shells, self.snap, 0.2, RATE_HZ)
        if self.crush and shells.any():
            shells += self._crushed(shells, playing.drive)
        compress(shells, -9.0, 2.2, 0.012, 0.09, 0.0, 90.0, RATE_HZ)
        shave(shells, self.ceiling)
        if self.smash:
            return np.stack([clip(x, self.smash * playing.drive**0.5, 0.0, self.ceiling) for x in shells + metal])
        return shells + metal

    def _strokes(self, drum: str, strokes: Sequence[Hit], hits: Sequence[Hit], playing: Playing, bus: Signal) -> None:
        if drum not in self.places:
            raise InputError(
                f"The synth has no drum called '{drum}' (piece {playing.piece}); use one of: {', '.join(self.places)}."
            )
        place = self.places[drum]
        left, right = panned(np.ones(1, np.float32), place.pan)[:, 0]
        sounds: dict[tuple[int, bool], Signal] = {}
        stops = _hat_samples(hits, playing) if drum == "open-hat" else []
        for hit in strokes:
            key = (hit.variant % place.takes, hit.velocity < GHOST)
            if key not in sounds:
                blow = Blow(playing.stream("kit", drum, key[0]), key[1], playing.drive)
                sounds[key] = place.drum.strike(blow) * np.array([[left], [right]], np.float32)
            start = playing.sample(hit.beat)
            sound = sounds[key]
            stop = next((s for s in stops if s > start), None)
            if stop is not None and stop - start < sound.shape[1]:
                sound = _choked(sound, stop - start)
            add_at(bus, sound, start, place.level * hit.velocity**1.25)

    def _crushed(self, shells: Signal, drive: float) -> Signal:
        """Return a squashed and distorted double of the bus, as loud as the bus times `crush`."""
        double = shells.copy()
        compress(double, -26.0, 8.0, 0.001, 0.09, 0.0, 60.0, RATE_HZ)
        double = np.stack(
            [low_pass(high_pass(clip(x, 5.0 * drive, 0.08, 0.5), 170.0, RATE), 8000.0, RATE) for x in double]
        )
        return np.float32(self.crush * 0.9) * double


def stroke_samples(hits: Sequence[Hit], playing: Playing, drum: str) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return where a drum's strokes lie, ghosts left out."""
    return np.array(sorted({playing.sample(h.beat) for h in hits if h.drum == drum and h.velocity >= GHOST}), np.int64)


def _hat_samples(hits: Sequence[Hit], playing: Playing) -> list[int]:
    return sorted({playing.sample(h.beat) for h in hits if h.drum in ("hat", "open-hat")})


def _choked(sound: Signal, after: int) -> Signal:
    fade = int(_CHOKE_S * RATE)
    end = min(sound.shape[1], after + fade)
    out = sound[:, :end].copy()
    out[:, after:end] *= np.linspace(1, 0, fade, dtype=np.float32)[: end - after]
    return out


def kit(kick: Drum, snare: Drum, *, snare_level: float = 0.57, bus: Kit | None = None, **others: Place) -> Kit:
    """Return a full kit: the given kick and snare, the standard rest, and what a style puts in its place.

    Args:
        kick: the style's kick, at level 1.
        snare: the style's snare.
        snare_level: its gain.
        bus: a kit whose bus values are taken.
        **others: places by drum name, with underscores for hyphens.
    """
    places = {
        "kick": Place(kick, 1.0, takes=3),
        "snare": Place(snare, snare_level, takes=6),
        "clap": Place(Clap(), 0.5),
        "hat": Place(Cymbal(), 0.34, 0.10, takes=8),
        "open-hat": Place(Cymbal(2500.0, 13_000.0, 30, 0.075, 0.32, 0.35, 0.75, 0.0015, 4600.0, 0.26), 0.28, 0.10),
        "ride": Place(Cymbal(1900.0, 12_000.0, 44, 0.2, 1.6, 0.9, 0.28, 0.0008, 2600.0, 0.7, 0.3), 0.2, -0.16, 4),
        "crash": Place(Cymbal(700.0, 12_500.0, 70, 0.5, 2.4, 0.25, 0.75, 0.004, 900.0, 2.4, 0.45), 0.3, 0.05, 2),
        "tom-high": Place(Tom(146.0), 0.62, -0.35, 3),
        "tom-mid": Place(Tom(110.0), 0.66, 0.05, 3),
        "tom-low": Place(Tom(82.0), 0.7, 0.4, 3),
        "metal-low": Place(Metal(310.0), 0.32, 0.4, 6),
        "metal-high": Place(Metal(690.0, t60_s=0.35, length_s=0.42), 0.26, -0.45, 6),
        "anvil": Place(Metal(1180.0, bar=True, t60_s=1.3, bite=0.2, drive=1.2, length_s=1.3), 0.24, 0.25, 4),
        "tick": Place(Tick(), 0.14, -0.3, 8),
        "break-kick": Place(_break_kick(), 0.5, takes=4),
        "break-snare": Place(_break_snare(), 0.5, 0.08, takes=8),
    }
    places.update({name.replace("_", "-"): place for name, place in others.items()})
    return replace(bus, places=places) if bus else Kit(places)


def _break_kick() -> Drum:
    return Sampled(Kick(160.0, 74.0, 0.012, 0.05, 0.006, 2.0, 0.35, 0.5, 0.22), 60.0, 8000.0)


def _break_snare() -> Drum:
    return Sampled(Snare(238.0, 0.15, 0.95, 0.055, 1300.0, 0.0, 1.9, (0.3, 0.1, 0.0), 9500.0, 0.22))
