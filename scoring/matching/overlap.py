"""Tell whether two texts speak of the same thing: by their content words, as rough stems, with numbers as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from scoring.matching.words import CONFUSABLE, EMPTY, FORMS, FREQUENT, NUMBERS
from scoring.patterns.quick import compiled
from scoring.reading.recall import recalled
from scoring.reading.text import Place, Reading, Word, cleaned, read, split_words
from scoring.types import Reply

_ENDINGS = tuple(
    (ending, int(least))
    for ending, least in (
        each.split(":")
        for each in """ations:4 ation:4 ments:4 ment:4 able:4 ance:5 ness:3 ings:3 ions:4 edly:4 ing:3 ion:4 ist:6 ies:3
        ied:3 ers:4 ful:4 er:4 ed:3 es:3 ly:4 al:4 is:5 iz:5 y:3 s:3 e:3""".split()  # noqa: SIM905 - reads better as text
    )
)
"""Endings, longest first, each with how many letters must be left when it is cut."""
_VOWEL = compiled(r"[aeiouy]")
_NUMBER = compiled(r"[£$€]*(\d+(?:[.,:]\d+)*)([a-z]*)%?$")
_THOUSANDS = compiled(r",(?=\d{3}(?!\d))")
_BEFORE_A_DAY = frozenset("on by this last next til till until since for every from before after".split())  # noqa: SIM905 - words read better as text
_SLIP = 6  # letters from which one wrong letter is taken for a slip


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Cut a lower-case word to a rough stem ("refunding" and "refunded" to "refund"), a number or time to its value.

    "$89" and "89" give "89"; "5pm", "17:00" and "5.00pm" give "17"; "3rd" gives "3"; "paid" gives "pay".
    """
    bare = word.removesuffix("'s").replace("'", "")
    if not bare:
        return word
    if bare[0] in "£$€" or bare[0].isdigit():
        return number(bare)
    known = FORMS.get(bare)
    if known is None:
        known = _cut(bare)
    return FORMS.get(known, known) if len(known) > 3 else known  # "wedding" is not "wed"


def number(word: str) -> str:
    """Return the value of a number, amount, ordinal or time of day, as the shortest decimal; times on 24 hours."""
    found = _NUMBER.match(word)
    if not found:
        return word
    digits, unit = found.groups()
    digits = _THOUSANDS.sub("", digits).replace(",", ".").replace(":", ".")
    if unit and unit not in ("am", "pm", "st", "nd", "rd", "th", "k", "h", "hrs", "hr", "mins", "min", "p", "a"):
        return digits + unit  # a reference such as "4471b"
    if unit == "k" and digits.isdigit():
        digits += "000"
    if unit in ("am", "pm") and len(digits) <= 5:
        hour, dot, minutes = digits.partition(".")
        digits = str(int(hour or 0) % 12 + 12 * (unit == "pm")) + dot + minutes
    if digits.count(".") == 1:
        digits = digits.rstrip("0").removesuffix(".")
    return digits.lstrip("0") or "0"


def _cut(word: str) -> str:
    for _ in range(3):
        for ending, least in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= least:
                if ending == "s" and word.endswith("ss"):
                    continue
                left = word[: -len(ending)]
                if _VOWEL.search(left):
                    word = left
                    break
        else:
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def stems(words: tuple[Word, ...]) -> Iterator[tuple[str, Word]]:
    """Yield the content words with their stems, in order; "twenty-three" yields 23 at the second word."""
    before = ""
    for word in words:
        text = word.text
        value = NUMBERS.get(text)
        if value is not None:
            tens = NUMBERS.get(before, "")
            if len(tens) == 2 and tens[1] == "0" and tens != "10" and len(value) == 1:
                value = tens[0] + value
            yield value, word
        elif text in ("sat", "sun") and before in _BEFORE_A_DAY:
            yield ("saturday" if text == "sat" else "sunday"), word
        elif text not in EMPTY and (len(text) > 1 or text.isdigit()):
            yield stem(text), word
            if ":" in text and text[0].isdigit():
                yield "@" + stem(text), word  # an hour with its minutes says as much as two words
        before = text


@lru_cache(maxsize=4_000)
def content(phrase: str) -> frozenset[str]:
    """Return the stems of a phrase's content words."""
    return frozenset([made for made, _ in stems(split_words(cleaned(phrase)))])


@recalled
def stemmed(reply: Reply) -> Mapping[str, tuple[Place, ...]]:
    """Return where each content stem stands in a reply's own words, as places in `read(reply).text`."""
    made: dict[str, tuple[Place, ...]] = {}
    for key, word in stems(read(reply).words):
        made[key] = (*made.get(key, ()), (word.start, word.end))
    return made


def matched(reply: Reply, phrase: str) -> dict[str, tuple[Place, ...]]:
    """Return the stems that a reply's own words share with `phrase`, each with its places in `read(reply).text`.

    Words of six letters and more may be one slip away ("recieved", "delivry").
    """
    have = stemmed(reply)
    wanted = content(phrase)
    found = {key: have[key] for key in have.keys() & wanted}
    slips = _slips_of(reply)
    theirs = _slips_in(phrase) if slips else {}
    for key in theirs.keys() & slips.keys():
        for word, place in slips[key]:
            if stem(word) not in wanted and same(word, theirs[key]):
                meant = stem(theirs[key])
                found[meant] = (*found.get(meant, ()), place)
    return found


def places(reading: Reading, phrase: str, bounds: tuple[int, int] | None = None) -> list[tuple[int, int]]:
    """Find the words of the reply (within `bounds`) that share a stem with `phrase`, as places in `reading.text`."""
    low, high = bounds or (0, len(reading.text))
    hits = matched(reading.reply, phrase).values()
    return sorted({place for each in hits for place in each if low <= place[0] < high})


def same(one: str, other: str) -> bool:
    """Tell whether two words are equal but for one slip: a letter wrong, missing, added, or two swapped."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    i = 0
    while i < min(len(one), len(other)) and one[i] == other[i]:
        i += 1
    a, b = one[i:], other[i:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (len(a) > 1 and a[:2] == b[1::-1] and a[2:] == b[2:])


@lru_cache(maxsize=20_000)
def shortened(word: str) -> tuple[str, ...]:
    """Return a word and what is left of it without one letter: two words one slip apart share one of these."""
    return (word, *{word[:i] + word[i + 1 :] for i in range(1, len(word))})


def may_slip(word: str) -> bool:
    """Tell whether a word is long and rare enough that one wrong letter is a slip, not another word."""
    return len(word) >= _SLIP and word.isalpha() and word not in CONFUSABLE and word not in EMPTY


@lru_cache(maxsize=4_000)
def _slips_in(phrase: str) -> Mapping[str, str]:
    words = (word.text for word in split_words(cleaned(phrase)) if may_slip(word.text))
    return {key: word for word in words for key in shortened(word)}


@recalled
def _slips_of(reply: Reply) -> Mapping[str, list[tuple[str, Place]]]:
    made: dict[str, list[tuple[str, Place]]] = {}
    for text, start, end in read(reply).words:
        if may_slip(text) and text not in FREQUENT:
            for short in shortened(text):
                made.setdefault(short, []).append((text, (start, end)))
    return made
