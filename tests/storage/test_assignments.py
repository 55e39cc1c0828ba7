"""Assignments at the service: who may ask what of whom, what counts, and the gate that counts attempts."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import URL, func, select

from simulator.library import SHIPPED
from storage import accounts, people, teams
from storage.accounts import Account
from storage.assignments import read_assignment
from storage.attempts import Terms
from storage.looks import list_looks
from storage.store import Store, open_store
from storage.tables import AttemptRow
from tests.training.signed_up import School
from training.authoring.shelf import Shelf
from training.boards.team_view import TeamRoom
from training.learning.assignments import Assignments, UnknownAssignmentError
from training.learning.corrections import Corrections
from training.learning.path import State, Step
from training.learning.to_do import BeginRefusedError, Task, ToDo
from training.learning.wanted import AssignmentRefusedError, Wanted
from training.practice.desk import Desk, Sitting, new_key

FIRST, SECOND = "crib-late", "card-blocked"
SHELF = Shelf(SHIPPED)
GONE = "ok"
GOOD = (
    "I'm really sorry, Dana: four days of waiting for the crib and two empty promises on the phone, with the baby due "
    "on Friday. That was our mistake and it must be frightening with so little time. To mend it today: to what "
    "address should a courier come to?\n"
    "Thank you. I will send a crib by express today and it will be with you on Wednesday; I'll also put a credit on "
    "your account. I'll message you on Wednesday at noon to make sure it stands in the nursery. Does that work?\n"
    "You will have the tracking number in ten minutes. I'll ring you on Wednesday at noon, and if the crib isn't there "
    "I'll send another one at once. Have I forgotten anything?\n"
    "I know you were promised this before. I am Robin, I see to it myself: the crib is with you on Wednesday, and I'll "
    "ring you that day at noon. Should it be late, you hear from me before then and another van comes the same day."
).splitlines()


@pytest.fixture
def store(url: URL) -> Store:
    return open_store(url)


@pytest.fixture
def school(store: Store) -> School:
    made = School(store)
    made.fill()
    return made


def staff(school: School, name: str = "rita") -> Assignments:
    return Assignments(school.store, school.visitor(name), SHELF, school.clock)


def mine(school: School, name: str = "tom") -> list[Task]:
    return ToDo(school.store, school.visitor(name), SHELF, school.clock).tasks()


def desk(school: School, name: str = "tom") -> Desk:
    return Desk(school.store, school.visitor(name), SHELF, clock=school.clock)


def ask(school: School, *path: str, by: str = "rita", **more: Any) -> str:
    asked = Wanted("First week", path or (FIRST,), ("north",), due_at=school.now + timedelta(days=7))
    return staff(school, by).make(replace(asked, **more))


def corrections(school: School, name: str = "rita") -> Corrections:
    return Corrections(school.store, school.visitor(name), SHELF, school.clock)


def put_right(school: School, task: str, **change: Any) -> None:
    """Change some of an assignment, and leave the rest as it is stored."""
    with school.store.reading() as session:
        one = read_assignment(session, task)
    assert one
    stored = Wanted(one.title, one.path, (), (), one.due_at, one.attempts_allowed, one.pass_mark)
    corrections(school).change(task, replace(stored, **change))


def begin(school: School, task: str, scenario: str = FIRST, name: str = "tom") -> Sitting:
    return desk(school, name).start(scenario, Terms("graded", assignment_id=task))


def play(school: School, sitting: Sitting, *replies: str, name: str = "tom") -> Sitting:
    own = desk(school, name)
    for words in replies or GOOD:
        if sitting.status == "active":
            sitting = own.say(sitting.id, len(sitting.attempt.turns) + 1, new_key(), words)
    return sitting


def step(school: School, scenario: str = FIRST, name: str = "tom") -> Step:
    return next(each for task in mine(school, name) for each in task.path if each.scenario == scenario)


def state(school: School, scenario: str = FIRST, name: str = "tom") -> State:
    return step(school, scenario, name).state


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
