from __future__ import annotations

import pytest

from scoring.findings.handover import demanded
from scoring.skills.escalation import SKILL
from scoring.types import Case, Exchange, Reply, SkillScore

LINE = "The meter was read wrong twice and now the bill is double."
CASE = Case(fault="company", parts=("bill doubled",), allowed=("hand-over to the metering team",))


def grade(text: str, line: str = LINE, case: Case = CASE) -> SkillScore:
    return SKILL.assess(Reply(text, line, (), case))


FULL = (
    "I'm handing this to our metering team because only they can re-read it remotely. They ring you by noon tomorrow, "
    "they have my notes so you won't have to explain it again, and I'll check at one that they did."
)


def test_every_component_counts() -> None:
    assert grade(FULL).level == 4
    cues = {each.cue for each in grade(FULL).evidence}
    assert {"hands it over", "says to whom", "says why", "says when they hear", "stays their contact"} <= cues


@pytest.mark.parametrize("text", ["I'll escalate this.", "It has been forwarded to the concerned team."])
def test_a_bare_hand_over_is_one(text: str) -> None:
    assert grade(text).level == 1


def test_most_replies_hand_nothing_over() -> None:
    for text in ("I'm correcting the bill today.", "Which meter is it?", "I'm sorry, we read it wrong twice."):
        assert grade(text).level is None


@pytest.mark.parametrize(
    "line",
    [
        "I want to speak to your manager!",
        "Get me a supervisor now",
        "put me through to somebody senior",
        "manager. now.",
    ],
)
def test_a_customer_who_asks_for_more_must_get_an_answer(line: str) -> None:
    assert demanded(line)
    assert grade("I'm correcting the bill today.", line).level == 0


@pytest.mark.parametrize(
    "line", ["Don't pass me to another supervisor.", "I already spoke to your manager yesterday.", "The bill is wrong."]
)
def test_a_customer_who_does_not_ask_is_not_taken_to_ask(line: str) -> None:
    assert not demanded(line)


def test_sending_them_away_is_nothing() -> None:
    graded = grade("You need to call the billing department.")
    assert graded.level == 0
    assert graded.flags == ("pushed_back",)


def test_a_closed_door_is_nothing() -> None:
    graded = grade("Managers don't take calls.", "Get me your manager.")
    assert graded.level == 0
    assert graded.flags == ("refusal",)


def test_handing_over_what_could_be_settled_here_is_held_down() -> None:
    own = Case(parts=("double bill",), allowed=("refund of the difference",))
    graded = grade("I'm passing you to our billing people who know more, they ring by six tonight.", case=own)
    assert graded.level == 2
    assert "refund of the difference" in graded.advice


def test_praise_passed_on_is_no_hand_over() -> None:
    assert grade("I've shared your feedback with the team.").level is None


_SCAM = ("hand-over to the fraud team, who ask the other bank to hold the money", "a freeze on your account")


@pytest.mark.parametrize(
    "text",
    [
        "I've got Shirin from the fraud team coming onto this call now, she's the one who asks the other bank.",
        "I'm bringing the emergency line into this call now, because they can send somebody. I stay on the line.",
        "I'm connecting you with Priya from billing, she can release it; you won't have to explain it again.",
        "Shirin is joining us on this line now because only she can freeze it.",
        "I give it to the gas emergency line now, they can send someone, I stay here with you.",
    ],
)
def test_somebody_brought_onto_the_call_is_a_warm_hand_over(text: str) -> None:
    assert (SKILL.assess(Reply(text)).level or 0) >= 3


@pytest.mark.parametrize(
    "text", ["I'm on the line with the bank now.", "I've got you on this call.", "I'm with you on the phone."]
)
def test_to_be_on_the_line_hands_nothing_over(text: str) -> None:
    assert SKILL.assess(Reply(text)).level is None


def test_where_nobody_can_do_more_a_hand_over_is_no_merit() -> None:
    """Passing on in place of an offer earns 1, beside an offer nothing; a demand need not be granted."""
    none = Case(fault="company", allowed=("a refund of £20 today",), escalation="none")
    passing = Reply(
        "I'll pass it to my manager, she decides by Friday because only she can.", "Get your manager!", case=none
    )
    assert SKILL.assess(passing).level == 1
    both = Reply("I'm refunding the £20 today, and I've told my manager.", "Get your manager!", case=none)
    assert SKILL.assess(both).level is None
    kept = Reply("I'm refunding the £20 today; nobody above me can do more.", "Get your manager!", case=none)
    assert SKILL.assess(kept).level is None
    sent = Reply("You need to call our billing department.", "Get your manager!", case=none)
    assert SKILL.assess(sent).level == 0


def test_where_it_must_be_handed_over_its_absence_is_missed() -> None:
    """From the second reply on, until it is done."""
    case = Case(fault="company", allowed=_SCAM, escalation="required")
    before = (Exchange("Help!", "When did it happen?"),)
    assert SKILL.assess(Reply("When did it happen?", "Help!", case=case)).level is None
    late = SKILL.assess(Reply("I'm freezing your account now.", "At ten.", before, case))
    assert late.level == 0
    assert "nobody has been brought in" in late.because
    done = (*before, Exchange("At ten.", "I'm putting you through to the fraud team now, they can hold the money."))
    assert SKILL.assess(Reply("I'm freezing your account now.", "And now?", done, case)).level is None
    unsaid = Case(fault="company", allowed=_SCAM)
    assert SKILL.assess(Reply("I'm freezing your account now.", "At ten.", before, unsaid)).level is None


def test_a_case_names_its_escalation_or_is_refused() -> None:
    assert Case.from_mapping({"escalation": "required"}).escalation == "required"
    assert Case.from_mapping({}).escalation is None
    with pytest.raises(ValueError, match="escalation"):
        Case.from_mapping({"escalation": "maybe"})


@pytest.mark.parametrize(
    ("text", "at_least"),
    [
        ("You can have Nadia, she can't do more.", 2),
        ("You can speak to Tom, he decides on refunds.", 2),
        ("You can have both, he said.", 0),
        ("You can have tomorrow, she said.", 0),
    ],
)
def test_somebody_named_may_be_had(text: str, at_least: int) -> None:
    assert SKILL.assess(Reply(text, "Get me your manager, now!")).level == at_least


@pytest.mark.parametrize(
    "text",
    """im getting the emergency line on now
putting you on to the nurse as we speak
getting the duty engineer on the phone for you now
I'm phoning the emergency team while you hold
patching the nurse in right now
I've got the midwife here, putting her on
ringing the emergency line myself now, stay on with me
stay on, the emergency line is coming on
I walk this over to the shift manager now
one sec, getting nurse on for u
passing u over to the pharmacist now""".splitlines(),
)
def test_somebody_brought_onto_the_talk_is_a_hand_over(text: str) -> None:
    assert (grade(text, "I smell gas!").level or 0) >= 2


@pytest.mark.parametrize(
    "text",
    """putting you on the list as we speak
I'm putting you on a new plan
getting the new meter to you now
putting the heating on for you as we speak
the meter reader is coming on Friday
I'm getting on with it now
our emergency line is open day and night
the nurse put you through a lot
I'm sorry we put you through this
the man from the depot was on the phone yesterday""".splitlines(),
)
def test_a_visit_a_list_or_a_long_wait_is_no_hand_over(text: str) -> None:
    assert grade(text).level is None
