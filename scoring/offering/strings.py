# ruff: noqa: E501 - one way to say a thing is one line
"""Find strings tied to what is given: the refund comes once they take the complaint back. Patterns only."""

from __future__ import annotations

from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Reading

_TAKE_BACK = r"(?:withdraw|drop|retract|delete|remove|take down|pull|call off|cancel|close)"
_TAKING_BACK = r"(?:withdrawing|dropping|retracting|deleting|removing|taking down|pulling|calling off)"
_WORD = r"(?:the|your|that|this|any|all) (?:\w+ )?(?:complaints?|reviews?|claims?|posts?|disputes?|chargebacks?|comments?|tweets?|reports?|appeals?)"
_STRINGS = compiled(
    rf"\b(?:need|want|require|ask|like|expect) you to (?:first |just |please )?{_TAKE_BACK} {_WORD}\b"
    rf"|\b(?:once|if|when|provided|providing|as soon as|as long as|on condition|after|but only if|so long as)(?: that)? you(?:'ve|'ll| have| will| first| agree to)? ?{_TAKE_BACK}(?:n|ed|d|ped)? {_WORD}\b"
    rf"|\bin (?:return|exchange) (?:for|i'd ask|we'd ask|you)\b.{{0,30}}\b(?:{_TAKING_BACK}|{_TAKE_BACK}|silence|a (?:good|positive|nice|five|5)|sign\w*|not (?:post|tell|complain|shar)\w*)\b"
    r"|\b(?:need|require|once|if|provided|have) (?:you (?:to )?)?(?:\w+ ){0,3}?(?:confirm|state|agree|sign)(?:ed|s)? (?:in writing |by email |to say )?that (?:you(?:'re| are| were)|the matter is) (?:fully |now |entirely )?(?:satisfied|happy|settled|closed)\b"
    rf"|\b(?:please|kindly) (?:first |now )?{_TAKE_BACK} {_WORD}\b"
    r"|\b(?:on (?:the )?condition|provided|as long as|once|if) (?:that )?you (?:agree|promise) not to\b"
    r"|\bfull and final settlement\b|\bsign (?:a|the|our) (?:waiver|disclaimer|release|non-disclosure|nda|gagging)\b"
    r"|\b(?:and|to) confirm in writing that you (?:are|were) (?:fully |now )?(?:satisfied|happy)\b"
    r"|\b(?:if|once|when|provided) you (?:leave|give|post|write|rate) us (?:an? )?(?:good|positive|nice|five|5)\b"
)

UNTIED = compiled(  # nothing is asked for: "I don't want you to drop it", "I only close the case once you say you're happy"
    r"(?:\b(?:no need to|needn't|not|never|don't|won't|wouldn't)(?: (?:be|want you to|need you to|have to|ask you to|\w+ \w+ or|\w+ or))? |\b(?:stay (?:on|with)|keep(?:ing)? (?:it|this|that) open|clos(?:e|es|ed|ing) (?:it|this|that|(?:the|your) \w+))\b[^.!?]{0,60})$"
)


def strings(reading: Reading) -> Place | None:
    """Return where a reply gives only to those who give something up that is theirs: their complaint, their word."""
    found = (
        m.span()
        for m in _STRINGS.finditer(reading.text)
        if not UNTIED.search(reading.text, reading.sentence_at(m.start())[0], m.start())
    )
    return next(found, None)
