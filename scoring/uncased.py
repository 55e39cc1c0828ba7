# ruff: noqa: E501 - one way to say a thing is one line
"""Read what a bare text shows, where neither customer nor case is known: courtesy, a reflection, an offer, a regret.

With a case, the rules ask what it does for this customer; without one, only the form of what is said is left to see.
"""

from __future__ import annotations

from scoring.harms import flagged
from scoring.questions import asks
from scoring.quick import compiled
from scoring.text import Place, Reading
from scoring.types import Case

COURTESY = compiled(
    r"\b(?:(?<!if you )please(?! (?:be advised|note|yourself|stop|don't))|thank(?:s| you| u)(?! for nothing)|cheers|much appreciated|excuse me(?! but)|pardon(?: me)?|(?:i )?beg your pardon|"
    r"good (?:morning|afternoon|evening)|hello|hiya|hi there|welcome|after you|no rush|no trouble|take care|lovely|my pleasure|you're welcome|"
    r"(?:could|would|can) you (?:possibly|kindly|maybe)|would you mind|do you mind|(?:might|may) i|would it be (?:ok|okay|all right|alright|possible)|is it (?:ok|okay|all right|alright) if|"
    r"if (?:it's|its|it is|that's|it isn't) (?:not too much trouble|no trouble|all right|ok|okay|convenient)|when(?:ever)? you (?:have|get) a (?:moment|minute|chance|sec)|at your convenience|"
    r"i wonder(?:ed)? (?:if|whether)|i was wondering|i'd be (?:so |very |most )?(?:grateful|glad|happy)|i leave that to you|up to you of course|(?:great|good|fair|excellent) (?:point|idea|question|work|job)|well done|nice (?:work|one)|"
    r"(?:you've|you have) been (?:so|ever so|very|really|too) (?:kind|patient|helpful|good))\b"
)
_FIRST = compiled(r"\b(?:i|i'm|im|i've|ive|i'd|i'll|my|me|mine|we|we've|we're|our|us)\b")
_SUMS_UP = compiled(
    r"^\W*(?:(?:ok|okay|right|so|and|um|ah|let me see) )*(?:let me (?:see|check|make sure) (?:if )?(?:i (?:have|got|'ve got|understand)|i've got)|if i(?:'ve| have)? (?:got|heard|understand|understood)|what i(?:'m| am) hearing|what you're (?:saying|telling me) is|"
    r"(?:it )?(?:sounds|seems|looks|feels) (?:like|as if|to me)|i(?:'m| am)? hear(?:ing)? (?:that|you say))"
)
_RETELLS = compiled(r"\b(?:you|your|you've|you're|you'd|youre|youve|u|ur|ye)\b")
_LINKS = compiled(r"^\W*(?:(?:ok|okay|um|right|yeah|mm|ah) )*(?:so|and|but|then|because)\b")
_TELLS_THEM = compiled(
    r"\b(?:you|u)(?:'ll)? (?:just |really |still |only )?(?:have to|need to|should|must|ought|can|could|might want|may|better|will|want to)\b|\byou know\b|\bif i were\b|\byourself\b|\baccording to\b|\bthank"
)
_SPEAKS = compiled(r"\b(?:what|which|all) i'm saying\b|\bi(?:'d| would) (?:say|do|go|try)\b")
NODS = compiled(
    r"^\W*(?:(?:right|ok|okay|yeah|yep|yes|mhm+|mm+|uh huh|ah|oh|i see|got (?:it|that)|sure|well)\W*){2,}$|\b(?:got that|mhm|uh huh|i can't believe|that's (?:such|so|really|great|good|awful|terrible)|well done you)\b"
)
_OFFER = compiled(
    r"\b(?:shall|should) (?:i|we) (?!be\b|have\b|not\b|say\b)[a-z]+|\b(?:can|could) i (?:get|bring|make|offer|help|fetch|give|send|carry|do) (?:you|it|that|them|anything)\b|\b(?:want|need) me to [a-z]+|"
    r"\b(?:happy|glad|willing|free) to (?!hear|see|know|say|be\b|meet)[a-z]+|\b(?:you're|youre|you are) (?:more than |always )?welcome to (?:the |my |our |a |stay|use|have|borrow|take)|\blet me know (?:if|when) (?:you|u) (?:need|want)"
)
_SORRY_FOR = compiled(
    r"\b(?:sorry|apolog(?:y|ies|ise|ize)|sry|soz) (?:again )?(?:for|about) (?!(?:your|ur|the) (?:loss|inconvenience)|any\b|everything|this\b|that\b|it\b|all\b)(?:being|having|not|the|my|our|keeping|[a-z]+ing)\b"
)
_BEFORE_SORRY = compiled(
    r"\b(?:i|we) (?:didn't|didnt|did not|hadn't|never|should(?:n't| not)? have|shouldn't|forgot|missed|broke|lost|got|was|were|messed|hurt|spilt|knocked|woke)\b[^.!?]{3,60}\b(?:sorry|apolog\w+)\b|\b(?:my|our) (?:fault|mistake|bad)\b"
)


def is_bare(reading: Reading) -> bool:
    """Tell whether a text stands alone: no customer's line, no earlier turn, no case."""
    reply = reading.reply
    return reply.case == Case() and not reply.answering.strip() and not reply.earlier


def advises(sentence: str) -> bool:
    """Tell whether a sentence tells somebody what to do, or speaks of the speaker: nothing of it is said back."""
    return bool(_TELLS_THEM.search(sentence) or _SPEAKS.search(sentence))


def reflects(reading: Reading) -> tuple[int, Place] | None:
    """Return the level (2-3) of a text that only says back what somebody told, and where; None where it does not."""
    if asks(reading.reply) and not _SUMS_UP.search(reading.text):
        return None
    for start, end in reading.sentences:
        said = reading.text[start:end]
        sums_up = bool(_SUMS_UP.search(said))
        if "?" in said or _TELLS_THEM.search(said) or _SPEAKS.search(said) or (_FIRST.search(said) and not sums_up):
            continue
        about = bool(_RETELLS.search(said))
        words = sum(start <= word.start < end and len(word.text) > 3 for word in reading.words)
        if words >= 2 and (about or sums_up or _LINKS.search(said)):
            return (3 if sums_up and words >= 6 else 2), (start, end)
    return None


def offers_something(reading: Reading) -> Place | None:
    """Return where a bare text offers to do or give something."""
    match = _OFFER.search(reading.text)
    return match.span() if match and not flagged(reading) else None


def regrets_something(reading: Reading) -> Place | None:
    """Return where a bare text says what it is sorry for."""
    match = _SORRY_FOR.search(reading.text) or _BEFORE_SORRY.search(reading.text)
    return match.span() if match else None
