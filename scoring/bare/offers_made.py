# ruff: noqa: E501 - one way to say a thing is one line
"""Hold the grammar of offers in raw talk, and what makes an undertaking firm, vague, another's or unreal.

Patterns only.
"""

from __future__ import annotations

from scoring.bare.commissives import SMALL
from scoring.patterns.quick import compiled

ASKED = compiled(
    r"\bshall i (?!be\b|have\b|not\b|know\b|ever\b|say\b)[a-z]+|\bshould i (?:bring|send|book|call|ring|get|pick|"
    r"order|put|ask|"
    r"come|go ahead|make|add|drop|fetch|forward|give|help|move|cancel)\b|\bshall we (?:meet|go|do|get|have|talk|"
    r"book|set|try|"
    r"start|send|put|call|come)\b|\b(?:do you |d'you |would you |you )?(?:want|like|need|prefer|rather have) (?:me|"
    r"us) to "
    r"[a-z]+|\bwould you like (?:me|us) to\b|\bwant me to\b"
    r"|\b(?:can|could|may) (?:i|we) (?:just |maybe )?(?:(?:get|bring|offer|give|make|pour|lend|send|book|drop|fetch|"
    r"buy|fix|find|"
    r"show|put) (?:you|u)\b|help\b|carry (?:that|those|your|it|them)|take (?:your (?:coat|bag|bags|case|jacket|hat)|"
    r"that for|"
    r"those for)|offer\b|interest you|tempt you|assist)"
    r"|\b(?:would you like|would you care for|do you (?:want|need|fancy)|can i offer you|d'you want|need|want|fancy|"
    r"care for) "
    r"(?:a |an |some |any |another )(?:(?:quick |little |bit of )?(?:lift|hand|ride|cuppa|cup of|drink|coffee|tea|"
    r"help|refund|"
    r"voucher|replacement|discount|loan|refill|glass of water|glass|biscuit|seat|blanket|towel|spare)\b)(?! (?:or "
    r"soup))"
    r"|\bhow about (?:i|we) (?:send|give|put|get|come|call|make|take|do|bring|pick|move|book|add|knock|refund|"
    r"help)\b|\bwhat if "
    r"(?:i|we) (?:send|give|put|get|came|sent|gave|took|did|brought|picked|moved|booked|added|refunded|helped)\b"
)
"""Offers that ask for a yes."""
ABLE = compiled(
    rf"\b(?:i|we) (?:can|could) (?:always |easily |probably |maybe |also |even )?{SMALL}(?!see|hear|tell|feel|"
    rf"imagine|"
    r"understand|smell|remember|think|believe|hardly|barely|never|no\b|relate|eat|kill|cry|use|afford|swim|not\b|"
    r"be\b|have "
    r"(?!(?:it|that|this|them|someone|a word|one)\b)|say|only|do with|appreciate|recall|manage without|live|sleep|"
    r"wait|"
    r"honestly|go on|count|name|find (?:it|that) [a-z]+ to|get (?:used|away)|do without|assure|confirm|trust|read|"
    r"taste|"
    r"take it or|get it at|try to)[a-z]{2,}"
    r"(?=[^.!?]{0,70}\b(?:you|your|yours|difference|money|for (?:him|her|them|the kids)|it|that|this|those|them|one|"
    r"on my way|if needed|someone|somebody|room|table|"
    r"price|seats?|slot|appointment|deposit|discount|refund|fee|booking|order|charge)\b)"
    r"|(?:\b(?:i|we)(?:'d|'m|'re| would| am| are)(?: be)? |^\W*|[.!?,] ?)(?:(?:more than|very|only too|quite|always|"
    r"so|really) )?"
    r"(?:(?:happy|glad|willing|delighted) to|gladly|happily) (?!hear|see\b|know|have\b|say|be\b|report|help|talk|"
    r"listen|answer|assist|"
    r"chat|discuss|explain|learn|read that|leave|announce|tell\b|go\b)[a-z]+"
    r"|\b(?:we'd|we would|i'd|i would|we want|i want)(?: very much| really)? (?:like|love)?(?: ?to) (?:offer|give "
    r"you|send you|invite "
    r"you|make (?:it|this|things) (?:up|right)|refund|treat you|help you)\b(?! but)"
    r"|\bif you(?:'d| would)? (?:like|want|prefer|rather|need)[^.!?]{0,20}\b(?:i|we) (?:can|could)\b (?!not\b|say\b|"
    r"see\b)[a-z]+|\bi (?:don't|dont|wouldn't|do not) mind (?!if|that|the|it)[a-z]+ing\b"
)
"""What I could do for somebody, at their word."""
STANDING = compiled(
    r"\b(?:happy|glad|more than happy|willing|free) to (?!hear\b|see\b|be\b|say\b|know\b|have\b|report\b|die\b|"
    r"learn\b|read\b"
    r"|hate\b|leave\b|announce\b)[a-z]+|\b(?:you're|you are|your|ur|everyone's|everybody's|anyone is) (?:very |more "
    r"than |"
    r"always |most )?welcome (?:to (?!hell\b)[a-z]+|any ?time|here)"
    r"|\byou (?:can|could|may) (?:always )?(?:borrow|have|use|take|stay|come|crash|sleep|share|keep) (?:[a-z]+ "
    r"){0,2}?(?:mine|my|"
    r"our|ours|with (?:us|me)|here|at (?:mine|ours|my))\b|\b(?:take|have|borrow|use) mine\b|\b(?:feel free|help "
    r"yourself) to "
    r"(?:use|borrow|take|have|keep|come|stay|some|my|our|the|any|call|ring|text|message)\b"
    r"|\b(?:my|our) (?:inbox|door|dms?|line|phone|sofa|house|kitchen|arms|offer)s? (?:is|are|stands?) (?:always |"
    r"still )?(?:open|free|"
    r"yours|there)\b|\bi'm (?:always |right |only )?(?:here|around|just a "
    r"(?:call|text|phone call)|a phone call)\b(?= (?:if|for you|to (?:help|listen|talk)|any ?time|when(?:ever)? you|"
    r"away)| all "
    r"day| tonight)|\byou can (?:always )?(?:count|rely|depend|lean) on (?:me|us)|\b(?:there's|there is) (?:room|"
    r"space|plenty|some) [^.!?]{0,30}\b(?:for you|for (?:one|two|three) more|if you)|\b(?:is|are|room's|house's|"
    r"it's) yours (?:when|any|for|if)|\b(?:reach out|get in touch|call|ring|message|text|write) (?:to )?(?:me |us "
    r")?(?:any ?time|whenever|day or night)|\bhow (?:i|we) can help\b(?!\?)|\byou know where (?:i am|to find "
    r"(?:me|us)|we "
    r"are)|\bif you (?:ever |do |still )?(?:need|want) (?:anything|me|us|help|a hand|any help|to talk|somewhere|"
    r"someone|a lift|a "
    r"chat|company)\b|\blet (?:me|us) know if (?:you need|you'd like|you want|there's anything|there is anything|i "
    r"can|we can)|"
    r"\bi(?:'ll| will) (?:always )?be here\b|\b(?:i|we) won't (?:let (?:you|that|this|it)|tell\b|say a word|leave "
    r"you|keep you|charge|"
    r"forget|be long|hurt|mention|touch)|\b(?:at your (?:disposal|service)|just (?:ask|shout|say the word|holler)|"
    r"be of (?:any |some )?"
    r"(?:further )?(?:help|assistance|use))\b|\btake as (?:many|much) as you\b|\b(?:spare|extra|plenty)(?: one)? "
    r"(?:that )?you (?:can|could)\b|\b(?:[a-z]+ )?(?:is|are|'s) on the house\b"
)
"""What stays on offer, with no act begun."""
GIVEN = compiled(
    r"\bconsider it done\b|\b(?:my|our) treat\b(?! (?:was|is|were))|\b(?:it's|that's|this is|this one's|drinks are|"
    r"dinner's|dinner is|lunch is|"
    r"lunch's|coffee's|coffee is|the next one's|first round's|breakfast is) on (?:me|us)\b|\byou (?:have|'ve got|"
    r"got) my word\b|"
    r"\b(?:i|you) give you my word\b|\bcount (?:me|us) in\b|\bput (?:me|us) down for\b|\bi'm in\b\W*$|"
    r"\bgive (?:us|me) (?:five|ten|two|a) (?:minutes?|mins?|secs?|seconds?|hours?) and i\b|\b(?:here,? )(?:take|"
    r"have) (?:mine|"
    r"this|my)\b|\blet's (?:meet|book|set|schedule|talk|speak|catch|sit|get (?:you|that|this|it)|do (?:that|it|"
    r"this)|go (?:"
    r"for|through|over|to|and)|try|have (?:a|another)|make)\b|\bi volunteer\b|\bi(?:'ll| will) do it\b"
)
VAGUE = compiled(  # a word of consent, with no act of its own
    r"(?:^|[.!?,] ?|\b(?:ok|okay|yes|yeah|sure) )(?:will do|sure thing|on it|on my way|you got it|can do|no "
    r"problem,? (?:i|we) "
    r"can(?: do that)?|leave (?:it|that|this) (?:with|to) (?:me|us)|of course (?:i|we) (?:will|can|would))\b|"
    r"^\W*allow me\W*$|\blet me (?:just )?(?:think|have a think|sleep on it)|\b(?:i|we) could (?:probably|maybe|"
    r"perhaps) [a-z]+|\bi'm on (?:it|my "
    r"way)\b|\bim on it\b|\bleave (?:it|that|this) (?:with|to) (?:me|us)\b|^\W*(?:yes |yeah |sure |ok |okay )?(?:i|"
    r"we) (?:"
    r"will|can|could)\W*$|\b(?:i guess|maybe|perhaps|i suppose|probably) (?:i|we) (?:could|can|might|should|will|"
    r"maybe)(?: maybe)? [a-z]+|\b(?:i|we)(?:'ll| will) "
    r"(?:just |certainly |definitely )?(?:think (?:about|it over|on)|consider|give (?:it|that|this) some)|\b(?:i|"
    r"we)(?:'ll| will| can) (?:try|give it a (?:go|try|shot))\b|\bwe (?:hope|aim|plan|intend) to\b"
)
TENTATIVE = compiled(
    r"\b(?:see what (?:i|we) can do|think (?:about|it over|on)|do (?:my|our) best|see (?:if|whether)|(?:i'll|i will|"
    r"i|we'll) "
    r"(?:just |maybe )?try\b(?! (?:and|your|the|another))|look into (?:it|this|that)|give it (?:a go|some thought|a "
    r"try|a shot)|get "
    r"back to you (?:sometime|at some point)|have a think|consider it|look at it|i guess i|maybe (?:i|we)|i might|i "
    r"may\b|"
    r"perhaps (?:i|we)|i suppose i|i think (?:i'll|we'll)|some ?time\b|some day|one day|pass (?:that|this|it|your "
    r"[a-z]+) on|bear (?:that|"
    r"it|this) in mind|take (?:your|this|that|it|these) (?:[a-z]+ )?on board|look at your|note your|see how (?:it|"
    r"things)|your (?:comments|feedback|remarks|thoughts) (?:to|on))\b"
)
"""What is said with one foot out of the door."""
ENQUIRES = compiled(
    r"\b(?:check|look|see (?:what|if|whether|about)|ask|find out|find|pull|call|ring|phone|get back|come back|be "
    r"(?:back )?in touch|"
    r"let you know|follow|chase|pass|speak|talk|have a (?:word|look|chat|think|read)|confirm|keep you|contact|reach|"
    r"report|"
    r"raise|escalate|review|investigate|go get|go and get|get (?:a|my) (?:pen|pencil)|note|checking|looking|asking|"
    r"ringing|"
    r"calling|pulling|read|go (?:down|up|to)|give (?:him|her|them|you|it) a (?:call|ring|thought)|drop (?:him|her|"
    r"them|you) a "
    r"line|meet|get (?:hold|a hold) of)\b"
)
"""Acts that only prepare what would help."""
OTHERS = compiled(
    r"\b(?!i\b|we\b|you\b|it\b|that\b|this\b|there\b|who\b|which\b|what\b|policy\b|and\b|train\b|bus\b|"
    r"flight\b)(?:some(?:one|body)(?: "
    r"from [a-z ]{2,24}?)?|[a-z]+(?: from [a-z]+)?)(?:'ll| will| is going to| are going to|'s going to|'re going to|"
    r"'s gonna| "
    r"would) (?:(?:just|also|then|now|certainly|gladly|be able to|go and|try to) ){0,2}(?:call|ring|phone|contact|"
    r"email|text|write|come|"
    r"visit|see you|meet you|send|bring|deliver|collect|pick|fetch|fix|mend|repair|sort|look at|help|be in touch|be "
    r"with you|be "
    r"there|be round|get back|get in touch|upload|post|ship|refund|replace|install|give you|take (?:you|it|that|"
    r"care)|drop|"
    r"handle|deal|let you|do it|cover|drive you|probably refund|show you|lend you)\b(?! (?:me|us|him|her|them|my|"
    r"his)\b)|\bhopes? to open\b"
)
_FAILED = r"(?:never|didn't|nobody|no one|wouldn't|but (?:he|she|they|i|no|then)|last (?:week|year|time)|didnt)"
FAILED = compiled(rf"\b{_FAILED}\b")
HEARSAY = compiled(
    r"\b(?:said|says|told|wrote|apparently|supposed|some(?:one|body)|reckons|thinks|promised|would|probably)\b"
)
UNREAL = compiled(
    r"\b(?:if i (?:were|was|had|could|win|ever|get (?:rich|the chance))|when i win|if only|if (?:the weather|it "
    r"rains|it's (?:nice|dry|sunny|fine)|we're lucky|i'm lucky|i'm spared)|i wish|in another life|i "
    r"used to|every "
    r"time i|whenever i go|if i'd)\b"
)
BEFORE = compiled(  # what makes the words that follow nobody's undertaking at all
    r"\b(?:(?:don't|dont|do not|never) (?:think|believe|suppose|expect|know if)(?: that)?|doubt(?: that)?|if|"
    r"because|cos|said|says|told (?:him|her|them|me)|(?:said|think|sure|know|hope|knew|thought|so) that|"
    r"reckon|hope|wish|"
    r"(?:feels?|looks?|sounds?|is|was|it's) like|as if|than|unless|when|once|until|till|before|after|whether|"
    r"where|who|how|why|(?<!tell you )what|everything|all|whatever|not sure|doubt|wonder|the (?:way|day|time|moment|one|place|"
    r"things?)) $"
)
OTHERWISE = compiled(
    r"\bif (?:(?:it|he|she|they|that|there|nothing|anything|the \w+|not|for (?:some|any) reason)(?:'s| is| are| has|"
    r" have| does| do|"
    r" can)?(?:n't|nt\b| not\b| nothing\b| off\b| late\b| fails?\b| slips?\b| changes?\b| goes wrong| comes? up)|"
    r" ?not\b|(?!you\b)[a-z]+ "
    r"(?:isn't|hasn't|doesn't|can't|isnt|hasnt|cant))|\botherwise\b|\beither way\b|\bin case\b"
)
TALKED_TIME = compiled(
    r"\b(?:about|around|at|by|before|after|from|till?|until) (?:six|seven|eight|nine|ten|eleven|twelve|one|two|"
    r"three|four|five|"
    r"half [a-z]+|noon|lunch|tea ?time|dinner|midnight|dawn)(?= (?:with|and|then|to|if|i|on|tonight|tomorrow|sharp|"
    r"ish|at|so)\b|"
    r"\W*$|[,.])|\b(?:in|give us|give me) (?:a|five|ten|two|three|half|an|"
    r"one) (?:minutes?|mins?|secs?|seconds?|hours?|bit|while|days?|weeks?)\b|\b(?:first thing|straight (?:away|"
    r"after)|right "
    r"away|this (?:weekend|week|month)|by the end|end of the)\b"
)
NO_TIME = compiled(
    r"(?:the |right )?now|every .*|each .*|for .*(?:hours?|days?|weeks?|months?|minutes?|mins?|years?)|.*(?:secs?|"
    r"seconds?|moment)|"
    r"an? (?:day|week|month|year|hour)|whil.*|as we speak|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days"
)
"""Matches of a time that say how often or how long, or only that it is being done."""
A_SAY = compiled(
    r"\bif (?:you'd|you would|you) (?:like|prefer|rather|want)\b|\bor (?!so\b|something\b|two\b|three\b)[a-z]+|"
    r"\bwhichever\b|"
    r"\b(?:is that|would that be|does that) (?:all right|alright|ok|okay|suit|work|fine)|\bup to you\b"
)
