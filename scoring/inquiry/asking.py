"""Hold the words that ask: openers, statements that look like them, kinds of asking, data and secrets. Patterns only.

Every gap is bounded and nothing repeats inside a repeat, so that a hostile reply costs no more than a long one.
"""

from __future__ import annotations

import re
from typing import Literal

from scoring.inquiry.earnest import ERRAND, INSINUATES, RHETORICAL
from scoring.inquiry.unmarked import SLOT
from scoring.patterns.quick import compiled

Kind = Literal["fact", "consent", "choice", "check", "open", "social", "blame", "advice", "rhetorical"]
"""fact: wants to know something; consent, choice: belongs to the solution; check: is the summary right; open: "tell me
more"; social: "how is your mum"; blame: a why-did-you; advice: "have you tried"; rhetorical: "who wouldn't?"."""


YOU = r"(?:you|u|ya|ye|yous|youse|y'all|ma'am|sir)"
THING = (
    r"(?:the|your|ur|yer|his|her|their|a|an|any|that|this|it|there|he|she|they|anyone|anybody|someone|"
    r"somebody|everyone|everybody|anything|something|everything|we|both|all)"
)
AUX = r"(?:shall|is|are|was|were|do|does|did|can|could|would|will|have|has|had|should|might|didn't|isn't|haven't|d'you)"
EDGE = (
    r"(?:^|(?<=[.,;:!?(\n-])|(?<=\band)|(?<=\bso)|(?<=\bbut)|(?<=\balso)|(?<=\bok)|(?<=\bplease)|"
    r"(?<=\bkindly)|(?<=\bor)|(?<=\bthen)|(?<=\bjust)|(?<=\bfirst)|(?<=\bmeantime))\s{0,3}"
)
GIVE = (
    r"(?:send|share|provide|confirm|forward|fwd|advise|specify|state|upload|attach|supply|reply|email|text|"
    r"mention|include|"
    r"indicate|describe|clarify|explain|furnish|quote|dm|message|type|show|enter|list|snap|note down|pm|pick|choose)"
)
OPENERS = tuple(
    compiled(pattern)
    for pattern in (
        (
            r"\b(?:tell|give|gimme|show|drop|pop|ping|remind|get|let|lend|read|send|text|email|forward|fwd|dm|"
            r"message|pass) (?:me|us|it over)\b|\b(?:gimme|gizza|gie (?:me|us))\b"
        ),
        (
            rf"{EDGE}(?:(?:please|kindly|pls|plz|just|quickly|also|do|and|"
            rf"be so kind as to) ){{0,4}}{GIVE}\b(?! (?:you|u)\b)"
        ),
        (
            rf"\b(?:can|could|would|will|may|might) (?:{YOU}|i|we) (?:please |kindly |just |also |quickly |"
            rf"possibly |at least |maybe |first |pls ){{0,2}}(?:{GIVE}|tell|give|let|get|have|take|grab|check|ask|"
            rf"remind|know|remember|find|say|see|bother|trouble|borrow|look|verify)\b"
        ),
        (
            r"\b(?:i|we|all i|all we|i'll|we'll|i'd|i'm|we're) (?:just |only |also |still |do |first |then |will |"
            r"would |really |now )?(?:need|require|want to know|want to check|want to ask|looking for|missing|"
            r"after|wondering|wonder|must know|have to know|should know|needs)\b"
        ),
        (
            r"(?:^ {0,2}|[.,;:!?\n] {0,2})(?:just |only |also )?need(?:ing)? (?:your|ur|his|her|the|a|to know|their|an|"
            r"both)\b"
        ),
        r"\b(?:what|what's|whats|which|who|who's|whos|when|when's|where|where's|wheres|how|how's|hows)\b",
        rf"{EDGE}(?:{AUX}) (?:{YOU}|{THING})\b(?<! a)(?<! an)",
        r"\b(?:please|kindly|pls|plz)\b",
        (
            rf"\b(?:once|if|when|as soon as|soon as|after|until|unless|provided|long as) {YOU}(?: can| could|"
            rf" would|'d|'ll|'ve| have| just| still| got| kindly| please){{0,3}} (?:give|send|tell|confirm|find|"
            rf"let|share|got|get|fwd|forward|reply|provide|say|show|remember|upload|pass|have a|have the|have an|"
            rf"have your)\b(?!\W*$)"
        ),
        (
            r"\bwith (?:your|the|that|a|an) (?:\w{1,14} ){0,2}(?:reference|ref|number|id|code|receipt|photo|"
            r"address|postcode|email|date)\b(?= i\b| we\b|,)"
        ),
        (
            r"\b(?:any chance|could do with|would help to know|helps? (?:me )?to know|good to know|"
            r"may i(?! (?:suggest|recommend|remind|point|say|add|offer|take|assure|"
            r"apolog|begin|start|first|thank|refer|direct|advise|just say|also say|wish|extend))|"
            r"one (?:quick )?question|do you happen|mind (?:telling|sending|sharing|giving|confirming)|"
            r"not sure (?:if|whether|which)|"
            r"i don't (?:yet )?know (?:if|whether|which|what)(?=.{0,40}\b(?:you|your|u|ur)))\b"
        ),
    )
)
STATED = compiled(
    r"\b(?:what|which|who|when|where|how) (?:i|we|it|they|he|she|happened|you|u|the|that|this|to|your|means|"
    r"is|was|our|made|went|ever)\b(?!.{0,60}\?)"
    r"|\b(?:which|who|when|where|how|what) (?:is|was|are|were|has|have|will|means|should|i|we|it|can|would|"
    r"isn't|wasn't|didn't|had|works?)\b(?!.{0,80}\?)|\bwhich one of us\b"
    r"|\bhow [a-z]+ (?:you|it|this|that|they|he|she|your \w+) (?:are|is|must|have|were|was|has|looks?|sounds?|"
    r"means?|meant|matters?|mattered|hurts?|feels?)\b(?!.{0,80}\?)"
    r"|\b(?:tell|show|told|explain|see|understand|know|about|of|for|on|from|exactly|find out|check|decides?|"
    r"depends on|is|that's|imagine|to|with|at|by|whatever|just|even|not|matter) (?:you |exactly |"
    r"out )?(?:what|which|who|when|where|how)\b(?!.{0,80}\?)"
)
WH_ASKED = compiled(
    rf"\b(?:what|which|who|when|where|how)(?:'s|s)?\b(?: \w{{1,14}}){{0,4}}? (?:{AUX})? ?(?:{YOU}|your|ur|"
    rf"yer|his|her|the|was it|is it|it was|their|shall we|should we|shall i|should i)\b"
)
COURTESY = compiled(
    r"\b(?:please|kindly|pls|plz)\s+(?:do not|don't|dont|accept|wait|note|be|find|allow|bear|rest|feel|stay|"
    r"ignore|keep|get|put|visit|contact|go|fill|use|try|"
    r"complete|refer|understand|know|take|go through|co-operate|cooperate|have (?:some )?(?:faith|patience)|"
    r"remember|calm|rate|forgive|excuse|never|see|consult|"
    r"follow|download|submit|log|continue|hold|make|purchase|return|hang|leave|enjoy|retain|proceed|review|"
    r"raise|bring|buy|stop|trust|ensure|approach|"
    r"ring|call|come|revert|liaise|attend|speak|write|watch|sit|help me help|don|worry|expect|resubmit|"
    r"apply|register|click|"
    r"restart|reboot|reset|reinstall|update|complain|cancel)\b"
)
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
DATUM = compiled(
    r"\b(?:number|no|id|ref|reference|postcode|zip|address|adress|e-?mail|phone|mobile|name|dob|date|birth|"
    r"photos?|pics?|picture|receipts?|screenshots?|colou?r|size|brand|weight|serial|"
    r"time|day|gate|station|hotel|amount|amounts|digits|proof|slip|copy|certificate|doctor|gp|mode|city|"
    r"account|branch|flat|model|value|seat|coach|age|nights|adults|password|pin|signature|reason)\b"
)
SENSITIVE = compiled(
    r"\b(?:(?:full|whole|complete|entire|long|16.digit|sixteen.digit|credit|debit|"
    r"bank) (?:\w{1,8} ){0,2}card (?:number|no|num|details?)|card number|card details|"
    r"long number(?! (?:off|on|from|at|of) (?:the|your|that|this) (?:\w+ )?(?:receipt|docket|label|parcel|letter|bill|"
    r"ticket|slip|meter|tag))|cvv2?|cvc|"
    r"(?:three|3) digits on (?:the )?back|security (?:code|number) (?:on|of|from)|"
    r"(?:your|ur|the|card|account|online|login|email|bank|atm) (?:\w{1,10} ){0,2}(?:password|passcode|"
    r"pin(?: (?:number|code))?)\b(?! (?:reset|link))|pin (?:number|code)|one.?time (?:code|password)|otp|"
    r"password|sort code and account)\b"
)
LAST4 = compiled(r"\b(?:last|final|first) (?:four|4|three|3|six|6)\b|\bending\b")


JOINED = compiled(r"\b(?:and|or|then|also|just|so|but)\s+$")
SPEAKER = compiled(
    r"\b(?:i|we|i'll|we'll|i'm|i've|ill|il|i'd|they|they'll|she|he|team|manager)\b(?!.{0,200}\b(?:"
    r"(?:can|could|will|would|if|do) (?:you|u)|please|kindly)\b)"
)
CUT = compiled(
    r"(?:,|;|:| and| so| then| but| -|\.)\s+(?:i|i'll|i'm|i've|ill|il|i'd|we|we'll|we're|we've)\b(?! (?:need|"
    r"require|have your|also need|will need|may have))"
)


SAYS = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "i",
        "i'm",
        "i've",
        "we",
        "has",
        "have",
        "will",
        "can",
        "to",
        "from",
        "by",
        "off",
        "back",
        "on",
        "in",
        "refund",
        "refunded",
        "sent",
        "it's",
        "that's",
        "thanks",
        "thank",
    ]
)


EITHER = compiled(r"(?<=[^.?!][^.?!])\bor\b[^.?!]{2,60}\?")
INVERTED = compiled(rf"\b(?:{AUX}) (?:{YOU}|{THING})\b|\b(?:what|which|who|when|where|how)\b")

IMPERATIVE = compiled(rf"(?:also |just |and |do )?(?:{GIVE}|tell|give|drop|pop|get|let|lend|read|pass|show|remind)\b")
