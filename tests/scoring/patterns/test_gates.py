"""A gate finds what its pattern finds, looks only where it must, and no pattern is slow on hostile text."""

from __future__ import annotations

import re
import time

import pytest

from scoring.doing import acting, actors
from scoring.findings import clarity, remedy
from scoring.inquiry import asking, facts
from scoring.patterns.gates import Gate, gate_words
from scoring.patterns.quick import unwrapped
from scoring.patterns.regex_words import needs, parse
from scoring.policy import promises
from scoring.reading import times
from scoring.reading.text import split_words

CLAUSES = (
    "i'll ring you at half past four",
    "don't worry, it's gone back to your card",
    "he comes at eight tonight",
    "you'll have to contact the depot yourself",
    "we'd never promise that",
    "which day suits you, and who is at home?",
    "have i got that right",
    "the strike is outside our hands",
    "can do that tmrw",
    "it is 5pm, or 17:00",
    "nothing leaves your account",
    "",
)
PATTERNS = [
    (f"{module.__name__}.{name}", pattern)
    for module in (acting, actors, times, asking, promises, clarity, remedy, facts)
    for name, pattern in vars(module).items()
    if isinstance(unwrapped(pattern), re.Pattern)
]


def _words(text: str) -> frozenset[str]:
    return gate_words(word.text for word in split_words(text))


@pytest.mark.parametrize(("name", "pattern"), PATTERNS, ids=[name for name, _ in PATTERNS])
def test_a_gate_finds_what_its_pattern_finds(name: str, pattern: re.Pattern[str]) -> None:
    gate = Gate(pattern)
    for clause in CLAUSES:
        assert bool(gate.search(_words(clause), clause)) == bool(pattern.search(clause)), (name, clause)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:call|ring) (?:you|me)\b", {"call", "ring"}),
        (r"\bpromis\w* it\b", {"prom*", "promis"}),
        (r"\bat \d{1,2}\b", {"#"}),
        (r"\bthe (?:very )?end\b", {"end", "very"}),
        (r"\w+", set()),
        (r"\bx?\b", set()),
    ],
)
def test_the_words_that_a_pattern_needs(pattern: str, words: set[str]) -> None:
    (way,) = parse(pattern)
    assert needs(way)[1] == words


def test_a_gate_stays_shut_without_its_words() -> None:
    gate = Gate(re.compile(r"\b(?:call|ring) you\b|^shall\b"))
    assert not gate.opens(_words("we write to them"))
    assert gate.opens(_words("ring them"))
    assert gate.search(_words("shall we"), "shall we")


@pytest.mark.parametrize("piece", ["you ", "if it ", "or ", " ", "1", "i will ", "have i ", "the a "])
def test_no_pattern_is_slow_on_hostile_text(piece: str) -> None:
    text = (piece * 10_000)[:10_000]
    slow = {}
    for name, pattern in [*PATTERNS, *((f"opener {i}", each) for i, each in enumerate(asking.OPENERS))]:
        spent = []
        for _ in range(3):
            start = time.process_time()
            pattern.search(text)
            spent.append(time.process_time() - start)
        if min(spent) > 0.05:
            slow[name] = min(spent)
    assert not slow
