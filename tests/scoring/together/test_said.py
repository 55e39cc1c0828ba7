"""The words of a reply: each once, names and figures alike, other people's words left out."""

from __future__ import annotations

import pytest

from scoring.reading.text import read
from scoring.together.said import said, share
from scoring.types import Reply


def test_words_and_pairs_stand_once_with_their_first_place() -> None:
    text = "I ring you. I ring you."
    made = said(read(Reply(text)))
    assert set(made) == {"i", "ring", "you", "i ring", "ring you", "you i"}
    assert made["ring you"] == (2, 10)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hi Will, I refund £40 by 10:30.", "Hi Aoife, I refund £1,250 by 9:15."),
        ("I'm sorry, Mrs Okonkwo. Four days.", "I'm sorry, Mr Day. Four days."),
        ("ORDER 4471 IS LOST", "order 9 is lost"),
    ],
)
def test_it_does_not_matter_which_name_and_which_figure(one: str, other: str) -> None:
    assert set(said(read(Reply(one)))) == set(said(read(Reply(other))))


def test_the_customers_own_words_are_not_the_trainees() -> None:
    line = "You people are absolutely useless and nobody ever answers the phone."
    made = said(read(Reply('You wrote "absolutely useless and nobody ever answers the phone". I answer now.', line)))
    assert "useless" not in made
    assert "answer now" in made


def test_a_word_of_a_long_reply_weighs_less_and_none_of_a_short_one_more_than_usual() -> None:
    text = "I ring you at ten, and then I ring Sam about the crib that came late with a broken rail and no screws. "
    short, usual, long = (
        said(read(Reply(each))) for each in ("I ring you.", text, f"{text} {text.replace(' ', ' so ')}")
    )
    assert share({}) == share(short) >= share(usual) > share(long)
