"""Find promises that the policy forbids, or that nobody can keep."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from scoring.acting import CONDITION
from scoring.gates import Gate
from scoring.meaning import acts_in, keys_in, slots, weak
from scoring.moves import Move, moves
from scoring.offers import lasts, offered
from scoring.outcomes import promises_outcome
from scoring.questions import asks
from scoring.quick import compiled
from scoring.recall import recalled
from scoring.text import Reading, read
from scoring.types import Case, Reply

_LEAD = compiled(
    r"^(?:a |an |any |the )?(?:promis\w+|guarantee\w*|say(?:ing)?|giving|declaring|allege\w*|"
    r"alleging)\b(?: that| it| they| when| to| a| an| the)*",
    re.IGNORECASE,
)
_HEAD = compiled(r"\s(?:for|of|on|to|toward|towards|from|without|under|in|at|with|by|within)\s|'s\s")
_EARLY = compiled(r"\s(?:before|until|at this stage|on the spot)\b.*$")
_EITHER = compiled(r",? or (?:of )?(?=(?:a|an|the|meeting|giving|paying|saying|\w+ing)\b)|,\s")

_CERTAINTY = compiled(
    r"\b(?:guarantee[ds]?|100 ?%|(?<!don't )(?<!can't )(?<!cannot )(?<!not )promise (?:you )?(?:it|that|this|"
    r"you'll|we'll|whoever|he|she|they|the)|you have my word|my word on it|(?<!can't )(?<!cannot )(?<!won't "
    r")(?<!not )(?<!don't )i promise\b|, promise\b|hold me to|never happen again|"
    r"(?:won't|will not|wont|'ll never|never ever|never) (?:ever )?(?:happen|occur|drop|fail|go wrong|"
    r"break|rise|go up)(?: ever)?(?: again)?|for life|for ever|forever|trust me|consider it done|i swear|"
    r"without fail|no doubt|definitely be|"
    r"for definite)\b"
)
_GUARANTEES = compiled(
    r"(?:not|n't|cannot|debit|money.back|the) (?:be )?(?:an? )?guarantee|satisfaction guarantee|(?:can't|cannot|cannae|"
    r"canny|cant|dont|dinnae|won't|"
    r"not|n't) .{0,20}(?:guarantee|promise)"
)
_NO_PROMISE = compiled(
    r"\b(?:i'm|i am|we're|we are|so|very|really|truly) sorry\b|^\W*sorry\b|\b(?:won't|will not|can't|cannot) (?:tell|"
    r"say|swear|claim|pretend|lie)\b|\b(?:is|are|was) (?:needed|wanted|due) (?:for|by|on)\b|"
    r"\b(?:promised|told|said) (?:you|u|us) (?:that|it)\b"
)
"""What is regretted, kept back or retold promises nothing."""
_PUNISH = compiled(
    r"\b(?:sacked?|fired|fire (?:him|her|them|the (?:driver|man|woman|agent|person))|let go|dismissed|lose (?:his|"
    r"her|their) job|off the app|disciplined|suspended|"
    r"blacklist|never (?:work|drive) (?:for us )?again)\b"
)
_WILL = compiled(
    r"\b(?:it|that|this|they|them|he|she|parcel|bag|case|passport|order|bed|crib|suit|line|number|money|"
    r"you)(?:'ll| will|ll)"
    r"(?: (?:definitely|certainly|all|both|surely))? (?:be|have|arrive|get|turn up|land|receive|come)\b"
    r"(?!.{0,30}\b(?:answer|reply|update|letter|decision|news|text|call|response|email|result|confirmation|"
    r"money|refund|report|yes or no)\b)"
)
_SURE = compiled(
    r"\b(?:(?:promis|guarantee|giving)\w*\b.{0,40}\b(?:when|time|hour|day|date|arriv\w*|deliver\w*|by the|"
    r"before the)|exact|"
    r"(?:promis|guarantee)\w* .{0,20}\b(?:parcel|passport|bag|tablets|case)|delivery|the final)\b",
    re.IGNORECASE,
)
_NEGATION = compiled(
    r"\b(?:not|cannae|canny|dinnae|willnae|no|never|nothing|nobody|without|outside|instead of|rather than|"
    r"(?:is|are|was|were|do|does|did|ca|wo|could|would|should|has|have)nt)\b|n't\b"
)
_GIFT = compiled(
    r"\b(?:won't|will not|wont|don't|do not|needn't|never) (?:have to |need to |be )?(?:pay|owe|charged|billed|"
    r"lose|cost)\w*|"
    r"\bno (?:charge|cost|fee|problem|worries|longer|matter|bill)\b|\bnothing to pay\b|\bcosts? (?:you )?nothing\b|"
    r"\bwithout (?:charge|cost|paying)\b|\bfor nothing\b"
)
_FREED = compiled(
    r"(?<!that's )(?<!thats )(?<!this is )(?<!it's )(?<!that is )\bon (?:us|me|the house)\b|\bfree\b|\bwon't "
    r"(?:have to )?pay\b|\bnothing to pay\b|\bno (?:charge|cost|bill)\b|"
    r"\b(?:we|i)(?:'ll| will)? (?:just )?(?:pay|cover|wipe|scrap|drop|forget)\b|\bcosts? you nothing\b"
)
_GIVING = compiled(
    r"\b(?:(?:i|we)(?:'ll| will| can| could|'m| am| are|'re|'ve| have)|ill|let me|you(?:'ll| will| can| get| "
    r"may)|there'll|"
    r"will|on (?:us|the house)|yours|for you|off|back|free|is being|are being|gets?|have a|take a)\b"
)
_OVER = compiled(r"^(.*?)\b(?:over|more than|above|beyond)\b.{0,30}?[£$€]?(\d[\d,]*)", re.IGNORECASE)
_AMOUNT = compiled(
    r"(?:[£$€]|\brs\.? ?|\beur ?)(\d[\d,]*(?:\.\d\d)?)|\b(\d[\d,]*) (?:pounds?|dollars?|euros?|quid|bucks|"
    r"rupees)\b|\b(?:plus|extra|give you|add|another|credit you) (?:an? |another )?(\d{2,6})\b(?! ?(?:day|hour|"
    r"min|week|month|%))"
)
_GESTURE = compiled(
    r"\b(?:credit|voucher|cash|compensat\w*|goodwill|gesture|for (?:your|the|all the) (?:trouble|inconvenience|"
    r"time|distress)|"
    r"to say sorry|as an apology|on top|plus|extra|off|discount|bonus|gift|send you|give you|pay you)\b"
)


@recalled
def over_promised(reply: Reply) -> tuple[tuple[int, int], ...]:
    """Return the places where a reply promises what the policy forbids, or what nobody can promise."""
    reading, case = read(reply), reply.case
    asked = [(ask.start, ask.end) for ask in asks(reply) if ask.kind not in ("consent", "choice")]
    said = tuple(m for m in moves(reply) if not any(a < m.end and m.start < b for a, b in asked))
    found: list[tuple[int, int]] = []
    for before, move, after in zip((None, *said), said, (*said[1:], None), strict=False):
        beside = after if after and after.start - move.end < 3 else None
        taken_back = beside and beside.stance == "refused" and beside.end <= reading.sentence_at(move.start)[1]
        if move.stance not in _OFFERING or taken_back:
            continue
        words = _SOOTHES.sub(" ", reading.text[move.start : move.end])
        if (
            _IF.match(words)
            or _WANTS.search(words)
            or (_KEPT_BACK.search(move.words, words) and not _CERTAINTY.search(words))
        ):
            continue
        near = _named(beside)
        if before and _PRONOUN.search(words):
            near |= _named(before) | (_MONEY & frozenset(before.meant.keys))
        timed = move.when is not None or bool(beside and beside.when and beside.stance == "plain")
        if (
            _sworn(reply, words, move, timed=timed)
            or _too_much(words, move, case)
            or _pays(words, move, case)
            or _too_soon(words, move, case)
            or _against(words, move, near, reply)
            or _outcome(words, move, reply, timed=timed)
        ):
            found.append((move.start, move.end))
    return (*found, *_guessed(reading, case))


_SOOTHES = compiled(
    r"\b(?:don't|do not|dont|no need to|not to) (?:you )?(?:worry|panic|fret)(?: about (?:it|that|this))?\b"
)
_WANTS = compiled(
    r"\b(?:i|we) (?:really |do |just |all )?(?:want|hope|wish|would (?:love|like)) (?:you|it|that|this|them)\b"
)
_TRIES = compiled(r"\b(?:try|trying|tries|do(?:ing)? (?:everything|all|what)|do(?:ing)? (?:my|our) (?:\w+ )?best)\b")
_TAIL = compiled(
    r" (?:when|if|whether|until|till|once|as soon as|before|in case|(?:on )?the (?:same |very )?day) .*$", re.DOTALL
)
"""What hangs on a condition, or is only waited for, is not promised."""


def _outcome(words: str, move: Move, reply: Reply, *, timed: bool) -> bool:
    """Tell whether a clause promises an outcome that nobody may promise, and that is no offer of the policy."""
    head = _TAIL.sub("", words)
    keys = frozenset(move.meant.keys) if head == words else keys_in(head)
    reading = read(reply)
    sentence = reading.text[slice(*reading.sentence_at(move.start))]
    banned = promises_outcome(head, sentence, keys, reply.case.not_allowed, timed=timed)
    return banned and not _offers_whole(reply, move)


_IF = compiled(r"[\s,;:-]{0,9}(?:and |but |so )?if\b")
_OFFERING = ("firm", "done", "plain", "vague", "told")


def _named(move: Move | None) -> frozenset[str]:
    """Return the words of a neighbouring clause by which a thing may be meant; concepts are too wide for that."""
    return frozenset(key for key in move.meant.keys if key[0] != "~") if move else frozenset()


_PRONOUN = compiled(r"\b(?:it|them|that|this|those|these)\b")


def _sworn(reply: Reply, words: str, move: Move, *, timed: bool) -> bool:
    """Tell whether a clause swears to what nobody can promise: an outcome, a punishment, an arrival."""
    if (
        (move.stance != "told" or _NEVER.search(words))
        and _CERTAIN.search(move.words, words)
        and not _GUARANTEES.search(words)
    ):
        return True
    if move.stance in ("firm", "plain", "done") and _PUNISHING.search(move.words, words):
        return True
    if not timed or not _WILL.search(words) or not _forbids_times(reply.case.not_allowed, frozenset(move.meant.keys)):
        return False
    if any(o.start < move.end and move.start < o.end and o.fit >= 0.5 for o in offered(reply)):
        return False
    times = frozenset(key for key in move.meant.keys if key[0] in "#@" or key in _TIMES)
    return not (times and times <= _allowed(reply.case.allowed))


def _forbids_times(not_allowed: tuple[str, ...], keys: frozenset[str]) -> bool:
    """Tell whether the policy forbids to promise a day or an hour, or this one: "next-day delivery" bars tomorrow."""
    return any(not times or not times.isdisjoint(keys) for times in _barred_times(not_allowed))


@lru_cache(maxsize=512)
def _barred_times(not_allowed: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """Return for each ban on promising a time the time it names, empty where it bars every one."""
    barred = [phrase for phrase in not_allowed if _SURE.search(phrase)]
    return tuple(keys_in(phrase) & _DATES if _LEAD.match(phrase) is None else frozenset[str]() for phrase in barred)


_NEVER = compiled(r"\b(?:it|this|that)(?:'ll| will| won't| shall)(?: never| not)? (?:ever )?(?:happen|occur)")
_CERTAIN, _PUNISHING, _KEPT_BACK, _GIVEN_FREE = map(Gate, (_CERTAINTY, _PUNISH, _NO_PROMISE, _FREED))


def _against(words: str, move: Move, near: frozenset[str], reply: Reply) -> bool:
    """Tell whether a clause offers, or claims, what the policy forbids by name."""
    case = reply.case
    if _TRIES.search(words) and not _CERTAIN.search(move.words, words):
        return False
    if CONDITION.match(words.lstrip(" ,;:-")) or (_MERE.search(words) and not move.actor):
        return False
    giving = _gives(words, move)
    denied = bool(_NEGATION.search(_GIFT.sub(" ", words)))
    if _STORY.search(move.words, words):
        return False
    bare = _ROLES.sub(" ", _TAIL.sub("", words))
    keys = frozenset(move.meant.keys) if bare == words else keys_in(bare)
    if _GIVEN_FREE.search(move.words, words):
        keys |= _MONEY
    keys |= near & _MONEY
    if _OTHER.search(words):
        keys |= {"new"}
    if "~NOW" in keys:
        keys |= {"~TODAY"}
    if not keys.isdisjoint(_MONEY):
        keys |= {"pay"}
    allowed = _allowed(case.allowed)
    later, requests = _LATER.search(words), _REQUESTS.search(words)
    awaited = keys_in(later[0]) if later else frozenset[str]()
    hit = [
        limit
        for limit in _limits(case.not_allowed)
        if denied == limit.denied and (giving or limit.claim) and _forbidden(keys, near, limit, allowed)
        if not (limit.claim and requests)
        if limit.event.isdisjoint(awaited)  # "a certificate before the result": on the day the result comes it is none
    ]
    return bool(hit) and not (_offers_whole(reply, move) and not any(_by_name(keys, limit, allowed) for limit in hit))


def _offers_whole(reply: Reply, move: Move) -> bool:
    """Tell whether a clause says the whole of an allowed offer: "a new machine on loan" is the loan."""
    return any(o.fit >= 0.9 and o.start < move.end and move.start < o.end for o in offered(reply))


def _by_name(keys: frozenset[str], limit: _Limit, allowed: frozenset[str]) -> bool:
    """Tell whether a word of the forbidden thing itself is said, one that no allowed offer shares; "new" is none."""
    own = frozenset(key for slot in limit.slots for key in slot if key[0] not in "~#@$") - allowed - {"new"}
    return not own.isdisjoint(keys)


_REQUESTS = compiled(r"\b(?:ask|asks|asking|asked) (?:them|him|her|the|our|your|if|whether|for)\b")
"""To ask somebody for an outcome promises none."""
_LATER = compiled(
    r" (?:when|once|after|as soon as|(?:on )?the (?:same |very )?(?:day|hour|minute|moment)) .*$", re.DOTALL
)
_OTHER = compiled(r"\b(?:another|a different|a fresh|a replacement)\b")
_OWN_STORY = compiled(r"\b(?:mine|my own|happened to me|when i was)\b")
_STORY = Gate(_OWN_STORY)
_ROLES = compiled(
    r"\b[a-z]{3,14} (?:team|teams|department|dept|desk|driver|drivers|people|company|firm|office|partner|"
    r"address|agent)\b"
)
"""Somebody or something named after what they do: the delivery team is no delivery."""


def _gives(words: str, move: Move) -> bool:
    """Tell whether a clause gives or does something, and does not only speak of it."""
    if move.stance in ("firm", "done"):
        return True
    return bool(_GIVING.search(words)) or (move.stance == "plain" and bool(acts_in(move.meant.keys)))


_MERE = compiled(
    r"\b(?:discretion|a request|on request|subject to|because|due to|owing to|caused by|was|were|stopped|happened)\b"
)
_MONEY = frozenset(("~REFUND", "~WAIVE", "~FREE"))
_DATES = frozenset(("~TODAY", "~NOW", "~TOMORROW"))
_TIMES = frozenset("~" + name for name in ("TODAY", "NOW", "TOMORROW", "HOURS", "DAYS", "MINUTES", "WEEKS"))
_BOUND = _TIMES | {"~ALL", "~YEARS", "~MONTHS", "~NIGHT"}
_LOOSE = frozenset(
    "~" + name
    for name in """WANT SUITS STILL USE USEFUL HOME WAIVE STOP MOVE DIFFERENT CORRECT SEND LETTER CALL CHECK REPORT
    CONSIDER TRANSFERRED REGISTER LOAN BUY WHERE NAME CANCEL HAPPENED AGENT PROMISE SAME PART""".split()  # noqa: SIM905
)
"""Concepts with too many words to tell a forbidden offer by."""


@dataclass(frozen=True, slots=True)
class _Limit:
    """Hold one forbidden thing: what heads it, all its slots, whether it is a claim or a not, and what it awaits."""

    head: tuple[frozenset[str], ...]
    slots: tuple[frozenset[str], ...]
    claim: bool
    denied: bool
    event: frozenset[str]


@lru_cache(maxsize=512)
def _limits(not_allowed: tuple[str, ...]) -> tuple[_Limit, ...]:
    made = []
    for phrase in not_allowed:
        if _OVER.search(phrase):
            continue
        claim = bool(_LEAD.match(phrase)) and not phrase.lower().startswith("giving")
        waits = _EARLY.search(phrase)
        event = keys_in(waits[0]) if waits else frozenset[str]()
        verb = ""
        for part in _EITHER.split(_EARLY.sub("", re.sub(r"\(.*?\)", "", _LEAD.sub("", phrase)))):
            if not part:
                continue
            first = part.split(maxsplit=1)[0]
            acts = first.endswith("ing") or first.lower() in ("pay", "give", "refund")
            whole = part if acts else verb + part  # "paying the fare or the difference": the verb goes for both
            verb = first + " " if acts else verb
            if kept := slots(whole):
                made += [_Limit(_head(whole), kept, claim, bool(_NEGATION.search(whole)), event)]
    return tuple(made)


def _head(part: str) -> tuple[frozenset[str], ...]:
    """Return what a forbidden phrase is first of all: its act where it has one, else its things."""
    first = slots(_HEAD.split(part.strip(), maxsplit=1)[0]) or slots(part)
    verb = part.strip().split(maxsplit=1)[0]
    if verb.endswith("ing") and slots(verb):
        return slots(verb)
    return tuple(slot for slot in first if acts_in(slot)) or tuple(s for s in first if not s & _BOUND) or first


@lru_cache(maxsize=512)
def _allowed(allowed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key for phrase in allowed for key in keys_in(phrase))


class _Weighed(NamedTuple):
    """Hold one slot of a forbidden thing: whether no allowed offer shares it, its weight, and what kind it is."""

    slot: frozenset[str]
    own: bool
    worth: float
    weak: bool
    bound: bool
    thing: bool
    act: bool


@lru_cache(maxsize=2_000)
def _weighed(limit: _Limit, allowed: frozenset[str]) -> tuple[tuple[_Weighed, ...], float]:
    """Return the slots of a limit as weighed against what is allowed, and their weight in all."""
    made = []
    for slot in limit.slots:
        own, poor = (slot - _LOOSE or slot).isdisjoint(allowed), weak(slot)
        act = bool(acts_in(slot)) or "pay" in slot
        bound = bool(slot & _BOUND)
        made.append(
            _Weighed(slot, own, (0.5 if poor else 1.0) if own else 0.35, poor, bound, not (poor or act or bound), act)
        )
    return tuple(made), sum(each.worth for each in made)


def _forbidden(keys: frozenset[str], near: frozenset[str], limit: _Limit, allowed: frozenset[str]) -> bool:
    """Tell whether a clause names a forbidden thing: its head, its bounds, and most of what sets it apart."""
    firm = keys - _LOOSE
    if all(slot.isdisjoint(keys if slot & _LOOSE else firm) for slot in limit.head):
        return False
    got = 0.0
    apart = tied = whole = False
    reached = hit = 0
    weighed, total = _weighed(limit, allowed)
    for each in weighed:
        here = not each.slot.isdisjoint(firm)
        around = here or not each.slot.isdisjoint(keys) or not each.slot.isdisjoint(near)
        if each.bound and not here:
            return False  # "the whole holiday" is forbidden, a night of it is not; "tonight" is not tomorrow
        got += each.worth * (1.0 if here else 0.6 if around else 0.0)
        hit += around and not each.act
        if here:
            apart, tied = apart or each.own, tied or (each.own and not each.weak)
            whole = whole or (each.own and "~ALL" in each.slot)
            reached += each.thing or "~ALL" in each.slot
        elif around:
            reached += each.thing and each.slot.isdisjoint(keys)
    things = sum(each.thing for each in weighed)
    if whole and reached == 1:  # "every penny back": the thing itself need not be named
        total, tied = total - 0.6 * things, True
    named = (reached > 0 or not things) and (hit > 0 or all(each.act for each in weighed))
    return apart and named and got >= total * (0.58 if tied else 0.85)


_PAYMENT = compiled(r"\b(compensat|cash|pay|money)\w*")
_OWED = compiled(
    r"\b(?:you(?:'ll| will| can| may)? (?:get|have|receive)|(?:pay|give|send|transfer|offer) you|for you|from us)\b"
)


def _pays(words: str, move: Move, case: Case) -> bool:
    """Tell whether a clause gives a sum where the policy forbids to pay for that, or to pay in that way."""
    if not _gives(words, move) or not _OWED.search(words) or _NEGATION.search(words) or not _AMOUNT.search(words):
        return False
    given = " ".join((*case.known, *case.allowed)).lower().replace(",", "")
    figures = {next(filter(None, each.groups())).replace(",", "") for each in _AMOUNT.finditer(words)}
    if any(re.search(rf"\b{re.escape(figure)}\b", given) for figure in figures):
        return False
    keys = frozenset(move.meant.keys)
    said = {match[1] for match in _PAYMENT.finditer(words)} - {match[1] for match in _PAYMENT.finditer(given)}
    for phrase in case.not_allowed:
        named = {match[1] for match in _PAYMENT.finditer(phrase.lower())}
        what = phrase.partition(" for ")[2]
        if named & said & {"compensat", "cash"} or (named and said and what and not keys_in(what).isdisjoint(keys)):
            return True
    return False


_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}


def _too_soon(words: str, move: Move, case: Case) -> bool:
    """Tell whether a clause promises a thing within a time that the policy bars: "the number back within the hour"."""
    if not _gives(words, move) or _NEGATION.search(words):
        return False
    said = lasts(words) - lasts(" / ".join(case.allowed))
    soonest = min((int(count) * _MINUTES[unit] for count, unit in said), default=None)
    if soonest is None:
        return False
    keys = frozenset(key for key in move.meant.keys if key not in _BOUND)
    for phrase in case.not_allowed:
        most = max((int(count) * _MINUTES[unit] for count, unit in lasts(phrase)), default=0)
        things = [slot for slot in slots(phrase) if not slot & _BOUND and not weak(slot)]
        if soonest <= most and things and all(not slot.isdisjoint(keys) for slot in things):
            return True
    return False


_GUESS = compiled(
    r"^(?:a |any |the )?(?:guess\w*|speculat\w*) (?:at |about |of |on )?(?:the )?(?:reason|cause|why)\w*", re.IGNORECASE
)
_CAUSED = compiled(r"\b(?:because of|because|due to|owing to|caused by|(?:the )?reason is|comes? from)\b")
_UNCLAIMED = compiled(
    r"\b(?:not|no|never|nobody|don't|can't|cannot|whether|if|so that|until|once|check|find out|know|guess|tell|"
    r"sorry|i|we)\b"
    r"|n't\b|\?"
)


def _guessed(reading: Reading, case: Case) -> list[tuple[int, int]]:
    """Return the sentences that name a cause nobody has told, where the policy forbids to guess at one."""
    heads = [(phrase, head) for phrase in case.not_allowed if (head := _GUESS.match(phrase))]
    if not heads:
        return []
    what = frozenset(key for phrase, head in heads for key in keys_in(phrase[head.end() :]))
    reply = reading.reply
    lines = (reply.answering, *(turn.customer for turn in reply.earlier))
    told = frozenset(key for each in (*case.known, *case.parts, *lines) for key in keys_in(each))
    named = frozenset(key for each in (*case.allowed, *case.not_allowed) for key in keys_in(each))
    found = []
    for start, end in reading.sentences:
        words = reading.text[start:end]
        cause = _CAUSED.search(words)
        if not cause or _UNCLAIMED.search(words) or keys_in(words[: cause.start()]).isdisjoint(what):
            continue
        given = frozenset(key for key in keys_in(words[cause.end() :]) if key[0] != "~")
        if given - named and given.isdisjoint(told):
            found.append((start, end))
    return found


@lru_cache(maxsize=512)
def _ceilings(not_allowed: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
    """Return the kinds of money that are forbidden above a figure, each with its figure."""
    found = filter(None, map(_OVER.search, not_allowed))
    return tuple((match[1], float(match[2].replace(",", ""))) for match in found)


def _too_much(words: str, move: Move, case: Case) -> bool:
    """Tell whether a clause gives more money than the policy lets anybody give; what was charged is not a gift."""
    limits = _ceilings(case.not_allowed)
    if not limits or not (_gives(words, move) or _GESTURE.search(words)):
        return False
    known = frozenset(re.findall(r"\d+(?:\.\d+)?", " ".join((*case.known, *case.allowed)).replace(",", "")))
    keys = frozenset(keys_in(words))
    for match in _AMOUNT.finditer(words):
        figure = next(filter(None, match.groups())).replace(",", "").removesuffix(".00")
        for kind, most in limits:
            tied = not keys.isdisjoint(keys_in(kind)) or bool(_GESTURE.search(words)) or not keys_in(kind)
            if float(figure) > most and figure not in known and tied:
                return True
    return False
