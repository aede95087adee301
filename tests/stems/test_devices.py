"""Plans by free memory: what is planned fits, less memory never plans more, and every ladder ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from rivethead.errors import EngineUnavailableError
from rivethead.stems.neural import devices
from rivethead.stems.neural.devices import Device, Footprint, Plan

GB = 10**9
CARD = Device("cuda", "RTX 3080", int(9.3 * GB), 10 * GB, bfloat16=True)
CPU = Device("cpu", "CPU", 12 * GB, 16 * GB, bfloat16=True)


def musicgen(decoder: int, layers: int, width: int) -> Footprint:
    """The shapes of the real models, as their configs say."""
    return Footprint(decoder, 167_000_000, 4 * layers * width * 1628, 1_600_000_000, 8, steps_per_s=50)


SMALL = musicgen(420_000_000, 24, 1024)
MEDIUM = musicgen(1_838_000_000, 48, 1536)
footprints = some.builds(
    Footprint,
    half_parameters=some.integers(1, 4 * 10**9),
    full_parameters=some.integers(0, 10**9),
    row_numbers=some.integers(0, 10**9),
    working_bytes=some.integers(0, 4 * 10**9),
    most_rows=some.integers(1, 8),
)
free = some.integers(10**8, 24 * 10**9)


def test_a_card_of_10_gb_plays_five_small_takes_at_once_and_two_or_more_medium_ones() -> None:
    assert devices.plan(CARD, SMALL, 5, "small") == Plan("cuda", "RTX 3080", "bfloat16", 5)
    medium = devices.plan(CARD, MEDIUM, 3, "medium")
    assert medium.dtype == "bfloat16"
    assert 2 <= medium.rows <= 3
    assert not medium.offload


def test_older_cards_and_apples_compute_in_float16_and_processors_in_float32() -> None:
    old = Device("cuda", "GTX", 9 * GB, 10 * GB, bfloat16=False)
    assert devices.plan(old, SMALL, 1, "small").dtype == "float16"
    assert devices.plan(CPU, SMALL, 1, "small").dtype == "float32"


@given(footprints, free, some.integers(1, 20))
def test_what_is_planned_fits(footprint: Footprint, free_bytes: int, rows: int) -> None:
    device = Device("cuda", "card", free_bytes, free_bytes, bfloat16=True)
    try:
        plan = devices.plan(device, footprint, rows, "model")
    except EngineUnavailableError:
        assert footprint.bytes("bfloat16", 1, offload=True) > 0.9 * free_bytes - GB
        return
    assert footprint.bytes(plan.dtype, plan.rows, plan.offload) < free_bytes
    assert 1 <= plan.rows <= min(rows, footprint.most_rows)


@given(footprints, free, free)
def test_less_memory_never_plans_more(footprint: Footprint, one: int, other: int) -> None:
    planned = []
    for free_bytes in sorted((one, other)):
        try:
            plan = devices.plan(Device("cuda", "card", free_bytes, free_bytes, True), footprint, 8, "model")
            planned.append((not plan.offload, plan.rows))
        except EngineUnavailableError:
            planned.append((False, 0))
    assert planned == sorted(planned)


@given(some.integers(1, 64), some.booleans(), some.sampled_from(["cuda", "mps", "cpu"]))
def test_every_ladder_ends_and_each_step_needs_less(rows: int, offload: bool, kind: str) -> None:
    plan: Plan | None = Plan(kind, "device", "float32", rows, offload)
    needed = []
    while plan is not None:
        needed.append(SMALL.bytes(plan.dtype, plan.rows, plan.offload))
        plan = plan.smaller()
    assert needed == sorted(needed, reverse=True)
    assert len(needed) <= 8


def test_too_large_a_model_is_one_sentence_with_figures() -> None:
    tiny = Device("cuda", "MX 150", 2 * GB, 2 * GB, bfloat16=False)
    with pytest.raises(
        EngineUnavailableError, match=r"MX 150 has 2\.0 of 2\.0 GB free, but musicgen-medium needs about"
    ):
        devices.plan(tiny, MEDIUM, 1, "musicgen-medium")


def test_a_device_that_is_not_there_is_refused_by_name() -> None:
    assert devices.choose((CARD, CPU), "auto") == CARD
    assert devices.choose((CARD, CPU), "cpu") == CPU
    with pytest.raises(EngineUnavailableError, match="no device 'mps'"):
        devices.choose((CARD, CPU), "mps")


def test_exact_numbers_are_the_last_plan() -> None:
    exact = Plan("cuda", "card", "float16", 4).exact()
    assert exact == Plan("cuda", "card", "float32", 1, offload=True)
    assert exact is not None
    assert exact.exact() is None


def test_more_music_takes_longer_and_more_at_once_less() -> None:
    one, two = Plan("cuda", "card", "bfloat16", 1), Plan("cuda", "card", "bfloat16", 2)
    assert devices.estimate_s(one, SMALL, [60, 60]) == pytest.approx(2 * devices.estimate_s(one, SMALL, [60]))
    assert devices.estimate_s(two, SMALL, [60, 60]) < devices.estimate_s(one, SMALL, [60, 60])
