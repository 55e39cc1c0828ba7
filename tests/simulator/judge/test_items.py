"""The judge's questions: well formed, with examples that hold, and levels that one more yes never lowers."""

from __future__ import annotations

from itertools import combinations

import pytest

from scoring.skills import skills
from simulator.chat import Message
from simulator.judge.ceilings import CEILINGS
from simulator.judge.items import TOP, Form, Item, forms
from simulator.judge.prompt import instructions, messages, prompt_digest, schema
from simulator.judge.view import LONGEST_QUOTE, view
from tests.simulator.judge.fakes import reply, same

FORMS = list(forms().values())
ITEMS = [(form.skill, item) for form in FORMS for item in form.items]
each_form = pytest.mark.parametrize("form", FORMS, ids=[form.skill for form in FORMS])
each_item = pytest.mark.parametrize(("skill", "item"), ITEMS, ids=[f"{skill}-{item.id}" for skill, item in ITEMS])


def test_every_skill_of_the_rules_has_a_form() -> None:
    assert set(forms()) == {skill.name for skill in skills()} == set(CEILINGS)


@each_form
def test_a_form_is_well_formed(form: Form) -> None:
    names = [item.id for item in form.items]
    assert 6 <= len(names) <= 10
    assert len(set(names)) == len(names)
    assert sorted(form.levels) == [1, 2, 3, 4]
    helpful = {item.id for item in form.items if item.caps is None}
    used = set().union(*(way for ways in form.levels.values() for way in ways))
    assert used <= helpful, "a level is reached by what helps"
    assert helpful == used | {other for item in form.items for other in item.implies}, "every question counts"
    assert all(set(item.implies) <= helpful - {item.id} for item in form.items)
    assert any(item.caps is not None for item in form.items), "whoever says yes to all is found out"


@each_item
def test_an_example_holds(skill: str, item: Item) -> None:
    for words in (item.asks, item.stands_for, item.cue, item.yes_example, item.no_example):
        assert words.strip() == words
        assert words
    assert item.asks.count("?") >= 1
    assert item.yes_example != item.no_example
    assert len(item.quote) <= LONGEST_QUOTE
    assert item.caps is None or 0 <= item.caps < TOP
    shown = view(reply(item.yes_example, customer=""), same)
    proof = shown.find(item.quote, item.cue, helps=item.caps is None)
    assert proof is not None, "the quote must be found as a quote of a trainee would be"
    assert item.yes_example[proof.start : proof.end] == item.quote
    assert view(reply(item.no_example, customer=""), same).find(item.quote, item.cue, helps=True) is None


@each_form
def test_one_more_yes_never_lowers_the_level_unless_it_names_a_harm(form: Form) -> None:
    names = [item.id for item in form.items]
    caps = {item.id: item.caps for item in form.items}
    count = 0
    for size in range(len(names) + 1):
        for chosen in combinations(names, size):
            level = form.level(set(chosen))
            assert 0 <= level <= TOP
            for more in set(names) - set(chosen):
                raised, cap = form.level({*chosen, more}), caps[more]
                if cap is None:
                    assert raised >= level, (chosen, more)
                else:
                    assert raised == min(level, cap), (chosen, more)
            count += 1
    assert count == 2 ** len(names)


@each_form
def test_every_level_can_be_reached_and_saying_yes_to_everything_is_not_the_way(form: Form) -> None:
    helpful = [item.id for item in form.items if item.caps is None]
    reached = {form.level(set(chosen)) for n in range(len(helpful) + 1) for chosen in combinations(helpful, n)}
    assert reached == {0, 1, 2, 3, 4}
    assert form.level(set()) == 0
    assert form.level({item.id for item in form.items}) <= 1


@each_form
def test_the_prompt_holds_every_question_and_no_data(form: Form) -> None:
    told = instructions(form)
    for item in form.items:
        assert item.asks in told
    assert "{items}" not in told
    assert "{nonce}" in told
    made = messages(form, reply("I'm sorry the crib is late."), view(reply("I'm sorry."), same), same, "a1b2")
    assert [message.role for message in made] == ["system", "user"]
    assert "crib" not in made[0].text
    assert "{nonce}" not in made[0].text
    assert schema(form)["required"] == [item.id for item in form.items]
    assert not any(word in told.casefold() for word in ("0-4", "0 to 4", "level", "score"))


def test_the_digest_tells_prompts_apart() -> None:
    digests = {prompt_digest(form) for form in FORMS}
    assert len(digests) == len(FORMS)
    assert all(len(digest) == 16 for digest in digests)
    assert Message("user", "x").text == "x"
