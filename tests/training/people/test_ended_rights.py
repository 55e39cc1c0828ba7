"""What somebody could do once opens nothing later: links of those sent away, links left open, tries without end."""

from __future__ import annotations

import csv
import io
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from argon2 import PasswordHasher
from sqlalchemy import func, select

from storage.tables import SignInTryRow
from tests.training.signed_up import PASSWORD, School
from training.named import NameRefusedError
from training.people.accounts import AccountError, Accounts
from training.people.entrance import NO_LINK, UNKNOWN, Entrance, SignInRefusedError
from training.people.importing import Newcomer, PeopleImport, Welcome, links_csv
from training.people.passwords import matches
from training.people.register import INVITED, People, PeopleError, UnknownPersonError
from training.people.teams import Teams
from training.people.tries import LOCKED, TRIES
from training.visitors import Visitor

NEW = "seven loud blue whales"
CLAIMS = {"iss": "https://id.example.com", "sub": "17", "email": "new@example.com", "email_verified": True}


def people(school: School, name: str) -> People:
    return People(school.store, school.visitor(name), school.clock)


def closed(school: School, door: Entrance, link: str) -> None:
    """Make sure that a link opens nothing, neither by itself nor by single sign-on."""
    for use in (lambda: door.invitation(link), lambda: door.accept(link, NEW)):
        with pytest.raises(SignInRefusedError) as caught:
            use()
        assert str(caught.value) == NO_LINK
    with pytest.raises(SignInRefusedError) as unknown:
        door.by_provider(CLAIMS)
    assert str(unknown.value) == UNKNOWN


@pytest.mark.parametrize("how", ["closed", "trainee", "trainer", "moved"])
def test_a_manager_who_was_sent_away_comes_back_by_no_link_of_theirs(school: School, door: Entrance, how: str) -> None:
    link = people(school, "mona").invite("Mona Again", "new@example.com", "manager", "north")
    assert door.invitation(link).name == "Mona Again"
    if how == "closed":
        people(school, "olga").close("mona")
    elif how == "moved":
        Teams(school.store, school.visitor("olga"), school.clock).remove("north", "mona")
    else:
        people(school, "olga").change_role("mona", how)  # type: ignore[arg-type]
    closed(school, door, link)


def test_who_owned_this_once_holds_no_link_to_anybodys_password(school: School, door: Entrance) -> None:
    people(school, "olga").change_role("mona", "owner")
    school.wait(seconds=1)
    to_tom = people(school, "mona").new_link("tom")
    to_owner = people(school, "mona").invite("Mona Again", "new@example.com", "owner", None)
    people(school, "olga").change_role("mona", "manager")
    closed(school, door, to_owner)
    with pytest.raises(SignInRefusedError):
        door.accept(to_tom, NEW)
    assert door.sign_in("tom@example.com", PASSWORD)


def test_a_link_made_on_the_server_for_a_trainee_still_works(school: School, door: Entrance) -> None:
    school.wait(seconds=1)
    link = People(school.store, Visitor("tom", "Tom", "owner"), school.clock).new_link("tom")
    assert door.accept(link, NEW)


def test_a_changed_password_voids_the_link_that_was_left_open(school: School, door: Entrance) -> None:
    school.wait(seconds=1)
    link = people(school, "olga").new_link("tom")
    Accounts(school.store, school.visitor("tom"), school.clock).change_password(PASSWORD, NEW, None)
    with pytest.raises(SignInRefusedError):
        door.accept(link, "nine slow green trains")


def test_a_browser_left_open_is_no_place_to_guess_a_password(school: School, door: Entrance) -> None:
    own = Accounts(school.store, school.visitor("tom"), school.clock)
    for _ in range(TRIES):
        with pytest.raises(AccountError, match="not your password"):
            own.change_password("not the right one", NEW, None)
    with pytest.raises(AccountError) as caught:
        own.change_password(PASSWORD, NEW, None)
    assert str(caught.value) == LOCKED
    school.wait(minutes=16)
    own.change_password(PASSWORD, NEW, None)
    assert door.sign_in("tom@example.com", NEW)


def test_old_tries_of_strangers_are_not_kept(school: School, door: Entrance) -> None:
    for number in range(20):
        with pytest.raises(SignInRefusedError):
            door.sign_in(f"stranger{number}@example.com", "guess")
        school.wait(minutes=4)
    with school.store.reading() as session:
        assert (session.scalar(select(func.count()).select_from(SignInTryRow)) or 0) <= 4


def test_many_strangers_at_once_do_not_take_all_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each check takes 64 MB, and anybody may ask for one."""
    matches(None, "makes what nobody has")
    now, most, lock, real = [0], [0], threading.Lock(), PasswordHasher.verify

    def counted(hasher: PasswordHasher, stored: str, given: bytes) -> bool:
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        time.sleep(0.02)
        try:
            return real(hasher, stored, given)
        finally:
            with lock:
                now[0] -= 1

    monkeypatch.setattr(PasswordHasher, "verify", counted)
    with ThreadPoolExecutor(20) as pool:
        assert not any(pool.map(lambda _: matches(None, "guess"), range(40)))
    assert 1 <= most[0] <= 4


def test_a_manager_neither_withdraws_nor_replaces_what_stands_above_them(school: School, door: Entrance) -> None:
    link = people(school, "olga").invite("Second Owner", "new@example.com", "owner", "north")
    (shown,) = people(school, "olga").invited()
    mona = people(school, "mona")
    assert mona.invited() == []
    with pytest.raises(UnknownPersonError):
        mona.withdraw(shown.token)
    with pytest.raises(PeopleError) as caught:
        mona.invite("Nina", "new@example.com", "trainee", "north")
    assert str(caught.value) == INVITED
    lines = b"name,email,team\nNina,new@example.com,north\n"
    plan = PeopleImport(school.store, school.visitor("mona"), school.clock).look(lines)
    assert [each.text for each in plan.problems] == [INVITED]
    assert school.who(school.cookie(door.accept(link, NEW))).role == "owner"


def test_a_letter_that_only_becomes_ascii_is_somebody_elses(school: School, door: Entrance) -> None:
    people(school, "mona").invite("Kim", "kim@example.com", "trainee", "north")
    kelvin = "\u212aim@example.com"
    assert kelvin.lower() == "kim@example.com"
    with pytest.raises(SignInRefusedError):
        door.by_provider({**CLAIMS, "email": kelvin})
    with pytest.raises(NameRefusedError):
        people(school, "mona").invite("Kim", kelvin, "trainee", "north")


@pytest.mark.parametrize("name", ["＝HYPERLINK(1)", "'=1+1", '"=1+1', "|calc", "%0A=1", "−1"])  # noqa: RUF001
def test_no_cell_of_the_links_is_a_formula(name: str) -> None:
    made = links_csv([Welcome(Newcomer(2, name, "a@example.com", "trainee", name), "x")], "http://here/")
    _, row = csv.reader(io.StringIO(made.decode("utf-8-sig")))
    assert (row[0], row[3]) == (f"'{name}", f"'{name}")
