"""From solo mode to accounts, and in and out again, in a real browser with a real cookie."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from sqlalchemy import delete, func, select

from storage.place import sqlite_url
from storage.store import Store, open_store
from storage.tables import SignInRow, TurnRow
from tests.training.signed_up import PASSWORD, School
from tests.ui.conftest import PATIENCE, App, free_port
from tests.ui.steps import begin, box, say, settled
from training.people.entrance import Entrance
from training.people.register import People
from training.people.sessions import now_utc
from training.visitors import ANONYMOUS

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def school(app: App) -> Iterator[School]:
    """People, written into the database of the app beside it."""
    store: Store = open_store(sqlite_url(app.data / "composure.db"))
    made = School(store, now_utc())
    made.fill()
    yield made
    store.close()


def sign_in(page: Page, url: str, name: str, password: str = PASSWORD) -> None:
    page.goto(url)
    page.get_by_label("E-mail").fill(f"{name}@example.com")
    page.get_by_role("textbox", name="Password").fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()


def sign_out(page: Page, url: str) -> None:
    page.goto(f"{url}/account")
    page.get_by_role("button", name="Sign out", exact=True).click()
    expect(page.get_by_label("E-mail")).to_be_visible()


def cookies(page: Page) -> dict[str, dict[str, object]]:
    return {str(each["name"]): dict(each) for each in page.context.cookies()}


def inside(page: Page) -> None:
    """Wait until the navigation is that of somebody who is signed in."""
    expect(page.get_by_role("button", name="Me", exact=True)).to_be_visible()


def title(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", name=words, exact=True)).to_be_visible()


def test_somebody_signs_in_stays_through_a_reload_and_a_restart_and_signs_out(
    app: App, school: School, page: Page
) -> None:
    sign_in(page, f"{app.url}/history", "tom")
    title(page, "My attempts")  # the address they came for
    held = cookies(page)["composure_sign_in"]
    assert (held["httpOnly"], held["sameSite"]) == (True, "Lax")
    assert str(held["value"]) not in page.evaluate("document.cookie")
    page.reload()
    title(page, "My attempts")
    app.kill()
    app.start()
    page.reload()
    title(page, "My attempts")
    sign_out(page, app.url)
    assert "composure_sign_in" not in cookies(page)
    page.context.add_cookies([{"name": "composure_sign_in", "value": str(held["value"]), "url": app.url}])
    page.goto(f"{app.url}/history")
    expect(page.get_by_label("E-mail")).to_be_visible()


def test_a_wrong_password_is_said_once_and_then_the_door_is_locked(app: App, school: School, page: Page) -> None:
    page.goto(app.url)
    for _ in range(5):
        page.get_by_label("E-mail").fill("tina@example.com")
        page.get_by_role("textbox", name="Password").fill("not the right one")
        page.get_by_role("button", name="Sign in", exact=True).click()
        expect(page.get_by_text("do not belong together")).to_be_visible()
        settled(page)
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_text("a quarter of an hour")).to_be_visible()


def test_silence_ends_a_sign_in(app: App, school: School, page: Page) -> None:
    sign_in(page, f"{app.url}/account", "max")
    inside(page)
    with school.store.writing() as session:
        for row in session.scalars(select(SignInRow).where(SignInRow.person_id == "max")):
            row.seen_at -= timedelta(minutes=31)
    page.get_by_role("button", name="Sign out on every device").click()
    expect(page.get_by_label("E-mail")).to_be_visible()


def test_a_page_that_is_not_theirs_is_neither_listed_nor_opened(app: App, school: School, page: Page) -> None:
    sign_in(page, app.url, "tom")
    inside(page)
    expect(page.get_by_text("Manage", exact=True)).to_have_count(0)
    for address in ("people", "studio"):
        page.goto(f"{app.url}/{address}")
        title(page, "This page is not open to you")
    page.goto(f"{app.url}/how")
    title(page, "How scoring works")


def test_an_invitation_is_opened_by_its_link(app: App, school: School, page: Page) -> None:
    school.now = now_utc()
    link = People(school.store, school.visitor("mona"), school.clock).invite(
        "Nina *New*", "nina@example.com", "trainee", "north"
    )
    page.goto(f"{app.url}/sign-in?invitation={link}")
    title(page, "Welcome, Nina *New*")
    for label in ("Your password", "Once more"):
        page.get_by_role("textbox", name=label).fill("seven loud blue whales")
    page.get_by_role("button", name="Begin").click()
    inside(page)
    page.goto(f"{app.url}/sign-in?invitation={link}")
    title(page, "This link does not open anything")
    expect(page.get_by_text("You are signed in already, as Nina *New*.")).to_be_visible()
    page.context.clear_cookies()
    page.goto(f"{app.url}/sign-in?invitation={link}")
    page.get_by_test_id("stMain").get_by_role("link", name="Sign in").click()
    title(page, "Sign in")


def test_three_at_once_see_their_own_words_only(app: App, school: School, browser: Browser) -> None:
    names = ("tom", "rita", "mona")
    contexts: list[BrowserContext] = [browser.new_context() for _ in names]
    try:
        pages = [context.new_page() for context in contexts]
        attempts = []
        for name, page in zip(names, pages, strict=True):
            page.set_default_timeout(PATIENCE)
            sign_in(page, app.url, name)
            inside(page)
            attempts.append(begin(page, app.url, "crib-late"))
            say(page, f"This is {name}, and I am sorry about the crib.", 1)
        for name, page in zip(names, pages, strict=True):
            for owner, address in zip(names, attempts, strict=True):
                page.goto(address)
                if owner == name:
                    expect(page.get_by_text(f"This is {name}, and")).to_be_visible()
                else:
                    expect(page.get_by_text("There is no such conversation among yours")).to_be_visible()
                    expect(page.get_by_text(f"This is {owner}, and")).to_have_count(0)
    finally:
        for context in contexts:
            context.close()


def test_another_site_can_neither_set_nor_clear_the_cookie(app: App, school: School, page: Page) -> None:
    page.goto(app.url)
    for method in ("POST", "DELETE"):
        answer = page.request.fetch(f"{app.url}/sign-in-cookie", method=method, data="x" * 43)
        assert answer.status == 403
    forged = page.request.fetch(
        f"{app.url}/sign-in-cookie", method="POST", data="x" * 100_000, headers={"X-Composure": "1"}
    )
    assert forged.status == 403
    assert "composure_sign_in" not in cookies(page)


def test_solo_mode_becomes_a_school_in_the_browser(browser: Browser, tmp_path: Path) -> None:
    alone = App(tmp_path / "data", free_port())
    alone.start()
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    try:
        page.goto(f"{alone.url}/account")
        page.get_by_label("Your name").fill("Olga Owner")
        page.get_by_label("Your e-mail").fill("olga@example.com")
        for label in ("A password", "The password once more"):
            page.get_by_role("textbox", name=label).fill(PASSWORD)
        page.get_by_role("button", name="Make me the owner").click()
        title(page, "People")
        expect(page.get_by_text("olga@example.com")).to_be_visible()
        stranger = browser.new_context()
        other = stranger.new_page()
        other.goto(f"{alone.url}/people")
        expect(other.get_by_label("E-mail")).to_be_visible()
        stranger.close()
    finally:
        context.close()
        alone.kill()


def test_a_reply_that_is_sent_after_the_sign_in_ended_is_not_stored_and_says_so(
    app: App, school: School, page: Page
) -> None:
    """A button's work is done before the page is drawn anew: the door must ask again who is here."""
    sign_in(page, app.url, "tom")
    inside(page)
    begin(page, app.url, "crib-late")
    with school.store.writing() as session:
        before = session.scalar(select(func.count()).select_from(TurnRow))
        session.execute(delete(SignInRow).where(SignInRow.person_id == "tom"))
    box(page).fill("I am sorry that the crib is late.")
    box(page).press("Enter")
    title(page, "This was not done")
    expect(page.get_by_text("You had written: I am sorry that the crib is late.")).to_be_visible()
    with school.store.reading() as session:
        assert session.scalar(select(func.count()).select_from(TurnRow)) == before
    page.get_by_role("button", name="Open the page anew").click()
    expect(page.get_by_label("E-mail")).to_be_visible()


def test_a_browser_that_changes_hands_leaves_no_earlier_sign_in_open(app: App, school: School, page: Page) -> None:
    def open_of_mona() -> int:
        query = select(func.count()).select_from(SignInRow).where(SignInRow.person_id == "mona")
        with school.store.reading() as session:
            return session.scalar(query) or 0

    sign_in(page, app.url, "mona")
    inside(page)
    before = open_of_mona()  # other tests of this module may have left hers open in other browsers
    ticket = Entrance(school.store, ANONYMOUS, now_utc).sign_in("max@example.com", PASSWORD)
    sent = page.request.post(f"{app.url}/sign-in-cookie", data=ticket, headers={"X-Composure": "1"})
    assert sent.status == 204
    assert open_of_mona() == before - 1


@pytest.mark.parametrize(("proto", "secure"), [("http", False), ("https", True), ("https, http", True)])
def test_behind_a_proxy_with_https_the_cookie_is_for_https_only(
    app: App, school: School, page: Page, proto: str, *, secure: bool
) -> None:
    ticket = Entrance(school.store, ANONYMOUS, now_utc).sign_in("mona@example.com", PASSWORD)
    sent = page.request.post(
        f"{app.url}/sign-in-cookie", data=ticket, headers={"X-Composure": "1", "X-Forwarded-Proto": proto}
    )
    assert ("Secure" in sent.headers["set-cookie"]) == secure


def test_no_page_elsewhere_puts_ours_into_a_frame(app: App, page: Page) -> None:
    for address in ("/", "/people", "/sign-in-cookie"):
        headers = page.request.get(f"{app.url}{address}").headers
        assert headers["x-frame-options"] == "SAMEORIGIN"
        assert headers["content-security-policy"] == "frame-ancestors 'self'"
