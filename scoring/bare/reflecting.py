"""Reflections in raw talk: somebody's meaning said back, simple or complex (motivational interviewing, MITI 4.2).

A reflection is a statement about the other. Advice, judgement, a question or a story of one's own is none.
"""

from __future__ import annotations

from scoring.bare.courtesy import insults
from scoring.bare.hearer import OPENING, about_them, excused, says, to_anybody
from scoring.bare.likely import felt, likely
from scoring.bare.shown import Shown
from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Reading
from scoring.types import SkillScore

_STEM = compiled(
    r"\b(?:(?:it |that |this |all |so |just |must |might |may |could )*(?:sounds?|sounded|seems?|feels|felt|(?:must|"
    r"might|may|could) feel|looks? (?=like|as))(?: to me| a bit| kind of| almost)* (?!(?:like |as if |as though |"
    r"that )?(?:(?:just )?a (?:plan|good|bug|problem|fault|scam|virus|issue|case)|fun|i\b|he'll|you need|you should|"
    r"you could|you want(?:ed)? me|working))(?=[^.!?,;]{0,60}\b(?:you|your|you're|youre|you've|u|"
    r"part of)\b(?! (?:want(?:ed)? it|like to|can|could|need to|should)))|(?:it|that)(?:'d| would| must|"
    r" sounds like it(?:'d| would)?) (?:feel|mean|be) (?:like|a (?:lot|relief|loss|comfort|huge|big)|everything|"
    r"so much)|(?:it |that |just |so )*sounds like it (?:would|must|might|means)|what i(?:'m|m| am)? (?:hear(?:ing)?|"
    r"get(?:ting)?|pick(?:ing)? up(?: on)?|sens(?:e|ing)|notic(?:e|ing)) (?:is|from)|i(?:'m| am) hearing|"
    r"i (?:can )?(?:hear|see|tell|sense) (?:you say|that you(?:'re|'ve| are| feel| were)|a lot of|so much [a-z]+ in|"
    r"someone|somebody|how (?:much|hard|torn|tired|[a-z]+ed)\b[^.!?]{0,40}\byou)|i(?:'m| am)? (?:get(?:ting)?|have|"
    r"had|got) (?:the|a|this) (?:sense|feeling|impression)|i wonder (?:if|whether) (?:you (?:feel|felt|were|are|"
    r"still)|(?:it's|its|that's|it was) (?:easier|harder|because|more|less|about|also|really|partly|that))|i (?:guess|"
    r"imagine|suppose|suspect|sense) (?:that )?(?:you|part of|it|if you|underneath|deep down)|"
    r"(?<!basically what i'm saying)if i(?:'ve| have)? (?:understood|understand|heard|got|read) |let me (?:see if|"
    r"check|make sure|just check|just see if) i(?:'ve|'m| have| am)? ?(?:have|got|understand|understood|heard|with|"
    r"following)|in other words|to sum up|what you're (?:saying|telling me|describing)|you mean (?!to|well)|"
    r"(?:a )?part of you\b|on (?:the )?one (?:hand|side)|for you,? (?:it's|its|that's)|(?:it's|its) (?:a bit |"
    r"kind of |almost |more )*(?:as if|as though|(?:like|that) (?:you|[^.!?]{0,40}\byour?\b|everyone|everybody|nobody|"
    r"nothing|no one|the whole|walking|living|being|having|watching|talking|waiting|carrying))|it's not that you|"
    r"not that you|there's (?:some|a lot of|a|so much|real|a bit of) [a-z]+ (?:in there|there|in that)|"
    r"there's (?:this|a|an|some|a lot of|a bit of|so much) (?:part|voice|idea that|feeling|fear|worry|pressure|sense|"
    r"sadness|anger|hurt|guilt|shame|grief|love|tension|pull|gap|conflict|worry|little voice|whole side)|"
    r"the way you (?:describe|tell|put|say|talk)|from what you(?:'ve| have)? (?:said|told|described|write|wrote|say)|"
    r"(?:listening to|hearing|reading) (?:you|this|that|your [a-z]+)|underneath (?:it|that|all)|"
    r"what (?:really )?(?:hurts|bothers|scares|worries|matters|upsets|gets|frightens|annoys|frustrates|"
    r"stings)(?: you)?(?: the)?(?: most)?(?: to you)? is|what you(?:'re| are)? (?:really )?(?:want|need|after|"
    r"looking for|asking)(?: for)? is|you(?:'re| are) saying|(?:some|bit|side|half|piece) of you(?! (?:have|will|may|"
    r"might|are))|(?:it |that |just |so )*sounds like (?:the|it|it's|that|he|she|they|your|no|every|being|having|"
    r"losing|there's)[^.!?]{0,60}\b(?:relief|hurt|hard|shock|blow|a lot|lonely|painful|awful|difficult|scary|heavy|"
    r"frustrat\w+|exhaust\w+|everything|overwhelm\w*|too much|loss|meant|matters?))\b"
)
_TOLD_ON = compiled(  # their story told back, with nobody in it who speaks now
    r"^\W*(?:(?:(?:ok|okay|right|mm|mhm|yeah|alright|and|um|uh-huh|uh huh|sure|got it|mm-hmm|oh)[,. ]+)*so |(?:(?:ok|"
    r"okay|right|mm|mhm|yeah|alright|um)[,. ]+)*(?:and|but) (?:then |now |so )?(?=it\b|this was|it's|its|he|she|they|"
    r"nobody|no|that's (?:what|why|when|where|how)|that(?:'s been| worked| helped| went| was| didn't| hurt| hasn't)|"
    r"the [a-z]+ (?:is|was|are|got))|(?:(?:ok|okay|right|mm|mhm|yeah|alright|um)[,. ]+)+(?=no |[a-z]+ing was|nothing|"
    r"nobody|he|she|they))(?!i\b|i'm|i've|i'll|i'd|im\b|we\b|we're|we'll|we've|let|what|how|why|when\b|where|who|"
    r"which|do|did|are|is|can|could|would|will|anyway|that's (?:it|good|great|all|really|fine|not|brilliant|lovely|"
    r"a (?:good|great)|[a-z]+ pounds)|there's|long|far|good|great|sorry|sad|happy|please|much|many|yeah|true|you |"
    r"as i|have you|has|basically|first (?!it|he|she|they)|one (?:thing|of)|next|then|just|now|for sure|the (?:way|"
    r"plan|next|thing|idea is|good news|results|waiting)|a [a-z]+ out of|maybe|today|on (?:that|the|a scale)|if you|"
    r"glad|proud|brilliant|thanks|thank|funny|lovely|[a-z]+ thanks|my)[a-z0-9]+"
)
_NOT_THE = compiled(  # what is left out of the sentence is "you are"
    r"^\W*(?:(?:mm|mhm|yeah|right|ok|okay|and|so|but|uh-huh|it's),? )*(?:kinda|kind of|sort of|(?:really |pretty |"
    r"totally |completely |a bit |feeling )*(?:torn|stuck|trapped|caught|lost|worried|scared|angry|tired|exhausted|"
    r"lonely|hurt|fed up|sick of|worn out|overwhelmed|frustrated|let down|left out|judged|ignored)|feeling|"
    r"not (?:so much|very|much|really|that|quite|ready|just|[a-z]+ing)|(?:wanting|trying|having|being|knowing|missing|"
    r"carrying|waiting|wondering|worrying|fighting|losing|watching|going round|getting nowhere|walking on)|"
    r"no [a-z]+(?: [a-z]+)?,? (?:and )?no|no(?:thing|body)? (?:left|more|one (?:to|there|around|left|else)|choice|"
    r"way out|time for)|(?:real |bit of a )?mixture of|like (?:you|an? [a-z]+ [a-z]+)|as if you|"
    r"as though you)\b(?!,? (?:good|great|nice|cool|interesting|happy|proud|sorry)|[^.!?]*\b(?:i|i'm|we|my|hear|"
    r"problem)\b)"
)
_IT_IS = compiled(  # what the thing is to them, though they are not named
    r"\b(?:(?:it|that) feels (?:safer|easier|harder|wrong|unfair|impossible|pointless|hopeless|endless|heavy|lonely|"
    r"too much)|(?:isn't|wasn't|never) (?:really |just |even )?about\b|(?:never|wasn't|isn't|not) (?:really |just |"
    r"even )?about [^.!?]{2,50}?\babout\b|(?:it|that)(?: wasn't| isn't| was never|'s not) [^.!?]{2,40}?,? (?:it|"
    r"that)(?:'s| was| is)|one thing after another|tak(?:es|ing|en) (?:a|its) toll|a lot (?:to (?:carry|take|deal|"
    r"handle|hold|process|cope|bear|live)|on one)|big deal|(?:it|they|he|she) (?:happened|did it|has done it|"
    r"'s happened) again|not (?:something|really|even|so much|just|only)? ?(?:about |that |"
    r"the )?[^.!?]{2,40}?\b(?:it's|its|more|but)|(?:less|more) (?:about|like) [^.!?]{2,40}?\b(?:than|about|like)|"
    r"(?:it's|its|that's|it is|that is) (?:hard|tough|difficult|scary|lonely|easier|harder) (?:to|when|not|being|for)|"
    r"that's (?:what|when|where|the (?:thing|bit|part)) (?:that )?(?:keeps|gets|hurts|scares|matters|bothers|makes|"
    r"worries)|no matter (?:what|how)|whatever you (?:do|say)|every time you|(?:the|that|those|these|mornings|nights|"
    r"evenings|weekends|[a-z]+'s)(?: [a-z]+){0,2} (?:is|are|was|were|being) (?:kind of |sort of |"
    r"always )?(?:the (?:only|hard\w*|worst|best|one|most|last|thing)|when it|what (?:hurts|keeps|gets)|worse|harder|"
    r"lonel\w+|long|quiet|empty|dark|rough|hard|tough)|the (?:only|one) (?:thing|person|place|hour|time|bit)|"
    r"matters? (?:a lot|so much|a great deal|most)|(?:was|been|like) a (?:bit of a )?(?:wake-up call|wake up call|"
    r"shock|blow|relief|turning point|last straw|slap|weight|wall|prison|trap|battle|loss)|the last straw|"
    r"at the same time|on top of (?:that|it all))\b"
)
_THEIRS = compiled(
    rf"{OPENING}(?:he|she|they) (?:just |even |never )?(?:[a-z]{(2,)}ed|broke|left|went|told|said|took|"
    r"made|gave|kept|sent|threw|lost|hung|got|put|shut|let|forgot|didn't|wouldn't|couldn't|never)\b"
)
_KNOWING = compiled(rf"{OPENING}(?:it's|its) (?:all |just )*the (?:not )?[a-z]+ing\b")
_FEELS = compiled(
    r"\b(?:feel\w*|felt|scar(?:ed|es|y|ing)|afraid|frighten\w*|worr(?:y|ied|ies)|angry|anger|sad|hurt\w*|lonely|alone|"
    r"tired|exhaust\w*|torn|stuck|trapped|lost|asham\w*|guilt\w*|proud|pride|hop(?:e|es|ing|eless|eful)|want to be|"
    r"want\w* [^.!?]{2,30} but|matters?|important|let(?:ting)? (?:you |down|everybody |everyone )|fed up|worn (?:out|"
    r"down)|wearing|sick of|worst|last straw|upset\w*|disappoint\w*|love\w*|hat(?:e|es|ing)|miss(?:ed|es|ing)? (?:him|"
    r"her|it|them)|dread\w*|overwhelm\w*|frustrat\w*|relie\w+|bothers?|means? (?:so|a|more|every)|wondering|trust\w*|"
    r"died|holding|carry\w*|nobody's|no one's|nobody|worse|belongs|part of you|like you're|as if|as though|killing|"
    r"stop(?:ped)? waiting|point in|what's the point|giving up|give up|snapped|caught|knots|torture|drown\w*|alive|"
    r"afford|never good enough|loss|fail\w*|enough|deserve|relieved|at the same time|rather|who you are|"
    r"what you're for|yourself|being the|waiting for permission|everything to)\b"
)
_TURNS_ON = compiled(
    r"\bi'm the (?:problem|bad|one)|\bis that it\b|\bwhat(?:'s| is) your (?:problem|point)|\b(?:your|ur) (?:fault|"
    r"problem)\b|\b(?:you're|youre|you are) (?:making (?:excuses|a fuss|it)|just being|being (?:silly|ridiculous|"
    r"selfish|dramatic|difficult|childish)|only|imagining|lying|kidding|overreact\w*|putting [a-z ]+ at risk)\b|"
    r"\byou (?:always|people|lot|obviously|clearly|chose|never (?:listen|learn|think))\b|\bwell done you|"
    r"\byou (?:said|told me|promised) you(?:'d| would| were going to)\b|\bliar\b|\bstupid\b|\byou said that last\b|"
    r"\byou say that but\b"
)
_LECTURES = compiled(
    r"^\W*(?:(?:well|look|listen|no|and|so|but|sorry),? )*(?:you (?:need to|have to|ought|really need|must|should|"
    r"know you)|i (?:know (?:exactly )?(?:what|how) you|had the same|feel the same|went through)) "
)
_ADVISES = compiled(
    r"\b(?:you (?:really |just |also |still )*(?:should|must|ought|need to|have to|had better|could (?:always|try|"
    r"also|ask|maybe)|might (?:want|find))|you'd better|why don't you|have you (?:tried|thought)|if i were you|"
    r"my advice|i'd (?:say|suggest|recommend|ask|see|talk|ring|call|check|try)|try (?:to|and|a)\b|make sure|"
    r"don't (?:worry|let|forget|be so))\b"
)
_MINE = compiled(
    r"\b(?:i(?! mean\b| guess\b| imagine\b| suppose\b| think you| know you| wonder)|i'm|im|i've|ive|i'd|my|me|we|"
    r"we're|our|mine|myself)\b"
)
_NODS = compiled(
    r"^\W*(?:(?:right|ok|okay|mhm|mm|hmm|uh[- ]?huh|mm[- ]hmm?|yeah|yes|wow|oh|ah|really|i see(?: what you mean)?|"
    r"i hear (?:you|what you're saying)|gosh|god|sure|yep|no way|gotcha|great|understood|ugh|ha(?:ha)*|"
    r"i know(?: right)?|i (?:think i )?(?:follow|see)|i hear (?:that|it)|for sure|that's helpful|that (?:helps|"
    r"sucks)[a-z ]*|that's (?:a )?(?:really |very |so )?(?:good|fair|great|interesting)(?: point| idea| question)?|"
    r"thanks|exactly|absolutely|fair enough|i (?:totally |completely |do )?(?:understand|get (?:it|that|you))|"
    r"thank(?:s| you) for (?:sharing|telling|letting|being)[a-z ]*|i (?:really )?appreciate (?:you|that|it)[a-z ]*|"
    r"i can (?:understand|see|get) (?:that|why|how)|congratulations|sounds (?:good(?: to me)?|hard|tough|difficult|"
    r"awful)|well done|good (?:for you)|you're not alone|i know (?:exactly )?(?:what|how) you (?:mean|feel)|(?:this|"
    r"that|it)(?: must be| must have been| sounds)? (?:so |really |very )?(?:hard|tough|awful|difficult|rough)|"
    r"totally|i (?:feel|had|was|am|felt) (?:exactly )?(?:the same|this)|got that|got it|(?:that |it )?makes (?:total |"
    r"perfect |complete |a lot of |so much )?sense|that's (?:such )?(?:good|great|lovely|awful|terrible|sad|mad|"
    r"amazing)|i can't believe)(?![a-z'])[ ,.!]*)+"
)
_AHEAD = compiled(
    r"\b(?:will|'ll|(?:they|he|she|it|you|we|there)'ll|going to|gonna|let's|shall|please|should|must|by (?:friday|"
    r"monday|tomorrow)|has to be|have to be|what i'm saying|what i mean|next (?:week|time|month)|working days|"
    r"pounds)\b|\?"
)
_YOURS = compiled(r"\b(?:you|your|you're|you've)\b")
_JOINS = compiled(r",|\band\b|\bbut\b|\bthen\b|;")
_SHORT = 8  # words up to which a statement says one thing
_LONG = 40  # words above which a sentence tells a story, and one that names nobody the speaker's own
_FULL = 22  # words from which it may be the whole of a story


def reflecting(reading: Reading, _score: SkillScore) -> Shown | None:
    """Return how far the other's meaning comes back: 1 a nod, 2 one thing, 3 the meaning or several, 4 in full."""
    text = reading.text
    lectures = bool(_LECTURES.match(text) or _TURNS_ON.search(text) or insults(text))
    stem = None if lectures else _STEM.search(text)
    places = () if lectures else about_them(reading)
    if stem and text.rstrip().endswith("?") and not places:
        stem = None
    elif not stem and not places and not lectures:
        places = _without_them(reading)
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
    held = sorted({reading.sentence_at(start) for start, _ in places})
    said = " ".join([reading.text[start:end] for start, end in held])
    words = len(said.split())
    deep = bool(_FEELS.search(said) or _IT_IS.search(said) or felt(said)) and (words > _SHORT or stem)
    several = len(places) - stem > 2 or (bool(_TOLD_ON.match(said)) and len(_JOINS.findall(said)) > 1)
    return (
        2 + (deep or several) + (deep and words >= _FULL and (len(places) > 2 or (words > _LONG and len(places) > 1)))
    )


def _without_them(reading: Reading) -> tuple[Place, ...]:
    """Return where something of theirs is said back in which they are not named."""
    for start, end in reading.sentences:
        said = reading.text[start:end]
        if _MINE.search(said) or _AHEAD.search(said) or _ADVISES.search(said) or not says(said) or excused(said):
            continue
        if to_anybody(said) or (len(reading.words) > _LONG and not _YOURS.search(said)):
            continue
        for way in (_TOLD_ON, _NOT_THE, _KNOWING, _THEIRS):
            if found := way.match(said):
                return ((start + found.start(), start + found.end()),)
        if found := _IT_IS.search(said):
            return ((start + found.start(), start + found.end()),)
        if likely(said):
            return ((start, end),)
    return ()
