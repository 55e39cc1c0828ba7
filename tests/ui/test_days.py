"""A new hire's first day and a manager's Monday morning, in a real browser from the invitation link to sign-out."""

from __future__ import annotations

import csv
import os
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from simulator.library import load
from storage.attempts import Terms
from storage.place import sqlite_url
from storage.store import open_store
from tests.training.graded_talk import join
from tests.training.signed_up import PASSWORD, School
from tests.ui.conftest import App
from tests.ui.steps import box, say, settled
from training.learning.assignments import Assignments
from training.learning.wanted import Wanted
from training.people.sessions import now_utc
from training.practice.desk import Desk, open_desk
from ui.parts.wording import FOR_TRAINING

pytestmark = pytest.mark.browser

CUSTOMERS = load().scenarios[:3]
FIRST = next(each for each in CUSTOMERS if each.channel == "chat")
AGENTS = ("tom", "ada", "ben", "cleo", "dev", "eve")
Shot = Callable[[str], None]


@pytest.fixture(scope="module")
def school(app: App) -> Iterator[School]:
    """People, written into the database of the app beside it; the north team has talked and was asked for more."""
    store = open_store(sqlite_url(app.data / "composure.db"))
    made = School(store, now_utc() - timedelta(days=2))
    made.fill()
    for name in AGENTS[1:]:
        join(made, name, "trainee", "north")
    trainer, shelf = made.visitor("rita"), open_desk(made.visitor("rita")).shelf
    wanted = Wanted("First week", (FIRST.id,), ("north",), due_at=now_utc() + timedelta(days=5), pass_mark=50)
    task = Assignments(store, trainer, shelf, made.clock).make(wanted)
    for number, name in enumerate(AGENTS[1:]):
        desk = Desk(store, made.visitor(name), shelf, clock=made.clock)
        for each in CUSTOMERS:
            terms = Terms("graded", assignment_id=task) if each is FIRST else Terms("graded")
            attempt_id = desk.start(each.id, terms).id
            ends = "resolved" if number else "walked out"
            replies = next((one.replies for one in each.rehearsals if one.ends == ends), each.model_answers)
            for turn, text in enumerate(replies, 1):
                made.wait(minutes=1)
                sitting = desk.say(attempt_id, turn, f"{attempt_id}-{turn}", text)
                if sitting.status != "active":
                    break
    yield made
    store.close()


@pytest.fixture
def shot(page: Page, tmp_path: Path) -> Shot:
    """Take the page, wide and light and narrow and dark; into COMPOSURE_SHOTS, where that is set, all four ways."""
    folder, all_ways = Path(os.environ.get("COMPOSURE_SHOTS", tmp_path)), "COMPOSURE_SHOTS" in os.environ
    ways = list(product(("light", "dark"), (1280, 390))) if all_ways else [("light", 1280), ("dark", 390)]

    def take(name: str) -> None:
        settled(page)
        for scheme, width in ways:
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_timeout(300)
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (name, width)
            tall = page.evaluate("document.querySelector('.stMain').scrollHeight")
            page.set_viewport_size({"width": width, "height": min(6000, max(900, tall))})
            page.wait_for_timeout(300)
            page.screenshot(path=folder / f"{name}-{width}-{scheme}.png")
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 1280, "height": 900})
        settled(page)

    return take


def sign_in(page: Page, url: str, name: str) -> None:
    page.goto(url)
    page.get_by_label("E-mail").fill(f"{name}@example.com")
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def go(page: Page, title: str, menu: str = "") -> None:
    """Open a page by the navigation, as people do."""
    if menu:
        page.get_by_role("navigation").get_by_role("button", name=menu, exact=True).click()
    page.get_by_role("menuitem" if menu else "link", name=title, exact=True).click()
    expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()
    settled(page)


def sign_out(page: Page) -> None:
    go(page, "My account", "Me")
    page.get_by_role("button", name="Sign out", exact=True).click()
    expect(page.get_by_label("E-mail")).to_be_visible()


def test_a_managers_monday_morning_and_the_first_day_of_whom_they_invite(
    app: App, school: School, page: Page, shot: Shot, tmp_path: Path
) -> None:
    link = _monday(app, page, shot, tmp_path)
    _first_day(page, shot, link)


def _monday(app: App, page: Page, shot: Shot, folder: Path) -> str:
    """Return the invitation link that the manager made."""
    sign_in(page, f"{app.url}/team", "mona")
    expect(page.get_by_role("heading", name="Readiness")).to_be_visible()
    counts = page.get_by_text("graded attempts in half a year").inner_text()
    people, graded, *apart = map(int, re.findall(r"\d+", counts))
    assert (people, graded + sum(apart)) == (6, 5 * len(CUSTOMERS))
    expect(page.get_by_text("4 of 6", exact=True)).to_be_visible()
    expect(page.get_by_test_id("stVegaLiteChart").first.locator("canvas, svg").first).to_be_visible()
    expect(page.get_by_text("Lowest in this team:")).to_be_visible()
    assert re.search(r"in \d+ of \d+ attempts, by [1-5] p", page.get_by_test_id("stMain").inner_text())
    expect(page.get_by_text(re.compile("^“.+”$")).first).to_be_visible()
    shot("team")
    sheet = _downloaded(page, "Readiness (CSV)", folder)
    rows = list(csv.reader(sheet.read_text("utf-8-sig").splitlines()))
    assert [row[0] for row in rows if row and row[0] in {each.title() for each in AGENTS}] == sorted(
        each.title() for each in AGENTS
    )
    book = _downloaded(page, "Everything (Excel)", folder)
    assert _words(book, "workbook").count("<sheet ") == 6

    go(page, "Leaderboard")
    expect(page.get_by_text(re.compile(r"^[45] people ranked"))).to_be_visible()
    page.get_by_role("combobox", name="The attempts behind a row").click()
    page.get_by_role("option", name="Cleo").click()
    expect(page.get_by_role("button", name="Read", exact=True)).to_have_count(len(CUSTOMERS))
    shot("board")
    sheet = _downloaded(page, "CSV", folder)
    assert "Cleo" in sheet.read_text("utf-8-sig")
    assert FOR_TRAINING in sheet.read_text("utf-8-sig")
    assert "Cleo" in _words(_downloaded(page, "Excel", folder), "")
    page.get_by_role("button", name="Read", exact=True).first.click()
    expect(page.get_by_text("They can see that you read it.")).to_be_visible()
    expect(page.get_by_text("Cleo · Resolved")).to_be_visible()
    shot("attempt-behind-a-row")

    go(page, "People", "Manage")
    page.get_by_role("tab", name="Invite").click()
    page.get_by_label("Name", exact=True).locator("visible=true").fill("Nina Novak")
    page.get_by_label("E-mail").locator("visible=true").fill("nina@example.com")
    page.get_by_role("combobox", name="Team").locator("visible=true").click()
    page.get_by_role("option", name="North").click()
    page.get_by_role("button", name="Make the link").click()
    link = page.get_by_test_id("stCode").inner_text().strip()
    assert "/sign-in?invitation=" in link
    shot("invited")
    sign_out(page)
    return link


def _downloaded(page: Page, label: str, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=label, exact=True).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    settled(page)
    return path


def _words(book: Path, part: str) -> str:
    """Return what a workbook holds, or one part of it; a damaged one fails."""
    assert zipfile.is_zipfile(book)
    with zipfile.ZipFile(book) as opened:
        assert opened.testzip() is None
        return "".join(opened.read(name).decode() for name in opened.namelist() if part in name)


def _first_day(page: Page, shot: Shot, link: str) -> None:
    page.goto(link)
    expect(page.get_by_role("heading", name="Welcome, Nina Novak")).to_be_visible()
    shot("welcome")
    for label in ("Your password", "Once more"):
        page.get_by_label(label, exact=True).fill("seven quiet green chairs")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_role("heading", name="What next?")).to_be_visible()
    expect(page.get_by_text("0 of 1 passed")).to_be_visible()
    shot("home")
    page.get_by_role("button", name=f"Meet {FIRST.customer.name}").click()
    expect(page.get_by_text("How does this talk count?")).to_be_visible()
    expect(page.get_by_role("radio", name="Practice")).to_be_checked()
    page.get_by_text("Graded, for “First week”").click()
    expect(page.get_by_role("button", name="Begin the graded attempt")).to_be_visible()
    shot("brief")
    page.get_by_role("button", name="Begin the graded attempt").click()
    page.wait_for_url("**/talk?attempt=*")
    expect(page.get_by_text("Graded: this one counts")).to_be_visible()
    expect(box(page)).to_be_visible()
    for number, text in enumerate(next(each.replies for each in FIRST.rehearsals if each.ends == "resolved"), 1):
        say(page, text, number)
    expect(page.get_by_text("Resolved.")).to_be_visible()
    shot("talk")
    page.get_by_role("button", name="See your scorecard").click()
    expect(page.get_by_role("tab", name="Skill by skill")).to_be_visible()
    shot("scorecard")
    page.get_by_text("Fill in the form").click()
    for label, words in (("Contact", FIRST.customer.name), ("Complaint", "It came late, and nobody called back.")):
        page.get_by_label(label, exact=True).fill(words)
    page.get_by_role("button", name="File it").click()
    expect(page.get_by_text(re.compile("of 6 fields hold what this talk gave"))).to_be_visible()
    shot("filed")

    go(page, "My progress")
    expect(page.get_by_text("and 1 graded")).to_be_visible()
    shot("progress")
    page.get_by_role("link", name="Home", exact=True).click()
    expect(page.get_by_text("1 of 1 passed")).to_be_visible()
    shot("home-after")
    sign_out(page)
    page.goto(link)
    expect(page.get_by_text("This link has been used")).to_be_visible()


def test_where_nobody_has_begun_every_page_says_what_would_be_here(
    app: App, school: School, page: Page, shot: Shot
) -> None:
    sign_in(page, f"{app.url}/team", "max")
    expect(page.get_by_text("1 person, 0 graded attempts in half a year")).to_be_visible()
    expect(page.get_by_text("Nothing is assigned to this team.")).to_be_visible()
    shot("team-empty")
    go(page, "Leaderboard")
    expect(page.get_by_text("Nobody is on this board yet.")).to_be_visible()
    shot("board-empty")
    go(page, "Assignments", "Train")
    expect(page.get_by_text("Nothing is assigned yet")).to_be_visible()
    sign_out(page)
    sign_in(page, app.url, "tina")
    expect(page.get_by_text("Your first customer")).to_be_visible()
    shot("home-empty")
    go(page, "My progress")
    expect(page.get_by_text("after your first conversation")).to_be_visible()
    go(page, "My attempts")
    shot("attempts-empty")
    sign_out(page)
