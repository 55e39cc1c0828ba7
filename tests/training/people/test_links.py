"""Invitations and password links: good once, for one person, for a week."""

from __future__ import annotations

import secrets
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from storage import accounts, people
from tests.training.people.coming_in import NEW, link_for, refused
from tests.training.signed_up import PASSWORD, School
from training.people.entrance import NO_LINK, WRONG, Entrance, SignInRefusedError
from training.people.passwords import PasswordRefusedError
from training.people.register import People


def test_an_invitation_lets_one_person_in_once(school: School, door: Entrance) -> None:
    link = link_for(school)
    assert (door.invitation(link).name, door.invitation(link).returning) == ("Nina New", False)
    with pytest.raises(PasswordRefusedError):
        door.accept(link, "short")
    nina = school.who(school.cookie(door.accept(link, NEW)))
    assert (nina.name, nina.role, nina.teams) == ("Nina New", "trainee", frozenset(("north",)))
    for use in (lambda: door.invitation(link), lambda: door.accept(link, NEW)):
        with pytest.raises(SignInRefusedError, match="has been used"):
            use()
    assert door.sign_in("new@example.com", NEW)


def test_two_who_accept_at_once_make_one_account(school: School, door: Entrance) -> None:
    link = link_for(school)
    together = threading.Barrier(4)

    def take(_: int) -> bool:
        together.wait()
        try:
            return bool(door.accept(link, NEW))
        except SignInRefusedError:
            return False

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(take, range(4))) == 1


def test_a_link_runs_out_after_a_week_and_a_newer_one_voids_it(school: School, door: Entrance) -> None:
    old = link_for(school)
    new = link_for(school)
    with pytest.raises(SignInRefusedError):
        door.accept(old, NEW)
    school.wait(days=7)
    for link in (new, "", "x", "\0", secrets.token_urlsafe(32), "y" * 100_000):
        with pytest.raises(SignInRefusedError) as caught:
            door.accept(link, NEW)
        assert str(caught.value) == NO_LINK


def test_an_old_invitation_is_no_way_to_the_password_of_an_account_made_since(school: School, door: Entrance) -> None:
    link = link_for(school, "olga.second@example.com")
    school.wait(minutes=1)
    with school.store.writing() as session:
        account = accounts.read_account(session, "olga")
        assert account
        people.add_person(session, "o2", "O2", school.now)
        accounts.add_account(
            session, replace(account, person_id="o2", email="olga.second@example.com", created_at=school.now)
        )
    with pytest.raises(SignInRefusedError):
        door.accept(link, NEW)


def test_a_new_link_gives_a_new_password_and_ends_the_sign_ins(school: School, door: Entrance) -> None:
    token = school.cookie(door.sign_in("tom@example.com", PASSWORD))
    school.wait(seconds=1)
    link = People(school.store, school.visitor("olga"), school.clock).new_link("tom")
    assert door.invitation(link).returning
    assert school.who(token).person_id == "tom"
    assert school.who(school.cookie(door.accept(link, NEW))).person_id == "tom"
    assert school.nobody(token)
    assert refused(door, "tom@example.com", PASSWORD) == WRONG
