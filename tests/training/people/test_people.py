"""Who is shown to whom, what may be done to whom, and that foreign ids are answered as absent ones."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from storage import accounts
from storage import people as rows
from storage.accounts import Account
from storage.attempts import Terms
from tests.training.signed_up import PASSWORD, School
from training.learning.assignments import Assignments
from training.learning.to_do import ToDo
from training.learning.wanted import Wanted
from training.named import NameRefusedError
from training.people.entrance import Entrance, SignInRefusedError
from training.people.register import LAST_OWNER, LINK_LASTS, People, PeopleError, UnknownPersonError
from training.people.teams import Teams
from training.permits import NotAllowedError
from training.practice.desk import Desk, UnknownAttemptError, new_key, open_desk
from training.visitors import ANONYMOUS


def people(school: School, name: str) -> People:
    return People(school.store, school.visitor(name), school.clock)


def teams(school: School, name: str) -> Teams:
    return Teams(school.store, school.visitor(name), school.clock)


def desk_of(school: School, name: str) -> Desk:
    return open_desk(school.visitor(name))


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


def test_teams_are_made_named_and_filled(school: School) -> None:
    mona = teams(school, "mona")
    night = mona.make(" Night  shift ")
    assert [team.name for team in teams(school, "mona").all()] == ["Night shift", "North"]
    with pytest.raises(PeopleError, match="already"):
        mona.make("NIGHT shift")
    mona = teams(school, "mona")
    mona.rename(night, "NIGHT SHIFT")
    mona.add(night, "tom")
    mona.add(night, "tom")
    assert school.visitor("tom").teams == {"north", night}
    mona.remove(night, "tom")
    assert school.visitor("tom").teams == {"north"}


def test_a_manager_cannot_pull_in_somebody_elses_people(school: School) -> None:
    """Whoever is in a manager's team, that manager may read: so being in it is not theirs alone to decide."""
    mona = teams(school, "mona")
    for team, person in (("north", "tina"), ("north", "max"), ("south", "tom"), ("south", "mona"), ("north", "ghost")):
        with pytest.raises(UnknownPersonError):
            mona.add(team, person)
        with pytest.raises(UnknownPersonError):
            mona.remove(team, person)
    with pytest.raises(UnknownPersonError):
        mona.rename("south", "Mine")
    assert school.visitor("tina").teams == {"south"}


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


def test_an_empty_team_goes_and_one_with_people_leaves_them_what_is_theirs(school: School) -> None:
    mona = teams(school, "mona")
    night = mona.make("Night")
    mona = teams(school, "mona")
    mona.remove(night, "mona")
    assert teams(school, "olga").attached(night) == (0, 0, 0, 0)
    teams(school, "olga").drop(night)
    assert [team.name for team in teams(school, "olga").all()] == ["North", "South"]
    shelf = desk_of(school, "rita").shelf
    scenario = shelf.library().scenarios[0].id
    asked = Assignments(school.store, school.visitor("rita"), shelf, school.clock)
    task = asked.make(Wanted("First week", (scenario,), ("north",), pass_mark=50))
    closed = asked.make(Wanted("Before", (scenario,), ("north",)))
    asked.close(closed)
    desk = desk_of(school, "tom")
    sitting = desk.start(scenario, Terms("graded", assignment_id=task))
    desk.say(sitting.id, 1, new_key(), "I am sorry that you had to wait, and I will send it today.")
    mona_invites = people(school, "mona")
    link = mona_invites.invite("Nina", "nina@example.com", "trainee", "north")
    mona, rita = teams(school, "mona"), teams(school, "rita")
    assert mona.attached("north") == (3, 3, 1, 1)
    with pytest.raises(NotAllowedError):
        rita.drop("north")
    before = ToDo(school.store, school.visitor("tom"), shelf, school.clock).tasks()
    mona.drop("north")
    assert school.visitor("tom").teams == school.visitor("mona").teams == frozenset()
    (after,) = ToDo(school.store, school.visitor("tom"), shelf, school.clock).tasks()
    assert (after.assignment.id, after.path, after.assignment.people) == (task, before[0].path, frozenset(("tom",)))
    assert desk_of(school, "tom").say(sitting.id, 2, new_key(), "It is with you on Friday.").status == "active"
    followed = Assignments(school.store, school.visitor("olga"), shelf, school.clock)
    assert {each.assignment.id: [who.name for who in each.walked] for each in followed.all()} == {
        task: ["Tom"],
        closed: ["Tom"],
    }
    assert [each.walked for each in Assignments(school.store, school.visitor("rita"), shelf).all()] == [(), ()]
    with pytest.raises(SignInRefusedError):
        Entrance(school.store, ANONYMOUS, school.clock).invitation(link)
    with pytest.raises(UnknownPersonError):
        teams(school, "olga").drop("north")


def test_a_manager_removes_no_team_that_another_one_is_in(school: School) -> None:
    teams(school, "olga").add("north", "max")
    for by, who in (("mona", "Max"), ("max", "Mona")):
        with pytest.raises(PeopleError, match=f"{who} is in this team too"):
            teams(school, by).drop("north")
    teams(school, "olga").remove("north", "max")
    teams(school, "olga").add("north", "olga")
    with pytest.raises(PeopleError, match="Olga is in this team too, as owner"):
        teams(school, "mona").drop("north")
    teams(school, "olga").drop("north")
    assert [team.id for team in teams(school, "olga").all()] == ["south"]


def told(do: Callable[[], object]) -> str:
    try:
        return repr(do())
    except (LookupError, PermissionError) as error:
        return f"{type(error).__name__}: {error}"


def test_a_thousand_foreign_ids_disclose_nothing(school: School) -> None:
    """Real ids of others, and ids of nobody, get the very same answer at every door that takes one."""
    desk = desk_of(school, "tina")
    scenario = desk.library().scenarios[0].id
    foreign: list[str] = []
    for kind in ("practice", "graded"):
        sitting = desk.start(scenario, Terms(kind))
        desk.say(sitting.id, 1, new_key(), "I am sorry that you had to wait, and I will send it today.")
        desk.leave(sitting.id)
        foreign.append(sitting.id)
    tom, mona = desk_of(school, "tom"), people(school, "mona")
    own = teams(school, "mona")
    invited = people(school, "max").invite("Nina", "nina@example.com", "trainee", "south")
    foreign += ["tina", "max", "south", people(school, "max").invited()[0].token]
    absent = [secrets.token_urlsafe(16) for _ in range(60)]
    absent += ["", "\0", "tom' OR '1'='1", "../tom", "%00", "x" * 5000, "ÿ", "\ud800", "tina ", "TINA"]
    doors: list[Callable[[str], object]] = [
        tom.open,
        tom.leave,
        tom.scorecard,
        lambda id_: tom.what_if(id_, 1, ["Hello."]),
        lambda id_: tom.say(id_, 1, new_key(), "Hello."),
        lambda id_: own.rename(id_, "Mine"),
        lambda id_: own.add(id_, "tom"),
        lambda id_: own.remove(id_, "tom"),
        own.attached,
        own.drop,
        lambda id_: own.add("north", id_),
        lambda id_: own.remove("north", id_),
        mona.withdraw,
        mona.renew,
        lambda id_: mona.invite("Nora", "nora@example.com", "trainee", id_ or "-"),
        mona.close,
        lambda id_: mona.change_role(id_, "trainee"),
        mona.new_link,
    ]
    probes = 0
    for door in doors:
        answers = {told(partial(door, id_)) for id_ in (*foreign, *absent)}
        probes += len(foreign) + len(absent)
        assert len(answers) == 1
        assert not any(each in next(iter(answers)) for each in (*foreign, invited, "Tina", "sorry"))
    assert probes >= 1000
    assert [each.id for each in desk_of(school, "tina").history()] == [*reversed(foreign[:2])]


def test_fifty_at_once_meet_only_their_own_words(school: School) -> None:
    with school.store.writing() as session:
        for n in range(50):
            rows.add_person(session, f"p{n}", f"Person {n}", school.now)
            made = Account(f"p{n}", f"Person {n}", f"q{n}@example.com", "trainee", None, None, school.now, None)
            accounts.add_account(session, made)

    def practise(number: int) -> list[str]:
        desk = desk_of(school, f"p{number}")
        sitting = desk.start(desk.library().scenarios[number % 3].id)
        for turn in (1, 2):
            desk.say(sitting.id, turn, new_key(), f"Canary {number:03d} number {turn}: I am sorry about the wait.")
        desk.leave(sitting.id)
        return [turn.reply for each in desk.history() for turn in desk.open(each.id).attempt.turns]

    with ThreadPoolExecutor(50) as pool:
        for number, words in enumerate(pool.map(practise, range(50))):
            assert len(words) == 2
            assert all(f"Canary {number:03d}" in each for each in words)


def test_nobodys_desk_is_closed(school: School) -> None:
    with pytest.raises((NotAllowedError, UnknownAttemptError)):
        open_desk(ANONYMOUS).history()
