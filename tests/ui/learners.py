"""The pages as a trainee or a trainer of the school sees them, and what was asked and played before."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from storage.attempts import Terms
from tests.training.signed_up import School
from training.learning.assignments import Assignments
from training.learning.wanted import Wanted
from training.practice.desk import Desk, Sitting, new_key, open_desk
from ui.parts import doors

ROOT = Path(__file__).parents[2]
HOME, TALK, PROGRESS = "ui/pages/home.py", "ui/pages/talk.py", "ui/pages/progress.py"
ASSIGNMENTS = "ui/pages/assignments.py"
FIRST, SECOND = "crib-late", "card-blocked"
ODD = "<b>First</b> :red[week] $5$ *now*"


def opened(
    monkeypatch: pytest.MonkeyPatch, school: School | None, name: str, page: str | None, **query: str
) -> AppTest:
    if school:
        who = school.visitor(name)
        monkeypatch.setattr(doors, "visitor", lambda: who)
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    if page:
        at.switch_page(page)
        for key, value in query.items():
            at.query_params[key] = value
        at.run()
    assert not at.exception
    return at


def words(at: AppTest) -> str:
    drawn = (
        *at.title,
        *at.header,
        *at.subheader,
        *at.markdown,
        *at.text,
        *at.caption,
        *at.info,
        *at.error,
        *at.success,
    )
    return "\n".join(str(each.value) for each in drawn)


def press(at: AppTest, label: str) -> AppTest:
    at = next(each for each in at.button if each.label == label).click().run()
    assert not at.exception
    return at


def attempt(at: AppTest) -> str:
    """Return the attempt that the address names."""
    named = at.query_params["attempt"]
    return named if isinstance(named, str) else named[0]


def desk(school: School, name: str = "tom") -> Desk:
    return Desk(school.store, school.visitor(name), open_desk(school.visitor(name)).shelf, clock=school.clock)


def ask(school: School, *path: str, title: str = "First week", attempts: int = 2, days: float = 7) -> str:
    shelf = desk(school).shelf
    due = school.now + timedelta(days=days)
    wanted = Wanted(title, path, ("north",), due_at=due, attempts=attempts, pass_mark=60)
    early = Assignments(school.store, school.visitor("rita"), shelf, lambda: school.now - timedelta(days=30))
    return early.make(wanted)


def play(school: School, scenario: str, *replies: str, terms: Terms = Terms()) -> Sitting:  # noqa: B008 - a value
    own = desk(school)
    sitting = own.start(scenario, terms)
    for said in replies:
        sitting = own.say(sitting.id, len(sitting.attempt.turns) + 1, new_key(), said)
    return own.leave(sitting.id)
