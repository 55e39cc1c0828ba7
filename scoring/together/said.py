"""What a reply is made of: its single words and pairs of words, each once, names, dates and amounts made alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import sqrt

from scoring.reading.cleaning import Place, Word
from scoring.reading.text import Reading

_NAME = "qz"  # how `scoring.reading.naming` writes a name
_MONEY = "£$€"
_SHORT = 40  # words and pairs of a reply of some twenty words: in a shorter one none weighs more


def said(reading: Reading) -> dict[str, Place]:
    """Return where each word and each pair of neighbours stands first; other people's words are left out.

    A number reads "#", an hour "#:#", an amount "£#", a name "~": no grade may hang on which.
    """
    made: dict[str, Place] = {}
    for gram, place in _grams(reading.words):
        made.setdefault(gram, place)
    return made


def share(said: Mapping[str, Place]) -> float:
    """Return what one word weighs in a reply: less in a long one, so that padding gains nothing."""
    return 1 / sqrt(max(len(said), _SHORT))


def _grams(words: tuple[Word, ...]) -> Iterator[tuple[str, Place]]:
    tokens = [(_token(word.text), word.start, word.end) for word in words]
    for token, start, end in tokens:
        yield token, (start, end)
    for (one, start, _), (other, _, end) in pairwise(tokens):
        yield f"{one} {other}", (start, end)


def _token(word: str) -> str:
    if word[0].isalpha():
        return "~" if word.startswith(_NAME) else word
    if word[0] in _MONEY:
        return "£#"
    return "#:#" if ":" in word or word.endswith(("am", "pm")) else "#"
