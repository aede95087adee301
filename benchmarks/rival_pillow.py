"""Play a cut-out shot with Pillow and say what a frame costs.

Usage: python benchmarks/rival_pillow.py FOLDER [--frames 8]

The folder holds NUMBER.npy and shot.json, as benchmarks/cutout.py writes them. Prints JSON.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import PIL
from PIL import Image


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--frames", type=int, default=8)
    options = parser.parse_args()
    shot = json.loads((options.folder / "shot.json").read_text(encoding="utf-8"))
    bitmaps = [Image.fromarray(np.load(options.folder / f"{n}.npy")) for n in range(len(shot["pieces"]))]
    chosen = sorted({round(n * (shot["frames"] - 1) / options.frames) for n in range(options.frames)})
    started = time.process_time()
    for frame in chosen:
        canvas = Image.new("RGBA", (shot["width"], shot["height"]), (0, 0, 0, 255))
        for bitmap, place in zip(bitmaps, shot["pieces"], strict=True):
            if not place["shown"][frame]:
                continue
            angle = place["angle"][frame]
            turned = bitmap.rotate(-angle, Image.Resampling.BICUBIC, expand=True) if angle else bitmap
            left = round(place["x"][frame] - turned.width / 2)
            top = round(place["y"][frame] - turned.height / 2)
            inside = (max(0, -left), max(0, -top))
            ends = (min(turned.width, shot["width"] - left), min(turned.height, shot["height"] - top))
            if ends[0] > inside[0] and ends[1] > inside[1]:
                canvas.alpha_composite(turned, (left + inside[0], top + inside[1]), (*inside, *ends))
        np.asarray(canvas.convert("RGB"))
    cpu_s = time.process_time() - started
    canvas.convert("RGB").save(options.folder / "pillow.png")
    print(json.dumps({"name": f"Pillow {PIL.__version__}", "cpu_s": cpu_s / len(chosen), "frames": len(chosen)}))


if __name__ == "__main__":
    main()
