"""Hold the words of questions that go without a mark, even at the end of a run-on. Patterns only.

The traps are the same words in a statement: "never have I missed it", "the trouble is that all went wrong".
"""

from __future__ import annotations

from scoring.patterns.quick import compiled
from scoring.reading.times import DAY

SLOT = (  # a time that is offered: "would Thursday at nine suit you?"
    rf"(?:on |at |for )?(?:the )?(?:{DAY}|today|tonight|tomorrow|"
    rf"(?:this|next) (?:morning|afternoon|evening|week|{DAY})|noon|midday|\d{{1,2}}(?:[:.]\d\d| ?(?:am|pm|o'?clock)))"
)
FITS = r"(?:work(?:able)?|suit|ok|okay|alright|all right|fine|any good|good|do|convenient|possible)"
_LEAD = r"(?:^|[,;:.] ?|\b(?:so|and|then|or|ok|now|first) )"
UNMARKED = compiled(
    rf"(?<!what )(?<!that )(?<!all )\bis (?:it|that|this) (?:still )?{FITS}(?: (?:if|with|for|by|to|then)\b|\W*$)"
    r"|(?<!never )(?<!nor )(?<!neither )(?<!then )(?<!where )(?<!what )(?<!how )"
    r"\b(?:have|did) i "
    r"(?:get|got|miss(?:ed)?|understand|understood|hear|heard|forgot(?:ten)?|forget|leave|left|have)\b"
    r"(?! (?:to|from)\b)"
    r"|(?<!problem )(?<!thing )(?<!hope )(?<!trouble )\bis that (?:everything|all of it|all|right|correct|it)"
    r"(?: then| so far| yeah)?\W*$"
    rf"|{_LEAD}(?:would|does|will|is) (?:that|this|it|either|{SLOT})\b[^.!?]{{0,24}}?\b{FITS}"
    r"(?: (?:for|with) [a-z ]{1,20}| then)?\W*$"
    rf"|\b(?:would|does|will) (?:that|this|{SLOT})(?: [a-z]+)? (?:work|suit|do)\b"
    r"|(?<!nor )(?<!neither )(?<!never )\b(?:shall|should) (?:i|we) (?!be\b|have\b|not\b)[a-z]+"
    rf"|{_LEAD}(?:can|could|may) (?:i|we) (?:just |also |still )?"
    r"(?:send|come|book|bring|put|call|ring|try|offer|do|move|swap|use|post|drop)\b"
    r"|\banything (?:else )?(?:i've|ive|i have|i) (?:missed|forgotten|left out|got wrong)\W*$|\bok with (?:you|u)\W*$"
    rf"|{_LEAD}(?:is|are|has|have|did) (?:every(?:one|body)|any(?:one|body)|all of you|you all|you both|"
    r"the (?:kids|children|others|neighbours))\b"
)
