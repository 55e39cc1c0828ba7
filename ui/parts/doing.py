"""How somebody is doing, for whoever looks after them: what they are asked, where they stand, graded attempts."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from storage.accounts import Account
from storage.boards import OVERALL
from training.boards.room import BoardRoom
from training.boards.standings import Behind, Board, Choice, NotHereError
from training.learning.assignments import Followed, Walked
from training.learning.path import DONE
from training.permits import may
from training.visitors import Visitor
from ui.parts.board_rows import points, rank
from ui.parts.rooms import ASSIGNMENTS, BOARD, TEAM, assignments_room, board_room
from ui.parts.said import scored
from ui.parts.visits import once_a_visit
from ui.parts.wording import APART, FOR_TRAINING, counted, day, plain, when

AT_A_TIME = 5


def doing(who: Visitor, found: Account, teams: Mapping[str, str]) -> None:
    """Draw what this visitor may see of somebody else's work; `teams` are those of theirs that the visitor knows."""
    if found.person_id == who.person_id:
        return
    room, team = board_room(), next(iter(teams), None)
    board = room.board(Choice(team=team)) if may(who, "see_whole_board") else None
    attempts = _attempts(room, found.person_id, board) if board and may(who, "read_team_attempts") else []
    if found.role != "trainee" and not attempts:
        return
    st.subheader("How they are doing", anchor=False)
    st.caption(f"Practice is private and not here. {FOR_TRAINING}")
    if may(who, "see_team_assignments"):
        _asked(found.person_id)
    if board:
        _stands(board, found.person_id, teams[team] if team else "everybody")
    if may(who, "read_team_attempts"):
        _listed(attempts)


def _attempts(room: BoardRoom, person_id: str, board: Board) -> list[Behind]:
    """Return somebody's graded attempts, by whichever rules they were graded, the newest first."""

    def by(rules: str, *, again: bool) -> list[Behind]:
        return room.behind(person_id, rules, again=again)

    try:
        made = once_a_visit(f"behind {person_id}", lambda again: by(board.rules.shown, again=again))
    except NotHereError:
        return []
    made += [each for rules in board.rules.others for each in by(rules, again=True)]
    return sorted(made, key=lambda each: each.last_at, reverse=True)


def _asked(person_id: str) -> None:
    room = assignments_room()
    asked = once_a_visit(f"asked {person_id}", lambda again: room.of(person_id, again=again))
    if not asked:
        st.text("Nothing was assigned to them.")
    done = [pair for pair in asked if pair[1].settled or pair[0].assignment.closed_at]
    for pair in asked:
        if pair not in done:
            _task(*pair)
    if done:
        with st.expander(f"Done or closed ({len(done)})", icon=":material/task_alt:"):
            for pair in done:
                _task(*pair)


def _task(each: Followed, walked: Walked) -> None:
    with _line():
        with st.container(gap="xxsmall", width="stretch"):
            st.markdown(f"**{plain(each.assignment.title)}**")
            st.caption(_far(each, walked))
        if st.button("Open", key=f"asked-{each.assignment.id}"):
            st.switch_page(ASSIGNMENTS, query_params={"assignment": each.assignment.id})


def _far(each: Followed, walked: Walked) -> str:
    one = each.assignment
    done = sum(step.state in DONE for step in walked.path)
    failed = sum(step.state == "failed" for step in walked.path)
    told = [f"{done} of {len(walked.path)} {'done' if one.pass_mark is None else 'passed'}"]
    if failed:
        told.append(f"{failed} with no attempt left")
    if one.closed_at:
        told.append(f"closed {day(one.closed_at)}")
    elif one.due_at:
        due = "the day was over before they joined" if walked.joined_later else f"due {day(one.due_at)}"
        told.append(f"**overdue: was due {day(one.due_at)}**" if walked.overdue else due)
    return " · ".join(told)


def _stands(board: Board, person_id: str, place: str) -> None:
    """Say where somebody stands on the board of a team of theirs, else of everybody."""
    row = next((row for row in board.rows if row.person_id == person_id), None)
    place = plain(place)
    if row is None or row.figure.mean is None:
        why = f": {row.figure.why}" if row and row.figure.why else ""
        st.markdown(f"Not ranked on the leaderboard of {place} yet{why}.")
    else:
        figure = f"{points(row.figure.mean, OVERALL)} ± {points(row.figure.band, OVERALL)} of 100"
        rules = "" if board.rules.today else ", by earlier rules"
        st.markdown(f"On the leaderboard of {place}{rules}: **{figure}**, rank {rank(row)} of {board.ranked}.")
    with st.container(horizontal=True):
        st.page_link(BOARD, label="Leaderboard", icon=":material/leaderboard:")
        st.page_link(TEAM, label="Skills and readiness of the team", icon=":material/groups:")


def _listed(attempts: list[Behind]) -> None:
    if not attempts:
        st.text("No graded attempt yet.")
        return
    st.markdown(f"**{counted(len(attempts), 'graded attempt')}**, the newest first")
    shown = st.session_state.setdefault("doing-shown", AT_A_TIME)
    for each in attempts[:shown]:
        with _line():
            with st.container(gap="xxsmall", width="stretch"):
                st.markdown(plain(each.title))
                score = scored(each.overall, each.both) or "not scored"
                apart = APART[each.apart] if each.apart else ""
                st.caption(" · ".join(filter(None, (score, apart, when(each.last_at)))))
            if st.button("Read", key=f"doing-{each.attempt_id}", icon=":material/forum:"):
                st.switch_page(BOARD, query_params={"look": each.attempt_id})
    if len(attempts) > shown and st.button(f"Show more ({len(attempts) - shown} left)", key="doing-more"):
        st.session_state["doing-shown"] = shown + AT_A_TIME
        st.rerun()


def _line() -> st.delta_generator.DeltaGenerator:
    return st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute")
