"""What a trainee does, in the words of a test."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect


def begin(page: Page, url: str, scenario: str) -> str:
    """Open a scenario's brief, begin, and return the address of the attempt."""
    page.goto(f"{url}/talk?scenario={scenario}")
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url("**/talk?attempt=*")
    expect(box(page)).to_be_visible()
    return page.url


def box(page: Page) -> Locator:
    """Return the box for the next reply, of a chat or of a letter."""
    return page.get_by_role("textbox").last


def say(page: Page, text: str, number: int) -> None:
    """Send a chat reply and wait until its turn is drawn."""
    box(page).fill(text)
    box(page).press("Enter")
    answered(page, number)


def write(page: Page, text: str, number: int) -> None:
    """Send a letter and wait until its turn is drawn."""
    box(page).fill(text)
    page.get_by_role("button", name="Send", exact=True).click()
    answered(page, number)


def answered(page: Page, number: int) -> None:
    """Wait until a turn and the customer's answer to it are on the page, and nothing has gone wrong."""
    expect(page.get_by_text(f"Reply {number}: anger")).to_be_visible()
    settled(page)


def settled(page: Page) -> None:
    """Wait until the page is at rest, without an exception box."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.get_by_test_id("stException")).to_have_count(0)
