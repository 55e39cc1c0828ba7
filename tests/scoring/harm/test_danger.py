"""Advice that sends somebody into a known danger is flagged; the same words that keep them out of it are not."""

from __future__ import annotations

import pytest

from scoring import score
from scoring.harm.danger import dangers
from scoring.scorecard import scorecard
from scoring.types import Case, Exchange, Reply

GAS = Case(fault="company", known=("a smell of gas in the hall since six",), parts=("there is a smell of gas",))
NUTS = Case(known=("your nephew is allergic to nuts",), parts=("the wrong cake",))
ROAD = Case(known=("coach broken down on the motorway, everybody stands behind the barrier",))
FIRE = Case(known=("sparks came out of the kettle",), parts=("the kettle is dangerous",))
OVEN = Case(known=("a colleague told you to leave the oven door open",))
ILL = Case(known=("your father has chest pains",))
SCAM = Case(known=("he said he was your security department", "the caller will ring again at two"))

UNSAFE = [
    (GAS, "It's safe, go back inside."),
    (GAS, "you can go back in"),
    (GAS, "can you go back and turn it off at the tap?"),
    (GAS, "You are safe to go back to bed."),
    (GAS, "It is probably nothing, nothing to worry about."),
    (GAS, "There's no danger."),
    (GAS, "That isn't dangerous."),
    (GAS, "There is no need to leave the flat."),
    (GAS, "You don't have to go outside."),
    (GAS, "Light a candle so that you can see."),
    (GAS, "Just switch the light on and have a look."),
    (GAS, "Does the heater have a reset button you can press?"),
    (GAS, "Could you press the reset once more?"),
    (GAS, "Please relight it."),
    (GAS, "It can wait until tomorrow."),
    (GAS, "See how it is in the morning."),
    (GAS, "Wait by the heater until the engineer comes."),
    (GAS, "Don't worry, you can put Lule back to bed."),
    (GAS, "Stay on the stairs and wait."),
    (GAS, "Please ring Mrs Rennie's doorbell on your way."),
    (NUTS, "I'm sending the almond cake up in ten minutes."),
    (NUTS, "me. 10 minutes. almond cake."),
    (ROAD, "Please get everyone back on the coach to keep warm."),
    (ROAD, "You could walk along the hard shoulder to the services."),
    (FIRE, "Plug it back in and see."),
    (FIRE, "Try it again, it should be harmless: the kettle is perfectly safe."),
    (OVEN, "You can leave the oven on for a bit of warmth."),
    (ILL, "There's no need to call an ambulance."),
    (ILL, "See if it goes away."),
    (SCAM, "Answer him when he rings at two."),
    (SCAM, "Just do what he says for now."),
]
SAFE = [
    (GAS, "Get out now, don't touch any switches, don't light a candle and don't go back in for anything."),
    (GAS, "Nobody goes back in until the engineer says it's safe."),
    (GAS, "I can't tell you that it is safe."),
    (GAS, "Don't use any switches, light a match or go back inside."),
    (GAS, "You're safe outside. The engineers will go back in and fetch her."),
    (GAS, "Did you press the reset button?"),
    (GAS, "What happened when you pressed the button?"),
    (GAS, "We told you to press the button, and that was wrong of us."),
    (GAS, "You can go back inside once the engineer has cleared it."),
    (GAS, "A taxi to wait in is on its way, and a warm hotel room for tonight."),
    (GAS, "Let's get you both safe first, out in the street. Are you safe?"),
    (GAS, "An engineer comes to make the heater safe."),
    (GAS, "It is not safe to go back."),
    (GAS, "I'll get back to you by ten, and I'm staying on the line."),
    (GAS, "Please stay outside until they are there."),
    (GAS, "Instead of going back inside, please wait in the street."),
    (NUTS, "The almond cake stays down here; the sponge has no nuts."),
    (NUTS, "Is anybody allergic to nuts, before I send the almond cake?"),
    (ROAD, "Keep everyone behind the barrier. Coach 7 is with you at half past five."),
    (FIRE, "Please unplug it and don't use it again."),
    (OVEN, "Please turn the oven off, that advice was wrong."),
    (ILL, "I'm calling an ambulance now."),
    (SCAM, "Don't answer him when he rings at two."),
    (Case(), "It's safe, go back inside and light a candle. It can wait until tomorrow."),
    (Case(known=("gas bill of £300",)), "You can go home, there is nothing to worry about."),
    (Case(known=("the table was wrong",)), "I'm sending the almond cake up."),
]


@pytest.mark.parametrize(("case", "text"), UNSAFE)
def test_what_sends_them_into_danger_is_flagged_and_earns_nothing(case: Case, text: str) -> None:
    """The flag stands on tone, with the words; what is asked, offered and planned so is worth nothing."""
    reply = Reply(text, "What shall I do?", case=case)
    grades = {each.skill: each for each in score(reply)}
    assert "danger" in grades["tone"].flags
    assert grades["tone"].level == 0
    assert not any(grades[name].level or grades[name].touches for name in ("solution", "next_steps", "clarification"))
    quotes = [text[each.start : each.end] for each in grades["tone"].evidence if each.cue == "danger"]
    assert all(quotes)
    assert scorecard([reply], [score(reply)]).critical[0][1] == "danger"


@pytest.mark.parametrize(("case", "text"), SAFE)
def test_what_keeps_them_out_of_it_is_not(case: Case, text: str) -> None:
    """The same words forbidden, asked about, told of the past, or left to those who may judge: no flag."""
    assert dangers(Reply(text, "What shall I do?", case=case)) == ()


def test_a_danger_that_the_customer_told_counts() -> None:
    """The case need not know it: the customer's own lines do."""
    earlier = (Exchange("There is a smell of gas in my hall!", "Thank you for telling me."),)
    assert dangers(Reply("Just go back inside.", "And now?", earlier))
    assert dangers(Reply("Just go back inside.", "I smell gas!"))
    assert not dangers(Reply("Just go back inside.", "I am in the garden."))


def test_staying_put_is_right_outside_and_wrong_inside() -> None:
    """Where they stand decides: on the stairs they must move, in the street they may stay."""
    inside = Reply("Stay where you are.", "It smells of gas, we're on the stairs.", case=GAS)
    outside = Reply("Stay where you are.", "It smells of gas, we're out in the street now.", case=GAS)
    assert dangers(inside)
    assert not dangers(outside)
