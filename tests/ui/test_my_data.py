"""My data on the screen: what is held, the file to take away, erasing, retention, and attempts whose words are gone."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from storage.looks import add_look
from storage.people import add_person
from training.people.sessions import now_utc
from training.practice.desk import new_key, open_desk
from training.privacy.held import CONFIRM, NOT_TYPED, OwnData
from training.privacy.retention import Retention
from ui.parts.wording import FOR_TRAINING

ROOT = Path(__file__).parents[2]
PAGE = "ui/pages/privacy.py"
REPLY = "I am sorry that it is late. <b>I</b> will send it today by 5 pm."


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.chdir(ROOT)
    st.cache_resource.clear()
    st.cache_data.clear()


def opened(page: str = PAGE, **address: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    for name, value in address.items():
        at.query_params[name] = value
    at = at.switch_page(page).run()
    assert not at.exception
    return at


def words(at: AppTest) -> str:
    drawn = (*at.title, *at.header, *at.markdown, *at.text, *at.caption, *at.info, *at.success, *at.error, *at.metric)
    return "\n".join(f"{each.label if hasattr(each, 'label') else ''} {each.value}" for each in drawn)


def played() -> str:
    desk = open_desk()
    sitting = desk.start(desk.library().scenarios[0].id)
    desk.say(sitting.id, 1, new_key(), REPLY)
    return desk.leave(sitting.id).id


def pressed(at: AppTest, label: str) -> AppTest:
    return next(button for button in at.button if button.label == label).click().run()


def test_a_fresh_start_holds_little_and_says_what_it_is_for() -> None:
    at = opened()
    told = words(at)
    assert "Your name, and how you appear on boards" in told
    assert "Every word of your conversations" not in told
    assert "Nobody has looked" in told
    assert FOR_TRAINING in told


def test_what_is_held_is_said_and_can_be_taken_away() -> None:
    attempt_id = played()
    told = words(opened())
    assert "Every word of your conversations" in told
    assert "kept for 180 days after the conversation" in told
    desk = open_desk()
    packed = zipfile.ZipFile(io.BytesIO(OwnData(desk.store, desk.visitor).download(FOR_TRAINING)))
    assert json.loads(packed.read("everything.json"))["rows"]["attempt"][0]["id"] == attempt_id
    assert "&lt;b&gt;I&lt;/b&gt;" in packed.read("read-this.html").decode()


def test_erasing_wants_the_words_and_then_begins_afresh() -> None:
    played()
    at = pressed(opened(), "Erase everything about me")
    assert NOT_TYPED in words(at)
    assert open_desk().history()
    at.text_input[0].set_value(CONFIRM)
    at = pressed(at, "Erase everything about me")
    assert not at.exception
    assert "Erased. You begin afresh." in words(at)
    assert open_desk().history() == []


def test_the_owner_sets_the_days_looks_and_lets_go() -> None:
    desk = replace(open_desk(), clock=lambda: now_utc() - timedelta(days=9))
    sitting = desk.start(desk.library().scenarios[0].id)
    desk.say(sitting.id, 1, new_key(), REPLY)
    desk.leave(sitting.id)
    at = opened()
    at = pressed(at, "What is too old now?")
    assert "Nothing is too old." in words(at)
    at.number_input[0].set_value(7)
    at = pressed(at, "Save the days")
    assert "1 attempt would lose every word" in words(at)
    at = pressed(at, "Delete it now")
    assert not at.exception
    assert Retention(desk.store, desk.visitor).due().nothing
    at = pressed(at, "Check the log")
    assert "none was changed, taken out or put in" in words(at)
    at.number_input[0].set_value(900)
    assert "for scores at least as many" in words(pressed(at, "Save the days"))


@pytest.mark.parametrize("page", ["ui/pages/scorecard.py", "ui/pages/talk.py", "ui/pages/whatif.py"])
def test_an_attempt_whose_words_are_gone_says_so_and_keeps_its_levels(page: str) -> None:
    attempt_id = played()
    desk = open_desk()
    Retention(desk.store, desk.visitor, lambda: now_utc() + timedelta(days=181)).apply()
    told = words(opened(page, attempt=attempt_id))
    assert "The words of this conversation were deleted after 180 days." in told
    assert "Empathy" in told
    assert "Nothing here" not in told
    assert REPLY[:20] not in told
    assert "1 reply" in words(opened("ui/pages/history.py"))


def test_what_one_visitor_saw_within_a_minute_is_one_line_of_the_owners_log() -> None:
    store, now = open_desk().store, now_utc().replace(second=5)
    with store.writing() as session:
        for name in ("rita", "tom", "tina"):
            add_person(session, name, name.title(), now)
        for number, (whose, action) in enumerate(
            (("tom", "scores"), ("tina", "scores"), ("tom", "read"), ("tom", "read"))
        ):
            add_look(session, "rita", whose, "", action, now + timedelta(seconds=number))
    told = words(opened())
    assert "Rita saw levels and scores of Tina, Tom" in told
    assert "Rita read an attempt of Tom (2 times)" in told
