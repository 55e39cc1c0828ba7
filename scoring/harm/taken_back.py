# ruff: noqa: E501 - one meaning is one line
"""Find what takes an acknowledgement back: a turn ("however", "having said that"), and their trouble is made small or normal."""

from __future__ import annotations

from scoring.patterns.quick import compiled
from scoring.reading.once import once
from scoring.reading.text import Place, Reading

_TURN_WORDS = frozenset(
    (
        "but",
        "however",
        "though",
        "although",
        "still",
        "said",
        "mind",
        "even",
        "fair",
        "fairness",
        "honest",
        "equally",
        "see",
        "truth",
    )
)
_TURN = (
    r"(?:\b(?:but|however|having said that|that being said|that said|mind you|all the same|even so|at the same time|to be (?:fair|honest)|"
    r"in (?:all )?(?:fairness|truth|honesty)|(?:so )?as you can see|then again|on the other hand)|(?:^|[.,;:!?] ?|\band )(?:though|although|still|equally)),? "
)
_ADVERB = r"(?:honestly |actually |really |quite |fairly |pretty |perfectly |entirely |only |just |also |simply |in fact |by and large |more or less |usually |generally |often |still |well |very )"
_SMALL = (
    # it is like that with everybody, or at this time
    rf"\b(?:is|are|was|were|be|'s|'re|seems?|looks?) {_ADVERB}{{0,3}}(?:about |around |roughly |near |nothing out of |not out of |within |part of |well within )?(?:the |a )?"
    r"(?:average|normal|usual|unusual|common|natural|typical|standard|ordinary|to be expected|expected|par for the course|(?:normal |usual |acceptable |tolerable )(?:range|limits|tolerance|wear)|automatic)\b"
    r"(?! (?:one|to|that you|for you|of you|price|size|number|rate|service|person))"
    r"|\b(?:do|does|can|will) (?:often|commonly|usually|sometimes|naturally|normally|tend to) (?!text|ring|call|phone|email|bring|come|answer)[a-z]+"
    r"|\bat this time of (?:the )?(?:year|day|month|week)\b(?!,? (?:i|we)\b)|\b(?:people|customers|clients|guests|parents|owners|they) (?:do )?(?:often|easily|sometimes|commonly|frequently) (?:mistake|take|think|confuse|worry|assume|misread)\b"
    # it was worth it, it does no harm, it will pass
    r"|\b(?:money|time|effort) (?:that was |that's |was |is )?well spent\b|\bworth every (?:penny|cent|minute|bit)\b|\b(?:good )?value for money\b|\ball (?:of )?(?:which|it|them) (?:was |were )?(?:needed|necessary)\b|\ball of which (?:you|she|he|it|they) needed\b"
    r"|\bnothing to (?:come back|refund|pay back|give back|repay|answer for|worry about|see)\b|\bno (?:real|lasting|actual|great|serious) (?:harm|damage|loss|hardship)\b|\bno harm (?:was )?done\b"
    r"|\b(?:isn't|is not|aren't|are not|wasn't|weren't) (?:that |so |very |all that |really )?(?:long|much|bad|far|serious|unusual|rare)\b(?! enough)"
    r"|\bgive (?:it|them|her|him|things) (?:until|till|a (?:few|couple|little|bit)|some time|time|another)\b|\b(?:wait and see|see what comes|see how (?:it|they|things) (?:go|goes|settle|settles|do|does))\b"
    r"|\bfor the best\b|\bblessing in disguise\b|\b(?:soon|quickly) (?:forget|forgotten|get over|pass|blow over|settle)\b|\bcould (?:have|of) been (?:a lot |far |much )?worse\b"
)
_TAKES_BACK = compiled(rf"{_TURN}(?:[^.!?]{{0,90}}?)(?P<small>{_SMALL})")
_NEVER = compiled(
    r"\b(?:not|never|no|isn't|wasn't|shouldn't|nobody|far from|anything but|doesn't|don't|won't (?:ask|tell)|sorry|i know|being (?:angry|upset|cross|furious|worried|scared|frustrated))(?:,? [a-z']+){0,3},? $"
)
_ASKS = compiled(r"\?")


@once
def taken_back(reading: Reading) -> tuple[Place, ...]:
    """Return the words that make their trouble small after a turn, where it was acknowledged or not."""
    if reading.vocabulary.isdisjoint(_TURN_WORDS):
        return ()
    return tuple(
        m.span("small")
        for m in _TAKES_BACK.finditer(reading.text)
        if not _NEVER.search(reading.text, max(0, m.start("small") - 40), m.start("small"))
        and not _ASKS.search(reading.text, m.end(), reading.sentence_at(m.end() - 1)[1])
    )
