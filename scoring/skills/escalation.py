"""Escalation: hand a complaint over so that the customer knows who has it, why, and what comes next."""

from __future__ import annotations

from scoring.findings.handover import Handover, demanded, handover, offers_handover
from scoring.matching.quotable import parts_named
from scoring.offering.offers import offered
from scoring.patterns.quick import compiled
from scoring.reading.text import Reading, read
from scoring.types import Case, Evidence, Example, Reply, Skill, SkillScore

NAME = "escalation"
_BEYOND = compiled(r"\b(?:can't|cannot|cant|can not|don't have|only|has to|have to|needs?|beyond|above|over)\b")


def assess(reply: Reply) -> SkillScore:
    """Grade a hand-over 0-4; None where nobody asked for one and none was made (rubric 4.7)."""
    reading = read(reply)
    found = handover(reading)
    asked = demanded(reply.answering)
    if reply.case.escalation == "none" and not found.dumps:
        return _closed(reply, reading, found)
    due = reply.case.escalation == "required" and bool(reply.earlier) and not _handed_before(reply)
    if not (found.hands or found.dumps or found.refuses or asked or due):
        return SkillScore(NAME, None, "Nothing here had to be handed to anybody else.")
    beyond = bool(found.why and _BEYOND.search(reading.text, *found.why))
    needless = bool(found.hands) and not beyond and _needless(reply, asked=asked)
    level = _level(found, needless=needless)
    costs = _costs(reading, found, level)
    return SkillScore(
        NAME,
        level,
        _because(found, level, needless=needless, asked=asked),
        (*_evidence(reading, found, level), *costs),
        _missing(found, level, needless=needless),
        tuple(each.cue for each in costs),
        _advice(found, level, reply, needless=needless),
    )


def _closed(reply: Reply, reading: Reading, found: Handover) -> SkillScore:
    """Grade a reply where nobody else can do more: to pass the complaint on in place of an offer is no merit."""
    if not found.hands or any(offer.firm for offer in offered(reply)):
        return SkillScore(NAME, None, "Nobody else could do more here: this was yours to settle.")
    return SkillScore(
        NAME,
        1,
        "You pass this on, though nobody else can do more than you.",
        tuple(_evidence(reading, found, 1)[:1]),
        ("make an offer of your own",),
        (),
        _advice(found, 1, reply, needless=True),
    )


def _handed_before(reply: Reply) -> bool:
    past = (Reply(turn.reply, turn.customer, (), reply.case) for turn in reply.earlier)
    return any(handover(read(each)).hands for each in past)


def _needless(reply: Reply, *, asked: bool) -> bool:
    """Tell whether the reply passes on what it could have settled: remedies in hand, none offered, nobody asked."""
    allowed = reply.case.allowed
    if asked or not allowed or offers_handover(allowed):
        return False
    return not any(offer.firm for offer in offered(reply))


def _level(found: Handover, *, needless: bool) -> int:
    if not found.hands or found.dumps:
        return 0
    if found.hedged:
        return 1
    extras = bool(found.stays) + bool(found.no_repeat)
    told = bool(found.why) + bool(found.when) + (extras > 0)
    if found.who and found.why and found.when and extras == 2:
        level = 4
    elif found.who and told >= 2:
        level = 3
    else:
        level = 2 if found.who else 1
    return min(level, 2) if needless else level


def _costs(reading: Reading, found: Handover, level: int) -> list[Evidence]:
    costs = []
    if found.dumps:
        costs.append(reading.evidence(*found.dumps, "pushed_back", helps=False))
    if found.refuses and level == 0:
        costs.append(reading.evidence(*found.refuses, "refusal", helps=False))
    return costs


def _evidence(reading: Reading, found: Handover, level: int) -> list[Evidence]:
    spans = (
        (found.hands, "hands it over"),
        (found.who, "says to whom"),
        (found.why, "says why"),
        (found.when, "says when they hear"),
        (found.no_repeat, "spares them telling it again"),
        (found.stays, "stays their contact"),
    )
    return [reading.evidence(*place, cue) for place, cue in spans if place] if level else []


def _because(found: Handover, level: int, *, needless: bool, asked: bool) -> str:
    if level == 0:
        if found.dumps:
            return "The customer is sent to somebody else, and has to start again there."
        if found.refuses:
            return "They are told that nobody else will hear them, and that closes a door."
        if not asked:
            return "This has to go to somebody who can do more, and nobody has been brought in yet."
        return "They asked for somebody with more say, and this reply passes over it."
    if needless:
        return "You hand this over although you could offer something yourself, and that costs them time."
    return {
        1: "It goes to somebody, but the customer cannot tell to whom, why or when.",
        2: "They know that it goes to somebody, but not all of: who, why and when.",
        3: "They know who takes it on and what to count on.",
        4: "They know who, why and when, need not tell it again, and still have you.",
    }[level]


def _missing(found: Handover, level: int, *, needless: bool) -> tuple[str, ...]:
    if level >= 4:
        return ()
    wanted = (
        (found.hands, "take them there yourself"),
        (found.who, "name the one who takes it on, or their role"),
        (found.why, "say why it goes to them"),
        (found.when, "say when the customer hears"),
        (found.no_repeat, "say that they need not tell it again"),
        (found.stays, "say that you stay their contact"),
    )
    first = ("make an offer of your own",) if needless else ()
    return (*first, *(words for there, words in wanted if not there))[:4]


def _advice(found: Handover, level: int, reply: Reply, *, needless: bool) -> str:
    if level >= 4:
        return ""
    case = reply.case
    about = next((f" about “{part}”" for part in parts_named(reply)), "")
    if case.escalation == "none" and not needless:
        return "Nobody above you can do more here: say so kindly, and say what you yourself will do."
    if needless:
        mine = f"offer “{case.allowed[0]}” first"
        return f"You have something to give here yourself: {mine}, and hand over only what is beyond you."
    if level == 3:
        return 'Close the gap: "They have my notes, so you won\'t tell this again, and you can still reach me here."'
    if found.refuses or found.dumps:
        lead = f"I'll bring my team lead in{about} myself"
        return f'Take it there for them: "{lead}; you hear from her by four, and she has my notes."'
    return f"Say who takes it on{about}, why they can do more than you, and by when the customer hears from them."


_HIRE = Case(
    fault="company",
    parts=("charged for a scratch that was already there",),
    allowed=("hand-over to the damage desk, who decide within a day", "charge put on hold today"),
)
_GAS = Case(fault="company", parts=("meter read twice",), allowed=("refund of the deposit", "new reading on Friday"))
_LINE = "You charged me €300 for a scratch that was there when I picked the car up. Sort it."
_BOSS = "I've had enough of this. Get me your manager."


def _ex(text: str, *levels: int | None, line: str = _LINE, case: Case = _HIRE) -> Example:
    return Example(Reply(text, line, (), case), levels)


SKILL = Skill(
    name=NAME,
    title="Escalation",
    version=1,
    about="When it goes to somebody else: who, why, when; nothing told twice, and you stay their contact.",
    assess=assess,
    examples=(
        _ex(
            "I'm handing this to our damage desk, because only they can see the pick-up photos. They call you by noon "
            "tomorrow and have my notes, so you won't tell it again. I stay your contact and check that they rang.",
            4,
        ),
        _ex("I'm passing it to the damage desk since only they can lift the charge. They'll ring you by noon.", 3),
        _ex("im giving this to the damage desk cos they got the photos, they ring u tmrw, no need to explain again", 3),
        _ex("I'm sending this to our damage desk.", 2),
        _ex("I will escalate the matter.", 1),
        _ex("This has been forwarded to the concerned department.", 1),
        _ex("You need to call the damage desk about that.", 0),
        _ex("There is no manager available.", 0, line=_BOSS),
        _ex("I've put the charge on hold.", 0, line=_BOSS),
        _ex("My manager will ring you by four today, she can overrule the charge.", 3, line=_BOSS),
        _ex("I've put the charge on hold today.", None),
        _ex("I'm passing you to our billing team, because they know bills, and they'll call tomorrow.", 2, case=_GAS),
        Example(Reply("I'll refund you today."), (None,), "bare reply that hands nothing over"),
        Example(Reply("Please contact our billing department."), (0,), "bare reply that sends them away"),
    ),
)
