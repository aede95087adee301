"""Where colour carries meaning, in the pictures of sections, people with any colour vision tell it apart."""

from itertools import combinations

import numpy as np
import pytest

from rivethead.drawing.chart import SECTION_COLOURS

VISION = {
    "usual": np.eye(3),
    "without red": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "without green": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "without blue": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
"""What is seen of linear red, green and blue; Machado, Oliveira and Fernandes, IEEE TVCG 15 (2009), severity 1."""
LEAST = 0.12
"""Distance in Oklab (Ottosson, 2020); 0.02 is just seen side by side."""


def oklab(linear: np.ndarray) -> np.ndarray:
    cones = np.cbrt(
        np.array(
            [
                [0.4122214708, 0.5363325363, 0.0514459929],
                [0.2119034982, 0.6806995451, 0.1073969566],
                [0.0883024619, 0.2817188376, 0.6299787005],
            ]
        )
        @ np.clip(linear, 0, 1)
    )
    return np.asarray(
        [
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ]
        @ cones
    )


@pytest.mark.parametrize("vision", VISION)
def test_sections_are_told_apart(vision: str) -> None:
    seen = {}
    for label, colour in SECTION_COLOURS.items():
        part = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
        linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
        seen[label] = oklab(np.array(VISION[vision]) @ linear)
    for one, other in combinations(seen, 2):
        assert np.linalg.norm(seen[one] - seen[other]) > LEAST, (vision, one, other)
