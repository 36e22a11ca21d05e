#!/usr/bin/env bash
# All tests: what stands on a database on PostgreSQL first, then everything on SQLite.
# What is missing is named by the second run; with CI=true nothing may be missing.
set -euo pipefail
cd "$(dirname "$0")/.."
# They write and sync without end: in memory where there is room for it, unless TMPDIR says where.
free_gib=$(df --output=avail -B1G /dev/shm 2>/dev/null | tail -n 1) || true
if [[ -z ${TMPDIR:-} && ${free_gib:-0} -ge 8 ]]; then
    TMPDIR=$(mktemp -d /dev/shm/trucewatch.XXXXXX)
    export TMPDIR
    trap 'rm -rf "$TMPDIR"' EXIT
    chmod 755 "$TMPDIR"  # PostgreSQL enters it, and what is tried as another user
fi
# Hundreds of processes are begun; without bytecode each would compile Django anew.
unset PYTHONDONTWRITEBYTECODE
pytest=(.venv/bin/python -m pytest -q -n "${1:-auto}" --dist worksteal)

absent=()
.venv/bin/python -m tests.postgres found || absent+=(postgresql)
command -v exiftool >/dev/null || absent+=(libimage-exiftool-perl)
command -v age >/dev/null || absent+=(age)
command -v openssl >/dev/null || absent+=(openssl)
.venv/bin/python -m tests.browser.chromium || absent+=(chromium)
if ((${#absent[@]})) && [[ ${CI:-} == true && $(id -u) == 0 ]]; then
    echo "Installing for the tests: ${absent[*]} ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${absent[@]}" >/dev/null
fi
if .venv/bin/python -m tests.postgres found; then
    echo "On PostgreSQL:"
    TRUCEWATCH_TEST_DATABASE=postgresql "${pytest[@]}"
    echo "On SQLite:"
fi
TRUCEWATCH_TEST_DATABASE=sqlite "${pytest[@]}"
