# ruff: noqa: E501 - a list of words reads better as one line
"""Sums, references, times, dates and names that are neither in the scenario nor in the talk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from scoring.matching.overlap import number
from simulator.state import Moment
from simulator.voice.checks.kit import Check, Example, plain, sentences
from simulator.voice.checks.world import numbers, world

_SUM = re.compile(
    r"[£$€]\s?(\d[\d.,]*\d|\d)|\b(\d[\d.,]*\d|\d) ?(?:pounds?|euros?|dollars?|quid|bucks|gbp|eur|usd|pence|cents?|%|percent|per cent)"
)
_WORDED_SUM = re.compile(
    r"\b((?:a |one |two |three |four |five |six |seven |eight |nine |ten |eleven |twelve |fifteen |twenty |thirty |forty |fifty |sixty |seventy |eighty |ninety |hundred |thousand |and )*(?:hundred|thousand|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|ten|five))[ -](?:[a-z]+ )?(?:pounds|euros|dollars|quid|bucks)\b"
)
_CODE = re.compile(
    r"(?<![\w.,:£$€-])(?=[a-z-]*\d)(?:[a-z]{1,5}[- ]?\d{2,}[a-z\d-]*|\d{3,}(?:-\d+)*|\d+[a-z]+\d[a-z\d]*)(?![\w%])"
)
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b)?|\d{1,2} ?[ap]\.?m\b)")
_DAY = re.compile(
    r"\b(mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|january|february|march(?= \d| the)|april|june|july|august|september|october|november|december)\b"
)
_DATED = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?\b|\d{1,2}/\d{1,2}(?:/\d{2,4})?)\b"
)
_ORDINAL = re.compile(
    r"\b(?:by|on|since|from|until|till|before|of) the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:time|floor|call|person|day|letter|attempt))"
)
_NAME = re.compile(r"(?<![\w'’*.])([A-Z][a-zà-ÿ]{2,}(?:['’-][A-Z][a-zà-ÿ]+)?)")
_NO_NAME = frozenset(
    """ i'm god jesus christ christmas easter english google facebook internet mr mrs miss ms dr sir madam mum mom dad
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december fine yes no okay right look hello trustpilot twitter whatsapp instagram youtube""".split()  # noqa: SIM905 - words read better as text
)


def _invention(line: str, moment: Moment) -> str | None:
    texts = world(moment)
    text = plain(line)
    values, whole = _known(texts)
    for kind, found, known in (
        ("a sum", _sums(text), values),
        ("a number", (number(each.replace(" ", "")) for each in _CODE.findall(text)), values),
        ("a time", (number(each.replace(" ", "").replace(".m", "m")) for each in _CLOCK.findall(text)), values),
        ("a day", (each.rstrip("s") for each in _DAY.findall(text)), whole),
        ("a date", iter(_DATED.findall(text)), whole),
        ("a date", iter(_ORDINAL.findall(text)), values),
        ("a name", _names(line), whole),
    ):
        if any(each not in known for each in found):
            return f"You made up {kind}. Use only what is written above."
    return None


@lru_cache(maxsize=256)
def _known(texts: tuple[str, ...]) -> tuple[frozenset[str], str]:
    """Return the values that stand in some texts, and the texts as one."""
    pieces = [plain(text) for text in texts]
    codes = {number(each.replace(" ", "")) for text in pieces for each in _CODE.findall(text)}
    clocks = {number(each.replace(" ", "").replace(".m", "m")) for text in pieces for each in _CLOCK.findall(text)}
    values = frozenset().union(codes, clocks, *(numbers(text) for text in pieces), *(_sums(text) for text in pieces))
    return values, " ".join(pieces)


def _sums(text: str) -> Iterator[str]:
    for digits, also in _SUM.findall(text):
        yield number((digits or also).strip(".,"))
    for words in _WORDED_SUM.findall(text):
        yield _value(words)


def _value(words: str) -> str:
    """Return what number words come to: "two hundred and fifty" is "250"."""
    total = part = 0
    for word in words.split():
        each = {"a": 1, "hundred": 100, "thousand": 1_000}.get(word)
        if word in ("hundred", "thousand"):
            part = max(part, 1) * (each or 1)
            total, part = (total + part, 0) if word == "thousand" else (total, part)
        elif each or word != "and":
            part += each or int(next(iter(numbers(word)), "0"))
    return str(total + part)


def _names(line: str) -> Iterator[str]:
    """Yield words with a capital that do not open a sentence; a line in title case has none."""
    for sentence in sentences(line):
        opened = re.sub(r"^[^\w]*[\w'’]+", "", sentence, count=1)
        for found in _NAME.finditer(opened):
            before = opened[: found.start()].rstrip(" ")
            if before.endswith(('"', "“", "'", "‘", ":", "…", "...", "-", "–")) or found[1].lower() in _NO_NAME:
                continue
            yield plain(found[1])


CHECKS = (
    Check(
        "invention",
        _invention,
        (
            Example("I paid £299 for that thing.", fires=True),
            Example("I paid two hundred and fifty pounds.", fires=True),
            Example("I paid three hundred and forty pounds for it.", fires=True),
            Example("Look up order 88213, will you?", fires=True),
            Example("I was told 5:15 pm by your people.", fires=True),
            Example("It was promised for Monday.", fires=True),
            Example("I spoke to Deborah about it.", fires=True),
            Example("That was on the 3rd of March.", fires=True),
            Example("Order 4471, the baby is due on Friday.", fires=False),
            Example("You keep £40 of mine, Robin, and I get planks.", fires=False),
            Example("Forty pounds you keep, and I get planks.", fires=False),
            Example("I've told three people ten times. God help me.", fires=False),
        ),
    ),
)
