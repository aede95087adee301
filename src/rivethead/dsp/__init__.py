"""Sound as arrays: oscillators, filters, dynamics, loudness. One textbook chapter a file."""
