"""Home, the choice between practice and graded, assignments and progress, as their visitors see them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from simulator.library import load
from storage.attempts import Terms
from storage.store import close_stores, open_store
from storage.tables import ReviewRow
from storage.teams import add_member, remove_member
from tests.training.signed_up import School
from tests.ui.tables import table
from training.learning.assignments import Assignments
from training.learning.wanted import Wanted
from training.people.sessions import now_utc
from training.practice.desk import Desk, Sitting, new_key, open_desk
from ui.parts import doors
from ui.parts.wording import FOR_TRAINING

ROOT = Path(__file__).parents[2]
HOME, TALK, PROGRESS = "ui/pages/home.py", "ui/pages/talk.py", "ui/pages/progress.py"
ASSIGNMENTS = "ui/pages/assignments.py"
FIRST, SECOND = "crib-late", "card-blocked"
ODD = "<b>First</b> :red[week] $5$ *now*"


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.chdir(ROOT)
    st.cache_resource.clear()
    close_stores()
    yield
    close_stores()


@pytest.fixture
def school() -> School:
    made = School(open_store(), now_utc() - timedelta(days=40))
    made.fill()
    made.wait(days=40)
    return made


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


def test_a_new_hire_with_nothing_to_do_meets_an_easy_customer(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    at = opened(monkeypatch, school, "tom", None)
    assert at.title[0].value == "What next?"
    assert "five minutes" in words(at)
    easiest = min(each.difficulty for each in load().scenarios)
    meet = [each.label for each in at.button if each.label.startswith("Meet ")]
    assert len(meet) == 1
    assert next(each for each in load().scenarios if f"Meet {each.customer.name}" == meet[0]).difficulty == easiest


def test_home_leads_to_the_brief_and_graded_is_never_begun_by_accident(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    task = ask(school, FIRST, SECOND, title=ODD)
    at = opened(monkeypatch, school, "tom", HOME)
    assert "0 of 2 passed" in words(at)
    assert "\\<b\\>First" in words(at)
    at = press(at, f"Meet {load().get(FIRST).customer.name}")
    (counts,) = at.radio
    assert counts.label == "How does this talk count?"
    assert counts.value == 0
    assert [each.startswith("Graded, for “\\<b\\>First") for each in counts.options] == [False, True]
    assert "Begin" in [each.label for each in at.button]
    at = opened(monkeypatch, school, "tom", TALK, scenario=FIRST)
    at.radio[0].set_value(1).run()
    at = press(at, "Begin the graded attempt")
    assert "Graded: this one counts" in words(at)
    assert desk(school).open(attempt(at)).terms == Terms("graded", assignment_id=task)


def test_the_brief_leads_back_to_a_graded_talk_under_way_that_nobody_asked_for(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    own = desk(school)
    task = ask(school, SECOND)
    for scenario, terms in ((FIRST, Terms("graded")), (SECOND, Terms("graded", assignment_id=task)), (FIRST, Terms())):
        own.say(own.start(scenario, terms).id, 1, new_key(), "ok")
    graded = next(each.id for each in own.unfinished() if each.terms == Terms("graded"))
    assert "under way: 1 reply so far" not in words(opened(monkeypatch, school, "tom", TALK, scenario=SECOND))
    at = opened(monkeypatch, school, "tom", TALK, scenario=FIRST)
    assert words(at).count("You have a graded talk with this customer under way: 1 reply so far.") == 1
    at = press(at, "Go on with it")
    assert attempt(at) == graded


def test_the_second_of_a_path_waits_and_used_up_attempts_leave_practice(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    task = ask(school, FIRST, SECOND, attempts=1)
    at = opened(monkeypatch, school, "tom", TALK, scenario=SECOND)
    assert len(at.radio[0].options) == 1
    assert "comes first" in words(at)
    play(school, FIRST, "ok", terms=Terms("graded", assignment_id=task))
    at = opened(monkeypatch, school, "tom", TALK, scenario=FIRST)
    assert len(at.radio[0].options) == 1
    assert "no attempt is left (1 of 1 used)" in words(at)
    at = opened(monkeypatch, school, "tom", HOME)
    assert "no attempt left" in words(at)
    assert f"Meet {load().get(SECOND).customer.name}" in [each.label for each in at.button]


def test_home_says_overdue_first_then_a_talk_under_way_and_the_trainers_words(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    ask(school, SECOND, title="Later")
    task = ask(school, FIRST, title="Late", days=-1)
    at = opened(monkeypatch, school, "tom", HOME)
    assert "Overdue" in words(at)
    assert f"Meet {load().get(FIRST).customer.name}" in [each.label for each in at.button]
    read = play(school, FIRST, "I'm sorry, Dana.", terms=Terms("graded", assignment_id=task))
    with school.store.writing() as session:
        session.add(
            ReviewRow(attempt_id=read.id, step=1, words="Warm. :red[Go on]!", person_id="rita", said_at=school.now)
        )
    own = desk(school)
    going = own.start(FIRST, Terms("graded", assignment_id=task))
    own.say(going.id, 1, new_key(), "Hello again.")
    at = opened(monkeypatch, school, "tom", HOME)
    assert "Go on where you stopped" in words(at)
    assert "Overdue since" in words(at)
    assert "“Warm. :red[Go on]!”" in [each.value for each in at.text]
    assert "has looked at" in words(at)
    at = press(at, "See the scorecard")
    assert attempt(at) == read.id
    at = opened(monkeypatch, school, "tom", HOME)
    assert "has looked at" not in words(at), "what was seen is not news"
    with school.store.writing() as session:
        later = school.now + timedelta(hours=1)
        session.add(ReviewRow(attempt_id=read.id, step=2, words="", person_id="rita", said_at=later))
    at = opened(monkeypatch, school, "tom", HOME)
    assert "has looked at" in words(at)
    at = press(at, "Go on")
    assert attempt(at) == going.id


def test_whoever_joins_when_the_day_is_over_is_told_so_and_is_not_overdue(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    task = ask(school, FIRST, days=-2)
    with school.store.writing() as session:
        remove_member(session, "north", "tom")
        add_member(session, "north", "tom", school.now)
    at = opened(monkeypatch, school, "tom", None)
    assert words(at).count("The day was over before you joined: do it when you can.") == 2
    assert "verdue" not in words(at)
    assert "was due" not in words(opened(monkeypatch, school, "tom", TALK, scenario=FIRST))
    at = opened(monkeypatch, school, "rita", ASSIGNMENTS, assignment=task)
    assert [each.value for each in at.metric if each.label == "Overdue"] == ["0"]
    assert table(at) == [{"Name": "Tom", "1. The crib that never came": "○ not begun (joined after the day)"}]


def test_alone_there_is_only_practice_unless_one_wants_more(monkeypatch: pytest.MonkeyPatch) -> None:
    at = opened(monkeypatch, None, "", None)
    assert at.title[0].value == "Who do you want to meet today?"
    at = opened(monkeypatch, None, "", TALK, scenario=FIRST)
    assert not at.radio
    at = press(at, "Begin")
    assert open_desk().open(attempt(at)).terms == Terms()
    at = opened(monkeypatch, None, "", TALK, scenario=FIRST)
    at.checkbox[0].check().run()
    at = press(at, "Begin the graded attempt")
    assert open_desk().open(attempt(at)).terms == Terms("graded")
    at = opened(monkeypatch, None, "", ASSIGNMENTS)
    assert "by yourself" in words(at)


def test_a_trainer_makes_an_assignment_and_what_was_typed_survives_a_mistake(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    at = opened(monkeypatch, school, "rita", ASSIGNMENTS)
    assert "Nothing is assigned yet" in words(at)
    teams = next(each for each in at.multiselect if each.label == "Teams")
    assert teams.options == ["North"]
    at.text_input(key="assign-title").input(ODD)
    at.date_input(key="assign-due").set_value(now_utc().date() - timedelta(days=3))
    at.number_input(key="assign-mark").set_value(140)
    at = press(at, "Assign")
    for said in ("Choose at least one customer", "This day is over", "between 0 and 100", "Choose a team or a person"):
        assert said in words(at).replace("\\", ""), said
    assert at.text_input(key="assign-title").value == ODD
    at.multiselect(key="assign-path").set_value([SECOND, FIRST])
    at.multiselect(key="assign-teams").set_value(["north"])
    at.date_input(key="assign-due").set_value(now_utc().date() + timedelta(days=2))
    at.number_input(key="assign-mark").set_value(70)
    at = press(at, "Assign")
    assert "Assigned: \\<b\\>First" in words(at)
    assert at.text_input(key="assign-title").value == ""
    (made,) = Assignments(school.store, school.visitor("rita"), desk(school).shelf).all()
    assert (made.assignment.path, made.assignment.pass_mark) == ((SECOND, FIRST), 70)
    assert "2 customers · finished by 0 of 1 person" in words(at)


def test_staff_follow_correct_and_close_and_a_foreign_assignment_is_absent(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    task = ask(school, FIRST, days=-1)
    play(school, FIRST, "ok", terms=Terms("graded", assignment_id=task))
    at = opened(monkeypatch, school, "rita", ASSIGNMENTS, assignment=task)
    assert table(at) == [{"Name": "Tom", "1. The crib that never came": "↩ overdue, left early (1 of 2)"}]
    assert len(at.dataframe) == 0  # its toolbar has a download of its own
    assert [each.value for each in at.metric] == ["0 of 1", "1", "0"]
    assert FOR_TRAINING in words(at)
    assert at.selectbox(key="read-attempt").options == ["Tom: The crib that never came, attempt 1"]
    field = f"correct-{task}-{{}}".format
    assert at.multiselect(key=field("path")).disabled
    assert "Somebody has begun" in words(at)
    assert "Remove it" not in [each.label for each in at.button]
    at.date_input(key=field("due")).set_value(now_utc().date() - timedelta(days=2))
    at.number_input(key=field("mark")).set_value(80)
    at.text_input(key=field("title")).input(ODD)
    at = press(at, "Save")
    assert "This day is over" in words(at)
    assert "cannot rise above 60" in words(at)
    assert at.text_input(key=field("title")).value == ODD
    at.date_input(key=field("due")).set_value(now_utc().date() + timedelta(days=3))
    at.number_input(key=field("mark")).set_value(55)
    at = press(at, "Save")
    assert "Saved." in words(at)
    assert [each.value for each in at.metric] == ["0 of 1", "0", "0"]
    assert "pass mark 55 of 100" in words(at)
    at = press(at, "Close it")
    assert "closed" in words(at)
    assert "Save" not in [each.label for each in at.button]
    for name in ("max", "mona"):
        at = opened(monkeypatch, school, name, ASSIGNMENTS, assignment=task)
        assert ("Nothing here" in words(at)) == (name == "max")
    at = opened(monkeypatch, school, "tom", ASSIGNMENTS, assignment=task)
    assert "not open to you" in words(at)


def test_what_nobody_has_begun_is_corrected_removed_and_brought_back(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    task = ask(school, FIRST, title=ODD)
    at = opened(monkeypatch, school, "rita", ASSIGNMENTS, assignment=task)
    path = at.multiselect(key=f"correct-{task}-path")
    assert path.value == [FIRST]
    assert not path.disabled
    path.set_value([SECOND, FIRST])
    at = press(at, "Save")
    assert "To meet: The card that was blocked →" in words(at).replace("\\", "") or "→" in words(at)
    at = press(at, "Remove it")
    assert "Removed: **\\<b\\>First" in words(at)
    assert "Nothing is assigned yet" in words(at)
    at = press(at, "Bring it back")
    assert "Removed:" not in words(at)
    rita = Assignments(school.store, school.visitor("rita"), desk(school).shelf)
    assert [(each.assignment.id, each.assignment.path) for each in rita.all()] == [(task, (SECOND, FIRST))]


def test_a_new_one_is_made_from_one_that_was_begun_and_closes_it(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    task = ask(school, FIRST, SECOND, attempts=3)
    play(school, FIRST, "ok", terms=Terms("graded", assignment_id=task))
    at = press(opened(monkeypatch, school, "rita", ASSIGNMENTS, assignment=task), "Make a new one from it")
    assert "**First week** is closed" in words(at)
    assert at.text_input(key="assign-title").value == "First week"
    assert at.multiselect(key="assign-path").value == [FIRST, SECOND]
    assert at.multiselect(key="assign-teams").value == ["north"]
    assert at.number_input(key="assign-attempts").value == 3
    assert at.number_input(key="assign-mark").value == 60
    at.number_input(key="assign-mark").set_value(80)
    at = press(at, "Assign")
    rita = Assignments(school.store, school.visitor("rita"), desk(school).shelf)
    new, old = (each.assignment for each in rita.all())
    assert (new.pass_mark, new.closed_at, old.id, old.closed_at is not None) == (80, None, task, True)
    at = press(opened(monkeypatch, school, "rita", ASSIGNMENTS, assignment=new.id), "Make a new one from it")
    at = press(at, "Keep it open")
    at.text_input(key="assign-title").input("Third")
    at = press(at, "Assign")
    assert [each.assignment.closed_at is None for each in rita.all()] == [True, True, False]


def test_progress_from_nothing_to_a_few_talks(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    at = opened(monkeypatch, school, "tom", PROGRESS)
    assert "after your first conversation" in words(at)
    play(school, FIRST, "I'm sorry, Dana. Which address should it go to?")
    play(school, SECOND, "ok", terms=Terms("graded"))
    at = opened(monkeypatch, school, "tom", PROGRESS)
    said = words(at)
    for part in ("1 talk of practice", "and 1 graded", "You practised on 1 day", "between 0.", "Worth practising"):
        assert part in said, part
    assert FOR_TRAINING in said
    assert [each.label for each in at.button].count("What if?") == 2
    titles = at.selectbox(key="skill-over-time").options
    at.selectbox(key="skill-over-time").select(titles[-1]).run()
    assert not at.exception
    at = press(at, "The talk")
    assert "ok" in [each.value for each in at.text]


def test_the_scorecard_says_whether_it_passed_what_was_asked_and_leads_on(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    task = ask(school, FIRST, SECOND, title="Week *one*")
    weak = play(school, FIRST, "ok", terms=Terms("graded", assignment_id=task))
    at = opened(monkeypatch, school, "tom", "ui/pages/scorecard.py", attempt=weak.id)
    assert "For “Week \\*one\\*”: **left early**. The pass mark is 60 of 100." in words(at)
    assert "See what comes next" in [each.proto.label for each in at.get("page_link")]
    free = play(school, FIRST, "ok", terms=Terms("graded"))
    assert "The pass mark" not in words(opened(monkeypatch, school, "tom", "ui/pages/scorecard.py", attempt=free.id))
