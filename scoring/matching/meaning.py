"""Tell what a stretch of a reply means, and what a phrase of the case wants said, both as `keys`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from scoring.matching.concepts import ACTS, DATA
from scoring.matching.keys import PAIRS, Meant, Said, amount_at, gathered, keys_of, meant, said_by
from scoring.patterns.gates import gate_words
from scoring.patterns.quick import compiled
from scoring.reading.clocks import in_figures
from scoring.reading.once import once
from scoring.reading.recall import recalled
from scoring.reading.text import Place, Reading, read, split_words
from scoring.types import Reply

_PARTS = compiled(r"\s/\s|[,;:()?]+(?=\s|$)|\s(?:and|or|less|plus|incl\.?|including|whatever)\s|\s-\s")
_WHAT_FOR = compiled(
    r"(?:[Ww]hether|[Ww]hich|"
    r"[Ww]hat)\b.{6,60}?(?<!want)(?<!wants)(?<!like)(?<!likes)(?<!prefer)(?<!able)(?<!needs)(?<!need)"
    r"(?<!willing)(?<!free)(?<!ready)(?<!tried)(?<!tries)(?<!has)(?<!have)(?<!had)(?<!can)(?<!going)(?<!went)(?<!get)"
    r"(?= to (?:collect|send|show|start|reach|use|pay|ring|call|check|move|stay|take|give|be|prove|find|trace|make|"
    r"let|sign)\b)"
)
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


@recalled
def _whole(reply: Reply) -> tuple[list[int], list[Said]]:
    """Return where the words of a reply start and what each says: one pass, which every clause takes its share of."""
    words = read(reply).words
    return [word.start for word in words], said_by(words)


def meant_in(reading: Reading, start: int, end: int) -> Meant:
    """Return what the trainee's own words between two places mean."""
    starts, said = _whole(reading.reply)
    return gathered(said[bisect_left(starts, start) : bisect_left(starts, end)], end)


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
    return frozenset(meant(split_words(in_figures(phrase.lower().replace("’", "'")))).keys)


_OF_THINGS = frozenset("a another any her his my our the their your".split())  # noqa: SIM905 - words read better as text


@lru_cache(maxsize=4_000)
def slots(phrase: str) -> tuple[frozenset[str], ...]:
    """Return the phrase as things to be said: for each, the keys any of which says it."""
    words = split_words(in_figures(phrase.lower().replace("’", "'")))
    made: list[frozenset[str]] = []
    taken: set[int] = set()
    for index, word in enumerate(words):
        followers = PAIRS.get(word.text, {})
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
            money = word.text[0] in "£$€" and amount_at(words, index)
            made.append(frozenset({money} if money else keys))
    return tuple(dict.fromkeys(made))


@lru_cache(maxsize=4_000)
def alternatives(phrase: str) -> tuple[str, ...]:
    """Split a joined phrase ("order number or postcode", "date / how long ago") into ways of naming it, whole first."""
    pieces = [piece.strip() for piece in _PARTS.split(phrase) if piece and slots(piece)]
    ways = [phrase]
    if " / " in phrase:  # the author's own alternatives stand by themselves, however everyday their words
        ways += [piece.strip() for piece in phrase.split(" / ") if slots(piece)]
    if (fact := _WHAT_FOR.match(phrase)) and not all(weak(slot) for slot in slots(fact[0])):
        ways.append(fact[0])  # "whether she has a passport with her", whatever it is for
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
