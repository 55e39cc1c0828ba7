"""Two branches of a talk, as it went and as it might have gone, side by side."""

from __future__ import annotations

from itertools import zip_longest

import streamlit as st

from simulator.state import Attempt, Turn, opening_state
from simulator.turn import card
from ui.parts.transcript import graded, says, writes
from ui.parts.wording import OUTCOMES

TITLES = ("As it went", "What if")
ICONS = dict(zip(TITLES, (":material/history:", ":material/alt_route:"), strict=True))


def turning_point(attempt: Attempt) -> int:
    """Return the number of the reply after which the anger rose most, or fell least."""
    anger = [opening_state(attempt.scenario).anger, *(turn.state.anger for turn in attempt.turns)]
    return max(range(1, len(anger)), key=lambda number: anger[number] - anger[number - 1])


def heads(attempt: Attempt, branch: Attempt) -> None:
    """Draw how each branch stands: ending, anger and score."""
    for column, title, each in zip(st.columns(2), TITLES, (attempt, branch), strict=True):
        with column.container(border=True, height="stretch"):
            st.markdown(f"{ICONS[title]} **{title}**")
            overall = card(each).overall
            ending = OUTCOMES[each.state.ended] if each.state.ended else ("Open", ":material/pending:", "")
            st.markdown(f"{ending[1]} {ending[0]}")
            score = "not graded" if overall is None else f"{overall} / 100"
            st.caption(f"Anger {each.state.anger:.1f} after {len(each.turns)} replies · {score}")


def was(attempt: Attempt, number: int) -> None:
    """Draw the reply that was given, and what came of it, for whoever is about to answer differently."""
    turn = attempt.turns[number - 1]
    after = attempt.turns[number].customer if number < len(attempt.turns) else attempt.pending
    with st.container(border=True):
        st.markdown(f"{ICONS[TITLES[0]]} **{TITLES[0]}**, reply {number}")
        writes(turn.reply)
        graded(attempt, turn, _before(attempt, turn), name=TITLES[0])
        says(attempt, after)


def side_by_side(attempt: Attempt, branch: Attempt, number: int) -> None:
    """Draw both branches from the reply in which they part, one row a reply, each in a frame of its own."""
    st.subheader("Side by side", anchor=False)
    says(attempt, attempt.turns[number - 1].customer)
    rows = zip_longest(attempt.turns[number - 1 :], branch.turns[number - 1 :])
    for place, (went, would) in enumerate(rows):
        for column, each, turn, title in zip(st.columns(2), (attempt, branch), (went, would), TITLES, strict=True):
            if turn:
                with column.container(border=True, height="stretch"):
                    _turn(each, turn, title, first=place == 0)


def _before(attempt: Attempt, turn: Turn) -> float:
    return (attempt.turns[turn.number - 2].state if turn.number > 1 else opening_state(attempt.scenario)).anger


def _turn(attempt: Attempt, turn: Turn, title: str, *, first: bool) -> None:
    st.markdown(f"{ICONS[title]} **{title}**, reply {turn.number}")
    if not first:
        says(attempt, turn.customer)
    writes(turn.reply)
    graded(attempt, turn, _before(attempt, turn), name=title)
    if turn is attempt.turns[-1]:
        says(attempt, attempt.pending)
