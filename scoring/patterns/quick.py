r"""Compile the patterns of the rules so that they fail fast: most of them stand nowhere in most replies.

`\bcall you|\b(?:ring|phone) you` asks at every letter of a text for two word boundaries and three words. Written
`\b(?=[cpr])(?:call you|(?:ring|phone) you)` it looks at one letter of each word, and finds the same in the same order.
And where the text is that of the reading at hand, none of whose words is "call", "ring" or "phone", it need not look.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any, cast

from scoring.patterns.regex_words import COMMON, Sequence, needs, parse, pieces, starts, takes_nothing

_EDGE = r"\b"
_END = 1 << 31


class _Now:
    """Hold the text at hand with the numbers of the patterns that its words let through."""

    def __init__(self) -> None:
        self.at_hand: tuple[str, frozenset[int]] = ("", frozenset())
        self.let_in: dict[str, list[int]] = {}
        self.made = 0

    def number(self, words: frozenset[str]) -> int:
        """Return the number of one pattern more, of whose words a match needs one."""
        self.made += 1
        self.at_hand = ("", frozenset())
        for word in words:
            self.let_in.setdefault(word, []).append(self.made)
        _let_in_by.cache_clear()
        return self.made


_now = _Now()


@lru_cache(maxsize=20_000)
def _let_in_by(word: str) -> frozenset[int]:
    return frozenset([number for each in pieces(word) for number in _now.let_in.get(each, ())])


def made() -> int:
    """Return how many patterns have numbers; what `let_in` said before another was made says nothing of that one."""
    return _now.made


def let_in(words: Iterable[str]) -> frozenset[int]:
    """Return the numbers of the patterns of which a text with these words may hold a match."""
    return frozenset().union(*map(_let_in_by, words))


def take_in_hand(text: str, numbers: frozenset[int]) -> None:
    """Make `text` the one at hand: the patterns that are not among `numbers` (`let_in`) need not be tried on it.

    Nothing depends on which text is at hand: any other is searched as ever. Text and numbers are swapped as a pair.
    """
    _now.at_hand = (text, numbers)


class Quick:
    """Stand for a compiled pattern that is not tried on the text at hand where that has none of the words it needs."""

    __slots__ = ("findall", "flags", "fullmatch", "match", "needed", "number", "pattern", "raw", "split", "sub")

    def __init__(self, raw: re.Pattern[str], source: str, needed: frozenset[str]) -> None:
        self.raw, self.pattern, self.flags = raw, source, raw.flags
        self.needed, self.number = needed, _now.number(needed)
        self.match, self.fullmatch = raw.match, raw.fullmatch
        self.sub, self.split, self.findall = raw.sub, raw.split, raw.findall

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """Search as `re.Pattern.search` does."""
        at_hand, numbers = _now.at_hand
        if text is at_hand and self.number not in numbers:
            return None
        return self.raw.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """Find as `re.Pattern.finditer` does."""
        at_hand, numbers = _now.at_hand
        if text is at_hand and self.number not in numbers:
            return iter(())
        return self.raw.finditer(text, start, end)


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that matches what `source` matches, at the same places, with the same groups.

    It may be a `Quick`, which has all that the rules ask of a pattern.
    """
    if flags & (re.IGNORECASE | re.VERBOSE):
        return re.compile(source, flags)
    try:
        ways = parse(source)
    except ValueError:  # a sign that the parser does not know: the pattern is then what it is anywhere else
        return re.compile(source, flags)
    raw = re.compile(_rewritten(ways), flags)
    wanted = [needs(way)[1] for way in ways]
    needed = frozenset().union(*wanted)
    if not all(wanted) or not needed.isdisjoint(COMMON):
        _as_written[raw] = source
        return raw
    return cast("re.Pattern[str]", Quick(raw, source, needed))


_as_written: dict[re.Pattern[str], str] = {}


def as_written(pattern: re.Pattern[str]) -> str:
    """Return the source of a pattern as its author wrote it."""
    return _as_written.get(pattern, pattern.pattern)


def unwrapped(pattern: Any) -> Any:
    """Return the pattern of `re` behind a `Quick`; anything else as it is."""
    return pattern.raw if isinstance(pattern, Quick) else pattern


def _rewritten(ways: Iterable[Sequence]) -> str:
    """Write a pattern anew: neighbouring alternatives that begin alike share what they begin with."""
    made = []
    for opening, group in groupby(ways, key=_opening):
        alike = tuple(group)
        made.append("|".join(map(written, alike)) if opening is None else sooner(alike, opening))
    return "|".join(made)


def sooner(ways: Iterable[Sequence], opening: str = _EDGE) -> str:
    """Write alternatives with what they all begin with but once, and the letters with which they go on before all."""
    ways = tuple(ways)
    letters = starts(ways)
    look = f"(?=[{''.join(sorted(letters))}])" if letters else ""
    return f"{opening}{look}(?:{'|'.join(written(way).removeprefix(opening) for way in ways)})"


def _opening(way: Sequence) -> str | None:
    r"""Return `\b` for what begins at a word, nothing for what begins with another look around, None for the rest."""
    if way and way[0].source == _EDGE:
        return _EDGE
    return "" if way and takes_nothing(way[0]) else None


def written(way: Sequence) -> str:
    """Return an alternative as it is written."""
    return "".join(item.source for item in way)
