# ruff: noqa: E501 - a reply is one line
"""Meanings as people who played put them, each with look-alikes that must not fire."""

from __future__ import annotations

import pytest

from scoring import by_rules, score
from scoring.inquiry.questions import asks
from scoring.reading.text import read
from scoring.types import Case, Exchange, Reply, SkillScore

CRIB = Case(
    fault="company",
    known=("order 4471", "four days late"),
    parts=("late crib", "two empty promises on the phone"),
    hidden=("when the baby is due", "which room it is for"),
    allowed=("express replacement, 2 days", "full refund", "goodwill credit up to $40"),
)
LINE = "Order 4471. The crib is FOUR DAYS late and I've called twice. This is a joke."


def graded(text: str, line: str = LINE, case: Case = CRIB, earlier: tuple[Exchange, ...] = ()) -> dict[str, SkillScore]:
    return {each.skill: each for each in score(Reply(text, line, earlier, case))}


def flags(text: str, **more: object) -> set[str]:
    return {flag for each in graded(text, **more).values() for flag in each.flags}  # type: ignore[arg-type]


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


PERMIT = Case(
    fault="company",
    parts=("fined although the permit was displayed",),
    allowed=(
        "an appeal opened in your name today, with our records attached",
        "the sum split into three monthly payments",
        "a new permit by e-mail today",
    ),
)
FINED = "You FINED me and my permit was on the dash!"


@pytest.mark.parametrize(
    "text",
    """Which would you prefer, an appeal or paying in 3 parts?
would you rather appeal or pay in three parts?
an appeal or paying in three parts, which suits you?
do you want me to open an appeal or split it in three?
I can open an appeal or let you pay in three - your choice
shall I open the appeal, or would three payments be easier?
is it the appeal you want or the three parts?
what suits you better, three payments or an appeal
appeal or 3 parts, you choose
either an appeal today or you pay in three parts, which one""".splitlines(),
)
def test_two_real_remedies_to_choose_from_are_a_solution(text: str) -> None:
    found = graded(text, FINED, PERMIT)["solution"]
    assert (found.level or 0) >= 2
    assert "vague" not in found.flags
    assert len(found.touches) >= 2


@pytest.mark.parametrize(
    "text",
    """would you prefer tea or coffee?
would you rather shout or listen?
which street was it, high street or mill lane?
Which would you prefer, phone or email?
do you want to appeal or not?
which do you prefer, being called Mr or Dr?
did you appeal or pay?
was it an appeal or a payment in parts?
Did they offer you an appeal or payment in three parts?
I can't open an appeal or split it in three, which would you prefer""".splitlines(),
)
def test_other_choices_are_none(text: str) -> None:
    assert (graded(text, FINED, PERMIT)["solution"].level or 0) <= 1


ROOM = Case(
    fault="company",
    known=("room 12",),
    parts=("room 12 has no heating",),
    hidden=("whether there is a baby",),
    allowed=("electrician on Thursday at nine", "a fan heater tonight"),
)
COLD = "It's room 12 and it's FREEZING."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("is it ok if i send the right things by van", "consent"),
        ("have i got that right", "check"),
        ("the crib is four days late and two calls came to nothing have i got that right", "check"),
        ("so its the crib and the two calls is that everything", "check"),
        ("would thursday morning work for u", "consent"),
        ("shall i book it", "consent"),
        ("ive got the van free at 4 is that any good", "consent"),
        ("so thats the crib and the two promises did i miss anything", "check"),
        ("can i send it to the same address", "consent"),
        ("i book you friday is that ok", "consent"),
        ("i'll send the van at four ok with you", "consent"),
        ("is everybody outside now", "fact"),
    ],
)
def test_a_question_needs_no_mark(text: str, kind: str) -> None:
    assert [each.kind for each in asks(Reply(text, LINE, (), CRIB))] == [kind]


@pytest.mark.parametrize(
    "text",
    """never have i missed a call like that
nor did i get the note
the trouble is that all of them were late
my hope is that it arrives
only then did i hear of it
neither can we send two
that is everything i have
all that is fine now
i know that is right
nor should i be the one to say it""".splitlines(),
)
def test_a_statement_is_no_question(text: str) -> None:
    assert not asks(Reply(text, LINE, (), CRIB))


@pytest.mark.parametrize(
    "text",
    """is Thursday OK for the electrician?
Would Thursday at nine suit you for the electrician?
can the electrician come thursday at 9?
electrician thursday 9 ok?
is thursday at nine any good for the electrician
shall I send the electrician on Thursday?
how about Thursday at nine for the electrician
could we do thursday for the electrician""".splitlines(),
)
def test_an_appointment_may_be_offered_as_a_question(text: str) -> None:
    found = graded(text, COLD, ROOM)
    assert (found["solution"].level or 0) >= 2
    assert (found["next_steps"].level or 0) >= 2


@pytest.mark.parametrize(
    "text",
    """was Thursday OK for the electrician?
is Thursday the day the electrician missed?
did the electrician come on Thursday?
which Thursday was the electrician booked for?
is it Thursday you rang?
was it a Thursday the electrician came""".splitlines(),
)
def test_an_appointment_that_was_is_no_offer(text: str) -> None:
    assert not graded(text, COLD, ROOM)["solution"].level


@pytest.mark.parametrize("text", ["room nr 12?", "which room?", "what room are you in", "room number?"])
def test_what_was_told_is_asked_again(text: str) -> None:
    assert "asked_again" in graded(text, COLD, ROOM)["clarification"].flags


HALL = Case(fault="company", parts=("smell of gas",), hidden=("is anyone else still in the house / is everyone out",))


@pytest.mark.parametrize(
    "text",
    """Is everyone out?
are you all out
is anybody still in the house
has everyone got out
are the kids out too
everyone out?
are you all outside
is anyone still in there
did everybody get out ok
is there anyone still inside""".splitlines(),
)
def test_is_everyone_out_asks_for_their_safety(text: str) -> None:
    assert graded(text, "I smell GAS in the hall", HALL)["clarification"].touches


@pytest.mark.parametrize(
    "text",
    """is everything out of the box?
is the invoice out?
are you out of patience?
is everyone happy?
find out who it was
is everyone out of tune?
are you all out of milk?
did the van set out?
who gave you the bill?
is the letter out?""".splitlines(),
)
def test_other_things_that_are_out_do_not(text: str) -> None:
    assert not graded(text, "I smell GAS in the hall", HALL)["clarification"].touches


CROWN = Case(
    fault="company",
    parts=("tooth crown came off", "boiler out"),
    allowed=("emergency appointment today at 16:10", "engineer tomorrow at nine", "the fee of €46 paid back"),
)
OFFERED = (Exchange("My boiler is out", "I'm sending the engineer tomorrow at nine and pay the €46 back."),)


@pytest.mark.parametrize(
    "text",
    """I give you the emergency appointment today at 16:10
I send the engineer tomorrow 9 o'clock
we pay you back Friday
I call you in one hour
I pay you the fee back on Friday
we come tomorrow at nine with the engineer
I put you in the emergency appointment today 16:10
I take off the €46 today
we give back the fee this week
I write you tonight with the time
I book for you the engineer tomorrow 9""".splitlines(),
)
def test_a_present_with_a_time_commits(text: str) -> None:
    read = {each.skill: each for each in by_rules(Reply(text, "It came OFF", case=CROWN))}
    assert (read["next_steps"].level or 0) >= 3
    assert (graded(text, "It came OFF", CROWN)["next_steps"].level or 0) >= 2


@pytest.mark.parametrize(
    "text",
    """I give you my word
we send you both back and forth
we keep you waiting for days
we give you the wrong date twice
I pay attention to what you say
we call you a customer and treat you like a number
I take your point
we send you from desk to desk
we give you the run around since Friday
we put you through a bad week
we tell you Monday and then Friday""".splitlines(),
)
def test_a_complaint_retold_in_the_present_offers_nothing(text: str) -> None:
    found = graded(text, "It came OFF", CROWN)
    assert not found["solution"].level
    assert not found["next_steps"].level


@pytest.mark.parametrize(
    "text",
    """I'll come and find you at half past four
I'll pop back over at ten past
I'll be back at your table in five minutes
i come back to you at 4
ill swing by your gate at quarter to six
I'll look in on you at seven
I'll stop by your room at nine tonight
let me come and see you at half two
I'll walk over to you once it's ready
I'll catch you at the desk at noon
I'll meet you at the gate at 5""".splitlines(),
)
def test_coming_back_in_person_is_a_follow_up(text: str) -> None:
    assert (graded(text, "ok do that", CROWN, OFFERED)["follow_up"].level or 0) >= 2


@pytest.mark.parametrize(
    "text",
    """I'll find the fee at half past
they came to find you at four
I'll come to that point at some stage
the engineer popped over at ten
I'll come clean
I'll get over it
I'll find out who did it
look at you coming back
it came back at ten past
we'll meet halfway on this""".splitlines(),
)
def test_other_coming_and_finding_is_none(text: str) -> None:
    assert not graded(text, "ok do that", CROWN, OFFERED)["follow_up"].level


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
    """Customer service is at the heart of everything we do
Your satisfaction is our number one priority
We pride ourselves on excellent service
We go the extra mile for every customer
Our customers come first
Quality is our promise
We care about every customer
We are committed to the highest standards
Excellence is what we strive for
Every customer matters to us
At our company we take complaints seriously
We are always here for you""".splitlines(),
)
def test_slogans_earn_nothing_anywhere(text: str) -> None:
    assert not {name: each.level for name, each in graded(text).items() if each.level and name != "tone"}
    assert graded(text)["tone"].level == 1


@pytest.mark.parametrize(
    "text",
    """Your crib is my top priority and I'm sending a new one today
I care about this crib arriving before your baby does
I'm committed to getting it to you by Thursday and I send it today
I'm here for you until five today, I'll call you at four
every one of the two calls matters, and I've read both""".splitlines(),
)
def test_the_same_words_with_this_customer_in_them_are_no_slogans(text: str) -> None:
    assert any(each.level for name, each in graded(text).items() if name != "tone")


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry. First, the crib is four days late. Second, the two promises on the phone came to nothing.",
        "The late crib goes first; then the two empty promises on the phone.",
        "Crib: four days late. Phone: two empty promises.",
    ],
)
def test_what_puts_parts_in_order_is_quoted_in_whole_words(text: str) -> None:
    found = graded(text)["breakdown"]
    ordered = [text[e.start : e.end] for e in found.evidence if e.cue == "puts them in order"]
    assert ordered
    assert all(
        each[0].isalpha() and (" " + each).strip(": ").lower() in text.lower().split() for each in ordered
    ) or all(each.lower() in ("first", "second", "then", "crib: ", "crib:", "phone:") for each in ordered)
    assert "all 2" not in found.because


@pytest.mark.parametrize(
    "text",
    """no wonder you don't trust us
anyone would have hung up by now
no wonder you've had enough of us
I'd have walked out hours ago in your place
you have every reason not to believe me after two empty promises
small wonder you're done with us
anybody would have given up after the second call
of course you don't believe a word we say any more
most people would have sent it all back by now
I wouldn't trust us either
who would believe us after two empty promises""".splitlines(),
)
def test_a_right_to_mind_needs_no_word_of_feeling(text: str) -> None:
    assert (graded(text)["empathy"].level or 0) >= 1


@pytest.mark.parametrize(
    "text",
    """no wonder it broke
anyone would have read the terms by now
no wonder you have no crib if you order so late
most people would have waited
I wonder if you trust us
anyone would have checked first
trust us, it comes
most people don't mind
my own boiler died last winter and I was freezing, I cried and nobody helped me
same thing happened to me, I was so upset""".splitlines(),
)
def test_a_reproach_or_a_story_of_ones_own_is_no_empathy(text: str) -> None:
    assert not graded(text)["empathy"].level


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
    """sorry empathy understand refund replacement ownership escalate manager tomorrow
apology refund solution timeline credit goodwill supervisor callback
crib refund apology sincere concern listening resolution voucher deadline
empathy ownership solution follow up next steps timeline
apologise frustrated upset refund replacement repair credit compensation
late crib baby friday promises sorry refund express credit goodwill upset frustration
understand frustrating upset angry concern sorry apologies sincerely
question clarify confirm check solution resolve timeline tomorrow
manager supervisor escalation refund voucher compensation goodwill credit
crib baby nursery calls promises refund replacement express apology""".splitlines(),
)
def test_a_heap_of_key_words_earns_nothing(text: str) -> None:
    assert not [each.skill for each in graded(text).values() if each.level and each.skill != "tone"]


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


@pytest.mark.parametrize("text", ["are you ok?", "are you all ok", "are you both ok?"])
def test_how_they_are_is_no_question_about_what_was_agreed(text: str) -> None:
    assert not graded(text, "ok do that", CROWN, OFFERED)["follow_up"].level


@pytest.mark.parametrize("text", ["are you ok with that?", "is that ok for you?", "are you happy with that"])
def test_whether_it_suits_them_is(text: str) -> None:
    assert graded(text, "ok do that", CROWN, OFFERED)["follow_up"].level == 2
