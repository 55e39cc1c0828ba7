"""A graded attempt as a trainer reads it: turn by turn, evidence marked, both numbers, what was said of each grade."""

from __future__ import annotations

import streamlit as st

from scoring.scorecard import WEIGHTS
from scoring.types import SkillScore
from simulator.state import Turn
from storage.reviews import waits
from training.reviews.remarks import LONGEST_REMARK, RemarkRefusedError
from training.reviews.review import Reviews
from training.reviews.reviewed import Reviewed, ReviewRefusedError, UnknownReviewError
from ui.parts.curve import curve
from ui.parts.deciding import decide
from ui.parts.grades import TITLES
from ui.parts.marked import cue_words, marked, telling
from ui.parts.said import both_numbers, history
from ui.parts.second import beside
from ui.parts.trainers import REVIEW, reviews_room
from ui.parts.transcript import TRAINEE, says
from ui.parts.wording import FOR_TRAINING, bullets, counted, dots, plain, when


def reading(room: Reviews, attempt_id: str) -> None:
    """Draw an attempt for review, or that there is none."""
    st.page_link(REVIEW, label="All reviews", icon=":material/arrow_back:")
    try:
        found = room.read(attempt_id, again=st.session_state.get("reviewing") == attempt_id)
    except UnknownReviewError as unknown:
        st.header("Nothing here", anchor=False)
        st.text(str(unknown))
        return
    st.session_state["reviewing"] = attempt_id
    attempt = found.stored.attempt
    st.title(plain(attempt.scenario.title), anchor=False)
    st.caption(
        f"Graded attempt of {plain(found.name)}, {when(found.stored.started_at)}. They can see that you read it. "
        f"{FOR_TRAINING}"
    )
    _numbers(found)
    curve(attempt)
    st.caption("In the replies, underlined words counted; dashed ones cost. Point at them to see why.")
    notes = (None, *(found.stored.notes or (None,) * len(attempt.turns)))
    for turn in attempt.turns:
        says(attempt, turn.customer, notes[turn.number - 1])
        with st.chat_message("user", avatar=TRAINEE):
            evidence = [each for score in turn.scores for each in telling(turn.reply, score.evidence)]
            marked(turn.reply, evidence, key=f"read-{turn.number}")
        _grades(found, turn)
    says(attempt, attempt.pending, notes[-1])
    _finish(found)


def _numbers(found: Reviewed) -> None:
    counts, rules = st.columns(2)
    counts.metric("Score that counts", "not graded" if found.counts is None else f"{found.counts} / 100")
    rules.metric("By the rules alone", "not graded" if found.overall is None else f"{found.overall} / 100")
    if found.open_disputes:
        places = ", ".join(
            f"reply {number} ({TITLES.get(skill, skill).lower()})" for number, skill in found.open_disputes
        )
        st.warning(f"Disputed: {places}. Your answer is final.", icon=":material/forum:")
    if found.card.critical:
        with st.container(border=True):
            st.markdown(":material/priority_high: **Critical errors** (kept apart from the score)")
            bullets(f"Reply {turn}: {cue_words(flag)}: “{quote}”" for turn, flag, quote in found.card.critical)


def _grades(found: Reviewed, turn: Turn) -> None:
    talk = {score.skill: found.talk.get((turn.number, score.skill), ()) for score in turn.scores}
    due = [score for score in turn.scores if score.level is not None or talk[score.skill]]
    open_ = sum(map(waits, talk.values()))
    said = sum(bool(each) for each in talk.values())
    label = f"Reply {turn.number}: {counted(len(due), 'grade')}"
    label += f" · {open_} disputed" if open_ else f" · {said} decided" if said else ""
    with st.expander(label, expanded=bool(open_), key=f"grades-{turn.number}"):
        # What waits for an answer first: on a phone the seventh grade is three screens down.
        for score in sorted(due, key=lambda each: (not waits(talk[each.skill]), -WEIGHTS.get(each.skill, 0))):
            _grade(found, turn, score)
        decide(found, turn)


def _grade(found: Reviewed, turn: Turn, score: SkillScore) -> None:
    says_ = found.talk.get((turn.number, score.skill), ())
    icon = ":material/forum: " if waits(says_) else ""
    level = "" if score.level is None else f"&ensp;{dots(score.level)}"
    st.markdown(
        f"{icon}**{TITLES.get(score.skill, score.skill)}**{level}&ensp;{plain(both_numbers(score.level, says_))}"
    )
    lines = [score.because]
    for each in telling(turn.reply, score.evidence):
        quote = turn.reply[each.start : each.end].strip(" ,;:-")
        lines.append(f"{'✓' if each.helps else '✗'} “{quote}”: {cue_words(each.cue)}")
    st.text("\n".join(filter(None, dict.fromkeys(lines))))
    for opinion in found.opinions.get(turn.number, ()):
        if opinion.skill == score.skill:
            beside(turn.reply, opinion)
    history(says_)


def _finish(found: Reviewed) -> None:
    st.subheader("Finish the review", anchor=False)
    for closing in found.closings:
        st.caption(f"{plain(closing.name)} finished it on {when(closing.said_at)}.")
        if closing.words:
            st.text(f"“{closing.words}”")
    message = st.session_state.pop("review-message", None)
    if message:
        (st.success if message[0] else st.error)(message[1])
        if message[0]:
            st.page_link(REVIEW, label="Read another", icon=":material/rate_review:")
    st.text_area(
        f"Your words for {found.name}",
        key="review-words",
        max_chars=LONGEST_REMARK,
        placeholder="What went well, and the one thing to try next.",
    )
    st.caption("Grades that you leave alone stand as the rules gave them.")
    st.button(
        "Finish the review",
        type="primary",
        on_click=_close,
        args=(found.stored.id, len(found.closings)),
    )


def _close(attempt_id: str, seen: int) -> None:
    try:
        # Asked for anew: who drew this page may have been signed out, or given another role, since.
        reviews_room().close(attempt_id, st.session_state["review-words"], seen)
    except (ReviewRefusedError, RemarkRefusedError, UnknownReviewError) as refused:
        st.session_state["review-message"] = (False, str(refused))
        return
    st.session_state["review-words"] = ""
    st.session_state["review-message"] = (True, "Finished. Your words stand on the scorecard.")
