"""Assignments put right, removed, brought back and replaced: what was done for them cannot be undone."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from storage.attempts import Terms
from tests.storage.assigned import (
    FIRST,
    GONE,
    SECOND,
    ask,
    begin,
    corrections,
    desk,
    mine,
    play,
    put_right,
    staff,
    state,
    step,
)
from tests.training.signed_up import School
from training.learning.assignments import UnknownAssignmentError
from training.learning.to_do import BeginRefusedError
from training.learning.wanted import AssignmentRefusedError, Wanted


def terms_of(school: School, task: str) -> tuple[str, tuple[str, ...], int | None, int | None]:
    one = staff(school).read(task).assignment
    return one.title, one.path, one.attempts_allowed, one.pass_mark


def test_while_nobody_has_begun_everything_but_whom_it_is_for_can_change(school: School) -> None:
    task = ask(school, FIRST, pass_mark=60)
    later = school.now + timedelta(days=20)
    put_right(school, task, title="Second week", path=(SECOND, FIRST), due_at=later, attempts=None, pass_mark=80)
    assert terms_of(school, task) == ("Second week", (SECOND, FIRST), None, 80)
    (told,) = mine(school)
    assert (told.assignment.due_at, [each.scenario for each in told.path]) == (later, [SECOND, FIRST])
    with pytest.raises(AssignmentRefusedError) as refused:
        put_right(school, task, title=" ", path=(), due_at=school.now, attempts=0, pass_mark=101)
    assert set(refused.value.problems) == {"title", "path", "due", "attempts", "mark"}
    with pytest.raises(AssignmentRefusedError, match="not on offer"):
        put_right(school, task, path=("gone-customer",))
    assert terms_of(school, task) == ("Second week", (SECOND, FIRST), None, 80)
    assert staff(school).read(task).for_whom == ("North",)


def test_once_somebody_has_begun_what_they_did_cannot_be_undone(school: School) -> None:
    task = ask(school, FIRST, pass_mark=60, attempts=3)
    for _ in range(2):
        desk(school).leave(play(school, begin(school, task), GONE).id)
    assert staff(school).read(task).begun
    for change, field, words in (
        ({"path": (SECOND,)}, "path", "customers stay"),
        ({"path": (FIRST, SECOND)}, "path", "customers stay"),
        ({"pass_mark": 61}, "mark", "cannot rise above 60"),
        ({"attempts": 1}, "attempts", "used 2 already"),
    ):
        with pytest.raises(AssignmentRefusedError, match=words) as refused:
            put_right(school, task, **change)
        assert list(refused.value.problems) == [field]
    put_right(school, task, title="Again", due_at=None, attempts=2, pass_mark=50)
    assert terms_of(school, task) == ("Again", (FIRST,), 2, 50)
    assert (state(school), step(school).used) == ("failed", 2)
    put_right(school, task, attempts=None, pass_mark=None)
    with pytest.raises(AssignmentRefusedError, match="finishing was enough"):
        put_right(school, task, pass_mark=0)
    assert state(school) == "left"


def test_a_day_that_has_gone_by_may_stand_while_something_else_is_put_right(school: School) -> None:
    task = ask(school)
    school.wait(days=8)
    put_right(school, task, attempts=4)
    assert terms_of(school, task)[2] == 4
    with pytest.raises(AssignmentRefusedError, match="is over"):
        put_right(school, task, due_at=school.now - timedelta(days=2))


def test_one_that_nobody_has_begun_is_removed_and_brought_back(school: School) -> None:
    task = ask(school, FIRST, SECOND, people=("tom",))
    opened = begin(school, task)
    with pytest.raises(AssignmentRefusedError, match="cannot be removed"):
        corrections(school).remove(task)  # somebody has it open just now
    desk(school).start(FIRST)  # which closes the one in which nothing was said
    gone = corrections(school).remove(task)
    assert mine(school) == []
    assert staff(school).all() == []
    assert desk(school).open(opened.id).terms == Terms("graded")
    with pytest.raises(UnknownAssignmentError):
        staff(school).read(task)
    with pytest.raises(BeginRefusedError):
        begin(school, task)
    with pytest.raises(UnknownAssignmentError):
        corrections(school, "max").bring_back(gone)
    corrections(school).bring_back(gone)
    with pytest.raises(AssignmentRefusedError, match="here already"):
        corrections(school).bring_back(gone)
    assert staff(school).read(task).assignment == gone
    assert [each.scenario for each in mine(school)[0].path] == [FIRST, SECOND]


def test_what_was_begun_is_never_removed_also_when_it_is_closed(school: School) -> None:
    task = ask(school)
    play(school, begin(school, task), GONE)
    staff(school).close(task)
    with pytest.raises(AssignmentRefusedError, match="cannot be removed"):
        corrections(school).remove(task)
    empty = ask(school)
    staff(school).close(empty)
    corrections(school).remove(empty)
    assert [each.assignment.id for each in staff(school).all()] == [task]


def test_a_new_one_takes_the_place_of_the_old_in_one_go_or_not_at_all(school: School) -> None:
    task = ask(school)
    again = Wanted("Harder", (FIRST,), ("north",), pass_mark=101)
    with pytest.raises(AssignmentRefusedError):
        staff(school).make(again, task)
    assert staff(school).read(task).assignment.closed_at is None
    foreign = ask(school, by="olga", teams=("north", "south"))
    with pytest.raises(AssignmentRefusedError, match="others look after"):
        staff(school).make(replace(again, pass_mark=90), foreign)
    with pytest.raises(UnknownAssignmentError):
        staff(school).make(replace(again, pass_mark=90), "nothing")
    assert len(staff(school).all()) == 2
    new = staff(school).make(replace(again, pass_mark=90), task)
    assert staff(school).read(task).assignment.closed_at == school.now
    assert [each.assignment.id for each in mine(school)] == [foreign, new]


def test_nobody_begins_what_is_corrected_or_removed_at_that_moment(school: School) -> None:
    """Whoever is second meets what the first has made of it: a customer of the new path, or nothing."""
    for change in ("path", "remove"):
        task = ask(school, FIRST)
        together = threading.Barrier(2)

        def put(what: str = change, task: str = task, together: threading.Barrier = together) -> bool:
            together.wait()
            try:
                put_right(school, task, path=(SECOND,)) if what == "path" else corrections(school).remove(task)
            except AssignmentRefusedError:
                return False
            return True

        def go(task: str = task, together: threading.Barrier = together) -> bool:
            together.wait()
            try:
                begin(school, task, FIRST)
            except BeginRefusedError:
                return False
            return True

        with ThreadPoolExecutor(2) as pool:
            changed, begun = pool.submit(put), pool.submit(go)
            assert changed.result() != begun.result()
