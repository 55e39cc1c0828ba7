"""Measure text with the two borrowed libraries: readability (textstat) and polarity (VADER).

The only module that imports them, and only when a measure is asked for: textstat alone takes 0.4 s to import.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

ENOUGH = 30
"""Fewest words whose readability means anything."""

LONG_SENTENCE = 22.0  # words, mean over the attempt (rubric 4.7)
HARD = {"ari": 11.0, "coleman_liau": 12.0, "lix": 50.0}  # two of three, for a text that a customer must reread


@dataclass(frozen=True, slots=True)
class Readability:
    """Hold how hard a text is to read: school grades (`ari`, `coleman_liau`), LIX, and words per sentence."""

    words: int
    words_per_sentence: float
    ari: float
    coleman_liau: float
    lix: float

    @property
    def hard(self) -> bool:
        """Tell whether two of the three indices find it hard."""
        return (self.ari > HARD["ari"]) + (self.coleman_liau > HARD["coleman_liau"]) + (self.lix > HARD["lix"]) >= 2


def readability(replies: Sequence[str]) -> Readability | None:
    """Measure the replies of an attempt as one text; None below 30 words.

    Uses metrics that count no syllables: the others download a corpus at first use (textstat 0.7.9 and later).
    """
    text = "\n".join(reply.strip() for reply in replies if reply.strip())
    words = sum(any(map(str.isalpha, word)) for word in text.split())
    if words < ENOUGH:
        return None
    made = _textstat()
    return Readability(
        words=words,
        words_per_sentence=float(made.words_per_sentence(text)),
        ari=float(made.automated_readability_index(text)),
        coleman_liau=float(made.coleman_liau_index(text)),
        lix=float(made.lix(text)),
    )


def readability_advice(replies: Sequence[str]) -> str:
    """Say in a sentence what would make the attempt easier to read; empty where nothing would."""
    found = readability(replies)
    if found is None:
        return ""
    if found.words_per_sentence > LONG_SENTENCE:
        return (
            f"Your sentences run to {found.words_per_sentence:.0f} words on average. "
            f"Someone who is upset reads best below {LONG_SENTENCE:.0f}: one thought, then a full stop."
        )
    if found.hard:
        return "Many of your words are long or formal. Shorter, everyday ones are easier to take in when one is upset."
    return ""


@lru_cache(maxsize=512)
def polarity(text: str) -> float:
    """Return VADER's compound polarity, -1 to 1.

    For tone and the customer's side only: VADER ranks empathic replies below brush-offs, since they name unpleasant
    things (kappa -0.47 against raters; rubric, fact 1). Never add it to empathy, apology or solution.
    """
    return float(_vader().polarity_scores(text)["compound"])


def versions() -> dict[str, str]:
    """Return the versions of the libraries that a stored score depends on, without importing them."""
    return {name: _version(name) for name in ("textstat", "vaderSentiment")}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"


@cache
def _textstat() -> Any:
    from textstat import textstat  # noqa: PLC0415 - slow to import, needed at the end of an attempt only

    return textstat


@cache
def _vader() -> Any:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # noqa: PLC0415 - needed by tone only

    return SentimentIntensityAnalyzer()
