"""Whether the talk that is about to begin is practice or counts: chosen first, and practice unless one chooses."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st

from storage.attempts import PRACTICE, Terms
from training.learning.path import SETTLED, Step
from training.learning.to_do import Task, ToDo
from ui.parts.doors import TALK, desk
from ui.parts.next_step import WORDS
from ui.parts.rooms import to_do
from ui.parts.wording import counted, day, plain

_PRACTICE = ("Practice", "Private, as often as you like. Nobody but you can read it.")
_FREE = ("Graded", "It counts on the leaderboard, and those who look after you can read it. The first one ranks.")
_QUIET = "Your first graded attempt with each customer counts on the leaderboard. Everything else is practice."


def how_it_counts(scenario_id: str) -> Terms:
    """Draw the choice and return the terms on which the talk is to begin."""
    own = to_do()
    asked = [(task, step) for task in own.tasks() for step in task.path if step.scenario == scenario_id]
    _under_way(scenario_id, {step.going for _, step in asked})
    if own.visitor.solo:
        return _alone()
    choices = [(_PRACTICE, PRACTICE)]
    for task, step in asked:
        words = _words(task, step, own)
        if step.can_begin:
            choices.append((words, Terms("graded", assignment_id=task.assignment.id)))
        else:
            st.caption(f"{words[0]}: {words[1]}")
    if not asked:
        choices.append((_FREE, Terms("graded")))
    chosen = st.radio(
        "How does this talk count?",
        range(len(choices)),
        format_func=lambda place: choices[place][0][0],
        captions=[words[1] for words, _ in choices],
        key=f"counts-{scenario_id}",
    )
    return choices[chosen][1]


def _under_way(scenario_id: str, told: Collection[str | None]) -> None:
    """Lead back to graded talks with this customer that wait for a reply, but those that the choice tells of."""
    for each in desk().unfinished():
        if each.scenario_id != scenario_id or each.terms.kind != "graded" or each.id in told:
            continue
        with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            with st.container(width=WORDS):
                so_far = counted(each.turns, "reply", "replies")
                st.write(f"You have a graded talk with this customer under way: {so_far} so far.")
            if st.button("Go on with it", icon=":material/play_arrow:", key=f"under-way-{each.id}"):
                st.switch_page(TALK, query_params={"attempt": each.id})


def _alone() -> Terms:
    with st.expander("For the leaderboard", icon=":material/leaderboard:"):
        st.caption(_QUIET)
        return Terms("graded") if st.checkbox("Make this a graded attempt") else PRACTICE


def _words(task: Task, step: Step, own: ToDo) -> tuple[str, str]:
    """Return what a graded attempt for an assignment is called, and what is to be known of it."""
    one = task.assignment
    name = f"Graded, for “{plain(one.title)}”"
    if step.going:
        return name, "Go on with the attempt that is under way."
    if step.left == 0:
        return name, f"no attempt is left ({step.used} of {one.attempts_allowed} used)."
    if step.waits_for:
        return name, f"“{plain(task.titles[step.waits_for])}” comes first."
    told = ["It counts, and those who look after you can read it"]
    if step.left is not None:
        told.append(f"{step.left} of {counted(one.attempts_allowed or 0, 'attempt')} left")
    if one.pass_mark is not None:
        told.append(f"pass mark {one.pass_mark} of 100")
    if one.due_at:
        late = own.clock() > one.due_at and step.state not in SETTLED
        told.append(f"was due {day(one.due_at)}: it will be marked late" if late else f"due {day(one.due_at)}")
    return name, ". ".join(told[:1]) + "; ".join(["", *told[1:]]) + "."
