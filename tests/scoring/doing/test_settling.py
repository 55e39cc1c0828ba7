"""Who acts is settled by what stands around a clause; what only seems to be done gives nobody anything."""

from __future__ import annotations

import pytest

from scoring.doing.moves import moves
from scoring.types import Reply

_ACTING = ("firm", "done", "plain")


def _acts(text: str) -> bool:
    return any(move.stance in ("firm", "done") and move.actor for move in moves(Reply(text)))


def _stances(text: str) -> list[str]:
    return [move.stance for move in moves(Reply(text))]


@pytest.mark.parametrize(
    "text",
    [
        "1. Ring your bank. 2. Ask for the claims desk. 3. Send them the letter.",
        "Step 1, unplug the router. Step 2, wait ten minutes. Step 3, turn it on.",
        "Here is the plan: 1. Take a photo of the damage. 2. Bring the shoes to the store.",
        "Please do this. 1. Check your inbox. 2. Open the link. 3. Upload the receipt.",
        "Step one, complete the form. Step two, return the item to the depot.",
    ],
)
def test_a_list_that_bids_is_theirs(text: str) -> None:
    assert "pushed" in _stances(text)
    assert not _acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "What I'm going to do: 1. book the plumber for Monday. 2. refund the call-out today.",
        "Here's what I'll do. 1. Send the new shoes tomorrow. 2. Take the fee off.",
        "I will do two things: 1. ring the depot now. 2. call you by six.",
        "My plan: 1. replace the lamp on Friday. 2. credit the £20.",
        "This is what we will do. 1. Collect the sofa on Tuesday. 2. Refund the card.",
    ],
)
def test_a_list_of_ours_is_ours(text: str) -> None:
    assert sum(move.stance == "firm" and move.actor for move in moves(Reply(text))) >= 2
    assert "pushed" not in _stances(text)


@pytest.mark.parametrize(
    "text",
    [
        "I would have sent a courier that evening, and offered to refund the fare.",
        "Had you rung us, we could have moved the booking.",
        "Normally we'd have replaced it the same day.",
        "That would have been collected free on Monday.",
        "They should have told you, and we would have waived it.",
        "I'm so sorry you waited, and that you had a man standing there to fit it.",
        "Many customers find a new key worker helps.",
        "Some have asked us for a refund.",
        "We do state in the letter that you can collect it.",
        "We make up several hundred orders a day.",
        "I'm holding you both in my heart today.",
        "I want to reassure you that your delivery is our priority.",
        "We've had issues with the new booking system.",
        "I've got one at home the same age.",
        "I'm glad we could resolve this so quickly.",
        "We're still waiting for the part.",
        "I've had the fence put up for you yesterday.",
    ],
)
def test_nobody_acts(text: str) -> None:
    assert not _acts(text)
    assert not any(move.stance == "firm" for move in moves(Reply(text)))


@pytest.mark.parametrize(
    "text",
    [
        "I'd have rung sooner; I'm sending it tomorrow.",
        "I've had that email stopped.",
        "I've got the driver checking the van.",
        "I've got Ms Adeyemi going through it now.",
        "I'm glad you rang: I'll refund it today.",
        "We do everything here, so I'll replace it on Monday.",
        "I fixed the leak yesterday and I'll refund the call-out today.",
        "Thanks for waiting, I've booked the plumber.",
    ],
)
def test_somebody_acts(text: str) -> None:
    assert any(stance in ("firm", "done") for stance in _stances(text))


@pytest.mark.parametrize(
    "text",
    [
        "You can wait until spring.",
        "You could pay it in full now.",
        "You may choose not to plant them.",
        "You can leave it unpaid.",
        "You can accept it as it is.",
    ],
)
def test_what_they_would_bear_is_no_offer(text: str) -> None:
    assert _stances(text)[0] == "pushed"


@pytest.mark.parametrize(
    "text",
    ["You can keep both and pay nothing.", "You can keep the old one too."],
)
def test_what_they_may_have_is_one(text: str) -> None:
    assert _stances(text)[0] in _ACTING


@pytest.mark.parametrize(
    "text",
    [
        "You will receive an update by 6pm.",
        "We will contact you once located.",
        "They'll be in contact about the refund.",
        "I'll speak to my manager about the hire car.",
        "We'll have some news for you by Monday.",
    ],
)
def test_what_is_put_off_is_vague(text: str) -> None:
    assert "firm" not in _stances(text)


@pytest.mark.parametrize(
    "text",
    ["I'll ring you once it's on the van.", "I'll send the engineer at four.", "I'll update your address now."],
)
def test_what_is_done_is_not(text: str) -> None:
    assert "firm" in _stances(text)


def test_a_story_that_is_checked_offers_nothing() -> None:
    assert _stances("Coat sent with the boots, refunded the boots. Is that right?")[0] == "told"
    assert "plain" in _stances("Full refund by Friday. Is that all right with you?")


@pytest.mark.parametrize(
    "text",
    [
        "What I'd love to send you is a whole new machine, but sadly that's not possible.",
        "We could send a fitter, or a voucher, but those are only for members.",
        "I can refund it, but that's off the table now.",
        "We'll swap it, though they're reserved for new customers.",
        "I could move you tonight, but it isn't allowed.",
    ],
)
def test_what_is_ruled_out_next_is_refused(text: str) -> None:
    assert not _acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "I can send a fitter on Friday, but it can't be before nine.",
        "We'll refund you today, and that's only fair.",
        "I'm sending a new one; the old one isn't worth mending.",
    ],
)
def test_a_limit_takes_nothing_back(text: str) -> None:
    assert _acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "closing it today, reading 20871",
        "ok ringing the Ash Lane surgery now",
        "sendin the fitter tomorrow",
        "Got a tech going out.",
    ],
)
def test_who_is_left_out_is_we(text: str) -> None:
    assert _acts(text)


@pytest.mark.parametrize(
    "text",
    ["Living there now must be hard.", "Waiting all day today is no joke.", "He told me that the plumber would come."],
)
def test_a_state_is_nobody_s_act(text: str) -> None:
    assert not _acts(text)
