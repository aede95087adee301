"""The vector engine: everything is drawn from outlines, by seed."""
