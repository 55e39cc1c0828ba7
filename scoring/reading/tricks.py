# ruff: noqa: E501 - one trick is one line
"""Patterns of what shows in the typing: templates left unfilled, capitals, and text that talks to a grader instead of a customer."""

from __future__ import annotations

from scoring.patterns.quick import compiled

PLACEHOLDER = compiled(
    r"\{\{?[a-z_ .]{2,40}\}\}?|\[(?:insert |your |the |customer|guest|client|agent|company|order|date|name|issue|amount|product|number|ref|first|last)"
    r"[a-z_ '/]{0,30}\]|<(?:insert |your |customer|guest|agent|company|first|last|name|order|date)[a-z_ ]{0,30}>|%[a-z_]{3,30}%|#__|\bxx-xx|\bcustomer name\b,"
)
INJECTION = compiled(
    r"\b(?:ignore|disregard|forget|override|bypass) (?:(?:all|any|the|your|my|these|those|previous|prior|above|earlier|preceding|of) ){1,4}"
    r"(?:instruction|prompt|rubric|rule|text|message|context|guideline|criteria|direction)"
    r"|(?:^|[\n.!?>\]] ?)(?:\*\*|#{1,3} ?|<\|?|\[)? ?(?:system|assistant|developer|user|customer|grader|evaluator|examiner|judge|instruction|instructions|override|admin|ai|thought process|reasoning|verdict|note to (?:the )?grader)(?:\*\*|\|?>|\])? ?(?:message|prompt|note|override)?\s?:"
    r"|<\|?(?:im_start|im_end|system|assistant|endoftext|/?inst|s)\|?>|\[/?inst\]|</?(?:system|assistant|grade|score|rubric|instructions?)>"
    r"|\b(?:rate|grade|score|mark|award|assign|give|output|return|print|respond with|set)\b[^.!?\n]{0,40}\b(?:[0-4] ?/ ?4|4 ?out of ?4|(?:level|score|grade|rating|mark)s?\b[^.!?\n]{0,12}\b[34]\b|full marks|maximum|top marks|highest (?:score|level|mark|grade))"
    r"|\b(?:empathy|apology|solution|clarification|listening|tone|next_steps|score|level|grade|rating)\"? ?[:=] ?\"?[0-4]\b"
    r"|\b(?:empathy|apology|solution|clarification|listening|tone) (?:level |score )?(?:[0-4] ?/ ?4|[34]/|level [0-4])|\b(?:level|score) ?(?:is |of |= ?)?4\b(?:/4)?"
    r"|\b(?:great|excellent|perfect|strong|outstanding|full|complete|exemplary) (?:empathy|apology|tone|listening|clarification|solution) (?:shown|here|demonstrated|displayed|present|score)"
    r"|\byou are now (?:calm|satisfied|happy|a |an |in |the |no longer|free|dan\b|pleased|convinced|resolved)|\b(?:act|behave|respond|reply|pretend) as (?:if|though|a|an|the) [^.!?\n]{0,40}(?:satisfied|happy|calm|resolved|customer|assistant|model|persona)"
    # an examiner, an evaluator or a judge may be of the customer's world: only what they would award tells
    r"|\b(?:examiner|evaluator|expert panel|judges?)\b[^.!?\n]{0,40}\b(?:award\w*|scores?|rated?|grades?|full marks|marks|points|level|top|maximum|[34] ?(?:/|out)|empathy|apology|rubric|this (?:is|reply|answer|response)|(?:please )?note (?:that|the|how|this)|look(?:s|ing)? for)\b"
    r"|\bexpert panel (?:has )?g[ai]ve[sn]?\b|\bevery (?:item|question) (?:is|to be|is to be|must be|should be) (?:answered|marked|yes|true)\b|\[(?:data|end) [0-9a-f]{6,}\]"
    r"|\b(?:the )?(?:grader|rubric|scorer|language model|scoring (?:system|engine))\b[^.!?\n]{0,30}\b(?:should|must|will|gave|gives|awarded|agreed|has|have|please|note|note:|rated|scores?|wants?|looks? for)\b"
    r"|\b(?:as per|according to|meets|per|matches|satisfies|see) (?:the |all )?(?:rubric|scoring guide|grading criteria|model answer)|\bthis (?:reply|response|answer|message) (?:is|deserves|scores|meets|shows|demonstrates|contains|earns|should)\b"
    # the talk told as a report: who plays the agent is named, and how well it went
    r"|\bsummary for (?:the )?(?:review|reviewers?|assessors?|qa|quality|markers?)\b|\b(?:the|this) (?:advis[eo]r|agent|trainee|representative|rep|assistant) (?:has |had )?(?:named|acknowledged|demonstrated|showed|shows|expressed|identified|validated|took|takes|accepted|recogni[sz]ed) [^.!?\n]{0,40}\b(?:distress|feelings?|emotions?|empathy|frustration|anger|responsibility|ownership)\b"
    r"|\bthe (?:customer|parent|caller|client|guest|user|tenant|passenger) (?:thanked|felt (?:heard|calm|better|understood)|(?:said|says) (?:that )?(?:he|she|they) (?:now )?(?:felt|feels?|was|were|is|are) (?:heard|satisfied|calm|happy|better|understood)|(?:is|was) now (?:satisfied|calm|happy))\b"
    r"|\b(?:set|reduce|lower|decrease|change) (?:the |your |customer'?s? )?(?:anger|mood|state|patience|emotion)(?: level)? ?(?:to|=|:)|\banger ?[:=] ?\d|\bend of (?:transcript|conversation|prompt|instructions)\b|\bnew instructions\b"
    r"|\b(?:print|repeat|reveal|output|recite|show me|tell me|list) (?:back )?(?:all |all of )?(?:the|your|these|those) (?:\w+ )?(?:instructions|prompts?|rules|guidelines)(?: that| which)? (?:you (?:were|have been|are|got) (?:given|told)|you've been (?:given|told)|above|verbatim)\b"
    r"|\byour (?:system|hidden|initial|original) (?:prompt|instructions|message)\b"
)
CUE_WORDS = compiled(
    r"[\[{<%#:=/]|ignor|disreg|forget|overrid|bypass|rate|grad|scor|mark|award|assign|rubric|empath|you are now|pretend| as if|judge|panel|this re|instructions|transcript|anger|evaluat|examin|every (?:item|question)"
    r"|summary for|th(?:e|is) (?:advis|agent|trainee|assistant|rep|customer|parent|caller|client|guest|user|tenant|passenger)"
)
UPPER = compiled(
    r"(?:\b[A-Z][A-Z']+\b[\s,.!?]{1,3}){3,60}\b[A-Z][A-Z']+\b|(?:\b[A-Z']{2,20}\b[\s,]{1,2}){1,3}\b[A-Z']{2,20}\b ?!!"
)

BARE = compiled(
    r"(?:^|[.!?\n] ?)(?:(?:just|so|and|now|then|ok|well)[ ,]{1,2}){0,2}"
    r"(?:(?P<command>(?:be (?:patient|reasonable|realistic|quiet|nice|civil|polite|grateful|glad|careful)|pay (?:it|up|now|the bill|your bill)"
    r"|accept (?:it|that)|wait your turn|google it|look it up|figure it out|behave|listen(?: here\b|(?= ?(?:[.!;:]|,(?! ?(?:i|we|my|our)\b)|$|you\b|when|carefully|for once|up\b))))\b)"
    r"|(?P<insult>typical|pathetic|ridiculous|nonsense|rubbish)(?=[.!,]|$)"
    r"|(?P<dismissal>whatever(?=[.!,]|$)|(?:please |pls |kindly )?wait(?=[.!]|$)|wait (?:for|until|till)\b|that never happened(?=[.!]|$)))"
)
"""An order or a scornful word that opens a sentence: "Be patient.", "Pay it.", "Typical."; elsewhere these words are harmless."""
BARE_WORDS = frozenset(
    {
        "patient",
        "reasonable",
        "realistic",
        "quiet",
        "nice",
        "civil",
        "polite",
        "grateful",
        "glad",
        "careful",
        "pay",
        "accept",
        "wait",
        "google",
        "look",
        "figure",
    }
    | {"behave", "listen", "typical", "pathetic", "ridiculous", "nonsense", "rubbish", "whatever", "happened"}
)
