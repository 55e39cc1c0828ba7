# ruff: noqa: E501 - one way to say a thing is one line
"""Hold the words of acting: who acts, when, how firmly, and what is only told. Patterns only.

Every gap is bounded and nothing repeats inside a repeat, so that a hostile reply costs no more than a long one.
"""

from __future__ import annotations

from scoring.doing.actors import DOES
from scoring.doing.joining import HELPER
from scoring.inquiry.unmarked import FITS, SLOT
from scoring.patterns.quick import compiled
from scoring.reading.times import DAY

BREAK = compiled(
    r"[;:](?=\s)|\s-\s|,\s(?=(?:but|and|so|then|or|plus|i|i'll|i'm|i've|ill|we|we'll|we're|the|you|you'll|"
    r"you'd|it|it's|it'll|she|he|she'll|they|if|though|which|as|just|can't|cant|cannot|not|no|sadly|"
    r"unfortunately|lads|there|there's|that|that's|this|once|when|after|meanwhile|meantime|please|kindly|or|"
    r"your|my|what)\b)"
    r"|\s(?=(?:but|because|since|although|though|however|while|until|as i|and i|and i'll|and we|and you|so i|"
    r"so you|and ill|and the|or i|or we|so that|and will|regarding|concerning|in relation|and see|"
    r"and ask|and try|and maybe|and possibly|"
    r"and look|and hopefully|if you|that way)\b)"
)
NO = compiled(
    r"\b(?<!you )(?<!they )(?<!he )(?<!she )(?<!nobody )(?<!who )(?:can't|cannot|cant|can not|couldn't|"
    r"could not|unable|not able|ain't able|isn't possible|not possible|isn't (?:something|covered|eligible|"
    r"allowed)|not (?:something|covered|eligible|entitled|refundable|allowed|permitted|in a position|included|"
    r"isn't)|aren't (?:able|covered|something)|"
    r"there(?:'s| is) no way|no way(?! (?:out|through|to (?:reach|get (?:out|through|hold)|ask|speak|talk|call|ring|live|treat|be treated|spend|start|run|"
    r"stop|say)|of (?:reaching|getting|asking|stopping|knowing|saying))\b)|(?<!and )nothing (?:i|we|more|else|that)|"
    r"don't (?:do|offer|cover|have (?:a|the|any)|refund|give|pay)|dont (?:do|offer|cover|refund|give|pay)|"
    r"do not (?:do|offer|cover|refund|give|pay)|doesn't (?:cover|include|qualify)|won't (?:cover|refund|pay|"
    r"do|promise|be able|be possible)|(?:isnt|arent) (?:possible|something|covered|eligible|included|allowed)|"
    r"(?:wont|doesnt) (?:cover|include|refund|pay)|will not (?:cover|refund|pay|be able|be possible)|impossible|"
    r"not liable|"
    r"non-?refundable|no refunds?|isn't a|not going to (?:be able|promise)|"
    r"never (?:covered|refund)|has to stay|must pay|remains? payable|you must pay|can (?:only|"
    r"never) (?:promise|guarantee)|rather not|no button|not my|isn't mine|wouldn't be|shan't be able|"
    r"beyond (?:my|our)|out of (?:my|our) (?:hands|control))\b"
    r"|\b(?:block|hold|charge|fee|bill|invoice|suspension|restriction|decision)s? (?:stays?|remains?|stands)\b"
    r"(?! (?:off|free|away|lifted|with me))"
)
HARMED = compiled(
    r"\b(?:i|we|they)(?:'ve| have)? (?:just |also |really )?(?:(?:destroy|ruin|wreck|damag|burn|spoil|delay|"
    r"disappoint|mess|fail|caus)\w*ed\b|(?:broke|broken|burnt|forgot|forgotten|lost|spoilt|hurt|failed|caused|"
    r"damaged)\b|let you down|kept you)"
    r"|\b(?:i|we|they) (?:just |only |always |still |keep )?(?:send|sending|give|giving|put|putting|pass|passing|"
    r"tell|telling|push|throw|leave|drag|promise) (?:you|u|them|him|her) (?:both |all )?"
    r"(?:back and forth|(?:round )?in circles|"
    r"from \w+ to \w+|(?:the |a )?(?:run ?-?around|run around|wrong|silent treatment|cold shoulder|"
    r"same (?:answer|story))|my word|our word|hanging|waiting|"
    r"through (?:a|an|so|all|this|that|two|three|hell)|\w+day (?:and )?then)\b"
    r"|\b(?:i|we|they)(?:'ve| have)? (?:took|taken|charged|billed|debited) "
    r"(?:out |an? )?(?:[£$€]\d[\d.,]*(?![\d.,])|your (?:money|deposit|payment|savings|fare)|(?:the|too much) money)(?! (?:\w+ )?(?:off|back|away)\b)"
    r"|\b(?:i|we) (?:take (?:your|the) point|pay attention|call you an? \w+ and)\b"
)
REGRET = compiled(
    r"^\W{0,9}(?:(?:and|but|so) )?(?:(?:i'm|i am|im|we're|we are) )?(?:(?:so|very|really|truly) ){0,2}sorry\b"
)
HEDGE = compiled(
    r"\b(?:i want to (?:get|sort|fix|help|see|make)|(?:necessary|appropriate) (?:action|measures|"
    r"steps)|reviewing (?:this|it|the)|internally|might|maybe|"
    r"perhaps|possibly|hopefully|hope to|hoping|may be (?:able|possible)|may (?:consider|"
    r"offer|get)|see (?:if|what|whether|about)|ask (?:if|whether|about|them if|for it|my|somebody|someone|"
    r"billing|a |around)|asking (?:my|if|whether)|find out (?:if|whether)|"
    r"look(?:ing)? (?:in)?to (?:it|this|that|your|the|what|who)|look into|looking into|(?:my|"
    r"our) (?:very )?best|as much as (?:possible|i can)|if (?:at all )?possible|could (?:maybe|possibly|"
    r"perhaps|look|ask|try|see)|(?:will|to) be (?:reviewed|looked|considered|investigated)|subject to|"
    r"in line with (?:our|the)|"
    r"potentially|probably|i think|i'd expect|i guess|i believe(?! (?:you|u|her|him|them|every)\b)|i would expect|can (?:ask|try|request)|"
    r"could be|should be able|(?:you|it|that|they) should|as a (?:possibility|maybe)|i'll try|ill try|will try|"
    r"try to|try and|i may|"
    r"we may|not sure|no promises|someday|check availability|whether it could|explore|consider(?:ed|s|ing)?|"
    r"something (?:sorted|today|out)?$|sort something|likely|supposed to|in theory|ideally|if we can|if i can|"
    r"once they answer)\b"
)
VAGUE = compiled(
    r"\b(?:(?:are|is|'re) (?:all )?on it|on the case|look(?:ing)? into|escalat\w+|(?:someone|somebody|some one)(?! (?:who|else|in your)\b)|"
    r"(?:the |our |relevant |concerned |"
    r"a )(?:\w{3,14} )?(?:team|department|dept|executive|colleagues?|specialist|manager) (?:will|shall|to|who|"
    r"can|would|is)|be in touch|get back to (?:you|u)|come back to (?:you|u)|revert|"
    r"pass(?:ed|ing)? (?:it|this|that|your|you)|flag\w*|raise[ds]?|raising|leave it with (?:me|us)|"
    r"keep you (?:posted|updated|informed)|sort (?:it|this|that|something|everything)|do the needful|chase|"
    r"contact(?:ing)? (?:the|our|them)|speak (?:to|with)|talk to|have a (?:\w{1,8} )?(?:word|look)|having a look|"
    r"let (?:me|my|the) (?:\w{3,12} )?(?:check|review|see|look|know|talk|speak|ask|find|escalate|have)|"
    r"check (?:the|with|it|that|your|on|this|availability)|investigat\w+|request\w*|feedback|complaint|(?:i|"
    r"we) (?:will|'ll|can|shall) help|make (?:it|this|things) right|try (?:and|to)|get (?:on |in)?to(?:uch)?|"
    r"going to ask|ask my|put a note|pop a note|note on|try from|appeal|another look|consider(?:ed)?|"
    rf"put(?:ting)? you through(?! to {HELPER}\b)|"
    rf"passing you(?! (?:over |on |straight |through ){{0,2}}to {HELPER}\b))\b"
)
SOFT = compiled(
    r"\b(?:(?:made|put|left|taken) a note|been (?:escalated|forwarded|passed|"
    r"noted|logged|shared|raised|"
    r"made aware|informed)|(?:passed|forwarded|escalated|shared|raised|flagged) (?:it|this|that|these|all|your|"
    r"the|on|to)\b|(?:sent|dropped|put|left|fired off) (?:in |over |through )?an? (?:\w+ )?(?:message|email|note|request|ticket|word|query) "
    r"(?:over |through |in )?(?:to|with) (?:the|our|my|their) (?:\w+ )?(?:team|department|dept|manager|office|people|colleagues?)\b|working on "
    r"(?:it|this|that|a|the)\b|(?:are|is|am|'re) aware\b|made aware)(?!.{0,60}\b(?:by|before|within|at) \d)"
)
DEAL = compiled(
    r"^\W*(?:and |but |so |or )?(?:if|once|when|as soon as|soon as|with that|with those) .{0,70}\b(?:i'll|i "
    r"will|we'll|we will|i can|"
    r"we can|ill|il|i get|we get)\b"
)
WISH = compiled(
    r"^\W*(?:and |but |so )?(?:you|u) (?:want|wanted|would like|asked for|are asking|needed|deserve|were|was|"
    r"paid|booked|ordered|had|said|expected|bought|took|waited|reserved|got|sent|rang|called|shouldn't|"
    r"should have|should've|typed|gave|only|have been|live)\b|\b(?<!once )(?<!when )(?<!if )(?<!soon as )i (?:completely |totally |fully |can |"
    r"do )?(?:(?:understand|see|know|hear|imagine) (?:that|you|how|why|it|what|your|the|this)|get (?:that|how|"
    r"why|it))\b"
    r"|\b(?:one|what|thing|room|rooms|slot) (?:that )?you (?:paid for|booked|ordered|were promised|asked for|"
    r"wanted)\b"
)
TOLD = compiled(
    r"\bout for delivery\b|\bwhen (?:you|u) get it\b|"
    r"^\W*(?:a|an|the|our|your|my|his|her|their)(?: \w+){1,3} (?:\w{3,}ed|made|sent|left|broke|kept|took) "
    r"(?:the|your|it|"
    r"my|you|a|an|us|him|her|them|to|at|on|for|out|off)\b|"
    r"\b(?:was|were|did|had|didn't|wasn't|weren't|got|came|went|said|told|happened|been|nobody|no one|"
    r"normally|usually|sometimes|always|often|policy|terms|conditions|clause|section|because|sorry|"
    r"apologi[sz]e|thank|thanks|dear|hope|strive|value|our records|isn't|aren't|doesn't|don't|not|never|"
    r"shouldn't|must have|must be|sounds|feel|feels|sad|awful|horrible|tell me)\b"
    r"|^\W*(?:when|if|where|as|why|who|while|although|even|because|after all)\b"
)


PAST = compiled(r"\b(?:sorry|apologi[sz]e|did not|didn't|was|were|told|said|had|thank|been)\b")
COMING = compiled(r"\b(?:will|'ll|can|goes|comes|coming|going)\b|'ll\b")
HABIT = compiled(
    r"^\W*(?:ok |so |and |first )?(?:can|could|may) (?:i|we) (?:just |please |also |quickly |kindly )?(?:take|"
    r"have|get|confirm|check|"
    r"ask|see|know)\b(?! (?:you|it|that|this|them|back)\b)|^\W*what (?:i'm|you're) |"
    r"^\W*(?:until|unless|before|regarding|concerning|in relation) (?!then|that )|^\W*(?:when|whenever) (?:you|a|"
    r"the|we|someone|somebody|merchant)\b|"
    r"^\W*(?:and |but |so )?(?:if|once) (?:they|that|a |someone|you (?:cancel|leave|stop|don't|do not|fail|"
    r"refuse|miss|break)\b)|\bmeans\b|\b(?:we|i) (?:always|only carry|"
    r"normally|usually|strive|look forward|do look|don't|dont|value|aim|take .{0,60} seriously|"
    r"want you to know|trust|hope|advise|work|love|ask (?:that|for your|you)|would ask|are (?:always|here|"
    r"proud|working|thrilled|excited|a ))|\bi'm (?:here|with|holding (?:space|on|out|back)|picking|not|only|just|on|"
    r"new|no|as)\b|"
    r"\b(?:we|they|the (?:server|system|shop|bank)|it)(?: only| always)? (?:keep|keeps|store|stores|hold|holds|retain|retains|archive|save|saves) "
    r"(?!your|you|his|her|it\b|that\b|this\b|them\b|the )(?:[a-z]+ ){1,3}(?:for |up to |about )*\d+ (?:days|weeks|months|years|hours)\b|"
    r"^\W*(?:(?:so|and|ok) )?(?:just )?to (?:confirm|check|clarify|recap|be clear|summari[sz]e|double check)\b|"
    r"^\W*(?:it|they|this|that) \w+ whatever (?:i|we) |^\W*(?:because|since|as|for|cause|cos) (?:if|when|once|whenever)\b|"
    r"want you to know|we've also got|around the clock|"
    r"\bevery (?:single )?(?:customers?|clients?|guests?|members?|passengers?|patients?|tenants?|callers?|users?|time|cases?|complaints?|"
    r"concerns?|calls?|orders?|efforts?|years?|vehicles?|systems?|applications?|requests?|returns?|purchases?|person|week|month)\b"
)
CONDITION = compiled(r"(?:once|when|as soon as|soon as|until|before|unless|since|after)\b")
OURS = compiled(
    rf"^\W*(?:and |so |then |but )?(?:i|we)(?:'ll| will| can|'m| am|'re| are)? (?:now |also |just )?{DOES}(?:ing)?\b"
)
PASSIVE = compiled(
    r"(?:'s|\bis|\bare|'re|\bbe|\bgets?) (?:then |now |all |also |just )?(\w+(?:ed|en|wn)|sent|put|made|done|"
    r"paid|built|cut|rung|held)\b"
)
_CHOSEN = (  # "express it is, then", but not "sorry it is", "what it is"
    r"^\W*(?:(?:ok|okay|right|sure|so|then|well)\W+)?(?:an? |the )?"
    r"(?!(?:i|we|you|they|she|he|that|this|there|what|how|who|where|why|when|if|as|so|and|but|because|sorry|sad|bad|late|yes|no)\b)"
    r"[a-z']{3,}(?: [a-z']+){0,2} it is(?: then)?\W*$"
)
GIVES = compiled(
    _CHOSEN + r"|"
    r"(?<!you)(?: will|'ll) be (?:there|here|back|home|(?:with|at|in|on) your?|ready|live|active|working|yours)\b|"
    r"\b(?:is|are|'s) back (?:in|on|by|within|at|today|tomorrow|tonight)\b|"
    rf"\b(?:is|would|does|will) (?:{SLOT})\b[^.?!]{{0,16}}? {FITS}\b|\b(?:how|what) about (?:{SLOT})\b|"
    r"\byou (?:can|could|may) (?:pick|collect|keep|choose|have|stay|sleep)\b|\b(?:do|if|whether) you (?:want|prefer)\b|"
    r"\b(?:store|shop|branch|depot|hotel) has (?:exactly |just |still )?(?:one|two|a|an|\d)\b|"
    r"\b(?:i've|ive|i have|we've|weve|we have)(?: still| also)? got (?:you |u )?(?:(?:a|an|one|two|the) )?(?:\w+ )?"
    r"(?:spare|loaner|loan|slot|space|room|table|seat|appointment|place|opening|voucher)\b|"
    rf"\b(?:earliest|first|next) (?:available|free|slot|appointment|one)(?: \w+)? (?:is|'s) (?:on |at )?(?:{DAY}|\d|today|tomorrow|tonight|this)\b|"
    r"(?<!you)(?<!i)(?: will|'ll) (?:get|have) (?:a|an|the|their|his|her|its|your|one|two)\b(?! (?:look|word|think|chance|note|chat)\b)|"
    rf"\b(?:earliest|first|next) (?:i've|we've|i have|we have) (?:got )?(?:is )?|"
    rf"\b(?:i've|ive|i have|we've|weve|we have) got (?:{DAY}|\d|tomorrow|tonight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?= (?:to|till|at|on|or|until|for|am|pm|in the)\b)|"
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
    r"comes? off|coming off|(?:is|are|goes?|taken) off (?:the|your) (?:bill|invoice|tab|account)|"
    r"(?:can|could) (?:come by|come to you|be ready|be there|be with you|be at your)|"
    r"(?:there'll|there will) be|(?:at|to) your (?:door|house|place|flat|office|desk)|(?:refund|money|payment) (?:will take|takes) (?:about |up to )?(?:\d|one|two|three|five)|"
    r"in your (?:inbox|account|hands|wallet)|on (?:its|their|the) way|cost(?:s|ing)? you nothing|costs? nothing|"
    r"free of charge|"
    r"(?:'re|are|is|'s|gets?|get) being \w+(?:ed|t|n|back)|gets? (?:fitted|sent|paid|put|\w+ed)|she may|he may|"
    r"they may|"
    r"(?:it's|it is) (?:at|in|with|round) (?:the|your)|(?:hits?|lands?|reach(?:es)?) (?:in )?your|back (?:to|on|"
    r"in|onto) (?:your|the|his|her)|will be (?!available|automatically|happy|been)(?:\w+ed|seen|sent|paid|put|"
    r"made|done|met|rung|given|taken|held|kept|brought|driven|shown|told)|"
    r"(?:will|'ll) (?:go|reach|reflect|show|land|drop|come|ring|call|bring|send|reimburse|cover|pay|refund|"
    r"write|build|check)|stops? now|no charge|free|at no cost|nothing to pay|(?:there's|theres|there is|"
    r"we have|we've) (?:a |an |one )?(?:[£$€]?\d+|\w+ (?:quid|off|back)|room|slot|seat|table|refund|space|"
    r"spare|stock|\w{2,12} (?:from|at|for|on|coming|who|we))|refund (?:yes|is fine|can be)|(?:is|are) (?:fine|"
    r"yours|free|available|covered|possible|open|on us)|"
    r"can be (?!located|found|checked|seen)(?:\w+(?:ed|n|d)|made|done|put|cut|set)|instead|either|would you "
    r"(?:like|prefer|rather|move|"
    r"take)|do you want|shall|which one|keep (?:the|all|your|any) receipts?|hold on to (?:the |"
    r"any )?receipts?|hang on to|hire or buy|purchase or hire|buy or hire|come through|come in|comes? with)\b"
)
FINITE = compiled(
    r"\b(?:is|are|was|were|be|means|shows|says|renews|requires?|states?|stated|must|should|would|could|do|"
    r"does|did|have|has|had|please|kindly|if|when|while|will|can|may|might|works?|look forward|need|needs|"
    r"welcome|forget|i'd|i'm|you're|it's|that's|there's|there are|where|who|which|why|how|what|whats|u|i|we|"
    r"he|they|you|don)\b|n't\b|^\W*(?:hi|hello|dear|ok|thanks|regards|good|all good)\b"
)
SALAD = compiled(
    r"\b(?:i'll|ill|we'll|i'm|i've|them|us|me|the|a|an|to|your|you|i|we|of|for|on|in|or|at|by|it|with|and|from|off|"
    r"back|is|\d+|my|this|that|,|"
    r":)\b|[,:?]"
)
