"""Players without a model, for the process that keeps one."""

import os
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from rivethead.stems.neural.devices import Plan
from rivethead.stems.neural.resident import Tick
from rivethead.stems.neural.rows import Played, Row, Settings


class Ramps:
    """Plays a ramp as long as is asked, and says who it is."""

    def __init__(self, folder: Path, settings: Settings, plan: Plan) -> None:
        self.rows = plan.rows
        if folder.name == "broken":
            raise ValueError("no tokenizer here\nand more")
        if folder.name == "huge":
            raise RuntimeError("CUDA out of memory. Tried to allocate 20 GiB")

    def play(self, rows: Sequence[Row], tick: Tick) -> list[Played]:
        if len(rows) > self.rows:
            raise MemoryError("too many rows")
        if rows[0].name == "dies":
            os._exit(3)
        for step in range(1, 4):
            tick(step, 3)
            time.sleep(30 if rows[0].name == "hangs" and step == 1 else 0.21)
        return [Played(np.linspace(0, row.seed, 10, dtype=np.float32)[None], os.getpid()) for row in rows]
