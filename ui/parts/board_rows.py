"""The rows of a board, the attempts behind one of them, and the board to take away."""

from __future__ import annotations

import streamlit as st

from storage.boards import OVERALL
from training.boards.export import Table, to_csv, to_xlsx
from training.boards.room import BoardRoom
from training.boards.standings import Board, Choice, NotHereError, Row
from ui.parts.doors import SCORECARD
from ui.parts.rooms import BOARD
from ui.parts.said import scored
from ui.parts.tables import table
from ui.parts.visits import once_a_visit
from ui.parts.wording import APART, FOR_TRAINING, how_hard, plain, when

AT_A_TIME = 25
_IN_BRACKETS = "In brackets after a name: the pseudonym under which the others see them."
_AS_CHOSEN = "Names are as people chose to appear here: some are pseudonyms."


def board_table(board: Board, skill: str) -> None:
    """Draw the rows: rank as the bands leave it open, the figure with its band, what it rests on."""
    shown = st.session_state.setdefault("board-shown", AT_A_TIME)
    table([_line(row, skill) for row in board.rows[:shown]], "Leaderboard", lead=3, folded=False)
    st.caption(
        "± is a 95 % band. Customers: different ones that count. Graded: all graded attempts, retries too. Notes: what "
        f"is kept apart is counted, not compared. {_IN_BRACKETS if board.whole else _AS_CHOSEN}"
    )
    if len(board.rows) > shown and st.button(f"Show more ({len(board.rows) - shown} left)"):
        st.session_state["board-shown"] = shown + AT_A_TIME
        st.rerun()


def rank(row: Row) -> str:
    """Return the places that a row's band leaves open, or a dash."""
    if not row.on_board:
        return "off"
    if row.figure.ranks is None:
        return "–"
    best, worst = row.figure.ranks
    return str(best) if best == worst else f"{best}–{worst}"


def points(value: float, skill: str) -> str:
    """Return a figure of a board: of 100 in whole points, the level of a skill with one decimal."""
    return f"{value:.{0 if skill == OVERALL else 1}f}"


def _figure(row: Row, skill: str) -> str:
    if row.figure.mean is None:
        return "–"
    mean = min(100.0, max(0.0, row.figure.mean))
    return f"{points(mean, skill)} ± {points(row.figure.band, skill)}"


def notes(row: Row) -> str:
    """Say why somebody has no rank, and what was kept apart."""
    apart = ", ".join(f"{number} {APART[why]}" for why, number in sorted(row.figure.apart.items()))
    held = row.figure.held
    if held:
        every = sum(row.figure.apart.values())
        which = ", which" if held == every else f": {held} of the {every}"
        apart += f"{which} lower{'s' * (held == 1)} the figure"
    return "; ".join(filter(None, (row.figure.why, apart)))


def _line(row: Row, skill: str) -> dict[str, str | int]:
    return {
        "Rank": rank(row),
        "Name": f"{row.name} (you)" if row.mine and row.name != "You" else row.name,
        "Figure": _figure(row, skill),
        "Customers": row.figure.scenarios,
        "Graded": row.figure.attempts,
        "Notes": notes(row),
    }


def behind_row(room: BoardRoom, board: Board) -> None:
    """Let a row be chosen, and draw the attempts that it is made of."""
    rows = {row.person_id: row for row in board.rows if row.open}
    if not rows:
        return
    if not board.whole:
        with st.expander("The attempts behind your row", icon=":material/list:"):
            _behind(room, board, *rows.values())
        return
    person = st.selectbox(
        "The attempts behind a row",
        list(rows),
        index=None,
        format_func=lambda each: rows[each].name if each in rows else "",
        placeholder="Choose a person",
        key="board-behind",
    )
    if person is not None:
        _behind(room, board, rows[person])


def _behind(room: BoardRoom, board: Board, row: Row) -> None:
    """Draw the attempts that a row is made of."""
    person = row.person_id
    try:
        found = once_a_visit(f"behind {person}", lambda again: room.behind(person, board.rules.shown, again=again))
    except NotHereError as absent:
        st.info(str(absent))
        return
    if any(each.gives is not None for each in found):
        st.caption("Easier, harder: what the same person scores more or less than with a middling customer.")
    for each in found:
        counts = APART[each.apart] if each.apart else "counts" if each.first else "retry"
        score = scored(each.overall, each.both) or "not scored"
        gives = "" if each.gives is None else f" · {how_hard(each.gives)}"
        with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            with st.container(gap="xxsmall"):
                st.markdown(f"**{plain(each.title)}**")
                st.caption(f"{score} · {counts}{gives} · {when(each.last_at)}")
            if st.button("Read", key=f"read-{each.attempt_id}", icon=":material/forum:"):
                if row.mine:
                    st.switch_page(SCORECARD, query_params={"attempt": each.attempt_id})
                st.switch_page(BOARD, query_params={"look": each.attempt_id})


def taken_away(room: BoardRoom, choice: Choice) -> None:
    """Offer the board as files; each is made, and written down as taken, when it is asked for."""
    with st.container(horizontal=True):
        st.download_button(
            "CSV",
            lambda: to_csv(_table(room.exported(choice), choice), FOR_TRAINING),
            "leaderboard.csv",
            "text/csv",
            icon=":material/download:",
        )
        st.download_button(
            "Excel",
            lambda: to_xlsx([_table(room.exported(choice), choice)], FOR_TRAINING),
            "leaderboard.xlsx",
            icon=":material/download:",
        )


def _table(board: Board, choice: Choice) -> Table:
    head = ("Rank", "Name", "Figure", "Band", "Customers", "Graded attempts", "Notes")
    rows = tuple(
        (
            rank(row),
            row.name,
            None if row.figure.mean is None else round(row.figure.mean, 1),
            None if row.figure.mean is None else round(row.figure.band, 1),
            row.figure.scenarios,
            row.figure.attempts,
            notes(row),
        )
        for row in board.rows
    )
    return Table("Leaderboard" if choice.skill == OVERALL else f"Leaderboard, {choice.skill}", head, rows)
