"""By which rules the figures of a page are, where the rules have changed, and the way to see them by others."""

from __future__ import annotations

import streamlit as st

from scoring.ruleset import ruleset
from training.boards.rules import Rules
from ui.parts.wording import NEW_RULES, counted


def rules_note(rules: Rules, key: str, *, staff: bool) -> None:
    """Say by which rules the figures are, where that is not plain, and offer the others; `key` keeps the choice."""
    chosen = bool(st.session_state.get(key))
    if rules.today and not (chosen and rules.others):
        return
    told = _told(rules, chosen=chosen)
    if staff and (rules.newer or rules.today):
        told += " `python -m scoring rescore` shows what the new rules make of earlier attempts, and changes none."
    st.info(told, icon=":material/update:")
    if rules.newer:
        st.button("Show the new rules", key=f"{key}-new", on_click=_choose, args=(key, ruleset()))
    elif chosen:
        st.button("Show the rules that cover most people", key=f"{key}-most", on_click=_choose, args=(key, ""))


def _told(rules: Rules, *, chosen: bool) -> str:
    here = counted(rules.people.get(rules.shown, 0), "person", "people")
    if rules.today:
        return f"These figures are by today's rules, under which {here} were graded so far. Like is compared with like."
    if not rules.newer:
        return "These figures are by earlier rules." if chosen else NEW_RULES
    new = counted(rules.people[ruleset()], "person", "people")
    attempts = counted(rules.newer, "graded attempt")
    return (
        f"The grading rules have changed. These figures are by the rules before, which cover {here} in this period; "
        f"under the new ones there {'is' if rules.newer == 1 else 'are'} {attempts} by {new} so far. "
        "The two are never mixed."
    )


def _choose(key: str, rules: str) -> None:
    st.session_state[key] = rules
