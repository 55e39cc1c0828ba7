"""The form that closes a case, under the scorecard: optional, filed once, graded by itself."""

from __future__ import annotations

import streamlit as st

from scoring.documentation import FIELDS, ClosingForm
from training.practice.closing import ClosingDesk, Filed
from training.practice.desk import ReplyRefusedError, Sitting
from ui.parts.doors import desk
from ui.parts.wording import dots, plain

LABELS = {
    "contact": ("Contact", "Who was it, and how are they reached?"),
    "complaint": ("Complaint", "What went wrong, every part, in your own words"),
    "cause": ("Cause", "What led to it, and whose it was"),
    "remedy": ("Remedy", "What was agreed, and by when"),
    "promises": ("Promises", "What did you say you, or somebody, would do?"),
    "follow_up": ("Follow-up", "Who gets back to them, and when"),
}


def closing(sitting: Sitting) -> None:
    """Draw the form of a talk that is over, or what became of it."""
    if sitting.status == "active" or not sitting.attempt.turns:
        return
    st.header("Close the case")
    filed = ClosingDesk(desk()).filed(sitting.id)
    if filed:
        _filed(filed)
        return
    st.write("Write it down so that the next colleague need not ask again. It is optional, and no part of your score.")
    with st.expander("Fill in the form", icon=":material/description:"), st.form(f"closing-{sitting.id}", border=False):
        for field in FIELDS:
            label, hint = LABELS[field]
            st.text_area(label, placeholder=hint, height=70, key=f"closing-{field}-{sitting.id}")
        st.form_submit_button("File it", type="primary", on_click=_file, args=(sitting,))
    refused = st.session_state.get(f"closing-refused-{sitting.id}")
    if refused:
        st.warning(plain(refused), icon=":material/edit_note:")


def _file(sitting: Sitting) -> None:
    form = ClosingForm(**{field: st.session_state[f"closing-{field}-{sitting.id}"] for field in FIELDS})
    try:
        ClosingDesk(desk()).file(sitting.id, form)
    except ReplyRefusedError as refused:
        st.session_state[f"closing-refused-{sitting.id}"] = str(refused)


def _filed(filed: Filed) -> None:
    with st.container(border=True):
        right = sum(each.right for each in filed.grade.fields)
        st.markdown(f"#### Documentation {dots(filed.grade.level)}")
        st.caption(f"{right} of {len(FIELDS)} fields hold what this talk gave.")
        for each in filed.grade.fields:
            mark = ":material/check_circle:" if each.right else ":material/radio_button_unchecked:"
            st.markdown(f"{mark} **{LABELS[each.field][0]}**")
            st.text(getattr(filed.form, each.field) or "(left empty)")
            if each.wish:
                st.caption(plain(each.wish))
        for cap in filed.grade.caps:
            st.warning(plain(cap), icon=":material/priority_high:")
