r"""Run a pattern only where one of its words stands: most patterns have no business in most clauses.

A pattern such as `\b(?:call|ring|phone) (?:you|me)\b` cannot match a clause without "call", "ring" or "phone". `Gate`
reads these words from the pattern itself, so that no list has to be kept in step by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from scoring.patterns.quick import as_written, sooner, written
from scoring.patterns.regex_words import needs, parse, pieces

_MARK = "\0"


class _Opened:
    """Know which words open which gates: then to ask a gate is to look for its number among the words of a text."""

    def __init__(self) -> None:
        self.by_word: dict[str, list[str]] = {}
        self.made = 0
        self.age = _MARK  # stands among words, and tells which gates they may speak for

    def number(self, words: frozenset[str]) -> str:
        """Return the number of one gate more, which these words open."""
        self.made += 1
        made = f"{_MARK}{self.made}"
        for word in words:
            self.by_word.setdefault(word, []).append(made)
        self.age = f"{_MARK}made {self.made}"
        _pieces.cache_clear()
        return made


@lru_cache(maxsize=20_000)
def _pieces(word: str) -> frozenset[str]:
    made = pieces(word)
    numbers = [number for each in made for number in _opened.by_word.get(each, ())]
    return frozenset((*made, *numbers, _opened.age))


_opened = _Opened()


def gate_words(words: Iterable[str]) -> frozenset[str]:
    """Return words with their pieces ("don't" has "don"), their first four letters ("prom*"), "#" for a figure.

    Among them stand the numbers of the gates that they open.
    """
    return frozenset((_opened.age,)).union(*map(_pieces, words))


class Gate:
    r"""Hold a pattern behind the words of which a match needs one.

    Its alternatives are sorted by where they may begin, so that each is tried only there: those with `^` once, those
    with `\b` where a word begins, the others everywhere; and those that need no word apart from those that do.
    """

    __slots__ = ("_parts", "pattern")

    def __init__(self, pattern: re.Pattern[str], words: frozenset[str] = frozenset()) -> None:
        """Put a pattern behind `words`, or else behind the words that it can be read to need."""
        self.pattern = pattern
        words = frozenset(word for word in words if word[0] != _MARK)
        ways = parse(as_written(pattern))
        kinds = [_begins(written(way)) for way in ways]
        self._parts: list[tuple[re.Pattern[str], str | None, frozenset[str]]] = []
        for kind in ("^", "b", ""):
            chosen = [place for place, each in enumerate(kinds) if each == kind]
            wanted = {place: words or needs(ways[place])[1] for place in chosen}
            closed = [place for place in chosen if wanted[place]]
            for places in (closed, [place for place in chosen if not wanted[place]]):
                if places:
                    keys = frozenset().union(*(wanted[place] for place in places))
                    chosen_ways = [ways[place] for place in places]
                    if kind == "b":
                        body = r"(?=[\w'])" + sooner(chosen_ways)
                    else:
                        body = f"{kind}(?:{'|'.join(written(way).removeprefix(kind) for way in chosen_ways)})"
                    part = re.compile(body, pattern.flags & ~re.UNICODE)
                    self._parts.append((part, _opened.number(keys) if keys else None, keys))

    def opens(self, words: frozenset[str]) -> bool:
        """Tell whether the pattern could match a text with these words (`gate_words`)."""
        for _, number, keys in self._parts:  # words gathered before all gates were made know nothing of the last
            if number is None or number in words or (_opened.age not in words and not keys.isdisjoint(words)):
                return True
        return False

    def search(self, words: frozenset[str], text: str, start: int = 0, end: int = 9_999_999) -> re.Match[str] | None:
        """Search `text[start:end]`, whose words are `words`, for the leftmost match."""
        best: re.Match[str] | None = None
        for pattern, number, keys in self._parts:
            if number is None or number in words or (_opened.age not in words and not keys.isdisjoint(words)):
                match = pattern.search(text, start, end)
                if match and (best is None or match.start() < best.start()):
                    best = match
        return best


def _begins(source: str) -> str:
    if source.startswith("^"):
        return "^"
    return "b" if source.startswith(r"\b") and not source.startswith((r"\b?", r"\b\W")) else ""
