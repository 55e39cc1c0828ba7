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
    """Hold a pattern behind the words of which a match needs one."""

    __slots__ = ("_keys", "pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        wanted = [needs(way)[1] for way in parse(pattern.pattern)]
        self._keys = frozenset().union(*wanted) if all(wanted) else None

    def opens(self, words: frozenset[str]) -> bool:
        """Tell whether the pattern could match a text with these words (`gate_words`)."""
        return self._keys is None or not self._keys.isdisjoint(words)

    def search(self, words: frozenset[str], text: str, start: int = 0, end: int = 9_999_999) -> re.Match[str] | None:
        """Search `text[start:end]`, whose words are `words`."""
        return self.pattern.search(text, start, end) if self.opens(words) else None
