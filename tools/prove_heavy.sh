#!/usr/bin/env bash
# Proofs too heavy for every change: a sparse file of 100 GiB through the hash path, and work on keys
# and copies stopped at every single step. The tests run the same with a few GiB, and with every
# third step. Takes minutes, needs no room on the disk.
set -euo pipefail
cd "$(dirname "$0")/.."
TRUCEWATCH_PROVE_GIB=100 TRUCEWATCH_PROVE_EVERY=1 .venv/bin/python -m pytest -q \
    tests/vault/storage/test_sparse.py tests/crashing
