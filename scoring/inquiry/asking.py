"""Hold the words that ask: openers, statements that look like them, data and secrets. Patterns only.

Every gap is bounded and nothing repeats inside a repeat, so that a hostile reply costs no more than a long one.
"""

from __future__ import annotations

from scoring.patterns.quick import compiled

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
OFFERED_HELP = compiled(
    r"\bhow (?:can|may|could) (?:i|we) (?:help|assist|be of)|\bwhat brings you\b|\bhow can (?:i|we) be\b|"
    r"\bwhat can (?:i|we) do for\b"
    r"(?! (?:you|u|her|him|them)(?: both)? (?:here|now|right now|first|next|most|meanwhile|in the mean)\b)"
)
