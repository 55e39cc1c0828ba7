"""Questions of small words: told alike by all their words, and never by a few of them."""

from __future__ import annotations

import pytest

from scoring.matching.wording import same_question


@pytest.mark.parametrize(
    ("asked", "phrase"),
    [
        ("what should it say?", "what the cake should say / what should it say"),
        ("sorry, what should it say?", "what it should say"),
        ("what did he have you do?", "what else he had you do"),
        ("what do you need most?", "which of the things you need most"),
        ("what do u need most", "which of the things you need most"),
        ("who made the suit?", "what it is worth / who made it"),
        ("how are you holding up?", "how you are holding up"),
        ("how has this been for you?", "how this has been for you"),
        ("how did your parents take it?", "how your parents took it"),
        ("how is your mother?", "how your mother is"),
    ],
)
def test_the_same_question(asked: str, phrase: str) -> None:
    assert same_question(asked, phrase)


@pytest.mark.parametrize(
    ("asked", "phrase"),
    [
        ("what should i say?", "what it should say"),
        ("what do you need?", "which of the things you need most"),
        ("what did you do?", "what he had you do"),
        ("who told you that?", "who made it"),
        ("who is it?", "who made it"),
        ("how can i help you?", "how you are holding up"),
        ("how is that for you?", "how your mother is"),
        ("where did they make it?", "who made it"),
        ("what is it?", "what it should say"),
        ("does it say so?", "what it should say"),
    ],
)
def test_another_question(asked: str, phrase: str) -> None:
    assert not same_question(asked, phrase)
