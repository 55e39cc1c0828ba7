# ruff: noqa: E501 - one way to say a thing is one line
"""Find what a plan says for the case that it slips: "if the van is late I phone you before", "I'll ring either way"."""

from __future__ import annotations

from scoring.doing.moves import moves
from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Reading

_SLIPS = compiled(
    r"\b(?:failing that|worst case|otherwise (?:i|we|it|there)|won't close|"
    r"(?:won't|wont|not|don't|dont|doesn't|isn't) (?:be )?(?:hang(?:ing)? up|go(?:ing)? (?:anywhere|home)|"
    r"leav(?:e|ing) (?:till?|until|you\b|here|the (?:line|call|chat|desk)))|"
    r"until you(?:'ve| have)|until (?:it's|it is|this is|that's) (?:sorted|done|resolved|fixed|in|there)|"
    r"every (?:\w+ )?hours? until|stay (?:on|with) (?:it|this|you)(?! time)|in case (?:it|he|she|they|that|the|this|anything|something)\b|"
    r"to check (?:it|that)|(?:still )?(?:not|isn't|hasn't) there by|keep (?:you )?(?:posted|updated) (?:every|until)|"
    r"if (?:not|unavailable|nothing|lost|needed|need be|it's a no|no (?:luck|joy|answer|news|one)|anything(?! else)|any of (?:it|that|this|them) (?:slips|fails|goes)|"
    r"(?!you(?:'d| would| think| want| need|'re| are| feel| like| have any| believe)\b|(?:she|he|they|i)'d (?:rather|sooner|prefer)|i'm wrong|i've any|i have any|better not)"
    r"(?:(?!if\b|or\b)[a-z0-9':]+ ){1,6}?(?:isn't|aren't|hasn't|haven't|doesn't|don't|can't|cannot|won't|not|no|nothing|"
    r"late|delayed|delays?|stalls?|stuck|fails?|falls|held|holds|slips?|missed|lost|full|trouble|problem|never|missing|unavailable|misses|past|"
    r"broken|breaks|wrong|refuses?|bad|anything but|says? no|goes over|comes back|over|any longer|too long|runs (?:late|over|out)|hear)\b)|"
    r"(?:if )?(?:you've|you have|you) (?:not |haven't |don't |heard )(?:heard|hear|nothing|had|got)\b)"
)
"""What is done where the plan goes wrong."""
_HOWEVER = compiled(
    r"\b(?:either way|whatever (?:it|they|he|she|the answer|the news|happens|comes)|even if|yes or (?:a )?no|a no\b|good (?:news )?or bad|news or (?:no|not)|"
    r"(?:found|here|there|boarded|in|done|arrived|ready|loaded|landed|fixed) or (?:not|late))\b"
)
_TELLS = compiled(
    r"\b(?:ring|rings|call|calls|phone|phones|telephone|text|texts|message|messages|email|emails|e-mail|write|writes|tell|"
    r"tells|update|answer|hear|know|word|news|let|drop|report|speak)\b"
)
"""However it goes they hear of it: "I'll ring by six either way"; "the fee comes off either way" says nothing of a slip."""
_FAR = 50
"""How far what is done may stand behind the slip, where a comma has cut the sentence."""


def slips(reading: Reading) -> Place | None:
    """Return where a reply says what happens if the plan fails, or that they hear of it however it goes."""
    if match := _SLIPS.search(reading.text):
        return match.span()
    for however in _HOWEVER.finditer(reading.text):
        if _TELLS.search(reading.text, *reading.sentence_at(however.start())):
            return however.span()
    return None


def acts_where(reading: Reading, place: Place) -> bool:
    """Tell whether somebody of ours acts where it slips: to hear of it however it goes is no remedy yet."""
    if not _SLIPS.match(reading.text, place[0]):
        return False
    start, end = reading.sentence_at(place[0])
    within = (
        each for each in moves(reading.reply) if start <= each.start < max(end, place[1] + _FAR) and each.end > place[0]
    )
    return any(each.actor and each.stance in ("firm", "done") and each.meant.keys for each in within)
