"""What a model says, as text that is safe to keep and to show: no control characters, no thinking aloud."""

from __future__ import annotations

import unicodedata
from typing import Any

# They turn the direction of text, or carry hidden words. Joiners (ZWJ, ZWNJ) stay: emoji and Persian need them.
_HIDDEN = frozenset(
    [
        *(0x00AD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF),
        *(*range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080)),
    ]
)
_THINK, _THOUGHT = "<think>", "</think>"


def clean(text: str) -> str:
    """Return `text` without control, direction and hidden characters and broken surrogates; markup stays as text."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return "".join(filter(_may_stay, whole.replace("\r\n", "\n").replace("\u2028", "\n").replace("\u2029", "\n")))


def clean_values(value: Any) -> Any:
    """Return a value read from JSON with all its texts cleaned, keys too."""
    match value:
        case str():
            return clean(value)
        case dict():
            return {clean(key): clean_values(inner) for key, inner in value.items()}
        case list():
            return [clean_values(inner) for inner in value]
        case _:
            return value


class Cleaner:
    """Clean a text that comes in pieces: leading blanks and a leading <think> block are left out."""

    def __init__(self) -> None:
        self._held = ""
        self._begun = False
        self.said = 0

    def feed(self, piece: str) -> str:
        """Return what may be shown now; the rest is kept until more is known."""
        self._held += piece
        if not self._begun and not self._begin():
            return ""
        # A server may cut a character in two: the first half of a pair waits for the second.
        whole, self._held = (
            (self._held[:-1], self._held[-1]) if "\ud800" <= self._held[-1:] <= "\udbff" else (self._held, "")
        )
        ready = clean(whole)
        self.said += len(ready)
        return ready

    def _begin(self) -> bool:
        self._held = self._held.lstrip()
        if self._held.startswith(_THINK):
            _, thought, after = self._held.partition(_THOUGHT)
            if not thought:
                return False
            self._held = after.lstrip()
        self._begun = bool(self._held) and not _THINK.startswith(self._held)
        return self._begun

    def rest(self) -> str:
        """Return what was still kept when the text ended."""
        held, self._held = self._held, ""
        ready = "" if held.startswith(_THINK) else clean(held)
        self.said += len(ready)
        return ready


def _may_stay(char: str) -> bool:
    return char in "\n\t" or (unicodedata.category(char) not in {"Cc", "Cs"} and ord(char) not in _HIDDEN)
