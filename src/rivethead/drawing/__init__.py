"""Drawing: paths, colour, ink, lettering and motion, the craft under every picture."""
