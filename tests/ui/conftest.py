"""The real app on loopback and a real Chromium: what every browser test stands on."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import streamlit as st
from playwright.sync_api import Browser, Page, expect, sync_playwright

from storage.store import close_stores, open_store
from tests.training.signed_up import School
from training.people.sessions import now_utc

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 60_000  # milliseconds for a rerun on a machine that does ten other things


@dataclass
class App:
    """A running app with a data folder of its own; can be killed and started again on the same data and port."""

    data: Path
    port: int
    scenarios: Path | None = None
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def url(self) -> str:
        """Return the address of the first page."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true"]
        command += ["--server.port", str(self.port), "--server.fileWatcherType", "none"]
        env = os.environ | {"COMPOSURE_DATA": str(self.data)}
        env.pop("DATABASE_URL", None)
        with (self.data.parent / f"server-{self.port}.log").open("ab") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=log, stderr=log)
        for _ in range(300):
            if self._answers():
                return
            time.sleep(0.1)
        raise RuntimeError(f"the app did not start: {(self.data.parent / f'server-{self.port}.log').read_text()}")

    def kill(self) -> None:
        """Kill the server without a word, as a crash would."""
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None

    def _answers(self) -> bool:
        try:
            with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=1)) as connection:
                connection.request("GET", "/_stcore/health")
                return connection.getresponse().status == HTTPStatus.OK
        except OSError:
            return False


def free_port() -> int:
    """Return a port on loopback that nobody listens on."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """Run the app for one module of tests."""
    running = App(tmp_path_factory.mktemp("app") / "data", free_port())
    running.start()
    yield running
    running.kill()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Run one Chromium for all browser tests."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        pytest.skip("no Chromium on the PATH and CHROMIUM is not set")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page that may talk to this machine only: whatever reaches out fails the test."""
    expect.set_options(timeout=PATIENCE)
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    strangers: list[str] = []
    context.on("request", lambda request: strangers.extend(_elsewhere(request.url)))
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE)
    yield opened
    context.close()
    assert strangers == []


def _elsewhere(url: str) -> list[str]:
    local = urlsplit(url).hostname in (None, "127.0.0.1", "localhost")
    return [] if local else [url]


@pytest.fixture
def own_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A database of its own for pages that are drawn without a browser."""
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.chdir(ROOT)
    st.cache_resource.clear()
    close_stores()
    yield
    close_stores()


@pytest.fixture
def school(own_data: None) -> School:
    """The school of two teams, forty days old."""
    made = School(open_store(), now_utc() - timedelta(days=40))
    made.fill()
    made.wait(days=40)
    return made
