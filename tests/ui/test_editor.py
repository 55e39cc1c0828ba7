"""The YAML editor in a real browser: no key is lost, the cursor stays, problems lead to their place."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.ui.conftest import free_port
from tests.ui.editor_bench import HOSTILE, SCRIPT, TEXTS, Bench, arrived, caret, opened, put_caret

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """Run the editor's page for one module of tests."""
    folder = tmp_path_factory.mktemp("editor")
    running = Bench(folder / "data", free_port())
    running.script = folder / "bench.py"
    running.script.write_text(SCRIPT, encoding="utf-8")
    try:
        running.start()
        yield running
    finally:
        running.kill()


def test_typing_arrives_half_a_second_after_the_last_key_and_is_checked(page: Page, bench: Bench) -> None:
    area = opened(page, bench)
    expect(page.get_by_role("listitem")).to_have_count(0)
    put_caret(area, len(TEXTS["short"]))
    page.keyboard.type("mood: bad 😀")
    arrived(page, TEXTS["short"] + "mood: bad 😀")
    expect(page.get_by_role("button", name="line 4: bad is not allowed: mood: bad")).to_be_visible()
    expect(area).to_have_attribute("aria-invalid", "true")
    page.keyboard.press("ControlOrMeta+z")  # typing can be undone although Python answered
    expect(area).not_to_have_value(TEXTS["short"] + "mood: bad 😀")


@pytest.mark.parametrize("key", ["Control+s", "Control+Enter", "blur"])
def test_a_shortcut_or_leaving_sends_at_once(page: Page, bench: Bench, key: str) -> None:
    area = opened(page, bench)
    page.clock.install()  # the page's half second never passes
    put_caret(area, 0)
    page.keyboard.type("rcx")  # r and c are keys of Streamlit's own: they must not run the page, nor clear its cache
    if key == "blur":
        area.blur()
    else:
        page.keyboard.press(key)
    page.clock.run_for(100)
    arrived(page, "rcx" + TEXTS["short"])
    expect(page.get_by_test_id("stText").last).to_have_text("runs 2")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_text_cursor_and_place_survive_reruns_while_typing(page: Page, bench: Bench) -> None:
    area = opened(page, bench, "long")
    at = TEXTS["long"].index("line_1500:")
    put_caret(area, at)
    page.keyboard.type("slow: bad ")
    page.keyboard.press("Control+s")
    area.evaluate("area => { area.scrollTop = 20000; area.scrollLeft = 30 }")
    words = "meanwhile typed on and on, through every rerun "
    page.keyboard.type(words, delay=60)  # the check takes 1.2 s: it ends while this is typed, with other problems
    expect(page.get_by_role("button", name="line 1500: bad is not allowed")).to_be_visible()
    place = area.evaluate("area => area.scrollTop")
    expect(page.get_by_role("button", name=words.strip())).to_be_visible()
    text = TEXTS["long"][:at] + "slow: bad " + words + TEXTS["long"][at:]
    assert area.input_value() == text
    assert caret(area) == at + len("slow: bad " + words)
    assert area.evaluate("area => area.scrollTop") == place > 10_000


def test_a_problem_is_marked_and_leads_to_its_place(page: Page, bench: Bench) -> None:
    area = opened(page, bench, "long")
    entry = page.get_by_role("button", name="line 3000: bad is not allowed: last: bad → write good")
    area.focus()
    entry.click()
    expect(area).to_be_focused()
    assert caret(area) == len(TEXTS["long"]) - len("bad")
    mark = page.locator(".rows .bad")
    expect(mark).to_be_in_viewport()
    expect(mark).to_have_text("●3000")
    expect(mark).to_have_attribute("title", "bad is not allowed: last: bad → write good")
    expect(mark).to_have_css("font-weight", "700")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("# 😀 bad")  # a column is a character, though an emoji is two units in the browser
    page.get_by_role("button", name="line 1: ").click()
    assert caret(area) == len("# 😀 bad".encode("utf-16-le")) // 2 - len("bad")


def test_hostile_text_is_shown_as_text(page: Page, bench: Bench) -> None:
    area = opened(page, bench, "hostile")
    expect(area).to_have_value(HOSTILE)
    expect(page.get_by_role("listitem")).to_contain_text("b: bad </script>{{x}} **y** $1$")
    put_caret(area, len(HOSTILE))
    page.keyboard.type("c: <img src=y onerror=alert(1)> bad")
    expect(page.get_by_role("listitem").last).to_contain_text("c: <img src=y onerror=alert(1)> bad")
    expect(page.locator(".sheet img, ul img, .rows img")).to_have_count(0)
    assert page.title() != "1"


def test_only_another_edition_replaces_the_text(page: Page, bench: Bench) -> None:
    area = opened(page, bench)
    put_caret(area, 0)
    page.keyboard.type("typed: 1\n")
    page.get_by_text("Elsewhere").click()
    expect(area).to_have_count(0)
    page.get_by_text("Elsewhere").click()
    expect(area).to_be_visible()
    kept = area.input_value()
    arrived(page, kept)  # after a while elsewhere browser and Python still agree
    put_caret(area, 0)
    page.keyboard.type("not yet sent")
    page.get_by_role("button", name="Put another text in").click()
    expect(area).to_have_value("other: text")
    arrived(page, "other: text")
    put_caret(area, 0)
    page.keyboard.type("an")
    arrived(page, "another: text")


def test_windows_line_ends_are_not_an_edit(page: Page, bench: Bench) -> None:
    area = opened(page, bench, "crlf")
    area.focus()
    area.blur()
    expect(page.get_by_test_id("stText").last).to_have_text("runs 1")
    arrived(page, TEXTS["crlf"])


def test_tab_and_enter_write_yaml_and_escape_leaves(page: Page, bench: Bench) -> None:
    area = opened(page, bench)
    put_caret(area, len("title: Kettle\ncustomer:\n  name: Ada"))
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("x: 1")
    assert area.input_value() == "title: Kettle\ncustomer:\n  name: Ada\n    x: 1\n"
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("2")
    assert area.input_value() == "title: Kettle\ncustomer:\n  name: Ada\n  x: 12\n"
    put_caret(area, 0, len("title: Kettle\ncustomer:\n"))
    page.keyboard.press("Tab")
    assert area.input_value() == "  title: Kettle\n  customer:\n  name: Ada\n  x: 12\n"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    assert area.input_value() == "title: Kettle\ncustomer:\n  name: Ada\n  x: 12\n"
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(area).not_to_be_focused()
    assert area.input_value() == "title: Kettle\ncustomer:\n  name: Ada\n  x: 12\n"
    expect(area).to_have_accessible_description(re.compile("Press Escape, then Tab, to leave"))


# How far the worst number in sight stands from its line, in pixels; a line's height comes from the text's whole height.
DRIFT = """area => {
  const rows = [...area.parentElement.querySelectorAll('.rows > div')], box = area.getBoundingClientRect()
  const lines = area.value.split('\\n').length, step = (area.scrollHeight - 16) / lines
  const place = number => box.top + 8 + (number - 1) * step - area.scrollTop
  const number = row => Number(row.textContent.replace('●', ''))
  const gap = Math.max(...rows.map(row => Math.abs(row.getBoundingClientRect().top - place(number(row)))))
  const top = place(number(rows[0])) - box.top, last = number(rows.at(-1))
  return top > 8 || (last < lines && place(last + 1) < box.top + area.clientHeight) ? 'lines without a number' : gap
}"""


def test_three_thousand_lines_stay_in_step_with_the_gutter(page: Page, bench: Bench) -> None:
    area = opened(page, bench, "long")
    area.focus()
    page.keyboard.type("# 😀 漢字 ก\n\n")  # letters of other fonts must not make their line higher
    for top in (0, 13, 31_337, 10_000_000):
        area.evaluate("(area, top) => new Promise(done => { area.scrollTop = top; setTimeout(done, 100) })", top)
        assert area.evaluate(DRIFT) < 1
    expect(page.locator(".rows > div").last).to_have_text(re.compile("3002$"))
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("Delete")
    expect(page.locator(".rows > div")).to_have_text(["1"])


def test_a_quarter_of_a_megabyte_can_be_written_in(page: Page, bench: Bench) -> None:
    area = opened(page, bench, "huge")
    put_caret(area, 100_000)
    page.keyboard.type("typed here")
    text = TEXTS["huge"][:100_000] + "typed here" + TEXTS["huge"][100_000:]
    expect(page.get_by_test_id("stText").first).to_have_text(f"{len(text)} {zlib.crc32(text.encode())}")
    assert area.input_value() == text


# The contrast (WCAG 2) of text on what lies behind it; a canvas turns any colour into numbers.
CONTRAST = """([front, back]) => {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const light = (...colours) => {
    for (const colour of colours) { pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1) }
    const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map(each => each / 255)
      .map(each => each <= .04045 ? each / 12.92 : ((each + .055) / 1.055) ** 2.4)
    return .2126 * r + .7152 * g + .0722 * b + .05
  }
  const paper = getComputedStyle(back).backgroundColor
  const both = [light(paper, getComputedStyle(front).color), light(paper)]
  return Math.max(...both) / Math.min(...both)
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_it_fits_and_is_readable(page: Page, bench: Bench, scheme: Literal["light", "dark"], width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme=scheme)
    area = opened(page, bench, "hostile")
    expect(page.get_by_role("listitem")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box = area.bounding_box()
    assert box is not None
    assert box["width"] > width / 2
    for front, back in (("textarea", ".sheet"), (".rows > :not(.bad)", ".gutter"), (".rows > .bad", ".gutter")):
        handles = [page.locator(each).first.element_handle() for each in (front, back)]
        assert page.evaluate(CONTRAST, handles) > 4.5
    handles = [page.locator(each).element_handle() for each in (".rows .dot", ".gutter")]
    assert page.evaluate(CONTRAST, handles) > 3
