"""Under a graded talk: what it was asked for, whether that is passed, and the next step."""

from __future__ import annotations

import streamlit as st

from training.learning.path import DONE
from training.practice.desk import Sitting
from ui.parts.rooms import HOME, to_do
from ui.parts.wording import held, plain, state_of


def asked_for(sitting: Sitting) -> None:
    """Draw where a talk that was asked for leaves its assignment; nothing for any other talk."""
    wanted = sitting.terms.assignment_id
    task = next((each for each in to_do().tasks() if each.assignment.id == wanted), None) if wanted else None
    if task is None:
        return
    step = next((each for each in task.path if each.scenario == sitting.attempt.scenario.id), None)
    with st.container(border=True):
        if step:
            words, sign = state_of(step)
            mark = task.assignment.pass_mark
            needs = "" if mark is None else f" The pass mark is {mark} of 100."
            st.markdown(f"{sign} For “{plain(task.assignment.title)}”: **{words}**{held(step)}.{needs}")
            if step.held == "critical" and step.state not in DONE:
                st.caption("An attempt with a critical error passes nothing, however high its score.")
        label = "See what comes next" if task.next else "See what you were asked to practise"
        st.page_link(HOME, label=label, icon=":material/flag:")
