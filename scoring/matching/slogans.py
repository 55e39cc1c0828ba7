# ruff: noqa: E501 - one way to say a thing is one line
"""Hold the slogans of a house: said to everybody, they do nothing for anybody and earn nothing anywhere. Patterns only.

The traps are the same words with this customer in them: "your boiler is my top priority, I'm on it until four".
"""

from __future__ import annotations

from scoring.patterns.quick import compiled
from scoring.reading.once import once
from scoring.reading.text import Place, Reading

_ALL = r"(?:every|all (?:of )?our|each (?:and every )?|our|any|each of our) ?(?:one of our )?(?:valued |single )?(?:customers?|clients?|guests?|members?|passengers?|patients?|tenants?|callers?|buyers?)"
SLOGAN = compiled(
    r"\bat the (?:very )?(?:heart|core|cent(?:re|er)|forefront) of (?:everything|all|what|our)\b"
    rf"|\b{_ALL} (?:matters?|counts?|comes? first|is (?:special|important|valued|our (?:top |number one |first )?(?:priority|concern))|are (?:special|important|valued|family|our (?:top |number one |first )?(?:priority|concern))|deserves?)\b"
    rf"|\b(?:care|cares|caring) (?:deeply |a lot |passionately )?(?:about|for) (?:{_ALL}|customers|people|quality|excellence|service)\b"
    r"|\b(?:pride ourselves|take (?:great |real |immense )?pride) (?:on|in) (?:our|the|excellent|great|good|giving|providing|delivering|offering|being|customer|quality|service)\b"
    r"|\b(?:committed|dedicated|devoted) to (?:the |our |your |providing |delivering |offering |giving |ensuring |high |excellent |great |customer |continuous )*(?:highest|excellence|standards?|service|quality|satisfaction|experience|improvement|customers?)\b"
    r"|\b(?:go|going|went) the extra mile for (?:every|each|all|our|any)\b|\b(?:excellence|quality|service|satisfaction|honesty|trust) is (?:what|our|at|the|in our)\b"
    r"|\bstrive (?:for|to (?:provide|deliver|offer|give|be|exceed|ensure))\b|\b(?:here|there) for you (?:24|every step|every day|always|around)\b|\balways here for you\b"
    r"|\b(?:second to none|world[- ]class|best[- ]in[- ]class|industry[- ]leading|customer[- ](?:centric|obsessed|first|focus\w*))\b"
    r"|\btake (?:all |every |each |customer |such )?(?:complaints?|feedback|matters|concerns|issues) (?:very |extremely |most )?seriously\b"
)
_US = r"(?:customers?|clients?|guests?|members?|patients?|students?|tenants?|passengers?|technicians?|engineers?|drivers?|instructors?|fitters?|groomers?|vehicles?|vans?|staff|colleagues|teams?|teachers?|stores?|branches|products?|services?)"
HOUSE = compiled(
    # "all our technicians are trained", "every vehicle is double checked", "our equipment is calibrated each month"
    rf"^\W*(?:and |so |but )?(?:all|every|each|most|many) (?:of )?(?:our )?(?:\w{{1,14}} )?{_US} (?:\w{{1,14}} )?(?:is|are|has|have|gets?|goes?|undergoes?|comes?|rates?|loves?|says?|reach\w*)\b"
    r"|^\W*(?:and |so |but )?our (?:\w{1,14} ){1,3}(?:is|are|has been|have been|undergoes?|comes? with) (?:\w{1,14} )?(?:\w+ed|trained|free|award|known|rated|among|the (?:best|highest))\b"
    rf"|\bour {_US} (?:rate|love|trust|tell us|say|choose|agree|get|enjoy)\b"
    # "we fit over two million tyres a year", "for forty years", "over 900 exercises"
    r"|\b(?:we|we've|we have) (?:\w{1,14} ){0,2}(?:over|more than|around|about|up to|nearly|thousands of|hundreds of|millions of) (?:\d[\d,.]*|two|three|four|five|ten|a|half a)? ?(?:million|thousand|hundred|[a-z]+s\b) ?(?:[a-z]+ )?(?:a|per|every|each) (?:day|week|month|year)\b"
    r"|\b(?:is|are) (?:always |and always will be )?our (?:number one|top|highest|first|absolute|main|biggest) (?:priority|concern|aim|goal)\b"
    r"|\b(?:has|have) been for (?:over |more than |nearly )?(?:\w+ ){1,2}(?:years|decades)\b"
    r"|\b(?:reassure|assure) you of our\b|\b(?:award[- ]winning|rated excellent|trusted by|proud to (?:be|have|serve))\b|\b(?:highest|industry|safety) standards?\b"
)
"""What a house says of itself: it speaks of nobody's trouble, whatever words it shares with it."""
_THEIRS = compiled(
    r"\b(?:you|you've|you're|you'd|u|sorry|apologi\w+|i'll|i'm|i've|we failed|we let|we missed|we got)\b"
)


@once
def housed(reading: Reading) -> tuple[Place, ...]:
    """Return the sentences in which a house speaks of itself, and of nothing that this customer went through."""
    return tuple(
        (start, end)
        for start, end in reading.sentences
        if HOUSE.search(reading.text[start:end])
        and not _THEIRS.search(reading.text[start:end].replace("reassure you", " ").replace("assure you", " "))
    )
