"""My progress: where the skills stand and how sure that is, what improved, what next, and every attempt."""

from __future__ import annotations

import streamlit as st

from ui.parts.attempt_list import attempt_list
from ui.parts.doors import PRACTISE, desk
from ui.parts.next_step import weak
from ui.parts.progress_charts import all_skills, days
from ui.parts.progress_words import how, improved
from ui.parts.rooms import progress_room
from ui.parts.skill_over_time import one_skill
from ui.parts.wording import FOR_TRAINING, counted, zone


def draw() -> None:
    """Draw the page."""
    room = progress_room()
    made = room.progress(zone())
    st.title("My progress")
    if not made.attempts:
        st.info("Your skills show here after your first conversation, and how sure one can be of them after a few.")
        st.page_link(PRACTISE, label="Choose a customer", icon=":material/forum:")
        return
    practice = made.attempts - made.graded
    st.caption(f"{counted(practice, 'talk')} of practice, which only you see, and {made.graded} graded. {FOR_TRAINING}")
    days(made.days)
    st.header("Where your skills stand", anchor=False)
    if not made.today:
        st.info(
            "The grading rules have changed since your last talk. These figures are by the rules before; your next "
            "talk starts new ones, and both are shown.",
            icon=":material/update:",
        )
    elif any(each.before for each in made.skills):
        st.info(
            "The grading rules have changed. Your figures begin anew under today's, and those by the rules before "
            "stand beside them: they are not compared.",
            icon=":material/update:",
        )
    all_skills(made)
    one_skill(made)
    how()
    st.header("What improved", anchor=False)
    improved(made)
    weak(made)
    st.header("Every attempt", anchor=False)
    attempt_list(desk(), room.words())


draw()
