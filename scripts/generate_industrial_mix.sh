#!/usr/bin/env bash
# Five 60 s industrial stems, three 30 s transitions, stitched into industrial_mix_full.wav.
#
#   scripts/generate_industrial_mix.sh ["WORDS"] [OPTIONS OF rivethead music]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
words="industrial mix #1"
if [ $# -gt 0 ] && [ "${1#-}" = "$1" ]; then
    words=$1
    shift
fi
exec "$root/rivethead" music "$words" --stems 5 --stem-seconds 60 --transitions 3 --transition-seconds 30 "$@"
