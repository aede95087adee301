"""What drawing costs, without encoding, against others that play the same layers and parts.

Usage: python benchmarks/drawing.py [--rival moviepy] [--seconds 8] [--keep FOLDER] [--small]

Two shots of the default set's film, one whose camera stands and one whose camera travels, are drawn from cold, sets
and all. The rivals get the same layers and parts as ready bitmaps (see cutout.py) and lay them over one another;
reading and preparing them is not counted. Pillow is always asked; MoviePy is not among our dependencies, so it is
installed with pip into a temporary environment, and only on request.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cutout import CutOut, cut_out
from film import warm_up
from rival import python_with
from row import Row, Table
from subject import asked, film_on_paper

from rivethead.film.cel import Picture
from rivethead.film.exposure import Exposure, expose
from rivethead.film.instant import to_rgb
from rivethead.film.shooting import Shooting, Studio
from rivethead.media.png import write_png
from rivethead.schema.art import Art
from rivethead.schema.film import Delivery

MOVIEPY = "moviepy==2.2.1"
LIMIT = 50.0
HERE = Path(__file__).resolve().parent


def chosen_shots(exposures: tuple[Exposure, ...]) -> list[tuple[str, Exposure]]:
    """Return the fullest standing and the fullest travelling shot, without lettering if there is such a one."""
    found = []
    for name, travels in (("standing", False), ("travelling", True)):
        those = [e for e in exposures if (e.shot.camera.travel_px != 0.0) == travels]
        if those:
            fullest = max(those, key=lambda e: (e.shot.card is None, len(e.shot.cast), e.frames))
            found.append((name, fullest))
    return found


def our_cpu_s(drawn: Art, delivery: Delivery, exposure: Exposure, frames: int) -> tuple[float, Picture]:
    """Draw a shot from cold and return CPU seconds a frame, and its last picture."""
    picture = Picture.blank(delivery.width_px, delivery.height_px)
    started = time.process_time()
    shooting = Shooting(Studio(drawn, delivery), exposure)
    for frame in range(frames):
        shooting.shoot(frame, picture.planes)
    return (time.process_time() - started) / frames, picture


def rival_cpu_s(python: Path, script: str, folder: Path, frames: int) -> tuple[str, float]:
    """Let a rival play a cut-out shot; return its name and CPU seconds a frame."""
    said = subprocess.run(
        [str(python), str(HERE / script), str(folder), "--frames", str(frames)],
        check=True,
        capture_output=True,
        text=True,
    )
    answer = json.loads(said.stdout.strip().splitlines()[-1])
    return answer["name"], answer["cpu_s"]


def compared(what: str, ours_s: float, rival: str, rival_s: float, limit: float | None) -> Row:
    """Return the row of one comparison."""
    return Row(
        what, f"{1000 * ours_s:.1f} CPU ms", f"{rival}, {1000 * rival_s:.0f} CPU ms", rival_s / ours_s, None, limit
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rival", choices=["moviepy"], help="install this one and measure it as well")
    parser.add_argument("--seconds", type=float, default=8.0, help="how much of each shot is drawn")
    parser.add_argument("--keep", type=Path, help="keep the bitmaps and everybody's last picture here")
    parser.add_argument("--small", action="store_true", help="half a second of a tiny picture")
    options = parser.parse_args()
    board, drawn = film_on_paper(asked(small=options.small))
    delivery = Delivery(320, 180, 30, "superfast") if options.small else Delivery()
    shots = chosen_shots(expose(board, delivery.fps))[: 1 if options.small else 2]
    seconds = 0.5 if options.small else options.seconds
    warm_up(drawn, [exposure for _, exposure in shots])
    with tempfile.TemporaryDirectory(prefix="rivethead-drawing-") as scratch:
        folder = options.keep or Path(scratch)
        rivals = [(Path(sys.executable), "rival_pillow.py", 2 if options.small else 8, None)]
        if options.rival:
            rivals.append(
                (python_with(MOVIEPY, Path(scratch) / "moviepy"), "rival_moviepy.py", 2 if options.small else 4, LIMIT)
            )
        table = Table(small=options.small)
        for name, exposure in shots:
            frames = min(exposure.frames, round(seconds * delivery.fps))
            ours_s, picture = our_cpu_s(drawn, delivery, exposure, frames)
            taken: CutOut = cut_out(Studio(drawn, delivery), drawn, exposure)
            taken.write(folder / name)
            write_png(folder / name / "rivethead.png", to_rgb(picture.planes))
            seen = sum(sum(piece.shown) for piece in taken.pieces) / taken.frames - taken.layers
            parts = f"{taken.layers} layers and {seen:.0f} parts"
            size = f"{delivery.width_px}×{delivery.height_px}"
            what = f"drawing alone, a {name} shot, {frames} frames from cold, {size}, {parts}"
            for python, script, count, limit in rivals:
                rival, rival_s = rival_cpu_s(python, script, folder / name, count)
                table.show(compared(what, ours_s, rival, rival_s, limit))
    if not options.rival:
        print(
            f"MoviePy was left out; --rival moviepy installs {MOVIEPY} into a temporary environment.", file=sys.stderr
        )


if __name__ == "__main__":
    main()
