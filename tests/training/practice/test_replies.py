from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.practice.replies import LONGEST_REPLY, ReplyRefusedError, clean_reply


@pytest.mark.parametrize(
    "text",
    [
        "ok",
        "?",
        "  I am sorry, Dana. \n\n\tHere is what I will do:  ",
        "😭👩‍👩‍👧‍👦🇩🇪",
        "أنا آسف جدا على التأخير",
        "\u200f\u05e9\u05dc\u05d5\u05dd\u200e 4471",
        "ich verstehe, daß Sie verärgert sind – «wirklich»",
        "我很抱歉",
        "<script>alert(1)</script> **bold** $5 and $9 :red[x] [a](http://x) \\0 %s {x}",
        "e\u0301 and \u00e9 stay two things",
        "x" * LONGEST_REPLY,
    ],
)
def test_what_people_type_is_kept_as_typed(text: str) -> None:
    assert clean_reply(text) == text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x07c", "abc"),
        ("a\x0bb\x0cc\x85d", "a b c d"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("\x1b[31mred\x7f", "[31mred"),
        ("half \ud83d here", "half \ufffd here"),
        ("two halves \ud83d\ude2d", "two halves 😭"),
        ("\ude2d\ud83d", "\ufffd\ufffd"),
    ],
)
def test_what_nothing_can_hold_is_replaced(typed: str, kept: str) -> None:
    assert clean_reply(typed) == kept


@pytest.mark.parametrize("text", ["", " ", "\n\t \r\n", "\x00\x07", "\u200b\u2060\ufeff", "\u3000\xa0"])
def test_an_empty_reply_is_not_sent(text: str) -> None:
    with pytest.raises(ReplyRefusedError, match="Write something first"):
        clean_reply(text)


def test_an_over_long_reply_is_not_sent_and_says_by_how_much() -> None:
    with pytest.raises(ReplyRefusedError, match=r"20,000 characters and a reply may have 2,000.*nothing was sent"):
        clean_reply("x" * 20_000)
    with pytest.raises(ReplyRefusedError, match="4,001 characters"):
        clean_reply("x" * 4_001)


@given(st.text(st.characters(codec=None, categories=None), max_size=200))
def test_whatever_is_typed_is_refused_or_can_be_stored(text: str) -> None:
    try:
        kept = clean_reply(text)
    except ReplyRefusedError:
        return
    assert kept.encode().decode() == kept
    assert "\x00" not in kept
    assert clean_reply(kept) == kept
