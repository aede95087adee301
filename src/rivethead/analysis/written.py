"""What the score already knows of the mix: beats, bars, sections, strokes and mouths, all of them exact."""

from collections.abc import Iterator
from dataclasses import replace

from rivethead.analysis.energy import mean_energy
from rivethead.schema.analysis import Analysis, EnergyCurve, HeardSection, SungWord, Syllable
from rivethead.schema.score import BEATS_PER_BAR, Piece, Score
from rivethead.schema.sound import Mix, Placement, Takes, Word

_CLOSED = "X"
_PLAYED = {"bass": "bass", "guitar": "guitar", "lead": "keys", "pads": "keys"}
"""Part of the score -> the instrument that is seen playing its notes."""


def with_written(heard: Analysis, score: Score, mix: Mix, words: Takes | None) -> Analysis:
    """Return what was heard with everything that the score knows put in its place."""
    beats = _beats(score, mix)
    exact = ("tempo", "beats", "downbeats", "sections", "hits")
    return replace(
        heard,
        tempo_bpm=score.bpm,
        tempo_map=(),
        beats_s=beats,
        downbeats_s=beats[::BEATS_PER_BAR],
        metre=BEATS_PER_BAR,
        hits=_hits(score, mix),
        syllables=_syllables(mix, words) if words is not None else (),
        words=_words(mix, words) if words is not None else (),
        sections=_sections(score, mix, heard.energy),
        key=str(score.pieces[0].key) if score.pieces else heard.key,
        source={**heard.source, **dict.fromkeys(exact, "written")},
        confidence={**heard.confidence, **dict.fromkeys(exact, 1.0)},
    )


def _pieces(score: Score, mix: Mix) -> Iterator[tuple[Piece, Placement, bool]]:
    """Give every piece with its place and whether it is the last."""
    for index, placement in enumerate(mix.placements):
        yield score.piece(placement.take), placement, index == len(mix.placements) - 1


def _beats(score: Score, mix: Mix) -> tuple[float, ...]:
    """Every beat up to and with the last joint, each converted from the start of the mix."""
    last = mix.placements[-1]
    beats = last.start_beat + score.piece(last.take).bars * BEATS_PER_BAR
    times = (beat * 60 / score.bpm for beat in range(beats + 1))
    return tuple(round(time, 9) for time in times if time < mix.duration_s)


def _sections(score: Score, mix: Mix, energy: EnergyCurve) -> tuple[HeardSection, ...]:
    """Return the sections on the mix's clock, each as strong as the mean of what was meant and what is heard."""
    spans: list[tuple[float, float, str, float, str]] = []
    for piece, placement, last in _pieces(score, mix):
        for index, section in enumerate(piece.sections):
            start = _time_s(score, placement, section.start_bar * BEATS_PER_BAR)
            end = _time_s(score, placement, (section.start_bar + section.bars) * BEATS_PER_BAR)
            if last and index == len(piece.sections) - 1:
                end = mix.duration_s
            strength = 0.5 * section.energy + 0.5 * mean_energy(energy, start, end)
            spans.append((start, end, section.label, strength, placement.take))
    most = max((span[3] for span in spans), default=1.0) or 1.0
    return tuple(HeardSection(a, b, label, round(min(1.0, e / most), 4), take) for a, b, label, e, take in spans)


def _hits(score: Score, mix: Mix) -> dict[str, tuple[float, ...]]:
    """Return drum or instrument -> when it is struck, plucked or pressed."""
    times: dict[str, set[float]] = {}
    for piece, placement, last in _pieces(score, mix):
        struck = [(hit.drum, hit.beat) for hit in piece.hits]
        struck += [(_PLAYED[note.part], note.beat) for note in piece.notes if note.part in _PLAYED]
        for name, beat in struck:
            if _sounds(beat, piece, last=last):
                times.setdefault(name, set()).add(_time_s(score, placement, beat))
    return {name: tuple(t for t in sorted(times[name]) if 0 <= t < mix.duration_s) for name in sorted(times)}


def _sounds(beat: float, piece: Piece, *, last: bool) -> bool:
    """Whether a stroke is really heard: not in a gap, in a tape stop, or behind the joint where the next take plays."""
    if not last and beat >= piece.bars * BEATS_PER_BAR:
        return False
    for move in piece.moves:
        inside = move.beat - 1e-6 <= beat < move.beat + move.length_beats - 1e-6
        if inside and (move.kind == "gap" or (move.kind == "tape-stop" and beat > move.beat + 1e-6)):
            return False
    return True


def _syllables(mix: Mix, takes: Takes) -> tuple[Syllable, ...]:
    """Return the mouth track: every word's shapes, and a closed mouth after it."""
    words = {take.name: take.words for take in takes.takes}
    track: list[Syllable] = []
    for index, placement in enumerate(mix.placements):
        last = index == len(mix.placements) - 1
        until = mix.duration_s if last else placement.joint_s
        for word in words.get(placement.take, ()):
            track.extend(_mouths(word, placement.start_s, until))
    track.sort(key=lambda s: s.time_s)
    return tuple(s for i, s in enumerate(track) if i == 0 or s.mouth != track[i - 1].mouth)


def _words(mix: Mix, takes: Takes) -> tuple[SungWord, ...]:
    """Return the words on the mix's clock; those that begin where the next take plays are not heard."""
    by_take = {take.name: take.words for take in takes.takes}
    sung = []
    for index, placement in enumerate(mix.placements):
        until = mix.duration_s if index == len(mix.placements) - 1 else placement.joint_s
        for word in by_take.get(placement.take, ()):
            start, end = placement.start_s + word.start_s, placement.start_s + word.end_s
            if start < until:
                sung.append(SungWord(word.text, round(start, 6), round(min(end, mix.duration_s), 6)))
    return tuple(sorted(sung, key=lambda word: word.start_s))


def _mouths(word: Word, start_s: float, until_s: float) -> Iterator[Syllable]:
    for time_s, mouth in word.mouths:
        if start_s + time_s < until_s:
            yield Syllable(round(start_s + time_s, 6), mouth)
    if start_s + word.start_s < until_s:
        yield Syllable(round(start_s + word.end_s, 6), _CLOSED)


def _time_s(score: Score, placement: Placement, beat: float) -> float:
    return round((placement.start_beat + beat) * 60 / score.bpm, 9)
