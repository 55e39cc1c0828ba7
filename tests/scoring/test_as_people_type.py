"""Care, slogans and key words as people who played put them, each with look-alikes that must not fire."""

from __future__ import annotations

import pytest

from tests.scoring.graded import graded


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
