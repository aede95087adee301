#!/usr/bin/env python3
"""Put fragments of styles together to a new entry of workspace/industrial_styles.py.

scripts/mix_styles.py industrial+ebm --seed 4     drums of one, bass of the other, ...
scripts/mix_styles.py ebm/C+STYLE_A --name GRIND  a variant and an entry of yours, under a name of your own
scripts/mix_styles.py --random                    styles that the seed draws
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from rivethead.cli import main  # noqa: E402

if __name__ == "__main__":
    if not sys.argv[1:] or {"-h", "--help"} & set(sys.argv[1:]):
        print(__doc__.strip(), file=sys.stdout if sys.argv[1:] else sys.stderr)
        sys.exit(0 if sys.argv[1:] else 2)
    words = sys.argv[1:]
    command = ["random", *(word for word in words if word != "--random")] if "--random" in words else ["mix", *words]
    sys.argv[1:] = ["styles", *command]
    main()
