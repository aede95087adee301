"""Training pieces: drums, bass, guitar, lead and pads written by rule over a drum style, with their exact beats."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from drum_styles import BACKBEAT, HALF, STYLES, DrumStyle

from rivethead.seeds import Stream

_LOUDNESS = {"X": 1.0, "x": 0.85, "o": 0.35}
_HALF_KICKS = ("x...............", "x.....x.........", "x..x......x.....", "x.........x.....")
_OWN_GROOVES = 0.25
_KICK_CHANCES = (0.85, 0.06, 0.35, 0.2, 0.08, 0.1, 0.35, 0.22, 0.5, 0.12, 0.45, 0.15, 0.08, 0.08, 0.3, 0.15)
"""How likely a kick is on each step of a bar with a backbeat, where it is drawn freely."""

_ECHOES = 0.25
_Patterns = dict[str, tuple[str, tuple[str, ...]]]
"""Layer -> the pattern that it plays, and by which drum."""

_CHORDS = (0, 0, 3, 5, 7, 8, 10, -2, -4, 1)
_RHYTHMS: dict[str, tuple[str, ...]] = {
    "off": ("..x.",),
    "rolling": (".xxx", "..xx"),
    "sixteenths": ("xxxx",),
    "tremolo": ("xxxx",),
    "eighths": ("x.x.",),
    "quarters": ("x...",),
    "gallop": ("x.xx", "xxx.", "x.xxx.xx"),
    "octaves": ("x.X.", "xxXx"),
    "skank": ("..x.", "..x.", "..xx"),
    "skank of quarters": ("....x...", "....x...", "....x.x."),
    "tresillo": ("x..x..x.", "x..x..x."),
    "rumble": (".xxx", "..x."),
    "wobble": ("x.......x.......", "x.....x...x....."),
    "shuffle": ("x.x", "x.x", "..x"),
    "triplets": ("xxx",),
    "triplet roll": (".xxx",),
    "syncopated": (
        "x..x..x...x..x..",
        "x..x..x.x..x..x.",
        "x.....x..x..x...",
        "x..x.x.x..x.x.x.",
        "..x..x..x..x..x.",
        "x..x..x..x..x.x.",
    ),
    "reggae": ("x...x.x.....x.x.", "x.x.x.......x...", "....x.x.x.....x.", "x..x..x...x....."),
}
"""Rhythms of a part, as in drum_styles; they repeat until the bar is full."""


@dataclass(frozen=True, slots=True)
class Sounding:
    """One stroke or note of a piece.

    Attributes:
        layer: kick, snare, hats, extra, bass, guitar, lead, pads or fx.
        sound: a drum's name, or the voice of the layer.
        beat: in beats, with swing already in it.
        length_beats: of a note.
        degree: semitones above the tonic.
        loudness: 0..1.
    """

    layer: str
    sound: str
    beat: float
    length_beats: float
    degree: int
    loudness: float


@dataclass(frozen=True, slots=True)
class TrainingPiece:
    """A piece and its truth.

    Attributes:
        style: of the drums.
        bpm: tempo.
        metre: beats in a bar.
        steps: into how many parts the beat is cut, 4 or 3.
        beats: length in beats, whole bars.
        soundings: everything that sounds.
        key: tonic as a MIDI note between 33 and 44.
        has_drums: whether kick or snare play at all.
    """

    style: str
    bpm: float
    metre: int
    steps: int
    beats: int
    soundings: tuple[Sounding, ...]
    key: int
    has_drums: bool


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Bars that are played by the same layers."""

    first_bar: int
    bars: int
    layers: frozenset[str]


def compose(style_name: str, seconds: float, seed: int) -> TrainingPiece:
    """Write a piece.

    Args:
        style_name: of the drums, one of drum_styles.STYLES.
        seconds: about how long.
        seed: of all chance.
    """
    style = STYLES[style_name]
    chance = Stream(seed, "training", "piece", style_name)
    bpm = _tempo(style, chance)
    bars = max(4, round(seconds * bpm / 60 / style.metre))
    form = _form(style, bars, chance)
    roots = _roots(bars, chance)
    swing = chance.uniform(0, style.swing) if chance.chance(0.7) else 0.0
    kick = _varied(chance.pick(style.kick), style.steps, chance)
    if set(style.snare) in ({BACKBEAT}, {BACKBEAT, HALF}) and chance.chance(_OWN_GROOVES):
        kick = _groove(chance)
    out = _drums(style, kick, form, chance)
    out += _bass(style, kick, form, roots, chance)
    out += _guitar(style, kick, form, roots, chance)
    out += _echoed(_lead(style, form, roots, chance), style, chance)
    out += _pads(style, form, roots, chance)
    if not style.alone:
        out += _effects(style, form, chance)
    late = tuple(_swung(s, style.steps, swing) for s in out if 0 <= s.beat < bars * style.metre)
    drummed = any(s.layer in ("kick", "snare") for s in late)
    return TrainingPiece(
        style_name, bpm, style.metre, style.steps, bars * style.metre, late, 33 + chance.integer(12), drummed
    )


def _tempo(style: DrumStyle, chance: Stream) -> float:
    """Draw from a triangle whose top is the usual tempo."""
    low, usual, high = style.bpm
    u = chance.uniform()
    split = (usual - low) / (high - low)
    if u < split:
        bpm = low + np.sqrt(u * (high - low) * (usual - low))
    else:
        bpm = high - np.sqrt((1 - u) * (high - low) * (high - usual))
    return float(round(bpm)) if chance.chance(0.5) else float(bpm)


def _form(style: DrumStyle, bars: int, chance: Stream) -> list[_Stretch]:
    every = ("kick", "snare", "hats", "extra", "bass", "guitar", "lead", "pads")
    band = {"kick", "snare", "hats"} | {name for name in every[3:] if chance.chance(0.55)}
    if style.guitar:
        band.add("guitar")
    if len(band) == 3 or not any(p and set(p) != {"."} for p in style.kick + style.snare + style.hats):
        band.add(chance.pick(("bass", "guitar", "lead")))
        band.add(chance.pick(("bass", "guitar", "lead", "pads")))
    if style.alone:
        band = {"kick", "hats"}
    out, at = [], 0
    phrase = chance.pick((4, 4, 8, 8, 2))
    while at < bars:
        length = min(bars - at, chance.pick((1, 1, 2)) * phrase)
        playing = set(band)
        if chance.chance(0.35):
            playing -= {name for name in every if chance.chance(0.3)}
        if chance.chance(0.08):
            playing -= {"kick", "snare"}
        if not playing & {"kick", "snare", "hats", "bass", "guitar", "lead"}:
            playing = set(band)
        out.append(_Stretch(at, length, frozenset(playing)))
        at += length
    return out


def _roots(bars: int, chance: Stream) -> list[int]:
    """Return the chord's root in semitones above the tonic for every bar."""
    bars_a_chord = chance.pick((1, 1, 2, 2, 4))
    turn = [0] + [chance.pick(_CHORDS) for _ in range(chance.pick((1, 3, 3, 3)))]
    if chance.chance(0.2):
        turn = [0]
    return [turn[bar // bars_a_chord % len(turn)] for bar in range(bars)]


def _steps(pattern: str, style: DrumStyle, bar: int) -> list[tuple[float, float]]:
    """Return (beat within the bar, loudness) of a pattern's strokes in a bar."""
    if not pattern:
        return []
    bars = pattern.split("|")
    text = bars[bar % len(bars)]
    count = style.metre * style.steps
    repeated = (text * count)[:count]
    return [(i / style.steps, _LOUDNESS[c]) for i, c in enumerate(repeated) if c in _LOUDNESS]


def _varied(pattern: str, steps: int, chance: Stream) -> str:
    """Add and leave out a few strokes, off the beat rather than on it, and half the time none."""
    if not pattern or chance.chance(0.5):
        return pattern
    much = chance.uniform(0, 0.2)
    finest = 1 if any(c in _LOUDNESS for i, c in enumerate(pattern) if i % 2) else 2
    out = ""
    for i, c in enumerate(pattern):
        place = i % (4 * steps)
        likely = much * (0.3 if place % steps == 0 else 1.0) * (0.2 if place == 0 else 1.0)
        change = c != "|" and (steps == 3 or i % finest == 0) and chance.chance(likely)
        out += c if not change else ("." if c in _LOUDNESS else "x")
    return out


def _groove(chance: Stream) -> str:
    """Draw what the kick plays under a backbeat, one or two bars of it."""
    much = chance.uniform(0.6, 1.3)
    bars = ["".join("x" if chance.chance(much * c) else "." for c in _KICK_CHANCES) for _ in range(chance.pick((1, 2)))]
    return "|".join(bars) if any("x" in bar for bar in bars) else "x..............."


def _drums(style: DrumStyle, kick: str, form: Sequence[_Stretch], chance: Stream) -> list[Sounding]:
    patterns: _Patterns = {
        "kick": (kick, (chance.pick(style.kick_drum),)),
        "snare": (_varied(chance.pick(style.snare), style.steps, chance), (chance.pick(style.snare_drum),)),
        "hats": (chance.pick(style.hats), (chance.pick(style.hat_drum),)),
        "extra": (chance.pick(style.extra) if style.extra else "", (chance.pick(style.extra_drum),)),
    }
    second_hats = (chance.pick(style.hats), chance.pick(("hat", "ride", "open-hat", "crash")))
    out: list[Sounding] = []
    fills = chance.uniform(0, 0.9)
    crashes = chance.uniform(0, 1)
    loose = chance.uniform(0, 0.08)
    restless = chance.chance(0.4)
    usual = patterns
    for number, part in enumerate(form):
        patterns = _of_stretch(style, usual, chance) if restless else usual
        for bar in range(part.first_bar, part.first_bar + part.bars):
            last = bar == part.first_bar + part.bars - 1
            first = bar * style.metre
            until = style.metre - (chance.pick((1, 2, style.metre)) if last and chance.chance(fills) else 0)
            for layer, (pattern, drums) in patterns.items():
                if layer not in part.layers:
                    continue
                text, drum = second_hats if layer == "hats" and number % 2 else (pattern, drums[0])
                for beat, loudness in _steps(text, style, bar):
                    if beat < until and not (loudness < 1 and chance.chance(loose)):
                        out.append(Sounding(layer, drum, first + beat, 0, 0, loudness))
            if until < style.metre and "snare" in part.layers:
                out += _fill(style, first + until, first + style.metre, chance)
        if "kick" in part.layers and chance.chance(crashes):
            out.append(Sounding("fx", "crash", part.first_bar * style.metre, 0, 0, 0.9))
    return out


def _of_stretch(style: DrumStyle, usual: _Patterns, chance: Stream) -> _Patterns:
    """Return the patterns of one stretch: the usual ones, others of the style, or at times half the speed."""
    if chance.chance(0.5):
        return usual
    out = dict(usual)
    if style.metre == 4 and style.steps == 4 and chance.chance(0.25):
        out["kick"] = (chance.pick(_HALF_KICKS), usual["kick"][1])
        out["snare"] = (HALF, usual["snare"][1])
        return out
    for layer, some in (("kick", style.kick), ("snare", style.snare), ("hats", style.hats)):
        if chance.chance(0.6):
            out[layer] = (_varied(chance.pick(some), style.steps, chance), usual[layer][1])
    return out


def _fill(style: DrumStyle, start: float, end: float, chance: Stream) -> list[Sounding]:
    dense = chance.uniform(0.3, 1)
    drums = chance.pick((("snare",), ("snare", "tom-high", "tom-mid", "tom-low"), ("kick", "snare"), ()))
    out = []
    for i in range(round((end - start) * style.steps)):
        if drums and (i % style.steps == 0 or chance.chance(dense)):
            drum = drums[min(len(drums) - 1, int(i / ((end - start) * style.steps) * len(drums)))]
            out.append(Sounding("snare", drum, start + i / style.steps, 0, 0, chance.uniform(0.5, 1)))
    return out


def _rhythm(name: str, style: DrumStyle, kick: str, bar: int, which: int, riff: str) -> list[tuple[float, float]]:
    if name == "follow" and kick:
        return _steps(kick, style, bar)
    if name == "long":
        return [(0.0, 0.85)]
    if name in ("riff", "chugs", "follow"):
        return _steps(riff, style, bar)
    fitting = [r for r in _RHYTHMS[name] if style.steps == 4 or len(r) % 3 == 0] or ["x" + "." * (style.steps - 1)]
    return _steps(fitting[which % len(fitting)], style, bar)


def _riff(style: DrumStyle, chance: Stream) -> str:
    """Draw a rhythm of one or two bars that leans on its first beat, and avoids the weak steps more or less."""
    weak = chance.uniform(0.05, 0.5)
    bars = []
    for bar in range(chance.pick((1, 1, 2))):
        text = ""
        for i in range(style.metre * style.steps):
            on_beat = i % style.steps == 0
            half = style.steps == 4 and i % 4 == 2
            likely = 0.75 if on_beat else (0.5 if half else weak)
            if i == 0 and bar == 0:
                likely = 0.9
            text += "x" if chance.chance(likely * chance.uniform(0.6, 1.2)) else "."
        bars.append(text)
    return "|".join(bars)


def _played(
    layer: str, voice: str, rhythm: str, style: DrumStyle, kick: str, form: Sequence[_Stretch], roots: Sequence[int],
    chance: Stream,
) -> list[Sounding]:  # fmt: skip
    riff = _riff(style, chance)
    which = chance.integer(60)
    melody = [chance.pick((0, 0, 0, 12, 7, 3, 1, -2)) for _ in range(16)] if chance.chance(0.5) else [0] * 16
    tied = chance.uniform(0.3, 1.0)
    push = chance.chance(0.18)
    out = []
    for part in form:
        if layer not in part.layers:
            continue
        for bar in range(part.first_bar, part.first_bar + part.bars):
            starts = _rhythm(rhythm, style, kick, bar, which, riff)
            for i, (beat, loudness) in enumerate(starts):
                following = starts[i + 1][0] if i + 1 < len(starts) else style.metre
                length = (following - beat) * (tied if rhythm != "long" else 1)
                degree = roots[bar] + (melody[i % 16] if rhythm in ("riff", "reggae", "syncopated") else 0)
                if rhythm == "octaves" and (beat * style.steps) % style.steps:
                    degree += 12
                early = 0.5 if push and beat == 0 and bar else 0.0
                out.append(Sounding(layer, voice, bar * style.metre + beat - early, length + early, degree, loudness))
    return out


_FREE_BASS = (
    "eighths",
    "sixteenths",
    "follow",
    "follow",
    "riff",
    "riff",
    "syncopated",
    "long",
    "off",
    "gallop",
    "quarters",
    "rolling",
)
_FREE_BASS_OF_THREE = ("triplets", "shuffle", "long", "riff", "quarters", "follow")
_FREE_GUITAR = ("eighths", "riff", "riff", "syncopated", "long", "gallop", "sixteenths", "chugs", "skank")
_FREE_GUITAR_OF_THREE = ("triplets", "shuffle", "long", "riff")


def _bass(
    style: DrumStyle, kick: str, form: Sequence[_Stretch], roots: Sequence[int], chance: Stream
) -> list[Sounding]:
    free = _FREE_BASS if style.steps == 4 else _FREE_BASS_OF_THREE
    rhythm = chance.pick(style.bass) if style.bass and chance.chance(0.75) else chance.pick(free)
    voice = chance.pick(("bass", "bass", "sub", "reese", "string"))
    return _played("bass", voice, rhythm, style, kick, form, roots, chance)


def _guitar(
    style: DrumStyle, kick: str, form: Sequence[_Stretch], roots: Sequence[int], chance: Stream
) -> list[Sounding]:
    free = _FREE_GUITAR if style.steps == 4 else _FREE_GUITAR_OF_THREE
    rhythm = chance.pick(style.guitar) if style.guitar and chance.chance(0.85) else chance.pick(free)
    out = _played("guitar", "guitar", rhythm, style, kick, form, roots, chance)
    if rhythm in ("skank", "skank of quarters"):
        return [Sounding(s.layer, s.sound, s.beat, 0.3, s.degree + 12, s.loudness) for s in out]
    return out


def _lead(style: DrumStyle, form: Sequence[_Stretch], roots: Sequence[int], chance: Stream) -> list[Sounding]:
    if chance.chance(0.5):
        arpeggio = [chance.pick((0, 3, 7, 12, 10, 15)) for _ in range(chance.pick((2, 3, 4, 4, 8, 8, 16)))]
        per_beat = chance.pick((style.steps, style.steps, 2)) if style.steps == 4 else 3
        out = []
        for part in form:
            if "lead" not in part.layers:
                continue
            for i in range(
                part.first_bar * style.metre * per_beat, (part.first_bar + part.bars) * style.metre * per_beat
            ):
                degree = roots[i // (style.metre * per_beat)] + arpeggio[i % len(arpeggio)]
                out.append(Sounding("lead", "arp", i / per_beat, 0.8 / per_beat, degree, 0.8))
        return out
    rhythm = _riff(style, chance)
    notes = [chance.pick((0, 2, 3, 5, 7, 8, 10, 12)) for _ in range(24)]
    pickup = chance.pick((0, 0, 0, 1, 0.5)) if style.steps == 4 else 0
    out = []
    for part in form:
        if "lead" not in part.layers:
            continue
        for bar in range(part.first_bar, part.first_bar + part.bars):
            starts = _steps(rhythm, style, bar)
            for i, (beat, loudness) in enumerate(starts):
                if beat == int(beat) or chance.chance(0.8):
                    at = bar * style.metre + beat - pickup
                    out.append(
                        Sounding("lead", chance.pick(("lead", "lead", "bell")), at, 0.5, notes[i % 24], loudness)
                    )
    return out


def _echoed(notes: list[Sounding], style: DrumStyle, chance: Stream) -> list[Sounding]:
    """Repeat notes softer a few steps later, as a delay does."""
    if not chance.chance(_ECHOES):
        return notes
    late, level = chance.pick((1, 2, 3, 3, 4, 6)) / style.steps, chance.uniform(0.3, 0.7)
    return notes + [
        Sounding(s.layer, s.sound, s.beat + turn * late, s.length_beats, s.degree, s.loudness * level**turn)
        for s in notes
        for turn in (1, 2)
    ]


def _pads(style: DrumStyle, form: Sequence[_Stretch], roots: Sequence[int], chance: Stream) -> list[Sounding]:
    early = 0.5 if chance.chance(0.1) else 0.0
    stabs = chance.chance(0.2)
    off = "..x." if style.steps == 4 else "..x"
    out = []
    for part in form:
        if "pads" not in part.layers:
            continue
        bar = part.first_bar
        while bar < part.first_bar + part.bars:
            if stabs:
                out += [
                    Sounding("pads", "pad", bar * style.metre + beat, 0.3, roots[bar], loudness)
                    for beat, loudness in _steps(off, style, bar)
                ]
                bar += 1
                continue
            end = bar + 1
            while end < part.first_bar + part.bars and roots[end] == roots[bar] and end - bar < 4:
                end += 1
            out.append(
                Sounding("pads", "pad", max(0.0, bar * style.metre - early), (end - bar) * style.metre, roots[bar], 0.7)
            )
            bar = end
    return out


def _effects(style: DrumStyle, form: Sequence[_Stretch], chance: Stream) -> list[Sounding]:
    """Throw some strokes that lean on nothing into the piece."""
    out = []
    for part in form:
        for _ in range(chance.integer(3)):
            step = chance.integer(part.bars * style.metre * style.steps)
            drum = chance.pick(("anvil", "metal-low", "metal-high", "tick", "tom-low", "clap"))
            out.append(Sounding("extra", drum, part.first_bar * style.metre + step / style.steps, 0, 0, 0.8))
    return out


def _swung(s: Sounding, steps: int, swing: float) -> Sounding:
    step = s.beat * steps
    if not swing or steps != 4 or abs(step - round(step)) > 1e-6 or round(step) % 2 == 0:
        return s
    return Sounding(s.layer, s.sound, s.beat + swing / steps, s.length_beats, s.degree, s.loudness)
