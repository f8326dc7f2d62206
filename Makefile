# Everything a person or CI runs. The virtual environment is .venv; it is made when first needed and renewed when a pin changes.

VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.run
DEV := $(VENV)/.dev
WORKERS ?= auto

# The first Python >= 3.11 that can make virtual environments. `make PYTHON=/path/to/python …` overrides.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
	&& { echo $$python; break; }; done)

# Colours only on a terminal, and not where NO_COLOR asks for none.
ifdef MAKE_TERMOUT
ifndef NO_COLOR
CYAN := \033[36m
BOLD := \033[1m
PLAIN := \033[0m
endif
endif
say = @printf '$(CYAN)==>$(PLAIN) %s\n'

PIP := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input install
PINNED := --require-hashes --no-build-isolation
PROJECT := --no-deps --no-build-isolation --editable .

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test lint types arch bench fmt ci-tools pins clean

help: ## this list
	@printf '$(BOLD)Seller Center$(PLAIN): claims answered by email, in English, on time\n\n'
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/\1|\2/p' $(MAKEFILE_LIST) \
	| while IFS='|' read -r name what; do printf '  $(CYAN)make %-9s$(PLAIN) %s\n' "$$name" "$$what"; done

run: $(RUN) ## install what is needed, play the demo story, and serve
	$(say) 'seller-center run (Ctrl-C stops it)'
	@$(BIN)/seller-center run

test: $(DEV) ## the whole suite, on SQLite and PostgreSQL, with the coverage floor
	$(say) 'pytest'
	@$(BIN)/pytest --numprocesses $(WORKERS) --dist loadgroup --cov --cov-report=term

lint: $(DEV) ## ruff: rules and formatting
	$(say) 'ruff check'
	@$(BIN)/ruff check .
	$(say) 'ruff format --check'
	@$(BIN)/ruff format --check --diff --quiet .

types: $(DEV) ## mypy --strict on code and tests
	$(say) 'mypy'
	@$(BIN)/mypy

arch: $(DEV) ## who may import whom, and the project's own lints
	$(say) 'lint-imports'
	@$(BIN)/lint-imports --no-cache
	$(say) "the project's own lints"
	@$(BIN)/python -m tests.arch.lints

bench: $(DEV) ## every benchmark; writes BENCHMARKS.md (ONLY="bench_sweep …" renews some)
	$(say) 'benchmarks'
	@$(BIN)/python -m benchmarks.collect $(ONLY)

fmt: $(DEV) ## format the code, and fix what ruff can fix
	$(say) 'ruff'
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix --quiet . || true

ci-tools: ## install the system packages that CI uses (Debian; root or sudo)
	@.ci/tools

pins: $(VENV)/.python ## write requirements/*.txt anew from *.in (UPGRADE=1: with the newest versions)
	$(say) 'installing uv'
	@$(PIP) --require-hashes -r requirements/pins.txt
	$(say) 'resolving'
	@.ci/pins $(BIN)/uv

clean: ## delete the virtual environment and all caches; databases and mail stay
	$(say) 'deleting $(VENV), caches and build products'
	@rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@rm -f .coverage .coverage.*
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.python: requirements/build.txt
	@[ -n '$(PYTHON)' ] || { printf '%s\n' \
		'No Python 3.11 or newer with its venv module was found (looked for python3, python3.13, python3.12, python3.11).' \
		'On Debian and Ubuntu: apt-get install python3-venv. Or name one: make PYTHON=/path/to/python3.12 …' >&2; exit 1; }
	$(say) "virtual environment in $(VENV) ($$($(PYTHON) --version))"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) --require-hashes -r requirements/build.txt
	@touch $@

# langdetect comes as source only; setuptools, pinned above, builds it.
$(RUN): $(VENV)/.python requirements/run.txt pyproject.toml
	$(say) 'installing what the program needs (the first time: up to a minute)'
	@$(PIP) $(PINNED) -r requirements/run.txt
	@$(PIP) $(PROJECT)
	@touch $@

$(DEV): $(VENV)/.python requirements/dev.txt pyproject.toml
	$(say) 'installing what the program and its tests need (the first time: up to a minute)'
	@$(PIP) $(PINNED) -r requirements/dev.txt
	@$(PIP) $(PROJECT)
	@touch $(RUN) $@
