"""Rivethead: one line in, one beat-synced cartoon music video out."""

__version__ = "0.1.0"
