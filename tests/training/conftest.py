from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.library import SHIPPED
from simulator.scenario import Scenario
from storage.store import close_stores
from training.authoring.shelf import Shelf
from training.practice.desk import Desk, open_desk


@pytest.fixture(autouse=True)
def _own_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "data"))
    yield
    close_stores()


@pytest.fixture
def desk() -> Desk:
    return open_desk()


@pytest.fixture
def scenario(desk: Desk) -> Scenario:
    return desk.library().scenarios[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped scenarios that a test may edit."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "scenarios"))


@pytest.fixture
def shelf(folder: Path) -> Shelf:
    return Shelf(folder)
