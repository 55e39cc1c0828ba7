# ruff: noqa: E501 - one way to say a thing is one line
"""Tell where a hard word on the customer's person, their fault or what awaits them is no insult, blame or threat."""

from __future__ import annotations

import re
from typing import NamedTuple

from scoring.patterns.quick import compiled


class Around(NamedTuple):
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


_DENIED_INSIDE = compiled(
    r"(?:\bnot|n't|\bnever|\banything but|\bfar from|\bno)\b(?! (?:just|only|even|merely|simply|very|so|too|be)\b)"
)


def insult(near: Around) -> bool:
    """Tell whether a hard word is denied: "you are not stupid"."""
    return near.said.startswith(("you", "u ")) and bool(_DENIED_INSIDE.search(near.said))


_OUR_TURN = compiled(  # "you ticked no swaps, and we ..."
    r"(?:,|\band|\bbut|\byet|\bbecause|;)+ (?:then |still |yet )?(?:we|nobody|no one|i|it|you (?:still|only)|our [a-z]+|th(?:at|is)(?:'s| is| was) (?:our|my))\b(?P<rest>.*)",
    re.DOTALL,
)
_OUR_FAILING = compiled(
    r"\b(?:ignored|forgot|lost|broke|missed|failed|mistake|failing|fault|anyway|all the same|regardless|instead|still|twice|nobody|no one|never|another"
    r"|didn't (?:keep|do|read|look|listen|stick|respect|honou?r|follow|send|come|act|notice|cancel|stop))\b"
)
_AS_AGREED = compiled(
    r"\b(?:as (?:agreed|it says|stated)|what (?:they|it|you|the)|only|simply|merely|followed|therefore|had to|can't)\b"
)
_TAG = compiled(r"^(?:did|have|had|were)n't (?:you|u)$")
_PRAISED = compiled(
    r"\b(?:right|told|paid|asked|warned|wrote|rang|called|said|everything|best|well|kept|trusted|waited|reported)\b"
)
_FAULTED = compiled(r"\b(?:wrong|forgot|lost|broke|missed|late|failed|only|never|nobody)\b")
_DOING_WELL = compiled(
    r"^ (?:so|really|very|incredibly|brilliantly|amazingly|great|well|fine|everything|all|the right|what|fantastic\w*|absolutely)\b"
)


_MANY_SUCH = compiled(
    r"\b(?:plenty of|lots of|so many|even|a lot of|the most)(?: very)? $"
)  # careful people fell for it too


def blame(near: Around) -> bool:
    """Spare what they did right before we failed, a tag that agrees, praise, and blame that is retold and rejected."""
    turn = _OUR_TURN.search(near.sentence, len(near.before) + 6)
    failed = turn and (near.owns or _OUR_FAILING.search(turn[0])) and not _AS_AGREED.search(turn["rest"])
    if (failed and near.said.startswith(("you", "u "))) or (
        _MANY_SUCH.search(near.before) and near.said.startswith(("careful", "sensible", "smart", "most", "many"))
    ):
        return True
    if _NOTHING_TO_DO.search(near.before) or " in good faith" in near.after[:24] or _SURE_OF.match(near.after):
        return True
    if _TAG.search(near.said) and not re.match(r" [a-z]", near.after):
        return bool(_PRAISED.search(near.before)) and not _FAULTED.search(near.before)
    if _LOST_THROUGH_US.search(near.before + near.said + near.after) or _borne(near) or _no_slip(near):
        return True
    if must := _MUST_HAVE.search(near.said):
        return bool(_MUST_HAVE_FELT.match(near.said[must.end() :] + near.after))
    return near.said.endswith("doing") and bool(_DOING_WELL.match(near.after))


def _no_slip(near: Around) -> bool:
    """Tell whether they gave what was due, or are asked for a place or a time."""
    if near.said.endswith("given"):
        return bool(_GAVE_RIGHTLY.match(near.after))
    return near.said.startswith("did you") and bool(_WHICH.search(near.before))


_WHICH = compiled(r"\b(?:where|when|what time|which (?:[a-z]+ ){0,3})\W*$")  # "where did you leave it" asks for a place
_GAVE_RIGHTLY = compiled(
    r" (?:us |me |them |him |her )?(?:the |your |a |an |all |any |full |proper |travel |due |\d+ |days |weeks )*"
    r"(?:notice|warning|readings?|details|documents?|proof|information|reasons?|everything|cop(?:y|ies)|permission)\b"
)


def _borne(near: Around) -> bool:
    """Tell whether it is named what they gave, lost or paid because of us, or said that they could have done nothing."""
    if near.said.endswith(("could have", "could've", "could of")):
        return bool(_NONE_BETTER.match(near.after) or _SO_THAT.search(near.before))
    if not _BORE.search(near.said) or _THEIR_SLIP.search(near.sentence):
        return False
    if _THROUGH_US.search(near.sentence) and not _OUR_RULES.search(near.sentence):
        return True
    return near.owns and bool(_THROUGH_THAT.search(near.said + near.after))


_SO_THAT = compiled(r"\bso (?:that )?$")  # "we should have told you, so that you could have chosen another week"
_BORE = compiled(  # "you must have lost it" guesses at a slip
    r"\b(?:you|u|you've|youve|uve)(?: (?:have|had))?(?: (?:already|now|also|all))?(?: (?:given|lost|missed|left|paid|used))?$"
)
_THEIR_SLIP = compiled(
    r"\b(?:passwords?|passcodes?|pins?|codes?|wrong|permission|consent|details|your own|should|instead of|careless\w*|forgotten|misread|misunderstood|ignored)\b"
)
_THROUGH_US = compiled(
    r"\b(?:because of|thanks to|through|on account of|owing to|due to|for the sake of) (?:us\b|our\b|my\b|me\b|something (?:we|i)\b|what (?:we|i)\b)"
    r"|\b(?:because|since|while|when|all because) (?:we|i|nobody|no one|our [a-z]+|my [a-z]+) (?:(?:\w+ly|then|all|here|at our end) )?(?:hadn't|had not|didn't|did not|never|forgot|failed|lost|sent|kept|cut|left|broke|told|wrote|promised|missed"
    r"|charged|mixed|ignored|let|got|dropped|put|had|asked|answered|rang|called|came|made|was late|were late|took)\b"
)
_OUR_RULES = compiled(
    r"\b(?:because of|thanks to|through|owing to|due to) our (?:own )?(?:[a-z]+ )?(?:rules?|polic\w+|terms|conditions|procedures?|deadlines?|contracts?|systems?|opening|cut-?off|guidelines|t&cs)\b"
)
_THROUGH_THAT = compiled(
    r"\b(?:because of|thanks to|through|owing to|due to|over) (?:it|this|that|them|these|those|all (?:of )?(?:it|this|that))\b"
    r"|\b(?:given|paid|lost) [^.;!?]{0,40}\b(?:for nothing|in vain)\b"
)
_NONE_BETTER = compiled(
    r" done (?:nothing|no more|no better|not one thing|not a thing)\b(?! (?:but|except|other than))"
)
_TIME_OR_JOY = r"(?:days?|mornings?|afternoons?|evenings?|nights?|hours?|minutes?|weeks?|weekends?|months?|lessons?|appointments?|sleep|money|wages|pay|earnings|holidays?|birthdays?|connections?|trust|faith|business|customers?|jobs?|chance|peace)"
_LOST_THROUGH_US = compiled(  # "the second lesson you have lost", "you've lost two days' pay"
    rf"\b{_TIME_OR_JOY}(?: that| which)? (?:you|u)(?:'ve| have| had)? (?:now |already |also )?(?:lost|missed|spent|wasted)\b"
    rf"|\b(?:you|u)(?:'ve| have| had)? (?:now |already |also )?lost (?:[a-z0-9']+ ){{1,4}}?{_TIME_OR_JOY}\b"
)
_MUST_HAVE = compiled(r"\bmust(?: have|'ve)\b")
_MUST_HAVE_FELT = compiled(
    r" (?:been (?:so|very|really|terribly|absolutely|quite|such|upset|worried|frightened|terrified|scared|sad|heartbroken|disappointed|devastated|hungry|tired|cold|in"
    r"|frantic|furious|livid|fuming|exhausted|shattered|worn|mortified|humiliated|embarrassed|gutted|stressed|anxious|desperate|beside|at your|sick|relieved|shaken|awful|horrible|hard"
    r"|looking forward|hoping|counting on|hell|a (?:nightmare|shock|blow|worry|fright))|felt|wondered|cried|hurt|stung)\b"
)
_NOTHING_TO_DO = compiled(r"\bnothing (?:that |else )?$")
_SURE_OF = compiled(  # "are you sure you're safe": care, not doubt
    r" (?:that )?(?:you're|you are|u r|he's|he is|she's|she is|he has|she has|they are|they've) (?:safe|ok|okay|all right|alright|warm|well|not hurt|not alone|gone|breathing)\b"
)
_POLITE_IF = compiled(
    r"\bif (?:you (?:like|want|wish|prefer|agree)(?= ?[,.;]| i\b| we\b| i'll\b| we'll\b)|that's (?:ok|okay|all right|what you want))"
)
_HOSTILE = compiled(
    r"\b(?:if|unless|or|else|otherwise|stop|keep|shout\w*|swear\w*|rude\w*|abus\w*|language|warning|continue|pay up|until|behaviou?r|tone|attitude)\b"
)
_SERVICE = compiled(
    r"\b(?:today|tonight|tomorrow|now|this minute|at once|immediately|straight away|right away|as you|you asked|you wish\w*|you want\w*|confirm\w*|in writing|refund\w*|back|for you|so (?:that )?(?:nobody|no one|he|they|it|nothing|she)|as of|from (?:today|the)|free|no (?:fee|charge|cost)|stolen|fraud\w*|safe\w*|protect\w*|penalty)\b"
)
_ASKS_TO_END = compiled(
    r"\b(?:cancel\w*|clos(?:e|ed|ing)|leave|left|freez\w*|block\w*|stop\w*|end(?:ed)?|terminat\w*)\b"
)
_TAKES_OFF = compiled(r"\b(?:tak(?:e|es|ing)|taken|remov\w+|clear\w*|wip\w+|get|getting)\b")
_ENDS = compiled(
    r"\b(?:cancel|close|closed|block|blocked|end|terminated?|disconnect|suspend|suspended|freeze|restrict|restricted|deactivate)\b"
)
_THEIR_THING = compiled(r"\b(?:your|ur|account|contract|membership|line|service|policy|cover)\b")
_REPORT_MATTER = compiled(
    r"^ (?!account|behaviou?r|language|conduct|tone|name|number|message|email|attitude|abuse|comment|profile|threat|employer|boss|manager|school|landlord|wife|husband)[a-z]"
)


_HUNG_UP = compiled(  # "hanging up on you was our fault"
    r" (?:(?:you|u|anyone|anybody|somebody|a customer) )?(?:was|were|wasn't|isn't|should|is (?:not|never|our|on us|wrong|rude|in|un))"
)


def threat(near: Around) -> bool:
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
        return near.said.startswith("hanging") and bool(_HUNG_UP.match(near.after))
    return bool(_SERVICE.search(near.near) or _ASKS_TO_END.search(near.asked))
