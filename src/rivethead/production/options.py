"""How a set is made, as opposed to what is asked for."""

from dataclasses import dataclass, field, replace
from typing import Literal

from rivethead.compute import local
from rivethead.schema.art import Puppet
from rivethead.schema.film import Delivery
from rivethead.stems import Casting

DRAFTS = {
    "16:9": Delivery(640, 360, preset="ultrafast", crf=24),
    "9:16": Delivery(360, 640, preset="ultrafast", crf=24),
    "1:1": Delivery(480, 480, preset="ultrafast", crf=24),
    "4:5": Delivery(432, 540, preset="ultrafast", crf=24),
}


@dataclass(frozen=True, slots=True)
class Options:
    """How a set is made.

    Attributes:
        delivery: size, frame rate and preset of the film.
        draft: whether the film is a small one beside the finished one.
        until: the last step: "art", "mix" or "film".
        music: music engine; "auto" is settled before anything is made.
        casting: which models play, and where, for music engines that have them.
        pictures: art engine.
        premaster: where the unmastered sum and every part at full length are kept too, the parts' format.
        processes: how many processes draw and play.
        calm: whether the film is one without flashes, shakes, rolls, punches and very short shots.
        kept: the puppets that the brief takes over, in its order; empty where the set has them already.
    """

    delivery: Delivery = field(default_factory=Delivery)
    draft: bool = False
    until: Literal["art", "mix", "film"] = "film"
    music: str = "synth"
    casting: Casting = field(default_factory=Casting)
    pictures: str = "vector"
    premaster: Literal["", "flac", "wav"] = ""
    processes: int = field(default_factory=local.available_cores)
    calm: bool = False
    kept: tuple[Puppet, ...] = ()


def as_draft(options: Options) -> Options:
    """Return the options with the small picture of a draft in the same shape; nothing else changes."""
    small = DRAFTS[options.delivery.aspect]
    return replace(options, draft=True, delivery=replace(small, fps=options.delivery.fps))
