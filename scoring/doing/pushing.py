# ruff: noqa: E501 - one way to say a thing is one line
"""Hold the words that leave the work to the customer, and those that show it costs them nothing. Patterns only."""

from __future__ import annotations

from scoring.patterns.quick import compiled
from scoring.reading.times import DAY

FREE = compiled(
    r"\b(?:free(?! (?:line|phone|number|to))|"
    r"(?:no|without)(?: any| an)?(?: extra| additional)? (?:charge|cost|fee)|at no (?:extra )?cost|"
    r"on us|on the house|our treat|for nothing)\b"
)
"""What costs nothing is given: "you can use the other pool at no charge" pushes nobody."""
_PUSH_VERB = (
    r"(?:contact|call|ring|phone|fill|submit|upload|apply|claim|go|visit|write|email|speak(?= to| with)|ask|complete|"
    r"log|use|check|try|dispute|appeal|rebook|re-book|raise|file|track|find|download|cancel|chase|resubmit|update|"
    r"take|wait|refer|quote|"
    r"send|follow|read|look|search|provide|request|register|open|restart|reboot|clear|order|return|"
    r"keep trying|complain|reach out|get in touch|stop the|come back|bring it|turn)"
)
PUSH = compiled(
    rf"\b(?=[yusctao])(?<!can )(?<!could )(?<!would )(?<!did )(?<!do )(?<!whatever )(?<!until )(?<!when "
    rf")(?<!before )(?<!after )"
    rf"(?:\b(?:you|u|sir|customers?)(?:'ll|'d| will| would| can| could| may| might| should| must)(?: also| just|"
    rf" always| still| best| now| then)?(?: need to| have to| want to| wish to| be able to)?|"
    rf"\b(?:you|u|sir|customers?)(?: also| just| still| then)? (?:need to|have to|want to|wish to|are welcome to|can|"
    rf"best)|^\W*(?:and |so |then |or )?(?:you|u)(?: just| simply| then)?(?=.{{0,60}}\b(?:form|website|online|portal|"
    rf"app|desk|reception|team|department|bank|line|number|email)\b)) {_PUSH_VERB}\b(?! (?:from|back from) (?:me|us)|"
    rf" up to| it to (?:me|us))"
    rf"|(?:\b(?:please|kindly|pls|simply|maybe)|^\W*(?:then|just)?) ?{_PUSH_VERB}(?: (?:in|out|up|back|on|to|"
    rf"with|again|a|an|the|our|your|us|them|him|at|through|via|down))\b(?=.{{0,80}}\b(?:form|website|site|"
    rf"online|portal|app|desk|reception|team|department|bank|hotel|surgery|centre|center|airport|carrier|"
    rf"sender|depot|driver|settings|store|tab|page|faq|neighbours?|manufacturer|support|again|claims?|111|"
    rf"branch|number|line|supplier|provider|retailer|seller|courier)\b)"
    rf"|^\W*(?:(?:i'd|i would|we'd|we would|i|we|would|id) (?:suggest|recommend|advise)(?!:|"
    rf" (?:that )?(?:we|i|he|she|our)\b| (?:today|tonight|tomorrow|{DAY}|\d|(?:on|at|by) (?:\w+day|\d))\b)|"
    rf"what i'd suggest|(?:may|can|could|might) (?:i|we) (?:suggest|recommend|advise)(?: that)?(?: in the meantime)?,? (?:you|u)\b|"
    rf"your best bet|try|contact|call|ring|speak to|go to|visit|fill in|log in|check|wait|come back|take it up|"
    rf"have you tried|apply|submit|email the|write (?:to|an?|another))\b|(?<!i'll )(?<!ill )(?<!we'll )(?<!i will )(?<!we will )(?<!i can )(?<!to )\btake it up with\b|\bgo to (?:settings|the|your|our|"
    rf"my)\b|\bpop down to\b|(?<!my )(?<!our )(?<!very )\bbest (?:complaining|off|to|bet)\b|\b(?:i'd|i would|we'd|we would|"
    rf"would) (?:suggest|recommend|advise)\b"
    r"|\b(?<!my )(?<!direct )(?<!own )(?:form|details|option|link|procedure|process|button|number|address)"
    r"(?:'s| is| are) (?:on|in|available|under|at)\b(?! (?:your|ur) (?:sim|phone))|"
    r"\bmust be (?:submitted|made|sent|done|in writing|requested)\b|"
    r"\bneed(?:s)? to be (?:made|submitted|in writing|done)\b|\bbetween you and\b|"
    r"\bit's (?:the )?(?:cardholder|customer|passenger|user)'?s? responsibility\b"
)
