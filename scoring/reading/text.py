"""Read a reply once: clean it, mask what is not the trainee's own, split it; places map back to what was typed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from scoring.patterns.quick import let_in, made, take_in_hand
from scoring.reading.cleaning import LIMIT, Place, Word, clean, cleaned, split_words
from scoring.reading.masking import of_the_customer, of_the_help, quoted, to_a_grader
from scoring.reading.naming import nameless
from scoring.reading.salad import heaps
from scoring.reading.spoken import as_written
from scoring.types import Evidence, Reply

__all__ = ["LIMIT", "MASK", "Place", "Reading", "Word", "cleaned", "read", "split_words"]

MASK = "\x1a"
"""Stands in for text that is not the trainee's own; no cue matches it."""

_END = re.compile(r"[.!?](?:[.!?]*[\"')\]]*(?=\s|$)|(?<=[a-z0-9]{2}[.!?])(?=[a-z]))|\n+")
_NOT_AN_END = re.compile(
    r"(?:(?<![a-z0-9])(?:e\.g|i\.e|etc|mrs?|ms|dr|st|nr|approx|vs|ref|tel|ext|dept|inc|ltd|co|www?|[ap]\.m)|(?:^|[\n;!?]|(?<!\d)[.:])\s*\d{1,2})$"
)
_NUMBER_AHEAD = re.compile(r"\s?\d")
_AFTER_DOT = re.compile(r"(?:com|org|net|io|uk|ie|us|eu|edu|gov|app|html?|pdf|jpe?g|png|co|ca|au|in|php)\b|[\w-]+[@/]")


@dataclass(frozen=True, slots=True)
class Reading:
    """Hold a reply as the rules see it.

    `text` is lower-case, cleaned, nameless and masked; `plain` is the same before masking and equally long.
    `sentences` and `words` index both. `at` maps each index of `text` to the stored reply, so `evidence()` quotes what
    was typed. Masked are `copied` (other people's words; `helped` are those from tips and model answers), `injected`
    (words to a grader) and heaps of key words. `memo` keeps what the rules have worked out (`scoring.reading.once`).
    """

    reply: Reply
    text: str
    plain: str
    at: tuple[int, ...]
    words: tuple[Word, ...]
    vocabulary: frozenset[str]
    sentences: tuple[Place, ...]
    copied: tuple[Place, ...]
    helped: tuple[Place, ...] = ()
    injected: tuple[Place, ...] = ()
    memo: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)

    def evidence(self, start: int, end: int, cue: str, *, helps: bool = True) -> Evidence:
        """Make evidence of a place in `text`, in code points of the stored reply; the place must hold a character."""
        while start < end - 1 and (self.plain[start].isspace() or (start and self.at[start] == self.at[start - 1])):
            start += 1
        while end > start + 1 and self.plain[end - 1].isspace():
            end -= 1
        return Evidence(self.at[start], self.at[end - 1] + 1, cue, helps)

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Return the bounds of the sentence that holds `place`."""
        for start, end in self.sentences:
            if start <= place < end:
                return start, end
        return place, min(place + 1, len(self.text))


class _Reader:
    """Read a reply; the same reply gives the same reading, with all that is known of it.

    By identity first: to hash a reply with its case costs as much as many a rule. Replies of earlier turns are made
    anew each time they are asked about, so they are known by value too.
    """

    def __init__(self) -> None:
        self._known = lru_cache(maxsize=_KEPT)(_read)
        self._seen: dict[int, tuple[Reply, Reading]] = {}
        self._last: tuple[Reply | None, Reading | None] = None, None

    def __call__(self, reply: Reply) -> Reading:
        """Return what the rules see of a reply; `_last` is swapped at once, so threads never mix two."""
        known, reading = self._last
        if known is reply and reading is not None:
            return reading
        known, reading = self._seen.get(id(reply), (None, None))
        if known is not reply or reading is None:
            reading = self._known(reply)
            if len(self._seen) > _KEPT:
                self._seen = {}
            self._seen[id(reply)] = reply, reading
        self._last = reply, reading
        _take_in_hand(reading)
        return reading

    def cache_clear(self) -> None:
        """Forget everything."""
        self._known.cache_clear()
        self._seen = {}
        self._last = None, None


def _take_in_hand(reading: Reading) -> None:
    """Let the patterns know which words the reading has."""
    numbers = reading.memo.get(made())
    if numbers is None:
        own = reading.text is reading.plain or MASK not in reading.text
        words = reading.vocabulary if own else [word.text for word in split_words(reading.text)]
        numbers = reading.memo[made()] = let_in(words)
    take_in_hand(reading.text, numbers)


def _read(reply: Reply) -> Reading:
    plain, at = clean(reply.text)
    plain, at = as_written(nameless(plain, reply.text, at), at, _sentences)
    words = split_words(plain)
    sentences = _sentences(plain)
    helped = _merge([*of_the_help(words, sentences, reply)])
    copied = _merge([*quoted(plain), *of_the_customer(words, sentences, reply), *helped])
    injected = _merge([*to_a_grader(plain, words, sentences, reply.text, at)])
    masked = (*copied, *injected, *heaps(plain))
    text = plain
    for start, end in masked:
        text = text[:start] + MASK * (end - start) + text[end:]
    own = words
    if masked:
        own = tuple(word for word in words if MASK not in text[word.start : word.end])
        sentences = tuple(each for each in sentences if _has_own(text, *each))
    return Reading(reply, text, plain, at, own, frozenset([w.text for w in own]), sentences, copied, helped, injected)


_KEPT = 256
read = _Reader()


def _has_own(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence holds anything of the trainee's own."""
    return MASK not in text[start:end] or any(char.isalnum() for char in text[start:end])


def _sentences(text: str) -> tuple[Place, ...]:
    """Split at full stops and line breaks, but not in "10.40", "e.g. this", "£1.50", a list's "1." or an address."""
    bounds: list[Place] = []
    start = 0
    for stop in _END.finditer(text):
        if text[stop.start()] == "." and _goes_on(text, stop.start(), stop.end()):
            continue
        if text[start : stop.end()].strip():
            bounds.append((start, stop.end()))
            start = stop.end()
    if text[start:].strip():
        bounds.append((start, len(text)))
    return tuple(bounds)


def _goes_on(text: str, dot: int, after: int) -> bool:
    """Tell whether a full stop belongs to an abbreviation, a list number or an address."""
    if text.endswith("no", 0, dot) and _NUMBER_AHEAD.match(text, after):  # "order no. 4471"
        return True
    return bool(_NOT_AN_END.search(text, max(0, dot - 8), dot) or _AFTER_DOT.match(text, after))


def _merge(found: list[Place]) -> tuple[Place, ...]:
    merged: list[Place] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
