"""Power noise."""

from rivethead.stems.synth.styles import industrial

SOUND = industrial.SOUND
SOUNDS = industrial.SOUNDS
