"""Coming in: passwords, links, single sign-on; what the cookie opens, and for how long."""

from __future__ import annotations

import secrets
import statistics
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from storage.store import open_store
from storage.tables import SignInRow, SignInTryRow
from tests.training.people.coming_in import NEW, refused
from tests.training.signed_up import PASSWORD, School
from training.people.accounts import AccountError, Accounts
from training.people.entrance import WRONG, Entrance
from training.people.passwords import PasswordRefusedError, hashed_password, matches, usable_password
from training.people.sessions import redeem
from training.people.tries import LOCKED, TRIES
from training.visitors import ANONYMOUS, LOCAL


@pytest.fixture
def empty() -> School:
    return School(open_store())


def test_solo_mode_is_one_owner_on_this_machine_only(empty: School) -> None:
    you = empty.who(None, alone=True)
    assert (you.person_id, you.role, you.solo) == (LOCAL, "owner", True)
    assert empty.who(None, alone=False) == ANONYMOUS


@pytest.mark.parametrize("keep", [True, False])
def test_the_first_owner_ends_solo_mode_and_keeps_the_practice(empty: School, *, keep: bool) -> None:
    you = empty.who(None, alone=True)
    ticket = Accounts(empty.store, you, empty.clock).create_owner(
        " Olga  Owner ", " Olga@Example.com ", PASSWORD, keep_practice=keep
    )
    owner = empty.who(empty.cookie(ticket))
    assert (owner.name, owner.role, owner.solo) == ("Olga Owner", "owner", False)
    assert (owner.person_id == LOCAL) == keep
    assert empty.who(None, alone=True) == ANONYMOUS
    with pytest.raises(AccountError):
        Accounts(empty.store, you, empty.clock).create_owner("Eve", "eve@example.com", PASSWORD)


def test_who_signs_in_is_let_in_whatever_the_capitals(school: School, door: Entrance) -> None:
    token = school.cookie(door.sign_in(" Mona@EXAMPLE.com ", PASSWORD))
    mona = school.who(token)
    assert (mona.person_id, mona.role, mona.teams) == ("mona", "manager", frozenset(("north",)))


def test_a_wrong_password_and_an_unknown_email_are_told_the_same(door: Entrance) -> None:
    assert refused(door, "mona@example.com", NEW) == refused(door, "nobody@example.com", NEW) == WRONG


def test_a_wrong_password_and_an_unknown_email_take_about_as_long(door: Entrance) -> None:
    def seconds(email: str) -> float:
        begun = time.perf_counter()
        refused(door, email, NEW)
        return time.perf_counter() - begun

    seconds("warm-up@example.com")
    known = statistics.median(seconds(f"{name}@example.com") for name in ("mona", "max", "rita", "tom", "tina"))
    unknown = statistics.median(seconds(f"{name}@example.com") for name in "abcde")
    assert 0.4 < known / unknown < 2.5


@pytest.mark.parametrize("email", ["mona@example.com", "nobody@example.com"])
def test_after_five_wrong_ones_an_email_waits_and_the_right_one_does_not_help(
    school: School, door: Entrance, email: str
) -> None:
    assert [refused(door, email, NEW) for _ in range(TRIES)] == [WRONG] * TRIES
    assert refused(door, email.upper(), PASSWORD) == LOCKED
    school.wait(minutes=14)
    assert refused(door, email, PASSWORD) == LOCKED
    assert school.who(school.cookie(door.sign_in("max@example.com", PASSWORD))).person_id == "max"
    school.wait(minutes=2)
    if email.startswith("mona"):
        assert door.sign_in(email, PASSWORD)
    else:
        assert refused(door, email, PASSWORD) == WRONG


def test_of_twenty_tries_at_once_no_more_than_five_are_looked_at(door: Entrance) -> None:
    together = threading.Barrier(20)

    def guess(number: int) -> str:
        together.wait()
        return refused(door, "tom@example.com", f"a guess with the number {number}")

    with ThreadPoolExecutor(20) as pool:
        assert list(pool.map(guess, range(20))).count(WRONG) <= TRIES


def test_the_list_of_tries_holds_no_addresses_and_does_not_grow(school: School, door: Entrance) -> None:
    refused(door, "somebody@example.com", NEW)
    school.wait(minutes=20)
    door.sign_in("tom@example.com", PASSWORD)
    with school.store.reading() as session:
        assert session.scalars(select(SignInTryRow)).all() == []


def test_a_ticket_is_good_once_and_for_a_minute(school: School, door: Entrance) -> None:
    first = door.sign_in("tom@example.com", PASSWORD)
    assert school.who(school.cookie(first)).person_id == "tom"
    assert redeem(school.store, first, school.now) is None
    second = door.sign_in("tom@example.com", PASSWORD)
    school.wait(seconds=61)
    assert redeem(school.store, second, school.now) is None
    assert school.nobody(second)


def test_a_ticket_taken_by_ten_at_once_is_given_to_one(school: School, door: Entrance) -> None:
    ticket = door.sign_in("tom@example.com", PASSWORD)
    with ThreadPoolExecutor(10) as pool:
        made = list(pool.map(lambda _: redeem(school.store, ticket, school.now), range(10)))
    assert sum(each is not None for each in made) == 1


def test_tampered_foreign_and_invented_cookies_are_nobodys(school: School, door: Entrance) -> None:
    token = school.cookie(door.sign_in("tom@example.com", PASSWORD))
    with school.store.reading() as session:
        stored = session.scalars(select(SignInRow.token)).one()
    assert token not in stored
    other = "A" if token[0] != "A" else "B"
    bad = [None, "", stored, f"ticket:{stored}", other + token[1:], token[:-1], token + "A", "x" * 10_000, "\0" * 43]
    bad += ["' OR 1=1 --", "../../etc/passwd", *(secrets.token_urlsafe(32) for _ in range(200))]
    assert all(school.nobody(each) for each in bad)
    assert school.who(token).person_id == "tom"


def test_a_sign_in_outlives_a_restart_and_half_an_hour_of_silence_ends_it(school: School, door: Entrance) -> None:
    token = school.cookie(door.sign_in("tom@example.com", PASSWORD))
    school.store.close()
    for _ in range(3):
        school.wait(minutes=29)
        assert school.who(token).person_id == "tom"
    school.wait(minutes=31)
    assert school.nobody(token)


def test_after_twelve_hours_even_the_busiest_signs_in_again(school: School, door: Entrance) -> None:
    token = school.cookie(door.sign_in("tom@example.com", PASSWORD))
    for _ in range(36):
        school.wait(minutes=20)
        assert school.who(token).person_id == "tom"
    school.wait(minutes=1)
    assert school.nobody(token)


@pytest.mark.parametrize(
    ("setting", "minutes"), [("5", 5), ("", 30), ("soon", 30), ("-1", 30), ("nan", 30), ("inf", 720)]
)
def test_the_idle_limit_can_be_set_and_nonsense_is_half_an_hour(
    school: School, door: Entrance, monkeypatch: pytest.MonkeyPatch, setting: str, minutes: float
) -> None:
    monkeypatch.setenv("COMPOSURE_IDLE_MINUTES", setting)
    token = school.cookie(door.sign_in("tom@example.com", PASSWORD))
    school.wait(minutes=minutes, seconds=-1)
    assert school.who(token).person_id == "tom"
    school.wait(minutes=minutes, seconds=1)
    assert school.nobody(token)


def test_a_new_password_asks_for_the_old_one_and_ends_other_sign_ins(school: School, door: Entrance) -> None:
    here, there = (school.cookie(door.sign_in("tom@example.com", PASSWORD)) for _ in range(2))
    own = Accounts(school.store, school.who(here), school.clock)
    with pytest.raises(AccountError):
        own.change_password(NEW, NEW, here)
    with pytest.raises(PasswordRefusedError):
        own.change_password(PASSWORD, "short", here)
    own.change_password(PASSWORD, NEW, here)
    assert school.who(here).person_id == "tom"
    assert school.nobody(there)
    assert refused(door, "tom@example.com", PASSWORD) == WRONG
    assert door.sign_in("tom@example.com", NEW)


@pytest.mark.parametrize(
    "password",
    ["", "short", "elevenchars", "mona@example.com", "Mona.Marshall", "monamarshall", "password1234", "PASSWORD1234",
     "aaaaaaaaaaaaa", "ababababababab", "qwertyuiop123", "x" * 201],
)  # fmt: skip
def test_weak_passwords_are_refused_with_the_reason(password: str) -> None:
    with pytest.raises(PasswordRefusedError, match="Please take"):
        usable_password(password, "mona@example.com", "Mona.Marshall" if "." in password else "Mona Marshall")


def test_a_password_is_kept_as_argon2id_and_never_twice_alike() -> None:
    one, two = hashed_password(PASSWORD), hashed_password(PASSWORD)
    assert one.startswith("$argon2id$")
    assert one != two
    assert matches(one, PASSWORD)
    assert not matches(one, PASSWORD + " ")
    assert not matches(None, PASSWORD)
    assert not matches("damaged", PASSWORD)
    assert matches(hashed_password("pässwörter \ud800 sind schön"), "pässwörter \ud800 sind schön")
