#!/usr/bin/env bash
# Style, types, layers, writes, dependencies, migrations. Runs all of them side by side, then fails if one did.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
said=$(mktemp -d)
trap 'rm -rf "$said"' EXIT
names=() jobs=()

lint() {  # lint NAME COMMAND...: begun beside the others; what it says is kept
    names+=("$1")
    "${@:2}" >"$said/$1" 2>&1 &
    jobs+=($!)
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

failed=()
for number in "${!names[@]}"; do
    name=${names[$number]}
    if wait "${jobs[$number]}"; then
        echo "  $name: ok"
    else
        cat "$said/$name"
        echo "  $name: FAILED"
        failed+=("$name")
    fi
done
if ((${#failed[@]})); then
    printf 'Failed: %s\n' "${failed[@]}" >&2
    exit 1
fi
