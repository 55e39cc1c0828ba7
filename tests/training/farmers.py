"""Ways to play for the board instead of for the customer, each around a bot that could play honestly."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from simulator.prover.bots import CAST, Bot
from simulator.state import Attempt
from storage.attempts import Terms
from training.practice.desk import Desk, Sitting, new_key

GRADED = Terms("graded")
BOTS: dict[str, Bot] = {bot.name: bot for bot in CAST}
Replies = Callable[[Attempt], Iterator[str]]


def honest(bot: Bot) -> Replies:
    """Say what the bot says."""

    def replies(talk: Attempt) -> Iterator[str]:
        yield bot.speaks(talk)

    return replies


def split(bot: Bot) -> Replies:
    """Send every reply in two halves."""

    def replies(talk: Attempt) -> Iterator[str]:
        sentences = re.split(r"(?<=[.!?])\s+", bot.speaks(talk))
        middle = (len(sentences) + 1) // 2
        yield " ".join(sentences[:middle])
        if sentences[middle:]:
            yield " ".join(sentences[middle:])

    return replies


def pad(bot: Bot) -> Replies:
    """Wrap every reply in polite filler."""

    def replies(talk: Attempt) -> Iterator[str]:
        yield (
            f"Thank you for your message. {bot.speaks(talk)} We value you as a customer, and your feedback matters "
            "to us. Please do not hesitate to contact us. Have a nice day."
        )

    return replies


def copy_model_answers(_: Bot) -> Replies:
    """Say what a colleague's scorecard showed, word for word."""

    def replies(talk: Attempt) -> Iterator[str]:
        answers = talk.scenario.model_answers
        yield answers[len(talk.turns) % len(answers)]

    return replies


def play(desk: Desk, scenario: str, replies: Replies, terms: Terms = GRADED) -> Sitting:
    """Play a talk to its end."""
    sitting = desk.start(scenario, terms)
    while sitting.status == "active":
        for text in replies(sitting.attempt):
            sitting = desk.say(sitting.id, len(sitting.attempt.turns) + 1, new_key(), text)
            if sitting.status != "active":
                break
    return sitting
