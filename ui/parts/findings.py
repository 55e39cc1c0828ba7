"""What a closed round came to: how far people agree, with each other and with the rules, and what split them."""

from __future__ import annotations

import streamlit as st

from storage.calibration import Round
from training.permits import may
from training.reviews.agreement import FEW, Bias, Figure, SkillAgreement, Split
from training.reviews.calibration import Calibration
from training.reviews.rounds import Findings
from ui.parts.grades import TITLES
from ui.parts.said import level_words
from ui.parts.tables import Cell, table
from ui.parts.wording import counted, plain


def findings(room: Calibration, made: Round) -> None:
    """Draw the figures of a closed round."""
    key = f"findings-{made.id}"
    # It never changes, and its intervals take seconds to make; who comes in after somebody else has an empty session.
    found: Findings = st.session_state.get(key) or room.findings(made.id)
    st.session_state[key] = found
    st.caption(f"{counted(made.replies, 'reply', 'replies')}, {counted(len(made.graders), 'grader')}.")
    if max((_replies(each) for each in found.skills), default=0) < FEW:
        st.warning(
            f"Fewer than {FEW} replies were graded: the intervals are wide, and the figures may look quite different "
            "next time.",
            icon=":material/warning:",
        )
    st.header("How far you agree", anchor=False)
    table([_line(each) for each in found.skills], "How far you agree, by skill")
    st.caption(
        "Weighted kappa: 1 is full agreement, 0 is chance; the interval (95 %) is where it may well lie. “Does not "
        "apply” counts as 0. Experts grading empathy have reached about 0.58 with each other."
    )
    _pairs(found.skills)
    st.header("What split you most", anchor=False)
    if not found.splits:
        st.caption("No reply was graded two levels apart or more.")
    for each in found.splits:
        _split(each)
    _bias(found.bias, everybody=made.made_by == room.visitor.person_id)
    if made.made_by == room.visitor.person_id and may(room.visitor, "export_labels"):
        _export(room, made)


def _line(each: SkillAgreement) -> dict[str, str | int]:
    line: dict[str, str | int] = {
        "Skill": TITLES.get(each.skill, each.skill),
        "Replies": _replies(each),
        "People with each other": _figure(each.people),
        "Within one level": "" if each.people is None else f"{each.people.within_1:.0%}",
        "People with the rules": _figure(each.scorer),
    }
    if each.labels:
        line["With given labels"] = _figure(each.labels)
    return line


def _replies(each: SkillAgreement) -> int:
    return each.people.n if each.people else each.scorer.n if each.scorer else 0


def _figure(found: Figure | None) -> str:
    return "–" if found is None or found.n == 1 else f"{found.kappa:.2f} ({found.low:.2f} to {found.high:.2f})"


def _pairs(skills: tuple[SkillAgreement, ...]) -> None:
    rows: list[dict[str, Cell]] = [
        {
            "Skill": TITLES.get(each.skill, each.skill),
            "Pair": f"{first} and {second}",
            "Replies": found.n,
            "Kappa": _figure(found),
            "Within one level": f"{found.within_1:.0%}",
        }
        for each in skills
        for first, second, found in each.pairs
    ]
    if len(rows) > len(skills):
        with st.expander("Pair by pair"):
            table(rows, "How far you agree, pair by pair")


def _split(each: Split) -> None:
    with st.container(border=True):
        st.markdown(f"**{TITLES.get(each.skill, each.skill)}**")
        st.text(f"Customer: {each.reply.situation['customer']}\n\nReply: {each.reply.reply}")
        lines = [f"{name}: {level_words(level)}{f' “{words}”' if words else ''}" for name, level, words in each.given]
        st.text("\n".join([*lines, f"The rules: {level_words(each.machine)}"]))


def _bias(lines: tuple[Bias, ...], *, everybody: bool) -> None:
    if not lines:
        return
    st.header("Strict or generous", anchor=False)
    st.caption(
        "How far somebody lies from the mean of the others. Everybody sees their own line"
        + (", and you, who made the round, all of them." if everybody else "; who made the round sees all.")
    )
    for each in lines:
        side = "above" if each.difference > 0 else "below"
        words = f"{abs(each.difference):.1f} levels {side}" if abs(each.difference) >= 0.05 else "level with"
        st.markdown(f"**{plain(each.name)}**: {words} the others, over {counted(each.n, 'grade')}")


def _export(room: Calibration, made: Round) -> None:
    st.header("Take the labels away", anchor=False)
    st.caption(
        "A folder for `python -m scoring.validity --data FOLDER`, with a data card. Names, e-mail addresses and "
        "numbers were taken out by a machine: read it before you pass it on. It is written down that you took it."
    )
    key = f"packed-{made.id}"
    if st.button("Prepare the labels", icon=":material/inventory_2:"):
        st.session_state[key] = room.exported(made.id)
    if key in st.session_state:
        st.download_button(
            "Download the labels",
            st.session_state[key],
            "calibration.zip",
            "application/zip",
            icon=":material/download:",
        )
