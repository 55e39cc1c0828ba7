"""Read a reply once: clean it, mask what is not the trainee's own, split it; every place maps back to the stored text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from scoring.types import Evidence, Reply

LIMIT = 2_000
"""Longest reply that is graded, in characters; what follows is kept but earns nothing (rubric G19)."""

MASK = "\x1a"
"""Stands in for text that is not the trainee's own; no cue matches it."""

_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "."})
_WORD = re.compile(r"[a-z0-9£$€]+(?:['.,:][a-z0-9]+)*%?")
_SENTENCE_END = re.compile(r"(?:[.!?]+(?=\s|$|\")|\n+)")
_QUOTED = re.compile(r"\"[^\"]{3,400}\"|(?<![a-z0-9])'(?=[a-z])[^'\"]{6,200}(?:'[a-z][^'\"]{0,200}){0,6}'(?![a-z])")
_RUN = 8  # tokens copied word for word from the customer (rubric, section 3)


@dataclass(frozen=True, slots=True)
class Word:
    """Hold one lower-case word and its place in the cleaned text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Hold a reply as the rules see it.

    `text` is lower-case, cleaned and masked; `plain` is the same before masking and equally long. `sentences` and
    `words` index both. `at` maps each index of `text` to the stored reply, so `evidence()` always quotes what was typed.
    """

    reply: Reply
    text: str
    plain: str
    at: tuple[int, ...]
    words: tuple[Word, ...]
    vocabulary: frozenset[str]
    sentences: tuple[tuple[int, int], ...]
    copied: tuple[tuple[int, int], ...]

    def evidence(self, start: int, end: int, cue: str, *, helps: bool = True) -> Evidence:
        """Make evidence of a place in `text`, in code points of the stored reply."""
        while start < end - 1 and self.plain[start].isspace():
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


@lru_cache(maxsize=128)
def read(reply: Reply) -> Reading:
    """Read a reply; the same reply gives the same reading (a memo, so that a dozen skills share one pass)."""
    plain, at = _clean(reply.text)
    words = split_words(plain)
    copied = _copied(plain, words, reply.answering)
    text = plain
    for start, end in copied:
        text = text[:start] + MASK * (end - start) + text[end:]
    own = tuple(word for word in words if text[word.start] != MASK)
    return Reading(reply, text, plain, at, own, frozenset(w.text for w in own), _sentences(plain), copied)


def split_words(text: str) -> tuple[Word, ...]:
    """Split lower-case text into words, numbers and amounts."""
    return tuple(Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(text))


def _clean(text: str) -> tuple[str, tuple[int, ...]]:
    """Lower-case, NFKC, straight quotes, no invisible characters, no long repeats; with the place of each character."""
    out: list[str] = []
    at: list[int] = []
    for place, raw in enumerate(text[:LIMIT]):
        if raw.isascii():
            made = raw.lower() if raw.isprintable() else ("\n" if raw == "\n" else " ")
        elif unicodedata.category(raw) in ("Cf", "Cc", "Cs", "Co", "Cn"):
            continue
        else:
            made = unicodedata.normalize("NFKC", raw.translate(_STRAIGHT)).lower().translate(_STRAIGHT)
        for char in made:
            if len(out) > 1 and out[-1] == out[-2] == char and not char.isdigit():
                continue
            out.append(char)
            at.append(place)
    return "".join(out), tuple(at)


def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    bounds: list[tuple[int, int]] = []
    start = 0
    for end in (*(m.end() for m in _SENTENCE_END.finditer(text)), len(text)):
        if text[start:end].strip():
            bounds.append((start, end))
            start = end
    return tuple(bounds)


def _copied(text: str, words: tuple[Word, ...], customer: str) -> tuple[tuple[int, int], ...]:
    """Find what is not the trainee's own: quotations, and runs of eight words or more that the customer wrote."""
    found = [m.span() for m in _QUOTED.finditer(text)]
    theirs = [w.text for w in split_words(_clean(customer)[0])]
    runs = {tuple(theirs[i : i + _RUN]) for i in range(len(theirs) - _RUN + 1)}
    if runs:
        mine = [w.text for w in words]
        found += [(words[i].start, words[i + _RUN - 1].end) for i in range(len(mine) - _RUN + 1) if tuple(mine[i : i + _RUN]) in runs]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
