"""Production calls the rooms in order and joins what they may not join themselves."""
