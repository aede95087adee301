"""The whole cast on two pictures: from all around, and every face with its moods and mouths.

Usage: python benchmarks/cast_sheets.py --out FOLDER [--seeds 11 22 33]

Writes cast-turnarounds.jpg and cast-expressions.jpg: a row for each kind of character, a column for each seed, cut out
of the sheets that `rivethead art` writes. Each picture stays below 400 kB: large pictures do not belong in a
repository.
"""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import skia

from rivethead import art, brief
from rivethead.art.casting import TALENTS, Engagement
from rivethead.art.vector.artist import draw_puppet
from rivethead.paths import replacing

COLUMN_PX = 400
LIMIT_BYTES = 400_000
QUALITIES = (86, 82, 78, 74, 70, 66, 62, 58, 54, 50, 45, 40, 35, 30)
Band = tuple[float, float, float, float]
TURNAROUND: tuple[Band, ...] = ((20.0, 8.0, 1880.0, 966.0),)
EXPRESSIONS: tuple[Band, ...] = ((30.0, 22.0, 1860.0, 378.0), (30.0, 742.0, 1860.0, 276.0))
"""What is shown of a sheet: left, top, width, height, one below the other."""
GAP_PX = 4
SHRUNK = 4


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True, help="folder for the two pictures")
    parser.add_argument("--seeds", type=int, nargs="+", default=[11, 22, 33], help="one column each")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        turned, faces = sheets(Path(folder), wanted.seeds)
    for name, rows, bands in (("turnarounds", turned, TURNAROUND), ("expressions", faces, EXPRESSIONS)):
        target = wanted.out / f"cast-{name}.jpg"
        print(f"{target}: {write(target, tiled(rows, bands)) / 1000:.0f} kB")


def sheets(folder: Path, seeds: Sequence[int]) -> tuple[list[list[skia.Image]], list[list[skia.Image]]]:
    """Draw every kind of character from every seed; return the rows of turnaround and of expression sheets."""
    turned, faces = [], []
    for kind, roles in TALENTS.items():
        puppets = [draw_puppet(Engagement(kind, kind, roles[0], 0), brief.read("industrial", seed=s)) for s in seeds]
        rows = []
        for sheet in (art.turnaround_sheet, art.expression_sheet):
            row = []
            for puppet in puppets:
                sheet(puppet, folder / "sheet.png")
                row.append(quarter(skia.Image.open(str(folder / "sheet.png"))))
            rows.append(row)
        turned.append(rows[0])
        faces.append(rows[1])
    return turned, faces


def quarter(image: skia.Image) -> skia.Image:
    """Shrink a picture to a quarter of its width in two halvings, so that every pixel counts."""
    for _ in range(2):
        surface = skia.Surface(image.width() // 2, image.height() // 2)
        whole = skia.Rect.MakeWH(image.width(), image.height())
        half = skia.Rect.MakeWH(surface.width(), surface.height())
        surface.getCanvas().drawImageRect(image, whole, half, skia.SamplingOptions(skia.FilterMode.kLinear))
        image = surface.makeImageSnapshot()
    return image


def tiled(rows: Sequence[Sequence[skia.Image]], bands: Sequence[Band]) -> skia.Image:
    """Put the bands of all sheets side by side and row by row."""
    scales = [COLUMN_PX / width for _, _, width, _ in bands]
    cell_px = sum(round(scale * height) for scale, (_, _, _, height) in zip(scales, bands, strict=True)) + GAP_PX
    surface = skia.Surface(COLUMN_PX * len(rows[0]), cell_px * len(rows))
    canvas = surface.getCanvas()
    canvas.clear(skia.ColorSetRGB(20, 18, 26))
    smooth = skia.SamplingOptions(skia.FilterMode.kLinear)
    for row, images in enumerate(rows):
        for column, image in enumerate(images):
            top = row * cell_px
            for scale, (left, upper, width, height) in zip(scales, bands, strict=True):
                place = skia.Rect.MakeXYWH(column * COLUMN_PX, top, COLUMN_PX - GAP_PX, round(scale * height))
                shown = skia.Rect.MakeXYWH(left / SHRUNK, upper / SHRUNK, width / SHRUNK, height / SHRUNK)
                canvas.drawImageRect(image, shown, place, smooth)
                top += round(scale * height)
    return surface.makeImageSnapshot()


def write(target: Path, picture: skia.Image) -> int:
    """Write a picture in the best quality that keeps it below the limit; return its size in bytes.

    Raises:
        SystemExit: it stays too large.
    """
    for quality in QUALITIES:
        encoded = bytes(picture.encodeToData(skia.EncodedImageFormat.kJPEG, quality))
        if len(encoded) < LIMIT_BYTES:
            with replacing(target) as unfinished:
                unfinished.write_bytes(encoded)
            return len(encoded)
    raise SystemExit(f"{target} would be larger than {LIMIT_BYTES} bytes; ask for fewer seeds")


if __name__ == "__main__":
    main()
