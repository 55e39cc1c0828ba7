"""Find promises that the policy forbids, or that nobody can keep."""

from __future__ import annotations

import re

from scoring.doing.moves import Move, moves
from scoring.inquiry.questions import asks
from scoring.matching.meaning import keys_in
from scoring.offering.giving import MONEY, offers_whole
from scoring.patterns.gates import Gate
from scoring.patterns.quick import compiled
from scoring.policy.forbidden import TAIL, against
from scoring.policy.guesses import guessed
from scoring.policy.outcomes import promises_outcome
from scoring.policy.sums import pays, too_much, too_soon
from scoring.policy.sworn import CERTAINTY, sworn
from scoring.reading.recall import recalled
from scoring.reading.text import read
from scoring.types import Reply

_NO_PROMISE = compiled(
    r"\b(?:i'm|i am|we're|we are|so|very|really|truly) sorry\b|^\W*sorry\b|\b(?:won't|will not|can't|cannot) (?:tell|"
    r"say|swear|claim|pretend|lie)\b|\b(?:is|are|was) (?:needed|wanted|due) (?:for|by|on)\b|"
    r"\b(?:promised|told|said) (?:you|u|us) (?:that|it)\b"
)
"""What is regretted, kept back or retold promises nothing."""


@recalled
def over_promised(reply: Reply) -> tuple[tuple[int, int], ...]:
    """Return the places where a reply promises what the policy forbids, or what nobody can promise."""
    reading, case = read(reply), reply.case
    asked = [(ask.start, ask.end) for ask in asks(reply) if ask.kind not in ("consent", "choice")]
    said = tuple(m for m in moves(reply) if not any(a < m.end and m.start < b for a, b in asked))
    found: list[tuple[int, int]] = []
    for before, move, after in zip((None, *said), said, (*said[1:], None), strict=False):
        if (
            before
            and _VOW.fullmatch(reading.text[before.start : before.end])
            and _COMES.search(reading.text, move.start, move.end)
        ):
            found.append((before.start, move.end))  # "I promise you, hand on heart, it will be there by noon"
            continue
        beside = after if after and after.start - move.end < 3 else None
        taken_back = beside and beside.stance == "refused" and beside.end <= reading.sentence_at(move.start)[1]
        if move.stance not in _OFFERING or taken_back:
            continue
        words = _SOOTHES.sub(" ", reading.text[move.start : move.end])
        if (
            _IF.match(words)
            or _WANTS.search(words)
            or _bids(words)
            or (_KEPT_BACK.search(move.words, words) and not CERTAINTY.search(words))
        ):
            continue
        near = _named(beside) if beside and beside.stance != "refused" else frozenset[str]()
        if before and _PRONOUN.search(words):
            near |= _named(before) | (MONEY & frozenset(before.meant.keys))
        timed = move.when is not None or bool(beside and beside.when and beside.stance == "plain")
        if (
            sworn(reply, words, move, timed=timed)
            or too_much(words, move, case)
            or pays(words, move, case)
            or too_soon(words, move, case)
            or against(words, move, near, reply)
            or _outcome(words, move, reply, timed=timed)
        ):
            found.append((move.start, move.end))
    return (*found, *guessed(reading, case))


_VOW = compiled(
    r"\W{0,6}(?:(?:and|but|so) )?(?:i|we)(?:'ll| will| can| do)? (?:promise|guarantee|swear to|assure|give)(?: to)? you"
    r"(?: my word)?(?:,? (?:hand on heart|on my life|cross my heart|faithfully|personally|here and now|today|"
    r"this much))?\W{0,6}"
)
"""A vow that stands alone: what it swears to comes next."""
_COMES = compiled(
    r"\b(?:it|they|that|this|you|she|he|everything|the \w+|your \w+)(?:'ll| will|'s going to| is going to) "
)
_SOOTHES = compiled(
    r"\b(?:don't|do not|dont|no need to|not to) (?:you )?(?:worry|panic|fret)(?: about (?:it|that|this))?\b"
)
_WANTS = compiled(
    r"\b(?:i|we) (?:really |do |just |all )?(?:want|hope|wish|would (?:love|like)) (?:you|it|that|this|them)\b"
)


def _outcome(words: str, move: Move, reply: Reply, *, timed: bool) -> bool:
    """Tell whether a clause promises an outcome that nobody may promise, and that is no offer of the policy."""
    head = TAIL.sub("", words)
    keys = frozenset(move.meant.keys) if head == words else keys_in(head)
    reading = read(reply)
    sentence = reading.text[slice(*reading.sentence_at(move.start))]
    banned = promises_outcome(head, sentence, keys, reply.case.not_allowed, timed=timed)
    return banned and not offers_whole(reply, move)


_IF = compiled(r"[\s,;:-]{0,9}(?:and |but |so )?if\b")
_OFFERING = ("firm", "done", "plain", "vague", "told")


def _named(move: Move | None) -> frozenset[str]:
    """Return the words of a neighbouring clause by which a thing may be meant; concepts are too wide for that."""
    return frozenset(key for key in move.meant.keys if key[0] != "~") if move else frozenset()


def _bids(words: str) -> bool:
    """Tell whether a clause only asks the customer to bring or do something, and gives nothing with it."""
    bid = _BID.match(words)
    return bid is not None and not _GIVEN_WITH.search(_PURPOSE.sub(" ", words[bid.end() :]))


_BID = compiled(
    r"\W{0,8}(?:(?:and|so|then|now|but|ok|yes|right|good|also|just) ){0,4}"
    r"(?:(?:please|pls|plz|kindly|just|do)(?: (?:also|then|just|now))? |"
    r"(?:can|could|would|will) (?:you|u)(?: (?:please|also|just|then))? ){0,3}"
    r"(?:bring|come|wrap|pack|pop|carry|show|hand|fetch|remember|don't forget|do not forget|make sure|keep|take|"
    r"leave|stay|stand|sit|wait|park|pull|switch|turn|lock|"
    r"get (?:in|out|well|back|away|off|up|yourself|them|her|him))\b"
    r"(?! (?:the whole|all of|another|a new|advantage)\b)"
)
_PURPOSE = compiled(
    r"\bso (?:that )?(?:i|we|she|he|they|it|(?:the|our) \w+|dr \w+) (?:can|may|could) "
    r"(?:see|look|check|read|examine|have a look|tell|judge|test|try|know)\b.*$",
    re.DOTALL,
)
_GIVEN_WITH = compiled(
    r"\b(?:collect|get|have|gets|receive|new|another|replacement|free|money|cash|refund\w*|nothing|"
    r"(?:on|from|by|with) us|at (?:no|our) (?:cost|charge|expense)|no (?:charge|cost|fee)|without (?:paying|charge)|"
    r"i|we|she|he|they|it|dr|will|guarantee\w*|promise\w*|back in|home|instead|for good|"
    r"as (?:a|our) (?:gift|present))\b|'ll\b"
)
_PRONOUN = compiled(r"\b(?:it|them|that|this|those|these)\b")
_KEPT_BACK = Gate(_NO_PROMISE)
