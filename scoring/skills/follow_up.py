"""Follow-up: once a solution stands, confirm it, say who comes back when and how, ask what is still open."""

from __future__ import annotations

from dataclasses import replace

from scoring.findings.closing import Closing, accepted, closing, on_the_table
from scoring.harm.harms import offers
from scoring.inquiry.facts import unlocks
from scoring.inquiry.known import said_before
from scoring.inquiry.questions import asks
from scoring.matching.quotable import parts_named
from scoring.reading.text import Reading, read
from scoring.types import Case, Evidence, Example, Exchange, Reply, Skill, SkillScore

_CUES = (
    ("mine", "promises to come back"),
    ("theirs", "promises that someone comes back"),
    ("when", "says when"),
    ("channel", "says how"),
    ("checks", "will check that it holds"),
    ("recap", "names what was agreed"),
    ("agrees", "asks whether that is all right"),
    ("asks", "asks whether anything is open"),
    ("feedback", "asks for feedback"),
    ("invites", "leaves the door open"),
)


def assess(reply: Reply) -> SkillScore:
    """Grade the close: rubric 4.7, rows "Follow-up" and "Confirm resolution", the better of the two."""
    reading = read(reply)
    found = _less_questions(closing(reading), reading)
    bare = not (reply.answering.strip() or reply.earlier or reply.case.allowed)
    before = any(_solves(turn.reply, reply) for turn in reply.earlier)
    due = before and accepted(reply.answering)
    if found == Closing() and not due:
        return SkillScore("follow_up", None, "There was nothing to close or to confirm yet.")
    now = before or bare or on_the_table(reply.text, reply) or (offers(reading) and not found.generic)
    if not now:
        return _too_early(reading, found)
    level = _level(found, before=before or bare)
    if not level and not due:
        return SkillScore("follow_up", None, "There was nothing to close or to confirm yet.")
    credit = _evidence(reading, found) if level else ()
    return SkillScore(
        skill="follow_up",
        level=level if credit else 0,
        because=_BECAUSE[level],
        evidence=credit,
        missing=_missing(level, found),
        advice=_advice(level, reply),
    )


def _less_questions(found: Closing, reading: Reading) -> Closing:
    """Leave out an "anything else" that asks for a fact still hidden: "did it cost you anything else?" goes on."""
    if not found.asks or not reading.reply.case.hidden:
        return found
    place, case = found.asks[0], reading.reply.case
    common = said_before(case, reading.reply.answering)
    for ask in asks(reading.reply):
        if ask.start <= place < ask.end and unlocks(reading, ask, case.hidden, common):
            return replace(found, asks=None, generic=False)
    return found


def _solves(text: str, reply: Reply) -> bool:
    return on_the_table(text, reply) or (not reply.case.allowed and offers(read(Reply(text))))


def _level(found: Closing, *, before: bool) -> int:
    """Return the better of follow-up and confirmation; a consent question in the first offer belongs to the offer."""
    asked = found.asks or (found.agrees and before) or found.feedback
    follow = int(before and bool(found.invites))
    if found.mine:
        follow = 3 if found.when and found.channel else 2
    elif found.theirs and before:
        follow = 2 if found.when else 1
    if follow == 3 and asked and (found.checks or found.recap):
        follow = 4
    confirm = 0
    if found.recap and asked:
        confirm = 4 if found.when and found.mine else 3
    elif before and (found.agrees or (found.asks and not found.generic)):
        confirm = 2
    elif found.asks or found.feedback:
        confirm = 1
    if before and found.asks and found.feedback:
        confirm = max(confirm, 3)
    return max(follow, confirm)


def _too_early(reading: Reading, found: Closing) -> SkillScore:
    """Grade a reply without a solution: not called for, unless it closes the talk over an unsolved complaint."""
    if not found.asks or not found.generic or found.acts:
        return SkillScore("follow_up", None, "No solution is on the table yet, so there is nothing to follow up.")
    return SkillScore(
        skill="follow_up",
        level=0,
        because="Asking what else you can do, with nothing solved yet, sounds like closing the door.",
        evidence=(reading.evidence(found.asks[0], found.asks[1], "early_close", helps=False),),
        missing=("offer a solution first",),
        flags=("early_close",),
        advice=_early(reading.reply),
    )


def _early(reply: Reply) -> str:
    open_ = next((f" “{part}” is still open:" for part in parts_named(reply)), "")
    return f"Leave that question for the end.{open_} say what you will do about it first."


def _evidence(reading: Reading, found: Closing) -> tuple[Evidence, ...]:
    spans = ((getattr(found, name), cue) for name, cue in _CUES)
    return tuple(
        reading.evidence(place[0], place[1], cue)
        for place, cue in spans
        if place and not (found.mine and "someone" in cue)
    )


_BECAUSE = {
    0: "A solution stands, and the reply ends without confirming it or saying what comes next.",
    1: "You leave the door open, but it is the customer who would have to come back.",
    2: "You promise to come back or ask whether it is all right; it is not yet clear who, when and how.",
    3: "You say what the customer can count on: who comes back, when and how, or what was agreed.",
    4: "You close the loop: who, when, how, what you will check, and whether anything is open.",
}


def _missing(level: int, found: Closing) -> tuple[str, ...]:
    if level >= 4:
        return ()
    wanted = (
        (found.mine or found.theirs, "say who comes back to the customer"),
        (found.when, "say when"),
        (found.channel, "say how: by phone, text or e-mail"),
        (found.checks or found.recap, "check what was agreed"),
        (found.asks or found.agrees or found.feedback, "ask whether anything is still open"),
    )
    return tuple(words for there, words in wanted if not there)[:3]


def _advice(level: int, reply: Reply) -> str:
    if level >= 4:
        return ""
    about = next((f" that “{part}” is really put right" for part in parts_named(reply)), " that it worked")
    if level == 3:
        return f"Add what you will check ({about.strip()}), and ask whether anything is still open."
    return f"Say when you yourself will call or write to check{about}, and ask whether anything is still open."


_CASE = Case(
    fault="company",
    known=("order 4471", "four days late", "baby due Friday"),
    parts=("late crib", "two empty promises on the phone"),
    allowed=("express replacement, 2 days", "full refund", "goodwill credit up to $40"),
)
_COMPLAINT = "Order 4471. The crib is FOUR DAYS late and I've called twice. This is a joke."
_OFFER = Exchange(
    _COMPLAINT, "I'm sorry. I'm sending an express replacement, it takes 2 days, or a full refund if you prefer."
)


def _case(text: str, *levels: int | None, line: str = "OK, send the replacement then.", note: str = "") -> Example:
    return Example(Reply(text, line, (_OFFER,), _CASE), levels, note)


def _first_reply(text: str, *levels: int | None, note: str = "") -> Example:
    return Example(Reply(text, _COMPLAINT, (), _CASE), levels, note)


SKILL = Skill(
    name="follow_up",
    title="Follow-up",
    version=1,
    about="Once a solution stands: confirm it, say who comes back, when and how, and ask whether anything is open.",
    assess=assess,
    examples=(
        _case(
            "To confirm: the express replacement goes out today. I'll ring you myself on Thursday at 5pm to check that "
            "the crib is there. Is there anything I've missed?",
            4,
        ),
        _case("Done, the replacement is booked. I'll call you Thursday by 5 to check it arrived.", 3),
        _case("il text u thursday when its on the van to make sure its right", 3, note="terse, no punctuation"),
        _case("So, an express replacement, 2 days, and $40 credit. Is that all right for you?", 3),
        _case("Great, I'll be in touch.", 2),
        _case("It's ordered. Is that OK?", 2),
        _case("It's ordered. Let us know if there are any problems.", 1),
        _case("Someone will contact you.", 1),
        _case("Done.", 0, note="abrupt end once the customer has agreed"),
        _case("Your order has been updated.", 0),
        _case(
            "I'll see what I can do.",
            None,
            line="Still nothing! This is ridiculous.",
            note="not settled, so not called for",
        ),
        _first_reply("I'm so sorry about the crib. Which address is it for?", None, note="nothing on the table yet"),
        _first_reply(
            "We apologise for the inconvenience. Is there anything else I can help you with today?",
            0,
            note="early close",
        ),
        _first_reply(
            "I'm sending an express replacement, 2 days. I'll phone you on Friday morning to make sure it's there.", 3
        ),
        Example(
            Reply("I'll email you tomorrow by noon to confirm it went through. Anything I've missed?"), (4,), "bare"
        ),
        Example(Reply("The line is dead."), (None,), "bare reply that closes nothing"),
    ),
)
