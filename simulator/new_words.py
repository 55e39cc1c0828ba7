"""The replies that `new` makes from an author's answers: a model answer, and three people who try."""

from __future__ import annotations

from dataclasses import dataclass

COMES_BACK = {"chat": "message you", "email": "write to you", "phone": "ring you", "counter": "ring you"}
REACH = {
    "chat": "write to me here, I'm Robin",
    "email": "answer this mail, I'm Robin",
    "phone": "ask for me, I'm Robin",
    "counter": "ask for me, I'm Robin",
}
KIND = (
    "Oh, that is hard, I'm so sorry you are going through this.",
    "I hear you. I have passed it on.",
    "They are having a look at it now.",
    "I haven't forgotten you, I promise.",
    "No news yet, I'm afraid. I keep trying them.",
    "I know, waiting is the worst part.",
    "I wish I could tell you more.",
    "They will be in touch with you soon, I'm sure.",
    "I know I keep saying it, but I'm thinking of you.",
    "You have been so patient, thank you.",
)
HOSTILE = (
    "Calm down. You should have checked that yourself.",
    "It's your own fault. There is nothing we can do, those are the rules.",
    "I've told you already. Calm down or I end this.",
)


@dataclass(frozen=True, slots=True)
class Answers:
    """Hold what an author answered, each in their own words; `wrong` and `offers` are one or more.

    Without a `situation`, and with nothing `known`, what went wrong stands there again.
    """

    company: str
    trade: str
    channel: str
    customer: str
    manner: str
    wrong: tuple[str, ...]
    stake: str
    opening: str
    offers: tuple[str, ...]
    never: tuple[str, ...]
    asks: str
    fact: str
    says: str
    title: str
    id: str
    situation: str = ""
    known: tuple[str, ...] = ()


def model_answers(a: Answers) -> tuple[str, ...]:
    """Return three replies that hear the customer, help them, and make sure of it."""
    which = "Which of the two would you like?" if len(a.offers) > 1 else "Would that help you?"
    hear = (
        f"I can see why you are so upset: {a.stake}. You have every right to be angry, and I'm sorry for what "
        f"happened: {_and(a.wrong)}. That is our mistake, not yours. So that I get it right this time, could you tell "
        f"me {_first(a.asks)}?"
    )
    help_them = (
        f"Thank you, I've noted it: {a.fact}. This is what I can do: {_or(a.offers[:2])}. {which} "
        "I'll arrange it myself within the hour, and you hear from me when it is under way."
    )
    make_sure = (
        f"Then that is agreed, and I've started on it. I'll {COMES_BACK[a.channel]} again as soon as it is done, to "
        f"check with you that nothing is missing. If anything slips, {REACH[a.channel]}, and I'll put it right at "
        "once. Is there anything else you need?"
    )
    return hear, help_them, make_sure


def plain_replies(a: Answers) -> tuple[str, ...]:
    """Return the same help in short, plain words."""
    hear = (
        f"I'm very sorry, we got this wrong: {_and(a.wrong)}. I understand what it means for you: {a.stake}. "
        f"That must be awful. Can you tell me {_first(a.asks)}?"
    )
    help_them = (
        f"Thank you. I can do this for you: {_or(a.offers[:2])}. I start on it within the hour. Is that good for you?"
    )
    make_sure = (
        f"Good. I do it now. I will {COMES_BACK[a.channel]} within the hour to check that it works. "
        f"If it does not work, {REACH[a.channel]}, and I fix it at once."
    )
    return hear, help_them, make_sure


def _first(asks: str) -> str:
    return asks.split(" / ", maxsplit=1)[0].strip().rstrip("?")


def _and(phrases: tuple[str, ...]) -> str:
    return phrases[0] if len(phrases) == 1 else f"{', '.join(phrases[:-1])}, and {phrases[-1]}"


def _or(phrases: tuple[str, ...]) -> str:
    return ", or ".join(phrases)


def capital(text: str) -> str:
    """Return a text that begins with a capital."""
    return text[:1].upper() + text[1:]
