"""Ids of others are answered as absent ones, one by one and fifty at once."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from storage import accounts
from storage import people as rows
from storage.accounts import Account
from storage.attempts import Terms
from tests.training.people.doors import desk_of, people, teams
from tests.training.signed_up import School
from training.permits import NotAllowedError
from training.practice.desk import UnknownAttemptError, new_key, open_desk
from training.visitors import ANONYMOUS


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
