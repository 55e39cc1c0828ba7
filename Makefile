# The commands that stay put. `make` alone lists them.
.PHONY: help setup run demo test soak check validity bench bench-boards realism alarms validity-judge fix lock audit clean
.DEFAULT_GOAL := help

PORT ?= 8501
JOBS ?= 2
BIN := .venv/bin
PINS := requirements.txt requirements-dev.txt

# The stamp is named after what the pins say: same pins, nothing to do. cksum is everywhere; sha256sum is not on a Mac.
STAMP := .venv/.installed-$(shell cat $(PINS) | cksum | cut -d' ' -f1)
# A .venv whose Python has gone (upgraded, moved) is no .venv, whatever its stamp says.
ifeq ($(wildcard $(BIN)/python),)
.PHONY: $(STAMP)
endif

help:
	@echo "make setup   create .venv and install what running and testing need"
	@echo "make run     open Composure on http://127.0.0.1:$(PORT) (another port: make run PORT=8600)"
	@echo "make demo    open a made-up school: forty people, three months; made once, in some minutes"
	@echo "make test    every test; the browser tests too, where there is a Chromium"
	@echo "make soak    two thousand damaged scenario files: each is loaded, or refused in words"
	@echo "make check   ruff, mypy, the import contracts, and every scenario"
	@echo "make validity measures agreement with the labelled replies and stores the table"
	@echo "make bench   what grading costs, as ratios measured side by side"
	@echo "make realism how well the configured model plays the customer: the bot cast talks to it"
	@echo "make alarms  how often the checks of a model's lines would stop a line of a scenario's own"
	@echo "make validity-judge how well the configured judge agrees with the labelled replies, beside the rules"
	@echo "make bench-boards  boards and team pages on a million attempts; takes a quarter of an hour"
	@echo "make fix     let ruff mend and format what it can"
	@echo "make lock    pin the requirements again, with their hashes, from pyproject.toml (needs uv)"
	@echo "make audit   ask the OSV database whether a pinned package has a known hole (needs the network)"
	@echo "make clean   remove .venv and caches; your data/ stays"

setup: $(STAMP)
	@echo "Set up: .venv holds what the requirements files pin."

$(STAMP): $(PINS)
	@set -e; \
	python=; \
	for try in $(PYTHON) python3 python3.13 python3.12 python3.11 python3.14; do \
		if $$try -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$try; break; fi; \
	done; \
	if command -v uv >/dev/null 2>&1; then \
		if ! $(BIN)/python -c '' 2>/dev/null; then \
			echo "Creating .venv with uv ..."; \
			uv venv --quiet --clear --no-project --python "$${python:-3.12}" .venv; \
		fi; \
		echo "Installing the pinned packages into .venv with uv ..."; \
		uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.txt; \
	else \
		if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
			if [ -z "$$python" ]; then \
				echo "Composure needs Python 3.11 or later, and none was found on the PATH."; \
				echo "Install it (Debian, Ubuntu: sudo apt install python3 python3-venv; others: https://www.python.org/downloads/)"; \
				echo "or name one: make setup PYTHON=/path/to/python3"; \
				exit 1; \
			fi; \
			if ! $$python -c 'import ensurepip, venv' 2>/dev/null; then \
				echo "$$($$python --version) is here, but without the venv module that makes .venv."; \
				echo "Install it (Debian, Ubuntu: sudo apt install python3-venv), or uv (https://docs.astral.sh/uv/), and try again."; \
				exit 1; \
			fi; \
			echo "Creating .venv with $$($$python --version) ..."; \
			$$python -m venv --clear .venv; \
		fi; \
		echo "Installing the pinned packages into .venv with pip; the first time takes about a minute ..."; \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt; \
	fi; \
	rm -f .venv/.installed-*; touch $@

demo: $(STAMP)
	@$(BIN)/python -m training demo $(ARGS)
	@echo "The demonstration is starting on http://127.0.0.1:$(PORT) (Ctrl+C stops it)"
	@COMPOSURE_DEMO=1 COMPOSURE_DATA=data/demo DATABASE_URL= $(BIN)/python -m streamlit run app.py --server.port $(PORT)

run: $(STAMP)
	@echo "Composure is starting on http://127.0.0.1:$(PORT) (Ctrl+C stops it)"
	@$(BIN)/python -m streamlit run app.py --server.port $(PORT)

test: $(STAMP)
	@chromium="$$CHROMIUM"; \
	for try in chromium chromium-browser google-chrome; do \
		[ -n "$$chromium" ] || chromium=$$(command -v $$try || true); \
	done; \
	if [ -n "$$chromium" ]; then \
		echo "Every test; the browser tests drive $$chromium"; \
		CHROMIUM="$$chromium" $(BIN)/python -m pytest -n $(JOBS); \
	else \
		echo "No Chromium found (none on the PATH, CHROMIUM not set): the browser tests are left out"; \
		$(BIN)/python -m pytest -n $(JOBS) -m "not browser"; \
	fi

soak: $(STAMP)
	MUTATIONS=2000 $(BIN)/python -m pytest tests/simulator/test_mutations.py

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m simulator check

validity: $(STAMP)
	@$(BIN)/python -m scoring.validity --write

bench: $(STAMP)
	@$(BIN)/python -m benchmarks

realism: $(STAMP)
	@$(BIN)/python -m benchmarks.realism $(ARGS)

alarms: $(STAMP)
	@$(BIN)/python -m benchmarks.alarms

validity-judge: $(STAMP)
	@$(BIN)/python -m benchmarks.judge $(ARGS)

bench-boards: $(STAMP)
	@$(BIN)/python -m benchmarks.boards

fix: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes pyproject.toml --output-file requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes pyproject.toml --group dev --constraints requirements.txt --output-file requirements-dev.txt

# Strict: a package that cannot be looked up has not been found harmless.
audit: $(STAMP)
	@if said=$$($(BIN)/pip-audit --vulnerability-service osv --strict --require-hashes --disable-pip --progress-spinner off -r requirements-dev.txt 2>&1); then \
		echo "$$said"; \
	else \
		case "$$said" in \
			*ConnectionError*|*Timeout*|*"could not be audited"*) echo "Nothing was audited: api.osv.dev did not answer. Try again on a machine with a network."; exit 1 ;; \
			*) echo "$$said"; exit 1 ;; \
		esac; \
	fi

clean:
	rm -rf .venv .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
