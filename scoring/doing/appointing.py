# ruff: noqa: E501 - one way to say a thing is one line
"""Hold the ways to give somebody an hour: "come at 4.10", "meet me here at 25 past", "3.30 it is". Patterns only.

The traps are errands at an hour ("come back at nine and ask again", "call us at five") and hours that are past.
"""

from __future__ import annotations

from scoring.patterns.quick import compiled
from scoring.reading.times import DAY

CLOCK = (
    r"(?:(?:at|for|by|around|about|@|from|is|it's) ){0,2}(?:\d{1,2}[:.]\d\d\b|\d{1,2} ?(?:am|pm|o'?clock)\b|\d{1,2} past\b|noon\b|midday\b|"
    r"(?<=\bat )(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! ?(?:days?|weeks?|minutes?|hours?|%|of|working)))(?! ?(?:-|to|til?l?|until) ?\d)"
)
_SOON = rf"(?:{CLOCK}|(?:on |this |next )?{DAY}\b|today\b|tonight\b|tomorrow\b|this (?:morning|afternoon|evening)\b|first thing\b|now\b|in (?:an?|half an|\d{{1,2}}|five|ten|fifteen|twenty) (?:hour|min))"
_GAP = r"(?: (?!(?:before|between|unless|if|and|but|or|because|not)\b)[a-z'&-]{1,14},?){0,6}?,? "
_PLACE = r"(?:here|to (?:me|us|my|our|this|the|ward|room|desk|gate)|(?:at|by|to|in) (?:my|our|this|the) (?:desk|counter|office|gate|door|window|till|table|entrance|surgery|clinic|shop|bench|stand|reception|hall))"
_US = r"(?:me|us|him|her|them|dr \w{1,14}|mr \w{1,14}|mrs \w{1,14}|ms \w{1,14}|our \w{1,14}|the \w{1,14})"
APPOINTS = compiled(
    # "so come at 4.10 today", "pop in at noon", "be here for 3", "bring her in at 5"
    rf"(?:^|[,.;:] ?|\b(?:so|then|and|just|please|you|u|or) )(?:(?:can|could|may|should) )?(?:come|pop|drop|swing|nip|be|be back|turn up|head)(?! back\b)(?: (?:in|on in|over|round|down|up|by|along|straight|through|across|on))? ?(?:{_PLACE}|there|in|home)?{_GAP}{CLOCK}"
    rf"|(?:^|[,.;:] ?|\b(?:so|then|and|just|please|you|u|or) )(?:bring|drop|get|have) (?:it|her|him|them|the \w{{1,14}}|your \w{{1,14}}) (?:in|over|round|here|down|up|to (?:me|us))\b{_GAP}{CLOCK}"
    # "meet me here at 25 past", "you meet our driver at the gate at six", "ask for me at 9"
    rf"|(?:^|[,.;:] ?|\b(?:so|then|and|just|please|you|u|you'll|ull|or|can|could) )(?:meet|ask for|find|come (?:and )?(?:find|see|ask for)|come (?:straight |right )?to) {_US}\b{_GAP}{_SOON}"
    # "see you at ten", "I'll see you tomorrow", "I see you here at four"
    rf"|(?:^\W*|\b(?:i|we|i'll|ill|we'll|and|so|then|dr \w{{1,14}}|she|he|she'll|he'll) )(?:will |can |to )?(?:see|have|expect|fit|squeeze|take|get) (?:you|u|her|him|them|you both|you all)(?: both| all| in| here| there| then| back){{0,3}}{_GAP}{_SOON}"
    # "you're in at four", "you are booked with Dr Lind for 9", "you are expected at noon"
    rf"|\b(?:you're|you are|ur|youre|u are|she's|he's|you've|you have)(?: (?:now|both|all|already|got|next|put)){{0,3}} (?:in|on|booked(?: in)?|down|expected|due in|slotted in|pencilled in|an appointment|a slot|a place|the slot|a table|a seat){_GAP}{CLOCK}"
    # "ten past four is yours", "3.30 it is then", "the round today it is, 3.30", "4.10 works for us"
    rf"|{CLOCK}(?: (?:today|tomorrow|tonight|then|on {DAY}|this \w{{1,14}}))?(?: it is\b| is (?:yours|ours|fine (?:by|for|with) (?:me|us)|free|open|kept|held|booked|reserved|set|settled|confirmed|possible)\b| works (?:for|here|with)\b| can be (?:done|yours)\b|'s (?:yours|free|fine)\b)"
    rf"|\b(?:it is|its|it's|is yours|is settled|is set|is booked|is on),? (?:then,? )?{CLOCK}"
    # "can do 4.10 today", "we can do you tomorrow at nine", "there's a chair free at 4.10"
    rf"|(?:^\W*|\b(?:i|we|she|he|dr \w{{1,14}}) )(?:can|could) (?:do|manage|make) (?:you )?{_SOON}"
    rf"|\bthere(?:'s| is|s) (?:a|an|one|still one|still a) (?:\w{{1,14}} ){{0,3}}(?:at|for|on) {_SOON}"
    # "I'm at the desk from six", "I'll be at your gate at six"
    rf"|\b(?:i|we|she|he|ill|im)(?:'ll| will|'m| am| is|'s)? (?:be )?(?:here|there|at (?:the|your|my|our|this) \w{{1,14}}|outside|downstairs){_GAP}{CLOCK}"
)
APPOINT_WORDS = frozenset(
    """come pop drop swing nip be turn head bring get have meet ask find see expect fit squeeze take in on booked down
    expected due slotted pencilled is yours works do manage make there's theres here there at outside downstairs""".split()  # noqa: SIM905 - words read better as text
)
GONE = compiled(
    r"\b(?:was|were|had|did|came|went|told|said|supposed|should have|should've|promised|didn't|never|nobody|waited|waiting)\b"
)
"""An hour that is past is no appointment."""
