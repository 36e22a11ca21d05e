#!/usr/bin/env bash
# All tests: what stands on a database on PostgreSQL first, then everything on SQLite.
# A missing PostgreSQL is named by the second run; with CI=true nothing may be missing.
set -euo pipefail
cd "$(dirname "$0")/.."
pytest=(.venv/bin/python -m pytest -q -n "${1:-auto}")

if ! .venv/bin/python -m tests.postgres found && [[ ${CI:-} == true && $(id -u) == 0 ]]; then
    echo "Installing PostgreSQL for the tests ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends postgresql >/dev/null
fi
if ! command -v age >/dev/null && [[ ${CI:-} == true && $(id -u) == 0 ]]; then
    echo "Installing age, which must open what we encrypt ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends age >/dev/null
fi
if .venv/bin/python -m tests.postgres found; then
    echo "On PostgreSQL:"
    TRUCEWATCH_TEST_DATABASE=postgresql "${pytest[@]}"
    echo "On SQLite:"
fi
TRUCEWATCH_TEST_DATABASE=sqlite "${pytest[@]}"
