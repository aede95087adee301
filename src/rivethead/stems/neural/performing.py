"""Playing pieces with a model: batches as large as the device allows, smaller ones when it does not, and no bad take.

Memory that is short makes the batch smaller, then keeps what is seldom needed in main memory. A take that is silent,
clipped, off its middle or not made of numbers is played again with the next seed.
"""

import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from rivethead.errors import EngineUnavailableError
from rivethead.media.wav import read_wav, write_wav
from rivethead.schema.grid import sample_at
from rivethead.schema.score import BEATS_PER_BAR, Piece, Score
from rivethead.schema.sound import SAMPLE_RATE_HZ, Take
from rivethead.seeds import Stream
from rivethead.stems.files import file_stem
from rivethead.stems.neural import devices, guards, telling
from rivethead.stems.neural.devices import Device, Footprint, Plan
from rivethead.stems.neural.resident import Opened, OutOfMemoryError
from rivethead.stems.neural.rows import Played, Row, Sampling, Signal
from rivethead.stems.neural.taking import Account, FreeTake, Refusal, Watch
from rivethead.stems.neural.weights import Weights, identity

MOST_ATTEMPTS = 4
"""How many seeds are tried before a piece is given up."""

STRETCH = 1.06
"""How much longer than its piece a take is made, so that one that is too slow still fills it once it is stretched."""

_FIRST_WORD_S = 20.0
_FIRST_PART = 0.02
"""After so many seconds and so much of the work it is said again how long it will take, from what was measured."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What an engine brings along for one model.

    Attributes:
        engine: its name.
        weights: the model.
        footprint: what it needs.
        sampling: how freely it plays.
        open_model: opens it by a plan, in a process of its own.
        lead_in_s: how much of the take before a transition it goes on from; 0 where it cannot.
    """

    engine: str
    weights: Weights
    footprint: Footprint
    sampling: Sampling
    open_model: Callable[[Plan], Opened]
    lead_in_s: float


@dataclass(slots=True)
class _Pending:
    """A piece that still has to be played, and what was thrown away."""

    piece: Piece
    lead_in: Signal | None
    refused: list[Refusal] = field(default_factory=list)

    def seed(self, score: Score, engine: str) -> int:
        """Return the seed of the next attempt."""
        return Stream(score.seed, engine, self.piece.name, len(self.refused)).bits64() >> 1


def raw_seconds(piece: Piece, bpm: float, *, on_beat: bool) -> float:
    """Return how long a free take is made: room for stretching and, where its first downbeat is unknown, for a bar."""
    bar_s = BEATS_PER_BAR * 60 / bpm
    return piece.seconds * STRETCH + (0 if on_beat else bar_s)


def lead_in_of(score: Score, piece: Piece, folder: Path, longest_s: float) -> Signal | None:
    """Return the end of the take that leads to a transition, up to its joint, float32 (2, samples).

    None for other pieces, and where that take is not in the folder.

    Raises:
        AudioError: that take cannot be read.
    """
    before = [p for p in score.pieces if p.leads_to == piece.name]
    if piece.kind != "transition" or not before or longest_s <= 0:
        return None
    path = folder / f"{file_stem(before[0].name)}.wav"
    if not path.is_file():
        return None
    sound, _ = read_wav(path)
    joint = sample_at(before[0].bars * BEATS_PER_BAR * 60 / score.bpm, SAMPLE_RATE_HZ)
    return _stereo(sound[:, max(0, joint - round(longest_s * SAMPLE_RATE_HZ)) : joint])


def play(
    score: Score, pieces: Sequence[Piece], folder: Path, kind: Kind, device: Device, watch: Watch
) -> Iterator[FreeTake]:
    """Play pieces with one model and give every take as soon as it lies in the folder; see FreeEngine.perform_all."""
    pending = [_Pending(p, lead_in_of(score, p, folder, kind.lead_in_s)) for p in pieces]
    pending.sort(key=lambda each: (each.lead_in is None, -each.piece.seconds))
    model = identity(kind.weights.model)
    plan = devices.plan(device, kind.footprint, len(pending), kind.weights.model.id)
    clock = _Clock(watch, sum(_seconds(score, each) for each in pending))
    about_s = devices.estimate_s(plan, kind.footprint, [_seconds(score, each) for each in pending])
    watch.say(f"{_counted(len(pending))} with {model} on {plan}: about {_duration(about_s)}.")
    opened: Opened | None = None
    try:
        while pending:
            try:
                opened = opened or kind.open_model(plan)
                batch = pending[: plan.rows]
                played = opened.play(
                    [_row(score, each, kind) for each in batch], clock.within(sum(_seconds(score, e) for e in batch))
                )
            except OutOfMemoryError as short:
                _close(opened)
                opened = None
                plan = _smaller(plan, kind, device, short, watch)
                continue
            good, bad = _judged(batch, played, score, kind.engine)
            pending = bad + pending[len(batch) :]
            for each, result, warnings in good:
                yield _kept(score, each, result, warnings, folder, kind, str(plan))
                clock.keep(_seconds(score, each))
            plan, opened = _after(bad, plan, kind, opened, watch)
    finally:
        _close(opened)


def _judged(
    batch: list[_Pending], played: list[Played], score: Score, engine: str
) -> tuple[list[tuple[_Pending, Played, tuple[str, ...]]], list[_Pending]]:
    """Return the takes that can be used, with their warnings, and the pieces that have to be played again."""
    good, bad = [], []
    for each, result in zip(batch, played, strict=True):
        verdict = guards.Verdict(result.refusal) if result.refusal else guards.inspect(result.sound, result.rate_hz)
        if verdict.refusal:
            each.refused.append(Refusal(each.seed(score, engine), verdict.refusal))
            bad.append(each)
        else:
            good.append((each, result, verdict.warnings))
    return good, bad


def _after(
    bad: list[_Pending], plan: Plan, kind: Kind, opened: Opened | None, watch: Watch
) -> tuple[Plan, Opened | None]:
    """Say what was refused, give up what was refused too often, and go over to float32 where numbers were lost."""
    for each in bad:
        why = each.refused[-1].why
        if len(each.refused) >= MOST_ATTEMPTS:
            raise EngineUnavailableError(
                f"{kind.weights.model.id} gave nothing for {each.piece.name} that can be used, the last time because "
                f"{why}; try another --seed or model, or use --music synth."
            )
        watch.say(f"{each.piece.name} is played again with the next seed because {why}.")
    exact = plan.exact()
    if exact is not None and any("not numbers" in each.refused[-1].why for each in bad):
        watch.say(f"From here on {kind.weights.model.id} computes in float32.")
        _close(opened)
        return exact, None
    return plan, opened


def _smaller(plan: Plan, kind: Kind, device: Device, short: OutOfMemoryError, watch: Watch) -> Plan:
    """Return the next smaller plan, and say so.

    Raises:
        EngineUnavailableError: there is none.
    """
    smaller = plan.smaller()
    if smaller is None:
        raise EngineUnavailableError(
            f"The memory of {device.name} was not enough for {kind.weights.model.id}, even with {plan}; "
            "close what uses that memory, choose a smaller model, or use --music synth."
        ) from short
    watch.say(f"The memory of {device.name} was not enough; going on with {smaller}.")
    return smaller


def _close(opened: Opened | None) -> None:
    if opened is not None:
        opened.close()


def _row(score: Score, each: _Pending, kind: Kind) -> Row:
    return Row(
        name=each.piece.name,
        prompt=telling.prompt_for(each.piece, score.bpm),
        seconds=_seconds(score, each),
        seed=each.seed(score, kind.engine),
        sampling=kind.sampling,
        lead_in=each.lead_in,
        bpm=score.bpm,
        key=telling.major_or_minor(each.piece),
        words=tuple(dict.fromkeys(shout.word for shout in each.piece.shouts)),
    )


def _seconds(score: Score, each: _Pending) -> float:
    return raw_seconds(each.piece, score.bpm, on_beat=each.lead_in is not None)


def _kept(
    score: Score, each: _Pending, played: Played, warnings: tuple[str, ...], folder: Path, kind: Kind, where: str
) -> FreeTake:
    """Write a take's sound beside the set's own files and describe it."""
    piece, model = each.piece, kind.weights.model
    sound = f".rivethead/free/{piece.name}.wav"
    write_wav(folder / sound, guards.levelled(_stereo(_at_48_khz(played))), SAMPLE_RATE_HZ)
    lead_in_s = 0.0 if each.lead_in is None else each.lead_in.shape[1] / SAMPLE_RATE_HZ
    take = Take(
        name=piece.name,
        kind=piece.kind,
        file=f"{file_stem(piece.name)}.wav",
        samples=round(piece.seconds * SAMPLE_RATE_HZ),
        bpm=score.bpm,
        bars=piece.bars,
        layers={},
        words=(),
        engine=kind.engine,
        model=identity(model),
        prompt=telling.prompt_for(piece, score.bpm),
        seed=each.seed(score, kind.engine),
        licence=model.licence.spdx,
        commercial=model.licence.commercial,
    )
    account = Account(piece.name, where, round(lead_in_s, 3), tuple(each.refused), warnings)
    return FreeTake(take, sound, each.lead_in is not None, account)


def _at_48_khz(played: Played) -> Signal:
    """Return a take's sound at the rate of all takes, by a polyphase filter; its length goes with it exactly."""
    if played.rate_hz == SAMPLE_RATE_HZ:
        return played.sound
    from scipy.signal import resample_poly

    common = math.gcd(played.rate_hz, SAMPLE_RATE_HZ)
    return np.asarray(
        resample_poly(played.sound, SAMPLE_RATE_HZ // common, played.rate_hz // common, axis=1), np.float32
    )


def _stereo(sound: Signal) -> Signal:
    return np.repeat(sound, 2, axis=0) if sound.shape[0] == 1 else sound[:2]


class _Clock:
    """Counts seconds of music that are kept, and says once how long the rest will take."""

    def __init__(self, watch: Watch, total_s: float) -> None:
        self._watch, self._total_s = watch, total_s
        self._kept_s = self._played_s = self._furthest_s = 0.0
        self._first: tuple[float, float] | None = None
        self._told = False

    def within(self, batch_s: float) -> Callable[[int, int], None]:
        """Return who hears the steps of a batch of so many seconds of music."""
        before_s = self._played_s
        self._played_s += batch_s

        def tick(done: int, total: int) -> None:
            now_s = batch_s * done / max(1, total)
            self._show(self._kept_s + now_s)
            self._tell(before_s + now_s, self._total_s - self._kept_s - now_s)

        return tick

    def keep(self, seconds: float) -> None:
        """Count a take that is kept."""
        self._kept_s += seconds
        self._show(self._kept_s)

    def _show(self, done_s: float) -> None:
        """Show how far the work is; what has to be done again does not take it back."""
        self._furthest_s = max(self._furthest_s, done_s)
        self._watch.tick(int(self._furthest_s), math.ceil(self._total_s))

    def _tell(self, played_s: float, left_s: float) -> None:
        """Say how long the rest takes, measured from the first step on: loading is not a part of it."""
        now = time.monotonic()
        self._first = self._first or (now, played_s)
        spent_s, since_s = now - self._first[0], played_s - self._first[1]
        if not self._told and spent_s > _FIRST_WORD_S and since_s > _FIRST_PART * self._total_s:
            self._told = True
            self._watch.say(f"At this pace the music needs about {_duration(spent_s * left_s / since_s)} more.")


def _counted(takes: int) -> str:
    return "1 take" if takes == 1 else f"{takes} takes"


def _duration(seconds: float) -> str:
    """Return a length of time as people say it."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60} min"
