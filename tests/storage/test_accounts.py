"""Accounts, tickets, links and teams on both databases, and that what must happen once happens once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.training.signed_up import PASSWORD, School
from training.people.entrance import Entrance, SignInRefusedError
from training.people.importing import PeopleImport
from training.people.register import People, PeopleError
from training.people.sessions import redeem
from training.people.teams import Teams
from training.visitors import ANONYMOUS

NEW = "seven loud blue whales"


def once(work: Callable[[], object], workers: int = 6) -> int:
    """Let many do the same at the same moment and count whom it was granted."""
    together = threading.Barrier(workers)

    def run(_: int) -> bool:
        together.wait()
        try:
            return work() is not None
        except (SignInRefusedError, PeopleError):
            return False

    with ThreadPoolExecutor(workers) as pool:
        return sum(pool.map(run, range(workers)))


def test_a_school_lives_on_either_database(school: School) -> None:
    door = Entrance(school.store, ANONYMOUS, school.clock)
    ticket = door.sign_in("mona@example.com", PASSWORD)
    assert once(lambda: redeem(school.store, ticket, school.now)) == 1
    mona = school.visitor("mona")
    link = People(school.store, mona, school.clock).invite("Nina", "nina@example.com", "trainee", "north")
    assert once(lambda: door.accept(link, NEW)) == 1
    night = Teams(school.store, mona, school.clock).make("Night")
    mona = school.visitor("mona")
    Teams(school.store, mona, school.clock).add(night, "tom")
    assert school.visitor("tom").teams == {"north", night}
    made = PeopleImport(school.store, mona, school.clock).take_in(b"name,email,team\nBo,bo@example.com,Dawn\n")
    assert school.who(school.cookie(door.accept(made[0].link, NEW))).name == "Bo"
    assert {each.name for each in People(school.store, school.visitor("mona"), school.clock).everyone()} == {
        "Mona",
        "Rita",
        "Tom",
        "Nina",
        "Bo",
    }
    token = school.cookie(door.sign_in("bo@example.com", NEW))
    school.wait(minutes=29)
    assert school.who(token).name == "Bo"
    school.wait(minutes=29)
    assert school.who(token).name == "Bo"
    school.wait(minutes=31)
    assert school.nobody(token)


def test_of_two_owners_who_leave_at_the_same_moment_one_stays(school: School) -> None:
    People(school.store, school.visitor("olga"), school.clock).change_role("mona", "owner")
    names = iter(("olga", "mona"))
    lock = threading.Lock()

    def leave() -> bool:
        with lock:
            name = next(names)
        People(school.store, school.visitor("olga"), school.clock).close(name)
        return True

    assert once(leave, workers=2) == 1


def test_ids_that_postgresql_would_choke_on_are_answered_as_absent(school: School) -> None:
    people = People(school.store, school.visitor("olga"), school.clock)
    for bad in ("\0", "a\0b", "\ud800", "x" * 100_000):
        with pytest.raises(LookupError):
            people.close(bad)
    door = Entrance(school.store, ANONYMOUS, school.clock)
    for bad in ("\0", "\ud800", "a\0@b.de"):
        with pytest.raises(SignInRefusedError):
            door.sign_in(bad, bad)
        with pytest.raises(SignInRefusedError):
            door.accept(bad, NEW)
