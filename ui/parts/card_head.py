"""The head of a scorecard: how it ended, the score, and what must never be said in a real conversation."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from scoring.scorecard import WEIGHTS, Scorecard, SkillResult
from training.practice.desk import Sitting
from training.reviews.reviewed import Reviewed
from ui.parts.doors import ended
from ui.parts.marked import cue_words
from ui.parts.own_review import score
from ui.parts.wording import FOR_TRAINING, bullets, plain

GOOD = 3  # the level from which a skill went well


def head(sitting: Sitting, card: Scorecard, found: Reviewed | None) -> None:
    """Draw how an attempt ended, the score that counts, what went best and what would help most."""
    if sitting.status == "active":
        title, icon, why = "Not over yet", ":material/pending:", "This is how it stands now."
    else:
        title, icon, why = ended(sitting)
    st.title(plain(sitting.attempt.scenario.title))
    outcome, number = st.columns([3, 1], vertical_alignment="center")
    with outcome:
        st.subheader(f"{icon} {title}", anchor=False)
        if sitting.attempt.turns:
            st.write(f"{why} {in_short(card)}")
        else:
            st.write("There is no reply in it, so nothing could be graded.")
    with number:
        score(card, found)
    st.caption(FOR_TRAINING)


def in_short(card: Scorecard) -> str:
    """Return what went best and what would help most, in a sentence."""
    if card.overall is None:
        return "There was nothing in it that could be graded: no reply in plain English."
    titles = {result.skill: result.title for result in card.results}
    best = sorted((each for each in card.results if (each.level or 0) >= GOOD), key=_weight, reverse=True)
    went = f"What went best: {_named(each.title for each in best[:2])}. " if best else ""
    if not card.practise_next:
        return f"{went}Nothing stands out that you should work on.".lstrip()
    return f"{went}What would help most: {_named(titles.get(name, name) for name in card.practise_next)}."


def _weight(result: SkillResult) -> tuple[float, int]:
    return (result.level or 0.0, WEIGHTS.get(result.skill, 5))


def _named(titles: Iterable[str]) -> str:
    return " and ".join(f"**{title}**" for title in titles)


def stands_out(card: Scorecard) -> None:
    """Draw what is said of all replies together: their order, and how they read."""
    if said := (*card.order, *filter(None, [card.readability])):
        bullets(said)


def critical(card: Scorecard) -> None:
    """Draw the errors that are kept apart from the score."""
    if card.critical:
        with st.container(border=True):
            st.markdown(
                ":material/priority_high: **Never in a real conversation**: a critical error, kept apart from the score"
            )
            bullets(f"Reply {turn}: “{quote}”: {cue_words(flag)}" for turn, flag, quote in card.critical)
