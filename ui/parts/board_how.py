"""How a board is made, in words."""

from __future__ import annotations

import streamlit as st

from training.boards.ranking import FEWEST_PEOPLE, FEWEST_SCENARIOS

_RULES = (
    (
        "**One row a person.** What counts is the first graded attempt with each customer, from its first reply on. "
        "Retries are progress, not rank. Practice is private and not here."
    ),
    (
        "**Like with like.** Only attempts at the same version of a customer, graded by the same rules, are compared. "
        "The figure is what somebody would score with a middling customer: how much each customer gives is measured on "
        "the people who met them, allowing for how these do elsewhere. Picking easy customers gains nothing."
    ),
    f"**At least {FEWEST_SCENARIOS} customers**, each of them met by {FEWEST_PEOPLE} people or more.",
    (
        "**A band, not a point.** ± is a 95 % band. Where two bands overlap nobody is ahead, and the ranks are shared: "
        "3–7 means somewhere from third to seventh."
    ),
    (
        "**Kept apart and counted:** attempts that could not be scored, in which a model failed, or during which the "
        "rules changed. Attempts that were left, are unfinished or disputed, or had a critical error are apart too, "
        "and never lift a figure; one that is lower than the rest holds it down. Leaving gains nothing."
    ),
)


def how() -> None:
    """Draw the rules of a board, folded away."""
    with st.expander("How this board is made", icon=":material/balance:"):
        st.markdown("\n".join(f"- {rule}" for rule in _RULES))
