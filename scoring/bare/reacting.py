"""Reactions to what somebody feels, in raw talk: none, weak or strong.

As replies in peer support are coded (Sharma and others, 2020).
"""

from __future__ import annotations

from scoring.bare.shown import Shown
from scoring.patterns.quick import compiled
from scoring.reading.text import Reading
from scoring.types import SkillScore

_SO = (
    r"(?:so |very |really |truly |just |deeply |absolutely |genuinely |always |such a |a bit |incredibly |that |all )*"
)
_STRONG = compiled(
    r"\b(?:so|really|very|just|always) (?:happy|glad|sad|sorry|proud|relieved|pleased|excited|"
    r"angry) (?:for|of|about|with) (?:you|u)\b|"
    rf"\b(?:i'm|im|i am|i was|we're|we are|i feel|i felt) {_SO}(?:sorry|sad|gutted|heartbroken|devastated|angry|"
    r"furious|livid|cross|happy|glad|pleased|delighted|thrilled|relieved|chuffed|proud|worried|moved|touched|"
    r"shocked|horrified|scared|excited|buzzing|over the moon)\b"
    r"[^.!?]{0,20}?\b(?:for you|of you|about you|with you|you(?:'re|'ve| are| have| had| got| were| went| feel|"
    r" lost)|that (?:you|they|she|he|happened|this)|to hear|your|when i (?:saw|heard|read))\b"
    r"|\b(?:makes|made|making) me (?:so |really |just |very )?(?:sad|angry|furious|cry|happy|smile|livid|"
    r"want to)\b|\b(?:my heart|heart) (?:goes out|breaks|aches|sank|is breaking|broke|hurts)|\btears? in my eyes|"
    r"\b(?:i'm|im) (?:crying|in tears|welling up)|\bcried (?:reading|when)|\b(?:gave|gives) me (?:chills|"
    r"goosebumps)"
    r"|\bi (?:know|can (?:only )?(?:imagine|see|hear|tell)|hate|love) (?:how|what|that you|that your)\b|"
    r"\bi (?:feel|felt) (?:so |really |just )?(?:awful|bad|terrible|sad|sorry|happy) for\b|\bfor you!|\b(?:i|"
    r"we) (?:was|were|am|'m) so (?:worried|relieved|happy|glad|sad|sorry|proud|excited)\b"
    r"|\b(?:i'd|i would|id) (?:be|have been|feel|want) (?:in bits|beside|furious|devastated|terrified|heartbroken|"
    r"gutted|livid|fuming|lost|broken|a wreck|sick|the same|exactly|worried|so |absolutely )|\b(?:feel|feeling|"
    r"ache|hurting) for (?:you|u|your)\b|\bthinking (?:of|about) you|\b(?:sending|send) (?:you |u |lots? of |"
    r"so much |all my |big |a |my )*(?:love|hugs?|strength|prayers|virtual)"
    r"|\bi had to read (?:this|that|it) twice|\byou (?:deserve|deserved) (?:so much|every|all|better|it)|"
    r"\bi (?:can hear|hear|can feel|can tell|see) how (?:much|hard|sad|angry|scared|lonely|tired|hurt|worried)|"
    r"\bi (?:can't|cannot|couldn't) imagine (?:how|what)|\bi wish (?:i could|there was|you)"
    r"|\bno (?:one|wonder|body)[^.!?]{0,40}\b(?:deserves?|should (?:have|ever)|you(?:'re| are| feel))"
)
_WEAK = compiled(
    r"\bthat(?:'s|s| is| must be| must have been| sounds?| really)? (?:so |really |just |such |a bit |proper |"
    r"very |awful(?:ly)? |absolutely |horrible |and )*(?:sucks?|awful|terrible|horrible|rough|tough|hard|sad|"
    r"unfair|scary|frightening|tiring|exhausting|heartbreaking|heavy|shit|crap|grim|brutal|cruel|upsetting|"
    r"devastating|painful|stressful|great|good|lovely|brilliant|amazing|wonderful|fantastic|news|a lot|a relief|"
    r"a shame|a nightmare)\b"
    r"|\b(?:sounds|seems|must (?:be|have been)) (?:so |really |very |pretty |incredibly |absolutely )*(?:hard|"
    r"tough|awful|rough|horrible|painful|lonely|frustrating|exhausting|scary|stressful|overwhelming|terrifying|"
    r"difficult|sad|upsetting)\b|\bpoor (?:you|thing|love|lad|girl|baby|old)\b|\boh no+\b|\baw+w*\b|\b(?:congrats|"
    r"congratulations|well done)\b"
    r"|\b(?:it'll|it will|it's going to|its gonna|you'll|you will|you're going to) (?:be|get) (?:ok|okay|fine|"
    r"alright|all right|better|through|there)\b|\byou(?:'ve| have|'re|r)? (?:got this|not alone|so strong|"
    r"so brave|amazing|doing (?:so well|great))|\b(?:hang in there|stay strong|bless you|bless your heart|"
    r"i'm here|im here|we're here|here for you|got your back|hugs|xx+|big hug|fingers crossed|rooting for you|"
    r"thoughts are with)\b"
    r"|\bsorry (?:for your loss|to hear|you're|you are|you had|you have|that happened|about your|this happened)|"
    r"\b(?:hope|praying) (?:you|u|he|she|they|it|things|your)[^.!?]{0,30}\b(?:better|ok|okay|soon|well|improves?|"
    r"works? out|alright|all right|easier|peace|recover\w*|comfort)\b|\bwhat a (?:shame|nightmare|relief|day|week|"
    r"awful|horrible|terrible|lovely|thing)"
)
_OWN = compiled(
    r"^\W*(?:yeah,? |oh,? |well,? |no,? |honestly,? |god,? )*(?:i'm|i am|im|i was|i feel|i felt|i get|i've been|"
    r"me,?|it makes me) (?:so |really |a bit |always |just |very )?(?:worried|sad|angry|happy|glad|scared|nervous|"
    r"tired|stressed|excited|annoyed|fed up|devastated|gutted|depressed|anxious)\b(?![^.!?]{0,40}\b(?:you|your|u|"
    r"ur)\b)"
)
_THEIRS = compiled(r"\b(?:you|your|u|ur|you've|you're|yourself)\b")
_OF_OTHERS = compiled(
    r"^\W*(?:he|she|they|it (?:was|is) (?:a|the|so|such)|his|her|their|my [a-z]+|the [a-z]+|[a-z]+ is a (?:normal|"
    r"natural|common))\b"
)
_TEACHES = compiled(
    r"\b(?:is (?:a )?(?:normal|natural|common)|according to|studies|"
    r"research|statistic\w*|you should|you need to|you must|have you (?:tried|thought)|at least|"
    r"calm down|cheer up|get over)\b"
)
_PLAIN = compiled(r"\bsorry (?:to hear|for your loss|about that)\b|\bhappy to (?:hear|help)\b|\bglad (?:to|you)\b")
_EVENT = 9  # words beside the feeling with which somebody's story is taken up


def reacting(reading: Reading, score: SkillScore) -> Shown | None:
    """Return how warmly an utterance reacts: 0 not, 1 a word, 2 weak or without the cause, 3 strong and about them."""
    text, own = reading.text, score.level or 0
    strong, weak = _STRONG.search(text), _WEAK.search(text)
    about_them = bool(_THEIRS.search(text))
    if _OWN.match(text) or (not strong and _OF_OTHERS.match(text) and not about_them):
        return Shown(0, (), "", "A feeling is told here, but not one of the person you speak to.")
    if not strong and not weak:
        if own and _TEACHES.search(text):
            return Shown(0, (), "", "This explains or advises; it does not react to what they feel.")
        return None
    if not strong and _TEACHES.search(text):
        return Shown(min(own, 1), (weak.span(),), "a kind word", "A kind word, beside advice.") if weak else None
    spot = strong or weak
    if strong and _PLAIN.search(text) and len(reading.words) <= _EVENT:
        strong = None
    if strong:
        level, because = 2 + (about_them and len(reading.words) > _EVENT), "You let them hear that it reaches you."
    else:
        level = 1 + (about_them and len(reading.words) > _EVENT + 3)
        because = "A kind word; what it is about would make it theirs."
    return Shown(max(own, level), (spot.span(),), "reacts to what they feel", because) if spot else None
