"""What a trainee can do in one reply, as grades without a text: the steps of the search."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scoring.types import Scores, SkillScore
from simulator.prover import speech
from simulator.scenario import Scenario
from simulator.words import Question, Trigger

_HURTS: dict[Trigger, str] = {
    "insult": "an insult",
    "danger": "advice that puts somebody in danger",
    "sarcasm": "sarcasm",
    "dismissal": "a remark that makes it small",
    "command": "an order to calm down",
    "blame": "the blame put on them",
    "sensitive": "a request for a PIN or a password",
    "refusal": "a plain no",
    "policy": "the rules held up to them",
    "asked_again": "a question they have answered already",
    "excuse": "an excuse",
    "over_promise": "a promise that is not allowed",
    "interrogation": "too many questions",
    "vague": "vague words, no who and no when",
    "formula": "a stock phrase",
    "over_apology": "sorry, and sorry, and sorry",
}


@dataclass(frozen=True, slots=True)
class Move:
    """Hold one reply as the mood sees it: in words for people, as grades for the mood; `text` where words matter."""

    words: str
    scores: Scores
    text: str = ""


def _move(words: str, *, flags: tuple[str, ...] = (), touches: Iterable[str] = (), **levels: int) -> Move:
    touched = tuple(touches)
    scores = [SkillScore(name, level, "", touches=touched) for name, level in levels.items()]
    return Move(words, (*scores, SkillScore("tone", 2, "", flags=flags)))


NOTHING = _move("words that answer nothing")
NOD = _move("a nod, and nothing else", listening=1)
UNREADABLE = Move("words nobody can read", (SkillScore("tone", None, ""),))
HEARD = _move("a kind word for what it is like", empathy=3, listening=3)
SORRY = _move("an apology for what went wrong", apology=4, listening=2, empathy=1)
WARM = _move("all of it heard, and an apology", empathy=4, listening=4, apology=4)
CONFIRM = _move("a promise to check, and what happens if it slips", follow_up=3)


def hurt(trigger: Trigger) -> Move:
    """Return the reply that does this to the customer."""
    if trigger == "unreadable":
        return UNREADABLE
    if trigger not in _HURTS:  # they feel ignored when nothing is in a reply; too soon is a question
        return NOTHING
    return _move(_HURTS[trigger], flags=(trigger,))


def ask(scenario: Scenario, names: Iterable[str]) -> Move:
    """Return the question for these hidden facts."""
    listed = list(names)
    return _move(
        f"a question about {_names(listed)}",
        clarification=4 if len(listed) > 1 else 3,
        touches=[scenario.complaint.hidden[name].asks for name in listed],
    )


_QUESTIONS: dict[Question, str] = {
    "choice": "Which one would you prefer?",
    "wish": "What would you like us to do?",
    "consent": "Is that all right?",
    "may": "Can you wait a minute?",
    "check": "Have I got that right?",
    "more": "Is there anything else?",
    "here": "Can you hear me?",
    "feeling": "How are you?",
    "fact": "Do you have a pen?",
}


def question(kind: Question) -> Move:
    """Return a question of that kind, with a nod to what was said."""
    text = _QUESTIONS[kind]
    return replace(_move(f"a question such as “{text}”", listening=1, clarification=1), text=text)


def request(about: str) -> Move:
    """Return a question about something that is no hidden fact, in the first way that its author gave."""
    text = speech.question(speech.ways(about)[0])
    return replace(_move(f"a question such as “{text}”", listening=1, clarification=1), text=text)


def offer(
    scenario: Scenario, name: str, *, solution: int = 4, next_steps: int = 3, leaving: Iterable[str] = ()
) -> Move:
    """Return the offer of that name: 4 is a whole plan, 3 a real one, 2 a piece of one; `leaving` some parts out."""
    left = set(leaving)
    parts = [words for part, words in scenario.complaint.parts.items() if part not in left]
    how = "with a time" if next_steps >= 3 else "without a time"
    piece = "a piece of a plan: " if solution < 3 else ""
    but = f", and not a word on {_names(sorted(left))}" if left and left != set(scenario.complaint.parts) else ""
    return _move(
        f"{piece}the offer `{name}` {how}{but}",
        solution=solution,
        next_steps=next_steps,
        touches=[scenario.policy.allowed[name], *parts],
    )


def _names(names: Iterable[str]) -> str:
    return " and ".join(f"`{name}`" for name in names)
