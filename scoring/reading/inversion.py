# ruff: noqa: E501 - one way to say a thing is one line
"""Hold the ways in which spoken English asks: by inversion, a question word, or the voice alone. Patterns only.

Every gap is bounded and nothing repeats inside a repeat, so that a hostile reply costs no more than a long one.
"""

from __future__ import annotations

from scoring.patterns.quick import compiled

YOU = r"(?:you|u|ya|ye|yous|youse|y'all)"
_ONE = (
    rf"(?:{YOU}|i|we|he|she|they|it|there|any\w*|that|this|these|those|the|your|ur|yer|his|her|their|somebody|someone|"
    r"everybody|everyone|both|either)"
)
NO_ANSWER = (  # "can I just say", "could you imagine", "don't you worry": asked of nobody
    r"(?! (?:i|we)(?: (?:just|first|please|also|only|start by|begin by))* (?:say|apologi|assure|reassure|tell you|"
    r"thank|add|start|offer (?:my|our)|be (?:honest|clear|frank|straight))"
    r"| you (?:imagine|believe|worry|dare|fret|go)\b)"
)
_NOTHING_ASKED = (  # "may I suggest a walk"
    r"(?! (?:(?:just|first|please|also|only|humbly|respectfully) )*(?:say|assure|reassure|thank|add|suggest|recommend|remind|"
    r"point out|advise|wish|extend|refer you|direct you)\b)"
)
_INVERTED = (
    rf"(?:(?:can|could|would|will|does|did|is|are|was|were|has|isn't|aren't|wasn't|weren't|hasn't|didn't|doesn't|"
    rf"wouldn't|couldn't|d'){NO_ANSWER} {_ONE}|(?:do|have|shall|may|might|haven't|won't) (?:{YOU}|i|we|they){_NOTHING_ASKED}"
    r"|(?:should (?:i|we|he|she|they)|d'you|don't you|can't you)(?! (?:worry|go|be|dare|fret|start|let)))\b"
    r"(?!\W{0,3}$|,)"
)
_GAP = (
    r"(?: (?!(?:i|we|you|u|they|he|she|it|that|happened|matters|counts|if|is|was|to|i'm|we're|you're|\w+ed)\b)[a-z]+)"
    r"{0,3}"
)
_WH_ASKS = (
    rf"(?:(?:what|which|when|where|who|whose|how|why)(?!which (?:is|are|was|were|will|has|have)\b){_GAP}"
    r" (?:do|did|does|can|could|would|will|should|have|has|are|was|were|is|shall)(?<!which is)(?<!which are)"
    rf"(?<!which was)(?<!which were)(?<!which will)(?<!which has)(?<!which have) {_ONE}"
    r"|(?:what|who|where|when|how)(?:'s|s|'re|'d) (?!(?:happened|more|done|gone|been|happening|left|why|that|worse|"
    r"best)\b)[a-z]+|(?:what|which) [a-z]+'s (?:your|the|his|her|their|that|it)"
    r"|which (?:of (?:the|these|those|them|your)|one(?! of us)|way|suits)"
    r"|how (?:many|much|long|far|old|often|late)(?: \w+){0,2} (?:do|did|have|has|had|is|are|was|were|will|would|can|"
    r"until|till|ago)|(?:what|which) (?:time|day|date|gate|number|name|colou?r|size|one|address|flight|postcode|model|"
    r"card|account|seat)(?! (?:it|you|that|this|they|we|he|she|i)\b)(?=[^.!?\n]{0,25}$)|(?:what|how) about(?! that,)|why not)\b"
)
OPENING = rf"{_INVERTED}|{_WH_ASKS}"
LOOSE = (  # asked by the voice alone: "any allergies", "that all right for you", "want me to send it"
    r"any(?:one|body|thing|where)? (?!chance of that|one of|way|time|how|(?:would|could|can|will|does|did|is|has)\b)"
    r"(?![^.!?\n]{0,40}\b(?:may|might|will|would|could|(?<!i )(?<!we )should|is|are|was|makes?|gets?)\b)"
    r"[a-z][^.!?\n,]{0,45}$"
    r"|who (?:is|was|were|are|will|would|did|has|had|'s) (?!(?:i|we|that|this|more|also|not|never|always)\b)[a-z]+ (?!who\b)[^.!?\n]{2,60}$"
    r"|(?:want (?:me|us) to|fancy (?:a|an|the|me|us)|wanna)\b"
    r"|(?:(?:is )?that|this|it) (?:about )?(?:ok|okay|alright|all right|right|the (?:lot|size)|suit|any good)\b"
    r"[^.!?\n,]{0,20}$|sounds? (?:good|ok|okay|fair|alright|all right)(?: to you)?\W*$"
    r"|you (?:happy|okay|ok|all right|alright|still) (?:with|if|at|on|in|there)\b"
)
LEAD = (
    r"(?:and|n|but|so|or|then|sorry|okay|ok|right|well|now|also|just|first|please|cos|cause|yeah|yes|no|oh|ah|aye|sure|grand|"
    r"lovely) "
)
ASKED_BY_VOICE = compiled(
    r",? (?:am i right|is that right|have i got that right|yes or no)\W*$|"
    r", (?:is|are|was|were|do|did|have|has) (?:yours|theirs|his|hers|you|yous|they)\W*$|"
    r" (?:right|yeah|correct|yes),? not (?:the |on |at |in |with )*[a-z0-9]{1,12}\W*$|, (?:yeah|right|correct|eh)\W*$"
)
VOICED = ("right", "no", "yeah", "correct", "eh", "yours", "theirs", "hers", "you", "they")
"""The last words of what `ASKED_BY_VOICE` finds."""
BIDS = compiled(  # "can you send me the number": a request, asked for or not by its words
    rf"\W*(?:sorry,? )?(?:{LEAD}){{0,3}}(?:can|could|will|would) (?:{YOU}|i|we) "
    r"(?:(?:please|kindly|just|pls|quickly|also|possibly) )*(?:send|provide|give|confirm|share|upload|email|text|bring|"
    r"keep|stop|turn|wait|try|bear|hold|take|get|forward|attach|fill|call|ring|contact|go|come|put|leave|return|check|"
    r"make|use|pop|drop|let)\b(?![^.!?\n]{0,80} or )"
)
WH = frozenset(("what", "which", "who", "whose", "when", "where", "how", "why", "much", "many"))
"""Words whose question the next inversion belongs to: "which way do you want to go"."""
