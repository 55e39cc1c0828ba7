"""The words of the screen for the names of the code, and people's text made safe where only Markdown will do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from simulator.words import Channel, Outcome
from storage.tables import Apart, Role
from training.learning.path import State, Step

CHANNELS: dict[Channel, tuple[str, str]] = {
    "chat": ("Chat", ":material/chat:"),
    "email": ("E-mail", ":material/mail:"),
    "phone": ("Phone", ":material/call:"),
    "counter": ("Counter", ":material/storefront:"),
}
OUTCOMES: dict[Outcome, tuple[str, str, str]] = {
    "resolved": (
        "Resolved",
        ":material/sentiment_satisfied:",
        "They were heard, got something real, and know that it will hold.",
    ),
    "settled": (
        "Settled, not mended",
        ":material/sentiment_neutral:",
        "They take the offer, but their patience ran out before it was sure.",
    ),
    "gave_up": (
        "Unresolved",
        ":material/sentiment_dissatisfied:",
        "Their patience ran out before anything real was on the table.",
    ),
    "walked_out": ("Walked out", ":material/door_open:", "They boiled over twice in a row, and left."),
}
LEFT = ("You left early", ":material/logout:", "Your replies are kept.")
ROLES: dict[Role, str] = {"trainee": "Trainee", "trainer": "Trainer", "manager": "Manager", "owner": "Owner"}
FOR_TRAINING = "For training, not for employment decisions."
NEW_RULES = (
    "The grading rules have changed, and nobody here has a graded attempt under the new ones yet. So these figures are "
    "by the rules before. They stand until the new rules cover as many people."
)
APART: dict[Apart, str] = {
    "unfinished": "unfinished",
    "left": "left early",
    "unscored": "could not be scored",
    "critical": "with a critical error",
    "fallback": "in which the model failed",
    "disputed": "disputed",
    "rules": "during which the rules changed",
}
"""Why an attempt is kept apart on boards."""
STATES: dict[State, tuple[str, str]] = {
    "not begun": ("not begun", "○"),
    "under way": ("under way", "◐"),
    "left": ("left early", "↩"),
    "not passed": ("not passed yet", "✗"),
    "failed": ("no attempt left", "✗"),
    "done": ("done", "✓"),
    "passed": ("passed", "✓"),
}
"""How far somebody has come with one customer of an assignment: words, and a sign that needs no colour."""
LEVELS = ("missing", "token", "partly there", "good", "complete")
_ADDRESS = r"(?:https?|ftp|mailto|xmpp)(?=:)|\bwww(?=\.)|\S(?=@)"
_SIGN = r":(?=material/|streamlit:)|(?<!\S)[-<>~](?=[-=>])"  # an icon, an arrow, a dash
_REWRITTEN = re.compile(f"{_ADDRESS}|{_SIGN}", re.IGNORECASE)
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$:<>&^=@\"'])")


def plain(text: str) -> str:
    """Return people's text so that Markdown shows it as typed: no links, maths, colours, HTML or line breaks."""
    # What looks like an address or a sign becomes one after the escapes are read: an unseen joiner keeps it as typed.
    return _SPECIAL.sub(r"\\\1", _REWRITTEN.sub("\\g<0>\u2060", " ".join(text.split())))


def label(words: str) -> str:
    """Return the label of a tab or of a choice in the colour of text.

    Streamlit writes what is chosen in the primary colour and a button's words in white on it. In a dark theme no colour
    is light enough for the one and dark enough for the other; the line or frame around it says what is chosen.
    """
    return f":gray[{words}]"


def bullets(items: Iterable[str]) -> None:
    """List people's text as text; a line that wraps goes on under its words, not under its bullet."""
    st.markdown("\n".join(f"- {plain(item)}" for item in items))


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun, such as 3 problems; `many` where more than an s is added."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def state_of(step: Step) -> tuple[str, str]:
    """Return how far somebody has come with a step: words, and a sign. A dispute is no failure: it waits."""
    if step.held == "disputed" and step.state in {"not passed", "failed"}:
        return "disputed, a trainer has yet to answer", "◔"
    return STATES[step.state]


def held(step: Step) -> str:
    """Return, after a comma, why the best score of a step passes nothing; no words where it is only too low."""
    if step.held is None or state_of(step) != STATES[step.state]:
        return ""
    return f", {APART[step.held]}"


def difficulty(level: int) -> str:
    """Return a difficulty of 1-5 in words."""
    return ("Gentle start", "Manageable", "Demanding", "Hard", "Very hard")[level - 1]


def how_hard(gives: float) -> str:
    """Return in words how many points a customer gives more (easier) or less (harder) than a middling one."""
    points = round(abs(gives))
    return f"{counted(points, 'point')} {'easier' if gives > 0 else 'harder'}" if points else "middling"


def dots(level: float) -> str:
    """Return a level of 0-4 as four dots."""
    full = round(level)
    return "●" * full + "○" * (4 - full)


def when(moment: datetime) -> str:
    """Return a moment in the time zone of the person's browser, or in UTC where it does not say."""
    return f"{moment.astimezone(zone()):%d %b %Y, %H:%M}"


def day(moment: datetime) -> str:
    """Return the day of a moment in the time zone of the person's browser."""
    return f"{moment.astimezone(zone()):%d %b %Y}"


def end_of(day: date) -> datetime:
    """Return the last moment of a day in the time zone of the person's browser."""
    return datetime.combine(day, time.max, zone())


def zone() -> tzinfo:
    """Return the time zone of the person's browser, UTC where it does not say."""
    try:
        return ZoneInfo(st.context.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
