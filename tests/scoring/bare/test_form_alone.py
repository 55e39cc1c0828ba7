"""A text without a case shows its form: a question, courtesy, a reflection, an offer, what it is sorry for."""

from __future__ import annotations

import pytest

from scoring import score
from scoring.skills import clarification
from scoring.types import Case, Reply

CASE = Case(parts=("library books lost",), known=("holds a library card",), hidden=("the number of the library card",))


def level(skill: str, text: str) -> int:
    """Return the level of a bare reply on one skill; "not called for" is 0."""
    return next(each.level or 0 for each in score(Reply(text)) if each.skill == skill)


@pytest.mark.parametrize(
    "text",
    [
        "who was meant to be picking her up",
        "the blue one or the grey one?",
        "mine's been down since tuesday, is yours",
        "we've got plenty of time, but tell me how things were at home",
        "let me know which of the two dates works",
    ],
)
def test_asked_by_form_alone(text: str) -> None:
    assert level("clarification", text) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "how about that, forty years and never missed a sunday",
        "i wonder what it'd be like to live that close to the sea",
        "they'll come round and tell me the price",
        "what a day we had for it",
    ],
)
def test_said_and_not_asked(text: str) -> None:
    assert not level("clarification", text)


@pytest.mark.parametrize(
    "text",
    [
        "good morning, could you possibly tell me if it came in",
        "excuse me sir, i think you dropped this",
        "you've been ever so patient with me, thank you",
        "might i ask what time you were hoping to arrive",
        "if it's not too much trouble could we have the one by the window",
    ],
)
def test_courteous(text: str) -> None:
    assert level("tone", text) >= 3


@pytest.mark.parametrize(
    "text",
    ["thanks for nothing", "excuse me but who asked you", "good luck with that attitude", "no offence but that's daft"],
)
def test_courteous_words_that_bite(text: str) -> None:
    assert not level("tone", text)


@pytest.mark.parametrize("text", ["he only eats the other brand", "the map shows it on the north bank"])
def test_neither_courteous_nor_rude(text: str) -> None:
    assert level("tone", text) == 2


@pytest.mark.parametrize(
    "text",
    [
        "you dont see much point in the tablets",
        "so the hall light works and only the landing one trips",
        "and now it's quiet in the house and the quiet is worse",
        "the only hour of the day that belongs to you",
        "let me see if i have this: it was fine until the merge, and nobody told you before it went",
    ],
)
def test_said_back(text: str) -> None:
    assert level("listening", text) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "you have to understand that the doctors are doing their best",
        "you need to put yourself first for once",
        "so basically what i'm saying is the form has to be in by friday",
        "if i were you i'd tell your sister",
    ],
)
def test_told_and_not_said_back(text: str) -> None:
    assert level("listening", text) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "shall i book the two of you in then",
        "dont worry about the bins, ill do them",
        "ill pop round about six with the jump leads",
    ],
)
def test_undertaken(text: str) -> None:
    assert level("next_steps", text) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "i was going to send you the pictures but my phone died",
        "i'll bet he never even opened the letter",
        "i will say this for him, he was never late",
        "they were meant to send it on monday",
    ],
)
def test_undertaken_by_nobody(text: str) -> None:
    assert level("next_steps", text) <= 1


@pytest.mark.parametrize("text", ["sorry for rambling on", "i didn't realise you were asleep, sorry"])
def test_sorry_for_something(text: str) -> None:
    assert level("apology", text) in (2, 3)


def test_a_sorry_that_is_told_of_is_none_and_one_for_a_loss_is_a_token() -> None:
    assert not level("apology", "i said sorry to her twice already and she still won't pick up")
    assert level("apology", "im sorry for your loss") == 1
    assert level("apology", "sorry about that") == 1


@pytest.mark.parametrize(
    "text",
    [
        "Do you use the same password for your email?",
        "Have you changed your password since?",
        "Did you read him any code?",
        "What's your card number, so I can lift the block?",
    ],
)
def test_whether_a_secret_is_shared_is_no_request_for_it(text: str) -> None:
    reply = Reply(text, "My library card is blocked, and I clicked on that text.", case=CASE)
    assert "sensitive" not in clarification.assess(reply).flags


@pytest.mark.parametrize("text", ["Please send me your online banking password.", "What is your full card number?"])
def test_a_secret_is_still_a_secret(text: str) -> None:
    reply = Reply(text, "Somebody took my money.", case=Case(parts=("money taken",)))
    assert "sensitive" in clarification.assess(reply).flags
