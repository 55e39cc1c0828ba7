r"""Run a pattern only where one of its words stands: most patterns have no business in most clauses.

A pattern such as `\b(?:call|ring|phone) (?:you|me)\b` cannot match a clause without "call", "ring" or "phone". `Gate`
reads these words from the pattern itself, so that no list has to be kept in step by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from scoring.regex_words import NUMBER, needs, parse

_PIECES = re.compile(r"[^a-z0-9£$€%]+")


@lru_cache(maxsize=20_000)
def _pieces(word: str) -> frozenset[str]:
    made = {word}
    if not word.isalnum():
        made.update(filter(None, _PIECES.split(word)))
    made.update([each[:4] + "*" for each in made if len(each) >= 4])
    if any(char.isdigit() for char in word):
        made.add(NUMBER)
    return frozenset(made)


def gate_words(words: Iterable[str]) -> frozenset[str]:
    """Return words with their pieces ("don't" has "don"), their first four letters ("prom*"), "#" for a figure."""
    return frozenset().union(*map(_pieces, words))


class Gate:
    r"""Hold a pattern behind the words of which a match needs one.

    Its alternatives are sorted by where they may begin, so that each is tried only there: those with `^` once, those
    with `\b` where a word begins, the others everywhere.
    """

    __slots__ = ("_keys", "_parts", "pattern")

    def __init__(self, pattern: re.Pattern[str], words: frozenset[str] = frozenset()) -> None:
        """Put a pattern behind `words`, or else behind the words that it can be read to need."""
        self.pattern = pattern
        ways = parse(pattern.pattern)
        sources = ["".join(item.source for item in way) for way in ways]
        kinds = [_begins(source) for source in sources]
        self._parts: list[tuple[re.Pattern[str], frozenset[str] | None]] = []
        for kind, opening in (("^", "^"), ("b", r"\b(?=[\w'])"), ("", "")):
            chosen = [place for place, each in enumerate(kinds) if each == kind]
            if chosen:
                wanted = [needs(ways[place])[1] for place in chosen]
                keys = words or (frozenset().union(*wanted) if all(wanted) else None)
                bodies = "|".join(sources[place].removeprefix("^" if kind == "^" else "") for place in chosen)
                self._parts.append((re.compile(f"{opening}(?:{bodies})", pattern.flags & ~re.UNICODE), keys))
        every = [keys for _, keys in self._parts]
        self._keys = None if None in every else frozenset().union(*filter(None, every))

    def opens(self, words: frozenset[str]) -> bool:
        """Tell whether the pattern could match a text with these words (`gate_words`)."""
        return self._keys is None or not self._keys.isdisjoint(words)

    def search(self, words: frozenset[str], text: str, start: int = 0, end: int = 9_999_999) -> re.Match[str] | None:
        """Search `text[start:end]`, whose words are `words`, for the leftmost match."""
        best: re.Match[str] | None = None
        for pattern, keys in self._parts:
            if keys is None or not keys.isdisjoint(words):
                match = pattern.search(text, start, end)
                if match and (best is None or match.start() < best.start()):
                    best = match
        return best


def _begins(source: str) -> str:
    if source.startswith("^"):
        return "^"
    return "b" if source.startswith(r"\b") and not source.startswith((r"\b?", r"\b\W")) else ""
