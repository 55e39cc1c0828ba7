# ruff: noqa: E501 - one way to say a thing is one line
"""Tell the parts of a complaint apart: by the words that no other part has, and by how the customer told them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from scoring.matching.overlap import content, stem
from scoring.patterns.quick import compiled
from scoring.reading.text import cleaned
from scoring.types import Reply

EVERYDAY = frozenset(
    stem(word)
    for word in """order day days customer service time call phone issue problem help today tonight back line team message
    please name number get got still never nobody useful news lost one two three first second wait promise untrue only
    hour hours week weeks month months year minute minutes morning night people person thing bad new old long
    ask told tell say said give given buy bought value look find make take know want have send sent case urgent details
    answer number birth done same even right back""".split()  # noqa: SIM905 - words read better as text
)
"""Stems that fit many parts of many complaints."""

_CLAUSE = compiled(r"[.!?;\n]+|,? (?:and|but|so|then|plus|also)\b|,(?!\d)")
_WRONG = compiled(
    r"\b(?:no|not|never|nobody|nothing|none|without|still|late|miss\w*|wrong|br[oe]ke\w*|charg\w+|bill\w*|cancel\w*"
    r"|fail\w*|lost|lose|rude\w*|damag\w+|leak\w*|cold|dirty|ignor\w+|twice|double|hung|cut|took|taken|stuck|refus\w+"
    r"|fault\w*|dead|stop\w*|delay\w*|overcharg\w+|wait\w*|scratch\w*|shrug\w*|laugh\w*|lie[ds]?|lying|smell\w*|torn"
    r"|crack\w*|sw[eo]re?|swearing|insult\w*|shout\w*|threw|drop\w*|hurt|ruin\w*|useless|filthy|noisy|loud|short|refund\w*|faulty|empty|promis\w+|gone|disappear\w*|vanish\w*|froze\w*|reject\w*|declin\w+)\b|n't\b"
)
_NAME = compiled(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
_SUM = compiled(r"[£$€] ?(\d[\d,]*)")


@lru_cache(maxsize=512)
def own_parts(line: str) -> tuple[str, ...]:
    """Return the parts of a complaint in the customer's own words: clauses that say that something was wrong."""
    pieces = (piece.strip() for piece in _CLAUSE.split(cleaned(line)) if piece)
    return tuple(dict.fromkeys(p for p in pieces if _WRONG.search(p) and len(content(p) - EVERYDAY) >= 2))


def parts_of(reply: Reply) -> tuple[str, ...]:
    """Return the parts that count: the trainer's, or, where the case names none, those of the customer's first line."""
    if reply.case.parts:
        return reply.case.parts
    return own_parts(reply.earlier[0].customer if reply.earlier else reply.answering)


@lru_cache(maxsize=512)
def telling_of(parts: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """Return for each part the stems that no other part has: one of them names it."""
    made = [content(part) - EVERYDAY for part in parts]
    return tuple(
        frozenset(
            key
            for key in stems
            if not any(key in other for j, other in enumerate(made) if j != i)
            and (not key[0].isdigit() or (key > "10" and len(key) > 1) or key in _sums(parts[i]))
        )
        for i, stems in enumerate(made)
    )


@lru_cache(maxsize=512)
def story_of(parts: tuple[str, ...], line: str) -> tuple[frozenset[str], ...]:
    """Return for each part the stems with which the customer told it: those of their clauses that belong to it alone.

    "My wife with her bad hip sat on a suitcase" tells of "a queue with a wife in pain", so a word about the hip does.
    """
    telling = telling_of(parts)
    clauses = [content(each) for each in _CLAUSE.split(cleaned(line)) if each]
    count = Counter(key for stems in clauses for key in stems)
    made: list[set[str]] = [set() for _ in parts]
    for stems in clauses:
        owners = [i for i, own in enumerate(telling) if own & stems]
        if len(owners) == 1:
            made[owners[0]] |= {k for k in stems - EVERYDAY if len(k) > 2 and count[k] == 1}
    named = frozenset().union(*(content(part) for part in parts))
    return tuple(frozenset(each - named) for each in made)


@lru_cache(maxsize=512)
def shared_of(parts: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """Return the stems that several parts share: one of them speaks to one of those parts at least."""
    made: dict[str, tuple[str, ...]] = {}
    for part in parts:
        for key in sorted(content(part) - EVERYDAY):
            if key.isalpha():
                made[key] = (*made.get(key, ()), part)
    return {key: sharing for key, sharing in made.items() if 1 < len(sharing) < len(parts)}


@lru_cache(maxsize=512)
def names_of(line: str) -> frozenset[str]:
    """Return the stems of what the customer calls by name, in mid-sentence."""
    return frozenset().union(*(content(each) for each in _NAME.findall(line)))


def _sums(part: str) -> set[str]:
    """Return the sums of money in a phrase: "£90" tells a part apart, "two" does not."""
    return {each.replace(",", "") for each in _SUM.findall(part)}
