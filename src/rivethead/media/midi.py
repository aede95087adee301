"""Standard MIDI files: the score as any sequencer opens it.

Format 1 at 480 ticks a quarter: a conductor track with tempo, metre and markers, then one track a part, in which every
voice has a channel and a General MIDI program. Drums lie on channel 10 with the keys of the General MIDI level 1
percussion map, words are notes with lyrics, and every kind of effect has a key. Every piece starts at the joint of the
one before, as in the mix.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import cycle, zip_longest
from math import floor
from pathlib import Path
from typing import Any

from rivethead.errors import InputError
from rivethead.paths import replacing
from rivethead.schema.score import BEATS_PER_BAR, PARTS, Gesture, Hit, Note, Piece, Score, Shout

TICKS_PER_BEAT = 480

DRUM_CHANNEL = 9
"""Channel 10, counted from 0."""

DRUM_KEYS: Mapping[str, int] = {
    "kick": 36,
    "snare": 38,
    "clap": 39,
    "hat": 42,
    "open-hat": 46,
    "ride": 51,
    "crash": 49,
    "tom-high": 50,
    "tom-mid": 47,
    "tom-low": 43,
    "metal-low": 68,
    "metal-high": 67,
    "anvil": 53,
    "tick": 37,
    "break-kick": 35,
    "break-snare": 40,
}
"""Drum -> General MIDI percussion key; struck metal is agogo and ride bell."""

PROGRAMS: Mapping[tuple[str, str], int] = {
    ("bass", "bass"): 38,
    ("bass", "sub"): 39,
    ("bass", "drone"): 39,
    ("bass", "reese"): 38,
    ("bass", "string"): 34,
    ("guitar", "guitar"): 30,
    ("lead", "lead"): 81,
    ("lead", "arp"): 80,
    ("lead", "bell"): 14,
    ("pads", "pad"): 89,
    ("pads", "bow"): 92,
    ("pads", "drone"): 95,
    ("voice", "voice"): 54,
    ("fx", "fx"): 103,
}
"""Part and voice -> General MIDI program, from 0."""

FX_KEYS: Mapping[str, int] = {
    kind: 36 + place
    for place, kind in enumerate(
        ("riser", "impact", "downlifter", "reverse-crash", "hammer", "alarm", "servo", "steam", "machine", "grain",
         "wind", "zap", "sub-drop", "radio", "siren", "whisper", "chain", "stab", "field",
         "shimmer")
    )
}  # fmt: skip
"""Kind of effect -> key."""

_DRUM_TICKS = TICKS_PER_BEAT // 8
_WORD_TICKS = TICKS_PER_BEAT
_PART_PROGRAMS = {"bass": 38, "guitar": 30, "lead": 81, "pads": 89}


@dataclass(frozen=True, slots=True)
class _Tone:
    """A key of a channel pressed from one tick to another."""

    channel: int
    key: int
    start: int
    end: int
    velocity: int


def write_midi(target: Path, score: Score) -> None:
    """Write a score as one standard MIDI file; the same score gives the same bytes.

    Args:
        target: where to, ending in .mid.
        score: its pieces follow one another at their joints, as in the mix.

    Raises:
        InputError: a drum or effect has no key.
        DiskError: the file cannot be written.
    """
    _save(target, [_conductor(score), *_tracks(score).values()])


def write_part_midis(folder: Path, score: Score) -> dict[str, str]:
    """Write a score as one file a part, each with the tempo map and the markers, and the tempo map alone.

    Args:
        folder: where to; the files are PART.mid, for parts that play, and tempo.mid.
        score: as in write_midi.

    Returns:
        Part, or "tempo", -> file name, in the order of PARTS.

    Raises:
        InputError, DiskError: as in write_midi.
    """
    conductor = _conductor(score)
    files = {"tempo": "tempo.mid"}
    _save(folder / files["tempo"], [conductor])
    for part, track in _tracks(score).items():
        if any(message.type == "note_on" for message in track):
            files[part] = f"{part}.mid"
            _save(folder / files[part], [conductor, track])
    return files


def _save(target: Path, tracks: Iterable[Any]) -> None:
    import mido

    midi = mido.MidiFile(type=1, ticks_per_beat=TICKS_PER_BEAT, charset="utf-8")
    midi.tracks.extend(tracks)
    with replacing(target) as temporary:
        midi.save(temporary)


def _tracks(score: Score) -> dict[str, Any]:
    """Return the track of every part, in the order of PARTS; drums, fx and voice even where they do not play."""
    starts = _starts(score)
    channels = cycle(c for c in range(16) if c != DRUM_CHANNEL)  # a fifteenth voice shares the first one's
    tracks = {"drums": _track("drums", {}, [_hit(h, start) for p, start in starts for h in p.hits])}
    for part, voices in _voices(score).items():
        channel_of = {voice: next(channels) for voice in voices}
        programs = {channel_of[v]: PROGRAMS.get((part, v), _PART_PROGRAMS.get(part, 0)) for v in voices}
        tones = [t for p, start in starts for n in p.notes if n.part == part for t in _note(n, start, channel_of)]
        tracks[part] = _track(part, programs, tones)
    channel = next(channels)
    effects = [_gesture(g, start, channel) for p, start in starts for g in p.gestures]
    tracks["fx"] = _track("fx", {channel: PROGRAMS["fx", "fx"]}, effects)
    channel = next(channels)
    words = [(shout, start) for p, start in starts for shout in p.shouts]
    spoken = [_shout(shout, start, channel) for shout, start in words]
    lyrics = [(_tick(shout.beat + start), shout.word) for shout, start in words]
    tracks["voice"] = _track("voice", {channel: PROGRAMS["voice", "voice"]}, spoken, lyrics)
    return tracks


def _starts(score: Score) -> list[tuple[Piece, int]]:
    """Return every piece with the beat of the mix at which it starts."""
    found = []
    beat = 0
    for piece in score.pieces:
        found.append((piece, beat))
        beat += piece.bars * BEATS_PER_BAR
    return found


def _voices(score: Score) -> dict[str, list[str]]:
    """Return the voices that play, by part."""
    found = {(n.part, n.voice) for piece in score.pieces for n in piece.notes}
    return {part: sorted(v for p, v in found if p == part) for part in PARTS if any(p == part for p, _ in found)}


def _tick(beat: float) -> int:
    return floor(beat * TICKS_PER_BEAT + 0.5)


def _loudness(velocity: float) -> int:
    return max(1, min(127, floor(velocity * 127 + 0.5)))


def _note(note: Note, start: int, channel_of: Mapping[str, int]) -> list[_Tone]:
    first = _tick(note.beat + start)
    last = max(first + 1, _tick(note.beat + note.length_beats + start))
    return [_Tone(channel_of[note.voice], pitch, first, last, _loudness(note.velocity)) for pitch in note.pitches]


def _hit(hit: Hit, start: int) -> _Tone:
    first = _tick(hit.beat + start)
    if hit.drum not in DRUM_KEYS:
        raise InputError(f"The score has no drum called '{hit.drum}'; use one of: {', '.join(DRUM_KEYS)}.")
    return _Tone(DRUM_CHANNEL, DRUM_KEYS[hit.drum], first, first + _DRUM_TICKS, _loudness(hit.velocity))


def _shout(shout: Shout, start: int, channel: int) -> _Tone:
    first = _tick(shout.beat + start)
    return _Tone(channel, shout.pitch, first, first + _WORD_TICKS, _loudness(shout.velocity))


def _gesture(gesture: Gesture, start: int, channel: int) -> _Tone:
    first = _tick(gesture.beat + start)
    last = max(first + 1, _tick(gesture.beat + gesture.length_beats + start))
    if gesture.kind not in FX_KEYS:
        raise InputError(f"The score has no effect called '{gesture.kind}'; use one of: {', '.join(FX_KEYS)}.")
    return _Tone(channel, FX_KEYS[gesture.kind], first, last, _loudness(gesture.velocity))


def _conductor(score: Score) -> Any:
    """Return the track of tempo, metre and markers."""
    import mido

    tempo = round(60_000_000 / score.bpm)
    events = [
        (0, mido.MetaMessage("track_name", name=score.title)),
        (0, mido.MetaMessage("time_signature", numerator=BEATS_PER_BAR, denominator=4)),
        (0, mido.MetaMessage("set_tempo", tempo=tempo)),
    ]
    for piece, start in _starts(score):
        events.append((_tick(start), mido.MetaMessage("marker", text=piece.name)))
        for section in piece.sections:
            at = _tick(start + section.start_bar * BEATS_PER_BAR)
            events.append((at, mido.MetaMessage("marker", text=f"{piece.name} {section.label}")))
    end = sum(p.bars for p in score.pieces) * BEATS_PER_BAR
    return _in_ticks(events, _tick(end))


def _track(
    name: str, programs: Mapping[int, int], tones: Iterable[_Tone], lyrics: Iterable[tuple[int, str]] = ()
) -> Any:
    """Return a track: the program of each of its channels, then what it plays."""
    import mido

    head = [(0, mido.MetaMessage("track_name", name=name))]
    head += [(0, mido.Message("program_change", channel=c, program=program)) for c, program in programs.items()]
    timed = []
    for tone in _without_overlaps(tones):
        on = mido.Message("note_on", channel=tone.channel, note=tone.key, velocity=tone.velocity)
        off = mido.Message("note_off", channel=tone.channel, note=tone.key, velocity=0)
        timed += [((tone.end, 0, tone.channel, tone.key), off), ((tone.start, 2, tone.channel, tone.key), on)]
    timed += [((at, 1, 0, i), mido.MetaMessage("lyrics", text=word)) for i, (at, word) in enumerate(lyrics)]
    timed.sort(key=lambda event: event[0])
    return _in_ticks([*head, *((place[0], message) for place, message in timed)], 0)


def _without_overlaps(tones: Iterable[_Tone]) -> list[_Tone]:
    """Return the tones with each key let go where it is pressed again; of two pressed at once the longer stays."""
    ordered = sorted(tones, key=lambda t: (t.channel, t.key, t.start, t.end))
    found = []
    for tone, following in zip_longest(ordered, ordered[1:]):
        again = following is not None and (following.channel, following.key) == (tone.channel, tone.key)
        end = min(tone.end, following.start) if following is not None and again else tone.end
        if end > tone.start:
            found.append(replace(tone, end=end))
    return found


def _in_ticks(events: Iterable[tuple[int, Any]], end: int) -> Any:
    """Return a track of events whose times are given from the start."""
    import mido

    track = mido.MidiTrack()
    now = 0
    for at, message in events:
        track.append(message.copy(time=at - now))
        now = at
    track.append(mido.MetaMessage("end_of_track", time=max(0, end - now)))
    return track
