"""Turn words into keys that stand for what is meant, so that "the 180 back by five" meets "$180 refund, 17:00".

A key is a concept ("~REFUND"), a value ("#180", "$180", "@17"), a weekday ("~friday") or a rough stem ("mattress").
A word may have several.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from scoring.concepts import ACTS, DATA, NUMERALS, WEEKDAYS, rows
from scoring.gates import gate_words
from scoring.once import once
from scoring.overlap import content, stem
from scoring.quick import compiled
from scoring.recall import recalled
from scoring.text import Place, Reading, Word, read, split_words
from scoring.types import Reply

_TIME = compiled(r"(\d{1,2})(?:[:.](\d\d))?(am|pm|h)?")
_NUMBER = compiled(r"[£$€]?(\d[\d,]*(?:\.\d+)?)([a-z%]{0,9})")
_PARTS = compiled(r"\s/\s|[,;:()?]+(?=\s|$)|\s(?:and|or|less|plus|incl\.?|including|whatever)\s|\s-\s")
_SHORTENED = compiled(r"'(?:ll|ve|re|d|m|t)$")
_WEAK = frozenset(
    [
        "~STILL",
        "~WANT",
        "~NAME",
        "~DATE",
        "~CLOCK",
        "~SUITS",
        "~WHERE",
        "~HOWMANY",
        "~ALL",
        "~ACCOUNT",
        "~SEND",
        "~TODAY",
        "~PART",
        "#1",
        "#2",
        "#3",
    ]
)
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


_SINGLE, _PAIRS = _lexicon()


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
    return _gathered(_said(words), 10**9)


_Said = tuple[tuple[str, int, int], ...]


def _said(words: Sequence[Word]) -> list[_Said]:
    """Return for each word the keys that begin with it, each with its place."""
    made: list[_Said] = []
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
    return keys_of(text), figure, _PAIRS.get(text) or _PAIRS.get(stem(text))  # "knocked the 35 off" is "knock off"


_FIGURES = frozenset("0123456789£$€")


def _figures(words: Sequence[Word], index: int) -> _Said:
    """Return the keys of a figure with its neighbours: "twenty-five" is 25, "24" may be an amount."""
    word, before = words[index], words[index - 1] if index else None
    found = []
    tens, unit = NUMERALS.get(before.text, "") if before else "", NUMERALS.get(word.text, "")
    if before and len(tens) == 2 and tens[1] == "0" and len(unit) == 1 and unit != "0":
        found.append(("#" + tens[0] + unit, before.start, word.end))
    if amount := _amount(words, index):
        found.append((amount, word.start, word.end))
    return tuple(found)


def _gathered(said: Iterable[_Said], end: int) -> Meant:
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
_AT = frozenset("by at before until till from between after".split())  # noqa: SIM905


def _amount(words: Sequence[Word], index: int) -> str | None:
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


@recalled
def _whole(reply: Reply) -> tuple[list[int], list[_Said]]:
    """Return where the words of a reply start and what each says: one pass, which every clause takes its share of."""
    words = read(reply).words
    return [word.start for word in words], _said(words)


def meant_in(reading: Reading, start: int, end: int) -> Meant:
    """Return what the trainee's own words between two places mean."""
    starts, said = _whole(reading.reply)
    return _gathered(said[bisect_left(starts, start) : bisect_left(starts, end)], end)


def words_in(reading: Reading, start: int, end: int) -> frozenset[str]:
    """Return the trainee's own words between two places, as gates ask for them."""
    known = _words_known(reading)
    if (start, end) not in known:
        starts, _ = _whole(reading.reply)
        own = reading.words[bisect_left(starts, start) : bisect_left(starts, end)]
        known[start, end] = gate_words([word.text for word in own])
    return known[start, end]


@once
def _words_known(_reading: Reading) -> dict[Place, frozenset[str]]:
    """Return the memo of `words_in`: many a sentence is one clause."""
    return {}


@lru_cache(maxsize=4_000)
def keys_in(phrase: str) -> frozenset[str]:
    """Return every key that a phrase of the case means."""
    return frozenset(meant(split_words(phrase.lower().replace("’", "'"))).keys)


_OF_THINGS = frozenset("a another any her his my our the their your".split())  # noqa: SIM905


@lru_cache(maxsize=4_000)
def slots(phrase: str) -> tuple[frozenset[str], ...]:
    """Return the phrase as things to be said: for each, the keys any of which says it."""
    words = split_words(phrase.lower().replace("’", "'"))
    made: list[frozenset[str]] = []
    taken: set[int] = set()
    for index, word in enumerate(words):
        followers = _PAIRS.get(word.text, {})
        for offset in (1, 2):
            if index + offset < len(words) and words[index + offset].text in followers:
                both = (*keys_of(word.text), *keys_of(words[index + offset].text))
                acts = (key for key in both if key[1:] in ACTS and key[0] == "~")
                made.append(frozenset({followers[words[index + offset].text], *acts}))
                taken |= {index, index + offset}
                break
        if index not in taken and (keys := keys_of(word.text)):
            if word.text == "phone" and index and words[index - 1].text in _OF_THINGS:  # a thing, not to phone
                keys = tuple(key for key in keys if key != "~CALL")
            money = word.text[0] in "£$€" and _amount(words, index)
            made.append(frozenset({money} if money else keys))
    return tuple(dict.fromkeys(made))


@lru_cache(maxsize=4_000)
def alternatives(phrase: str) -> tuple[str, ...]:
    """Split a joined phrase ("order number or postcode", "date / how long ago") into ways of naming it, whole first."""
    pieces = [piece.strip() for piece in _PARTS.split(phrase) if piece and slots(piece)]
    ways = [phrase]
    if " / " in phrase:  # the author's own alternatives stand by themselves, however everyday their words
        ways += [piece.strip() for piece in phrase.split(" / ") if slots(piece)]
    for index, piece in enumerate(pieces):
        if not all(weak(slot) for slot in slots(piece)):
            ways.append(piece)
        elif index + 1 < len(pieces):  # "name or reference the booking is under": the name the booking is under
            ways.append(piece + " " + pieces[index + 1].partition(" ")[2])
    return tuple(dict.fromkeys(ways))


def weak(slot: frozenset[str]) -> bool:
    """Tell whether a slot is too everyday to stand for a fact by itself (a name, a day, an hour)."""
    return not slot.isdisjoint(_WEAK)


def weight(slot: frozenset[str], common: frozenset[str]) -> float:
    """Return how telling a slot is: less when the customer has said it anyway (`common`), least when it is everyday."""
    if weak(slot):
        return 0.35
    return 0.45 if slot & common else 1.0


def share(phrase: str, said: Iterable[str], common: frozenset[str] = frozenset()) -> float:
    """Return the weighted share (0-1) of a phrase's slots that the keys `said` cover."""
    keys = frozenset(said)
    total = got = 0.0
    for slot in slots(phrase):
        worth = weight(slot, common)
        total += worth
        if not slot.isdisjoint(keys):
            got += worth
    return got / total if total else 0.0


def acts_in(keys: Iterable[str]) -> set[str]:
    """Return the acts (what a company does for a customer) among keys, without their mark."""
    return {key[1:] for key in keys if key[0] == "~"} & ACTS


def data_in(keys: Iterable[str]) -> set[str]:
    """Return the data (what a customer is asked for) among keys, without their mark."""
    return {key[1:] for key in keys if key[0] == "~"} & DATA
