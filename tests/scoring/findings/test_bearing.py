"""What keeps civil words from being calm help, and the same words where they are help."""

from __future__ import annotations

import pytest

from scoring import score
from scoring.findings.bearing import bearing
from scoring.reading.text import read
from scoring.types import Case, Reply

_ANGRY = "Third time my boiler engineer hasn't come, it's six degrees in here and my mother is 80!"
_CASE = Case(
    fault="company",
    known=("boiler engineer missed three visits", "six degrees inside", "mother is 80"),
    allowed=("two fan heaters by courier tonight", "engineer tomorrow between 8 and 10"),
)

_KEEPS_BACK = {
    "sells to an angry person": [
        "Would you be interested in our home care club? It spreads the cost nicely.",
        "Members save up to 30 on every visit, and I can sign you up now.",
        "While I've got you, have you considered upgrading to the premium plan?",
        "The first month is free if you join our new loyalty scheme today.",
        "I can interest you in a special offer on a smart thermostat.",
    ],
    "help with strings attached": [
        "I'll send the heaters once you withdraw your complaint.",
        "We can do that. To start, please remove the review you posted.",
        "Heaters tonight, provided you agree not to post about this.",
        "We'd send them if you confirm in writing that you are satisfied.",
        "It would be in full and final settlement, so sign the waiver first.",
    ],
    "what would have been done": [
        "Had you called before noon I would have sent heaters the same day.",
        "In a case like this we could have offered two heaters.",
        "We would normally have replaced it, had it been registered.",
        "Both would have been available to you a week ago.",
        "I might have arranged a courier if it were a weekday.",
    ],
    "speaks of others, not of this customer": [
        "Some customers find it helpful to wear an extra layer.",
        "Many people would feel cross, and families often tell us so.",
        "A lesser company would have left you waiting longer.",
        "Anyone in your position deserves better. We always like to listen.",
        "As a business, we care about warm homes.",
    ],
    "speaks of the house, not of this customer": [
        "Your safety matters to us, we value your loyalty.",
        "Every repair is handled in the order it came in.",
        "We take things like this extremely seriously here.",
        "Each case is different, so times may vary.",
        "A warm home is our top priority, always.",
    ],
    "asks them to feel for you": [
        "It's been my worst week ever, I do get it.",
        "We're all in the same boat with this cold.",
        "I've had sixty of these since Monday and no lunch.",
        "It's been tough on the team as well this month.",
        "Spare a thought for the lads, it is exhausting for them.",
    ],
    "word of it, and nothing done": [
        "You will receive an update by six and another tomorrow.",
        "We'll keep you posted along the way.",
        "Your case will have reached the next stage by Wednesday.",
        "By Friday it should be further along, with a full response later.",
        "We are with you every step and will keep you in the loop.",
    ],
    "hands the work back": [
        "1. Bleed it. 2. Check the dial. 3. Call the maker. 4. Book a plumber.",
        "Step 1, turn it off. Step 2, read the manual. Step 3, write to the landlord.",
        "Kindly ring the depot. Then ask for Dave. Then book a new slot.",
        "First, check the app. Next, restart it. Finally, submit the form.",
        "Ring at nine. Ask for the supervisor. Explain it again. Write it down.",
    ],
    "feelings heaped up": [
        "You must be cold. You must feel ignored. You must have been worried.",
        "You must be devastated, exhausted, anxious, furious and let down.",
        "It must be so stressful and upsetting and worrying and frustrating.",
        "I can only imagine how it must feel. You must be livid. She must be freezing. You must feel so alone.",
        "You are upset, tired, frustrated, disappointed and cross.",
    ],
}
_FINE = [
    "Two fan heaters go out by courier tonight and an engineer comes tomorrow between 8 and 10.",
    "I've booked the engineer for tomorrow at 8. Some customers like the heaters too: they come tonight.",
    "I'm sending two heaters tonight, and I'll keep you posted from the van.",
    "If you want to withdraw the old form that's fine, the heaters come tonight whatever you do.",
    "Your mother must be frozen. I'm sending two heaters tonight.",
    "Turn the gas off at the meter. Open the windows. Go outside. I'm sending the emergency engineer now.",
    "You shouldn't have had to ring three times. Which room is your mother in?",
    "An engineer should have been there on Monday, and I would have been angry too. He comes tomorrow at 8.",
]


@pytest.mark.parametrize(("cue", "text"), [(cue, text) for cue, texts in _KEEPS_BACK.items() for text in texts])
def test_civil_words_that_are_no_help_keep_the_tone_down(cue: str, text: str) -> None:
    reply = Reply(text, _ANGRY, (), _CASE)
    assert cue in {each.cue for each in bearing(read(reply))}
    tone = next(each for each in score(reply) if each.skill == "tone")
    assert tone.level is not None
    assert tone.level <= 1


@pytest.mark.parametrize(
    "text",
    [
        "I'm so sorry about all of this, it is our mistake.",
        "I'm sorry. What would you like to happen now?",
        "You'll have it fixed tonight, I promise you that on my life.",
        "All of this has been recorded on your file.",
    ],
)
def test_words_that_nothing_follows_are_neutral_at_best(text: str) -> None:
    tone = next(each for each in score(Reply(text, _ANGRY, (), _CASE)) if each.skill == "tone")
    assert tone.level is not None
    assert tone.level <= 2


@pytest.mark.parametrize("text", _FINE)
def test_help_is_not_kept_down(text: str) -> None:
    assert bearing(read(Reply(text, _ANGRY, (), _CASE))) == ()
