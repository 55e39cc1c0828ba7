"""The page People and the account as each kind of visitor meets them."""

from __future__ import annotations

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from storage.store import close_stores, open_store
from tests.training.signed_up import School
from training.permits import may
from training.visitors import ANONYMOUS
from ui.parts import doors
from ui.parts.routes import ROUTES

ROOT = Path(__file__).parents[2]


@pytest.fixture
def school(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> School:
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    st.cache_resource.clear()
    close_stores()
    made = School(open_store())
    made.fill()
    return made


def opened(monkeypatch: pytest.MonkeyPatch, school: School, name: str, page: str) -> AppTest:
    who = school.visitor(name) if name else ANONYMOUS
    monkeypatch.setattr(doors, "visitor", lambda: who)
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run().switch_page(page).run()


def words(at: AppTest) -> str:
    drawn = (*at.title, *at.header, *at.subheader, *at.markdown, *at.text, *at.caption, *at.error, *at.success)
    return "\n".join(str(each.value) for each in drawn)


def test_an_owner_changes_a_role_and_invites(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    at = opened(monkeypatch, school, "olga", "ui/pages/people.py")
    assert not at.exception
    assert "6 people" in words(at)
    at.query_params["person"] = "tom"
    at.run()
    at.selectbox[0].select("trainer")
    next(button for button in at.button if button.label == "Change the role").click().run()
    assert "Changed." in words(at)
    assert school.visitor("tom").role == "trainer"
    assert "A higher role begins with a new password" in words(at)
    assert "/sign-in?invitation=" in at.code[0].value
    at.run()
    assert len(at.code) == 0  # shown once
    at.selectbox[0].select("trainee")
    next(button for button in at.button if button.label == "Change the role").click().run()
    assert len(at.code) == 0


def test_a_link_is_shown_and_a_foreign_person_is_as_absent(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    at = opened(monkeypatch, school, "mona", "ui/pages/people.py")
    assert "tina@example.com" not in words(at)
    name, email = (each for each in at.text_input if each.label in ("Name", "E-mail"))
    name.input("<b>Nina</b> :red[x]")
    email.input("nina@example.com")
    next(each for each in at.selectbox if each.label == "Team" and each.placeholder == "Choose a team").select("north")
    next(button for button in at.button if button.label == "Make the link").click().run()
    assert not at.exception
    assert "/sign-in?invitation=" in at.code[0].value
    at.query_params["person"] = "tina"
    absent = words(at.run())
    at.query_params["person"] = "nobody-at-all"
    assert words(at.run()) == absent
    assert "Nothing here" in absent


@pytest.mark.parametrize("name", ["", "tom", "rita", "mona", "olga"])
def test_no_address_fails_and_none_opens_to_who_may_not(
    monkeypatch: pytest.MonkeyPatch, school: School, name: str
) -> None:
    who = school.visitor(name) if name else ANONYMOUS
    at = opened(monkeypatch, school, name, ROUTES[0].file)
    for route in ROUTES:
        at.switch_page(route.file).run()
        assert not at.exception, route.file
        closed = "not open to you" in words(at) or (not name and "Sign in" in words(at))
        assert closed != may(who, route.action) or route.action == "sign_in", route.file


def test_solo_mode_names_what_is_wrong_with_a_first_owner(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "alone"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(doors, "alone", lambda: True)
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run().switch_page("ui/pages/account.py").run()
    boxes = {each.label: each for each in at.text_input}
    for email, first, second, said in (
        ("olga", "a calm green chair", "a calm green chair", "no e-mail address"),
        ("olga@example.com", "short", "short", "at least 12"),
        ("olga@example.com", "a calm green chair", "a calm green chain", "not the same"),
    ):
        boxes["Your name"].input("Olga")
        boxes["Your e-mail"].input(email)
        boxes["A password"].input(first)
        boxes["The password once more"].input(second)
        at.button[0].click().run()
        assert said in words(at)
        boxes = {each.label: each for each in at.text_input}
        assert boxes["Your name"].value == "Olga"
    assert not at.exception
    close_stores()
