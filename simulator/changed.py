"""Find what a redaction takes out of a text, and what it puts there instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

_MARK = re.compile(r"(\[[a-z][a-z0-9 -]{0,20}\])")
_MOST_MARKS = 12  # in one piece; with more, matching could take for ever
_TOKEN = re.compile(r"\w+\s*|\s+|.", re.DOTALL)
# Comparing takes time, so it goes sentence by sentence; a long one is cut beside words, not in the middle of a number.
_PIECE = re.compile(r"[^\n]{1,400}?[.!?](?=\s)|[^\n]{1,400}(?<=[^\d\s])(?=\s+\D|$)|[^\n]{1,400}", re.MULTILINE)


def changed(text: str, redact: Callable[[str], str]) -> Iterator[tuple[int, int, str]]:
    """Yield the places of `text` (start, end) that `redact` replaces, each with what it puts there: "[phone]"."""
    if redact(text) == text:
        return
    for piece in _PIECE.finditer(text):
        now = redact(piece[0])
        if now != unicodedata.normalize("NFC", piece[0]):
            for start, end, mark in _by_marks(piece[0], now) or _by_words(piece[0], now):
                yield piece.start() + start, piece.start() + end, mark


def _by_marks(text: str, other: str) -> list[tuple[int, int, str]]:
    """Return what the marks in `other` stand for; nothing where it differs from `text` by more than marks."""
    parts = _MARK.split(other)
    marks = parts[1::2]
    if not 0 < len(marks) <= _MOST_MARKS:
        return []
    pattern = "".join("(.+?)" if n % 2 else re.escape(part) for n, part in enumerate(parts))
    found = re.fullmatch(pattern, text, re.DOTALL)
    return [(*found.span(n), mark) for n, mark in enumerate(marks, 1) if found[n] != mark] if found else []


def _by_words(text: str, other: str) -> Iterator[tuple[int, int, str]]:
    old, new = _TOKEN.findall(text), _TOKEN.findall(other)
    at = 0
    starts = [0, *(at := at + len(token) for token in old)]
    for kind, low, high, after, until in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        now = "".join(new[after:until])
        if kind != "equal" and now != unicodedata.normalize("NFC", text[starts[low] : starts[high]]):
            yield starts[low], starts[high], now
