"""Somebody's graded attempt, as those who look after them may read it."""

from __future__ import annotations

import streamlit as st

from training.boards.room import BoardRoom
from training.boards.standings import NotHereError
from training.permits import may
from training.privacy.retention import WordsGoneError
from ui.parts.curve import curve
from ui.parts.grades import TITLES
from ui.parts.kept import words_gone
from ui.parts.own_review import score as score_of
from ui.parts.rooms import BOARD
from ui.parts.trainers import REVIEW
from ui.parts.transcript import transcript
from ui.parts.visits import once_a_visit
from ui.parts.wording import FOR_TRAINING, LEFT, OUTCOMES, dots, plain, when


def looked_at(room: BoardRoom, attempt_id: str) -> None:
    """Draw an attempt: how it went, the levels, every word; the person can see that it was read."""
    st.page_link(BOARD, label="Back to the board", icon=":material/arrow_back:")
    try:
        found = once_a_visit(f"attempt {attempt_id}", lambda again: room.look(attempt_id, again=again))
    except WordsGoneError as gone:
        words_gone(gone.kept, gone.days)
        return
    except NotHereError as absent:
        st.header("Nothing here", anchor=False)
        st.text(str(absent))
        return
    stored, made = found.stored, found.card
    st.title(plain(stored.attempt.scenario.title), anchor=False)
    how = OUTCOMES[stored.outcome] if stored.outcome else LEFT if stored.status != "active" else None
    st.text(f"{found.name} · {how[0] if how else 'not over yet'}")
    st.caption(f"Graded attempt, {when(stored.started_at)}. {FOR_TRAINING} They can see that you read it.")
    score, levels = st.columns([1, 2], vertical_alignment="center")
    with score:
        score_of(made, found)
    called = [result for result in made.results if result.level is not None]
    levels.text("\n".join(f"{dots(each.level or 0)}  {TITLES.get(each.skill, each.title)}" for each in called))
    mine = stored.person_id == room.visitor.person_id and not room.visitor.solo
    if may(room.visitor, "review_grades") and stored.status != "active" and not mine:
        st.page_link(
            REVIEW, label="Review its grades", icon=":material/rate_review:", query_params={"attempt": attempt_id}
        )
    curve(stored.attempt)
    transcript(stored.attempt, stored.notes)
