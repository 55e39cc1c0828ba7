"""Gather all that is weighed of a reply."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scoring.reading.text import Reading
from scoring.together.found import found
from scoring.together.said import said
from scoring.types import Evidence, Reply, Scores

_ACTS = (
    "acts in the first person",
    "acts, though nobody says I",
    "means to act",
    "names a step",
    "has already begun",
    "offers something real",
    "does something small",
)
LENDS: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {
    "empathy": (
        ("listening", "apology", "ownership"),
        frozenset(
            (
                "retells what happened",
                "takes up what the customer told",
                "meets what they are going through",
                "names what went wrong",
                "names what it cost them",
                "names what we did",
            )
        ),
    ),
    "next_steps": (("solution", "ownership"), frozenset(_ACTS)),
    "solution": (("next_steps", "ownership"), frozenset(_ACTS)),
}
"""Whose proof a skill may count for a beginning, where no rule found any of its own: nearest first, and which of it.

A bare "sorry" begins no solution: what is lent must tell what happened, or do something.
"""


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
    by_skill = {each.skill: each.evidence for each in scores if each.level}
    proof = {
        skill: [tuple(e for e in by_skill.get(lender, ()) if e.helps and e.cue in cues) for lender in lenders]
        for skill, (lenders, cues) in LENDS.items()
    }
    return {skill: next(filter(None, found)) for skill, found in proof.items() if any(found)}
