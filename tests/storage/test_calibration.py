"""Rounds of calibration on both databases: blind, resumable, closed once, and taken away as a validity set."""

from __future__ import annotations

import dataclasses
import io
import json
import secrets
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import delete

from scoring.validity.table import measure
from storage import calibration, looks
from storage.tables import BlindGradeRow, RoundReplyRow
from tests.storage.rounds import HIDDEN, SKILLS, grade_all, made, who
from tests.training.graded_talk import REPLIES, join, play
from tests.training.signed_up import School
from training.permits import NotAllowedError
from training.reviews.labels import LabelsRefusedError
from training.reviews.rounds import CalibrationError, Plan, UnknownRoundError


@pytest.fixture
def school(school: School) -> School:
    join(school, "rolf", "trainer", "north")
    join(school, "rudi", "trainer", "south")
    return school


def test_whose_reply_was_seen_is_written_down_once_a_visit(school: School) -> None:
    label = {"customer": "Where is it?", "reply": "It comes today."}
    round_id = made(school, lines=json.dumps(label))
    seen = set[int]()
    for _ in range(2):
        for place in range(1, who(school).read(round_id).replies + 1):
            seen.add(who(school).sheet(round_id, place, seen).position)
    with school.store.reading() as session:
        lines = [(each.visitor, each.action, each.subject) for each in looks.list_looks(session, None, None)]
        own = sum(each.attempt_id is not None for each in calibration.read_replies(session, round_id))
    assert lines == [("Rita", "blind", "Tom")] * own
    assert len(seen) > own > 0


def test_replies_are_drawn_from_graded_attempts_of_one_s_own_people_and_names_are_masked(school: School) -> None:
    play(school, "tom", kind="practice", replies=("This was practice and stays with me.",))
    round_id = made(school, count=20)
    sheets = [who(school).sheet(round_id, place) for place in (1, 2, 3, 4)]
    words = " ".join(f"{sheet.reply} {json.dumps(dict(sheet.situation))}" for sheet in sheets)
    assert sheets[0].round.replies == 4, "Tina is none of Rita's, and practice is nobody's"
    assert "practice" not in words
    assert "tom@example.com" not in words
    assert "7946" not in words
    assert "Tom here" not in words
    assert "[name] here" in words
    fields = {field.name for field in dataclasses.fields(sheets[0])}
    assert not fields & {"machine", "labels", "grades"}
    assert "machine" not in words


def test_a_trainer_of_another_team_grades_without_a_name_and_every_look_is_written_down(school: School) -> None:
    play(school, "tom", replies=(*REPLIES, HIDDEN))
    play(school, "tina", replies=("This was said in the south.", "And so was this."))
    round_id = who(school).make(Plan("Spring", SKILLS, ("rudi",), 5))
    rudi = who(school, "rudi")
    sheets = [rudi.sheet(round_id, place) for place in range(1, rudi.read(round_id).replies + 1)]
    shown = json.dumps([[each.situation, each.reply] for each in sheets])
    assert "south" not in shown, "replies are of the maker's own people"
    assert "[name] here" in shown
    with school.store.reading() as session:
        assert not [name for name in calibration.roster(session) if name in shown]
        lines = [(each.visitor, each.action, each.subject) for each in looks.list_looks(session, "tom", None)]
    assert lines == [("Rudi", "blind", "Tom")] * len(sheets)
    for sheet in sheets:
        rudi.grade(round_id, sheet.position, {"tone": 1, "empathy": 1})
    rudi.hand_in(round_id)
    found = rudi.findings(round_id)
    assert "Tom" not in str(found)
    assert [each.replies for each in rudi.mine()] == [len(sheets)]


def test_a_table_comes_with_the_lines_and_with_what_is_drawn(school: School) -> None:
    play(school, "tom")
    table = b"customer,reply\nWhere is it?,I ask Tom at once.\n"
    line = json.dumps({"customer": "Where?", "reply": "There."})
    round_id = who(school).make(Plan("Spring", SKILLS, ("rita",), 1, line, table))
    with school.store.reading() as session:
        replies = calibration.read_replies(session, round_id)
    assert [each.reply for each in replies][1:] == ["I ask [name] at once.", "There."]
    with pytest.raises(LabelsRefusedError, match="Line 2: reply is empty"):
        who(school).make(Plan("Spring", SKILLS, ("rita",), 5, "", b"customer,reply\nWhere?,\n"))
    assert len(who(school).mine()) == 1, "nothing was made"


def test_whose_replies_a_maker_sees_who_graded_none_is_written_down(school: School) -> None:
    play(school, "tom")
    round_id = who(school).make(Plan("Spring", SKILLS, ("rolf", "olga"), 3))
    grade_all(school, "rolf", round_id, lambda _: 4)
    grade_all(school, "olga", round_id, lambda _: 1)
    who(school).close(round_id, although_missing=True)
    assert who(school).findings(round_id).splits
    with school.store.reading() as session:
        lines = [(each.visitor, each.action) for each in looks.list_looks(session, "tom", None)]
    assert lines[0] == ("Rita", "blind")
    assert lines.count(("Rita", "blind")) == 1  # one attempt, and nobody else's
    seen = len(lines)
    who(school, "rolf").findings(round_id)
    with school.store.reading() as session:
        assert len(looks.list_looks(session, "tom", None)) == seen


def test_what_is_taken_away_is_a_validity_set(school: School, tmp_path: Path) -> None:
    label = {"customer": "Where is it?", "reply": "I'm Tom, tom@example.com.", "levels": {"tone": 3, "empathy": None}}
    round_id = made(school, lines=json.dumps(label))
    for name, by in (("rita", 0), ("rolf", 1)):
        grade_all(school, name, round_id, lambda position, by=by: min(4, position % 4 + by))  # type: ignore[misc]
        who(school, name).hand_in(round_id)
    packed = who(school).exported(round_id)
    with zipfile.ZipFile(io.BytesIO(packed)) as folder:
        folder.extractall(tmp_path)
    everything = "".join(path.read_text("utf-8") for path in (tmp_path / "calibration").iterdir())
    for secret in ("tom@example.com", "7946 0958", "Tom here", "I'm Tom", "Rita", "Rolf"):
        assert secret not in everything
    table = measure(tmp_path / "calibration")
    (measured,) = table.sets
    assert (measured.replies, measured.title) == (5, "Spring")
    rows = {row.skill: row for row in measured.rows}
    assert rows.keys() == set(SKILLS)
    found = {each.skill: each for each in who(school).findings(round_id).skills}["tone"]
    assert found.people
    assert rows["tone"].passes == round(found.people.kappa, 3)
    assert found.labels
    assert found.labels.n == 1
    assert "2 people" in (tmp_path / "calibration" / "DATA_CARD.md").read_text("utf-8")
    with school.store.reading() as session:
        seen = [each.action for each in looks.list_looks(session, "tom", 10)]
    assert [action for action in seen if action != "blind"] == ["labels"]
    with pytest.raises(UnknownRoundError):
        who(school, "rolf").exported(round_id)


def test_a_foreign_round_and_none_are_answered_alike(school: School) -> None:
    round_id = made(school)
    for name in ("rudi", "olga"):
        stranger = who(school, name)
        assert stranger.mine() == []
        answers = set()
        for each in (round_id, "", "\x00", "x" * 65, *(secrets.token_urlsafe(16) for _ in range(10))):
            doors: tuple[Callable[[str], object], ...] = (
                stranger.read,
                stranger.sheet,
                stranger.findings,
                stranger.hand_in,
                stranger.close,
                stranger.exported,
                lambda each, own=stranger: own.grade(each, 1, {}),  # type: ignore[misc]
            )
            for door in doors:
                with pytest.raises(UnknownRoundError) as refused:
                    door(each)
                answers.add(str(refused.value))
        assert len(answers) == 1
    for name in ("mona", "tom"):
        with pytest.raises(NotAllowedError):
            who(school, name).read(round_id)


def test_what_cannot_be_a_round_is_refused_in_words(school: School) -> None:
    rita = who(school)
    assert [name for _, name in rita.possible()] == ["Olga", "Rita", "Rolf", "Rudi"], "every trainer, and owners"
    line = json.dumps({"customer": "Where?", "reply": "There."})
    two = f"{line}\n{line}"
    for plan, why in (
        (Plan("Spring", SKILLS, ("rita",), 5), "not enough"),
        (Plan("Spring", ("flying",), ("rita",), 0, two), "at least one skill"),
        (Plan("Spring", SKILLS, (), 0, two), "Choose 1 to"),
        (Plan("Spring", SKILLS, ("rita", "mona"), 0, two), "from the list"),
        (Plan("Spring", SKILLS, ("rita", "tom"), 0, two), "from the list"),
        (Plan("Spring", SKILLS, ("rita",), 999, two), "up to 200"),
    ):
        with pytest.raises(CalibrationError, match=why):
            rita.make(plan)
    bad = ['{"customer": "x"}', "[1]", "no", '{"customer": "x", "reply": "y", "levels": {"tone": 9}}', line]
    with pytest.raises(LabelsRefusedError) as refused:
        rita.make(Plan("Spring", SKILLS, ("rita",), 0, "\n".join(bad)))
    assert [problem.split(":")[0] for problem in refused.value.problems] == ["Line 1", "Line 2", "Line 3", "Line 4"]
    round_id = rita.make(Plan("Spring", SKILLS, ("rita",), 0, two))
    for levels in ({"tone": 1}, {"tone": 1, "empathy": 5}, {"tone": 1, "empathy": 1, "flying": 1}):
        with pytest.raises(CalibrationError):
            rita.grade(round_id, 1, levels)
    for position in (0, 3):
        with pytest.raises(CalibrationError, match="no such reply"):
            rita.grade(round_id, position, {"tone": 1, "empathy": 1})


def test_a_round_goes_on_when_replies_are_erased_from_it(school: School) -> None:
    round_id = made(school)
    with school.store.writing() as session:
        session.execute(delete(RoundReplyRow).where(RoundReplyRow.position == 1))
    rita = who(school)
    assert sorted(rita.sheet(round_id).order) == [2, 3, 4]
    for name in ("rita", "rolf"):
        grade_all(school, name, round_id, lambda position: position % 5)
        with pytest.raises(CalibrationError, match="no such reply"):
            who(school, name).grade(round_id, 1, {"tone": 1, "empathy": 1})
        who(school, name).hand_in(round_id)
    people = rita.findings(round_id).skills[0].people
    assert people
    assert people.n == 3
    with school.store.writing() as session:
        for table in (BlindGradeRow, RoundReplyRow):
            session.execute(delete(table))
    assert [each.people for each in rita.findings(round_id).skills] == [None, None]
    with pytest.raises(CalibrationError, match="deleted"):
        rita.sheet(round_id)
