# ruff: noqa: E501 - one way to say a thing is one line
"""Find statements about the hearer in raw talk: what happened to them, what they feel, want, think, keep doing.

Told apart by grammar from what stands beside it: orders and advice, what anybody gets who does a thing ("you press the
button and you get a ticket"), what is going to be, praise, blame, questions, the speaker's own story.
"""

from __future__ import annotations

import re

from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Reading

_NOD = r"(?:mm|mhm|hmm|mm-hmm|uh-huh|uh huh|ok|okay|right|alright|yeah|yes|no|oh|um|uh|well|sure|got it|i see)"
OPENING = rf"^\W*(?:{_NOD}[,. ]+)*(?:(?:and|so|but|then|because|cos|i mean|i guess|you know|like),? )*"
"""How a sentence begins in talk, up to what it is about."""
_START = (
    r"(?:^\W*|(?<=[.!?;,:\n] )|(?<=[.!?;,:\n])|\b(?:and|so|but|then|because|cos|cuz|though|although|while|yet|after|"
    r"since|now that|given that|seeing as|considering|when really|i guess|"
    rf"i think|i mean|i imagine|maybe|perhaps|wonder if|today|now|even though|{_NOD}) |"
    r"^\W*(?:(?:and|so|but|then) )?(?:some|most|somewhere|one|all|for|after|before|since|until|at|in|on|by|with|deep|"
    r"when|every|first) [^.!?,;]{2,40}?,? )"
)
_ADV = (
    r"(?:(?:just|still|really|always|also|even|now|actually|already|probably|kind of|kinda|sort of|maybe|almost|quite|"
    r"so|pretty|only|never|not|both|all|basically|sometimes|often|mostly|mainly|simply|honestly|very|too|totally|"
    r"completely|a bit|a little|a little bit|more|again|at least|starting to|beginning to|trying to|hoping to) ){0,4}"
)
_YOU = (
    r"(?:(?:part|some|a bit|a part|half|one side|the other part|most|all) of )?(?:you and (?:your |the |"
    r"my )?[a-z]+(?=(?:'ve|'re)? (?:have|are|were|had|both|never|always|still|[a-z]+ed)\b)|you guys|you both|you two|"
    r"you|u|ye)"
)
_SUBJECT = compiled(rf"{_START}{_YOU}(?=['a-z ])")
_BEING = compiled(r"(?:'re|re| are| were| aren't| weren't| was) [a-z'-]+")
_LIVED = compiled(  # "you've put up with it for years", "you have three kids"
    r"(?:'ve|ve| have| haven't| had| hadn't|'d(?= (?:been|had|gone|lost|got|thought|tried|hoped)\b)) [a-z]+"
)
_PAST = compiled(
    rf" {_ADV}(?!(?:need|feed|speed|proceed|exceed|succeed)\b)(?:[a-z]{{2,}}ed|felt|wanted|went|had|got|"
    r"told|thought|knew|lost|came|made|ran|sent|found|left|paid|bought|saw|heard|gave|kept|took|rang|drove|sat|stood|"
    r"slept|woke|spent|grew|broke|fell|drank|ate|met|caught|held|did|quit|spoke|wrote|built|said|went|put (?:up|your|"
    r"all|everything|so)|(?:did|could|would|had|were|was)(?:n't|nt| not) [a-z]+)\b"
)
_INSIDE = compiled(
    rf" {_ADV}(?:don't |dont |do |won't )?{_ADV}(?:feels?|hates?|loves?|hopes?|wish|trust|care|miss|"
    r"dread|worry|enjoys?|prefer|wonders?|resent|regret|fear|mind|blame|believe|struggle|long for|think|thinks|like|"
    r"see|know (?:all|full well|better than|that|it|he|she|they|what|how|deep|exactly|where|which|who|if|whether|why)|"
    r"need (?:somebody|someone|a break|space|people|him|her|them))\b"
)
_WANTS = compiled(rf" {_ADV}(?:don't |dont |do )?{_ADV}wants?\b")
_WOULD = compiled(
    rf"(?:'d|d| would) {_ADV}(?:like|love|rather|hate|feel|give anything|do anything|prefer|wish|sooner|"
    r"hoped|miss|be (?:lost|proud|happier|happy|relieved|devastated|proving|letting|giving|ashamed|scared|the (?:one|"
    r"first|only)))\b"
)
_CANNOT = compiled(
    rf" {_ADV}(?:can't|cannot|cant|can hardly|can barely|couldn't) {_ADV}(?:see|face|stand|bear|imagine|"
    r"picture|sleep|cope|switch off|shake|get (?:past|over|through|away|up|out|him|her|it out)|think straight|talk to|"
    r"trust|win|remember|seem|help but|let go|forgive|breathe|move on|be yourself|stop (?:thinking|worrying|crying|"
    r"yourself)|look at|live (?:with|like)|keep (?:on|going|up)|do it on|tell (?:him|her|them|anyone|anybody|if))\b"
)
_HABIT = compiled(  # anything else that is said of them: no order, no step on a way
    rf" (?:don't |dont )?{_ADV}(?:get (?:angry|upset|annoyed|scared|anxious|nervous|"
    r"stressed|frustrated|no|home|lonely|bored|down|worked up|blamed|passed|lost|stuck)|have (?:no|so much|trouble|"
    r"nobody|nothing|kids|to start over)|go from|try (?:so |really )?(?:hard|your best|to be|to please|to hold)|"
    r"(?!know|want|can|could|would|will|should|must|might|may|shall|ought|have|get|take|press|click|turn|put|open|"
    r"go\b|come|bring|fill|sign|ring|call|wait|write|check|pick|choose|apply|pay|use|hold|start|stop|follow|ask|book|"
    r"enter|select|look (?!after)|lot|people|what|are|do\b|did|make|tell|hit|move|push|pull|add|mix|leave|give|try|"
    r"send|buy|drop|breathe|close|lie\b|stand|let|then|need|don|dont|guys|two|both|all|tap|scroll|type|install|"
    r"download|swipe|unplug|restart|reset|stir|count|train|learn|notice|who|just|never|always|see|think|mean|like|"
    r"also|had|multiply|divide|subtract|factor|substitute|isolate|solve|subtract|carry (?:on|the)|sound (?!so|like)|"
    r"poor|lucky|silly|stay (?:there|put|where)|keep (?!\w+ing))[a-z]{3,}\b)"
)
_ROUTINE = compiled(  # "so you take the kids to school and then you go back to bed"
    rf"^\W*(?:{_NOD}[,. ]+)*(?:and )?so (?:basically |mostly )?you (?:go|come|take|get|put|give|leave|stay|wait|hold|"
    r"call|ring|start|stop|use|buy|have)\b(?=[^.!?]*\b(?:every|most (?:days|nights|mornings)|home|bed|work|alone|"
    r"by yourself|on your own|the kids|with your|your (?:mum|mom|dad|wife|husband|sister|brother|kids|friends?|"
    r"mates?))\b)"
)
_YOURS = compiled(  # "your back's been giving you trouble"
    rf"{_START}your (?:[a-z]+ )?(?:mum|mom|dad|mother|father|parents|husband|wife|partner|boyfriend|girlfriend|sister|"
    r"brother|son|daughter|boys?|girls?|kids?|children|baby|family|friends?|mates?|boss|manager|landlord|neighbou?rs?|"
    r"ex|nan|gran|back|knee|head|heart|mind|life|marriage|job|confidence|whole (?:life|world|week|family)|world|"
    r"nerves|patience|anxiety|drinking|smoking|(?:router|washing machine|phone|car|laptop|order|parcel|flight|room|"
    r"heating|internet|card)(?= (?:won't|isn't|hasn't|doesn't|didn't|broke|keeps|never|stopped|went|died|still)))"
    rf"(?:'s|'re|s)? {_ADV}(?!(?:means well|loves you|will|should|can|could|may|might|would like|needs? to|is (?:at|"
    rf"on|booked|ready|due|"
    r"in (?:the|a))|has been (?:sent|booked|shipped|processed)|have to|has to|must|was sent)\b)[a-z]+"
)
_DONE_TO_THEM = compiled(  # "they just left you sitting there", "no one's believed you", "he doesn't know you smoke"
    rf"{_START}(?:he|she|they|it|nobody|no one|no-one|everyone|everybody|someone|somebody|people|that|this|the [a-z]+|"
    rf"she's|he's|they've|nobody's|no one's|everybody's) {_ADV}(?:has |have |had |hasn't |"
    rf"haven't )?{_ADV}(?:[a-z]{{2,}}ed|told|"
    r"left|made|gave|got|kept|put|let|took|said|went|sent|shut|cut|threw|doesn't|didn't|don't|won't|never|"
    r"hasn't)(?! (?:deserve|define|need|have to|want you to|make you (?:a|weak)))\b[^.!?]{0,30}\byou(?:r|'re|r|'d|"
    r"'ve)?\b(?! (?:can|can't|have to|need|should|must|will|know)\b)"
)
_TOUCHES = compiled(  # what it does to them: "it's wearing you out", "that scares you", "a lot riding on this for you"
    r"(?<!whatever )(?<!anything that )(?<!\bi )(?<!\bwe )\b(?:scares?|scared|hurts?|bothers?|bothered|worries|worried|upsets?|"
    r"matters?(?: [a-z]+){0,3} to|means?(?: [a-z]+){1,3} to|meant(?: [a-z]+){1,3} to|gets to|got to|kill(?:s|ing)|"
    r"wear(?:s|ing)|eat(?:s|ing)(?: away)?(?: at)?|driv(?:es|ing)|drain(?:s|ing)|weigh(?:s|ing) on|frustrat(?:es|ing)|"
    r"annoy(?:s|ing)|frighten(?:s|ing)|terrif(?:ies|ying)|relaxes|calms|hits?|hitting|shook|breaks|broke|haunts?|"
    r"belongs? to|important to|everything to|too much for|hard(?:er)? (?:for|on)|easy for|new (?:for|to)|"
    r"riding on this for|left for|waiting on|falls? (?:on|to)|pull(?:s|ing)|respect for|keeps|helps?|leaves|leaving|"
    r"stops|stopping|makes|made|lets|let|took|takes|brings|brought) you\b(?! (?:can|should|need|to (?:call|fill|get|"
    r"see|know we)))|\b(?:doing|does) your head in|\bbreak(?:s|ing) your heart|\btak(?:en|ing|es) over your|\b(?:in|"
    r"back in) your face\b|\b(?:after|for all) (?:everything|all) (?:that )?you(?:'ve|ve| have) done|"
    r"\bon your (?:mind|shoulders|plate|case)\b"
)
_ORDERS = compiled(
    rf"{OPENING}(?:please |just |always |never |honestly |op )*(?:do|give|stop|try|take|go|don't|dont|tell|get|let|"
    r"let's|keep|look|listen|call|talk|ask|be|remember|think|make|put|search|leave|run|trust|cheer|calm|find|see|read|"
    r"write|start|hang|use|set|turn|press|click|open|bring|come|imagine|welcome|stay|hold|breathe|wait)\b(?! (?:it|"
    r"that) (?:was|is|feels?)\b)"
)
_VETO = compiled(  # what one is told when praised, put at ease, blamed, ordered about or promised something
    rf"{_YOU}(?:(?:'re|re| are| were|was) {_ADV}(?:going to|gonna|supposed|meant|allowed|entitled|eligible|due|"
    r"welcome|right\b|wrong\b|in the (?:right|wrong)|alone\b|the only|(?:not )?(?:an? )?(?:burden|crazy|mad|weak|"
    r"stupid|broken|bad|to blame|failing|failure|the problem)|here now|through to|speaking|talking to (?:me|us|the)|"
    r"looking at|better off|good to go|all set|booked|stronger|enough\b|doing|more than|worth|lucky|free to|able to|"
    r"my\b|our\b|number|being|making|putting|killing|joking|kidding|lying|imagining|overreact|"
    r"(?:such )?an? (?:[a-z]+ )?(?:star|legend|good|great|wonderful|strong|lovely|brilliant|amazing|true|real|adult|"
    r"grown|hero|inspiration|liar|joke|idiot|disgrace|person|human)|strong\b|brave|amazing|great\b|brilliant|"
    r"wonderful|fantastic|awesome|beautiful|inspir\w+|kind\b|lovely|there\b|required|advised|eighteen|(?:well |way |"
    r"slightly )?(?:over|under|above|below|within)\b|next in|first in|charged|exactly like|obviously|cut off|"
    r"overweight|obese|valid|loved|seen\b|heard\b|asked to (?:sign|fill|bring|wait|pay))"
    rf"|(?:'ve|ve| have| had|'d) {_ADV}(?:done (?:so |really |very |ever |all )*(?:well|great|brilliant\w*|amazing\w*|"
    r"the right)|done a|got (?:this|to\b|until|a choice|nothing to|the (?:number|link|letter|form|app|address|leaflet|"
    r"details))|to\b|(?:got )?(?:two|three|several|some|a few|a couple of|only got|other) (?:options|choices|ways|"
    r"weeks|days|minutes)|(?:a|an|the) (?:nice|good|great|lovely|safe|look|think|right|choice|option)|come (?:to the|"
    r"a long way\W*$)|made (?:such|a|me)|helped|been charged|reached|shown|won\b|earned|prove[dn]|every right|"
    r"(?:got )?(?:an? )?(?:great|good|lovely|friend|balance|credit|appointment|booking|message|wonderful|amazing)\b|"
    r"any\b|my\b|our\b|better)"
    rf"| {_ADV}(?:did (?:a|so|really|such|well|great|the right|nothing wrong|you)|made (?:the (?:right|best|brave)|"
    r"a (?:good|brave|wise)|me)|deserves?\b|deserved better|promised|chose|brought (?:this|it) on|wouldn't believe|"
    r"described|nailed|summed|rock\b|got (?:this|it\b)|said what|said on|said you(?:'d| would)|helped|saved|wait|"
    r"(?:wanted|asked for) (?:honest|feedback|advice|opinions)|said you wanted|asked (?:for it|us|me)|"
    r"want(?:ed)? (?:it\b|me to|to (?:try|make|look|go (?:to|and)|press|check|be (?:in|at|careful)|keep|avoid|take|"
    r"use|write)\b|the (?:one|second|other|next|left|right|green|red)\b)|don't want to (?:be late|overdo|miss|"
    r"leave it|let|get caught|risk|rush)|don't (?:need|have|owe)\b|don't want to (?:mix|use|put)|think (?:you can|"
    r"about (?:it|what))|like (?:to\b|you)|mean (?:to|well)|care (?:to|for a)|see(?:,| what happens| the (?:number|"
    r"button|screen|sign|arrow|little))|know what they|(?:obviously|clearly|always|never (?:listen|learn))\b|"
    r"worry too|mind (?:if|me|waiting|holding)))"
)
_QUESTION = compiled(
    rf"{OPENING}(?:(?:what|how|why|when|where|who|which|whose)\b(?! (?:happened|you|i|he|she|they|we|it|matters|hurts|"
    rf"bothers|gets)\b[^?]*$)(?=[^.!?]{{0,40}}\b(?:do|does|did|is|are|was|were|have|has|had|"
    r"can|could|would|will|shall|should)(?:n't)? (?:you|u|he|she|they|it|we|i|your|the|that|there)\b| (?:brings?|"
    r"brought|makes|made) you|[^.!]*\?)|(?:do|does|did|is|are|was|were|have|has|had|can|could|would|will|shall|should|"
    r"don't|didn't|aren't|isn't|haven't)(?:n't)? (?:you|u|he|she|they|it|we|i|your|the|that|there|any)\b)"
)
_TO_ANYBODY = compiled(  # how a thing goes for whoever does it
    r"\b(?:(?<!matter )what (?:happens|we do|we normally|we usually|we'd|you do|they do is|you'd want|you'll|"
    r"you want to do)|the way it works|how it works|first of all|step one|we (?:normally|usually|always|recommend)|"
    r"you just (?!want|feel|need|wish|can't|don't|got|kept|had|didn't|couldn't|thought)|you (?:press|click|fill|"
    r"turn up|sign|go (?:to the|down|online)|apply|pay|pick up)|the plan is|the thing is|in most places|most people|"
    r"some people|people your age|it's (?:normal|natural|common)|(?:they|you|we)'ll|common misconception|according to|"
    r"the law|studies|research|if you|then you (?:take away|put|add|press|click|knock|pour|mix|divide|subtract|"
    r"multiply|turn|fill|select|choose|pay|sign)|up to you|when you (?!were|got|came|went|said|told|found)|once you|"
    r"anybody who|unless you|until you (?:hear|see|feel|get (?:a|the|your))|it's actually|the first thing)\b"
)
_TEACHES = compiled(
    r"\b(?:(?:it's|it is|this is) (?:called|known)|let's (?:try|do|start)|we're going to (?:do|try)|here's how)\b"
)
_YOU_AT_ALL = compiled(r"\b(?:you|your|u|you're|you've|you'd|youre|youve|ye)\b")
_SAID = (_LIVED, _PAST, _BEING, _INSIDE, _WOULD, _CANNOT)
_SAID_LOOSELY = (*_SAID, _WANTS, _HABIT)
_AROUND = (_ROUTINE, _YOURS, _DONE_TO_THEM, _TOUCHES)


def about_them(reading: Reading) -> tuple[Place, ...]:
    """Return where something is said about the hearer that only they could have told, in order."""
    teaches = bool(_TEACHES.search(reading.text))
    found: list[Place] = []
    for start, end in reading.sentences:
        sentence = reading.text[start:end]
        found += [(start + at, start + to) for at, to in said_in(sentence, teaches=teaches)]
    return tuple(found)


def said_in(sentence: str, *, teaches: bool = False) -> tuple[Place, ...]:
    """Return where a sentence says something about the hearer; where the text `teaches`, only what is past or felt."""
    if not (_YOU_AT_ALL.search(sentence) and says(sentence)):
        return ()
    strictly = teaches or to_anybody(sentence)
    found = [
        (who.start(), said.end())
        for who in _SUBJECT.finditer(sentence)
        if (said := _said_of(sentence, who.end(), _SAID if strictly else _SAID_LOOSELY))
    ]
    if not strictly:
        found += [each.span() for way in _AROUND for each in way.finditer(sentence)]
    return _apart(sorted([place for place in found if not excused(sentence, *place)]))


def _said_of(sentence: str, at: int, ways: tuple[re.Pattern[str], ...]) -> re.Match[str] | None:
    """Return what is said of the hearer right after they are named."""
    return next((said for way in ways if (said := way.match(sentence, at))), None)


def says(sentence: str) -> bool:
    """Tell whether a sentence says something: it neither asks nor orders."""
    return not (_QUESTION.match(sentence) or _ORDERS.match(sentence))


def to_anybody(sentence: str) -> bool:
    """Tell whether a sentence explains how a thing goes for whoever does it."""
    return bool(_TO_ANYBODY.search(sentence))


def excused(sentence: str, start: int = 0, end: int | None = None) -> bool:
    """Tell whether what is said of "you" is praise, comfort, blame, an order or a promise."""
    return any(_VETO.match(sentence, at.start()) for at in _YOU_AT_ALL.finditer(sentence, start, end or len(sentence)))


def _apart(places: list[Place]) -> tuple[Place, ...]:
    """Return places with those left out that lie in one before them."""
    kept: list[Place] = []
    for place in places:
        if not kept or place[0] >= kept[-1][1]:
            kept.append(place)
    return tuple(kept)
