"""Questions in raw talk: does somebody want to know something, whatever the grammar, and how easy is it to answer.

Open and closed questions as motivational interviewing codes them (MITI 4.2); a rhetorical question asks nobody.
"""

from __future__ import annotations

from scoring.bare.shown import Shown
from scoring.inquiry.questions import asks
from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Reading
from scoring.types import SkillScore

_START = (
    r"(?:^|(?<=[.!?;,:\n] )|(?<=[.!?;,:\n])|"
    r"\b(?:and|n|so|but|or|then|okay|ok|right|sorry|hi|well|oh|now|wait|just|um|er) )"
)
_AUX = (
    r"(?:is|are|was|were|am|do|does|did|have|has|had|can|could|would|will|should|might|shall|"
    r"isn't|aren't|wasn't|don't|doesn't|didn't|haven't|hasn't|won't|can't|couldn't|wouldn't)"
)
_NOUNS = r"(?:(?!(?:i|you|u|he|she|we|they|it|that|this|the|i'd|i'm|you're|a|my)\b)[a-z'-]+ ){0,3}?"
_UNMARKED = compiled(
    rf"\b(?:let me know|lmk|tell me|tell us|remind me|say|explain) (?:(?:a (?:bit|little)|more|exactly|again|just) )*"
    r"(?:which|what|when|where|who|how|why|if|whether|about)\b"
    rf"|{_START}(?:who|whose|what|when|where|which|how|why) {_NOUNS}(?:{_AUX}|you think|you reckon) (?!no\b)[a-z']+"
    rf"|{_START}(?:what's|whats|where's|wheres|when's|who's|whos|how's|hows|why's|how come|what about|"
    r"what happened|what made|who (?:told|said|gave|took|did|made|got)|what kind of|what sort of) [a-z']+"
    rf"|{_START}{_AUX}(?<!do)(?<!have)(?<!had) (?:yours|you|u|it|he|she|they|we|there|that|this|these|those|any\w*|"
    r"your [a-z]+|the [a-z]+)\b"
    rf"|{_START}(?:do|have|had) (?:you|u|we|they|i)\b"
    r"|\b(?:you|you're|you've|your|it's|that's|it|he|she|they)\b[^.!?]{3,90}?(?:,? (?:right|yeah|no|correct|innit|"
    r"huh|eh|is that right)(?:, (?:not|and)\b|\W*$)|, (?:isn't it|aren't you|are you|is it|do you|don't you|"
    r"does it|did it|did you|didn't you|haven't you|wasn't it|weren't you|is that right)(?:,|\W*$))"
    r"|\b(?:you|he|she|they|it) (?:was|were|is|are|said|did),? what,"
    r"|\b(?:can|could|may) i (?:just )?(?:get|have|take|ask|ask for|confirm|check) (?:you|your|a|an|the|what|how|"
    r"who|when|where|which|if|whether)\b|\b(?:i'd|i would|i'm|i am) (?:be )?(?:really |just |so )?(?:curious|"
    r"interested|keen|love) (?:to (?:hear|know|see)|in) (?:what|how|why|whether|if|your)\b"
    r"|\b(?:any idea|any chance|any luck|any news|do you reckon|(?:just )?(?:curious|wondering)) "
    r"(?:how|what|why|when|where|who|which|if|whether|about|you)\b"
    r"|^\W*(?:the |a |an )?(?:[a-z'-]+ ){1,4}or (?:the )*(?:[a-z'-]+ ?){1,4}\?$"
)
_RHETORICAL = compiled(
    r"\b(?:how about that|guess what|you know what|who knows|who cares|what do i know|how should i know|what can you do"
    r"|why (?:would|should|do) i (?:care|bother)|why (?:bother|on earth)|who (?:asked|do you think)|^\W*(?:and |"
    r"wow,? |oh,? )?what an? |why should (?:anyone|i|we|they)|who on earth|let me know if you (?:have|need|want|"
    r"would|'d)|how (?:lovely|nice|sweet|sad|awful|kind|rude)"
    r"|what the (?:hell|heck|fuck)|isn't (?:that|it) (?:always|just|funny|lovely|great|typical)|what else is new|"
    r"what (?:made|happened|i|you|he|she|they|helped|worked|did it)\b[^.?]{0,40} (?:was|is)\b|what's the point"
    r"|the question is|who (?:in their right mind|wouldn't)|how (?:hard|difficult) can|what did (?:you|i) expect|"
    r"so what\W*$"
    r"|am i right|who would have thought|how could (?:you|anyone|they)|what were (?:you|they) thinking"
    r"|who (?:even|actually|honestly) [a-z]+s\b|why is it (?:that )?(?:every|always|when)|^\W*(?:could|would|"
    r"should|might) have [a-z]+|,? ok(?:ay)?\?\W*$"
    r"|are you (?:kidding|serious|having a laugh|joking|mad|blind|stupid)|is it (?:any wonder|me or)|do i look)"
)
_MUSED = compiled(
    r"\bi (?:wonder|wondered|often wonder|don't know|dunno|couldn't tell you|have no idea|asked|asks? (?:you|me|"
    r"him|her|them)|never knew|(?:keep|kept) asking|will never know)\b(?! (?:if|whether) (?:you|u|we|i)\b)"
)
_EITHER = compiled(
    r"\b[a-z]+ or (?!no\b|not\b|nah\b|what\b|so\b|something\b|whatever\b|anything\b)(?:more |the |a |just |was |"
    r"is |did |do |are |have )?[a-z]+"
)
_REASON = compiled(
    r"\b(?:so (?:that )?(?:i|we) (?:can|know|get)|because i|i ask because|just so|i (?:searched|looked|checked|"
    r"tried))\b|'cause i\b"
)
_TWO = compiled(
    r"[?,] (?:and|or) (?:for |at |on )?(?:do|does|did|is|are|was|were|what|when|where|who|how|which|have|has|can|"
    r"will|whether|if)\b|\b(?:which|what|when) .{3,60}\band (?:whether|if|what|when|how)\b"
)
_FOR_AN_ACT = compiled(  # "could you please move it", "why don't you try": an answer in deeds, if any
    r"\W*(?:(?:and|so|but|please) )*(?:(?:can|could|would|will) you (?:please |kindly |just |possibly |"
    r"perhaps )*(?!tell|say|explain|give me|let me|confirm|remind|describe|point|show|elaborate|clarify|share|"
    r"spell|like|prefer|rather|be|have|want|consider)[a-z]+|why (?:don't|not|dont) )"
)
_HAVE_YOU = compiled(r"\W*(?:(?:and|so|but|what else|what) )*(?:have|had|has) (?:you|he|she|they|anyone)\b")
_TAGGED = compiled(
    r"\b(?:your|you|you've|you're)\b.{20,}\b(?:right|is that right|correct),? (?:and|not)\b.{10,}"
)  # says back, then asks more
_AGAIN = compiled(
    r"\b(?:again|one more time|say that|repeat|didn't catch|come again|say that (?:again|one more)[^.!?]*|"
    r"last (?:part|bit)|what was that|say what)\W*$"
)


def asking(reading: Reading, score: SkillScore) -> Shown | None:
    """Return how far an utterance asks: 1 for a yes or again, 2 for one thing, 3 for more or with ease."""
    if score.flags:
        return None
    asked, bids = _asked(reading)
    text = reading.text
    own = score.level or 0
    if not asked:
        if own < 2 and not bids:
            return None
        why = "There is no question here that somebody could answer with something new."
        return Shown(1 if bids else 0, tuple(bids), "asks for a yes", why)
    if _AGAIN.search(text) and len(asked) == 1:
        return Shown(1, tuple(asked), "asks again", "You asked for something to be said again.")
    first, last = asked[0][0], min(asked[-1][1], len(text))
    rich = _EITHER.search(text, first, last) or _TWO.search(text, first) or _REASON.search(text) or _TAGGED.search(text)
    why = "You asked, and made it easy to answer." if rich else "You asked for one thing that you wanted to know."
    level = 4 if own > 3 else 3 if rich else 2
    return Shown(level, tuple(asked), "asks a question", why)


def _asked(reading: Reading) -> tuple[list[Place], list[Place]]:
    """Return the places that ask to know something, and those that ask for a yes."""
    empty = [match.span() for match in _RHETORICAL.finditer(reading.text)]
    empty += [(match.start(), reading.sentence_at(match.start())[1]) for match in _MUSED.finditer(reading.text)]

    def real(start: int, end: int) -> bool:
        return not any(low < end and start < high for low, high in empty)

    found: list[Place] = []
    bids: list[Place] = []
    for ask in asks(reading.reply):
        if real(ask.start, ask.end):
            words = reading.text[ask.start : ask.end]
            bid = (ask.kind in ("consent", "social", "blame") and " or " not in words) or _FOR_AN_ACT.match(words)
            (bids if bid and not _HAVE_YOU.match(words) else found).append((ask.start, ask.end))
    for match in _UNMARKED.finditer(reading.text):
        start, end = match.start(), max(match.end(), min(reading.sentence_at(match.start())[1], match.end() + 80))
        if real(*match.span()) and not any(low <= start < high for low, high in (*found, *bids)):
            found.append((start, end))
    return sorted(found), bids
