# ruff: noqa: E501 - one way to say a thing is one line
"""Tell where words that hurt elsewhere do not hurt: denied, retold with regret, a service that was asked for.

Each rule asks whose act, whose feeling or whose fault it is; it looks at the words right before and after what was found.
"""

from __future__ import annotations

import re

from scoring.harm.danger import known_dangers
from scoring.harm.retold import CONDEMNED, MAY_BE_RETOLD, MAY_BE_SAID_BACK, disowned, retold, said_back
from scoring.harm.unblamed import Around, blame, insult, threat
from scoring.harm.unrefused import refusal
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
    "refusal": refusal,
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
