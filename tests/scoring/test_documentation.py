from __future__ import annotations

from dataclasses import replace

import pytest

from scoring import score
from scoring.documentation import ClosingForm, Documentation, document
from scoring.types import Case, Exchange, Reply

CASE = Case(
    fault="company",
    known=("order 4471", "the crib was promised by the 3rd", "the warehouse scanned it onto the wrong van"),
    parts=("the crib is four days late", "two empty promises on the phone"),
    allowed=("express replacement, two days", "full refund"),
)
LINE = "Order 4471. You promised that crib by the 3rd, it's FOUR DAYS late, and twice on the phone I got 'on the way'."
SAID = (
    "I'm so sorry, Dana. Our warehouse put your crib on the wrong van. I am sending an express replacement today, it "
    "is with you on Wednesday, and I will ring you at noon to check that it came."
)
TALK = (Reply(SAID, LINE, (), CASE),)
SCORES = tuple(score(reply) for reply in TALK)
FULL = ClosingForm(
    contact="Dana Whitlock, by chat, mobile on file",
    complaint="Crib is four days late; on the phone we promised twice that it was coming, and it was not true.",
    cause="Our warehouse scanned it onto the wrong van.",
    remedy="Express replacement, with her on Wednesday",
    promises="Express replacement sent today; I ring her at noon on Wednesday",
    follow_up="I call Dana on Wednesday at noon",
)


def graded(form: ClosingForm) -> Documentation:
    return document(form, "Dana Whitlock", TALK, SCORES)


def wrong(form: ClosingForm) -> list[str]:
    return [each.field for each in graded(form).fields if not each.right]


def test_six_right_fields_are_the_highest_level() -> None:
    assert wrong(FULL) == []
    assert graded(FULL).level == 4


def test_an_empty_form_is_level_nought_and_every_field_says_what_it_wants() -> None:
    empty = graded(ClosingForm())
    assert empty.level == 0
    assert all(each.wish for each in empty.fields)


@pytest.mark.parametrize(("blank", "level"), [(1, 3), (2, 2), (3, 2), (4, 1), (5, 1)])
def test_each_missing_field_costs_what_the_rubric_says(blank: int, level: int) -> None:
    names = ["contact", "complaint", "cause", "remedy", "promises"][:blank]
    assert graded(replace(FULL, **dict.fromkeys(names, ""))).level == level


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("contact", "a lady called"),
        ("contact", "Dana Whitlock"),
        ("contact", "Dana Whitlock, we have her mobile"),
        ("contact", "Dana Whitlock, chat, 07700 900123"),
        ("contact", "Dana, dana@example.com"),
        ("complaint", "The crib is four days late."),
        ("complaint", LINE),
        ("cause", "bad luck"),
        ("cause", "The wrong van."),
        ("remedy", "Full refund by Friday"),
        ("remedy", "Express replacement"),
        ("promises", "none"),
        ("promises", "Told her not to worry"),
        ("follow_up", "will follow up"),
        ("follow_up", "none"),
        ("follow_up", "I call Dana next Monday at five"),
        ("remedy", "A voucher, on Wednesday"),
    ],
)
def test_what_the_talk_did_not_give_is_not_right(field: str, words: str) -> None:
    assert field in wrong(replace(FULL, **{field: words}))


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("contact", "Mrs Whitlock, by chat"),
        ("contact", "whitlock (web chat)"),
        ("complaint", "Four days late with the cot she ordered. Twice she rang and got an empty promise on the phone."),
        ("cause", "We loaded the crib on the wrong van"),
        ("remedy", "replacement by express, Wednesday 9th"),
        ("promises", "replacement on Wednesday and a call at noon"),
        ("follow_up", "ring Dana tomorrow at 12:00"),
    ],
)
def test_other_words_for_the_same_are_as_good(field: str, words: str) -> None:
    assert wrong(replace(FULL, **{field: words})) == []


@pytest.mark.parametrize(
    "words",
    [
        "You are an idiot who should have read the terms, that is your own fault.",
        "Paid with card 4111 1111 1111 1111.",
        "She should have checked the address, her own fault.",
        "He was very rude on the phone.",
        "The customer just moaned.",
        "She did not read it, typical.",
    ],
)
def test_blame_and_card_numbers_cap_the_form(words: str) -> None:
    spoiled = graded(replace(FULL, cause=f"{FULL.cause} {words}"))
    assert spoiled.caps
    assert spoiled.level == 1


@pytest.mark.parametrize(
    "words",
    [
        "The remark at the door was rude.",
        "The washing machine whined and then stopped.",
        "A typical fault of this pump.",
        "She should get it on Wednesday.",
        "The form is difficult to read.",
    ],
)
def test_what_happened_may_be_written_down(words: str) -> None:
    assert graded(replace(FULL, cause=f"{FULL.cause} {words}")).caps == ()


@pytest.mark.parametrize(
    ("channel", "line", "words", "right"),
    [
        ("phone", "", "Dana Whitlock, the number she rang from", True),
        ("phone", "", "Dana Whitlock, chat", False),
        ("email", "", "Dana Whitlock, by e-mail", True),
        ("counter", "", "Dana Whitlock, came in person", True),
        ("counter", "", "Dana Whitlock, phone", False),
        ("counter", "", "Dana Whitlock, gave no number", True),
        ("counter", "Call me on 0161 496 0018.", "Dana Whitlock, phone 0161 4960018", True),
        ("counter", "Call me on 0161 496 0018.", "Dana Whitlock, phone 0161 4960019", False),
        ("chat", "Write to me at dana@whitlock.example.", "Dana, dana@whitlock.example", True),
        ("chat", "I live at 22 Birch Lane.", "Dana, address 22 Birch Lane", True),
    ],
)
def test_how_somebody_is_reached_is_what_the_talk_gave(channel: str, line: str, words: str, *, right: bool) -> None:
    talk = (replace(TALK[0], answering=f"{LINE} {line}"),)
    filed = document(replace(FULL, contact=words), "Dana Whitlock", talk, SCORES, channel).fields[0]
    assert filed.right is right, filed.wish


def test_an_order_number_is_no_card_number() -> None:
    assert graded(replace(FULL, contact="Dana Whitlock, order 4471, case 20261107001234")).caps == ()


def test_where_nothing_was_agreed_the_honest_word_is_none() -> None:
    talk = (Reply("I hear you. That must be exhausting.", LINE, (Exchange(LINE, "Hello."),), CASE),)
    scores = tuple(score(reply) for reply in talk)
    form = replace(FULL, remedy="none yet", promises="none", follow_up="none")
    found = document(form, "Dana Whitlock", talk, scores)
    assert [each.field for each in found.fields if not each.right] == []
    assert document(FULL, "Dana Whitlock", talk, scores).level < 4


def test_an_unknown_cause_may_be_said_to_be_unknown() -> None:
    talk = (replace(TALK[0], case=replace(CASE, fault="unknown")),)
    form = replace(FULL, cause="not known yet")
    assert document(form, "Dana Whitlock", talk, SCORES).level == 4
    assert "cause" in wrong(form)


def test_a_talk_without_a_reply_has_nothing_to_document() -> None:
    with pytest.raises(ValueError, match="no talk"):
        document(FULL, "Dana Whitlock", (), ())
