"""Running callables: here and now, or in several processes."""
