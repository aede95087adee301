"""Borrowing: one style's part sounds as another's does."""

from dataclasses import replace

from rivethead.stems.synth.recipe import Sound


def borrowed(sound: Sound, fragment: str, source: Sound) -> Sound:
    """Return a sound with one fragment of another in its place; harmony has no sound of its own.

    Args:
        sound: who borrows.
        fragment: one of rivethead.schema.brief.FRAGMENTS.
        source: from whom.
    """
    if fragment == "harmony":
        return sound
    if fragment == "form":
        return replace(sound, ride_db=source.ride_db)
    strips = {**sound.strips, fragment: source.strips[fragment]}
    if fragment == "drums":
        return replace(sound, kit=source.kit, strips=strips, duck_release_s=source.duck_release_s)
    if fragment == "voice":
        return replace(sound, robot=source.robot, strips=strips)
    if fragment == "fx":
        return replace(sound, strips=strips)
    return replace(sound, voices={**sound.voices, fragment: source.voices[fragment]}, strips=strips)
