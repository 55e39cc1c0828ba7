"""The doors to people, to teams and to the practice desk, as somebody of the school."""

from __future__ import annotations

from tests.training.signed_up import School
from training.people.register import People
from training.people.teams import Teams
from training.practice.desk import Desk, open_desk


def people(school: School, name: str) -> People:
    return People(school.store, school.visitor(name), school.clock)


def teams(school: School, name: str) -> Teams:
    return Teams(school.store, school.visitor(name), school.clock)


def desk_of(school: School, name: str) -> Desk:
    return open_desk(school.visitor(name))
