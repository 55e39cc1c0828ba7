"""What can be graded: any English, however it is typed; nothing else, and it says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scoring import score
from scoring.reading.language import gradable
from scoring.types import Reply

GOLD = Path(__file__).parents[3].parent / "shared" / "gold"

ENGLISH = [
    "ye were telt wrang, ah'm no happy aboot it",
    "refund 3-5 days. tracking 4471",
    "pls gv ordr no",
    "I am sorry for cancel order. Money return to card 3 day. Please you send number order",
    "sorry mr van der Berg, il ask de la Cruz",
    "Senora Garcia, I'll call Senora Lopez today",
    "<p>I'm <b>so sorry</b> about the crib</p>",
    "**Refund:** $5 and $9, `today`",
    "ok",
    "",
    "😀😀",
    "x",
    "asdf gfdg hjkl",
    "Hola! I'm sorry about the crib, I'll send a new one today.",
]
NOT_ENGLISH = [
    "Lo siento mucho, vamos a reembolsar su dinero mañana.",
    "Je suis vraiment désolé, votre commande arrive demain.",
    "Es tut mir sehr leid, wir schicken Ihnen heute das Geld.",
    "Przepraszamy bardzo, zwrot dzis.",
    "Извините, мы вернём деньги.",
    "对不起我们会退款",
    "آسف جدا على التأخير",
    "Sorry! Lo siento senora, su pedido llega manana por favor",
    "def f(x): return {x: [1, 2]}; print(f(3));",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_of_every_kind_is_graded(text: str) -> None:
    assert gradable(text) is None


@pytest.mark.parametrize("text", NOT_ENGLISH)
def test_what_is_not_english_is_not_graded_and_says_why(text: str) -> None:
    grades = score(Reply(text, "My parcel is lost!"))
    assert all(each.level is None and each.evidence == () for each in grades)
    assert all(each.because.startswith("not gradable: it ") for each in grades)


@pytest.mark.parametrize("text", ["", "  ", "😀😀", "x", "\u200b"])
def test_a_reply_that_says_nothing_is_graded_and_earns_nothing(text: str) -> None:
    levels = [each.level for each in score(Reply(text, "My parcel is lost and I'm furious!"))]
    assert set(levels) <= {0, None, 1, 2}
    assert 0 in levels


@pytest.mark.skipif(not GOLD.exists(), reason=f"the labelled replies are not at {GOLD}")
def test_no_labelled_reply_is_turned_away() -> None:
    files = [GOLD / "natural.jsonl", GOLD / "replies.jsonl"]
    rows = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in rows if gradable(row["reply"])] == []
