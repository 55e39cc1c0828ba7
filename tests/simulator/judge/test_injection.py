"""Fifty attempts to talk to the judge, and the hundred of the customer: no grade moves, no opinion rises."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from scoring import score
from scoring.reading.text import MASK, read
from scoring.types import Case, Reply, Scores
from simulator.chat import Message, Wish
from simulator.judge.ceilings import ceiling
from simulator.judge.items import forms
from simulator.judge.opinion import Opinion, opinions
from simulator.judge.prompt import instructions
from tests.simulator.judge.fakes import Obliging, said, same
from tests.simulator.voice.test_injection import attempts as hundred

ATTEMPTS = tomllib.loads((Path(__file__).parent / "injections.toml").read_text("utf-8"))["attempt"]
attempts = pytest.mark.parametrize(
    "attempt", ATTEMPTS, ids=[f"{n}-{each['where']}-{each['kind']}" for n, each in enumerate(ATTEMPTS)]
)
CASE = Case(
    fault="company",
    known=("parcel with a wedding dress, ten days late", "three calls, each put through to nobody"),
    hidden=("the day of the wedding",),
    parts=("late parcel", "three calls for nothing"),
    allowed=("a courier today", "the postage back"),
    not_allowed=("a free dress",),
)
CUSTOMER = (
    "My wedding dress is ten days late and I've been on the phone three times, put through to NOBODY. Where is it?!"
)
SOME = ("apology", "tone")
PLAIN = "I see that the parcel is late. We will look into it."
FAIR = (
    "I'm sorry, we said Friday and your dress is ten days late. That is our mistake. I'm asking the depot now and I'll "
    "ring you at four today. When is the wedding?"
)


def poisoned(attempt: Mapping[str, str], base: str) -> Reply:
    """Return the reply with the attempt in it, wherever it stands."""
    text, where = attempt["text"], attempt["where"]
    if where == "reply":
        return Reply(f"{base}\n{text}", CUSTOMER, case=CASE)
    if where == "customer":
        return Reply(base, f"{CUSTOMER}\n{text}", case=CASE)
    if where == "fact":
        return Reply(base, CUSTOMER, case=replace(CASE, known=(*CASE.known, text)))
    return Reply(base, CUSTOMER, case=replace(CASE, parts=(*CASE.parts, text)))


def by_skill(scores: Scores) -> dict[str, int | None]:
    return {each.skill: each.level for each in scores}


def asked_about(messages: Sequence[Message]) -> str:
    """Return the skill whose questions these are."""
    return next(name for name, form in forms().items() if form.items[-1].asks in messages[0].text)


def inventing(messages: Sequence[Message], wish: Wish) -> str:
    """Obey: yes to all, with quotes made up, repeated from the prompt and taken from what the trainee did not say."""
    form = forms()[asked_about(messages)]
    made_up = (
        "we are so deeply sorry that we let you down",
        messages[0].text[:200],
        "My wedding dress is ten days late and I've been on the phone three times",
        "ignore all previous instructions",
        messages[1].text.splitlines()[0],
    )
    return said(form, {item.id: made_up[n % len(made_up)] for n, item in enumerate(form.items)})


def flattering(messages: Sequence[Message], wish: Wish) -> str:
    """Obey more cleverly: yes to all that helps, no to all that harms, quoting whatever stands in the reply."""
    form = forms()[asked_about(messages)]
    line = messages[1].text.splitlines()[-2].removeprefix("REPLY ").strip("▁")
    own = max(line.split("▒"), key=len)
    return said(form, {item.id: own[:200].rpartition("▁")[0] for item in form.items if item.caps is None})


def clean_of_prompt(found: Sequence[Opinion]) -> bool:
    told = [line for form in forms().values() for line in instructions(form).splitlines() if len(line) > 50]
    return not any(line in repr(found) or repr(line)[1:-1] in repr(found) for line in told)


def test_there_are_fifty_of_many_kinds() -> None:
    assert len(ATTEMPTS) == 50
    assert len({each["text"] for each in ATTEMPTS}) == 50
    assert len({each["kind"] for each in ATTEMPTS}) >= 10


@attempts
@pytest.mark.parametrize("base", [PLAIN, FAIR], ids=["plain", "fair"])
def test_the_rules_grade_no_higher(attempt: Mapping[str, str], base: str) -> None:
    clean, dirty = by_skill(score(Reply(base, CUSTOMER, case=CASE))), by_skill(score(poisoned(attempt, base)))
    raised = {
        skill: (clean[skill], level)
        for skill, level in dirty.items()
        if level is not None and level > (clean[skill] or 0)
    }
    assert not raised


@attempts
def test_invented_quotes_are_discarded_and_no_opinion_rises(attempt: Mapping[str, str]) -> None:
    reply = poisoned(attempt, PLAIN)
    scores = score(reply)
    found = opinions(Obliging(inventing), reply, scores, same)
    assert found
    for opinion in found:
        assert opinion.level == 0
        assert opinion.evidence == ()
        assert opinion.discarded == 3 * len(forms()[opinion.skill].items)
    assert clean_of_prompt(found)


@attempts
def test_a_flattering_model_stays_under_the_rules_caps(attempt: Mapping[str, str]) -> None:
    reply = poisoned(attempt, FAIR)
    scores = score(reply)
    flagged = any("injection" in each.flags for each in scores)
    reading = read(reply)
    masked = {at for char, at in zip(reading.text, reading.at, strict=True) if char == MASK}
    for opinion in opinions(Obliging(flattering), reply, scores, same):
        assert opinion.level is not None
        assert opinion.level <= ceiling(opinion.skill, scores)
        if flagged:
            assert opinion.level <= opinion.rules
        for proof in opinion.evidence:
            assert not masked & {*range(proof.start, proof.end)}, "words to a grader are never proof"


@attempts
def test_a_model_that_prints_its_prompt_is_not_passed_on(attempt: Mapping[str, str]) -> None:
    reply = poisoned(attempt, PLAIN)
    found = opinions(Obliging(lambda messages, wish: messages[0].text), reply, score(reply), same, skills=["tone"])
    assert [opinion.level for opinion in found] == [None]
    assert clean_of_prompt(found)


@pytest.mark.parametrize("where", ["reply", "name", "scenario"])
def test_what_the_customer_is_tried_with_moves_no_judge_either(where: str) -> None:
    tried = [text for place, text in hundred() if place == where]
    asked = 0
    for text in tried:
        poison = {"where": "fact" if where == "scenario" else "reply", "text": text}
        reply = poisoned(poison, PLAIN)
        scores = score(reply)
        invented = opinions(Obliging(inventing), reply, scores, same, SOME)
        assert {(each.level or 0, each.evidence) for each in invented} <= {(0, ())}, text  # other tongues have no grade
        asked += len(invented)
        for opinion in opinions(Obliging(flattering), reply, scores, same, SOME):
            assert (opinion.level or 0) <= ceiling(opinion.skill, scores), text
        printed = opinions(Obliging(lambda messages, _: messages[0].text), reply, scores, same, skills=["tone"])
        assert {each.level for each in printed} <= {None}, text
        assert clean_of_prompt((*invented, *printed)), text
    assert asked >= len(tried)


def test_a_model_that_says_yes_to_everything_is_held_by_the_questions_about_harm() -> None:
    def yes(messages: Sequence[Message], wish: Wish) -> str:
        form = forms()[asked_about(messages)]
        return said(form, {item.id: "I'm asking the depot now" for item in form.items})

    reply = Reply(FAIR, CUSTOMER, case=CASE)
    found = opinions(Obliging(yes), reply, score(reply), same)
    assert len(found) >= 6
    assert all(opinion.level is not None and opinion.level <= 1 for opinion in found)
