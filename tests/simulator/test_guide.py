"""The guide: the scenario it begins with is whole, plays, and has enough to say with the words of the house alone."""

from __future__ import annotations

import itertools
import re
import shutil
from pathlib import Path

import pytest

from simulator.asking import brought_out
from simulator.library import HOUSE, SHIPPED, load
from simulator.new import QUESTIONS
from simulator.prover import prove
from simulator.rehearse import play, repeats
from simulator.scenario import Scenario

GUIDE = (SHIPPED / "README.md").read_text("utf-8")
(TEXT,) = re.findall(r"```yaml\n(# yaml-language-server: .*?)```", GUIDE, re.DOTALL)

KIND = ["Oh, that sounds hard.", "I hear you.", "I'll speak to the baker about it.", "They are having a look now."]
POOR = {
    "kind": [
        *KIND,
        "I have not forgotten you.",
        "No news yet.",
        "I keep trying them.",
        "Fingers crossed.",
        "All the best.",
    ],
    "stock phrases": [
        "We apologise for any inconvenience this may have caused.",
        "Your satisfaction is important to us. We will look into it as soon as possible.",
        "We value your feedback.",
        "We will get back to you shortly.",
        "Please bear with us.",
        "Thank you for your patience.",
        "Our team is here for you.",
        "We are doing our best for you.",
    ],
    "slow": [
        "I am sorry about that. What is the order number?",
        "I can offer you your money back.",
        "I am sorry that nobody picked up the phone.",
        "We can bake a new cake.",
        "What time do you need it?",
        "A new cake can be at your door by three today.",
        "Yes, it will be there by three.",
        "Which of the two do you want?",
        "I have a note of that.",
    ],
    "help without a word of regret": [
        "I can have a new cake at your door by three today, or refund your money.",
        "When does the party begin?",
        "The new cake will be at your door by three.",
        "It leaves here at half past two.",
        "If it is late, I refund you.",
        "Is there anything else?",
        "It will be there by three.",
        "I have noted it.",
    ],
}


@pytest.fixture
def cake(tmp_path: Path) -> Path:
    shutil.copy(SHIPPED / HOUSE, tmp_path)
    (tmp_path / "bakery").mkdir()
    file = tmp_path / "bakery" / "wrong-cake.yaml"
    file.write_text(TEXT, "utf-8")
    return file


def loaded(cake: Path) -> Scenario:
    library = load(cake)
    assert [str(problem) for problem in library.problems] == []
    return library.scenarios[0]


def test_a_usable_scenario_is_about_forty_lines() -> None:
    assert len(TEXT.splitlines()) < 50


def test_it_proves_clean(cake: Path) -> None:
    library = load(cake)
    assert library.problems == ()
    (scenario,) = library.scenarios
    proof = prove(scenario, library.sheets[scenario.id])
    assert [str(problem) for problem in proof.problems] == []
    assert {ending.what for ending in proof.endings if ending.reached} == {
        "resolved",
        "settled",
        "gave_up",
        "walked_out",
    }
    for seed in range(5):
        assert play(scenario, scenario.model_answers, seed).state.ended == "resolved"


@pytest.mark.parametrize("name", POOR)
@pytest.mark.parametrize("seed", range(3))
def test_the_house_alone_carries_eight_turns(name: str, seed: int, cake: Path) -> None:
    attempt = play(loaded(cake), POOR[name], seed)
    assert len(attempt.turns) >= 8 or attempt.state.ended
    assert repeats(attempt) == ()


def test_what_the_guide_adds_to_it_proves_clean_too(cake: Path) -> None:
    blocks = re.findall(r"```yaml\n((?:lines|rehearsals):.*?)```", GUIDE, re.DOTALL)
    assert len(blocks) == 2
    number = itertools.count()
    added = re.sub(r'"\.\.\."', lambda _: f'"Some words of hers, number {next(number):03}."', "".join(blocks))
    cake.write_text(TEXT + added, "utf-8")
    library = load(cake)
    assert [str(problem) for problem in library.problems] == []
    (scenario,) = library.scenarios
    proof = prove(scenario, library.sheets[scenario.id])
    assert [str(problem) for problem in proof.problems] == []
    assert len([line for line in proof.lines if line.reached]) == 5


def test_what_the_guide_names_is_there() -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", GUIDE):
        assert (SHIPPED / link).exists(), link
    shown = re.findall(r"^\w+/[\w-]+\.yaml:\d+:\d+ ([YFMHP]\d{3}) ", GUIDE, re.MULTILINE)
    assert shown == ["M309"]


def test_it_counts_and_names_the_questions_of_new() -> None:
    in_words = {11: "eleven", 16: "sixteen"}
    needed = in_words[sum(not each.optional for each in QUESTIONS)]
    assert f"puts {in_words[len(QUESTIONS)]} questions, {needed} of which need an answer" in " ".join(GUIDE.split())
    listed = GUIDE.split("`new`: `--answers FILE`")[1].split("\n\n")[0]
    assert re.findall(r"\(?`\w+`\)?", listed) == [
        f"(`{each.name}`)" if each.optional else f"`{each.name}`" for each in QUESTIONS
    ]


def test_the_question_it_tries_brings_out_what_it_says(cake: Path) -> None:
    (shown,) = re.findall(r'simulator ask wrong-cake "(.*?)"\n\s+(.*)', GUIDE)
    assert brought_out(loaded(cake), shown[0]) == shown[1]


def test_it_takes_ten_minutes() -> None:
    text = GUIDE.split("# To look up")[0]
    assert len(text.split()) < 2_200, "about 220 words a minute"
