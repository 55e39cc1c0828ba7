"""Who speaks of others, of what might have been or of themselves has not listened, whatever words they share."""

from __future__ import annotations

import pytest

from scoring.matching.elsewhere import elsewhere, made_up
from scoring.reading.text import read
from scoring.types import Reply


@pytest.mark.parametrize(
    "text",
    [
        "Some guests in your position would ask for another room.",
        "A lesser garage would send you away.",
        "In many cases suitcases turn up within a day.",
        "Customers often find that the soup keeps for a week.",
        "What our members tell us is that the pool is warm.",
        "Ordinarily I would have sent a plumber the same night.",
        "Had the leak been reported at once, all of that was yours.",
        "If only you had kept the box.",
        "My own mum had her bag stolen in that very street.",
        "It's been my worst week too.",
        "I've got a toddler at home myself.",
        "We're all in the same boat with this snow.",
        "Would you be interested in our premium plan?",
        "Members save up to a fifth on every wash.",
        "1. Ring the bank. 2. Ask for the disputes desk. 3. Write to the shop.",
    ],
)
def test_it_speaks_of_something_else(text: str) -> None:
    assert elsewhere(read(Reply(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Most people would have given up after the second call.",
        "Anyone would be livid after nine days without water.",
        "No parent should have to find that out at bath time.",
        "Other customers got theirs and you waited in the rain.",
        "Nobody rang you, and you had a baby to feed.",
        "I would have been furious too.",
        "Had we rung you, you would have been spared the trip.",
        "My own fault: I read the wrong line.",
        "You've had four of these letters since May.",
        "I've got Monday 8 to 10 or Tuesday at noon.",
        "1. I'll ring the bank. 2. I'll ask for the fee back. 3. I'll write to you by noon.",
        "Your club card was charged twice, and your son stood there without his kit.",
    ],
)
def test_it_speaks_of_this_customer(text: str) -> None:
    assert not elsewhere(read(Reply(text)))


NOBODY = "Nobody rang me, nobody asked me, and now I'm charged £80 for a lock I never wanted."


@pytest.mark.parametrize(
    "text",
    [
        "when i rang you on monday we went through it.",
        "as agreed, the lock was changed.",
        "you agreed to the new lock.",
        "you were happy with the lock when he left.",
        "our driver called you before he came.",
        "you told us to go ahead with it.",
    ],
)
def test_words_are_put_into_their_mouth(text: str) -> None:
    assert made_up(read(Reply(text)), NOBODY)


@pytest.mark.parametrize(
    "text",
    [
        "nobody rang you, and we should have.",
        "i'll ring you when i have asked him.",
        "we never asked you.",
        "if you agreed to it on the phone, it would be on the tape.",
        "we will go on only once you have agreed.",
        "that is not what you agreed to when you signed.",
    ],
)
def test_nothing_is_put_into_their_mouth(text: str) -> None:
    assert not made_up(read(Reply(text)), NOBODY + " I signed for one lock and agreed to nothing else.")
