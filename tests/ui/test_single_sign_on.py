"""Single sign-on against a real OpenID Connect provider on loopback, in a real browser."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, Page, expect

from storage.place import sqlite_url
from storage.store import open_store
from tests.training.signed_up import School
from tests.ui.conftest import PATIENCE, App, free_port
from training.people.sessions import now_utc

pytestmark = pytest.mark.browser
SECRETS = """
[auth]
redirect_uri = "http://127.0.0.1:{app}/oauth2callback"
cookie_secret = "a-secret-of-the-test-that-signs-the-cookie"
client_id = "composure"
client_secret = "not-checked"
server_metadata_url = "http://localhost:{provider}/.well-known/openid-configuration"
"""


USERS = (
    {"sub": "s-tom", "email": "tom@example.com", "email_verified": True},
    {"sub": "s-eve", "email": "eve@example.com", "email_verified": True},
    {"sub": "s-liar", "email": "olga@example.com", "email_verified": False},
)


@pytest.fixture(scope="module")
def provider() -> Iterator[int]:
    port = free_port()
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port), "--host", "localhost"]
    for user in USERS:
        command += ["--user-claims", json.dumps(user)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        for _ in range(100):
            with suppress(OSError), socket.create_connection(("localhost", port), 1):
                break
            time.sleep(0.1)
        yield port
        process.terminate()


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory, provider: int) -> Iterator[App]:
    folder = tmp_path_factory.mktemp("sso")
    running = App(folder / "data", free_port())
    secrets = folder / ".streamlit" / "secrets.toml"
    secrets.parent.mkdir()
    secrets.write_text(SECRETS.format(app=running.port, provider=provider), "utf-8")
    store = open_store(sqlite_url(running.data / "composure.db"))
    School(store, now_utc()).fill()
    store.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder))  # where Streamlit looks for secrets besides the project
        running.start()
    yield running
    running.kill()


@pytest.fixture
def visit(browser: Browser, app: App) -> Iterator[Page]:
    context = browser.new_context()
    # The provider's own page asks for a style sheet from afar; ours is watched in every other browser test.
    context.route(re.compile("jsdelivr"), lambda route: route.abort())
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()


def come_as(page: Page, app: App, subject: str, first: str = "") -> None:
    page.goto(app.url)
    page.get_by_role("button", name="Sign in with your organisation").click()
    page.get_by_role("button", name=subject).first.click()
    page.wait_for_url(f"{app.url}/**")
    if first:
        expect(page.get_by_text("Me", exact=True)).to_be_visible()
        page.goto(f"{app.url}{first}")


def test_who_is_known_comes_in_and_goes_out(app: App, visit: Page) -> None:
    come_as(visit, app, "s-tom", "/account")
    expect(visit.get_by_text("tom@example.com")).to_be_visible()
    visit.get_by_role("button", name="Sign out", exact=True).click()
    expect(visit.get_by_role("button", name="Sign out", exact=True)).to_have_count(0)
    visit.goto(app.url)
    expect(visit.get_by_role("button", name="Sign in with your organisation")).to_be_visible()


def test_who_signs_out_in_one_tab_is_out_in_the_other(app: App, visit: Page) -> None:
    come_as(visit, app, "s-tom", "/account")
    other = visit.context.new_page()
    other.goto(f"{app.url}/account")
    expect(other.get_by_text("tom@example.com")).to_be_visible()
    visit.get_by_role("button", name="Sign out", exact=True).click()
    expect(visit.get_by_role("button", name="Sign out", exact=True)).to_have_count(0)
    # The connection of this tab still knows what the provider said a moment ago.
    other.get_by_role("button", name="Sign out on every device").click()
    expect(other.get_by_role("button", name="Sign in with your organisation")).to_be_visible()
    other.wait_for_timeout(3_000)  # long enough for the way back in, had it been open
    other.goto(f"{app.url}/account")
    expect(other.get_by_role("button", name="Sign in with your organisation")).to_be_visible()


@pytest.mark.parametrize("subject", ["s-eve", "s-liar"])
def test_who_is_not_known_here_is_told_whom_to_ask(app: App, visit: Page, subject: str) -> None:
    come_as(visit, app, subject)
    expect(visit.get_by_text("not here yet")).to_be_visible()
    expect(visit.get_by_role("button", name=re.compile("^Meet "))).to_have_count(0)
