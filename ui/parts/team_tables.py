"""Readiness and common misses of a team, as words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from training.boards.misses import FEWEST_FOR_QUOTES
from training.boards.readiness import Ready, Whole, by_person
from training.boards.team_view import TeamView
from ui.parts.rooms import ASSIGNMENTS
from ui.parts.tables import Cell, table
from ui.parts.wording import APART, counted, day, plain

_MOST = 3  # of what somebody misses; the rest is in the list below


def readiness(view: TeamView) -> None:
    """Draw who is ready and what the others still miss, then every customer of everybody, folded."""
    if not view.ready:
        st.info("Nothing is assigned to this team. What is assigned shows here: who has passed, and who is overdue.")
        st.page_link(ASSIGNMENTS, label="Make an assignment", icon=":material/task:")
        return
    people = by_person(view.ready)
    done = [each.name for each in people if not each.missing]
    with st.container(horizontal=True):
        st.metric("Ready", f"{len(done)} of {len(people)}", width=140)
        st.metric("Overdue", sum(each.overdue for each in people), width=140)
    st.caption("Ready means: has passed every customer that they were asked to meet.")
    if done:
        st.text(f"Ready: {', '.join(done)}.")
    if len(done) < len(people):
        table([_missing(each) for each in people if each.missing], "Who is not ready yet")
    idle = sorted({each.name for each in view.people if each.id not in {one.person_id for one in people}})
    if idle:
        st.caption(f"Asked for nothing: {plain(', '.join(idle))}.")
    with st.expander("Every customer, one by one", icon=":material/list:"):
        ordered = sorted(view.ready, key=lambda each: (not each.overdue, each.name.casefold()))
        table([_line(each) for each in ordered], "Who has passed what")


def _missing(each: Whole) -> dict[str, Cell]:
    told = missing(each)
    if len(told) > _MOST:
        told[_MOST:] = [f"and {len(told) - _MOST} more"]
    return {"Not ready yet": each.name, "Passed": passed(each), "What is missing": "; ".join(told)}


def passed(each: Whole) -> str:
    """Return how many of the customers somebody has passed."""
    return f"{each.asked - len(each.missing)} of {each.asked}"


def missing(each: Whole) -> list[str]:
    """Return what somebody has not passed, as words: a customer once, with the assignments where several ask for it."""
    asked: dict[str, dict[str, list[str]]] = {}
    for step in each.missing:
        asked.setdefault(step.scenario, {}).setdefault(_why(step), []).append(f"“{step.assignment}”")
    return [f"{scenario}: {_for_each(told)}" for scenario, told in asked.items()]


def _for_each(told: Mapping[str, Sequence[str]]) -> str:
    """Return where somebody stands with one customer; `told` holds the assignments by that."""
    if sum(map(len, told.values())) == 1:
        return next(iter(told))
    return ", ".join(f"{why}, for {' and '.join(dict.fromkeys(names))}" for why, names in told.items())


def _why(each: Ready) -> str:
    if each.apart.get("disputed") and each.state == "not passed":
        return f"a trainer has yet to answer a dispute{', overdue' if each.overdue else ''}"
    score = f", first score {each.score}" if each.state == "not passed" and each.score is not None else ""
    return f"{state(each)}{score}"


def _line(each: Ready) -> dict[str, Cell]:
    return {
        "Name": each.name,
        "Customer": each.scenario,
        "State": state(each),
        "First score": each.score,
        "Attempts": each.attempts,
        "Assignment": f"{each.assignment}, due {day(each.due_at)}" if each.due_at else each.assignment,
    }


def state(each: Ready) -> str:
    """Return where somebody stands with a customer, and which of the attempts are kept apart, as words."""
    apart = [f"{number} {APART[why]}" for why, number in sorted(each.apart.items())]
    told = f"overdue, {each.state}" if each.overdue else each.state
    told += ", joined after the day" if each.joined_later else ""
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
                f"missing in {each.times} of {counted(each.of, 'attempt')}, "
                f"by {counted(each.people, 'person', 'people')}"
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
