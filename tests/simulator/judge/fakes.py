"""A model that is no model: it answers from a queue, or as it is told, and keeps what it was asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from scoring.types import Case, Exchange, Reply
from simulator.chat import Message, ModelError, Wish
from simulator.judge.items import Form

CASE = Case(
    fault="company",
    known=("crib promised by the 3rd", "four days late", "called twice", "baby due Friday"),
    hidden=("somebody at home on Thursday",),
    parts=("late crib", "unhelpful calls"),
    allowed=("express replacement", "full refund"),
    not_allowed=("a free crib",),
)
CUSTOMER = (
    "You promised that crib by the 3rd, it's four days late, I've called twice and nobody helps. My baby is due Friday."
)


class Fake:
    """Answer with what is in the queue; a ModelError is raised, the last answer stays."""

    def __init__(self, *answers: str | ModelError, name: str = "fake-1") -> None:
        self.queue = list(answers)
        self.name = name
        self.asked: list[tuple[tuple[Message, ...], Wish]] = []

    def complete(self, messages: Sequence[Message], wish: Wish) -> str:
        self.asked.append((tuple(messages), wish))
        answer = self.queue.pop(0) if len(self.queue) > 1 else self.queue[0]
        if isinstance(answer, ModelError):
            raise answer
        return answer

    def stream(self, messages: Sequence[Message], wish: Wish) -> Iterator[str]:
        yield self.complete(messages, wish)


class Obliging(Fake):
    """Answer by a function of the messages and the wish."""

    def __init__(self, answer: Callable[[Sequence[Message], Wish], str], name: str = "obliging-1") -> None:
        super().__init__("", name=name)
        self.answer = answer

    def complete(self, messages: Sequence[Message], wish: Wish) -> str:
        self.asked.append((tuple(messages), wish))
        return self.answer(messages, wish)


def said(form: Form, yes: Mapping[str, str]) -> str:
    """Write an answer: these items with these quotes, all others no."""
    return json.dumps({item.id: {"yes": item.id in yes, "quote": yes.get(item.id, "")} for item in form.items})


def same(text: str) -> str:
    return text


def reply(text: str, customer: str = CUSTOMER, earlier: tuple[Exchange, ...] = (), case: Case = CASE) -> Reply:
    return Reply(text, customer, earlier, case)
