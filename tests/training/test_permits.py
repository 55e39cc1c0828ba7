"""The table of permits cell by cell against a second one written by hand, and every door of training against both."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass
from typing import Any, cast, get_args

import pytest

import training
from training.permits import PERMITS, Action, NotAllowedError, looks_after, may, require
from training.visitors import ANONYMOUS, Standing, Visitor

# a: anybody, also before signing in; t trainee, r trainer, m manager, o owner; a dot where the door stays shut.
EXPECTED = """
sign_in                 a t r m o
accept_invitation       a t r m o
read_how_scoring_works  a t r m o
practise                . t r m o
read_own_attempts       . t r m o
try_what_if             . t r m o
see_own_progress        . t r m o
see_own_assignments     . t r m o
change_own_password     . t r m o
dispute_a_grade         . t r m o
choose_how_i_appear     . t r m o
see_own_data            . t r m o
erase_own_data          . t r m o
see_board               . t r m o
see_whole_board         . . r m o
export_board            . . r m o
write_scenarios         . . r . o
publish_scenarios       . . r . o
draft_from_complaint    . . r . o
make_assignments        . . r m o
see_team_assignments    . . r m o
read_team_attempts      . . r m o
review_grades           . . r . o
answer_disputes         . . r . o
see_what_waits          . . r . o
make_calibration        . . r . o
grade_in_calibration    . . r . o
export_labels           . . r . o
see_team                . . r m o
export_team             . . . m o
see_people              . . r m o
make_teams              . . . m o
remove_teams            . . . m o
invite_people           . . . m o
import_people           . . . m o
change_roles            . . . . o
close_accounts          . . . . o
make_new_links          . . . . o
create_first_owner      . . . . o
erase_other_data        . . . . o
set_retention           . . . . o
read_access_log         . . . . o
see_model_settings      . . r . o
try_model               . . r . o
"""
TABLE = {line.split()[0]: line.split()[1:] for line in EXPECTED.strip().splitlines()}
STANDINGS: tuple[Standing, ...] = get_args(Standing)
VISITORS = {
    "anonymous": ANONYMOUS,
    "trainee": Visitor("t", "T", "trainee"),
    "trainer": Visitor("r", "R", "trainer"),
    "manager": Visitor("m", "M", "manager"),
    "owner": Visitor("o", "O", "owner"),
}


@pytest.mark.parametrize("place", range(5), ids=STANDINGS)
@pytest.mark.parametrize("action", sorted({*PERMITS, *TABLE}))
def test_every_cell_is_as_it_was_decided(action: str, place: int) -> None:
    assert action in TABLE, f"decide who may {action}, and write the line into this test"
    assert may(VISITORS[STANDINGS[place]], cast(Action, action)) == (TABLE[action][place] != ".")


def test_the_table_is_large_enough_and_complete() -> None:
    assert set(PERMITS) == set(get_args(Action)) == set(TABLE)
    assert len(PERMITS) >= 30
    assert STANDINGS == ("anonymous", "trainee", "trainer", "manager", "owner")


def test_what_is_not_in_the_table_nobody_may() -> None:
    for visitor in VISITORS.values():
        assert not may(visitor, cast(Action, "fly"))
        with pytest.raises(NotAllowedError):
            require(visitor, cast(Action, "fly"))


def test_staff_look_after_their_own_teams_and_an_owner_after_everybody() -> None:
    ours, theirs = frozenset(("a", "b")), frozenset(("c",))
    for role, own, foreign in (
        ("trainee", False, False),
        ("trainer", True, False),
        ("manager", True, False),
        ("owner", True, True),
    ):
        visitor = Visitor("x", "X", cast(Any, role), frozenset(("b",)))
        assert looks_after(visitor, ours) == own
        assert looks_after(visitor, theirs) == foreign
        assert looks_after(visitor, frozenset()) == (role == "owner")
    assert not looks_after(ANONYMOUS, frozenset())


class _NoStore:
    """A database that must not be asked."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"the door asked the database ({name}) before it asked who knocks")


def _services() -> list[type]:
    """Return every class of `training` that acts for a visitor: no list to forget a new one in."""
    found = []
    for module in pkgutil.walk_packages(training.__path__, "training."):
        if module.name.endswith("__main__"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            own = inspect.isclass(value) and value.__module__ == module.name and is_dataclass(value)
            if own and {"store", "visitor"} <= {each.name for each in fields(value)}:
                found.append(value)
    return found


def _doors() -> Iterator[tuple[type, str]]:
    for service in _services():
        own = {each.name for each in fields(service)}
        for name, value in vars(service).items():
            if name not in own and not name.startswith("_") and inspect.isfunction(value):
                yield service, name


# Open to whoever stands outside, each for its own action: they are how somebody comes in.
OUTSIDE = {("Entrance", name) for name in ("sign_in", "invitation", "accept", "by_provider")}
DOORS = [pytest.param(*door, id=f"{door[0].__name__}.{door[1]}") for door in _doors()]


def _knock(service: type, name: str, visitor: Visitor) -> Any:
    made = {each.name: None for each in fields(service) if each.default is MISSING and each.default_factory is MISSING}
    door = getattr(service(**{**made, "store": _NoStore(), "visitor": visitor}), name)
    needed = [
        each
        for each in inspect.signature(door).parameters.values()
        if each.default is each.empty and each.kind not in (each.VAR_POSITIONAL, each.VAR_KEYWORD)
    ]
    found = door(
        *(None for each in needed if each.kind is not each.KEYWORD_ONLY),
        **{each.name: None for each in needed if each.kind is each.KEYWORD_ONLY},
    )
    return list(found) if inspect.isgenerator(found) else found


@pytest.mark.parametrize(("service", "name"), DOORS)
def test_every_door_asks_who_knocks_before_it_does_anything(service: type, name: str) -> None:
    if (service.__name__, name) in OUTSIDE:
        pytest.skip("a door for those who are still outside")
    with pytest.raises(NotAllowedError):
        _knock(service, name, ANONYMOUS)


def test_the_walk_finds_the_doors() -> None:
    names = {service.__name__ for service in _services()}
    assert {"Desk", "Studio", "Entrance", "Accounts", "People", "Teams", "PeopleImport"} <= names
    assert len(DOORS) >= 40


def test_a_door_that_asks_nobody_would_be_found() -> None:
    @dataclass(frozen=True)
    class Careless:
        store: Any
        visitor: Visitor

        def everything(self) -> Any:
            return self.store.reading()

    with pytest.raises(AssertionError, match="before it asked"):
        _knock(Careless, "everything", ANONYMOUS)
