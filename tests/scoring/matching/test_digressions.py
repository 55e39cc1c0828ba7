"""Who speaks of others, of what might have been or of themselves has not listened, whatever words they share."""

from __future__ import annotations

import pytest

from scoring.matching.digressions import digressions
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
    assert digressions(read(Reply(text)))


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
    assert not digressions(read(Reply(text)))
