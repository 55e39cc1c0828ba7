# ruff: noqa: E501 - one way to say a thing is one line
"""Tell where a "no" refuses nothing: an honest not-yet, a need, what they went through without, a refusal that is regretted."""

from __future__ import annotations

import re

from scoring.harm.unblamed import Around
from scoring.patterns.quick import compiled

_TO_ME = compiled(r"^ (?:(?:back|directly|straight|right|anything|to|for|on|at|in|it) ){0,2}(?:me|here)\b")
_NOT_YET_KNOWN = compiled(
    r"^ (?:say|tell you|know|see) (?:yet |for sure |now )?(?:who|what|why|whether|if|where|which|how|when)\b"
)
_NOT_ENOUGH = compiled(  # "I can't say sorry enough", "we can't thank you enough"
    r"(?:can't|cannot|cant) (?:begin to )?(?:(?:tell you|say|express|tell ye) how (?:very |truly |deeply |really )?(?:sorry|bad|awful|ashamed)"
    r"|(?:say sorry|apologi[sz]e|thank you|be sorry|stress)\b(?: [a-z']+){0,4}? (?:enough|more|badly)\b)"
)
_OPEN = compiled(r"\b(?:yet|until|before|guess|know|find out|still|check\w*|today)\b")
_CANNOT = compiled(r"\b(?:can't|cannot|cant)\b")
_LIMIT_OWNED = compiled(r"\bwhat (?:i |we )?$")  # "what I cannot do: ..."
_ROAD = compiled(r"\b(?:because|since)\b.*\b(?:appeal|ombudsman|independent|tribunal|adjudicator)\b", re.DOTALL)
_NAMED = compiled(r"\b(?:closed|rejected|refused|declined|denied)$")
_MOURNED = compiled(r"\bsorry (?:for|about)\b|\bapologi[sz]e for\b")
_MOURNED_PAST = compiled(
    r"\b(?:sorry|apologi[sz]e)\b.*\b(?:nobody|without|twice|times|never|before|wrongly|again)\b", re.DOTALL
)


def refusal(near: Around) -> bool:
    """Spare "I can't say sorry enough" and every no that is none."""
    enough = _CANNOT.search(near.said) and _NOT_ENOUGH.match(near.said[near.said.find("can") :] + near.after)
    return bool(enough) or _left_without(near) or _still_missing(near) or _no_refusal(near)


def _still_missing(near: Around) -> bool:
    """Tell whether what they wait for is only said not to have come: "still no refund", "two weeks and no exchange"."""
    if not re.fullmatch(r"no [a-z]+(?<!s)", near.said) or _CAN_BE.match(near.after) or _STAYS_SO.search(near.sentence):
        return False
    return bool(_STILL.search(near.before) or _NOT_YET.match(near.after))


_SPAN = r"(?:minute|hour|day|night|week|month|year|call|email|letter|message|visit|trip|time|form)s?"
_STILL = compiled(
    rf"\b(?:still|yet)(?: (?:is|got|had|have|seen|there's|there is|getting))? $|\b{_SPAN}(?: (?:later|on|now|gone))?(?:,|,? (?:and|but|with)(?: (?:there's|you have|you've had|you have had))?)(?: still)? $"
)
_NOT_YET = compiled(
    rf" (?:yet\b|so far\b|to show for|in sight\b|(?:after|in|for|since) (?!\d+ days?\b)(?:[a-z0-9]+ ){{1,3}}?{_SPAN}\b)"
)
_CAN_BE = compiled(r" (?:is|can|could|will|would|may|has) ")


def _left_without(near: Around) -> bool:
    """Tell whether it is what the customer went through that is retold: "nobody should be stuck with no way out"."""
    if near.said == "no way" and _TO_LIVE.match(near.after):
        return True
    if near.said not in ("no way", "no chance") or not _OF_ESCAPE.match(near.after):
        return False
    return bool(_LEFT_WITH.search(near.before)) and not _STAYS_SO.search(near.sentence)


_TO_LIVE = compiled(
    r" (?:to (?:live|treat|be treated|spend|start|end|run|look after|greet|welcome)|for an?y?(?:one|body)?\b)"
)
_OF_ESCAPE = compiled(
    r" (?:(?:for you |for anyone )?(?:out|through|in|forward)\b(?! of (?:it|this|that|the|your|paying))|to (?:reach|get|ask|speak|talk|call|ring|stop|say|tell|explain|answer|check|know|object)\b(?! (?:a |your |any |the )?(?:refund|money|out of))"
    r"|of (?:reaching|getting|asking|speaking|talking|stopping|knowing|saying|telling|answering)\b)"
)
_LEFT_WITH = compiled(
    r"\b(?:left|stuck|trapped|kept|put|sent|bounced|alone|waiting|waited|standing|stood|sat|sitting|locked|held|caught|lost|spent|spend|spending|hour|hours|minutes|evening|afternoon|morning|loop|circles|queue|bot|menu|robot|line|hold)\b[^.;!?]{0,60}?(?:\bwith|\band(?: with)?|\bhaving|\bhad|,(?: with| and)?) $"
)
_STAYS_SO = compiled(r"\b(?:will|'ll|can't|cannot|must|have to|that's how|stay|stays|remain|remains|contract|tough)\b")


def _no_refusal(near: Around) -> bool:
    """Spare "you can ask for me", an honest not-yet-known, a need ("can't do it without") and a refusal that is regretted."""
    if re.search(r"^(?:you|u) .*\b(?:ask|call|ring|phone|write|email|contact|speak)$", near.said) and _TO_ME.match(
        near.after
    ):
        return True
    if _CANNOT.search(near.said) and _NOT_YET_KNOWN.match(near.after):
        return bool(_OPEN.search(near.after))
    if (
        near.said == "can't do"
        and re.match(r"(?: [a-z]+){0,4} without\b", near.after)
        and re.search(r"\byou $", near.before)
    ):
        return True
    if near.said == "end of":
        return bool(re.match(r" (?!story|discussion|debate|conversation)[a-z0-9]", near.after))
    if (
        _LIMIT_OWNED.search(near.before)
        or " in good faith" in near.after[:24]
        or (_CANNOT.search(near.said) and _ROAD.search(near.near))
    ):
        return True
    return bool(_NAMED.search(near.said)) and _regretted(near)


_OURS = compiled(r" by (?:our own|us|mistake)\b")
_NOT_THEIRS = compiled(r"\b(?:not|n't) your (?:fault|doing|mistake)\b")


def _regretted(near: Around) -> bool:
    """Tell whether a refusal is named as what went wrong: "sorry for ...: the repair is refused"."""
    if _OURS.match(near.after) or _NOT_THEIRS.search(near.before) or _MOURNED.search(near.before):
        return True
    past = re.search(r"\b(?:was|were|been|claim|request|application|appeal)\b", near.said)
    return bool(past and " is " not in f" {near.said}" and _MOURNED_PAST.search(near.sentence))
