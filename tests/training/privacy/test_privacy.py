"""A person sees what is held about them, takes it away, and erases it: afterwards no byte of it is left."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from scoring.documentation import ClosingForm
from storage import accounts, closing, looks, privacy
from storage.people import GONE
from storage.place import data_folder
from storage.store import Store, open_store
from storage.tables import (
    AssignmentPersonRow,
    AssignmentRow,
    Base,
    BlindGradeRow,
    DraftRow,
    GraderRow,
    GradeSayRow,
    InvitationRow,
    JudgeOpinionRow,
    ReleaseRow,
    ReviewRow,
    RoundReplyRow,
    RoundRow,
)
from tests.training.signed_up import School
from training.boards.room import BoardRoom
from training.permits import NotAllowedError
from training.practice.desk import Desk, new_key, open_desk
from training.privacy.held import CONFIRM, EraseRefusedError, OwnData, UnknownPersonError
from training.privacy.looks import Looks, record
from training.visitors import Visitor

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
CANARIES = [f"canary-{place}-7f3a" for place in (
    "name", "email", "pseudonym", "reply", "closing", "dispute", "reason", "words", "opinion", "calibration-note",
    "calibration-reply", "invitation", "log", "subject",
)]  # fmt: skip


def canary(place: str) -> str:
    found = f"canary-{place}-7f3a"
    assert found in CANARIES
    return found


@pytest.fixture
def store() -> Store:
    return open_store()


@pytest.fixture
def school(store: Store) -> School:
    made = School(store, NOW)
    made.fill()
    return made


def desk_of(visitor: Visitor) -> Desk:
    return open_desk(visitor)


def plant(school: School, who: str = "tom") -> str:
    """Leave a mark of a person in every place that takes words, and return the id of their attempt."""
    store = school.store
    with store.writing() as session:
        session.execute(Base.metadata.tables["person"].update().where(
            Base.metadata.tables["person"].c.id == who
        ).values(name=canary("name"), pseudonym=canary("pseudonym")))  # fmt: skip
        session.execute(Base.metadata.tables["account"].update().where(
            Base.metadata.tables["account"].c.person_id == who
        ).values(email=f"{canary('email')}@example.com", subject=canary("subject")))  # fmt: skip
    desk = desk_of(school.visitor(who))
    scenario = desk.library().scenarios[0]
    sitting = desk.start(scenario.id)
    desk.say(sitting.id, 1, new_key(), f"I am sorry about this. {canary('reply')} is on its way, honestly.")
    desk.leave(sitting.id)
    with store.writing() as session:
        words = [canary("closing")] * 6
        closing.add_form(session, sitting.id, ClosingForm(*words), NOW)
        grade = {"attempt_id": sitting.id, "number": 1, "skill": "empathy", "level": 2, "machine": 1, "said_at": NOW}
        session.add(GradeSayRow(**grade, step=1, said="adjust", words="A kind word.", person_id="rita"))
        session.add(GradeSayRow(**grade, step=2, said="dispute", words=canary("dispute"), person_id=who))
        session.add(ReviewRow(attempt_id=sitting.id, step=1, words=canary("words"), person_id="rita", said_at=NOW))
        session.add(JudgeOpinionRow(
            attempt_id=sitting.id, number=1, skill="empathy", level=2, rules=1, items="[]", model="m", prompt="p",
            raw=json.dumps([canary("opinion")]), discarded=0, worth_a_look=True, reason=canary("opinion"), made_at=NOW,
        ))  # fmt: skip
        session.add(RoundRow(id="round", title="A round", skills='["empathy"]', made_by="rita", made_at=NOW))
        session.flush()
        session.add(RoundReplyRow(
            round_id="round", position=1, attempt_id=sitting.id, number=1, situation="{}",
            reply=canary("calibration-reply"), machine="{}", labels="{}",
        ))  # fmt: skip
        session.add(RoundReplyRow(
            round_id="round", position=2, situation="{}", reply="Of nobody.", machine="{}", labels="{}",
        ))  # fmt: skip
        session.add_all(GraderRow(round_id="round", person_id=each) for each in ("rita", who))
        session.flush()
        for each, position in (("rita", 1), ("rita", 2), (who, 2)):
            note = canary("calibration-note") if each == who else "Fine."
            session.add(BlindGradeRow(
                round_id="round", position=position, person_id=each, levels="{}", words=note, graded_at=NOW
            ))  # fmt: skip
        session.add(InvitationRow(
            token="t" * 64, email=f"{canary('email')}@example.com", name=canary("invitation"), role="trainee",
            invited_by="olga", created_at=NOW, expires_at=NOW + timedelta(days=7),
        ))  # fmt: skip
        session.add(AssignmentRow(id="a", title="Two customers", made_by=who, created_at=NOW))
        session.flush()
        session.add(AssignmentPersonRow(assignment_id="a", person_id=who))
        record(session, school.visitor("rita"), who, sitting.id, "read", NOW)
        record(session, school.visitor("rita"), who, canary("log"), "read", NOW)
        record(session, school.visitor(who), "tina", "another", "read", NOW)
        session.add(DraftRow(
            scenario="s", text=f"title: x\n# by {canary('name')}", person_id=who, updated_at=NOW, edition=1
        ))  # fmt: skip
        session.add(ReleaseRow(
            scenario="r", number=1, text="title: x", digest="d", person_id=who, published_at=NOW
        ))  # fmt: skip
    return sitting.id


def said_elsewhere(school: School, who: str) -> None:
    """Let a person say something about somebody else's attempt."""
    desk = desk_of(school.visitor("tina"))
    sitting = desk.start(desk.library().scenarios[0].id)
    desk.say(sitting.id, 1, new_key(), "I am sorry. I will call you today at 5 pm.")
    with school.store.writing() as session:
        session.add(GradeSayRow(
            attempt_id=sitting.id, number=1, skill="empathy", step=1, said="adjust", level=2, machine=1,
            words=canary("reason"), person_id=who, said_at=NOW,
        ))  # fmt: skip


def dump(store: Store) -> str:
    """Return every row of every table as text."""
    with store.reading() as session:
        return "\n".join(
            repr(tuple(row)) for table in Base.metadata.sorted_tables for row in session.execute(select(table))
        )


def bytes_of(folder: Path) -> Iterator[bytes]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.name.encode() + path.read_bytes()


def test_every_canary_is_there_and_none_after_erasing(school: School) -> None:
    plant(school)
    said_elsewhere(school, "tom")
    before = b"".join(bytes_of(data_folder()))
    assert [each for each in CANARIES if each.encode() not in before] == []
    OwnData(school.store, school.visitor("tom"), school.clock).erase(CONFIRM)
    after = b"".join(bytes_of(data_folder()))
    assert [each for each in CANARIES if each.encode() in after] == []
    assert b"'tom'" not in after
    text = dump(school.store)
    assert [each for each in (*CANARIES, "'tom'") if each in text] == []


def test_work_for_others_stays_without_the_person(school: School) -> None:
    plant(school)
    said_elsewhere(school, "tom")
    OwnData(school.store, school.visitor("olga"), school.clock).erase_other("tom", f"  {CONFIRM.upper()} ")
    with school.store.reading() as session:
        assert session.scalars(select(DraftRow.person_id)).all() == [GONE]
        assert session.scalars(select(ReleaseRow.person_id)).all() == [GONE]
        assert session.scalars(select(AssignmentRow.made_by)).all() == [GONE]
        say = session.scalars(select(GradeSayRow)).one()
        assert (say.person_id, say.words, say.level) == (GONE, "", 2)
        assert [row.position for row in session.scalars(select(BlindGradeRow))] == [2]
        assert looks.check(session).faults == ()
        assert accounts.read_account(session, "tom") is None
        assert privacy.find(session, GONE) is None
    actions = [each.action for each in Looks(school.store, school.visitor("olga")).everything()]
    assert actions[:2] == [looks.EMPTIED, "erase"]


def test_nothing_is_erased_without_the_words_nor_by_strangers_nor_the_last_owner(school: School) -> None:
    before = dump(school.store)
    mine = OwnData(school.store, school.visitor("tom"), school.clock)
    for typed in ("", "erase", "yes", "erase everything now"):
        with pytest.raises(EraseRefusedError):
            mine.erase(typed)
    for name in ("tom", "rita", "mona"):
        with pytest.raises(NotAllowedError):
            OwnData(school.store, school.visitor(name)).erase_other("tina", CONFIRM)
    owner = OwnData(school.store, school.visitor("olga"), school.clock)
    with pytest.raises(EraseRefusedError, match="last owner"):
        owner.erase(CONFIRM)
    for absent in ("nobody", "../x", "", GONE, "x\0y"):
        with pytest.raises(UnknownPersonError):
            owner.erase_other(absent, CONFIRM)
    assert dump(school.store) == before


def test_one_person_alone_begins_afresh() -> None:
    desk = open_desk()
    sitting = desk.start(desk.library().scenarios[0].id)
    desk.say(sitting.id, 1, new_key(), f"I am so sorry. {canary('reply')}")
    OwnData(desk.store, desk.visitor).erase(CONFIRM)
    assert canary("reply").encode() not in b"".join(bytes_of(data_folder()))
    assert desk.unfinished() == []
    again = desk.start(desk.library().scenarios[0].id)
    assert again.attempt.seed == 0
    assert BoardRoom(desk.store, desk.visitor, desk.shelf).appearance() == (None, True)


def test_what_is_held_is_listed_and_handed_out_whole(school: School) -> None:
    attempt_id = plant(school)
    said_elsewhere(school, "tom")
    mine = OwnData(school.store, school.visitor("tom"), school.clock)
    held = {each.table: each for each in mine.held()}
    assert {"person", "account", "attempt", "turn", "closing_form", "grade_say", "review", "judge_opinion"} <= set(held)
    assert (held["turn"].rows, held["grade_say"].rows, held["look"].rows) == (1, 3, 3)
    assert held["attempt"].since
    with zipfile.ZipFile(io.BytesIO(mine.download("For training."))) as packed:
        rows = json.loads(packed.read("everything.json"))["rows"]
        page = packed.read("read-this.html").decode()
    assert rows["attempt"][0]["id"] == attempt_id
    assert rows["account"][0]["password"].startswith("(not shown")
    everything = json.dumps(rows)
    for place in CANARIES:
        assert place in everything, place
    for place in ("name", "reply", "closing", "dispute", "words", "opinion", "calibration-note"):
        assert canary(place) in page, place
    assert "For training." in page
    assert "four calm green chairs" not in everything
    with school.store.reading() as session:
        assert "tina@example.com" not in everything
        assert looks.list_looks(session, "tom", 1)[0].action == "download"


def test_what_people_typed_is_no_markup_in_the_page_to_read(school: School) -> None:
    desk = desk_of(school.visitor("tom"))
    sitting = desk.start(desk.library().scenarios[0].id)
    desk.say(sitting.id, 1, new_key(), "<script>alert(1)</script><img src=x onerror=alert(1)> I am sorry.")
    with zipfile.ZipFile(io.BytesIO(OwnData(school.store, school.visitor("tom")).download("x"))) as packed:
        page = packed.read("read-this.html").decode()
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page


def test_somebody_sees_who_looked_and_not_who_looked_at_others(school: School) -> None:
    plant(school)
    about = Looks(school.store, school.visitor("tom")).about_me()
    assert {each.visitor for each in about} == {"Rita"}
    assert {each.subject for each in about} == {canary("name")}
    for name in ("tom", "rita", "mona"):
        with pytest.raises(NotAllowedError):
            Looks(school.store, school.visitor(name)).everything()
