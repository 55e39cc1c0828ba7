"""Spoken replies, as a microphone takes them down: care, regret and manner need no punctuation and no set words."""

from __future__ import annotations

import pytest

from scoring.harm.harms import flagged
from scoring.reading.text import read
from scoring.skills import apology, empathy, listening, tone
from scoring.types import Case, Reply

CUSTOMER = (
    "you had us waiting at the depot since six with my lad and his wheelchair and nobody told us the coach was gone "
    "and I paid ninety quid for it"
)
CASE = Case(
    fault="company",
    known=("waiting at the depot since six", "son is in a wheelchair", "coach had gone", "90 pounds paid"),
    parts=("coach left without them", "nobody told them"),
)


def reply(text: str) -> Reply:
    return Reply(text, CUSTOMER, (), CASE)


@pytest.mark.parametrize(
    "text",
    [
        "y'all must be wore out",
        "gosh I hate that for you",
        "I hate that this happened to you, with your lad and all",
        "that's not something anybody should have to do with a wheelchair",
        "nobody could say you did anything wrong there",
        "you can't be left standing in a depot like that",
        "most people would have walked out by now",
        "you've been dead patient with us",
        "neither you nor your lad should be stood out there",
        "the cheek of it, nobody told you a thing",
        "there was no call for that",
        "I'm not surprised you're asking",
        "if that was me I'd be raging",
        "you're not stupid, they do this for a living",
        "I would have picked up, anybody would",
        "my stomach turned over hearing that",
        "no wonder you're shaking",
        "it's him that ought to feel ashamed",
        "anyone could be taken in like that",
        "there's no words for that",
        "you've been handed from one to another",
        "of all the days for it to happen",
    ],
)
def test_care_said_aloud_is_heard(text: str) -> None:
    assert (empathy.assess(reply(text)).level or 0) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "so would I be right in saying you paid ninety",
        "there's a call for you on the other line",
        "I hate to ask but what's the reference",
        "what do you make of the new timetable",
        "most people would have booked ahead",
        "you'll have it by the end of the week",
        "you really shouldn't be buying off people you don't know",
        "anybody would help you with that at the desk",
    ],
)
def test_words_that_only_look_like_care_are_none(text: str) -> None:
    assert not empathy.assess(reply(text)).level


def test_standing_beside_them_is_two() -> None:
    assert empathy.assess(reply("I'd be livid in your place")).level == 2


@pytest.mark.parametrize(
    "text",
    [
        "I totally understand how frustrating this must be for you and your family",
        "so you were there since six, your lad's in the wheelchair and the coach was gone, have I got that right",
    ],
)
def test_a_recited_nod_and_a_checked_summary_are_one_at_most(text: str) -> None:
    assert (empathy.assess(reply(text)).level or 0) <= 1


def test_their_story_with_what_hangs_on_it_is_two_without_a_feeling() -> None:
    said = "so you've been stood in that depot since six with your lad in his wheelchair and the coach already gone"
    assert (empathy.assess(reply(said)).level or 0) >= 2


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("nobody told you the coach was gone and for that I'm sorry", 2),
        ("we let the coach go without you and I'm sorry about that", 2),
        ("we made a hames of that and I'm sorry", 2),
        ("that's us read the list wrong, sorry", 2),
        ("we told you six and it went at five, I'm sorry for that part", 2),
        ("I haven't a leg to stand on, the coach went without you, I'm sorry", 3),
        ("I can't say sorry enough that we left you and your lad in that depot", 3),
    ],
)
def test_regret_reaches_what_was_said_in_the_same_breath(text: str, least: int) -> None:
    assert (apology.assess(reply(text)).level or 0) >= least


@pytest.mark.parametrize(
    "text",
    [
        "I can get a cab out to you now, on us, and it'll take the pair of you home",
        "there'll be a hotel for you tonight, that's on us whichever way it goes",
        "have I missed anything there",
        "I'll hold it for fourteen days",
        "sorry but could you tell me where you were waiting",
        "sorry to bother you, which depot was it",
    ],
)
def test_who_pays_and_what_was_missed_in_listening_owns_nothing(text: str) -> None:
    assert not apology.assess(reply(text)).level


@pytest.mark.parametrize(
    "text", ["that's on us", "it was our mistake and it's on us, not you", "we missed it and that's on me"]
)
def test_whose_fault_it_was_still_counts(text: str) -> None:
    assert (apology.assess(reply(text)).level or 0) >= 1


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("listen I've no leg to stand on", frozenset()),
        ("listen, I'm sorry about the coach", frozenset()),
        ("listen to me now, is he breathing all right", frozenset()),
        ("there's nothing I can say, is there", frozenset()),
        ("there's nothing I can do", {"refusal"}),
        ("you really shouldn't be trusting people you've never met", {"blame"}),
        ("eyes are so precious, aren't they", frozenset()),
        ("you're a bit precious", {"dismissal"}),
        ("listen, you need to wait your turn", {"command"}),
        ("I can't say sorry enough", frozenset()),
        ("I can't tell you how sorry I am", frozenset()),
        ("I can't say sorry for that", {"refusal"}),
    ],
)
def test_what_is_curt_in_writing_may_be_neutral_aloud(text: str, flags: frozenset[str]) -> None:
    assert flagged(read(reply(text))) == flags


def test_a_question_needs_no_mark_and_an_act_no_set_words() -> None:
    said = (
        "I've got a cab coming out to the depot for you there and it'll have a ramp on it, was it the six o'clock "
        "you were booked on and is your lad able for a step"
    )
    assert (tone.assess(reply(said)).level or 0) >= 2


def test_talk_taken_down_is_no_ruder_than_talk_written_up() -> None:
    said = (
        "okay so I am going to the bay now to look for the driver and I will come back to you and say what he told me"
    )
    assert tone.assess(reply(said)).level == 2


@pytest.mark.parametrize("text", ["cab 20 mins. ref by text", "booking ref. departure point. passenger count"])
def test_dropped_small_words_are_curt(text: str) -> None:
    assert tone.assess(reply(text)).level == 1


@pytest.mark.parametrize(
    "text",
    [
        "no wonder you're raging, stood out there half the night with that wheelchair",
        "I'd be climbing the walls, left there for hours with nobody to ask",
    ],
)
def test_whoever_says_what_it_was_like_has_listened(text: str) -> None:
    assert (listening.assess(reply(text)).level or 0) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "my own mum was left for hours once as well and I was raging",
        "so excited for you, have a great day",
        "stood out there half the night, are you",
    ],
)
def test_an_own_story_and_cheer_are_no_listening(text: str) -> None:
    assert not listening.assess(reply(text)).level


def test_right_to_mind_and_told_what_needs_no_name_for_the_feeling() -> None:
    said = "Hours in that depot and nobody came near you. You've every right to mind, with the wheelchair and all."
    assert (empathy.assess(reply(said)).level or 0) >= 3


def test_ones_own_people_pictured_in_their_place_are_no_own_story() -> None:
    stood = "hours in that depot with nobody near you, I'd have been lost for words in front of my wife"
    assert (empathy.assess(reply(stood)).level or 0) >= 2
    assert "own story" not in (empathy.assess(reply(stood)).because or "")
