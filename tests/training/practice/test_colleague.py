from __future__ import annotations

from simulator.library import load
from training.practice.colleague import shown_by


def test_every_shipped_customer_has_a_colleague_who_shows_what_the_score_is_made_of() -> None:
    for scenario in load().scenarios[:6]:
        shown = shown_by(scenario)
        assert {"empathy", "apology", "solution", "follow_up"} <= shown.keys(), scenario.id
        for skill, each in shown.items():
            assert each.text in scenario.model_answers, (scenario.id, skill)
            assert each.level > 0
            assert all(each.text[found.start : found.end].strip() and found.helps for found in each.evidence)


def test_the_best_of_the_answers_is_shown() -> None:
    scenario = load().get("crib-late")
    shown = shown_by(scenario)
    assert shown["apology"].text == scenario.model_answers[0]
    assert shown["follow_up"].text == scenario.model_answers[2]
