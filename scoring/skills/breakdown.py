"""Breakdown: where several things went wrong, name them all, put them in order, give each its own step."""

from __future__ import annotations

from scoring.feeling.story import clause_around
from scoring.findings.grievances import parts_of
from scoring.findings.parts import Spoken, spoken
from scoring.matching.quotable import may_be_named
from scoring.offering.offers import Offer, offered
from scoring.reading.text import Reading, read
from scoring.types import Case, Evidence, Example, Exchange, Reply, Skill, SkillScore

NAME = "breakdown"


def assess(reply: Reply) -> SkillScore:
    """Grade how a reply takes a complaint of several parts apart 0-4; None for a simple one (rubric 4.7)."""
    if len(parts_of(reply)) < 2:
        return SkillScore(NAME, None, "This complaint has one part: there was nothing to take apart.")
    reading = read(reply)
    found = spoken(reading)
    level = _level(found, reading)
    if not level and reply.earlier:
        return SkillScore(NAME, None, "The parts had their turn before this reply.")
    touches = tuple(part for part, _ in found.named)
    return SkillScore(
        NAME,
        level,
        _because(found, level),
        _evidence(reading, found) if level else (),
        _missing(reply, found, level),
        (),
        _advice(reply, found, level),
        touches if reply.case.parts or reply.case == Case() else (),
    )


def _level(found: Spoken, reading: Reading) -> int:
    count, whole = len(found.named), len(found.parts)
    if not count:
        return 1 if found.several or (found.acts and _offers(reading)) else 0
    if _salad(reading):
        return 1
    if count < whole:
        return 2 if count > 1 or _offers_more(reading, found) else 1
    return 4 if found.steps >= whole else 3


def _offers(reading: Reading) -> list[Offer]:
    """Return what may be given and is offered: an offer answers one part, whether it names it or not."""
    return [offer for offer in offered(reading.reply) if offer.firm]


def _offers_more(reading: Reading, found: Spoken) -> bool:
    """Tell whether an offer answers a part beyond the one that is named."""
    made = _offers(reading)
    return len(made) > 1 or any(
        not any(offer.start <= place[0] < offer.end for _, place in found.named) for offer in made
    )


def _salad(reading: Reading) -> bool:
    """Tell a heap of keywords from a terse reply: hardly a short word joins them (rubric G1)."""
    words = reading.text.split()
    return len(words) > 4 and sum(len(word) < 4 for word in words) < 0.15 * len(words)


def _evidence(reading: Reading, found: Spoken) -> tuple[Evidence, ...]:
    made = []
    for _, place in found.named:
        start, end = reading.sentence_at(place[0])
        last = max((p[1] for _, p in found.named if start <= p[0] < end and p == place), default=place[1])
        made.append(reading.evidence(*clause_around(reading, place[0], last), "names a part"))
    if found.several:
        made.append(reading.evidence(*found.several, "says that there are several"))
    if not made and found.acts:
        made.append(reading.evidence(*found.acts, "settles one part"))
    if found.named and found.steps and found.acts:
        made.append(reading.evidence(*found.acts, "gives a part its own step"))
    if found.orders and len(found.named) > 1:
        made.append(reading.evidence(*found.orders, "puts them in order"))
    return tuple(dict.fromkeys(made))


def _because(found: Spoken, level: int) -> str:
    count, whole = len(found.named), len(found.parts)
    both = "both" if whole == 2 else "all"
    every = "both" if whole == 2 else f"all {whole}"
    return {
        0: f"This complaint has {whole} parts, and none of them is named.",
        1: f"This complaint has {whole} parts, and you speak to one of them, or to {both} in general.",
        2: f"You speak to {count} of {whole} parts."
        if count > 1
        else f"You name one of {whole} parts, and offer something towards another.",
        3: f"You name {every} parts, but {'only ' + str(found.steps) if found.steps else 'none'} of them "
        f"{'has' if found.steps < 2 else 'have'} a step of {'its' if found.steps < 2 else 'their'} own.",
        4: f"You name {every} parts, and each has its own step.",
    }[level]


def _missing(reply: Reply, found: Spoken, level: int) -> tuple[str, ...]:
    if level >= 4:
        return ()
    if found.left and not (left := _left(reply, found)):
        return ("speak to everything that they complain of",)
    return tuple(f"speak to “{part}”" for part in left[:3]) if found.left else ("say who does what, part by part",)


def _left(reply: Reply, found: Spoken) -> tuple[str, ...]:
    """Return the parts not spoken to that may be quoted: a trainer's words for them are not theirs."""
    return tuple(part for part in found.left if may_be_named(part, reply))


def _advice(reply: Reply, found: Spoken, level: int) -> str:
    if level >= 4:
        return ""
    if level == 3 or not found.left:
        return "Take them one by one, and say for each who does what: first what hurts most."
    first = next((f"first “{part}”, and what you do about it" for part in _left(reply, found)), "what hurts most first")
    return f"Nothing may get lost here. Take it apart: {first}; then the rest, one by one."


_TENT = Case(
    fault="company",
    known=("tent leaked on the first night", "poles missing", "returns desk hung up"),
    parts=("tent leaks at the seam", "two poles missing", "returns desk hung up"),
    allowed=("new tent by Friday", "poles sent today", "full refund"),
)
_LINE = "Your tent LEAKS at the seam, two poles were missing from the bag, and your returns desk hung up on me!"


def _ex(text: str, *levels: int | None, case: Case = _TENT, earlier: tuple[Exchange, ...] = ()) -> Example:
    return Example(Reply(text, _LINE, earlier, case), levels)


SKILL = Skill(
    name=NAME,
    title="Taking it apart",
    version=1,
    about="Where several things went wrong: name them all, put them in order, and give each its own step.",
    assess=assess,
    examples=(
        _ex(
            "Three things, one by one. The leaking seam: I'm sending a new tent, it is there by Friday. The two poles: "
            "they leave today. And the desk that hung up: I've told their manager, and I'll write to you by Monday.",
            4,
        ),
        _ex(
            "1. tent leaking - new one by friday. 2. poles - i send them today. 3. hung up - im asking the desk why",
            4,
        ),
        _ex("A leaking seam, two missing poles, and then we hung up on you. I'm so sorry.", 3),
        _ex("I'm sorry about the leak and the missing poles. A new tent comes by Friday.", 2),
        _ex("I'm sending the poles today.", 1),
        _ex("You raise several separate points and I'd like to take them one by one.", 1),
        _ex("We apologise for any inconvenience.", 0),
        _ex("Please calm down.", 0),
        _ex("How can I help you today?", 0),
        _ex("A new tent is on its way.", None, case=Case(parts=("tent leaks",))),
        _ex(
            "Thank you for waiting.", None, earlier=(Exchange(_LINE, "A leak, two poles, and we hung up. I'm sorry."),)
        ),
        _ex("The seam leaked, two poles were missing and our desk hung up: all noted.", 3, case=Case()),
        Example(Reply("I'm sorry the tent leaked."), (None,), "bare reply: no complaint to take apart"),
    ),
)
