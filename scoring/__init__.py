"""Text in, explained grades out. Imports nothing else of ours; needs no network, no clock and no randomness."""

from __future__ import annotations

from dataclasses import replace

from scoring.bare import is_bare, with_bare
from scoring.harm.danger import with_danger
from scoring.matching.astray import with_astray
from scoring.reading.language import gradable
from scoring.reading.text import Reading, read
from scoring.skills import skills
from scoring.together import weigh
from scoring.types import Reply, Scores, SkillScore

__all__ = ["by_rules", "score"]


def score(reply: Reply) -> Scores:
    """Grade a reply on every skill; the grades depend on the text and the case only.

    Where the text cannot be graded (another language, program code), every level is None and `because` says why.
    """
    reason = gradable(reply.text)
    if reason:
        return tuple(SkillScore(skill.name, None, f"not gradable: {reason}") for skill in skills())
    scores = weigh(by_rules(reply), reply)
    reading = read(reply)
    scores = with_astray(with_danger(scores, reading), reading)
    if is_bare(reply):
        scores = with_bare(scores, reading)
    reading.memo.clear()  # graded: nobody asks again, and what stays would cost the collector more than its worth
    return _with_tricks(scores, reading) if reading.helped or reading.injected else scores


def by_rules(reply: Reply) -> Scores:
    """Grade a reply that can be graded on every skill, each by itself (`scoring.together` weighs them)."""
    return tuple(skill.assess(reply) for skill in skills())


def _with_tricks(scores: Scores, reading: Reading) -> Scores:
    """Flag copied help and words to a grader once, on tone, where no skill has done so."""
    known = {flag for score in scores for flag in score.flags}
    new = [
        reading.evidence(*places[0], flag, helps=False)
        for flag, places in (("copied", reading.helped), ("injection", reading.injected))
        if places and flag not in known
    ]
    flags = tuple(each.cue for each in new)
    return tuple(
        replace(each, evidence=(*each.evidence, *new), flags=(*each.flags, *flags)) if each.skill == "tone" else each
        for each in scores
    )
