#!/usr/bin/env bash
# Prove that `pip install .` needs no compiler and no system program, and works away from here:
# a clean export, a new environment, a PATH that holds that environment and nothing else.
# Needs a package index; `make test` proves the same without one, with packages already here.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${1:-python3}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

mkdir "$place/export" "$place/elsewhere"
git archive HEAD | tar -x -C "$place/export"
"$python" -m venv "$place/venv"
alone=(env PATH="$place/venv/bin" CC=/absent CXX=/absent)

cd "$place/elsewhere"
"${alone[@]}" python -m pip install --quiet --disable-pip-version-check "$place/export"
"${alone[@]}" trucewatch demo --out made
"${alone[@]}" trucewatch verify --workspace made
