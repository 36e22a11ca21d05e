#!/usr/bin/env bash
# Style, types, layers, writes, dependencies, migrations. Runs all of them, then fails if one did.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
failed=()

lint() {  # lint NAME COMMAND...: quiet when it passes
    local name=$1 said
    shift
    if said=$("$@" 2>&1); then
        echo "  $name: ok"
    else
        echo "$said"
        echo "  $name: FAILED"
        failed+=("$name")
    fi
}

lint "style (ruff check)" $bin/ruff check .
lint "format (ruff format)" $bin/ruff format --check .
lint "types (mypy)" $bin/mypy
lint "layers (import-linter)" $bin/lint-imports
lint "writes only in acts" $bin/python tools/no_writes_outside_acts.py src/trucewatch
lint "dependencies (deptry)" $bin/deptry src
if [[ -f src/trucewatch/records/settings.py ]]; then
    lint "migrations" env TRUCEWATCH_DATABASE=:memory: DJANGO_SETTINGS_MODULE=trucewatch.records.settings \
        $bin/python -m django makemigrations --check --dry-run
fi

if ((${#failed[@]})); then
    printf 'Failed: %s\n' "${failed[@]}" >&2
    exit 1
fi
