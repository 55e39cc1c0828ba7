"""Documentation: the short form that closes a case, so that the next colleague need not ask again (rubric 4.7).

Six fields after ISO 10002 (receive, track, respond, close). Each is right when it holds what this very talk gave; the
form is graded by itself and is no part of the overall score.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from scoring.findings.parts import spoken
from scoring.harm.harms import flagged
from scoring.matching.overlap import content, matched
from scoring.patterns.quick import compiled
from scoring.reading.text import cleaned, read
from scoring.reading.times import TIME
from scoring.types import Case, Exchange, Reply, Scores

_COLD = frozenset(("insult", "blame", "accusing", "sarcasm", "dismissal", "discrimination", "threat"))
_CARD = compiled(r"(?:\d[ -]?){13,19}")
_NONE = compiled(r"\b(?:none|no|nothing|not any|n/a)\b")
_UNKNOWN = compiled(
    r"\b(?:not (?:yet )?(?:known|clear|found|sure)|unknown|unclear|open|being (?:looked|checked)|to be|check\w*"
    r"|find out)\b"
)
_OURS = compiled(r"\b(?:we|us|our|ours|my|me|i|company|team|colleague\w*|staff|desk|system|internal\w*)\b")
_DIGITS = compiled(r"\+?\d[\d ()/.-]{4,}\d")
_EMAIL = compiled(r"[\w.+-]+@[\w-]+\.\w+")
_WAYS = {
    "chat": compiled(r"\b(?:chat\w*|online|web ?site|app|messag\w*|messenger|here)\b"),
    "email": compiled(r"\b(?:e-?mail\w*|mail\w*|letter|inbox|writ\w+|wrote|address)\b"),
    "phone": compiled(r"\b(?:phone\w*|telephone|call\w*|rang|rings?|line|number|nr|no|mobile|cell|landline)\b"),
    "counter": compiled(r"\b(?:counter|desk|in person|(?:in|at|to) (?:the|our) \w+|here|came in|walk\w* in|lobby)\b"),
}
"""How somebody is reached who came by this channel, in the words of a form."""
_HAS_PHONE = compiled(
    r"\b(?:my|your|her|his|this|new|old) (?:\w+ )?(?:number|mobile|cell|landline|extension)\b"
    r"|\b(?:ring|call|phone|text|reach|get) me\b|\bmobile ends\b|\+?\d[\d -]{6,}\d"
)
_HAS_EMAIL = compiled(r"\b(?:my|your) e-?mail\b|\b(?:e-?mail|write to) me\b|@\w")
_HAS_PLACE = compiled(r"\b(?:room|flat|apartment|floor|street|road|lane|avenue|row|square|house number)\b")
_PLACE = compiled(r"\b(?:room|flat|floor|address|street|road|lane|avenue|row|square|house)\b")
_THEM = r"(?:he|she|they|customer|caller|guest|passenger|client|woman|man|lady|guy)"
_JUDGES = compiled(
    r"\b(?:his|her|their|customer'?s) own (?:\w+ )?fault|\b(?:he|she|they|customer) (?:should|could) have\b"
    rf"|\b{_THEM}(?:'s| was| is| were| are| got| became) (?:being )?(?:(?:very|so|just|quite|really|a bit) )?"
    r"(?:rude|difficult|aggressive|hysterical|unreasonable|ridiculous|stupid|crazy|annoying|dramatic|careless|lying"
    r"|an? (?:pain|nightmare|liar|moaner|idiot|drama queen))\b"
    rf"|\b{_THEM} (?:just |kept |keeps )?(?:moan|whin)(?:s|es|ed|ing)\b"
    r"|, typical\b|\btypical (?:of )?(?:customer|woman|man|him|her|them)\b"
)
"""What judges a customer in the third person, as records do; what is said to their face is `scoring.harm.harms`."""
_SENTENCE = compiled(r"[^.!?\n]+[.!?\n]*")
_NOWHERE = compiled(r"\b(?:no|without|not|never) (?:\w+ ){0,2}(?:number|address|phone|contact|details)\b")
_NEAR = compiled(r"\b(?:today|tonight|tomorrow|now|this (?:morning|afternoon|evening))\b")
_CAME = {
    "chat": "they wrote by chat",
    "email": "they wrote by e-mail",
    "phone": "they rang, so the number they rang from",
    "counter": "they came in person, and left this address or number, or none",
}
_STEPS = ("next_steps", "follow_up")
_LONG = 2  # content words of this case from which a field speaks about it
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class ClosingForm:
    """Hold what a trainee wrote after the talk, field by field, as typed."""

    contact: str = ""
    complaint: str = ""
    cause: str = ""
    remedy: str = ""
    promises: str = ""
    follow_up: str = ""


FIELDS: tuple[str, ...] = tuple(each.name for each in fields(ClosingForm))


@dataclass(frozen=True, slots=True)
class Filed:
    """Hold one field of the form; `wish` says what it lacks, empty where it is right."""

    field: str
    wish: str

    @property
    def right(self) -> bool:
        """Tell whether the field holds what this talk gave."""
        return not self.wish


@dataclass(frozen=True, slots=True)
class Documentation:
    """Hold the grade of a closing form: `level` 0-4, the six fields, and what must not stand in a record."""

    level: int
    fields: tuple[Filed, ...]
    caps: tuple[str, ...] = ()


def document(
    form: ClosingForm, customer: str, replies: Sequence[Reply], scores: Sequence[Scores], channel: str = "chat"
) -> Documentation:
    """Grade a closing form against the talk it closes; `scores[i]` are the grades of `replies[i]`.

    `channel` is the way the customer came: chat, email, phone or counter.

    Right fields make the level: none 0, under three 1, three or four 2, five 3, all six 4. Blame or a full card number
    caps it at 1. Raises ValueError for a talk without a reply.
    """
    if not replies:
        raise ValueError("there is no talk to document")
    promised = _sentences(replies, scores, _STEPS)
    wishes = (
        _contact(form.contact, customer, replies, channel),
        _complaint(form.complaint, replies[0]),
        _cause(form.cause, replies),
        _remedy(form.remedy, replies, scores),
        _promises(form.promises, promised),
        _follow_up(form.follow_up, promised, replies),
    )
    right = sum(not wish for wish in wishes)
    level = 0 if not right else 1 if right < 3 else 2 if right < 5 else right - 2
    caps = tuple(_caps(form, replies[-1].case))
    return Documentation(min(level, 1) if caps else level, tuple(map(Filed, FIELDS, wishes)), caps)


def _contact(text: str, customer: str, replies: Sequence[Reply], channel: str) -> str:
    if not content(customer) & content(text):
        return f"Say who it was: {customer}."
    told = "\n".join((*(reply.answering for reply in replies), *replies[-1].case.known))
    digits = "".join(each for each in told if each.isdigit())
    given = (*_DIGITS.findall(text), *_EMAIL.findall(text))
    for found in given:
        bare = "".join(each for each in found if each.isdigit())
        if (bare not in digits) if "@" not in found else (found.lower() not in told.lower()):
            return f"“{found.strip()}” did not come up in this talk. Write down only what the customer gave you."
    plain, told = cleaned(text), cleaned(told)
    told_of = ((_WAYS["phone"], _HAS_PHONE), (_WAYS["email"], _HAS_EMAIL), (_PLACE, _HAS_PLACE))
    if given or _WAYS[channel].search(plain) or _NOWHERE.search(plain):
        return ""
    if any(way.search(plain) and has.search(told) for way, has in told_of):
        return ""
    return f"Say how they are reached, with what this talk gave: {_CAME[channel]}."


def _complaint(text: str, first: Reply) -> str:
    told = Reply(text, first.answering, (), first.case)
    named = spoken(read(told))
    if not named.parts:
        enough = len(content(text) & content(first.answering)) >= _LONG
        return "" if enough else "Say in your own words what went wrong, part by part."
    # In a form people leave out "the" and "was": words enough of a part will do.
    left = [part for part in named.left if len(matched(told, part)) < max(_LONG, _HALF * len(content(part)))]
    if len(left) == len(named.parts):
        return "Say in your own words what went wrong, part by part."
    return f"One part is missing: “{left[0]}”." if left else ""


def _cause(text: str, replies: Sequence[Reply]) -> str:
    case, plain = replies[-1].case, cleaned(text)
    if case.fault == "unknown" and _UNKNOWN.search(plain):
        return ""
    facts = content(" ".join((*case.known, *case.parts)))
    told = facts | content(" ".join(f"{each.answering} {each.text}" for each in replies))
    if len(content(text) & told) < _LONG:
        return "Say what led to it, as far as this talk showed, or that it is not known yet."
    return "Say whose it was: here it was ours." if case.fault == "company" and not _OURS.search(plain) else ""


def _remedy(text: str, replies: Sequence[Reply], scores: Sequence[Scores]) -> str:
    allowed = replies[-1].case.allowed
    made = [offer for offer in allowed if any(offer in s.touches for each in scores for s in each)]
    if not made:
        return "" if _NONE.search(cleaned(text)) else "Nothing was agreed: say so."
    said = _sentences(replies, scores, ("solution",)) - _times(" ".join(reply.text for reply in replies))
    own = content(text)
    if len(own & (said | content(" ".join(made)))) < _LONG and not any(
        len(content(offer) & own) >= _HALF * len(content(offer)) for offer in made
    ):
        return f"Say what you offered: {made[0]}."
    return "" if TIME.search(cleaned(text)) else "Give it a date or a time."


def _times(text: str) -> frozenset[str]:
    """Return the content words of every time that a text names."""
    return content(" ; ".join(found[0] for found in TIME.finditer(cleaned(text))))


def _sentences(replies: Sequence[Reply], scores: Sequence[Scores], skills: Sequence[str]) -> frozenset[str]:
    """Return the content words of the sentences in which the trainee earned something in these skills."""
    said: set[str] = set()
    for reply, each in zip(replies, scores, strict=True):
        steps = [e.start for score in each if score.skill in skills for e in score.evidence if e.helps]
        for sentence in _SENTENCE.finditer(reply.text):
            if any(sentence.start() <= start < sentence.end() for start in steps):
                said |= content(sentence[0])
    return frozenset(said)


def _promises(text: str, promised: frozenset[str]) -> str:
    if not promised:
        return "" if _NONE.search(cleaned(text)) else "You promised nothing: say “none”."
    return "" if len(content(text) & promised) >= _LONG else "Write down what you said you, or somebody, would do."


def _follow_up(text: str, promised: frozenset[str], replies: Sequence[Reply]) -> str:
    plain = cleaned(text)
    if not promised and _NONE.search(plain):
        return ""
    if not TIME.search(plain) or len(content(text)) < _LONG:
        return "Say who gets back to the customer, and when."
    said = _times(" ".join(reply.text for reply in replies))
    if said and not _times(text) & said and not _NEAR.search(plain):
        return "That is not when you said. Write down the day and the hour that you gave the customer."
    return ""


def _caps(form: ClosingForm, case: Case) -> list[str]:
    """Name what must not stand in a record: blame, or a number that opens an account."""
    text = ". ".join(value for value in (getattr(form, name).strip() for name in FIELDS) if value)
    found = []
    if flagged(read(Reply(text, "", (Exchange("", ""),), case))) & _COLD or _JUDGES.search(cleaned(text)):
        found.append("It blames or judges the customer. Write what happened, not what they are like.")
    if any(_luhn(each) for each in _CARD.findall(text)):
        found.append("It holds a full card number. Keep the last four digits at most.")
    return found


def _luhn(number: str) -> bool:
    """Tell whether digits check as a card number does."""
    digits = [int(each) for each in number if each.isdigit()][::-1]
    return sum(digits[::2]) % 10 == -sum(sum(divmod(2 * each, 10)) for each in digits[1::2]) % 10
