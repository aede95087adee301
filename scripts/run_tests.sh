#!/usr/bin/env bash
# The one test command: makes its own environment, shows what the machine can do, then checks everything.
#
#   scripts/run_tests.sh [PYTEST OPTIONS]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
environment=${RIVETHEAD_TEST_VENV:-$root/.venv-tests}
python=${RIVETHEAD_PYTHON:-python3}

"$python" -I scripts/environment.py "$environment" requirements-dev.lock
bin=$environment/bin
export RIVETHEAD_HOME=$root

"$bin/python" -m rivethead doctor
step() {
    echo
    echo "== $1"
    shift
    "$@"
}
step "format" "$bin/ruff" format --check .
step "lint" "$bin/ruff" check .
step "types" "$bin/mypy"
step "imports" "$bin/lint-imports"
step "tests" "$bin/python" -m pytest -n "${RIVETHEAD_TEST_PROCESSES:-2}" --dist loadfile --durations 12 "$@"
