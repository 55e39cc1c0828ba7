"""Documentation: the short form that closes a case, so that the next colleague need not ask again (rubric 4.7).

Six fields after ISO 10002 (receive, track, respond, close). Each is right when it holds what this very talk gave; the
form is graded by itself and is no part of the overall score.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from scoring.harms import flagged
from scoring.overlap import content
from scoring.parts import spoken
from scoring.quick import compiled
from scoring.text import cleaned, read
from scoring.times import TIME
from scoring.types import Case, Exchange, Reply, Scores

_COLD = frozenset(("insult", "blame", "accusing", "sarcasm", "dismissal", "discrimination", "threat"))
_CARD = compiled(r"(?:\d[ -]?){13,19}")
_NONE = compiled(r"\b(?:none|no|nothing|not any|n/a)\b")
_UNKNOWN = compiled(
    r"\b(?:not (?:yet )?(?:known|clear|found|sure)|unknown|unclear|open|being (?:looked|checked)|to be|check\w*"
    r"|find out)\b"
)
_OURS = compiled(r"\b(?:we|us|our|ours|my|me|i|company|team|colleague\w*|staff|desk|system|internal\w*)\b")
_SENTENCE = compiled(r"[^.!?\n]+[.!?\n]*")
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


def document(form: ClosingForm, customer: str, replies: Sequence[Reply], scores: Sequence[Scores]) -> Documentation:
    """Grade a closing form against the talk it closes; `scores[i]` are the grades of `replies[i]`.

    Right fields make the level: none 0, under three 1, three or four 2, five 3, all six 4. Blame or a full card number
    caps it at 1. Raises ValueError for a talk without a reply.
    """
    if not replies:
        raise ValueError("there is no talk to document")
    promised = _promised(replies, scores)
    wishes = (
        _contact(form.contact, customer),
        _complaint(form.complaint, replies[0]),
        _cause(form.cause, replies),
        _remedy(form.remedy, replies[-1].case, scores),
        _promises(form.promises, promised),
        _follow_up(form.follow_up, promised),
    )
    right = sum(not wish for wish in wishes)
    level = 0 if not right else 1 if right < 3 else 2 if right < 5 else right - 2
    caps = tuple(_caps(form, replies[-1].case))
    return Documentation(min(level, 1) if caps else level, tuple(map(Filed, FIELDS, wishes)), caps)


def _contact(text: str, customer: str) -> str:
    return "" if content(customer) & content(text) else f"Say who it was: {customer}."


def _complaint(text: str, first: Reply) -> str:
    named = spoken(read(Reply(text, first.answering, (), first.case)))
    if not (named.named if named.parts else len(content(text) & content(first.answering)) >= _LONG):
        return "Say in your own words what went wrong, part by part."
    return f"One part is missing: “{named.left[0]}”." if named.left else ""


def _cause(text: str, replies: Sequence[Reply]) -> str:
    case, plain = replies[-1].case, cleaned(text)
    if case.fault == "unknown" and _UNKNOWN.search(plain):
        return ""
    facts = content(" ".join((*case.known, *case.parts)))
    told = facts | content(" ".join(f"{each.answering} {each.text}" for each in replies))
    if len(content(text) & told) < _LONG:
        return "Say what led to it, as far as this talk showed, or that it is not known yet."
    return "Say whose it was: here it was ours." if case.fault == "company" and not _OURS.search(plain) else ""


def _remedy(text: str, case: Case, scores: Sequence[Scores]) -> str:
    made = [offer for offer in case.allowed if any(offer in s.touches for each in scores for s in each)]
    if not made:
        return "" if _NONE.search(cleaned(text)) else "Nothing was agreed: say so."
    if not any(len(content(offer) & content(text)) >= _HALF * len(content(offer)) for offer in made):
        return f"Say what you offered: {made[0]}."
    return "" if TIME.search(cleaned(text)) else "Give it a date or a time."


def _promised(replies: Sequence[Reply], scores: Sequence[Scores]) -> frozenset[str]:
    """Return the content words of the sentences in which the trainee said what would happen."""
    said: set[str] = set()
    for reply, each in zip(replies, scores, strict=True):
        steps = [e.start for score in each if score.skill in _STEPS for e in score.evidence if e.helps]
        for sentence in _SENTENCE.finditer(reply.text):
            if any(sentence.start() <= start < sentence.end() for start in steps):
                said |= content(sentence[0])
    return frozenset(said)


def _promises(text: str, promised: frozenset[str]) -> str:
    if not promised:
        return "" if _NONE.search(cleaned(text)) else "You promised nothing: say “none”."
    return "" if len(content(text) & promised) >= _LONG else "Write down what you said you, or somebody, would do."


def _follow_up(text: str, promised: frozenset[str]) -> str:
    plain = cleaned(text)
    agreed = TIME.search(plain) and len(content(text)) >= _LONG
    none = not promised and _NONE.search(plain)
    return "" if agreed or none else "Say who gets back to the customer, and when."


def _caps(form: ClosingForm, case: Case) -> list[str]:
    """Name what must not stand in a record: blame, or a number that opens an account."""
    text = ". ".join(value for value in (getattr(form, name).strip() for name in FIELDS) if value)
    found = []
    if flagged(read(Reply(text, "", (Exchange("", ""),), case))) & _COLD:
        found.append("It blames or judges the customer. Write what happened, not what they are like.")
    if any(_luhn(each) for each in _CARD.findall(text)):
        found.append("It holds a full card number. Keep the last four digits at most.")
    return found


def _luhn(number: str) -> bool:
    """Tell whether digits check as a card number does."""
    digits = [int(each) for each in number if each.isdigit()][::-1]
    return sum(digits[::2]) % 10 == -sum(sum(divmod(2 * each, 10)) for each in digits[1::2]) % 10
