"""What must not leave the building: e-mail addresses, numbers of phones, cards and accounts, and the names of the team.

Each becomes a placeholder such as [phone]; times, dates, prices, and order numbers that are named as such stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence

from simulator.roster_names import find_names

_EMAIL = re.compile(
    r"[\w.+%'-]{1,64}(?: ?[@\uff20] ?|\s?[\[(]\s?at\s?[\])]\s?)[\w-]{1,63}"
    r"(?:(?:\.|\s?[\[(]\s?dot\s?[\])]\s?)[\w-]{2,63}){1,5}"
    r"|\b[\w.+-]{1,64} at [\w-]{1,63}(?: dot [\w-]{2,63}){1,3}\b",
    re.IGNORECASE,
)

# Groups of digits with at most one separator between two; brackets as phones have them.
_GAP = r"(?:[ \t\u00a0\u2007\u2009\u202f]?[.\-–—/·‐‑]?[ \t\u00a0\u2007\u2009\u202f]?)"  # noqa: RUF001
_DIGITS = re.compile(rf"(?<!\d)(?:[+\uff0b]|\(\+?)?\d(?:{_GAP}[()]?{_GAP}\d)+")
_CARD_RUN = re.compile(r"(?<!\d)\d(?:[\s.,_/·\-\u2010-\u2015]{0,3}\d){12,}")
_CARD_STARTS = frozenset("23456")

_IBAN = re.compile(r"(?<![^\W_])[A-Za-z]{2} ?\d{2}(?:[ \u00a0-]{0,2}[A-Za-z0-9]){11,30}")
_COUNTRIES = """
15 NO / 16 BE / 18 DK FO FI GL NL SD / 19 MK SI / 20 AT BA EE KZ XK LT LU MN / 21 CR HR LV LI CH / 22 BH BG GE
DE IE ME RS GB VA / 23 GI IQ IL SO TL AE / 24 AD CZ DJ MD PK RO SA SK ES SE TN VG / 25 LY PT ST / 26 IS TR /
27 BI FR GR IT MC MR SM / 28 AL AZ BY CY DO SV GT HU LB NI PL / 29 BR EG PS QA UA / 30 JO KW MU / 31 MT SC /
32 LC / 33 RU
"""
_IBAN_LENGTHS = {
    country: int(length) for length, *countries in map(str.split, _COUNTRIES.split("/")) for country in countries
}

_SPOKEN = re.compile(
    r"\b(?:(?:double|triple|zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)\b[\s,.-]{1,3}){6,}"
    r"(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)\b",
    re.IGNORECASE,
)

# Dates, times and money look like digits with dots and dashes, and are what a talk is about.
KEPT = re.compile(
    r"""(?<![\d.])(?:
      \d{4}[-./]\d{1,2}[-./]\d{1,2} | \d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})(?![-./]?\d)
    | \d{1,2}[:.h]\d{2}(?:\s*(?:-|–|to|until|and)\s*\d{1,2}[:.h]\d{2})?(?![\d.]|\s?\d{3})
    | [£$€¥]\s?\d[\d.,\ ]* | \d[\d.,]*\s?(?:[£$€¥%]|(?:EUR|USD|GBP|CHF|kr|km|miles|kWh|kg|ml|points)\b)
    | \d{1,3}(?:,\d{3})+(?:\.\d+)?
    | \d{1,2}\ \d{1,2}\ 20\d{2}
    | \d{4}\s?[-–]\s?\d{4}(?=\s?(?:h|hrs|hours)\b)
    )(?!\d)""",
    re.VERBOSE,
)
_REFERENCE = re.compile(
    r"(?:\b(?:order|booking|reference|ref|ticket|case|invoice|bill|policy|contract|account|customer|member|tracking|parcel"
    r"|shipment|claim|confirmation|serial|meter|flight|train|receipt|registration|complaint|delivery|code|id|pin)"
    r"(?:\s+(?:number|no|nr|num|id|code))?|\b(?:no|nr)|#)\s*(?:is|was|of|:|\.|#)?\s*[A-Z]{0,4}[-#]?$",
    re.IGNORECASE,
)
_CALLING = re.compile(
    r"\b(?:phone|tel\w*|mob|mobile|cell|landline|call\w*|dial|ring|text|sms|whats ?app|signal|reach\w*|line|fax"
    r"|hotline|extension|contact|number)\b[^.!?\n]{0,30}$",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}|\d{3}[ .-]\d{4}|1[ .-]\d{3}[ .-]\d{3}[ .-]\d{4}")

Found = Iterator[tuple[int, int]]


def redact(text: str, names: Sequence[str] = ()) -> str:
    """Return `text` with what must not leave replaced; `names` are the names of people, as the roster has them.

    Numbers that say what they are (order, booking, reference ...) stay here; see references.py.
    """
    said = unicodedata.normalize("NFC", text)
    for mark, find in _KINDS:
        said = _replace(said, find(said), mark)
    return _replace(said, find_names(said, names), "[name]") if names else said


def _replace(text: str, found: Iterable[tuple[int, int]], mark: str) -> str:
    parts: list[str] = []
    at = 0
    for start, end in found:
        parts += (text[at:start], mark)
        at = end
    return "".join(parts) + text[at:]


def _emails(text: str) -> Found:
    for hit in _EMAIL.finditer(text):
        yield hit.start(), hit.end() - (hit[0].endswith((".", "-", "'")))


def _ibans(text: str) -> Found:
    at = 0
    while hit := _IBAN.search(text, at):
        at = hit.start() + 2
        length = _IBAN_LENGTHS.get(hit[0][:2].upper())
        end = length and _after(hit[0], length)
        if end and _is_iban(hit[0][:end]):
            at = hit.start() + end
            yield hit.start(), at


def _after(text: str, count: int) -> int:
    """Return the index behind the first `count` letters and digits of `text`, 0 when it has fewer."""
    places = [at for at, char in enumerate(text) if char.isalnum()]
    return places[count - 1] + 1 if len(places) >= count else 0


def _is_iban(text: str) -> bool:
    """Say whether the check digits are right, or the text is at least set in fours as an account is."""
    plain = re.sub(r"[^A-Za-z0-9]", "", text).upper()
    if int("".join(str(int(char, 36)) for char in plain[4:] + plain[:4])) % 97 == 1:
        return True
    return re.fullmatch(r"[A-Z]{2}\d{2}(?: [A-Z\d]{4}){2,7}(?: [A-Z\d]{1,3})?", text) is not None


def _cards(text: str) -> Found:
    for run in _CARD_RUN.finditer(text):
        groups = [(m.start() + run.start(), m.end() + run.start(), m[0]) for m in re.finditer(r"\d+", run[0])]
        at = 0
        while at < len(groups):
            taken = _card_at(groups[at : at + 19])
            if taken:
                yield groups[at][0], groups[at + taken - 1][1]
            at += taken or 1


def _card_at(groups: list[tuple[int, int, str]]) -> int:
    """Return how many of the groups make a card's number, beginning with the first; 0 when none do."""
    digits = ""
    best = 0
    for count, (_, _, group) in enumerate(groups, 1):
        digits += "".join(str(int(char)) for char in group)  # int: a digit may be Arabic or full width
        if len(digits) > 19:
            break
        sizes = [len(each) for _, _, each in groups[:count]]
        # Two dates in a row have sixteen digits as well, but not in groups such as a card has.
        grouped = min(sizes[:-1], default=4) >= 3 or (len(set(sizes[:-1])) == 1 and sizes[-1] <= sizes[0])
        as_printed = sizes in ([4, 4, 4, 4], [4, 6, 5])
        if len(digits) >= 13 and digits[0] in _CARD_STARTS and (as_printed or (grouped and _luhn(digits))):
            best = count
    return best


def _luhn(digits: str) -> bool:
    doubled = (int(char) * 2 for char in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(value - 9 * (value > 9) for value in doubled)) % 10 == 0


def _phones(text: str) -> Found:
    kept = [hit.span() for hit in KEPT.finditer(text)]
    for run in _DIGITS.finditer(text):
        start, end = run.span()
        if not any(start < stop and begin < end for begin, stop in kept) and _is_phone(text, start, end):
            yield start, end


def _is_phone(text: str, start: int, end: int) -> bool:
    shown = text[start:end]
    if ")" not in shown:
        shown = shown.lstrip("(")  # the bracket is the sentence's
    digits = re.sub(r"\D", "", shown)
    before = text[max(0, start - 60) : start]
    if not 6 <= len(digits) <= 15 or re.search(r"[^\W\d_]-?$", before):
        return False  # letters before it: BX-4471 902 is a thing's number
    if shown.startswith(("+", "\uff0b", "(+")):
        return True
    if _REFERENCE.search(before):
        return False
    if _CALLING.search(before) or _LOCAL.fullmatch(shown):
        return True
    return (shown.startswith("00") and len(digits) >= 9) or (
        shown.lstrip("(").startswith("0") and 9 <= len(digits) <= 13
    )


def _spoken(text: str) -> Found:
    for hit in _SPOKEN.finditer(text):
        yield hit.span()


_KINDS: tuple[tuple[str, Callable[[str], Found]], ...] = (
    ("[email]", _emails),
    ("[account]", _ibans),
    ("[card]", _cards),
    ("[phone]", _phones),
    ("[number]", _spoken),
)
