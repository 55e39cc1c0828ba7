"""Readiness and common misses of a team, as words."""

from __future__ import annotations

import streamlit as st

from training.boards.misses import FEWEST_FOR_QUOTES
from training.boards.readiness import Ready
from training.boards.team_view import TeamView
from ui.parts.rooms import ASSIGNMENTS
from ui.parts.tables import Cell, table
from ui.parts.wording import APART, counted, day, plain


def readiness(view: TeamView) -> None:
    """Draw who has passed what, those who are overdue first."""
    if not view.ready:
        st.info("Nothing is assigned to this team. What is assigned shows here: who has passed, and who is overdue.")
        st.page_link(ASSIGNMENTS, label="Make an assignment", icon=":material/task:")
        return
    overdue = {each.person_id for each in view.ready if each.overdue}
    done = {each.person_id for each in view.ready} - {
        each.person_id for each in view.ready if not each.state.startswith("passed")
    }
    with st.container(horizontal=True):
        st.metric("Ready", f"{len(done)} of {len({each.person_id for each in view.ready})}", width=140)
        st.metric("Overdue", len(overdue), width=140)
    ordered = sorted(view.ready, key=lambda each: (not each.overdue, each.name.casefold()))
    table([_line(each) for each in ordered], "Who is ready")


def _line(each: Ready) -> dict[str, str | int]:
    return {
        "Name": each.name,
        "Customer": each.scenario,
        "State": state(each),
        "First score": "" if each.score is None else str(each.score),
        "Attempts": each.attempts,
        "Due": day(each.due_at) if each.due_at else "",
        "Assignment": each.assignment,
    }


def state(each: Ready) -> str:
    """Return where somebody stands with a customer, and which of the attempts are kept apart, as words."""
    apart = [f"{number} {APART[why]}" for why, number in sorted(each.apart.items())]
    told = f"overdue, {each.state}" if each.overdue else each.state
    return f"{told} ({', '.join(apart)})" if apart else told


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
    lines: list[dict[str, Cell]] = [
        {
            "Customer": each.title,
            "Grades decided": each.decided,
            "Moved": each.moved,
            "Mean move (levels)": "" if each.difference is None else _signed(each.difference),
        }
        for each in view.disagreement
    ]
    table(lines, "Where trainers and rules disagree")
    st.caption(
        "The last column is the mean over all grades decided: above 0 the trainers gave more than the rules, below 0 "
        "less. Levels go from 0 to 4. Calibration shows how far trainers agree."
    )


def _signed(levels: float) -> str:
    return f"{levels:+.1f}" if round(levels, 1) else "0.0"
