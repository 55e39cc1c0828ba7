"""Solution: does the reply offer something real, by somebody, at some time, with a say for the customer?"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from scoring.advice import offer_of
from scoring.harms import harms
from scoring.meaning import acts_in, share
from scoring.moves import Move, moves
from scoring.offers import Offer, offered, over_promised
from scoring.questions import asks
from scoring.text import Reading, read
from scoring.types import Case, Evidence, Example, Exchange, Reply, Skill, SkillScore

NAME = "solution"
_GRAVE = ("refusal", "policy_shield", "insult", "sarcasm", "dismissal", "threat")
_CHOICE = re.compile(
    r"\b(?:either (?!way)\w+.{0,60}\bor\b|or (?:if|would) you(?:'d| would)? (?:rather|prefer|sooner|like)|if you(?:'d| would)? (?:rather|prefer|sooner|like)|if she'd (?:rather|sooner|prefer)|should you (?:prefer|wish)|whichever|(?:your|ur) (?:call|pick|choice|preference|decision)|up to you|"
    r"you (?:pick|choose|decide)|unless (?:you|she|he|they)(?:'d| would) (?:rather|sooner|prefer)|just say (?:when|which|the word)|of (?:your|their) choice|reply (?:1|a|with 1)|option|alternative(?:ly)?|if you prefer|say the word|two ways|tell me (?:which|what you)|when(?:ever)? suits|on request|a night you pick|"
    r"which (?:one|would|do|suits|works|is (?:better|best|safer|easier)|way|matters)|your say|(?:is|are) (?:that|you) (?:ok|okay|alright|happy))\b"
)
_GENERIC = frozenset(
    "REFUND CREDIT WAIVE REPLACE REPAIR DELIVER VISIT REBOOK MOVE INSTALL COLLECT RECOVER LOAN REDO STOP APPEAL CORRECT TAXI FREE".split()  # noqa: SIM905
)
_FEEDBACK = re.compile(r"\b(?:feedback|comments|experience)\b.{0,60}\b(?:passed|shared|forwarded|noted|important|valuable|helps|logged|recorded)\b|\b(?:shared|passed|forwarded) (?:it|this|your feedback|your comments) (?:with|to|on)\b")
_EMPTY_WORDS = re.compile(r"\b(?:allow|patience|important to us|working (?:around|hard)|strive|queue|high volume|current wait)\b")


@dataclass(slots=True)
class _Found:
    """Gather what one reply offers, as it is read."""

    firm: list[Offer] = field(default_factory=list)
    hedged: list[Offer] = field(default_factory=list)
    generic: list[Move] = field(default_factory=list)
    owner: tuple[int, int] | None = None
    when: tuple[int, int] | None = None
    choice: tuple[int, int] | None = None
    vague: tuple[int, int] | None = None
    late: tuple[int, int] | None = None
    pushed: tuple[int, int] | None = None
    covered: list[str] = field(default_factory=list)
    over: tuple[tuple[int, int], ...] = ()
    grave: list[Evidence] = field(default_factory=list)


def assess(reply: Reply) -> SkillScore:
    """Grade the solution of a reply 0-4; None where it is not yet due and was not attempted (rubric 4.6)."""
    reading = read(reply)
    found = _find(reading)
    level = _level(found, reply)
    flags, costs = _flags(reading, found, level)
    if level == 0 and not flags and _not_due(reply):
        return SkillScore(NAME, None, "A solution was not due yet: there was still something to ask.")
    touches = tuple(dict.fromkeys((*(o.phrase for o in found.firm), *found.covered)))
    return SkillScore(
        NAME, level, _because(found, level), (*_evidence(reading, found), *costs), _missing(found, level, reply.case), flags,
        _advice(found, level, reply.case), touches,
    )


def _find(reading: Reading) -> _Found:
    reply = reading.reply
    found = _Found()
    for offer in offered(reply):
        (found.firm if offer.firm else found.hedged).append(offer)
    said = moves(reply)
    found.over = over_promised(reply)
    found.grave = [harm for harm in harms(reading) if harm.cue in _GRAVE]
    for move in said:
        span = (move.start, move.end)
        if move.stance in ("firm", "done", "plain") and acts_in(move.meant.keys) & _GENERIC and _acting(move):
            found.generic.append(move)
        if move.stance in ("firm", "done") and move.actor and not found.owner and (acts_in(move.meant.keys) or move.stance == "done"):
            found.owner = span
        if move.stance == "done" and not found.owner:
            found.owner = span
        if (move.stance in ("vague", "hedged") or (move.stance == "firm" and move.actor and acts_in(move.meant.keys))) and not found.vague and not _FEEDBACK.search(reading.text, *span) and _trying(reading, move):
            found.vague = span
        if move.stance == "pushed" and not found.pushed:
            found.pushed = span
        if move.late and not found.late:
            found.late = move.late
    _time(found, said)
    _say(found, reading)
    text_keys = frozenset(key for move in said if move.stance not in ("refused", "pushed") for key in move.meant.keys)
    found.covered = [part for part in reply.case.parts if share(part, text_keys) >= 0.45]
    return found


def _acting(move: Move) -> bool:
    return move.stance == "done" or (move.stance == "firm" and move.actor)


def _trying(reading: Reading, move: Move) -> bool:
    words = reading.text[move.start : move.end]
    return not _EMPTY_WORDS.search(words) and (move.actor or move.stance == "vague" or bool(acts_in(move.meant.keys)))


def _time(found: _Found, said: tuple[Move, ...]) -> None:
    """Find a time that belongs to what we do, not to what happened."""
    offers = [(o.start, o.end) for o in found.firm]
    for index, move in enumerate(said):
        near = any(a < move.end + 60 and move.start < b + 60 for a, b in offers) or bool(found.generic)
        if move.stance == "done" and near and move.meant.keys and not found.when:
            found.when = (move.start, move.end)
        if move.when and move.stance in ("firm", "done", "plain", "vague") and (near or move.actor):
            if move.stance == "plain" and index == 0 and not move.actor and not any(a <= move.start < b for a, b in offers):
                continue
            found.when = move.when
            return


def _say(found: _Found, reading: Reading) -> None:
    for ask in asks(reading.reply):
        if ask.kind in ("consent", "choice"):
            found.choice = (ask.start, ask.end)
            return
    match = _CHOICE.search(reading.text)
    if match:
        found.choice = match.span()


def _level(found: _Found, reply: Reply) -> int:
    case = reply.case
    count = len(found.firm) or min(len(found.generic), 1 if case.allowed else 3)
    weak = not found.firm and bool(case.allowed)
    if not count:
        if found.over:
            return 1
        if found.grave and not found.vague:
            return 0
        return 1 if found.hedged or found.vague or found.late and found.choice else 0
    if found.over:
        return 1
    marks = sum((found.owner is not None, found.when is not None, found.choice is not None))
    wide = max(len(case.parts), 1)
    if weak:
        return 2 if found.when or found.choice else 1
    if marks <= 1:
        return 2
    if count == 1:
        return 3 if marks == 3 or wide <= 2 else 2
    if marks == 3 and count >= min(3, max(2, len(case.allowed))) and (count + len(found.covered) >= min(wide, 4)):
        return 4
    return 3


def _not_due(reply: Reply) -> bool:
    """Tell whether questions come first: early in the talk, facts still hidden, and something asked (rubric 4.6)."""
    asked = any(ask.kind in ("fact", "open", "check") for ask in asks(reply))
    return asked and len(reply.earlier) < 2 and bool(reply.case.hidden)


def _flags(reading: Reading, found: _Found, level: int) -> tuple[tuple[str, ...], list[Evidence]]:
    costs = [reading.evidence(a, b, "over_promise", helps=False) for a, b in found.over]
    if level <= 1:
        costs += [harm for harm in found.grave if harm.cue in ("refusal", "policy_shield")]
        if found.pushed:
            costs.append(reading.evidence(*found.pushed, "pushed_back", helps=False))
        if found.vague and not found.over:
            costs.append(reading.evidence(*(found.late or found.vague), "vague", helps=False))
        if found.choice and not found.firm and not found.generic and _CHOICE.search(reading.text):
            costs.append(reading.evidence(*found.choice, "fake_choice", helps=False))
    return tuple(dict.fromkeys(each.cue for each in costs)), costs


def _evidence(reading: Reading, found: _Found) -> list[Evidence]:
    made = [reading.evidence(o.start, o.end, "offers something real") for o in found.firm]
    if not made:
        made = [reading.evidence(m.start, m.end, "offers something real") for m in found.generic[:1]]
    if made:
        for span, cue in ((found.owner, "says who acts"), (found.when, "gives a time"), (found.choice, "lets the customer decide")):
            if span:
                made.append(reading.evidence(*span, cue))
    return made


def _because(found: _Found, level: int) -> str:
    if found.over:
        return "This promises more than the company can keep, and a broken promise would hurt twice."
    if level == 0:
        if found.pushed:
            return "The work stays with the customer: nothing here is done for them."
        return "I looked for something the company will do, and found nothing yet."
    if level == 1:
        return "There is good will here, but no concrete thing that will happen."
    parts = [name for name, span in (("who does it", found.owner), ("when", found.when), ("a say for the customer", found.choice)) if span]
    count = len(found.firm) or 1
    what = "a concrete offer" if count == 1 else f"{count} concrete offers"
    return f"You made {what}" + (f", with {' and '.join(parts)}." if parts else ".")


def _missing(found: _Found, level: int, case: Case) -> tuple[str, ...]:
    if level == 4:
        return ()
    lacking = []
    if not found.firm:
        lacking.append("offer one concrete thing that you may give")
    if not found.owner:
        lacking.append("say who does it: I am sending, our technician comes")
    if not found.when:
        lacking.append("give a day or an hour")
    if not found.choice:
        lacking.append("let them choose between two things" if case.choice_applicable else "ask whether that suits them")
    left = [part for part in case.parts if part not in found.covered]
    if found.firm and left:
        lacking.append(f"speak to what is left: {left[0]}")
    return tuple(lacking)


def _advice(found: _Found, level: int, case: Case) -> str:
    if level == 4:
        return ""
    made = {offer.phrase for offer in found.firm}
    left = [phrase for phrase in case.allowed if phrase not in made]
    if found.over:
        return "Promise only what you can keep. " + (offer_of(*case.allowed[:2]) if case.allowed else "")
    if left:
        return offer_of(*left[: 2 if case.choice_applicable and not found.firm else 1])
    if not found.when:
        return "Add a day or an hour to what you offer, so that they know what to wait for."
    return 'Close with a question that gives them a say, for example: "Does that work for you?"'


_SOFA = Case(
    fault="company",
    known=("sofa delivered with a torn arm", "guests arrive on Saturday"),
    parts=("torn sofa", "nobody called back"),
    allowed=("free repair at home on Thursday", "exchange for a new sofa on Monday", "20% off the price"),
    not_allowed=("full refund without collection", "delivery today", "cash over $100"),
)


def _ex(text: str, levels: tuple[int | None, ...], note: str, case: Case = _SOFA, earlier: tuple[Exchange, ...] = ()) -> Example:
    return Example(Reply(text, "The sofa arm is TORN, guests come Saturday and nobody called back. What now?", earlier, case), levels, note)


SKILL = Skill(
    name=NAME,
    title="Offer a real solution",
    version=1,
    about="Offer something concrete, say who does it and when, and give the customer a say.",
    assess=assess,
    examples=(
        _ex(
            "I'm sorry nobody called. I can have our upholsterer mend the torn arm at your home on Thursday, free, or swap the sofa for a new "
            "one on Monday, and 20% comes off the price either way. Which would you rather?",
            (4,), "two timed offers, an owner and a choice",
        ),
        _ex("I'll have it repaired at your home on Thursday, at no charge.", (3,), "concrete, owner, time"),
        _ex("Would you like a repair or an exchange?", (2,), "a choice without owner or time"),
        _ex("I can take 20% off the price.", (2,), "one remedy"),
        _ex("We will look into it and get back to you as soon as possible.", (1,), "vague"),
        _ex("I could perhaps ask someone whether a repair might be possible.", (1,), "hedged away"),
        _ex("I'll deliver a new sofa today, guaranteed, and send you $500 in cash.", (1,), "more than the policy allows"),
        _ex("You need to contact the manufacturer about that.", (0,), "the work is the customer's"),
        _ex("There is nothing we can do.", (0,), "a refusal"),
        _ex("I'm refunding your card right now, and it will show by Friday.", (2, 3), "a bare reply shows its remedy", Case()),
    ),
)
