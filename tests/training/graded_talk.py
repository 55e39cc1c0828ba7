"""A graded talk for tests of reviews: really played at the desk of somebody in the school, and left."""

from __future__ import annotations

from simulator.library import SHIPPED
from storage import accounts, people, teams
from storage.accounts import Account
from storage.attempts import Terms
from storage.tables import Role
from tests.training.signed_up import School
from training.authoring.shelf import Shelf
from training.practice.desk import Desk

REPLIES = (
    "I'm so sorry, your crib is late and you have been waiting. Which address should it go to?",
    "You idiot, calm down.",
    "I will send it by courier today and call you by 5 pm.",
)
_SHELF = Shelf(SHIPPED)


def play(school: School, person: str, *, kind: str = "graded", replies: tuple[str, ...] = REPLIES) -> str:
    """Play an attempt at the late crib, leave it, and return its id; every reply takes a minute."""
    desk = Desk(school.store, school.visitor(person), _SHELF, clock=school.clock)
    terms = Terms("graded") if kind == "graded" else Terms()
    attempt_id = desk.start("crib-late", terms).id
    for number, text in enumerate(replies, 1):
        school.wait(minutes=1)
        desk.say(attempt_id, number, f"{attempt_id}-{number}", text)
    desk.leave(attempt_id)
    return attempt_id


def join(school: School, name: str, role: Role, *own: str) -> None:
    """Let somebody join the school."""
    with school.store.writing() as session:
        people.add_person(session, name, name.title(), school.now)
        email = f"{name}@example.com"
        accounts.add_account(session, Account(name, name.title(), email, role, None, None, school.now, None))
        for team in own:
            teams.add_member(session, team, name, school.now)
