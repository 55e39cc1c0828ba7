"""Word what solution has to say to the trainee: why this grade, what is missing, what to offer next."""

from __future__ import annotations

from scoring.findings.advice import offer_of
from scoring.findings.remedy import Remedy
from scoring.matching.quotable import parts_named
from scoring.offering.offers import offered_before
from scoring.types import Reply

LEFT = "speak to what is left"


def because(found: Remedy, level: int) -> str:
    """Say in a sentence what is offered, and how."""
    if found.over:
        return "This says more than the company can stand behind, and taking it back would hurt twice."
    if level == 0:
        if found.pushed:
            return "The work stays with the customer: nothing here is done for them."
        return "I looked for something the company will do, and found nothing yet."
    if level == 1:
        return "There is good will here, but no concrete thing that will happen."
    parts = [
        name
        for name, span in (("who does it", found.owner), ("when", found.when), ("a say for the customer", found.choice))
        if span
    ]
    if not found.firm and not found.generic:
        return "What you offered before stands, and you say who does what for it, and when."
    count = len(found.firm) or 1
    what = "a concrete offer" if count == 1 else f"{count} concrete offers"
    return f"You made {what}" + (f", with {' and '.join(parts)}." if parts else ".")


def missing(found: Remedy, level: int, reply: Reply) -> tuple[str, ...]:
    """Name what the offer still lacks."""
    if level == 4:
        return ()
    case, lacking = reply.case, []
    if not found.firm:
        lacking.append("offer one concrete thing that you may give")
    if not found.owner:
        lacking.append("say who does it: I am sending, our technician comes")
    if not found.when:
        lacking.append("give a day or an hour")
    if not found.choice:
        lacking.append(
            "let them choose between two things" if case.choice_applicable else "ask whether that suits them"
        )
    left = [part for part in case.parts if part not in found.covered]
    if found.firm and left:
        lacking.append(LEFT + next((f": {part}" for part in parts_named(reply) if part in left), ""))
    return tuple(lacking)


def advice(found: Remedy, level: int, reply: Reply) -> str:
    """Say what to do next time, with what this case allows."""
    case = reply.case
    if level == 4:
        return ""
    before = offered_before(reply)
    if before and not found.over and not found.firm:
        close = ", and ask whether it suits them" if case.choice_applicable else ", so that they can hold on to it"
        return f"Your offer stands: say once more what will happen and by when{close}."
    made = {offer.phrase for offer in found.firm} | before
    left = [phrase for phrase in case.allowed if phrase not in made]
    if found.over:
        return "Promise only what you can keep. " + (offer_of(*case.allowed[:2]) if case.allowed else "")
    if left and not before:
        two = case.choice_applicable and not found.firm
        return offer_of(*left[: 2 if two else 1], choice=case.choice_applicable)
    return _last_touch(found, reply, left)


def _last_touch(found: Remedy, reply: Reply, left: list[str]) -> str:
    """Name the first thing that a real offer still lacks."""
    case = reply.case
    if not found.when:
        return "Add a day or an hour to what you offer, so that they know what to wait for."
    if not found.choice and case.choice_applicable:
        return 'Close with a question that gives them a say, for example: "Does that work for you?"'
    if not found.owner:
        return 'Say who does it: "I am sending it", "our technician comes".'
    open_ = [part for part in parts_named(reply) if part not in found.covered]
    if open_:
        return f"Say what you do about this too: “{open_[0]}”."
    return offer_of(left[0], choice=case.choice_applicable) if left else ""
