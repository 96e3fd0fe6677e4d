# make setup   installs everything into .venv (quick when nothing changed)
# make demo    sets up and runs the main job on the example case
# make test    sets up, checks style, types and imports, and runs all tests
# make help    names the rest

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: help setup yasgui demo test lint format browser bench wheel constraints clean

help: ## say what each target does
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1@\2/p' Makefile | column -t -s @ 2>/dev/null || grep -E '^[a-z]+:.*##' Makefile

setup: $(STAMP) yasgui ## install Quoth and all that its tests need into .venv

$(STAMP): constraints.txt pyproject.toml tools/venv.sh
	@bash tools/venv.sh $(VENV)
	@echo "Installing the packages named in constraints.txt into $(VENV) ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r constraints.txt
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

yasgui: ## get the SPARQL editor of the page /editor into the package, where npm is there
	@bash tools/yasgui.sh

demo: setup ## run the main job on the example case
	@$(BIN)/quoth demo

test: setup browser lint ## style, types, imports, and all tests
	$(BIN)/python -m pytest -n 2

lint: setup ## style, types and imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup ## rewrite the code in the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

browser: ## find Chromium, or install Debian's when run as root
	@bash tools/browser.sh

bench: setup ## measure; prints figures, asserts nothing
	@for f in bench/*.py; do [ -e "$$f" ] || { echo "no benchmark in bench/"; break; }; echo "== $$f"; $(BIN)/python "$$f"; done

wheel: setup ## build the wheel into dist/
	@rm -rf dist
	@$(BIN)/python -m build --wheel --no-isolation --outdir dist . > /dev/null
	@ls dist/*.whl

constraints: ## choose versions anew and write constraints.txt
	@bash tools/constraints.sh

clean: ## remove everything that was made here
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
