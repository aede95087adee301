#!/usr/bin/env python3
"""Hear the beats of a song: analyze_beats.py SONG.wav writes SONG.beats.json beside it.

Prints the path, the tempo and the number of beats. Any of WAV, FLAC, OGG, MP3 and M4A will do. A SONG.beats.json that
you have edited is kept: delete it to have the song heard anew. `rivethead analyze` does the same, with options.
"""

import sys
from importlib.util import find_spec
from pathlib import Path

if find_spec("rivethead") is None:
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from rivethead import analysis
from rivethead.errors import RivetheadError


def main(arguments: list[str]) -> int:
    """Analyse every song named and return the exit code."""
    if not arguments or {"-h", "--help"} & set(arguments):
        print(__doc__.strip(), file=sys.stdout if arguments else sys.stderr)
        return 0 if arguments else 2
    code = 0
    for name in arguments:
        song = Path(name)
        target = song.parent / f"{song.stem}.beats.json"
        try:
            analysis.refuse_edited(target)
            heard = analysis.listen(song)
            analysis.save(heard, target)
        except RivetheadError as refused:
            print(f"analyze_beats.py: {refused}", file=sys.stderr)
            code = code or refused.exit_code
        else:
            print(f"{target}  {heard.tempo_bpm:.2f} bpm  {len(heard.beats_s)} beats")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
