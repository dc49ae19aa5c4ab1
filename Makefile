# make run · make test · make check · make bench · make faults: each sets up what it needs.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PORT ?= 8501
JOBS ?= 2

.PHONY: run workshop test check bench faults pictures clean

$(VENV)/ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Levenskaart needs Python 3.11 or newer: make PYTHON=python3.12 run")'
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready requirements-dev.txt
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

run: $(VENV)/ready
	$(PY) app.py --case nadira --show --port $(PORT)

workshop: $(VENV)/ready
	$(PY) app.py --workshop --port $(PORT)

test: $(VENV)/ready-dev
	$(PY) -m tests.browser
	$(PY) -m pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder

check: $(VENV)/ready-dev
	$(PY) -m ruff check .

faults: $(VENV)/ready-dev
	$(PY) -m faults
	$(PY) -m tests.browser
	LEVENSKAART_FAULTS=1 $(PY) -m pytest tests/test_evening.py tests/test_nine_evenings.py tests/test_trouble.py tests/test_xss.py

bench: $(VENV)/ready-dev
	$(PY) -m bench

pictures: $(VENV)/ready-dev
	$(PY) -m tests.browser
	$(PY) -m pytest tests/test_evening.py tests/test_nine_evenings.py tests/test_prints.py tests/test_after_documents.py --pictures docs/pictures

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache .mypy_cache
