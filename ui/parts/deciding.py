"""A trainer's decision on the grades of one reply: accept, adjust or reject, with a reason."""

from __future__ import annotations

import streamlit as st

from scoring.scorecard import WEIGHTS
from scoring.types import SkillScore
from simulator.state import Turn
from storage.reviews import Say, final, waits
from training.reviews.remarks import LONGEST_REMARK, RemarkRefusedError
from training.reviews.reviewed import Decision, Reviewed, ReviewRefusedError, UnknownReviewError
from ui.parts.grades import TITLES
from ui.parts.said import APPLIES_NOT
from ui.parts.trainers import reviews_room
from ui.parts.wording import LEVELS, label

ACCEPT, ADJUST, REJECT = "Accept", "Adjust", "Reject"
MEANS = {
    ACCEPT: "The rules are right.",
    ADJUST: "Your level counts in place of the rules'; both stay visible.",
    REJECT: "The rules' grade does not count, nor a critical error that hangs on it.",
}
_CHOICES = [*map(str, range(len(LEVELS))), APPLIES_NOT]


def decide(found: Reviewed, turn: Turn) -> None:
    """Draw the form for one reply; what was said meanwhile by somebody else is never overwritten."""
    says = {score.skill: found.talk.get((turn.number, score.skill), ()) for score in turn.scores}
    scores = sorted(
        turn.scores, key=lambda each: (not waits(says[each.skill]), each.level is None, -WEIGHTS.get(each.skill, 0))
    )
    open_ = {score.skill: score for score in scores if not final(says[score.skill])}
    key = f"decide-{turn.number}"
    message = st.session_state.pop(f"{key}-message", None)
    if message:
        (st.success if message[0] else st.error)(message[1])
    if not open_:
        st.caption("Every grade of this reply was disputed and answered.")
        return
    skill = st.selectbox("Decide on", list(open_), format_func=lambda each: _label(open_[each]), key=f"{key}-skill")
    mark = f"{key}-{skill}"
    said = st.segmented_control("Your decision", [ACCEPT, ADJUST, REJECT], format_func=label, key=f"{mark}-said")
    if said is None:
        return
    st.caption(MEANS[said])
    if said == ADJUST:
        st.segmented_control(
            "Your level",
            _CHOICES,
            format_func=lambda each: label(f"{each} {LEVELS[int(each)]}" if each.isdigit() else each),
            key=f"{mark}-level",
        )
    st.text_area(
        "Why" if said != ACCEPT else "A word about it, if you like",
        max_chars=LONGEST_REMARK,
        key=f"{mark}-why",
        height=80,
        help="Your trainee reads it, and so does the next trainer.",
    )
    # The call-back gets what was on the screen when the button was pressed: that is what the decision was made on.
    st.button(
        "Save the answer" if waits(says[skill]) else "Save",
        key=f"{mark}-save",
        type="primary",
        on_click=_save,
        args=(found.stored.id, turn.number, skill, says[skill]),
    )


def _label(score: SkillScore) -> str:
    level = "not called for" if score.level is None else f"{score.level} {LEVELS[score.level]}"
    return f"{TITLES.get(score.skill, score.skill)} ({level})"


def _save(attempt_id: str, number: int, skill: str, says: tuple[Say, ...]) -> None:
    key = f"decide-{number}"
    mark, state = f"{key}-{skill}", st.session_state
    said, why = state[f"{mark}-said"], state[f"{mark}-why"]
    chosen = {ACCEPT: Decision("accept", None, why), REJECT: Decision("reject", None, why)}.get(said)
    shown = state.get(f"{mark}-level")
    if chosen is None and shown is None:
        state[f"{key}-message"] = (False, "Choose the level that you would give.")
        return
    level = int(shown) if shown and shown.isdigit() else None
    try:
        # Asked for anew: who drew this page may have been signed out, or given another role, since.
        reviews_room().decide(attempt_id, (number, skill), chosen or Decision("adjust", level, why), len(says))
    except (ReviewRefusedError, RemarkRefusedError, UnknownReviewError) as refused:
        state[f"{key}-message"] = (False, str(refused))
        return
    # Emptied, not forgotten: of a key that is gone the browser keeps what it showed, and sends it with the next click.
    state[f"{mark}-said"] = state[f"{mark}-level"] = None
    state[f"{mark}-why"] = ""
    state[f"{key}-message"] = (True, "Saved. Your trainee sees it on the scorecard.")
