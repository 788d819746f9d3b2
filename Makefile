# The studio's workbench. `make` alone says what there is.

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
PYTHON := $(or $(PYTHON),python3)
BIN := .venv/bin
SCRIPT ?= examples/the-keeper.fountain
OUT ?= out/$(basename $(notdir $(SCRIPT)))
OPTIONS ?=
TESTS ?=
# asked for by packages that we use in another way; the first can't be built without a sound card's headers
UNWANTED := pyaudio sentence-transformers transformers
CODE := studio tests tools config.py wsgi.py worker.py

.DEFAULT_GOAL := help
.PHONY: help run setup seed demo doctor film board listen bench gallery motion test test-fast test-all check \
	format lint types imports requirements golden clean

help: ## say what there is
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} \
		/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo

##@ Open the studio
run: setup ## set up, then run the studio here until Ctrl-C (PORT, STUDIO_HOME)
	@exec $(BIN)/python -m studio serve

setup: ## get everything that running needs; quick when it is all there
	@$(PYTHON) tools/setup.py

doctor: setup ## say what this machine lacks and how to get it
	@$(BIN)/python -m studio doctor

##@ Make a film without the studio being open
film: setup ## make film SCRIPT=my.fountain OUT=folder OPTIONS="--draft --voice male"
	@$(BIN)/python -m studio film "$(SCRIPT)" --out "$(OUT)" $(OPTIONS)

board: setup ## the same for its storyboard
	@$(BIN)/python -m studio board "$(SCRIPT)" --out "$(OUT)" $(OPTIONS)

listen: film ## hear a film, all example scripts and 64 sentences again with Whisper: is it what was written?
	@$(BIN)/python -m benchmarks.listen "$(OUT)/film.mp4" --storyboard "$(OUT)/storyboard.json" --at-most 8
	@$(BIN)/python -m benchmarks.listen --sentences tests/data/sentences.txt --at-most 4
	@$(BIN)/python -m benchmarks.listen --examples --at-most 4

bench: setup ## how fast pictures are made, beside the encoder alone and beside MoviePy
	@test -x .bench/bin/python || $(PYTHON) -m venv .bench
	@.bench/bin/pip install --quiet --disable-pip-version-check -r benchmarks/moviepy.txt
	@$(BIN)/python -m benchmarks.pictures --moviepy .bench/bin/python

gallery: setup ## contact sheets of all that can be drawn, to leaf through (OUT=out/gallery)
	@$(BIN)/python -m benchmarks.gallery "$(if $(filter command line,$(origin OUT)),$(OUT),out/gallery)" $(OPTIONS)

motion: film ## does a film move as it should? cuts, transitions, nothing frozen, popping, flickering
	@$(BIN)/python -m benchmarks.motion "$(OUT)"

##@ The database
seed: setup ## bring the tables up to date and put the four plans in
	@$(BIN)/python -m studio seed

demo: setup ## make the demo account, its film ordered
	@$(BIN)/python -m studio demo

##@ Prove it
check: setup format lint types imports test-fast ## what must pass before every push: minutes

test: setup-tests ## all tests but the long ones
	@$(BIN)/python -m pytest -n 2 --dist worksteal -m "not extra" $(TESTS)

test-fast: setup ## the quick ones
	@$(BIN)/python -m pytest -n 2 --dist worksteal -m "not slow and not extra" $(TESTS)

test-all: setup-tests ## all tests
	@$(BIN)/python -m pytest -n 2 --dist worksteal $(TESTS)

format: setup ## is the code formatted? (make tidy does it)
	@$(BIN)/ruff format --check $(CODE)

tidy: setup ## format the code
	@$(BIN)/ruff format $(CODE)

lint: setup ## ruff
	@$(BIN)/ruff check $(CODE)

types: setup ## mypy, strict
	@$(BIN)/mypy

imports: setup ## who may import whom
	@$(BIN)/lint-imports

##@ Keep it
requirements: setup ## compile requirements.txt from requirements.in
	@UV_FIND_LINKS="$${UV_FIND_LINKS:-$$PIP_FIND_LINKS}" $(BIN)/uv pip compile --quiet \
		--no-header --no-annotate --no-emit-find-links $(addprefix --no-emit-package=,$(UNWANTED)) \
		requirements.in -o requirements.txt

golden: setup ## rewrite the theatre's golden signatures; read the diff before you keep it
	@GOLDEN=1 $(BIN)/python -m pytest tests/theatre/test_stage.py -k test_the_look_is_as_it_was

clean: ## remove what the set-up and the tests left; films and accounts stay
	@rm -rf .venv .bench node_modules assets static/vendor .pytest_cache .mypy_cache .ruff_cache \
		.import_linter_cache .hypothesis

.PHONY: setup-tests tidy
setup-tests:
	@$(PYTHON) tools/setup.py --tests
