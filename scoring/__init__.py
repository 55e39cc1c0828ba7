"""Text in, explained grades out. Imports nothing else of ours; needs no network, no clock and no randomness."""

from __future__ import annotations

from scoring.skills import skills
from scoring.types import Reply, Scores

__all__ = ["score"]


def score(reply: Reply) -> Scores:
    """Grade a reply on every skill; the grades depend on the text and the case only."""
    return tuple(skill.assess(reply) for skill in skills())
