from __future__ import annotations

import time

import pytest

from scoring.inquiry.facts import asked_earlier, unlocks
from scoring.inquiry.known import said_before
from scoring.inquiry.questions import asks
from scoring.reading.text import read
from scoring.types import Case, Exchange, Reply

HIDDEN = {
    "address": "whether 18 Birch Lane is still the address / where to deliver / house number",
    "phone": "a phone number for the driver",
    "when": "when it happened",
    "lights": "modem lights",
    "latest": "latest useful arrival",
    "ref": "The order number or postcode",
    "pickup": "would accept store pickup?",
    "window": "time window that suits",
    "digits": "last four digits",
    "bags": "checked bags?",
}
STORY = "The crib is FOUR DAYS late, I called twice. The modem has been rebooted ten times. My flight is cancelled."


def reached(text: str) -> set[str]:
    reply = Reply(text, STORY, (), Case(known=("4 days late",), hidden=tuple(HIDDEN.values())))
    common = said_before(reply.case, reply.answering)
    hits = {phrase for ask in asks(reply) for phrase in unlocks(read(reply), ask, reply.case.hidden, common)}
    return {name for name, phrase in HIDDEN.items() if phrase in hits}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Is it still 18 Birch Lane?", "address"),
        ("what address shall we bring it to", "address"),
        ("Where do you live?", "address"),
        ("tell me which house it goes to", "address"),
        ("Can I just take your postcode please", "address"),
        ("Please confirm your delivery address.", "address"),
        ("whats the best number to reach you on", "phone"),
        ("Could you give me a mobile number?", "phone"),
        ("Which number can the driver call?", "phone"),
        ("When did that happen?", "when"),
        ("when was it", "when"),
        ("What colour are the lights on the modem?", "lights"),
        ("modem lights: red or off?", "lights"),
        ("Tell me the latest you can land and I'll search back from there.", "latest"),
        ("By when do you need to arrive?", "latest"),
        ("order number please", "ref"),
        ("Can I have your order ref?", "ref"),
        ("Would collecting it from the store work for you?", "pickup"),
        ("What time would suit you for the visit?", "window"),
        ("Do both charges end in the same four digits?", "digits"),
        ("Did you check in any luggage?", "bags"),
    ],
)
def test_a_natural_question_reaches_its_fact(text: str, name: str) -> None:
    assert name in reached(text)


@pytest.mark.parametrize(
    "text",
    [
        "Can you tell me more?",
        "Could you clarify please?",
        "How can I help you today?",
        "I am so sorry about that.",
        "Do you like chocolate?",
        "What colour is your front door mat?",
        "Have you rebooted the modem?",
        "Would you like a refund?",
        "I'll deliver it tomorrow.",
        "Is there anything else?",
    ],
)
def test_a_generic_or_unrelated_question_reaches_nothing(text: str) -> None:
    assert reached(text) == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Have I got that right?", "check"),
        ("Is that all of it right?", "check"),
        ("Is that right?", "check"),
        ("Is that all?", "check"),
        ("Is that all right with you?", "consent"),
        ("Is that alright?", "consent"),
        ("Shall I go ahead?", "consent"),
        ("Which would you prefer?", "choice"),
        ("Why didn't you call earlier?", "blame"),
        ("Have you tried turning it off?", "advice"),
        ("Can you tell me more?", "open"),
        ("How is your mum doing?", "social"),
        ("What is the serial number?", "fact"),
    ],
)
def test_kinds_of_asking(text: str, kind: str) -> None:
    assert [ask.kind for ask in asks(Reply(text))] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "What I can do is refund you.",
        "Please accept my apologies.",
        "I know how important this is.",
        "When it lands I will ring you.",
        "I'll send you the letter and confirm it.",
        "Please don't worry.",
    ],
)
def test_a_statement_is_no_question(text: str) -> None:
    assert asks(Reply(text)) == ()


def test_what_an_earlier_reply_asked_for_is_remembered() -> None:
    case = Case(hidden=("a phone number for the driver", "when it happened"))
    reply = Reply(
        "Thanks.", "07700 900123", (Exchange("Where is it?", "What phone number can we reach you on?"),), case
    )
    assert asked_earlier(reply, frozenset()) == {"a phone number for the driver"}


def test_places_are_in_the_reply() -> None:
    text = "Sorry!!!!! Tell me,\u200b please: which gate was it?"
    (ask,) = asks(Reply(text))
    assert 0 <= ask.start < ask.end <= len(read(Reply(text)).text)


@pytest.mark.parametrize(
    "piece",
    ["please ", "can you ", "send me the ", "?", "which or what ", "if you can send the number, ", "a" * 50 + " "],
)
def test_a_hostile_reply_costs_no_time(piece: str) -> None:
    taken = []
    for tail in "xyz":  # three texts: the shortest time counts, in the others the machine did something else
        reply = Reply((piece * 10_000)[:10_000] + tail, STORY, (), Case(hidden=tuple(HIDDEN.values())))
        start = time.perf_counter()
        asks(reply)
        taken.append(time.perf_counter() - start)
    assert min(taken) < 0.25  # many patterns together, on a busy machine
