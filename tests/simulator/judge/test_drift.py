"""The fixed replies: thirty, provable, and enough to notice a model that grades otherwise than it did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from simulator.chat import Message, ModelError, Wish
from simulator.judge.drift import Drift, Fixed, drift, fixed, tried_with
from simulator.judge.items import forms
from simulator.judge.view import marked, view
from tests.simulator.judge.fakes import Fake, Obliging, said, same

Answer = Callable[[Fixed], dict[str, str]]


def grader(answer: Answer, name: str = "grader-1") -> Obliging:
    """Return a model that recognises the fixed replies and answers them so."""
    shown = {marked(view(each.reply, same).text): each for each in fixed()}

    def complete(messages: Sequence[Message], wish: Wish) -> str:
        line = messages[1].text.splitlines()[-2].removeprefix("REPLY ")
        each = shown[line]
        return said(forms()[each.skill], answer(each))

    return Obliging(complete, name)


def as_labelled(each: Fixed) -> dict[str, str]:
    return dict(each.yes)


def stern(*skills: str) -> Answer:
    """Say no to everything about some skills."""
    return lambda each: {} if each.skill in skills else dict(each.yes)


def test_the_fixed_replies_are_thirty_and_spread_over_skills_and_levels() -> None:
    assert len(fixed()) == 30
    assert len({each.reply.text for each in fixed()}) == 30
    assert {each.skill for each in fixed()} == set(forms())
    counts = Counter(each.level for each in fixed())
    assert all(counts[level] >= 4 for level in range(5))


@pytest.mark.parametrize("each", fixed(), ids=[f"{each.skill}-{each.level}-{n}" for n, each in enumerate(fixed())])
def test_every_answer_of_ours_has_its_words_in_the_reply(each: Fixed) -> None:
    form = forms()[each.skill]
    assert set(each.yes) <= {item.id for item in form.items}
    shown = view(each.reply, same)
    for name, quote in each.yes.items():
        proof = shown.find(quote, "", helps=True)
        assert proof is not None, (name, quote)
        assert each.reply.text[proof.start : proof.end] == quote
    for item in form.items:
        if item.id in each.yes:
            assert set(item.implies) <= set(each.yes), "an answer that implies others comes with them"


def first() -> Drift:
    return drift(grader(as_labelled), None)


def test_a_first_run_makes_the_baseline() -> None:
    model = grader(as_labelled)
    outcome = drift(model, None)
    assert outcome.on
    assert outcome.kappa == 1
    assert outcome.baseline is not None
    assert outcome.baseline.model == "grader-1"
    assert outcome.baseline.tried == tried_with()
    assert outcome.baseline.levels == tuple(each.level for each in fixed())
    assert len(model.asked) == 90
    assert "1.00" in outcome.words


def test_the_same_model_again_stays_on() -> None:
    outcome = drift(grader(as_labelled), first().baseline)
    assert outcome.on
    assert (outcome.shift, outcome.kappa) == (0, 1)
    assert outcome.baseline == first().baseline


def test_a_model_that_became_sterner_is_switched_off_and_says_so() -> None:
    outcome = drift(grader(stern("tone", "next_steps", "follow_up")), first().baseline)
    assert not outcome.on
    assert outcome.shift is not None
    assert outcome.shift < -0.2
    assert "off" in outcome.words
    assert f"{outcome.shift:+.2f}" in outcome.words
    assert outcome.baseline == first().baseline, "the baseline stays what it was"


def test_a_loss_of_agreement_is_noticed_though_the_mean_stays() -> None:
    """One reply lower and another higher: the mean hides it, kappa does not."""
    best, worst = (
        next(each for each in fixed() if (each.skill, each.level) == it) for it in (("apology", 4), ("solution", 0))
    )
    top = next(each.yes for each in fixed() if (each.skill, each.level) == ("solution", 4))

    def swapped(each: Fixed) -> dict[str, str]:
        if each is best:
            return {}
        return dict.fromkeys(top, each.reply.text) if each is worst else dict(each.yes)

    outcome = drift(grader(swapped), first().baseline)
    assert outcome.shift == 0
    assert outcome.kappa is not None
    assert 0.70 < outcome.kappa < 0.95
    assert not outcome.on


def test_a_small_change_leaves_it_on() -> None:
    outcome = drift(grader(lambda each: {} if each is fixed()[5] else dict(each.yes)), first().baseline)
    assert outcome.on
    assert outcome.shift is not None
    assert -0.2 < outcome.shift < 0


def test_a_model_that_agrees_too_little_stays_off_from_the_start() -> None:
    outcome = drift(grader(stern("apology", "empathy", "solution", "listening", "tone")), None)
    assert not outcome.on
    assert outcome.kappa is not None
    assert outcome.kappa < 0.70
    assert outcome.baseline is None
    assert "0.70" in outcome.words


def test_the_figures_of_another_model_or_of_other_questions_are_no_baseline() -> None:
    before = first().baseline
    assert before is not None
    wrong = replace(before, levels=(0,) * 30)
    assert not drift(grader(as_labelled), wrong).on
    for other in (replace(wrong, model="grader-0"), replace(wrong, tried="0" * 16)):
        outcome = drift(grader(as_labelled), other)
        assert outcome.on
        assert outcome.baseline == before


def test_a_model_that_does_not_answer_is_off_after_a_few_calls() -> None:
    model = Fake(ModelError("refused_key", "The model server did not accept the key."))
    before = first().baseline
    outcome = drift(model, before)
    assert not outcome.on
    assert outcome.kappa is None
    assert "did not accept the key" in outcome.words
    assert len(model.asked) == 8
    resting = ModelError("resting", "It is left alone for a minute.")
    assert (
        "accept the key"
        in drift(Fake(*[ModelError("refused_key", "Did not accept the key.")] * 3, resting), None).words
    )
    babble = drift(Fake("4"), None)
    assert not babble.on
    assert babble.baseline is None
