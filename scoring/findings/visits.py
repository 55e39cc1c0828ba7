# ruff: noqa: E501 - one way to say a thing is one line
"""Hold the ways to say that somebody comes back in person: "I'll pop back over at ten past". Patterns only.

The traps are what is found out rather than visited ("I'll find the fee") and idioms ("I'll come clean", "get over it").
"""

from __future__ import annotations

_MOVES = r"(?:come|coming|pop|popping|swing|swinging|stop|stopping|drop|dropping|walk|walking|nip|nipping|head|run|be)"
_WHITHER = (
    r"(?:by|past|to|at|in) (?:(?:see|find|get|fetch|meet|collect) )?(?:you|u|ya|your (?:gate|table|room|desk|seat|door|place|"
    r"house|flat|car|office|row|bed|bay)|the (?:gate|table|room|desk|front desk|counter))\b"
)
_BACK = r"(?:back|right back|straight back|over|round|up|down)"
VISITS = (
    rf"(?:{_MOVES} (?:{_BACK} )?(?:and|to) (?:find|see|check on|look for|get|fetch|meet|tell|collect|check with) (?:you|u|ya)\b"
    rf"|{_MOVES} (?:{_BACK} ){{0,2}}{_WHITHER}"
    rf"|(?:come|pop|swing|stop|drop|walk|nip|be) (?:{_BACK} )?(?:back|over|round)(?= (?:here|at|by|in|within|before|after|around|about|"
    rf"once|when|as|this|to(?:night|day|morrow)|on|every|later|first)\b)"
    r"|(?:find|meet|catch|look in on) (?:you|u|ya)\b(?= (?:at|by|in|on|again|here|there|there|before|after|around|about|as|once|"
    r"when|later|to(?:night|day|morrow))\b))"
)
