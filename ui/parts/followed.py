"""One assignment as staff follow it: who has done what."""

from __future__ import annotations

import streamlit as st

from training.learning.assignments import Assignments, Followed, UnknownAssignmentError, Walked
from training.learning.path import DONE, SETTLED, Step
from ui.parts.correcting import correcting
from ui.parts.rooms import ASSIGNMENTS, BOARD
from ui.parts.tables import table
from ui.parts.visits import once_a_visit
from ui.parts.wording import FOR_TRAINING, counted, day, held, plain, state_of

_YET = "Nobody has this to do yet: the team is empty. Whoever joins it later has it."


def followed(room: Assignments, assignment_id: str) -> None:
    """Draw the page of one assignment."""
    st.page_link(ASSIGNMENTS, label="All assignments", icon=":material/arrow_back:")
    try:
        each = once_a_visit(f"assignment {assignment_id}", lambda again: room.read(assignment_id, again=again))
    except UnknownAssignmentError as absent:
        st.header("Nothing here", anchor=False)
        st.text(str(absent))
        return
    st.title(plain(each.assignment.title), anchor=False)
    _terms(each)
    if not each.walked:
        st.info(_YET if each.assignment.teams else "Nobody whom you look after has this to do.")
    else:
        _people(each)
    if each.changeable:
        correcting(room, each)


def _terms(each: Followed) -> None:
    one = each.assignment
    nobody = not one.teams and not one.people  # its team was removed, and had no trainee
    st.text("For " + (", ".join(each.for_whom) or ("nobody" if nobody else "people whom you do not look after")))
    st.text("To meet: " + " → ".join(each.titles[scenario] for scenario in one.path))
    told = [
        f"Due {day(one.due_at)}" if one.due_at else "No day by which it is due",
        "no limit to attempts" if one.attempts_allowed is None else f"{counted(one.attempts_allowed, 'attempt')} each",
        "finishing is enough" if one.pass_mark is None else f"pass mark {one.pass_mark} of 100",
    ]
    if one.closed_at:
        told.append(f"closed {day(one.closed_at)}")
    st.caption(". ".join((" · ".join(told), FOR_TRAINING)))


def _people(each: Followed) -> None:
    passed = sum(all(step.state in DONE for step in who.path) for who in each.walked)
    failed = sum(any(step.state == "failed" for step in who.path) for who in each.walked)
    word = "Done" if each.assignment.pass_mark is None else "Passed"
    with st.container(horizontal=True):
        st.metric(word, f"{passed} of {len(each.walked)}", width=130)
        st.metric("Overdue", sum(who.overdue for who in each.walked), width=130)
        st.metric("No attempt left", failed, width=150)
    rows = sorted(each.walked, key=lambda who: (not who.overdue, who.name.casefold()))
    table([_line(each, who) for who in rows], "Who has done what")
    st.caption("The score is the highest of the finished attempts; in brackets how many attempts are used.")
    _read(each)


def _read(each: Followed) -> None:
    """Lead to the attempts themselves, where it is written down who read them."""
    made = {
        attempt: f"{who.name}: {each.titles[step.scenario]}, attempt {number}"
        for who in each.walked
        for step in who.path
        for number, attempt in enumerate(step.attempts, 1)
    }
    if not made:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            "Read an attempt", list(made), None, format_func=made.__getitem__, placeholder="Choose", key="read-attempt"
        )
        if st.button("Read it", icon=":material/visibility:", disabled=chosen is None) and chosen:
            st.switch_page(BOARD, query_params={"look": chosen})


def _line(each: Followed, who: Walked) -> dict[str, str]:
    """Return a person's row: a column for each customer, numbered, so that two of one title stay apart."""
    cells = {f"{place}. {each.titles[step.scenario]}": _cell(each, who, step) for place, step in enumerate(who.path, 1)}
    return {"Name": who.name, **cells}


def _cell(each: Followed, who: Walked, step: Step) -> str:
    words, sign = state_of(step)
    allowed = each.assignment.attempts_allowed
    used = f"{step.used}" if allowed is None else f"{step.used} of {allowed}"
    parts = (
        sign,
        "overdue," if who.overdue and step.state not in SETTLED else "",
        f"{words}, late" if step.late else words,
        "(joined after the day)" if who.joined_later and step.state not in SETTLED else "",
        "" if step.best is None else str(step.best) + held(step),
        f"({used})" if step.used else "",
    )
    return " ".join(filter(None, parts))
