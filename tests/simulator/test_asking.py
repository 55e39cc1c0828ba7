"""`ask`: an author sees which fact a question brings out, without guessing how it is read."""

from __future__ import annotations

from typer.testing import CliRunner

from simulator.__main__ import app
from simulator.examples import EXAMPLE


def test_ask_says_what_a_question_brings_out() -> None:
    def asked(question: str) -> str:
        result = CliRunner().invoke(app, ["ask", str(EXAMPLE / "crib.yaml"), question])
        assert result.exit_code == 0
        return result.output

    assert asked("Could you tell me which model it is?") == "model: it asks for this (when_asked)\n"
    assert "express: it counts as this offer" in asked("I can send the bag of screws by express courier today.")
    assert "asked_again: " in asked("What is your order number?")
    assert asked("Hello?") == "It brings out nothing. There is address, model to ask for.\n"


def test_ask_names_the_kind_of_question_and_the_answer_it_gets() -> None:
    def asked(question: str) -> str:
        return CliRunner().invoke(app, ["ask", "birthday-swap", question]).output

    wish = "no hidden fact: a question of the kind `wish`, answered so: A party, my dear."
    assert asked("What would you like us to do?").startswith(wish)
    assert asked("whats your adress").startswith("it has an answer: Same door that the cauliflower came to")
