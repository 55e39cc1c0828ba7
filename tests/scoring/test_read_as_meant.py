# ruff: noqa: E501 - one reply is one line
"""What a careful agent means is what is read: no blame, promise, refusal or second asking where there is none; look-alikes still count."""

from __future__ import annotations

import pytest

from scoring import by_rules, score
from scoring.doing.moves import moves
from scoring.findings.heard import hear
from scoring.harm.harms import flagged, owned
from scoring.ordering import order
from scoring.policy.promises import over_promised
from scoring.reading.text import read
from scoring.types import Case, Exchange, Reply

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


CROWN = Case(
    known=("your crown came off after eleven days",),
    allowed=("the emergency appointment today at ten past four", "the bill put on hold until the dentist knows why it came off"),
    not_allowed=("a new crown free of charge", "a promise that the crown will be back in before tomorrow"),
)  # fmt: skip
ASKED_TO_BRING = (
    "Please bring the crown with you in something small and clean.",
    "Please bring the crown with you in an envelope when you come today at ten past four.",
    "Bring the crown with you in a little box.",
    "Could you bring the crown with you when you come in?",
    "And please wrap the crown in a clean tissue and bring it in.",
    "Pop the crown in an envelope and bring it in tomorrow.",
    "pls keep the crown in a clean box till tomorrow",
    "Then please just come in with the crown before tomorrow.",
    "Just bring the crown in today, so that she can look at it.",
    "Please make sure the crown is in a small box when you come in tomorrow.",
    "Don't forget to bring the crown in with you before tomorrow.",
)
STILL_PROMISED = (
    "The crown will be back in before tomorrow.",
    "Please come in today and the crown will be back in before tomorrow.",
    "Please come today and get a new crown free of charge.",
    "Bring it in and the new crown is free of charge.",
    "Please keep the new crown free of charge.",
    "Please take the new crown free of charge with you.",
    "Take a new crown, free of charge.",
    "Come in and have your crown put back in before tomorrow, I promise.",
    "You will get a new crown free of charge.",
    "Please take another new crown free of charge.",
)


@pytest.mark.parametrize("text", ASKED_TO_BRING)
def test_a_request_to_bring_something_promises_nothing(text: str) -> None:
    assert not over_promised(Reply(text, case=CROWN))


@pytest.mark.parametrize("text", STILL_PROMISED)
def test_a_gift_dressed_as_a_request_is_promised(text: str) -> None:
    assert over_promised(Reply(text, case=CROWN))


SYNC = Case(
    fault="unknown",
    parts=("212 files disappeared in a sync",),
    allowed=(
        "the whole folder restored from our server to 19:40, done in about an hour",
        "a signed confirmation for your examiners by 23:00",
    ),
    not_allowed=("a promise that every file comes back", "a statement whose fault it was", "a later deadline"),
)
MAY_BE_OFFERED = (
    "I'm writing a signed confirmation of the fault for your examiners, in your inbox by 23:00.",
    "You get a signed confirmation of this fault for your examiners by 23:00.",
    "I'll send a signed confirmation about the fault to your examiners by 23:00.",
    "Your examiners get a signed confirmation of the fault by 23:00, I'm on it now.",
    "I'm doing a signed confirmation for your examiners by 23:00.",
    "We'll sign a confirmation of the fault for your examiners by 23:00.",
    "I am having a signed confirmation for your examiners by 23:00 made out now.",
    "I'm having the whole folder restored from our server to 19:40, done in about an hour.",
    "a signed confirmation for your examiners by 23:00, that I can do",
    "You will have a signed confirmation of the fault for your examiners by 23:00.",
)
STILL_FORBIDDEN = (
    "I'm writing a signed statement for your examiners by 23:00 that it was our fault.",
    "I'll send a signed confirmation for your examiners by 23:00, a statement of our fault.",
    "I'll sign a statement whose fault it was, for your examiners.",
    "I'll write a statement whose fault it was.",
    "I promise that every file comes back.",
    "Every file will come back, I promise.",
    "We'll get you a later deadline.",
    "I'm arranging a later deadline with your examiners.",
    "All your files will be back by 23:00.",
    "I guarantee that every single file is back in an hour.",
)


@pytest.mark.parametrize("text", MAY_BE_OFFERED)
def test_what_stands_under_allowed_is_never_promised_too_far(text: str) -> None:
    assert not over_promised(Reply(text, case=SYNC))


@pytest.mark.parametrize("text", STILL_FORBIDDEN)
def test_what_the_policy_forbids_beside_it_still_is(text: str) -> None:
    assert over_promised(Reply(text, case=SYNC))


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


SHED = Case(
    known=(
        "the old laptop in the shed was switched on tonight for the first time since March and is still running",
        "only twelve sheets and the costing have to be handed in, all in the subfolder FINAL",
        "the water runs through the kitchen ceiling",
        "you have been charged twice for two rooms",
        "your booking number is WX4471",
    ),
    hidden=("what happens if you miss the deadline",),
)
BY_NOW = (
    "FINAL 12 sheets + costing coming first, link here by 21:45. is shed off now?",
    "Is the old laptop in the shed switched off now?",
    "Is the laptop in the shed still running?",
    "is the laptop still on?",
    "Has the laptop in the shed been unplugged yet?",
    "And is the water in the kitchen off now?",
    "Have you switched the laptop in the shed off already?",
    "Is the water still running?",
    "Tell me, is the shed laptop off now?",
    "Are the twelve sheets in FINAL back now?",
)
ASKED_TWICE = (
    "What is your booking number?",
    "Which files have to be handed in, the twelve sheets and the costing?",
    "Could you tell me your booking number now?",
    "What is your booking number again now?",
    "How can I help you?",
    "What runs through the kitchen ceiling, water?",
    "Is there water running through the kitchen ceiling?",
    "Have you been charged twice for the two rooms already?",
    "Was the old laptop in the shed switched on tonight for the first time since March?",
    "May I have the booking number please?",
)


@pytest.mark.parametrize("text", BY_NOW)
def test_whether_it_is_done_now_is_no_second_asking(text: str) -> None:
    reply = Reply(text, "The bot? One hour. No door out.", case=SHED)
    assert not any("asked_again" in each.flags for each in score(reply))


@pytest.mark.parametrize("text", ASKED_TWICE)
def test_what_was_told_is_asked_again(text: str) -> None:
    reply = Reply(text, "The bot? One hour. No door out. Two rooms charged twice, WX4471.", case=SHED)
    assert any("asked_again" in each.flags for each in score(reply))


def test_a_sentence_ends_after_an_hour() -> None:
    reading = read(
        Reply("You have it by 23:00. You do one thing. Link here by 21:45. is it off? It costs 10.40. Good. 1. Call me")
    )
    said = [reading.text[start:end].strip() for start, end in reading.sentences]
    assert said == ["you have it by 23:00.", "you do one thing.", "link here by 21:45.", "is it off?", "it costs 10.40.", "good.", "1. call me"]  # fmt: skip


CAKE = Case(
    fault="company",
    parts=("a cauliflower came in place of the cake",),
    allowed=("the cake, the hats and the strawberries brought by van at half past one", "a bag packed at the shop for you to collect"),
)  # fmt: skip
SOMEBODY_ACTS = (
    "i'll get the shop to check the cake label and text you by 12 if its not nut free",
    "I'll have the baker check the label and ring you by noon.",
    "I'm asking the shop to check the label now, you hear from me by 12.",
    "i will also put a formal complaint in at norrgrids complaints desk today in our name",
    "I'm sending a formal complaint to the courier today.",
    "We're filing an appeal with the council for you this afternoon.",
    "If it isn't there by Thursday, I'll chase it with our accounts team on Friday morning.",
    "I'm taking this up with our depot today at noon.",
    "i can send a van with the proper cake n hats n strawbs be there by half 1",
    "The van will be at yours by half 1 with the cake, hats and strawberries",
    "Our driver will be with you at half past one with the cake.",
    "I will get our kitchen to pack the cake and bring it by half one.",
)
NOBODY_ACTS = (
    "Somebody will look into it and get back to you.",
    "I'll get the team to look into it by Friday.",
    "I'll get the relevant department to check the file this week.",
    "Your complaint will be looked into by Friday.",
    "The van was at yours at half past one.",
    "I'll raise a complaint.",
    "I'll chase it with the team.",
    "We'll be in touch soon.",
    "I will escalate your complaint today.",
    "Your feedback will be passed to the shop today.",
    "I'll see if anybody can check the label.",
)


def _level(skill: str, reply: Reply) -> int:
    return next(each.level or 0 for each in score(reply) if each.skill == skill)


@pytest.mark.parametrize("text", SOMEBODY_ACTS)
def test_somebody_acts_by_an_hour(text: str) -> None:
    read = {each.skill: each for each in by_rules(Reply(text, "Where is my cake?", case=CAKE))}
    assert (read["next_steps"].level or 0) >= 3
    assert _level("next_steps", Reply(text, "Where is my cake?", case=CAKE)) >= 2


@pytest.mark.parametrize("text", NOBODY_ACTS)
def test_nobody_does_anything_by_any_hour(text: str) -> None:
    assert _level("next_steps", Reply(text, "Where is my cake?", case=CAKE)) < 3


PLANNED = (
    "ill put that in writing to you tommorow by 12",
    "I'll put it in writing to you tomorrow by noon.",
    "And I'll ring you myself if this line drops.",
    "I'll call you straight back if we get cut off.",
    "I'm writing that down for you tonight.",
    "I'll text you the number by 5.",
    "I will email you a copy of the letter this evening.",
    "I'll phone you the moment the line drops.",
    "I'll send you the photo at six.",
    "I'll ring the baker at nine and read you the label.",
)
WOOLLY = (
    "We will look into it and get back to you as soon as possible.",
    "I'll pass it on.",
    "I'll see what I can do for you.",
    "Someone will be in touch shortly.",
    "I'll try to find out what happened.",
    "We are looking into the matter.",
    "I will escalate this to the team.",
    "I'll have a word with them about it.",
    "I'll look into it as soon as I can.",
    "I'll raise it with the shop and let you know.",
)


@pytest.mark.parametrize("text", PLANNED)
def test_a_plan_with_an_act_and_a_time_is_never_vague(text: str) -> None:
    assert not any(
        "vague" in each.flags for each in score(Reply(text, "And then?", case=CAKE)) if each.skill == "solution"
    )


@pytest.mark.parametrize("text", WOOLLY)
def test_good_will_without_either_is_vague(text: str) -> None:
    assert any("vague" in each.flags for each in score(Reply(text, "And then?", case=CAKE)) if each.skill == "solution")


def test_you_have_it_by_eleven_is_a_time() -> None:
    def when(text: str) -> bool:
        scores = score(Reply(text, "And my examiners?", case=SYNC))
        return any(e.cue == "gives a time" for s in scores if s.skill == "solution" for e in s.evidence)

    assert when("I'm writing a signed confirmation for your examiners, you have it by 23:00.")
    assert not when("I'm writing a signed confirmation for your examiners, you had the link at 21:45.")


METER = Case(
    fault="company",
    known=(
        "your meter has not been swapped since September",
        "you have fed in 412 kilowatt hours for nothing",
        "you put your late husband's savings into this roof so that you would never be cold again",
    ),
    parts=("your meter has not been swapped since September",),
)
TOLD_SO_FAR = "My meter has not been swapped since September and I have fed in 412 kilowatt hours for nothing."
HUSBAND = "My late husband's savings went into this roof, so that I would never be cold again."


def _advised(reply: Reply) -> str:
    return " ".join(" ".join((each.because, *each.missing, each.advice)) for each in score(reply))


@pytest.mark.parametrize("text", ["I understand.", "I'm sorry.", "I'm sorry, this was our mistake.", "Thank you for your letter.", "What is the number on the meter?"])  # fmt: skip
def test_advice_says_nothing_that_the_customer_has_not_told(text: str) -> None:
    said = _advised(Reply(text, TOLD_SO_FAR, case=METER))
    assert "husband" not in said
    assert "meter has not been swapped" in said


@pytest.mark.parametrize("text", ["I understand.", "I'm sorry.", "I'm sorry, this was our mistake."])
def test_advice_may_say_back_what_they_have_told_by_now(text: str) -> None:
    earlier = (Exchange(TOLD_SO_FAR, "Good morning."),)
    assert "late husband's savings" in _advised(Reply(text, HUSBAND, earlier, METER))


def test_a_part_of_the_complaint_may_come_from_the_brief() -> None:
    case = Case(fault="company", parts=("the reminder went to your old address",))
    brief = ("The reminder went to the old address of the customer, in June.",)
    assert "reminder went" in _advised(Reply("Hello.", "Why do I have a fine?", case=case, brief=brief))
    apart = [
        each.advice
        for each in score(Reply("Hello.", "Why do I have a fine?", case=case))
        if each.skill in ("apology", "empathy")
    ]
    assert not any("reminder went" in each for each in apart)


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
    "text", ["What time is your train home?", "Does the tooth hurt?", "Who else is in the building?"]
)
def test_a_short_question_is_not_told_to_be_short(text: str) -> None:
    case = Case(
        known=("you are here",),
        hidden=("what time your train home is", "whether the tooth hurts", "who is in the building"),
    )
    [asked] = [each for each in score(Reply(text, "Well?", case=case)) if each.skill == "clarification"]
    assert asked.level == 2
    assert "say why you ask" in asked.missing


def test_a_long_one_is() -> None:
    case = Case(known=("you are here",), hidden=("which colleague served you",))
    text = "Would you kindly write to me the name of the colleague of ours who served the two of you at the counter?"
    [asked] = [each for each in score(Reply(text, "Well?", case=case)) if each.skill == "clarification"]
    assert "say why you ask, or make it a question that can be answered in a word" in asked.missing


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
