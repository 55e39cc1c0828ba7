"""Each check stops what it is for and lets pass what it is not for; a good line passes all of them."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from simulator.voice.checks import CHECKS, problems
from simulator.voice.checks.kit import Check, Example, Scene
from simulator.voice.scenes import example_line, scenes

EXAMPLES = [(check, example) for check in CHECKS for example in check.examples]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_check_has_examples_of_both_kinds(check: Check) -> None:
    assert {example.fires for example in check.examples} == {True, False}


@pytest.mark.parametrize(("check", "example"), EXAMPLES, ids=lambda each: getattr(each, "name", ""))
def test_examples_come_out_as_written(check: Check, example: Example) -> None:
    assert bool(check.finds(example.line, scenes()[example.scene])) is example.fires, example.line


@pytest.mark.parametrize("scene", get_args(Scene))
def test_a_good_line_passes_every_check(scene: Scene) -> None:
    assert not list(problems(example_line(scene), scenes()[scene]))


def test_an_unfinished_line_is_not_blamed_for_what_may_still_come() -> None:
    asked = scenes()["asked"]
    assert [problem.check for problem in problems("You want to know where I am.", asked)] == ["untold"]
    assert not list(problems("You want to know where I am.", asked, unfinished=True))
    assert [each.check for each in problems("How can I help?", asked, unfinished=True)] == ["role"]


HIDDEN_BY_TYPING = [
    "Ｔｈａｎｋ ｙｏｕ so much.",  # noqa: RUF001  # full-width letters are the point
    "Th\u0430nk you so much.",
    "Thank\u200b you so much.",
    "THANK   YOU so much.",
    "thank\nyou so much",
]


@pytest.mark.parametrize("line", HIDDEN_BY_TYPING)
def test_other_letters_do_not_hide_a_line_from_the_checks(line: str) -> None:
    assert "thanks" in {problem.check for problem in problems(line, scenes()["angry"])}


def test_nearly_all_of_a_hundred_bad_lines_are_stopped_and_what_is_not_is_known() -> None:
    file = Path(__file__).with_name("bad_lines.txt").read_text("utf-8")
    lines = [line.split("|", 1) for line in file.splitlines() if not line.startswith("#")]
    passed = {text for scene, text in lines if not list(problems(text, scenes()[_scene(scene)]))}
    assert len(lines) > 100
    assert passed == {
        "I'm living with my sister at the moment.",
        "The crib had all its screws, that's not the point.",
        "I waited two hours on hold.",
        "The crib is standing now, I used other screws.",
        "I never got cut off.",
    }


def _scene(name: str) -> Scene:
    return next(scene for scene in get_args(Scene) if scene == name)
