"""The vector artist: casts, draws every character in its own colours, teaches it its actions, and builds the places."""

from importlib import import_module
from typing import Protocol

from rivethead.art.casting import Engagement, cast_list
from rivethead.art.vector.actions import actions_for
from rivethead.art.vector.backdrops import draw_backdrops
from rivethead.art.vector.biped import NOTHING, Figure, bones, slots
from rivethead.art.vector.palettes import Palette, dealt
from rivethead.art.vector.props import props_for
from rivethead.schema.art import Action, Art, Provenance, Puppet, Shape
from rivethead.schema.brief import Brief
from rivethead.seeds import Stream


class Tailor(Protocol):
    """A module that draws one kind of character."""

    VARIANTS: tuple[str, ...]
    """The types of head (or face) that it draws; a cast deals them out without repeating."""

    def draw(self, stream: Stream, palette: Palette, variant: str) -> Figure:
        """Return the character in these colours."""
        ...


def tailor(kind: str) -> Tailor:
    """Return who draws a kind of character."""
    module: Tailor = import_module(f"rivethead.art.vector.{kind}")
    return module


class VectorArtist:
    """Draws with outlines alone; needs no network, no model and no GPU."""

    def draw(self, brief: Brief) -> Art:
        """Return the cast and the backdrops that the brief asks for."""
        return Art(
            cast=tuple(draw_puppet(engagement, brief) for engagement in cast_list(brief)),
            backdrops=draw_backdrops(brief),
        )


def draw_puppet(engagement: Engagement, brief: Brief) -> Puppet:
    """Draw one character of a cast, bones, actions and props included."""
    kind, ordinal = engagement.kind, engagement.ordinal
    variants = Stream(brief.seed, "art", kind, "variants").shuffled(tailor(kind).VARIANTS)
    variant = variants[ordinal % len(variants)]
    palette = dealt(kind, Stream(brief.seed, "art", kind, "palettes"), ordinal)
    figure = tailor(kind).draw(Stream(brief.seed, "art", kind, ordinal), palette, variant)
    skeleton = bones(figure.build)
    temper = Stream(brief.seed, "art", kind, ordinal, "actions")
    actions = actions_for(kind, engagement.role, temper, skeleton, figure.palm_y)
    return Puppet(
        name=engagement.name,
        kind=kind,
        role=engagement.role,
        height_px=figure.height_px,
        bones=skeleton,
        slots=slots(figure),
        attachments={NOTHING: (), **figure.attachments, **_props(engagement.role, figure, actions)},
        actions=actions,
        lights=figure.lights,
        palette=figure.palette,
        provenance=Provenance(
            engine="vector",
            prompt=brief.art_prompt or brief.text,
            seed=brief.seed,
            settings={"kind": kind, "variant": variant, "ordinal": str(ordinal)},
            licence="Apache-2.0",
            commercial=True,
        ),
    )


def _props(role: str, figure: Figure, actions: dict[str, Action]) -> dict[str, tuple[Shape, ...]]:
    """Return the props of the role and of every action, in the character's colours."""
    wanted = {prop.attachment for action in actions.values() for prop in action.props}
    return props_for(role, figure.palette, wanted)
