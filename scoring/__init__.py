"""Text in, explained grades out. Imports nothing else of ours; needs no network, no clock and no randomness."""

from __future__ import annotations

from scoring.language import gradable
from scoring.skills import skills
from scoring.types import Reply, Scores, SkillScore

__all__ = ["score"]


def score(reply: Reply) -> Scores:
    """Grade a reply on every skill; the grades depend on the text and the case only.

    Where the text cannot be graded (another language, program code), every level is None and `because` says why.
    """
    reason = gradable(reply.text)
    if reason:
        return tuple(SkillScore(skill.name, None, f"not gradable: {reason}") for skill in skills())
    return tuple(skill.assess(reply) for skill in skills())
