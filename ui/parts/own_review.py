"""What a trainer made of one's own graded attempt, and the form by which a grade is disputed once."""

from __future__ import annotations

import streamlit as st

from scoring.scorecard import Scorecard
from storage.reviews import Place, disputed, moves, standing
from training.practice.desk import Sitting
from training.reviews.remarks import LONGEST_REMARK, RemarkRefusedError
from training.reviews.reviewed import Reviewed, ReviewRefusedError, UnknownReviewError
from ui.parts.grades import TITLES
from ui.parts.said import both_numbers, history
from ui.parts.trainers import own_reviews
from ui.parts.wording import LEVELS, plain, when


def own_review(sitting: Sitting) -> Reviewed | None:
    """Return what was said of an attempt, None for practice, which nobody else reads."""
    return own_reviews().read(sitting.id) if sitting.terms.kind == "graded" else None


def score(card: Scorecard, found: Reviewed | None) -> None:
    """Draw the score that counts, and the rules' own beside it where a trainer made a difference."""
    counts = card.overall if found is None else found.counts
    st.metric("Score", "not graded" if counts is None else f"{counts} / 100")
    if found and any(moves(standing(says)) for says in found.talk.values()):
        rules = "not graded" if found.overall is None else f"{found.overall}"
        st.caption(f"with a trainer's grades; by the rules alone: {rules}")


def trainer_words(found: Reviewed | None) -> None:
    """Draw what the trainer says to the attempt as a whole, and to single grades."""
    if found is None:
        return
    spoken = [closing for closing in found.closings if closing.words]
    if not found.closings and not found.talk:
        return
    with st.container(border=True):
        st.markdown("#### :material/rate_review: Your trainer")
        for closing in spoken:
            st.text(f"“{closing.words}”")
            st.caption(f"{plain(closing.name)}, {when(closing.said_at)}")
        if found.closings and not spoken and not found.talk:
            st.text(f"{found.closings[-1].name} has read this attempt and left the grades as they are.")
        for (number, skill), says in found.talk.items():
            machine = says[0].machine
            st.markdown(f"**{TITLES.get(skill, skill)}**, reply {number}: {plain(both_numbers(machine, says))}")
            history(says)


def dispute(found: Reviewed | None) -> None:
    """Draw the form by which a grade is disputed; each grade once."""
    if found is None or found.stored.status == "active":
        return
    message = st.session_state.pop("dispute-message", None)
    if message:
        (st.success if message[0] else st.error)(message[1])
    open_: dict[Place, int | None] = {
        (turn.number, each.skill): each.level
        for turn in found.stored.attempt.turns
        for each in turn.scores
        if (each.level is not None or (turn.number, each.skill) in found.talk)
        and not disputed(found.talk.get((turn.number, each.skill), ()))
    }
    with st.expander("You see a grade differently?", icon=":material/forum:", key="dispute"):
        st.write(
            "Tell your trainer, in your own words. You can do so once for each grade; a trainer reads it and answers, "
            "and that answer is final. Until then this attempt stands apart on the leaderboard, and passes nothing "
            "that you were asked to practise."
        )
        replies = sorted({number for number, _ in open_})
        if not replies:
            st.caption("Every grade has been disputed.")
            return
        number = st.selectbox("Your reply", replies, format_func=lambda each: _reply(found, each), key="dispute-reply")
        places = [place for place in open_ if place[0] == number]
        place = st.selectbox("The grade", places, format_func=lambda each: _grade(each, open_), key="dispute-place")
        st.text_area("What do you see differently?", max_chars=LONGEST_REMARK, key="dispute-words", height=100)
        st.button("Send it to my trainer", on_click=_send, args=(found.stored.id, place), key="dispute-send")


def _reply(found: Reviewed, number: int) -> str:
    words = " ".join(found.stored.attempt.turns[number - 1].reply.split())
    return f"{number}: {words[:60]}{'…' if len(words) > 60 else ''}"


def _grade(place: Place, levels: dict[Place, int | None]) -> str:
    level = levels.get(place)
    words = "not called for" if level is None else f"{level} of 4, {LEVELS[level]}"
    return f"{TITLES.get(place[1], place[1])} ({words})"


def _send(attempt_id: str, place: Place) -> None:
    try:
        own_reviews().dispute(attempt_id, place, st.session_state["dispute-words"])
    except (ReviewRefusedError, RemarkRefusedError, UnknownReviewError) as refused:
        st.session_state["dispute-message"] = (False, str(refused))
        return
    st.session_state["dispute-words"] = ""
    st.session_state["dispute-message"] = (True, "Sent. A trainer will read it and answer here.")
