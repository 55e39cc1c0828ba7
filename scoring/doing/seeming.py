# ruff: noqa: E501 - one meaning is one line
"""Find clauses in which something seems to be done for the customer and nothing is. Patterns, and who owns a list.

What would have been done in another case, what other people do, what we feel, what we have or always do, what we sell:
the words are those of acting, and nobody acts for this customer.
"""

from __future__ import annotations

from scoring.patterns.quick import compiled
from scoring.reading.others import FOLK, SOME

_DONE = (
    r"(?:\w{2,14}(?:ed|en)|sent|put|made|paid|brought|got|given|taken|done|held|told|rung|kept|found|built|met|set|cut)"
)
UNREAL = compiled(
    # "I would have sent an engineer", "that would have been open to you", "had you told us, we'd have refunded it"
    rf"\b(?:i|we|they|he|she|it|that|this|you|which|who)(?:'d| would| could)(?:'ve| have| of) (?:\w{{2,10}}ly |also )?(?:been|had|{_DONE})\b"
    r"|\bin (?:an )?ordinary circumstances,? (?:i|we)(?:'d| would)\b"
)
"""In such a sentence nothing is done, unless a clause of it looks ahead."""
_FOLK = rf"(?:{FOLK}|callers|others|subscribers)"
_FEELS = r"(?:glad|pleased|relieved|delighted|thrilled|proud|grateful|thankful|sad|sorry|worried)"
SEEMS = compiled(
    # thanks, and regret that goes on: "thanks for flagging", "and that you had a man standing there"
    r"^\W*(?:and |but |so )?(?:many )?(?:thanks|thank you|thankyou|ta|cheers) (?:so much |very much |again )?(?:for|that you)\b|"
    r"^\W*(?:and|or) that (?:you|we|they|he|she|it|your|our|the) (?!now\b|will\b|can\b|is back\b)(?!\w+(?:'ll|'re)\b)\w+|"
    # what was meant to be: "so that they would be with you last Thursday"
    r"\bso (?:that )?(?:it|they|he|she|you|we|this) (?:would|could|might)\b|"
    # what other people do or have had
    rf"^\W*(?:and |but )?(?:{SOME}|most|all)(?: of)?(?: our| the)?(?: other)?(?: {_FOLK})?(?: in your \w+)? (?:would|have|had|find|like|ask|asked|get|choose|tell|told|say|save|use|love|prefer|enjoy)\b|"
    rf"^\W*(?!i\b|we\b|you\b)(?:[a-z']{{1,14}} ){{0,5}}?{_FOLK} (?:do )?(?:in your \w+ )?(?:often |usually |always |sometimes |typically )?(?:would|find|like|ask|tell|save|love|prefer|enjoy|get)\b|"
    # what we feel and where we carry it
    rf"\b(?:i|we)(?:'m|'re| am| are) (?:so |very |really |just )?{_FEELS} (?:that |to (?:hear|see|know|say|learn)|we (?:could|were|managed|got))|"
    r"\b(?:in|with|on) (?:all )?(?:my|our) (?:hearts?|thoughts|prayers|minds?)\b(?! to\b)|\b(?:every|each) step of the way\b|"
    r"\bsend(?:ing)? (?:you |her |him |them |lots of |all my |our |my )*(?:love|hugs|strength|warm|best wishes|good vibes|prayers)\b|"
    r"\b(?:i|we)(?: do)?(?:'d| would)? (?:just |also |only |really )?(?:want|like|wish) to (?:re)?(?:assure|acknowledge|thank|apologi[sz]e|validate|say (?:sorry|that|how|thank)|express|emphasi[sz]e|let you know that (?:we|i) (?:are|care|take|value|understand))\b|"
    r"\b(?:i|we) can only (?:say|apologi[sz]e|imagine|repeat)\b|"
    r"\b(?:glad|happy|pleased|delighted|here) to (?:support|respect|honou?r|help you with) (?:your|you|whatever|any|this|that|it)\b(?! (?:today|now|by|at))|"
    # what is always so: "we do state in the letter", "we make up several hundred a day", "orders do go through checks"
    r"\b(?:i|we|they|the \w+|\w+s) do (?:state|say|ask|require|recommend|advise|go through|have (?:to|rules?|terms|an? (?:\w+ )?(?:policy|process|procedure|rule))|need|expect|understand|appreciate|apologi[sz]e|sympathi[sz]e|mention|make it clear|try)\b|"
    r"\b(?:hundreds?|thousands?|dozens|millions?)(?: of [a-z ]{1,20})? (?:a|per|each|every) (?:day|week|month|year)\b|"
    r"\b(?:several|many|two|three|five|six|nine|\d+) (?:hundred|thousand|million) \w+ (?:a|per|each|every) (?:day|week|month|year)\b|"
    # what we have, and what came over us: "we've had the app update", "I've got one the same age"
    r"\b(?:i|we)(?:'ve| have)(?: also| just)? had (?:an? |some |the |so many |a lot of |lots of |\w+ )?(?:issues?|problems?|trouble|updates?|app|system|outage|delays?|complaints|difficult\w*|of these|calls?|a (?:busy|bad|rough|long|hard|terrible))\b|"
    r"\b(?:i|we)(?:'ve| have)? got (?:one|two|three|a|an|my)(?: \w+)? (?:the same age|month|year|at home|of my own|myself|little one|kid|daughter|son)|"
    # what is sold: "the first month free", "members save up to 20%", "would you be interested in our club"
    r"\b(?:first|next) (?:month|week|year|class|session|three months) (?:is |absolutely |completely )?(?:free|half price|on us) when\b|\bset you up\b.{0,40}\b(?:free|discount|% off|half price)\b|"
    r"\b(?:free|no.obligation) (?:trial|taster|quote|consultation)\b|\bsav(?:e|ing)s? (?:of )?up to\b|\b(?:interested in|tell you about|hear about|forget (?:to ask )?about|tempt you with|take a look at) our\b|"
    r"\b(?:sign(?:ing)? you up|why not (?:join|upgrade|treat)|great time to (?:join|upgrade|switch))\b|\b(?:upgrade|switch|move) to our (?:\w+ )?(?:plan|package|premium|plus|gold|club|cover)\b|"
    # a stretch of time that a thing takes by itself, and a state of theirs: "the card takes 5 to 7 days", "you must be frightened"
    r"^\W*(?:and |but |so )?(?:it|they|this|the \w+(?: \w+)?|\w+s) (?:normally |usually |generally )?takes? (?:about |around |up to |roughly |between )?\d[^.!?]{0,30}\bso (?:un)?likely\b|"
    r"\b(?:you|u) must (?:be|have been|feel)\b|\bso (?:is|are) (?:that|you|it)\b|\bjust check i(?:'ve| have) got\b|"
    # what is waited for, and what was always there: "we're still waiting for the part", "the building belongs to a different owner"
    r"\b(?:i'm|im|i am|we're|we are)(?: all)? still (?:waiting|awaiting|hoping|looking)\b|\b(?:has|have) been considered\b|\b(?:confirm|acknowledge)s? (?:safe )?receipt of\b|"
    r"^\W*(?:the|our|this|that|your|my) (?:[a-z']{1,14} ){1,4}?(?:belongs|consists|contains|depends|varies|started|began|happened|opened|stands for) (?!today|tomorrow|now)|"
    r"\b(?:is|are) (?:currently |all |both )?(?:not available|unavailable|not in|not around|on leave) (?:at the moment|right now|just now|today|at present|until)\b|"
    # what is written down and left at that
    r"\b(?:documented|recorded|noted|captured|summari[sz]ed|registered) (?:all )?(?:of )?(?:your|the|this|these|everything|what)\b(?: \w+){0,2}? ?(?:statements?|comments?|concerns?|account|details|points?|views?|feedback|said|above)\b|"
    # what somebody over there wants: "the hotel's wanting their money"
    r"\b(?:wanting|needing|expecting|demanding|asking for|waiting (?:on|for)) (?:their|its|his|her|your) (?:money|rent|fare|answer|pay)\b"
)

BEARS = compiled(
    r"\b(?:you|u) (?:can|could|may)(?: also| just| simply| either| always)? "
    r"(?:wait (?:it out|until|till|for|and see)|(?:choose|decide|opt) (?:not to|to (?:wait|leave|keep waiting|accept|pay the full))|do (?:nothing|without)|go without|live with|put up with|accept (?:it|that|this|the)|"
    r"(?:leave|let) (?:it|things|them|that) (?:as|be|unpaid|for now|alone|where)|remain|manage without|"
    r"(?:keep|leave) (?:it|them|the \w+|your \w+) (?:and|for now|until|as)\b(?! (?:i|we|get|have|still get|i'll|we'll)\b)|"
    r"pay (?:it|the|that|this|your)? ?(?:[£$€]?\d+ |\w+ )?(?:now|today|in full|at the end|straight away|up)\b(?! and (?:i|we)\b))"
)
"""A choice of what they bear anyway: to wait, to pay, to do without."""
PENDING = compiled(
    # news of what is to come, and nothing else: "you will receive an update by 6pm"
    r"\b(?:have|get|receive|be|expect|provide(?: you with)?|give you) (?:an?|another|further|regular|some) (?:\w+ )?(?:updates?|news)\b(?! (?:about|on) (?:your|the) (?:refund|money))|"
    # what waits for itself: "we will contact you once located"
    r"\b(?:once|when|as soon as|if and when) (?:it is |they are |it's |they're )?(?:located|found|available|complete[d]?|processed|approved|resolved|(?<!as soon as )possible)\b(?=\W*$)|"
    r"\b(?:add|adding|added|put|putting|pop|popping|popped|wait for) (?:it|this|that|them|these|a note|your confirmation) ?(?:to|on|in|into|and)\b.{0,20}\b(?:notes|file|record|system)\b|"
    # to talk about a thing gives nobody the thing: "I'll speak to my manager about the hire car"
    r"\b(?:speak|talk|ask|liaise|a word|be in (?:contact|touch)|get in touch|contact|check|enquire)\b[^.]{0,40}\b(?:about|regarding|re)\b"
)
"""What puts the matter off to somebody, or to a day of its own."""
