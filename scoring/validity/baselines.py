"""Three cheap graders that stand beside the rules: one that beats them, or comes near, would make the rules idle.

Length and VADER are cut at the quintiles of the very replies they grade, which flatters them: they are told how the
set is spread, and the rules are not.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence

from scoring.measures import polarity

# What comes to mind first when one is asked for a keyword list; nobody looked at the labelled replies for it.
KEYWORDS = {
    "empathy": "understand|frustrat|upset|imagine|feel|appreciate|concern|difficult|stress|hear|disappoint|worr",
    "apology": "sorry|apolog|regret|mistake|our fault|responsib|inconvenience|forgive|should have|let you down",
    "clarification": r"\?|which|when|could you|can you|confirm|clarify|correct|order number|may i|details",
    "solution": "refund|replac|option|credit|discount|exchange|offer|free|compensat|instead|either|resolve|arrange",
    "listening": "you said|you mentioned|i see|i hear|as you|you've|you have|understand|so you|correct|right",
    "ownership": "i will|i'll|we will|our mistake|responsib|take care|personally|my|our",
    "next_steps": "today|tomorrow|hour|minute|by |next|will|i'll|call|email|within|update",
    "tone": "please|thank|sorry|happy to|help|assist|appreciate|certainly|welcome|kind|glad|let me",
    "escalation": "manager|supervisor|team|escalat|colleague|specialist|department|transfer",
    "follow_up": "follow up|check|call you|email|let you know|anything else|satisf|confirm|feedback",
    "breakdown": "first|second|third|also|then|finally|as for|regarding|each",
    "transparency": "because|cannot|can't|unfortunately|not able|policy|honest|what i can|happened",
}


def by_length(replies: Sequence[str]) -> list[int]:
    """Grade by word count alone, cut at the quintiles."""
    return _quintiles([len(reply.split()) for reply in replies])


def by_polarity(replies: Sequence[str]) -> list[int]:
    """Grade by VADER's compound polarity alone, cut at the quintiles."""
    return _quintiles([polarity(reply) for reply in replies])


def by_keywords(skill: str, replies: Sequence[str]) -> list[int]:
    """Grade by how many different keywords of the skill stand in the reply, up to 4."""
    words = re.compile(rf"(?<![a-z])(?:{KEYWORDS.get(skill, '(?!)')})")
    return [min(4, len(set(words.findall(reply.lower().replace("’", "'"))))) for reply in replies]


def _quintiles(values: Sequence[float]) -> list[int]:
    cuts = statistics.quantiles(values, n=5)
    return [sum(value > cut for cut in cuts) for value in values]
