"""Rhythm guitars: strings, hands and picks into gated high-gain amplifiers and cabinets, each part played four times.

Two players stand on either side. They play the same riff, never quite together, on guitars that are tuned by ear, with
other pickups, other amplifiers and other microphones: that, and no effect, makes the wall wide.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from rivethead.dsp.distortion import AMPLIFIER_DELAY_SAMPLES, HALF_BAND, amplify
from rivethead.dsp.envelopes import ride
from rivethead.dsp.filters import CONTROL_SAMPLES, band_pass, convolve, high_pass, low_pass
from rivethead.dsp.strings import pluck
from rivethead.stems.synth import string_noise
from rivethead.stems.synth.cabinet import Cabinet, response
from rivethead.stems.synth.playing import RATE, RATE_HZ, PlayedNote, Playing, Signal, hz, noise_seed

_STRINGS = 3
_GATE_HOP = 64
_GATE_AHEAD = 3
_RELEASE_S = 0.012
_TAIL_HOPS = int(0.09 * RATE / _GATE_HOP)
_MUTE_FULL_S, _MUTE_TAU_S = 0.07, 0.11
_SCRAPE_LEVEL = 0.42
_BITE, _BITE_S = 0.4, 0.035
_UPSTROKE_WITHIN_S = 0.17
_SLIDE = -0.11
_FARTHEST_SLIDE = 0.26
_HOWL_AFTER_S, _SHORTEST_HOWL_S = 1.6, 0.7
_HOWLING = (0, 3)
_ROUND_ROBIN = 32
_OPEN = 0.62
"""From this openness on the amplifier is heard as it stands in the room; below it sounds from farther and farther."""


@dataclass(frozen=True, slots=True)
class _Player:
    """One of the four takes.

    Attributes:
        side: 0 left, 1 right.
        level: of the take.
        gain: factor on the rig's first valve.
        power: factor on the power stage.
        asymmetry: of the first valve.
        pick, pickup: places on the string.
        tuning: how far off the guitar is, as a fraction.
        late: earliest and latest stroke as shares of the rig's looseness.
        pickup_hz: where the pickup's coil resonates.
        microphone: see rivethead.stems.synth.cabinet.
    """

    side: int
    level: float
    gain: float
    power: float
    asymmetry: float
    pick: float
    pickup: float
    tuning: float
    late: tuple[float, float]
    pickup_hz: float
    microphone: int


_PLAYERS = (
    _Player(0, 1.0, 1.0, 1.0, 0.20, 0.115, 0.085, -0.0006, (0.0, 0.45), 4400.0, 0),
    _Player(1, 1.0, 0.92, 1.05, 0.26, 0.150, 0.095, 0.0006, (0.1, 0.9), 4000.0, 1),
    _Player(0, 0.62, 0.62, 1.35, 0.34, 0.185, 0.140, 0.0010, (0.2, 1.0), 3300.0, 2),
    _Player(1, 0.62, 0.70, 1.25, 0.30, 0.210, 0.120, -0.0011, (0.0, 0.8), 3600.0, 3),
)


@dataclass(frozen=True, slots=True)
class Guitar:
    """A rig.

    Attributes:
        gain: of the first valve.
        second: gain of the second.
        tight_hz: what lies below stays out of the amplifier.
        boost: of the overdrive pedal's middle before it.
        loose_s: how unevenly the takes are played.
        width: 0 both sides in the middle .. 1 hard left and right.
        sag: of the amplifier's supply, 0..1.
        power: how far the power stage is turned up.
        mute_s: how long a palm-muted string rings, as its T60.
        takes: how often the part is played: 2, or 4 for a wall.
        cabinet: the box.
        dirt: level of hum and hiss while the gate is open.
        howl: level of the feedback at the end of long chords.
        top_hz: where the amplifier's tone control ends it.
    """

    gain: float = 14.0
    second: float = 3.2
    tight_hz: float = 95.0
    boost: float = 1.1
    loose_s: float = 0.009
    width: float = 0.95
    sag: float = 0.35
    power: float = 1.1
    mute_s: float = 0.2
    takes: int = 4
    cabinet: Cabinet = "closed"
    dirt: float = 1.0
    howl: float = 1.0
    top_hz: float = 12_000.0

    def play(self, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
        """Return float32 (2, count).

        A "glide" slides into its chord; on a single pitch it is the pick, drawn down the string for the note's length.
        """
        sides = np.zeros((2, playing.count), np.float32)
        for number, player in enumerate(_PLAYERS[: self.takes]):
            sides[player.side] += np.float32(player.level) * self._take(notes, playing, number)
        bleed = np.float32(1 - self.width)
        both = np.stack([sides[0] + bleed * sides[1], sides[1] + bleed * sides[0]]) / (1 + 0.5 * bleed)
        return _from_afar(np.asarray(both, np.float32), notes, playing)

    def _take(self, notes: Sequence[PlayedNote], playing: Playing, number: int) -> Signal:
        player = _PLAYERS[number]
        late = [self._lateness(playing, number, i) for i in range(len(notes))]
        x = self._strings(notes, late, playing, number)
        self._add_noises(x, notes, late, playing, number)
        gate = _gate(notes, late, playing.count)
        out = np.zeros(playing.count, np.float32)
        for start, end in _open_spans(gate, playing.count):
            out[start:end] = self._amplified(x[start:end], player, playing.drive)
        gated = out[None]
        ride(gated, gate, _GATE_HOP)
        return out

    def _lateness(self, playing: Playing, number: int, place: int) -> int:
        """Return how late a stroke is in samples: the first player is nearly on time, the others play along."""
        first, last = _PLAYERS[number].late
        chance = playing.stream("guitar", "late", number, place % _ROUND_ROBIN)
        return int(chance.uniform(first, last) * self.loose_s * RATE)

    def _strings(self, notes: Sequence[PlayedNote], late: Sequence[int], playing: Playing, number: int) -> Signal:
        player = _PLAYERS[number]
        ups = _upstrokes(notes)
        x = np.zeros(playing.count, np.float32)
        for string in range(_STRINGS):
            rows = [
                self._stroke(notes, i, string, late[i], ups[i], playing, number)
                for i, note in enumerate(notes)
                if string < len(note.pitches) and not _is_scrape(note)
            ]
            if rows:
                seed = noise_seed(playing.stream("guitar", "string", number, string))
                x += pluck(
                    playing.count,
                    np.array(rows, np.float64),
                    player.pick + 0.012 * string,
                    seed,
                    RATE_HZ,
                    player.pickup + 0.006 * string,
                    0.0022,
                )
        return x

    def _stroke(
        self,
        notes: Sequence[PlayedNote],
        place: int,
        string: int,
        late: int,
        up: bool,
        playing: Playing,
        number: int,
    ) -> tuple[float, ...]:
        note = notes[place]
        muted = note.articulation == "mute"
        chance = playing.stream("guitar", "stroke", number, string, place % _ROUND_ROBIN)
        spread = 0.0008 if muted else 0.0055 * (1.25 - note.velocity)
        strum = int((len(note.pitches) - 1 - string if up else string) * spread * RATE)
        share = ((1.0, 0.6, 0.28) if muted else (1.0, 0.8, 0.62))[string]
        start = note.start + late + strum
        end = note.start + late + (note.end - note.start) * (0.8 if muted else 0.98)
        tuning = 1 + _PLAYERS[number].tuning + 0.0004 * chance.uniform(-1, 1)
        velocity = note.velocity**1.5 * share * chance.uniform(0.86, 1.0) * (0.9 if up else 1.0)
        if muted:
            t60_s, brightness = self.mute_s * chance.uniform(0.85, 1.2), chance.uniform(0.1, 0.2) + 0.12 * note.velocity
        else:
            t60_s, brightness = chance.uniform(4.5, 6.5), chance.uniform(0.74, 0.86) + 0.1 * (note.velocity - 0.8)
        bend = 0.005 * note.velocity * (1.6 if note.articulation == "accent" else 1.0)
        if note.articulation == "glide":
            bend = _slide(notes[place - 1] if place else None, note)
            velocity *= 0.75
        return start, end, hz(note.pitches[string]) * tuning, velocity, t60_s, brightness, 0.004, bend

    def _add_noises(
        self, x: Signal, notes: Sequence[PlayedNote], late: Sequence[int], playing: Playing, number: int
    ) -> None:
        """Add to the strings what the hands and the loudspeaker do, and what the amplifier hums by itself."""
        for i, note in enumerate(notes):
            chance = playing.stream("guitar", "noise", number, i % _ROUND_ROBIN)
            if _is_scrape(note):
                drawn = string_noise.scrape(note.end - note.start, noise_seed(chance))
                _add(x, drawn, note.start, 0.5 * note.velocity)
                continue
            grain = _tick(chance.integer(12), round(4 * note.velocity))
            _add(x, grain, note.start + late[i] - len(grain), 0.3 * note.velocity**1.5)
            if not note.articulation and _hand_moves(notes, i) and chance.chance(0.55):
                up = note.pitches[0] > notes[i - 1].pitches[0]
                slid = string_noise.squeak(noise_seed(chance), chance.uniform(), up)
                _add(x, slid, note.start + late[i] - len(slid), 0.10)
            self._howl(x, note, playing, number)
        x += np.float32(0.0007 * self.dirt) * string_noise.hum(
            playing.count, noise_seed(playing.stream("guitar", "hum", number))
        )

    def _howl(self, x: Signal, note: PlayedNote, playing: Playing, number: int) -> None:
        """Let a long loud chord break into feedback on one of its partials."""
        start = note.start + int(_HOWL_AFTER_S * RATE)
        loud = self.howl > 0 and note.velocity >= 0.6 and number in _HOWLING
        if not loud or note.end - start < _SHORTEST_HOWL_S * RATE:
            return
        chance = playing.stream("guitar", "howl", number, note.pitches[0])
        partial = chance.pick((3.0, 4.0, 4.0, 6.0))
        sung = string_noise.howl(note.end - start, hz(note.pitches[0]) * partial, chance.uniform(1.2, 2.2), RATE_HZ)
        _add(x, sung, start, 0.035 * self.howl * note.velocity)

    def _amplified(self, x: Signal, player: _Player, drive: float) -> Signal:
        """Return a stretch of strings through pickup, pedal, amplifier and cabinet, no later than it came."""
        x = low_pass(x, player.pickup_hz, RATE, 1.3)
        x = high_pass(x, self.tight_hz, RATE)
        x = x + np.float32(self.boost) * band_pass(x, 820.0, RATE, 0.7)
        y = amplify(
            np.concatenate([x, np.zeros(AMPLIFIER_DELAY_SAMPLES, np.float32)]),
            self.gain * player.gain * drive,
            self.second,
            self.sag,
            RATE_HZ,
            HALF_BAND,
            self.power * player.power,
            player.asymmetry,
        )[AMPLIFIER_DELAY_SAMPLES:]
        return convolve(low_pass(y, self.top_hz, RATE), response(self.cabinet, player.microphone))


def _is_scrape(note: PlayedNote) -> bool:
    return note.articulation == "glide" and len(note.pitches) == 1


def _upstrokes(notes: Sequence[PlayedNote]) -> list[bool]:
    """Return which strokes go up: every second one of a fast run."""
    ups = [False] * len(notes)
    for i, (before, note) in enumerate(pairwise(notes)):
        ups[i + 1] = not ups[i] and note.start - before.start < _UPSTROKE_WITHIN_S * RATE
    return ups


def _hand_moves(notes: Sequence[PlayedNote], place: int) -> bool:
    return place > 0 and notes[place].pitches[0] != notes[place - 1].pitches[0]


def _slide(before: PlayedNote | None, note: PlayedNote) -> float:
    """Return how far off a slide starts, as a fraction: where the hand was, if it was near, else two frets below."""
    if before is None or before.pitches[0] == note.pitches[0]:
        return _SLIDE
    from_there = hz(before.pitches[0]) / hz(note.pitches[0]) - 1
    return from_there if abs(from_there) <= _FARTHEST_SLIDE else _SLIDE


@lru_cache(maxsize=64)
def _tick(which: int, hardness: int) -> Signal:
    return string_noise.tick(1000 + which, hardness / 4)


def _add(x: Signal, sound: Signal, start: int, gain: float) -> None:
    skip, end = max(0, -start), min(len(x), start + len(sound))
    if end > start + skip:
        x[start + skip : end] += np.float32(gain) * sound[skip : end - start]


def _gate(notes: Sequence[PlayedNote], late: Sequence[int], count: int) -> Signal:
    """Return the gain behind the amplifier, one point every _GATE_HOP samples.

    It is shut between strokes, follows how hard they are played, and lets go of muted ones as the hand does.
    """
    gain = np.zeros(count // _GATE_HOP + 2, np.float32)
    release = np.exp(-np.arange(_TAIL_HOPS) * _GATE_HOP / (_RELEASE_S * RATE)).astype(np.float32)
    release[-4:] = 0
    for note, delay in zip(notes, late, strict=True):
        muted = note.articulation == "mute"
        start = max(0, (note.start + delay) // _GATE_HOP - _GATE_AHEAD)
        end = min(len(gain), int(note.start + delay + (note.end - note.start) * (0.85 if muted else 1.0)) // _GATE_HOP)
        if end <= start:
            continue
        t_s = np.arange(end - start) * _GATE_HOP / RATE
        top = (0.86 if muted else _SCRAPE_LEVEL if _is_scrape(note) else 1.0) * (0.25 + 0.75 * note.velocity)
        held = np.exp(-np.maximum(0.0, t_s - _MUTE_FULL_S) / _MUTE_TAU_S) if muted else np.ones(len(t_s))
        gain[start:end] = top * held * (1 + _BITE * np.exp(-t_s / _BITE_S))
        tail = gain[end : end + _TAIL_HOPS]
        tail[:] = np.maximum(tail, gain[end - 1] * release[: len(tail)])
    kernel = np.hanning(7)[1:-1]
    return np.convolve(gain, kernel / kernel.sum(), "same").astype(np.float32)


def _open_spans(gate: Signal, count: int) -> Iterator[tuple[int, int]]:
    """Give the (start, end) samples of the stretches in which the gate is open."""
    heard = np.concatenate([[False], gate > 0, [False]])
    edges = np.flatnonzero(heard[1:] != heard[:-1])
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        start, end = max(0, int(first) - 1) * _GATE_HOP, min(count, (int(last) + 1) * _GATE_HOP)
        if end > start:
            yield start, end


def _from_afar(x: Signal, notes: Sequence[PlayedNote], playing: Playing) -> Signal:
    """Return the guitars as far away as their notes' openness says: distance takes the highs."""
    chords = [note for note in notes if not _is_scrape(note)]
    if all(note.openness >= _OPEN for note in chords):
        return x
    return low_pass(x, _distance_hz(chords, playing.count), RATE)


def _distance_hz(notes: Sequence[PlayedNote], count: int) -> npt.NDArray[np.float64]:
    """Return a cutoff for every CONTROL_SAMPLES samples."""
    octaves = np.full(count // CONTROL_SAMPLES + 2, 5.5 * _OPEN)
    for note in notes:
        octaves[note.start // CONTROL_SAMPLES :] = 5.5 * min(note.openness, 1.0)
    box = 64
    smooth = np.convolve(np.pad(octaves, (box // 2, box - 1 - box // 2), mode="edge"), np.full(box, 1 / box), "valid")
    return np.asarray(900.0 * 2.0**smooth, np.float64)
