# ruff: noqa: E501 - one way to say a thing is one line
"""Tell where words that hurt elsewhere do not hurt: denied, retold with regret, a service that was asked for.

Each rule asks whose act, whose feeling or whose fault it is; it looks at the words right before and after what was found.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from scoring.phrases import Found
from scoring.text import Reading


class _Around(NamedTuple):
    """Hold what stands around a finding: the words found, its sentence before and after them, and the customer's line."""

    said: str
    before: str
    after: str
    near: str  # its sentence and the one after it
    asked: str
    owns: bool

    @property
    def sentence(self) -> str:
        """Return the whole sentence."""
        return self.before + self.said + self.after


def spared(reading: Reading, found: Found, *, owns: bool) -> bool:
    """Tell whether what was found hurts nobody here; `owns` says that the agent owns a failing beside it."""
    rule = _RULES.get(found.label)
    text, (start, end) = reading.text, reading.sentence_at(found.start)
    end = max(end, found.end)
    after = reading.sentence_at(end)[1] if end < len(text) else end
    around = _Around(
        text[found.start : found.end],
        text[start : found.start],
        text[found.end : end],
        text[start:after],
        reading.reply.answering.lower(),
        owns,
    )
    return bool(rule and rule(around)) or (found.label in _MAY_BE_RETOLD and (_retold(around) or _disowned(around)))


_DENIED_INSIDE = re.compile(
    r"(?:\bnot|n't|\bnever|\banything but|\bfar from|\bno)\b(?! (?:just|only|even|merely|simply|very|so|too|be)\b)"
)
_RETOLD = re.compile(  # "somebody says in front of the queue that you're ..."; "to tell you that" is the agent's own
    r"\b(?:(?:he|she|they|who|somebody|someone|we|colleague|driver|engineer|bot|letter|manager|team)(?: [a-z]+ly)? (?:just )?(?:says?|said|told|tells?|wrote|claimed|called|implied|suggested|let)"
    r"|(?:being|been|were|was|be) (?:told|called|accused|made|treated)|(?<!i'm )(?:telling|saying|suggesting|implying|calling|hearing)(?= (?:that|you|to you|it|there|him|her)\b))\b(?!,)[^,;:.]{0,50}$"
)
_CONDEMNED = re.compile(
    r"\b(?:sorry (?:that|for|about|we|he|she|they|you were|my|our|it)|apologi[sz]e|wrong(?:ly)?|worse|awful|horrible|humiliat\w+|unforgivable|untrue|not true|isn't true|wasn't true|nasty|shame\w*|unfair|insulting|hurtful|was not|wasn't|weren't|should never|shouldn't|should not|no one should|nobody should|must have)\b"
)


def _retold(near: _Around) -> bool:
    """Tell whether somebody else's words are retold and rejected."""
    return bool(_RETOLD.search(near.before) and _CONDEMNED.search(near.near))


_WONT_SAY = re.compile(
    r"\b(?:won't|wouldn't|not going to|never|will not|not here to) (?:say|tell|pretend|claim|ask|hear)\b[^,;:.]{0,40}$"
)


def _disowned(near: _Around) -> bool:
    """Tell whether the agent will not say it: "I won't tell you to calm down"; with a "but" after it, it is said."""
    return bool(_WONT_SAY.search(near.before)) and not re.search(r"\bbut\b", near.after)


def _insult(near: _Around) -> bool:
    return near.said.startswith(("you", "u ")) and bool(_DENIED_INSIDE.search(near.said))


_OUR_TURN = re.compile(  # "you ticked no swaps, and we ..."
    r"(?:,|\band|\bbut|\byet|\bbecause|;)+ (?:then |still |yet )?(?:we|nobody|no one|i|it|you (?:still|only)|our [a-z]+)\b(?P<rest>.*)",
    re.DOTALL,
)
_OUR_FAILING = re.compile(
    r"\b(?:ignored|forgot|lost|broke|missed|failed|anyway|all the same|regardless|instead|still|twice|nobody|no one|never|another"
    r"|didn't (?:keep|do|read|look|listen|stick|respect|honou?r|follow|send|come|act|notice|cancel|stop))\b"
)
_AS_AGREED = re.compile(
    r"\b(?:as (?:agreed|it says|stated)|what (?:they|it|you|the)|only|simply|merely|followed|therefore|had to|can't)\b"
)
_TAG = re.compile(r"^(?:did|have|had|were)n't (?:you|u)$")
_PRAISED = re.compile(
    r"\b(?:right|told|paid|asked|warned|wrote|rang|called|said|everything|best|well|kept|trusted|waited|reported)\b"
)
_FAULTED = re.compile(r"\b(?:wrong|forgot|lost|broke|missed|late|failed|only|never|nobody)\b")
_DOING_WELL = re.compile(
    r"^ (?:so|really|very|incredibly|brilliantly|amazingly|great|well|fine|everything|all|the right|what|fantastic\w*|absolutely)\b"
)


def _blame(near: _Around) -> bool:
    """Spare what they did right before we failed, a tag that agrees, praise, and blame that is retold and rejected."""
    turn = _OUR_TURN.search(near.sentence, len(near.before) + 6)
    failed = turn and (near.owns or _OUR_FAILING.search(turn[0])) and not _AS_AGREED.search(turn["rest"])
    if failed and near.said.startswith(("you", "u ")):
        return True
    if _NOTHING_TO_DO.search(near.before) or " in good faith" in near.after[:24] or _SURE_OF.match(near.after):
        return True
    if _TAG.search(near.said) and not re.match(r" [a-z]", near.after):
        return bool(_PRAISED.search(near.before)) and not _FAULTED.search(near.before)
    if near.said.endswith("must have"):
        return bool(_MUST_HAVE_FELT.match(near.after))
    return near.said.endswith("doing") and bool(_DOING_WELL.match(near.after))


_MUST_HAVE_FELT = re.compile(
    r" (?:been (?:so|very|really|terribly|upset|worried|frightened|scared|sad|heartbroken|disappointed|devastated|hungry|tired|cold|in)|felt|wondered|cried)\b"
)
_NOTHING_TO_DO = re.compile(r"\bnothing (?:that |else )?$")
_SURE_OF = re.compile(  # "are you sure you're safe": care, not doubt
    r" (?:that )?(?:you're|you are|u r|he's|he is|she's|she is|he has|she has|they are|they've) (?:safe|ok|okay|all right|alright|warm|well|not hurt|not alone|gone|breathing)\b"
)
_POLITE_IF = re.compile(
    r"\bif (?:you (?:like|want|wish|prefer|agree)(?= ?[,.;]| i\b| we\b| i'll\b| we'll\b)|that's (?:ok|okay|all right|what you want))"
)
_HOSTILE = re.compile(
    r"\b(?:if|unless|or|else|otherwise|stop|keep|shout\w*|swear\w*|rude\w*|abus\w*|language|warning|continue|pay up|until|behaviou?r|tone|attitude)\b"
)
_SERVICE = re.compile(
    r"\b(?:today|tonight|tomorrow|now|this minute|at once|immediately|straight away|right away|as you|you asked|you wish\w*|you want\w*|confirm\w*|in writing|refund\w*|back|for you|so (?:that )?(?:nobody|no one|he|they|it|nothing|she)|as of|from (?:today|the)|free|no (?:fee|charge|cost)|stolen|fraud\w*|safe\w*|protect\w*|penalty)\b"
)
_ASKS_TO_END = re.compile(
    r"\b(?:cancel\w*|clos(?:e|ed|ing)|leave|left|freez\w*|block\w*|stop\w*|end(?:ed)?|terminat\w*)\b"
)
_TAKES_OFF = re.compile(r"\b(?:tak(?:e|es|ing)|taken|remov\w+|clear\w*|wip\w+|get|getting)\b")
_ENDS = re.compile(
    r"\b(?:cancel|close|closed|block|blocked|end|terminated?|disconnect|suspend|suspended|freeze|restrict|restricted|deactivate)\b"
)
_THEIR_THING = re.compile(r"\b(?:your|ur|account|contract|membership|line|service|policy|cover)\b")
_REPORT_MATTER = re.compile(
    r"^ (?!account|behaviou?r|language|conduct|tone|name|number|message|email|attitude|abuse|comment|profile|threat|employer|boss|manager|school|landlord|wife|husband)[a-z]"
)


def _threat(near: _Around) -> bool:
    """Spare the ending, blocking or reporting that serves the customer; whatever hangs on how they behave is a threat."""
    if _HOSTILE.search(_POLITE_IF.sub("", near.sentence)):
        return False
    if "credit" in near.said:
        return " off " in near.said and bool(_TAKES_OFF.search(near.before))
    if "report" in near.said:
        if near.said.endswith("to your"):
            return not re.search(r"\b(?:i'll|ill|will|going to)\b", near.before + near.said)
        return near.said.endswith("your") and bool(_REPORT_MATTER.match(near.after))
    if not _ENDS.search(near.said) or not _THEIR_THING.search(near.said):
        return False
    return bool(_SERVICE.search(near.near) or _ASKS_TO_END.search(near.asked))


def _sarcasm(near: _Around) -> bool:
    """Spare "so what he sees ..." and "so what happened is ..."; "so what?" and "so what if" sting."""
    return near.said == "so what" and bool(re.match(r" (?!if\b|then\b|now\b)[a-z]", near.after))


_HAD_TO_FUSS = re.compile(r"\b(?:because|(?<!n't )(?:have|had|having) to|hard to|afford to|without|than) $")
_NO_FUSS = re.compile(
    r"(?:\byou(?:'re| are|'ve| were)? (?:really |certainly |absolutely |definitely )?(?:not|never)|\byou (?:aren't|weren't)|\b(?:nobody|no one|none of us) (?:thinks|says|said)|\bi don't (?:think|believe|feel)"
    r"|\b(?:don't|never) (?:you )?(?:think|feel|worry|fear)|\bfar from|\banything but|\bisn't|\bit's not)(?: [a-z']+){0,4} ?$"
)
_FUSS = re.compile(r"fuss|scene|drama|overreact|exaggerat|sensitive|emotional|picky|precious|fussy")
_ONLY_SOMEBODY = re.compile(
    r"^ (?!that\b|which\b)[a-z]+(?: (?!that\b|which\b|and\b)[a-z]+)? (?:may|can|could|is allowed|are allowed|knows)\b"
)
_ONLY_A_PART = re.compile(r"^ (?:small |tiny |first |little )?(?:part|start|beginning|first step)\b")
_WHAT_THEY_NEED = re.compile(r"^ (?:he|she|they|you|your [a-z]+) (?:need|want|wish|like|hope|deserv|order|ask)")


def _dismissal(near: _Around) -> bool:
    if _FUSS.search(near.said) and (_NO_FUSS.search(near.before) or _HAD_TO_FUSS.search(near.before)):
        return True
    if re.search(r"\b(?:only|just) an?$", near.said):
        return bool(("," in near.said and _ONLY_SOMEBODY.match(near.after)) or _ONLY_A_PART.match(near.after))
    if near.said in ("just wait", "simply wait"):
        return waits_for_help(near.near, len(near.before) + len(near.said))
    if near.said.startswith("at least"):
        return bool(re.match(r" should(?:'ve| have) (?:been|had|got)\b", near.after))
    return near.said.endswith("what") and bool(_WHAT_THEY_NEED.match(near.after))


_TO_THE_CUSTOMER = re.compile(
    r"(?:^[\W]*|\b(?:please|pls|oh|no|so|and|but|hey|ah|now|you|you've|you have|you've got|you have got|you really|you've done|you certainly|you absolutely)[ ,]*)$"
)
_HAD_A_RIGHT = re.compile(
    r"\byou(?:'ve| have| had|'re| are|r)? (?:every |all |the |a )?(?:right|reason|did|good|fully)\b|\bfor (?:asking|writing|calling|ringing|being|that|it)\b"
)
_THEY_APOLOGISED = re.compile(r"\b(?:sorry|apologi[sz]e|fuss|bother|forgive)\b")


def _mention(near: _Around) -> bool:
    """Spare "don't be sorry" said to a customer; "I don't apologise" refuses to."""
    if not re.match(r"(?:don't|never|nothing|no need|no reason)\b", near.said) or not _TO_THE_CUSTOMER.search(
        near.before
    ):
        return False
    by_you = re.search(r"\byou\b", near.before)
    if near.said.startswith(("nothing", "no ")) and not by_you:
        return bool(_HAD_A_RIGHT.search(near.near) or _THEY_APOLOGISED.search(near.asked))
    return True


_TO_ME = re.compile(r"^ (?:(?:back|directly|straight|right|anything|to|for|on|at|in|it) ){0,2}(?:me|here)\b")
_NOT_YET_KNOWN = re.compile(
    r"^ (?:say|tell you|know|see) (?:yet |for sure |now )?(?:who|what|why|whether|if|where|which|how|when)\b"
)
_OPEN = re.compile(r"\b(?:yet|until|before|guess|know|find out|still|check\w*|today)\b")
_CANNOT = re.compile(r"\b(?:can't|cannot|cant)\b")
_LIMIT_OWNED = re.compile(r"\bwhat (?:i |we )?$")  # "what I cannot do: ..."
_ROAD = re.compile(r"\b(?:because|since)\b.*\b(?:appeal|ombudsman|independent|tribunal|adjudicator)\b", re.DOTALL)
_NAMED = re.compile(r"\b(?:closed|rejected|refused|declined|denied)$")
_MOURNED = re.compile(r"\bsorry (?:for|about)\b|\bapologi[sz]e for\b")
_MOURNED_PAST = re.compile(
    r"\b(?:sorry|apologi[sz]e)\b.*\b(?:nobody|without|twice|times|never|before|wrongly|again)\b", re.DOTALL
)


def _refusal(near: _Around) -> bool:
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


_OURS = re.compile(r" by (?:our own|us|mistake)\b")
_NOT_THEIRS = re.compile(r"\b(?:not|n't) your (?:fault|doing|mistake)\b")


def _regretted(near: _Around) -> bool:
    """Tell whether a refusal is named as what went wrong: "sorry for ...: the repair is refused"."""
    if _OURS.match(near.after) or _NOT_THEIRS.search(near.before) or _MOURNED.search(near.before):
        return True
    past = re.search(r"\b(?:was|were|been|claim|request|application|appeal)\b", near.said)
    return bool(past and " is " not in f" {near.said}" and _MOURNED_PAST.search(near.sentence))


_OF_THEIRS = re.compile(r"\b(?:who|anyone|anybody|someone|somebody|if they|with you)(?: who)? $")
_IN_CASE = re.compile(r"\b(?:if|in case|should|even if)\b[^.,;]*$")
_WE_ACT = re.compile(r"\b(?:i|we)(?:'ll| will| send| call| ring| bring| book| come| pay)\b")


def _excuse(near: _Around) -> bool:
    """Spare a question after the customer's people, and what is done if something goes wrong."""
    if "sick" in near.said and _OF_THEIRS.search(near.before):
        return True
    return bool(_IN_CASE.search(near.before) and _WE_ACT.search(near.after))


def _scapegoat(near: _Around) -> bool:
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
    if near.said == "a person should":
        return True
    return "for us" in near.said and bool(
        re.search(r"\b(?:decided|judged|checked|heard|reviewed|looked at)\b", near.before)
    )


_PAPERS = re.compile(r" (?:number|no\.|holder|reference|document|papers)\b")


def _policy_shield(near: _Around) -> bool:
    """Spare the policy that is a paper: "what is your policy number"."""
    return near.said.endswith(("policy", "contract")) and bool(_PAPERS.match(near.after))


def _command(near: _Around) -> bool:
    """Spare thanks for patience: "you have been so patient"."""
    return bool(re.match(r"(?:you|u|ya)(?:'ve| have) been\b", near.said))


_MAY_BE_RETOLD = frozenset(
    ("insult", "blame", "dismissal", "refusal", "policy_shield", "command", "scapegoat", "excuse")
)
_RULES = {
    "insult": _insult,
    "blame": _blame,
    "threat": _threat,
    "sarcasm": _sarcasm,
    "dismissal": _dismissal,
    "mention": _mention,
    "refusal": _refusal,
    "excuse": _excuse,
    "scapegoat": _scapegoat,
    "command": _command,
    "policy_shield": _policy_shield,
}

_STAY = re.compile(
    r" (?:me|them|him|her|us|it|[a-z' ]{3,30}?)? ?(?:by|at|outside|inside|near|in front|under|downstairs|there|on the|in the)\b"
)
_HELP_COMES = re.compile(
    r"\b(?:sending|calling|coming|bringing|on (?:its|their|the|his|her|my) way|minutes? away|ambulance|i'm there|will be (?:there|with you)|i'll (?:come|be|send|call)|arriv\w+)\b"
)


def waits_for_help(text: str, end: int) -> bool:
    """Tell whether a "wait for" says where to wait for somebody who is on the way."""
    return bool(_STAY.match(text, end) and _HELP_COMES.search(text))
