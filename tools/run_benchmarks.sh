#!/usr/bin/env bash
# Each file of benchmarks/ prints its own ratios; nothing is asserted.
set -euo pipefail
cd "$(dirname "$0")/.."
shopt -s nullglob
files=(benchmarks/bench_*.py)
if ((${#files[@]} == 0)); then
    echo "There are no benchmarks here yet (benchmarks/bench_*.py)."
    exit 0
fi
for file in "${files[@]}"; do
    echo "== $file"
    .venv/bin/python "$file"
done
