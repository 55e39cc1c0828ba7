"""Transparency: say plainly what cannot be or is not known yet, why, and what happens instead."""

from __future__ import annotations

from scoring.findings.limits import Limits, limits
from scoring.reading.text import Reading, read
from scoring.types import Case, Evidence, Example, Reply, Skill, SkillScore

NAME = "transparency"


def assess(reply: Reply) -> SkillScore:
    """Grade how a limit, a delay or an uncertainty is told 0-4; None where there was none (rubric 4.7)."""
    reading = read(reply)
    found = limits(reading)
    if found == Limits():
        return SkillScore(NAME, None, "There was no limit, delay or doubt to be open about.")
    level = _level(found)
    costs = [reading.evidence(*place, flag, helps=False) for place, flag in found.false]
    return SkillScore(
        NAME,
        level,
        _because(found, level),
        (*_evidence(reading, found, level), *costs),
        _missing(found, level),
        tuple(dict.fromkeys(each.cue for each in costs)),
        _advice(found, level, reply.case),
    )


def _level(found: Limits) -> int:
    if found.false or found.hidden:
        return 0
    if not found.limit:
        return 1
    if found.shield and not (found.instead or found.reason):
        return 1  # the rule stands where the reason should
    if found.evasive and not found.reason:
        return 2 if found.instead else 1
    if not found.reason:
        return 3 if found.instead and found.unsure else 2
    return 4 if found.instead and found.unsure else 3


def _evidence(reading: Reading, found: Limits, level: int) -> list[Evidence]:
    if not level:
        return []
    spans = (
        (found.limit, "says what cannot be, or is not known"),
        (found.reason, "says why"),
        (found.instead if found.limit else None, "says what happens next"),
        (found.unsure if found.limit else None, "says what is uncertain"),
        (found.evasive if not found.limit else None, "hints at a limit"),
    )
    return [reading.evidence(*place, cue) for place, cue in spans if place]


def _because(found: Limits, level: int) -> str:
    if found.hidden:
        return f"They asked for what may not be had (“{found.hidden}”), and nothing here says so."
    if found.false:
        flags = {flag for _, flag in found.false}
        if "false_admission" in flags:
            return "You admit a fault that was not ours. It sounds kind, and it is not so."
        if "over_promise" in flags:
            return "You promise what nobody can be sure of, and the day it fails they will not believe you again."
        return "You say that all is well, and you cannot know that."
    return {
        1: "There is a limit behind these words, but it is not said.",
        2: "You say what the limit is.",
        3: "You say what the limit is, and why." if found.reason else "You say what the limit is, and what comes next.",
        4: "You say what the limit is, why, what happens next, and what is still open.",
    }[level]


def _missing(found: Limits, level: int) -> tuple[str, ...]:
    if level >= 4:
        return ()
    wanted = (
        (found.limit, "say what exactly cannot be, or is not known yet"),
        (found.reason, "give the reason in a few words"),
        (found.instead, "say what you do instead"),
        (found.unsure, "say what is still uncertain"),
    )
    return tuple(words for there, words in wanted if not there)


def _advice(found: Limits, level: int, case: Case) -> str:
    if level >= 4:
        return ""
    if found.hidden:
        return f"Say it before they ask again: that you cannot give “{found.hidden}”, why, and what you can do."
    if found.false:
        return 'Say only what you know: "I can\'t promise that, because ..., and this is what I can do."'
    instead = f" what you can do: {case.allowed[0]}" if case.allowed else " what you can do"
    if level == 1:
        return f"Say it straight, it is easier to bear: what you can't do or don't know yet, why, and{instead}."
    if not found.reason:
        return f"A no is easier to take with its reason: add a short because, and{instead}."
    return f"You were open about the limit. Say too what is still uncertain, and end on{instead}."


_PIANO = Case(
    fault="company",
    parts=("piano not delivered",),
    allowed=("delivery on Monday between 9 and 12", "delivery fee refunded"),
    not_allowed=("delivery on Saturday", "paying for a hired piano"),
)
_THEIRS = Case(fault="customer", parts=("renewal charged",), allowed=("refund of one month",))
_LINE = "The piano did not come and my daughter's recital is on Sunday. I want it delivered on Saturday!"


def _ex(text: str, *levels: int | None, case: Case = _PIANO) -> Example:
    return Example(Reply(text, _LINE, (), case), levels)


SKILL = Skill(
    name=NAME,
    title="Openness about limits",
    version=1,
    about="Say plainly what cannot be or is not known yet, why, what happens instead, and what is still uncertain.",
    assess=assess,
    examples=(
        _ex(
            "I can't get it to you on Saturday, because the lift van is off the road. I'm putting you first "
            "on Monday's list, 9 to 12. Whether it's nearer 9 or 12 I don't know yet; I'll text you on Sunday night.",
            4,
        ),
        _ex("We can't deliver on Saturday, because the two people who carry pianos are both off.", 3),
        _ex("cant do saturday sorry, bcos the van is broke", 3),
        _ex("I'm afraid Saturday isn't possible.", 2),
        _ex("Due to operational reasons there may be some delay.", 1),
        _ex("For technical reasons we cannot comment on delivery times.", 1),
        _ex("It will definitely be there on Saturday, I guarantee it.", 0),
        _ex("I'm putting you down for Monday between 9 and 12.", 0),
        _ex("This is completely our fault, we should have cancelled it.", 0, case=_THEIRS),
        _ex("I'm so sorry. Which floor do you live on?", None),
        _ex("I can't apologise enough.", None),
        Example(Reply("Unfortunately we can't deliver on Sundays."), (2,), "bare"),
        Example(Reply("I'm sending it today."), (None,), "bare reply without a limit"),
    ),
)
