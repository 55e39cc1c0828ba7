"""The stored table of agreement is what the rules make of the labelled replies today, wherever it is shown."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from scoring.validity.__main__ import as_text
from scoring.validity.labelled import DATA
from scoring.validity.markdown import CARD, README, documents, passes, whole
from scoring.validity.table import STORED, Table, measure, stored, to_json

ROOT = Path(__file__).parents[3]
CURE = (
    "The rules (or the labelled replies) have changed since the agreement was measured. Run\n\n    make validity\n\n"
    "look at the figures, and commit scoring/validity/agreement.json, README.md and scoring/validity/DATA_CARD.md."
)


@cache
def today() -> Table:
    return measure()


def test_the_stored_table_is_true() -> None:
    if stored() != today():
        pytest.fail(f"{CURE}\n\nStored:\n{as_text(stored())}\nToday:\n{as_text(today())}", pytrace=False)


def test_readme_and_data_card_show_the_stored_table() -> None:
    for path, text in documents(stored()).items():
        assert path.read_text(encoding="utf-8") == text, CURE


def test_what_is_stored_comes_back() -> None:
    assert STORED.read_text(encoding="utf-8") == to_json(stored())


def test_no_figure_is_shown_without_who_labelled() -> None:
    words = "labelled by a language model, no human panel yet"
    assert words in stored().labels
    for text in (whole(stored()), as_text(stored()), README.read_text(encoding="utf-8")):
        assert words in text
    assert "No human panel" in CARD.read_text(encoding="utf-8")
    assert passes(stored()) in CARD.read_text(encoding="utf-8")


@pytest.mark.parametrize("number", range(2))
def test_the_rules_beat_every_cheap_grader(number: int) -> None:
    for row in today().sets[number].rows:
        assert row.kappa > max(row.length, row.vader, row.keywords), row


def test_the_command_writes_only_what_was_measured_on_ours(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "scoring.validity", "--write", "--data", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert str(DATA) in done.stderr
