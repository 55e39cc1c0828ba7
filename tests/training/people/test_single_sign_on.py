"""Single sign-on: who it says it is, found by subject, by e-mail, or by an open invitation."""

from __future__ import annotations

import pytest

from tests.training.people.coming_in import NEW, link_for, refused
from tests.training.signed_up import PASSWORD, School
from training.people.entrance import UNKNOWN, WRONG, Entrance, SignInRefusedError
from training.people.register import People

CLAIMS = {"iss": "https://id.example.com", "sub": "17", "email": "tom@example.com", "email_verified": True}


def test_single_sign_on_finds_by_subject_then_by_verified_email(school: School, door: Entrance) -> None:
    assert school.who(school.cookie(door.by_provider(CLAIMS))).person_id == "tom"
    moved = {**CLAIMS, "email": "tom.married@example.com"}
    assert school.who(school.cookie(door.by_provider(moved))).person_id == "tom"
    for stranger in (
        {**CLAIMS, "sub": "18"},  # the same e-mail, given to somebody else meanwhile
        {**CLAIMS, "iss": "https://evil.example.com"},
        {**CLAIMS, "sub": "19", "email": "mona@example.com", "email_verified": False},
        {**CLAIMS, "sub": "19", "email": "mona@example.com", "email_verified": "true"},
        {**CLAIMS, "sub": "19", "email": "nobody@example.com"},
        {"email": "mona@example.com", "email_verified": True},
        {},
    ):
        with pytest.raises(SignInRefusedError) as caught:
            door.by_provider(stranger)
        assert str(caught.value) == UNKNOWN


def test_single_sign_on_takes_up_an_open_invitation(school: School, door: Entrance) -> None:
    link = link_for(school)
    nina = school.who(school.cookie(door.by_provider({**CLAIMS, "sub": "20", "email": "New@example.com"})))
    assert (nina.name, nina.role, nina.teams) == ("Nina New", "trainee", frozenset(("north",)))
    with pytest.raises(SignInRefusedError):
        door.accept(link, NEW)


def test_roles_come_from_the_claim_where_one_is_named(
    school: School, door: Entrance, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = {**CLAIMS, "groups": ["everybody", "trainer", "trainee"], "job": "owner"}
    token = school.cookie(door.by_provider(claims))
    assert school.who(token).role == "trainee"
    monkeypatch.setenv("COMPOSURE_ROLE_CLAIM", "groups")
    assert school.who(school.cookie(door.by_provider(claims))).role == "trainer"
    assert school.nobody(token)
    assert school.who(school.cookie(door.by_provider({**claims, "groups": 7}))).role == "trainer"
    last = {**claims, "sub": "21", "email": "olga@example.com", "groups": "trainee"}
    assert school.who(school.cookie(door.by_provider(last))).role == "owner"


def test_a_closed_account_opens_to_nobody(school: School, door: Entrance) -> None:
    token = school.cookie(door.sign_in("tom@example.com", PASSWORD))
    door.by_provider(CLAIMS)
    People(school.store, school.visitor("olga"), school.clock).close("tom")
    assert school.nobody(token)
    assert refused(door, "tom@example.com", PASSWORD) == WRONG
    with pytest.raises(SignInRefusedError):
        door.by_provider(CLAIMS)
