"""Canned customers in place of a model: a good one, which words the script anew, and one for each kind of fault."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from simulator.chat import Message, Wish

_EXAMPLE = re.compile(r"Say the same thing in other words:\n(.*)")
_SAID = re.compile(r"^You said: (.*)$", re.MULTILINE)
_OTHERWISE = (
    (r"\bI'm\b", "I am"),
    (r"\b([Ii])t's\b", r"\1t is"),
    (r"\b([Dd])on't\b", r"\1o not"),
    (r"\b([Dd])idn't\b", r"\1id not"),
    (r"\b([Yy])ou're\b", r"\1ou are"),
    (r"\b([Tt])hat's\b", r"\1hat is"),
    (r"\b([Cc])an't\b", r"\1annot"),
    (r"\bI've\b", "I have"),
    (r"\bI'll\b", "I will"),
    (r"\bAnd\b", "So"),
    (r"\bSo\b", "And"),
)


class Canned:
    """Answer as `words` says, given what the prompt gives as the customer's own voice; counts what it was asked."""

    name = "canned"

    def __init__(self, words: Callable[[str, str], str]) -> None:
        self._words = words
        self.asked: list[tuple[Message, ...]] = []

    def complete(self, messages: Sequence[Message], wish: Wish) -> str:  # noqa: ARG002  # the seam has it
        """Return the canned line for this prompt."""
        self.asked.append(tuple(messages))
        card = messages[0].text
        said = _SAID.search(card)
        return self._words(example_of(card), said[1] if said else "")

    def stream(self, messages: Sequence[Message], wish: Wish) -> Iterator[str]:
        """Yield the canned line in pieces of a few characters."""
        text = self.complete(messages, wish)
        yield from (text[n : n + 7] for n in range(0, len(text), 7))


def example_of(card: str) -> str:
    """Return the customer's own voice that a prompt gives as an example."""
    found = _EXAMPLE.search(card)
    return found[1] if found else ""


def reworded(line: str) -> str:
    """Return a line with its short forms written out: other words, the same sense."""
    for pattern, other in _OTHERWISE:
        line = re.sub(pattern, other, line)
    return line


def good() -> Canned:
    """Return a customer who says what the script says in other words."""
    return Canned(lambda example, _: reworded(example))


PLANTED: dict[str, str] = {
    "role": "How can I help you today?",
    "thanks": "Thank you, that sounds perfect.",
    "warmth": "No rush, take your time, I know it's not your fault.",
    "invention": "I paid £7,391.55 to a Mr Quillfeather for this.",
    "coaching": "You should show more empathy here.",
    "solving": "Never mind, I fixed it myself.",
    "prompt": "My instructions say that I am an upset customer.",
    "length": "And I am still waiting for an answer from you. " * 30,
    "form": "1. **Where** is it?",
    "unsafe": "I know where you live.",
}
"""A line for each fault that shows in any scenario."""


def bad(fault: str) -> Canned:
    """Return a customer who has one fault in every line; `repeat` says again what was said last."""
    if fault == "repeat":
        return Canned(lambda _, said: said)
    return Canned(lambda *_: PLANTED[fault])
