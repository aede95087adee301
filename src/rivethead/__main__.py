"""Run with ``python -m rivethead``."""

from rivethead.cli import main

main()
