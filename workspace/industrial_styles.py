"""The user's styles."""
