"""A trainer's review and override, the trainee's dispute and its answer, in a real browser from sign-in to sign-out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from storage.place import sqlite_url
from storage.store import open_store
from tests.training.graded_talk import play
from tests.training.signed_up import PASSWORD, School
from tests.ui.conftest import App
from tests.ui.steps import settled
from training.people.sessions import now_utc
from training.reviews.disputes import OwnReviews

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def school(app: App) -> Iterator[School]:
    """People, written into the database of the app beside it."""
    store = open_store(sqlite_url(app.data / "composure.db"))
    made = School(store, now_utc())
    made.fill()
    yield made
    store.close()


def sign_in(page: Page, url: str, name: str) -> None:
    page.goto(url)
    page.get_by_label("E-mail").fill(f"{name}@example.com")
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def sign_out(page: Page, url: str) -> None:
    page.goto(f"{url}/account")
    page.get_by_role("button", name="Sign out", exact=True).click()
    expect(page.get_by_label("E-mail")).to_be_visible()


def test_a_trainer_overrides_and_the_trainee_answers_back(app: App, school: School, page: Page, tmp_path: Path) -> None:
    attempt_id = play(school, "tom")
    sign_in(page, f"{app.url}/review", "rita")
    page.get_by_role("button", name="Read", exact=True).click()
    expect(page.get_by_text("By the rules alone")).to_be_visible()
    settled(page)
    page.get_by_text("Reply 3: ").click()
    settled(page)
    adjust = page.get_by_role("radio", name="Adjust").locator("visible=true")
    level = page.get_by_text("4 complete", exact=True).locator("visible=true")
    for _ in range(3):  # a click while the page is still being drawn is lost on a busy machine, as a person's is
        if adjust.get_attribute("aria-checked") != "true":
            adjust.click()
        with suppress(AssertionError):
            expect(level).to_be_visible(timeout=20_000)
            break
    level.click()
    page.get_by_label("Why", exact=True).locator("visible=true").fill("Courier, day and a call: all of it is there.")
    page.get_by_role("button", name="Save", exact=True).locator("visible=true").click()
    expect(page.get_by_text("Saved. Your trainee sees it")).to_be_visible()
    page.get_by_label("Your words for Tom").fill("Well begun, Tom.")
    page.get_by_role("button", name="Finish the review").click()
    expect(page.get_by_text("Finished. Your words stand")).to_be_visible()
    expect(page.get_by_role("link", name="Read another")).to_be_visible()
    page.screenshot(path=tmp_path / "review.png", full_page=True)
    sign_out(page, app.url)

    sign_in(page, f"{app.url}/scorecard?attempt={attempt_id}", "tom")
    expect(page.get_by_text("“Well begun, Tom.”")).to_be_visible()
    expect(page.get_by_text("all of it is there.").first).to_be_visible()
    expect(page.get_by_text("by the rules alone").first).to_be_visible()
    settled(page)
    page.get_by_text("You see a grade differently?").click()
    page.get_by_label("What do you see differently?").fill("I was calm here.")
    page.get_by_role("button", name="Send it to my trainer").click()
    expect(page.get_by_text("Sent. A trainer will read it")).to_be_visible()
    page.screenshot(path=tmp_path / "scorecard.png", full_page=True)
    sign_out(page, app.url)

    sign_in(page, f"{app.url}/review", "rita")
    expect(page.get_by_text("disputed")).to_be_visible()
    page.get_by_role("button", name="Read", exact=True).click()
    page.get_by_text("Accept", exact=True).locator("visible=true").click()
    page.get_by_role("button", name="Save the answer").click()
    expect(page.get_by_text("Saved. Your trainee sees it")).to_be_visible()
    page.goto(f"{app.url}/review")
    expect(page.get_by_text("Nothing waits.")).to_be_visible()
    sign_out(page, app.url)


def test_what_waits_comes_into_the_menu_of_an_open_page_and_leaves_the_page_as_it_is(
    app: App, school: School, page: Page, tmp_path: Path
) -> None:
    sign_in(page, f"{app.url}/sign-in", "rita")
    expect(page.get_by_role("heading", name="Today", exact=True)).to_be_visible()
    menu = page.get_by_role("navigation")
    menu.get_by_role("button", name="Train", exact=True).click()
    page.get_by_role("menuitem", name="Reviews", exact=True).click()
    expect(page.get_by_role("heading", name="Reviews", exact=True)).to_be_visible()
    page.get_by_text("Reviewed", exact=True).click()
    chosen = page.get_by_role("radio", name="Reviewed", exact=True)
    expect(chosen).to_be_checked()
    settled(page)
    attempt_id = play(school, "tom")
    OwnReviews(school.store, school.visitor("tom"), school.clock).dispute(attempt_id, (2, "tone"), "I was calm here.")
    page.keyboard.press("r")
    expect(menu.get_by_role("button", name="Train · 1", exact=True)).to_be_visible()
    settled(page)
    assert page.url == f"{app.url}/review"
    expect(chosen).to_be_checked()
    page.screenshot(path=tmp_path / "menu.png")
    menu.get_by_role("button", name="Train · 1", exact=True).click()
    page.get_by_role("menuitem", name="Calibration", exact=True).click()
    expect(page.get_by_role("heading", name="Calibration", exact=True)).to_be_visible()
    menu.get_by_role("button", name="Train · 1", exact=True).click()
    page.get_by_role("menuitem", name="Reviews · 1", exact=True).click()
    expect(page.get_by_text("disputed")).to_be_visible()
    assert page.url == f"{app.url}/review"
    sign_out(page, app.url)
