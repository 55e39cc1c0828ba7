"""Who is shown to whom, what may be done to whom, and that foreign ids are answered as absent ones."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.training.people.doors import people, teams
from tests.training.signed_up import PASSWORD, School
from training.named import NameRefusedError
from training.people.entrance import Entrance, SignInRefusedError
from training.people.register import LAST_OWNER, LINK_LASTS, People, PeopleError, UnknownPersonError
from training.permits import NotAllowedError
from training.visitors import ANONYMOUS


def test_everybody_sees_those_they_look_after(school: School) -> None:
    def names(who: str) -> set[str]:
        return {each.person_id for each in people(school, who).everyone()}

    assert names("olga") == {"olga", "mona", "max", "rita", "tom", "tina"}
    assert names("mona") == names("rita") == {"mona", "rita", "tom"}
    assert names("max") == {"max", "tina"}
    with pytest.raises(NotAllowedError):
        names("tom")
    assert all(each.password is None for each in people(school, "olga").everyone())


def test_a_role_changes_by_an_owner_and_takes_effect_at_once(school: School) -> None:
    token = school.cookie(Entrance(school.store, ANONYMOUS, school.clock).sign_in("tom@example.com", PASSWORD))
    people(school, "olga").change_role("tom", "trainer")
    assert school.nobody(token)
    assert school.visitor("tom").role == "trainer"
    for other in ("mona", "rita", "tom"):
        with pytest.raises(NotAllowedError):
            people(school, other).change_role(other, "owner")


def test_the_last_owner_stays(school: School) -> None:
    olga = people(school, "olga")
    with pytest.raises(PeopleError, match=LAST_OWNER[:20]):
        olga.change_role("olga", "trainee")
    with pytest.raises(PeopleError, match=LAST_OWNER[:20]):
        olga.close("olga")
    olga.change_role("mona", "owner")
    olga.change_role("olga", "trainee")
    with pytest.raises(PeopleError):
        people(school, "mona").close("mona")


def test_two_owners_who_leave_at_the_same_moment_do_not_leave_nobody(school: School) -> None:
    people(school, "olga").change_role("mona", "owner")
    both = [people(school, "olga"), people(school, "mona")]
    together = threading.Barrier(2)

    def leave(own: People) -> bool:
        together.wait()
        try:
            own.change_role(own.visitor.person_id, "trainee")
        except PeopleError:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert sum(pool.map(leave, both)) == 1


def test_a_closed_account_can_be_opened_again(school: School) -> None:
    olga = people(school, "olga")
    olga.close("tom")
    assert olga.everyone()[-1].person_id == "tom"
    with pytest.raises(PeopleError):
        olga.new_link("tom")
    olga.reopen("tom")
    assert Entrance(school.store, ANONYMOUS, school.clock).sign_in("tom@example.com", PASSWORD)


@pytest.mark.parametrize(
    ("by", "role", "team", "error"),
    [
        ("mona", "owner", "north", PeopleError),
        ("mona", "trainee", None, PeopleError),
        ("mona", "trainee", "south", UnknownPersonError),
        ("mona", "trainee", "no-such-team", UnknownPersonError),
        ("mona", "trainee", "x\0", UnknownPersonError),
        ("rita", "trainee", "north", NotAllowedError),
        ("tom", "trainee", "north", NotAllowedError),
    ],
)
def test_nobody_invites_above_themselves_or_into_a_foreign_team(
    school: School, by: str, role: str, team: str | None, error: type[Exception]
) -> None:
    with pytest.raises(error):
        people(school, by).invite("Nina", "nina@example.com", role, team)  # type: ignore[arg-type]
    assert people(school, "olga").invited() == []


def test_invitations_are_listed_to_those_they_concern_and_can_be_withdrawn(school: School) -> None:
    mona, olga, other = people(school, "mona"), people(school, "olga"), people(school, "max")
    mona.invite("Nina", "nina@example.com", "trainee", "north")
    (shown,) = mona.invited()
    assert (shown.name, shown.email) == ("Nina", "nina@example.com")
    assert olga.invited() == [shown]
    assert other.invited() == []
    for token in (shown.token, "absent", "\0"):
        with pytest.raises(UnknownPersonError):
            other.withdraw(token)
    mona.withdraw(shown.token)
    assert olga.invited() == []
    with pytest.raises(PeopleError, match="has an account"):
        mona.invite("Tom", "TOM@example.com", "trainee", "north")


@pytest.mark.parametrize("email", ["", "x", "a@b", "a b@c.de", "=1@c.de", "a@c.de\0", "ä@c.de", f"a@{'b' * 300}.de"])
def test_what_is_no_email_is_refused(school: School, email: str) -> None:
    with pytest.raises(NameRefusedError):
        people(school, "olga").invite("Nina", email, "trainee", None)


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "=HYPERLINK(1)", "+1", "@x", "-x", "a\u202eb", "a\0b"])
def test_what_is_no_name_is_refused(school: School, name: str) -> None:
    with pytest.raises(NameRefusedError):
        people(school, "olga").invite(name, "nina@example.com", "trainee", None)
    with pytest.raises(NameRefusedError):
        teams(school, "olga").make(name)


def test_a_link_that_was_lost_is_made_anew_and_the_earlier_one_ends(school: School) -> None:
    mona, other = people(school, "mona"), people(school, "max")
    door = Entrance(school.store, ANONYMOUS, school.clock)
    first = mona.invite("Nina", "nina@example.com", "trainee", "north")
    (waiting,) = mona.invited()
    for token in (waiting.token, "absent", "\0"):
        with pytest.raises(UnknownPersonError):
            other.renew(token)
    school.wait(days=6)
    second = mona.renew(waiting.token)
    with pytest.raises(SignInRefusedError):
        door.invitation(first)
    assert door.invitation(second).name == "Nina"
    (again,) = mona.invited()
    assert (again.team_id, again.role, again.expires_at) == ("north", "trainee", school.now + LINK_LASTS)
    with pytest.raises(UnknownPersonError):
        mona.renew(waiting.token)
    for name in ("rita", "tom"):
        with pytest.raises(NotAllowedError):
            people(school, name).renew(again.token)
    people(school, "olga").new_link("mona")  # a password of hers, not an invitation
    password = next(each for each in people(school, "olga").invited() if each.email == "mona@example.com")
    people(school, "olga").change_role("mona", "trainer")
    people(school, "olga").change_role("mona", "manager")
    with pytest.raises((NotAllowedError, UnknownPersonError)):
        people(school, "mona").renew(password.token)
