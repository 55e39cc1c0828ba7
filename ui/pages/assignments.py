"""Assignments for staff: make one, see who has done what, correct it, close or remove it."""

from __future__ import annotations

import streamlit as st

from training.learning.assignments import Followed
from ui.parts.assigning import assign
from ui.parts.correcting import removed
from ui.parts.doors import ACCOUNT
from ui.parts.followed import followed
from ui.parts.rooms import ASSIGNMENTS, assignments_room
from ui.parts.wording import counted, day, plain


def draw() -> None:
    """Draw every assignment, or the one that `?assignment=` names."""
    room = assignments_room()
    wanted = st.query_params.get("assignment")
    if wanted:
        followed(room, wanted)
        return
    st.title("Assignments")
    if room.visitor.solo:
        st.info(
            "You are here by yourself. With accounts, you would ask teams and people to practise, and follow it here."
        )
        st.page_link(ACCOUNT, label="Make the first account", icon=":material/person_add:")
        return
    st.write("Ask a team or a person to meet one customer, or several in order, and see who has done what.")
    removed(room)
    found = room.all()
    assign(room, unfolded=not found)
    if not found:
        st.info("Nothing is assigned yet. What you assign stands here, with who has done it and who is overdue.")
    now = room.clock()
    for each in found:
        _row(each, overdue=each.assignment.due_at is not None and each.assignment.due_at < now)


def _row(each: Followed, *, overdue: bool) -> None:
    one = each.assignment
    with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        with st.container(gap="xxsmall"):
            st.markdown(f"**{plain(one.title)}**")
            st.caption(" · ".join(filter(None, (_state(each, overdue=overdue), plain(", ".join(each.for_whom))))))
        if st.button("Open", key=f"open-{one.id}"):
            st.switch_page(ASSIGNMENTS, query_params={"assignment": one.id})


def _state(each: Followed, *, overdue: bool) -> str:
    one, people = each.assignment, len(each.walked)
    done = sum(who.settled for who in each.walked)
    far = f"finished by {done} of {counted(people, 'person', 'people')}" if people else "nobody has it yet"
    parts = [counted(len(one.path), "customer"), far]
    if one.closed_at:
        parts.append(f"closed {day(one.closed_at)}")
    elif one.due_at:
        parts.append(f"{'was due' if overdue else 'due'} {day(one.due_at)}")
    late = sum(who.overdue for who in each.walked)
    return " · ".join([*parts, f"**{late} overdue**"] if late else parts)


draw()
