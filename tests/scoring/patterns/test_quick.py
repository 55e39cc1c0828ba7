"""Patterns that fail fast find what the same patterns find as they were written."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

import scoring
from scoring import score
from scoring.patterns.quick import Quick, as_written, compiled, let_in, take_in_hand
from scoring.reading.phrases import Lexicon
from scoring.reading.text import Reading, cleaned, read, split_words
from scoring.skills import skills
from scoring.types import Reply

DATA = Path(scoring.__path__[0]) / "validity" / "data"
EVERY = 3  # of the labelled replies one in so many: each pattern is tried on each


def _lines() -> Iterator[str]:
    for line in (DATA / "natural.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)["reply"]


READINGS = tuple(
    read(Reply(text))
    for text in (*list(_lines())[::EVERY], "She said \"you'll call\" & 100% at 5pm, £24 or 10:30; don't-we", "")
)


def _values() -> Iterator[tuple[str, Any]]:
    skills()
    for each in pkgutil.walk_packages(scoring.__path__, "scoring."):
        if not any(part in each.name for part in ("__main__", "scoring.validity", "scoring.bulk")):
            for name, value in vars(importlib.import_module(each.name)).items():
                for one in value if isinstance(value, (list, tuple)) else (value,):
                    yield f"{each.name}.{name}", one


PATTERNS = {id(value): (name, value) for name, value in _values() if isinstance(value, (Quick, re.Pattern))}
LEXICONS = {id(value): (name, value) for name, value in _values() if isinstance(value, Lexicon)}


def _found(pattern: re.Pattern[str], text: str) -> list[object]:
    return [(each.span(), each.groups(), each.lastgroup) for each in pattern.finditer(text)]


@pytest.mark.parametrize(("name", "pattern"), PATTERNS.values(), ids=[name for name, _ in PATTERNS.values()])
def test_every_pattern_of_the_rules_finds_what_it_says(name: str, pattern: re.Pattern[str]) -> None:
    source = as_written(pattern)
    if isinstance(source, str):
        plain = re.compile(source, pattern.flags & ~re.UNICODE)
        for reading in READINGS:
            take_in_hand(reading.text, let_in(reading.vocabulary))
            assert _found(pattern, reading.text) == _found(plain, reading.text), (name, reading.text)


@pytest.mark.parametrize(
    "source",
    [
        r"\bcall you|\b(?:ring|phone) you",
        r"\bno\b|n't\b|\bnever",
        r"(?:^|(?<=[.,]))(?:so |and )?(?:who|what)",
        r"\b\d ?pm|\bat (?P<hour>\d)",
        r"(?<!not )\bsorry\b|[\]x] sorry",
        r"(?:a|)b|c{2,3}|(?!x)y+",
        r"(?i:CALL) you|\bsorry",
        r"(c)\1\1|\Acall",
    ],
)
def test_a_rewritten_pattern_finds_the_same_in_the_same_order(source: str) -> None:
    pattern, plain = compiled(source), re.compile(source)
    bits = ("call", "you", "n't", " ", "ring ", "sorry", "5 pm", "at 4", ", ", "who", "] ", "b", "ccc", "y", "not ")
    for chosen in product(bits, repeat=3):
        text = "".join(chosen)
        take_in_hand(text, let_in([word.text for word in split_words(text)]))
        assert _found(pattern, text) == _found(plain, text), text


def test_a_pattern_is_not_tried_where_its_words_are_wanting() -> None:
    pattern = compiled(r"\brefund(?:ed|s)?\b")
    text = "your refund goes today"
    take_in_hand(text, let_in(["goes"]))
    assert not pattern.search(text), "the words that were given have no refund, and they are believed"
    assert pattern.search("your refund goes today, and more"), "of any other text nothing is believed"
    take_in_hand(text, let_in(["refund"]))
    assert pattern.search(text)
    later = compiled(r"\bgoes\b")
    assert later.search(text), "words that were given before a pattern was made say nothing of it"


def _exhaustive(lexicon: Lexicon, reading: Reading) -> set[tuple[str, int, int]]:
    """Try every line at every word, whatever its keys."""
    found = set()
    for line in lexicon.lines:
        if line.firsts:
            hits = [line.pattern.match(reading.text, w.start) for w in reading.words if w.text in line.firsts]
        else:
            hits = list(line.pattern.finditer(reading.text))
        found |= {(line.label, *hit.span()) for hit in hits if hit}
    return found


@pytest.mark.parametrize(("name", "lexicon"), LEXICONS.values(), ids=[name for name, _ in LEXICONS.values()])
def test_a_lexicon_finds_what_its_lines_find_one_by_one(name: str, lexicon: Lexicon) -> None:
    for reading in READINGS:
        assert {tuple(each) for each in lexicon.find(reading)} == _exhaustive(lexicon, reading), (name, reading.text)


def test_a_grade_hangs_on_nothing_graded_in_between() -> None:
    replies = [Reply(cleaned(text)) for text in list(_lines())[:20]]
    first = [score(reply) for reply in replies]
    assert [score(reply) for reply in reversed(replies)] == first[::-1]
