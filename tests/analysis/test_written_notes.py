"""What the score writes for an instrument is what the analysis says is played, on the mix's clock, and nothing else."""

import pytest

from rivethead import brief, score
from rivethead.analysis.written import with_written
from rivethead.schema.analysis import Analysis, EnergyCurve, SungWord
from rivethead.schema.score import Score
from rivethead.schema.sound import Mix, Placement, Take, Takes, Word

SECONDS = 24.0
HEARD = Analysis("m.wav", SECONDS, 0.0, (), (), (), 4, (), {}, {}, (), (), EnergyCurve(0.5, (1.0,) * 48), "", -14.0)


def known(style: str, words: Takes | None = None, start_s: float = 0.0) -> tuple[Analysis, Score]:
    written = score.compose(brief.read(style, style=style, seed=3, song_seconds=SECONDS))
    place = Placement("song", start_s, SECONDS, SECONDS, 0)
    mix = Mix("m.wav", round(SECONDS * 48_000), written.bpm, (place,), {})
    return with_written(HEARD, written, mix, words), written


@pytest.mark.parametrize("style", ["industrial-rock", "synthwave"])
def test_every_instrument_is_played_when_its_notes_are_written(style: str) -> None:
    analysis, written = known(style)
    piece = written.pieces[0]
    parts = {"guitar": ("guitar",), "bass": ("bass",), "keys": ("lead", "pads")}
    stopped = [m for m in piece.moves if m.kind in ("gap", "tape-stop")]
    for name, own in parts.items():
        beats = {n.beat for n in piece.notes if n.part in own}
        sounding = {b for b in beats if not any(m.beat <= b + 1e-6 < m.beat + m.length_beats for m in stopped)}
        times = analysis.hits.get(name, ())
        assert {round(t * written.bpm / 60, 6) for t in times} <= {round(b, 6) for b in beats}
        assert len(times) >= len({b for b in sounding if b * 60 / written.bpm < SECONDS})
        assert list(times) == sorted(set(times))
    assert analysis.hits["keys"]


def test_words_lie_where_their_take_lies() -> None:
    word = Word("WORK", 1.0, 1.5, ((1.0, "D"),))
    late = Word("NEVER", SECONDS + 1, SECONDS + 2, ((SECONDS + 1, "D"),))
    take = Take("song", "song", "song.wav", 1, 120.0, 4, {}, (late, word), "synth", "", "", 1, "Apache-2.0", True)
    analysis, _ = known("ebm", Takes((take,)), start_s=0.25)
    assert analysis.words == (SungWord("WORK", 1.25, 1.75),)
