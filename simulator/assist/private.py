"""Replace what could tell who wrote a complaint, each thing by an invented one, the same everywhere."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from simulator.assist.people import WORDS_TOO, people
from simulator.changed import changed

FIRST = ("Imogen", "Rafe", "Odette", "Casper", "Maud", "Ansel", "Thea", "Lorcan", "Jory", "Sabela", "Emrys", "Ottilie")
LAST = ("Vale", "Hartley", "Quill", "Marlow", "Penrose", "Sorrel", "Ashdown", "Fenwick", "Lisle", "Wexley", "Thorne")
_STREET = (
    r"(?:street|str|st|road|rd|lane|ln|avenue|ave|close|drive|dr|way|court|ct|place|pl|square|sq|terrace|crescent"
    r"|gardens?|grove|hill|row|mews|boulevard|blvd)"
)
_CAPITAL_STREET = (
    r"(?:Rise|View|Walk|Parade|Mead|Green|Park|Wharf|Quay|Mount|Croft|End|Circus|Highway|Parkway|Trail|Gate|Path|Passage"
    r"|Circle|Heights|Ridge|Fold|Bank|Chase|Garth|Meadows?|Brow|Cottages|Villas|Side|Common|Vale|Wynd|Yard|Bridge|Approach)"
)
"""Words that are a street's only behind other capitals: "3 pm End" is none."""
_KINDS = (
    ("email", re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")),
    ("link", re.compile(r"\b(?:https?://|www\.)[^\s<>\"')]+", re.IGNORECASE)),
    ("handle", re.compile(r"(?<![\w.])@\w{3,}")),
    ("iban", re.compile(r"\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,3})?\b")),
    ("card", re.compile(r"(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?!\d)")),
    (
        "date of birth",
        re.compile(
            r"(?:\bborn(?: on)?|\bdob|\bdate of birth)\W{1,4}(?:is )?"
            r"((?=[\w/.-]*\d)[\w/.-]+(?: [a-z]{3,9}\.? \d{2,4}| \d{1,2},? \d{4})?)",
            re.IGNORECASE,
        ),
    ),
    ("address", re.compile(rf"\b\d{{1,5}}[a-z]?,? (?:[^\W\d][\w'’-]* ){{1,3}}{_STREET}\b\.?", re.IGNORECASE)),
    ("address", re.compile(rf"\b\d{{1,5}}[A-Za-z]?,? (?:[A-ZÀ-Þ][\w'’-]* ){{1,3}}{_CAPITAL_STREET}\b")),
    (
        "address",
        re.compile(
            r"\b(?:\w[\w-]{1,30}(?:straße|strasse|weg|gasse|allee|platz))[ ]\d{1,4}[a-z]?\b"
            r"|\b\d{1,4},? (?:rue|avenue|via|calle) [\w' -]{3,30}(?=[,.\n]|$)",
            re.IGNORECASE,
        ),
    ),
    ("address", re.compile(r"\b(?:flat|apartment|apt|unit|suite)\.? (?:no\.? ?)?\d+[a-z]?\b", re.IGNORECASE)),
    ("address", re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b")),
    ("phone", re.compile(r"(?<![\w£$€.,])(?:\+|00|\(?0)[\d ()./-]{7,20}\d(?!\w)")),
    (
        "number",
        re.compile(
            r"\b(?:order|ref(?:erence)?|booking|account|acc|customer|invoice|ticket|case|policy|claim|contract"
            r"|member(?:ship)?|tracking|parcel|serial|meter|licen[cs]e|passport|reservation|confirmation|phone|mobile"
            r"|tel|number|no|nr|id|code|card|plate|reg(?:istration)?)\b"
            r"(?:[ ]?(?:number|no|nr|ref|reference|id|code|is|was|ending))*"
            r"[ .:#-]{0,3}((?=[A-Z0-9/-]*\d[A-Z0-9/-]*\d[A-Z0-9/-]*\d)[A-Z0-9]+(?:[/-][A-Z0-9]+)*)\b",
            re.IGNORECASE,
        ),
    ),
    ("number", re.compile(r"#[ ]?([A-Z0-9-]*\d[A-Z0-9-]{2,})\b", re.IGNORECASE)),
    (
        "number",
        re.compile(r"(?<![\w£$€.,:/-])(?=(?:[A-Z-]*\d){5})[A-Z0-9]+(?:[ -][A-Z0-9]*\d[A-Z0-9]*)*(?![\w:/]|[.,]\d)"),
    ),
)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:19|20)\d\d(?:[ -](?:19|20)\d\d)?")
_SHORTEST = 3  # letters and digits that can tell anything
_TELLING = 5  # from so many on they are found however they are spaced
_HELD = re.compile(r"\[([a-z][a-z -]{1,20})\]")


MOST = 300
"""Different names and numbers that one complaint may hold; each is looked for everywhere."""


class TooMuchError(ValueError):
    """Say that a text holds more names and numbers than a complaint does."""


@dataclass(frozen=True, slots=True)
class Swap:
    """Hold one thing that was replaced, and by what."""

    kind: str
    original: str
    invented: str


@dataclass(frozen=True, slots=True)
class Hidden:
    """Hold a text that tells nobody's name, with what was replaced in it."""

    text: str
    swaps: tuple[Swap, ...]

    def counts(self) -> tuple[tuple[str, int], ...]:
        """Return how many different things of each kind were replaced, by kind."""
        return tuple(sorted(Counter(swap.kind for swap in self.swaps).items()))

    def scrub(self, text: str) -> str:
        """Return another text without any of the originals, however they are spaced; the invented ones stay."""
        for swap in self.swaps:
            text = _pattern(swap).sub(lambda _, swap=swap: swap.invented, text)  # type: ignore[misc]
        return text

    def tells(self, text: str) -> tuple[Swap, ...]:
        """Return the originals that a text still holds."""
        return tuple(swap for swap in self.swaps if _pattern(swap).search(text))


def hide(text: str, redact: Callable[[str], str]) -> Hidden:
    """Replace names, numbers, addresses, e-mails and what `redact` finds; prices, dates and hours stay.

    Raises TooMuchError.
    """
    redacted = dict.fromkeys(_redacted(text, redact))
    names = (*people(text), *(tuple(re.findall(r"[^\W\d_]+", held)) for kind, held in redacted if kind == "name"))
    # The same thing may be found twice, with and without the full stop behind it.
    originals: dict[str, tuple[str, str]] = {}
    for kind, original in (*_found(text), *(each for each in redacted if each[0] != "name")):
        originals.setdefault("".join(re.findall(r"\w", original.casefold())), (kind, original))
    swaps = [Swap(kind, original, _invent(kind, original, n)) for n, (kind, original) in enumerate(originals.values())]
    swaps.sort(key=lambda swap: len(swap.original), reverse=True)
    known = (*swaps, *_named(names, text))
    if len(known) > MOST:
        raise TooMuchError
    hidden = Hidden(text, known)
    return Hidden(hidden.scrub(text), known)


def _redacted(text: str, redact: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    for start, end, now in changed(text, redact):
        held = _HELD.search(now)
        original = text[start:end].strip()
        if sum(char.isalnum() for char in original) >= _SHORTEST:
            yield held[1] if held else "private", original


def _found(text: str) -> Iterator[tuple[str, str]]:
    left = text
    for kind, pattern in _KINDS:
        for match in pattern.finditer(left):
            original = match[match.lastindex or 0].strip()
            if kind not in ("phone", "number") or not _DATE.fullmatch(original):
                yield kind, original
        left = pattern.sub(lambda match: "\n" * len(match[0]), left)


def _named(names: Iterable[tuple[str, ...]], text: str) -> Iterator[Swap]:
    """Give each word of a name an invented one; one that stands behind another is a surname wherever it stands."""
    taken = {word.casefold() for word in re.findall(r"\w+", text)}
    first = (name for name in FIRST if name.casefold() not in taken)
    last = (name for name in LAST if name.casefold() not in taken)
    seen: set[str] = set()
    for name in names:
        for place, word in enumerate(name):
            if word.casefold() not in seen:
                seen.add(word.casefold())
                pool, spare = (last, LAST) if place else (first, FIRST)
                yield Swap("name", word, next(pool, f"{spare[len(seen) % len(spare)]}{'abcdefghij'[len(seen) % 10]}"))


def _pattern(swap: Swap) -> re.Pattern[str]:
    if swap.kind == "name":
        word = swap.original
        if word.casefold() in WORDS_TOO:
            return re.compile(rf"(?<!\w)(?:{word}|{word.upper()}|{word.capitalize()})(?!\w)")
        return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
    pieces = re.findall(r"\w", swap.original)
    loose = len(pieces) >= _TELLING  # a short number may stand in a price: "204" in £2.04
    joined = r"[\W_]{0,3}".join(map(re.escape, pieces)) if loose else re.escape(swap.original)
    return re.compile(rf"(?<!\w)[+(@#]{{0,2}}{joined}(?!\w)", re.IGNORECASE)


def _invent(kind: str, original: str, number: int) -> str:
    made = {
        "email": f"person{number + 1}@example.com",
        "link": "https://example.com",
        "handle": f"@person{number + 1}",
        "phone": f"01632 960{number % 1000:03d}",
        "date of birth": "a day in spring",
        "address": f"{number + 3} Elmbrook Row"
        if " " in original and original[:1].isdigit()
        else f"Elmbrook {number + 3}",
        "number": _same_shape(original, number),
    }
    return made.get(kind, f"({kind} removed)")


def _same_shape(original: str, number: int) -> str:
    """Return another number of the same shape; it does not depend on the original's digits."""
    draw = random.Random(number)  # noqa: S311 - invented, not secret
    made = re.sub(r"[0-9]", lambda _: str(draw.randint(1, 9)), original)
    made = re.sub(r"[A-Za-z]", lambda _: draw.choice("BCDFGHJKLMNPQRSTVWXZ"), made)
    return made if made != original else _same_shape(original, number + 1_000)
