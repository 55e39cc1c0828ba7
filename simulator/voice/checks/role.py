# ruff: noqa: E501 - one way to fall out of the role is one line
"""Lines that no upset customer says: an agent's, a program's, a teacher's, or those of somebody who needs no help."""

from __future__ import annotations

import re

from simulator.state import Moment
from simulator.voice.checks.kit import Check, Example, plain

_AGENT = re.compile(
    r"\bhow (?:can|may|could) (?:i|we) (?:help|assist|be of)|\b(?:i'm|i am|we are|we're) (?:here|happy|glad|delighted) to (?:help|assist|support)"
    r"|\b(?:thank you|thanks) for (?:contacting|reaching out|calling|your (?:patience|understanding|message|feedback|call|business)|bringing|being a (?:valued|loyal))"
    r"|\b(?:i|we)(?: (?:do|truly|sincerely|really|deeply))? apologi[sz]e\b(?! to (?:people|him|her|them|every|my))|\b(?:my|our) (?:sincere |sincerest |deepest )?apologies\b|\bsorry (?:for|about) (?:the|any|this|your) (?:inconvenience|trouble|delay|experience|frustration|wait)"
    r"|\bi (?:completely |fully |totally |truly )?(?:understand|hear|appreciate) (?:your|how (?:you|frustrat|upset))|\b(?:i'd|i would|we'd|i'll|i can|let me) (?:be happy|love|be glad) to (?:help|assist)"
    r"|\b(?:let me|i'll|i will|we'll|we will|i can|we can)(?: just| go ahead and)? (?:look into (?:this|that|it) for you|check (?:this|that|it|on that) for you|process (?:your|the|a) refund|refund (?:you|your)|escalate (?:this|your|it)|arrange (?:a|your|for)|offer you|issue (?:a|you|your)|assist you|transfer you|connect you|send you (?:a|the|your) (?:replacement|refund|courier|technician|label|confirmation))"
    r"|\b(?:is there )?anything else (?:i|we) can (?:help|do|assist)|\b(?:on behalf of (?:our|us|the (?:company|team|whole))|our team (?:will|is)|our (?:records|system) shows?|as per our|our policy|your case (?:number|has been)|your ticket|valued customer)\b"
    r"|\b(?:let's|let me|i'll|we'll) get (?:that|this|it|you) (?:fixed|sorted|resolved|back on track)|\bsorry to hear\b|\byour [a-z]{3,15} (?:will be|has been|have been|is being|are being) (?:shipped|sent|dispatched|refunded|processed|delivered|replaced|escalated|forwarded|logged)|\bplease (?:provide|confirm|share) (?:your|the) (?:order|account|reference|booking|full name|name|address|details)|\bwe (?:really |truly )?(?:value|appreciate) you|\b(?:i|we)(?:'ll| will|'d like to| want to) make (?:this|it|things) right\b|\bi can see (?:that |here )?(?:your order|your account|you have an? (?:order|account)|from your (?:order|account))|\brest assured\b|\bcould you (?:please )?(?:provide|confirm|share) (?:me |us )?(?:your|the) (?:order|account|reference|booking|full name|name|number|e-?mail|address|details)"
)
_PROGRAM = re.compile(
    r"\bas an? (?:ai|artificial|language|large|virtual|automated|assistant|chatbot)\b|\b(?:i'm|i am) (?:just |only |actually |really )?an? (?:ai|bot|chatbot|language model|large language|virtual|program|assistant|simulation|simulated|role-?play|model)\b"
    r"|\b(?:large )?language model\b|\b(?:openai|chatgpt|gpt-?\d|anthropic|claude|gemini|llama|mistral|qwen)\b|\brole-?play(?:ing|er)?\b|\bstay(?:ing)? in character\b|\bin this (?:simulation|scenario|training|exercise)\b"
    r"|\bi (?:can't|cannot|can not|am not able to|am unable to|won't) (?:assist|help (?:you )?with (?:that|this)|comply|fulfil|fulfill|continue with|roleplay|generate|provide that)|\b(?:i'm|i am) sorry,? but i (?:can't|cannot)\b|\bas the (?:customer|agent|assistant|representative)\b"
    r"|\bhere(?:'s| is) (?:the|my|your|a) (?:next )?(?:line|response|reply|rewrite)\b|^(?:sure|certainly|of course|absolutely)[,!.:] (?:here|i)\b"
)
_LABEL = re.compile(
    r"(?:^|\n)\W{0,3}(?:agent|assistant|customer|client|user|system|ai|bot|representative|support|rep|human|me|you|narrator|[a-z]{2,15} \(customer\))\W{0,3}:",
    re.IGNORECASE,
)
_STAGE = re.compile(
    r"\*[^*\n]{2,60}\*|_[a-z][^_\n]{2,60}_|^\s*\([^)\n]{3,60}\)|[(\[](?:sigh\w*|pause\w*|angr\w+|shout\w*|yell\w*|cr(?:y|ies)\w*|softly|quietly|voice \w+|typing|frustrat\w+|end(?:s)? (?:call|chat|of)[^)\]]*)[^)\]]{0,40}[)\]]",
    re.IGNORECASE,
)
_COACH = re.compile(
    r"\b(?:you (?:should|could|need to|must|ought to|might want to)|try to|why don't you|remember to|next time) (?:first |now |really |perhaps |maybe )?(?:show(?:ing)? (?:more |some |a little )?(?:empathy|compassion|understanding)|empathi[sz]e|(?:start by )?acknowledg(?:e|ing) (?:my|the) (?:feeling|emotion|frustration)|start by (?:apolog|acknowledg|asking|listening)|apologi[sz]e (?:first|sincerely|by|for the)|use (?:my name|active|empath)|ask (?:me )?(?:an? )?(?:open|clarifying|better)|paraphrase|mirror|de-?escalate|offer me (?:a|two|some) (?:choice|option)|name (?:my|the) feeling|say something like)"
    r"|\b(?:active listening|clarifying question|open question|de-?escalat\w+|rubric|empathy statement|ownership statement|(?:customer service|good) technique|communication skills?|feedback for you|your (?:score|grade|performance)|trainee|training exercise|coaching you)\b"
    r"|\b(?:great|good|excellent|well|nice|perfect) (?:job|done|work|reply|response|answer|recovery|technique|question)\b(?! on the| of the)|\bthat(?:'s| is| was) (?:a )?(?:great|good|excellent|perfect|textbook|better) (?:answer|reply|response|approach|question|apology|start)\b"
    r"|\byou(?:'re| are) (?:doing|handling (?:this|it)) (?:great|well|really well|perfectly|a great job)|\b(?:proper|sincere|genuine|good|real) apology would (?:help here|go a long way)|\b(?:shown|showed|show) (?:some |more |me )?(?:empathy|compassion)|\bfull marks\b|\bhere(?:'s| is) a (?:tip|hint)\b|\buse of (?:empathy|active|open)|\byou (?:forgot|failed|neglected) to (?:apologi|acknowledg|empathi|name (?:a|the)|offer|paraphras)|\bif you (?:offered|gave|could offer|can offer) me [^.!?]{3,60}\b(?:i'd|i would|i'll|i will) be (?:satisfied|happy|fine|content|pleased)|\bmuch better(?: reply| answer| response)\b"
)
_REPORTED = re.compile(r"\b(?:said|says|goes|told me|wrote)[,:]? \"[^\"]*\"")
"""What somebody else has said, on another day."""
_SARCASM = re.compile(r"\b(?:not exactly|hardly|oh|oh,|so much for|yeah|sure|what a|some)\s*$")
_SOLVED = re.compile(
    r"\b(?:never ?mind|don't worry about it|forget it),? (?:i|it|that)(?:'ve|'s| have| has)? (?:already |just |now )?(?:fixed|found|sorted|solved|worked|arrived|turned up|got it)"
    r"|\b(?:i|we)(?:'ve| have)? (?:just |already |now |actually |finally )(?:fixed|found|solved|sorted|repaired|resolved|figured|worked) (?:it|that|this|out|the|my)|\b(?:i|we)(?:'ve| have) (?:fixed|solved|sorted|repaired|resolved) (?:it|that|this)\b"
    r"|\b(?:it|that|this|the [a-z]{3,12}|my [a-z]{3,12})(?:'s| is| has| have)? (?:just |now |actually |finally |all )+(?:arrived|turned up|works?(?! out)|working|fixed|sorted|solved|resolved|come back|been (?:fixed|delivered|refunded|resolved))"
    r"|\b(?:it|that|this|the [a-z]{3,12}|my [a-z]{3,12})(?:'s| is| are) (?:working|fixed|back|here|sorted|solved|on) (?:now|again|after all)\b"
    r"|\bi (?:just |already |simply )?(?:bought|got|found|borrowed) [^.!?]{2,40} (?:and|so) (?:i |it )?(?:built|fixed|solved|repaired|sorted|works)|\b(?:actually|wait|never ?mind),? i (?:just )?(?:found|fixed|solved|sorted) (?:it|the|my|them)\b|\bmy [a-z]{3,12} (?:has )?(?:just |already )?(?:fixed|repaired|solved|sorted|mended) (?:it|that|this|everything)\b|\ball (?:good|fine|sorted) now\b|\b(?:keep|leave) (?:it|things) as (?:it is|they are)|\b(?:no need|don't (?:need|have)) (?:for you )?to do anything\b|\bproblem(?:'s| is| has been)? (?:solved|fixed|sorted|resolved)\b|\b(?:i|we) don't need (?:your|any|the) help(?: any ?more| after all)?\b|\b(?:i'll|i will|i can|let me) (?:just )?(?:fix|sort|solve|repair) (?:it|this|that) (?:myself|on my own|out myself)\b|\b(?:everything|it|all)(?:'s| is) (?:fine|ok|okay|good|sorted|resolved) now\b"
)


def _role(line: str, moment: Moment) -> str | None:
    text = plain(line)
    if _AGENT.search(text):
        return "You spoke like somebody from the company. You are the customer."
    if _PROGRAM.search(text):
        return "You spoke like a program. You are a person, and only the customer."
    first = plain(moment.scenario.customer.name).split()[0]
    if _LABEL.search(line) or re.match(rf"\W*{re.escape(first)}\b[a-z ]{{0,20}}:", text):
        return "You put a speaker's name in front. Write only the words that are said."
    if _STAGE.search(line):
        return "You wrote stage directions. Write only the words that are said."
    return None


def _coaching(line: str, _: Moment) -> str | None:
    text = _REPORTED.sub(" ", plain(line))
    for found in _COACH.finditer(text):
        if not _SARCASM.search(text[: found.start()]):
            return "You taught or praised the other person. A customer does neither."
    return None


def _solving(line: str, moment: Moment) -> str | None:
    if moment.state.ended in ("resolved", "settled") or not _SOLVED.search(plain(line)):
        return None
    return "You settled your own trouble. It is for them to settle, and it is not settled."


CHECKS = (
    Check(
        "role",
        _role,
        (
            Example("How can I help you today?", fires=True),
            Example("I'm sorry for the inconvenience, our team will look at it.", fires=True),
            Example("As an AI I have no baby.", fires=True),
            Example("Let me check that for you.", fires=True),
            Example("Agent: we have sent the screws.", fires=True),
            Example("Farida: and the screws?", fires=True),
            Example("Your screws will be shipped today.", fires=True),
            Example("*sighs* And the screws?", fires=True),
            Example("I'm sorry, but I can't assist with that.", fires=True),
            Example("How can anybody help me when nobody picks up the phone?", fires=False),
            Example("Nobody has apologised for the phone line.", fires=False),
            Example("Are you a bot? Do I get a person?", fires=False),
            Example("Don't tell me you understand how I feel.", fires=False),
        ),
    ),
    Check(
        "coaching",
        _coaching,
        (
            Example("You should show more empathy before you ask.", fires=True),
            Example("Good question! You're doing great.", fires=True),
            Example("That was a good apology, by the way.", fires=True),
            Example("You forgot to acknowledge what that means to me.", fires=True),
            Example("You could try an open question now.", fires=True),
            Example("You should be ashamed of yourselves.", fires=False),
            Example("You haven't asked me where I am, have you?", fires=False),
            Example("Oh, well done. Another form.", fires=False),
        ),
    ),
    Check(
        "solving",
        _solving,
        (
            Example("Never mind, I found the screws in the hall.", fires=True),
            Example("It's working now, so that's that.", fires=True),
            Example("Okay, everything is fine now.", fires=True, scene="sharp"),
            Example("Everything is fine now. Thank you.", fires=False, scene="resolved"),
            Example("Do I have to find the screws myself?", fires=False),
            Example("Nothing works and nobody cares.", fires=False),
        ),
    ),
)
