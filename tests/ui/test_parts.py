"""The parts that decide what is drawn: marks in code points, people's text made safe, times in people's own zone."""

from __future__ import annotations

import pytest

from scoring.types import Evidence
from ui.parts.excerpt import MOST, WHOLE, excerpt
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


def test_what_is_said_of_more_words_is_not_said_of_a_part_of_them_again() -> None:
    all_of_it, part, other = Evidence(0, 5, "owns it"), Evidence(0, 3, "owns it"), Evidence(0, 3, "names it")
    beside, cost = Evidence(4, 7, "owns it"), Evidence(1, 2, "owns it", helps=False)
    assert telling("0123456789", [part, all_of_it, other, beside, cost]) == [all_of_it, other, beside, cost]


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


@pytest.mark.parametrize("text", ["--", "->", "<-", "<->", ">=", "<=", "~=", ":material/face:", ":streamlit:"])
def test_a_sign_in_people_s_text_is_not_made_into_another(text: str) -> None:
    # Streamlit looks for these once the escapes are gone, too.
    assert text not in plain(f"see {text} now").replace("\\", "")
    assert text not in plain(text).replace("\\", "")


def test_levels_and_difficulties_have_words() -> None:
    assert [dots(level) for level in (0, 2.6, 4)] == ["○○○○", "●●●○", "●●●●"]
    assert len({difficulty(level) for level in range(1, 6)}) == 5


LETTER = " ".join(f"This is sentence number {number} of a letter." for number in range(1, 21))


def quotes(text: str, evidence: list[Evidence]) -> tuple[str, list[str]]:
    words, moved = excerpt(text, evidence)
    return words, [words[each.start : each.end] for each in moved]


def test_a_short_reply_is_quoted_whole() -> None:
    found = [Evidence(3, 5, "a")]
    assert excerpt("I am sorry.", found) == ("I am sorry.", found)


def test_a_letter_is_quoted_where_its_evidence_is_and_the_evidence_still_points_at_the_same_words() -> None:
    places = [LETTER.index(words) for words in ("number 4", "number 5", "number 12")]
    words, found = quotes(LETTER, [Evidence(place, place + 8, "a") for place in places])
    assert words == (
        "… This is sentence number 4 of a letter. This is sentence number 5 of a letter. … "
        "This is sentence number 12 of a letter. …"
    )
    assert found == ["number 4", "number 5", "number 1"]


def test_without_evidence_a_letter_is_quoted_from_its_beginning() -> None:
    words, found = quotes(LETTER, [])
    assert LETTER.startswith(words.removesuffix(" …"))
    assert WHOLE <= len(words) <= MOST
    assert found == []


def test_who_writes_without_a_full_stop_is_quoted_from_where_it_matters() -> None:
    text = f"{'and then we looked again ' * 30}we are sorry for the crib {'and so on it went ' * 40}"
    start = text.index("sorry for the crib")
    words, found = quotes(text, [Evidence(start, start + 18, "a")])
    assert found == ["sorry for the crib"]
    assert len(words) <= MOST + 10


@pytest.mark.parametrize("text", ["x" * 900, "?" * 900, ". . ." * 200, "\n" * 400, "😀" * 400])
def test_no_text_is_too_odd_to_be_quoted(text: str) -> None:
    words, _ = excerpt(text, [Evidence(0, 5, "a"), Evidence(len(text) - 5, len(text), "b", helps=False)])
    assert len(words) <= len(text) + 10
