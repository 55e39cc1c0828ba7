"""Find what a reply asks for: questions and requests, with or without a question mark, and what kind of asking it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from scoring.meaning import Meant, alternatives, data_in, keys_in, meant_in, share, slots, weak
from scoring.text import Reading, read
from scoring.types import Case, Reply

Kind = Literal["fact", "consent", "choice", "check", "open", "social", "blame", "advice"]
"""fact: wants to know something; consent, choice: belongs to the solution; check: is the summary right; open: "tell me
more"; social: "how is your mum"; blame: a why-did-you; advice: "have you tried"."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Hold one question or request: its place in `reading.text`, its kind and what its words mean."""

    start: int
    end: int
    kind: Kind
    meant: Meant
    data: int


_YOU = r"(?:you|u|ya|ye|yous|youse|y'all|ma'am|sir)"
_THING = r"(?:the|your|ur|yer|his|her|their|a|an|any|that|this|it|there|he|she|they|anyone|anybody|someone|somebody|we|both|all)"
_AUX = r"(?:is|are|was|were|do|does|did|can|could|would|will|have|has|had|should|might|didn't|isn't|haven't|d'you)"
_EDGE = r"(?:^|(?<=[.,;:!?(\n-])|(?<=\band)|(?<=\bso)|(?<=\bbut)|(?<=\balso)|(?<=\bok)|(?<=\bplease)|(?<=\bkindly)|(?<=\bor)|(?<=\bthen)|(?<=\bjust)|(?<=\bfirst)|(?<=\bmeantime))\s{0,3}"
_GIVE = (
    r"(?:send|share|provide|confirm|forward|fwd|advise|specify|state|upload|attach|supply|reply|email|text|mention|include|"
    r"indicate|describe|clarify|explain|furnish|quote|dm|message|type|show|enter|list|snap|note down|pm|pick|choose)"
)
_OPENERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:tell|give|gimme|show|drop|pop|ping|remind|get|let|lend|read|send|text|email|forward|fwd|dm|message|pass) (?:me|us|it over)\b",
        rf"{_EDGE}(?:(?:please|kindly|pls|plz|just|quickly|also|do|and|be so kind as to) ){{0,4}}{_GIVE}\b(?! (?:you|u)\b)",
        rf"\b(?:can|could|would|will|may|might) (?:{_YOU}|i|we) (?:please |kindly |just |also |quickly |possibly |at least |maybe |first |pls ){{0,2}}(?:{_GIVE}|tell|give|let|get|have|take|grab|check|ask|remind|know|remember|find|say|see|bother|trouble|borrow|look|verify)\b",
        r"\b(?:i|we|all i|all we|i'll|we'll|i'd|i'm|we're) (?:just |only |also |still |do |first |then |will |would |really |now )?(?:need|require|want to know|want to check|want to ask|looking for|missing|after|wondering|wonder|must know|have to know|should know|needs)\b",
        r"(?:^|[.,;:!?\n] {0,2})(?:just |only |also )?need(?:ing)? (?:your|ur|his|her|the|a|to know|their|an|both)\b",
        r"\b(?:what|what's|whats|which|who|who's|whos|when|when's|where|where's|wheres|how|how's|hows)\b",
        rf"{_EDGE}(?:{_AUX}) (?:{_YOU}|{_THING})\b(?<! a)(?<! an)",
        r"\b(?:please|kindly|pls|plz)\b",
        rf"\b(?:once|if|when|as soon as|soon as|after|until|unless|provided|long as) {_YOU}(?: can| could| would|'d|'ll|'ve| have| just| still| got| kindly| please){{0,3}} (?:give|send|tell|confirm|find|let|share|got|get|fwd|forward|reply|provide|say|show|remember|upload|pass|have a|have the|have an|have your)\b",
        r"\bwith (?:your|the|that|a|an) (?:\w{1,14} ){0,2}(?:reference|ref|number|id|code|receipt|photo|address|postcode|email|date)\b(?= i\b| we\b|,)",
        r"\b(?:any chance|could do with|would help to know|helps? (?:me )?to know|good to know|may i|one (?:quick )?question|do you happen|mind (?:telling|sending|sharing|giving|confirming)|not sure (?:if|whether|which)|i don't (?:yet )?know (?:if|whether|which|what))\b",
    )
)
_STATED = re.compile(
    rf"\b(?:what|which|who|when|where|how) (?:i|we|it|they|he|she|happened|you|u|the|that|this|to|your|means|is|was|our|made|went|ever)\b(?!.{{0,60}}\?)"
    r"|\b(?:which|who|when|where|how|what) (?:is|was|are|were|has|have|will|means|should|i|we|it|can|would|isn't|wasn't|didn't|had|works?)\b(?!.{0,80}\?)|\bwhich one of us\b"
    r"|\b(?:tell|show|told|explain|see|understand|know|about|of|for|on|from|exactly|find out|check|decides?|depends on|is|that's|imagine|to|with|at|by|whatever|just|even|not|matter) (?:you |exactly |out )?(?:what|which|who|when|where|how)\b(?!.{0,80}\?)"
)
_WH_ASKED = re.compile(
    rf"\b(?:what|which|who|when|where|how)(?:'s|s)?\b(?: \w{{1,14}}){{0,4}}? (?:{_AUX})? ?(?:{_YOU}|your|ur|yer|his|her|the|was it|is it|it was|their)\b"
)
_COURTESY = re.compile(
    r"\b(?:please|kindly|pls|plz)\s+(?:do not|don't|dont|accept|wait|note|be|find|allow|bear|rest|feel|stay|ignore|keep|get|put|visit|contact|go|fill|use|try|"
    r"complete|refer|understand|know|take|go through|co-operate|cooperate|have (?:some )?(?:faith|patience)|remember|calm|rate|forgive|excuse|never|see|consult|"
    r"follow|download|submit|log|continue|hold|make|purchase|return|hang|leave|enjoy|retain|proceed|review|raise|bring|buy|stop|trust|ensure|approach|"
    r"ring|call|come|speak|write|watch|sit|help me help|don|worry|expect|resubmit|apply|register|click|restart|reboot|reset|reinstall|update|complain|cancel)\b"
)
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("blame", re.compile(
        r"\bwhy (?:didn't|did|didnt|don't|dont|haven't|havent|wouldn't|weren't|do|would|are|were|have|not|on earth)\b|\bdid (?:you|u) (?:even|not|actually|really|bother|definitely|honestly|ever think)\b"
        r"|\bdidn't (?:you|u)\b|\b(?:shouldn't|couldn't|weren't|wasn't|haven't) you\b|\bwhat (?:do|did|were) (?:you|u) (?:expect|want me|think|thinking)\b|\bhow (?:was|were|am|are) (?:i|we) (?:supposed|meant)\b"
        r"|\bare you (?:sure|certain|serious|calling|kidding|saying|accusing|even)\b|\bwhat (?:more|else) do you (?:want|expect)\b|\bhow could you\b|\bdo you (?:even|really|seriously|look|ever)\b|\bwere you not\b|\bhave you not\b")),
    ("advice", re.compile(r"\b(?:have|did) (?:you|u) (?:tried|try|thought|considered|filled|checked|looked|contacted|spoken|asked|called|rung|been on)\b|\bwhy not\b|\bhow about (?:you )?(?:try|check|call|wait)")),
    ("check", re.compile(
        r"\b(?:have|did|do) (?:i|we) (?:\w{1,9} )?(?:got|get|gotten|have|understand|understood|miss|missed|captured?|heard?|hear|read|summari[sz]ed?|left|leave|forget|forgotten|cover|covered|missing)\b|\bgot (?:that|it|this) right\b"
        r"|\bis (?:that|this|it|my understanding) (?:\w{1,9} )?(?:right|correct|all of it|everything|all|accurate|it|a fair|the full|how it|what happened|so|the whole|about right|fair)\b(?! with| if| by| to| for)|,\s*(?:correct|right|yes|yeah|yeh|isn't it|is it|am i right)\s*\?"
        r"|(?:^|[.?!] )(?:correct|right|yes|yeah|agreed)\s*\?|\bdoes (?:that|this|it) (?:cover|sum|capture|sound right|match|describe|reflect)\b|\banything (?:i|i've|i have|we|we've|that i) (?:\w{1,9} )?(?:missed|miss|left|got wrong|forgot|overlooked|have wrong|haven't|aint|ain't)\b"
        r"|\banything else (?:from|about|that|i|we|on|to add|you want)\b(?!.{0,14}(?:help|assist|do for))|\bam i (?:right|correct|missing|understanding|reading)\b|\bcorrect me\b|\blet me (?:just )?(?:check|make sure|see|repeat|confirm|read|run|say)(?: that| if)? (?:i|i've|i have|this|it|what)\b|\bto be sure i\b|\bcheck (?:that )?(?:i've|i have|i) (?:got|understood|have)\b"
        r"|\btell me (?:if|where) (?:i|i've|that|any|i'm)\b|\bplease (?:confirm|correct) (?:if|that|whether) (?:this|that|i|my|i've)\b|\bjust to (?:confirm|check|clarify|summarise|summarize),? (?:you|that|so|it|the)\b|\bis there (?:anything|something) (?:i|i've|we) (?:\w{1,8} )?(?:missed|miss|left|overlooked|got)\b|\bhave that right\b|\bis all of (?:it|that)\b|\bis that (?:all|everything)\b")),
    ("social", re.compile(
        r"\bhow(?:'s| is| are|s) (?:your|ur|the|she|he|they|you|yer) ?(?:\w{1,12} )?(?:doing|feeling|now|today|holding|keeping|getting on|bearing|coping)\b|\bhow are you\b|\banything else (?:i|we|that i|that we)? ?(?:can|could|may)? ?(?:help|assist|do for)"
        r"|\bis there anything else\b(?!.{0,24}(?:missed|add|from))|\bhow (?:can|may|could) (?:i|we) (?:help|assist|be of)|\bwhat can (?:i|we) do for\b|\bok\s*\?|\bmake (?:the|your) (?:flight|train|plane)\b|\bwhat brings you\b|\bdid (?:she|he|they) get to\b|\bdo you understand\b|\bmake sense\b|\bknow what i mean\b|\bhow do you (?:like|feel)\b|\bunderstood\s*\?")),
    ("consent", re.compile(
        r"\b(?:shall|should|may|can|could) (?:i|we) (?:go ahead|proceed|book|send|put|do|arrange|process|set|start|apply|get (?:that|it|this|you)|offer|call|ring|refund|make|add|have (?:them|someone|him|her)|sort|raise|ask|move|schedule|issue|order)\b"
        r"|\bwant me to\b|^\W*(?:want|fancy) (?:a|an|the|me|us|it|some|that)\b|\b(?:would|do) (?:you|u) (?:like|want|prefer|be (?:happy|ok|okay|interested|willing)|mind if)\b|\b(?:would|does|will|is) (?:that|this|it|either|any of (?:that|those|these)) (?:\w{1,9} )?(?:work|help|suit|sound|be (?:ok|okay|good|any|all|alright|fine|acceptable|enough|useful)|ok|okay|alright|all right|fine|good|feel|do|acceptable|any good|a good)\b"
        r"|\bok(?:ay)? (?:to|if|with|for)\b|\bhappy (?:for|with|to)\b|\bsounds? (?:good|ok|fair|alright|okay|right)\b|\bconfirm to proceed\b|\b(?:good|fair) (?:time|enough)\b|\bgo ahead\b|\blet me know if (?:you'd|you would|you want|that|this|you like|it|you're)\b|\ball right\s*\?|\balright\s*\?|\bdeal\s*\?|\bis that (?:ok|okay|alright)\b|\bwould you rather\b|\bare you (?:ok|happy|okay|fine|happy) with\b")),
    ("choice", re.compile(
        r"\bwhich (?:one|would|do|of|option|suits|works|is (?:better|best|safer|easier)|way|matters|sounds|you|u|feels|helps|can|shall|should|will)\b|\bwhich\s*[?.]|\bprefer|\bwould you (?:rather|sooner)\b|\b(?:your|ur) (?:call|pick|choice|preference)\b|\byou (?:pick|choose|decide|say)\b|\bup to you\b"
        r"|\beither\b|\bwhichever\b|\b(?:better|best|easier) for you\b|\b(?:morning|afternoon|evening|am|pm)\b.{0,20} or .{0,30}\?|\bwhat would you (?:like|prefer|rather|want)\b|\bwhat (?:suits|works)\b|\btell me which\b|\blet me know (?:which|what|your)\b|\bpick (?:one|whichever)\b|\bwhat (?:do|would) you want (?:me|us)\b")),
    ("open", re.compile(
        r"\btell (?:me|us) (?:a bit |a little |some )?(?:more|what happened|about (?:it|this|what|the (?:issue|problem))|what(?:'s| is) (?:wrong|going|the)|what you|everything|the whole)\b|\bwhat (?:exactly )?(?:happened|went wrong|seems|is wrong|is (?:the|your) (?:issue|problem|matter|complaint|concern))\b|\bwhat's (?:the (?:issue|problem|matter)|wrong|going on|up|happened)\b"
        r"|\b(?:more|further|additional|some|any|the|full) (?:details?|info|information|context|particulars)\b|\b(?:clarify|elaborate|explain)\b(?! (?:which|when|whether|if|what|where|how|to you))|\bdescribe (?:the|your|what)\b|\bcan you (?:talk|walk) me through\b|\bexpand on\b|\bstart (?:from|at) the (?:beginning|start)\b|\bwhat do you mean\b")),
)
_DATUM = re.compile(
    r"\b(?:number|no|id|ref|reference|postcode|zip|address|adress|e-?mail|phone|mobile|name|dob|date|birth|photos?|pics?|picture|receipts?|screenshots?|colou?r|size|brand|weight|serial|"
    r"time|day|gate|station|hotel|amount|amounts|digits|proof|slip|copy|certificate|doctor|gp|mode|city|account|branch|flat|model|value|seat|coach|age|nights|adults|password|pin|signature|reason)\b"
)
SENSITIVE = re.compile(
    r"\b(?:(?:full|whole|complete|entire|long|16.digit|sixteen.digit|credit|debit|bank) (?:\w{1,8} ){0,2}card (?:number|no|num|details?)|card number|card details|long number|cvv2?|cvc|(?:three|3) digits on (?:the )?back|security (?:code|number) (?:on|of|from)|"
    r"(?:your|ur|the|card|account|online|login|email|bank|atm) (?:\w{1,10} ){0,2}(?:password|passcode|pin(?: (?:number|code))?)\b(?! (?:reset|link))|pin (?:number|code)|one.?time (?:code|password)|otp|password|sort code and account)\b"
)
_LAST4 = re.compile(r"\b(?:last|final|first) (?:four|4|three|3|six|6)\b|\bending\b")


@lru_cache(maxsize=256)
def asks(reply: Reply) -> tuple[Ask, ...]:
    """Return every question and request of a reply, in order of place."""
    reading = read(reply)
    found: list[Ask] = []
    for start, end in reading.sentences:
        found += _asks_in(reading, start, end)
    return tuple(found)


def _asks_in(reading: Reading, start: int, end: int) -> list[Ask]:
    sentence = reading.text[start:end]
    marked = "?" in sentence
    places = sorted({match.start() for pattern in _OPENERS for match in pattern.finditer(sentence) if _asking(sentence, match, marked=marked)})
    if not places and (marked or _bare_datum(reading, start, end)):
        cut = max(sentence.rfind(mark, 0, max(len(sentence) - 12, 0)) for mark in (",", ";", " - ", ":"))
        places = [0 if len(sentence.split()) <= 16 or cut < 0 else cut + 1]
    if not places:
        return []
    first = places[0]
    if re.match(r"please|kindly|pls|plz", sentence[first:]):  # "tracking number please"
        first = max(sentence.rfind(mark, 0, first) for mark in (",", ";", ":", "(")) + 1
        if re.match(r"\s*(?:i|i'm|i've|i'll|we|we're)\b", sentence[first:]):
            first = places[0]
    cut = _CUT.search(sentence, min(first + 9, len(sentence)))
    if re.match(r"\W*with\b", sentence[first:]):
        cut = re.compile(r" (?:i|we)\b|[,:]").search(sentence, first) or cut
    last = cut.start() if cut and sentence.find("?", cut.end()) < 0 else len(sentence)
    segment = sentence[first:last]
    meant = meant_in(reading, start + first, start + last)
    return [Ask(start + first, start + last, _kind(segment, sentence), meant, _wanted(segment))]


def _asking(sentence: str, match: re.Match[str], *, marked: bool) -> bool:
    """Tell an asking opener from the same words in a statement ("what I can do is", "please accept")."""
    said = match.group().strip()
    if re.match(r"(?:please|kindly|pls|plz)\b", said) and _COURTESY.match(sentence, match.start() + len(match.group()) - len(match.group().lstrip())):
        return False
    before = sentence[: match.start()]
    if _IMPERATIVE.match(said) and _JOINED.search(before + " ") and _SPEAKER.search(before):
        return False
    if re.match(_AUX + r"\b", said) and not marked:
        return bool(re.search(rf"(?:{_YOU}|there|it|he|she|they|any\w*)$", said))
    if re.match(r"wh|how", said):
        return (marked or bool(_WH_ASKED.match(sentence, match.start()))) and not any(m.start() <= match.start() < m.end() for m in _STATED.finditer(sentence))
    if re.match(r"let (?:me|us)", said):
        return sentence.startswith(("know", "have"), match.end() + 1)
    if re.match(r"(?:i|we|me|i'll|we'll)\b", said) and "need" in said:
        return not re.match(r" (?:to (?!know|check|ask|confirm|see)|you to (?!tell|send|confirm|give))", sentence[match.end():])
    return True


_IMPERATIVE = re.compile(rf"(?:also |just |and |do )?(?:{_GIVE}|tell|give|drop|pop|get|let|lend|read|pass|show|remind)\b")


def _wanted(segment: str) -> int:
    """Count the data that a request lists, at least 1."""
    return max(1, sum(bool(_DATUM.search(piece)) for piece in re.split(r",|\band\b|\?|;|/", segment)))


_JOINED = re.compile(r"\b(?:and|or|then|also|just|so|but)\s+$")
_SPEAKER = re.compile(r"\b(?:i|we|i'll|we'll|i'm|i've|ill|il|i'd|they|they'll|she|he|team|manager)\b(?!.*\b(?:you|please|kindly|u)\b)")
_CUT = re.compile(
    r"(?:,|;|:| and| so| then| but| -|\.)\s+(?:i|i'll|i'm|i've|ill|il|i'd|we|we'll|we're|we've)\b(?! (?:need|require|have your|also need|will need|may have))"
)


def _bare_datum(reading: Reading, start: int, end: int) -> bool:
    words = [word for word in reading.words if start <= word.start < end]
    return 0 < len(words) <= 5 and bool(data_in(meant_in(reading, start, end).keys) - {"NAME", "PRICE", "MODEL", "SIZE"}) and not any(w.text in _SAYS for w in words)


_SAYS = frozenset("is are was were i i'm i've we has have will can to from by off back on in refund refunded sent it's that's thanks thank".split())  # noqa: SIM905


def _kind(segment: str, sentence: str) -> Kind:
    for kind, pattern in _KINDS:
        if pattern.search(segment if kind != "check" else sentence):
            return kind
    return "choice" if _EITHER.search(segment) and not _INVERTED.search(segment) else "fact"


_EITHER = re.compile(r"[^.?!]{2,60}\bor\b[^.?!]{2,60}\?")
_INVERTED = re.compile(rf"\b(?:{_AUX}) (?:{_YOU}|{_THING})\b|\b(?:what|which|who|when|where|how)\b")


_WH = re.compile(
    r"(?:roughly |about |at |for |from |to |in |on |the |their |his |her |your ){0,2}"
    r"(?:(?P<what>which|what|who|name|date|time|amount|address)|(?P<where>where)|(?P<many>how many|how much|number of)|(?P<long>how long))\b"
)
_NAMED = re.compile(
    r"\b(?:(?P<what>which|what|what's|whats|who|who's|name|date|date's|when)|(?P<where>where|where's)|(?P<long>how long|how many (?:hours|days)|how much .{0,20}left)|(?P<many>how many|how much|number of))\b"
)
_WHEN_WAS = re.compile(r"\b(?:when|what (?:day|date|time)|how long ago) (?:was|is|were|exactly was) (?:it|this|that|they)\b")
_CERTAIN = frozenset("~REF ~ACCTNO ~SERIAL ~REG ~ADDRESS ~PHONEDATA ~EMAIL ~DOB ~PHOTO ~RECEIPT ~LAST4 ~CERT".split())  # noqa: SIM905
NEAR = 0.42


@lru_cache(maxsize=512)
def said_before(case: Case, customer: str) -> frozenset[str]:
    """Return the words (as stems and values) of all that the customer has said or is known to have said.

    Concepts are left out: to mention an e-mail is not to give the address it came from.
    """
    made = keys_in(customer)
    for phrase in (*case.known, *case.parts):
        made |= keys_in(phrase)
    return frozenset(key for key in made if key[0] != "~")


def unlocks(reading: Reading, ask: Ask, hidden: tuple[str, ...], common: frozenset[str]) -> tuple[str, ...]:
    """Return the hidden phrases that this question or request is about."""
    wh = frozenset(str(found.lastgroup) for found in _NAMED.finditer(reading.text, ask.start, ask.end))
    keys = ask.meant.keys
    if place := _WHEN_WAS.search(reading.text, ask.start, ask.end):
        keys = {**keys, "~HAPPENED": place.span(), "~CLOCK": place.span()}
    return tuple(phrase for phrase in hidden if names(phrase, keys, common, wh=wh))


def names(phrase: str, keys: dict[str, tuple[int, int]], common: frozenset[str], *, wh: frozenset[str] = frozenset()) -> bool:
    """Tell whether keys name what a phrase names: most of it, or most of one of its alternatives.

    A way of naming that the customer's own words would satisfy needs a which/what question on both sides, or nearly all of it.
    """
    for index, way in enumerate(alternatives(phrase)):
        matched = [slot for slot in slots(way) if not slot.isdisjoint(keys)]
        if not matched:
            continue
        if any(slot & _CERTAIN & keys.keys() for slot in matched) and not way.lower().startswith("whether"):
            return True
        got = share(way, keys.keys(), common)
        head = slots(way)[0]
        if head & _CERTAIN and head not in matched and got < 0.6:
            continue
        fresh = any(slot.isdisjoint(common) and not weak(slot) for slot in matched)
        kind = _WH.match(way.lower())
        asked = kind is not None and kind.lastgroup in wh and not all(weak(slot) for slot in matched)
        if got >= NEAR and (fresh or asked or (index == 0 and got >= 0.7 and len(matched) > 1)):
            return True
        if asked and len(matched) >= 2:
            return True
    return False


def facets(reading: Reading, ask: Ask, phrase: str, common: frozenset[str]) -> int:
    """Return how many of a phrase's facts ("date of birth and how many a day") are asked for, at least 1."""
    pieces = [piece for piece in re.split(r",? and (?!the\b)|,? and (?=the\b)", phrase.split(" / ")[0]) if slots(piece)]
    return max(1, sum(bool(unlocks(reading, ask, (piece,), common)) for piece in pieces)) if len(pieces) > 1 else 1


def asked_earlier(reply: Reply, common: frozenset[str]) -> frozenset[str]:
    """Return the hidden phrases that an earlier reply of the same talk asked for."""
    found: set[str] = set()
    for exchange in reply.earlier if reply.case.hidden else ():
        past = Reply(exchange.reply, exchange.customer, (), reply.case)
        for ask in asks(past):
            if ask.kind != "blame":
                found.update(unlocks(read(past), ask, reply.case.hidden, common))
    return frozenset(found)


_IDENTITY = re.compile(r"(?<![£$€\d.,])\b(?:[a-z]{1,5}-?\d[\d-]{1,12}|\d{4,12}|[a-z]{2}\d{2} ?[a-z]{3})\b")
_OFFERED_HELP = re.compile(r"\bhow (?:can|may|could) (?:i|we) (?:help|assist|be of)|\bwhat can (?:i|we) do for\b|\bwhat brings you\b|\bhow can (?:i|we) be\b")


def known_already(reading: Reading, ask: Ask) -> tuple[int, int] | None:
    """Return the words of a question that ask for what the customer has said, or None.

    A number counts as said where the customer, or `known`, gives it beside the noun that is asked for.
    """
    reply = reading.reply
    if _OFFERED_HELP.search(reading.text, ask.start, ask.end):
        return (ask.start, ask.end) if reply.answering or reply.earlier else None
    keys = ask.meant.keys
    words = frozenset(key for key in keys if key[0] not in "~#@")
    told = (*reply.case.known, *(line for e in (*reply.earlier, None) for line in _sentences_of(e.customer if e else reply.answering)))
    for phrase in told:
        if "~PHOTO" in keys or "~RECEIPT" in keys or "~CERT" in keys:
            break
        if _IDENTITY.search(phrase.lower()) and words & keys_in(phrase) and ("~REF" in keys or share(phrase, keys.keys()) >= 0.3):
            return ask.start, ask.end
    for phrase in reply.case.known:
        for way in alternatives(phrase):
            if len(slots(way)) > 1 and share(way, keys.keys()) >= 0.65:
                return ask.start, ask.end
    return None


def _sentences_of(text: str) -> list[str]:
    return [piece for piece in re.split(r"[.!?\n]+\s", text) if piece]


def last_digits(text: str, start: int, end: int) -> bool:
    """Tell whether only the last digits are asked for, or whether the words warn against sending it."""
    return bool(_LAST4.search(text, max(0, start - 30), end + 12)) or bool(
        re.search(r"\b(?:never|don't|do not|dont|no need|not|without|rather than|isn't)\b[^.?!]{0,40}$", text[max(0, start - 60) : start])
    )
