"""Turn words into keys that stand for what is meant, so that "the 180 back by five" meets "$180 refund, 17:00".

A key is a concept ("~REFUND"), a value ("#180", "$180", "@17"), a weekday ("~friday") or a rough stem ("mattress").
A word may have several.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from scoring.matching.concepts import ACTS, rows
from scoring.matching.numerals import NUMERALS, WEEKDAYS
from scoring.matching.overlap import content, stem
from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Word

_TIME = compiled(r"(\d{1,2})(?:[:.](\d\d))?(am|pm|h)?")
_NUMBER = compiled(r"[£$€]?(\d[\d,]*(?:\.\d+)?)([a-z%]{0,9})")
_SHORTENED = compiled(r"'(?:ll|ve|re|d|m|t)$")
_FILLER = frozenset(
    [
        "carr",
        "includ",
        "show",
        "receiv",
        "els",
        "anyon",
        "anybod",
        "someon",
        "somebod",
        "sort",
        "kind",
        "type",
        "rough",
        "roughl",
        "about",
        "ever",
        "exact",
        "either",
        "respondent",
        "customer",
        "approximat",
        "likel",
        "actual",
        "currentl",
        "particular",
        "exactl",
    ]
)


def _lexicon() -> tuple[dict[str, tuple[str, ...]], dict[str, dict[str, str]]]:
    single: dict[str, list[str]] = {}
    pairs: dict[str, dict[str, str]] = {}
    for name, words in rows():
        for each in words:
            tokens = each.split()
            if len(tokens) == 1:
                for form in dict.fromkeys((each, stem(each)) if len(stem(each)) > 3 else (each,)):
                    named = single.setdefault(form, [])
                    if "~" + name not in named:
                        named.append("~" + name)
            else:
                pairs.setdefault(tokens[0], {})[tokens[-1]] = "~" + name
                if len(tokens) == 3:
                    pairs[tokens[0]].setdefault(tokens[1] + " " + tokens[2], "~" + name)
    return {word: tuple(keys) for word, keys in single.items()}, pairs


_SINGLE, PAIRS = _lexicon()


@lru_cache(maxsize=20_000)
def keys_of(word: str) -> tuple[str, ...]:
    """Return every key of one lower-case word; empty for a word without content."""
    word = word.removesuffix("'s")
    if _SHORTENED.search(word):  # "we'll" is not "well", "we'd" is not Wednesday
        return ()
    if word in _SINGLE:
        return (*_SINGLE[word], stem(word))
    if word in WEEKDAYS or word in NUMERALS:
        return ("~" + WEEKDAYS[word] if word in WEEKDAYS else "#" + NUMERALS[word],)
    if any(char.isdigit() for char in word):
        return _values(word)
    cut = stem(word)
    if cut in _SINGLE:
        return (*_SINGLE[cut], cut)
    return tuple(key for key in content(word) if key not in _FILLER)


def _values(word: str) -> tuple[str, ...]:
    """Read a number, an amount or a time of day; "5pm" is also "@17", "17.40" also "5.40"."""
    number = _NUMBER.fullmatch(word)
    keys: list[str] = []
    if number:
        figure = number[1].replace(",", "").lstrip("0") or "0"
        keys.append("#" + (figure.rstrip("0").rstrip(".") if "." in figure else figure))
        if number[2] in ("h", "hr", "hrs", "hour", "hours"):
            keys.append("~HOURS")
    clock = _TIME.fullmatch(word)
    if clock and int(clock[1]) < 25:
        hour, minutes = int(clock[1]), clock[2] or ""
        later = hour + 12 if clock[3] == "pm" and hour < 12 else hour
        tail = ":" + minutes if minutes.strip("0") else ""
        keys += [f"@{later}{tail}", f"@{later % 12 or 12}{tail}"]
    return tuple(dict.fromkeys(keys)) or (stem(word),)


class Meant(NamedTuple):  # made by the dozen
    """Hold the keys of a stretch of text, each with the places (start, end) where it is said, and the acts in them."""

    keys: dict[str, Place]
    acts: frozenset[str]


def meant(words: Sequence[Word]) -> Meant:
    """Return what these words mean, each key with the first place where it is said."""
    return gathered(said_by(words), 10**9)


Said = tuple[tuple[str, int, int], ...]


def said_by(words: Sequence[Word]) -> list[Said]:
    """Return for each word the keys that begin with it, each with its place."""
    made: list[Said] = []
    for index, (text, start, end) in enumerate(words):
        keys, figure, followers = _known_of(text)
        found = [(key, start, end) for key in keys]
        if figure:
            found += _figures(words, index)
        if followers:
            for other in words[index + 1 : index + 4]:
                if other.text in followers:
                    found.append((followers[other.text], start, other.end))
        made.append(tuple(found))
    return made


@lru_cache(maxsize=20_000)
def _known_of(text: str) -> tuple[tuple[str, ...], bool, dict[str, str] | None]:
    """Return the keys of a word, whether it is a figure, and what it means with which words behind it."""
    figure = text in NUMERALS or text[-1].isdigit() or text[0] in _FIGURES
    return keys_of(text), figure, PAIRS.get(text) or PAIRS.get(stem(text))  # "knocked the 35 off" is "knock off"


_FIGURES = frozenset("0123456789£$€")


def _figures(words: Sequence[Word], index: int) -> Said:
    """Return the keys of a figure with its neighbours: "twenty-five" is 25, "24" may be an amount."""
    word, before = words[index], words[index - 1] if index else None
    found = []
    tens, unit = NUMERALS.get(before.text, "") if before else "", NUMERALS.get(word.text, "")
    if before and len(tens) == 2 and tens[1] == "0" and len(unit) == 1 and unit != "0":
        found.append(("#" + tens[0] + unit, before.start, word.end))
    if amount := amount_at(words, index):
        found.append((amount, word.start, word.end))
    return tuple(found)


def gathered(said: Iterable[Said], end: int) -> Meant:
    """Return what words mean that say this, as far as it is said before `end`."""
    keys: dict[str, Place] = {}
    for each in said:
        for key, first, last in each:
            if last <= end and key not in keys:
                keys[key] = (first, last)
    return Meant(keys, _ACT_KEYS.intersection(keys))


_ACT_KEYS = frozenset("~" + name for name in ACTS)
_UNITS = frozenset(
    [
        "hour",
        "hours",
        "hr",
        "hrs",
        "h",
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "min",
        "mins",
        "minute",
        "minutes",
        "am",
        "pm",
        "percent",
        "working",
        "business",
        "year",
        "years",
        "to",
        "or",
    ]
)
_AT = frozenset("by at before until till from between after".split())  # noqa: SIM905 - words read better as text


def amount_at(words: Sequence[Word], index: int) -> str | None:
    """Return the key of an amount of money ("$24"): a figure that no unit of time, hour or second figure claims."""
    text = words[index].text
    figure = NUMERALS.get(text) or text.lstrip("£$€").replace(",", "")
    if not figure[:1].isdigit() or not figure.replace(".", "", 1).isdigit():
        return None
    bare = text[0] not in "£$€"
    after = words[index + 1].text if index + 1 < len(words) else ""
    if bare and (after in _UNITS or after[:1].isdigit() or (index and words[index - 1].text in _AT)):
        return None
    return "$" + (figure.rstrip("0").rstrip(".") if "." in figure else figure)
