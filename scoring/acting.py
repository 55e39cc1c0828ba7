"""Hold the words of acting: who acts, when, how firmly, and what is left to the customer. Patterns only.

Every gap is bounded and nothing repeats inside a repeat, so that a hostile reply costs no more than a long one.
"""

from __future__ import annotations

import re

BREAK = re.compile(
    r"[;:](?=\s)|\s-\s|,\s(?=(?:but|and|so|then|or|plus|i|i'll|i'm|i've|ill|we|we'll|we're|the|you|you'll|"
    r"you'd|it|it's|it'll|she|he|she'll|they|if|though|which|as|just|can't|cant|cannot|not|no|sadly|"
    r"unfortunately|lads|there|there's|that|that's|this|once|when|after|meanwhile|meantime|please|kindly|or|"
    r"your|my|what)\b)"
    r"|\s(?=(?:but|because|since|although|though|however|while|until|as i|and i|and i'll|and we|and you|so i|"
    r"so you|and ill|and the|or i|or we|so that|and will|regarding|concerning|in relation|and see|"
    r"and ask|and try|and maybe|and possibly|"
    r"and look|and hopefully|if you|that way)\b)"
)
DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?"
COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|ten|twelve|fourteen|few|couple(?: of)?|half an)"
TIME = re.compile(
    rf"\b(?:today|tonight|tonite|tomorrow|tmrw|tomoz|2moro|tmw|tomoro|now|right away|straight ?away|"
    rf"immediately|instant(?:ly)?|this (?:minute|second|instant|morning|afternoon|evening|week|hour|arvo)|"
    rf"the now|right now|midday|noon|midnight|overnight"
    rf"|(?:by|before|on|from|at|after|until|til|till|around|about|for|come|this|next|every|"
    rf"first thing)? ?{DAY}\b(?: (?:morning|afternoon|evening|night|arvo))?|end of (?:the )?(?:day|week|"
    rf"business|month|shift)|close of (?:play|business)|cob|eod"
    rf"|(?:within|in|under|inside|after|takes?|take|up to|every|for|another|next|about|around|max|only|"
    rf"roughly)? ?{COUNT}(?: ?(?:-|to|or) ?\d{{1,3}})?[ -]?(?:working |business |calendar |full |clear |"
    rf"week)?(?:minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?|fortnights?|months?)"
    r"|\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)|\d{1,2}[:.]\d\d(?! ?(?:off|each|%))|(?:by|before|at|until|from|between|"
    r"after|til|till) (?:\d{1,2}(?:[:.]\d\d)?h?|noon|midday|lunch(?:time)?|then|tonight|tomorrow)|"
    r"the (?:\d{1,2}(?:st|nd|rd|th)|same day)|(?:on |by |before )the \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|"
    r"rd|th)|\d{1,2} ?(?:-|to) ?\d{1,2}(?= |,|\.|\?|$)"
    r"|(?:half|quarter|five|ten|twenty) (?:past|to) (?:\w+)|(?:by|before|at|until|from|after|till|about|around) "
    r"(?:one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|half past)(?= |,|\.|\?|!|;|$)(?! (?:of|thing|more|days?|"
    r"weeks?|months?|people|times?|in|or|and a))|"
    r"first thing|same day|next day|next working day|24 ?/ ?7|while (?:you|i)|"
    r"straight after|as we speak|whilst you)\b"
)
TIME_WORDS = frozenset(
    """today tonight tonite tomorrow tmrw tomoz tmw tomoro now away straightaway immediately instant instantly minute
    second morning afternoon evening week hour arvo midday noon midnight overnight mon tue tues wed weds thu thur
    thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
    thursdays fridays saturdays sundays mons wednes end close cob eod minutes min mins hours hr hrs h day days
    weeks wk wks fortnight fortnights month months lunch lunchtime then one two three four five six seven eight
    nine ten eleven twelve half quarter past first while whilst straight speak next""".split()  # noqa: SIM905
)
"""Words of which a time has at least one; a figure will do as well."""
LATE = re.compile(
    r"\b(?:asap|a\.s\.a\.p|as soon as (?:possible|we can|i can|they can|poss)|soon(?:est)?|shortly|"
    r"in due course|at the (?:very )?earliest|earliest possible|quickly as (?:possible|we can)|when (?:i|we|"
    r"they) can|in the (?:near|coming) (?:future|days)|momentarily|in a timely manner"
    r"|at some point|eventually|when possible|as quick as|in a (?:bit|while)|promptly|when (?:i|we) (?:know|"
    r"hear|have) (?:more|something|anything)|later on|sometime)\b(?! as (?:it|that|they|the|i|you|we|those))"
)
NO = re.compile(
    r"\b(?<!you )(?<!they )(?<!he )(?<!she )(?<!nobody )(?<!who )(?:can't|cannot|cant|can not|couldn't|"
    r"could not|unable|not able|ain't able|isn't possible|not possible|isn't (?:something|covered|eligible|"
    r"allowed)|not (?:something|covered|eligible|entitled|refundable|allowed|permitted|in a position|included|"
    r"isn't)|aren't (?:able|covered|something)|no way|nothing (?:i|we|more|else|that)|"
    r"don't (?:do|offer|cover|have (?:a|the|any)|refund|give|pay)|dont (?:do|offer|cover|refund|give|pay)|"
    r"do not (?:do|offer|cover|refund|give|pay)|doesn't (?:cover|include|qualify)|won't (?:cover|refund|pay|"
    r"do|promise|be able|be possible)|will not (?:cover|refund|pay|be able|be possible)|impossible|not liable|"
    r"non-?refundable|no refunds?|isn't a|not going to (?:be able|promise)|"
    r"never (?:covered|refund)|has to stay|must pay|remains? payable|you must pay|can (?:only|"
    r"never) (?:promise|guarantee)|rather not|no button|not my|isn't mine|wouldn't be|shan't be able|"
    r"beyond (?:my|our)|out of (?:my|our) (?:hands|control))\b"
)
HEDGE = re.compile(
    r"\b(?:(?:necessary|appropriate) (?:action|measures|steps)|reviewing (?:this|it|the)|internally|might|maybe|"
    r"perhaps|possibly|hopefully|hope to|hoping|may be (?:able|possible)|may (?:consider|"
    r"offer|get)|see (?:if|what|whether|about)|ask (?:if|whether|about|them if|for it|my|somebody|someone|"
    r"billing|a |around)|asking (?:my|if|whether)|find out (?:if|whether)|"
    r"look(?:ing)? (?:in)?to (?:it|this|that|your|the|what|who)|look into|looking into|(?:my|"
    r"our) (?:very )?best|as much as (?:possible|i can)|if (?:at all )?possible|could (?:maybe|possibly|"
    r"perhaps|look|ask|try|see)|(?:will|to) be (?:reviewed|looked|considered|investigated)|subject to|"
    r"in line with (?:our|the)|"
    r"potentially|probably|i think|i'd expect|i guess|i believe|i would expect|can (?:ask|try|request)|"
    r"could be|should be able|(?:you|it|that|they) should|as a (?:possibility|maybe)|i'll try|ill try|will try|"
    r"try to|try and|i may|"
    r"we may|not sure|no promises|someday|check availability|whether it could|explore|consider(?:ed|s|ing)?|"
    r"something (?:sorted|today|out)?$|sort something|likely|supposed to|in theory|ideally|if we can|if i can|"
    r"once they answer)\b"
)
VAGUE = re.compile(
    r"\b(?:(?:are|is|'re) (?:all )?on it|on the case|look(?:ing)? into|escalat\w+|someone|somebody|some one|"
    r"(?:the |our |relevant |concerned |"
    r"a )(?:\w{3,14} )?(?:team|department|dept|executive|colleagues?|specialist|manager) (?:will|shall|to|who|"
    r"can|would|is)|be in touch|get back to (?:you|u)|come back to (?:you|u)|revert|"
    r"pass(?:ed|ing)? (?:it|this|that|your|you)|flag\w*|raise[ds]?|raising|leave it with (?:me|us)|"
    r"keep you (?:posted|updated|informed)|sort (?:it|this|that|something|everything)|do the needful|chase|"
    r"contact(?:ing)? (?:the|our|them)|speak (?:to|with)|talk to|have a (?:word|look)|having a look|"
    r"let (?:me|my|the) (?:\w{3,12} )?(?:check|review|see|look|know|talk|speak|ask|find|escalate|have)|"
    r"check (?:the|with|it|that|your|on|this|availability)|investigat\w+|request\w*|feedback|complaint|(?:i|"
    r"we) (?:will|'ll|can|shall) help|make (?:it|this|things) right|try (?:and|to)|get (?:on |in)?to(?:uch)?|"
    r"going to ask|ask my|put a note|pop a note|note on|try from|appeal|another look|consider(?:ed)?|"
    r"put you through|passing you)\b"
)
SOFT = re.compile(
    r"\b(?:(?:made|put|left|taken) a note|been (?:escalated|forwarded|passed|"
    r"noted|logged|shared|raised|"
    r"made aware|informed)|(?:passed|forwarded|escalated|shared|raised|flagged) (?:it|this|that|these|all|your|"
    r"the|on|to)\b|working on "
    r"(?:it|this|that|a|the)\b|(?:are|is|am|'re) aware\b|made aware)(?!.{0,60}\b(?:by|before|within|at) \d)"
)
DEAL = re.compile(
    r"^\W*(?:and |but |so |or )?(?:if|once|when|as soon as|soon as|with that|with those) .{0,70}\b(?:i'll|i "
    r"will|we'll|we will|i can|"
    r"we can|ill|il|i get|we get)\b"
)
PUSH_VERB = (
    r"(?:contact|call|ring|phone|fill|submit|upload|apply|claim|go|visit|write|email|speak|ask|complete|log|"
    r"use|check|try|dispute|appeal|rebook|re-book|raise|file|track|find|download|cancel|chase|resubmit|update|"
    r"take|wait|refer|quote|"
    r"send|follow|read|look|search|provide|request|register|open|restart|reboot|clear|order|return|"
    r"keep trying|complain|reach out|get in touch|stop the|come back|bring it|turn)"
)
PUSH = re.compile(
    rf"\b(?=[yusctao])(?<!can )(?<!could )(?<!would )(?<!did )(?<!do )(?<!whatever )(?<!until )(?<!when "
    rf")(?<!before )(?<!after )"
    rf"(?:\b(?:you|u|sir|customers?)(?:'ll|'d| will| would| can| could| may| might| should| must)(?: also| just|"
    rf" always| still| best| now| then)?(?: need to| have to| want to| wish to| be able to)?|"
    rf"\b(?:you|u|sir|customers?)(?: also| just| still| then)? (?:need to|have to|want to|wish to|are welcome to|can|"
    rf"best)|^\W*(?:and |so |then |or )?(?:you|u)(?: just| simply| then)?(?=.{{0,60}}\b(?:form|website|online|portal|"
    rf"app|desk|reception|team|department|bank|line|number|email)\b)) {PUSH_VERB}\b(?! (?:from|back from) (?:me|us)|"
    rf" up to| it to (?:me|us))"
    rf"|(?:\b(?:please|kindly|pls|simply|maybe)|^\W*(?:then|just)?) ?{PUSH_VERB}(?: (?:in|out|up|back|on|to|"
    rf"with|again|a|an|the|our|your|us|them|him|at|through|via|down))\b(?=.{{0,80}}\b(?:form|website|site|"
    rf"online|portal|app|desk|reception|team|department|bank|hotel|surgery|centre|center|airport|carrier|"
    rf"sender|depot|driver|settings|store|tab|page|faq|neighbours?|manufacturer|support|again|claims?|111|"
    rf"branch|number|line|supplier|provider|retailer|seller|courier)\b)"
    rf"|^\W*(?:(?:i'd|i would|we'd|we would|i|we|would|id) (?:suggest|recommend|advise)|what i'd suggest|"
    rf"your best bet|try|contact|call|ring|speak to|go to|visit|fill in|log in|check|wait|come back|take it up|"
    rf"have you tried|apply|submit|email the|write to)\b|\btake it up with\b|\bgo to (?:settings|the|your|our|"
    rf"my)\b|\bpop down to\b|\bbest (?:complaining|off|to|bet)\b|\b(?:i'd|i would|we'd|we would|"
    rf"would) (?:suggest|recommend|advise)\b"
    r"|\b(?:form|details|option|link|procedure|process|button|number|address)(?:'s| is| are) (?:on|in|"
    r"available|under|at)\b|\bmust be (?:submitted|made|sent|done|in writing|requested)\b|"
    r"\bneed(?:s)? to be (?:made|submitted|in writing|done)\b|\bbetween you and\b|"
    r"\bit's (?:the )?(?:cardholder|customer|passenger|user)'?s? responsibility\b"
)
DID = (
    r"(?:\w{3,14}ed|put|sent|made|done|gone|taken|got|given|let|set|cut|froze|frozen|paid|begun|started|"
    r"written|spoken|been on|asked|told|found|held|just|already|now|switched|had|rung|brought|bought)"
)
DONE = re.compile(
    rf"\b(?<!can )(?<!could )(?<!may )(?:i've|ive|i have|we've|we have|weve|he's|she's|they've|i) (?:just |"
    rf"already |now |also |popped |"
    rf"gone and |personally |actually )?(?!looked|seen|read|checked|noted|had a|heard|searched|understood|"
    rf"apologi|tried|been|experienced|failed|received|realised|realized|opened|wanted|needed|missed|noticed|"
    rf"followed|informed|shared|registered|lost|screwed|messed|gone back|let you|got it wrong|made a mistake)"
    rf"{DID}\b|^\W*(?:it's |it is |that's |all |now |just )?(?:already )?(?:refunded|stopped|cancell?ed|"
    rf"removed|booked|credited|reversed|waived|frozen|froze|paused|requested|raised|referred|done|sorted|"
    rf"logged|switched|moved|released|replaced|sent|fixed|held|on hold|taken off|approved|issued|arranged|"
    rf"deleted|corrected|amended|escalated to)\b"
    r"|\b(?:won't|will not|wont|no longer|never|not) (?:be )?(?:charged|billed|taken|debited|collected)\b|"
    r"\bnothing (?:will be taken|comes out|goes out|more (?:will|to)|leaves)\b|\bpopped (?:through|on|a)\b"
    r"|\b(?:is|are|has been|have been|'s|been|was) (?:now |already |just |all |been |now been )?(?:stopped|on hold|"
    r"paused|frozen|held|cancell?ed|refunded|reversed|removed|booked|credited|waived|taken off|coming (?:off|"
    r"back)|gone|done|saved|switched off|in pause|requested|logged|raised|fixed|corrected|assigned|tagged|"
    r"approved|arranged|reserved|moved|on (?:its|the) way|back on|set up|underway|already)\b"
    r"|(?:[a-z]|\d)\s?: (?:gone|stopped|removed|requested|cancell?ed|refunded|done|on now|booked|paused|on hold|"
    r"held|raised|frozen|waived)\b|\b(?:fee|flag|charge|hold|debit|survey|payment|billing)(?:'s|s)? (?:gone|"
    r"on|off|refunded|stopped|removed|waived|dropped|cancelled|cleared|stopping)\b"
)
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
    r"tailor)"
)
DOES = (
    r"(?:come|visit|fit|meet|mend|send|give|put|make|open|waive|refund|call|ring|ask|get|do|take|"
    r"book|offer|reopen|return|stop|cancel|"
    r"move|pay|cover|replace|reimburse|write|email|search|check|hold|start|add|apply|remove|look|phone|"
    r"arrange|raise|issue|"
    r"swap|ship|load|restore|remake|reissue|release|unlock|honour|honor|extend|print|hand|walk|drive|sit|tow|"
    r"transfer|upgrade|fetch|collect|set|sign|keep|wipe|knock|lend|build|change|clean|clear|reset|"
    r"credit|bring|deliver|repair|fix|cook|redo|switch|reverse|drop|dispense|assess|hire|post|freeze|pause|"
    r"flag|log|escalate|chase|pull|text|message|correct|note|report|pass|suggest|propose|recommend|request|"
    r"let|help|sort)"
)
ACTING = (
    r"(?:trying|sending|booking|getting|doing|putting|moving|refunding|cancell?ing|checking|ringing|calling|"
    r"chasing|asking|"
    r"opening|sorting|arranging|posting|crediting|issuing|replacing|stopping|raising|adding|giving|bringing|ordering|"
    r"reversing|restoring|fixing|rebooking|releasing|paying|messaging|emailing|texting|tracing|pulling)"
)
_ACTS = (
    (
        # "can do that tomorrow", "trying the hotel now": we, left out
        rf"^\W*(?:and |or |then |so |but |just |now |ok |right )?(?:(?:can|will|could|gonna|shall) (?!you|u|i|"
        rf"we|it|the|they|"
        rf"he|she|that|this)[a-z]+|{ACTING} (?!you\b|u\b)[a-z]+)(?!.*\?)"
    ),
    (
        # "she rings you tonight"
        rf"\b(?:he|she|they) {DOES}(?:e?s)? (?:(?:it |them |you |back |round )?(?:at|on|by) (?!all|time|purpose|"
        rf"their)|you |"
        rf"back |round|tomorrow|tonight|today|this|{DAY})"
    ),
    (
        # "we'll", "let me", "I'm", "I book"
        rf"\b(?:(?:i|we|he|she|they|who)(?:'ll| will| shall)|(?:he|she|they|who)ll|well (?={DOES}\b)|ill|il|"
        rf"shall (?:i|we)|"
        rf"may i|(?:i|we) (?:can|could|shall|am|are|have|myself|have to|need to|want to|would like to|'d like "
        rf"to)|i'm|im|"
        rf"we're|i've|ive|we've|weve|he's|she's|they're|i'd (?:like|love|be (?:happy|glad)|get|rather|sooner)|"
        rf"they (?:phone|"
        rf"call|ring|come|write|send|check)|let me|lemme|let us|let's|gonna|going to|(?:i|we) (?:now |also |"
        rf"just |then |"
        rf"personally |myself |only )?(?<!what i )(?<!what we ){DOES})"
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
        rf"\b(?:a|an|the|our|your|my|another|one of (?:our|my|the)) (?:\w{{2,12}} ){{0,2}}{PEOPLE}(?:'s|'ll| "
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
        # "Dr Lind is taking you"
        r"\b(?!(?:it|this|that|what|which|there|nobody|someone|everyone|everybody|somebody|nothing|life|who|you|u)\b)"
        r"[a-z]{2,14}(?: is| are|'s|'re) (?!being|going|having|getting|not|asking|saying|telling|making|"
        r"ignoring|charging)"
        r"[a-z]+ing (?:you|your|it|him|her|them|this|round)\b"
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
    r"ask|see) (?:your|ur|a (?:few|contact|name))|always|also got|got ))"
)
ACTOR = re.compile("|".join(way + _NO_ACT for way in _ACTS))
WISH = re.compile(
    r"^\W*(?:and |but |so )?(?:you|u) (?:want|wanted|would like|asked for|are asking|needed|deserve|were|was|"
    r"paid|booked|ordered|had|said|expected|bought|took|waited|reserved|got|sent|rang|called|shouldn't|"
    r"should have|should've|typed|gave|only|have been|live)\b|\bi (?:completely |totally |fully |can |"
    r"do )?(?:(?:understand|see|know|hear|imagine) (?:that|you|how|why|it|what|your|the|this)|get (?:that|how|"
    r"why|it))\b"
    r"|\b(?:one|what|thing|room|rooms|slot) (?:that )?you (?:paid for|booked|ordered|were promised|asked for|"
    r"wanted)\b"
)
TOLD = re.compile(
    r"^\W*(?:a|an|the|our|your|my|his|her|their)(?: \w+){1,3} (?:\w{3,}ed|made|sent|left|broke|kept|took) "
    r"(?:the|your|it|"
    r"my|you|a|an|us|him|her|them|to|at|on|for|out|off)\b|"
    r"\b(?:was|were|did|had|didn't|wasn't|weren't|got|came|went|said|told|happened|been|nobody|no one|"
    r"normally|usually|sometimes|always|often|policy|terms|conditions|clause|section|because|sorry|"
    r"apologi[sz]e|thank|thanks|dear|hope|strive|value|our records|isn't|aren't|doesn't|don't|not|never|"
    r"shouldn't|must have|must be|sounds|feel|feels|sad|awful|horrible|tell me)\b"
    r"|^\W*(?:when|if|where|as|why|who|while|although|even|because|after all)\b"
)


PAST = re.compile(r"\b(?:sorry|apologi[sz]e|did not|didn't|was|were|told|said|had|thank|been)\b")
COMING = re.compile(r"\b(?:will|'ll|can|goes|comes|coming|going)\b|'ll\b")
HABIT = re.compile(
    r"^\W*(?:ok |so |and |first )?(?:can|could|may) (?:i|we) (?:just |please |also |quickly |kindly )?(?:take|"
    r"have|get|confirm|check|"
    r"ask|see|know)\b(?! (?:you|it|that|this|them|back)\b)|^\W*what (?:i'm|you're) |"
    r"^\W*(?:until|unless|before|regarding|concerning|in relation) |^\W*(?:when|whenever) (?:you|a|"
    r"the|we|someone|somebody|merchant)\b|"
    r"^\W*(?:and |but |so )?(?:if|once) (?:they|that|a |someone)|\bmeans\b|\b(?:we|i) (?:always|only carry|"
    r"normally|usually|strive|look forward|do look|don't|dont|value|aim|take .{0,60} seriously|"
    r"want you to know|trust|hope|advise|work|love|ask (?:that|for your|you)|would ask|are (?:always|here|"
    r"proud|working|thrilled|excited|a ))|\bi'm (?:here|with|holding|picking|not|only|just|on|new|no|as)\b|"
    r"want you to know|we've also got|around the clock|\bevery (?!penny|cent|euro|pound|last|\d|two|three|four|"
    r"six|twelve|hour|morning|"
    r"day\b|other)"
)
CONDITION = re.compile(r"(?:once|when|as soon as|soon as|until|before|unless|since|after)\b")
OURS = re.compile(
    rf"^\W*(?:and |so |then |but )?(?:i|we)(?:'ll| will| can|'m| am|'re| are)? (?:now |also |just )?{DOES}(?:ing)?\b"
)
PASSIVE = re.compile(
    r"(?:'s|\bis|\bare|'re|\bbe|\bgets?) (?:then |now |all |also |just )?(\w+(?:ed|en|wn)|sent|put|made|done|"
    r"paid|built|cut|rung|held)\b"
)
GIVES = re.compile(
    r"(?<!that's )(?<!thats )(?<!this is )(?<!it's )\bon (?:us|the house)\b|\bour treat\b|\b(?:bill|cost|fare|"
    r"rest|price|fee) is ours\b|"
    r"\b(?:is|are) (?:all )?(?:paid|covered|booked|reserved|waiting for you)\b|\bthere(?:'s| is| are) (?:a|an|"
    r"one|two|still a) (?:\w+ )?(?:place|space|"
    r"bed|chair|car|appointment|opening|cot|loan)\b|"
    r"\b(?:you|u) (?:don't|won't|no longer) owe\b|\b(?:live|active|valid|working|running|back|works?) again\b|"
    r"\b(?:is|are) (?:already |now )?(?:on|in) "
    r"(?:your|her|his|their) "
    r"(?:account|card|bill|wallet|app|inbox)\b|\b(?:doesn't|don't|won't|needn't) (?:have to |need to )?pay\b(?! "
    r"attention)|"
    r"\b(?:rides?|travels?|goes|gets? in|stays?) (?:for )?free\b|\b(?:is|are) (?:now )?(?:parked|shelved|on ice|"
    r"in place|live|active)\b|"
    r"\b(?:it|they|he|she|both|all|the \w+(?: \w+)?) (?:arrives?|leaves?|ships?|comes?|lands?|starts?|runs?|"
    r"goes) (?:out |up |in )?"
    r"(?:today|tonight|tomorrow|by|on|at|within|in|this)\b|"
    r"\b(?:you(?:'ll| will|ll| can| could| may|'d| are entitled to)(?: have(?! \w+(?:ed|ne|en)\b)| get| "
    r"receive)|you (?:are|"
    r"'re) (?:eligible|entitled)|you (?:get|receive|keep|choose|pick|collect|be (?:paid|refunded|credited|"
    r"sent|rung|called|moved|covered)|stay on|pay (?:only|nothing|just))|you(?:'ve| have) (?:until|\d|"
    r"an answer|my)|yours|for you|with you|(?<!to )(?:comes?|goes|gets?|going|coming|sent|put) (?:straight |"
    r"right )?back|"
    r"comes? off|coming off|(?:there'll|there will) be|(?:at|to) your (?:door|house|place|flat|office|desk)|"
    r"in your (?:inbox|account|hands|wallet)|on (?:its|their|the) way|cost(?:s|ing)? you nothing|costs? nothing|"
    r"free of charge|"
    r"(?:'re|are|is|'s|gets?|get) being \w+(?:ed|t|n|back)|gets? (?:fitted|sent|paid|put|\w+ed)|she may|he may|"
    r"they may|"
    r"(?:it's|it is) (?:at|in|with|round) (?:the|your)|(?:hits?|lands?|reach(?:es)?) (?:in )?your|back (?:to|on|"
    r"in|onto) (?:your|the|his|her)|will be (?!available|automatically|happy|been)(?:\w+ed|seen|sent|paid|put|"
    r"made|done|met|rung|given|taken|held|kept|brought|driven|shown|told)|"
    r"(?:will|'ll) (?:go|reach|reflect|show|land|drop|come|ring|call|bring|send|reimburse|cover|pay|refund|"
    r"write|build|check)|stops? now|no charge|free|at no cost|nothing to pay|(?:there's|theres|there is|"
    r"we have|we've) (?:a |an |one )?(?:[£$€]?\d|\w+ (?:quid|off|back)|room|slot|seat|table|refund|space|"
    r"spare|stock|\w{2,12} (?:from|at|for|on|coming|who|we))|refund (?:yes|is fine|can be)|(?:is|are) (?:fine|"
    r"yours|free|available|covered|possible|open|on us)|"
    r"can be (?!located|found|checked|seen)(?:\w+(?:ed|n|d)|made|done|put|cut|set)|instead|either|would you "
    r"(?:like|prefer|rather|move|"
    r"take)|do you want|shall|which one|keep (?:the|all|your|any) receipts?|hold on to (?:the |"
    r"any )?receipts?|hang on to|hire or buy|purchase or hire|buy or hire|come through|come in|comes? with)\b"
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|be|means|shows|says|renews|requires?|states?|stated|must|should|would|could|do|"
    r"does|did|have|has|had|please|kindly|if|when|while|will|can|may|might|works?|look forward|need|needs|"
    r"welcome|forget|i'd|i'm|you're|it's|that's|there's|there are|where|who|which|why|how|what|whats|u|i|we|"
    r"he|they|you|don)\b|n't\b|^\W*(?:hi|hello|dear|ok|thanks|regards|good|all good)\b"
)
SALAD = re.compile(
    r"\b(?:the|a|an|to|your|you|i|we|of|for|on|in|or|at|by|it|with|and|from|off|back|is|\d+|my|this|that|,|"
    r":)\b|[,:?]"
)
