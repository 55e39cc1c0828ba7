"""What is installed is what was pinned: every package by its version and by the hashes of its files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_is_pinned_with_the_hashes_of_its_files(name: str) -> None:
    lines = (ROOT / name).read_text("utf-8").replace("\\\n", " ").splitlines()
    pins = [line for line in lines if re.match(r"[a-z0-9]", line)]
    assert len(pins) > 50
    for pin in pins:
        assert re.match(r"\S+==\S+ ", pin), pin
        assert re.search(r"--hash=sha256:[0-9a-f]{64}( |$)", pin), pin[:80]


def test_setup_installs_nothing_without_its_hash() -> None:
    installs = re.findall(r"pip install .*requirements\S+", (ROOT / "Makefile").read_text("utf-8"))
    assert len(installs) == 2
    assert all("--require-hashes" in each for each in installs)
