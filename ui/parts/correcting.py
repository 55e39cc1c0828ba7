"""What can be done about an assignment: corrected, made anew from it, closed, removed and brought back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from storage.assignments import Assignment
from training.learning.assignments import Assignments, Followed, UnknownAssignmentError
from training.learning.corrections import Corrections
from training.learning.wanted import AssignmentRefusedError
from ui.parts.assigning import again, forget, terms, typed, what
from ui.parts.rooms import ASSIGNMENTS, assignments_room
from ui.parts.wording import plain, zone

_PROBLEMS, _DONE, _REMOVED = "correct-problems", "correct-done", "assign-removed"
_STAY = "Somebody has begun, so the customers stay as they are: others would undo what was done."
_CAN = (
    "Somebody has begun. The title, the day and the number of attempts can still change, and the pass mark can fall. "
    "The customers stay and the pass mark cannot rise: that would undo what was done. For those, make a new one from "
    "this; it closes this one."
)
_CANNOT_YET = "Nobody has begun, so all of this can still change. Whoever has it to do sees it as it is now."


def correcting(room: Assignments, each: Followed) -> None:
    """Draw what this visitor can do about an assignment that they may change."""
    one = each.assignment
    done = st.session_state.pop(_DONE, None)
    if done == one.id:
        st.success("Saved.", icon=":material/check_circle:")
    if one.closed_at is None:
        _form(room, each)
    with st.container(horizontal=True):
        if st.button("Make a new one from it", icon=":material/content_copy:"):
            again(room, one)
            st.switch_page(ASSIGNMENTS)
        if one.closed_at is None:
            with st.popover("Close", icon=":material/task_alt:"):
                st.write(
                    "Nobody begins a graded attempt for it any more. What is under way may be finished, and it all "
                    "stays."
                )
                if st.button("Close it"):
                    _try(lambda: room.close(one.id))
        if not each.begun:
            with st.popover("Remove", icon=":material/delete:"):
                st.write("Nobody has begun it, so nothing is lost. It goes from everybody's list.")
                if st.button("Remove it", type="primary"):
                    _try(lambda: _remove(room, one))


def removed(room: Assignments) -> None:
    """Say what was removed just now, and let it be brought back."""
    gone: Assignment | None = st.session_state.get(_REMOVED)
    if gone is None:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"Removed: **{plain(gone.title)}**. It can be brought back until you reload or close this tab.")
        if st.button("Bring it back", icon=":material/undo:"):
            _try(lambda: _bring_back(room, gone))
        if st.button("Leave it removed", key="removed-seen"):
            del st.session_state[_REMOVED]
            st.rerun()


def _form(room: Assignments, each: Followed) -> None:
    """Draw the fields as they are stored; what was typed stays until it is saved."""
    one = each.assignment
    key = _filled(one)
    wrong: dict[str, str] = st.session_state.get(_PROBLEMS, {}).get(one.id, {})
    on_offer = {known.id: known for known in room.shelf.library().scenarios}
    with (
        st.expander("Correct it", icon=":material/edit:", expanded=bool(wrong)),
        st.form("correct", border=False),
    ):
        st.caption(_CAN if each.begun else _CANNOT_YET)
        if wrong.get(""):
            st.error(plain(wrong[""]))
        what(on_offer, wrong, key, fixed=_STAY if each.begun else None)
        terms(wrong, key)
        st.form_submit_button("Save", type="primary", on_click=_save, args=(one,))


def _filled(one: Assignment) -> str:
    """Return the pattern of the fields' keys, and fill those that hold nothing yet."""
    key = f"correct-{one.id}-{{}}"
    day = one.due_at.astimezone(zone()).date() if one.due_at else None
    stored = {"title": one.title, "path": [*one.path], "due": day, "attempts": one.attempts_allowed or 0}
    for field, value in {**stored, "mark": one.pass_mark}.items():
        st.session_state.setdefault(key.format(field), value)
    return key


def _save(one: Assignment) -> None:
    key = f"correct-{one.id}-{{}}"
    wanted = typed(key)
    if one.due_at and wanted.due_at and wanted.due_at.date() == one.due_at.astimezone(zone()).date():
        wanted = replace(wanted, due_at=one.due_at)  # the same day, perhaps set from another time zone
    room = assignments_room()
    try:
        Corrections(room.store, room.visitor, room.shelf).change(one.id, wanted)
    except AssignmentRefusedError as refused:
        st.session_state[_PROBLEMS] = {one.id: refused.problems}
        return
    except UnknownAssignmentError:
        return  # the page says so when it is drawn
    st.session_state.pop(_PROBLEMS, None)
    forget(key)
    st.session_state[_DONE] = one.id


def _remove(room: Assignments, one: Assignment) -> None:
    st.session_state[_REMOVED] = Corrections(room.store, room.visitor, room.shelf).remove(one.id)
    st.switch_page(ASSIGNMENTS)


def _bring_back(room: Assignments, gone: Assignment) -> None:
    Corrections(room.store, room.visitor, room.shelf).bring_back(gone)
    del st.session_state[_REMOVED]


def _try(do: Callable[[], None]) -> None:
    try:
        do()
    except (AssignmentRefusedError, UnknownAssignmentError) as refused:
        st.error(plain(str(refused)))
        return
    st.rerun()
