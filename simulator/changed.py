"""Find what a redaction takes out of a text, and what it puts there instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\w+\s*|\s+|.", re.DOTALL)
# Comparing takes the square of the length, so it goes sentence by sentence; a long one is cut beside words, not in
# the middle of a number.
_PIECE = re.compile(r"[^\n]{1,400}?[.!?](?=\s)|[^\n]{1,400}(?<=[^\d\s])(?=\s+\D|$)|[^\n]{1,400}", re.MULTILINE)


def changed(text: str, redact: Callable[[str], str]) -> Iterator[tuple[int, int, str]]:
    """Yield the places of `text` (start, end) that `redact` replaces, each with what it puts there."""
    if redact(text) == text:
        return
    for piece in _PIECE.finditer(text):
        for start, end, now in _differences(piece[0], redact(piece[0])):
            yield piece.start() + start, piece.start() + end, now


def _differences(text: str, other: str) -> Iterator[tuple[int, int, str]]:
    old, new = _TOKEN.findall(text), _TOKEN.findall(other)
    at = 0
    starts = [0, *(at := at + len(token) for token in old)]
    for kind, low, high, after, until in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        now = "".join(new[after:until])
        if kind != "equal" and now != unicodedata.normalize("NFC", text[starts[low] : starts[high]]):
            yield starts[low], starts[high], now
