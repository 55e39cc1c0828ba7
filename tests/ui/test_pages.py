"""Pages in states that a browser takes long to reach: nothing yet, a broken scenario, a data folder that cannot be."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from simulator.library import SHIPPED, load
from training.authoring.shelf import Shelf
from training.practice import desk
from ui.parts.routes import ROUTES

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.chdir(ROOT)
    st.cache_resource.clear()
    st.cache_data.clear()


def opened(page: str | None = None) -> AppTest:
    """Run the app, on a page other than the first when one is named."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    return at.switch_page(page).run() if page else at


def words(at: AppTest) -> str:
    """Return all the text of a page."""
    drawn = (*at.title, *at.header, *at.markdown, *at.text, *at.caption, *at.info, *at.error, *at.code)
    return "\n".join(str(each.value) for each in drawn)


def test_the_first_page_shows_every_customer_and_nothing_unfinished() -> None:
    at = opened()
    assert not at.exception
    assert sum(button.label.startswith("Meet ") for button in at.button) == len(load().scenarios)
    assert "Unfinished" not in words(at)


def test_the_shelf_can_be_narrowed_down_and_opened_again() -> None:
    at = opened()
    everybody = len(load().scenarios)
    at.multiselect(key="narrow-trade").select("council").run()
    meet = [button.label for button in at.button if button.label.startswith("Meet ")]
    assert meet == ["Meet " + load().get("permit-fine").customer.name]
    assert f"1 of {everybody} customers" in words(at)
    at.button_group(key="narrow-channel").set_value(["phone"]).run()
    assert not any(button.label.startswith("Meet ") for button in at.button)
    next(button for button in at.button if button.label == "Show everybody again").click().run()
    assert sum(button.label.startswith("Meet ") for button in at.button) == everybody


def test_an_empty_history_says_what_to_do() -> None:
    at = opened("ui/pages/history.py")
    assert not at.exception
    assert "Nothing here yet" in words(at)


def test_how_scoring_works_names_every_skill_and_what_the_figures_are_not() -> None:
    at = opened("ui/pages/how.py")
    assert not at.exception
    assert "Empathy" in [expander.label for expander in at.expander]
    assert "not for decisions about" in words(at)


def test_a_broken_scenario_is_named_and_the_others_load(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shelf = tmp_path / "scenarios"
    shutil.copytree(SHIPPED, shelf)
    broken = shelf / "retail" / "crib-late.yaml"
    broken.write_text(broken.read_text("utf-8").replace("channel: chat", "chanel: chat"), "utf-8")
    monkeypatch.setattr(desk, "_SHELF", Shelf(shelf))
    at = opened()
    assert not at.exception
    assert sum(button.label.startswith("Meet ") for button in at.button) == len(load().scenarios) - 1
    assert "crib-late.yaml:" in words(at)
    assert "channel" in words(at)


def test_no_scenario_at_all_says_where_one_goes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(desk, "_SHELF", Shelf(tmp_path))
    at = opened()
    assert not at.exception
    assert "scenarios folder" in words(at)


def test_a_data_folder_that_cannot_be_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "file" / "data"))
    at = opened()
    assert not at.exception
    assert "COMPOSURE_DATA" in words(at)
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "data"))
    at.button[0].click().run()
    assert "Who do you want to meet today?" in words(at)


def test_every_route_is_a_page_with_an_address_of_its_own() -> None:
    assert len({route.address for route in ROUTES}) == len({route.file for route in ROUTES}) == len(ROUTES)
    drawn = {path.name for path in (ROOT / "ui" / "pages").glob("[a-z]*.py")}
    assert {Path(route.file).name for route in ROUTES} == drawn - {"exposed.py"}
    assert all((ROOT / route.file).is_file() for route in ROUTES)
