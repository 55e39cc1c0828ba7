"""Tell whether two texts speak of the same thing: by their content words, cut to rough stems, with numbers kept whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from scoring.text import Reading, split_words

_EMPTY = frozenset(
    """a an the and or but so if then than that this these those there here it its it's he she they we you i me my our your
    his her their us them him is are was were be been being am do does did done have has had having will would can could
    should shall may might must not no nor of to in on at by for from with without into onto out up down over under about
    as what which who whom whose when where why how all any both each few more most other some such only own same very just
    also too still yet again now ever never get got getting give gave given go going went come came make made take took put
    let tell told say said see seen know think want need please thank thanks sorry one two via per within until after before
    since while because whether still like well really quite much many lot bit way thing things something anything nothing
    everything i'm i've i'll i'd you're you've you'll you'd we're we've we'll it'll that's there's don't didn't won't can't
    isn't wasn't haven't hasn't customer company""".split()  # noqa: SIM905 - a word list reads better as text
)
_ENDINGS = re.compile(r"(?:ations?|ments?|ings?|ions?|ies|ied|edly|ed|es|er|ers|ly|s|e|y)$")
_NUMBERS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10"}


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Cut a word to a rough stem ("refunding" and "refunded" to "refund"); numbers and amounts stay whole."""
    bare = word.removesuffix("'s").replace("'", "")
    if any(char.isdigit() for char in bare):
        return bare.lstrip("£$€").rstrip("%")
    cut = _ENDINGS.sub("", bare)
    cut = cut if len(cut) >= 3 else bare
    return cut[:-1] if len(cut) > 3 and cut[-1] == cut[-2] else cut


@lru_cache(maxsize=4_000)
def content(phrase: str) -> frozenset[str]:
    """Return the stems of a phrase's content words."""
    return frozenset(_stems(word.text for word in split_words(phrase.lower().replace("’", "'"))))


def _stems(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        if word in _NUMBERS:
            yield _NUMBERS[word]
        elif word not in _EMPTY and len(word) > 1:
            yield stem(word)


def places(reading: Reading, phrase: str, bounds: tuple[int, int] | None = None) -> list[tuple[int, int]]:
    """Find the words of the reply (within `bounds`) that share a stem with `phrase`, as places in `reading.text`."""
    wanted = content(phrase)
    low, high = bounds or (0, len(reading.text))
    return [
        (word.start, word.end)
        for word in reading.words
        if low <= word.start < high and word.text not in _EMPTY and (stem(word.text) in wanted or _NUMBERS.get(word.text) in wanted)
    ]
