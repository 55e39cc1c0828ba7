"""A real server that breaks in every way: each line still comes, the script's, labelled, and with the fault's name."""

from __future__ import annotations

import pytest

from benchmarks.peers import FAULTS, Peer
from simulator.chat import ChatModel
from simulator.library import SHIPPED, load
from simulator.providers.openai_compatible import connect
from simulator.providers.settings import ModelSettings
from simulator.turn import begin, take_turn
from simulator.voice.customer import ModelCustomer
from simulator.voice.scenes import example_line, scenes
from simulator.voice.script import script

ANGRY = scenes()["angry"]
SPOKEN = {
    "busy_soon",
    "extra_prose",
    "wrong_schema",
    "duplicates",
    "packed",
    "length",
    "dropped_after_end",
    "hostile_text",
}
"""Faults behind which a text may still come: that text is checked like any other."""


def model(peer: Peer, name: str = "canned", seconds: float = 10.0) -> ChatModel:
    settings = ModelSettings(name, "key", peer.url, total_timeout=seconds, read_timeout=seconds / 2)
    return connect(settings)


@pytest.mark.parametrize("streamed", [True, False], ids=["streamed", "whole"])
def test_every_fault_ends_in_a_labelled_line(*, streamed: bool) -> None:
    with Peer() as peer:
        for name in FAULTS:
            customer = ModelCustomer(model(peer, f"fault/{name}", seconds=0.6), lambda text: text)
            if streamed:
                telling = customer.stream(ANGRY)
                last = list(telling)[-1]
                assert telling.spoken
                spoken = telling.spoken
                assert last == spoken.line.text
            else:
                spoken = customer.speak_with_report(ANGRY)
            if name not in SPOKEN:
                assert spoken.fault or spoken.problems, name
                assert (spoken.line.voice, spoken.line.text) == ("fallback", script(ANGRY)), name


def test_a_talk_goes_on_in_words_of_the_script_when_the_plug_is_pulled() -> None:
    crib = load(SHIPPED).get("crib-late")
    with Peer() as peer:
        peer.say(example_line("angry").replace("planks", "nothing"))
        customer = ModelCustomer(model(peer), lambda text: text)
        talk = take_turn(begin(crib), "Hello?", customer)
        assert talk.pending.voice == "model"
    for reply in crib.model_answers:
        talk = take_turn(talk, reply, customer)
        assert talk.pending.voice == "fallback"
    assert talk.state.ended == "resolved"


def test_what_a_server_streams_is_shown_sentence_by_sentence() -> None:
    with Peer() as peer:
        peer.say(example_line("angry"))
        telling = ModelCustomer(model(peer), lambda text: text).stream(ANGRY)
        assert list(telling) == ["You have no idea, do you?", example_line("angry")]
        assert telling.line.voice == "model"
