"""How one reply was graded: its words marked, then each skill with what was found and what was missing."""

from __future__ import annotations

import streamlit as st

from scoring.scorecard import WEIGHTS
from scoring.skills import skills
from scoring.types import Scores, SkillScore
from ui.parts.marked import cue_words, marked, telling
from ui.parts.wording import LEVELS, dots

TITLES = {skill.name: skill.title for skill in skills()}
COPIED = "Words copied from the customer or from an example earn nothing: say it in your own."


def grades(reply: str, scores: Scores, *, key: str) -> None:
    """Draw the grades of one reply. `key` must be unique on the page."""
    evidence = [each for score in scores for each in telling(reply, score.evidence)]
    marked(reply, evidence, key=f"{key}-marked")
    if any("copied" in score.flags for score in scores):
        st.info(COPIED)
    if evidence:
        st.caption("Underlined words counted; dashed ones cost. The reasons stand below.")
    for score in sorted(scores, key=lambda each: WEIGHTS.get(each.skill, 0), reverse=True):
        if score.level is not None:
            _skill(score, reply)
    left = [TITLES.get(score.skill, score.skill) for score in scores if score.level is None]
    if left:
        st.caption(f"Not called for in this reply: {', '.join(left).lower()}.")


def _skill(score: SkillScore, reply: str) -> None:
    level = score.level or 0
    st.markdown(f"**{TITLES.get(score.skill, score.skill)}**&ensp;{dots(level)}&ensp;{LEVELS[level]}")
    lines = [score.because]
    for each in telling(reply, score.evidence):
        quote = reply[each.start : each.end].strip(" ,;:-")
        lines.append(f"{'✓' if each.helps else '✗'} “{quote}”: {cue_words(each.cue)}")
    if score.missing and level < len(LEVELS) - 1:
        lines.append(f"To go further: {'; '.join(score.missing)}.")
    st.text("\n".join(dict.fromkeys(lines)))
