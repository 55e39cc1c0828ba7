"""Assignments as tests make, correct and play them, in the school of two teams."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from simulator.library import SHIPPED
from storage.assignments import read_assignment
from storage.attempts import Terms
from tests.training.signed_up import School
from training.authoring.shelf import Shelf
from training.learning.assignments import Assignments
from training.learning.corrections import Corrections
from training.learning.path import State, Step
from training.learning.to_do import Task, ToDo
from training.learning.wanted import Wanted
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
