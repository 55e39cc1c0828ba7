"""Home of somebody who learns: the next step first, then what they were asked to do, and what a trainer told them."""

from __future__ import annotations

import streamlit as st

from storage.progress import Words
from training.learning.path import DONE, SETTLED
from training.learning.to_do import Task
from ui.parts.doors import SCORECARD, desk
from ui.parts.next_step import JOINED_LATER, WORDS, next_step, weak
from ui.parts.rooms import progress_room, to_do
from ui.parts.wording import FOR_TRAINING, counted, day, held, plain, state_of, zone

MOST_REVIEWS = 2


def draw() -> None:
    """Draw the page."""
    own = desk()
    tasks = to_do().tasks()
    made = progress_room().progress(zone())
    st.title("What next?")
    shown = next_step(own.unfinished(), tasks, made, own.library().scenarios)
    _unseen(progress_room().unseen())
    if tasks:
        st.header("What you were asked to practise", anchor=False)
        done = [task for task in tasks if all(step.state in DONE for step in task.path)]
        for task in tasks:
            if task not in done:
                _task(task)
        if done:
            with st.expander(f"Done ({len(done)})", icon=":material/task_alt:", expanded=len(done) == len(tasks)):
                for task in done:
                    _task(task)
    if made.attempts:
        weak(made, but=shown)
    if tasks or made.attempts:
        st.caption(FOR_TRAINING)


def _task(task: Task) -> None:
    one = task.assignment
    through = sum(step.state in DONE for step in task.path)
    with st.container(border=True):
        st.markdown(f"**{plain(one.title)}**")
        told = [f"{through} of {len(task.path)} {'done' if one.pass_mark is None else 'passed'}"]
        if one.pass_mark is not None:
            told.append(f"pass mark {one.pass_mark} of 100")
        if one.due_at:
            told.append(f"**overdue: was due {day(one.due_at)}**" if task.overdue else f"due {day(one.due_at)}")
        st.progress(through / len(task.path))
        st.caption(" · ".join(told))
        lines = []
        for step in task.path:
            words, sign = state_of(step)
            best = f", best {step.best} of 100{held(step)}" if step.best is not None else ""
            left = (
                "" if step.left is None or step.state in SETTLED else f", {counted(step.left, 'graded attempt')} left"
            )
            lines.append(f"{sign}  {task.titles[step.scenario]}: {words}{', late' if step.late else ''}{best}{left}")
        st.text("\n".join(lines))
        if task.joined_later and task.next:
            st.caption(JOINED_LATER)
        if task.overdue:
            st.caption("Late work is taken, and marked late.")


def _unseen(reviews: list[Words]) -> None:
    """Draw what a trainer has read and its trainee has not looked at since."""
    if not reviews:
        return
    st.header("From your trainer", anchor=False)
    for each in reviews[:MOST_REVIEWS]:
        with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            with st.container(gap="xxsmall", width=WORDS):
                st.markdown(f"{plain(each.by)} has looked at **{plain(each.title)}**")
                if each.words:
                    st.text(f"“{each.words}”")
                st.caption(day(each.said_at))
            if st.button("See the scorecard", key=f"unseen-{each.attempt_id}", icon=":material/grading:"):
                st.switch_page(SCORECARD, query_params={"attempt": each.attempt_id})
    if len(reviews) > MOST_REVIEWS:
        st.caption(f"And {counted(len(reviews) - MOST_REVIEWS, 'more attempt', 'more attempts')}, under My progress.")


draw()
