"""The one big next step of somebody who learns, and what is worth practising besides."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from simulator.scenario import Scenario
from storage.history import Summary
from training.learning.progress import Progress, Suggestion
from training.learning.to_do import Task
from ui.parts.doors import TALK
from ui.parts.wording import counted, day, difficulty, plain

WORDS = 440
"""Pixels of words beside a button: on a phone they take the whole row, and the button stands below."""
JOINED_LATER = "The day was over before you joined: do it when you can."
_MINUTES = "It takes about five minutes, and you can pause at any time."


def next_step(
    unfinished: Sequence[Summary], tasks: Sequence[Task], made: Progress, offered: Sequence[Scenario]
) -> str | None:
    """Draw a talk under way, what is asked, what is weak, or a first customer; return the scenario's id."""
    known = {each.id: each for each in offered}
    # A graded talk under way comes before practice under way, whichever is newer.
    under_way = sorted(unfinished, key=lambda each: each.terms.kind != "graded")
    asked = [task for task in tasks if task.next]
    if under_way:
        return _go_on(under_way[0], asked)
    if asked:
        return _asked(asked[0], known)
    first = made.suggestions[0] if made.attempts and made.suggestions else None
    if first:
        return _practise(first, nothing_left=bool(tasks))
    if not offered:
        st.info("There is no customer to practise with yet. A trainer can put one on offer in the studio.")
        return None
    easy = min(offered, key=lambda each: (each.difficulty, each.title))
    words = f"{difficulty(easy.difficulty)}. {_MINUTES} This is practice: only you see it."
    _big("Your first customer", easy.title, words, f"Meet {plain(easy.customer.name)}", {"scenario": easy.id})
    return easy.id


def _go_on(summary: Summary, asked: Sequence[Task]) -> str:
    late = next((task for task in asked if task.assignment.id == summary.terms.assignment_id and task.overdue), None)
    kind = "Graded" if summary.terms.kind == "graded" else "Practice"
    why = f"{kind}, {counted(summary.turns, 'reply', 'replies')} so far."
    if late and late.assignment.due_at:
        why += f" Overdue since {day(late.assignment.due_at)}."
    _big("Go on where you stopped", summary.title, why, "Go on", {"attempt": summary.id})
    return summary.scenario_id


def _asked(task: Task, known: dict[str, Scenario]) -> str | None:
    step, one = task.next, task.assignment
    if step is None:
        return None
    title = "Overdue" if task.overdue else "Due soon" if task.soon else "Your next step"
    told = [f"For “{plain(one.title)}”, {task.path.index(step) + 1} of {len(task.path)}."]
    if one.due_at:
        told.append(f"{'It was due' if task.overdue else 'Due'} {day(one.due_at)}.")
    if task.joined_later:
        told.append(JOINED_LATER)
    if step.left is not None:
        told.append(f"{counted(step.left, 'graded attempt')} left; practise as often as you like first.")
    meet = f"Meet {plain(known[step.scenario].customer.name)}"
    _big(title, task.titles[step.scenario], " ".join([*told, _MINUTES]), meet, {"scenario": step.scenario})
    return step.scenario


def _practise(first: Suggestion, *, nothing_left: bool) -> str:
    done = "You have done everything you were asked. " if nothing_left else ""
    name, meet = first.title.lower(), f"Meet {plain(first.scenario.customer.name)}"
    words = f"{done}{why(first)} {_MINUTES}"
    _big(f"Practise: {name}", first.scenario.title, words, meet, {"scenario": first.scenario.id})
    return first.scenario.id


def _big(kind: str, customer: str, words: str, button: str, query: dict[str, str]) -> None:
    with st.container(border=True):
        st.badge(kind, icon=":material/flag:", color="gray")
        st.subheader(plain(customer), anchor=False)
        st.write(words)
        if st.button(button, type="primary", icon=":material/play_arrow:", key="next-step", width="stretch"):
            st.switch_page(TALK, query_params=query)


def why(suggestion: Suggestion) -> str:
    """Return why a skill is suggested, with the number of attempts that this rests on."""
    if suggestion.days is None:
        return f"No talk has called for {suggestion.title.lower()} yet."
    days = suggestion.days
    ago = "today" if days == 0 else "yesterday" if days == 1 else f"{days} days ago"
    if suggestion.level is None:
        return f"It last came up {ago}, under earlier rules."
    at = f"Level {suggestion.level.level:.1f} of 4 over {counted(suggestion.level.n, 'talk')}"
    return f"{at} so far, last called for {ago}."


def weak(made: Progress, but: str | None = None) -> None:
    """Draw what is worth practising, those that are weak and long unpractised first; `but` is shown already."""
    shown = [each for each in made.suggestions if each.scenario.id != but]
    if not shown:
        return
    st.header("Worth practising", anchor=False)
    for each in shown:
        with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            with st.container(gap="xxsmall", width=WORDS):
                st.markdown(f"**{plain(each.title)}**: {plain(each.scenario.title)}")
                st.caption(why(each))
            if st.button(f"Meet {plain(each.scenario.customer.name)}", key=f"weak-{each.skill}"):
                st.switch_page(TALK, query_params={"scenario": each.scenario.id})
