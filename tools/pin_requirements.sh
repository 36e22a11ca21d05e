#!/usr/bin/env bash
# Pin what Trucewatch needs, with the digest of every file and no host named.
# Needs uv, which only those who change dependencies must have: python3 -m pip install uv
set -euo pipefail
cd "$(dirname "$0")/.."

uv=$(command -v uv || echo .venv/bin/uv)
if ! "$uv" --version >/dev/null 2>&1; then
    echo "Pinning needs uv. Please install it: python3 -m pip install uv" >&2
    exit 2
fi

pin() {  # pin FILE OPTIONS...: what stands in FILE is kept unless --upgrade is given
    "$uv" pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --quiet "${@:2}" --output-file "$1"
}

mkdir -p requirements
pin requirements/dev.txt --extra postgresql --extra s3 --extra opentimestamps --group dev "$@"
pin requirements/run.txt --group build --constraint requirements/dev.txt "$@"
pin requirements/server.txt --extra postgresql --extra s3 --extra media --group build \
    --constraint requirements/dev.txt "$@"
