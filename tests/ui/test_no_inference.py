"""Nothing here says, stores or asks a model how a trainee feels: replies are graded, people are not."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.library import load
from simulator.prover.bots import CAST
from simulator.prover.stage import perform
from simulator.rehearse import play
from simulator.state import Attempt
from storage.tables import Base
from ui.parts.wording import FOR_TRAINING

ROOT = Path(__file__).parents[2]
FEELINGS = (
    "frustrated|angry|annoyed|irritated|upset|stressed|tired|exhausted|overwhelmed|nervous|anxious|afraid|insecure|"
    "impatient|bored|sad|happy|calm|tense|defensive|aggressive|emotional|depressed|burnt out|unwell|ill"
)
SEEMS = re.compile(
    rf"\b(?:you|they|trainee)(?:['’]re| are| were| seem| sound| feel| felt| look| appear| must be| may be| get| got)"
    rf"(?: to be| to feel| a bit| a little| very| so| rather| quite| too)*\s+(?:{FEELINGS})\b",
    re.IGNORECASE,
)
YOURS = re.compile(
    r"\b(?:your|the trainee['’]s) (?:own )?(?:mood|feelings?|emotions?|emotional state|stress|state of mind|health|"
    r"accent|voice|face|personality|character|ethnicity)\b",
    re.IGNORECASE,
)
COLUMN = re.compile(r"mood|emotion|feeling|stress|health|ethnic|accent|voiceprint|sentiment|personality")
QUOTE = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
# Said of the customer, to a model that plays them or to a trainee.
OF_THE_CUSTOMER = re.compile(r"they (?:are|were|get|got) (?:calm|angry)", re.IGNORECASE)


def found(text: str) -> list[str]:
    """Return the places of a text that say how a trainee is."""
    bare = OF_THE_CUSTOMER.sub("", QUOTE.sub("", text))
    return [match.group() for pattern in (SEEMS, YOURS) for match in pattern.finditer(bare)]


@pytest.mark.parametrize(
    "text",
    [
        "You seem frustrated.",
        "You sound a bit stressed in reply 2",
        "It looks as if you were angry",
        "Your mood over the talk",
        "We measured the trainee's emotional state.",
        "you’re tired",
    ],
)
def test_the_search_finds_what_it_is_for(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text", ["The customer is angry.", "You wrote “you are upset”.", "Anger 7 of 10", FOR_TRAINING]
)
def test_the_search_leaves_the_customer_and_quotes_alone(text: str) -> None:
    assert not found(text)


def _strings(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_no_label_of_a_page_says_how_a_trainee_is() -> None:
    wrong = [
        (path.name, said)
        for folder in ("ui", "training")
        for path in (ROOT / folder).rglob("*.py")
        for text in _strings(path)
        for said in found(text)
        if not said.startswith("your voice")
    ]
    assert wrong == []


def test_no_prompt_asks_how_a_trainee_is() -> None:
    files = [*(ROOT / "simulator").rglob("*.md"), *(ROOT / "simulator/judge").rglob("*.toml")]
    assert files
    wrong = []
    for path in files:
        if path.name == "moods.md":  # speaks to the model that plays the customer, of the customer's anger
            continue
        wrong += [(path.name, said) for said in found(path.read_text("utf-8")) if "they" not in said.lower()]
    assert wrong == []


def _talks() -> Iterator[Attempt]:
    for scenario in load().scenarios[::9]:
        for rehearsal in scenario.rehearsals:
            yield play(scenario, rehearsal.replies)
        for bot in CAST:
            yield perform(scenario, bot).attempt


def test_no_grade_says_how_a_trainee_is() -> None:
    told = {
        text
        for talk in _talks()
        for turn in talk.turns
        for score in turn.scores
        for text in (score.because, score.advice, *score.missing)
    }
    assert len(told) > 50
    assert [said for text in told for said in found(text)] == []


def test_no_column_holds_how_a_person_is() -> None:
    names = [f"{table.name}.{column.name}" for table in Base.metadata.sorted_tables for column in table.columns]
    assert [name for name in names if COLUMN.search(name)] == []


def test_every_table_that_is_taken_away_says_what_it_is_for() -> None:
    calls = []
    for path in (ROOT / "ui").rglob("*.py"):
        text = path.read_text("utf-8")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                if name in ("to_csv", "to_xlsx", "to_print"):
                    calls.append((path.name, "FOR_TRAINING" in (ast.get_source_segment(text, node) or "")))
    assert len(calls) >= 4
    assert [name for name, says in calls if not says] == []
