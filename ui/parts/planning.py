"""The form that makes a round of calibration."""

from __future__ import annotations

import streamlit as st

from scoring.skills import skills
from training.named import NameRefusedError
from training.permits import may
from training.reviews.agreement import FEW
from training.reviews.calibration import MOST_REPLIES, Calibration
from training.reviews.labels import LabelsRefusedError
from training.reviews.reply_table import template_csv, template_xlsx
from training.reviews.rounds import CalibrationError, Plan
from ui.parts.trainers import CALIBRATION
from ui.parts.wording import bullets

_PROBLEMS = 20  # shown at once
USUAL = ("empathy", "apology", "solution", "tone")
_GRADERS = (
    "Any trainer or owner here. Replies are drawn from people whom you look after; whoever grades sees them without "
    "names, and each look is written down."
)
_EXAMPLE = '{"customer": "Where is my parcel?", "reply": "I am sorry ...", "levels": {"empathy": 2}}'


def planning(room: Calibration) -> None:
    """Draw the form, for those who may make a round."""
    if not may(room.visitor, "make_calibration"):
        return
    with st.expander("Make a round", icon=":material/add:"):
        plan = _form(room)
        if plan:
            _make(room, plan)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption("A table for replies of your own, with two examples to replace", width="content")
            st.download_button("Excel", template_xlsx, "replies.xlsx", icon=":material/download:")
            st.download_button("CSV", template_csv, "replies.csv", "text/csv", icon=":material/download:")


def _form(room: Calibration) -> Plan | None:
    """Draw the form and return what was sent, None before that."""
    titles = {skill.name: skill.title for skill in skills()}
    people = dict(room.possible())
    with st.form("plan", border=False):
        title = st.text_input("Title", placeholder="Spring, first round")
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
        lines, table = _brought()
        sent = st.form_submit_button("Make the round", type="primary")
    return Plan(title, tuple(chosen), tuple(graders), int(count), lines, table) if sent else None


def _brought() -> tuple[str, bytes]:
    """Draw where replies of one's own come in, and return them: lines of JSON, and a table."""
    table = st.file_uploader(
        "Replies of your own (optional): a table, CSV or Excel",
        type=["csv", "xlsx"],
        help="The columns customer and reply, a line for each reply; in the column before, what was said earlier, "
        "each line begun with “Customer:” or “Reply:”. Names, e-mail addresses and phone numbers are taken out "
        "first. Templates to fill in are below.",
    )
    with st.expander("Labelled replies for programs (JSON lines)"):
        lines = st.text_area(
            "A line for each reply",
            placeholder=_EXAMPLE,
            help="customer and reply; earlier, case and levels if you have them. Levels that come with a reply are "
            "compared with what people give it.",
        )
        file = st.file_uploader("Or as a file", type=["jsonl", "json", "txt"])
    if file:
        lines += "\n" + file.getvalue().decode("utf-8", "replace")
    return lines, table.getvalue() if table else b""


def _make(room: Calibration, plan: Plan) -> None:
    try:
        made = room.make(plan)
    except LabelsRefusedError as refused:
        st.error("Some lines cannot be read. Nothing was made, and what you entered is still here.")
        bullets(refused.problems[:_PROBLEMS])
        if len(refused.problems) > _PROBLEMS:
            st.caption(f"And {len(refused.problems) - _PROBLEMS} more.")
    except (CalibrationError, NameRefusedError) as refused:
        st.error(str(refused))
    else:
        st.switch_page(CALIBRATION, query_params={"round": made})
