"""Find sums and times beyond what the policy lets anybody give."""

from __future__ import annotations

import re
from functools import lru_cache

from scoring.doing.moves import Move
from scoring.matching.meaning import keys_in, slots, weak
from scoring.matching.spans import lasts
from scoring.offering.giving import BOUND, NEGATION, gives
from scoring.patterns.quick import compiled
from scoring.types import Case

OVER = compiled(r"^(.*?)\b(?:over|more than|above|beyond)\b.{0,30}?[£$€]?(\d[\d,]*)", re.IGNORECASE)
_AMOUNT = compiled(
    r"(?:[£$€]|\brs\.? ?|\beur ?)(\d[\d,]*(?:\.\d\d)?)|\b(\d[\d,]*) (?:pounds?|dollars?|euros?|quid|bucks|"
    r"rupees)\b|\b(?:plus|extra|give you|add|another|credit you) (?:an? |another )?(\d{2,6})\b(?! ?(?:day|hour|"
    r"min|week|month|%))"
)
_GESTURE = compiled(
    r"\b(?:credit|voucher|cash|compensat\w*|goodwill|gesture|for (?:your|the|all the) (?:trouble|inconvenience|"
    r"time|distress)|"
    r"to say sorry|as an apology|on top|plus|extra|off|discount|bonus|gift|send you|give you|pay you)\b"
)
_PAYMENT = compiled(r"\b(compensat|cash|pay|money)\w*")
_OWED = compiled(
    r"\b(?:you(?:'ll| will| can| may)? (?:get|have|receive)|(?:pay|give|send|transfer|offer) you|for you|from us)\b"
)


def pays(words: str, move: Move, case: Case) -> bool:
    """Tell whether a clause gives a sum where the policy forbids to pay for that, or to pay in that way."""
    if not gives(words, move) or not _OWED.search(words) or NEGATION.search(words) or not _AMOUNT.search(words):
        return False
    given = " ".join((*case.known, *case.allowed)).lower().replace(",", "")
    figures = {next(filter(None, each.groups())).replace(",", "") for each in _AMOUNT.finditer(words)}
    if all(re.search(rf"\b{re.escape(figure)}\b", given) for figure in figures):
        return False  # what is theirs, and nothing on top of it
    keys = frozenset(move.meant.keys)
    said = {match[1] for match in _PAYMENT.finditer(words)} - {match[1] for match in _PAYMENT.finditer(given)}
    for phrase in case.not_allowed:
        named = {match[1] for match in _PAYMENT.finditer(phrase.lower())}
        what = phrase.partition(" for ")[2]
        if named & said & {"compensat", "cash"} or (named and said and what and not keys_in(what).isdisjoint(keys)):
            return True
    return False


def allowed_by_sum(words: str, case: Case) -> tuple[str, ...]:
    """Return the allowed offers whose sum a clause names: what it gives is then that, by whatever verb."""
    named = {next(filter(None, each.groups())).replace(",", "") for each in _AMOUNT.finditer(words)}
    if not named:
        return ()
    found = tuple(phrase for phrase in case.allowed if not named.isdisjoint(_sums(phrase)))
    return found if named <= frozenset().union(*map(_sums, found)) else ()


@lru_cache(maxsize=512)
def _sums(phrase: str) -> frozenset[str]:
    found = _AMOUNT.finditer(phrase.lower())
    return frozenset(next(filter(None, each.groups())).replace(",", "") for each in found)


_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}


def too_soon(words: str, move: Move, case: Case) -> bool:
    """Tell whether a clause promises a thing within a time that the policy bars: "the number back within the hour"."""
    if not gives(words, move) or NEGATION.search(words):
        return False
    said = lasts(words) - lasts(" / ".join(case.allowed))
    soonest = min((int(count) * _MINUTES[unit] for count, unit in said), default=None)
    if soonest is None:
        return False
    keys = frozenset(key for key in move.meant.keys if key not in BOUND)
    for phrase in case.not_allowed:
        most = max((int(count) * _MINUTES[unit] for count, unit in lasts(phrase)), default=0)
        things = [slot for slot in slots(phrase) if not slot & BOUND and not weak(slot)]
        if soonest <= most and things and all(not slot.isdisjoint(keys) for slot in things):
            return True
    return False


@lru_cache(maxsize=512)
def _ceilings(not_allowed: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
    """Return the kinds of money that are forbidden above a figure, each with its figure."""
    found = filter(None, map(OVER.search, not_allowed))
    return tuple((match[1], float(match[2].replace(",", ""))) for match in found)


def too_much(words: str, move: Move, case: Case) -> bool:
    """Tell whether a clause gives more money than the policy lets anybody give; what was charged is not a gift."""
    limits = _ceilings(case.not_allowed)
    if not limits or not (gives(words, move) or _GESTURE.search(words)):
        return False
    known = frozenset(re.findall(r"\d+(?:\.\d+)?", " ".join((*case.known, *case.allowed)).replace(",", "")))
    keys = frozenset(keys_in(words))
    for match in _AMOUNT.finditer(words):
        figure = next(filter(None, match.groups())).replace(",", "").removesuffix(".00")
        for kind, most in limits:
            tied = not keys.isdisjoint(keys_in(kind)) or bool(_GESTURE.search(words)) or not keys_in(kind)
            if float(figure) > most and figure not in known and tied:
                return True
    return False
