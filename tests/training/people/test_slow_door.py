"""What slows down whoever guesses, and who is told; what single sign-on said opens once."""

from __future__ import annotations

import logging
import re

import pytest
from sqlalchemy import select

from storage.store import open_store
from storage.tables import SignInTryRow
from tests.training.signed_up import PASSWORD, School
from training.people.entrance import WRONG, Entrance, SignInRefusedError, UsedError
from training.people.tries import LOCKED, SLOWED, TRIES, TRIES_FROM
from training.privacy.looks import Looks
from training.visitors import ANONYMOUS

HOME, OTHER = "203.0.113.9", "198.51.100.4"
CLAIMS = {"iss": "https://id.example.com", "sub": "17", "email": "tom@example.com", "email_verified": True}


@pytest.fixture
def school(monkeypatch: pytest.MonkeyPatch) -> School:
    made = School(open_store())
    made.fill()
    # The hash is slow on purpose, and what is looked at here comes before and after it.
    monkeypatch.setattr("training.people.entrance.matches", lambda stored, given: bool(stored) and given == PASSWORD)
    return made


def door(school: School, source: str = "") -> Entrance:
    return Entrance(school.store, ANONYMOUS, school.clock, source)


def refused(entrance: Entrance, email: str, given: str = "guess") -> str:
    with pytest.raises(SignInRefusedError) as caught:
        entrance.sign_in(email, given)
    return str(caught.value)


def told(school: School, name: str) -> list[str]:
    """Return what was done with what is somebody's, by nobody who is signed in."""
    found = Looks(school.store, school.visitor(name)).about_me()
    return [each.action for each in found if each.visitor is None]


def test_one_address_that_tries_everybody_has_to_wait_and_nobody_else_has(
    school: School, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "composure"):
        for number in range(TRIES_FROM):
            assert refused(door(school, HOME), f"stranger{number}@example.com") == WRONG
        assert refused(door(school, HOME), "tom@example.com", PASSWORD) == SLOWED
    assert [each.getMessage() for each in caplog.records] == [f"Too many wrong passwords from {HOME}: it has to wait."]
    assert door(school, OTHER).sign_in("tom@example.com", PASSWORD)
    assert door(school).sign_in("tom@example.com", PASSWORD)
    every = Looks(school.store, school.visitor("olga")).everything()
    assert [each.action for each in every] == ["slowed"]
    assert HOME not in repr(every)
    school.wait(minutes=16)
    assert door(school, HOME).sign_in("tom@example.com", PASSWORD)


def test_an_office_that_signs_in_from_one_address_is_not_slowed(school: School) -> None:
    for _ in range(TRIES_FROM + 10):
        assert door(school, HOME).sign_in("tom@example.com", PASSWORD)
    for number in range(TRIES_FROM):
        assert refused(door(school, HOME), f"stranger{number}@example.com") == WRONG


def test_whoever_is_locked_out_by_others_can_see_that_somebody_tried(school: School) -> None:
    for _ in range(TRIES):
        assert refused(door(school), "tom@example.com") == WRONG
    for _ in range(3):
        assert refused(door(school), "tom@example.com", PASSWORD) == LOCKED
    assert told(school, "tom") == ["locked"]
    assert told(school, "tina") == []
    for _ in range(TRIES + 1):
        refused(door(school), "nobody@example.com")
    assert len(Looks(school.store, school.visitor("olga")).everything()) == 1
    school.wait(minutes=16)
    refused(door(school), "tom@example.com")
    assert told(school, "tom") == ["locked"]


def test_the_tries_of_an_address_are_kept_as_a_hash(school: School) -> None:
    refused(door(school, HOME), "tom@example.com")
    with school.store.reading() as session:
        kept = session.scalars(select(SignInTryRow.who)).all()
    assert len(kept) == 2
    assert all(re.fullmatch("[0-9a-f]{64}", who) for who in kept)


def test_what_single_sign_on_said_at_one_moment_lets_in_once(school: School) -> None:
    now = 1_772_442_000
    claims = {**CLAIMS, "iat": now}
    token = school.cookie(door(school).by_provider(claims))
    assert school.who(token).person_id == "tom"
    with pytest.raises(UsedError):  # signed out, and another tab still holds what was said
        door(school).by_provider(claims)
    assert door(school).by_provider({**claims, "iat": now + 1})


def test_what_was_said_of_somebody_unknown_is_not_used_up(school: School) -> None:
    claims = {**CLAIMS, "sub": "18", "email": "new@example.com", "iat": 1_772_442_000}
    for _ in range(2):
        with pytest.raises(SignInRefusedError) as caught:
            door(school).by_provider(claims)
        assert not isinstance(caught.value, UsedError)
