"""Find what a redaction took out of a text, and what it put there instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

_PIECE = re.compile(r"\w+|\s+|.", re.DOTALL)


def changed(text: str, redacted: str) -> Iterator[tuple[int, int, str]]:
    """Yield the places of `text` (start, end) that read otherwise in `redacted`, each with what stands there."""
    old, new = _PIECE.findall(text), _PIECE.findall(redacted)
    at = 0
    starts = [0, *(at := at + len(piece) for piece in old)]
    for kind, low, high, after, until in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield starts[low], starts[high], "".join(new[after:until])
