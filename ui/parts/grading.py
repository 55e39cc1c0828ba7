"""One reply of a round, as a grader sees it: what it answers, the words, a level for every skill."""

from __future__ import annotations

import streamlit as st

from scoring.skills import skills
from storage.calibration import Round
from training.reviews.calibration import Calibration
from training.reviews.remarks import LONGEST_REMARK, RemarkRefusedError
from training.reviews.rounds import CalibrationError, Sheet
from ui.parts.grades import TITLES
from ui.parts.level_meanings import HOW, level_meanings
from ui.parts.said import APPLIES_NOT
from ui.parts.transcript import TRAINEE
from ui.parts.voice import CUSTOMER
from ui.parts.wording import LEVELS, label


def grading(room: Calibration, made: Round) -> None:
    """Draw the reply that is next, or the one that was chosen; every grade is stored as it is given."""
    seen: set[int] = st.session_state.setdefault(f"seen-{made.id}", set())
    try:
        sheet = room.sheet(made.id, st.session_state.get(f"place-{made.id}"), seen)
    except CalibrationError as gone:
        st.info(str(gone))
        return
    seen.add(sheet.position)
    total = len(sheet.order)
    st.progress(
        len(sheet.graded) / total, f"{len(sheet.graded)} of {total} graded. You can stop and go on at any time."
    )
    _reply(sheet)
    _meanings(made)
    _form(room, made, sheet)
    back, on, done = st.columns(3)
    if back.button("Back", icon=":material/arrow_back:", disabled=sheet.place == 1, width="stretch"):
        _go(made, sheet.place - 1)
    if on.button("Skip", icon=":material/arrow_forward:", disabled=sheet.place == total, width="stretch"):
        _go(made, sheet.place + 1)
    if done.button(
        "Hand in",
        icon=":material/done_all:",
        disabled=len(sheet.graded) < total,
        width="stretch",
        type="primary",
        help="Once every reply is graded.",
    ):
        try:
            room.hand_in(made.id)
        except CalibrationError as refused:
            st.error(str(refused))
        else:
            st.rerun()


def _reply(sheet: Sheet) -> None:
    st.subheader(f"Reply {sheet.place} of {len(sheet.order)}", anchor=False)
    situation = sheet.situation
    if situation["about"]:
        st.text(situation["about"])
    if situation["earlier"]:
        with st.expander(f"What was said before ({len(situation['earlier'])})"):
            for each in situation["earlier"]:
                st.text(f"Customer: {each['customer']}\n\nReply: {each['reply']}")
    with st.chat_message("customer", avatar=CUSTOMER):
        st.text(situation["customer"])
    with st.chat_message("user", avatar=TRAINEE):
        st.text(sheet.reply)


def _meanings(made: Round) -> None:
    """Draw what is graded and what each level means: on this page, since leaving it would lose what is chosen."""
    with st.expander("What each level means", icon=":material/help:"):
        level_meanings()
        for skill in skills():
            if skill.name in made.skills:
                st.markdown(f"**{skill.title}**")
                st.text(skill.about)
        st.page_link(HOW, label="How scoring works", icon=":material/menu_book:")


def _form(room: Calibration, made: Round, sheet: Sheet) -> None:
    mine = sheet.mine
    with st.form(f"grade-{made.id}-{sheet.position}"):
        levels = {
            skill: st.segmented_control(
                TITLES.get(skill, skill),
                [*map(str, range(5)), APPLIES_NOT],
                default=None if mine is None else _shown(mine.levels.get(skill)),
                format_func=lambda each: label(f"{each} {LEVELS[int(each)]}" if each.isdigit() else each),
                key=f"level-{made.id}-{sheet.position}-{skill}",
            )
            for skill in made.skills
        }
        words = st.text_area(
            "Why, in a few words (optional)",
            value=mine.words if mine else "",
            max_chars=LONGEST_REMARK,
            height=80,
            help="The others read it when the round is closed: it is what you will talk about.",
        )
        sent = st.form_submit_button("Save and go on", type="primary")
    if sent:
        given = {skill: _level(level) for skill, level in levels.items() if level is not None}
        try:
            room.grade(made.id, sheet.position, given, words)
        except (CalibrationError, RemarkRefusedError) as refused:
            st.error(str(refused))
        else:
            left = [n for n, position in enumerate(sheet.order, 1) if position not in {*sheet.graded, sheet.position}]
            _go(made, next((n for n in left if n > sheet.place), left[0] if left else sheet.place))


def _shown(level: int | None) -> str:
    return APPLIES_NOT if level is None else str(level)


def _level(shown: str) -> int | None:
    return int(shown) if shown.isdigit() else None


def _go(made: Round, place: int) -> None:
    st.session_state[f"place-{made.id}"] = place
    st.rerun()
