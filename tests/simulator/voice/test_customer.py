"""The model's customer: the engine's line in other words, asked for once more when it is stopped, else the script's."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

import pytest

from benchmarks.canned import Canned, good
from simulator.chat import Fault, Message, ModelError, Wish
from simulator.customer import ScriptedCustomer
from simulator.library import SHIPPED, load
from simulator.state import Moment
from simulator.turn import begin, take_turn
from simulator.voice.customer import PATIENCE, ModelCustomer, tidy
from simulator.voice.scenes import example_line, scenes
from simulator.voice.script import script as scripted

GOOD = example_line("angry")
ANGRY = scenes()["angry"]


class Queue:
    """Give the answers of a queue in turn: a text in pieces of seven characters, or a fault, also after some pieces."""

    name = "queue"

    def __init__(self, *answers: str | tuple[str, Fault]) -> None:
        self.answers = deque(answers)
        self.asked: list[tuple[Message, ...]] = []
        self.wishes: list[Wish] = []

    def complete(self, messages: Sequence[Message], wish: Wish) -> str:
        return "".join(self.stream(messages, wish))

    def stream(self, messages: Sequence[Message], wish: Wish) -> Iterator[str]:
        self.asked.append(tuple(messages))
        self.wishes.append(wish)
        answer = self.answers.popleft()
        text, fault = (answer, None) if isinstance(answer, str) else answer
        for n in range(0, len(text), 7):
            yield text[n : n + 7]
        if fault:
            raise ModelError(fault, "The model server did not answer.")


def customer(model: Queue | Canned, *seconds: float) -> ModelCustomer:
    ticks = deque(seconds)
    return ModelCustomer(model, lambda text: text, lambda: ticks.popleft() if ticks else 0.0)


def script(moment: Moment = ANGRY) -> str:
    return scripted(moment)


def test_a_line_that_passes_is_spoken_in_the_models_voice() -> None:
    spoken = customer(Queue(GOOD)).speak_with_report(ANGRY)
    assert (spoken.line.text, spoken.line.voice) == (GOOD, "model")
    assert (spoken.problems, spoken.fault, spoken.calls) == ((), None, 1)


def test_a_line_that_is_stopped_is_asked_for_once_more_with_the_problem_in_words() -> None:
    model = Queue("How can I help you today?", GOOD)
    spoken = customer(model).speak_with_report(ANGRY)
    assert (spoken.line.text, spoken.line.voice, spoken.calls) == (GOOD, "model", 2)
    assert [problem.check for problem in spoken.problems] == ["role"]
    assert model.asked[1][:2] == model.asked[0]
    assert [message.role for message in model.asked[1][2:]] == ["assistant", "user"]
    assert spoken.problems[0].words in model.asked[1][-1].text
    assert model.wishes[0].seed != model.wishes[1].seed


def test_stopped_twice_the_script_speaks_and_says_so() -> None:
    spoken = customer(Queue("Thank you so much!", "As an AI I am fine.")).speak_with_report(ANGRY)
    assert (spoken.line.text, spoken.line.voice, spoken.calls) == (script(), "fallback", 2)
    assert [problem.check for problem in spoken.problems] == ["thanks", "role"]


@pytest.mark.parametrize("answer", [("", "unreachable"), ("You have no idea, do you? I", "cut_off")])
def test_any_fault_ends_in_the_scripts_line(answer: tuple[str, Fault]) -> None:
    model = Queue(answer)
    spoken = customer(model).speak_with_report(ANGRY)
    assert (spoken.line.text, spoken.line.voice) == (script(), "fallback")
    assert (spoken.fault, spoken.calls) == (answer[1], 1)


def test_a_fault_at_the_second_try_keeps_both_reasons() -> None:
    spoken = customer(Queue("Thank you so much!", ("", "busy"))).speak_with_report(ANGRY)
    assert (spoken.line.voice, spoken.fault, [each.check for each in spoken.problems]) == (
        "fallback",
        "busy",
        ["thanks"],
    )


def test_a_slow_line_is_not_asked_for_again() -> None:
    spoken = customer(Queue("Thank you so much!"), 0.0, PATIENCE + 1).speak_with_report(ANGRY)
    assert (spoken.line.voice, spoken.calls) == ("fallback", 1)


def test_streaming_shows_whole_sentences_and_ends_with_the_line() -> None:
    telling = customer(Queue(GOOD)).stream(ANGRY)
    shown = list(telling)
    assert shown == ["You have no idea, do you?", GOOD]
    assert (telling.line.text, telling.line.voice) == (GOOD, "model")


def test_a_sentence_that_is_stopped_is_never_shown_and_what_stood_there_is_taken_back() -> None:
    telling = customer(Queue("You have no idea, do you? Thank you so much. Bye.", GOOD)).stream(ANGRY)
    assert list(telling) == ["You have no idea, do you?", "", "You have no idea, do you?", GOOD]


def test_a_stream_that_breaks_is_taken_back_and_the_script_speaks() -> None:
    telling = customer(Queue(("You have no idea, do you? And then", "cut_off"))).stream(ANGRY)
    assert list(telling) == ["You have no idea, do you?", "", script()]
    assert (telling.line.text, telling.line.voice) == (script(), "fallback")


def test_a_page_that_goes_away_in_the_middle_stores_the_scripts_line() -> None:
    telling = customer(Queue(GOOD)).stream(ANGRY)
    assert next(iter(telling)) == "You have no idea, do you?"
    assert telling.spoken is None
    assert (telling.line.text, telling.line.voice) == (script(), "fallback")


def test_a_stream_without_an_end_is_left() -> None:
    class Endless(Queue):
        read = 0

        def stream(self, messages: Sequence[Message], wish: Wish) -> Iterator[str]:
            while True:
                self.read += 1
                yield "and so on "

    model = Endless()
    telling = customer(model).stream(ANGRY)
    assert list(telling) == [script()]
    assert model.read < 2_000


def test_what_a_fact_needs_must_be_said() -> None:
    asked = scenes()["asked"]
    spoken = customer(Queue("Why do you ask me that?", "I'm at my sister's, 18 Birch Lane.")).speak_with_report(asked)
    assert [problem.check for problem in spoken.problems] == ["untold"]
    assert "18 Birch Lane" in spoken.line.text


def test_a_whole_talk_ends_as_the_scripted_one_does_and_no_two_lines_are_alike() -> None:
    scenario = load(SHIPPED).get("crib-late")
    with_model, with_script = begin(scenario), begin(scenario)
    for answer in scenario.model_answers:
        with_model = take_turn(with_model, answer, customer(good()))
        with_script = take_turn(with_script, answer, ScriptedCustomer())
        assert with_model.pending.voice == "model"
    assert with_model.state.ended == with_script.state.ended == "resolved"
    assert [turn.state.anger for turn in with_model.turns] == [turn.state.anger for turn in with_script.turns]


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ('"And the screws?"', "And the screws?"),
        ('"And the screws?', "And the screws?"),
        ("“And the screws?”", "And the screws?"),
        ('"Soon", you said. "Soon"!', '"Soon", you said. "Soon"!'),
        ("  And\u202e the\x00  screws? \n", "And the screws?"),
        ("One.\n\n\nTwo.", "One.\n\nTwo."),
    ],
)
def test_what_models_put_around_a_line_is_taken_off(written: str, line: str) -> None:
    assert tidy(written) == line


def test_every_scenario_can_be_worded_by_a_model_that_keeps_to_the_script() -> None:
    stopped, lines = [], 0
    for scenario in load(SHIPPED).scenarios:
        customer = ModelCustomer(good(), lambda text: text)
        talk = begin(scenario)
        for reply in scenario.model_answers:
            if talk.state.ended:
                break
            talk = take_turn(talk, reply, customer)
            lines += 1
            moment = Moment(scenario, 0, talk.state, talk.turns)
            stopped += [(scenario.id, talk.pending.text, scripted(moment))] if talk.pending.voice == "fallback" else []
    assert lines > 70
    assert not stopped
