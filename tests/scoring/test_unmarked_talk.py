"""Talk without marks: fillers left out, questions known by their words, long runs cut where a clause begins."""

from __future__ import annotations

import pytest

from scoring.inquiry.questions import asks
from scoring.reading.text import read
from scoring.types import Reply


def heard(text: str) -> str:
    return read(Reply(text)).plain


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("um I'm er really sorry about it", "i'm really sorry about it"),
        ("sorry, um, about the crib", "sorry about the crib"),
        ("I'll I'll send it out today", "i'll send it out today"),
        ("it is sort of our own doing", "it is our own doing"),
        ("right so I'll ring the depot", "so i'll ring the depot"),
        ("I mean I'd be cross as well", "i'd be cross as well"),
        ("look I'm sorry about all that", "i'm sorry about all that"),
    ],
)
def test_what_fills_a_pause_is_left_out(said: str, meant: str) -> None:
    assert heard(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "do you know the number",
        "what kind of a van was it",
        "right away and the right one",
        "let you know by noon today",
        "well done to the lads there",
        "it is 20 mm too short on the left",
        "we had had the wrong address",
        "I mean it, every word of that",
        "okay with you is it to wait",
    ],
)
def test_words_that_mean_something_stay(said: str) -> None:
    assert heard(said).rstrip("?") == said.lower()


@pytest.mark.parametrize(
    "said",
    [
        "can you wait twenty minutes or are you driving back",
        "is there any child coming that can't have nuts",
        "what colour did she want it in",
        "when's your flight",
        "which of the two",
        "have I got that right",
        "has anyone made the electrics safe",
        "how are the wee ones sleeping in all this",
        "so was it your own pipe or next floor up",
        "what gate's your connection and what time",
        "any allergies I should know of",
        "that all right for you",
        "so that's twice now, yeah",
    ],
)
def test_a_question_is_known_by_its_words(said: str) -> None:
    assert heard(said).endswith("?")
    assert asks(Reply(said))


@pytest.mark.parametrize(
    "said",
    [
        "what I can do is send another one",
        "what happened is the driver was sent home",
        "she'd like to know how you paid, and which day it was",
        "which is why I rang the depot",
        "whatever you need we will do it",
        "when you get home there will be a van",
        "had I known I would have rung",
        "should you need anything there is a number",
        "do the form on the website first",
        "so are the dropped calls",
        "anybody would have picked up",
        "can I just say how good you have been",
        "I know what it is to wait in all day",
        "that's how it is with the trains",
        "could you send the photos to this address",
    ],
)
def test_what_only_looks_like_a_question_gets_no_mark(said: str) -> None:
    assert "?" not in heard(said)


@pytest.mark.parametrize(
    ("said", "pieces"),
    [
        ("I'm sorry this happened, do you have the tag", ["i'm sorry this happened.", "do you have the tag?"]),
        ("when's your flight and I'll get you a cart", ["when's your flight?", "and i'll get you a cart"]),
        (
            "was it in a bag when you gave it us and what time do you board",
            ["was it in a bag when you gave it us?", "and what time do you board?"],
        ),
        ("sorry but where were you waiting", ["sorry but where were you waiting?"]),
        ("which way do you want to go", ["which way do you want to go?"]),
        ("if you've a minute, is it still the blue one", ["if you've a minute, is it still the blue one?"]),
    ],
)
def test_a_question_ends_where_it_ends(said: str, pieces: list[str]) -> None:
    reading = read(Reply(said))
    assert [reading.plain[a:b].strip() for a, b in reading.sentences] == pieces


def test_a_long_run_is_cut_where_clauses_begin() -> None:
    said = (
        "you waited in all day with a sick child and nobody came or rang I'm so sorry about that "
        "the van broke down at lunch I'll have a man out to you tonight before eight"
    )
    marked = heard(said)
    assert "rang. i'm so sorry" in marked
    assert "at lunch, i'll have" in marked


@pytest.mark.parametrize(
    "said",
    [
        "you can cancel it and we will give you back it all less the days you've been covered under the policy so far",
        "if it is still not working by this evening at the very latest we'll let you out of the contract for nothing",
        "I know you said you were told by the people at the desk that I'm going to be the one who has to decide it",
    ],
)
def test_a_clause_that_hangs_on_another_is_not_cut_off(said: str) -> None:
    assert heard(said) == said.lower()


def test_writing_that_sets_its_marks_is_left_alone() -> None:
    said = "So, the van broke down. That is ours to mend, and I'm sorry; a driver comes tonight. Which hour suits you?"
    assert heard(said) == said.lower()


def test_words_are_quoted_as_they_were_said() -> None:
    said = "well um sorry about that er what's the tag on it and I'll I'll look"
    reading = read(Reply(said))
    ask = asks(reading.reply)[0]
    quote = reading.evidence(ask.start, ask.end, "asks")
    assert said[quote.start : quote.end] == "what's the tag on it"


def test_a_mark_that_was_set_is_not_quoted() -> None:
    said = "you sat there the whole of the day in a cold house with nobody near it we'll send a man tonight"
    reading = read(Reply(said))
    place = reading.plain.index(", we'll")
    quote = reading.evidence(place, len(reading.plain), "acts")
    assert said[quote.start : quote.end] == "we'll send a man tonight"
