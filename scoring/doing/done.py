# ruff: noqa: E501 - one way to say a thing is one line
"""Hold the words of what is done already: by us, or of itself. Patterns only."""

from __future__ import annotations

from scoring.patterns.quick import compiled

_CAUSED = (  # "I've had that email stopped", "I've got the driver checking the van"; "I've got one at home" is only had
    r"(?:got|had) (?!my |mine |to |an? (?:look|word|think)\b)(?:the|that|this|it|your|him|her|them|you|our|mr|mrs|ms|dr|[a-z]+ from)\b(?: (?!and\b|but\b|with\b|in\b)[a-z']{1,14}){0,4}? "
    r"(?!booking|meeting|morning|evening|thing|wedding|building|need|ring|king|bring)(?:\w{3,}ed|put|sent|taken|cut|set|made|done|up|off|out|on|reserved|\w{2,12}ing)\b"
)
_DID = (
    r"(?:\w{3,14}ed|put|sent|made|done|gone|taken|given|let|set|cut|froze|frozen|paid|begun|started|"
    r"written|spoken|been on|asked|told|found|held|just|already|now|switched|rung|brought|bought|" + _CAUSED + "|"
    r"(?:order|book|send|call|arrange|reserve|cancel|refund|inform|stop|change|prepare)(?= (?:it|them|you|your|the|a|an|new|one|him|her)\b))"
)
DONE = compiled(
    rf"\b(?<!can )(?<!could )(?<!may )(?<!whatever )(?<!everything )(?<!anything )(?:i've|ive|i have|we've|we have|weve|he's|she's|they've|i) (?:just |"
    rf"already |now |also |popped |"
    rf"gone and |personally |actually )?(?!looked|seen|read|checked|noted|had a|heard|searched|understood|"
    rf"apologi|tried|been|experienced|failed|received|realised|realized|opened|wanted|needed|missed|noticed|"
    rf"followed|informed|shared|registered|lost|screwed|destroy|ruin|wreck|damag|broke|burn|spoil|"
    rf"delay|forgot|caused|disappoint|hurt|told you|put you|made you|left you|kept you|charged you|billed you|"
    rf"messed|gone back|let you|got it wrong|made a mistake)"
    rf"{_DID}\b|^\W*(?:it's |it is |that's |all |now |just )?(?:already )?(?:refunded|stopped|cancell?ed|"
    rf"removed|booked|credited|reversed|waived|frozen|froze|paused|requested|raised|referred|done|sorted|"
    rf"logged|switched|moved|released|replaced|sent|fixed|held|on hold|taken off|approved|issued|arranged|"
    rf"deleted|corrected|amended|escalated to)\b"
    r"|\b(?:won't|will not|wont|no longer|never|not) (?:be )?(?:charged|billed|taken|debited|collected)\b|"
    r"\bnothing (?:will be taken|comes out|goes out|more (?:will|to)|leaves)\b|\bpopped (?:through|on|a)\b"
    r"|\b(?:is|are|has been|have been|'s|been|was) (?:now |already |just |all |been |now been )?(?:stopped|on hold|"
    r"paused|frozen|held|cancell?ed|refunded|reversed|removed|booked|credited|waived|taken off|coming (?:off|"
    r"back)|gone|done|saved|switched off|in pause|requested|logged|raised|fixed|corrected|assigned|tagged|"
    r"approved|arranged|reserved|moved|on (?:its|the) way|back on|set up|underway|already)\b"
    r"|\b(?:is|are|has been|have been) (?:(?:now|already) (?:blocked|locked|closed|secured)|"
    r"(?:blocked|locked|closed|secured) (?:now|already|from our|on our (?:side|end)|as of|this (?:minute|second)))\b"
    r"|(?:[a-z]|\d)\s?: (?:gone|stopped|removed|requested|cancell?ed|refunded|done|on now|booked|paused|on hold|"
    r"held|raised|frozen|waived)\b|\b(?:fee|flag|charge|hold|debit|survey|payment|billing)(?:'s|s)? (?:gone|"
    r"on|off|refunded|stopped|removed|waived|dropped|cancelled|cleared|stopping)\b"
)
