"""What a reply is made of: its single words and pairs of words, each once.

Names where they can be told, figures, days, months, whose kin, and whether a man or a woman is spoken of are made
alike, and so are "I'm", "im" and "I am", "ring" and "call": no grade may hang on which.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import pairwise
from math import sqrt

from scoring.reading.naming import NAME
from scoring.reading.spoken_numbers import SMALL
from scoring.reading.text import MASK, Reading

_NAMED = "~"
ALIKE = re.compile(r"[~#{]")
"""What stands for many words: a name or a month, a figure, a day, somebody's kin."""

_MONEY = "£$€"
_PARTED = re.compile(rf"[.!?\n{MASK}]")
_SHORT = 40  # words and pairs of a reply of some twenty words: in a shorter one none weighs more

_ALIKE = {
    word: alike
    for alike, words in {
        "{day}": """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thur thurs fri sat
            mondays tuesdays wednesdays thursdays fridays saturdays sundays""",
        _NAMED: """january february march april may june july august september october november december jan feb mar apr
            jul aug sept oct nov dec""",  # April, May and June are names too: a month weighs what a name does
        "they": "he she",
        "they's": "he's she's",
        "them": "him her his hers their theirs",
        "themselves": "himself herself",
        "{kin}": """son daughter boy girl brother sister mother father mum mom dad mummy daddy husband wife partner
            fiance fiancee grandmother grandfather gran granny grandma grandad grandpa nan aunt uncle niece nephew
            boyfriend girlfriend kid child kids children sons daughters boys girls brothers sisters parents grandson
            granddaughter grandchild grandchildren grandsons granddaughters cousin lad lads""",
        "{one}": "man woman lady gentleman guy bloke gent men women ladies gentlemen",
        "{guest}": "sir madam maam ma'am mr mrs ms",
        "call": "ring phone",
        "calls": "rings phones",
        "called": "rang rung phoned",
        "calling": "ringing phoning",
        "until": "till til",
    }.items()
    for word in words.split()
} | dict.fromkeys((*SMALL, "hundred", "thousand"), "#")
_PARTS = {"'m": "am", "'ll": "will", "'ve": "have", "'re": "are", "'d": "would", "n't": "not"}
_PART = re.compile(r"([a-z]+?)('m|'ll|'ve|'re|'d|n't)$")
_WHOLE = {"ca": "can", "wo": "will", "sha": "shall"}
_UNMARKED = {
    bare: marked
    for marked in """i'm i've don't can't didn't doesn't won't isn't wasn't aren't weren't haven't hasn't hadn't
        couldn't wouldn't shouldn't you're you've you'll they're they've they'll we've i'll""".split()  # noqa: SIM905 - reads better as text
    for bare in [marked.replace("'", "")]
} | {"thats": "that's", "whats": "what's", "its": "it's", "theres": "there's", "lets": "let's", "cannot": "can't"}


def said(reading: Reading) -> frozenset[str]:
    """Return each word and each pair of neighbours; other people's words are left out."""
    return frozenset([gram for gram, _, _ in grams(reading)])


def share(said: Collection[str]) -> float:
    """Return what one word weighs in a reply: less in a long one, so that padding gains nothing."""
    return 1 / sqrt(max(len(said), _SHORT))


def grams(reading: Reading) -> Iterator[tuple[str, int, int]]:
    """Yield each word and each pair of neighbours as it is weighed, with its place in the reading."""
    tokens = [(token, word.start, word.end) for word in reading.words for token in _tokens(word.text)]
    yield from tokens
    for (one, start, stop), (other, begin, end) in pairwise(tokens):
        if not _PARTED.search(reading.text, stop, begin):
            yield f"{one} {other}", start, end


@lru_cache(maxsize=8_192)
def _tokens(word: str) -> tuple[str, ...]:
    """Return a word as it is weighed: two words where it is two drawn together."""
    if word[0].isalpha():
        if word.startswith(NAME):
            return (_NAMED,)
        word = _UNMARKED.get(word, word)
        parts = _PART.match(word)
        if parts:
            first = _WHOLE.get(parts[1], parts[1])
            return _ALIKE.get(first, first), _PARTS[parts[2]]
        return (_ALIKE.get(word, word),)
    if word[0] in _MONEY:
        return ("£#",)
    return ("#:#",) if ":" in word or word.endswith(("am", "pm")) else ("#",)
