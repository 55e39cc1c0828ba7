"""Going back to a reply in a real browser: both branches beside each other, the record untouched."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from simulator.library import load
from tests.ui.conftest import App
from tests.ui.steps import begin, say, settled

pytestmark = pytest.mark.browser

CRIB = load().get("crib-late")
HOSTILE = next(rehearsal for rehearsal in CRIB.rehearsals if rehearsal.name == "hostile")
OTHER = "<b>Five days</b> late and nobody rang you, with the baby due on Friday: that was us, and I am sorry."


def walk_out(app: App, page: Page) -> str:
    """Be hostile until the customer leaves, and return the address of the scorecard."""
    address = begin(page, app.url, CRIB.id)
    for number, reply in enumerate(HOSTILE.replies, 1):
        say(page, reply, number)
    expect(page.get_by_text("Walked out.")).to_be_visible()
    return address.replace("/talk", "/scorecard")


def test_another_answer_stands_beside_the_one_that_was_given(app: App, page: Page) -> None:
    scorecard = walk_out(app, page)
    page.goto(scorecard)
    score = page.get_by_test_id("stMetricValue").inner_text()
    page.get_by_role("button", name="Go back to reply").click()
    page.wait_for_url("**/what-if?*")
    page.get_by_role("textbox").last.fill(OTHER)
    page.get_by_role("button", name="See what becomes of it").click()
    expect(page.get_by_text("What if, reply 1")).to_be_visible()
    expect(page.get_by_text("As it went, reply 1")).to_be_visible()
    expect(page.get_by_text(OTHER)).to_be_visible()
    settled(page)
    page.get_by_role("button", name="Take the last answer back").click()
    expect(page.get_by_text("What if, reply 1")).to_have_count(0)
    page.goto(scorecard)
    expect(page.get_by_test_id("stMetricValue")).to_have_text(score)


@pytest.mark.parametrize("reply", ["0", "99", "one", "-1", "1e3"])
def test_a_reply_that_was_never_given_leads_back(app: App, page: Page, reply: str) -> None:
    address = walk_out(app, page).replace("/scorecard", "/what-if") + f"&reply={reply}"
    page.goto(address)
    expect(page.get_by_text("Nothing here")).to_be_visible()
    settled(page)
