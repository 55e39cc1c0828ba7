"""Find replies that laugh, chat, cheer or recite: however useful, an angry person hears nobody who takes it in hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scoring.findings.manner import happy
from scoring.patterns.quick import compiled
from scoring.reading.phrases import Found
from scoring.reading.text import Reading

_LAUGHING = compiled("[\U0001f602\U0001f605\U0001f606\U0001f923]")
_LAUGH = compiled(r"\b(?:lo+l+s?|lmf?ao|rofl|(?:ha){2,}h?|(?:he){2,})\b")
_SORRY = compiled(r"\b(?:sorry|apolog\w+)\b")
_CHEER = 2  # exclamation marks
_SHORTHAND = 4  # "u", "pls", "tmrw": a note to a friend
_SCRIPTED = 2  # set phrases
_OWN_WORDS = 25  # words for each set phrase, and it is still somebody speaking


def ceiling(reading: Reading, manner: Mapping[str, Sequence[Found]]) -> int:
    """Return the highest level of tone, 0-4, that the sound of a reply allows."""
    if _LAUGHING.search(reading.reply.text) or _LAUGH.search(reading.text):
        return 1 if manner.get("acts") or _SORRY.search(reading.text) else 0
    breezy, bangs = len(manner.get("breezy", ())), reading.text.count("!")
    bright = bool(manner.get("bright"))
    cheerful = happy(reading.reply.text)
    if breezy > 1 or _scripted(reading, manner) or ((bright or cheerful) and bangs >= _CHEER) or (bright and cheerful):
        return 1
    return 2 if breezy or cheerful or len(manner.get("chummy", ())) >= _SHORTHAND else 4


def _scripted(reading: Reading, manner: Mapping[str, Sequence[Found]]) -> bool:
    """Tell whether set phrases do the talking; cheer on top of one will do."""
    phrases = len(manner.get("robotic", ()))
    cheered = phrases + ("!" in reading.text)
    return phrases > 0 and cheered >= _SCRIPTED and cheered * _OWN_WORDS > len(reading.words)
