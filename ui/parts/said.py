"""What was said of a grade, by whom and when, and the machine's number beside the trainer's."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from storage.both_numbers import Both
from storage.reviews import Say, standing
from ui.parts.wording import LEVELS, when

APPLIES_NOT = "does not apply"


def level_words(level: int | None) -> str:
    """Return a level in a number and a word."""
    return APPLIES_NOT if level is None else f"{level} of 4, {LEVELS[level]}"


def both_numbers(machine: int | None, says: Sequence[Say]) -> str:
    """Return the machine's level, and the trainer's where one has decided."""
    rules = f"rules: {level_words(machine)}"
    say = standing(says)
    if say is None:
        return rules
    theirs = {
        "accept": f"accepted by {say.name}",
        "reject": f"rejected by {say.name}: it does not count",
    }.get(say.said, f"{say.name}: {level_words(say.level)}")
    return f"{rules} · {theirs}"


def scored(overall: int | None, both: Both | None) -> str:
    """Return a score in words, and the rules' own beside it where a trainer made a difference; "" for none."""
    if both and both.counts != both.rules:
        counts = "not graded" if both.counts is None else f"{both.counts} of 100"
        return f"{counts} (rules alone: {'not graded' if both.rules is None else both.rules})"
    return "" if overall is None else f"{overall} of 100"


def history(says: Sequence[Say]) -> None:
    """List everything that was said of a grade, the oldest first."""
    if says:
        st.text("\n".join(_line(say) for say in says))


def _line(say: Say) -> str:
    done = {
        "accept": "let the rules' grade stand",
        "adjust": f"put it at {level_words(say.level)}",
        "reject": "rejected it",
        "dispute": "disputed it",
    }[say.said]
    words = f": “{say.words}”" if say.words else ""
    return f"·  {when(say.said_at)}  {say.name} {done}{words}"
