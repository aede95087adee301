"""MusicGen: takes by a language model over the codes of a neural codec."""
