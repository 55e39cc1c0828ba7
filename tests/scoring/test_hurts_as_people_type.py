# ruff: noqa: E501 - a reply is one line
"""What hurts as people who played put it, each with look-alikes that hurt nobody."""

from __future__ import annotations

import pytest

from scoring.reading.text import read
from scoring.types import Case, Reply
from tests.scoring.graded import CRIB, LINE, flags


@pytest.mark.parametrize(
    "text",
    """What do you want me to do, wave a magic wand?
I've told you no. What do you want me to do?
what do you want me to do about it, I don't work there
well what do you want me to do, build it myself?
Calm down. What do you want me to do?
not my problem, what do you want me to do
What do you expect me to do about it?
There's nothing I can do. What do you want me to do?
You people always moan. What would you like me to do about it?
what do you want me to do, I only work here""".splitlines(),
)
def test_a_helpless_what_do_you_want_sneers(text: str) -> None:
    assert flags(text) & {"sarcasm", "accusing"}


@pytest.mark.parametrize(
    "text",
    """I can send a new crib or refund you in full. What would you like me to do?
what do you want me to do, send a new one or give the money back?
I'm so sorry about the crib. What do you want me to do first?
What would you like me to do for you today?
I hear you. What can I do for you right now?
what can I do for you here?
I'm sorry, that is awful. What would you like us to do to put it right?
What do you want me to do with the old crib?
I can hold the order till Friday if you like - what would you like me to do?
What would you like us to do about the empty promises?""".splitlines(),
)
def test_asking_for_a_wish_hurts_nobody(text: str) -> None:
    assert not flags(text)


LATE = Case(
    fault="customer",
    known=("cancelled on the 14th",),
    parts=("cancelled too late and lost the deposit", "waited fifty minutes on the phone"),
    allowed=("deposit moved to a new date",),
)
KEPT = "You kept my deposit and I waited FIFTY minutes!"


@pytest.mark.parametrize(
    "text",
    """the long wait on the phone is our mistake
Fifty minutes in a queue. That was our fault and I'm sorry.
my colleague was rude to you, that is our mistake
we sent you the wrong letter, our mistake
Hanging up on you was entirely our fault
not calling you back was our error
our mistake that nobody rang you back
that my colleague laughed is completely on us, our fault
The letter we sent was confusing and that's our fault
how we spoke to you was all our fault""".splitlines(),
)
def test_how_we_treated_them_is_ours_to_admit(text: str) -> None:
    assert "false_admission" not in flags(text, line=KEPT, case=LATE)


@pytest.mark.parametrize(
    "text",
    """The late cancelling was our fault
that you lost the deposit is entirely our mistake
This is completely our fault, we cancelled too late
our mistake, you didn't have to cancel in time
it was all our fault and we take full blame
sorry, our fault
losing the deposit was our mistake
that's our error, the deposit should never have gone
the deposit is our fault
we should not have kept the deposit, our mistake""".splitlines(),
)
def test_what_they_did_is_not(text: str) -> None:
    assert "false_admission" in flags(text, line=KEPT, case=LATE)


@pytest.mark.parametrize(
    "text",
    """its normal
these things happen
this is normal
it's perfectly normal for parcels to be late
well, that happens
it happens to everyone
things like this do happen
that's just how it is
cribs get lost, it happens
delays are normal this time of year""".splitlines(),
)
def test_a_shrug_is_a_dismissal(text: str) -> None:
    assert "dismissal" in flags(text)


@pytest.mark.parametrize(
    "text",
    """these things should not happen
it's normal to be angry after this
it is only normal that you want it today
that's not normal
this happens to you at the worst time
it's normal for anyone to be upset by that
I know these things happen too often with us and that's on us
when these things happen we pay
your heart rate is normal
make sure nothing like this happens again""".splitlines(),
)
def test_what_should_not_happen_or_is_normal_to_feel_is_none(text: str) -> None:
    assert "dismissal" not in flags(text)


HARSH = {
    "blame",
    "command",
    "insult",
    "sarcasm",
    "dismissal",
    "threat",
    "policy_shield",
    "refusal",
    "accusing",
    "excuse",
    "scapegoat",
}


@pytest.mark.parametrize(
    "text",
    """hi so sorry about the crib its four days late and thats on us i can send a new one today or give the full refund back which one do you want
ok i read it all now two calls and nobody did what they said thats our mistake im getting the crib out to you express it takes 2 days
really sorry for this i know friday is close what room is the crib for so that the right one comes
am sending express crib today arrive 2 days driver ring you before come if not ok i give all money back
sorry madam we promise two time and not keep it i take it myself now new crib send today you get 2 days
just checked order 4471 its still at depot i have had it pulled and put on the express van for you today
will ring you myself thursday at five to make sure crib is there and that its the right one
ur right to be angry four days is too long for a crib with a baby coming let me fix it today
got it so late crib and two calls for nothing have i missed anything
new crib sent express today two days and forty dollars credit from us is that ok
i understand baby due soon crib four days late we said twice it come and it did not so sorry i send express now
sorry for delay full refund or replacement express two days what you prefer please tell me i do it now
can u tell me when is baby due so i choose right van for u pls
hello good morning i see order 4471 four days late very sorry i call depot now and come back to you in twenty minutes
no more waiting i put crib on van tonight it is with you thursday morning before noon
thank you for telling me that i did not know nobody rang you back i am ringing depot right now
i hear you twice we said it was coming and twice it did not come i am ashamed of that
crib express thursday refund of delivery today and my direct number so you need not queue again
i stay on this until crib stands in the room i call you thursday at ten and friday again
okay thats two things the crib and the calls crib first new one today calls i find out who said that""".splitlines(),
)
def test_a_hurried_reply_without_stops_is_no_heap_and_hurts_nobody(text: str) -> None:
    assert len(read(Reply(text, LINE, (), CRIB)).words) > 0.8 * len(text.split())
    assert not flags(text) & HARSH


@pytest.mark.parametrize(
    "text",
    """Of course you should have had it on Friday.
You must have been worried sick with a baby on the way.
It isn't your fault at all that nobody rang.
You don't need to calm anything down for me, be as angry as you like.
You did everything right, you read the terms and rang twice.
I won't tell you to be patient.
You could have done without this in your last week.
If only someone had called you back.
You said so clearly, and we didn't listen.
Our policy lets me refund you in full today.
The system had it down for the 3rd, and we should have checked.
You have been more than patient with us.
I'm not asking you to wait any longer, a new one leaves today.
You shouldn't have had to ring twice.
You were told Friday and it was us who broke that.
I'd rather you shouted at me than had nobody to tell.
It's not a small thing, a crib for your first baby.
You never signed up to be passed from desk to desk.
Nobody should tell you to relax about this.
You needed it by Friday and I'll see that you have it.""".splitlines(),
)
def test_hard_words_in_kind_use_hurt_nobody(text: str) -> None:
    assert not flags(text) & HARSH


@pytest.mark.parametrize(
    "text",
    """You should have ordered earlier.
Calm down, it's only a crib.
You must have given us the wrong address.
That's your own fault for booking so late.
If you had read the terms you would know.
You need to be patient.
You didn't check the tracking, did you?
As per our policy there's nothing I can do.
Other customers don't complain.
Why didn't you ring sooner?""".splitlines(),
)
def test_real_reproaches_still_cost(text: str) -> None:
    assert flags(text) & HARSH
