"""Find a reply that speaks of another matter than this customer's: a letter kept from somebody else's complaint.

Its kind words and its plan are for nobody here. Measured on 22 November 2026: of 749 replies out of model answers for
another customer 629 are found; of 1,781 labelled or played replies to their own customer nine, none labelled above 2.
"""

from __future__ import annotations

from dataclasses import replace

from scoring.matching.everyday import EVERYDAY
from scoring.matching.overlap import content, stemmed
from scoring.matching.quotable import may_be_named
from scoring.reading.text import Place, Reading
from scoring.types import Evidence, Reply, Scores, SkillScore

FLAG = "another_case"
_LEAST_CASE = 20  # stems that must be known of a case before anything can be foreign to it
_LEAST_OWN = 8  # words with a matter of their own, in all that the trainee has said so far
_LEAST_HERE = 3  # of these in this reply
_SHARE = 0.1  # of them, the most that may stand in the case by chance
_CEILING = 1
_BECAUSE = "These words are about another matter than theirs."


def astray(reply: Reply) -> tuple[str, ...]:
    """Return the stems of another matter in a reply, in order; none where it, or one before it, touches the case."""
    here = [each for each in stemmed(reply) if _telling(each)]
    if len(here) < _LEAST_HERE:
        return ()
    said = set(here).union(*(filter(_telling, content(turn.reply)) for turn in reply.earlier))
    if len(said) < _LEAST_OWN:
        return ()
    case = reply.case
    phrases = (*case.known, *case.hidden, *case.parts, *case.allowed, *case.not_allowed)
    theirs = frozenset().union(*map(content, (reply.answering, *(turn.customer for turn in reply.earlier), *phrases)))
    if len(theirs) < _LEAST_CASE or len(said & theirs) > _SHARE * len(said):
        return ()
    return tuple(here)


def with_astray(scores: Scores, reading: Reading) -> Scores:
    """Return the grades: of a reply about another matter only the tone is worth more than 1, and it reaches nothing."""
    foreign = astray(reading.reply)
    if not foreign:
        return scores
    where = stemmed(reading.reply)
    places: list[Place] = [where[each][0] for each in foreign[:_LEAST_HERE]]
    costs = tuple([reading.evidence(*place, FLAG, helps=False) for place in places])
    told = next((each for each in reading.reply.case.parts if may_be_named(each, reading.reply)), "")
    advice = f"Answer what happened to them: {told}." if told else "Answer what happened to them, in their words."
    return tuple([_elsewhere(each, costs, advice) for each in scores])


def _elsewhere(score: SkillScore, costs: tuple[Evidence, ...], advice: str) -> SkillScore:
    """Return what a grade is worth in a reply about another matter; listening is worth nothing and shows the words."""
    made = replace(score, touches=())
    if score.skill == "listening":
        flags = (FLAG, *score.flags)
        return replace(made, level=0, because=_BECAUSE, evidence=costs, flags=flags, advice=advice)
    if score.skill == "tone" or score.level is None or score.level <= _CEILING:
        return made
    return replace(made, level=_CEILING, because=_BECAUSE, advice=advice)


def _telling(stem: str) -> bool:
    return len(stem) > 2 and not stem[0].isdigit() and stem not in EVERYDAY
