"""Grade clarification: does the reply ask for what is needed, easily and kindly, and check its understanding.

The rules are those of the rubric, section 4.5, with the notes of the raters.
"""

from __future__ import annotations

from scoring.findings.advice import question_for
from scoring.findings.clarity import Clarity, clarity
from scoring.offering.offers import offered
from scoring.reading.text import read
from scoring.types import Case, Example, Exchange, Reply, Skill, SkillScore

NAME = "clarification"


def assess(reply: Reply) -> SkillScore:
    """Grade the questions of a reply 0-4; None where nothing is missing and nothing was asked."""
    found = clarity(reply)
    level = _level(found, reply.case)
    solves = bool(reply.earlier) and any(offer.firm for offer in offered(reply))
    due = not solves and (found.needed or (reply.case == Case() and read(reply).words))
    attempted = found.asked or found.relevant or found.open or found.check or found.flags
    if level == 0 and not attempted and not due:
        return SkillScore(NAME, None, "Nothing more had to be asked here.")
    return SkillScore(
        NAME,
        level,
        _because(found, level),
        tuple(found.evidence),
        _missing(found, level),
        tuple(found.flags),
        _advice(found, level),
        tuple(found.hits),
    )


def _level(found: Clarity, case: Case) -> int:
    if "sensitive" in found.flags or ("accusing" in found.flags and not found.asked):
        return 0
    if "interrogation" in found.flags:
        return 1
    if found.asked:
        level = 3 if found.asked >= 2 or found.easy or found.stated else 2
        level = 4 if found.stated and found.check else level
        return min(level, 2) if "accusing" in found.flags or "asked_again" in found.flags else level
    useful = 2 if found.useful and case.hidden else 1
    if found.check or found.stated:
        return (3 if found.check else 2) if found.stated else useful
    if found.relevant:
        return useful
    return 1 if found.open and "asked_again" not in found.flags else 0


_REPROACHES = {
    "sensitive": "This asks for something nobody should send, such as a full card number, a PIN or a password.",
    "interrogation": "So many questions at once feel like a form to someone who is upset.",
    "accusing": "This question sounds like an accusation.",
    "asked_again": "You asked for something the customer has already told us.",
}


def _because(found: Clarity, level: int) -> str:
    for flag, words in _REPROACHES.items():
        if flag in found.flags and (flag in ("sensitive", "interrogation") or not found.asked):
            return words
    if found.asked:
        one = "one fact that was missing" if found.asked == 1 else "facts that were missing"
        more = " and checked what you had understood" if found.check else ""
        return f"You asked for {one}{more or (', and made it easy to answer' if found.easy else '')}."
    if found.check or found.stated:
        return "You summed up the complaint." if level >= 2 else "You asked for a nod, with nothing yet to nod to."
    if found.relevant or found.open:
        return "You asked a question, but not yet for the fact that decides what can be done."
    return "I looked for a question whose answer would unlock the solution, and found none."


_SHORT = 50
"""Characters of a question that can be answered in a word already: "Does the tooth hurt?"."""


def _missing(found: Clarity, level: int) -> tuple[str, ...]:
    if level == 4:
        return ()
    lacking = []
    if not found.asked:
        lacking.append("ask for the one fact you still need")
    elif not found.easy:
        brief = any(each.helps and each.end - each.start <= _SHORT for each in found.evidence)
        lacking.append("say why you ask" + ("" if brief else ", or make it a question that can be answered in a word"))
    if not found.stated:
        lacking.append("sum up the complaint in your own words")
    if not found.check:
        lacking.append("ask whether you have got it right")
    return tuple(lacking)


def _advice(found: Clarity, level: int) -> str:
    left = [phrase for phrase in found.needed if phrase not in found.hits]
    if level == 4:
        return ""
    if "sensitive" in found.flags:
        return "Never ask for a full card number, a PIN or a password; the last four digits are enough."
    if left and not found.hits:
        return question_for(left[0])
    if "interrogation" in found.flags:
        return "Keep the one or two questions whose answers change what you can offer; leave the rest for later."
    if found.hits:
        return 'Say in half a sentence why you ask, and close with a check, for example: "Have I got that right?"'
    return 'Say back what happened in one sentence of your own, then ask: "Have I got that right?"'


_CRIB = Case(
    fault="company",
    known=("order 6120", "ordered on Monday", "collar for the cat"),
    hidden=("whether 7 Mill Road is still the address", "a phone number for the driver"),
    parts=("parcel missing", "nobody answered the phone"),
    allowed=("send a replacement today",),
)


def _ex(
    text: str, levels: tuple[int | None, ...], note: str, case: Case = _CRIB, earlier: tuple[Exchange, ...] = ()
) -> Example:
    said = "Order 6120, the cat collar I ordered on Monday. My parcel is missing and nobody answered the phone!"
    return Example(Reply(text, said, earlier, case), levels, note)


SKILL = Skill(
    name=NAME,
    title="Ask what you need",
    version=1,
    about="Ask for the fact that unlocks the solution, make it easy to answer, and check that you have understood.",
    assess=assess,
    examples=(
        _ex("Do you still live at 7 Mill Road?", (2, 3), "one targeted question"),
        _ex("Which number can the driver reach you on?", (2, 3), "the same fact in other words"),
        _ex(
            "Is it still 7 Mill Road, and what mobile should the driver ring? I want it to reach you this time.",
            (3,),
            "two facts",
        ),
        _ex(
            "So the parcel never came and nobody picked up the phone. Have I got that right? "
            "And is it still 7 Mill Road?",
            (4,),
            "summary, check and the missing fact",
        ),
        _ex("Can you tell me more?", (0, 1), "asks without saying for what"),
        _ex("What is your order number?", (0,), "already said"),
        _ex("Why didn't you give the right address?", (0,), "a question that blames"),
        _ex("Please send your full card number and the PIN.", (0,), "must never be asked"),
        _ex("Your name? Date of birth? E-mail? Postcode? Phone? Order date? Shoe size?", (0, 1), "a form"),
        _ex("Would you like a refund?", (0,), "a consent question belongs to the solution"),
        _ex(
            "A new one goes out today.",
            (None,),
            "nothing was missing",
            Case(known=("order 6120",), allowed=("a new one",)),
        ),
    ),
)
