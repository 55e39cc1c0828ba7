"""What only looks like a question asks nothing; what looks like none may ask."""

from __future__ import annotations

import pytest

from scoring.findings.clarity import clarity
from scoring.inquiry.questions import asks
from scoring.types import Case, Reply


def kinds(text: str) -> set[str]:
    return {ask.kind for ask in asks(Reply(text))}


@pytest.mark.parametrize(
    "text",
    [
        "What a week that was for the three of you.",
        "What an awful thing to open on your birthday.",
        "How worn out you both must be.",
        "How very patient you have been.",
        "I've passed it to Greta, who runs the depot.",
        "We have a team for this, who will decide by Friday.",
        "What was promised to you was not kept.",
        "What is missing is the second box, and that is ours.",
        "What marked the floor is not known yet.",
        "Give us a ring on Monday.",
        "Drop me a line whenever you like.",
        "Let us know how you get on.",
        "Let me have a word with the driver.",
        "Let us know.",
        "Case opened, reply by email in 3 working days.",
        "Ticket closed, text to follow.",
        "Please confirm in writing that you are happy with the result.",
        "Our guests tell us above all that the view is worth it.",
        "May I suggest a walk while you wait.",
        "Might I say the tiles look lovely.",
    ],
)
def test_a_statement_asks_nothing(text: str) -> None:
    assert not asks(Reply(text))


@pytest.mark.parametrize(
    "text",
    [
        "Which stop did you get on at",
        "What is your tenancy number",
        "How many of you are there",
        "What size was the jacket",
        "Where does it leak from",
        "Who was on the till",
        "Let me know what day it was.",
        "Let us have your reference.",
        "Gie me the postcode and I'll send a crate.",
        "The room is free. Need her date of birth.",
        "Gimme the flight number.",
        "May I have the plate number?",
        "Has anything else gone out of the account?",
        "Please confirm that the tap is off and which floor you are on.",
    ],
)
def test_a_plain_question_is_one(text: str) -> None:
    assert kinds(text) & {"fact", "choice"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Who wouldn't be upset by that?", "rhetorical"),
        ("What could be worse than a cold house in January?", "rhetorical"),
        ("Why didn't our website tell you? Good point.", "rhetorical"),
        ("Who could blame you?", "rhetorical"),
        ("Isn't it always the way?", "rhetorical"),
        ("Had she been a bit careless with it?", "blame"),
        ("Could you have left it on the bus?", "blame"),
        ("Was there a reason you didn't check the box?", "blame"),
        ("Is it possible that you misread the date?", "blame"),
        ("Did your son not read the label?", "blame"),
        ("Can you turn the box off and on again?", "advice"),
        ("Could you ask your neighbour to try switching it on?", "advice"),
        ("Is there a friend who could lend you one?", "advice"),
        ("Shout if I've got any of that wrong?", "check"),
        ("Stop me if that is wrong?", "check"),
        ("Is there something I can help you with instead?", "social"),
    ],
)
def test_the_kind_of_a_question(text: str, kind: str) -> None:
    assert kinds(text) == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Could anyone else have had that code?",
        "Could she have eaten anything else?",
        "Was it a bit warmer on Sunday?",
        "Can you tell me which switch is off?",
        "Is there a lift in the building?",
        "Who was the driver?",
    ],
)
def test_an_honest_question_is_neither_blame_nor_advice(text: str) -> None:
    assert kinds(text) == {"fact"}


@pytest.mark.parametrize(
    "text",
    [
        "Has anybody else got your PIN?",
        "Your PIN, does another person know it?",
        "Has someone texted you asking for a one-time code or your PIN?",
        "Did he ask you for your password?",
        "Could anybody have seen your online password?",
    ],
)
def test_who_knows_a_secret_may_be_asked(text: str) -> None:
    assert (
        "sensitive" not in clarity(Reply(text, "My account is empty!", (), Case(hidden=("who knows the PIN",)))).flags
    )


@pytest.mark.parametrize(
    "text",
    [
        "Can you tell me your PIN?",
        "Can you tell us your PIN, as anyone could have it by now?",
        "What is your PIN, do you know it?",
        "Please send me your password, is it the one you used before?",
        "Please send your online password.",
        "What is the security code on the card?",
        "Could you confirm the PIN number you use?",
        "We need your full card number and password.",
    ],
)
def test_the_secret_itself_may_not(text: str) -> None:
    assert "sensitive" in clarity(Reply(text, "My account is empty!", (), Case(hidden=("who knows the PIN",)))).flags


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Have you got a licence on you?", "whether he has a licence with him to collect the van"),
        ("Is the jaw puffed up?", "whether there is any swelling"),
        ("How tall is the trailer?", "height of the trailer"),
        ("How bad does it get if she eats one?", "how severe the allergy is"),
        ("I can do Tuesday at 9 or Wednesday at noon, which one?", "which times he can come in"),
    ],
)
def test_a_fact_is_reached_in_other_words(text: str, hidden: str) -> None:
    assert clarity(Reply(text, "This is a disgrace.", (), Case(hidden=(hidden,)))).hits
