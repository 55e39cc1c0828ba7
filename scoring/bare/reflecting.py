"""Reflections in raw talk: somebody's meaning said back, simple or complex (motivational interviewing, MITI 4.2).

A reflection is a statement about the other. Advice, judgement, a question or a story of one's own is none.
"""

from __future__ import annotations

from scoring.bare.shown import Shown
from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Reading
from scoring.types import SkillScore

_LEAD = (
    r"(?:(?:and|so|but|ok|okay|right|yeah|mm|mhm|oh|well|um|then|now|cos|because|like|really|still|just|also|even|"
    r"maybe|sometimes|it's like|its like),? )*"
)
_STEM = compiled(
    r"\b(?:(?:it |that |this |so )?(?:sounds?|sounded|seems?|looks?|feels?) (?:to me )?(?:like|as if|as though|"
    r"that)? ?(?!(?:just )?a (?:plan|good|bug|problem|fault|scam|virus|issue|case)|fun|i\b|he'll|you need|"
    r"you should|you want(?:ed)? me)(?=[^.!?]{0,50}\b(?:you|your|you're|youre|you've|u|"
    r"part of)\b(?! (?:want(?:ed)? it|like to|can|could|need to|should)))|what (?:i'm|im|i am|"
    r"i) hear(?:ing)? (?:is|from)|i(?:'m| am) hearing|i hear (?:you say|that you|a lot)|"
    r"(?<!basically what i'm saying)if i(?:'ve| have)? (?:understood|understand|heard|got) |let me (?:see if|"
    r"check|make sure) i(?:'ve| have)? ?(?:have|got|understand|understood|heard)|(?:so )?(?:in other words|"
    r"to sum up)"
    r"|what you're (?:saying|telling me|describing)|you mean (?!to|well)|part of you\b|on (?:the )?one hand|"
    r"a part of you|for you,? (?:it's|its|that's)|it's (?:a bit |kind of |almost )?like [^.!?]{0,40}\byour?\b|"
    r"it's (?:a bit |kind of |almost |more )?(?:like|as if|as though|that) you|not that you|there's (?:some|"
    r"a lot of|a|so much|real) [a-z]+ (?:in there|there|in that)|from what you(?:'ve| have)? (?:said|told|"
    r"described))\b"
)
_ABOUT_THEM = compiled(
    rf"(?:^|(?<=[.!?;,\n] )|(?<=[.!?;,\n])|\b(?:and|so|but|then|because|cos) ){_LEAD}(?:you|u|ye|you're|youre|"
    r"you've|youve|you'd|you were|your [a-z]+(?: [a-z]+)?)(?:'s)? "
    r"(?!should|need|must|have to|had better|ought|can\b|could|might|may|will\b|'ll|know what|know,|know\W*$|see,|"
    r"welcome|right\b|wrong\b|not alone|not the only|got this|deserve|rock\b|legend|'ve got this|go girl|"
    r"said what|what\b|know\b|say that\b|did (?:a|so|really|such)|are (?:so |really |much )?(?:strong\w*|brav\w*|"
    r"amazing|welcome|great|wonderful|enough)|(?:would|will|is|are) (?:be|ready|due|booked|confirmed|reserved|"
    r"on its)|said [^.!?]{0,30}\b(?:would|you'd)\b|mean well|said sorry|get what|want to (?:try|get|make|look|"
    r"think)|don't (?:want to|have to|need)|do\b|did you|are you|lot\b|people|look (?:great|nice|lovely|good)|"
    r"'re (?:right|wrong|welcome|joking|kidding)|re welcome|have a (?:nice|good|lovely)|go (?:to|and|down|on)|"
    r"just (?:go|need|take)|take|press|click|turn|put|open)[a-z']+"
)
_SUMS_UP = compiled(
    r"^\W*(?:ok|okay|right|mm|mhm|yeah|and|so)[, ]+(?:so |and |now )+(?!i\b|i'm|i'll|i've|we|we'll|let|what|how|"
    r"why|when|where|who|which|do|did|are|is|can|could|would|anyway|that's it|there)[a-z']+ [a-z']+"
)
_TOLD_ON = compiled(  # their story told back in order, with nobody in it who speaks now
    r"^\W*(?:(?:ok|okay|right|mm|mhm|yeah|alright|and|um|uh-huh|uh huh|sure|got it),? )*so (?!i\b|i'm|i've|i'll|"
    r"i'd|we\b|we're|we'll|let|what|how|why|when|where|who|which|do|did|are|is|can|could|would|will|anyway|"
    r"that's (?:it|why|what|how)|long|far|good|sorry|sad|happy|please|much|many|yeah|you need|you should|you can|"
    r"as i|have you|have a|basically what i)[a-z]+"
)
_FRAGMENT = compiled(
    r"^\W*(?:(?:mm|mhm|yeah|right|ok|okay|and|so|but|uh-huh),? )*(?:kinda|kind of|sort of|really|pretty|totally|"
    r"completely|feeling|torn|stuck|trapped|caught|lost|worried|scared|angry|tired|exhausted|lonely|hurt|"
    r"overwhelmed|frustrated|a bit|not sure)\b(?![^.!?]*\b(?:i|i'm|we|my)\b)"
)
_FOR_THEM = compiled(
    r"\b(?:matters?|means?|meant|important|hard|easy|scary|scares?|difficult|belongs|heavy|painful|frightening|"
    r"worth|enough|new)\b[^.!?]{0,30}\b(?:to|for|on) you\b"
)
_HELD = compiled(
    r"\b(?:the|that|those|these|this|it|him|her|them|nobody|nobody's|no one's|no one|everyone|everything|nothing|"
    r"[a-z]+'s) (?:[a-z']+ )?(?:kind of |sort of )?(?:the only|helped|means?|meant|hurts?|matters?|mattered|"
    r"scares?|worries|changed|feels?|belongs?|keeps?|weighs?|was meant|is what|believed|asked|listened|"
    r"seems?)\b[^.!?]{0,60}(?:\byou\b|\ba bit\b|\bworse\b|\bbetter\b|\bmost\b|$)"
)
_FEELS = compiled(
    r"\b(?:feel\w*|felt|scared|afraid|frightened|worried|worry|angry|anger|sad|hurt\w*|lonely|alone|tired|"
    r"exhausted|exhausting|torn|stuck|trapped|lost|ashamed|guilty|guilt|proud|hope\w*|hopeless|want|wants|wanted|"
    r"need|needed|matters?|important|let down|fed up|worn out|sick of|worst|rough|hard|last straw|upset|"
    r"disappoint\w*|care|love|loved|miss|missed|dread\w*|overwhelm\w*|frustrat\w*|relief|relieved|bothers?|"
    r"mean\w*|wonder\w*|trust\w*|died|holding|carry\w*|nobody|no one|never|worse|belongs|part of)\b"
)
_ADVISES = compiled(
    r"(?:(?:^|[.,!?;\n] ?|\b(?:and|so|but|well|think|maybe|honestly|really|then|if) )you (?:should|need to|must|"
    r"ought|have to|had better)|\b(?:you (?:should|had better|could try|might want)|why don't you|"
    r"have you (?:tried|thought)|if i were you|my advice|i'd (?:say|suggest|recommend|ask|see|talk|ring|call|"
    r"check)|try (?:to|and|a)\b|make sure|don't (?:worry|be|let|forget))\b)"
)
_LECTURES = compiled(
    r"^\W*(?:(?:well|look|listen|no|and|so|but),? )*you (?:need|have|ought|really need|must|should|know you) "
)
_SAME_HERE = compiled(
    r"^\W*(?:(?:oh|yeah|mm|yes|well),? )*i (?:know (?:exactly )?(?:what|how) you|had the same|feel the same|"
    r"went through)"
)
_TURNS_ON = compiled(
    r"\bi'm the (?:problem|bad|one)|\bis that it\b|\bwhat(?:'s| is) your (?:problem|point)|\b(?:your|ur) (?:fault|"
    r"problem)\b|\b(?:you're|youre|you are) (?:making|just|being|only|imagining|lying|kidding|overreact\w*)\b|"
    r"\byou (?:always|never|people|lot)\b|\bwell done you|\byou (?:said|told me|promised) you\b|\bliar\b|"
    r"\bstupid\b"
)
_MINE = compiled(r"\b(?:i|i'm|i've|i'd|my|me|we|we're|our|mine|myself)\b")
_YOURS = compiled(r"\b(?:you|you're|you've|you'd|your|yours|yourself|u|ur|youre|youve)\b")
_NODS = compiled(
    r"^\W*(?:(?:right|ok|okay|mhm|mm|uh huh|yeah|yes|wow|oh|ah|really|i see|i hear you|gosh|god|sure|yep|no way|"
    r"exactly|absolutely|fair enough|i (?:totally |completely )?understand|thank(?:s| you) for (?:sharing|telling|"
    r"letting)[a-z ]*|congratulations|sounds good(?: to me)?|well done|good (?:job|for you)|you're not alone|"
    r"i know (?:exactly )?(?:what|how) you (?:mean|feel)|i (?:feel|had|was|am|felt) (?:exactly )?the same|"
    r"got that|got it|that's (?:such )?(?:good|great|lovely|awful|terrible|sad|mad|amazing)|"
    r"i can't believe)\b[ ,.!]*)+"
)
_AHEAD = compiled(
    r"\b(?:will|'ll|going to|gonna|let's|shall|please|should|must|by (?:friday|monday|tomorrow)|has to|have to|"
    r"what i'm saying|what i mean)\b|\?"
)
_JOINS = compiled(r",|\band\b|\bbut\b|\bthen\b|;")
_ENOUGH = 4  # words of a statement


def reflecting(reading: Reading, _score: SkillScore) -> Shown | None:
    """Return how far the other's meaning comes back: 1 a nod, 2 one thing, 3 the meaning or several, 4 in full."""
    text = reading.text
    places = _places(reading)
    mine, yours = len(_MINE.findall(text)), len(_YOURS.findall(text))
    lectures = bool(_LECTURES.match(text) or _SAME_HERE.match(text))
    stem = None if lectures else _STEM.search(text)
    asks_only = text.rstrip().endswith("?") and len(places) < 2
    if lectures or _TURNS_ON.search(text) or (not stem and (_ADVISES.search(text) or mine > yours + 1 or asks_only)):
        places = ()
    if stem:
        places = (stem.span(), *places)
    if places:
        level = _depth(reading, places, stem=bool(stem))
        why = "You said back what it means to them." if level > 2 else "You said one thing back."
        return Shown(level, places, "says back what was told", why)
    if nod := _NODS.match(text):
        return Shown(1, (nod.span(),), "shows that it was heard", "A nod: say back what you heard.")
    return Shown(0, (), "", "Nothing they said comes back in these words.")


def _depth(reading: Reading, places: tuple[Place, ...], *, stem: bool) -> int:
    """Return 2 for one thing said back, 3 for several or for what it means, 4 for both."""
    text, long = reading.text, len(reading.words) > 2 * _ENOUGH
    summed = bool(_SUMS_UP.match(text) or _TOLD_ON.match(text))
    told = max(len(places) - stem, summed * (len(_JOINS.findall(text)) + long))
    deep = bool(_FEELS.search(text))
    return 2 + (told > 1 or (deep and (stem or long))) + (told > 2 and deep and stem)


def _places(reading: Reading) -> tuple[Place, ...]:
    """Return where something is said back; the plainest way that is found."""
    text = reading.text
    if made := [match.span() for match in _ABOUT_THEM.finditer(text)]:
        return tuple(made)
    ways = [_SUMS_UP.match(text)]
    if not (_AHEAD.search(text) or _MINE.search(text)):
        ways += [_TOLD_ON.match(text), _FRAGMENT.match(text)]
    if "?" not in text:
        ways += [_FOR_THEM.search(text), _HELD.search(text) if len(reading.words) <= 4 * _ENOUGH else None]
    return tuple([way.span() for way in ways if way][:1])
