#!/usr/bin/env python3
"""List the models that workspace/models_manifest.json knows.

Fetching weights into model-cache/ is not part of this version: the embedded engines need none. Usage:

    scripts/download_model.py            list the models
    scripts/download_model.py MODEL      say what is known of one
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from rivethead.errors import RivetheadError  # noqa: E402
from rivethead.models import manifest  # noqa: E402


def main(arguments: list[str]) -> int:
    """List, or describe the models named; return the exit code."""
    try:
        known = manifest.read(ROOT / "workspace" / "models_manifest.json")
    except RivetheadError as refused:
        print(f"download_model.py: {refused}", file=sys.stderr)
        return refused.exit_code
    if not arguments:
        print("\n".join(manifest.table(known)))
        return 0
    by_id = {model.id: model for model in known.models}
    for name in arguments:
        if name not in by_id:
            print(
                f"download_model.py: the manifest has no model '{name}'; it has: {', '.join(by_id)}.", file=sys.stderr
            )
            return 2
        model = by_id[name]
        print(
            f"{model.id}: {model.about} From {model.repo}, licence {model.licence}, needs {model.vram_gb:g} GB of VRAM."
        )
        print(
            f"  It is {model.status}, and this version of Rivethead does not fetch weights yet; nothing was downloaded."
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
