"""Actions: what a character can do, keyed in beats, each kind in its own temper and each character in its own way."""

from collections.abc import Sequence

from rivethead.schema.art import Action, Bone
from rivethead.seeds import Stream


def actions_for(
    kind: str, role: str, stream: Stream, bones: Sequence[Bone] | None = None, palm_px: float | None = None
) -> dict[str, Action]:
    """Return a character's actions by name.

    Args:
        kind: one of `schema.brief.CHARACTER_KINDS`; it sets the temper.
        role: drums, voice, guitar, labour or dance; it brings what only this role does.
        stream: seeds the character's own variations.
        bones: its bones, so that its hands meet the props and its reach is its own; a usual biped's where None.
        palm_px: from its wrist to its palm.
    """
    from rivethead.art.vector.actions.repertoire import rehearsed

    return rehearsed(kind, role, stream, bones, palm_px)
