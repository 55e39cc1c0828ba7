# ruff: noqa: E501 - one reply is one line
"""What a careful agent promises and plans is read as meant; what is promised too far, or by nobody, still is."""

from __future__ import annotations

import pytest

from scoring import by_rules, score
from scoring.policy.promises import over_promised
from scoring.types import Case, Reply

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
