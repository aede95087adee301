"""Industrial house."""

from rivethead.stems.synth.styles import ebm

SOUND = ebm.SOUND
SOUNDS = ebm.SOUNDS
