# ruff: noqa: E501 - one way to say a thing is one line
"""Find a hand-over: who takes the complaint on, why, when, that nothing is told twice, and that the first agent stays.

What a hand-over owes the customer is in rubric 4.7; that a customer passed on unexplained hears "go away" is in two of
the five guides. Every gap in a pattern is short and bounded, so that a hostile reply costs no more than a long one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from scoring.doing.joining import HELPER, JOIN_WORDS, JOINS
from scoring.patterns.quick import compiled
from scoring.reading.once import once
from scoring.reading.text import Place, Reading, cleaned
from scoring.reading.times import TIME

_ROLE = (
    r"(?:supervisors?|managers?|team ?lead(?:er)?s?|(?:shift|section|floor|tech(?:nical)?|service) lead(?:er)?|boss|"
    r"oga|superiors?|director|head of [a-z]{3,14}|specialists?|seniors?|senior [a-z]{4,14}|higher[- ]ups?|"
    r"chief|principal|in-?charge|ombudsman|second[- ]line|tier[- ](?:2|two)|level[- ](?:2|two)|back[- ]?office|"
    r"head office|upper management|management)"
)
_NO_NAME = (
    r"(?:concerned|relevant|respective|higher|appropriate|correct|right|other|another|different|responsible|"
    r"necessary|proper|internal|the|our|a|my|this|that|whole|entire|support)"
)
_TEAM = (
    rf"(?!{_NO_NAME} )[a-z][a-z'-]{{2,14}} (?:team|desk|department|dept|unit|specialists?|experts?|people|guys|folks)"
)
_ANY_TEAM = r"(?:[a-z'-]{1,14} ){0,3}(?:team|desk|department|dept|unit|specialists?|experts|office|authority|quarters?)"
_DESKS = r"(?:billing|disputes|claims|refunds|payments|accounts|sales|fraud|dispatch|security|technical|logistics|warranty|legal|compliance|customer relations)"
_ANY_WHO = rf"(?:{_ANY_TEAM}|(?:our |the )?{_DESKS}|(?:[a-z'-]{{1,14}} ){{0,3}}{_ROLE}|some(?:one|body) (?:else|senior|higher|above))"
_AGENT = r"(?:i'?m going to|im going to|i am going to|gonna|i'?d like to|i'?ll|i will|i'm|im|i am|am|i've|ive|i have|i|we'?ll|we will|we're|we are|we've|we have|we|let me|i go|i can|can|been|to be|is|has|have)"

_PERSON = (  # "I've brought in Shabnam from field bookings, who can see it"
    r"\b(?:brought|bring|bringing|got|getting|get|pulled|pulling|looped|looping|asked|asking) (?:in )?"
    r"(?!the |my |our |you |it |this |a |an )[a-z]{2,14},? (?:from|in|at|on) (?:our |the )?[a-z]{3,14}(?: [a-z]{3,14})?,? (?:in|who|to|because|as|since|now)\b"
)
_HAVE_THEM = (  # "you can have Nadia, she can't do more"
    r"\b(?:you|u)(?: can|'ll| will| may| could) (?:have|get|speak to|speak with|talk to) "
    r"(?!(?:a|an|the|my|our|your|me|us|it|this|that|both|all|one|two|either|some|more|any|what|until|till|from|up|to|today|tonight|tomorrow|now|then|him|her|them|everything)\b)"
    r"[a-z]{2,14}(?: [a-z]{2,14})?,? (?:she|he|who)(?:'s|'ll)?\b(?! (?:said|says|told|asked)\b)"
)
_HANDS = compiled(
    rf"\bescalat\w+|\b(?:pass(?:ed|ing)?|hand(?:ed|ing)?|giv(?:e|en|ing)|tak(?:e|en|ing)|forward(?:ed|ing)?|refer(?:red|"
    rf"ring)?|transfer(?:red|ring)?|put(?:ting)?|send(?:ing)?|sent|rais(?:e|ed|ing)|mov(?:e|ed|ing)|assign(?:ed|ing)?|"
    rf"bring(?:ing)?|brought|flag(?:ged|ging)?|regist(?:er|ered|ering)|logg(?:ed|ing)|log|report(?:ed|ing)?|mention(?:ed|ing)?|connect(?:ed|ing)?|carry am give|route[d]?|routing|walk(?:ed|ing)?)\b(?: [a-z']{{1,12}}){{0,4}}? "
    rf"(?:to|over to|through to|in|with|by|across to|up to|on to|onto|before|give)? ?{_ANY_WHO}\b"
    rf"|\b{_AGENT} (?:[a-z]{{2,10}} )?(?:hand|pass|transfer)(?:ing|ed|ring|red)? (?:it|this|you|that|u|your [a-z]{{4,12}}) "
    rf"(?:over|on|across|through|up|now|to)\b|\bput(?:ting)? (?:you|u) through\b(?! (?:this|that|it|all|a|an|so|hell|\d|two|three|four|these|those|more|such|any|much|days|weeks|hours|the)\b)|\bput(?:ting)? (?:you|u) through {HELPER}\b"
    rf"|\b(?:let me|i'?ll|i'm|i am|please allow me to) transfer(?:ring)? (?:you|this|it|your)\b|transferring you"
    rf"|\b{_AGENT} (?:[a-z]{{2,10}} )?(?:ask|asked|asking|tell|telling|told|get|getting|got|bring|bringing|involv\w+|fetch\w*|loop\w*) (?:in )?"
    rf"(?:[a-z']{{1,12}},? ){{0,5}}{_ROLE}\b(?! for\b)"
    rf"|\b{_AGENT} (?:[a-z]{{2,10}} )?(?:ask|asked|asking|get|getting|got) (?:our|the|my) (?:[a-z]{{3,14}} )?(?:team|desk|department|people|specialists?) to\b"
    rf"|\b(?:my|our|the|a|mrs?|ms) (?:[a-z'-]{{2,14}} ){{0,2}}(?:{_ROLE}|team|desk|specialists?) (?:will|'ll|go|shall|is going to|can|are going to) "
    rf"(?:[a-z]{{2,10}} )?(?:call|ring|phone|contact|email|text|message|write|be in touch|get (?:back|in touch)|take|reach|come back)\b"
    rf"|\b(?:asked|wanted|deserve|want|get|have) (?:for )?(?:my|our|a|the) {_ROLE}\b|\bsee (?:if|whether) (?:a|my|the|any) {_ROLE}\b"
    rf"|\b{_AGENT} (?:[a-z]{{2,10}} )?(?:talk|speak|speaking|talking|check|checking) (?:to|with) (?:my|our) {_ROLE}\b|\blet (?:my|our|the) (?:[a-z]{{3,12}} )?{_ROLE} know\b"
    rf"|{_PERSON}|{_HAVE_THEM}"
    rf"|\b(?:tak|pass|giv|hand|bring|send|forward)(?:e|ing|en)? (?:it|this|that|you|everything) (?:over |up |straight )?(?:to )?(?:her|him|them)\b"
    rf"|\bshould go to (?:my|our|the) (?:[a-z]{{3,12}} )?{_ROLE}\b|\b(?:has|have|needs?) to (?:approve|sign|decide|authori[sz]e)\b[^.!?]{{0,60}}\b(?:bring|tak|ask|get)\w* (?:her|him|them)\b"
)
_HAVE = compiled(_HAVE_THEM)
_HAND_WORDS = frozenset(
    """escalate escalated escalating escalation supervisor supervisors manager managers lead leader boss oga superior
    director head specialist specialists senior seniors chief team teams desk department dept unit experts office
    authority management transfer transferring transferred over through pass passing passed hand handing somebody
    someone billing complaints ombudsman forwarded forwarding quarters teamlead disputes claims refunds payments accounts sales fraud dispatch
    brought bring bringing looped pulled""".split()  # noqa: SIM905 - words read better as text
)
_FEEDBACK = compiled(
    r"\b(?:feedback|comments|suggestion|your (?:thanks|praise|words))\b[^.!?]{0,40}\b(?:team|manager|management|department)\b"
)
_SERIOUS = compiled(
    r"tak(?:e|en|ing) (?:the |your |our |this |such )?(?:security|safety|privacy|complaints?|feedback|matters?|responsibility)\b|[a-z]+ (?:what (?:happened|you said|was said)|how (?:you|they|we|he|she)|the way) |rais(?:e|ed|ing) (?:a |the |your )?(?:formal )?complaint\b(?! to| with)"
)
_REPORTS = compiled(
    r"\b(?:logg?ed|report|reported|findings|written)\b[^.!?]{0,40}\b(?:report|findings|written|account)\b"
)
_DUMPS = compiled(
    rf"\b(?:you|u)(?:'ll|'d| will| would)? (?:also |just |then )?(?:need to|have to|must|should|can|could|may|gotta|got to|best|hav to|ought to) "
    rf"(?:[a-z]{{2,10}} )?(?:call|ring|phone|contact|speak|talk|write|email|e-mail|take (?:it|this|that) up|go|ask|get in touch|reach out|raise|address|complain)\b"
    rf"(?: [a-z']{{1,12}}){{0,3}}? ?(?:{_ANY_WHO}|branch|helpline|hotline|customer (?:service|services|care|relations))\b"
    rf"|\b(?:please|kindly|pls|plz)(?: [a-z]{{2,8}})? (?:call|ring|phone|contact|speak|talk|write|email|go|reach out|get in touch|refer|approach)\b"
    rf"(?: [a-z']{{1,12}}){{0,3}}? ?(?:{_ANY_WHO}|branch|helpline|hotline|customer (?:service|services|care|relations))\b"
    rf"|^\W*(?:call|ring|contact|write to|speak to|try|ask) (?:the |our )?{_ANY_WHO}\b"
)
_REFUSES = compiled(
    rf"\b(?:no|not a|isn't a|is not a|isn't any|there's no|don't have a|ain't no) (?:[a-z]{{3,10}} )?{_ROLE} (?:here|available|on|free|at|to|is|for|can|in|who)\b"
    rf"|\b{_ROLE} (?:(?:do not|don't|dont|does not|doesn't|doesnt|won't|wont|will not|can't|cannot|cant|isn't|is not|are not|aren't|never|is busy|are busy) |"
    rf"(?:[a-z']{{2,8}} ){{0,3}}(?:say|tell|give)s? you (?:[a-z]{{2,8}} )?(?:the )?(?:exact )?same)"
    rf"|\b(?:can't|cannot|cant|won't|wont|will not|not|unable to|not able to|not going to|never|refuse to|no point|no need to|no reason to) (?:be )?"
    rf"(?:transfer|escalat|connect|put(?:ting)? you through|pass(?:ing)? you|hand(?:ing)? (?:you|this)|get(?:ting)? (?:you )?(?:a|my|the) {_ROLE}|involv)\w*"
    rf"|\b(?:most senior|highest|last) (?:person|point|level|agent|one) (?:you|here|there|to|of)\b|\bi am the (?:manager|supervisor)\b"
)
_HEDGED = compiled(
    r"\b(?:see if|see whether|try to|might|maybe|perhaps|possibly|if (?:a|my|the|any)(?: [a-z]{3,10})? (?:is|are) (?:free|around|available|in))\b"
)
_WHY = compiled(
    r"\b(?:because|since|cos|coz|cuz|bcos|becos|as (?:only|they|she|he|it|i|this|that|refunds?|anything|the|these|we|you|their)|"
    r"so (?:that )?(?:they|she|he|you|it|somebody|we)|(?:they|she|he) (?:do|does|handle|handles|deal|deals|look|decide|decides|own|run) |(?:she's|he's|they're|she is|he is|they are) the ones? who|who (?:can|decides?|has|have|know|knows|deals?|handles?|may|looks?|specialis\w+|is able|are able|could|will be able|sees?|approves?|signs?)|"
    r"that (?:can|deals?|handles?|knows?)|only (?:they|she|he|him|her|them|our|the|my|a)\b|(?:has|have|needs?) to (?:approve|sign|decide|authori[sz]e|agree)|needs? (?:her|his|their|a) (?:approval|sign|ok|okay|say)|"
    r"(?:can|could|may|able to|power to|authority to|allowed to) (?:approve|sign|decide|authori[sz]e|release|lift|overrule|override|waive|agree|see|trace|look into|open)|"
    r"(?:beyond|above|over) (?:me|what i|my)|i (?:can't|cannot|can not|am not able to|'m not able to|don't have) (?:approve|sign|authori[sz]e|decide|do|see|the (?:access|authority|power))|"
    r"you(?:'ve| have)? asked for|you want(?:ed)?|that call ended|should go to|deserves?|to (?:approve|authori[sz]e|sign off|decide on|overrule)|na only)\b"
)
_STAYS = compiled(
    r"\bi(?:'ll| will|'m| am| shall)?(?: [a-z]{2,10}){0,2} (?:stay|staying|remain|keep(?:ing)?) (?:your|with|on|here|until|til|till|the|hold|it|this|an eye|in)\b|\b(?:still|always) (?:reach|get|message|call|find|reply|write|ask)\w* (?:to )?(?:me|here)\b"
    r"|\b(?:i'm|i am|im) (?:still|right) here\b|\bi(?:'ll| will| go| shall)? ?(?:also |then |still )?(?:check|ring|call|text|message|email|follow|chase|write|update)\b(?: [a-z']{1,12}){0,6}? (?:that|whether|if|with (?:her|his|their)|up|has|have|they|she|he|either way|until|at|by|after|to make sure|to see)\b"
    r"|\b(?:your|the) (?:case|complaint|contact|file|ticket) (?:stays?|remains?) (?:with me|mine|in my name|open)\b|\bi(?:'m| am|'ll be| remain| stay)? ?(?:still )?your (?:contact|point of contact|person|go-to)\b|\bi (?:keep|hold|own) (?:your|the|this) (?:case|complaint|file|ticket|one)\b|\b(?:won't|not) (?:close|drop|let go|leave)\b|\bcome back to me\b"
)
_NO_REPEAT = compiled(
    r"\b(?:(?:won't|will not|wont|don't|dont|do not|needn't|need not|not|never|no need to|without) (?:have to |having to |need to |hav to )?(?:explain|repeat|tell|go through|start|say|go over|retell|type)\w*|no (?:repeating|explaining|retelling|starting)|(?:not|nothing) (?:to )?(?:repeat|explain)\w*|"
    r"(?:has|have|got|with|see|sees|read|given|gave|giving|sent|sending|briefed|told|shared|pass(?:ed|ing)?|attached|copied|includ\w+)(?: [a-z']{1,10}){0,3} (?:my notes|all (?:my|the|your) (?:notes|details)|the notes|your notes|the (?:trip|order|case|booking|claim|account) (?:id|number|details|ref)|(?:the )?(?:whole|full|entire) (?:story|history|matter|thing|picture|chat|conversation|case)|whole story|full story|everything|the history|our chat|this chat|this conversation|the transcript|both job sheets|all (?:of )?(?:this|it)|the details|your details)|briefed|(?:has|have|'s|'ve|got) (?:it|them) all(?: from me)?)\b"
)
_NOT_A_TIME = compiled(
    r"\W*(?:right |just )?(?:now|already|immediately|straight ?away|right away|instant\w*|while.*|whilst.*|once.*|as soon.*|as we.*|the (?:moment|minute|second).*)\W*"
)
_NAMED = compiled(
    # a role or a team that could be asked for; "the concerned department" is nobody
    rf"\b(?:{_ROLE}|{_TEAM}|(?:to|with|through to|by) (?:our |the )?(?:{_DESKS}|complaints))\b|{_PERSON}|{_HAVE_THEM}"
    r"|\b(?:to|with|by) (?!the |our |my |you |your |this |a |an )[a-z]{2,14} (?:in|from|at) (?:our |the )?[a-z]{4,14}\b"
)

_DEMANDS = compiled(
    r"\b(?:speak|talk|get|want|wanna|need|give|fetch|escalate|put|pass|connect|transfer|see|bring|demand|call|ask\w*)\b[^.!?]{0,40}"
    r"\b(?:supervisor|manager|boss|team ?lead(?:er)?|oga|superior|someone (?:senior|above|higher|in charge|who can|with)|whoever(?:'s| is) in charge|somebody (?:senior|above|higher|in charge|who can)|head office|complaints? (?:team|department))\b"
    r"|\b(?:manager|supervisor)[,.! ]*(?:now|please|pls|today)\b|\bescalate (?:this|it|my)\b|\bwhere(?:'s| is) (?:the|your) (?:manager|supervisor|boss)\b"
)
_DEMANDED_BEFORE = compiled(r"\b(?:don't|do not|not|never|already|another|no more|asked for|spoke|spoken|talked)\b")
_NAMES_HANDOVER = compiled(
    rf"\b(?:{_ROLE}|hand-?over|escalat\w+|complaints team|refer(?:red|ral)?|specialist|call-?back from|{_TEAM})\b"
)


@dataclass(frozen=True, slots=True)
class Handover:
    """Hold what a reply does with the complaint's next owner; all are places in `reading.text`."""

    hands: Place | None = None
    hedged: bool = False
    who: Place | None = None
    why: Place | None = None
    when: Place | None = None
    stays: Place | None = None
    no_repeat: Place | None = None
    dumps: Place | None = None
    refuses: Place | None = None


@once
def handover(reading: Reading) -> Handover:
    """Find the hand-over of a reply, and what the customer is told about it."""
    text = reading.text
    joins = None if JOIN_WORDS.isdisjoint(reading.vocabulary) else JOINS.search(text)
    if not joins and _HAND_WORDS.isdisjoint(reading.vocabulary) and not _HAVE.search(text):
        return Handover()
    dumps, refuses = _span(_DUMPS, text), _span(_REFUSES, text)
    hands = next((span for span in _candidates(reading) if _real(reading, span, dumps)), joins and joins.span())
    if not hands or refuses:
        return Handover(dumps=dumps, refuses=refuses)
    start, end = reading.sentence_at(hands[0])
    return Handover(
        hands=hands,
        hedged=bool(_HEDGED.search(text, start, end)),
        who=_span(_NAMED, text) or (joins and joins.span()),
        why=_span(_WHY, text),
        when=_when(text, start) or (joins and joins.span()),
        stays=_span(_STAYS, text),
        no_repeat=_span(_NO_REPEAT, text),
        dumps=dumps if dumps and not start <= dumps[0] < end else None,
    )


_BARE_DESK = compiled(rf"(?<!to )(?<!with )(?<!by )(?<!the )(?<!our )(?<!in )(?<!through )(?<!get )\b{_DESKS}$")
_STARTS = compiled(
    r"escalat|pass|hand|giv|tak|forward|refer|transfer|put|sen[dt]|rais|mov|assign|bring|brought|flag|regist|logg|report|mention|connect"
    r"|carry|rout|walk|i$|i'|im$|ive$|ill$|am$|we|let$|gonna|can$|been$|to$|is$|has$|have$|please|my$|our$|the$|a$|mrs?$|ms$|asked|wanted|deserve|want|get$|see$|should|need|you$|u$"
)


@lru_cache(maxsize=20_000)
def _may_start(word: str) -> bool:
    return _STARTS.match(word) is not None


def _candidates(reading: Reading) -> Iterator[Place]:
    """Yield what looks like a hand-over, tried only at words with which one can begin."""
    for word in reading.words:
        if _may_start(word.text) and (found := _HANDS.match(reading.text, word.start)):
            yield found.span()


def _real(reading: Reading, hands: Place, dumps: Place | None) -> bool:
    """Tell whether words hand a complaint over, rather than pass on praise or send the customer there."""
    sentence = reading.sentence_at(hands[0])
    if _FEEDBACK.search(reading.text, *sentence) or _REPORTS.search(reading.text, *sentence):
        return False
    if _SERIOUS.match(reading.text, hands[0]) or _BARE_DESK.search(reading.text[slice(*hands)]):
        return False
    return dumps is None or not dumps[0] <= hands[0] < dumps[1]


def _when(text: str, start: int) -> Place | None:
    """Return the first real time from the hand-over on; "now" says nothing about what comes back."""
    return next((m.span() for m in TIME.finditer(text, start) if not _NOT_A_TIME.fullmatch(m.group())), None)


def _span(pattern: re.Pattern[str], text: str) -> Place | None:
    found = pattern.search(text)
    return found.span() if found else None


@lru_cache(maxsize=512)
def demanded(line: str) -> bool:
    """Tell whether the customer asks, now, for somebody with more say."""
    text = cleaned(line)
    return any(not _DEMANDED_BEFORE.search(text, max(0, m.start() - 24), m.end()) for m in _DEMANDS.finditer(text))


@lru_cache(maxsize=512)
def offers_handover(allowed: tuple[str, ...]) -> bool:
    """Tell whether the policy names a hand-over among what may be offered."""
    return any(_NAMES_HANDOVER.search(cleaned(phrase)) for phrase in allowed)
