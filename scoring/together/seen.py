"""Gather all that is weighed of a reply."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scoring.reading.text import Reading
from scoring.together.found import found
from scoring.together.said import said
from scoring.types import Evidence, Reply, Scores

LENDS = {
    "empathy": ("listening", "apology", "ownership"),
    "next_steps": ("solution", "ownership"),
    "solution": ("next_steps", "ownership"),
}
"""Whose words a skill may count for a beginning, where no rule found any of its own: nearest first."""


@dataclass(frozen=True, slots=True)
class Whole:
    """Hold all that is weighed: the reply, what the rules found in it, its words and pairs of words.

    `words` counts its different words: with few there is hardly a whole. `lent` holds for a skill the proof that a
    neighbour lends it.
    """

    reply: Reply
    shared: Mapping[str, float]
    said: frozenset[str]
    words: int = 100
    lent: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)


def whole(scores: Scores, reading: Reading) -> Whole:
    """Return what is weighed of a reply and of the grades that the rules gave it."""
    words = len(reading.vocabulary)
    return Whole(reading.reply, found(scores, reading.reply), said(reading), words, _lent(scores))


def _lent(scores: Scores) -> dict[str, tuple[Evidence, ...]]:
    proof = {each.skill: tuple(e for e in each.evidence if e.helps) for each in scores if each.level}
    return {
        skill: next(proof[lender] for lender in lenders if proof.get(lender))
        for skill, lenders in LENDS.items()
        if any(proof.get(lender) for lender in lenders)
    }
