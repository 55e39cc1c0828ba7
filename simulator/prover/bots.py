"""A cast of bots that can play any scenario: from its facts when they are good, from a bad habit when they are not."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from simulator.prover.speech import joined, offering, questions, told, unknown
from simulator.state import Attempt
from simulator.words import OUTCOMES, Outcome

Speaks = Callable[[Attempt], str]

_FAILS: tuple[Outcome, ...] = ("gave_up", "walked_out")


@dataclass(frozen=True, slots=True)
class Bot:
    """Hold a trainee that nobody has to be: `wanted` are the endings it deserves, `speaks` gives its next reply."""

    name: str
    about: str
    wanted: tuple[Outcome, ...]
    speaks: Speaks


def _expert(talk: Attempt) -> str:
    met = talk.state.met
    if not talk.turns:
        return _hear(talk)
    if len(talk.turns) == 1 or not {"solution", "timing"} <= set(met):
        return _plan(talk)
    return _promise(talk) if {"heard", "apology"} <= set(met) else joined(_hear(talk), _promise(talk))


def _hear(talk: Attempt) -> str:
    """Name what happened and what it means, be sorry for it by name, ask for what is not known."""
    complaint = talk.scenario.complaint
    return joined(
        f"I can see how worrying and exhausting this is for you: {complaint.stake}.",
        "I would be furious too, and you have every right to be.",
        f"I am sorry for what happened: {'; '.join(complaint.parts.values())}.",
        "We let you down there, and I take that on myself now.",
        "So that I plan the right thing:" if unknown(talk) else "",
        *questions(talk.scenario, unknown(talk)[:2]),
    )


def _plan(talk: Attempt) -> str:
    """Offer what is allowed, with a time and a choice, and deal with every part."""
    scenario = talk.scenario
    offers = list(scenario.policy.allowed.values())
    listed = [f"{n}. {offering(offer)}" for n, offer in enumerate(offers[:3], 1)]
    choice = scenario.case(()).choice_applicable and len(offers) > 1
    return joined(
        f"Thank you, I have noted it: {told(talk)}." if told(talk) else "",
        "This is what I will do for you myself.",
        *listed,
        "I'll start on it now and ring you myself by 5 pm today to tell you that it is done; if it takes longer, "
        "I'll ring you before that.",
        f"I have also passed on to my team lead what went wrong: {'; '.join(scenario.complaint.parts.values())}.",
        *questions(scenario, unknown(talk)[:1]),
        "Which of these do you prefer?" if choice else "Is that all right for you?",
    )


def _promise(talk: Attempt) -> str:
    """Say it once more, who looks after it, when, and what happens if it slips."""
    first = next(iter(talk.scenario.policy.allowed.values()))
    return joined(
        f"Then it is settled: {first}.",
        "I will message you myself tomorrow at 10 am to check that it has all worked,",
        "and if anything slips I will call you straight away and put it right the same day.",
        "I am Robin, and you reach me here directly.",
        *questions(talk.scenario, unknown(talk)[:1]),
        "Is there anything I have missed?",
    )


def _average(talk: Attempt) -> str:
    """Do what is asked, politely and without much warmth; think of the rest late, and of a follow-up too late."""
    scenario = talk.scenario
    part, *others = scenario.complaint.parts.values()
    first = offering(next(iter(scenario.policy.allowed.values())))
    ask = questions(scenario, unknown(talk, needed=True)[:1])
    if not talk.turns:
        sorry = f"Hello, I am sorry about this: {part}. I understand that this is frustrating."
        return joined(sorry, *(ask or ["What would help you most?"]))
    if "solution" not in talk.state.met:
        rest = f"I am sorry for the rest too: {'; '.join(others)}." if others and len(talk.turns) > 1 else ""
        return joined("Thank you.", rest, f"{first} I will do it today by 6 pm.", *ask)
    if len(talk.turns) < 4:
        return "I have arranged it now and will send you a confirmation. Is there anything else?"
    return "I will check tomorrow that it has worked and let you know."


def _solution_first(talk: Attempt) -> str:
    """Put a remedy on the table at once; hear nothing, regret nothing."""
    scenario = talk.scenario
    first = offering(next(iter(scenario.policy.allowed.values())))
    ask = questions(scenario, unknown(talk, needed=True)[:1])
    if not talk.turns:
        return f"{first} I will arrange that today by 5 pm."
    if ask:
        return joined("To do that I need one thing.", *ask)
    if "solution" not in talk.state.met:
        return f"Understood. {first} I will arrange that today by 5 pm."
    return "It is booked for today by 5 pm. You will get a confirmation by email."


def _habit(*replies: str) -> Speaks:
    """Say the same things over and over, whatever the customer says."""
    return lambda talk: replies[len(talk.turns) % len(replies)]


def _stuffing(talk: Attempt) -> str:
    """Heap up the scenario's own words behind a bare word and what a reply is graded for, no sentence among them."""
    complaint, allowed = talk.scenario.complaint, talk.scenario.policy.allowed
    heaps = (
        ("Sorry apology empathy understand frustrated", (*complaint.parts.values(), complaint.stake)),
        ("Solution refund replacement today tomorrow 5 pm", tuple(allowed.values())),
        ("Question follow up escalate listening ownership", tuple(fact.asks for fact in complaint.hidden.values())),
    )
    head, phrases = heaps[len(talk.turns) % len(heaps)]
    words = (word for word in _WORDS.findall(" ".join(phrases)) if len(word) > _LITTLE)
    return f"Sorry. {joined(head, *dict.fromkeys(words))}."


_WORDS = re.compile(r"[A-Za-z€$0-9:]+")
_LITTLE = 3  # letters of a word that only joins others


_WARM = _habit(
    "Oh, I am so sorry to hear this. That must be so frustrating for you, and I really feel for you.",
    "I hear you, and I completely understand how upset you must be.",
    "You have been so patient with us, and I truly appreciate that.",
    "I can only imagine how stressful this is. My heart goes out to you.",
    "I really wish things had gone differently for you.",
    "It is so hard when something like this happens. I am with you.",
    "I care about how you feel, please know that.",
    "Thank you for sharing this with me, it means a lot.",
)
_SORRY = _habit(
    "I am so sorry. Sorry, sorry, I am really sorry about this, so sorry.",
    "Again, I am sorry, I apologise, I am so very sorry.",
    "Sorry! So sorry. I do apologise. Sorry again.",
)
_ASKING = _habit(
    "What is your full name? What is your order number? What is your address? What is your phone number?",
    "What exactly happened? When was it? Who did you speak to? What did they say? Do you have proof? Can you send it?",
)
_DEFENSIVE = _habit(
    "We have done everything correctly. This was outside our control and is not our responsibility.",
    "Our records show no error on our side. As per our policy we are not able to help.",
    "Other customers have had no problem with this. It is how the system works.",
)
_HOSTILE = _habit(
    "You are being ridiculous. You should have been more careful, and you need to calm down.",
    "Do not be so hysterical, you idiot. It is your own fault.",
    "I have no time for people like you. You are wasting it.",
    "You are pathetic. Nobody cares.",
)
_SILENT = _habit("...", "ok", "")
_GIBBERISH = _habit("asdkj qwe lkjzx mnvb", "blorp fnord zizzle quux trantle", "jkjk wqwq pplo zzrt")

CAST: tuple[Bot, ...] = (
    Bot("expert", "Hears, is sorry by name, asks, offers with a time, and makes sure.", ("resolved",), _expert),
    Bot("average", "Polite and correct, without much warmth or a follow-up.", OUTCOMES[:3], _average),
    Bot("solution-first", "Puts a remedy on the table at once and feels nothing.", OUTCOMES, _solution_first),
    Bot("warm-but-useless", "Kind words, and nothing happens.", _FAILS, _WARM),
    Bot("apology spam", "Sorry, and sorry, and sorry.", _FAILS, _SORRY),
    Bot("keyword stuffer", "The words of a good reply without the reply.", _FAILS, _stuffing),
    Bot("interrogator", "Question after question.", _FAILS, _ASKING),
    Bot("defensive", "It was not us, and the rules say so.", _FAILS, _DEFENSIVE),
    Bot("hostile", "Attacks the customer.", ("walked_out",), _HOSTILE),
    Bot("silent", "Says next to nothing.", _FAILS, _SILENT),
    Bot("gibberish", "Types what nobody can read.", _FAILS, _GIBBERISH),
)
"""Everyone, the best first."""

RANKED = ("expert", "average", "solution-first", "warm-but-useless", "keyword stuffer", "hostile")
"""Whose score must be above whose: each above the next."""
