"""What each style's finished spectrum looks like, and how its bus is glued.

The curves are power densities in dB, free of level, after the medians of released records of each kind; the master
only leans towards them.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_CURVE_HZ = (
    *(32, 40, 50, 63, 80, 100, 125, 200, 315, 500),
    *(800, 1250, 2000, 3150, 5000, 8000, 10_000, 12_700, 16_000, 20_000),
)


@dataclass(frozen=True, slots=True)
class BusStyle:
    """How a style's bus is mastered.

    Attributes:
        curve_db: density at each of the curve's frequencies.
        glue_db: threshold of the glue compressor, below full scale for a bus at -18 LUFS.
        glue_ratio: its ratio.
        width: gain of the side signal.
    """

    curve_db: tuple[float, ...]
    glue_db: float = -17.0
    glue_ratio: float = 1.8
    width: float = 1.0

    def density_db(self, frequencies_hz: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Return the curve read at other frequencies."""
        return np.asarray(np.interp(np.log2(frequencies_hz), np.log2(_CURVE_HZ), self.curve_db))


_SCRAP = (-3, 7, 14, 18, 17, 15, 13, 10.5, 7.5, 4.5, 1, -2.5, -5.5, -9, -12, -15, -17.5, -20, -25.5, -37)
_BODY = (-6, 4, 12, 18, 19, 17.5, 14.5, 10, 6, 2, -2, -5, -7.5, -9.5, -11.5, -13.5, -16, -19, -25, -36)
_HARSH = (0, 11, 18, 19.5, 16.5, 14, 12, 8.5, 5, 1.5, -2, -4, -6, -8, -10, -12.5, -15.5, -18.5, -24, -36)
_ROCK = (-3, 8, 14, 17, 15.5, 15.5, 13, 9.5, 6, 2.5, -2, -4.5, -5.5, -7, -9.5, -13, -16.5, -20, -26, -38)
_DARK = (6, 13, 17, 18, 17, 16, 14.5, 11, 7, 3, -2, -6, -10, -13.5, -16.5, -20, -23, -27, -33, -44)
_WARM = (-2, 8, 15, 18, 17, 15.5, 14, 11, 7.5, 3.5, -1, -5, -8, -11, -13, -15.5, -18, -21, -27, -38)
_CELLAR = (4, 14, 19, 20, 17, 14.5, 12, 8.5, 5, 1.5, -2.5, -6, -8.5, -11, -13, -15.5, -18, -21, -27, -38)
_TORN = (-3, 8, 14, 17, 16, 14.5, 13, 10, 7, 4.5, 2, 0, -2, -4.5, -8, -12.5, -16, -20, -28, -40)
_FAST = (2, 14, 19, 19, 16, 14, 12, 9, 5.5, 2.5, -1, -4.5, -7.5, -9.5, -11, -13, -15.5, -18, -23, -34)

BUS_STYLES: dict[str, BusStyle] = {
    "industrial": BusStyle(_SCRAP, width=1.3),
    "ebm": BusStyle(_BODY, width=1.35),
    "dark-electro": BusStyle(_HARSH, width=1.1),
    "industrial-house": BusStyle(_CELLAR, width=1.3),
    "industrial-rock": BusStyle(_ROCK, glue_db=-16.0, glue_ratio=2.2),
    "power-noise": BusStyle(_TORN, width=1.1),
    "ambient": BusStyle(_DARK, glue_db=-20.0, glue_ratio=1.5, width=0.9),
    "synthwave": BusStyle(_WARM),
    "darksynth": BusStyle(_ROCK, width=1.3),
    "drum-and-bass": BusStyle(_FAST, width=1.1),
}
"""Style name -> its bus; a style without an entry is mastered like the first."""


def bus_style(name: str) -> BusStyle:
    """Return the bus of a style, that of industrial for a name that is not known."""
    return BUS_STYLES.get(name, BUS_STYLES["industrial"])
