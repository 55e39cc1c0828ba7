"""Two texts speak of the same thing when their content words do, whatever the form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.matching.overlap import content, matched, places, same, stem
from scoring.reading.text import read
from scoring.types import Reply

ONE_STEM = [
    "refund refunded refunding refunds reimbursed",
    "deliver delivery delivered delivering deliveries",
    "cancel cancelled canceled cancellation",
    "pay paid payment payments paying",
    "send sent sending",
    "lose lost losing loss",
    "break broke broken",
    "mother mum mom mam mum's",
    "father dad",
    "colour color colours",
    "centre center",
    "organise organize organised organizing",
    "apology apologise apologize apologies",
    "technician engineer technicians",
    "$89 89 £89.00 89.00",
    "5pm 17:00 5.00pm 5:00pm",
    "4 4th",
    "1,240 £1240 1240.00",
    "friday fri fridays",
    "thursday thurs thur",
    "baby babies",
    "address addresses adress",
    "wait waited waiting",
    "crib cot",
    "parcel package",
]
APART = [("car", "care"), ("wedding", "wednesday"), ("plan", "plane"), ("late", "later"), ("5pm", "5am"), ("89", "98")]


@pytest.mark.parametrize("words", ONE_STEM)
def test_forms_of_one_word_share_a_stem(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_words_keep_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text(max_size=40))
def test_any_word_has_a_stem(word: str) -> None:
    assert stem(word.lower()) or not word
    content(word)


@pytest.mark.parametrize(
    ("phrase", "stems"),
    [
        ("fourteen days", {"14", "day"}),
        ("twenty-three bags", {"20", "23", "bag"}),
        ("charged twice", {"charg", "2"}),
        ("two charges", {"charg", "2"}),
        ("on sat", {"saturday"}),
        ("sat on a chair", {"sit", "chair"}),
        ("89 euros", {"89"}),
        ("at noon", {"12"}),
        ("the and of it", set()),
    ],
)
def test_content(phrase: str, stems: set[str]) -> None:
    assert content(phrase) == stems


def found(reply: str, phrase: str) -> set[str]:
    reading = read(Reply(reply))
    return {reading.text[start:end] for start, end in places(reading, phrase)}


def test_places_finds_the_words_in_the_reply() -> None:
    assert found("The cot went missing, so $89 goes back.", "crib missing, 89 paid") == {"cot", "missing", "$89"}


def test_places_forgives_one_slip_in_a_long_word() -> None:
    assert found("your apointment and the instalation, on teusday", "installation appointment Tuesday") == {
        "apointment",
        "instalation",
        "teusday",
    }


@pytest.mark.parametrize(
    ("one", "other"), [("change", "charge"), ("refuse", "refund"), ("sister", "mister"), ("bed", "bid")]
)
def test_places_takes_no_real_word_for_a_slip(one: str, other: str) -> None:
    assert found(one, other) == set()


def test_places_keeps_to_its_bounds() -> None:
    reading = read(Reply("A refund. A refund."))
    first = reading.sentences[0]
    assert len(places(reading, "refund")) == 2
    assert len(places(reading, "refund", first)) == 1


def test_words_of_the_customer_do_not_count() -> None:
    customer = "my brand new washing machine leaked all over the floor"
    assert not matched(Reply("My brand new washing machine leaked all over the floor", customer), "washing machine")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("recieve", "receive", True),
        ("delivry", "delivery", True),
        ("refnud", "refund", True),
        ("refund", "refund", True),
        ("delivered", "delivery", False),
        ("abcdef", "abdcfe", False),
    ],
)
def test_one_slip(one: str, other: str, *, alike: bool) -> None:
    assert same(one, other) is alike
