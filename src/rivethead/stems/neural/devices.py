"""Where a model runs and how many takes at once: planned from free memory before anything is loaded."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rivethead.errors import EngineUnavailableError

KINDS = ("auto", "cuda", "mps", "cpu")
"""What may be asked for."""

DTYPE_BYTES = {"bfloat16": 2, "float16": 2, "float32": 4}
"""Names as torch has them -> bytes a number."""

_RESERVE_BYTES = 700_000_000
"""The driver's own context, and what other programs take while we work."""

_CARE = 0.92
"""The part of what is free that is planned with; the rest is lost between blocks."""


@dataclass(frozen=True, slots=True)
class Device:
    """One place to compute.

    Attributes:
        kind: cuda, mps or cpu.
        name: for people, such as "NVIDIA GeForce RTX 3080".
        free_bytes: memory that nobody uses.
        total_bytes: all of its memory.
        bfloat16: whether it computes in bfloat16 as fast as in float16.
    """

    kind: str
    name: str
    free_bytes: int
    total_bytes: int
    bfloat16: bool


@dataclass(frozen=True, slots=True)
class Footprint:
    """What a model needs, counted from its files.

    Attributes:
        half_parameters: numbers that are kept in the plan's dtype.
        full_parameters: numbers that stay in float32: text encoder and codec, which overflow or hiss in halves.
        row_numbers: numbers of the plan's dtype that every take of a batch adds.
        working_bytes: what one take's sound needs while it is decoded.
        most_rows: takes at once that make sense, 1 where the model plays one at a time.
        steps_per_s: steps of the model for a second of sound; 0 where the number of steps is fixed.
        fixed_steps: steps for a take of any length, else 0.
    """

    half_parameters: int
    full_parameters: int
    row_numbers: int
    working_bytes: int
    most_rows: int
    steps_per_s: float = 0.0
    fixed_steps: int = 0

    def bytes(self, dtype: str, rows: int, offload: bool) -> int:
        """Return what a batch of so many takes needs on the device: a take is decoded when all are computed."""
        wide = DTYPE_BYTES[dtype]
        weights, computing = self.half_parameters * wide, self.row_numbers * wide * rows
        if offload:
            return weights + computing
        return weights + self.full_parameters * 4 + max(computing, self.working_bytes)


@dataclass(frozen=True, slots=True)
class Plan:
    """How a model is to run.

    Attributes:
        device: cuda, mps or cpu.
        name: the device's name, for people.
        dtype: bfloat16, float16 or float32.
        rows: how many takes at once.
        offload: whether what is not needed all the time stays in main memory.
    """

    device: str
    name: str
    dtype: str
    rows: int
    offload: bool = False

    def smaller(self) -> "Plan | None":
        """Return the next plan that needs less memory: half the takes at once, then offloading; None after that."""
        if self.rows > 1:
            return replace(self, rows=self.rows // 2)
        if not self.offload and self.device != "cpu":
            return replace(self, offload=True)
        return None

    def exact(self) -> "Plan | None":
        """Return the plan in float32 for a model that gave no numbers, with one take at once; None if it is there."""
        return None if self.dtype == "float32" else replace(self, dtype="float32", rows=1, offload=self.device != "cpu")

    def __str__(self) -> str:
        takes = "1 take at a time" if self.rows == 1 else f"{self.rows} takes at a time"
        return f"{self.name}, {self.dtype}, {takes}{', codec and text in main memory' if self.offload else ''}"


def choose(devices: Sequence[Device], asked: str) -> Device:
    """Return the device that is asked for; "auto" takes the first, which is the fastest.

    Raises:
        EngineUnavailableError: this machine has no such device.
    """
    for device in devices:
        if asked in ("auto", device.kind):
            return device
    known = ", ".join(device.kind for device in devices) or "none"
    raise EngineUnavailableError(f"This machine has no device '{asked}' that torch can use; choose one of: {known}.")


def plan(device: Device, footprint: Footprint, rows: int, model: str) -> Plan:
    """Return how so many takes are played: as many at once as fit.

    Args:
        device: where.
        footprint: of the model.
        rows: takes to play.
        model: its id, for messages.

    Raises:
        EngineUnavailableError: not even one take fits.
    """
    dtype = _dtype(device)
    room = int(device.free_bytes * _CARE) - _RESERVE_BYTES
    most = max(1, min(rows, footprint.most_rows))
    while most > 1 and footprint.bytes(dtype, most, offload=False) > room:
        most -= 1
    if footprint.bytes(dtype, most, offload=False) <= room:
        return Plan(device.kind, device.name, dtype, most)
    if device.kind != "cpu" and footprint.bytes(dtype, 1, offload=True) <= room:
        return Plan(device.kind, device.name, dtype, 1, offload=True)
    raise EngineUnavailableError(does_not_fit(device, footprint, dtype, model))


def does_not_fit(device: Device, footprint: Footprint, dtype: str, model: str) -> str:
    """Return the sentence for a model that is too large for what is free."""
    where = "This machine" if device.kind == "cpu" else f"The device {device.name}"
    needed = footprint.bytes(dtype, 1, offload=device.kind != "cpu") + _RESERVE_BYTES
    return (
        f"{where} has {device.free_bytes / 1e9:.1f} of {device.total_bytes / 1e9:.1f} GB free, but {model} needs about "
        f"{needed / 1e9:.1f} GB in {dtype}; close what uses that memory, choose a smaller model, or use --music synth."
    )


def _dtype(device: Device) -> str:
    """Halves on a GPU: bfloat16 has float32's range and so never overflows. A CPU computes float32 fastest."""
    if device.kind == "cpu":
        return "float32"
    return "bfloat16" if device.bfloat16 else "float16"


def estimate_s(where: Plan, footprint: Footprint, lengths_s: Sequence[float]) -> float:
    """Return about how many seconds these takes will take, a guide for a plan that is replaced as soon as steps run.

    A step reads all weights once, and on a GPU it waits for a few hundred small calls however little there is to
    compute: about 25 ms for 24 layers. Calculated, never measured on a GPU.
    """
    weights_bytes = footprint.half_parameters * DTYPE_BYTES[where.dtype]
    read_s = weights_bytes / _BYTES_A_SECOND[where.device]
    step_s = max(read_s, _LEAST_STEP_S[where.device])
    if footprint.fixed_steps:
        return len(lengths_s) * footprint.fixed_steps * step_s * _FLOPS_BOUND
    batches = [lengths_s[i : i + where.rows] for i in range(0, len(lengths_s), where.rows)]
    return sum(max(batch) * footprint.steps_per_s * step_s for batch in batches)


_BYTES_A_SECOND = {"cuda": 2.5e11, "mps": 6e10, "cpu": 8e9}
_LEAST_STEP_S = {"cuda": 0.025, "mps": 0.04, "cpu": 0.002}
_FLOPS_BOUND = 8.0
"""A diffusion step works on the whole take at once, and computes longer than it reads."""
