"""Readiness and common misses of a team, as words."""

from __future__ import annotations

import streamlit as st

from training.misses import FEWEST_FOR_QUOTES
from training.readiness import Ready
from training.team_view import TeamView
from ui.parts.wording import counted, plain, when


def readiness(view: TeamView) -> None:
    """Draw who has passed what, those who are overdue first."""
    if not view.ready:
        st.info("Nothing is assigned to this team. What is assigned shows here: who has passed, and who is overdue.")
        return
    overdue = {each.person_id for each in view.ready if each.overdue}
    done = {each.person_id for each in view.ready} - {
        each.person_id for each in view.ready if not each.state.startswith("passed")
    }
    with st.container(horizontal=True):
        st.metric("Ready", f"{len(done)} of {len({each.person_id for each in view.ready})}", width=140)
        st.metric("Overdue", len(overdue), width=140)
    ordered = sorted(view.ready, key=lambda each: (not each.overdue, each.name.casefold()))
    st.dataframe([_line(each) for each in ordered], hide_index=True, height=min(420, 38 + 35 * len(ordered)))


def _line(each: Ready) -> dict[str, str | int]:
    return {
        "Name": each.name,
        "Customer": each.scenario,
        "State": f"overdue, {each.state}" if each.overdue else each.state,
        "First score": "" if each.score is None else str(each.score),
        "Attempts": each.attempts,
        "Due": when(each.due_at) if each.due_at else "",
        "Assignment": each.assignment,
    }


def misses(view: TeamView) -> None:
    """Draw what is left out most often, with words that show it and no name."""
    if not view.misses:
        st.caption("Nothing yet: this fills with graded attempts.")
        return
    for each in view.misses:
        with st.container(border=True, gap="xsmall"):
            st.markdown(f"**{plain(each.skill)}: {plain(each.what)}**")
            st.caption(
                f"in {each.times} of {counted(each.of, 'attempt')}, by {counted(each.people, 'person', 'people')}"
            )
            for quote in each.quotes:
                st.text(f"“{quote}”")
    if not any(each.quotes for each in view.misses):
        st.caption(
            f"Replies are quoted, without names, from {FEWEST_FOR_QUOTES} people with graded attempts on: in a smaller "
            "group everybody would know whose words they are."
        )


def disagreement(view: TeamView) -> None:
    """Draw the customers at whom trainers moved grades most often."""
    if not view.disagreement:
        st.caption("Nothing yet: this fills with the grades that trainers decide on when they review graded attempts.")
        return
    lines = [
        {
            "Customer": each.title,
            "Grades decided": each.decided,
            "Moved": each.moved,
            "Trainer less rules": "" if each.difference is None else f"{each.difference:+.1f}",
        }
        for each in view.disagreement
    ]
    st.dataframe(lines, hide_index=True, height=min(420, 38 + 35 * len(lines)))
    st.caption("The mean of the last column is in levels, from 0 to 4. Calibration shows how far trainers agree.")
