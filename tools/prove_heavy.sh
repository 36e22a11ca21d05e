#!/usr/bin/env bash
# Proofs too heavy for every change: a sparse file of 100 GiB through the hash path, work on keys
# and copies stopped at every single step, and cases screened again after many more acts. The tests
# run the same with a few GiB, with every third step and with fewer cases. Takes minutes, needs no room on the disk.
set -euo pipefail
cd "$(dirname "$0")/.."
TRUCEWATCH_PROVE_GIB=100 TRUCEWATCH_PROVE_EVERY=1 TRUCEWATCH_PROVE_LIVES=40 .venv/bin/python -m pytest -q \
    tests/vault/storage/test_sparse.py tests/crashing tests/acts/screened
