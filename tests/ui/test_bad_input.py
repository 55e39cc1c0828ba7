"""Whatever is typed is answered clearly, shown as it was typed, and lost never."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from simulator.library import load
from tests.ui.conftest import App
from tests.ui.steps import begin, box, say, settled

pytestmark = pytest.mark.browser

CRIB = load().get("crib-late")
LITERALLY = {
    "one character": "x",
    "only emoji": "😡😡😡",
    "right to left": "سلام, متأسفم که گهواره دیر رسیده است",
    "another language": "Lo siento mucho, la cuna llega mañana y le devolvemos el dinero hoy mismo.",
    "markdown": "# Sorry **really** [click](http://example.org) ![x](http://example.org/x.png)",
    "html": "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"> sorry",
    "dollars": "You get $5 and $9 back.",
    "directives": ":red[sorry] :material/home: :smile: ~~late~~",
}


@pytest.mark.parametrize("text", LITERALLY.values(), ids=LITERALLY)
def test_people_s_words_are_shown_as_typed(app: App, page: Page, text: str) -> None:
    begin(page, app.url, CRIB.id)
    say(page, text, 1)
    expect(page.get_by_text(text, exact=True).first).to_be_visible()
    page.locator("summary", has_text="Reply 1: anger").click()
    expect(page.locator(".marked").first).to_have_text(text)
    settled(page)
    assert "owned" not in page.title()


def test_an_empty_reply_is_not_sent(app: App, page: Page) -> None:
    begin(page, app.url, CRIB.id)
    for nothing in ("", "   ", "\u200b"):
        box(page).fill(nothing)
        box(page).press("Enter")
        settled(page)
        expect(page.get_by_text("How was it graded?")).to_have_count(0)


def test_an_over_long_reply_stays_in_the_box(app: App, page: Page) -> None:
    begin(page, app.url, CRIB.id)
    long = "sorry " * 3_333 + "ok"
    box(page).fill(long)
    box(page).press("Enter")
    expect(page.get_by_text("20,000 characters")).to_be_visible()
    expect(box(page)).to_have_value(long)
    box(page).fill("I am sorry that the crib is late.")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_text("Reply 1: anger")).to_be_visible()
    expect(page.get_by_test_id("stChatInput")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", "history", "how", f"talk?scenario={CRIB.id}"])
def test_a_phone_never_scrolls_sideways(app: App, page: Page, path: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{app.url}/{path}")
    settled(page)
    expect(page.locator("h1, h2").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_talk_and_its_scorecard_fit_a_phone(app: App, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    begin(page, app.url, CRIB.id)
    say(page, "I am sorry that your crib is four days late. " + "unbreakable" * 20, 1)
    page.locator("summary", has_text="Reply 1: anger").click()
    expect(page.locator("mark").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.goto(page.url.replace("/talk", "/scorecard"))
    expect(page.get_by_role("tab", name="Skill by skill")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
