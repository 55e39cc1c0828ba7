"""The parts that decide what is drawn: marks in code points, people's text made safe, times in people's own zone."""

from __future__ import annotations

import pytest

from scoring.types import Evidence
from ui.parts.marked import pieces, telling
from ui.parts.wording import difficulty, dots, plain


def test_pieces_cut_the_text_without_losing_a_character() -> None:
    text = "Hi 😀 no wonder you are angry, calm down"
    found = [Evidence(5, 14, "grants"), Evidence(8, 28, "feels"), Evidence(30, 39, "command", helps=False)]
    cut = pieces(text, found)
    assert "".join(text[int(each["start"]) : int(each["end"])] for each in cut) == text
    kinds = {text[int(each["start"]) : int(each["end"])].strip(): each["kind"] for each in cut}
    assert kinds["Hi 😀"] == ""
    assert kinds["calm down"] == "costs"


def test_words_that_cost_win_over_words_that_help() -> None:
    cut = pieces("calm down", [Evidence(0, 9, "a"), Evidence(0, 4, "command", helps=False)])
    assert [each["kind"] for each in cut] == ["costs", "helps"]


def test_what_speaks_for_the_whole_reply_marks_nothing() -> None:
    whole, words = Evidence(0, 10, "civil"), Evidence(0, 5, "names it")
    assert telling("0123456789", [whole, words, words]) == [words]


@pytest.mark.parametrize(
    "text", ["$5 and $9", ":red[x]", "**b** _i_ `c`", "[a](http://b)", "<b>", "a\n# b", "1. x", "~~s~~"]
)
def test_people_s_text_stays_text_in_markdown(text: str) -> None:
    escaped = plain(text)
    assert "\n" not in escaped
    for special in "$:*_`[]()<>#~":
        assert f"\\{special}" in escaped or special not in escaped
    assert escaped.replace("\\", "").replace("\u2060", "") == " ".join(text.split())


@pytest.mark.parametrize(
    "text", ["http://b.example", "HTTPS://b.example", "www.b.example", "me@b.example", "mailto:me@b"]
)
def test_an_address_in_people_s_text_is_no_link(text: str) -> None:
    # Links are looked for once the escapes are gone: the joiner must still stand in the middle then.
    assert "\u2060" in plain(f"see {text} now").replace("\\", "")


def test_levels_and_difficulties_have_words() -> None:
    assert [dots(level) for level in (0, 2.6, 4)] == ["○○○○", "●●●○", "●●●●"]
    assert len({difficulty(level) for level in range(1, 6)}) == 5
