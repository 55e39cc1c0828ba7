"""Assignments as trainers make, follow, correct and replace them on their page."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage.attempts import Terms
from tests.training.signed_up import School
from tests.ui.learners import ASSIGNMENTS, FIRST, ODD, SECOND, ask, desk, opened, play, press, words
from tests.ui.tables import table
from training.learning.assignments import Assignments
from training.people.sessions import now_utc
from ui.parts.wording import FOR_TRAINING

pytestmark = pytest.mark.usefixtures("own_data")


def test_a_trainer_makes_an_assignment_and_what_was_typed_survives_a_mistake(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    at = opened(monkeypatch, school, "rita", ASSIGNMENTS)
    assert "Nothing is assigned yet" in words(at)
    teams = next(each for each in at.multiselect if each.label == "Teams")
    assert teams.options == ["North"]
    at.text_input(key="assign-title").input(ODD)
    at.date_input(key="assign-due").set_value(now_utc().date() - timedelta(days=3))
    at.number_input(key="assign-mark").set_value(140)
    at = press(at, "Assign")
    for said in ("Choose at least one customer", "This day is over", "between 0 and 100", "Choose a team or a person"):
        assert said in words(at).replace("\\", ""), said
    assert at.text_input(key="assign-title").value == ODD
    at.multiselect(key="assign-path").set_value([SECOND, FIRST])
    at.multiselect(key="assign-teams").set_value(["north"])
    at.date_input(key="assign-due").set_value(now_utc().date() + timedelta(days=2))
    at.number_input(key="assign-mark").set_value(70)
    at = press(at, "Assign")
    assert "Assigned: \\<b\\>First" in words(at)
    assert at.text_input(key="assign-title").value == ""
    (made,) = Assignments(school.store, school.visitor("rita"), desk(school).shelf).all()
    assert (made.assignment.path, made.assignment.pass_mark) == ((SECOND, FIRST), 70)
    assert "2 customers · finished by 0 of 1 person" in words(at)


def test_staff_follow_correct_and_close_and_a_foreign_assignment_is_absent(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    task = ask(school, FIRST, days=-1)
    play(school, FIRST, "ok", terms=Terms("graded", assignment_id=task))
    at = opened(monkeypatch, school, "rita", ASSIGNMENTS, assignment=task)
    assert table(at) == [{"Name": "Tom", "1. The crib that never came": "↩ overdue, left early (1 of 2)"}]
    assert len(at.dataframe) == 0  # its toolbar has a download of its own
    assert [each.value for each in at.metric] == ["0 of 1", "1", "0"]
    assert FOR_TRAINING in words(at)
    assert at.selectbox(key="read-attempt").options == ["Tom: The crib that never came, attempt 1"]
    field = f"correct-{task}-{{}}".format
    assert at.multiselect(key=field("path")).disabled
    assert "Somebody has begun" in words(at)
    assert "Remove it" not in [each.label for each in at.button]
    at.date_input(key=field("due")).set_value(now_utc().date() - timedelta(days=2))
    at.number_input(key=field("mark")).set_value(80)
    at.text_input(key=field("title")).input(ODD)
    at = press(at, "Save")
    assert "This day is over" in words(at)
    assert "cannot rise above 60" in words(at)
    assert at.text_input(key=field("title")).value == ODD
    at.date_input(key=field("due")).set_value(now_utc().date() + timedelta(days=3))
    at.number_input(key=field("mark")).set_value(55)
    at = press(at, "Save")
    assert "Saved." in words(at)
    assert [each.value for each in at.metric] == ["0 of 1", "0", "0"]
    assert "pass mark 55 of 100" in words(at)
    at = press(at, "Close it")
    assert "closed" in words(at)
    assert "Save" not in [each.label for each in at.button]
    for name in ("max", "mona"):
        at = opened(monkeypatch, school, name, ASSIGNMENTS, assignment=task)
        assert ("Nothing here" in words(at)) == (name == "max")
    at = opened(monkeypatch, school, "tom", ASSIGNMENTS, assignment=task)
    assert "not open to you" in words(at)


def test_what_nobody_has_begun_is_corrected_removed_and_brought_back(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    task = ask(school, FIRST, title=ODD)
    at = opened(monkeypatch, school, "rita", ASSIGNMENTS, assignment=task)
    path = at.multiselect(key=f"correct-{task}-path")
    assert path.value == [FIRST]
    assert not path.disabled
    path.set_value([SECOND, FIRST])
    at = press(at, "Save")
    assert "To meet: The card that was blocked →" in words(at).replace("\\", "") or "→" in words(at)
    at = press(at, "Remove it")
    assert "Removed: **\\<b\\>First" in words(at)
    assert "Nothing is assigned yet" in words(at)
    at = press(at, "Bring it back")
    assert "Removed:" not in words(at)
    rita = Assignments(school.store, school.visitor("rita"), desk(school).shelf)
    assert [(each.assignment.id, each.assignment.path) for each in rita.all()] == [(task, (SECOND, FIRST))]


def test_a_new_one_is_made_from_one_that_was_begun_and_closes_it(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    task = ask(school, FIRST, SECOND, attempts=3)
    play(school, FIRST, "ok", terms=Terms("graded", assignment_id=task))
    at = press(opened(monkeypatch, school, "rita", ASSIGNMENTS, assignment=task), "Make a new one from it")
    assert "**First week** is closed" in words(at)
    assert at.text_input(key="assign-title").value == "First week"
    assert at.multiselect(key="assign-path").value == [FIRST, SECOND]
    assert at.multiselect(key="assign-teams").value == ["north"]
    assert at.number_input(key="assign-attempts").value == 3
    assert at.number_input(key="assign-mark").value == 60
    at.number_input(key="assign-mark").set_value(80)
    at = press(at, "Assign")
    rita = Assignments(school.store, school.visitor("rita"), desk(school).shelf)
    new, old = (each.assignment for each in rita.all())
    assert (new.pass_mark, new.closed_at, old.id, old.closed_at is not None) == (80, None, task, True)
    at = press(opened(monkeypatch, school, "rita", ASSIGNMENTS, assignment=new.id), "Make a new one from it")
    at = press(at, "Keep it open")
    at.text_input(key="assign-title").input("Third")
    at = press(at, "Assign")
    assert [each.assignment.closed_at is None for each in rita.all()] == [True, True, False]
