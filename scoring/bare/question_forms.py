# ruff: noqa: E501 - one way to say a thing is one line
"""Hold the grammar of questions in raw talk: where a clause may begin, what asks there, what only looks like it.

Patterns only. English asks by turning verb and subject round, by a question word in front, by a tag behind, by leaving
the verb out, and by bidding somebody tell; a mark goes with none of these in talk that was written down by ear.
"""

from __future__ import annotations

from scoring.patterns.quick import compiled

AUX = (
    r"(?:is|are|was|were|am|do|does|did|have|has|had|can|could|would|will|should|might|shall|may|"
    r"isn't|aren't|wasn't|weren't|don't|doesn't|didn't|haven't|hasn't|won't|can't|couldn't|wouldn't|shouldn't)"
)
_YOU = r"(?:you|u|ya|y'all|yous|ye|yours|you'd|you've)"
_WHO = (
    rf"(?:{_YOU}|he|she|they|we|it|there|that|this|these|those|any[a-z]*|every[a-z]+|some(?:one|body|thing)|"
    r"(?:your|his|her|their|our|my|the) [a-z'-]+)"
)
_FILLER = (
    r"(?:and|n|so|but|or|then|also|okay|ok|right|sorry|hi|hiya|hey|hello|well|oh|now|wait|just|um|uh|er|erm|mm|"
    r"hm|hmm|huh|uh-huh|mhm|ah|aw|wow|yeah|yes|yep|no|alright|great|good|fine|sure|thanks|please|actually|anyway|"
    r"like|"
    r"i mean|you know|i see|let's see|really|listen|look|cool|lovely|cheers|tell me|honestly|maybe|perhaps|"
    r"out of (?:interest|curiosity)|by the way|btw|quick question|one (?:more |last )?(?:thing|question))"
)
FILLED = compiled(rf"[^a-z0-9]*(?:{_FILLER}(?![a-z'-])[^a-z0-9]*){{0,6}}")
CLAUSE = compiled(r"[,;:(]\s|\s-+\s|\.\.+\s?")
"""Where a clause may begin that was set apart; the others begin at a joining word."""
JOINED = compiled(
    r"\b(?:and|so|but|or|then|because|cos|cause|okay|ok|well|um|uh|er|now|yeah|right|today|there|mean) "
    r"(?=[a-z])"
)

_HOW = (
    r"how (?:(?:much|many) (?:[a-z'-]+ ){0,3}?|(?!people\b|things\b|kids\b|folks\b|everyone\b|he\b|she\b|it\b|they\b|"
    r"we\b|i\b|you\b|my\b|the\b|your\b)[a-z]+ (?:(?:down|up|along|away|back|off|out|far|soon|long|well|much|often) "
    r")?)?"
)
_WHAT = (
    r"(?:what|which|whose) (?:(?!people\b|i\b|you\b|u\b|he\b|she\b|we\b|they\b|it\b|that\b|this\b|the\b|i'd\b|i'm\b|"
    r"you're\b|a\b|an\b|my\b|with\b)[a-z'-]+ ){0,3}?"
)
_BEFORE = r"(?:(?:on|to|in|at|from|for|with|by|about|of|since|until|under|through) )?"
TURNED = compiled(  # the verb before its subject: the same at the start of a clause and in the middle of a run
    rf"{_BEFORE}(?:{_HOW}|{_WHAT}|(?:when|where|whereabouts|why)(?: exactly| else)? ){AUX} (?:{_WHO})\b"
    rf"|who (?:did|do|are|were|would|can|will|should|have) (?:{_YOU}|they|we)\b"
    rf"|(?:what|how|why|where|when|who)(?:'d|'re|'ve|'ll| do| did) {_YOU}\b"
)
TO_YOU = compiled(  # "... do you", "... have you ever": turned round in the middle of a run
    rf"(?:(?:do|did|are|were|have|has|would|could|can|will|don't|didn't|aren't|haven't|isn't|wouldn't) {_YOU} |"
    r"(?:when|if|after|before|once) [a-z']+ (?:[a-z']+ ){1,6}(?:do|does|did|would|will|can) (?:(?:he|she|they) |"
    r"(?:it|that) (?=hurt|help|"
    r"get|feel|go|come|happen|work|make|bother|seem|look|take|wake|stop|change)))(?!(?:and|but|so|then)\b)[a-z]+"
)
OPENS = compiled(  # at the start of a clause
    rf"{_BEFORE}(?:{_HOW}|{_WHAT}|(?:who|when|where|whereabouts|why)(?: exactly| else)? ){AUX} (?!no\b|not\b|"
    rf"all\b)[a-z']+"
    rf"|{_BEFORE}(?:what|which|who|where|how|why|when)(?:'s|s|'d|'re|'ve) (?!more\b|worse\b|done\b|up with "
    rf"that)[a-z']+"
    r"|(?:what|which|whose) [a-z]+'s (?:your|the|that|this|his|her|it|he|she)\b|where abouts\b|how (?:long|often|far) you[a-z']* (?:had|been|got|going|staying)\b"
    r"|why (?:a|an|the|now|only)\b"
    r"|(?:how come|how about|what about|what (?:kind|sort|type|made|makes|brings|brought|helps|helped|bothers|"
    r"worries|keeps|"
    r"kept|caused|changed|stops|stopped|happened|happens|happen|went|else|exactly|led|gets|got|gives|drives|sets|"
    r"matters|you reckon|you think))\b"
    r"|who (?:told|said|gave|took|made|got|taught|lives|wants|else|called|drives|does|looks|cooks|pays|wrote|sent|"
    r"found|picks|helps|works|runs|comes|goes|owns|sits|decides|signed|served|cuts|fixed|with|for|to|from)\b"
    rf"|(?:is|are|was|were|isn't|aren't|wasn't|does|doesn't|did|didn't|can|could|would|will|should|might|shall|"
    rf"has|hasn't|won't|can't|couldn't|wouldn't) (?:{_WHO})\b"
    rf"|(?:do|don't|have|had|haven't|d'you) (?:{_YOU}|we|they|any[a-z]*|these|those|"
    r"(?:your|the|his|her|their) (?!own\b|dishes|stairs|windows|plates|sums|beds|floors|maths|others)(?:[a-z]+s|"
    r"family|"
    r"children|people|kids) [a-z]+)\b"
    r"|(?:may|can|could|might|shall|should|am|do|have|did|would|is|was|are) (?:i|we)\b"
    r"|(?:do|does|did|has|is|was) (?:qz[qz]*|[a-z]+) (?:know|like|have|get|say|tell|want|need|think|go|come|"
    r"help|work|live|call|still|ever|got|been|coming|going|usually|always)\b"
)
BIDS_TELL = compiled(  # at the start of a clause that nothing joins to another's act
    rf"(?:(?:{AUX} (?:you|u|i)|if you (?:could|can|would)|i(?:'d| would) like you to|i want you to|go ahead and|"
    r"maybe you (?:could|can)|why don't you|you can|do) )?"
    r"(?:(?:please|just|maybe|perhaps|kindly|also|first|briefly|quickly|possibly|try (?:and|to)) ){0,3}"
    r"(?:(?:tell|show|remind) (?:me|us) (?!to\b|something\b|the truth\b|off\b|that\b(?! story))[a-z]+|let (?:me|us) "
    r"know "
    r"(?:which|what|when|where|who|how|why|whether|your|roughly|about|the [a-z]+)|lmk (?:which|what|when|where|how|"
    r"why)|"
    r"describe [a-z]+|explain (?!yourself)[a-z]+|elaborate|clarify|specify|(?:talk|walk|take|run) (?:me|us) through|"
    r"give (?:me|us) (?:an? (?:example|idea|sense|picture|feel|rough)|some (?:idea|examples?|sense|more|background)|"
    r"your|"
    r"the (?:name|number|date|address|details|postcode|order)|more)|"
    r"help (?:me|us) (?:to )?(?:understand|see|picture)|say (?:a (?:bit|little|few)|more|some|something)|"
    r"fill me in|(?:provide|share|send (?:me|us|over|in|through)?) ?(?:me |us |with |an? |the |your |some |copies |both ){0,3}(?:[a-z]+ ){0,2}(?:number|name|address|postcode|dates?|details|photos?|pictures?|copy|reference|receipt|link|examples?|sources?|screenshots?)|spell|state (?:your|the)|"
    r"expand on|confirm (?:your|the|which|what|when|where|whether|if)|finish this|name (?:one|two|three|some)|"
    r"list (?:the|some|three|two|your)|rate (?:your|the|how)|think of (?:a time|one|an example))\b"
)
WANTS_TO_KNOW = compiled(
    r"\b(?:i'd|i would|i'm|i am|we'd|we would|i was|i want|i wanted|we want|we wanted|i|i've been|we're|we are) "
    r"(?:(?:be|am|really|just|so|also|only|quite|very|do|always) ){0,3}(?:"
    r"(?:like|love|keen|interested|curious|want|wanted|need|have|hoping|trying) (?:to (?:hear|know|see|ask|find out|"
    r"learn|"
    r"check|understand|confirm)) (?:(?:a bit|a little|more|from you|you|about) ){0,3}(?:what|how|why|when|where|who|"
    r"which|"
    r"whether|if|your|about|more|one|some|something)|(?:to (?:hear|know|ask) (?:what|how|why|when|where|who|which|"
    r"whether|"
    r"if|your|about))|(?:curious|interested) (?:in|as to|about|what|how|why|when|where|who|which|whether|if)|"
    r"wondering (?:what|how|why|when|where|who|which|whether|if|about))\b"
    r"|\bi(?: do| just)? wonder(?:ed)? (?:if|whether|what|how|why|when|where|who|which) (?:[a-z']+ ){0,6}?(?:you|"
    r"your|u|"
    r"you'd|you've|you're|anyone|anybody)\b"
    r"|(?:^|[.!?,] ?)(?:just |also |so )*(?:curious|wondering|interested to know) (?:how|what|why|when|where|who|"
    r"which|"
    r"if|whether|about)\b"
    r"|\b(?:may|can|could|might) (?:i|we) (?:please |just |also |quickly |possibly )*(?:get|have|take|ask(?: "
    r"you)?(?: for)?"
    r"|know|confirm|check|note|grab) (?:(?:you|your|u)\b(?! (?:a|an|to|anything|something)\b)|what|how|who|when|"
    r"where|"
    r"which|if|whether|why|the (?:name|number|date|"
    r"address|postcode|reference|reason|spelling))\b"
    r"|\b(?:i|we)(?:'ll| will| do| just| also)? need (?:your|to know|to ask|the (?:name|number|date|"
    r"address|postcode|reference|order|account))\b"
    r"|\bi don't suppose (?:you|there|anyone)\b|\byou (?:don't|wouldn't|didn't) (?:happen to|by any chance)\b"
    r"|\b(?:any (?:idea|chance|luck|news)|do you reckon) (?:how|what|why|when|where|who|which|if|whether|about|you|"
    r"of|"
    r"yet|with|on)\b"
)
_SHORT = r"(?:[^.,;!?]{0,60}\W*$)"
LEFT_OUT = compiled(  # the verb or "do" is left out; all of a short utterance
    rf"(?:you (?:want (?!to\b)|ever |got |still (?:at|in|with|there|on|work|live|have|got|here)|okay|alright|all "
    rf"right|"
    r"sure|reckon|think (?:so|he|she|it|they|that|there|we|i)|mean |coming|going (?:to|out|away|back)|been |seen |"
    r"heard "
    r"|tried |like (?:it|that|them|to)|having |up for|on (?:any|the|a)\b|ready|there\b|busy|hungry|tired|know (?:where|why|when|if|"
    r"whether|any|"
    r"anyone|what time|how (?:to|far|long|much|many)))"
    r"|ever (?:been|tried|thought|had|done|seen|heard|use|used|get|feel)|been (?:anywhere|here|to|up to|busy|waiting|"
    r"working|out)|seen (?:any|the|him|her|them|much)|heard (?:from|about|anything|any)|had (?:any|enough|your)|"
    r"got (?:any|a minute|a second|time|everything|your)|need (?:a|any|some|help|anything)|want (?:a|an|some|any|me "
    r"to)|"
    r"fancy|any(?:one|body)(?: (?:else|here))? (?:tried|know|knows|had|got|seen|heard|have|has|going|use|used|"
    r"else|fancy|want|find|notice|noticed|experience|experienced)|anyone else|anything (?:else|in particular|"
    r"specific)|"
    r"any (?:other |more |particular |specific )*"
    r"(?:thoughts?|ideas?|news|luck|questions?|plans|reasons?|kids|children|pets|pain|history|allerg[a-z]+|"
    r"side effects|change|changes|improvement|joy|preferences?|suggestions?|advice|tips|siblings|brothers|sisters|"
    r"hobbies|trouble|problems|worries|concerns|symptoms|examples?|feedback|comments|sign|word|other)|"
    r"everything (?:ok|okay|all right|alright|go)|everyone (?:ok|okay|all right|alright|there)|"
    r"(?:your|the) [a-z]+ (?:ok|okay|all right|alright|well|better)\W*$|not too [a-z]+ for|sleeping|eating (?:ok|"
    rf"okay|all right|well)|allergic to|still (?:at|in|with|there|on|working|going|having|got|no|awake)){_SHORT}"
    r"|you (?:allergic|smoke|drive|drink|sleep|eat|speak [a-z]+|live|work|play|exercise|cook|swim|rent|own|use)(?: "
    r"(?:okay|ok|"
    r"well|all right|alright|much|at all|here|nearby|alone|often|any [a-z]+|a [a-z]+|out|to [a-z]+|(?:round|around|"
    r"near) "
    r"here|far))?\W*$"
    r"|any (?!time\b|day\b|one\b|way\b|fool\b|idiot\b|port\b|old\b)[a-z-]+(?: (?!(?:can|could|will|would|is|has|do|"
    r"does|you|i|he|she|they)\b)[a-z]+)?(?: (?:or|and) [a-z]+)?(?: (?:of|with|at|in|"
    r"on|yet|"
    r"today|lately|recently|so far|there|left|now|for|about|from)\b[^.,;!?]{0,40})?\W*$"
    r"|(?:which|what (?:time|day|colou?r|size|part|sort|kind|date|name|age|for)|how (?:many|much|long|far|old))(?: "
    r"(?!i\b|is\b|"
    r"was\b)[a-z]+){0,2}\W*$"
    r"|(?:the |a )?(?!(?:more|sooner|give|one|two|three|four|five|six|yes|rain|trick|all|now|take|like|believe|day|"
    r"hour|week|"
    r"less|yeah)\b)[a-z]+(?: (?!day\b|week\b|it\b)[a-z]+)? or (?:the |a )?(?!(?:so|else|not|something|less|more|"
    r"later|two|"
    r"three|four|nothing|never|anything|whatever|shine|take|no)\b)[a-z]+(?: [a-z]+)?\W*$"
    r"|(?:who|what|where|when|why|how|which)(?: (?:with|from|for|to|about|of|else|then|one|ones|kind|sort|exactly|"
    r"now|"
    r"so|come|long|often|many|much|old|far|soon|ago|time|day|size|colou?r|part|way|year|sorts?|kinds?|is it))*\W*$"
    r"|(?:like|such as|since|until|by|for|to|from|in|at|with|about|says) (?:what|who|whom|when|where|how)(?: (?:way|"
    r"time|"
    r"sense|long|exactly|now|point))*\W*$"
    r"|what,? (?:all|every|even|the|you(?! (?:mean|say|said|want|feel|are)\b)|like|both|just|only|really) [^.!?]{0,40}\W*$"
)
TAGS = compiled(
    r"\b(?:you|you're|you've|you'll|you'd|your|u|yours)\b[^.!?]{3,90}?(?:,? (?:right|yeah|(?<!but )no|correct|innit|"
    r"huh|eh|is that right|am i right|is it|or (?:what|nothing|do you|did you|are you|have you))(?:, (?:not|and)\b|"
    r"\W*$)|,? (?:aren't you|aren't they|are you|do you|don't you|doesn't (?:it|she|he)|does it|did it|did "
    r"you|didn't you|didn't (?:he|she|it|they)|haven't you|have you|weren't you|were you|is that right|"
    r"won't you|will you|can't you|can you|hasn't (?:it|he|she)|isn't (?:he|she|that))(?:,|\W*$))"
    r"|\b(?:it's|that's|it is|it was|that was|this is|your [a-z]+ (?:is|was))\b[^.!?]{0,40}\b(?:you|"
    r"your)\b[^.!?]{0,60}?,? "
    r"(?:isn't it|wasn't it|is it|was it|isn't that|isn't he|isn't she)(?:,|\W*$)"
    r"|\b(?:so|and) (?:i'm|i|we|we're|it's|that's|he|she|they|he's|she's|they're)\b[^.!?,]{3,60},? (?:yeah|right|"
    r"correct|is that right|am i right|or what|yes)\W*$"
    r"|\bso (?:you|he|she|they|it|no|not|just|only|your [a-z]+|that|you've|you're|he's|she's)\b[^.!?]{6,80} then\W*$"
    r"|\b(?:it's|that's|it is|that is|that was|it was) [^.!?,]{2,60},? (?:right|yeah|correct|is that right|is it|"
    r"no|huh|eh)(?:, (?:not|and)\b|\W*$)|\b(?:or|and) what\W*$|\b(?:did|is|are|do|was|has|have|can)\b[^.!?]{3,60} "
    r"or no\W*$"
    r"|\b(?:you|he|she|they|it) (?:was|were|is|are|said|did|had),? what,"
)
"""A statement and, behind it, what asks for a yes or no; what is nobody's but the weather's asks nothing."""
TOLD = compiled(  # what stands before words that somebody else said or asked, or that are only known
    r"\b(?:say|says|said|saying|ask|asks|asked|asking|goes|go|went|be like|was like|were like|i'm like|thinking|tell|"
    r"tells|told|wonder|wondered|wondering|know|knows|knew|question|thing|thought|think|idea|matter|care|cares|sure|"
    r"remember|see|explain|is|was|and|or)"
    r"(?: (?:me|him|her|us|them|you|it|everyone|to me|to him|to her|myself|is|was|well|that|like|of|just|"
    r"then)){0,3}[,:]? ?$"
)
SAID = compiled(
    r"\b(?:say|says|said|saying|ask|asks|asked|asking|goes|be like|was like|were like|i'm like|he's like|she's like|"
    r"wonder|wondered|wondering|tells|told)\b[^.!?]{0,24}$"
)
"""Nearer than `TOLD`, whatever stands between."""
NO_TURN = compiled(
    r"\b(?:so|nor|neither|as|than|if|whether|when|what|which|the more|only then|where|not only|who|how|that) $"
)
