from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from scoring.documentation import FIELDS, ClosingForm
from simulator.scenario import Scenario
from tests.training.practice.closing_forms import BAD, GOOD
from training.practice.closing import ClosingDesk
from training.practice.desk import Desk, ReplyRefusedError, Sitting, UnknownAttemptError, new_key

FORM = ClosingForm(contact="Dana Whitlock", complaint="The crib is four days late", promises="none")


@pytest.fixture
def over(desk: Desk, scenario: Scenario) -> Sitting:
    begun = desk.start(scenario.id)
    desk.say(begun.id, 1, new_key(), "I am sorry. What happened?")
    return desk.leave(begun.id)


def test_a_form_comes_back_as_it_was_filed(desk: Desk, over: Sitting) -> None:
    assert ClosingDesk(desk).filed(over.id) is None
    ClosingDesk(desk).file(over.id, FORM)
    filed = ClosingDesk(desk).filed(over.id)
    assert filed is not None
    assert filed.form == FORM
    assert len(filed.grade.fields) == 6


def test_it_is_filed_once(desk: Desk, over: Sitting) -> None:
    ClosingDesk(desk).file(over.id, FORM)
    ClosingDesk(desk).file(over.id, replace(FORM, contact="Somebody else"))
    filed = ClosingDesk(desk).filed(over.id)
    assert filed is not None
    assert filed.form == FORM


@pytest.mark.parametrize("form", [ClosingForm(), ClosingForm(contact="  \n"), ClosingForm(cause="long " * 500)])
def test_an_empty_or_an_endless_form_is_not_filed(desk: Desk, over: Sitting, form: ClosingForm) -> None:
    with pytest.raises(ReplyRefusedError):
        ClosingDesk(desk).file(over.id, form)
    assert ClosingDesk(desk).filed(over.id) is None


def test_a_talk_that_goes_on_cannot_be_closed(desk: Desk, scenario: Scenario) -> None:
    begun = desk.start(scenario.id)
    with pytest.raises(UnknownAttemptError):
        ClosingDesk(desk).file(begun.id, FORM)
    desk.say(begun.id, 1, new_key(), "I am sorry. What happened?")
    with pytest.raises(UnknownAttemptError):
        ClosingDesk(desk).file(begun.id, FORM)


def test_the_pace_is_counted_from_line_to_reply(desk: Desk, scenario: Scenario) -> None:
    noon = desk.clock()
    times = iter([0, 12, 40, 30])
    timed = replace(desk, clock=lambda: noon + timedelta(seconds=next(times)))
    begun = timed.start(scenario.id)
    for number, words in enumerate(("I am sorry. What happened?", "I see.", "And then?"), 1):
        timed.say(begun.id, number, new_key(), words)
    assert timed.open(begun.id).pace == (12.0, 28.0, 0.0)  # the clock was put back before the third


def closed(desk: Desk, scenario_id: str) -> Sitting:
    """Play the first rehearsal that resolves."""
    sitting = desk.start(scenario_id)
    for reply in next(each.replies for each in sitting.attempt.scenario.rehearsals if each.ends == "resolved"):
        if sitting.status == "active":
            sitting = desk.say(sitting.id, len(sitting.attempt.turns) + 1, new_key(), reply)
    return sitting


def wrong(desk: Desk, scenario_id: str, form: ClosingForm) -> list[str]:
    """Return the fields that do not hold what the talk gave."""
    sitting = closed(desk, scenario_id)
    ClosingDesk(desk).file(sitting.id, form)
    filed = ClosingDesk(desk).filed(sitting.id)
    assert filed
    return [each.field for each in filed.grade.fields if not each.right]


@pytest.mark.parametrize(("scenario_id", "words"), GOOD, ids=[f"{each}-{n}" for n, (each, _) in enumerate(GOOD)])
def test_a_form_that_holds_what_the_talk_gave_is_complete(desk: Desk, scenario_id: str, words: tuple[str, ...]) -> None:
    assert wrong(desk, scenario_id, ClosingForm(*words)) == []


@pytest.mark.parametrize(("scenario_id", "changed"), [each[:2] for each in BAD], ids=[each[2] for each in BAD])
def test_a_form_that_does_not_is_told_where(desk: Desk, scenario_id: str, changed: dict[str, str]) -> None:
    good = next(words for each, words in GOOD if each == scenario_id)
    form = ClosingForm(**(dict(zip(FIELDS, good, strict=True)) | changed))
    assert wrong(desk, scenario_id, form) == list(changed)
