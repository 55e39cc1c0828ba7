"""A school of people, and its door, as most tests here begin."""

from __future__ import annotations

import pytest

from storage.store import open_store
from tests.training.signed_up import School
from training.people.entrance import Entrance
from training.visitors import ANONYMOUS


@pytest.fixture
def school() -> School:
    made = School(open_store())
    made.fill()
    return made


@pytest.fixture
def door(school: School) -> Entrance:
    return Entrance(school.store, ANONYMOUS, school.clock)
