"""The embedded synthesiser: drums, strings, oscillators and a robot voice, mixed to layers and one take."""
