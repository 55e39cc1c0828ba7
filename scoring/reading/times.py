"""Hold the words of time: a day, an hour, a stretch of time, and the words that only sound like one. Patterns only."""

from __future__ import annotations

from scoring.patterns.quick import compiled

DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?"
MONTH = (
    r"(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|aug|sept?|"
    r"oct|nov|dec)"
)
COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|ten|twelve|fourteen|few|couple(?: of)?|half an)"
TIME = compiled(
    rf"\b(?:today|tonight|tonite|tomorrow|tmrw|tomoz|2moro|tmw|tomoro|now|right away|straight ?away|"
    rf"immediately|instant(?:ly)?|"
    rf"(?:within|inside) the (?:hour|day|week)|this (?:minute|second|instant|morning|afternoon|evening|week|hour|arvo)|"
    rf"the now|right now|midday|noon|midnight|overnight"
    rf"|(?:by|before|on|from|at|after|until|til|till|around|about|for|come|this|next|every|"
    rf"first thing)? ?{DAY}\b(?: (?:morning|afternoon|evening|night|arvo))?|end of (?:the )?(?:day|week|"
    rf"business|month|shift)|close of (?:play|business)|cob|eod"
    rf"|(?:within|in|under|inside|after|takes?|take|up to|every|for|another|next|about|around|max|only|"
    rf"roughly)? ?{COUNT}(?: ?(?:-|to|or) ?\d{{1,3}})?[ -]?(?:working |business |calendar |full |clear |"
    rf"week)?(?:minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?|fortnights?|months?)"
    r"|\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)|\d{1,2}[:.]\d\d(?! ?(?:off|each|%))|(?:by|before|at|until|from|between|"
    r"after|til|till) (?:\d{1,2}(?:[:.]\d\d)?h?|noon|midday|lunch(?:time)?|then|tonight|tomorrow)|"
    r"(?:by|at|around|till|until) (?:half|quarter) (?:past|to)|(?:(?:at|by|before|about|till|until) )?\d{1,2} past|"
    r"(?:by|before|at|around|about|from|till|until|for) half "
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})|"
    rf"\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}|{MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?|"
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o'?clock|"
    r"the (?:\d{1,2}(?:st|nd|rd|th)|same day)|(?:on |by |before )the \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|"
    r"rd|th)|\d{1,2} ?(?:-|to) ?\d{1,2}(?= |,|\.|\?|$)"
    r"|(?:half|quarter|five|ten|twenty) (?:past|to) (?:\w+)|(?:by|before|at|until|from|after|till|about|around) "
    r"(?:one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|half past)(?= |,|\.|\?|!|;|$)(?! (?:of|thing|more|days?|"
    r"weeks?|months?|people|times?|in|or(?! (?:at|by|before|from)\b)|and a))|"
    r"first thing|same day|next day|next working day|24 ?/ ?7|while (?:you|i)|"
    r"straight after|as we speak|whilst you)\b"
)
TIME_WORDS = frozenset(
    """today tonight tonite tomorrow tmrw tomoz tmw tomoro now away straightaway immediately instant instantly minute
    second morning afternoon evening week hour arvo midday noon midnight overnight mon tue tues wed weds thu thur
    thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
    thursdays fridays saturdays sundays mons wednes end close cob eod minutes min mins hours hr hrs h day days
    weeks wk wks fortnight fortnights month months lunch lunchtime then one two three four five six seven eight
    nine ten eleven twelve half quarter past first while whilst straight speak next clock o'clock oclock""".split()  # noqa: SIM905 - words read better as text
)
"""Words of which a time has at least one; a figure will do as well."""
LATE = compiled(
    r"\b(?:asap|a\.s\.a\.p|as soon as (?:possible|we can|i can|they can|poss)|soon(?:est)?|shortly|"
    r"in due course|at the (?:very )?earliest|earliest possible|quickly as (?:possible|we can)|when (?:i|we|"
    r"they) can|in the (?:near|coming) (?:future|days)|momentarily|in a timely manner"
    r"|at some point|eventually|when possible|as quick as|in a (?:bit|while)|promptly|when (?:i|we) (?:know|"
    r"hear|have) (?:more|something|anything)|later on|sometime)\b(?! as (?:it|that|they|the|i|you|we|those))"
)
