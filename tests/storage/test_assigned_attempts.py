"""Attempts made for assignments: what counts, when it is late, and the gate that counts attempts."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from storage import teams
from storage.attempts import Terms
from storage.tables import AttemptRow
from tests.storage.assigned import (
    FIRST,
    GONE,
    GOOD,
    SECOND,
    SHELF,
    ask,
    begin,
    desk,
    mine,
    play,
    put_right,
    staff,
    state,
    step,
)
from tests.training.signed_up import School
from training.boards.team_view import TeamRoom
from training.learning.to_do import BeginRefusedError
from training.learning.wanted import AssignmentRefusedError


def test_from_not_begun_to_passed(school: School) -> None:
    task = ask(school, pass_mark=50)
    assert state(school) == "not begun"
    sitting = begin(school, task)
    assert state(school) == "not begun"  # nothing was said yet
    sitting = play(school, sitting, "I am sorry about the crib.")
    assert state(school) == "under way"
    assert begin(school, task).id == sitting.id  # gone on with, not begun anew
    assert play(school, sitting).status == "finished"
    done = step(school)
    assert (done.state, done.used, done.left, done.late) == ("passed", 1, 1, False)
    assert done.best
    assert done.best >= 50
    assert mine(school)[0].next is None
    assert staff(school).read(task).walked[0].settled


def test_a_talk_that_misses_the_mark_and_one_that_is_left_are_used_up(school: School) -> None:
    task = ask(school, pass_mark=90, attempts=2)
    assert play(school, begin(school, task), *[GONE] * 20).status == "finished"
    assert (state(school), step(school).left) == ("not passed", 1)
    sitting = play(school, begin(school, task), GONE)
    desk(school).leave(sitting.id)
    assert (state(school), step(school).left) == ("failed", 0)
    with pytest.raises(BeginRefusedError, match="used up"):
        begin(school, task)
    assert desk(school).start(FIRST).terms.kind == "practice"
    assert [who.settled for who in staff(school).read(task).walked] == [True]
    school.wait(days=30)  # nothing can be done any more, and both pages say so
    (ready,) = TeamRoom(school.store, school.visitor("rita"), SHELF, school.clock).view("north").ready
    assert (ready.state, ready.overdue) == ("not passed", False)
    assert [who.overdue for who in staff(school).read(task).walked] == [False]


def test_opening_a_talk_and_saying_nothing_costs_no_attempt(school: School) -> None:
    task = ask(school, attempts=1)
    opened = begin(school, task)
    desk(school).start(FIRST)  # practice closes the empty one
    assert desk(school).open(opened.id).status == "abandoned"
    assert (state(school), step(school).used) == ("not begun", 0)
    play(school, begin(school, task), GONE)
    assert step(school).used == 1


def test_left_once_says_so_while_an_attempt_remains(school: School) -> None:
    task = ask(school)
    desk(school).leave(play(school, begin(school, task), GONE).id)
    assert state(school) == "left"
    assert mine(school)[0].next


def test_a_path_is_walked_in_its_order(school: School) -> None:
    task = ask(school, SECOND, FIRST, pass_mark=60)
    with pytest.raises(BeginRefusedError, match="comes first"):
        begin(school, task, FIRST)
    assert step(school, FIRST).waits_for == SECOND
    play(school, begin(school, task, SECOND), *[GONE] * 20)
    assert state(school, SECOND) == "not passed"
    assert mine(school)[0].next == step(school, FIRST)  # nobody is stuck at one customer
    play(school, begin(school, task, FIRST))
    assert mine(school)[0].next == step(school, SECOND)


def test_late_work_is_taken_and_says_that_it_is_late(school: School) -> None:
    task = ask(school, pass_mark=50)
    assert not mine(school)[0].soon
    school.wait(days=5)
    assert mine(school)[0].soon
    school.wait(days=3)
    assert mine(school)[0].overdue
    assert [who.overdue for who in staff(school).read(task).walked] == [True]
    put_right(school, task, due_at=school.now + timedelta(days=1))
    assert not mine(school)[0].overdue
    school.wait(days=2)
    play(school, begin(school, task))
    assert (state(school), step(school).late) == ("passed", True)
    assert not mine(school)[0].overdue
    with pytest.raises(AssignmentRefusedError, match="is over"):
        put_right(school, task, due_at=school.now)


def test_whoever_joins_when_the_day_is_over_is_not_late_by_it(school: School) -> None:
    task = ask(school)
    school.wait(days=8)
    with school.store.writing() as session:
        for name in ("tina", "tom"):  # who was in the team before stays late
            teams.add_member(session, "north", name, school.now)
    followed = {who.person_id: (who.overdue, who.joined_later) for who in staff(school).read(task).walked}
    assert followed == {"tina": (False, True), "tom": (True, False)}
    (late,), (new,) = mine(school), mine(school, "tina")
    assert (late.overdue, late.joined_later) == (True, False)
    assert (new.overdue, new.soon, new.joined_later, new.assignment.due_at) == (False, False, True, None)
    handed_in = play(school, begin(school, task, name="tina"), *GOOD, name="tina")
    assert handed_in.status == "finished"
    assert not step(school, name="tina").late


def test_the_day_holds_for_whoever_joined_another_team_of_it_in_time_and_for_who_is_asked_by_name(
    school: School,
) -> None:
    both = ask(school, by="olga", teams=("north", "south"))
    named = ask(school, by="olga", teams=("north",), people=("tina",))
    school.wait(days=8)
    with school.store.writing() as session:
        teams.add_member(session, "north", "tina", school.now)
    assert {each.assignment.id: each.overdue for each in mine(school, "tina")} == {both: True, named: True}


def test_a_graded_attempt_begins_only_for_what_one_was_asked(school: School) -> None:
    task = ask(school)
    for name, scenario, terms in (
        ("tina", FIRST, Terms("graded", assignment_id=task)),
        ("tom", SECOND, Terms("graded", assignment_id=task)),
        ("tom", FIRST, Terms("practice", assignment_id=task)),
        ("tom", FIRST, Terms("graded", assignment_id="nothing")),
        ("tom", FIRST, Terms("graded", assignment_id="\x00")),
    ):
        with pytest.raises(BeginRefusedError, match="not among"):
            desk(school, name).start(scenario, terms)
    assert desk(school).start(FIRST, Terms("graded")).terms == Terms("graded")
    assert step(school).used == 0


def test_practice_and_other_graded_attempts_count_for_nothing_here(school: School) -> None:
    task = ask(school, attempts=1)
    play(school, desk(school).start(FIRST))
    play(school, desk(school).start(FIRST, Terms("graded")))
    assert (state(school), step(school).used) == ("not begun", 0)
    assert staff(school).read(task).walked[0].path[0].best is None


def test_two_tabs_cannot_both_begin_where_one_attempt_is_left(school: School) -> None:
    task = ask(school, attempts=2)
    play(school, begin(school, task), *[GONE] * 20)
    found: set[str] = set()
    for _ in range(3):
        together = threading.Barrier(6)

        def tab(_: int, together: threading.Barrier = together) -> str:
            together.wait()
            try:
                return play(school, begin(school, task), GONE).id
            except BeginRefusedError:
                return ""  # the others had ended the last one by then

        with ThreadPoolExecutor(6) as pool:
            found |= {*pool.map(tab, range(6))}
        with school.store.reading() as session:
            begun = select(func.count()).where(AttemptRow.assignment_id == task)
            assert session.scalar(begun) == 2
    assert len(found - {""}) == 1  # all of them were in the one attempt that was left
