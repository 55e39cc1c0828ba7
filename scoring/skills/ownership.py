"""Ownership: say that it was us, or that it is ours to put right; keep it; name no scapegoat."""

from __future__ import annotations

from scoring.doing.moves import moves
from scoring.feeling.story import grievance_of
from scoring.findings.accountability import Account, account, false_admission
from scoring.harm.harms import harms
from scoring.inquiry.questions import asks
from scoring.patterns.quick import compiled
from scoring.reading.recall import past, recalled
from scoring.reading.text import Reading, read
from scoring.types import Case, Evidence, Example, Exchange, Reply, Skill, SkillScore

NAME = "ownership"
_SHIFTS = ("blame", "scapegoat", "policy_shield", "excuse")
_I_DO = compiled(r"\b(?:i|we)(?:'ll| will|'m| am|'ve| have| can| shall)? (?:\w+ )?$")


@recalled
def assess(reply: Reply) -> SkillScore:
    """Grade ownership 0-4; None once it has been shown, or while a first reply only asks (rubric 4.4)."""
    reading = read(reply)
    found = account(reading)
    costs = _shifted(reading, found)
    lie = false_admission(reading)
    if not costs and not found.owned and not found.takes_on and not _due(reply, found):
        return SkillScore(NAME, None, "Nobody was looking for somebody to answer for it in this reply.")
    level = _level(found, reply, {each.cue for each in costs})
    if lie:
        level = min(level, 2)
        costs.append(reading.evidence(*lie, "false_admission", helps=False))
    credit = _evidence(reading, found, level)
    return SkillScore(
        NAME,
        level if credit or not level else 0,
        _because(found, level, costs),
        (*credit, *costs),
        _missing(found, level, reply, costs),
        tuple(dict.fromkeys(each.cue for each in costs)),
        _advice(level, reply, costs),
    )


def _shifted(reading: Reading, found: Account) -> list[Evidence]:
    """Return the words that shift the weight; "I will take it up with the courier" shifts nothing."""
    made = [each for each in harms(reading) if each.cue in _SHIFTS]
    if made:
        at = {place: index for index, place in enumerate(reading.at)}
        starts = [at[each.start] for each in made]
        made = [
            each
            for each, start in zip(made, starts, strict=True)
            if not _I_DO.search(reading.text, max(0, start - 24), start)
        ]
    if found.blames and not any(each.cue == "blame" for each in made):
        made.append(reading.evidence(*found.blames, "blame", helps=False))
    return made


def _due(reply: Reply, found: Account) -> bool:
    """Tell whether somebody has to answer for it now: with the apology, so by the second reply (rubric 4.3, 4.4)."""
    if not (reply.answering.strip() or reply.earlier or reply.case.parts):
        return False
    if len(reply.earlier) >= 2:
        return False
    if not reply.earlier:
        done = found.agentless or found.handles or found.settles
        return not asks(reply) or bool(done) or any(move.stance == "pushed" for move in moves(reply))
    return not any((_earlier(reply, turn) or 0) >= 2 for turn in range(len(reply.earlier)))


def _earlier(reply: Reply, turn: int) -> int | None:
    """Grade an earlier reply as if it had been the first."""
    return assess(past(reply)[turn]).level


def _level(found: Account, reply: Reply, shifts: set[str]) -> int:
    if "blame" in shifts:
        return 0
    ours = reply.case.fault in ("company", "unknown")
    if found.owned:
        base = 3 if found.named else 2
    elif found.takes_on or found.stands_by:
        base = 3 if found.handles else 2
    elif found.handles:
        base = 2 if ours else 3
    elif found.settles:
        base = 1 if ours else 2
    else:
        base = 1 if found.agentless or found.tries else 0
    if shifts:
        acts = bool(found.handles) and not ours and not found.owned
        return min(base - 1, 2 if acts else 1) if base >= 2 else 0
    return 4 if base == 3 and found.keeps else base


def _evidence(reading: Reading, found: Account, level: int) -> tuple[Evidence, ...]:
    if not level:
        return ()
    spans: list[tuple[tuple[int, int] | None, str]] = [
        (found.owned[0] if found.owned else None, "says that it was us"),
        (found.named, "names what we did"),
        (found.stands_by or found.takes_on, "makes it their own to put right"),
        (found.handles, "acts in the first person"),
        (found.keeps, "stays with it"),
    ]
    made = [reading.evidence(*place, cue) for place, cue in spans if place]
    if made:
        return tuple(dict.fromkeys(made))
    return tuple(
        reading.evidence(*place, cue)
        for place, cue in (
            (found.settles, "acts, though nobody says I"),
            (found.agentless, "is sorry, though nobody did it"),
            (found.tries, "means to act"),
        )
        if place
    )[:1]


_SAID_OF = {
    "blame": "it puts the weight on the customer",
    "scapegoat": "it points at somebody else",
    "policy_shield": "it hides behind a rule or a system",
    "excuse": "it explains the fault away",
}


def _because(found: Account, level: int, costs: list[Evidence]) -> str:
    shift = next((_SAID_OF[each.cue] for each in costs if each.cue in _SAID_OF), "")
    if shift and level <= 1:
        kept = "There is some ownership here, but " if level else "I looked for somebody who answers for this: "
        return f"{kept}{shift}."
    if any(each.cue == "false_admission" for each in costs):
        return "You took on a fault that was not ours. Own what happens next instead."
    return {
        0: "I looked for somebody who answers for this, and found nobody yet.",
        1: _first_step(found),
        2: "You took it on, in general terms." if found.owned else "You act, without saying whose it was to get right.",
        3: "You said plainly what is ours to answer for."
        if found.owned
        else "You took it into your own hands, in the first person.",
        4: "You said what is ours, and that you will stay with it."
        if found.owned
        else "You made it yours, and you will stay with it.",
    }[level]


def _first_step(found: Account) -> str:
    """Say what there is where nobody answers for it yet."""
    if found.settles:
        return "Something gets done, but you don't yet say whose this is."
    if found.agentless:
        return "You are sorry, or say that it went wrong, but you don't yet say whose this is."
    return "You mean to act, but you don't yet say whose this is."


def _missing(found: Account, level: int, reply: Reply, costs: list[Evidence]) -> tuple[str, ...]:
    if level >= 4:
        return ()
    ours = reply.case.fault in ("company", "unknown")
    lacking = ["take out the words that shift it"] if any(each.cue in _SAID_OF for each in costs) else []
    if not found.owned and ours:
        lacking.append('say "we" or "I", and what we did')
    elif not found.named and ours:
        lacking.append("say what exactly we did")
    if not ours and not found.handles:
        lacking.append("say what you yourself will do")
    if not found.keeps:
        lacking.append("say that you will stay with it")
    return tuple(lacking)


def _advice(level: int, reply: Reply, costs: list[Evidence]) -> str:
    if level >= 4:
        return ""
    wrong = grievance_of(reply)
    about = f" “{wrong}”" if wrong else " what went wrong"
    if level == 3:
        return 'Add that it does not end here: "I\'ll stay with this until it is put right."'
    if reply.case.fault in ("customer", "third_party"):
        own = "You need not admit a fault. Say what you will do about it"
        return f"{own}, for example: \"I'll take this on for you, and I'll stay with it until it is settled.\""
    lead = (
        "Leave the others out of it and"
        if any(each.cue in _SAID_OF for each in costs)
        else "Make us the one who did it:"
    )
    return (
        f'{lead} name{about} as ours. You could say: "That was ours to get right, and I\'ll stay with it until it is."'
    )


_SHOP = Case(
    fault="company",
    known=("bike serviced on Monday", "brakes failed on Tuesday", "rides to work"),
    parts=("brakes failed the day after the service",),
    allowed=("bike collected today and brakes redone", "service fee refunded"),
)
_COURIER = Case(fault="third_party", parts=("parcel left in the rain",), allowed=("replacement by Friday",))
_LINE = "You serviced my bike on Monday and on Tuesday the brakes FAILED on a hill. I could have died!"


def _ex(text: str, *levels: int | None, case: Case = _SHOP, earlier: tuple[Exchange, ...] = ()) -> Example:
    return Example(Reply(text, _LINE, earlier, case), levels)


SKILL = Skill(
    name=NAME,
    title="Ownership",
    version=1,
    about="Say that it was us, or that it is yours to put right; stay with it, and point at nobody else.",
    assess=assess,
    examples=(
        _ex(
            "We serviced those brakes and we missed it. I'm having the bike collected today and I'll stay with this "
            "until you've ridden it.",
            4,
        ),
        _ex("We didn't check the brakes properly before we gave you the bike back. That's on us.", 3, 4),
        _ex("we never tested ur brakes on monday, our fault, sorry", 3),
        _ex("We got this wrong.", 2),
        _ex("I'm collecting the bike today and refunding the service fee.", 2),
        _ex("An error occurred during the service.", 1),
        _ex("The company apologises for any inconvenience.", 1),
        _ex("That's the workshop's problem, not ours, we only take the bookings.", 0),
        _ex("You should have tested the brakes before riding downhill.", 0),
        _ex("As per our terms, we accept no liability.", 0),
        _ex("How can I help you today?", None, 0),
        _ex("You bought it from us, so it's mine to sort out: I'm sending a new one today.", 3, case=_COURIER),
        _ex("This is completely our fault, we left it in the rain!", 1, 2, case=_COURIER),
        _ex("Thanks. Collected at four, then.", None, earlier=(Exchange(_LINE, "We missed the brakes. I'm sorry."),)),
        Example(Reply("We promised Friday and we didn't deliver. I'm sorry."), (3,), "bare"),
        Example(Reply("Which address is it?"), (None,), "bare reply that owns nothing and need not"),
    ),
)
