"""What kind of answer a reply waits for: the last question in it that no hidden fact answers, as scoring reads it."""

from __future__ import annotations

from scoring.inquiry.facts import unlocks
from scoring.inquiry.known import said_before
from scoring.inquiry.questions import Ask, asks
from scoring.matching.meaning import meant_in
from scoring.patterns.quick import compiled
from scoring.reading.text import Reading, read, split_words
from scoring.types import Reply
from simulator.scenario import Lines
from simulator.state import Moment
from simulator.words import Question

_HERE = "whether you can hear me"
_WAIT = "whether you can wait a minute / whether you can hold the line / whether you can give me a moment"
_WAITING = frozenset("wait minute min mins minutes moment sec secs second seconds hold hang bear line tick".split())  # noqa: SIM905 - words read better as text
"""Words of which leave to be away for a moment has one: "Is that ok?" behind a plan asks for no such leave."""
_TIMES = frozenset({"~CLOCK", "~DATE"})
_SIMPLE: tuple[tuple[frozenset[str], Question], ...] = (
    (frozenset({"anything"}), "more"),
    (frozenset({"any", "else"}), "more"),
    (frozenset({"any", "questions"}), "more"),
    (frozenset({"still", "there"}), "here"),
    (frozenset({"which", "one"}), "choice"),
    (frozenset({"prefer"}), "choice"),
    (frozenset({"rather"}), "choice"),
    (frozenset({"think"}), "consent"),
    (frozenset({"sound"}), "consent"),
)
"""Words that say by themselves what is asked, wherever the grading has no use for telling it apart."""


def asked(moment: Moment) -> Question | None:
    """Return what the last reply asks of the customer, beside hidden facts; None where nothing waits for an answer."""
    reply = _reply(moment)
    found = [kind for ask in asks(reply) if (kind := _kind(reply, ask))]
    if found and found[-1] in _FOR_FACTS and asked_once_more(moment):
        return None
    if found and not moment.state.offered:
        return _WITHOUT_OFFER.get(found[-1], found[-1])
    return found[-1] if found else None


def asked_for(moment: Moment) -> list[Lines]:
    """Return the lines that answer what the last reply asks about, or asks them to do, the last of it first."""
    rules = [rule for rule in moment.scenario.lines if rule.asks]
    if not rules:
        return []
    reply = _reply(moment)
    reading, case = read(reply), reply.case
    found: list[Lines] = []
    for ask in reversed([*asks(reply), *_bidden(reading, asks(reply))]):
        if _CALLS.search(reading.text, ask.start, ask.end):
            continue  # "can you hear me?" is about the line, and not about who hears whom in the story
        if not unlocks(reading, ask, case.hidden, said_before(case, reply.answering)):
            meant = unlocks(reading, ask, tuple(str(rule.asks) for rule in rules), frozenset())
            found += [rule for rule in rules if rule.asks in meant and rule not in found]
    return found


_CALLS = compiled(r"\bhear me\b|\bstill (?:there|on)\b|\bon the line\b")
_TELLS = compiled(r"\b(?:i|we|i'm|im|i'll|we're|we'll|it|he|she|they|there|once|when|if|after)\b")
_BIDS = compiled(
    r"(?:^\W*|[,;:-]\s*|\b(?:ok|okay|yes|right|so|now|then|and|please|pls|just|first)\s+)(?:turn|switch|unplug|pull|plug"
    r"|put|take|go|keep|stay|open|close|shut|leave|hold|press|check|look|sit|stand|walk|bring|get|come|move|wake|talk)\b"
)


def _bidden(reading: Reading, found: tuple[Ask, ...]) -> list[Ask]:
    """Return the sentences that bid them do something without asking: "ok turn it off now, pull the plug"."""
    places = [
        (first, last)
        for first, last in reading.sentences
        if not any(first <= ask.start < last for ask in found)
        and not _TELLS.search(reading.text[first:last])
        and _BIDS.search(reading.text[first:last])
    ]
    return [Ask(first, last, "fact", meant_in(reading, first, last), 0) for first, last in places]


def asked_once_more(moment: Moment) -> tuple[str, ...]:
    """Name the facts that were told before and that a question of the last reply is about again."""
    reply, hidden = _reply(moment), moment.scenario.complaint.hidden
    told = tuple(hidden[name].asks for name in moment.before.told)
    facts = [ask for ask in asks(reply) if _kind(reply, ask) in _FOR_FACTS]
    meant = {words for ask in facts for words in unlocks(read(reply), ask, told, frozenset())}
    return tuple(name for name in moment.before.told if hidden[name].asks in meant)


def _reply(moment: Moment) -> Reply:
    """Return the last reply in its case as it was read: what it brought out was still hidden then."""
    last = moment.turns[-1]
    return Reply(last.reply, last.customer.text, case=moment.scenario.case(moment.before.told))


_FOR_FACTS: tuple[Question, ...] = ("fact", "choice")
_WITHOUT_OFFER: dict[Question, Question] = {"choice": "wish", "consent": "may"}


def _kind(reply: Reply, ask: Ask) -> Question | None:
    if ask.kind in ("blame", "advice", "open"):
        return None
    reading, case = read(reply), reply.case
    words = {word.text for word in split_words(reading.text[ask.start : ask.end])}
    simple = next((kind for needed, kind in _SIMPLE if needed <= words), None)
    if simple != "more" and unlocks(reading, ask, case.hidden, said_before(case, reply.answering)):
        return None
    return simple or _told_apart(reading, ask, words)


def _told_apart(reading: Reading, ask: Ask, words: set[str]) -> Question | None:
    """Return the kind of a question by what scoring makes of it: its kind, and what its words mean."""
    keys = ask.meant.keys
    marked = "?" in reading.text[ask.start : ask.end + 2]
    suits = "~SUITS" in keys and "~HOME" not in keys
    first, last = reading.sentence_at(ask.start)
    waiting = _WAITING & {word.text for word in split_words(reading.text[first : max(last, ask.end)])}
    to_them = ask.kind == "social" and "you" in words
    kinds: tuple[tuple[object, Question | None], ...] = (
        (ask.kind == "choice", "choice"),
        (ask.kind == "check" or "~CORRECT" in keys, "check"),
        (to_them and words & {"help", "understand", "i"}, None),
        (to_them, "feeling"),
        (waiting and unlocks(reading, ask, (_WAIT,), frozenset()), "may"),
        (unlocks(reading, ask, (_HERE,), frozenset()), "here"),
        (suits and _TIMES & keys.keys(), "choice"),
        (ask.kind == "consent" and "what" in words, "wish"),
        (suits or ask.kind == "consent" or "ok" in keys, "consent"),
        (marked and ask.kind == "fact", "fact"),
    )
    return next((kind for holds, kind in kinds if holds), None)
