"""What a set will cost: CPU seconds and bytes, from figures measured on a two-core x86-64 machine of 2026.

They are guides for a plan, not promises: the machine's own pace is learnt from the records of earlier runs.
"""

from dataclasses import dataclass

from rivethead.schema.brief import Brief
from rivethead.schema.film import Delivery

TAKE_CPU_S_PER_S = 0.085
FREE_TAKE_S_PER_S = 0.6
MIX_CPU_S_PER_S = 0.018
LAYERS_CPU_S_PER_S = 0.02
ANALYSIS_CPU_S_PER_S = 0.006
ART_CPU_S = 6.0
SCORE_CPU_S = 0.3
STORYBOARD_CPU_S = 1.0
RESTAGING_CPU_S = 2.0
POSTER_CPU_S = 2.0
CERTIFY_CPU_S_PER_MEGAPIXEL_FRAME = 0.0016
FRAME_CPU_S = 0.0015
DRAWING_CPU_S_PER_MEGAPIXEL_FRAME = 0.006
ENCODING_CPU_S_PER_MEGAPIXEL_FRAME = {
    "ultrafast": 0.007,
    "superfast": 0.012,
    "veryfast": 0.019,
    "faster": 0.032,
    "fast": 0.045,
    "medium": 0.055,
}

WAV_BYTES_PER_S = 48_000 * 2 * 3
LAYERS_BYTES_PER_S = 480_000
FILM_BITS_PER_PIXEL_FRAME = 0.105
ART_BYTES = 12_000_000


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds of all processes together, and bytes on disk."""

    cpu_s: float
    bytes: int


def music_seconds(brief: Brief) -> float:
    """Return how many seconds of takes a brief asks for."""
    if brief.form == "song":
        return brief.song_seconds
    return brief.stems * brief.stem_seconds + brief.transitions * brief.transition_seconds


def take_cost(seconds: float) -> Cost:
    """Return the cost of rendering takes of this length, with their layers."""
    return Cost(seconds * TAKE_CPU_S_PER_S, int(seconds * (WAV_BYTES_PER_S + LAYERS_BYTES_PER_S)))


def free_take_cost(seconds: float) -> Cost:
    """Return the cost of takes played by a model on a GPU; what plays says better once it knows its device."""
    return Cost(seconds * FREE_TAKE_S_PER_S, int(seconds * 2 * WAV_BYTES_PER_S))


def mix_cost(seconds: float) -> Cost:
    """Return the cost of stitching and mastering."""
    return Cost(seconds * MIX_CPU_S_PER_S + 3.0, int(seconds * WAV_BYTES_PER_S) + 2_000_000)


def layers_cost(seconds: float) -> Cost:
    """Return the cost of writing the premaster and the layers at full length."""
    return Cost(seconds * LAYERS_CPU_S_PER_S, int(seconds * (WAV_BYTES_PER_S + LAYERS_BYTES_PER_S)))


def analysis_cost(seconds: float) -> Cost:
    """Return the cost of hearing the sound."""
    return Cost(seconds * ANALYSIS_CPU_S_PER_S + 1.0, 1_000_000)


def film_cost(seconds: float, delivery: Delivery) -> Cost:
    """Return the cost of drawing and encoding."""
    frames = seconds * delivery.fps
    megapixels = delivery.width_px * delivery.height_px / 1e6
    encoding = ENCODING_CPU_S_PER_MEGAPIXEL_FRAME.get(delivery.preset, 0.055)
    cpu_s = frames * (FRAME_CPU_S + megapixels * (DRAWING_CPU_S_PER_MEGAPIXEL_FRAME + encoding)) + 8.0
    return Cost(cpu_s, int(frames * megapixels * 1e6 * FILM_BITS_PER_PIXEL_FRAME / 8 + seconds * 32_000))


def certificate_cost(seconds: float, delivery: Delivery) -> Cost:
    """Return the cost of decoding the finished film again."""
    megapixels = delivery.width_px * delivery.height_px / 1e6
    return Cost(seconds * delivery.fps * megapixels * CERTIFY_CPU_S_PER_MEGAPIXEL_FRAME + 1.0, 100_000)
