"""Say how much of a feeling shown is left beside a slight, a "but", cheer, a shrill voice or words for everybody."""

from __future__ import annotations

from scoring.findings.heard import Heard
from scoring.findings.manner import happy
from scoring.harm.harms import flagged, harms
from scoring.patterns.quick import compiled
from scoring.reading.text import Reading
from scoring.types import Evidence

_SHUTS = frozenset({"insult", "sarcasm", "command", "dismissal", "blame", "threat", "mention"})
_LOWERS = frozenset({"policy_shield", "scapegoat", "non_apology"})
_SHRILL = 2  # marks of exclamation beside somebody's trouble
_BOILERPLATE = compiled(
    r"\brest assured\b|\bwe (?:really |truly )?value\b|\bvalued (?:customer|guest|member|client)\b|\byour feedback\b"
    r"|\b(?:highest|top|number one|utmost) priority\b|\bcommitted to (?:\w+ing|your)\b"
    r"|\bwe (?:do )?take (?:this|these|it|all|such|your)[^.!?]{0,40} (?:very |extremely |so )?seriously\b"
)
"""What is said to everybody, word for word: a feeling beside it is part of the form."""
_EXACTLY = compiled(r"\b(?:exactly|precisely|perfectly|the very same)\b")
_DROPS = compiled(
    r"\b(?:but|however|though|although|that said|having said that|nevertheless)[, ]{1,2}"
    r"(?:i(?:'ll)? need|i still need|we need|you need|can you|could you|please|first|what is|what's|unfortunately"
    r"|i can'?t|we can'?t|there(?:'s| is| are| isn't)|it'?s|that'?s|we don'?t|i don'?t"
    r"|you(?!(?:'re| are|r)? (?:not|no (?:fool|idiot)|in no way|did nothing|didn't do|"
    r"mustn't|shouldn't|did the right))|without|as|this is|the )"
)


def capped(reading: Reading, heard: Heard, level: int) -> tuple[int, tuple[Evidence, ...]]:
    """Apply the caps of the rubric; return the level and the words that cost it."""
    flags = flagged(reading)
    caps = [each for each in harms(reading) if each.cue in _SHUTS | {"non_apology", "placeholder"}]
    if flags & _SHUTS:
        level = min(level, 1 if heard.event and not flags & {"sarcasm", "insult", "command", "mention"} else 0)
    if "placeholder" in flags:
        level = 0
    if flags & _LOWERS:
        level = min(level, 1)
    if level == 1 and heard["token"] and flags & {"refusal", "policy_shield", "scapegoat"} and not heard.event:
        level = 0
    if len(heard["feels"]) >= 3 and not heard.event and not heard.told:
        level = min(level, 2)
    if _but(reading, heard):
        level = min(level, 1)
    return _voiced(reading, heard, level), tuple(caps)


def _voiced(reading: Reading, heard: Heard, level: int) -> int:
    """Lower what cheer, a shrill voice, words for everybody or a story of our own take away from the feeling."""
    if heard["cheers"] or (happy(reading.reply.text) and reading.text.count("!") >= 2):
        level = min(level, 1)
    if "!!" in reading.reply.text or reading.reply.text.count("!") >= _SHRILL:
        level = min(level, 2)
    if _BOILERPLATE.search(reading.text):
        level = min(level, 2 if heard.event else 1)
    if heard["presumes"]:
        exactly = any(_EXACTLY.search(reading.text, each.start, each.end) for each in heard["presumes"])
        level = min(level, 1 if exactly or len(heard["presumes"]) > 1 else 2)
    return level


def _but(reading: Reading, heard: Heard) -> bool:
    """Tell whether the feeling is named only to be dropped: "I understand you're upset, but I need your number"."""
    kind = (*heard["feels"], *heard["token"], *heard["grants"])
    if not kind or heard["shares"] or heard["judges"]:
        return False
    return any(
        _DROPS.search(reading.text, each.end, min(each.end + 60, reading.sentence_at(each.start)[1])) for each in kind
    )
