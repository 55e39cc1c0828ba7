"""Hold the kinds of asking and the words by which each is known. Patterns only."""

from __future__ import annotations

import re
from typing import Literal

from scoring.inquiry.earnest import ERRAND, INSINUATES, RHETORICAL
from scoring.inquiry.unmarked import SLOT
from scoring.patterns.quick import compiled

Kind = Literal["fact", "consent", "choice", "check", "open", "social", "blame", "advice", "rhetorical"]
"""fact: wants to know something; consent, choice: belongs to the solution; check: is the summary right; open: "tell me
more"; social: "how is your mum"; blame: a why-did-you; advice: "have you tried"; rhetorical: "who wouldn't?"."""
KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("rhetorical", RHETORICAL),
    ("blame", INSINUATES),
    ("advice", ERRAND),
    (
        "blame",
        compiled(
            r"\bwhy (?:didn't|did|didnt|don't|dont|haven't|havent|wouldn't|weren't|do|would|are|were|have|not|"
            r"on earth)\b(?! (?:nobody|no[- ]one|none|we|i|it|this|that|they|he|she|our|the|somebody|someone|"
            r"there)\b)|\bdid (?:you|u) (?:even|not|actually|really|bother|definitely|honestly|ever think)\b"
            r"|\bdidn't (?:you|u)\b|\b(?:shouldn't|couldn't|weren't|wasn't|haven't) you\b|"
            r"\bwhat (?:(?:do|did) (?:you|u) expect|did (?:you|u) want me|(?:did|were) (?:you|u) think(?:ing)?|"
            r"do (?:you|u) think (?:i|we|this|that|it|happens))\b|\bhow (?:was|were|am|are) (?:i|we) (?:supposed|"
            r"meant)\b"
            r"|\bare you (?:sure|certain|serious|calling|kidding|saying|accusing|even)\b|\bwhat (?:more|"
            r"else) do you (?:want|expect)\b|\bhow could you\b|\bdo you (?:even|really|seriously|look|ever)\b|"
            r"\bwere you not\b|\bhave you not\b|\b(?:did|have|has|does|do) (?:your \w+|he|she|they) not\b"
        ),
    ),
    (
        "advice",
        compiled(
            r"\b(?:have|did) (?:you|u) (?:tried|try|thought|considered|filled|checked|looked|contacted|spoken|"
            r"asked|called|rung|been on)\b|\bwhy not\b|\b(?:maybe|perhaps) (?:try|check|call|ring|ask|"
            r"contact)\b|\bhow about (?:you )?(?:try|check|call|wait)"
        ),
    ),
    (
        "check",
        compiled(
            r"\b(?:have|did|do) (?:i|we) (?:\w{1,9} )?(?:got|get|gotten|have|understand|understood|miss|missed|"
            r"captured?|heard?|hear|read|summari[sz]ed?|left|leave|forget|forgotten|cover|covered|missing)\b|"
            r"\bgot (?:that|it|this) right\b"
            r"|\bis (?:that|this|it|my understanding) (?!all right|alright)(?:\w{1,9} )?(?:right|correct|all of it|"
            r"everything|all|accurate|it|a fair|the full|how it|what happened|so|the whole|about right|fair)\b"
            r"(?! with| if| by| to| for)|,\s*(?:correct|right|yes|yeah|yeh|isn't it|is it|am i right)\s*\?"
            r"|(?:^|[.?!]) {0,2}(?:correct|right|yes|yeah|agreed)\s*\?|\bdoes (?:that|this|it) (?:cover|sum|capture|"
            r"sound right|match|describe|reflect)\b|\banything (?:i|i've|i have|we|we've|"
            r"that i) (?:\w{1,9} )?(?:missed|miss|left|got wrong|forgot|overlooked|have wrong|haven't|aint|"
            r"ain't)\b"
            r"|\banything else (?:from|about|that|i|we|on|to add|you want)\b(?!.{0,14}(?:help|assist|do for))|"
            r"\bam i (?:right|correct|missing|understanding|reading)\b|\bcorrect me\b|\blet me (?:just )?(?:check|"
            r"make sure|see|repeat|confirm|read|run|say)(?: that| if)? (?:i|i've|i have|this|it|what)\b|"
            r"\bto be sure i\b|\bcheck (?:that )?(?:i've|i have|i) (?:got|understood|have)\b"
            r"|\b(?:shout|say|stop me|holler|yell|speak up|tell me|let me know) if (?:i've|i have|i|any of that|"
            r"any of it|that|it) "
            r"(?:\w{1,8} ){0,4}(?:wrong|missed|missing|out|mixed up|not right|isn't right|off)\b|\btell me (?:if|"
            r"where) (?:i|i've|that|any|i'm)\b|\bplease (?:confirm|correct) (?:if|that|"
            r"whether) (?:this|that|i|my|i've)\b|\bjust to (?:confirm|check|clarify|summarise|summarize),? (?:you|"
            r"that|so|it|the)\b|\bis there (?:anything|something) (?:i|i've|we) (?:\w{1,8} )?(?:missed|miss|left|"
            r"overlooked|got)\b|\bhave that (?:right|straight)\b|\bright so far\b|"
            r"\bthat(?:'s| is)? (?:about )?the (?:size|sum|whole|long and the short) of it\b|"
            r"\bis that the (?:whole )?(?:lot|story)\b|"
            r"\bis all of (?:it|that)\b|\bis that (?:all|everything)\b(?! right)"
        ),
    ),
    (
        "social",
        compiled(
            r"\bhow(?:'s| is| are|s) (?:your|ur|the|she|he|they|you|yer) ?(?:\w{1,12} )?(?:doing|feeling|now|"
            r"today|holding|keeping|getting on|bearing|coping)\b|\bhow are you\b|\banything else (?:i|we|that i|"
            r"that we)? ?(?:can|could|may)? ?(?:help|assist|do for)"
            r"|\bis there (?:anything|something) (?:else )?(?:that )?(?:i|we) can (?:\w+ )?(?:help|do|assist|offer)\b|"
            r"\bis there anything else\b(?!.{0,24}(?:missed|add|from))|\bhow (?:can|may|could) (?:i|we) (?:help|"
            r"assist|be of)|\bwhat can (?:i|we) do for\b|(?<!, )\bok\s*\?|\bmake (?:the|your) (?:flight|train|plane)\b|"
            r"\bwhat brings you\b|\bdid (?:she|he|they) get to\b|\bdo you understand\b|\bmake sense\b|"
            r"\bknow what i mean\b|\bhow do you (?:like|feel)\b|\bunderstood\s*\?"
        ),
    ),
    (
        "consent",
        compiled(
            r"\b(?:shall|should|may|can|could) (?:i|we) (?:go ahead|proceed|book|send|put|do|arrange|process|set|"
            r"start|apply|get (?:that|it|this|you)|offer|call|ring|refund|make|add|have (?:them|someone|him|her)|"
            r"sort|raise|ask|move|schedule|issue|order)\b"
            r"|\b(?:i|we) (?:can|could) (?!ask|help|know)[a-z]+ .{0,60}\bif (?:you|u)(?:'d| would)? "
            r"(?:want|like|wish|prefer)\b|\bwant me to\b|^\W*(?:want|fancy) (?:a|an|the|me|us|it|some|that)\b|"
            r"\b(?:would|do) (?:you|u) (?:like|want|be (?:happy|ok|okay|interested|willing)|mind if)\b|"
            rf"\b(?:would|does|will|is|are|how about|what about|could we (?:do|say|make it)) (?:{SLOT})\b"
            rf"(?! (?:the|a|when|that) )(?!.{{0,20}}\b(?:you|he|she|they|it) (?:rang|called|was|were|did))|"
            r"\b(?:would|does|will|is) (?:that|this|it|either|any of (?:that|those|these)) (?:\w{1,9} )?"
            r"(?:work|help|suit|sound|be (?:ok|okay|good|any|all|alright|fine|acceptable|enough|useful)|"
            r"ok|okay|alright|all right|fine|"
            r"good|feel|do|acceptable|any good|a good)\b"
            r"|\b(?:do|would) you agree\b|\bok(?:ay)? (?:to|if|with|for)\b|"
            r"\bhappy (?:for|with|to)\b|\bif (?:that|it|this)(?: would|"
            r"'d)? (?:helps?|works?|suits?)\b|\bsounds? (?:good|ok|fair|alright|okay|"
            r"right)\b|\bconfirm to proceed\b|\b(?:good|fair) (?:time|enough)\b|\bgo ahead\b|"
            r"\blet me know if (?:you'd|you would|you want|that|this|you like|it|you're)\b|"
            r"(?:^|[,.] |\b(?:that|this|it|then) )all right\s*\?|"
            r", ok(?:ay)?\s*\?|\balright\s*\?|\bdeal\s*\?|\bis that (?:ok|okay|alright)\b|\bwould you rather\b|"
            r"\bare you (?:ok|happy|okay|fine|happy) with\b"
        ),
    ),
    (
        "choice",
        compiled(
            r"\bwhich (?:one|would|do|of|option|suits|works|is (?:better|best|safer|easier)|way|matters|sounds|"
            r"you|u|feels|helps|can|shall|should|will)\b|\bwhich\s*[?.]|\bprefer|\bwould you (?:rather|sooner)\b|"
            r"\b(?:your|ur) (?:call|pick|choice|preference)\b|\byou (?:pick|choose|decide|say)\b|\bup to you\b"
            r"|\beither\b|\bwhichever\b|\b(?:better|best|easier) for you\b|\b(?:morning|afternoon|evening|am|"
            r"pm)\b.{0,20} or .{0,30}\?|\bwhat would you (?:like|prefer|rather|want)\b|\bwhat (?:suits|works)\b|"
            r"\btell me which "
            r"(?:one|of|you|option|way|suits|works)\b|"
            r"\blet me know (?:which|what|your)\b|\bpick (?:one|whichever)\b|\bwhat (?:do|"
            r"would) you want (?:me|us)\b"
        ),
    ),
    (
        "open",
        compiled(
            r"\btell (?:me|us) (?:a bit |a little |some )?(?:more|what happened|about (?:it|this|what|"
            r"the (?:issue|problem))|what(?:'s| is) (?:wrong|going|the)|what you|everything|the whole)\b|"
            r"\bwhat (?:exactly )?(?:happened|went wrong|seems|is wrong|is (?:the|your) (?:issue|problem|matter|"
            r"complaint|concern))\b|\bwhat's (?:the (?:issue|problem|matter)|wrong|going on|up|happened)\b"
            r"|\b(?:more|further|additional|some|any|the|full) (?:details?|info|information|context|"
            r"particulars)\b|\b(?:clarify|elaborate|explain)\b(?! (?:which|when|whether|if|what|where|how|"
            r"to you))|\bdescribe (?:the|your|what)\b|\bcan you (?:talk|walk) me through\b|\bexpand on\b|"
            r"\bstart (?:from|at) the (?:beginning|start)\b|\bwhat do you mean\b"
        ),
    ),
)
