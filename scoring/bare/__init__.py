"""Grade talk of any kind by what its words alone show: a reply that comes without a case and answers nobody.

Where nothing is known of the customer, no fact can be taken up and no policy kept; what can be shown is asking,
reflecting, undertaking, courtesy and a reaction to what somebody feels. Each module here finds one of them in raw talk
(no marks, any trade); a reply with a case never comes here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from scoring.bare.asking import asking
from scoring.bare.courtesy import courtesy
from scoring.bare.reacting import reacting
from scoring.bare.reflecting import reflecting
from scoring.bare.regretting import regretting
from scoring.bare.shown import Shown
from scoring.bare.undertaking import offering, undertaking
from scoring.reading.text import Reading
from scoring.types import Case, Reply, Scores, SkillScore

_HIGHEST = 4
_SHOWS: Mapping[str, Callable[[Reading, SkillScore], Shown | None]] = {
    "clarification": asking,
    "apology": regretting,
    "listening": reflecting,
    "tone": courtesy,
    "empathy": reacting,
    "next_steps": undertaking,
    "solution": offering,
}


def is_bare(reply: Reply) -> bool:
    """Tell whether a reply comes alone: no case, nothing to answer, nothing before it."""
    return not reply.answering and not reply.earlier and reply.case == Case()


def with_bare(scores: Scores, reading: Reading) -> Scores:
    """Return the grades of a bare reply, raised or lowered to what its words show; no place, no credit."""
    return tuple([_graded(each, reading) for each in scores])


def _graded(score: SkillScore, reading: Reading) -> SkillScore:
    shows = _SHOWS.get(score.skill)
    shown = shows(reading, score) if shows else None
    if shown is None or shown.level == score.level:
        return score
    proof = tuple([reading.evidence(*place, shown.cue) for place in shown.places[:3]]) if shown.level else ()
    costs = tuple([each for each in score.evidence if not each.helps])
    made = replace(score, level=shown.level if proof else 0, because=shown.because, evidence=(*proof, *costs))
    return replace(made, missing=(), advice="") if shown.level == _HIGHEST else made
