"""A team with months of attempts behind it, as most tests here begin."""

from __future__ import annotations

import pytest

from tests.training.school import World, build
from training.practice.desk import Desk


@pytest.fixture
def world(desk: Desk) -> World:
    return build(desk.store, desk.shelf)
