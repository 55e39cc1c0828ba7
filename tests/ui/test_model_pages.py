"""What pages show of a model: nothing where none is configured, and everything that one should know where one is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from benchmarks.peers import Peer
from benchmarks.peers.wire import Request
from simulator.chat import Fault
from simulator.judge.drift import tried_with
from simulator.judge.opinion import Opinion
from simulator.providers import settings
from simulator.providers.settings import NAMES
from simulator.providers.ways import forget
from storage import model as stored_model
from storage.attempts import Terms
from storage.model import DUE, Check
from storage.scenarios import list_drafts
from storage.store import open_store
from tests.simulator.assist.canned import GOOD, LOG
from tests.simulator.fences import unfenced
from training.practice.desk import new_key, open_desk
from training.practice.models import MODELS
from training.practice.second import SecondOpinion
from training.practice.voice import BUSY, OFF
from training.visitors import Visitor
from ui.parts.second import asides, why_off
from ui.parts.voice import WHY

ROOT = Path(__file__).parents[2]
KEY = "sk-planted-0123456789abcdef"
CRIB = "crib-late"


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.chdir(ROOT)
    st.cache_resource.clear()
    st.cache_data.clear()
    forget()


def answers(request: Request) -> str:
    form = request.body.get("response_format", {}).get("json_schema", {}).get("schema", {}).get("properties", {})
    if "opening" in form:
        return json.dumps(GOOD)
    return '{"yes": true}' if form else "It is a grey morning."


@pytest.fixture
def peer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Peer]:
    with Peer() as found:
        found.answers = answers
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        monkeypatch.setenv("OPENAI_BASE_URL", found.url)
        monkeypatch.setenv("COMPOSURE_MODEL", "peer-1")
        yield found


def opened(page: str, **query: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    for name, value in query.items():
        at.query_params[name] = value
    at = at.switch_page(page).run()
    assert not at.exception
    return at


def words(at: AppTest) -> str:
    drawn = (*at.title, *at.header, *at.markdown, *at.text, *at.caption, *at.info, *at.error, *at.warning, *at.code)
    return "\n".join(str(each.value).replace("\\", "") for each in drawn)


def test_with_nothing_configured_nothing_is_offered() -> None:
    assert "Who words what" not in [radio.label for radio in opened("ui/pages/talk.py", scenario=CRIB).radio]
    assert "Draft from a complaint" not in [each.label for each in opened("ui/pages/studio.py").expander]
    at = opened("ui/pages/settings.py")
    assert "No model is configured, and nothing needs one." in words(at)
    assert "COMPOSURE_MODEL=" in words(at)
    assert not [button for button in at.button if button.label == "Try it"]


def test_a_key_alone_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    at = opened("ui/pages/settings.py")
    assert "no model is named" in words(at)
    assert KEY not in words(at)
    assert MODELS.customer() is None


def test_an_example_file_filled_in_is_understood(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    example = (ROOT / ".env.example").read_text("utf-8")
    for name in NAMES:
        monkeypatch.delenv(name)
    (tmp_path / ".env").write_text(example, "utf-8")
    assert settings.configured(tmp_path / ".env") is None
    filled = example.replace("COMPOSURE_MODEL=", "COMPOSURE_MODEL=m").replace("_URL=", "_URL=http://127.0.0.1:1/v1")
    (tmp_path / ".env").write_text(filled, "utf-8")
    found = settings.configured(tmp_path / ".env")
    assert found
    assert (found.model, found.judge, found.secret, found.problem) == ("m", "", "", "")


def test_the_page_says_what_is_configured_and_what_works_and_never_the_key(
    peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = opened("ui/pages/settings.py")
    assert not peer.requests, "a page that is opened asks nobody"
    next(button for button in at.button if button.label == "Try it").click().run()
    assert "peer-1** works" in words(at)
    assert [request.streamed for request in peer.requests] == [False, True, False]
    assert "Mira Sandoval" in words(at)
    assert "This is [name], order [number 1]" in words(at)
    peer.plan("key")
    next(button for button in at.button if button.label == "Try it").click().run()
    assert "wants a key, or another one" in words(at)
    assert "peer-1** cannot be used" in words(at)
    assert KEY not in repr(at.main)
    # What was tried says nothing of another model.
    monkeypatch.setenv("COMPOSURE_MODEL", "peer-2")
    at.run()
    assert "peer-1" not in words(at)


def test_a_wrong_address_is_answered_with_one_that_can_be_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "127.0.0.1:11434/v1")
    monkeypatch.setenv("COMPOSURE_MODEL", "m")
    at = opened("ui/pages/settings.py")
    assert "`http://127.0.0.1:11434/v1`" in at.warning[0].value
    assert "nowhere else" not in words(at)
    assert not [button for button in at.button if button.label == "Try it"]


def test_a_complaint_becomes_a_draft_on_the_bench(peer: Peer) -> None:
    at = opened("ui/pages/studio.py")
    at.text_area(key="complaint").set_value(LOG)
    next(button for button in at.button if button.label == "Draft it").click().run()
    at.run()
    assert not at.exception
    asked = unfenced(json.dumps([request.body for request in peer.requests]))
    assert "Sarah" not in asked
    assert "7700" not in asked
    with open_store().reading() as session:
        drafts = list_drafts(session)
    assert [draft.scenario for draft in drafts] == ["stroller-due-tuesday"]
    assert "Sarah" not in drafts[0].text
    # What became of it is said once, on the bench.
    shown = words(at)
    assert "A first draft by a model" in shown
    assert "5 names" in shown
    assert "2 addresses" in shown


def test_a_model_that_fails_leaves_the_complaint_where_it_is(peer: Peer) -> None:
    at = opened("ui/pages/studio.py")
    at.text_area(key="complaint").set_value(LOG)
    peer.plan(*["refusal"] * 8)
    next(button for button in at.button if button.label == "Draft it").click().run()
    assert not at.exception
    assert at.text_area(key="complaint").value == LOG
    assert "declined" in at.error[0].value, "seen at once, folded into nothing"


def test_second_opinions_stand_on_the_scorecard(peer: Peer, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = open_desk()
    sitting = desk.start(CRIB)
    for text in next(each.replies for each in sitting.attempt.scenario.rehearsals if each.ends == "resolved"):
        sitting = desk.say(sitting.id, len(sitting.attempt.turns) + 1, new_key(), text)
    before = words(opened("ui/pages/scorecard.py", attempt=sitting.id))
    assert "Second opinion" not in before
    apart = Opinion("empathy", 1, 3, (), "judge-1", "0" * 16, worth_a_look=True)
    none = Opinion("tone", None, 3, (), "judge-1", "0" * 16, reason="Too few answers.")
    with desk.store.writing() as session:
        for opinion in (apart, none):
            stored_model.add_opinion(session, sitting.id, 1, opinion, desk.clock())
    after = words(opened("ui/pages/scorecard.py", attempt=sitting.id))
    assert "a model read your reply 1 as 1 of 4 (the rules: 3). Worth a trainer's look" in after
    assert "Too few answers." in after
    assert f"{sitting.overall} / 100" == opened("ui/pages/scorecard.py", attempt=sitting.id).metric[0].value
    # Switched on, and found wanting: it says so, and asks nothing.
    monkeypatch.setenv("COMPOSURE_JUDGE", "judge-1")
    drifts = "The judge is off: it drifts."
    off = Check("judge-1", tried_with(), None, is_on=False, words=drifts, checked_at=desk.clock())
    with desk.store.writing() as session:
        stored_model.keep_check(session, off)
    assert drifts in words(opened("ui/pages/scorecard.py", attempt=sitting.id))
    assert drifts in words(opened("ui/pages/settings.py"))
    assert not peer.requests


def test_why_the_judge_is_off_is_told_to_those_who_can_act() -> None:
    words = "The judge is off: check OPENAI_BASE_URL."
    assert why_off(words, Visitor("1", "Tess", "trainer")) == words
    assert "OPENAI" not in why_off(words, Visitor("2", "Ari", "trainee"))


def test_a_look_says_why_where_the_levels_do_not() -> None:
    near = Opinion("apology", 3, 3, (), "judge-1", "0" * 16, worth_a_look=True)
    assert "its answers differ" in asides(SecondOpinion({"apology": (1, near)}, under_way=False, off=""))["apology"]
    apart = replace(near, level=1)
    assert "differ" not in asides(SecondOpinion({"apology": (1, apart)}, under_way=False, off=""))["apology"]


def test_every_reason_has_its_words() -> None:
    assert {*get_args(Fault), DUE, BUSY, OFF, "late"} == set(WHY)


def test_trying_again_keeps_who_speaks(peer: Peer) -> None:
    desk = open_desk()
    left = desk.leave(desk.start(CRIB, Terms(voice="model")).id)
    at = opened("ui/pages/scorecard.py", attempt=left.id)
    next(button for button in at.button if button.label == "Try again").click().run()
    assert not at.exception
    opened_now = at.query_params["attempt"]
    again = desk.open(opened_now if isinstance(opened_now, str) else opened_now[0])
    assert (again.terms.voice, again.status) == ("model", "active")
    assert again.id != left.id
