"""Readability and polarity: borrowed, lazy, and without a network."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from scoring.measures import polarity, readability, readability_advice, versions

ROOT = Path(__file__).parents[2]
PLAIN = "I am sorry that the crib is late. I will send a new one today. It comes on Friday. I will call you then. "
HEAVY = (
    "Notwithstanding aforementioned organisational circumstances, reimbursement eligibility necessitates comprehensive "
    "documentation. Correspondence regarding administrative procedures requires acknowledgement. "
) * 3


@pytest.fixture
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **named: object) -> None:
        raise AssertionError("a measure reached for the network")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.mark.usefixtures("_no_network")
def test_measures_work_without_a_network() -> None:
    found = readability([PLAIN, PLAIN])
    assert found is not None
    assert found.words == len((PLAIN + PLAIN).split())
    assert 5 < found.words_per_sentence < 10
    assert found.ari < 5
    assert not found.hard
    assert polarity("You are an idiot and I hate this.") < -0.5


def test_below_thirty_words_nothing_is_said() -> None:
    assert readability(["Sorry about that."]) is None
    assert readability_advice(["Sorry about that."]) == ""
    assert readability_advice([]) == ""


def test_plain_words_need_no_advice() -> None:
    assert readability_advice([PLAIN, PLAIN]) == ""


def test_long_sentences_and_heavy_words_are_named() -> None:
    assert "40 words" in readability_advice(["sorry and then " * 13 + "done."])
    assert "long or formal" in readability_advice([HEAVY])


@pytest.mark.parametrize("text", ["\ud800 \x00 " * 40, "😀 " * 40, ". " * 60, "a" * 20_000, "مرحبا " * 40])
def test_any_text_can_be_measured(text: str) -> None:
    readability([text])
    readability_advice([text])
    assert -1 <= polarity(text) <= 1


def test_versions_are_known() -> None:
    assert set(versions()) == {"textstat", "vaderSentiment"}
    assert all(value[0].isdigit() for value in versions().values())


def test_neither_library_is_imported_before_it_is_needed() -> None:
    code = (
        "import sys, scoring.measures, scoring, scoring.scorecard, scoring.ruleset; scoring.ruleset.ruleset();"
        "assert not {'textstat', 'vaderSentiment', 'nltk'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
