"""Whoever goes away leaves nothing on the screen, and finds what they were writing when they are back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import func, select

from storage.place import sqlite_url
from storage.store import Store, open_store
from storage.tables import SignInRow
from tests.training.signed_up import PASSWORD, School
from tests.ui.conftest import App, free_port
from tests.ui.steps import begin, box, settled
from training.people.sessions import now_utc

pytestmark = pytest.mark.browser
DRAFT = "I am so sorry, and this is not yet sen"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    running = App(tmp_path_factory.mktemp("idle") / "data", free_port())
    store = open_store(sqlite_url(running.data / "composure.db"))
    School(store, now_utc()).fill()
    store.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMPOSURE_IDLE_MINUTES", "0.5")  # looks come three times as often
        running.start()
    yield running
    running.kill()


@pytest.fixture
def store(app: App) -> Iterator[Store]:
    opened = open_store(sqlite_url(app.data / "composure.db"))
    yield opened
    opened.close()


def sign_in(page: Page, name: str) -> None:
    page.get_by_label("E-mail").fill(f"{name}@example.com")
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("button", name="Me", exact=True)).to_be_visible()


def go_away(store: Store, name: str) -> None:
    with store.writing() as session:
        for row in session.scalars(select(SignInRow).where(SignInRow.person_id == name)):
            row.seen_at -= timedelta(minutes=31)


@pytest.mark.parametrize("back", ["tom", "rita"])
def test_the_page_goes_and_the_draft_waits_for_its_writer_only(app: App, store: Store, page: Page, back: str) -> None:
    page.goto(app.url)
    sign_in(page, "tom")
    begin(page, app.url, "crib-late")
    settled(page)
    box(page).fill(DRAFT)
    go_away(store, "tom")
    # Without a click.
    expect(page.get_by_label("E-mail")).to_be_visible(timeout=40_000)
    expect(page.get_by_text("crib")).to_have_count(0)
    sign_in(page, back)
    kept = "() => sessionStorage.getItem('composure-draft')"
    if back == "tom":
        expect(box(page)).to_have_value(DRAFT)
        page.wait_for_function(f"!({kept})()")
        box(page).press("Enter")
        expect(page.get_by_text(DRAFT)).to_be_visible()
    else:
        page.wait_for_function(f"!({kept})()")
        expect(page.get_by_text(DRAFT)).to_have_count(0)


def test_looking_is_no_click(app: App, store: Store, page: Page) -> None:
    page.goto(app.url)
    sign_in(page, "mona")
    settled(page)
    query = select(func.max(SignInRow.seen_at)).where(SignInRow.person_id == "mona")
    with store.reading() as session:
        before = session.scalar(query)
    page.wait_for_timeout(22_000)  # two looks
    with store.reading() as session:
        assert session.scalar(query) == before
