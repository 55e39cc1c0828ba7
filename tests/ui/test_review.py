"""Reviews, disputes and calibration on the screen, each as the person meets them who is to use it."""

from __future__ import annotations

from pathlib import Path

import pytest
import streamlit as st
from sqlalchemy import select
from streamlit.testing.v1 import AppTest

from scoring.types import Evidence
from simulator.judge.opinion import ItemVote, Opinion
from storage import attempts, boards, looks
from storage import model as stored_model
from storage.store import close_stores, open_store
from storage.tables import ResultRow
from tests.training.graded_talk import join, play
from tests.training.signed_up import School
from training.reviews.calibration import Calibration
from training.reviews.disputes import OwnReviews
from training.reviews.reply_table import template_xlsx
from training.reviews.review import Reviews
from training.reviews.reviewed import Decision
from training.reviews.rounds import Plan
from ui.parts import doors

ROOT = Path(__file__).parents[2]
REVIEW, CALIBRATION, SCORECARD = "ui/pages/review.py", "ui/pages/calibration.py", "ui/pages/scorecard.py"
TONE = (2, "tone")


@pytest.fixture
def school(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> School:
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    st.cache_resource.clear()
    close_stores()
    made = School(open_store())
    made.fill()
    join(made, "rolf", "trainer", "north")
    return made


def opened(monkeypatch: pytest.MonkeyPatch, school: School, name: str, page: str, **query: str) -> AppTest:
    who = school.visitor(name)
    monkeypatch.setattr(doors, "visitor", lambda: who)
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run().switch_page(page)
    for key, value in query.items():
        at.query_params[key] = value
    return at.run()


def words(at: AppTest) -> str:
    drawn = (*at.title, *at.header, *at.subheader, *at.markdown, *at.text, *at.caption)
    drawn += (*at.error, *at.success, *at.info, *at.warning)
    figures = (f"{each.label} {each.value}" for each in at.metric)
    return "\n".join([*(str(each.value) for each in drawn), *figures]).replace("\\", "")  # escapes show nothing


def press(at: AppTest, label: str) -> AppTest:
    at = next(button for button in at.button if button.label == label).click().run()
    assert not at.exception
    return at


def rita(school: School) -> Reviews:
    return Reviews(school.store, school.visitor("rita"), school.clock)


def test_a_trainer_reads_decides_and_finishes(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    attempt_id = play(school, "tom")
    at = opened(monkeypatch, school, "rita", REVIEW)
    assert not at.exception
    assert "critical error" in words(at)
    at = opened(monkeypatch, school, "rita", REVIEW, attempt=attempt_id)
    assert not at.exception
    at.selectbox(key="decide-3-skill").select("solution").run()
    at.button_group(key="decide-3-solution-said").set_value("Adjust").run()
    press(at, "Save")
    assert "Choose the level" in words(at) or "say why" in words(at)
    at.button_group(key="decide-3-solution-level").set_value("4")
    at.text_area(key="decide-3-solution-why").set_value("It is <b>all</b> there, for $5 and $9.")
    press(at, "Save")
    assert "Saved." in words(at)
    assert "4 of 4" in words(at)
    assert [each.level for each in rita(school).read(attempt_id).talk[3, "solution"]] == [4]
    at.text_area(key="review-words").set_value("Well begun.")
    press(at, "Finish the review")
    assert "Finished." in words(at)
    assert "Nothing waits" in words(opened(monkeypatch, school, "rita", REVIEW))


def on_the_board(school: School) -> list[tuple[object, ...]]:
    with school.store.reading() as session:
        return [tuple(row) for row in session.execute(select(ResultRow.__table__))]


def test_a_trainer_sees_the_second_opinion_beside_the_rules(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    attempt_id = play(school, "tom")
    board = on_the_board(school)
    with school.store.writing() as session:
        stored = attempts.read_attempt(session, school.visitor("tom").person_id, attempt_id)
        assert stored
        turn = stored.attempt.turns[1]
        rules = next(score for score in turn.scores if score.skill == "tone")
        quote = turn.reply.split()[0]
        votes = (ItemVote("civil", 2, 3, Evidence(0, len(quote), "is courteous")), ItemVote("minds", 1, 3))
        apart = Opinion("tone", 4, rules.level or 0, votes, "judge-1", "0" * 16, worth_a_look=True)
        none = Opinion("empathy", None, 2, (), "judge-1", "0" * 16, reason="Too few answers.")
        for opinion in (apart, none):
            stored_model.add_opinion(session, attempt_id, 2, opinion, school.clock())
    shown = words(opened(monkeypatch, school, "rita", REVIEW, attempt=attempt_id))
    assert "Second opinion of judge" in shown
    assert f": 4 of 4 (rules: {rules.level or 0}). It counts for nothing." in shown
    assert "Worth a trainer's look." in shown
    assert f"2 of 3 answers found: is courteous: “{quote}”" in shown
    assert "Too few answers." in shown
    with school.store.writing() as session:
        boards.refresh(session, attempt_id)
    assert on_the_board(school) == board, "an opinion is on no board"


def test_whose_scores_the_queue_showed_is_written_down_once_a_visit(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    def lines() -> list[tuple[str | None, str | None, str]]:
        with school.store.reading() as session:
            return [(each.visitor, each.subject, each.action) for each in looks.list_looks(session, None, None)]

    play(school, "tom")
    play(school, "tom")
    at = opened(monkeypatch, school, "rita", REVIEW)
    assert lines() == [("Rita", "Tom", "scores")]
    at.button_group(key="review-show").set_value("Reviewed").run()
    at.button_group(key="review-show").set_value("Waiting").run()
    assert not at.exception
    assert lines() == [("Rita", "Tom", "scores")]
    opened(monkeypatch, school, "rolf", REVIEW)
    assert lines()[0] == ("Rolf", "Tom", "scores")


def test_the_second_trainer_is_told_what_the_first_did(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    attempt_id = play(school, "tom")
    at = opened(monkeypatch, school, "rolf", REVIEW, attempt=attempt_id)
    at.selectbox(key="decide-2-skill").select("tone").run()
    at.button_group(key="decide-2-tone-said").set_value("Reject").run()
    rita(school).decide(attempt_id, TONE, Decision("adjust", 3, "They were joking."), 0)
    at.text_area(key="decide-2-tone-why").set_value("It was a quote.")
    press(at, "Save")
    assert "Rita put this grade at 3" in words(at)
    assert len(rita(school).read(attempt_id).talk[TONE]) == 1
    assert at.text_area(key="decide-2-tone-why").value == "It was a quote.", "nobody types it twice"
    press(at, "Save")
    assert [each.name for each in rita(school).read(attempt_id).talk[TONE]] == ["Rita", "Rolf"]


def test_a_trainee_sees_both_numbers_and_disputes_once(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    attempt_id = play(school, "tom")
    rita(school).decide(attempt_id, (3, "solution"), Decision("adjust", 4, "It is all there."), 0)
    rita(school).close(attempt_id, "Well *begun*.", 0)
    at = opened(monkeypatch, school, "tom", SCORECARD, attempt=attempt_id)
    assert not at.exception
    shown = words(at)
    assert "“Well *begun*.”" in shown
    assert "It is all there." in shown
    assert "by the rules alone" in shown
    at.selectbox(key="dispute-reply").select(2).run()
    at.selectbox(key="dispute-place").select(TONE).run()
    press(at, "Send it to my trainer")
    assert "say in your own words" in words(at)
    at.text_area(key="dispute-words").set_value("They said it first.")
    press(at, "Send it to my trainer")
    assert "Sent." in words(at)
    at.selectbox(key="dispute-reply").select(2).run()
    assert not any("Calm" in option for option in at.selectbox(key="dispute-place").options)
    at = opened(monkeypatch, school, "rita", REVIEW)
    assert "disputed" in words(at)


def test_practice_and_foreign_attempts_are_as_absent(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    practice, foreign = play(school, "tom", kind="practice"), play(school, "tina")
    shown = {words(opened(monkeypatch, school, "rita", REVIEW, attempt=each)) for each in (practice, foreign, "none")}
    assert len(shown) == 1
    assert "Nothing here" in shown.pop()
    at = opened(monkeypatch, school, "tom", SCORECARD, attempt=practice)
    assert not at.exception
    assert "see a grade differently" not in words(at)


def test_the_look_is_written_down_once_a_visit(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    attempt_id = play(school, "tom")
    at = opened(monkeypatch, school, "rita", REVIEW, attempt=attempt_id)
    at.run()
    at.selectbox(key="decide-2-skill").select("tone").run()
    with school.store.reading() as session:
        assert [each.action for each in looks.list_looks(session, "tom", 10)] == ["read"]


def test_trainers_grade_blindly_on_the_page(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    play(school, "tom")
    at = opened(monkeypatch, school, "rita", CALIBRATION)
    assert not at.exception
    assert "No round yet" in words(at)
    at.text_input[0].set_value("Spring")
    press(at, "Make the round")
    assert not at.exception
    (made,) = Calibration(school.store, school.visitor("rita"), school.clock).mine()
    at = opened(monkeypatch, school, "rita", CALIBRATION, round=made.id)
    assert "Reply 1 of 3" in words(at)
    assert "Tom" not in words(at)
    press(at, "Save and go on")
    assert "grade every skill" in words(at)
    for place in range(1, made.replies + 1):
        for group in at.button_group:
            group.set_value("2")
        press(at, "Save and go on")
        assert f"{place} of 3 graded" in "".join(str(each.proto.text) for each in at.get("progress"))
    press(at, "Hand in")
    assert "How far you agree" in words(at)
    assert "Fewer than 20 replies were graded" in words(at)
    press(at, "Prepare the labels")
    assert not at.exception


def test_a_trainer_brings_replies_in_a_table_and_a_mistake_in_it_loses_nothing(
    monkeypatch: pytest.MonkeyPatch, school: School
) -> None:
    at = opened(monkeypatch, school, "rita", CALIBRATION)
    at.text_input[0].set_value("From the helpdesk")
    at.number_input[0].set_value(0)
    at.file_uploader[0].set_value(("replies.csv", b"customer;reply\nWhere?;\nWhen?;At four.\n", "text/csv"))
    press(at, "Make the round")
    assert "Line 2: reply is empty" in words(at)
    assert (at.text_input[0].value, at.number_input[0].value) == ("From the helpdesk", 0)
    at.file_uploader[0].set_value(("replies.xlsx", template_xlsx(), "application/zip"))
    press(at, "Make the round")
    assert not at.exception
    (made,) = Calibration(school.store, school.visitor("rita"), school.clock).mine()
    assert (made.title, made.replies) == ("From the helpdesk", 2)
    at = opened(monkeypatch, school, "rita", CALIBRATION, round=made.id)
    assert "nothing undermines it" in words(at), "what each level means is told where one grades"


def test_a_maker_closes_with_a_word_more(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    play(school, "tom")
    room = Calibration(school.store, school.visitor("rita"), school.clock)
    round_id = room.make(Plan("Spring", ("tone",), ("rolf",), 3))
    at = opened(monkeypatch, school, "rita", CALIBRATION, round=round_id)
    press(at, "Close the round")
    assert "Not handed in yet: Rolf (0 of 3)" in words(at)
    assert room.read(round_id).closed_at is None
    press(at, "Close it all the same")
    assert room.read(round_id).closed_at
    assert "Nothing here" in words(opened(monkeypatch, school, "olga", CALIBRATION, round=round_id))


def test_an_answer_to_a_dispute_reaches_the_trainee(monkeypatch: pytest.MonkeyPatch, school: School) -> None:
    attempt_id = play(school, "tom")
    OwnReviews(school.store, school.visitor("tom"), school.clock).dispute(attempt_id, TONE, "They said it first.")
    at = opened(monkeypatch, school, "rita", REVIEW, attempt=attempt_id)
    assert "Disputed: reply 2" in words(at)
    assert at.selectbox(key="decide-2-skill").value == "tone", "what is disputed comes first"
    grades = [each.value for fold in at.expander if "disputed" in fold.label for each in fold.markdown]
    assert "Calm, professional tone" in grades[0]
    at.button_group(key="decide-2-tone-said").set_value("Reject").run()
    at.text_area(key="decide-2-tone-why").set_value("You are right.")
    press(at, "Save the answer")
    shown = words(opened(monkeypatch, school, "tom", SCORECARD, attempt=attempt_id))
    assert "rejected it: “You are right.”" in shown
