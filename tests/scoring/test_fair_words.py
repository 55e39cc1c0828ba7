"""Good replies are not accused: an open door, an echo, a loss named, a warning, a question; look-alikes still are."""

from __future__ import annotations

import pytest

from scoring import score
from scoring.skills import clarification, follow_up, next_steps, ownership, solution
from scoring.types import Case, Reply

LESSON = Case(
    fault="company",
    known=("you waited on the kerb for fifty minutes", "the lesson was booked for eight this morning"),
    hidden=("when your driving test is / what day the examination is", "whether it cost you anything else"),
    parts=("nobody came for your lesson", "nobody told you"),
    allowed=("a two hour lesson with Lena tomorrow afternoon, free of charge", "the money back for the lesson"),
)
WAITED = Case(known=("you waited nine days", "you ticked no swaps"))
SCAM = Case(known=("he said he was your security department",), hidden=("whether you gave him a code",))


def _flags(text: str, case: Case = LESSON) -> set[str]:
    line = "I stood on the kerb and nobody rang me."
    return {flag for each in score(Reply(text, line, case=case)) for flag in each.flags}


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("I'll text you when Lena leaves, my direct number is on it, Sam", "pushed_back"),
        ("I ring at one myself, I drive you if she is ill, and you can call 555 0199, Piotr.", "pushed_back"),
        ("What do you think?", "accusing"),
        ("Why did nobody call you? Honestly the office forgot.", "accusing"),
        ("Why did it go wrong? We lost the note.", "accusing"),
        ("I'm sorry, it is the second lesson you have lost this month.", "blame"),
        ("I'm sorry that you have lost two days' pay.", "blame"),
        ("Is the test soon?", "vague_time"),
        ("Did it cost you anything else?", "early_close"),
        ("It comes to light, they always do.", "scapegoat"),
    ],
)
def test_a_good_reply_is_not_accused(text: str, flag: str) -> None:
    assert flag not in _flags(text)


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("You can call our customer service on 0800 123456.", "pushed_back"),
        ("You need to call 0800 123456.", "pushed_back"),
        ("The claim form is on our website.", "pushed_back"),
        ("What did you think would happen?", "accusing"),
        ("What do you think I can do about it?", "accusing"),
        ("Why did you not call?", "accusing"),
        ("You have lost the key.", "blame"),
        ("You'll hear from us soon.", "vague_time"),
        ("Is there anything else I can help you with?", "early_close"),
        ("They never listen.", "scapegoat"),
        ("It was the driver, not us.", "scapegoat"),
    ],
)
def test_its_look_alike_is(text: str, flag: str) -> None:
    assert flag in _flags(text)


def test_the_one_who_defrauded_them_is_no_scapegoat() -> None:
    """To say that the caller is not us protects them; to point at the other bank does not."""
    assert "scapegoat" not in _flags("Don't answer at two, it's him, not us.", SCAM)
    assert "scapegoat" in _flags("That was the other bank, not us.", SCAM)


def test_what_nobody_shall_tell_is_not_asked_for() -> None:
    """ "Don't tell me the code" earns no question; "tell me" does."""
    for text in ("Don't tell me the code itself.", "Please never send me the code.", "No need to give me the code."):
        assert not clarification.assess(Reply(text, case=SCAM)).touches
    assert clarification.assess(Reply("Tell me whether you gave him a code.", case=SCAM)).touches


def test_a_question_for_a_hidden_fact_closes_nothing() -> None:
    """It asks for more, so there is no close to grade yet."""
    assert follow_up.assess(Reply("Did it cost you anything else?", case=LESSON)).level is None
    assert next_steps.assess(Reply("Is the test soon?", case=LESSON)).flags == ()
    assert "pushed_back" not in solution.assess(Reply("You can call me on 555 0199.", case=LESSON)).flags


def test_the_file_is_held_up_against_them_or_taken_back() -> None:
    """What a note claims, said to their face, makes it small; called untrue it does not."""
    assert "dismissal" in _flags("The notes say no answer at the door.")
    assert "dismissal" not in _flags("The notes say no answer, and that's untrue: you were in. I'm sorry.")


def test_that_is_us_not_you_owns_it() -> None:
    """Said in so many words, it is ours."""
    assert (ownership.assess(Reply("That's us, not you, and I'm sorry.", "Nobody came.", case=LESSON)).level or 0) >= 2
    assert not ownership.assess(Reply("That's us at the door.", "Nobody came.", case=LESSON)).level


@pytest.mark.parametrize(
    "text",
    [
        "We kept you waiting, I'm so sorry.",
        "They left you waiting and I am sorry about it.",
        "You did tick no swaps, that's our mistake.",
        "Nobody else gets told, only you.",
        "You shouldn't have carried that by yourself.",
        "You shouldn't have chased us for nine days.",
    ],
)
def test_what_they_bore_is_no_reproach(text: str) -> None:
    assert not {"blame", "mention"} & _flags(text, WAITED)


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("You want me to say I am sorry.", "mention"),
        ("You did tick the box, that is your mistake.", "blame"),
        ("You shouldn't have opened it.", "blame"),
        ("Nobody else gets confused by this.", "blame"),
    ],
)
def test_what_reproaches_them_still_does(text: str, flag: str) -> None:
    assert flag in _flags(text, WAITED)
