# ruff: noqa: E501 - one way to say a thing is one line
"""Find the sentences that speak of somebody or something else than what this customer went through. Patterns only.

They share its words and have not listened: other people, what might have been, the agent's own troubles, a sale, a list
of errands. The traps speak of others for this customer's sake: "anyone would be livid", "most people would have left".
"""

from __future__ import annotations

from scoring.patterns.quick import compiled
from scoring.reading.once import once
from scoring.reading.others import FOLK, SOME
from scoring.reading.text import Place, Reading

_FOLK = rf"(?:{FOLK}|customer|client|guest|member|passenger|patient|tenant|parent|driver|user|owner|students?|residents?|folks?|riders?|shoppers?|callers?|households?|couples?|companies|company|firms?|shops?|places?|providers?|ones?)"
_SOME_OPEN = compiled(
    # "some parents in your situation would", "a lesser company would"
    rf"\W{{0,6}}(?:(?:and|so|but|however|honestly|also|although|though|sadly|well),? )?(?:(?:{SOME}|certain|a lot of|a few|a number of|quite a few|few) (?:of (?:our|the) )?(?:\w{{1,14}} )?{_FOLK}\b|(?:some|others|many|several) (?:have|had|ask\w*|find|found|prefer\w*|even|do|of our|choose|like|would|say|said|are|were)\b)"
    rf"|\W{{0,6}}(?:\w{{1,10}} )?(?:an?|any) (?:(?:lesser|lazier|cheaper|less \w+) \w+|(?:worse|different|bad|poor|ordinary|normal) {_FOLK}) (?:would|might|could)\b"
)
_OTHERS = compiled(
    # "members often", "in most cases parcels turn up"
    rf"\b{_FOLK} (?:often|usually|generally|sometimes|tend to|do often|always|save|get up to|tell us|find that|find this|like to|forget)\b"
    rf"|\bwhat (?:our |many |most )?{_FOLK} (?:tell|say|find|want|like|value)\b|\b(?:in (?:many|most|some|a lot of) cases|in such cases|as a rule|for the most part)\b"
)
_MIGHT_HAVE_BEEN = compiled(
    # "ordinarily I would have sent", "had the alarm been declared", "if only you had told us"
    r"\b(?:ordinarily|normally|usually|in normal (?:circumstances|times)|under normal circumstances|in an ideal world|on any other day|another (?:day|time)|in other circumstances)\b[^.!?]{0,80}\b(?:would|could|might|'d)\b"
    r"|\bif only (?:you|it|the|this)\b"
    r"|\b(?:would|could|might) (?:all )?have been (?:open|possible|available|covered|included|yours)\b"
)
_HAD_OPEN = compiled(
    r"\W{0,6}(?:and |but |so )?had (?:the|you|your|it|this|that|somebody|someone|he|she|they) (?:\w{1,14} ){0,4}?(?:been|\w+ed|told|said|come|rung|known|gone|sent|kept|read)\b"
)
_MY_OWN = compiled(
    # "my own gran had a fall", "it's my worst week as well", "we've had eighty of these"
    r"\bmy own (?!doing|fault|mistake|error|name|hands?|desk|manager|team|money|eyes|pocket|time|words|way|part|side|work|job|notes|line|number|direct|account|lunch|break|colleague|judgement|opinion|responsib)\w+"
    r"|\bi(?:'ve| have)? (?:got |had |got the )[^.!?,]{2,25}\bmyself\b(?! (?:open|here|on))"
    r"|\bmy (?:worst|busiest|longest|hardest|first) (?:week|day|month|shift|year)\b|\b(?:same|all in the same|all in this) boat\b|\ball in (?:this|it) together\b"
    r"|\b(?:i've|ive|we've|i have|we have|we're|we are|i'm) (?:had|having|got|dealing with|answering|drowning in|rushed off|run off|swamped|snowed)(?: \w{1,12}){0,2} (?:(?:of|like) (?:these|them|this)|calls|complaints|tickets|no (?:break|lunch|rest)|our feet|my feet|under)\b"
    r"|\b(?:everybody's|everyone's|everybody|everyone) (?:\w{1,12} )?(?:is|are|'s)? ?(?:upside down|in the same|having|affected|waiting too)\b"
)
_SALE = compiled(
    r"\b(?:would you be interested in|are you interested in|have you considered (?:our|upgrading|joining)|while (?:you're|i have you|you are) (?:here|on)|members (?:save|get|enjoy)|save up to|first (?:month|year) (?:is )?(?:free|half)|sign (?:you )?up (?:for|to) (?:our|the)|upgrade to our|ask (?:me )?about our|our (?:new )?(?:premium|plus|gold|platinum|loyalty) \w+|health club|spread the cost)\b"
)
_ERRAND = (
    r"(?:ring|call|phone|ask|write|speak|talk|request|go|visit|bring|check|take an?|rebook|scratch|soak|photograph|download|log (?:in|on|into)|fill|complete|"
    r"contact|wait|try|turn|switch|restart|unplug|return|pay|keep|open|click|scroll|select|choose|gather|collect|attach|upload|if (?:un\w+|still|not|you))"
)
_STEP = compiled(  # "1. Ring the surgery", "Step 2, scratch the bark"
    rf"\W{{0,6}}(?:(?:step )?(?:\d{{1,2}}|one|two|three|four|five|six)[.):,]?|(?:first|second|third|then|next|after that|finally|lastly)(?:ly)?,?)\W{{1,3}}(?:please )?{_ERRAND}\b(?![^.!?]*\b(?:i'll|i will|we'll|we will|for you)\b)"
)
_A_LIST = 3
_OURS_TO_DO = compiled(
    r"\b(?:i'll|i will|i'm (?:sending|booking|getting)|i've|i have|i can|we'll|we will|we've|we have|we can)\b"
)
_THIS_ONE = compiled(  # they, and what they went through
    r"\b(?:you(?:'ve|'d|'re| had| have had| were| are(?! not)| waited| rang| called| paid| told| asked| came| got| lost| spent)|(?<!in )your (?!situation|position|case|shoes|place|area|account type)|sorry|i'll|i've (?!had|got)|i'm (?!swamped|drowning)|"
    r"we (?:let|lost|failed|missed|got|told|sent|charged|took))\b"
)


@once
def digressions(reading: Reading) -> tuple[Place, ...]:
    """Return the sentences that speak of others, of what might have been, of ourselves, of a sale or of errands."""
    text = reading.text
    found = {reading.sentence_at(m.start()) for each in (_MIGHT_HAVE_BEEN, _MY_OWN, _SALE) for m in each.finditer(text)}
    others = {reading.sentence_at(match.start()) for match in _OTHERS.finditer(text)}
    steps: set[Place] = set()
    for start, end in reading.sentences:
        if _HAD_OPEN.match(text, start, end):
            found.add((start, end))
        elif _SOME_OPEN.match(text, start, end):
            others.add((start, end))
        elif _STEP.match(text, start, end):
            steps.add((start, end))
    found |= {place for place in others if not _THIS_ONE.search(text, *place)}
    if len(steps) >= _A_LIST and not _OURS_TO_DO.search(text):
        found |= steps
    return tuple(sorted(found))
