#!/usr/bin/env bash
# The one test command: makes its own environment, shows what the machine can do, then checks everything.
#
#   scripts/run_tests.sh [--all] [PYTEST OPTIONS]
#
# --all also makes an environment with the extra "neural" and runs what needs torch: tests/neural, on tiny models that
# it makes itself. It takes the build of torch for processors where the package index has it for this machine, else the
# usual one with NVIDIA's libraries (3.2 GB to fetch, 9 GB of disk).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
environment=${RIVETHEAD_TEST_VENV:-$root/.venv-tests}
neural_environment=${RIVETHEAD_NEURAL_VENV:-$root/.venv-neural}
python=${RIVETHEAD_PYTHON:-python3}
processes=${RIVETHEAD_TEST_PROCESSES:-2}
all=
if [ "${1:-}" = "--all" ]; then
    all=yes
    shift
fi

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
step "tests" "$bin/python" -m pytest -n "$processes" --dist loadfile --durations 12 "$@"
[ -n "$all" ] || exit 0

# which lock file fits: that with torch's build for processors where pip finds it for this Python and machine
neural_lock() {
    local cpu=requirements-neural-cpu.lock
    if "$bin/python" -m pip install --dry-run --quiet --no-deps --only-binary :all: --require-hashes \
        --requirement <(grep -A1 "^torch==" $cpu) >/dev/null 2>&1; then
        echo $cpu
    else
        echo requirements-neural.lock
    fi
}
"$python" -I scripts/environment.py "$neural_environment" requirements-dev.lock "$(neural_lock)"
export OMP_NUM_THREADS=1 HF_HUB_OFFLINE=1
step "neural tests" "$neural_environment/bin/python" -m pytest -n "$processes" --dist loadfile --durations 12 \
    tests/neural tests/stems/test_neural_extra.py tests/stems/test_resident.py
