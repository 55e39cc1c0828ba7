"""Letters kept from another customer's complaint: found where they are, and nobody else is accused."""

from __future__ import annotations

from itertools import permutations

import pytest

from scoring import score
from scoring.matching.astray import FLAG, astray
from scoring.types import Case, Reply
from simulator.library import load
from simulator.rehearse import play
from simulator.scenario import Scenario

SCENARIOS = load().scenarios
CRIB = Case(
    fault="company",
    known=("the crib was promised for the 3rd", "it is four days late", "two mails about a delay at the depot"),
    hidden=("the baby is due next Tuesday", "they live on the fourth floor without a lift"),
    parts=("the crib is late", "nobody rang back"),
    allowed=("a new crib by express on Thursday", "a refund of the delivery charge"),
)
SUIT = (
    "Mr Kubat, I'm so sorry we shrank your jacket and ruined the sleeves the night before the wedding. That was our "
    "laundry and I own it. A tailor comes to your hotel room at eight with three suits for hire, and I'll ring "
    "reception at nine."
)


def levels(reply: Reply) -> dict[str, int | None]:
    return {each.skill: each.level for each in score(reply)}


def test_a_letter_for_somebody_else_is_worth_next_to_nothing_here_and_says_why() -> None:
    reply = Reply(SUIT, "It's FOUR DAYS late and my crib is nowhere!", (), CRIB)
    assert {skill for skill, level in levels(reply).items() if level is not None and level > 1} <= {"tone"}
    flagged = [each for each in score(reply) if FLAG in each.flags]
    assert [each.skill for each in flagged] == ["listening"]
    assert [SUIT[e.start : e.end] for e in flagged[0].evidence], "the words are shown"
    assert "the crib is late" in flagged[0].advice
    assert not any(each.touches for each in score(reply))


@pytest.mark.parametrize(
    "text",
    [
        "Four days without a crib and two mails that say nothing. " + SUIT,  # it speaks of theirs too
        "I'm so sorry, that's awful. Let me look, one moment please.",  # nothing of its own
        "Sorry about the wait. Marta from our Leeds warehouse will ring you at nine.",  # new names, but few
    ],
)
def test_a_reply_that_touches_the_case_or_says_little_is_not_another_matters(text: str) -> None:
    assert not astray(Reply(text, "It's FOUR DAYS late and my crib is nowhere!", (), CRIB))


def test_without_a_case_nothing_is_foreign() -> None:
    assert not astray(Reply(SUIT, "Where is it?"))
    assert min(levels(each)["apology"] or 0 for each in (Reply(SUIT), Reply(SUIT, "Well?"))) >= 3


def test_no_model_answer_is_taken_for_another_matters() -> None:
    for scenario in SCENARIOS:
        for reply in play(scenario, scenario.model_answers).replies:
            assert not astray(reply), (scenario.id, reply.text)


def test_most_model_answers_sent_to_another_customer_are_found() -> None:
    """Some pairs of scenarios; of what is not found most have too few words of their own matter."""
    pairs: list[tuple[Scenario, Scenario]] = list(permutations(SCENARIOS, 2))[::31]
    sent = [reply for theirs, here in pairs for reply in play(here, theirs.model_answers).replies]
    assert sum(bool(astray(reply)) for reply in sent) > 0.75 * len(sent)
