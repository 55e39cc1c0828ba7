"""A higher role begins with a new password; managers leave each other in their teams; a name is nobody's pseudonym."""

from __future__ import annotations

import pytest

from storage import groups
from tests.training.signed_up import PASSWORD, School
from training.people.entrance import WRONG, Entrance, SignInRefusedError
from training.people.register import People, PeopleError
from training.people.teams import Teams

NEW = "seven loud blue whales"
CLAIMS = {"iss": "https://id.example.com", "sub": "17", "email": "new@example.com", "email_verified": True}


def people(school: School, name: str) -> People:
    return People(school.store, school.visitor(name), school.clock)


def invited(school: School, door: Entrance, by: str = "mona", name: str = "Nina New") -> str:
    """Let somebody invite Nina, take the link up themselves, and return Nina's id."""
    link = people(school, by).invite(name, "new@example.com", "trainee", "north")
    made = school.who(school.cookie(door.accept(link, PASSWORD))).person_id
    school.wait(seconds=1)
    return made


@pytest.mark.parametrize("role", ["trainer", "manager", "owner"])
def test_who_took_up_anothers_invitation_is_not_raised_with_them(school: School, door: Entrance, role: str) -> None:
    nina = invited(school, door)
    thief = school.cookie(door.sign_in("new@example.com", PASSWORD))
    link = people(school, "olga").change_role(nina, role)  # type: ignore[arg-type]
    assert link
    assert school.nobody(thief)
    with pytest.raises(SignInRefusedError) as caught:
        door.sign_in("new@example.com", PASSWORD)
    assert str(caught.value) == WRONG
    assert door.invitation(link).returning
    assert school.who(school.cookie(door.accept(link, NEW))).role == role
    assert door.sign_in("new@example.com", NEW)


def test_a_lower_role_or_the_same_keeps_the_password(school: School, door: Entrance) -> None:
    assert people(school, "olga").change_role("mona", "trainer") is None
    assert people(school, "olga").change_role("mona", "trainer") is None
    assert door.sign_in("mona@example.com", PASSWORD)


def test_a_higher_role_from_the_claim_ends_the_password_too(
    school: School, door: Entrance, monkeypatch: pytest.MonkeyPatch
) -> None:
    invited(school, door)
    monkeypatch.setenv("COMPOSURE_ROLE_CLAIM", "groups")
    raised = door.by_provider({**CLAIMS, "groups": "manager"})
    assert school.who(school.cookie(raised)).role == "manager"
    with pytest.raises(SignInRefusedError):
        door.sign_in("new@example.com", PASSWORD)


def test_who_comes_in_by_single_sign_on_needs_no_link(school: School, door: Entrance) -> None:
    nina = invited(school, door)
    door.by_provider(CLAIMS)
    assert people(school, "olga").change_role(nina, "owner") is None
    with pytest.raises(SignInRefusedError):
        door.sign_in("new@example.com", PASSWORD)
    assert school.who(school.cookie(door.by_provider(CLAIMS))).role == "owner"


def test_a_manager_takes_no_other_manager_out_of_a_team(school: School) -> None:
    own = Teams(school.store, school.visitor("olga"), school.clock)
    own.add("north", "max")
    mona = Teams(school.store, school.visitor("mona"), school.clock)
    with pytest.raises(PeopleError, match="An owner can"):
        mona.remove("north", "max")
    assert "north" in school.visitor("max").teams
    mona.remove("north", "rita")
    mona.remove("north", "mona")
    own.remove("north", "max")
    assert not school.visitor("max").teams & {"north"}


def test_a_pseudonym_gives_way_to_the_name_of_somebody_who_comes_in(school: School, door: Entrance) -> None:
    with school.store.writing() as session:
        groups.appear(session, "tom", "NINA  Néw", on_boards=True)
        groups.appear(session, "tina", "Storm", on_boards=True)
    invited(school, door)
    with school.store.reading() as session:
        assert groups.appearance(session, "tom") == ("NINA  Néw (pseudonym)", True)
        assert groups.appearance(session, "tina") == ("Storm", True)


def test_a_pseudonym_gives_way_whichever_way_somebody_comes_in(school: School, door: Entrance) -> None:
    with school.store.writing() as session:
        groups.appear(session, "tom", "Nina New", on_boards=False)
    people(school, "mona").invite("Nina New", "new@example.com", "trainee", "north")
    door.by_provider(CLAIMS)
    with school.store.reading() as session:
        assert groups.appearance(session, "tom") == ("Nina New (pseudonym)", False)
