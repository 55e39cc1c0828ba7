"""Numbers by which a case can be looked up: orders, accounts, bookings, references. Each becomes "[number 1]".

Prices, dates, times, quantities and readings stay, and so does what the scenario itself says: it is sent anyway.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from simulator.redaction import KEPT

_NAMED = re.compile(
    r"\b(?P<word>order|booking|reservation|reference|ref|ticket|case|invoice|bill|policy|contract|account|acc(?:t|ount)?|customer"
    r"|member(?:ship)?|tracking|parcel|shipment|claim|confirmation|serial|meter|receipt|registration|complaint|delivery|file"
    r"|job|licence|license|passport|voucher|code|id|pin|(?:card )?ending)\b"
    r"(?P<says>(?:\s+(?:number|no|nr|num|id|code|ref|reference|in|with))?\.?\s*(?:is|was|of|here|:|=|#|-)?\s*#?\s*)"
    r"(?P<number>[a-z]{0,5}[-/]?\d[\da-z]*(?:[-/ ]\d[\da-z]*)*)(?![\w£$€%]|[.,:]\d)",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?<![\w£$€.,:/-])(?=[a-z\d-]*[a-z])(?=(?:[a-z-]*\d){4})[a-z\d]+(?:-[a-z\d]+)*(?![\w%]|[.,:]\d)", re.IGNORECASE
)
_HASH = re.compile(r"#\s?\d[\d-]*\d")
_LONG = re.compile(
    r"(?<![\w£$€.,:/+-])\d{6,}(?![\w%]|[.,:]\d)|(?<![\w£$€.,:/+-])(?!(?:19|20)\d\d-(?:19|20)\d\d\b)\d{2,5}-\d{3,}(?![\w-])"
)
_UNIT = re.compile(
    r"\s?(?:£|\$|€|%|percent|pounds?|euros?|dollars?|quid|bucks|kr|gbp|eur|usd|chf|kwh|kw|units?|miles?|km|metres?|meters?|cm|mm"
    r"|kilos?|kg|g|ml|l|litres?|pieces?|items?|boxes|people|persons?|guests?|words?|points?|times?|seconds?|minutes?|mins?|hours?|hrs?"
    r"|days?|weeks?|months?|years?|nights?|am|pm)\b",
    re.IGNORECASE,
)
_COUNTED = frozenset(("order", "bill", "claim", "file", "job", "delivery"))
_FEWEST = 4
"""Digits from which a number after one of these is one: in "order 250 chairs" it is a quantity."""

Redact = Callable[[str], str]


def find_references(text: str) -> Iterator[tuple[int, int]]:
    """Yield where such numbers stand, in order and without overlap."""
    kept = [hit.span() for hit in KEPT.finditer(text)]
    spans = [*_named(text), *(hit.span() for each in (_CODE, _HASH, _LONG) for hit in each.finditer(text))]
    spans.sort(key=lambda span: (span[0], -span[1]))  # the longer first
    behind = 0
    for start, end in spans:
        free = not any(start < stop and begin < end for begin, stop in kept)
        if start >= behind and free and not _UNIT.match(text, end):
            yield start, end
            behind = end


def _named(text: str) -> Iterator[tuple[int, int]]:
    for hit in _NAMED.finditer(text):
        number = hit["number"].rstrip()
        digits = sum(char.isdigit() for char in number)
        plain = number.isdigit() and not hit["says"].strip() and hit["word"].lower() in _COUNTED
        if digits >= (_FEWEST if plain else 3):
            yield hit.start("number"), hit.start("number") + len(number)


def without_references(redact: Redact, told: Iterable[str], open_: Iterable[str]) -> Redact:
    """Return `redact` with these numbers taken out as well, each by its place in a talk: "[number 1]".

    `told` are the trainee's texts of the talk in their order: the same number has the same place in all of them.
    `open_` are the scenario's own texts, whose numbers stay.
    """
    known = {_value(word) for text in open_ for word in re.findall(r"[\w/-]*\d[\w/-]*", text)}
    places: dict[str, int] = {}

    def taken(text: str) -> str:
        said, parts, at = redact(text), list[str](), 0
        for start, end in find_references(said):
            value = _value(said[start:end])
            if value in known:
                continue
            place = places.setdefault(value, len(places) + 1)
            parts += (said[at:start], f"[number {place}]")
            at = end
        return "".join(parts) + said[at:]

    for text in told:
        taken(text)
    return taken


def _value(number: str) -> str:
    return "".join(char for char in number.upper() if char.isalnum())
