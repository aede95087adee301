"""How a set is made, as opposed to what is asked for."""

from dataclasses import dataclass, field, replace
from typing import Literal

from rivethead.compute import local
from rivethead.schema.art import Puppet
from rivethead.schema.film import Delivery

DRAFT = Delivery(width_px=640, height_px=360, preset="ultrafast", crf=24)


@dataclass(frozen=True, slots=True)
class Options:
    """How a set is made.

    Attributes:
        delivery: size, frame rate and preset of the film.
        draft: whether the film is a small one beside the finished one.
        until: the last step: "art", "mix" or "film".
        music: music engine.
        pictures: art engine.
        premaster: where the unmastered sum and every part at full length are kept too, the parts' format.
        processes: how many processes draw and play.
        kept: the puppets that the brief takes over, in its order; empty where the set has them already.
    """

    delivery: Delivery = field(default_factory=Delivery)
    draft: bool = False
    until: Literal["art", "mix", "film"] = "film"
    music: str = "synth"
    pictures: str = "vector"
    premaster: Literal["", "flac", "wav"] = ""
    processes: int = field(default_factory=local.available_cores)
    kept: tuple[Puppet, ...] = ()


def as_draft(options: Options) -> Options:
    """Return the options with the small picture of a draft; nothing else changes."""
    return replace(options, draft=True, delivery=replace(DRAFT, fps=options.delivery.fps))
