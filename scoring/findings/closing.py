"""How people close a conversation: promise to come back, say when and how, check what was agreed, ask what is open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from scoring.findings.visits import VISITS
from scoring.matching.overlap import matched
from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Reading, cleaned
from scoring.types import Reply

_CONTACT = (
    r"(?:call|ring|phone|text|sms|e-?mail|message|msg|dm|write(?: to)?|update|keep you (?:posted|updated|informed)"
    r"|follow(?:ing)? (?:it |this |you )?up|check(?: in| back| up| on| with| that| whether| if| it| you| he| she|"
    r" they|ing)"
    r"|(?:come|get|be|report) back|(?:come|look|drop|stop) (?:up|by|round|over|in)\b|be in touch|"
    r"let (?:you|u|ya|ye) know|tell you|contact|call(?:ing)?|ringing"
    r"|phoning|texting"
    r"|emailing|messaging|reach out|touch base|speak (?:to|with) you|give (?:you|u|ya|ye) (?:a|an|another) [a-z]{4,6}"
    r"|(?:drop|send) (?:you |u )?(?:a|an|another|the) (?:text|update|message|e-?mail|note|confirmation|line)"
    rf"|{VISITS})"
)
_GAP = r"(?: (?:also|then|now|just|personally|myself|be|of course|definitely|gladly|still|then also)){0,2} "
_MINE = compiled(
    r"\b(?:i|we)(?:'ll| will| shall|'m going to| am going to|'m gonna|'m|'d)" + _GAP + _CONTACT + r"\b"
    r"|\b(?:il|ill|ima|imma)"
    + _GAP
    + _CONTACT
    + r"\b|\bi(?: myself)? (?:call|ring|phone|text|message|email|write) (?:you|u)\b"
    r"|\bi(?: myself| also| then)? (?:check|make sure|look in|come (?:up|by|round))\b"
    rf"|\b(?:(?:i|we)(?:'m| am|'re| are)?|let me) {VISITS}|\b(?:i|we)(?:'m| am|'re| are) back (?:here )?(?:at|by|in)\b"
    r"|\b(?:ring|call|phone|text|message|ask for|find) me (?=[^.!?]{0,40}"
    r"\b(?:ext\w*|line|direct\w*|desk|here|any ?time|on|at)\b)"
    r"|\bi'?ll be the one\b|\byou(?:'ll| will) (?:hear from|have an? (?:answer|update) from) (?:me|us)\b"
)
_THEIRS = compiled(
    r"\b(?!(?:it|phone|number|line|sim|card)\b)[a-z]+(?:'ll| will| is going to| are going to| gonna)(?: [a-z]+){0,2}? "
    + _CONTACT
    + r"\b"
    r"|\byou(?:'ll| will)(?: [a-z]+)? (?:get|have|hear|receive|be (?:called|contacted|told|updated))\b"
)
_WHEN = compiled(
    r"\b(?:today|tonight|tomorrow|tmrw|tomoro|first thing|mid-?day|noon|(?:this|in the|tomorrow) (?:morning"
    r"|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:by|til|on|until) (?:mon|tues?|weds?|thurs?"
    r"|fri|sat|sun)"
    r"|end of (?:the )?(?:day|week|play)|close of (?:play|business)|on the \d{1,2}"
    r"|(?:by|at|before|around|about|til|till|until|after|from|@) (?:half )?(?:past )?(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm"
    r"|o'clock)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|lunch)"
    r"|(?:in|within|inside|every|next|under) (?:the next )?(?:the(?= hour)|\d{1,3}|an?|half an|one|two|three|four|five|"
    r"six|seven|ten|a few|couple(?: of)?)[ -]?(?:min\w*|hours?|hrs?|(?:working |business )?days?|weeks?|month)"
    r"|\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)|\d{1,2}(?:st|nd|rd|th)|half (?:past )?\w+"
    r"|(?:quarter|five|ten|twenty) (?:to|past)|next week|straight after|the moment"
    r"|(?:as soon as|once|when) (?:it|the|your|that|he|she|they|i)(?:'s|'ve)? [a-z]+)\b"
)
_CHANNEL = compiled(
    rf"\b(?:call|calling|ring|ringing|phone|text|sms|e-?mail|message|msg|dm|chat|letter|post|write|whatsapp|bell"
    rf"|buzz|visit|in person|{VISITS}|extension|come (?:up|by|round|over)\b|look in\b|in person|inbox|thread)\w*"
)
_CHECKS = compiled(
    r"\b(?:check|checking|make sure|making sure|see (?:that|if|how|whether)|confirm|find out|hear (?:that|how|if))\b"
)
_OPEN = compiled(
    r"(?<!before )(?<!than )(?<!pay )(?<!buy )(?<!paid )(?<!try )(?<!use )(?<!lose )(?<!do )(?<!spend )"
    r"\b(?:(?:is there |is |there |there's )?(?:any|some)thing (?:else|more|i(?:'ve| have)"
    r"|still|left|open|outstanding|unclear|you(?:'d| would| want| need| are|'re)|worrying|that(?:'s| is)? (?:still"
    r"|worr))"
    r"|have i (?:missed|covered|got everything|left|forgotten)|did i (?:miss|forget|get everything)|(?:i've|have"
    r" we) (?:missed|left out)|missed anything|forgotten anything"
    r"|does (?:that|this) (?:cover|settle|sort|deal|leave|answer)|is that everything|(?:that|this) everything|what"
    r" else|any other (?:question|worr|concern)\w*)"
)
_ACTS = compiled(
    r"\b(?:i(?:'ll| will|'m|'ve| have)|il|ive) (?!noted|happy|pleased|be happy|understand|apolog|very|so |really|sorry)"
)
_GENERIC = compiled(
    r"anything else (?:that )?(?:i|we) (?:can|could|may) (?:help|assist|do)|(?:any|some)thing else\b[^.?!]{0,12}\?"
)
_AGREED = compiled(
    r"\b(?!(?:are|was) (?:you|u)(?: all| still| both)? (?:ok|okay|all right|alright|fine|good)\b"
    r"(?! (?:with|if|to|for)\b))"
    r"(?:is|are|does|do|would|will|shall|was) (?:that|this|it|you|u|we|everything)(?: all| still| both)? (?:ok"
    r"|okay|all right|alright|fine|good|work|suit|happy|agree|sound|settled|acceptable|clear|make sense|as you)"
    r"|(?<!are you )(?<!are u )(?<!were you )\b(?:that|this|all|it) (?:ok|okay|alright|all right|good|clear|right)"
    r"(?: (?:for|with) (?:you|u|now))?[ ,a-z]{0,14}\?"
    r"|\bsounds? (?:good|ok|okay|fair|right)\b|\bok with (?:you|that)|\bhappy with (?:that|this)"
)
_RECAP = compiled(
    r"\b(?:to (?:recap|confirm|sum|be clear|summari[sz]e)|just to|as agreed|we(?:'ve| have)? agreed|(?:here's|here"
    r" is) (?:what|where)|in summary|recap|what happens|so that's|so thats|so it's|so:|so,)"
)
_HELPS = compiled(
    r"\b(?:help|helping|assist|assisting|support|serve|serving|here|happy|glad|pleased|pleasure)\b"
    r"(?:(?!\b(?:let (?:me|us) know|tell (?:me|us)|shout|say)\b)[^.!?;])*$"
)
"""To be glad to help with anything else asks nothing."""
_FEEDBACK = compiled(
    r"\b(?:how (?:did|have) (?:i|we) (?:do|done)|any feedback|"
    r"(?:give|giving|share|leave|send|like|love|want|welcome|hear|have|get|ask(?:ing)? (?:you )?for)(?: me| us)?"
    r"(?: some| all)?(?: of)? your (?:honest |own )?feedback|(?:what|anything|something) (?:could"
    r"|should) (?:i|we) (?:have )?(?:do|done|be)"
    r"|how (?:was|we handled|i handled)|tell (?:me|us) how|(?:happy|satisfied) with (?:how|the way)|what would have"
    r" made)"
)
_INVITES = compiled(
    r"\b(?:let (?:us|me) know|get in touch|(?:come|get) back to (?:me|us)|contact (?:us|me)|reach out|reply (?:here"
    r"|to this|in this)|just (?:reply|shout|ask|call)|feel free|don't hesitate|message me|ask for me|hesitate to"
    r"|you can (?:call|reach|contact))"
)
_ACCEPTS = compiled(
    r"^\W*(?:(?:oh|well|right|yes|yeah|yep|aye)\W+)?(?:ok|okay|fine|alright|all right|yes|yeah|yep|aye|great|good"
    r"|perfect|thanks|thank you|thank u|cheers|ta|deal|sure|brilliant|lovely|fair enough|that (?:works|helps)"
    r"|sounds|go ahead|please do|do (?:that|it)|agreed|right then)\b"
    r"|\b(?:that(?:'s| is|'ll| will| would)(?: be)? (?:fine|ok|okay|good|better|great|perfect|acceptable)|i(?:'ll|"
    r" will) (?:take|have|go with|accept|wait for)|we(?:'ll| will) (?:take|have|go with)|i accept|let's do|lets do"
    r"|go ahead|that works|sounds (?:good|fair|ok)|thank you|much better|appreciate)\b"
)
_REFUSES = compiled(
    r"thanks for nothing|no thank|not (?:ok|okay|good enough|fine|happy|accept)|still (?:no|not|wait)|again\b|joke"
    r"|useless|ridiculous|disgust|!!"
)


@dataclass(frozen=True, slots=True)
class Closing:
    """Hold what closes a reply, each as a place in `Reading.text`, or None."""

    mine: Place | None = None
    theirs: Place | None = None
    when: Place | None = None
    channel: Place | None = None
    checks: Place | None = None
    asks: Place | None = None
    generic: bool = False
    acts: bool = False
    agrees: Place | None = None
    recap: Place | None = None
    feedback: Place | None = None
    invites: Place | None = None


_HINTS = {
    name: frozenset(words.split())
    for name, words in {
        "promise": """come coming pop swing stop walk nip head find meet catch look over
            call calling ring ringing phone phoning text texting sms email emailing mail message messaging msg
            dm write update posted updated informed follow following check checking back touch know tell contact reach
            speak give drop send hear answer one get have receive told""",
        "asks": "anything something miss missed everything else any cover settle forget forgotten left does",
        "agrees": """ok okay right alright fine good work works suit suits happy agree agreed sound sounds settled
            acceptable clear sense fair as""",
        "recap": "so confirm recap sum summarise summarize just agreed here's here summary happens clear that's thats",
        "feedback": "feedback how happy satisfied could should would better",
        "invites": "know touch back contact reach reply shout ask call free hesitate message",
    }.items()
}
"""Words without one of which a pattern cannot fit: most replies are spared most patterns."""


def closing(reading: Reading) -> Closing:
    """Find what closes a reply; time, channel and check count only in the sentence of the promise, or the next."""
    text, said = reading.text, reading.vocabulary
    may = {name: not hints.isdisjoint(said) for name, hints in _HINTS.items()}
    mine, promise = _promise(_MINE, reading) if may["promise"] else (None, _Promise())
    theirs = None
    if may["promise"] and not mine:
        theirs, promise = _promise(_THEIRS, reading)
    asks = _asked(reading) if may["asks"] else None
    recap = _first(_RECAP, text) if may["recap"] else None
    return Closing(
        mine=mine,
        theirs=theirs,
        when=promise.when,
        channel=promise.channel,
        checks=promise.checks,
        asks=asks,
        generic=bool(asks and _GENERIC.search(text)),
        acts=bool(asks and _ACTS.search(text)),
        agrees=_first(_AGREED, text) if may["agrees"] else None,
        recap=recap if recap and _named(reading) else None,
        feedback=_first(_FEEDBACK, text) if may["feedback"] else None,
        invites=_first(_INVITES, text) if may["invites"] else None,
    )


def _asked(reading: Reading) -> Place | None:
    """Return the first place that asks whether anything is open."""
    for found in _OPEN.finditer(reading.text):
        start, end = reading.sentence_at(found.start())
        if "?" in reading.text[start:end] or not _HELPS.search(reading.text, start, found.start()):
            return found.span()
    return None


class _Promise(NamedTuple):
    when: Place | None = None
    channel: Place | None = None
    checks: Place | None = None


def _promise(pattern: re.Pattern[str], reading: Reading) -> tuple[Place | None, _Promise]:
    """Return the promise of contact that says most, with what it says."""
    best: tuple[Place | None, _Promise] = None, _Promise()
    for found in pattern.finditer(reading.text):
        start, end = reading.sentence_at(found.start())
        end = max(end, found.end())
        after = reading.sentence_at(end)[1] if end < len(reading.text) else end
        said = _Promise(
            when=_first(_WHEN, reading.text, start, after),
            channel=_first(_CHANNEL, reading.text, found.start(), end),
            checks=_first(_CHECKS, reading.text, start, after),
        )
        if best[0] is None or sum(map(bool, said)) >= sum(map(bool, best[1])):
            best = found.span(), said
    return best


def _first(pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None) -> Place | None:
    found = pattern.search(text, start, len(text) if end is None else end)
    return found.span() if found else None


def _named(reading: Reading) -> bool:
    """Tell whether a recap names something: two words that were offered, by the policy or in an earlier reply."""
    reply = reading.reply
    offered = " \n ".join((*reply.case.allowed, *reply.case.parts, *(turn.reply for turn in reply.earlier)))
    return (
        len(matched(reply, offered)) >= 2 if offered.strip() else any(word.text[0].isdigit() for word in reading.words)
    )


def accepted(line: str) -> bool:
    """Tell whether the customer's line takes what was offered ("OK, do that", "Fine. And how will I know?")."""
    text = cleaned(line)
    return bool(_ACCEPTS.search(text)) and not _REFUSES.search(text)


def on_the_table(text: str, reply: Reply) -> bool:
    """Tell whether a text of the trainee offers what the policy allows: half of an offer's words, two at least."""
    return _names_one(text, reply.case.allowed)


@lru_cache(maxsize=512)
def _names_one(text: str, offers: tuple[str, ...]) -> bool:
    own = Reply(text)
    for offer in offers:
        hits = len(matched(own, offer))
        if hits >= 2 and hits * 2 >= len(matched(Reply(offer), offer)):
            return True
    return False
