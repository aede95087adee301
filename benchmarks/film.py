"""What a film costs beyond its encoder.

Usage: python benchmarks/film.py [--preset superfast] [--seconds 32] [--small]

Stretches of the default set's film are drawn and encoded segment by segment. After each segment, in the same process,
its pictures are decoded and encoded once more with the same settings: that is what the encoder alone would have cost,
on the same content and at the same moment of a busy machine. Figures are CPU milliseconds a frame, with nothing kept
from earlier runs: draw is new drawings, sets is new camera setups, compose is everything else but camera and encoder.
"""

import argparse
import io
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

import av
import numpy as np
from row import Row, Table
from subject import asked, film_on_paper

from rivethead.film.exposure import Exposure, expose
from rivethead.film.planes import Plane
from rivethead.film.setup import Setup
from rivethead.film.shooting import Shooting, Studio
from rivethead.media.mp4 import LONGEST_SEGMENT_FRAMES, SegmentEncoder
from rivethead.schema.art import Art
from rivethead.schema.film import Delivery

LIMIT = 1.6
PARTS = ("draw", "sets", "compose", "camera", "encode")
STRETCHES = 8


class Clock:
    """CPU time by part; what happens in an inner part counts for that part alone, except within a whole part."""

    def __init__(self) -> None:
        self.spent_s: dict[str, float] = defaultdict(float)
        self._open: list[str] = []
        self._whole = False
        self._since_s = 0.0

    @contextmanager
    def part(self, name: str, *, whole: bool = False) -> Iterator[None]:
        """Count what happens inside for this part."""
        if self._whole:
            yield
            return
        self._turn()
        self._open.append(name)
        self._whole = whole
        try:
            yield
        finally:
            self._turn()
            self._open.pop()
            self._whole = False

    def _turn(self) -> None:
        now_s = time.process_time()
        if self._open:
            self.spent_s[self._open[-1]] += now_s - self._since_s
        self._since_s = now_s

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return a function that counts its time for a part."""

        @wraps(function)
        def run(*args: Any, **more: Any) -> Any:
            with self.part(name):
                return function(*args, **more)

        return run


class TimedStudio(Studio):
    """A studio whose easel and sets are timed."""

    def __init__(self, drawn: Art, delivery: Delivery, clock: Clock) -> None:
        super().__init__(drawn, delivery)
        self.clock = clock
        self.easel.cel = clock.timed("draw", self.easel.cel)  # type: ignore[method-assign]

    def setup(self, exposure: Exposure) -> tuple[tuple[object, ...], Setup]:
        """Return a camera setup, see Studio; the time goes to the sets."""
        with self.clock.part("sets", whole=True):
            return super().setup(exposure)


class TimedShooting(Shooting):
    """A shooting whose composition and camera are timed."""

    def shoot(self, frame: int, out: tuple[Plane, Plane, Plane]) -> bool:
        """Draw a frame, see Shooting."""
        assert isinstance(self._studio, TimedStudio)
        with self._studio.clock.part("compose"):
            return super().shoot(frame, out)

    def _take(self, *args: Any) -> None:
        assert isinstance(self._studio, TimedStudio)
        with self._studio.clock.part("camera"):
            super()._take(*args)

    def _lay_over(self, *args: Any) -> None:
        assert isinstance(self._studio, TimedStudio)
        with self._studio.clock.part("camera"):
            super()._lay_over(*args)


def stretches(exposures: tuple[Exposure, ...], seconds: float, fps: int) -> list[Exposure]:
    """Return runs of whole shots spread evenly over the film, of about so many seconds in all."""
    total = sum(exposure.frames for exposure in exposures)
    wanted = seconds * fps
    if wanted >= total:
        return list(exposures)
    chosen: list[Exposure] = []
    starts = [total * (2 * number + 1) / (2 * STRETCHES) for number in range(STRETCHES)]
    at, taken, run = 0, 0, 0
    for exposure in exposures:
        if run < STRETCHES and at >= starts[run] and taken < wanted * (run + 1) / STRETCHES:
            chosen.append(exposure)
            taken += exposure.frames
        if run < STRETCHES and taken >= wanted * (run + 1) / STRETCHES:
            run += 1
        at += exposure.frames
    return chosen or list(exposures[:1])


def encoder_of(delivery: Delivery) -> SegmentEncoder:
    """Return an encoder as the film uses it."""
    return SegmentEncoder(delivery.width_px, delivery.height_px, delivery.fps, delivery.preset, delivery.crf)


def shot_segment(shooting: TimedShooting, delivery: Delivery, first: int, end: int, clock: Clock) -> bytes:
    """Draw and encode one segment of a shot."""
    with clock.part("encode"):
        encoder = encoder_of(delivery)
    shooting.forget()
    for frame in range(first, end):
        shooting.shoot(frame, encoder.planes)
        with clock.part("encode"):
            encoder.encode()
    with clock.part("encode"):
        return encoder.finish()


def encoded_alone(segment: bytes, delivery: Delivery, clock: Clock) -> None:
    """Decode a segment, untimed, and encode its pictures again."""
    with clock.part("alone"):
        encoder = encoder_of(delivery)
    with av.open(io.BytesIO(segment)) as container:
        for picture in container.decode(container.streams.video[0]):
            for target, plane in zip(encoder.planes, picture.planes, strict=True):
                rows = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
                np.copyto(target[:, : plane.width], rows[:, : plane.width])
            with clock.part("alone"):
                encoder.encode()
    with clock.part("alone"):
        encoder.finish()


def measure(drawn: Art, exposures: list[Exposure], delivery: Delivery) -> Row:
    """Shoot some shots and compare."""
    clock = Clock()
    with clock.part("compose"):
        studio = TimedStudio(drawn, delivery, clock)
    frames = 0
    for exposure in exposures:
        with clock.part("compose"):
            shooting = TimedShooting(studio, exposure)
        for first in range(0, exposure.frames, LONGEST_SEGMENT_FRAMES):
            end = min(first + LONGEST_SEGMENT_FRAMES, exposure.frames)
            segment = shot_segment(shooting, delivery, first, end, clock)
            encoded_alone(segment, delivery, clock)
            frames += end - first
    ms = {name: 1000 * clock.spent_s[name] / frames for name in (*PARTS, "alone")}
    total = sum(ms[name] for name in PARTS)
    parts = " + ".join(f"{name} {ms[name]:.1f}" for name in PARTS)
    size = f"{delivery.width_px}×{delivery.height_px} at {delivery.fps}, {delivery.preset}"
    return Row(
        f"a film's frame, {size}, {frames} frames of {len(exposures)} shots",
        f"{total:.1f} CPU ms = {parts}; {studio.store.drawn} drawings for {studio.store.used} uses",
        f"encoding the same pictures alone, {ms['alone']:.1f} CPU ms",
        total / ms["alone"],
        at_most=LIMIT,
    )


def warm_up(drawn: Art, exposures: list[Exposure]) -> None:
    """Load or compile every kernel on a tiny picture."""
    tiny = Delivery(320, 180, 30, "ultrafast", 30)
    studio, encoder = Studio(drawn, tiny), encoder_of(tiny)
    for exposure in exposures:
        shooting = Shooting(studio, exposure)
        for frame in range(0, exposure.frames, 6):
            shooting.shoot(frame, encoder.planes)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--preset", action="append", help="x264 preset, may be given again; superfast and veryfast")
    parser.add_argument("--seconds", type=float, default=32.0, help="how much of the film is shot")
    parser.add_argument("--small", action="store_true", help="a second of a tiny picture")
    options = parser.parse_args()
    board, drawn = film_on_paper(asked(small=options.small))
    size = (320, 180) if options.small else (1920, 1080)
    presets = options.preset or (["ultrafast"] if options.small else ["superfast", "veryfast"])
    exposures = stretches(expose(board, 30), 1.0 if options.small else options.seconds, 30)
    warm_up(drawn, exposures)
    table = Table(small=options.small)
    for preset in presets:
        table.show(measure(drawn, exposures, Delivery(*size, 30, preset)))


if __name__ == "__main__":
    main()
