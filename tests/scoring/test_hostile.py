"""No text makes grading slow or break: every pattern on 10,000 hostile characters, 2,000 replies of any characters."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import scoring
from scoring import score
from scoring.patterns.quick import unwrapped
from scoring.reading.phrases import Lexicon
from scoring.reading.text import LIMIT, cleaned
from scoring.types import Case, Exchange, Reply

LENGTH = LIMIT  # of a reply of 10,000 characters the rules read so many
LONG = 10_000
BUDGET = 0.05  # seconds for one pattern (rubric, section 10, and reliability R1)
TRIES = 4  # the best of so many counts: a busy machine is not a slow pattern
CASE = Case("company", ("late crib",), ("address",), ("late crib", "two calls"), ("full refund",), ("free goods",))


def _modules() -> list[str]:
    found = pkgutil.walk_packages(scoring.__path__, "scoring.")
    skipped = ("__main__", "scoring.validity", "scoring.bulk")
    return sorted(each.name for each in found if not any(skip in each.name for skip in skipped))


def _patterns(module: str) -> Iterator[tuple[str, re.Pattern[str], frozenset[str]]]:
    """Yield each pattern of a module with a name and the words that it may begin with, lexicon lines included."""
    home = importlib.import_module(module)
    source = Path(str(home.__file__)).read_text(encoding="utf-8")
    for name, value in vars(home).items():
        if not re.search(rf"^{name}\b[^\n=]*=", source, re.MULTILINE):
            continue  # imported: it is timed where it was written
        many = list(value.values()) if isinstance(value, dict) else value
        each = many if isinstance(many, (list, tuple)) else [many]
        for pattern in map(unwrapped, each):
            if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
                yield name, pattern, frozenset()
        if isinstance(value, Lexicon):
            for line in value.lines:
                yield f"{name} ({line.label})", line.pattern, line.firsts


GENERIC = [
    "a " * 5_000,
    "a" * LONG,
    "i'm so sorry that you " * 500,
    "you should have had not been the ... " * 300,
    "so, well, but, and, " * 500,
    "1 2 3 4.5 10:00 5pm £9 " * 450,
    " " * LONG,
    "\n" * LONG,
    "a-" * 5_000,
    "it's 'tis don't " * 700,
    "[<{(system:" * 1_000,
    "i will call you will by the i can " * 320,
    "not never no " * 800,
    '"' * LONG,
]


SEEN = tuple(cleaned(text) for text in GENERIC)
"""What the rules see of these: runs of blanks and signs are short by then."""
SOURCES = "\n".join(file.read_text(encoding="utf-8") for file in Path(scoring.__path__[0]).rglob("*.py"))


def _texts(pattern: re.Pattern[str], firsts: frozenset[str]) -> Iterator[str]:
    """Yield near misses: the literal beginnings of a pattern again and again, never finished."""
    literal = re.findall(r"[a-z']{2,}", re.sub(r"\\[a-z]|\(\?<?[a-z!=:]|\{[\d,]+\}|\[[^\]]*\]", " ", pattern.pattern))
    words = (sorted(firsts)[:2] or literal[:1]) + literal[:1] + literal[len(literal) // 2 : len(literal) // 2 + 1]
    for end in (" a ", ", ", " "):
        text = "".join(word + end for word in words) or "a "
        yield cleaned((text * (1 + LENGTH // len(text)))[:LENGTH])


def _takes(name: str, pattern: re.Pattern[str], text: str) -> float:
    """Return the seconds a pattern needs for a text, used as the rules use it: anywhere, or at one place only."""
    anywhere = "(" in name or re.search(rf"\b{name}\.(?:search|finditer|findall|sub|split)\b", SOURCES)
    best = float("inf")
    for _ in range(TRIES):
        before = time.perf_counter()
        if anywhere:
            for _match in pattern.finditer(text):
                pass
        else:
            pattern.match(text)
        best = min(best, time.perf_counter() - before)
        if best < BUDGET:
            break
    return best


@pytest.mark.parametrize("module", _modules())
def test_no_pattern_is_slow_on_hostile_text(module: str) -> None:
    slow = {
        f"{name} on {text[:40]!r}: {took * 1000:.0f} ms"
        for name, pattern, firsts in _patterns(module)
        for text in (*(() if firsts else SEEN), *_texts(pattern, firsts))
        if (took := _takes(name, pattern, text)) > BUDGET
    }
    assert not slow, "\n".join(sorted(slow))


def _check(reply: Reply) -> None:
    for graded in score(reply):
        assert graded.level in (None, 0, 1, 2, 3, 4)
        assert all(0 <= proof.start < proof.end <= len(reply.text) for proof in graded.evidence)


ANY = st.text(st.characters(exclude_categories=()), max_size=400)
RIGHT_TO_LEFT = st.text("\u05d0\u05d1\u0627\u0628\u202b\u202e\u2067\u200f sorry.", max_size=200)
INVISIBLE = st.text("\u200b\u200c\u200d\u2060\ufeff\x00\x07\x1b\u00adsory iam", max_size=200)
LONE = st.text("\ud800\udfff\udc00 sorry we refund you.", max_size=200)
MARKDOWN = st.text("#*_`~[](){}<>|\\\n-+=!&;:/\"' sory19", max_size=300)
EMOJI = st.text("\U0001f600\U0001f64f\U0001f3fd\u200d\ufe0f\U0001f469 ok", max_size=150)
MIXED = st.lists(st.one_of(ANY, RIGHT_TO_LEFT, INVISIBLE, LONE, MARKDOWN, EMOJI), min_size=2, max_size=5).map(" ".join)
WORDS = st.lists(
    st.sampled_from(
        ("i", "we", "you", "sorry", "so", "not", "but", "refund", "today", "will", "can", "late", "?", ",")
    ),
    max_size=60,
).map(" ".join)
KINDS = {
    "any": ANY,
    "right to left": RIGHT_TO_LEFT,
    "invisible": INVISIBLE,
    "lone surrogates": LONE,
    "markdown": MARKDOWN,
    "emoji": EMOJI,
    "mixed": MIXED,
    "words": WORDS,
}


@pytest.mark.parametrize("kind", KINDS)
def test_two_thousand_replies_of_any_characters_are_graded(kind: str) -> None:
    @settings(max_examples=250, deadline=None, database=None, derandomize=True)
    @given(KINDS[kind])
    def grade(text: str) -> None:
        _check(Reply(text, text[:200], (Exchange("Where is it?", text[:100]),), CASE, (text[100:],)))

    grade()


@pytest.mark.parametrize("text", GENERIC, ids=range(len(GENERIC)))
def test_ten_thousand_characters_are_graded(text: str) -> None:
    _check(Reply(text, "The crib is late!", (), CASE))
