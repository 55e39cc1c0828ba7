# ruff: noqa: E501 - one way to say a thing is one line
"""Tell where words that hurt elsewhere do not hurt: denied, retold with regret, a service that was asked for.

Each rule asks whose act, whose feeling or whose fault it is; it looks at the words right before and after what was found.
"""

from __future__ import annotations

import re

from scoring.harm.danger import known_dangers
from scoring.harm.retold import CONDEMNED, MAY_BE_RETOLD, MAY_BE_SAID_BACK, disowned, retold, said_back
from scoring.harm.unblamed import Around, blame, insult, threat
from scoring.patterns.quick import compiled
from scoring.reading.phrases import Found
from scoring.reading.text import Reading


def spared(reading: Reading, found: Found, *, owns: bool) -> bool:
    """Tell whether what was found hurts nobody here; `owns` says that the agent owns a failing beside it."""
    rule = _RULES.get(found.label)
    text, (start, end) = reading.text, reading.sentence_at(found.start)
    end = max(end, found.end)
    after = reading.sentence_at(end)[1] if end < len(text) else end
    around = Around(
        text[found.start : found.end],
        text[start : found.start],
        text[found.end : end],
        text[start:after],
        reading.reply.answering.lower(),
        owns,
    )
    if found.label in MAY_BE_SAID_BACK and said_back(around, reading.reply.case):
        return True
    if found.label == "scapegoat" and "fraud" in known_dangers(reading.reply):
        return not _OF_THE_HOUSE.search(around.sentence)  # the one who defrauded them did it, and it is care to say so
    return bool(rule and rule(around)) or (found.label in MAY_BE_RETOLD and (retold(around) or disowned(around)))


def _sarcasm(near: Around) -> bool:
    """Spare "so what he sees ..." and "so what happened is ..."; "so what?" and "so what if" sting."""
    return near.said == "so what" and bool(re.match(r" (?!if\b|then\b|now\b)[a-z]", near.after))


_HAD_TO_FUSS = compiled(r"\b(?:because|(?<!n't )(?:have|had|having) to|hard to|afford to|without|than) $")
_NO_FUSS = compiled(
    r"(?:\byou(?:'re| are|'ve| were)? (?:really |certainly |absolutely |definitely )?(?:not|never)|\byou (?:aren't|weren't)|\b(?:nobody|no one|none of us) (?:thinks|says|said)|\bi don't (?:think|believe|feel)"
    r"|\b(?:don't|never) (?:you )?(?:think|feel|worry|fear)|\bfar from|\banything but|\bisn't|\bit's not)(?: [a-z']+){0,4} ?$"
)
_FUSS = compiled(r"fuss|scene|drama|overreact|exaggerat|sensitive|emotional|picky|precious|fussy")
_ONLY_SOMEBODY = compiled(
    r"^ (?!that\b|which\b)[a-z]+(?: (?!that\b|which\b|and\b)[a-z]+)? (?:may|can|could|is allowed|are allowed|knows)\b"
)
_ONLY_A_PART = compiled(r"^ (?:small |tiny |first |little )?(?:part|start|beginning|first step)\b")
_WHAT_THEY_NEED = compiled(r"^ (?:he|she|they|you|your [a-z]+) (?:need|want|wish|like|hope|deserv|order|ask)")


def _dismissal(near: Around) -> bool:  # noqa: PLR0911 - a reason each
    if _FUSS.search(near.said) and (_NO_FUSS.search(near.before) or _HAD_TO_FUSS.search(near.before)):
        return True
    if re.search(r"\b(?:only|just) an?$", near.said):
        return bool(("," in near.said and _ONLY_SOMEBODY.match(near.after)) or _ONLY_A_PART.match(near.after))
    if near.said in ("just wait", "simply wait"):
        return waits_for_help(near.near, len(near.before) + len(near.said))
    if _ON_FILE.match(near.said):  # "the notes say no answer, and that's untrue"
        return near.owns or bool(CONDEMNED.search(near.near))
    if near.said.endswith(("long", "much")):
        return near.owns  # "you walked here twice because of us. Two days isn't long"
    if "happen" in near.said:
        return near.owns or bool(_NO_SHRUG.search(near.before) or _TOO_OFTEN.match(near.after))
    if near.said.startswith("at least"):
        return bool(re.match(r" should(?:'ve| have) (?:been|had|got)\b", near.after))
    return near.said.endswith("what") and bool(_WHAT_THEY_NEED.match(near.after))


_NO_SHRUG = compiled(  # "when these things happen we pay"
    r"\b(?:when|whenever|why|how|if|where|each time|every time|let|letting|make sure|sure|not|n't|never|nothing)(?: [a-z']{1,8}){0,2} ?$"
)
_TOO_OFTEN = compiled(r" (?:far |much )?(?:too|because of us|and (?:it|that|they) should)")
_ON_FILE = compiled(r"(?:notes?|log|card|records?|entry) (?:say|said|show|state|claim)s?\b")
_TO_THE_CUSTOMER = compiled(
    r"(?:^[\W]*|\b(?:please|pls|oh|no|so|and|but|hey|ah|now|you|you've|you have|you've got|you have got|you really|you've done|you certainly|you absolutely)[ ,]*)$"
)
_HAD_A_RIGHT = compiled(
    r"\byou(?:'ve| have| had|'re| are|r)? (?:every |all |the |a )?(?:right|reason|did|good|fully)\b|\bfor (?:asking|writing|calling|ringing|being|that|it)\b"
)
_THEY_APOLOGISED = compiled(r"\b(?:sorry|apologi[sz]e|fuss|bother|forgive)\b")


def _mention(near: Around) -> bool:
    """Spare "don't be sorry" said to a customer; "I don't apologise" refuses to."""
    if not re.match(r"(?:don't|never|nothing|no need|no reason)\b", near.said) or not _TO_THE_CUSTOMER.search(
        near.before
    ):
        return False
    by_you = re.search(r"\byou\b", near.before)
    if near.said.startswith(("nothing", "no ")) and not by_you:
        return bool(_HAD_A_RIGHT.search(near.near) or _THEY_APOLOGISED.search(near.asked))
    return True


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


def _refusal(near: Around) -> bool:
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


_KNOWN = compiled(r"\b(?:i|we) (?:do )?(?:know|see|understand|hear|imagine|bet)\b")
_OF_THEIRS = compiled(r"\b(?:who|anyone|anybody|someone|somebody|if they|with you)(?: who)? $")
_IN_CASE = compiled(r"\b(?:if|in case|should|even if)\b[^.,;]*$")
_WE_ACT = compiled(r"\b(?:i|we)(?:'ll| will| send| call| ring| bring| book| come| pay)\b")


def _excuse(near: Around) -> bool:
    """Spare a question after the customer's people, and what is done if something goes wrong."""
    if _KNOWN.match(near.said) or (near.said.startswith("work") and _KNOWN.search(near.before)):
        return True  # "I know night work is hard": theirs
    if near.said.startswith("because if"):
        return True  # what may still be found, not why we failed
    if "sick" in near.said and _OF_THEIRS.search(near.before):
        return True
    if "busy" in near.said and re.search(r"\byou(?:'re| are) $", near.before):
        return True
    return bool(_IN_CASE.search(near.before) and _WE_ACT.search(near.after))


_OURS_TO_TAKE = compiled(
    r"\b(?:i|we)(?:'ll| will| can|'m going to|'m|'re)? $|\b(?:ill|let me) $|\b(?:i|we)(?:'ll| will) [^.;!?]{0,60} and $"
)


def _scapegoat(near: Around) -> bool:
    """Spare "you are not to blame", "how are your people doing" and an independent judge."""
    if near.said == "blame":
        return bool(
            re.search(
                r"\byou(?:'re| are|r)? (?:really |certainly )?(?:not|never|in no way) to $|\byou aren't to $",
                near.before,
            )
        )
    if near.said.endswith("doing") and re.search(r"\bhow(?:'re|'s| are| is) (?:your|the|all) $", near.before):
        return True
    if near.said == "a person should" or (
        near.said.startswith("take it up with") and _OURS_TO_TAKE.search(near.before)
    ):
        return True
    if near.said.endswith(("fault", "doing", "mess", "blunder")) and re.search(r"\b(?:our|my) (?:own )?$", near.before):
        return True  # "that is our garage's doing"
    if near.said.endswith(("always do", "always tell")):  # of things: "it comes to light, they always do"
        return bool(_TURNS_UP.search(near.before))
    return "for us" in near.said and bool(
        re.search(r"\b(?:decided|judged|checked|heard|reviewed|looked at)\b", near.before)
    )


_TURNS_UP = compiled(r"\b(?:turns?|comes?|come|shows?|found|light|arrives?|works? out)\b[^.]*$")
_OF_THE_HOUSE = compiled(
    r"\b(?:colleagues?|department|team|branch|partners?|supplier|system|computer|software|app store|other bank|your bank|you)\b"
)
_PAPERS = compiled(r" (?:number|no\.|holder|reference|document|papers)\b")


def _policy_shield(near: Around) -> bool:
    """Spare the policy that is a paper: "what is your policy number"."""
    return near.said.endswith(("policy", "contract")) and bool(_PAPERS.match(near.after))


def _command(near: Around) -> bool:
    """Spare thanks for patience: "you have been so patient", and what they are freed of: "you can stop chasing now"."""
    if near.said.startswith("stop") and _FREED.search(near.before):
        return True
    return bool(re.match(r"(?:you|u|ya)(?:'ve| have) been\b", near.said)) or bool(_KEPT_COOL.search(near.said))


_FREED = compiled(
    r"\b(?:(?:you|u) (?:can|could|may)|lets? you|let you both|so (?:that )?you)(?: now| finally| just| both)? $"
)
_KEPT_COOL = compiled(r"\bkeep (?:them|her|him|it|the [a-z]+|your [a-z]+) cool$")


_RULES = {
    "insult": insult,
    "blame": blame,
    "threat": threat,
    "sarcasm": _sarcasm,
    "dismissal": _dismissal,
    "mention": _mention,
    "refusal": _refusal,
    "excuse": _excuse,
    "scapegoat": _scapegoat,
    "command": _command,
    "policy_shield": _policy_shield,
}
_STAY = compiled(
    r" (?:me|them|him|her|us|it|[a-z' ]{3,30}?)? ?(?:by|at|outside|inside|near|in front|under|downstairs|there|on the|in the)\b"
)
_HELP_COMES = compiled(
    r"\b(?:sending|calling|coming|bringing|on (?:its|their|the|his|her|my) way|minutes? away|ambulance|i'm there|will be (?:there|with you)|i'll (?:come|be|send|call)|arriv\w+)\b"
)


def waits_for_help(text: str, end: int) -> bool:
    """Tell whether a "wait for" says where to wait for somebody who is on the way."""
    return bool(_STAY.match(text, end) and _HELP_COMES.search(text))
