"""One skill of a scorecard: its level, the moment that decided it, what was missing, what to try."""

from __future__ import annotations

import streamlit as st

from scoring.scorecard import SkillResult
from training.practice.desk import Sitting
from ui.parts.marked import marked
from ui.parts.wording import bullets, dots, plain


def skill_result(sitting: Sitting, result: SkillResult, aside: str = "", rules: SkillResult | None = None) -> None:
    """Draw what an attempt came to on one skill.

    `aside` is a model's second opinion; `rules` is what the rules alone gave, shown where a trainer saw it differently.
    """
    with st.container(border=True):
        level = result.level or 0.0
        st.markdown(f"#### {result.title} {dots(level)}")
        if rules and result.level != rules.level:
            alone = "not called for" if rules.level is None else f"{rules.level:g} of 4"
            st.caption(f"{level:g} of 4 with your trainer's grades; by the rules alone: {alone}")
        st.text(result.because)
        if result.turn is not None and result.evidence:
            st.caption(f"The moment that decided it: your reply {result.turn}")
            marked(sitting.attempt.turns[result.turn - 1].reply, result.evidence, key=f"decided-{result.skill}")
        if result.missing and round(level) < len(dots(0)):
            st.markdown("**What was missing**")
            bullets(result.missing)
        if result.advice:
            st.markdown("**Try this**")
            st.text(result.advice)
        if aside:
            st.caption(f":material/psychology_alt: {plain(aside)}")
