from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scoring.types import Evidence, SkillScore
from simulator.scenario import Scenario
from simulator.state import Attempt, Credit, CustomerState, Line, Reason, Turn
from storage.place import sqlite_url
from storage.store import Store, close_stores, open_store


@pytest.fixture(autouse=True)
def _own_stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("COMPOSURE_DATA", raising=False)
    yield
    close_stores()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "composure.db"


@pytest.fixture
def store(path: Path) -> Store:
    return open_store(sqlite_url(path))


@pytest.fixture
def scenario() -> Scenario:
    three = ("One.", "Two.", "Three.")
    return Scenario.model_validate(
        {
            "id": "late-crib",
            "title": "The crib that never came – «¡ya!» 🍼",
            "trade": "Retail",
            "channel": "chat",
            "difficulty": 2,
            "practise": ["empathy"],
            "brief": {"company": "Nest", "role": "You answer chats.", "situation": "A crib is late."},
            "customer": {"name": "Dana", "manner": "Short.", "temperament": "loud", "anger": 7.3, "severity": 1.1},
            "complaint": {
                "fault": "company",
                "stake": "A baby is due.",
                # Not in the order of the alphabet: the order is the trainer's and has to survive.
                "parts": {"waited": "waited three weeks", "silence": "nobody answered"},
                "known": ["order 4471"],
                "hidden": {"where": {"asks": "the address", "fact": "18 Birch Lane", "says": three, "needed": "true"}},
            },
            "policy": {"allowed": {"courier": "send it by courier"}},
            "opening": "Where is my crib?!\n\nI paid $5 and $9.",
            "lines": [{"need": "heard", "say": three}],
            "endings": {"resolved": ["Fine."], "walked_out": ["Enough."]},
            "model_answers": ["I am sorry."],
            "rehearsals": [{"name": name, "replies": ["Hi."], "ends": "walked_out"} for name in three],
        }
    )


@pytest.fixture
def attempt(scenario: Scenario) -> Attempt:
    """An attempt of two turns in which every field holds something."""
    score = SkillScore(
        "empathy",
        3,
        "You named it.",
        (Evidence(0, 2, "names the feeling"), Evidence(3, 4, "blame", helps=False)),
        ("perspective",),
        ("blame",),
        "Say more.",
        ("the address",),
    )
    not_due = SkillScore("apology", None, "Not due.")
    credit = Credit((("empathy", 3),), (("empathy", 0.1 + 0.2),), 1 / 3)
    state = CustomerState(
        anger=6.999999999999999,
        patience=9,
        told=("where",),
        met=("heard",),
        spoken_to=("waited",),
        offered=("courier",),
        triggers=("blame",),
        seen=("blame", "vague"),
        why=(Reason("You named it.", -0.30000000000000004),),
        hot=1,
        credit=credit,
    )
    first = Turn(1, Line(scenario.opening), "  Oh no 😭 שלום\t$5\n", (score, not_due), state)
    ended = CustomerState(anger=9.9, patience=0, ended="walked_out")
    second = Turn(2, Line("So?", "fallback"), "ok", (), ended)
    return Attempt(scenario, 0, Line("Enough.", "model"), (first, second))
