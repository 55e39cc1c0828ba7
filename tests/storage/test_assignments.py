"""Assignments at the service: who may ask what of whom, and who sees what was done for them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from storage import accounts, people, teams
from storage.accounts import Account
from storage.looks import list_looks
from tests.storage.assigned import FIRST, GONE, SECOND, ask, begin, corrections, desk, mine, play, put_right, staff
from tests.training.signed_up import School
from training.learning.assignments import UnknownAssignmentError
from training.learning.to_do import BeginRefusedError
from training.learning.wanted import AssignmentRefusedError, Wanted


def test_what_is_asked_of_a_team_is_asked_of_whoever_joins_later_and_not_of_others(school: School) -> None:
    ask(school)
    assert [task.assignment.title for task in mine(school)] == ["First week"]
    assert mine(school, "tina") == mine(school, "rita") == []
    with school.store.writing() as session:
        teams.add_member(session, "north", "tina", school.now)
    assert [task.next.scenario for task in mine(school, "tina") if task.next] == [FIRST]
    with school.store.writing() as session:
        teams.remove_member(session, "north", "tina")
    assert mine(school, "tina") == []


def test_everything_wrong_is_said_at_once_each_beside_its_field(school: School) -> None:
    wrong = Wanted(" ", (), (), (), school.now - timedelta(minutes=1), 0, 101)
    with pytest.raises(AssignmentRefusedError) as refused:
        staff(school).make(wrong)
    assert set(refused.value.problems) == {"title", "path", "teams", "due", "attempts", "mark"}
    changes: tuple[tuple[dict[str, Any], str], ...] = (
        ({"path": ("gone-customer",)}, "path"),
        ({"path": (FIRST, FIRST)}, "path"),
        ({"path": (FIRST,) * 21}, "path"),
        ({"teams": ("south",)}, "teams"),
        ({"teams": ("nowhere\x00",)}, "teams"),
        ({"people": ("tina",)}, "people"),
        ({"people": ("olga",)}, "people"),
        ({"title": "=1+1"}, "title"),
    )
    for change, field in changes:
        with pytest.raises(AssignmentRefusedError) as refused:
            ask(school, **change)
        assert list(refused.value.problems) == [field], change
    assert staff(school, "olga").all() == []


def test_staff_see_their_own_people_only_and_a_foreign_assignment_is_as_absent(school: School) -> None:
    task = ask(school, by="olga", teams=("north", "south"))
    assert [who.name for who in staff(school).read(task).walked] == ["Tom"]
    assert [who.name for who in staff(school, "max").read(task).walked] == ["Tina"]
    assert staff(school).read(task).for_whom == ("North",)
    assert [who.name for who in staff(school, "olga").read(task).walked] == ["Tina", "Tom"]
    with pytest.raises(AssignmentRefusedError, match="others look after"):
        staff(school).close(task)
    own = ask(school)
    answers = set()
    for name in (own, "none-of-them", "", "x" * 65, "a\x00b", "../" + own):
        for door in ("read", "close"):
            with pytest.raises(UnknownAssignmentError) as absent:
                getattr(staff(school, "max"), door)(name)
            answers.add(str(absent.value))
        with pytest.raises(UnknownAssignmentError) as absent:
            corrections(school, "max").change(name, Wanted("First week", (FIRST,)))
        answers.add(str(absent.value))
        with pytest.raises(UnknownAssignmentError) as absent:
            corrections(school, "max").remove(name)
        answers.add(str(absent.value))
    assert len(answers) == 1


def test_a_closed_assignment_takes_no_new_attempt_and_keeps_the_one_under_way(school: School) -> None:
    task = ask(school)
    sitting = play(school, begin(school, task), GONE)
    staff(school).close(task)
    assert mine(school) == []
    with pytest.raises(BeginRefusedError, match="closed"):
        begin(school, task)
    assert play(school, desk(school).open(sitting.id)).status == "finished"
    assert staff(school).read(task).walked[0].path[0].state == "done"
    with pytest.raises(AssignmentRefusedError, match="closed already"):
        staff(school).close(task)
    with pytest.raises(AssignmentRefusedError, match="closed already"):
        put_right(school, task, due_at=None)


def test_whose_scores_were_seen_is_written_down_once_a_visit(school: School) -> None:
    task = ask(school, FIRST)
    staff(school).read(task)
    play(school, begin(school, task), GONE)
    staff(school).read(task)
    staff(school).read(task, again=True)
    with pytest.raises(UnknownAssignmentError):
        staff(school, "max").read(task)
    with school.store.reading() as session:
        lines = [(each.visitor, each.action, each.subject) for each in list_looks(session, None, None)]
    assert lines == [("Rita", "scores", "Tom")], "nothing is seen where nothing was done yet"


def test_a_closed_account_is_no_longer_followed(school: School) -> None:
    task = ask(school)
    with school.store.writing() as session:
        people.add_person(session, "tess", "Tess", school.now)
        accounts.add_account(session, Account("tess", "Tess", "t@x.yz", "trainee", None, None, school.now, None))
        teams.add_member(session, "north", "tess", school.now)
    assert [who.name for who in staff(school).read(task).walked] == ["Tess", "Tom"]
    with school.store.writing() as session:
        accounts.set_closed(session, "tess", school.now)
    assert [who.name for who in staff(school).read(task).walked] == ["Tom"]


def test_what_one_person_is_asked_is_shown_to_who_looks_after_them_and_written_down(school: School) -> None:
    task = ask(school, FIRST, title="Open")
    closed = ask(school, SECOND, title="Closed")
    staff(school).close(closed)
    found = staff(school).of("tom")
    assert [(each.assignment.id, who.name) for each, who in found] == [(task, "Tom"), (closed, "Tom")]
    assert staff(school, "max").of("tom") == staff(school).of("tina") == staff(school).of("\x00") == []
    with school.store.reading() as session:
        assert list(list_looks(session, None, None)) == [], "there was nothing to see yet"
    play(school, begin(school, task), GONE)
    staff(school).of("tom")
    staff(school).of("tom", again=True)
    staff(school, "max").of("tom")
    with school.store.reading() as session:
        lines = [(each.visitor, each.action, each.subject) for each in list_looks(session, None, None)]
    assert lines == [("Rita", "scores", "Tom")]
