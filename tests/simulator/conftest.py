from __future__ import annotations

from pathlib import Path

import pytest

from simulator.examples import EXAMPLE


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """An author's folder, with the house file of the example in it."""
    (tmp_path / "house.yaml").write_text((EXAMPLE / "house.yaml").read_text("utf-8"), "utf-8")
    return tmp_path
