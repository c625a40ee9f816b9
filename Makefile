# make         sets everything up and builds the sample corpus (seeds/) into output/
# make test    sets up what the tests need and runs them; ARGS="-k readers" picks some
# make lint    format, lint, types, layers
# make docs    builds the documentation into site/; a broken link is an error
# make picture takes the picture of the explorer anew (needs Chromium)
# make figures measures on the project's own corpus and writes it into ACCURACY.md
# make format  mends what can be mended
# make lowest  runs tests with the lowest versions of libraries that are allowed
# make clean   removes the environment and what was built
#
# VENV names the virtual environment (no spaces in it; the project's folder may have any name).

VENV ?= .venv
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
ARGS ?=
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input
SOURCES := $(shell find kg -type f -not -name '*.pyc')
CHROMIUM := $(firstword $(foreach name,chromium chromium-browser google-chrome,$(shell command -v $(name))))
FIREFOX := $(firstword $(foreach name,firefox-esr firefox,$(shell command -v $(name))))

ifneq ($(words $(VENV)),1)
$(error VENV must be a name without spaces)
endif

# Installs a Debian package where that is possible, else says how. $(1) packages, $(2) what they are for
define debian
if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	echo "Installing $(1) ($(2)) ..."; \
	apt-get -qq -o DPkg::Lock::Timeout=300 update && \
	DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 install $(1) >/dev/null; \
else echo "$(2): please run  sudo apt-get install $(1)"; false; fi
endef

.PHONY: demo setup test lint docs picture figures format lowest constraints clean
.DEFAULT_GOAL := demo

demo: $(VENV)/.kg
	@$(BIN)/python -m kg build seeds --output output

setup: $(VENV)/.kg

$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: sudo apt-get install python3"; false; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	{ version=$$($(PYTHON) -c 'import sys; print("python%d.%d" % sys.version_info[:2])'); \
	$(call debian,$$version-venv,Python's virtual environments); }
	@echo "Making $(VENV) with $$($(PYTHON) --version) ..."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) install --upgrade 'pip>=25.1,<27'
	@touch $@

# The package is installed, not linked: a link breaks where the path and the locale disagree.
$(VENV)/.kg: $(VENV)/.made pyproject.toml constraints.txt README.md $(SOURCES)
	@echo "Installing kg and what it needs (some minutes the first time) ..."
	@$(PIP) install --constraint constraints.txt .
	@touch $@

# After the package: the group names its extras, which no index has.
$(VENV)/.test: $(VENV)/.made pyproject.toml constraints.txt | $(VENV)/.kg
	@echo "Installing what the tests need ..."
	@$(PIP) install --constraint constraints.txt --group test --group notebook
	@touch $@

# Its pyicu is compiled. Not made where it can't be: the next run asks again.
$(VENV)/.ftm: $(VENV)/.test
	@headers=$$($(BIN)/python -c 'import os, sys, sysconfig; \
	print("" if os.path.exists(sysconfig.get_path("include") + "/Python.h") else "python%d.%d-dev" % sys.version_info[:2])'); \
	{ { [ -z "$$headers" ] && command -v g++ && pkg-config --exists icu-i18n; } >/dev/null 2>&1 || \
	$(call debian,g++ pkg-config libicu-dev $$headers,the tests of the FollowTheMoney export); } && \
	$(PIP) install --constraint constraints.txt --group test-ftm && touch $@ || \
	echo "The tests of the FollowTheMoney export are left out."

$(VENV)/.lint: $(VENV)/.made pyproject.toml constraints.txt
	@echo "Installing what the checks need ..."
	@$(PIP) install --constraint constraints.txt --group lint
	@touch $@

# Playwright's driver needs libatomic, which a bare Debian lacks.
test: $(VENV)/.kg $(VENV)/.test $(VENV)/.ftm
	@[ -n "$(FIREFOX)" ] || { $(call debian,firefox-esr,the page in Firefox); } || \
	echo "The test in Firefox is left out."
	@command -v java >/dev/null || { $(call debian,default-jre-headless,the tests of Spark); } || \
	echo "The tests of Spark are left out."
	@if { [ -n "$(CHROMIUM)" ] && $(BIN)/python -m playwright --version >/dev/null 2>&1; } || \
	{ $(call debian,chromium libatomic1,the browser tests); }; then \
		KG_CHROMIUM="$(CHROMIUM)" $(BIN)/python -m pytest -n auto --dist worksteal $(ARGS); \
	else \
		echo "The browser tests are left out."; \
		$(BIN)/python -m pytest -n auto --dist worksteal -m 'not browser' $(ARGS); \
	fi

lint: $(VENV)/.kg $(VENV)/.test $(VENV)/.lint
	@$(BIN)/python -m ruff format --check .
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m mypy
	@$(BIN)/lint-imports

$(VENV)/.docs: $(VENV)/.made pyproject.toml constraints.txt
	@echo "Installing what the documentation needs ..."
	@$(PIP) install --constraint constraints.txt --group docs
	@touch $@

docs: $(VENV)/.kg $(VENV)/.docs
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --quiet --strict

# Today's figures on our own corpus, into ACCURACY.md.
figures: $(VENV)/.kg
	@$(BIN)/python -m tests.quality.figures

# Anew when the explorer or the sample corpus has changed.
picture: $(VENV)/.test
	@picture=$$(mktemp -d) && $(BIN)/python -m kg build seeds --quiet --output "$$picture" && \
	KG_CHROMIUM="$(CHROMIUM)" $(BIN)/python docs/build/picture.py "$$picture/graph.html" docs/images/explorer.png && \
	rm -r "$$picture"

format: $(VENV)/.lint
	@$(BIN)/python -m ruff format .
	@$(BIN)/python -m ruff check --fix .

# The lowest versions that pyproject.toml allows of what it names, in an environment of their own.
lowest:
	@$(MAKE) --no-print-directory VENV=.venv-lowest clean-venv .venv-lowest/.made
	@.venv-lowest/bin/python -m pip install -qq uv
	@.venv-lowest/bin/uv pip install --quiet --python .venv-lowest/bin/python --resolution lowest-direct . --group test --group notebook
	@.venv-lowest/bin/python -m pytest -n auto -m 'not browser' tests/contracts tests/unit tests/badinput tests/properties tests/quality $(ARGS)
	@$(MAKE) --no-print-directory VENV=.venv-lowest clean-venv

# Pins the newest versions that pyproject.toml allows, in an environment of its own.
constraints:
	@: > constraints.txt
	@$(MAKE) --no-print-directory VENV=.venv-pins clean-venv .venv-pins/.kg .venv-pins/.test .venv-pins/.lint .venv-pins/.docs
	@.venv-pins/bin/python -m pip freeze --exclude kg-claims > constraints.txt
	@$(MAKE) --no-print-directory VENV=.venv-pins clean-venv

.PHONY: clean-venv
clean-venv:
	@rm -rf $(VENV)

clean: clean-venv
	@find output -mindepth 1 -not -name .gitignore -not -name README.md -delete
	@find . -name __pycache__ -not -path './.venv*' -prune -exec rm -rf {} +
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache dist site
