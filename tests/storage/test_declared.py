"""Every column of every table says what it holds about people, and what becomes of it."""

from __future__ import annotations

from typing import get_args

import pytest

from storage.declared import DECLARED
from storage.declared.declaration import Kept, Link
from storage.tables import Base

TABLES = sorted(Base.metadata.tables)


def test_no_table_is_declared_that_is_not_there() -> None:
    assert set(DECLARED) <= set(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_declared(name: str) -> None:
    assert name in DECLARED, f"declare the table {name} in storage/declared/"
    declared, table = DECLARED[name], Base.metadata.tables[name]
    assert set(declared.columns) == set(table.c.keys()), f"declare every column of {name} in storage/declared/"
    assert declared.purpose
    assert declared.kept in get_args(Kept)
    assert set(declared.own.values()) <= set(get_args(Link))
    for columns in (declared.own, declared.author, declared.emptied, declared.secret):
        assert set(columns) <= set(table.c.keys())


@pytest.mark.parametrize("name", TABLES)
def test_what_points_to_a_person_or_an_attempt_is_found_by_it(name: str) -> None:
    """A reference that erasing did not follow would keep it from working, or keep what it points from."""
    declared = DECLARED[name]
    for column in Base.metadata.tables[name].c:
        to = {key.column.table.name for key in column.foreign_keys}
        if "person" in to:
            assert column.name in {*declared.own, *declared.author}, f"{name}.{column.name}"
        if "attempt" in to:
            assert {declared.own.get(column.name)} & {"attempt"} or declared.own.get("person_id") == "person"
    if declared.own or declared.author:
        assert declared.kept != "nobody"


def test_texts_about_nobody_are_few_and_known() -> None:
    about_nobody = {name for name, each in DECLARED.items() if each.kept == "nobody"}
    assert about_nobody == {
        "team",
        "assignment_scenario",
        "assignment_team",
        "scenario_version",
        "scenario_proof",
        "judge_check",
        "look_ends",
        "retention",
    }
