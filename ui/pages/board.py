"""The leaderboard: who stands where, as surely as the talks can say, and the attempts behind every row."""

from __future__ import annotations

import streamlit as st

from training.boards.ranking import FEWEST_PEOPLE, FEWEST_SCENARIOS
from training.boards.standings import Board, NotHereError
from training.permits import may
from ui.parts.appearance import appearance
from ui.parts.board_filters import RULES, chosen
from ui.parts.board_how import how
from ui.parts.board_rows import behind_row, board_table, points, taken_away
from ui.parts.doors import PRACTISE
from ui.parts.looking import looked_at
from ui.parts.rooms import ASSIGNMENTS, board_room
from ui.parts.rules_shown import rules_note
from ui.parts.wording import APART, FOR_TRAINING, bullets, counted


def draw() -> None:
    """Draw the page; `?look=` is one attempt for those who look after its person."""
    room = board_room()
    if "look" in st.query_params:
        looked_at(room, st.query_params["look"])
        return
    st.title("Leaderboard")
    st.caption(FOR_TRAINING)
    choice = chosen(room)
    try:
        board = room.board(choice)
    except NotHereError as absent:
        st.info(str(absent))
        return
    rules_note(board.rules, RULES, staff=board.whole)
    if board.rows:
        board_table(board, choice.skill)
        behind_row(room, board)
    _around(board, alone=room.visitor.solo)
    _improved(board, choice.skill)
    if board.rows and may(room.visitor, "export_board"):
        taken_away(room, choice)
    how()
    appearance(room)
    _by_other_rules(board)


def _around(board: Board, *, alone: bool) -> None:
    if not board.rows and not board.ranked and not board.unranked:
        st.info(
            f"Nobody is on this board yet. It fills with graded attempts: at least {FEWEST_SCENARIOS} different "
            f"customers each, every one of them met by {FEWEST_PEOPLE} people or more. Practice never counts."
        )
        if board.whole and not alone:
            st.page_link(ASSIGNMENTS, label="Ask people to practise", icon=":material/task:")
        else:
            _choose()
        return
    if not board.whole:
        mine = next((row for row in board.rows if row.mine), None)
        if mine is None:
            st.info("You are not on this board yet: it counts graded attempts only, and you choose when you make one.")
            _choose()
        else:
            people = counted(board.ranked, "person", "people")
            st.caption(f"{people} ranked. You see your own row and those next to it; so does everybody else.")
        return
    waiting = ", ".join(f"{number} with {why}" for why, number in sorted(board.unranked.items()))
    parts = [f"{counted(board.ranked, 'person', 'people')} ranked"]
    if waiting:
        parts.append(f"not ranked: {waiting}")
    if board.apart:
        apart = ", ".join(f"{number} {APART[why]}" for why, number in sorted(board.apart.items()))
        parts.append(f"attempts kept apart: {apart}")
    st.caption(" · ".join(parts))


def _choose() -> None:
    st.page_link(PRACTISE, label="Choose a customer", icon=":material/forum:")


def _improved(board: Board, skill: str) -> None:
    gains = [(name, points(gain, skill)) for name, gain in board.improved]
    lines = [f"{name}: +{gain}" for name, gain in gains if float(gain)]
    if lines:
        st.subheader("Most improved", anchor=False)
        st.caption("Latest retry against the first attempt, over two customers or more. This moves no rank.")
        bullets(lines)


def _by_other_rules(board: Board) -> None:
    """Let any rules be chosen that somebody was graded by."""
    if not board.rules.others:
        return
    st.caption("What was graded by different rules is never mixed in one board.")
    many = {rules: counted(people, "person", "people") for rules, people in board.rules.people.items()}
    st.selectbox(
        "Graded by the rules",
        ["", *sorted(many)],
        format_func=lambda each: f"{each}, {many[each]}" if each in many else "Those that cover most people",
        key=RULES,
        width=320,
    )


draw()
