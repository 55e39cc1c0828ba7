# ruff: noqa: E501 - one way to say a thing is one line
"""Tell our own mishandling of a complaint (the queue, a rude colleague, a wrong letter) from what the complaint is about.

Whoever caused the loss, how we treated somebody over it is ours, and to own that is no false admission (rubric 4.3, caps).
"""

from __future__ import annotations

from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Reading

_OURS = compiled(
    r"\b(?:queued?|queueing|on hold|in a queue|hung up|hang(?:ing)? up|hung-up|cut (?:you )?off|cutting you off|put the phone down"
    r"|rude(?:ness|ly)?|sharp with you|short with you|laugh(?:ed|ing)?|shrug(?:ged)?|sneer(?:ed)?|snapped|tone|manners"
    r"|(?:how|way) (?:i|we|he|she|they|my colleague|our (?:man|agent|colleague|desk)) (?:spoke|talked|treated|handled|answered|wrote|dealt)"
    r"|(?:spoke|spoken|talked) to (?:you )?(?:like|badly|rudely|that way)|treated you"
    r"|wrong (?:letter|e-?mail|text|form|link|number|message|person|department|desk|advice|information)|(?:letter|e-?mail|text|wording|leaflet|website|page|form) (?:[a-z']{1,12} ){0,4}?(?:was|were|is) (?:[a-z]{1,8} )?(?:wrong|confusing|unclear|misleading|cold|late|harsh|rude)"
    r"|(?:confusing|unclear|misleading|cold|harsh) (?:letter|e-?mail|text|wording|message)"
    r"|(?:not|n't|never|nobody|no one|didn't) (?:\w+ )?(?:call|called|calling|ring|rang|ringing|phoned|phoning|answer|answered|answering|repl(?:y|ied|ying)|wrote back|write back|writing back|explain|explained|explaining|listen|listened|listening|telling you)"
    r"|(?:passed|sent|pushed) (?:you )?(?:around|round|from (?:desk|pillar|one|person))|(?:repeat|tell|explain)(?:ing)? (?:it|this|yourself|everything)? ?(?:\w+ )?(?:three|twice|again|four|five|so many)"
    r"|wait(?:ed|ing)? (?:\w+ ){0,3}?(?:on the (?:phone|line)|for (?:a|an|our|my) (?:reply|answer|call|response)|(?:that|this|so) long|in (?:a|the) queue|\w+ minutes)"
    r"|(?:minutes|hour|hours) (?:on the (?:phone|line)|on hold|in (?:a|the|our) (?:queue|line))|slow (?:reply|answer|response)|late (?:reply|answer|response)"
    r"|lost (?:your|the) (?:letter|e-?mail|form|message|note)|lack of (?:a )?(?:reply|answer|response))\b"
)
_WHOLE = compiled(
    r"\b(?:everything|all of (?:it|this)|all this|the whole (?:thing|lot|matter)|full blame|from start to finish)\b"
)
_BARE = 7  # words of a sentence that only points back: "That was our fault and I'm sorry."


def of_our_own(reading: Reading, place: Place) -> bool:
    """Tell whether the fault owned at a place is how we treated them, said in its sentence or the one it points back to."""
    start, end = reading.sentence_at(place[0])
    if _WHOLE.search(reading.text, start, end):
        return False
    if _OURS.search(reading.text, start, end):
        return True
    if start == 0 or reading.text[start:end].count(" ") > _BARE:
        return False
    return _OURS.search(reading.text, *reading.sentence_at(start - 1)) is not None
