# ruff: noqa: E501 - one way to say a thing is one line
"""Hold the words of who acts for us and what they do, and the ways to say so. Patterns only."""

from __future__ import annotations

from scoring.patterns.quick import compiled
from scoring.reading.times import DAY

STATES = (
    r"(?:see|know|hear|understand|hope|think|want|feel|value|need|like|love|have|had|get|got|wish|believe|"
    r"regret|agree|"
    r"appreciate|did|said|told|made|took|gave|lost|left|let|sent|kept|broke|missed|mean|meant|find|found|ask|trust|"
    r"strive|aim|expect|assume|suppose|recommend|suggest|advise|remember|realise|realize|imagine|guess|admit|accept|"
    r"share|assure|respect|notice|read|saw|heard|knew|thought|felt|came|went|was|were|are|can|could|will|would|"
    r"should|"
    r"must|might|may|cannot|can't|don't|didn't|won't|do|does|has|been|thank|welcome|deserve|owe|care|work|serve|"
    r"sell|run|"
    r"put|owed|cover|promise|apologise|apologize|fail|forgot|ran|wrote|rang|spoke|dropped|never|always|not|really|so)"
)
PEOPLE = (
    r"(?:man|woman|lad|guy|person|crew|colleague|driver|technician|tech|engineer|courier|chef|manager|supervisor|"
    r"pharmacist|doctor|nurse|vet|mechanic|fitter|plumber|electrician|specialist|agent|officer|examiner|developers?|"
    r"florist|porter|minder|team of \w+|loss adjuster|surveyor|teacher|tutor|assistant|advisor|adviser|cleaner|"
    r"tailor|expert|adjuster|inspector|caseworker|case worker|paramedics?|patrol|ambulance|minibus|builder)"
)
DOES = (
    r"(?:come|telephone|visit|fit|meet|mend|send|give|put|make|open|waive|refund|call|ring|ask|get|do|take|"
    r"book|offer|reopen|return|stop|cancel|"
    r"move|pay|cover|replace|reimburse|write|email|search|check|hold|start|add|apply|remove|look|phone|"
    r"arrange|raise|issue|"
    r"swap|ship|load|restore|remake|reissue|release|unlock|honour|honor|extend|print|hand|walk|drive|sit|tow|"
    r"transfer|upgrade|fetch|collect|set|sign|keep|wipe|knock|lend|build|change|clean|clear|reset|"
    r"credit|bring|deliver|repair|fix|cook|redo|switch|reverse|drop|dispense|assess|hire|post|freeze|pause|"
    r"flag|log|escalate|chase|pull|text|message|correct|note|report|pass|suggest|propose|recommend|request|"
    r"let|help|sort)"
)
_STEMS = [
    "try",
    "send",
    "book",
    "gett",
    "do",
    "putt",
    "mov",
    "refund",
    "cancel",
    "cancell",
    "check",
    "ring",
    "call",
    "chas",
    "ask",
    "open",
    "sort",
    "arrang",
    "post",
    "credit",
    "issu",
    "replac",
    "stopp",
    "rais",
    "add",
    "giv",
    "bring",
    "order",
    "revers",
    "restor",
    "fix",
    "rebook",
    "releas",
    "pay",
    "messag",
    "email",
    "text",
    "trac",
    "pull",
    "tak",
    "clos",
    "lift",
    "knock",
    "swapp",
    "extend",
    "hold",
    "block",
    "unblock",
    "freez",
    "paus",
    "fetch",
    "driv",
    "deliver",
    "load",
    "log",
    "print",
    "reserv",
]
ACTING = "(?:" + "|".join(stem + end for stem in _STEMS for end in ("ing", "in")) + ")"
_ACTS = (
    (
        # "can do that tomorrow", "trying the hotel now": we, left out
        rf"^\W*(?:and |or |then |so |but |just |now |ok |right )?(?:(?:can|will|could|gonna|shall) (?!you|u|i|be\b|"
        rf"we|it|the|they|"
        rf"he|she|that|this)[a-z]+|{ACTING}'? (?!you\b|u\b)[a-z]+)(?!.*\?)"
    ),
    (
        # "closing it today", "ok ringing Ash Lane now": we, left out, with what it is done to and when
        r"^\W*(?:(?:ok|okay|right|yes|yep|now|just|so|and|then|got it) ){0,2}(?!during|regarding|including|following|concerning|considering|having|"
        r"being|going|nothing|something|anything|everything|looking|hoping|waiting|thanking|seeing|hearing|reading|feeling|knowing|getting|trying|wishing|"
        r"paying|losing|missing|sitting|walking|living|working|morning|evening|listening|wondering|asking|thinking|coming|leaving|using|nobody)[a-z]{3,11}ing "
        r"(?!you|u|for|to|on|in|at|about|with)[a-z' ]{2,30}?(?:now|today|tonight|this minute|straight away|as we speak|for you)\b(?!.*\?)"
    ),
    (
        # "got a tech going out tonight"
        rf"^\W*(?:i've |we've |ive )?got (?:a|an|the|our|my) (?:\w+ )?{PEOPLE} (?:going|coming|out|on (?:his|her|the) way|lined up|booked)\b"
    ),
    (
        # "she rings you tonight"
        rf"\b(?:he|she|they) {DOES}(?:e?s)? (?:(?:it |them |you |back |round )?(?:at|on|by) (?!all|time|purpose|"
        rf"their)|you |"
        rf"back |round|tomorrow|tonight|today|this|{DAY})"
    ),
    (
        # "we'll", "let me", "I'm", "I book"
        rf"\b(?:(?:i|we|he|she|they|who)(?:'ll| will| shall)|(?:he|she|they|who)ll|well (?={DOES}\b)|"
        r"(?<!was )(?<!were )(?<!is )(?<!been )(?<!fell )(?<!so )(?<!very )(?<!be )(?<!feel )(?<!feeling )(?<!seriously )"
        r"ill(?! (?:all|and|for|with|health|since|through|or|because|when|in|at)\b)|il|"
        rf"shall (?:i|we)|"
        rf"may i|(?<!if )(?:i|we) (?:can|could|shall|am|are|have|myself|have to|need to|want to|would like to|'d like "
        rf"to)|i'm|im|"
        rf"we're|i've|ive|we've|weve|he's|she's|they're|i'd (?:like|love|be (?:happy|glad)|get|rather|sooner)|"
        rf"they (?:phone|"
        rf"call|ring|come|write|send|check)|let me|lemme|let us|let's|gonna|going to|(?:i|we) (?:now |also |"
        rf"just |then |"
        rf"personally |myself |only )?(?<!what i )(?<!what we )(?<!whatever i )(?<!whatever we )(?<!everything i )"
        rf"(?<!everything we ){DOES})"
    ),
    (
        # "we tie it again": any verb that is no state and no past, with something it is done to
        rf"\b(?<!can )(?<!may )(?<!could )(?<!do )(?<!did )(?<!should )(?<!shall )(?<!what )(?:i|we) (?:now |"
        rf"also |just |then |"
        rf"personally |myself |only )?(?!{STATES}\b|\w+ed\b)[a-z]{{3,14}} (?:it|them|that|this|you|your|the|a|"
        rf"an|her|him|his|"
        rf"their|another|both|all|two|back|out|up|round|off|on)\b"
    ),
    (
        # "a man brings", "our vet will ring"
        rf"\b(?:a|an|the|our|your|my|another|one of (?:our|my|the)) (?:\w{{2,12}} ){{0,2}}{PEOPLE}(?:,? (?!(?:is|can|will|has|who|was|are|were|be|been|would|could|should|might|may|must|did|does|had|to|never|not|and|or|but|in|at|on|of|for|from|with|that|which)\b)[a-z]{{2,12}},?)?"
        rf"(?: (?:with|from|in) (?:[a-z]{{1,12}} ){{0,3}}?[a-z]{{3,12}})?(?:'s|'ll| "
        rf"will| is| are|"
        rf" can)? (?:\w+ing|{DOES}(?:e?s)?)"
    ),
    (
        # "Priya will call you"
        rf"\b(?!(?:it|this|that|you|u|someone|somebody|team|department|one|people|nobody|which|what|anything|"
        rf"something)\b)"
        rf"[a-z]{{2,14}}(?:'ll| will| is going to| are going to)(?: personally| now| also)? (?:be (?!aware|able|"
        rf"happy)\w+ing|"
        rf"{DOES}) (?:you|your|it|them|her|him|round|a|an|the|out)"
    ),
    (
        # "Lorraine will message by noon", "Priti will go through the camera and call you by six"
        rf"\b(?!(?:it|this|that|you|u|someone|somebody|team|department|one|people|nobody|which|what|anything|refund|money|"
        rf"something|parcel|payment|who|they|there|letter|order|prices?|bank)\b)[a-z]{{2,14}}(?:'ll| will)(?: personally| now| also| then)? "
        rf"(?!be\b|have\b|not\b|never\b|cost|vary|depend|need|expire|apply|only|always|see\b|know|find out|want|remain|happen|"
        rf"try|look into|review|continue|take (?:up|about|some|a few|\d))[a-z]{{2,12}}\b(?=.{{0,60}}\b(?:today|tonight|tomorrow|now|"
        rf"(?:at|by|before|within|on|in) (?:\d[\d:.apm]{{0,5}}|noon|midday|the hour|an hour|half|two|three|four|five|six|seven|eight|nine|ten)|{DAY})\b)"
    ),
    (
        # "Lena can take you tomorrow"
        rf"\b(?!(?:it|this|that|you|u|anyone|anybody|someone|somebody|team|department|people|nobody|which|what|anything|"
        rf"something|who|nothing|customers?)\b)[a-z]{{2,14}} can(?: also| then| even)? {DOES}"
        rf" (?:you|your|it|them|her|him|round|out)(?=.{{0,60}}\b(?:today|tonight|tomorrow|now|at \d|by \d|{DAY})\b)"
    ),
    (
        # "I'd also give you a car": an offer, unless it hangs on an if
        rf"\b(?:i|we)'d (?:also |then |even |gladly |happily )?{DOES}(?= (?:you|u)\b(?! to\b))"
        rf"(?!.{{0,80}}\b(?:if|but|were|unless|could|would|had|only|normally|love)\b)"
    ),
    (
        # "Dr Lind is taking you"
        r"\b(?!(?:it|this|that|what|which|there|nobody|someone|everyone|everybody|somebody|nothing|life|who|you|u)\b)"
        r"[a-z]{2,14}(?: is| are|'s|'re) (?!being|going|having|getting|not|asking|saying|telling|making|"
        r"ignoring|charging)"
        r"[a-z]+ing (?:you|your|it|him|her|them|this|round)\b"
    ),
    (
        # "the van will be at yours by half one"
        r"\b(?:the|our|my|a) (?:\w+ )?(?:van|lorry|truck|taxi|cab|driver|courier|crew|engineer|electrician|technician|"
        r"plumber|fitter|ambulance)(?: will be|'ll be| is going to be) "
        r"(?:at|with|outside|round at) (?:you|u|your|ur|yours)\b"
        rf"(?=.{{0,60}}\b(?:today|tonight|tomorrow|now|at|by|before|within|in|from|between|this|{DAY})\b)"
    ),
    (
        # "depot staff are bringing"
        rf"\b(?:my (?:manager|colleague|team|supervisor|chief|boss)|(?:(?:the|a|an|our|your|head|depot|kitchen) )?"
        rf"(?:pharmacist|manager|driver|technician|engineer|courier|crew|chef|doctor|team lead|team leader|"
        rf"nurse|supervisor|"
        rf"specialist|officer|lads|mechanic|fitter|depot|staff|concierge|plumber|agent|advisor|adviser|line|"
        rf"airline|airlines|"
        rf"hotel))(?:'s|'ll| will| can| is| are| to|'s going)? (?:\w+ing|{DOES}(?:e?s)?|rings?|builds?|coming|goes)"
    ),
)
_NO_ACT = (
    r"\b(?! (?:so |really |very |truly |deeply |terribly |honestly |just )*(?:sorry|am sorry|understand|"
    r"understood|hear|"
    r"heard|see|feel|apologi[sz]e|apologi[sz]ing|read|reading|imagine|appreciate|regret|afraid|not|aware|saying|"
    r"seeing|"
    r"told|hoping|shocked|disappointed|thankful|grateful|had|been|experienced|only imagine|had a look|looked|"
    r"received|"
    r"noted|thrilled|delighted|on your side|only apologi[sz]e|certain|sure you|a |happy to hear|wondering|"
    r"curious|having "
    r"trouble|experiencing|facing|dealing with|currently|here\b|holding space|picking up|(?:take|have|get|"
    r"confirm|check|"
    r"ask|see) (?:your|ur|a (?:few|contact|name))|always|also got|got |bet\b|say (?:this|that|it)\b|admit|never |be honest))"
)
ACTOR = compiled("|".join(way + _NO_ACT for way in _ACTS))
