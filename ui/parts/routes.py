"""The table of pages: what each is called, where it stands in the navigation, and what one must be allowed to open it.

A page is open at its address whether or not it is listed: what opens it is the permit, in `training/permits.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from storage.store import open_store
from training.permits import Action, may
from training.reviews.waiting import Waiting, Waits
from training.visitors import Standing, Visitor

UNLISTED = "unlisted"


@dataclass(frozen=True, slots=True)
class Route:
    """Hold a page: `section` groups it in the navigation ("" stands by itself, UNLISTED is reached from elsewhere)."""

    file: str
    title: str
    icon: str
    address: str
    section: str
    action: Action


TRAIN, MANAGE, ME = "Train", "Manage", "Me"
_OWN = ("history", "progress")

# One line a page, in the order of the navigation.
ROUTES: tuple[Route, ...] = (
    Route("ui/pages/home.py", "Home", ":material/home:", "home", "", "see_own_assignments"),
    Route("ui/pages/today.py", "Today", ":material/today:", "today", "", "see_what_waits"),
    Route("ui/pages/practise.py", "Practise", ":material/forum:", "practise", "", "practise"),
    Route("ui/pages/talk.py", "Conversation", "", "talk", UNLISTED, "practise"),
    Route("ui/pages/scorecard.py", "Scorecard", "", "scorecard", UNLISTED, "read_own_attempts"),
    Route("ui/pages/whatif.py", "What if?", "", "what-if", UNLISTED, "try_what_if"),
    Route("ui/pages/history.py", "My attempts", ":material/history:", "history", "", "read_own_attempts"),
    Route("ui/pages/progress.py", "My progress", ":material/trending_up:", "progress", "", "see_own_progress"),
    Route("ui/pages/board.py", "Leaderboard", ":material/leaderboard:", "board", "", "see_board"),
    Route("ui/pages/assignments.py", "Assignments", ":material/task:", "assignments", TRAIN, "see_team_assignments"),
    Route("ui/pages/review.py", "Reviews", ":material/rate_review:", "review", TRAIN, "review_grades"),
    Route("ui/pages/calibration.py", "Calibration", ":material/balance:", "calibration", TRAIN, "grade_in_calibration"),
    Route("ui/pages/studio.py", "Studio", ":material/edit_note:", "studio", TRAIN, "write_scenarios"),
    Route("ui/pages/settings.py", "Model", ":material/smart_toy:", "model", TRAIN, "see_model_settings"),
    Route("ui/pages/team.py", "Team", ":material/groups:", "team", MANAGE, "see_team"),
    Route("ui/pages/people.py", "People", ":material/group:", "people", MANAGE, "see_people"),
    Route("ui/pages/signin.py", "Sign in", ":material/login:", "sign-in", "", "sign_in"),
    Route("ui/pages/account.py", "My account", ":material/person:", "account", ME, "change_own_password"),
    Route("ui/pages/privacy.py", "My data", ":material/shield_person:", "my-data", ME, "see_own_data"),
    Route("ui/pages/how.py", "How scoring works", ":material/fact_check:", "how", ME, "read_how_scoring_works"),
)


FIRST: Mapping[Standing, str] = {"trainee": "home", "trainer": "today", "manager": "team", "owner": "today"}
"""The first page of each kind of visitor: what they come for."""


def pages(visitor: Visitor, waits: Waits) -> tuple[dict[str, list[StreamlitPage]], dict[str, Route]]:
    """Return the navigation of this visitor by section, and the route of each page by its address.

    Every page is in it, so that its address can be opened; those that they may not open are not listed. What waits
    stands as a number at its page and at the section that folds it away.
    """
    first = next(route for route in ROUTES if route.address == _first(visitor))
    many = {"review": waits.disputes, "calibration": waits.rounds, "studio": waits.drafts}
    folded = {TRAIN: sum(many.values())}
    sections: dict[str, list[StreamlitPage]] = {name: [] for name in ("", TRAIN, MANAGE, ME)}
    by_address: dict[str, Route] = {}
    for route in ROUTES:
        title = _numbered(route.title, many.get(route.address, 0))
        made = [_page(route, title, listed=_listed(route, visitor), first=route is first)]
        if route is first:
            # Streamlit knows the first page at "/" only, and whose first page it is differs from visitor to visitor.
            made.append(_page(route, title, listed=False, first=False))
        sections[_section(route, visitor)] += made
        by_address |= {page.url_path: route for page in made}
    named = {_numbered(name, folded.get(name, 0)): made for name, made in sections.items() if made}
    return named, by_address


def waits(visitor: Visitor) -> Waits:
    """Return what waits for this visitor; nothing for whoever is alone, or has nobody to answer to."""
    if visitor.solo or not may(visitor, "see_what_waits"):
        return Waits()
    return Waiting(open_store(), visitor).counts()


def _first(visitor: Visitor) -> str:
    if visitor.solo:
        return "practise"
    return "home" if visitor.role is None else FIRST[visitor.role]


def _section(route: Route, visitor: Visitor) -> str:
    # Nobody yet has two pages: a menu for one of them would only hide it.
    if route.section == UNLISTED or visitor.role is None:
        return ""
    if route.address in _OWN and visitor.role != "trainee" and not visitor.solo:
        return ME  # staff come for others: what they practised themselves must not push the rest off the bar
    return route.section


def _numbered(words: str, number: int) -> str:
    return f"{words} · {number}" if number else words


def _page(route: Route, title: str, *, listed: bool, first: bool) -> StreamlitPage:
    return st.Page(
        route.file,
        title=title,
        icon=route.icon or None,
        # By name: a page whose title counts something stays at its address, with what stands on it.
        url_path=f"first-{route.address}" if first else route.address,
        default=first,
        visibility="visible" if listed else "hidden",
    )


def _listed(route: Route, visitor: Visitor) -> bool:
    if route.section == UNLISTED or not may(visitor, route.action):
        return False
    if route.address == "home":  # what one was asked to do: staff ask, and whoever is alone asks themselves
        return visitor.role == "trainee"
    if route.address == "today" and visitor.solo:
        return False
    return route.action != "sign_in" or visitor.role is None
