"""A model's second opinion beside the rules' grades, where the owner has switched it on; it counts for nothing."""

from __future__ import annotations

import streamlit as st

from scoring.skills import skills
from simulator.judge.opinion import APART, Opinion
from training.permits import may
from training.practice.desk import Sitting
from training.practice.second import SecondOpinion, second_opinion
from training.visitors import Visitor
from ui.parts.doors import desk, visitor
from ui.parts.wording import plain

EVERY = 2.0  # seconds between two looks while the model reads
TITLES = {skill.name: skill.title for skill in skills()}


def asides(second: SecondOpinion | None) -> dict[str, str]:
    """Return what to say beside each skill."""
    if second is None:
        return {}
    return {skill: _said(number, each) for skill, (number, each) in second.by_skill.items() if each.level is not None}


def _said(number: int, opinion: Opinion) -> str:
    said = f"Second opinion: a model read your reply {number} as {opinion.level} of 4"
    if opinion.worth_a_look:
        return f"{said} (the rules: {opinion.rules}). {_look(opinion)}; it counts for nothing."
    return f"{said} (the rules: {opinion.rules})."


def _look(opinion: Opinion) -> str:
    """Say that a trainer should look, and why where the two levels do not tell."""
    split = opinion.level is not None and abs(opinion.level - opinion.rules) < APART
    return "Worth a trainer's look" + (": its answers differ" if split else "")


def why_off(words: str, who: Visitor) -> str:
    """Return why the judge may not be heard to whoever can do something about it, and to others that it is so."""
    if may(who, "see_model_settings"):
        return words
    return "There are no second opinions for now. Your grades are the rules', as ever."


def where_it_stands(sitting: Sitting, second: SecondOpinion | None) -> None:
    """Draw who gave the second opinions, that they are on their way, or why there are none."""
    if second is None:
        return
    if second.under_way:
        _reading(sitting)
    elif second.off:
        st.caption(plain(why_off(second.off, visitor())))
    if not second.by_skill:
        return
    opinions = [opinion for _, opinion in second.by_skill.values()]
    without = [TITLES.get(each.skill, each.skill).lower() for each in opinions if each.level is None]
    words = f"Second opinions are those of {opinions[0].model}. They are no part of your score, and on no board."
    if without:
        words += f" It had none on: {', '.join(without)}."
    st.caption(plain(words))
    with st.expander("What the model went by", icon=":material/psychology_alt:"):
        for number, opinion in second.by_skill.values():
            _went_by(sitting.attempt.turns[number - 1].reply, opinion)


def _went_by(reply: str, opinion: Opinion) -> None:
    """Draw the words that earned the model's yeses on a skill, or why it had no opinion."""
    st.markdown(f"**{TITLES.get(opinion.skill, opinion.skill)}**")
    found = [f"{each.cue}: “{reply[each.start : each.end]}”" for each in opinion.evidence]
    st.text("\n".join(found) or opinion.reason or "It found nothing that it was asked for.")


def beside(reply: str, opinion: Opinion) -> None:
    """Draw an opinion for the trainer beside the rules' grade: whose, at which level, and the words it went by."""
    if opinion.level is None:
        st.caption(f":material/psychology_alt: No second opinion from {plain(opinion.model)}.")
        st.text(opinion.reason)
        return
    icon, look = "psychology_alt", ""
    if opinion.worth_a_look:
        icon, look = "visibility", f" **{_look(opinion)}.**"
    st.caption(
        f":material/{icon}: Second opinion of {plain(opinion.model)}: {opinion.level} of 4 "
        f"(rules: {opinion.rules}). It counts for nothing.{look}"
    )
    said = [
        f"{vote.yes} of {vote.answers} answers {'found' if found.helps else 'held against it'}: "
        f"{found.cue}: “{reply[found.start : found.end]}”"
        for vote in opinion.items
        if (found := vote.evidence)
    ]
    st.text("\n".join(said) or "It found nothing that it was asked for.")


@st.fragment(run_every=EVERY)
def _reading(sitting: Sitting) -> None:
    now = second_opinion(desk(), sitting.id)
    if now is None or not now.under_way:
        st.rerun()
    st.caption("A model is reading your replies for a second opinion …")
