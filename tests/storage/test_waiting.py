"""What waits, counted on both databases: for whom it is theirs to answer, and for nobody else; and a team's removal."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import URL, event

from simulator.library import SHIPPED
from storage import assignments, boards, calibration, invitations, scenarios, teams
from storage.assigned_attempts import list_tries
from storage.assignments import Assignment
from storage.attempts import Terms
from storage.calibration import Grader, Round
from storage.invitations import Invitation
from storage.scenarios import Writing
from storage.store import open_store
from storage.tables import AccountRow, ResultRow
from tests.training.graded_talk import join, play
from tests.training.signed_up import School
from training.authoring.shelf import Shelf
from training.people.teams import Teams
from training.permits import NotAllowedError, may
from training.practice.desk import Desk
from training.reviews.disputes import OwnReviews
from training.reviews.review import Reviews
from training.reviews.reviewed import Decision
from training.reviews.waiting import Waiting, Waits
from training.visitors import ANONYMOUS

TONE = (2, "tone")


@pytest.fixture
def school(url: URL) -> School:
    made = School(open_store(url))
    made.fill()
    join(made, "rudi", "trainer", "south")
    return made


def waits(school: School, name: str) -> Waits:
    return Waiting(school.store, school.visitor(name), school.clock).counts()


def disputed(school: School, name: str) -> str:
    attempt_id = play(school, name)
    OwnReviews(school.store, school.visitor(name), school.clock).dispute(attempt_id, TONE, "I see it differently.")
    return attempt_id


def round_of(school: School, name: str, *graders: str) -> None:
    made = Round(name, name, ("tone",), "olga", school.now, None, 0, tuple(Grader(g, g, 0, None) for g in graders))
    with school.store.writing() as session:
        calibration.add_round(session, made, [])


def test_what_waits_is_counted_for_whom_it_is_theirs_cell_by_cell(school: School) -> None:
    assert waits(school, "rita") == waits(school, "olga") == Waits()
    for name in ("tom", "tina", "rita"):
        disputed(school, name)
    play(school, "tom")  # unread, and in nobody's way
    for name, graders in (("both", ("rita", "olga")), ("handed-in", ("rita",)), ("closed", ("rita", "rudi"))):
        round_of(school, name, *graders)
    with school.store.writing() as session:
        calibration.hand_in(session, "handed-in", "rita", school.now)
        calibration.close_round(session, "closed", school.now)
        for scenario, who in (("one", "rita"), ("two", "rita"), ("three", "rudi")):
            assert scenarios.save_draft(session, Writing(scenario, "id: x", who, school.now), 0)
    # Nobody answers their own: what Rita disputes waits for the owner, and for no trainer of hers.
    assert {name: waits(school, name) for name in ("rita", "rudi", "olga")} == {
        "rita": Waits(disputes=1, rounds=1, drafts=2),
        "rudi": Waits(disputes=1, rounds=0, drafts=1),
        "olga": Waits(disputes=3, rounds=1, drafts=0),
    }
    for visitor in (ANONYMOUS, *map(school.visitor, ("tom", "tina", "mona", "max"))):
        assert not may(visitor, "see_what_waits")
        for door in ("counts", "today"):
            with pytest.raises(NotAllowedError):
                getattr(Waiting(school.store, visitor), door)()
    for name in ("rita", "rudi", "olga"):
        lines, _ = Reviews(school.store, school.visitor(name), school.clock).queue(limit=100)
        assert sum(line.disputed for line in lines) == waits(school, name).disputes, "as the page Reviews has it"


def test_what_is_answered_waits_no_more_and_a_second_dispute_on_it_does(school: School) -> None:
    attempt_id = disputed(school, "tom")
    OwnReviews(school.store, school.visitor("tom"), school.clock).dispute(attempt_id, (2, "empathy"), "This one too.")
    assert waits(school, "rita").disputes == 1
    rita = Reviews(school.store, school.visitor("rita"), school.clock)
    rita.decide(attempt_id, TONE, Decision("accept", None, ""), 1)
    assert waits(school, "rita").disputes == 1
    rita.decide(attempt_id, (2, "empathy"), Decision("accept", None, ""), 1)
    assert waits(school, "rita") == waits(school, "olga") == Waits()


@pytest.mark.parametrize("apart", ["fallback", "rules"])
def test_a_dispute_waits_also_where_the_attempt_is_kept_apart_for_another_reason(school: School, apart: str) -> None:
    attempt_id = disputed(school, "tom")
    with school.store.writing() as session:
        session.get_one(ResultRow, attempt_id).apart = apart  # type: ignore[assignment]
    assert waits(school, "rita").disputes == waits(school, "olga").disputes == 1


def test_today_names_what_waits_and_what_a_new_school_lacks(school: School) -> None:
    def today(name: str) -> tuple[bool, bool, bool] | None:
        has = Waiting(school.store, school.visitor(name), school.clock).today().set_up
        return (has.teams, has.trainees, has.assignments) if has else None

    assert today("rita") is None
    assert today("olga") == (True, True, False)
    with school.store.writing() as session:
        for team in ("north", "south"):
            teams.drop_team(session, team)
        for name in ("tom", "tina"):
            session.get_one(AccountRow, name).closed_at = school.now
    assert today("olga") == (False, False, False)
    with school.store.writing() as session:
        link = Invitation("t", "n@x.yz", "N", "trainee", None, "olga", school.now, school.now + timedelta(days=7), None)
        invitations.add_invitations(session, [link])
    assert today("olga") == (False, True, False)
    school.wait(days=8)
    assert today("olga") == (False, False, False)
    school.wait(days=-8)
    with school.store.writing() as session:
        one = Assignment("a", "A", "olga", ("crib-late",), frozenset(), frozenset(("tom",)), None, 2, None, school.now)
        assignments.add_assignment(session, one)
    round_of(school, "spring", "rita")
    play(school, "tom")
    found = Waiting(school.store, school.visitor("olga"), school.clock).today()
    assert (found.disputes, found.rounds, found.drafts) == (0, (), ())
    (mine,) = Waiting(school.store, school.visitor("rita"), school.clock).today().rounds
    assert mine.title == "spring"


def test_a_team_that_goes_takes_nothing_from_anybody(school: School) -> None:
    with school.store.writing() as session:
        one = Assignment("a", "A", "rita", ("crib-late",), frozenset(("north",)), frozenset(), None, 2, 50, school.now)
        assignments.add_assignment(session, one)
        assignments.add_assignment(session, replace(one, id="b", teams=frozenset(("north", "south"))))
        late = school.now + timedelta(days=7)
        used = Invitation("u", "tom@example.com", "Tom", "trainee", "north", "mona", school.now, late, None)
        invitations.add_invitations(session, [used])
        invitations.use_invitation(session, "u", school.now)
        waiting = Invitation("o", "o@x.yz", "O", "trainee", "north", "mona", school.now, late, None)
        invitations.add_invitations(session, [waiting])
    desk = Desk(school.store, school.visitor("tom"), Shelf(SHIPPED), clock=school.clock)
    attempt_id = desk.start("crib-late", Terms("graded", assignment_id="a")).id
    desk.say(attempt_id, 1, "key", "I am sorry, Dana. To what address should a courier come?")
    desk.leave(attempt_id)
    with school.store.reading() as session:
        before = boards.results(session, ["tom"])[0].overall
    Teams(school.store, school.visitor("mona"), school.clock).drop("north")
    with school.store.reading() as session:
        assert boards.results(session, ["tom"])[0].overall == before
        assert {each.id: (set(each.teams), set(each.people)) for each in assignments.list_assignments(session)} == {
            "a": (set(), {"tom"}),
            "b": ({"south"}, {"tom"}),
        }
        assert [each.attempt_id for each in list_tries(session, ["a"])] == [attempt_id]
        assert invitations.find_invitation(session, "o") is None
        found = invitations.find_invitation(session, "u")
        assert found
        assert found.team_id is None
        assert [team.id for team in teams.list_teams(session)] == ["south"]


def test_the_menu_asks_three_small_questions_and_finds_disputes_by_their_index(school: School) -> None:
    """It is asked at every click: what it costs must not grow with all that was ever said of grades."""
    disputed(school, "tom")
    asked: list[tuple[str, Any]] = []

    def note(_: object, __: object, statement: str, values: Any, *___: object) -> None:
        if statement.startswith("SELECT"):
            asked.append((statement, values))

    visitor = school.visitor("rita")
    event.listen(school.store.engine, "before_cursor_execute", note)
    Waiting(school.store, visitor).counts()
    event.remove(school.store.engine, "before_cursor_execute", note)
    assert len(asked) == 3
    if school.store.engine.dialect.name == "sqlite":  # PostgreSQL reads a table of a few rows whole, and rightly
        with school.store.engine.connect() as connection:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked[0][0]}", asked[0][1]).all()
        assert any("ix_grade_say_said" in row[-1] for row in plan), plan
        assert not any(row[-1].startswith("SCAN") for row in plan), plan
