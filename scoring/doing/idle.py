# ruff: noqa: E501 - one meaning is one line
"""Hold the words of clauses in which nobody does anything for the customer, though they sound so. Patterns only."""

from __future__ import annotations

from scoring.patterns.quick import compiled
from scoring.reading.times import DAY

_NAMED = r"(?:i'm|im|i am|this is|it's|my name is|my name's)"
IDLE = compiled(
    # how the house works, and where its work ends: "we only do up to the boundary"
    r"\b(?:we|i) only (?!need|want)\w+|"
    r"\b(?:we|i)(?:'ve| have| can| could)?(?: got| see| find| found)? no (?:record|trace|note|sign|sight|entry|log|proof)\b|"
    # who writes: "I'm Tom, complaints", "I am Mehwish from the complaint office"
    rf"^\W*(?:and )?{_NAMED} (?!\w+ing\b)\w+(?: \w+)?(?:, \w+\W*$| (?:from|of|in|at) (?:the|our|customer|complaints?)\b)|"
    r"\b(?:am|i'm) (?:answerable|responsible|hopeful|confident|sure (?:that )?(?:they|it|he|she|you))\b|"
    # how it will be said, and why it is asked
    r"\b(?:be|being) (?:\w+ )?(?:straight|honest|open|frank|clear) (?:with|about)\b|"
    r"^\W*(?:just )?so that (?:i|we) (?!will\b|shall\b)[a-z]|"
    r"^\W*(?:just )?(?:so that|so) (?:i|we) (?:can|may|could|send|get|know|give|bring|do|have|understand|see|hear)\b|"
    r"\b(?:let's|lets|let us|let me|we can|i will|i'll) (?:solve|think (?:about|through)?|tackle|approach|analy[sz]e|reason through) ?(?:this|the|it|that|your)?(?: (?:problem|question|issue|task))?(?: out)?,? step by step\b|"
    r"\blet me (?:just |first )?(?:(?:say|read|repeat|play|give|go over|run through|sum up) (?:it|that|this|what)(?: \w+){0,3}(?: back| again| through)?|recap|summari[sz]e)\b|^\W*i ask(?: only)?(?:\W*$| because| as )|"
    # a charge that is named, and how things are
    r"\bthere(?:'s| is|s| are) (?!a |nothing|no )[\w£$€.,]{1,12} (?:\w+ )?(?:on top|extra|more to pay|to pay)\b|"
    r"\btakes? (?:some |a bit of |a little |people )?(?:getting used to|time|patience|practice)\b|"
    r"\b(?:i|we) (?:don't|do not|dont|can't|cannot|couldn't) (?:know|say|tell)(?: you)?(?: yet)? (?:why|who|how|what|whether|if|where)\b|"
    r"\b(?:i|we) (?:need|have) to ask\b|\bi'd like to (?:find out|understand|know)\b|"
    r"^\W*(?:and |but )?(?:you|u) (?:can )?(?:ring|call|text|phone) me\b|"
    # words about ourselves: "we will be reviewing our procedures", "more than I can tell you"
    r"\breview\w* our (?:own )?(?:procedures?|process\w*|training|practices?|policies|systems?)\b|\bmore than i can (?:say|tell)\b|"
    # states, not acts
    r"^\W*(?:and )?(?:i'm|i am|we're|we are) with you\W*$|^\W*(?:and )?i'll (?:hold|wait)\W*$|"
    r"\b(?:i'm|im|i am|we're|we are) (?:\w+ly )?(?:listening|waiting|thinking|wondering)\b|"
    r"\bkeep(?:ing)? (?:everything|our fingers|my fingers|fingers) crossed\b|\bfingers crossed\b|"
    r"^\W*all (?:\w+ ){1,3}(?:undergo|are (?:inspected|checked|rated|tested|trained)|come with)\b|"
    r"\b(?:that|it)(?:'?s| is| would be) (?:one |a job |a matter |something )?(?:for )?(?:your|the|a) (?:own )?"
    r"(?:plumber|electrician|bank|landlord|insurer|carrier|courier|builder|dealer|garage|manufacturer|council|airline)\b|"
    # nobody acts
    r"\bthere(?:'s| is) (?:nobody|no[- ]one|none)\b|"
    # courtesies, which would fit any letter
    r"^\W*(?:(?:and|so) )?(?:i|we)(?:'m|'re| am| are)? look(?:ing)? forward to (?!.*\d)|"
    r"\b(?:(?:i|we)(?:'m|'re|'d| am| are| would| will|'ll)?(?: \w+){0,2}? (?:happy|glad|pleased|delighted|here|ready)|pleasure) to (?:help|assist|serve|support)(?: you| u)?(?: today| further| again| out| any ?time)?(?: with (?:any|every|all |whatever)[^.!?]*)?\W*$|"
    r"\byour (?:feedback|opinion|comments|views?|voice|satisfaction|happiness|comfort|trust|business|loyalty|custom) (?:\w+ ){0,2}?(?:matters?|counts?|helps? us|(?:is|are) (?:\w+ )?(?:important|valued|heard|our|what))\b(?!.* and (?:has|have|will|i|we|is)\b)|"
    # what is left to the customer
    r"^\W*(?:(?:and|so|but|please|do|just) ){0,3}(?:come back to us|let (?:us|me) know if|keep an eye on|look after yourself|"
    r"feel free to|bear with)\b|"
    r"^\W*(?:(?:and|so|but|please|just|now) ){0,2}(?:stop|quit) (?:shouting|yelling|screaming|swearing|being|"
    r"moaning|complaining|whining|going on|calling|ringing|writing|making|acting|bothering|asking|messing|it)\b|"
    r"\b(?:i'd|i would) (?:hold off|leave|avoid|wait|give it)\b|"
    r"\b(?:how|when|where|what|why) (?:are|were|did|do|will|would|could|can) (?:you|u)\b.{0,60}$"
)
RECITAL = compiled(
    # who is away, what went wrong, and things that are only named: "Dean's left now", "the price and the letter"
    r"^\W*(?:and )?[a-z]+(?:'s| is| has) (?:left|off (?:today|sick|this)|away|on (?:holiday|leave|(?:her|his|a) break)|gone home|not in)\b(?! (?:you|it|the|a)\b)|"
    r"\b(?:is|are|was|were|been|got) cancell?ed (?:for|due to|because|owing|as)\b|\bsomething(?:'s| has) gone wrong\b|^\W*(?:and )?the (?!rest|whole|lot|money|refund|fee)[a-z]+\W*$|"
    # what is lost, and who it is with: "the money is gone", "that's between yourself and the seller"
    r"\b(?:money|seller|page|place|date|time|chance|cash|savings|fella|man|woman|deposit|day|night|hundred|sixty|thousand|\d+) (?:is|are|'s|was) (?:now |already |just |all )?gone\b|"
    r"\bbetween (?:you|u|yourself|yourselves)\b|"
    # what did not happen, what happened to them, what we did wrong
    r"\b(?:didn't|did not|didnt|never|nobody|no one|hadn't|wasn't|weren't) (?:\w+ )?(?:pass|flag|raise|log|check|call|ring|"
    r"phone|tell|told|write|reply|answer|follow|chase|look|come|came|send|sent|called|rang|passed|wrote)\w*\b|"
    r"\b(?:was|were|been) (?:\w+ )?(?:moved|stopped|cancell?ed|held|gone|removed|done|put) (?:\w+ )?(?:twice|again|once|"
    r"(?:two|three|four|five|six|\w+) times|without|before you|at the last|late|by mistake|in error)\b|"
    r"\b(?:somebody|someone) (?:wrote|ticked|put|said|laugh(?:s|ed)|told|took|left|made|signed|sent|got|had|was)\b|"
    r"\b(?:you|u|she|he) passed (?:the|your|his|her)\b|"
    # what was meant to be, how it goes with everybody, and what was said before
    r"\b(?:i|we|he|she|they) (?:was|were|wasn't|weren't) (?:just |only |all )?(?:going to|gonna|about to|meant to|supposed to)\b|"
    r"\b(?:we|they)(?:'re| are)? (?:open|opens?|close|closed|shut|staffed) (?:again )?(?:from|between|till|until|on|at|mon|24)|"
    r"\b(?:forms?|is|are) (?:a )?part of (?:a|an|our|the) (?:standard|normal|usual|routine|internal|regular)\b|"
    r"\b(?:as|like) i(?:'ve| have)? (?:already |just |previously )?(?:said|told you|mentioned|explained|stated)\b|"
    r"\b(?:i|we|they|he|she) did (?:\w+ly )?(?:call|ring|phone|write|email|tell|send|try|text|message|come|knock|speak|check|leave|let)\b|"
    r"\b(?:i|we|they|he|she) (?:put|took|threw|got|pulled|kicked|bumped|left) (?:you|it|her|him|them|(?:your|the|his|her) \w+) (?:off|out of|from) (?:the |your |its |a )?(?:own )?(?:plane|flight|aircraft|train|bus|coach|ferry|ship|boat|seat|queue)\b|"
    r"\b(?:they|we|i|he|she|somebody) promised (?:you )?(?:that )?\b.{0,40}\b(?:was|were|would|had)\b|"
    r"\b(?:i|we|they) (?:charged|billed|invoiced|debited|overcharged) (?:you|u|your|it)\b|"
    r"\b(?:i|we|they) (?:put|sent|gave|made|left|let|cut|set|read) (?:you |it |on |down )?(?:the |a |an )?(?:wrong|mistaken|other)\b|"
    r"\blet (?:the|your|it|a) (?:\w+ )?(?:(?:phone|line|calls?|letters?|messages?|mails?) )?(?:ring|lie|sit|slide|lapse|drop)\b"
)
BACK_TO = compiled(
    r"\b(?:get|getting|gets|come|coming|write|writing|go|be|report|call|ring|phone|text|email) back(?: to)? (?:you|u)\b|\b(?:call|ring|phone|text|write|email)(?:s|ing)? (?:you|u) back\b|"
    # people come back, or are brought back, to a place
    r"\b(?:get|have|put|bring|take|see|drive|fly|getting|having|putting|bringing|taking|driving|flying) (?:you|u|him|her|them|everyone|everybody|us) (?:straight |safely |all )?back\b"
    r"(?! (?:the|your|his|her|their|every|all|[£$€\d]|\w+ (?:money|cash|euros?|pounds?|dollars?))\b)"
)
"""To answer somebody, or to bring them somewhere: the word "back" gives nothing back."""

_SUBJECT = (
    r"(?!(?:it|this|that|these|those|which|what|who|nobody|somebody|someone|everyone|everybody|anybody|people|you|u|"
    r"nothing|something|there|he|she|they|time|when|if|bill|invoice|fee|charge|debit|deadline|offer|policy|customer|bus|"
    r"letters|calls|rings|and|or|team|department|dept|shop|store|office|app|system|website|site|machine|robot|bot|portal|page|box|screen|button|alarm|"
    r"device|card|email|message|text|clock|weather|law|process|delivery|parcel)\b)[a-z]{2,14}"
)
_VERB = (
    r"(?:calls|rings|phones|telephones|takes|teaches|pays|replaces|swaps|decides|writes|texts|emails|messages|comes|looks|brings|visits|arrives|sends|checks|opens|"
    r"returns|meets|collects|picks|fits|fetches|reaches|delivers|leaves|starts|tells|speaks|repairs|mends|signs|drives|"
    r"tests|shows|joins|sees|knocks)"
)
_AHEAD = (
    rf"(?:today|tonight|tomorrow|tmrw|now|this (?:afternoon|evening|minute)|(?:on |by |before |next )?(?!sun\b|sat\b|wed\b){DAY}\b"
    r"(?! (?:nights|mornings))|(?:at|by|before|from|between|until) (?:\d|half|quarter|noon|midday|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve)|(?:in|within) (?:\d|the hour|an hour|half an|two|three))"
)
COMES = compiled(
    rf"^(?!\W*(?:if|when|once|because|since|unless|how|why|what|who|which)\b).{{0,60}}?\b{_SUBJECT},? {_VERB} (?!from\b)"
    rf"(?:[^.!?]{{0,50}}? )??{_AHEAD}|"
    r"\bi promise to (?:ring|call|phone|text|write|email|message|tell|come|send|bring|check) |"
    r"\b(?:i've|ive|i have|we've|we have|i'll have|we'll have)(?: got)? (?!(?:you )?been\b|no\b|not\b|nothing\b|never\b|had\b)(?:[a-z0-9£$€']{1,14} ){1,6}?"
    r"(?:coming(?! in all)|booked|lined up|on (?:the|its|their|his|her) way|going out|set aside|put (?:by|aside)|parked|held|waiting for (?:you|u|him|her|them)|ready for (?:you|u|him|her|them))\b|"
    rf"\bon the phone to you {_AHEAD}|\b(?:you|u)(?:'ll| will|ll) hear (?:from (?:me|us|him|her) |back )?(?!within){_AHEAD}|"
    r"\b(?:i've|ive|i have|we've|we have) (?:got|asked|put) (?:mr |mrs |ms |dr |our |my |the )?(?!you\b|them all\b)[a-z]{2,14} "
    r"(?:going|checking|looking|tracing|working|ringing|searching|making|getting|reading|pulling|opening) (?!on it\b)"
)
"""A third person of ours in the present, with a time ahead: "Mwangi calls you today at two", as learners write."""
