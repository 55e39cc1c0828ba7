"""A model speaks in a real browser, from a real server on loopback: streamed, cut off in the middle, and finished."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from benchmarks.canned import example_of, reworded
from benchmarks.peers import Peer
from benchmarks.peers.wire import Request
from simulator.library import load
from tests.simulator.strangers_server import llmock
from tests.ui.conftest import App, free_port
from tests.ui.steps import answered, box, settled

pytestmark = pytest.mark.browser

KEY = "sk-planted-0123456789abcdef"
CRIB = load().get("crib-late")
SLOW = ("Hello, I look after this now. What has happened?", "I am reading what you wrote.")
GOOD = (*SLOW, *next(rehearsal.replies for rehearsal in CRIB.rehearsals if rehearsal.ends == "resolved"))
ALL = len(GOOD)


def in_other_words(request: Request) -> str:
    """Answer as a good model does: the script's sense in other words."""
    return reworded(example_of(request.body["messages"][0]["content"]))


@pytest.fixture(scope="module")
def peer() -> Iterator[Peer]:
    with Peer(pause=0.05) as found:
        found.answers = in_other_words
        yield found


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory, peer: Peer) -> Iterator[App]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("OPENAI_API_KEY", KEY)
        environment.setenv("OPENAI_BASE_URL", peer.url)
        environment.setenv("COMPOSURE_MODEL", "peer-1")
        running = App(tmp_path_factory.mktemp("model") / "data", free_port())
        running.start()
        yield running
        running.kill()


def begin_with_model(page: Page, app: App) -> None:
    page.goto(f"{app.url}/talk?scenario={CRIB.id}")
    page.get_by_text("With a model", exact=True).click()
    settled(page)
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url("**/talk?attempt=*")
    expect(box(page)).to_be_visible()


def send(page: Page, words: str) -> None:
    box(page).fill(words)
    box(page).press("Enter")


def heard(page: Page, number: int) -> None:
    """Wait until a turn is there and the customer has finished."""
    answered(page, number)
    expect(page.get_by_text("is writing …")).to_have_count(0)
    expect(page.locator("[data-testid=stChatInput] textarea:disabled")).to_have_count(0)
    settled(page)


def test_a_server_that_is_killed_while_the_line_comes_loses_nothing(app: App, peer: Peer, page: Page) -> None:
    begin_with_model(page, app)
    peer.pause = 0.5
    send(page, GOOD[0])
    expect(page.get_by_text("is writing …")).to_be_visible()
    app.kill()
    peer.pause = 0.05
    app.start()
    page.reload()
    heard(page, 1)
    expect(page.get_by_text("scripted line: the model's words were lost on the way")).to_have_count(1)
    send(page, GOOD[1])
    heard(page, 2)
    expect(page.get_by_text("words by a model")).to_have_count(1)


def test_a_whole_talk_with_a_reload_a_stop_and_the_plug_pulled_in_the_middle(app: App, peer: Peer, page: Page) -> None:
    begin_with_model(page, app)
    # The first line is heard as it comes, and the box waits for it.
    send(page, GOOD[0])
    expect(page.get_by_text("is writing …")).to_be_visible()
    expect(page.locator("[data-testid=stChatInput] textarea")).to_be_disabled()
    heard(page, 1)
    expect(page.get_by_text("words by a model")).to_have_count(1)
    # A reload in mid-stream finds the line, or what became of it.
    peer.pause = 0.2
    send(page, GOOD[1])
    expect(page.get_by_text("is writing …")).to_be_visible()
    page.reload()
    heard(page, 2)
    expect(page.get_by_text("words by a model")).to_have_count(2)
    # Whoever looks at another page meanwhile comes back to the line.
    send(page, GOOD[2])
    expect(page.get_by_text("is writing …")).to_be_visible()  # a reply still on its way to the server would be lost
    address = page.url
    page.goto(app.url)
    settled(page)
    page.goto(address)
    heard(page, 3)
    expect(page.get_by_text("words by a model")).to_have_count(3)
    # The plug is pulled while the line is coming: what was heard of it is taken back.
    send(page, GOOD[3])
    expect(page.get_by_text("is writing …")).to_be_visible()
    peer.stop()
    heard(page, 4)
    expect(page.get_by_text("scripted line: the model")).to_have_count(1)
    for number in range(5, ALL + 1):
        if number > 5:
            expect(box(page)).to_be_enabled()
        send(page, GOOD[number - 1])
        answered(page, number)
    expect(page.get_by_text("Resolved.")).to_be_visible()
    expect(box(page)).to_be_disabled()  # the talk is over
    expect(page.get_by_text("words by a model")).to_have_count(3)
    expect(page.get_by_text("scripted line: the model")).to_have_count(ALL - 3)
    assert KEY not in page.content()
    log = app.data.parent / f"server-{app.port}.log"
    kept = b"".join(path.read_bytes() for path in (log, *app.data.rglob("*")) if path.is_file())
    assert KEY.encode() not in kept
    assert b"Traceback" not in kept


def test_a_talk_with_a_server_that_strangers_wrote(tmp_path: Path, page: Page) -> None:
    """llmock says the last thing it heard: no customer, so each line is checked, and every turn is there."""
    pytest.importorskip("llmock")
    with pytest.MonkeyPatch.context() as environment, llmock() as url:
        environment.setenv("OPENAI_API_KEY", KEY)
        environment.setenv("OPENAI_BASE_URL", url)
        environment.setenv("COMPOSURE_MODEL", "gpt-4o-mini")
        running = App(tmp_path / "data", free_port())
        running.start()
        try:
            page.goto(f"{running.url}/talk?scenario={CRIB.id}")
            expect(page.get_by_text("With a model", exact=True)).to_be_visible()
            begin_with_model(page, running)
            for number in (1, 2):
                send(page, GOOD[number + 1])
                heard(page, number)
            spoken = page.get_by_text(re.compile("^(words by a model|scripted line: the model.*)$"))
            expect(spoken).to_have_count(2)
            assert KEY not in page.content()
        finally:
            running.kill()
