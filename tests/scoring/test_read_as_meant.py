# ruff: noqa: E501 - one reply is one line
"""What a careful agent means is what is read: no blame or refusal where there is none, a sorry for what was done; look-alikes still count."""

from __future__ import annotations

import pytest

from scoring import score
from scoring.doing.moves import moves
from scoring.findings.heard import hear
from scoring.harm.harms import flagged, owned
from scoring.ordering import order
from scoring.reading.text import read
from scoring.types import Case, Reply

BORNE = (
    "Since 9 September you have given away 412 kilowatt hours because of it. That is ours to answer for.",
    "Because of us you have given your power away since September.",
    "You have given up two mornings of work because we didn't come.",
    "You've missed your connection because of us.",
    "You have lost your place at the course because of our mistake.",
    "You've missed the funeral because we cut you off twice.",
    "You have left two messages because nobody rang you back.",
    "Because we never asked Norrgrid, you have given it all away for nothing.",
    "It is thanks to us that you have lost the contract.",
    "You have already given us three dates because our planner lost them. That was our fault.",
    "Through our mistake you've missed two payments of rent.",
    "You could have done nothing, and I did not mean to say so.",
    "You could have done nothing about it, this was us.",
    "You could have done no more than you did.",
)
STILL_BLAME = (
    "You have given away your password because of it.",
    "You must have given the wrong number.",
    "You have given somebody your PIN.",
    "You've missed the deadline because of our rules.",
    "You have lost your deposit because of our cancellation policy.",
    "You have forgotten to read it because of that.",
    "You've missed the appointment.",
    "You have left it too late.",
    "You could have done something about it earlier.",
    "You could have done nothing but wait, instead you shouted.",
    "You could have asked sooner because of that.",
    "You have probably deleted it.",
)


@pytest.mark.parametrize("text", BORNE)
def test_what_they_bore_because_of_us_is_no_blame(text: str) -> None:
    assert "blame" not in flagged(read(Reply(text)))


@pytest.mark.parametrize("text", STILL_BLAME)
def test_what_is_laid_at_their_door_still_is(text: str) -> None:
    assert "blame" in flagged(read(Reply(text)))


def test_a_sorry_that_came_first_is_not_called_late_because_its_reply_hurt() -> None:
    case = Case(fault="company", parts=("late crib",), allowed=("the crib sent by express today",))
    replies = (
        Reply("I'm sorry the crib is late, but you should have rung us. I'm sending the crib by express today.", "My crib is late!", case=case),
        Reply("I'm so sorry that we left you without the crib for four days.", "And?", case=case),
    )  # fmt: skip
    assert not any("apology came after" in each for each in order(replies, tuple(map(score, replies))))


@pytest.mark.parametrize(
    "text",
    [
        "We had not asked Norrgrid once.",
        "We hadn't rung you back once before today.",
        "We had promised you a date once too often.",
        "We lost your parcel last week and said nothing.",
        "I had told you twelve last week and that was wrong.",
    ],
)
def test_what_we_failed_to_do_is_no_story_of_our_own(text: str) -> None:
    assert not hear(read(Reply(text)))["presumes"]


@pytest.mark.parametrize(
    "text",
    [
        "I had that last year.",
        "We lost a parcel myself once.",
        "I waited three weeks once.",
        "I had the same last month.",
        "We were robbed ourselves last year.",
    ],
)
def test_a_story_of_our_own_still_is(text: str) -> None:
    assert hear(read(Reply(text)))["presumes"]


RETOLD = (
    "thats on us, nobody should be stuck with a bot for an hour with no way out",
    "Nobody should be left with a bot for an hour and no way out.",
    "You were kept in a loop for an hour with no way out, and I'm sorry.",
    "We left you waiting with no way to reach a person.",
    "You sat there an hour with no way of reaching anybody.",
    "I'm sorry you were put in a queue with no way out of sight.",
    "Being trapped in that menu with no way to speak to someone is awful.",
    "An hour with a bot and no way out is not on.",
    "You should never be left alone with no way to ring us.",
    "It kept you in circles, with no way through.",
    "You were stuck in the lift for an hour with no chance to call anyone.",
)
STILL_A_NO = (
    "No way.",
    "There is no way out of the contract.",
    "There's no way to refund this.",
    "No way to get your money back.",
    "There is no chance of a refund.",
    "No chance.",
    "No refund, and that is that.",
    "You signed it and there is no way out of it.",
    "There is no way, I am afraid.",
    "You're stuck with no way out of the contract.",
)


@pytest.mark.parametrize("text", RETOLD)
def test_a_complaint_retold_is_no_refusal(text: str) -> None:
    assert "refusal" not in flagged(read(Reply(text)))
    assert all(move.stance != "refused" for move in moves(Reply(text)))


@pytest.mark.parametrize("text", STILL_A_NO)
def test_a_no_stays_one(text: str) -> None:
    assert "refusal" in flagged(read(Reply(text)))


def _level(skill: str, reply: Reply) -> int:
    return next(each.level or 0 for each in score(reply) if each.skill == skill)


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry we cut you off twice.",
        "I'm sorry that we cut you off twice and never rang you back.",
        "Sorry, we cut them off in the middle of the sentence.",
        "I'm sorry we bounced you between three desks.",
        "I'm sorry we turned you away at the desk this morning.",
    ],
)
def test_a_sorry_for_our_act_says_that_it_was_us(text: str) -> None:
    case = Case(
        fault="company", known=("you were cut off twice", "you were sent away at the desk this morning, to three desks")
    )
    assert _level("apology", Reply(text, "You cut me off twice, and you turned me away at the desk.", case=case)) >= 3


@pytest.mark.parametrize("text", ["I'm sorry you were cut off twice.", "I'm sorry that the line was cut off twice.", "I'm sorry we can cut the price.", "I'm sorry.", "Sorry that they turned you away."])  # fmt: skip
def test_a_sorry_for_what_befell_them_does_not(text: str) -> None:
    case = Case(fault="company", known=("you were cut off twice", "you were sent away at the desk"))
    assert _level("apology", Reply(text, "You cut me off twice.", case=case)) < 3


BOT = (
    "212 files gone. Your bot Tandy asked me SIX times if I'd tried restarting. An hour of that. You cut me off twice."
)
BOT_CASE = Case(
    known=("212 files are gone from the folder", "the bot asked you six times whether you had tried restarting"),
    parts=("212 files disappeared in a sync", "our bot sent you in circles for an hour", "you were cut off twice"),
)


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry Tandy left you stuck for an hour with no way out, that is on us.",
        "sorry about tandy keeping you for an hour",
        "I'm sorry the bot kept you in circles for an hour.",
        "I'm sorry we cut you off twice.",
        "I'm sorry Tandy had you waiting for an hour.",
        "Sorry that Tandy asked you six times.",
        "I apologise that we cut you off, twice.",
        "I'm so sorry the bot had you going round in circles for an hour.",
        "Sorry you were stuck an hour with Tandy.",
        "I am sorry that it asked you six times about restarting.",
    ],
)
def test_a_sorry_that_names_what_was_done_to_them_has_listened(text: str) -> None:
    assert _level("listening", Reply(text, BOT, case=BOT_CASE)) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry.",
        "I'm sorry for the inconvenience.",
        "Sorry about that.",
        "We apologise for any trouble caused.",
        "I'm sorry you feel that way.",
        "Sorry to keep you waiting.",
        "I'm sorry that your parcel was late.",
        "sorry tandy hour bot circles twice cut restarting six",
        "I'm sorry the driver left you standing in the rain.",
        "Sorry, what was the problem?",
    ],
)
def test_a_sorry_for_anything_has_not(text: str) -> None:
    assert _level("listening", Reply(text, BOT, case=BOT_CASE)) < 2


@pytest.mark.parametrize(
    "text",
    [
        "Because of us you have given your power away since September.",
        "Because of us you've waited three weeks.",
        "Because of us you lost a morning.",
        'It was we who wrote "confirmed" without asking.',
        "It was us that told you the wrong day.",
        "It was us who never rang.",
        "We had not asked Norrgrid once.",
        "We never asked the depot.",
        "We hadn't even asked our own fitter.",
        "I didn't ask the kitchen before I said yes.",
    ],
)
def test_our_act_is_owned(text: str) -> None:
    assert owned(read(Reply(text)))


@pytest.mark.parametrize(
    "text",
    [
        "We never asked you to wait.",
        "We didn't ask you for that.",
        "Because of us you have hot water.",
        "It was they who restored it.",
        "It was you who wrote it.",
        "Because of the storm you have given up a day.",
        "It was the depot that sent it.",
        "You had not asked us once.",
        "We hadn't asked for it.",
        "They never asked the depot.",
    ],
)
def test_what_is_not_ours_is_not(text: str) -> None:
    assert not owned(read(Reply(text)))
