# ruff: noqa: E501 - one way to say a thing is one line
"""Tell whose feeling is named: this customer's, or that of people in general, of us, or of nobody yet ("if you are upset")."""

from __future__ import annotations

from scoring.patterns.quick import compiled
from scoring.reading.others import FIRM, FOLK, SOME
from scoring.reading.phrases import Found
from scoring.reading.text import Reading

_PEOPLE = rf"(?:{FOLK}|riders|callers|folks?|households|students|subscribers|shoppers|residents)"
_OTHERS = compiled(  # "some parents would be angry", "customers do often find", "a lesser company would leave you"
    rf"\b(?:{SOME}|a lot of|(?:most|all) of our|our(?: other)?|a few) (?:of our |other |new )?{_PEOPLE}\b(?! would(?:'ve| have)\b)"
    rf"|\b(?:customers|clients|families|guests|patients|members|users) (?:do |can |will |may |might |often |sometimes |usually |always )*(?:tell|find|feel|get|worry|become|say|ask)\b"
    rf"|\b(?:a|any) (?:lesser|worse|different|cheaper) (?:{FIRM}|team|bank)\b"
    r"|\b(?:other|some|lesser|many|most) (?:companies|firms|shops|banks|airlines|hotels|providers|businesses)\b"
)
_IF = compiled(
    r"\W*(?:and |but |or |so |again,? )?(?:if|should|in case|unless|whether)\b(?! (?:that|it|this) (?:was|were|had|is|happened)\b)"
)
_OUR_OWN = compiled(  # our hardship in place of theirs: "it's my worst week as well", "it's been mad here"
    r"\b(?:my|our) (?:own )?(?:worst|longest|hardest|busiest|roughest|toughest) \w{2,12}\b"
    r"|\b(?:i've|i have|we've|we have) (?:also )?(?:had|been) (?:no (?:break|lunch|sleep|rest)|(?:so |very |really |too )?(?:rushed off|run off|swamped|snowed under|up to (?:my|our)|short[- ]staffed|flat out|mad busy|slammed))"
    r"|\b(?:hard|tough|rough|stressful|horrible|draining|difficult|upsetting|mad|crazy|hectic|chaos|chaotic|manic) (?:for (?:us|me|all of us|the (?:team|staff|lads|girls)|everyone (?:here|involved))|in (?:here|the office)|here|at our end)\b"
    r"|\bwe(?:'re| are) all in (?:this|the same)\b|\bsame boat\b"
)
_ANY = compiled(r"\b(?:any|some) (?:[a-z]{2,12} ){0,2}$")
_MAYBE = compiled(r"\b(?:may|might|could) (?:well )?(?:have|of|be|cause|bring)\b")


def of_another(reading: Reading, found: Found) -> bool:
    """Tell whether words of feeling speak of people in general, of another firm, or of our own hard day."""
    start, end = reading.sentence_at(found.start)
    return bool(_OTHERS.search(reading.text, start, end)) or our_own_day(reading, found)


def our_own_day(reading: Reading, found: Found) -> bool:
    """Tell whether the sentence of some words turns to our own hardship: "it's my worst week as well"."""
    return bool(_OUR_OWN.search(reading.text, *reading.sentence_at(found.start)))


def supposed(reading: Reading, found: Found, clause: tuple[int, int]) -> bool:
    """Tell whether a feeling is only supposed: "if you are unhappy with the bill", "any upset that may have been caused"."""
    if _IF.match(reading.text, clause[0], found.start):
        return True
    if _ANY.search(reading.text, max(0, found.start - 26), found.start):
        return True
    maybe = _MAYBE.search(reading.text, found.start, min(clause[1], found.end + 40))
    return bool(maybe) and not reading.text.startswith(("you", "u ", "any", "the best of us"), found.start)
