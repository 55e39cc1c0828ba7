"""Apology: regret performed, for what, by whom, at what cost; and all the ways of only seeming to."""

from __future__ import annotations

import pytest

from scoring.skills.apology import SKILL, assess
from scoring.types import Case, Example, Exchange, Fault, Reply

CUSTOMER = (
    "I ordered a fridge three weeks ago, it turned up dented and leaking, my insulin has to be thrown out "
    "and your driver laughed at me. I've rung four times. Sort it out."
)


def case(fault: Fault = "company") -> Case:
    return Case(
        fault=fault,
        known=("fridge ordered three weeks ago", "arrived dented and leaking", "insulin thrown out", "rang four times"),
        parts=("damaged fridge", "rude driver", "unanswered calls"),
    )


def level(text: str, fault: Fault = "company") -> int:
    return assess(Reply(text, CUSTOMER, (), case(fault))).level or 0


@pytest.mark.parametrize("example", SKILL.examples, ids=lambda each: each.reply.text[:40])
def test_its_own_examples(example: Example) -> None:
    assert assess(example.reply).level in example.levels


@pytest.mark.parametrize(
    "text",
    [
        "My apologies. The fridge we delivered was dented and it ruined the insulin you depend on. We failed you.",
        "I'm sorry we sent you a dented fridge and our driver laughed. You lost your insulin because of us.",
        "im so sory we let u down with the fridge n the driver, and ur insulin got ruined cos of it, thats on us",
    ],
)
def test_regret_offence_owner_and_cost_is_four(text: str) -> None:
    assert level(text) == 4


@pytest.mark.parametrize(
    "text",
    [
        "Appologies for the dented fridge, our mistake.",
        "I apologise that we left your calls unanswered.",
        "We kept you waiting three weeks for a broken fridge. Sorry.",
    ],
)
def test_owned_is_three(text: str) -> None:
    assert level(text) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "I can't apologise enough for the state that fridge arrived in.",
        "On behalf of the whole team I want to apologise for the dented fridge.",
        "I am sorry about the rude driver.",
    ],
)
def test_the_offence_named_is_two(text: str) -> None:
    assert level(text) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Sorry.",
        "apolgies for that",
        "I'm sorry to hear this.",
        "We apologise for any inconvenience caused.",
        "We do apologise if you were inconvenienced.",
        "sorry sorry sorry sorry sorry",
        "I'm sorry about the fridge, but the courier has been short of drivers.",
        "Mistakes were made.",
    ],
)
def test_a_formula_is_one(text: str) -> None:
    assert level(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "What is the order number?",
        "I'm sorry you feel that way.",
        "Sorry not sorry.",
        "I'd apologise if it were our fault.",
        "Sorry, no refunds.",
        "I regret to inform you that we cannot take it back.",
        "You want me to say I am sorry, is that it?",
        "I'm sorry about the fridge, but you should have checked it before you signed.",
    ],
)
def test_withheld_or_poisoned_is_nought(text: str) -> None:
    assert level(text) == 0


def test_three_sorries_are_too_many() -> None:
    score = assess(
        Reply("Sorry for the fridge. Sorry for the driver. I'm sorry for the calls too.", CUSTOMER, (), case())
    )
    assert "over_apology" in score.flags
    assert score.level is not None
    assert score.level <= 2


def test_the_stock_formula_is_flagged() -> None:
    assert "formula" in assess(Reply("We apologise for any inconvenience.", CUSTOMER, (), case())).flags


def test_owning_what_the_customer_did_is_not_the_truth() -> None:
    score = assess(Reply("I'm sorry the fridge leaked, that is entirely our fault.", CUSTOMER, (), case("customer")))
    assert score.level == 2
    assert "false_admission" in score.flags


def test_once_is_enough() -> None:
    earlier = (Exchange(CUSTOMER, "I'm sorry that we sent you a dented fridge."),)
    assert assess(Reply("The new one comes on Friday.", "And when?", earlier, case())).level is None


def test_it_works_without_a_case() -> None:
    assert (assess(Reply("I'm sorry we kept you waiting for a broken fridge.")).level or 0) >= 2
    assert assess(Reply("We apologise for any inconvenience.")).level == 1


def test_every_credit_quotes_the_reply() -> None:
    text = "I’m so sorry: we sent you a dented fridge."
    score = assess(Reply(text, CUSTOMER, (), case()))
    assert score.level
    assert all(0 <= each.start < each.end <= len(text) for each in score.evidence)
    assert any(text[each.start : each.end] == "sorry" for each in score.evidence)


def test_a_late_word_of_sorry_is_not_graded_again() -> None:
    earlier = (Exchange(CUSTOMER, "I'm sorry that we sent you a dented fridge."),)
    assert assess(Reply("Sorry again. It comes on Friday at ten.", "And when?", earlier, case())).level is None


@pytest.mark.parametrize("question", ["When are you at home?", "Is it the door or the side, and who can let us in?"])
def test_a_question_added_takes_nothing_away(question: str) -> None:
    text = "I'm sorry we sent you a dented fridge."
    assert (
        assess(Reply(f"{text} {question}", CUSTOMER, (), case())).level
        == assess(Reply(text, CUSTOMER, (), case())).level
    )


@pytest.mark.parametrize(
    "text",
    [
        "I'm really sorry about this. Your fridge should have come whole and we had you ring us for nothing.",
        "The fridge came leaking and nobody rang you back. our fault. sorry",
        "I'm sorry, your fridge came dented and leaking. That was wrong of us.",
    ],
)
def test_the_offence_may_stand_in_the_sentence_beside(text: str) -> None:
    assert level(text) >= 3


def test_a_bare_formula_stays_one_whatever_stands_beside() -> None:
    assert level("Sorry about this. The fridge is in the system.") <= 1


def test_a_condolence_is_no_failed_apology() -> None:
    mourner = "My father died in March and you have lost the photographs of his funeral."
    assert assess(Reply("I am so sorry about your father.", mourner, (), case())).level is None
    assert (assess(Reply("I'm so sorry we lost your photographs.", mourner, (), case())).level or 0) >= 2


def test_not_knowing_admits_nothing() -> None:
    score = assess(Reply("Sorry, I didn't know.", CUSTOMER, (), case()))
    assert all(each.cue != "says that we did it" for each in score.evidence)


def test_what_takes_an_apology_back_is_named() -> None:
    score = assess(Reply("I'm sorry the fridge leaks, but you should have checked it.", CUSTOMER, (), case()))
    assert "blame" in score.because


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("I'm sorry you got passed to a claims desk when all you asked was for somebody to look.", 2),
        ("You waited all evening for a call. That's the second time I've kept you in the dark. I'm sorry.", 2),
        ("We've let you down twice with that crib. I'm so sorry.", 1),
    ],
)
def test_what_we_have_done_to_them_names_the_offence(text: str, least: int) -> None:
    assert (SKILL.assess(Reply(text)).level or 0) >= least


def test_a_loss_and_an_act_of_ours_in_one_breath_is_an_apology() -> None:
    both = SKILL.assess(Reply("I'm sorry for your loss, Hannah, and for not calling when I said."))
    assert (both.level or 0) >= 1
    assert SKILL.assess(Reply("I'm sorry for your loss, Hannah, and for your whole family.")).level is None


def test_to_see_them_go_is_still_no_apology() -> None:
    assert SKILL.assess(Reply("Sorry you go.")).level == 0


@pytest.mark.parametrize(
    "text",
    [
        "We always apologise to guests when a fridge is late.",
        "The fridge is model, sorry, one sec, let me look.",
        "I regret that no refund can be made on the fridge.",
        "I'm sorry the text gave you the impression that the fridge was coming.",
        "I'm sorry the fridge wasn't what you were hoping for.",
    ],
)
def test_habits_slips_of_the_tongue_and_their_impression_are_no_apology(text: str) -> None:
    assert level(text) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "We promised the fridge for Monday and left you to throw the insulin away. I'm sorry, that was us.",
        "I'm sorry, we sent the wrong fridge and you had to ring four times because of it.",
        "Our driver laughed at you and that was wrong. I'm sorry. It must have been humiliating.",
    ],
)
def test_what_they_bore_or_how_it_felt_is_the_cost(text: str) -> None:
    assert level(text) == 4


def test_our_own_hard_week_is_no_apology() -> None:
    assert level("I'm sorry the fridge leaks, it's my worst week as well and we've had no break.") <= 1
