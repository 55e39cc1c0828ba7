"""Numbers that look a case up are taken out of the trainee's text, the same one always by the same place."""

from __future__ import annotations

import time

import pytest

from scoring.types import Case, Exchange, Reply
from simulator.judge.items import forms
from simulator.judge.opinion import ask
from simulator.judge.view import view
from simulator.library import load
from simulator.redaction import redact
from simulator.references import find_references, without_references
from simulator.state import Line, Moment, Turn, opening_state
from simulator.voice.prompt import prompt
from tests.simulator.fences import unfenced
from tests.simulator.judge.fakes import Fake, said

GO = [
    "order 88-412", "account number 1234 5678", "ref AB12345X", "reference is HM-20417", "#88412", "booking: QX7Y88Z2",
    "tracking no. 00340434 1611", "card ending 4471", "1234567890", "code 0049", "ticket 417", "policy HM-20417",
    "case number 1193", "order no. 77123", "customer number is 30-2217", "invoice 2026-0417", "reservation 4471-0922",
    "your membership 5512340", "the claim number: C/88120", "parcel JD0002233441", "confirmation code K8812PL",
    "serial no 8H22K1190", "file 20417-3", "voucher WX4410-77", "meter number 88120417",
]  # fmt: skip
STAY = [
    "order 250 chairs", "£1,940 on 12/03/2026 at 17:40", "the bill of 1940 euros", "48213 kWh so far", "flight 882",
    "room 512", "2000 people and 15000 steps", "on 30 September 2026", "in 2026-2027", "two orders in 14 days",
    "your order of 14 March", "the 3rd, the 9th and the 21st", "between 8 and 10", "case 14", "it took 31 minutes",
    "at half past 8", "20% off", "$40 credit", "bus 19 on the M62", "by 5 pm", "2.5 kg of flour", "17-19 h",
    "order by 2026-03-02", "delivery 12:30", "a 15 percent voucher",
]  # fmt: skip


@pytest.mark.parametrize("said_", GO)
def test_a_number_that_looks_a_case_up_is_found(said_: str) -> None:
    left = without_references(redact, (), ())(f"I see, it's {said_}, one moment please.")
    assert "[number" in left or "[phone]" in left
    assert not any(char.isdigit() for char in left.replace("[number 1]", "")), left


@pytest.mark.parametrize("said_", STAY)
def test_what_a_talk_is_about_stays(said_: str) -> None:
    text = f"So that is {said_}, one moment please."
    assert without_references(redact, (), ())(text) == text
    assert not list(find_references(text))


def test_a_number_keeps_its_place_through_a_talk_and_what_the_scenario_says_stays() -> None:
    told = ("I have order 88-412 here.", "And account 55501234, beside order 88 412? No: 88-412.")
    taken = without_references(redact, told, ("Order 4471 is late.",))
    assert taken(told[0]) == "I have order [number 1] here."
    assert taken(told[1]).startswith("And account [number 2]")
    assert taken(told[1]).endswith("No: [number 1].")
    assert taken("Order 4471, and 88-412 again.") == "Order 4471, and [number 1] again."
    assert taken(taken(told[1])) == taken(told[1])


def test_no_number_of_the_trainee_reaches_the_customers_model_and_the_facts_keep_theirs() -> None:
    scenario = load().get("crib-late")
    state = opening_state(scenario)
    replies = ("Order 4471 is on my screen, your account is 77-31902.", "I opened ref AB12345X for account 77-31902.")
    first = Turn(1, Line(scenario.opening), replies[0], (), state)
    second = Turn(2, Line("So? Account 77-31902, and?", "model"), replies[1], (), state)
    sent = "\n".join(message.text for message in prompt(Moment(scenario, 0, state, (first, second)), redact))
    sent = unfenced(sent)
    assert "31902" not in sent
    assert "AB12345X" not in sent
    assert "They answered: I opened ref [number 2] for account [number 1]." in sent
    assert "order 4471" in sent


def test_the_judges_quotes_still_find_their_place() -> None:
    text = "I'm sorry, order 88-412 should have come on the 3rd. I'm refunding account 1234 5678 the £40 by Friday."
    case = Case(fault="company", known=("order 4471", "promised by the 3rd"), parts=("late crib",), allowed=("refund",))
    context = Reply(text, "Order 4471! Where is it?", (Exchange("Hello?", "Is it order 88-412?"),), case)
    quotes = {"will": "I'm refunding", "remedy": "I'm refunding", "time": "the £40 by Friday"}
    model = Fake(said(forms()["solution"], quotes))
    opinion = ask(model, forms()["solution"], context, redact)
    assert {text[each.start : each.end] for each in opinion.evidence} == set(quotes.values())
    asked = unfenced("".join(message.text for messages, _ in model.asked for message in messages))
    assert not any(number in asked.replace("▁", " ") for number in ("88-412", "1234 5678", "88 412"))
    assert "4471" in asked
    assert len(view(context, redact).text) == len(view(context, without_references(redact, (text,), ())).text)


def test_hostile_texts_take_no_time() -> None:
    began = time.perf_counter()
    for text in ("order " * 2_000, "1-" * 5_000, "a1" * 5_000, "ref " + "-1" * 5_000, "#" * 10_000, "1 " * 5_000):
        list(find_references(text))
    assert time.perf_counter() - began < 2
