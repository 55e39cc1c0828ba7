# ruff: noqa: E501 - one way to say a thing is one line
"""Hold what only looks like a question: exclamations, rhetoric, insinuations, errands, "let us know". Patterns only.

The traps are the honest questions beside them: "could anyone else have had that code?", "what day was it".
"""

from __future__ import annotations

from scoring.patterns.quick import compiled

RHETORICAL = compiled(  # nobody waits for an answer to it
    r"\bwho (?:hasn't|wouldn't|doesn't|isn't|can't|couldn't|could blame|can blame|would blame|wants|needs|likes|cares|"
    r"knew|would want|would like|would have thought|among us|better)\b"
    r"|\b(?:what|where) (?:could|can|would|might) (?:possibly )?be (?:more|worse|better|sadder|nicer|harder|the harm)\b"
    r"|\bwhat (?:could|can) go wrong\b|\bwhat (?:kind|sort) of (?:company|firm|place|people|person|service)\b"
    r"|\bhow (?:could|can) (?:any(?:one|body)|this|that|it) (?:\w{1,12} ){0,2}(?:be|happen|bear|put up|expect\w*|stand|not)\b"
    r"|\bhow would (?:i|we|anyone|anybody) feel\b|\bwhere would (?:we|i) be without\b|\bwhat's not to\b"
    r"|\bis(?:n't| it any wonder| it not)\b (?:it |that |life |this |a )?(?:\w{1,10} )?(?:awful|dreadful|terrible|funny|always|"
    r"typical|just|wonder|the way|a (?:shame|pity|nightmare))"
    r"|\bwhy (?:didn't|did|don't|does|is|was|wasn't|has|hasn't|isn't|doesn't|were|are)(?: \w{1,12}){0,2} (?:app|system|shop|"
    r"courier|driver|company|manager|staff|colleagues?|we|i|us|nobody|no one|anyone|our \w+|it|this|that)\b(?![^?]{0,60}"
    r"\b(?:do you know|did (?:they|he|she|we) say|any idea)\b)"
)
INSINUATES = compiled(  # that they, or theirs, did it
    r"\b(?:was|were|had) (?!there|it|the |this|that|any|some|an? |we |i )(?:your )?\w{1,12} (?:been )?(?:perhaps|possibly|maybe|by any chance|"
    r"a (?:bit|little) (?:rough|careless|naughty|rushed|hasty|clumsy|forgetful|confused|distracted|heavy|hard on|rude|boisterous))\b"
    r"|\b(?:is|was) there (?:a|any) (?:particular )?reason (?:why )?(?:that )?(?:you|u|he|she|they|nobody at|your \w+) "
    r"(?:didn't|did not|haven't|hadn't|weren't|wasn't|couldn't(?! be (?:in|home|there)\b)|waited|left|failed|chose)\b"
    r"|\b(?:could|might|may) (?:you|u|he|she|your \w+|someone at (?:home|your end)|one of your \w+) (?:\w{1,10} )?have "
    r"(?:just |simply |perhaps |accidentally |possibly )?(?:forgot\w*|left|lost|dropped|misread|misheard|mislaid|misplaced|"
    r"misunderstood|pressed|knocked|broken?|moved|mixed|caused|damaged|missed|overlooked|entered|typed|thrown|deleted|"
    r"imagined|put|given|done)\b"
    r"|\b(?:is|isn't) it (?:not )?(?:possible|likely|conceivable) (?:that )?(?:you|u|he|she|your \w+)\b(?! (?:can|could be|are|will|send|get)\b)"
    r"|\bdid(?:n't)? (?:you|he|she|they|your \w+) (?:perhaps|maybe|possibly|by any chance|just|simply) (?:not|forget|lose|miss|drop|mis\w+|press|knock|mix|overlook|enter|type|delete|imagine|break|move|throw|put)\b"
    r"|\b(?:was|is) it definitely\b|\bare you (?:quite|absolutely|really|completely|100%) (?:sure|certain)\b"
)
"""Blames under the cloak of a question."""

ERRAND = compiled(
    r"\b(?:can|could|would|will) (?:you|u) (?:please |just |maybe |perhaps |first |also )?(?:(?:ask|get|tell) (?:your \w+|him|her|them|someone) to |"
    r"try |and try )?(?:turn|switch|restart|reboot|reset|unplug|clear|freeze|reinstall|update|refresh|borrow|lend|try)\b(?! from| which| what)"
    r"|\b(?:have you|do you have|is there|are there|has (?:he|she) got) (?:got )?(?:any|a|an|some)?(?:one|body|where|thing)?\b[^?.!]{0,40}? "
    r"(?:you|that|who|which|they|he|she) (?:could|can|might|would)(?: \w{1,9})? (?:borrow|lend|transfer|pay|pick|collect|cover|drive|"
    r"give you)\b"
)
"""Sends them to do it themselves: "can you turn it off and on", "is there a friend who could lend you one"."""

EXCLAIMED = compiled(
    r"what (?:an?|such)\b"  # "what a night you both had"
    r"|how (?!many|much|long|old|far|often|soon|big|late|early|about)(?:[a-z]+ ){1,3}?(?:you|u|we|i|it|this|that|he|she|they|"
    r"your \w+)(?: (?:all|both|each|two|must))? (?:are|is|am|were|was|be|have|has|had|feel|felt|must)\b"
    r"|(?:what|which) (?:is|was|were|are|'s) (?:being )?(?:[a-z]{2,}ed|said|told|done|left|sent|written|shown|given|meant|"
    r"missing|wrong|right|due)\b"  # "what was said to you was wrong"
    r"|(?:what|which|who|when|where|how) (?:[a-z']+ ){1,7}?(?:is|was|isn't|wasn't) (?:a|an|the|that|not|wrong|ours|on us|my|"
    r"our|private|still|unacceptable|out of|just|simply|it's)\b"  # "what marked the dresser is not known"
    r"|what(?:'s left| remains| happened) (?:is|was)\b"
)
"""What begins as a question and tells: an exclamation, or the subject of what follows."""

LET_KNOW = compiled(
    r" (?:please |just |also )?(?:know,? (?:please |also |then |on \w+ |by \w+ )?(?:which|what|when|where|who|whether|why|if|your|the|of|"
    r"how (?!you get on|it goes|you go|things|you're getting|that goes|it went|you feel))|have (?!an? (?:\w+ )?(?:chat|word|look|think|"
    r"read|dig|go|check|peek|moment|minute)\b))"
)
"""What one is let know: something ("let me know which branch"), not merely how it goes."""
NO_DATUM = compiled(
    r" (?:an?|another|some|one more|until|till|the) (?:\w+ )?(?:ring|call|shout|bell|line|buzz|tinkle|minutes?|moment|secs?|seconds?|chance|few|"
    r"bit|days?|couple|hours?|go|try|time|week|weekend|message|text|email|second chance|benefit)\b(?! (?:you|that (?:suits|works|is good)|of (?:the|your)))"
    r"| by (?:e-?mail|post|phone|text|letter) (?:in|within|by)\b| (?:in|within) \d| to follow\b"
)
"""What is given, sent or replied though nothing is asked: "give us a ring", "reply by email in 5 days"."""
SIGNED = compiled(  # to be made to say so: "confirm in writing that you are satisfied"
    r"(?:confirm|state|agree|accept|declare|acknowledge|say)(?: in writing| to us| to me| by (?:email|reply|return))* that "
    r"(?:you|u) (?:are|have been|were|agree|accept|understand|withdraw|will not|won't|no longer)\b"
    r"|(?:tell|show)s? (?:us|me) (?:above all|time and again|every day|that)\b"
)
