"""The sentences of a reply that matter for a grade, so that a long letter is not printed under every skill."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scoring.types import Evidence

WHOLE, MOST = 240, 360  # characters up to which a text stays whole, and about which an excerpt ends
LEAD = 40  # characters before what matters, where a sentence is too long to be quoted whole
GAP = " … "
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?\n]+\s*|$)|[.!?\s]+")


def excerpt(text: str, evidence: Sequence[Evidence]) -> tuple[str, list[Evidence]]:
    """Return the sentences that evidence points at, in their order, and the evidence where it stands in them."""
    if len(text) <= WHOLE:
        return text, list(evidence)
    made, end = "", 0
    moved: list[Evidence] = []
    for start, stop in _chosen(text, evidence):
        if start > end:
            made = f"{made.rstrip()}{GAP}".lstrip()
        offset = len(made) - start
        made += text[start:stop]
        moved += [
            replace(each, start=max(each.start, start) + offset, end=min(each.end, stop) + offset)
            for each in evidence
            if each.start < stop and start < each.end
        ]
        end = stop
    return (f"{made.rstrip()}{GAP}" if end < len(text.rstrip()) else made).rstrip(), moved


def _chosen(text: str, evidence: Sequence[Evidence]) -> list[tuple[int, int]]:
    """Return the bounds of the sentences to show; without evidence, those at the beginning."""
    chosen: list[tuple[int, int]] = []
    for found in _SENTENCE.finditer(text):
        start, stop = found.span()
        if evidence and not any(each.start < stop and start < each.end for each in evidence):
            continue
        if chosen and stop - start > MOST - sum(end - begin for begin, end in chosen):
            break
        if stop - start > MOST:  # who writes without a full stop is quoted from where it matters
            first = min((each.start for each in evidence if each.end > start), default=start)
            start = max(start, _word_end(text, first - LEAD))
            stop = min(stop, _word_end(text, start + MOST))
        chosen.append((start, stop))
        if not evidence and sum(end - begin for begin, end in chosen) >= WHOLE:
            break
    return chosen


def _word_end(text: str, place: int) -> int:
    """Return the end of the word before a place; the place itself where there is no such end."""
    if place >= len(text):
        return len(text)
    space = text.rfind(" ", max(0, place - LEAD), max(0, place))
    return place if space < 0 else space
