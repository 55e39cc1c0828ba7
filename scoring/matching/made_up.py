# ruff: noqa: E501 - one way to say a thing is one line
"""Find words that are put into the customer's mouth: an agreement they never gave, a word that nobody gave them."""

from __future__ import annotations

from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Reading

_AGREED = compiled(  # an agreement put into their mouth
    r"\b(?:as (?:we |was |had been |you )?agreed\b(?! (?:to pay|price|fee|time|date))"
    r"|(?<!if )(?<!once )(?<!which )(?<!terms )(?<!that )you (?:have |had |already |kindly )?(?:agreed|accepted|approved|authori[sz]ed|consented|signed off|gave (?:us )?(?:your )?(?:consent|permission|go[- ]ahead))\b(?! (?:with|to see|a price|the price))"
    r"|you (?:were|said you were|seemed) (?:\w{1,10} )?(?:happy|satisfied|content|fine) with (?:that|this|it|the|our|how|what)"
    r"|(you (?:told|asked|instructed) us to) (?:go ahead|proceed|carry on|do|leave|cancel|change|keep)\b)"
)
_AGREES = compiled(
    r"\b(?:agree\w*|accept\w*|approv\w*|authori[sz]\w*|consent\w*|sign(?:ed)?|permission|go(?:-| )ahead|happy|fine (?:with|by)|yes|yeah|ok(?:ay)?|please do|do that|go on then|that works|sounds (?:good|fine)|deal|settled|confirm\w*)\b"
)
_BIDS_US = compiled(
    r"\b(?:(?:told|asked) (?:you|them|him|her|your)|request\w*|instruct\w*|cancel\w*|chang\w*|ordered|please|go(?:-| )ahead)\b"
)
_DONE_BY_US = compiled(
    r"\b(?:when |as |after )?(?:i|we|our \w+|(?:the )?(?:manager|nurse|vet|driver|office|team)) (?:had |have |did |already |personally )?(?:(rang|called|phoned|telephoned)|(told|informed|warned|notified)|(emailed|wrote to|messaged|texted)|(asked|checked with)) you\b(?! (?:just now|a minute ago|nothing|now)\b)"
)
_NOT_DONE = tuple(
    compiled(
        rf"\b(?:nobody|no one|no-one|none of you|not one of you|never|(?:you|they|he|she|we) (?:didn't|did not|haven't|hadn't|never)|without (?:a|any|so much as a)) (?:[a-z']{{1,9}} ){{0,2}}?(?:{way})"
    )
    for way in (
        r"rang|rung|ring|call\w*|phon\w*|word",
        r"told|tell\w*|inform\w*|warn\w*|notif\w*|said|says|mention\w*|word|warning",
        r"email\w*|wrote|written|write|messag\w*|text\w*",
        r"ask\w*|check\w*",
    )
)
"""What a customer says that nobody did, by the groups of `_DONE_BY_US`."""
_BROKEN = compiled(
    r"(?:\b(?:not|never|nobody|no one|failed|missed)\b|n't\b)[^.!?]{0,60}$"
)  # "we did not come as agreed"


def made_up(reading: Reading, everything: str) -> tuple[Place, ...]:
    """Return sentences that have them agree to what they never spoke of, or us do what they say that nobody did."""
    text, theirs = reading.text, everything.lower()
    said = [
        m.start()
        for m in _AGREED.finditer(text)
        if not (_BIDS_US if m.lastindex else _AGREES).search(theirs)
        and not _BROKEN.search(text, reading.sentence_at(m.start())[0], m.start())
    ]
    said += [m.start() for m in _DONE_BY_US.finditer(text) if _NOT_DONE[(m.lastindex or 1) - 1].search(theirs)]
    return tuple(sorted({reading.sentence_at(start) for start in said}))
