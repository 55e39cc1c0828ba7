"""A trainer in a real browser: writing, trying, proving and publishing without leaving the page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.ui.conftest import App
from tests.ui.steps import begin, say, settled

pytestmark = pytest.mark.browser

NEW_OPENING = "Nobody has rung me for four days and I am done waiting."


def opened(app: App, page: Page, scenario: str) -> Locator:
    """Open a scenario in the studio and return its editor."""
    page.goto(f"{app.url}/studio?scenario={scenario}")
    area = page.get_by_role("textbox", name="Scenario as YAML")
    expect(area).to_be_visible()
    return area


def saved(page: Page) -> None:
    """Wait until what was typed is stored."""
    expect(page.get_by_text("Draft, saved")).to_be_visible()
    settled(page)


def view(page: Page, name: str) -> None:
    """Change to another view of the bench."""
    page.get_by_role("radio", name=name).click()
    settled(page)


def test_a_mistake_is_named_beside_its_line_and_a_reload_loses_nothing(app: App, page: Page) -> None:
    area = opened(app, page, "laundry-suit")
    broken = area.input_value().replace("channel: chat", "chanel: chat")
    area.fill(broken)
    saved(page)
    expect(page.get_by_role("button", name="chanel").first).to_be_visible()
    page.reload()
    expect(page.get_by_role("textbox", name="Scenario as YAML")).to_have_value(broken)
    view(page, "Play")
    expect(page.get_by_text("Mend these first")).to_be_visible()
    page.get_by_role("button", name="Discard the draft").click()
    page.get_by_role("button", name="Throw it away").click()
    expect(page.get_by_text("As it is on offer · no problem")).to_be_visible()
    view(page, "Write")
    expect(page.get_by_role("textbox", name="Scenario as YAML")).to_have_value(broken.replace("chanel", "channel"))


def test_a_text_that_is_too_long_to_save_stays_in_the_editor(app: App, page: Page) -> None:
    area = opened(app, page, "coin-in-pump")
    area.fill("# " + "x" * 300_000)
    area.press("Control+s")
    expect(page.get_by_text("Not saved ·")).to_be_visible()
    assert len(area.input_value()) > 300_000
    for other in ("Play", "Versions", "Write"):
        view(page, other)
    expect(page.get_by_text("This is larger than 256 KB")).to_be_visible()
    page.get_by_text("What you had written").click()
    page.get_by_role("button", name="I have what I need from it").click()
    expect(page.get_by_text("As it is on offer")).to_be_visible()


def test_a_click_on_a_page_from_before_a_colleagues_change_does_nothing(app: App, page: Page) -> None:
    opened(app, page, "card-blocked").fill("title: mine")
    saved(page)
    colleague = page.context.new_page()
    area = opened(app, colleague, "card-blocked")
    area.fill("title: theirs")
    area.press("Control+s")
    expect(colleague.get_by_role("button", name="line 1").first).to_be_visible()
    expect(colleague.get_by_text("Draft, saved")).to_be_visible()
    page.reload()
    expect(page.get_by_role("textbox", name="Scenario as YAML")).to_have_value("title: theirs")
    area.fill("title: theirs, again")
    area.press("Control+s")
    settled(colleague)
    colleague.wait_for_timeout(1500)
    page.get_by_role("button", name="Discard the draft").click()
    page.get_by_role("button", name="Throw it away").click()
    expect(page.get_by_role("textbox", name="Scenario as YAML")).to_have_value("title: theirs, again")
    page.reload()
    expect(page.get_by_role("textbox", name="Scenario as YAML")).to_have_value("title: theirs, again")


def test_what_is_published_is_met_next_and_a_talk_that_has_begun_keeps_its_own(app: App, page: Page) -> None:
    running = begin(page, app.url, "crib-late")
    say(page, "Let me look at that.", 1)
    area = opened(app, page, "crib-late")
    text = area.input_value()
    start, end = text.index("\nopening:"), text.index("\nlines:")
    area.fill(f'{text[:start]}\nopening: "{NEW_OPENING}"\n{text[end:]}')
    saved(page)
    view(page, "Play")
    expect(page.get_by_text(NEW_OPENING)).to_be_visible()
    page.get_by_role("textbox").last.fill("I am so sorry, four days without a call is our fault.")
    page.get_by_role("textbox").last.press("Enter")
    expect(page.get_by_text("Reply 1: anger")).to_be_visible()
    view(page, "Compare")
    expect(page.get_by_text(f'+opening: "{NEW_OPENING}"')).to_be_visible()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("This is not proved.")).to_be_visible()
    expect(page.get_by_role("button", name="Publish now")).to_be_disabled()
    page.get_by_text("Publish it all the same").click()
    page.get_by_role("button", name="Publish now").click()
    expect(page.get_by_text("As it is on offer")).to_be_visible()
    expect(page.get_by_role("button", name="Publish now")).to_have_count(0)
    page.goto(f"{app.url}/talk?scenario=crib-late")
    expect(page.get_by_text(NEW_OPENING)).to_be_visible()
    page.goto(running)
    expect(page.get_by_text("You go on with the one you began with")).to_be_visible()
    expect(page.get_by_text(NEW_OPENING)).to_have_count(0)


def test_a_new_customer_can_be_proved_at_once(app: App, page: Page) -> None:
    page.goto(f"{app.url}/studio")
    page.get_by_role("button", name="New customer").click()
    page.get_by_role("textbox", name="A name for the file").fill("late-piano")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("textbox", name="Scenario as YAML")).to_have_value(re.compile("id: late-piano"))
    view(page, "Prove")
    page.get_by_role("button", name="Prove it").click()
    expect(page.get_by_text("no problem found")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("Endings: 4 of 4 can come")).to_be_visible()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_role("button", name="Publish now")).to_be_enabled()
    page.reload()
    view(page, "Prove")
    expect(page.get_by_text("Neither the text nor the rules have changed since")).to_be_visible()


def test_proving_all_can_be_stopped_and_keeps_what_was_proved(app: App, page: Page) -> None:
    page.goto(f"{app.url}/studio")
    page.get_by_role("button", name="Prove all").click()
    expect(page.get_by_text(re.compile("^3 of "))).to_be_visible(timeout=60_000)
    page.get_by_test_id("stMainBlockContainer").get_by_role("button", name="Stop").click()
    expect(page.get_by_test_id("stMainBlockContainer").get_by_role("button", name="Stop")).to_have_count(0)
    settled(page)
    assert page.get_by_text("Proved clean").count() + page.get_by_text("Proof: ").count() >= 2
    expect(page.get_by_role("button", name="Prove all")).to_be_visible()
    expect(page.get_by_text("Not proved").first).to_be_visible()


@pytest.mark.parametrize(
    ("data", "reason"), [(b"a: " + b"x" * 300_000, "256 KB"), ("title: Café".encode("latin-1"), "UTF-8")]
)
def test_a_file_that_cannot_be_is_refused_with_the_reason(app: App, page: Page, data: bytes, reason: str) -> None:
    page.goto(f"{app.url}/studio")
    page.get_by_role("button", name="Upload a file").click()
    page.locator("input[type=file]").set_input_files(
        {"name": "late-piano.yaml", "mimeType": "application/yaml", "buffer": data}
    )
    page.get_by_role("button", name="Open it here").click()
    expect(page.get_by_test_id("stAlert").get_by_text(reason)).to_be_visible()
    settled(page)


def test_a_scenario_that_is_not_there_leads_back(app: App, page: Page) -> None:
    page.goto(f"{app.url}/studio?scenario=../../etc/passwd")
    expect(page.get_by_text("cannot be the name of a scenario")).to_be_visible()
    settled(page)
