"""Regret in raw talk: an apology or remorse that is the speaker's own, not the word alone."""

from __future__ import annotations

from scoring.bare.shown import Shown
from scoring.patterns.quick import compiled
from scoring.reading.text import Reading
from scoring.types import SkillScore

_SORRY = r"(?:sorry|sory|soz|sry|srry)"
_NOT_OWN = "".join(  # "I feel sorry for her", "better safe than sorry", "she was sorry to leave"
    f"(?<!{before} )"
    for before in (
        *("feel", "feeling", "felt", "than", "be", "be very", "said", "say", "a", "no", "not"),
        *("he's", "she's", "they're", "he is", "she is", "he was", "she was", "they were"),
    )
)
_DONE = compiled(
    rf"{_NOT_OWN}\b{_SORRY}\b(?! (?:state|"
    r"excuse|sight|looking|but (?:you|that's|it's|i don't|no|not|we)|not sorry|can|could|may|what|which|where|who|"
    r"when|how|is|are|do|did|was|to (?:say|tell|inform|see you go|disappoint|burst|break it)|for (?:him|her|his|"
    r"them|their|myself|those|people)\b|i thought (?:this|that|you)))(?!\?|,? (?:which|what|who|where|when|how|"
    r"say|come|could|can|may|do|did|is|are|was|i thought this)\b)"
    r"|(?<!an )(?<!no )\b(?:apologies|apols)\b(?! (?:accepted|are))|\b(?:i|we|i'd like to|we'd like to|i want to|"
    r"i do|must|can only|i must) (?:really |sincerely |deeply |truly |must |do |fully )?apologi[sz]e\b|\b(?:i|"
    r"we) owe (?:you|u|him|her|them|everyone)(?: all| both| guys| such)? (?:a |an )?(?:big |huge |massive |real |"
    r"proper )?apolog(?:y|ies)|\bplease (?:accept|forgive)|\bforgive me\b(?! if)|\baccept (?:my|"
    r"our) (?:\w+ )?apolog"
    r"|\b(?:my|our) (?:bad|fault|mistake|error)\b|\b(?:i|we) (?:really |deeply |do |so |"
    r"truly )?regret(?:ted)? (?!nothing|ever|buying|not|it\b|to )|\bi (?:really |so )?wish i (?:hadn't|hadnt|"
    r"had not|had(?! (?:a|the|more|one))|could (?:take|undo|go back))|\b(?:i|we) (?:really )?(?:shouldn't|"
    r"shouldnt|should not|should never|never should|oughtn't to) (?:have|of|ve)|\bi(?:'d| would) (?:take (?:it|"
    r"that|them|every word) back|do anything to (?:undo|take))|\b(?:i|we) (?:feel|felt|am feeling|"
    r"'m feeling) (?:so |really |just |absolutely |pretty |very )*(?:terrible|awful|bad|dreadful|rotten|horrible|"
    r"guilty|ashamed|rubbish|sick) (?:about|for|that|over|i)"
    r"|\bhow bad i feel|\bi'm (?:so |really |absolutely )?(?:ashamed|mortified)\b|\bmea culpa\b|\bi (?:take|"
    r"hold) (?:it|that) back\b|\bit was wrong of (?:me|us)|\bi was (?:wrong|out of (?:line|order)|rude|unfair|"
    r"horrible) (?:to|and|with|about)|\bi (?:let|hurt|messed|screwed|stuffed|cocked) (?:you|u|it|everyone|up|that|"
    r"them)\b|\b(?:i|we) (?:messed|screwed|stuffed) (?:this |that |it )?up\b"
)
_ABOUT = compiled(
    rf"\b(?:{_SORRY}|apolog\w+|regret|ashamed|guilty|bad|terrible|awful) (?:about|for|that|bout|i|we|you|over|"
    r"your)\b(?! (?:that|this|it|any|the inconvenience|asking|bothering)\b)(?! inconvenience)(?<!sorry that)|"
    r"\b(?:fault|mistake|bad|error)[,.]? (?:i|we)\b|\b(?:i|we) (?:shouldn't|should|didn't|forgot|missed|broke|"
    r"left|lost|read|told|sent|gave|packed|got|went|made|said|hadn't|hadnt|wasn't|reverted|booked|put|took|let|"
    r"misread|did|was|promised)\b"
)
_MINE = compiled(
    r"\b(?:i|we|we've|i've|i'd) (?:(?:really|just|also|never|had|have|should|shouldn't|ought|have|been|"
    r"only) )*(?:shouldn't|should|didn't|forgot|missed|broke|left|lost|read|told|sent|gave|packed|got|went|made|"
    r"said|hadn't|hadnt|wasn't|reverted|booked|put|took|let|misread|did|promised|have asked|asked|been short|"
    r"snapped|shouted|messed|screwed|hurt)\b|\b(?:my|our) (?:own )?(?:fault|mistake|error|doing)\b|\bon (?:me|"
    r"us)\b|\bwrong of (?:me|us)\b|\bwas (?:me|us)\b|\b(?:rude|unfair|careless|thoughtless|cruel) of (?:me|us)\b"
)
_COST = compiled(
    r"\b(?:you(?:'ve| have| had| were|'d| must)? (?:had|have|been|were|waited|missed|lost|felt|got|left|stuck|"
    r"paid|travelled|came|trusted|deserve\w*|asked)|in front of|frightening|hurt|upset|must have|your (?:day|time|"
    r"evening|recital|birthday|wedding|cat|mum|dad|lad|son|daughter|kids?|trust|feelings))\b"
)
_OWNED = compiled(
    r"\b(?:on us|on me|our (?:fault|mistake|error|doing)|let you down|no excuse|failed you|shouldn't have|"
    r"should not have|should never|should have|not good enough|we got (?:it|this|that) wrong|fell short|"
    r"down to us|to blame)\b"
)
_CONDOLES = compiled(
    rf"\b{_SORRY} (?:for your loss|about your (?:dad|mum|mom|nan|gran|brother|sister|husband|wife|dog|cat|loss|"
    r"friend)|to hear|you(?:'re|'ve| are| have| had) (?:going|been|to hear|lost)|you (?:had|have) to|"
    r"that happened to you)"
)

_TOLD = 12  # words in which both an act and its cost can be told


def regretting(reading: Reading, score: SkillScore) -> Shown | None:
    """Return how far an utterance apologises: 1 in passing, 2 for something, 3 for an act of theirs, 4 and its cost."""
    text, own = reading.text, score.level or 0
    found = _DONE.search(text)
    if not found:
        if not own or _OWNED.search(text):
            return None  # whose act it was can be said without the word
        return Shown(0, (), "", "No regret of the speaker's own is in these words.")
    if any(flag in score.flags for flag in ("non_apology", "sarcasm", "blame")):
        return None
    if _CONDOLES.search(text, max(0, found.start() - 2)):
        return Shown(1, (found.span(),), "is sorry for what happened to them", "Sympathy: it apologises for nothing.")
    about, mine = bool(_ABOUT.search(text)), bool(_MINE.search(text))
    level = (
        1
        + (about or mine)
        + (about and mine)
        + (about and mine and len(reading.words) > _TOLD and bool(_COST.search(text)))
    )
    why = (
        "You were sorry for what you did."
        if mine
        else "You were sorry, and said for what."
        if about
        else "A sorry in passing."
    )
    return Shown(max(level, min(own, level + 1)), (found.span(),), "says sorry", why)
