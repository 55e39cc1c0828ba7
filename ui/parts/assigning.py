"""The form that makes an assignment, and its fields, by which one is corrected too.

What was typed stays until it is made; what is wrong is said beside its field.
"""

from __future__ import annotations

import streamlit as st

from simulator.scenario import Scenario
from storage.assignments import Assignment
from training.learning.assignments import Assignments, UnknownAssignmentError
from training.learning.wanted import MOST_ATTEMPTS, AssignmentRefusedError, Wanted
from training.permits import may
from ui.parts.doors import PEOPLE
from ui.parts.rooms import assignments_room
from ui.parts.wording import difficulty, end_of, plain

_KEY, _PROBLEMS, _MADE, _INSTEAD = "assign-{}", "assign-problems", "assign-made", "assign-instead"
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
        if may(room.visitor, "invite_people"):
            st.info("There is nobody to assign to yet. Under People you invite trainees and put them into your teams.")
            st.page_link(PEOPLE, label="People", icon=":material/group:")
        else:
            st.info("There is nobody to assign to yet: you look after no team. A manager or an owner adds you to one.")
        return
    wrong: dict[str, str] = st.session_state.get(_PROBLEMS, {})
    on_offer = {each.id: each for each in room.shelf.library().scenarios}
    instead = st.session_state.get(_INSTEAD)
    with st.expander("New assignment", icon=":material/add_task:", expanded=unfolded or bool(wrong) or bool(instead)):
        if instead:
            _instead(*instead)
        with st.form("assign", border=False):
            _fields(on_offer, teams, people, wrong)
            st.caption(_HOW)
            st.form_submit_button("Assign", type="primary", on_click=_send)


def again(room: Assignments, one: Assignment) -> None:
    """Fill the form with what an assignment asks, as far as this visitor may ask it; an open one is to be closed."""
    teams, people = room.choices()
    on_offer = {each.id for each in room.shelf.library().scenarios}
    _emptied()
    filled = {
        "title": one.title,
        "path": [each for each in one.path if each in on_offer],
        "teams": sorted(one.teams & teams.keys()),
        "people": sorted(one.people & people.keys()),
        "attempts": one.attempts_allowed or 0,
        "mark": one.pass_mark,
    }
    st.session_state.update({_KEY.format(field): value for field, value in filled.items()})
    if one.closed_at is None:
        st.session_state[_INSTEAD] = one.id, one.title


def forget(key: str) -> None:
    """Empty the fields of a form."""
    for field in _FIELDS:
        st.session_state.pop(key.format(field), None)


def _emptied() -> None:
    forget(_KEY)
    for each in (_PROBLEMS, _INSTEAD):
        st.session_state.pop(each, None)


def _instead(_assignment_id: str, title: str) -> None:
    """Say which assignment this one takes the place of."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"When you assign this, **{plain(title)}** is closed. What was done for it stays.")
        if st.button("Keep it open", key="assign-keep-open"):
            del st.session_state[_INSTEAD]
            st.rerun()


def _fields(
    on_offer: dict[str, Scenario], teams: dict[str, str], people: dict[str, str], wrong: dict[str, str]
) -> None:
    what(on_offer, wrong, _KEY)
    left, right = st.columns(2)
    with left:
        _names("Teams", teams, "teams", "Whole teams", wrong, "Whoever joins later has it too.")
    with right:
        _names("People", people, "people", "Single people", wrong)
    terms(wrong, _KEY)


def _beside(field: str, wrong: dict[str, str]) -> None:
    """Say beside a field what is wrong with it."""
    if field in wrong:
        st.markdown(f":red[:material/error: {plain(wrong[field])}]")


def what(on_offer: dict[str, Scenario], wrong: dict[str, str], key: str, *, fixed: str | None = None) -> None:
    """Draw the title and the customers; `key` names the fields in the page's state, `fixed` why customers stay."""

    def title(scenario: str) -> str:
        known = on_offer.get(scenario)
        return f"{known.title} ({known.customer.name}, {difficulty(known.difficulty).lower()})" if known else scenario

    st.text_input("Title", placeholder="First week", key=key.format("title"))
    _beside("title", wrong)
    # Also those that are on offer no more: a field cannot hold what it does not list.
    held = [each for each in st.session_state.get(key.format("path"), ()) if each not in on_offer]
    st.multiselect(
        "Customers, in the order in which they are met",
        [*on_offer, *held],
        format_func=title,
        placeholder="One, or a path of several",
        key=key.format("path"),
        disabled=fixed is not None,
        help=fixed,
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


def terms(wrong: dict[str, str], key: str) -> None:
    """Draw the day, the number of attempts and the pass mark."""
    for field, usual in (("due", None), ("attempts", 2), ("mark", None)):
        st.session_state.setdefault(key.format(field), usual)
    due, attempts, mark = st.columns(3)
    with due:
        st.date_input("Due at the end of", None, format="DD/MM/YYYY", key=key.format("due"))
        _beside("due", wrong)
    with attempts:
        more = f"1 to {MOST_ATTEMPTS}; 0 is no limit."
        st.number_input("Attempts for each", 0, 999, key=key.format("attempts"), help=more)
        _beside("attempts", wrong)
    with mark:
        more = "0 to 100; empty: finishing is enough."
        st.number_input("Pass mark", 0, 999, None, key=key.format("mark"), placeholder="none", help=more)
        _beside("mark", wrong)


def typed(key: str) -> Wanted:
    """Return what stands in the fields; fields that are not drawn hold nothing."""
    title, path, teams, people, due, attempts, mark = (st.session_state.get(key.format(field)) for field in _FIELDS)
    day = end_of(due) if due else None
    return Wanted(title or "", tuple(path or ()), tuple(teams or ()), tuple(people or ()), day, attempts or None, mark)


def _send() -> None:
    """Make the assignment; keep every field as typed where something is wrong."""
    wanted = typed(_KEY)
    instead, _ = st.session_state.get(_INSTEAD) or (None, "")
    try:
        assignments_room().make(wanted, instead)
    except AssignmentRefusedError as refused:
        st.session_state[_PROBLEMS] = refused.problems
        return
    except UnknownAssignmentError as gone:
        st.session_state[_PROBLEMS] = {"title": str(gone)}
        return
    _emptied()
    st.session_state[_MADE] = wanted.title
