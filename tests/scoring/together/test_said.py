"""The words of a reply: each once, names, days and figures alike, other people's words left out."""

from __future__ import annotations

import pytest

from scoring.reading.text import read
from scoring.together.said import said, share
from scoring.types import Reply


def test_words_and_pairs_stand_once() -> None:
    assert said(read(Reply("I help you, I help you"))) == {"i", "help", "you", "i help", "help you", "you i"}


def test_no_pair_runs_over_the_end_of_a_sentence() -> None:
    assert "help tomorrow" not in said(read(Reply("I help. Tomorrow you hear.")))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hi Will, I refund £40 by 10:30.", "Hi Aoife, I refund £1,250 by 9:15."),
        ("I'm sorry, Mrs Okonkwo. Four days.", "I'm sorry, Mr Day. Nine days."),
        ("It comes on Monday at nine.", "It comes on Thursday at five."),
        ("Since April she has waited with her son.", "Since August he has waited with his daughter."),
        ("He's sure she'd come.", "She's sure he'd come."),
        ("I'm here and I don't go.", "im here and I do not go."),
        ("ORDER 4471 IS LOST", "order 9 is lost"),
        ("Your grandson waited since March.", "Your daughter waited since May."),
        ("The woman at the desk can't say.", "The gentleman at the desk cannot say."),
        ("I'll ring you, wait till ten.", "ill call you, wait until ten."),
        ("I won't leave it.", "I will not leave it."),
    ],
)
def test_it_does_not_matter_who_when_and_how_many(one: str, other: str) -> None:
    assert said(read(Reply(one))) == said(read(Reply(other)))


def test_the_customers_own_words_are_not_the_trainees_and_pair_with_nothing() -> None:
    line = "You people are absolutely useless and nobody ever answers the phone."
    made = said(read(Reply('You wrote "absolutely useless and nobody ever answers the phone" twice.', line)))
    assert "useless" not in made
    assert "you wrote" in made
    assert "twice" in made
    assert "wrote twice" not in made


def test_a_word_of_a_long_reply_weighs_less_and_none_of_a_short_one_more_than_usual() -> None:
    text = "I ring you at ten, and then I ring Sam about the crib that came late with a broken rail and no screws. "
    texts = ("I ring you.", text, f"{text} {text.replace(' ', ' so ')}")
    short, usual, long = (said(read(Reply(each))) for each in texts)
    assert share([]) == share(short) >= share(usual) > share(long)
