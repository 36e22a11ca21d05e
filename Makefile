# Everything here works on a fresh machine with Python 3.11 or newer; nothing else is needed.
# `make` alone says what there is.

PYTHON ?= python3
OUT ?= demo
PORT ?= 8000
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile
WORKERS ?= auto
RUN_PINS := .venv/.make-run
DEV_PINS := .venv/.make-dev

.DEFAULT_GOAL := help
.PHONY: help setup demo serve test check bench prove docs pins clean
.DELETE_ON_ERROR:

help: ## say what there is (default)
	@echo "Trucewatch. Please choose one:"
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | column -t -s '|' 2>/dev/null \
		|| sed -n 's/^\([a-z]*\):.*## /  make \1   /p' $(MAKEFILE_LIST)

setup: $(DEV_PINS) ## everything to work on Trucewatch, in .venv

demo: $(RUN_PINS) ## the Aleppo case from records to report, in demo/
	$(BIN)/trucewatch demo --out $(OUT)

serve: $(RUN_PINS) ## the same in a browser, to work in; made in demo/ when it is not there
	@test -f $(OUT)/trucewatch.toml || $(BIN)/trucewatch demo --out $(OUT)
	@test -f $(OUT)/served || { $(BIN)/trucewatch grant demo-analyst --role documenter \
		--role analyst --workspace $(OUT) --as demo-documenter && touch $(OUT)/served; }
	$(BIN)/trucewatch serve --workspace $(OUT) --as demo-documenter --invite demo-analyst \
		--port $(PORT)

test: $(DEV_PINS) ## linters, then all tests on PostgreSQL and on SQLite
	@tools/run_linters.sh
	@tools/run_tests.sh $(WORKERS)

check: $(DEV_PINS) ## the linters only
	@tools/run_linters.sh

bench: $(DEV_PINS) ## speed and size, as ratios
	@tools/run_benchmarks.sh

prove: $(DEV_PINS) ## proofs that take too long for every change
	@tools/prove_heavy.sh

docs: $(DEV_PINS) ## write the generated pages of docs/ again
	@for script in tools/write_*.py; do echo "$$script"; $(BIN)/python $$script || exit; done

pins: ## pin the dependencies again (needs uv)
	@tools/pin_requirements.sh

clean: ## remove what make made: the environment, the demo, the caches
	rm -rf .venv demo .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/bin/python:
	@tools/make_environment.sh $(PYTHON)

$(RUN_PINS): .venv/bin/python requirements/run.txt pyproject.toml
	@echo "Installing what Trucewatch needs to run ..."
	@$(PIP) --require-hashes -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV_PINS): .venv/bin/python requirements/dev.txt pyproject.toml
	@echo "Installing what Trucewatch needs to run and to be tested ..."
	@$(PIP) --require-hashes -r requirements/dev.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $(RUN_PINS) $@
