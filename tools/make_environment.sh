#!/usr/bin/env bash
# Make .venv with the Python given, or say what is missing and how to get it.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${1:-python3}

if ! command -v "$python" >/dev/null; then
    echo "There is no $python here. Please either install Python 3.11 or newer, or name one:" >&2
    echo "  make setup PYTHON=/path/to/python3.11" >&2
    exit 2
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "$("$python" --version) is too old; Trucewatch needs 3.11 or newer. Please name one:" >&2
    echo "  make setup PYTHON=/path/to/python3.11" >&2
    exit 2
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    # Debian keeps these two modules in a package of their own.
    if [[ ${CI:-} == true && $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
        apt-get update -qq && apt-get install -qq -y --no-install-recommends python3-venv >/dev/null
    else
        echo "Python's venv module is absent. Please install it: sudo apt-get install python3-venv" >&2
        exit 2
    fi
fi
"$python" -m venv .venv
