"""The page People and the account as each kind of visitor meets them."""

from __future__ import annotations

from pathlib import Path

import pytest
import streamlit as st
from streamlit.navigation.page import StreamlitPage
from streamlit.testing.v1 import AppTest

from storage.looks import list_looks
from storage.store import close_stores, open_store
from tests.training.graded_talk import play
from tests.training.signed_up import School
from training.learning.assignments import Assignments
from training.learning.wanted import Wanted
from training.people.register import People
from training.people.sessions import now_utc
from training.people.teams import Teams
from training.permits import may
from training.practice.desk import open_desk
from training.reviews.disputes import OwnReviews
from training.reviews.waiting import Waits
from training.visitors import ANONYMOUS, Visitor
from ui.parts import doors, routes
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


def press(at: AppTest, label: str) -> AppTest:
    at = next(button for button in at.button if button.label == label).click().run()
    assert not at.exception
    return at


@pytest.mark.parametrize(
    ("name", "title"),
    [("tom", "What next?"), ("rita", "Today"), ("mona", "Team"), ("olga", "Today")],
)
def test_everybody_begins_where_their_work_is(
    monkeypatch: pytest.MonkeyPatch, school: School, name: str, title: str
) -> None:
    who = school.visitor(name)
    monkeypatch.setattr(doors, "visitor", lambda: who)
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not at.exception
    assert at.title[0].value == title


def test_what_waits_stands_in_the_menu_and_moves_no_address(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    made: list[tuple[str, list[str]]] = []

    def noted(who: Visitor, waiting: Waits) -> tuple[dict[str, list[StreamlitPage]], dict[str, routes.Route]]:
        sections, by_address = drawn(who, waiting)
        listed = [f"{page.title} at {page.url_path}" for each in sections.values() for page in each]
        made.append((next(each for each in sections if each.startswith("Train")), listed))
        return sections, by_address

    drawn = routes.pages
    monkeypatch.setattr(routes, "pages", noted)

    def menu(name: str) -> tuple[str, list[str]]:
        opened(monkeypatch, school, name, "ui/pages/how.py")
        return made[-1]

    section, listed = menu("rita")
    assert section == "Train"
    assert "Reviews at review" in listed
    attempt_id = play(school, "tom")
    OwnReviews(school.store, school.visitor("tom"), school.clock).dispute(attempt_id, (2, "tone"), "I was calm.")
    section, listed = menu("rita")
    assert section == "Train · 1"
    assert "Reviews · 1 at review" in listed
    assert "Studio at studio" in listed
    at = opened(monkeypatch, school, "rita", "ui/pages/today.py")
    assert "1 disputed attempt" in words(at)
    at = press(at, "Answer")
    assert at.title[0].value == "Reviews"
    assert menu("mona")[0] == "Train"


def test_an_owner_of_a_new_school_is_led_through_its_beginning(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    at = opened(monkeypatch, school, "olga", "ui/pages/today.py")
    assert "To begin with" in words(at)
    assert [button.key for button in at.button if button.label == "Begin"] == ["begin-2"]
    at = press(at, "Begin")
    assert at.title[0].value == "Assignments"
    for team in ("north", "south"):
        Teams(school.store, school.visitor("olga")).drop(team)
    at = opened(monkeypatch, school, "olga", "ui/pages/today.py")
    assert [button.key for button in at.button if button.label == "Begin"] == ["begin-0", "begin-2"]
    at = press(at, "Begin")
    assert at.query_params["tab"] in ("teams", ["teams"])
    assert at.title[0].value == "People"
    at = opened(monkeypatch, school, "rita", "ui/pages/today.py")
    assert "To begin with" not in words(at)


@pytest.mark.parametrize("name", ["rita", "mona", "olga"])
def test_how_somebody_is_doing_stands_on_their_page(monkeypatch: pytest.MonkeyPatch, school: School, name: str) -> None:
    shelf = open_desk(school.visitor("rita")).shelf
    asked = Assignments(school.store, school.visitor("rita"), shelf, school.clock)
    asked.make(Wanted("First <b>week</b>", ("crib-late",), ("north",), pass_mark=60))
    attempt_id = play(school, "tom")
    at = opened(monkeypatch, school, name, "ui/pages/people.py")
    at.query_params["person"] = "tom"
    at.run()
    assert not at.exception
    said = words(at)
    for part in ("How they are doing", "First \\<b\\>week", "0 of 1 passed", "Not ranked on the leaderboard of North"):
        assert part in said, part
    assert "1 graded attempt" in said
    assert "Practice is private" in said
    at = press(at, "Read")
    assert at.query_params["look"] in (attempt_id, [attempt_id])
    with school.store.reading() as session:
        assert {(each.visitor, each.action) for each in list_looks(session, None, None)} == {
            (name.title(), "scores"),
            (name.title(), "read"),
        }
    at = opened(monkeypatch, school, name, "ui/pages/people.py")
    at.query_params["person"] = name
    assert "How they are doing" not in words(at.run())


def test_a_team_is_removed_once_what_follows_was_said(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    at = opened(monkeypatch, school, "mona", "ui/pages/people.py")
    at.session_state["asking-north"] = True
    at.run()
    assert not at.exception
    assert "3 people stay in Composure with everything done so far" in words(at)
    assert "All of them would be in no team" in words(at)
    at = press(at, "Yes, remove it")
    assert any("No team yet" in each.value for each in at.info)
    assert school.visitor("tom").teams == frozenset()
    at = opened(monkeypatch, school, "rita", "ui/pages/people.py")
    assert "Remove" not in [each.proto.popover.label for each in at.get("popover")]


def test_a_lost_link_is_made_anew_from_the_list(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    People(school.store, school.visitor("mona"), now_utc).invite("Nina", "nina@example.com", "trainee", "north")
    at = press(opened(monkeypatch, school, "mona", "ui/pages/people.py"), "New link")
    assert "A new link for **Nina**" in words(at)
    assert "/sign-in?invitation=" in at.code[0].value
    at.run()
    assert len(at.code) == 0


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
        ("olga", "a calm green chair", "a calm green chair", "mail address"),
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
