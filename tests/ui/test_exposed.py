"""Nobody but this machine meets solo mode: what is reachable from elsewhere refuses until somebody has an account."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from storage.store import close_stores, open_store
from tests.training.signed_up import School
from ui.parts import doors
from ui.parts.doors import private
from ui.parts.entry import warn_of_open_data

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("address", "headers", "expected"),
    [
        ("127.0.0.1", {"Host": "127.0.0.1:8501"}, True),
        ("localhost", {"Host": "localhost:8501"}, True),
        ("::1", {"Host": "[::1]:8501"}, True),
        ("127.0.0.1", {"Host": "[::1]"}, True),
        ("127.0.0.1", {}, True),
        (None, {"Host": "127.0.0.1:8501"}, False),
        ("", {"Host": "127.0.0.1:8501"}, False),
        ("0.0.0.0", {"Host": "127.0.0.1:8501"}, False),  # noqa: S104
        ("192.168.1.7", {"Host": "192.168.1.7:8501"}, False),
        ("127.0.0.1", {"Host": "train.example.com"}, False),
        ("127.0.0.1", {"Host": "127.0.0.1.evil.example.com:8501"}, False),
        ("127.0.0.1", {"Host": "localhost.evil.example.com"}, False),
        ("127.0.0.1", {"Host": "127.0.0.1:8501", "X-Forwarded-For": "10.0.0.9"}, False),
        ("127.0.0.1", {"Host": "127.0.0.1:8501", "Forwarded": "for=10.0.0.9"}, False),
        ("127.0.0.1", {"Host": "127.0.0.1:8501", "X-Forwarded-Proto": "https"}, False),
        ("127.0.0.1", {"Host": "127.0.0.1:8501", "Via": "1.1 proxy"}, False),
        ("127.0.0.1", {"Host": ""}, False),
        ("127.0.0.1", {"Host": "LocalHost:8501", "Origin": "http://localhost:8501"}, True),
        ("::1", {"Host": "[::1]:8501", "Origin": "http://[::1]:8501"}, True),
        # A proxy that asks under our own address: the browser came from there, and Streamlit lets this origin in.
        ("127.0.0.1", {"Host": "127.0.0.1:8501", "Origin": "http://192.168.1.7"}, False),
        ("127.0.0.1", {"Host": "127.0.0.1:8501", "Origin": "http://localhost:3000"}, False),
        ("127.0.0.1", {"Host": "127.0.0.1:8501", "Origin": "null"}, False),
    ],
)
def test_only_this_machine_is_private(address: str | None, headers: dict[str, str], *, expected: bool) -> None:
    assert private(address, headers) == expected


def test_a_server_for_everybody_does_not_start_without_an_owner(tmp_path: Path) -> None:
    env = os.environ | {"COMPOSURE_DATA": str(tmp_path / "data"), "STREAMLIT_SERVER_ADDRESS": "0.0.0.0"}  # noqa: S104
    env.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true", "--server.port", "0"]
    ended = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=100, check=False)
    assert ended.returncode != 0
    assert "python -m training create-owner" in ended.stderr + ended.stdout


def test_pages_show_the_cure_and_no_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(doors, "alone", lambda: False)
    st.cache_resource.clear()
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not at.exception
    assert at.header[0].value == "Composure is not open yet"
    assert "create-owner" in at.code[0].value
    assert not at.button
    School(open_store()).fill()
    at.run()
    assert at.header[0].value == "Sign in"
    close_stores()


def test_the_first_owner_is_made_on_the_command_line_once(tmp_path: Path) -> None:
    env = os.environ | {"COMPOSURE_DATA": str(tmp_path / "data"), "COMPOSURE_OWNER_PASSWORD": "a calm green chair"}
    env.pop("DATABASE_URL", None)

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "training", *words]
        return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=100, check=False)

    owner = ("create-owner", "--email", "olga@example.com", "--name", "Olga")
    assert run("create-owner", "--email", "olga", "--name", "Olga").returncode == 1
    made = run(*owner)
    assert (made.returncode, made.stderr) == (0, "")
    assert "olga@example.com owns" in made.stdout
    assert run(*owner).returncode == 1
    assert "/sign-in?invitation=" in run("new-link", "Olga@example.com").stdout
    assert run("new-link", "eve@example.com").returncode == 1
    unreadable = run("new-link", "\udcff@example.com")
    assert (unreadable.returncode, "Traceback" in unreadable.stderr) == (1, False)
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0


def test_an_old_folder_that_others_can_open_is_said_at_the_start_with_its_cure(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "our data"
    monkeypatch.setenv("COMPOSURE_DATA", str(folder))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    warn_of_open_data()  # not there yet: it will be made closed
    folder.mkdir(mode=0o700)
    warn_of_open_data()
    assert not caplog.records
    folder.chmod(0o755)
    warn_of_open_data()
    assert f"chmod 700 '{folder}'" in caplog.text
    assert folder.stat().st_mode & 0o777 == 0o755  # whose folder it is may have reasons


def test_what_keeps_the_server_shut_stands_in_its_config() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    assert config["client"]["showErrorDetails"] == "none"
    assert config["browser"]["gatherUsageStats"] is False
    assert config["server"]["enableXsrfProtection"] is config["server"]["enableCORS"] is True
    assert config["server"]["address"] == "127.0.0.1"
    assert config["server"]["enableAgentApi"] is False
    assert config["server"]["maxUploadSize"] == 1


def test_no_persons_words_are_kept_in_a_cache_of_the_process() -> None:
    """What st.cache_* keeps, everybody's session shares."""
    cached = [
        path
        for path in (*(ROOT / "ui").rglob("*.py"), *(ROOT / "training").rglob("*.py"), ROOT / "app.py")
        if "st.cache_" in path.read_text("utf-8")
    ]
    assert cached == []
