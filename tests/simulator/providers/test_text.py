from __future__ import annotations

import time
from email.utils import formatdate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.providers.text import Cleaner, clean
from simulator.providers.trouble import from_body, from_status, retry_after

SERVER = "http://host/v1"


def fed(*pieces: str) -> str:
    cleaner = Cleaner()
    said = "".join(map(cleaner.feed, pieces)) + cleaner.rest()
    assert cleaner.said == len(said)
    return said


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("two\r\nlines\tand a tab", "two\nlines\tand a tab"),
        ("a\x00b\x07c\x1b[31md\x7fe\x85f", "abc[31mdef"),
        ("pay\u202e10\u202c \u2066now\u2069", "pay10 now"),
        ("in\u200bvis\u00adi\ufeffble\U000e0041", "invisible"),
        (
            "👩\u200d👧 \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 é",
            "👩\u200d👧 \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 é",
        ),
        ("lone \ud83d half", "lone \ufffd half"),
        ("<img src=x onerror=alert(1)> **bold**", "<img src=x onerror=alert(1)> **bold**"),
    ],
)
def test_what_hides_is_taken_out_and_what_shows_stays(said: str, kept: str) -> None:
    assert clean(said) == kept
    assert fed(*said) == kept
    kept.encode()


@pytest.mark.parametrize(
    ("pieces", "kept"),
    [
        (["  \n", " Well", ", no."], "Well, no."),
        (["<think>He is", " angry.</thi", "nk>\n\n", "No!"], "No!"),
        (["<", "th", "ink>", "</think>", "No!"], "No!"),
        (["<th", "e> end"], "<the> end"),
        (["<think>never ends"], ""),
        (["a \ud83d", "\ude20 b"], "a 😠 b"),
        (["I think <think> is odd"], "I think <think> is odd"),
        (["<"], "<"),
    ],
)
def test_pieces_are_cleaned_as_a_whole(pieces: list[str], kept: str) -> None:
    assert fed(*pieces) == kept


@pytest.mark.parametrize(("said", "least", "most"), [("2", 2, 2), ("0.5", 0.5, 0.5), ("-3", 0, 0), ("soon", 0.1, 1)])
def test_a_server_says_when_to_come_back(said: str, least: float, most: float) -> None:
    assert least <= retry_after({"retry-after": said}) <= most


@pytest.mark.parametrize("said", ["inf", "nan", "1e400"])
def test_a_time_that_never_comes_is_not_waited_for(said: str) -> None:
    assert retry_after({"retry-after": said}) == float("inf")


def test_a_date_to_come_back_is_understood() -> None:
    assert 8 < retry_after({"retry-after": formatdate(time.time() + 10, usegmt=True)}) <= 10
    assert retry_after({"retry-after": formatdate(time.time() - 10, usegmt=True)}) == 0


@pytest.mark.parametrize(
    "status", [302, 400, 401, 402, 403, 404, 405, 408, 409, 413, 415, 422, 429, 500, 502, 503, 504, 529]
)
def test_every_status_has_words(status: int) -> None:
    found = from_status(status, "", {}, SERVER)
    assert found.words.endswith(".")
    assert "{" not in found.words


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"code": "insufficient_quota"}, "quota"),
        ({"message": "Rate limit reached"}, "busy"),
        ({"code": "content_filter"}, "refused"),
        ("upstream", "server"),
        ([1], "server"),
    ],
)
def test_an_error_in_a_good_answer_is_told_apart(said: object, fault: str) -> None:
    assert from_body(said).fault == fault


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(codec=None), max_size=60), st.integers(1, 5))
def test_any_text_is_the_same_whole_and_in_pieces(said: str, size: int) -> None:
    cut = said.replace("\r", "").lstrip()
    pieces = [cut[at : at + size] for at in range(0, len(cut), size)]
    assert fed(*pieces) == clean(cut) or cut.startswith("<think>")
    fed(*pieces).encode()
