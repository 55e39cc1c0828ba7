"""Grade the solution: something real, by somebody, at some time, with a say for the customer."""

from __future__ import annotations

from scoring.doing.moves import moves
from scoring.findings.relief import advice, because, missing
from scoring.findings.remedy import CHOICE, Remedy, remedy
from scoring.inquiry.questions import asks
from scoring.offering.offers import offered_before
from scoring.patterns.quick import compiled
from scoring.reading.text import Reading, read
from scoring.types import Case, Evidence, Example, Exchange, Reply, Skill, SkillScore

NAME = "solution"


def assess(reply: Reply) -> SkillScore:
    """Grade the solution of a reply 0-4; None where it is not yet due and was not attempted (rubric 4.6)."""
    reading = read(reply)
    found = remedy(reply)
    level = _level(found, reply)
    flags, costs = _flags(reading, found, level)
    if level == 0 and not flags and _not_due(reply):
        return SkillScore(NAME, None, "A solution was not due yet: there was still something to ask.")
    touches = tuple(dict.fromkeys((*(o.phrase for o in found.firm), *found.covered)))
    return SkillScore(
        NAME,
        level,
        because(found, level),
        (*_evidence(reading, found, level), *costs),
        missing(found, level, reply),
        flags,
        advice(found, level, reply),
        touches,
    )


def _level(found: Remedy, reply: Reply) -> int:
    case = reply.case
    count = len(found.firm) or min(len(found.generic), 1 if case.allowed else 3)
    if found.over:
        return 1
    if not count:
        if _sees_through(reply):
            return 2
        return 1 if (found.hedged or found.vague or found.soft) and not (found.grave and not found.vague) else 0
    if case.allowed and not found.firm:  # a remedy of the trainee's own: real, but not what the policy offers
        return 2 if found.when or found.choice else 1
    return _weight(found, count, reply)


def _sees_through(reply: Reply) -> bool:
    """Tell whether somebody acts at an hour for what was offered before: "at this desk 3.25, and I take you in"."""
    at_an_hour = any(move.stance == "firm" and move.actor and move.when for move in moves(reply))
    return at_an_hour and bool(offered_before(reply))


def _weight(found: Remedy, count: int, reply: Reply) -> int:
    """Return 1-4 for real offers, by owner, time and say, and by how much of the complaint they cover."""
    marks = sum((found.owner is not None, found.when is not None, found.choice is not None))
    parts = len(reply.case.parts)
    if not marks and count == 1 and parts > _MANY:
        return 1  # a thing is named, by nobody and for no time
    if _only_asks(found, reply) or (marks <= 1 and not (found.when and count > 1)):
        return 2
    if count == 1 and marks == 2 and parts > _MANY and len(found.covered) < (1 if found.choice else _MANY):
        return 2
    enough = count >= min(3, max(2, len(reply.case.allowed))) and count + len(found.covered) >= min(max(parts, 1), 4)
    return 4 if marks == 3 and enough and count > 1 else 3


_MANY = 2  # parts of a complaint: one offer is then but a piece of it


def _only_asks(found: Remedy, reply: Reply) -> bool:
    """Tell whether all that is offered stands in one question, and nobody acts: "the 6.10 tonight or the 7.30?"."""
    within = [(ask.start, ask.end) for ask in asks(reply) if ask.kind in ("choice", "fact", "open")]
    text = read(reply).text  # a clause may begin with the blank or line break before its question
    return (
        found.owner is None
        and bool(found.firm)
        and all(any(o.end <= b and not text[o.start : a].strip() for a, b in within) for o in found.firm)
    )


def _not_due(reply: Reply) -> bool:
    """Tell whether questions come first: early in the talk, facts still hidden, and something asked (rubric 4.6)."""
    asked = any(ask.kind in ("fact", "open", "check") for ask in asks(reply))
    return asked and len(reply.earlier) < 2 and bool(reply.case.hidden)


def _flags(reading: Reading, found: Remedy, level: int) -> tuple[tuple[str, ...], list[Evidence]]:
    costs = [reading.evidence(a, b, "over_promise", helps=False) for a, b in found.over]
    if level <= 1:
        costs += [harm for harm in found.grave if harm.cue in ("refusal", "policy_shield")]
        if found.pushed:
            costs.append(reading.evidence(*found.pushed, "pushed_back", helps=False))
        unsure = found.late or found.vague or next(((o.start, o.end) for o in found.hedged), None)
        soft = found.soft and unsure and found.soft[0] <= unsure[0] < found.soft[1]
        if soft or found.check_up:
            unsure = None  # a small thing done, or a call at an hour, is little, but they know who and when
        if unsure and level and not found.over:
            costs.append(reading.evidence(*unsure, "vague", helps=False))
        if found.choice and not found.firm and not found.generic and _sham(reading, found.choice):
            costs.append(reading.evidence(*found.choice, "fake_choice", helps=False))
    return tuple(dict.fromkeys(each.cue for each in costs)), costs


_SHAM = compiled(
    r"\b(?:wait|cancel|leave it|complain|accept (?:it|that|this)|live with|put up|go elsewhere|give up|do without|"
    r"find another|try again|call (?:back|again))\b"
)


def _sham(reading: Reading, choice: tuple[int, int]) -> bool:
    """Tell whether a choice is none: one of its ways is to wait, to give up or to go away."""
    start, end = reading.sentence_at(choice[0])
    return bool(CHOICE.search(reading.text) and _SHAM.search(reading.text, start, end))


def _evidence(reading: Reading, found: Remedy, level: int) -> list[Evidence]:
    made = [reading.evidence(o.start, o.end, "offers something real") for o in found.firm]
    if not made:
        made = [reading.evidence(m.start, m.end, "offers something real") for m in found.generic[:1]]
    small = found.check_up or found.soft
    if small and not made:
        return [reading.evidence(*small, "does something small")]
    if not made and level > 1:
        kept = next(move for move in moves(reading.reply) if move.stance == "firm" and move.actor and move.when)
        return [reading.evidence(kept.start, kept.end, "sees it through")]
    if made:
        for span, cue in (
            (found.owner, "says who acts"),
            (found.when, "gives a time"),
            (found.choice, "lets the customer decide"),
        ):
            if span:
                made.append(reading.evidence(*span, cue))
    return made


_SOFA = Case(
    fault="company",
    known=("sofa delivered with a torn arm", "guests arrive on Saturday"),
    parts=("torn sofa", "nobody called back"),
    allowed=("free repair at home on Thursday", "exchange for a new sofa on Monday", "20% off the price"),
    not_allowed=("full refund without collection", "delivery today", "cash over $100"),
)


def _ex(
    text: str, levels: tuple[int | None, ...], note: str, case: Case = _SOFA, earlier: tuple[Exchange, ...] = ()
) -> Example:
    return Example(
        Reply(text, "The sofa arm is TORN, guests come Saturday and nobody called back. What now?", earlier, case),
        levels,
        note,
    )


SKILL = Skill(
    name=NAME,
    title="Offer a real solution",
    version=1,
    about="Offer something concrete, say who does it and when, and give the customer a say.",
    assess=assess,
    examples=(
        _ex(
            "I'm sorry nobody called. I can have our upholsterer mend the torn arm at your home on Thursday, free, "
            "or swap the sofa for a new "
            "one on Monday, and 20% comes off the price either way. Which would you rather?",
            (4,),
            "two timed offers, an owner and a choice",
        ),
        _ex("I'll have it repaired at your home on Thursday, at no charge.", (3,), "concrete, owner, time"),
        _ex("Would you like a repair or an exchange?", (2,), "a choice without owner or time"),
        _ex("I can take 20% off the price.", (2,), "one remedy"),
        _ex("We will look into it and get back to you as soon as possible.", (1,), "vague"),
        _ex("I could perhaps ask someone whether a repair might be possible.", (1,), "hedged away"),
        _ex(
            "I'll deliver a new sofa today, guaranteed, and send you $500 in cash.", (1,), "more than the policy allows"
        ),
        _ex("You need to contact the manufacturer about that.", (0,), "the work is the customer's"),
        _ex("There is nothing we can do.", (0,), "a refusal"),
        _ex(
            "I'm refunding your card right now, and it will show by Friday.",
            (2, 3),
            "a bare reply shows its remedy",
            Case(),
        ),
    ),
)
