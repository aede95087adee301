"""Darksynth."""

from rivethead.stems.synth.styles import synthwave

SOUND = synthwave.SOUND
SOUNDS = synthwave.SOUNDS
