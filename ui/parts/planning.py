"""The form that makes a round of calibration."""

from __future__ import annotations

import streamlit as st

from scoring.skills import skills
from training.named import NameRefusedError
from training.permits import may
from training.reviews.agreement import FEW
from training.reviews.calibration import MOST_REPLIES, Calibration
from training.reviews.labels import LabelsRefusedError
from training.reviews.rounds import CalibrationError, Plan
from ui.parts.trainers import CALIBRATION
from ui.parts.wording import bullets

USUAL = ("empathy", "apology", "solution", "tone")
_GRADERS = "Trainers who share a team with you, and owners. An owner can choose among all trainers."
_EXAMPLE = '{"customer": "Where is my parcel?", "reply": "I am sorry ...", "levels": {"empathy": 2}}'


def planning(room: Calibration) -> None:
    """Draw the form, for those who may make a round."""
    if not may(room.visitor, "make_calibration"):
        return
    titles = {skill.name: skill.title for skill in skills()}
    people = dict(room.possible())
    with st.expander("Make a round", icon=":material/add:"), st.form("plan", border=False):
        title = st.text_input("Its name", placeholder="Spring, first round")
        chosen = st.multiselect("Skills to grade", list(titles), default=USUAL, format_func=titles.__getitem__)
        me = [room.visitor.person_id] if room.visitor.person_id in people else []
        graders = st.multiselect("Who grades", list(people), default=me, format_func=people.__getitem__, help=_GRADERS)
        count = st.number_input(
            "Replies from graded attempts",
            0,
            MOST_REPLIES,
            FEW,
            help="Of people you look after, the graders' own left out, spread over levels and skills as evenly as can "
            "be. Names, e-mail addresses and phone numbers are taken out first.",
        )
        lines = st.text_area(
            "Replies of your own (optional)",
            placeholder=_EXAMPLE,
            help="A line of JSON for each: customer and reply; earlier, case and levels if you have them.",
        )
        uploaded = st.file_uploader("Or as a file", type=["jsonl", "json", "txt"])
        sent = st.form_submit_button("Make the round", type="primary")
    if sent:
        text = lines + "\n" + uploaded.getvalue().decode("utf-8", "replace") if uploaded else lines
        try:
            made = room.make(Plan(title, tuple(chosen), tuple(graders), int(count), text))
        except LabelsRefusedError as refused:
            st.error("Some lines cannot be read. Nothing was made.")
            bullets(refused.problems)
        except (CalibrationError, NameRefusedError) as refused:
            st.error(str(refused))
        else:
            st.switch_page(CALIBRATION, query_params={"round": made})
