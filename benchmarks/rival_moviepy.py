"""Play a cut-out shot with MoviePy and say what a frame costs.

Usage: python benchmarks/rival_moviepy.py FOLDER [--frames 4]     (with a Python that has moviepy 2)

The folder holds NUMBER.npy and shot.json, as benchmarks/cutout.py writes them. Prints JSON.
"""

import argparse
import json
import math
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import moviepy
import numpy as np
from moviepy import CompositeVideoClip, ImageClip, vfx
from PIL import Image


def piece(bitmap: Any, place: dict[str, list[float]], shot: dict[str, Any]) -> Any:
    """Return a layer or a part as a clip that moves, and turns where it ever does."""
    seconds = shot["frames"] / shot["fps"]
    solid = bool((bitmap[:, :, 3] == 255).all())
    clip = ImageClip(bitmap[:, :, :3] if solid else bitmap, duration=seconds)
    angle_at, x_at, y_at = (track(place[name], shot["fps"]) for name in ("angle", "x", "y"))
    height, width = bitmap.shape[:2]

    def corner(time_s: float) -> tuple[int, int]:
        turn = math.radians(angle_at(time_s))
        cosine, sine = abs(math.cos(turn)), abs(math.sin(turn))
        return (
            round(x_at(time_s) - (width * cosine + height * sine) / 2),
            round(y_at(time_s) - (width * sine + height * cosine) / 2),
        )

    if any(place["angle"]):
        clip = clip.with_effects([vfx.Rotate(lambda time_s: -angle_at(time_s), expand=True)])
    return clip.with_position(corner)


def track(values: list[float], fps: int) -> Callable[[float], float]:
    """Return a function from seconds to the value of the frame that shows then."""
    return lambda time_s: values[min(len(values) - 1, int(time_s * fps + 0.5))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--frames", type=int, default=4)
    options = parser.parse_args()
    shot = json.loads((options.folder / "shot.json").read_text(encoding="utf-8"))
    frames = sorted({round(n * (shot["frames"] - 1) / options.frames) for n in range(options.frames)})
    bitmaps = [np.load(options.folder / f"{n}.npy") for n in range(len(shot["pieces"]))]
    spent_s = 0.0
    for frame in frames:
        # a part that is not there in this frame is no clip of it, which saves MoviePy the looking
        seen = [number for number, place in enumerate(shot["pieces"]) if place["shown"][frame]]
        clips = [piece(bitmaps[number], shot["pieces"][number], shot) for number in seen]
        scene = CompositeVideoClip(clips, size=(shot["width"], shot["height"]), bg_color=(0, 0, 0))
        started = time.process_time()
        picture = scene.get_frame(frame / shot["fps"])
        spent_s += time.process_time() - started
    Image.fromarray(picture[:, :, :3].astype("uint8")).save(options.folder / "moviepy.png")
    said = {"name": f"MoviePy {moviepy.__version__}", "cpu_s": spent_s / len(frames), "frames": len(frames)}
    print(json.dumps(said))


if __name__ == "__main__":
    main()
