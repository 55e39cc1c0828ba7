"""Find what shows listening in the text alone, whoever the customer is: a nod, an act, something retold."""

from __future__ import annotations

from scoring.findings.told import AHEAD
from scoring.patterns.quick import compiled
from scoring.reading.text import Reading

MEETS = ("feels", "shares", "grants", "wronged", "minds")
"""What meets a customer, of what `findings.heard` finds."""
ACT = compiled(
    r"\b(?:i'll|il|ill|i will|i can|i've|i'm|i am|im|i shall|we'll|we will|we can|we've|we shall|you'll|you will"
    r"|let me|let's)\b"
)
NOD = compiled(
    r"\bi (?:see|hear you|understand|get it|get that)\b|\bnoted\b|\bsorry (?:to hear|about|for)\b"
    r"|\bi(?:'ve| have) read\b|\bi can see\b|\bunderst(?:and|ood)\b"
    r"|\bthat(?:'s| is| was) (?:not (?:ok|right)|bad|awful|wrong)"
)
_OF_THEM = compiled(r"\b(?:you|your|you've|you'd|you're|u|ur|ye)\b")
"""Words that speak of the customer."""


def retold(reading: Reading) -> tuple[int, int] | None:
    """Return the first sentence that retells something concrete, as far as one can tell without their line."""
    for start, end in reading.sentences:
        sentence = reading.text[start:end]
        concrete = sum(start <= word.start < end and len(word.text) > 4 for word in reading.words)
        if concrete >= 3 and _OF_THEM.search(sentence) and not AHEAD.search(sentence):
            return start, end
    return None
