"""Lexicons as lines of plain words: one line is one way to say a thing, matched only where its words stand.

The language of a line, word by word:
    calm down           these words, in a row ("dont" is read as "don't"; commas and dashes between words do not matter)
    calm|cool down      one of several words; `_` joins words into one alternative (`as_per|per`)
    you really? should  a word that may be missing
    sorry ... wait      up to three words between; `.5` up to five, `.1` up to one
    frustrat*           any ending
    you should !never   the next word is none of these
    {you}               a class of words that mean the same (`CLASSES`), text-speak and dialect included
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from scoring.reading.lines import CLASSES, firsts_of, needs_of, pairs_of, pattern_of, triggers_of
from scoring.reading.once import once
from scoring.reading.text import Reading


class Found(NamedTuple):  # three times as fast to make as a frozen dataclass, and made by the dozen
    """Hold one meaning found in a reply: its label and its place in `reading.text`."""

    label: str
    start: int
    end: int


class _Line(NamedTuple):
    """Hold one compiled line: words without which it cannot match, and with which it may start."""

    home: Lexicon
    needs: tuple[frozenset[str], ...]
    firsts: frozenset[str]
    pattern: re.Pattern[str]
    label: str


class Lexicon:
    """Find meanings in a reply, given lines of plain words per label."""

    def __init__(self, lines: Mapping[str, str], classes: Mapping[str, str] | None = None) -> None:
        self._classes = CLASSES | dict(classes or {})
        self._remembered = once(self._find)
        for label, text in lines.items():
            for line in filter(None, (each.strip() for each in text.splitlines())):
                self._add(label, [self._spelt_out(each) for each in line.split()])

    def _add(self, label: str, tokens: list[str]) -> None:
        line = _Line(self, needs_of(tokens), firsts_of(tokens), re.compile(pattern_of(tokens)), label)
        for key in pairs_of(tokens) or triggers_of(tokens):
            _INDEX.setdefault(key, []).append(line)

    @property
    def lines(self) -> tuple[_Line, ...]:
        """Return every line of this lexicon."""
        return tuple({id(line): line for lines in _INDEX.values() for line in lines if line.home is self}.values())

    def _spelt_out(self, token: str) -> str:
        return re.sub(r"\{([a-z_']+)\}", lambda m: self._classes[m[1]], token)

    def find(self, reading: Reading) -> tuple[Found, ...]:
        """Return what is said, in order of place (remembered: several skills ask); masked text is never found."""
        return self._remembered(reading)

    def _find(self, reading: Reading) -> tuple[Found, ...]:
        spots, lines = _spots(reading), _candidates(reading).get(self, {})
        vocabulary, text = reading.vocabulary, reading.text
        found: set[tuple[int, int, str]] = set()
        for _, needs, firsts, pattern, label in lines.values():
            for need in needs:  # a plain loop: this is the hottest place of the engine
                if need.isdisjoint(vocabulary):
                    break
            else:
                if not firsts:
                    found.update([(m.start(), -m.end(), label) for m in pattern.finditer(text)])
                    continue
                for word in firsts & vocabulary:
                    for place in spots[word]:
                        match = pattern.match(text, place)
                        if match:
                            found.add((place, -match.end(), label))
        return tuple([Found(label, start, -end) for start, end, label in sorted(found)])


@once
def _spots(reading: Reading) -> dict[str, list[int]]:
    """Return where each word of a reply starts."""
    made: dict[str, list[int]] = {}
    for text, start, _ in reading.words:
        if text in made:
            made[text].append(start)
        else:
            made[text] = [start]
    return made


_INDEX: dict[str, list[_Line]] = {}
"""The lines of all lexicons by their keys: words, starts of words ("frus*"), pairs of neighbours ("calm down")."""


def _candidates(reading: Reading) -> dict[Lexicon, dict[int, _Line]]:
    """Return for each lexicon the lines whose keys a reply holds: one pass for all lexicons that there are by now."""
    made: dict[Lexicon, dict[int, _Line]] | None = reading.memo.get((_candidates, len(_INDEX)))
    if made is not None:
        return made
    words = [word[0] for word in reading.words]
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    made = reading.memo[_candidates, len(_INDEX)] = {}
    for key in {*reading.vocabulary, *[word[:4] + "*" for word in reading.vocabulary], *pairs}:
        for line in _INDEX.get(key, ()):
            made.setdefault(line.home, {})[id(line)] = line
    return made
