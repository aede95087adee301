"""Playing pieces with a model that may run out of memory, lose its numbers or give nothing that can be used."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from rivethead import score
from rivethead.errors import EngineUnavailableError
from rivethead.media.wav import read_wav, write_wav
from rivethead.models.manifest import read_desk
from rivethead.schema.brief import Brief, Key
from rivethead.schema.grid import sample_at
from rivethead.schema.score import Score
from rivethead.stems.musicgen.styles import sampling_for
from rivethead.stems.neural import performing, telling
from rivethead.stems.neural.devices import Device, Footprint, Plan
from rivethead.stems.neural.resident import OutOfMemoryError, Tick
from rivethead.stems.neural.rows import Played, Row, Sampling
from rivethead.stems.neural.taking import FreeTake, Watch
from rivethead.stems.neural.weights import Weights

CARD = Device("cuda", "card", 10**10, 10**10, bfloat16=True)
FOOTPRINT = Footprint(10**6, 10**5, 10, 10, 4, steps_per_s=50)
RATE = 32_000


@dataclass
class Fake:
    """A model whose takes follow from their seeds, with faults on order.

    Attributes:
        most_rows: more at once are out of memory, and 0 is too many unless offloaded.
        fault: what becomes of a row: "" for music.
    """

    most_rows: int = 8
    fault: Callable[[Row, Plan], str] = lambda row, plan: ""
    plans: list[Plan] = field(default_factory=list)
    batches: list[list[Row]] = field(default_factory=list)
    closed: int = 0
    plan: Plan | None = None

    def open(self, plan: Plan) -> "Fake":
        self.plans.append(plan)
        self.plan = plan
        return self

    def play(self, rows: Sequence[Row], tick: Tick) -> list[Played]:
        assert self.plan is not None
        if len(rows) > self.most_rows and not (self.most_rows == 0 and self.plan.offload):
            raise OutOfMemoryError("out of memory")
        self.batches.append(list(rows))
        for step in range(4):
            tick(step + 1, 4)
        return [self._take(row, self.fault(row, self.plan)) for row in rows]

    def _take(self, row: Row, fault: str) -> Played:
        if fault == "nan":
            return Played(np.zeros((1, 0), np.float32), RATE, "the model's scores were not numbers")
        t = np.arange(round(row.seconds * RATE)) / RATE
        sound = 0.3 * np.sin(2 * np.pi * (110 + row.seed % 300) * t)
        return Played((0 * sound if fault == "silent" else sound).astype(np.float32)[None], RATE)

    def close(self) -> None:
        self.closed += 1


def written(stems: int = 3, seed: int = 4) -> Score:
    return score.compose(
        Brief(
            *("x", "X", "x", "ebm"),
            bpm=126.0,
            key=Key("E", "phrygian"),
            seed=seed,
            stems=stems,
            stem_seconds=8.0,
            transitions=stems - 1,
            transition_seconds=8.0,
            music_prompt="hard drums, 126 bpm, in E phrygian, loud.",
        )
    )


def played(
    fake: Fake, folder: Path, the_score: Score, kind: str = "stem", watch: Watch | None = None
) -> tuple[list[FreeTake], list[str]]:
    said: list[str] = []
    weights = Weights(read_desk().named("musicgen-small"), folder)
    model = performing.Kind("musicgen", weights, FOOTPRINT, Sampling(), fake.open, lead_in_s=12.0)
    pieces = [piece for piece in the_score.pieces if piece.kind == kind]
    heard = watch or Watch(said.append, lambda done, total: None)
    return list(performing.play(the_score, pieces, folder, model, CARD, heard)), said


def test_every_piece_is_played_once_and_longer_than_it_has_to_be(tmp_path: Path) -> None:
    fake, the_score = Fake(), written(5)
    takes, said = played(fake, tmp_path, the_score)
    assert sorted(free.take.name for free in takes) == [f"stem-0{n}" for n in range(1, 6)]
    assert [len(batch) for batch in fake.batches] == [4, 1]
    assert fake.plans == [Plan("cuda", "card", "bfloat16", 4)]
    assert fake.closed == 1
    assert said[0].startswith("5 takes with musicgen-small@")
    bar_s = 4 * 60 / 126
    for free in takes:
        sound, rate_hz = read_wav(tmp_path / free.sound)
        assert rate_hz == 48_000
        assert sound.shape == (2, round(round((8 * 1.06 + bar_s) * RATE) * 1.5))
        assert np.abs(sound).max() == pytest.approx(10 ** (-6 / 20), abs=1e-3)
        assert free.take.samples == 8 * 48_000
        assert free.take.licence == "CC-BY-NC-4.0"
        assert not free.take.commercial
        assert not free.begins_on_beat


def test_seeds_follow_from_the_sets_seed_and_the_piece_and_nothing_else(tmp_path: Path) -> None:
    many, _ = played(Fake(), tmp_path, written(5))
    few, _ = played(Fake(most_rows=1), tmp_path, written(3))
    other, _ = played(Fake(), tmp_path, written(3, seed=5))
    seeds = {free.take.name: free.take.seed for free in many}
    assert len(set(seeds.values())) == 5
    assert all(seeds[free.take.name] == free.take.seed for free in few)
    assert all(seeds[free.take.name] != free.take.seed for free in other)


def test_short_memory_halves_the_batch_then_offloads_then_gives_up_in_one_sentence(tmp_path: Path) -> None:
    halved = Fake(most_rows=1)
    takes, said = played(halved, tmp_path, written(4))
    assert [plan.rows for plan in halved.plans] == [4, 2, 1]
    assert len(takes) == 4
    assert halved.closed == 3
    assert sum("was not enough" in sentence for sentence in said) == 2
    assert takes[0].account.device == "card, bfloat16, 1 take at a time"

    offloaded = Fake(most_rows=0)
    takes, _ = played(offloaded, tmp_path, written(2))
    assert [(plan.rows, plan.offload) for plan in offloaded.plans] == [(2, False), (1, False), (1, True)]
    assert len(takes) == 2

    hopeless = Fake(most_rows=-1)
    with pytest.raises(
        EngineUnavailableError,
        match="not enough for musicgen-small, even with card, bfloat16, 1 take at a time",
    ):
        played(hopeless, tmp_path, written(2))
    assert hopeless.closed == len(hopeless.plans) == 3


def test_a_bad_take_is_played_again_with_the_next_seed_and_the_others_are_kept(tmp_path: Path) -> None:
    first = {free.take.name: free.take.seed for free in played(Fake(), tmp_path, written())[0]}
    fake = Fake(fault=lambda row, plan: "silent" if row.seed == first["stem-02"] else "")
    takes, said = played(fake, tmp_path, written())
    again = {free.take.name: free for free in takes}
    assert again["stem-02"].take.seed != first["stem-02"]
    assert [refusal.seed for refusal in again["stem-02"].account.refused] == [first["stem-02"]]
    assert {name: free.take.seed for name, free in again.items() if name != "stem-02"} == {
        name: seed for name, seed in first.items() if name != "stem-02"
    }
    assert any("stem-02 is played again with the next seed because it is silent" in sentence for sentence in said)
    assert [[row.name for row in batch] for batch in fake.batches][1:] == [["stem-02"]]


def test_lost_numbers_are_computed_again_in_float32(tmp_path: Path) -> None:
    fake = Fake(fault=lambda row, plan: "nan" if plan.dtype != "float32" and row.name == "stem-01" else "")
    takes, said = played(fake, tmp_path, written())
    assert [plan.dtype for plan in fake.plans] == ["bfloat16", "float32"]
    account = {free.take.name: free.account for free in takes}["stem-01"]
    assert account.refused[0].why == "the model's scores were not numbers"
    assert "float32" in account.device
    assert any("computes in float32" in sentence for sentence in said)


def test_a_model_that_gives_nothing_is_given_up_in_one_sentence(tmp_path: Path) -> None:
    fake = Fake(fault=lambda row, plan: "silent" if row.name == "stem-02" else "")
    with pytest.raises(
        EngineUnavailableError, match="gave nothing for stem-02 that can be used, the last time because"
    ):
        played(fake, tmp_path, written())
    assert sum(row.name == "stem-02" for batch in fake.batches for row in batch) == performing.MOST_ATTEMPTS
    assert fake.closed == 1


def test_whoever_hears_of_a_step_can_end_the_work(tmp_path: Path) -> None:
    class CancelledError(Exception):
        """By the test."""

    def cancel(done: int, total: int) -> None:
        raise CancelledError

    fake = Fake()
    with pytest.raises(CancelledError):
        played(fake, tmp_path, written(), watch=Watch(lambda sentence: None, cancel))
    assert fake.closed == 1
    assert not (tmp_path / ".rivethead").exists()


def test_steps_rise_to_the_whole_length(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    played(Fake(most_rows=2), tmp_path, written(4), watch=Watch(lambda _: None, lambda *step: heard.append(step)))
    done = [step for step, _ in heard]
    assert done == sorted(done)
    assert len({total for _, total in heard}) == 1
    assert heard[-1][0] >= heard[-1][1] - 1


def test_a_transition_goes_on_from_the_last_bars_before_the_joint(tmp_path: Path) -> None:
    the_score = written()
    before = the_score.pieces[0]
    assert before.leads_to == "transition-01"
    ramp = np.linspace(-0.5, 0.5, 8 * 48_000, dtype=np.float32)
    write_wav(tmp_path / "stems/01.wav", np.stack([ramp, -ramp]), 48_000)
    fake = Fake()
    takes, _ = played(fake, tmp_path, the_score, "transition")
    row = next(row for batch in fake.batches for row in batch if row.name == "transition-01")
    joint = sample_at(before.bars * 4 * 60 / 126, 48_000)
    assert row.lead_in is not None
    assert row.lead_in.shape == (2, joint)  # all of it, since it is shorter than what the model remembers
    assert row.lead_in[0, -1] == pytest.approx(ramp[joint - 1], abs=1e-6)
    by_name = {free.take.name: free for free in takes}
    assert by_name["transition-01"].begins_on_beat
    assert by_name["transition-01"].account.lead_in_s == pytest.approx(joint / 48_000, abs=1e-3)
    assert not by_name["transition-02"].begins_on_beat  # the stem before it is not there


@given(some.sampled_from(["E", "F#", "A#"]), some.sampled_from(["phrygian", "phrygian-dominant", "ionian", "dorian"]))
def test_the_prompt_names_one_tempo_and_one_key_the_pieces_own(tonic: str, mode: str) -> None:
    piece = replace(written().pieces[0], key=Key(tonic, mode))
    told = telling.prompt_for(piece, 126.0)
    assert told.startswith("hard drums, loud, ")
    assert told.count("bpm") == 1
    assert told.count(" in ") == 1
    assert f"in {tonic} {mode.replace('-', ' ')}" in told
    third = "major" if mode in ("phrygian-dominant", "ionian") else "minor"
    assert telling.major_or_minor(piece) == f"{tonic} {third}"


def test_styles_bend_what_the_manifest_says() -> None:
    defaults = read_desk().named("musicgen-small").defaults
    plain, wild, steady = (sampling_for(style, defaults) for style in ("industrial", "power-noise", "ebm"))
    assert plain == Sampling(defaults.guidance or 0, defaults.top_k or 0, defaults.temperature or 0)
    assert wild.temperature > plain.temperature > steady.temperature
    assert steady.guidance > plain.guidance
