"""Home, the choice between practice and graded, assignments and progress, as their visitors see them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from simulator.library import load
from storage.attempts import Terms
from storage.tables import ReviewRow
from storage.teams import add_member, remove_member
from tests.training.signed_up import School
from tests.ui.learners import (
    ASSIGNMENTS,
    FIRST,
    HOME,
    ODD,
    PROGRESS,
    SECOND,
    TALK,
    ask,
    attempt,
    desk,
    opened,
    play,
    press,
    words,
)
from tests.ui.tables import table
from training.practice.desk import new_key, open_desk
from ui.parts.wording import FOR_TRAINING

pytestmark = pytest.mark.usefixtures("own_data")


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
