# ruff: noqa: E501 - one way to say a thing is one line
"""Find what a reply says that cannot be, or is not known: said plainly or dodged, with its reason and what comes instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scoring.doing.moves import Move, moves
from scoring.findings.accountability import false_admission
from scoring.findings.contrition import sentence_of
from scoring.findings.withheld import withheld
from scoring.harm.harms import harms
from scoring.matching.meaning import acts_in
from scoring.offering.offers import offered
from scoring.patterns.quick import compiled
from scoring.policy.promises import over_promised
from scoring.reading.once import once
from scoring.reading.text import Place, Reading

_KIND = (  # after a "can't" that is no limit but feeling or figure of speech
    r"(?:imagine|apologi[sz]e|thank|believe|stress|express|fault|blame|wait|help but|help feeling|begin|tell you how|say how|undo|change what|turn back"
    r"|take (?:that|it|this) back|argue|excuse|defend|justify|agree more|even|understand (?:how|why)|emphasi[sz]e|overstate|let (?:you|that|this|it)|have (?:that|you|this)|be happening|go on|be (?:found|located|right|correct|true|excused|easy|nice|good|fun))"
)
_LIMIT = compiled(
    rf"(?<!you )(?<!you really )(?<!nobody )(?<!who )(?<!they )(?<!he )(?<!she )(?<!u )\b(?:can't|cannot|cant|can not|canny|cannae|no fit|no go fit|won't be able|wont be able|will not be able|unable|not able|not allowed|not permitted|am not authori[sz]ed|not in a position)\b"
    rf"(?! (?:really |possibly |just |only )?{_KIND})"
    r"|\b(?:not|isn't|isnt|aren't|arent|wasn't|n't be|no dey|never|won't be|wouldn't be|isnae) (?:be )?(?:possible|available|something (?:i|we)|covered|refundable|ready|back|in stock|eligible)\b"
    r"|\bimpossible\b|\bthere(?:'s| is| are)(?: unfortunately| sadly)? no (?!excuse|doubt|need|problem|question|point|way you|shame|rush)[a-z]+|\bno (?!excuse|doubt|problem|need)[a-z]{3,14} (?:yet|for (?:weather|fog|this|that))\b"
    r"|\b(?:i|we)(?:'m| am|'re| are)? (?:can |may )?only (?:able|allowed|refund|offer|give|do|pay|cover|send|put|cancel|credit|replace|see|tell|fit)\b|\bcan only (?!imagine|apologi|say sorry|agree|hope)[a-z]|\bonly (?!so|if|when|once|as|because)(?:the )?[a-z0-9 ]{2,20} (?:i|we) (?:can|fit)\b|\bna only\b|\bonly able\b"
    r"|\b(?:i|we) (?:really |honestly |simply |still )?(?:don't|do not|dont|no) (?:yet |actually |really )?(?:know|have (?:a|an|any|the|that)|pay|cover|refund|offer|deliver|do|sabi)\b"
    r"|\b(?:(?:earliest|soonest) (?:is|i|we|i've|i'll|slot|date|that|available|appointment|they|he|she|possible is)\b|not (?:before|until|till)|no sooner|won't (?:be|come|arrive|have|get)[^.!?]{0,24} (?:until|till|before)|not yet)\b"
    r"|\bnot all (?:three|two|four|of)\b|\bthat i (?:cannot|can't|cant)\b|\b(?:i'm|im|i am) not (?:sure|certain)\b|\btoo early to (?:say|tell|know)\b|\b(?:won't|wont|will not|not going to) (?:promise|guarantee|pretend)\b|\bmay (?:be|take) (?:a bit |even )?longer\b|\bcould (?:be|take) longer\b|\bno promises\b|\bit(?:'s| is) a no\b|\bsadly not\b|\bunfortunately not\b"
    r"|\bnot (?:yet )?(?:known|confirmed|decided|clear)\b|\bi wish (?:it|i|we|there|that|this)\b|\b(?:has|have) to (?:stay|stand|remain)\b|\bdoes fall to you\b|\bstays? (?:as it is|with you|payable)\b"
    r"|\b(?:don't|do not|dont) have (?:access|the power|the authority|time|news)\b"
    r"|\bno (?:exact )?(?:time|date|news|answer|eta|update|record)\b (?:yet|so far|im afraid|i'm afraid)"
)
_LIMIT_STARTS = frozenset(
    """can't cannot cant can canny cannae no not won't wont will unable isn't isnt aren't arent may could n't never wouldn't isnae impossible there there's i we i'm im only na don't
    do dont earliest soonest too it it's sadly unfortunately unfortunatly has have does stays stay that wasn't aren't won't""".split()  # noqa: SIM905 - words read better as text
)
_NOT_YET = compiled(r"(?:\bnot|n't|nt) [a-z ]{0,30}\byet\b")
_EVASIVE = compiled(
    r"\b(?:technical|operational|internal|security|logistical|system|administrative|various|certain|some|unavoidable|regulatory|legal|compliance|business) (?:reasons?|issues?|difficult(?:y|ies)|constraints?|restrictions?|challenges?|problems?|circumstances)\b"
    r"|\b(?:unforeseen|unforseen|unexpected|extraordinary|exceptional|extenuating) (?:circumstances|reasons?|events?|issues?|delays?|demand)\b"
    r"|\b(?:circumstances|reasons|factors|matters) (?:beyond|outside|out of) (?:our|my|anyone's)\b"
    r"|\b(?:take|need|be|require) (?:some|a little|a bit of|a certain amount of|additional|more|longer) (?:more )?(?:time|delays?|than)\b|\bsome (?:slight |minor |small )?delays?\b|\bin due course\b|\bat (?:this (?:present )?(?:moment|time|point)|the present (?:moment|time)|present)\b"
    r"|\b(?:cannot|can't|unable to|not able to) (?:comment|discuss|disclose|go into)\b(?![a-z ]{0,40} (?:without|until|unless|till))|\bsubject to (?:[a-z]+ )?(?:restrictions|availability|terms|conditions|change|approval)\b"
    r"|\b(?:as per|per|under|due to|in line with|according to) (?:our |the |company |store )?(?:[a-z]+ )?(?:policy|policies|terms|rules|guidelines|procedure|t&cs?)\b|\b(?:it's|its|it is|against|company|our) (?:company |our |the )?policy\b|\bnot applicable\b|\bcontinued patience\b|\bchallenging (?:times?|period|circumstances)\b"
)
_EVASIVE_STARTS = frozenset(
    """technical operational internal security logistical system administrative various certain some unavoidable regulatory legal compliance business
    unforeseen unforseen unexpected extraordinary exceptional extenuating circumstances reasons factors matters take need be require in at cannot can't unable not
    subject as per under due according it's it against company our continued challenging""".split()  # noqa: SIM905 - words read better as text
)
_REASON = compiled(
    r"\b(?:because|cos|coz|cuz|bcos|becos|bcoz|'cause|on account of|which is why|that's why|the reason|as only|as (?:it|those|these|they|you|we|i|he|she|there|that) (?:was|were|is|are|has|have|had|only|can|can't|don't|do|did|never|still|need|needs|would)\b|(?<=, )as (?:the|our|your|this|a|an|no) |na (?:because|why))\b"
    r"|\bsince (?!(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|then|last|yesterday|\d|this morning|it happened|you(?:'ve)? (?:first|last)))[a-z']+ [a-z']+"
    r"|\b(?:due|owing|thanks) to (?!(?:technical|operational|internal|unforeseen|unforseen|unexpected|system|security|circumstances|various|certain|some|policy|our policy|company))[a-z]+"
    r"|\bonly (?:the|a|our|your|they|she|he|my) [a-z ]{2,20}(?:can|may|is allowed|are allowed|has|have)\b|\b(?:so|that) (?:that )?(?:nobody|no one|it's safe|it is safe)\b"
)
_UNCERTAIN = compiled(
    r"\b(?:(?:don't|do not|dont|no) (?:yet |actually )?know|not (?:yet )?(?:sure|certain|known)|can't (?:be sure|promise|say|tell|guarantee)|cannot (?:promise|say|guarantee|be sure)|cant (?:promise|say|guarantee)|no guarantee|depend(?:s|ing)|either way|whether|might|may (?:not|take|be)|could (?:go|be|still|take)|if (?:it|that|he|she|they|the|e) (?:[a-z']+ )?(?:isn't|doesn't|hasn't|is|no|does|fails|slips|takes)|too early|up to \d|\d+ ?(?:to|-) ?\d+ (?:working |business )?(?:days|hours|weeks)|unclear|open question|until (?:then|they|the|it|we|i|that)|by then|wish it was)\b"
)
_ASSURES = compiled(
    r"\b(?:i'm|im|i am) (?:sure|certain|confident|positive) (?:it's|its|it is|it'll be|it will be|that's|you'll be|there's|that it) (?:nothing|fine|ok|okay|alright|all right|no)\b"
    r"|\beverything (?:is|will be|'s|'ll be|is going to be) (?:fine|ok|okay|alright|perfect)\b|\b(?:nothing|no need) to worry\b|\bdon'?t worry,? (?:you|it|everything)(?:'ll| will)? (?:definitely |certainly |surely )?(?:be|have|get)\b"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """Hold what is said of the limits: places in `reading.text`; `false` words with the flag they carry."""

    limit: Place | None = None
    reason: Place | None = None
    instead: Place | None = None
    unsure: Place | None = None
    evasive: Place | None = None
    shield: Place | None = None
    false: tuple[tuple[Place, str], ...] = ()
    hidden: str = ""


@once
def limits(reading: Reading) -> Limits:
    """Read a reply for its limits (rubric 4.7, transparency: states it, why, what happens next, what is uncertain)."""
    text = reading.text
    limit = _limit(reading)
    if limit is None and "yet" in reading.vocabulary:
        limit = _span(_NOT_YET, text)
    evasive = next(iter(_begun(_EVASIVE, reading, _EVASIVE_STARTS)), None)
    if limit and evasive and evasive[0] <= limit[0] < evasive[1]:
        limit = None  # "we are unable to comment" is the dodge itself
    false = _false(reading, limit)
    hidden = "" if limit or evasive or false else withheld(reading)
    if not (limit or evasive or false or hidden):
        return Limits()
    return Limits(
        limit=limit,
        reason=_reason(reading, limit) if limit else None,
        instead=_instead(reading),
        unsure=_span(_UNCERTAIN, text),
        evasive=evasive,
        shield=next(((at.start, at.end) for at in harms(reading) if at.cue == "policy_shield"), None),
        false=false,
        hidden=hidden,
    )


def _limit(reading: Reading) -> Place | None:
    """Return the limit that is best explained, else the first; "if it can't be found" is none."""
    said = [
        place
        for place in _begun(_LIMIT, reading, _LIMIT_STARTS)
        if not _IF.search(reading.text, max(0, place[0] - 30), place[0])
    ]
    return next((place for place in said[:4] if _reason(reading, place)), said[0] if said else None)


_IF = compiled(
    r"\b(?:if|in case|unless) (?:it|that|this|they|he|she|you|u|we|i|(?:the|your|my) [a-z]{2,12})(?:'s| is| still| really| just)? ?$"
)


def _begun(pattern: re.Pattern[str], reading: Reading, starts: frozenset[str]) -> list[Place]:
    """Search only where a word begins a match: ten times faster than looking at every letter."""
    if starts.isdisjoint(reading.vocabulary):
        return []
    spots = (pattern.match(reading.text, word.start) for word in reading.words if word.text in starts)
    return [found.span() for found in spots if found]


def _span(pattern: re.Pattern[str], text: str) -> Place | None:
    found = pattern.search(text)
    return found.span() if found else None


def _false(reading: Reading, limit: Place | None) -> tuple[tuple[Place, str], ...]:
    """Return what is promised or admitted though it is not so; an assurance only where no limit is owned to."""
    made = [
        (place, "over_promise")
        for place in (*over_promised(reading.reply), *_sworn(reading))
        if _untrue(reading, place)
    ]
    lie = false_admission(reading)
    if lie:
        made.append((lie, "false_admission"))
    sure = _ASSURES.search(reading.text)
    if sure and not made and not limit:
        made.append((sure.span(), "dismissal"))
    return tuple(made)


_SWEARS = compiled(
    r"\b(?:it|that|this|your [a-z]{3,12}|the [a-z]{3,12}|everything)(?:'ll| will|ll) (?:definitely |surely |certainly )?(?:be|arrive|come|get|work|reach|land|have)\b[^.!?]{0,50}\b(?:i promise|promise(?: you)?|guaranteed?|100 ?%|trust me|my word|i swear|hand on heart)\b"
)


def _sworn(reading: Reading) -> list[Place]:
    """Return outcomes sworn to at the end of a sentence ("it'll be back by five, I promise")."""
    if reading.vocabulary.isdisjoint(("promise", "guarantee", "guaranteed", "100%", "trust", "word", "swear", "heart")):
        return []
    return [m.span() for m in _SWEARS.finditer(reading.text)]


_NO_PROMISE = compiled(
    r"^\W*if\b|^(?=.*\b(?:was|were|did|should have)\b)(?!.*(?:\bwill\b|'ll\b|guarantee|promise|going to))", re.DOTALL
)


_MAKES_PROMISE = compiled(
    r"\b(?:will|'ll|ill|il|guarante\w+|promis\w+|word|swear|can|i'm|im|we're|going to|gonna|refund\w*|credit\w*|giv\w+|send\w*|pay\w*|free|full|whole|entire|definitely|get|have)\b|'ll\b"
)


def _untrue(reading: Reading, place: Place) -> bool:
    """Tell whether a promise is one that cannot be kept: what the policy gives is kept, and a no promises nothing."""
    if _LIMIT.search(reading.text, *place) or _NO_PROMISE.search(reading.text[slice(*reading.sentence_at(place[0]))]):
        return False
    if not _MAKES_PROMISE.search(reading.text, *place):
        return False
    return not any(o.firm and o.fit >= 0.5 and o.start < place[1] and place[0] < o.end for o in offered(reading.reply))


def _reason(reading: Reading, limit: Place) -> Place | None:
    """Return why: a "because" beside the limit, or a clause after it, in its sentence, that tells how things are."""
    start, end = reading.sentence_at(limit[0])
    after = reading.sentence_at(end)[1] if end < len(reading.text) else end
    before = reading.sentence_at(start - 1)[0] if start else start
    found = _REASON.search(reading.text, before, after)
    if found and not _A_RULE.match(reading.text, found.start()):
        return found.span()
    if (start, end) in [sentence_of(reading, each) for each in harms(reading) if each.cue == "policy_shield"]:
        return None  # a rule that is quoted is no reason
    for move in moves(reading.reply):
        if limit[1] <= move.start < end and move.stance in ("told", "refused") and _tells_why(reading, move):
            return move.start, move.end
    so = _SO.search(reading.text, start, limit[0])
    if so:
        return so.span()
    tail = _SPLICE.search(reading.text, limit[1], end)
    return tail.span() if tail and not _EVASIVE.search(reading.text, *tail.span()) else None


_A_RULE = compiled(
    r"[a-z']+ (?:of )?(?:it's |it is |that's |this is |of |our |the |company |is )*(?:policy|policies|terms|rules?|procedure|t&c)\b"
)
_SO = compiled(r"[a-z][^.!?]{8,80}, ?so (?:i|we)(?:'m| am)? ?(?:really |just )?$")
_SPLICE = compiled(
    r"[,:;-] (?!but|i'll|i will|so|what|sorry|i can|we can|or|and|i'm afraid)(?:all |the |they |he |she |he's |she's |they're |it |our |your |that's |its |it's |there |every |we |you |bank|weather)[a-z' ]{0,40}?\b(?:is|are|was|were|need|needs|has|have|still|only|finish\w*|close[sd]?|never|must|don't|doesn't|leaves?|takes?|to (?:find|see|wait|go|check|get|do|look)|first)\b"
)
_HOW_THINGS_ARE = compiled(
    r"\b(?:is|are|was|were|needs?|has|have|had|only|must|never|don't|doesn't|hasn't|haven't|isn't|aren't)\b"
)


def _tells_why(reading: Reading, move: Move) -> bool:
    words = reading.text[move.start : move.end]
    return (
        words.count(" ") >= 4
        and words.lstrip()[:1] in ",:;-"
        and bool(_HOW_THINGS_ARE.search(words))
        and not _LIMIT.search(words)
        and not re.search(r"\b(?:sorry|afraid|but)\b", words)
    )


def _instead(reading: Reading) -> Place | None:
    """Return what happens next, or what there is in place of the no."""
    firm = next((offer for offer in offered(reading.reply) if offer.firm), None)
    for move in moves(reading.reply):
        if move.stance in ("firm", "done", "plain") and move.actor and (acts_in(move.meant.keys) or move.when):
            return move.start, move.end
    if firm:
        return firm.start, firm.end
    found = _YOU_HEAR.search(reading.text)
    return found.span() if found else None


_YOU_HEAR = compiled(
    r"\b(?:you(?:'ll| will| go)? (?:get|hear|receive)|you(?:'ll| will) have|(?:they|she|he|it|e|i|we)(?:'ll| will| go| shall)? (?:rings?|calls?|texts?|emails?|come|comes|tell|go call))\b[^.!?]{0,60}"
)
