"""Find causes that nobody has told, where the policy forbids to guess at one."""

from __future__ import annotations

import re

from scoring.matching.meaning import keys_in
from scoring.patterns.quick import compiled
from scoring.reading.text import Reading
from scoring.types import Case

_GUESS = compiled(
    r"^(?:a |any |the )?(?:guess\w*|speculat\w*) (?:at |about |of |on )?(?:the )?(?:reason|cause|why)\w*", re.IGNORECASE
)
_CAUSED = compiled(r"\b(?:because of|because|due to|owing to|caused by|(?:the )?reason is|comes? from)\b")
_UNCLAIMED = compiled(
    r"\b(?:not|no|never|nobody|don't|can't|cannot|whether|if|so that|until|once|check|find out|know|guess|tell|"
    r"sorry|i|we)\b"
    r"|n't\b|\?"
)


def guessed(reading: Reading, case: Case) -> list[tuple[int, int]]:
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
