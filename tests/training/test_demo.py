"""A small demonstration: really played, the same from the same seed, and each page opens as each role."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from statistics import fmean

import pytest
import streamlit as st
from sqlalchemy import func, select
from streamlit.testing.v1 import AppTest

from simulator.customer import ScriptedCustomer
from simulator.library import SHIPPED
from simulator.turn import begin, take_turn
from storage import attempts, boards, looks
from storage.place import FILE_NAME, sqlite_url
from storage.store import Store, close_stores, open_store
from storage.tables import AttemptRow, GradeSayRow, ReviewRow, TurnRow
from training.authoring.shelf import Shelf
from training.boards.team_view import TeamRoom
from training.demo import door
from training.demo.cast import MOST, cast
from training.demo.make import make
from training.demo.plan import WEEKS, Life, asks, lives
from training.practice.desk import open_desk
from training.visitors import ANONYMOUS
from ui.parts.routes import ROUTES
from ui.parts.wording import FOR_TRAINING

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
SOME = 25


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demonstration of five people, made once for all tests."""
    made = tmp_path_factory.mktemp("demo") / "demo"
    told: list[tuple[int, int, str]] = []
    many = make(made, 5, 1, lambda *each: told.append(each), NOW)
    assert [each[:2] for each in told] == [(0, 2), (1, 2), (2, 2)], "two people practise"
    assert many > 20
    close_stores()
    return made


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    yield open_store(sqlite_url(folder / FILE_NAME))
    close_stores()


def test_forty_people_are_planned_and_the_same_from_the_same_seed() -> None:
    def planned() -> list[Life]:
        rng = random.Random(7)  # noqa: S311
        names = [f"s{n}" for n in range(26)]
        return lives(cast(MOST, 7), asks(names, rng), names, NOW, rng)

    found = planned()
    assert found == planned()
    assert len({each.name for each in cast(MOST, 7)}) == MOST == 40
    assert len(found) == 34
    assert [each.player.never_sorry for each in found[:3]] == [False, True, False]
    hire = found[0].player
    assert hire.skill < 0.2
    assert hire.skill + hire.growth * WEEKS > 0.8
    assert all({team for _, ask in each.asked for team in ask.teams} >= set(each.player.teams) for each in found)


def test_what_is_made_is_lively(store: Store) -> None:
    """People practise at work, most of what is asked gets done, the new hire got better, and one is never sorry."""
    with store.reading() as session:
        found = session.scalars(select(AttemptRow).order_by(AttemptRow.person_id, AttemptRow.number)).all()
        said = session.execute(select(AttemptRow.person_id, TurnRow.reply).join(TurnRow)).all()
        hire, other = sorted({each.person_id for each in found})
    team = TeamRoom(store, door.visitor(store, "demo-olga-brandt"), Shelf(SHIPPED), lambda: NOW)
    ready = team.view("demo-team-north-desk")
    assert all(each.started_at.weekday() < 5 and 8 <= each.started_at.hour < 20 for each in found)
    assert all(one.started_at < two.started_at for one, two in pairwise(found) if one.person_id == two.person_id)
    assert sum(each.status == "finished" for each in found) > 0.8 * len(found)
    due = [each for each in ready.ready if each.due_at and each.due_at < NOW]
    assert sum(each.state.startswith("passed") for each in due) > len(due) / 2
    scores = [each.overall for each in found if each.person_id == hire and each.overall is not None]
    half = len(scores) // 2
    assert fmean(scores[half:]) > fmean(scores[:half]) + 10
    assert not any("sorry" in reply.lower() for person, reply in said if person == other)
    assert any("sorry" in reply.lower() for person, reply in said if person == hire)


def test_every_attempt_can_be_played_again_word_by_word(store: Store) -> None:
    """What stands in the database is what the rules and the customer make of these replies, and nothing else."""
    with store.reading() as session:
        rows = session.execute(select(AttemptRow.id, AttemptRow.person_id).order_by(AttemptRow.id).limit(SOME)).all()
        found = [attempts.read_attempt(session, person, attempt_id) for attempt_id, person in rows]
    assert len(found) >= SOME
    for stored in found[:5]:
        assert stored is not None
        again = begin(stored.attempt.scenario, stored.attempt.seed, stored.attempt.shown)
        for turn in stored.attempt.turns:
            again = take_turn(again, turn.reply, ScriptedCustomer())
        assert again == stored.attempt
        assert list(stored.said_at) == sorted(stored.said_at)
        assert stored.said_at[-1] <= NOW


def test_boards_reviews_and_the_log_hold(store: Store, folder: Path) -> None:
    people = json.loads((folder / door.MARK).read_text("utf-8"))["people"]
    with store.writing() as session:
        for one in people:
            assert boards.rebuild(session, one["id"]) == []
        assert session.scalar(select(func.count()).select_from(ReviewRow))
        assert session.scalar(select(func.count()).select_from(GradeSayRow))
        assert looks.check(session).faults == ()
        assert looks.check(session).lines > 0


def test_the_switch_opens_nobodys_real_data(
    folder: Path, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COMPOSURE_DATA", str(folder))
    assert door.people() == ()
    monkeypatch.setenv("COMPOSURE_DEMO", "1")
    assert [each.role for each in door.people()] == ["owner", "manager", "trainer", "trainee", "trainee"]
    assert door.visitor(store, "nobody") == ANONYMOUS
    assert door.visitor(store, door.people()[1].id).role == "manager"
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "data"))
    assert door.people() == ()
    monkeypatch.setenv("COMPOSURE_DATA", str(folder))
    monkeypatch.setenv("DATABASE_URL", "postgresql://somewhere/else")
    assert door.people() == ()


@pytest.fixture
def opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], AppTest]]:
    """The app on the demonstration, seen as the first person of a role."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COMPOSURE_DATA", str(folder))
    monkeypatch.setenv("COMPOSURE_DEMO", "1")
    monkeypatch.chdir(ROOT)
    st.cache_resource.clear()
    st.cache_data.clear()

    def seen_as(role: str) -> AppTest:
        one = next(each for each in door.people() if each.role == role)
        at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
        at = at.sidebar.selectbox(key="demo-person").set_value(one.id).run()
        assert not at.exception
        return at

    yield seen_as
    close_stores()


@pytest.mark.parametrize("role", ["owner", "manager", "trainer", "trainee"])
def test_every_page_opens_as_every_role(opened: Callable[[str], AppTest], role: str) -> None:
    at = opened(role)
    for route in ROUTES:
        at = at.switch_page(route.file).run()
        assert not at.exception, route.file
        assert not at.error, route.file


def test_who_is_chosen_next_sees_nothing_of_the_one_before(opened: Callable[[str], AppTest]) -> None:
    """The browser keeps what stands in a field until a page without it is drawn."""
    at = opened("trainee").switch_page("ui/pages/board.py").run()
    at = at.text_input[0].set_value("half typed").run()
    other = next(each for each in reversed(door.people()) if each.role == "trainee")
    at = at.sidebar.selectbox(key="demo-person").set_value(other.id).run()
    assert not at.title, "nothing stands there but the switch"
    assert not at.text_input
    at = at.run()
    assert at.text_input[0].value == ""


def test_nobody_is_offered_to_sign_out_who_never_signed_in(opened: Callable[[str], AppTest]) -> None:
    at = opened("trainee").switch_page("ui/pages/account.py").run()
    assert at.title[0].value == "My account"
    assert not [each.label for each in at.button if each.label.startswith("Sign out")]
    assert "nobody signs in or out" in " ".join(each.value for each in at.caption)


def test_whoever_comes_from_another_machine_sees_no_switch(
    opened: Callable[[str], AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [each.name for each in door.people()]
    monkeypatch.setattr("ui.parts.doors.alone", lambda: False)
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not at.exception
    assert not at.selectbox
    told = " ".join(each.value for each in (*at.caption, *at.markdown, *at.text, *at.header))
    assert "Sign in" in told
    assert not any(name in told for name in names)


SHOWS_SCORES = {
    "trainee": ("history", "progress", "board", "home", "scorecard", "whatif"),
    "trainer": ("review", "calibration"),
    "manager": ("team", "board"),
}


@pytest.mark.parametrize("role", SHOWS_SCORES)
def test_where_scores_are_shown_it_says_what_they_are_for(opened: Callable[[str], AppTest], role: str) -> None:
    at = opened(role)
    mine = open_desk(door.visitor(open_store(), next(each.id for each in door.people() if each.role == role)))
    over = [each.id for each in mine.history(50) if each.terms.kind == "graded"]
    for page in SHOWS_SCORES[role]:
        if page in ("scorecard", "whatif"):
            at.query_params["attempt"] = over[0]
        at = at.switch_page(f"ui/pages/{page}.py").run()
        assert not at.exception
        told = " ".join(each.value for each in (*at.caption, *at.markdown, *at.text))
        assert FOR_TRAINING in told, page
