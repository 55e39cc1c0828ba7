"""The scorecard of short and long talks, of one with a critical error, and of one that has no score."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from simulator.library import load
from training.practice.desk import Sitting, new_key, open_desk
from ui.parts.results import still_missing
from ui.parts.wording import label

ROOT = Path(__file__).parents[2]
CRIB = load().get("crib-late")
GOOD = next(each.replies for each in CRIB.rehearsals if each.ends == "resolved")


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.chdir(ROOT)
    st.cache_resource.clear()
    st.cache_data.clear()


def played(*replies: str, leave: bool = True) -> Sitting:
    """Play replies, and leave a talk that they did not end."""
    desk = open_desk()
    sitting = desk.start(CRIB.id)
    for text in replies:
        sitting = desk.say(sitting.id, len(sitting.attempt.turns) + 1, new_key(), text)
    return desk.leave(sitting.id) if leave and sitting.status == "active" else sitting


def card(sitting: Sitting) -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    at.query_params["attempt"] = sitting.id
    at = at.switch_page("ui/pages/scorecard.py").run()
    assert not at.exception
    return at


def words(at: AppTest) -> str:
    drawn = (*at.title, *at.header, *at.subheader, *at.markdown, *at.text, *at.caption)
    return "\n".join(str(each.value) for each in drawn)


def test_two_skills_are_drawn_in_full_and_every_other_is_folded_once() -> None:
    sitting = played(*GOOD)
    at = card(sitting)
    called = [each for each in open_desk().scorecard(sitting.id).results if each.state != "not called for"]
    in_full = [each.value for each in at.markdown if str(each.value).startswith("#### ")]
    assert len(in_full) == 2
    assert sum("●" in each.label or "○" in each.label for each in at.expander) == len(called) - 2
    assert [tab.label for tab in at.tabs] == [
        label(each) for each in ("Skill by skill", "Reply by reply", "A colleague's replies")
    ]
    assert "What went best" in words(at)
    assert words(at).count("How a seasoned colleague did it with Dana Whitlock") == 2


def test_a_long_reply_stands_on_the_page_once_however_many_skills_it_decided() -> None:
    letter = " ".join((*GOOD, "The depot has not answered yet and I am trying it again now." * 6))[:1900]
    at = card(played(letter))
    assert sum(letter[:200] in str(each.value) for each in (*at.markdown, *at.text)) == 0
    assert sum("→" in each.label for each in at.expander) == 1


def test_an_error_that_is_grave_stands_first_and_in_words() -> None:
    at = card(played("You are an idiot.", "Give me your password and I will see."))
    assert "Never in a real conversation" in words(at)
    assert "asks for what nobody should send" in words(at)
    assert "over_promise" not in words(at)


def test_a_talk_without_a_reply_says_that_nothing_could_be_graded() -> None:
    at = card(played())
    assert at.metric[0].value == "not graded"
    assert "no reply in it, so nothing could be graded" in words(at)
    assert not at.tabs


def test_what_another_reply_took_up_is_not_said_to_be_missing() -> None:
    sitting = played(*GOOD)
    result = next(each for each in open_desk().scorecard(sitting.id).results if each.skill == "listening")
    second = next(each for each in sitting.attempt.turns[1].scores if each.skill == "listening")
    assert not any("two empty promises" in each for each in second.missing)
    # Had the second reply decided, and not known of the first, the first had still taken up the promises.
    missing = (*second.missing, "show that you heard “two empty promises on the phone that it is on the way”")
    assert not any("promises" in each for each in still_missing(sitting, replace(result, turn=2, missing=missing)))
    alone = replace(sitting, attempt=replace(sitting.attempt, turns=sitting.attempt.turns[1:2]))
    assert still_missing(alone, replace(result, turn=2, missing=missing)) == [*missing]


def test_a_colleagues_replies_wait_until_the_talk_is_over() -> None:
    at = card(played(GOOD[0], leave=False))
    assert len(at.tabs) == 2
    assert all(answer not in words(at) for answer in CRIB.model_answers)
    assert "seasoned colleague" not in words(at)
