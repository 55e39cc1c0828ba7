"""One skill of a scorecard: what counts most in full, with proof and a better version; every other folded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from scoring.scorecard import SkillResult
from training.practice.colleague import Shown
from training.practice.desk import Sitting
from ui.parts.excerpt import excerpt
from ui.parts.grades import COPIED
from ui.parts.marked import cue_words, marked, telling
from ui.parts.wording import LEVELS, bullets, dots, plain

CUES = 4  # reasons named below a quotation; the rest stand under the reply
_LAPSES = ("empathy", "apology", "ownership", "listening", "escalation", "transparency")
_PHRASE = re.compile(r"“([^”]+)”")


@dataclass(frozen=True, slots=True)
class Seen:
    """Hold one skill as it is drawn: what counts, what the `rules` alone gave, a model's `aside`, a colleague's."""

    result: SkillResult
    rules: SkillResult
    aside: str = ""
    colleague: Shown | None = None


def in_full(sitting: Sitting, seen: Seen) -> None:
    """Draw a skill worth working on: proof in the trainee's own words, what was missing, and a better version."""
    result = seen.result
    with st.container(border=True):
        st.markdown(f"#### {result.title} {dots(result.level or 0.0)}")
        _alone(seen)
        st.text(result.because)
        _proof(sitting, result)
        _what_to_do(sitting, seen)
        if seen.colleague:
            name = plain(sitting.attempt.scenario.customer.name)
            st.caption(f"How a seasoned colleague did it with {name}")
            words, evidence = excerpt(seen.colleague.text, telling(seen.colleague.text, seen.colleague.evidence))
            marked(words, evidence, key=f"colleague-{result.skill}")


def folded(sitting: Sitting, seen: Seen) -> None:
    """Draw any other skill as one row, with its words below when it is opened."""
    result = seen.result
    with st.expander(f"**{result.title}** {dots(result.level or 0.0)} {LEVELS[round(result.level or 0)]}"):
        _alone(seen)
        st.text(result.because)
        if result.turn is not None:
            reply = sitting.attempt.turns[result.turn - 1].reply
            quotes = [
                f"{'✓' if each.helps else '✗'} “{_short(reply[each.start : each.end])}”: {cue_words(each.cue)}"
                for each in telling(reply, result.evidence)[:CUES]
            ]
            if quotes:
                st.caption(f"In your reply {result.turn}")
                st.text("\n".join(quotes))
        _what_to_do(sitting, seen)


def _alone(seen: Seen) -> None:
    """Say what the rules gave where a trainer saw it differently."""
    level, rules = seen.result.level or 0.0, seen.rules.level
    if seen.result.level != rules:
        alone = "not called for" if rules is None else f"{rules:g} of 4"
        st.caption(
            f"{level:g} of 4 with your trainer's grades; by the rules alone: {alone}. The rest is what the rules saw."
        )


def _proof(sitting: Sitting, result: SkillResult) -> None:
    """Quote the deciding reply, its words marked, and say what they do; where nothing was found, how it begins."""
    if result.turn is None:
        return
    reply = sitting.attempt.turns[result.turn - 1].reply
    evidence = telling(reply, result.evidence)
    words, moved = excerpt(reply, evidence)
    st.caption(f"You wrote, reply {result.turn}" if evidence else f"You wrote, reply {result.turn}: not in these words")
    marked(words, moved, key=f"decided-{result.skill}")
    if any("copied" in score.flags for score in sitting.attempt.turns[result.turn - 1].scores):
        st.caption(COPIED)
    reasons = dict.fromkeys(f"{'✓' if each.helps else '✗'} {cue_words(each.cue)}" for each in moved)
    if reasons:
        st.caption(plain(" · ".join([*reasons][:CUES])))


def _what_to_do(sitting: Sitting, seen: Seen) -> None:
    result = seen.result
    for number, flags in _took_back(sitting, result):
        st.text(f"✗ Reply {number} took some of it back: {flags}.")
    missing = still_missing(sitting, result)
    if missing and round(result.level or 0.0) < len(dots(0)):
        st.markdown(f"**What reply {result.turn} lacked**")
        bullets(missing)
    if result.advice and not (result.advice.startswith("Nothing to add") and not result.evidence):
        st.markdown("**Try this**")
        st.text(result.advice)
    if seen.aside:
        st.caption(f":material/psychology_alt: {plain(seen.aside)}")


def still_missing(sitting: Sitting, result: SkillResult) -> Sequence[str]:
    """Return what the deciding reply lacked, without what another reply of the talk took up."""
    others = {
        phrase
        for turn in sitting.attempt.turns
        for score in turn.scores
        if score.skill == result.skill and turn.number != result.turn and score.level
        for phrase in score.touches
    }
    return [each for each in result.missing if not others & {*_PHRASE.findall(each), each.partition(": ")[2]}]


def _took_back(sitting: Sitting, result: SkillResult) -> list[tuple[int, str]]:
    """Return the replies that took some of a level back, and what they did."""
    if result.skill not in _LAPSES or not (result.level or 0.0) % 1:
        return []
    return [
        (turn.number, ", ".join(cue_words(flag) for flag in score.flags))
        for turn in sitting.attempt.turns
        for score in turn.scores
        if (score.skill, score.level) == (result.skill, 0) and score.flags and turn.number != result.turn
    ]


def _short(words: str) -> str:
    words = " ".join(words.split()).strip(" ,;:-")
    return words if len(words) <= 90 else f"{words[:88].rsplit(' ', 1)[0]} …"
