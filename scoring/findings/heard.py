# ruff: noqa: E501 - one way to say a thing is one line
"""Gather what a reply does for the customer's feelings: which components of empathy, and in which words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scoring.feeling.counted import counts
from scoring.feeling.feelings import FEELINGS
from scoring.feeling.regret import REGRET
from scoring.feeling.story import Clause, Touch, clauses, greeting_end, telling, touches
from scoring.feeling.telling import ABOUT_THEM, BORNE, FINITE, JOINTS, OWN_BUSINESS, PATHOS, REMEDY, THEY_DID, TOLL
from scoring.findings.lived import scenes, told_of
from scoring.harm.harms import harms, owned
from scoring.matching.slogans import SLOGAN, housed
from scoring.patterns.quick import compiled
from scoring.reading.once import once
from scoring.reading.phrases import Found
from scoring.reading.text import Reading

_HARSH_FLAGS = frozenset(
    {
        "insult",
        "sarcasm",
        "dismissal",
        "command",
        "blame",
        "policy_shield",
        "scapegoat",
        "excuse",
        "threat",
        "mention",
        "injection",
        "non_apology",
        "refusal",
    }
)
_OF_FEELING = frozenset({"feels", "shares", "grants", "token", "presumes", "cheers"})
_SAME = {"eases": "token", "judges": "wronged"}
"""What counts once where the same words are both."""
_OWN_STORY = compiled(  # what happened to the agent once is not what this customer lives through
    r"\b(?:my own (?!doing|fault|mistake|error|name|hands|desk|phone|manager|team|money)|happened to me|i cried\b|"
    r"i was (?:so |really |very )?(?:freezing|furious|livid|upset|angry|devastated)|"
    r"my (?:wife|husband|mum|mother|son|daughter|dad|father|sister|brother|nan|gran|granny|grandma|cousin|nephew|niece|auntie|uncle|kids|boiler|parcel|flight|house|landlord)\b)"
)
_OPENING = 3  # sentences in which the story told back is acknowledgement; later it is administration


@dataclass(frozen=True, slots=True)
class Heard:
    """Hold what was found, by component; places index `reading.text`."""

    by_label: dict[str, tuple[Found, ...]]
    event: tuple[Touch, ...]
    stake: tuple[Touch, ...]
    told: tuple[Touch, ...]
    regretted: tuple[Touch, ...]
    looked_after: tuple[Touch, ...]
    recap: tuple[tuple[int, int], ...]
    pathos: tuple[tuple[int, int], ...]
    scenes: tuple[tuple[int, int], ...]
    borne: tuple[tuple[int, int], ...]
    did: tuple[tuple[int, int], ...]

    def __getitem__(self, label: str) -> tuple[Found, ...]:
        return self.by_label.get(label, ())


def hear(reading: Reading) -> Heard:
    """Return the components of empathy in a reply."""
    return _hear(reading)


@once
def _hear(reading: Reading) -> Heard:
    salad = _is_salad(reading)
    sour = [*_sour(reading), *housed(reading)]
    parts = clauses(reading)
    boasts = [match.span() for match in SLOGAN.finditer(reading.text)]
    found = (
        []
        if salad
        else [
            each
            for each in FEELINGS.find(reading)
            if not _inside(each.start, sour)
            and counts(reading, each, parts)
            and not any(a <= each.start < b or each.start <= a < each.end for a, b in boasts)
        ]
    )
    warm = sorted(
        {reading.sentence_at(each.start) for each in found if each.label not in ("token", "cheers", "presumes")}
    )
    mine = [reading.sentence_at(match.start()) for match in _OWN_STORY.finditer(reading.text)]
    theirs = [
        each
        for each in touches(reading)
        if not salad and not _inside(each.start, mine) and not _inside(each.start, sour)
    ]
    spoken = [each for each in theirs if each.clause.tells]
    event = telling(tuple(each for each in spoken if _inside(each.start, warm)))
    told = telling(tuple(each for each in spoken if each.theirs and _tells_their_story(reading, each.clause)))
    lived = told_of(reading, [*sour, *mine])
    sorry = sorted({reading.sentence_at(each.start) for each in REGRET.find(reading) if each.label == "regrets"})
    regretted = tuple(each for each in spoken if _inside(each.start, sorry))
    return Heard(
        _once_each(found),
        event,
        tuple(t for t in (*event, *told, *regretted) if t.stake),
        told,
        regretted,
        tuple(t for t in theirs if t.stake and not t.clause.tells),
        tuple(s for s in _opening(reading) if s not in sour and _is_recap(reading, s, told)),
        tuple(
            m.span()
            for s in reading.sentences
            if len({t.stem for t in (*event, *told) if s[0] <= t.start < s[1]}) >= 2
            for m in (PATHOS.search(reading.text, *s),)
            if m
        ),
        scenes(reading, lived, [(f.start, f.end) for f in found if f.label in _OF_FEELING]),
        tuple(m.span() for m in BORNE.finditer(reading.text) if _within(m.start(), lived)),
        tuple(m.span() for m in THEY_DID.finditer(reading.text) if _within(m.start(), lived)),
    )


def _once_each(found: list[Found]) -> dict[str, tuple[Found, ...]]:
    """Return what was found by label; the same words count once, for the feeling rather than for the nod."""
    by_label: dict[str, list[Found]] = {}
    felt = [each for each in found if each.label in ("feels", "shares")]
    found = sorted(found, key=lambda each: each.label in _SAME)
    for each in found:
        if each.label in ("judges", "token", "eases") and any(
            one.start < each.end and each.start < one.end for one in felt
        ):
            continue
        if each.label == "feels" and any(
            one.label == "shares" and one.start < each.end and each.start < one.end for one in felt
        ):
            continue
        if any(one.start < each.end and each.start < one.end for one in by_label.get(_SAME.get(each.label, ""), ())):
            continue
        kept = by_label.setdefault(each.label, [])
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return {label: tuple(kept) for label, kept in by_label.items()}


def _is_salad(reading: Reading) -> bool:
    """Tell whether a reply is a heap of key words: nobody writes five words without one that joins them."""
    return len(reading.words) >= 5 and reading.vocabulary.isdisjoint(JOINTS)


def _sour(reading: Reading) -> list[tuple[int, int]]:
    """Return the sentences that hurt: nothing kind is found in them."""
    hurts = [each.start for each in harms(reading) if each.cue in _HARSH_FLAGS]
    if not hurts:
        return []
    place = {at: index for index, at in reversed(list(enumerate(reading.at)))}
    return sorted({reading.sentence_at(place[start]) for start in hurts if start in place})


@once
def _opening(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Return the first sentences after the greeting."""
    greeting = greeting_end(reading)
    return tuple(each for each in reading.sentences if each[1] > greeting)[:_OPENING] or reading.sentences[-1:]


def _is_recap(reading: Reading, bounds: tuple[int, int], told: tuple[Touch, ...]) -> bool:
    """Tell whether a sentence says their story back: about them, or as a bare list ("Four calls, no crib.")."""
    text = reading.text[bounds[0] : bounds[1]]
    ours = any(bounds[0] <= place < bounds[1] for place in owned(reading))
    if len({t.stem for t in told if bounds[0] <= t.start < bounds[1]}) < 2:
        return ours and len(ABOUT_THEM.findall(text)) >= 1
    if ABOUT_THEM.search(text):
        return True
    return not FINITE.search(text) and bool(TOLL.search(text))


def _tells_their_story(reading: Reading, clause: Clause) -> bool:
    """Tell whether a clause, early in the reply, says back what they went through (later it is administration)."""
    opening = _opening(reading)[-1][1]
    return (
        clause.start < opening
        and not REMEDY.search(reading.text, clause.start, clause.end)
        and not OWN_BUSINESS.match(reading.text, clause.start, clause.end)
    )


def _within(place: int, lived: Iterable[Clause]) -> bool:
    return any(each.start <= place < each.end for each in lived)


def _inside(place: int, bounds: Iterable[tuple[int, int]]) -> bool:
    return any(low <= place < high for low, high in bounds)
