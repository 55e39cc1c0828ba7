"""The leaderboard and the team page, as their visitors see them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import streamlit as st
from sqlalchemy import update
from streamlit.testing.v1 import AppTest

from storage.looks import list_looks
from storage.store import close_stores
from storage.tables import AttemptRow, ResultRow, StandingRow
from tests.training.school import SEVEN, World, build
from tests.ui.tables import table, tables
from training.boards.ranking import Figure
from training.boards.standings import Row
from training.practice.desk import Desk, new_key, open_desk
from training.visitors import Visitor
from ui.parts import doors, visits
from ui.parts.board_rows import notes, points
from ui.parts.wording import FOR_TRAINING, NEW_RULES

ROOT = Path(__file__).parents[2]
BOARD, TEAM = "ui/pages/board.py", "ui/pages/team.py"


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.chdir(ROOT)
    st.cache_resource.clear()
    yield
    close_stores()


@pytest.fixture
def world() -> World:
    desk = open_desk()
    made = build(desk.store, desk.shelf)
    with made.store.writing() as session:
        session.execute(update(ResultRow).values(last_at=datetime.now(UTC)))
    return made


def opened(monkeypatch: pytest.MonkeyPatch, page: str, who: Visitor | None = None, **query: str) -> AppTest:
    if who is not None:
        monkeypatch.setattr(doors, "visitor", lambda: who)
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run().switch_page(page)
    for name, value in query.items():
        at.query_params[name] = value
    return at.run()


def words(at: AppTest) -> str:
    drawn = (*at.title, *at.header, *at.subheader, *at.markdown, *at.text, *at.caption, *at.info, *at.error)
    return "\n".join(str(each.value) for each in drawn)


def press(at: AppTest, label: str) -> AppTest:
    """Press the button of this label."""
    at = next(each for each in at.button if each.label == label).click().run()
    assert not at.exception
    return at


def seen_by_staff(world: World) -> list[str | None]:
    with world.store.reading() as session:
        return [each.subject for each in reversed(list_looks(session, None, None)) if each.action == "scores"]


MANAGER = Visitor("boss", "Boss", "manager", frozenset(("north",)))
STRANGER = Visitor("new", "New", "trainee", frozenset(("north",)))
TRAINEE = Visitor("p3", "Trainee", "trainee", frozenset(("north",)))


@pytest.mark.parametrize("page", [BOARD, TEAM])
def test_alone_and_with_nothing_yet_the_pages_say_what_would_be_here(
    monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    at = opened(monkeypatch, page)
    assert not at.exception
    assert FOR_TRAINING in words(at)
    assert at.info
    assert tables(at) == []


def test_a_trainee_is_told_how_many_are_ranked_and_nothing_of_others_attempts(
    monkeypatch: pytest.MonkeyPatch, world: World
) -> None:
    world.add("p3", {20: 40}, "unfinished")
    told = words(opened(monkeypatch, BOARD, TRAINEE))
    assert "7 people ranked. You see your own row and those next to it; so does everybody else." in told
    assert "kept apart:" not in told
    assert "attempts kept apart: 1" in words(opened(monkeypatch, BOARD, MANAGER))


def test_a_manager_reads_the_whole_board_and_the_attempts_behind_a_row(
    monkeypatch: pytest.MonkeyPatch, world: World
) -> None:
    at = opened(monkeypatch, BOARD, MANAGER)
    assert not at.exception
    before = seen_by_staff(world)  # on the page that a manager lands on
    rows = table(at)
    assert [row["Name"] for row in rows] == [f"Name of {person}" for person in SEVEN]
    assert [row["Rank"] for row in rows] == [str(n) for n in range(1, 8)]
    assert all("±" in row["Figure"] for row in rows)
    assert len(at.dataframe) == 0  # its toolbar has a download that asks for no permit and leaves no line
    at.selectbox(key="board-behind").set_value("p2").run()
    assert not at.exception
    assert sum(button.label == "Read" for button in at.button) == 4
    assert seen_by_staff(world)[len(before) :] == ["Name of p2"]
    at.selectbox(key="board-skill").set_value("empathy").run()
    at.selectbox(key="board-days").set_value(30).run()
    assert not at.exception
    assert seen_by_staff(world)[len(before) :] == ["Name of p2"], "one visit, however often the page was drawn"
    monkeypatch.setattr(visits, "VISIT", 0)
    at.run()
    assert seen_by_staff(world)[len(before) :] == ["Name of p2"] * 2


def test_a_trainee_sees_neighbours_and_chooses_how_to_appear(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    at = opened(monkeypatch, BOARD, TRAINEE)
    assert [row["Name"] for row in table(at)] == [
        "Name of p1",
        "Name of p2",
        "Name of p3 (you)",
        "Name of p4",
        "Name of p5",
    ]
    at.text_input[0].set_value("name of p1")
    next(button for button in at.button if button.label == "Save").click().run()
    assert "Somebody else goes by this name" in words(at)
    at.text_input[0].set_value("*Grey* Fox")
    next(button for button in at.button if button.label == "Save").click().run()
    assert not at.exception
    assert world.room("p3").appearance() == ("*Grey* Fox", True)


def test_staff_read_a_graded_attempt_and_no_practice(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    desk = Desk(world.store, TRAINEE, world.shelf)
    sitting = desk.start(world.shelf.library().scenarios[0].id)
    desk.say(sitting.id, 1, new_key(), "I am sorry that the crib has not come.")
    at = opened(monkeypatch, BOARD, MANAGER, look=sitting.id)
    assert "Nothing here" in words(at)
    assert "sorry" not in words(at)
    with world.store.writing() as session:
        session.get_one(AttemptRow, sitting.id).kind = "graded"
    at = opened(monkeypatch, BOARD, MANAGER, look=sitting.id)
    assert not at.exception
    assert "I am sorry that the crib has not come." in words(at)
    assert FOR_TRAINING in words(at)


@pytest.mark.parametrize("page", [BOARD, TEAM])
def test_after_a_change_of_the_rules_the_figures_before_it_stand_and_the_page_says_so(
    monkeypatch: pytest.MonkeyPatch, world: World, page: str
) -> None:
    with world.store.writing() as session:
        session.execute(update(ResultRow).values(ruleset="before"))
        session.execute(update(StandingRow).values(ruleset="before"))
    at = opened(monkeypatch, page, MANAGER)
    assert not at.exception
    assert NEW_RULES in words(at)
    assert tables(at) or "Lowest in this team" in words(at)
    if page == BOARD:
        assert "Nobody is on this board yet" not in words(at)
        at.selectbox(key="board-behind").set_value("p2").run()
        assert sum(button.label == "Read" for button in at.button) == 4
    world.add("p1", {0: 50})
    with world.store.writing() as session:
        session.execute(update(ResultRow).values(last_at=datetime.now(UTC)))
    at = opened(monkeypatch, page, MANAGER)
    assert NEW_RULES not in words(at)
    assert "there is 1 graded attempt by 1 person so far" in words(at)
    assert "scoring rescore" in words(at)
    if page == BOARD:
        assert len(table(at)) == 7
    at = press(at, "Show the new rules")
    assert "by today's rules, under which 1 person" in words(at)
    if page == BOARD:
        assert len(table(at)) == 1
        at.selectbox(key="board-rules").set_value("before").run()
        assert len(table(at)) == 7
        at = press(at, "Show the new rules")
    at = press(at, "Show the rules that cover most people")
    assert "cover 7 people" in words(at)
    if page == BOARD:
        at = opened(monkeypatch, page, STRANGER)
        assert "You are not on this board yet" in words(at)


def test_a_manager_sees_the_team_whole(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    at = opened(monkeypatch, TEAM, MANAGER)
    assert not at.exception
    said = words(at)
    assert "7 people, 28 graded attempts in half a year" in said
    assert "Nothing is assigned to this team" in said
    assert "Lowest in this team: Empathy" in said
    heat = at.get("vega_lite_chart")[0].proto
    assert "Name of p1" in heat.spec
    assert not heat.data.data, "a chart's own data have a button that downloads them"
    assert [each.value for each in at.header] == [
        "Readiness",
        "Skills",
        "What is missed most",
        "Week by week",
        "How hard the customers are",
        "Where trainers and rules disagree",
        "Take it away",
    ]


def test_a_trainee_is_not_let_into_the_team_page(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    at = opened(monkeypatch, TEAM, TRAINEE)
    assert "Name of" not in words(at)
    assert not at.exception
    assert "not open to you" in words(at)


def test_what_is_kept_apart_is_one_plain_statement_and_figures_have_one_rule_for_decimals() -> None:
    told = []
    for apart, held in (({}, 0), ({"left": 1}, 0), ({"left": 1}, 1), ({"left": 2}, 2), ({"critical": 1, "left": 2}, 1)):
        made = Figure(50.0, 4.0, 5, 9, apart, held)  # type: ignore[arg-type]
        told.append(notes(Row("p", "P", made, mine=False, open=True, on_board=True)))
    assert told == [
        "",
        "1 left early",
        "1 left early, which lowers the figure",
        "2 left early, which lower the figure",
        "1 with a critical error, 2 left early: 1 of the 3 lowers the figure",
    ]
    assert [points(value, "overall") for value in (18.2, 1.0)] == ["18", "1"]
    assert [points(value, "empathy") for value in (3.25, 1.0)] == ["3.2", "1.0"]
