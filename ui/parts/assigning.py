"""The form that makes an assignment. What was typed stays until it is made; what is wrong is said beside its field."""

from __future__ import annotations

import streamlit as st

from simulator.scenario import Scenario
from training.learning.assignments import Assignments
from training.learning.wanted import MOST_ATTEMPTS, AssignmentRefusedError, Wanted
from ui.parts.doors import PEOPLE
from ui.parts.rooms import assignments_room
from ui.parts.wording import difficulty, end_of, plain

_KEY, _PROBLEMS, _MADE = "assign-{}", "assign-problems", "assign-made"
_FIELDS = ("title", "path", "teams", "people", "due", "attempts", "mark")
_HOW = (
    "Only graded attempts that are begun for this assignment count; practice stays private. An attempt that is left "
    "counts as used. Work handed in after the day is taken, and marked late. A path is walked in order: a customer "
    "opens once the one before was tried. Each meets the customer as it is on offer when they begin."
)


def assign(room: Assignments, *, unfolded: bool) -> None:
    """Draw the form, and what came of sending it."""
    made = st.session_state.pop(_MADE, None)
    if made:
        st.success(f"Assigned: {plain(made)}.", icon=":material/check_circle:")
    teams, people = room.choices()
    if not teams and not people:
        st.info("There is nobody to assign to yet. Under People you invite trainees and put them into your teams.")
        st.page_link(PEOPLE, label="People", icon=":material/group:")
        return
    wrong: dict[str, str] = st.session_state.get(_PROBLEMS, {})
    on_offer = {each.id: each for each in room.shelf.library().scenarios}
    with (
        st.expander("New assignment", icon=":material/add_task:", expanded=unfolded or bool(wrong)),
        st.form("assign", border=False),
    ):
        _fields(on_offer, teams, people, wrong)
        st.caption(_HOW)
        st.form_submit_button("Assign", type="primary", on_click=_send)


def _fields(
    on_offer: dict[str, Scenario], teams: dict[str, str], people: dict[str, str], wrong: dict[str, str]
) -> None:
    _what(on_offer, wrong)
    left, right = st.columns(2)
    with left:
        _names("Teams", teams, "teams", "Whole teams", wrong, "Whoever joins later has it too.")
    with right:
        _names("People", people, "people", "Single people", wrong)
    _terms(wrong)


def _beside(field: str, wrong: dict[str, str]) -> None:
    """Say beside a field what is wrong with it."""
    if field in wrong:
        st.markdown(f":red[:material/error: {plain(wrong[field])}]")


def _what(on_offer: dict[str, Scenario], wrong: dict[str, str]) -> None:
    def title(scenario: str) -> str:
        known = on_offer.get(scenario)
        return f"{known.title} ({known.customer.name}, {difficulty(known.difficulty).lower()})" if known else scenario

    st.text_input("What it is called", placeholder="First week", key=_KEY.format("title"))
    _beside("title", wrong)
    st.multiselect(
        "Customers, in the order in which they are met",
        list(on_offer),
        format_func=title,
        placeholder="One, or a path of several",
        key=_KEY.format("path"),
    )
    _beside("path", wrong)


def _names(  # noqa: PLR0913, PLR0917 - what a field shows
    label: str, names: dict[str, str], field: str, placeholder: str, wrong: dict[str, str], more: str | None = None
) -> None:
    st.multiselect(
        label,
        list(names),
        format_func=names.__getitem__,
        placeholder=placeholder,
        key=_KEY.format(field),
        help=more,
    )
    _beside(field, wrong)


def _terms(wrong: dict[str, str]) -> None:
    due, attempts, mark = st.columns(3)
    with due:
        st.date_input("Due at the end of", None, format="DD/MM/YYYY", key=_KEY.format("due"))
        _beside("due", wrong)
    with attempts:
        st.number_input(
            "Attempts for each", 0, 999, 2, key=_KEY.format("attempts"), help=f"1 to {MOST_ATTEMPTS}; 0 is no limit."
        )
        _beside("attempts", wrong)
    with mark:
        more = "0 to 100; empty: finishing is enough."
        st.number_input("Pass mark", 0, 999, None, key=_KEY.format("mark"), placeholder="none", help=more)
        _beside("mark", wrong)


def _send() -> None:
    """Make the assignment; keep every field as typed where something is wrong."""
    title, path, teams, people, due, attempts, mark = (st.session_state[_KEY.format(field)] for field in _FIELDS)
    wanted = Wanted(
        title, tuple(path), tuple(teams), tuple(people), end_of(due) if due else None, attempts or None, mark
    )
    try:
        assignments_room().make(wanted)
    except AssignmentRefusedError as refused:
        st.session_state[_PROBLEMS] = refused.problems
        return
    st.session_state.pop(_PROBLEMS, None)
    for field in _FIELDS:
        st.session_state.pop(_KEY.format(field), None)
    st.session_state[_MADE] = title
