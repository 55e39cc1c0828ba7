"""A trainee in a real browser: whole talks to both kinds of end, and everything that may go wrong on the way."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from simulator.library import load
from simulator.scenario import Scenario
from tests.ui.conftest import App
from tests.ui.steps import answered, begin, box, say, settled, write

pytestmark = pytest.mark.browser

LIBRARY = load()
CRIB = LIBRARY.get("crib-late")
HOSTILE = next(rehearsal for rehearsal in CRIB.rehearsals if rehearsal.name == "hostile")


def good(scenario: Scenario) -> tuple[str, ...]:
    """Return replies that resolve; not the model answers, which earn nothing once a scorecard has shown them."""
    return next(rehearsal.replies for rehearsal in scenario.rehearsals if rehearsal.ends == "resolved")


GOOD = good(CRIB)
WATCH_SCROLLING = """
window.moves = []
const scroll = Element.prototype.scrollIntoView
Element.prototype.scrollIntoView = function(how) { window.moves.push(how.behavior); scroll.call(this, how) }
"""


def replies_on(page: Page) -> int:
    """Count the replies that the page shows."""
    return page.get_by_text("How was it graded?").count()


def test_good_replies_resolve_and_the_scorecard_quotes_them(app: App, page: Page) -> None:
    begin(page, app.url, CRIB.id)
    for number, answer in enumerate(GOOD, 1):
        say(page, answer, number)
    expect(page.get_by_text("Resolved.")).to_be_visible()
    expect(page.get_by_role("button", name="See your scorecard")).to_be_in_viewport()
    page.get_by_role("button", name="See your scorecard").click()
    expect(page.get_by_role("tab", name="Skill by skill")).to_be_visible()
    expect(page.get_by_text("/ 100")).to_be_visible()
    expect(page.get_by_text("You wrote, reply").first).to_be_visible()
    expect(page.locator("mark.helps").first).to_be_visible()
    skill = page.get_by_test_id("stExpander").filter(has=page.locator("summary", has_text="Empathy"))
    skill.locator("summary").click()
    expect(skill.get_by_text("✓ “").first).to_be_visible()
    page.get_by_role("tab", name="Reply by reply").click()
    expect(page.locator("summary", has_text=re.compile(r"\d\.\d → \d\.\d"))).to_have_count(len(GOOD))
    page.locator("summary", has_text="→").first.click()
    expect(page.get_by_text("Underlined words counted").first).to_be_visible()
    settled(page)
    page.get_by_role("button", name="Try again").click()
    page.wait_for_url("**/talk?attempt=*")
    expect(page.get_by_text("How was it graded?")).to_have_count(0)


def test_a_model_answer_pasted_after_it_was_shown_is_told_so(app: App, page: Page) -> None:
    for _ in range(2):
        begin(page, app.url, CRIB.id)
        say(page, CRIB.model_answers[0], 1)
    page.locator("summary", has_text="Reply 1: anger").press("Enter")
    expect(page.get_by_text("Words copied from the customer or from an example earn nothing")).to_be_visible()


def test_a_hostile_trainee_sees_the_customer_walk_out(app: App, page: Page) -> None:
    begin(page, app.url, CRIB.id)
    for number, reply in enumerate(HOSTILE.replies, 1):
        say(page, reply, number)
    expect(page.get_by_text("Walked out.")).to_be_visible()
    expect(page.locator("[data-testid=stChatInput] textarea")).to_be_disabled()


def test_letters_are_written_in_a_box_for_letters(app: App, page: Page) -> None:
    letters = next(scenario for scenario in LIBRARY.scenarios if scenario.channel == "email")
    begin(page, app.url, letters.id)
    for number, answer in enumerate(good(letters), 1):
        write(page, answer, number)
    expect(page.get_by_text("Resolved.")).to_be_visible()


def test_the_answer_to_a_letter_comes_into_sight_once_and_takes_the_focus_that_was_lost(app: App, page: Page) -> None:
    letters = next(scenario for scenario in LIBRARY.scenarios if scenario.channel == "email")
    answer, mood = page.get_by_test_id("stChatMessage").last, page.get_by_role("meter")
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(reduced_motion="reduce")
    page.add_init_script(WATCH_SCROLLING)
    begin(page, app.url, letters.id)
    write(page, "I am sorry. I will look into it today.\n\n" * 15, 1)
    expect(answer).to_be_in_viewport(ratio=1)
    expect(mood).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("group", name=f"{letters.customer.name} answers")).to_be_focused()
    page.get_by_test_id("stMain").evaluate("main => main.scrollTo(0, 0)")
    page.locator("summary", has_text="Reply 1: anger").dispatch_event("click")
    expect(page.get_by_text("Underlined words counted").first).to_be_visible()
    settled(page)
    assert page.evaluate("moves") == ["instant"]
    expect(mood).not_to_be_in_viewport()
    page.emulate_media(reduced_motion="no-preference")
    write(page, "Which number stands on it?", 2)
    expect(mood).to_be_in_viewport(ratio=1)
    assert page.evaluate("moves") == ["instant", "smooth"]
    page.reload()
    answered(page, 2)
    assert page.evaluate("moves") == []
    expect(mood).not_to_be_in_viewport()


def test_a_reload_in_the_middle_loses_nothing(app: App, page: Page) -> None:
    begin(page, app.url, CRIB.id)
    say(page, GOOD[0], 1)
    page.reload()
    answered(page, 1)
    expect(page.get_by_text(GOOD[0][:60])).to_be_visible()
    say(page, GOOD[1], 2)


def test_a_killed_server_loses_nothing(app: App, page: Page) -> None:
    begin(page, app.url, CRIB.id)
    say(page, GOOD[0], 1)
    app.kill()
    app.start()
    page.reload()
    answered(page, 1)
    say(page, GOOD[1], 2)
    assert replies_on(page) == 2


def test_a_second_tab_is_told_that_the_talk_has_moved_on(app: App, page: Page) -> None:
    address = begin(page, app.url, CRIB.id)
    second = page.context.new_page()
    second.goto(address)
    expect(box(second)).to_be_visible()
    say(page, "I am sorry that the crib is late.", 1)
    box(second).fill("Something else entirely.")
    box(second).press("Enter")
    expect(second.get_by_text("has moved on in another tab")).to_be_visible()
    expect(second.get_by_text("You had written: Something else entirely.")).to_be_visible()
    assert replies_on(second) == 1


def test_a_double_enter_is_one_reply(app: App, page: Page) -> None:
    address = begin(page, app.url, CRIB.id)
    box(page).fill("Which address should the crib go to?")
    box(page).press("Enter")
    box(page).press("Enter")
    answered(page, 1)
    page.goto(address)
    answered(page, 1)
    assert replies_on(page) == 1


def test_an_unfinished_attempt_is_offered_again(app: App, page: Page) -> None:
    address = begin(page, app.url, CRIB.id)
    say(page, "I am sorry that the crib is late.", 1)
    page.goto(app.url)
    page.get_by_role("button", name="Go on").first.click()
    page.wait_for_url("**/talk?attempt=*")
    assert page.url == address
    answered(page, 1)


def test_leaving_asks_first_and_keeps_the_replies(app: App, page: Page) -> None:
    address = begin(page, app.url, CRIB.id)
    say(page, "I am sorry that the crib is late.", 1)
    page.get_by_role("button", name="Leave").click()
    page.get_by_role("button", name="Leave for good").click()
    expect(page.get_by_text("You left early")).to_be_visible()
    page.goto(address)
    answered(page, 1)
    expect(page.get_by_test_id("stChatInput")).to_have_count(0)


def test_the_grades_of_a_reply_open_by_keyboard_and_mark_its_words(app: App, page: Page) -> None:
    begin(page, app.url, CRIB.id)
    say(page, GOOD[0], 1)
    summary = page.locator("summary", has_text="Reply 1: anger")
    summary.press("Enter")
    expect(page.locator("mark.helps").first).to_be_visible()
    settled(page)


def test_a_whole_reply_by_keyboard_alone(app: App, page: Page) -> None:
    page.goto(f"{app.url}/talk?scenario={CRIB.id}")
    page.get_by_role("button", name="Begin").press("Enter")
    expect(page.get_by_test_id("stChatInput")).to_be_visible()
    for _ in range(30):
        if page.evaluate("document.activeElement.tagName") == "TEXTAREA":
            break
        page.keyboard.press("Tab")
    page.keyboard.type("I am sorry that the crib is late.")
    page.keyboard.press("Enter")
    answered(page, 1)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("talk?attempt=AAAAAAAAAAAAAAAAAAAAAA", "no such conversation"),
        ("talk?attempt=../../etc/passwd", "no such conversation"),
        ("scorecard?attempt=nothing", "no such conversation"),
        ("talk?scenario=crib-lat", "This customer is not on offer"),
        ("talk", "Nothing here"),
    ],
)
def test_an_unknown_address_says_so_and_leads_back(app: App, page: Page, path: str, words: str) -> None:
    page.goto(f"{app.url}/{path}")
    expect(page.get_by_text(words).first).to_be_visible()
    page.get_by_role("link", name="Choose a customer").click()
    expect(page.get_by_role("heading", name="Who do you want to meet today?")).to_be_visible()
