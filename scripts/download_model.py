#!/usr/bin/env python3
"""Fetch the models that are named into model-cache/, or list those that workspace/models_manifest.json knows.

The same as `rivethead models download --pin` and `rivethead models list`. Usage:

    scripts/download_model.py                    list the models
    scripts/download_model.py MODEL...           fetch these; what was interrupted goes on where it stopped
    scripts/download_model.py MODEL... --mirror DIR     copy them from a folder
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from rivethead.cli import main  # noqa: E402

if __name__ == "__main__":
    words = sys.argv[1:]
    asks_for_help = any(word in ("-h", "--help") for word in words)
    sys.argv = ["rivethead", "models", *(["download", "--pin", *words] if words else ["list"])]
    if asks_for_help:
        print(__doc__)
        sys.exit(0)
    main()
