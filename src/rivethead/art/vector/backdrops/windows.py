"""Factory windows: tall panes in iron sashes, some broken, some lit."""

from rivethead.art.vector.backdrops.brush import Brush, lit, shaded
from rivethead.art.vector.backdrops.outline import arch, joined, polygon, rectangle
from rivethead.seeds import Stream


def sash(
    brush: Brush,
    stream: Stream,
    x: float,
    y: float,
    width: float,
    height: float,
    frame: str,
    top: str,
    low: str,
    columns: int = 4,
    rows: int = 6,
    arched: bool = True,
) -> None:
    """Lay a tall window with its upper left corner at (x, y); the sky behind goes from `top` to `low`."""
    outline = arch if arched else rectangle
    brush.flat(outline(x - 16, y - 16, width + 32, height + 28), frame)
    brush.ramp(outline(x, y, width, height), (x, y), (x, y + height), (0.0, brush.tone(top)), (1.0, brush.tone(low)))
    glint = polygon(
        [
            (x + width * 0.1, y + height),
            (x + width * 0.55, y + height * 0.3),
            (x + width * 0.75, y + height * 0.3),
            (x + width * 0.3, y + height),
        ]
    )
    brush.flat(glint, lit(low, 0.4) + "38")
    bars = [
        [(x + width * n / columns, y + (width * 0.12 if arched else 0)), (x + width * n / columns, y + height)]
        for n in range(1, columns)
    ]
    bars += [[(x, y + height * n / rows), (x + width, y + height * n / rows)] for n in range(2 if arched else 1, rows)]
    panes = []
    for _ in range(stream.integer(5) + 2):
        column, row = stream.integer(columns), 2 + stream.integer(max(1, rows - 2))
        panes.append(rectangle(x + width * column / columns, y + height * row / rows, width / columns, height / rows))
    brush.flat(joined(panes), shaded(low, 0.5) + "66")
    brush.seams(bars, shaded(frame, 0.2), max(5.0, width * 0.022))
    brush.line(outline(x, y, width, height), shaded(frame, 0.35), 9)
    brush.cel(rectangle(x - 26, y + height, width + 52, 24), lit(frame, 0.12), (0, -8), (0, 4))
