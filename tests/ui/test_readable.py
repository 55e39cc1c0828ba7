"""Every word can be read, light or dark; on a phone a wide table is a list; a page to print has the reader's time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from simulator.library import load
from storage.attempts import Terms
from storage.store import close_stores
from tests.ui.conftest import App
from tests.ui.contrast import texts
from tests.ui.steps import settled
from training.practice.desk import new_key, open_desk
from training.reviews.calibration import Calibration
from training.reviews.rounds import Plan

pytestmark = pytest.mark.browser

CUSTOMER = next(each for each in load().scenarios if each.channel == "chat")
SKILLS = ("tone", "empathy")
TABLE = b"customer,reply\nWhere is it?,I'm sorry. It comes at four.\nAnd then?,I ring you at five.\n"
HERE = "America/New_York"


@pytest.fixture
def pages(app: App, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, str]]]:
    """Return addresses, each with a text that is there: of a talk that is over, of rounds that are closed and open."""
    monkeypatch.setenv("COMPOSURE_DATA", str(app.data))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    desk = open_desk()
    attempt = desk.start(CUSTOMER.id, Terms("graded")).id
    desk.say(attempt, 1, new_key(), "I am sorry that you had to wait. I look into it now and ring you at four.")
    desk.leave(attempt)
    room = Calibration(desk.store, desk.visitor)
    closed, going = (room.make(Plan(name, SKILLS, (desk.visitor.person_id,), 0, "", TABLE)) for name in ("One", "Two"))
    for position in (1, 2):
        room.grade(closed, position, {"tone": 3, "empathy": position})
    room.grade(going, room.sheet(going).position, {"tone": 3, "empathy": 1})
    room.hand_in(closed)
    yield [
        ("", "Practise"),
        ("how", "The figures, set by set"),
        (f"scorecard?attempt={attempt}", "Skill by skill"),
        ("review", "Waiting"),
        (f"calibration?round={going}", "3 good"),
        (f"calibration?round={closed}", "People with the rules"),
    ]
    close_stores()


def test_every_word_can_be_read_wherever_one_reads_it(
    app: App, page: Page, pages: list[tuple[str, str]], tmp_path: Path
) -> None:
    clock = page.context.new_cdp_session(page)
    clock.send("Emulation.setTimezoneOverride", {"timezoneId": HERE})
    for dark in (False, True):
        page.emulate_media(color_scheme="dark" if dark else "light")
        for path, said in pages:
            page.goto(f"{app.url}/{path}")
            expect(page.get_by_text(said).first).to_be_visible()
            settled(page)
            seen = texts(page)
            assert any(said in each.words for each in seen), path
            assert [each for each in seen if each.contrast < each.least] == [], path
        page.goto(f"{app.url}/progress")
        expect(page.get_by_test_id("stVegaLiteChart").locator(".role-axis-label text").first).to_be_visible()
        settled(page)
        assert [each for each in texts(page) if each.contrast < each.least] == [], "progress"
    page.goto(f"{app.url}/{pages[-1][0]}")
    head = page.get_by_role("columnheader", name="People with the rules")
    expect(head).to_be_in_viewport()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator(".cards")).to_be_visible()
    right = page.get_by_role("cell").evaluate_all("all => all.map(each => each.getBoundingClientRect().right)")
    assert max(right) <= 390
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.goto(f"{app.url}/team")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Page to print (A4)").click()
    waiting.value.save_as(tmp_path / "team.html")
    assert f"({HERE})" in (tmp_path / "team.html").read_text("utf-8")
