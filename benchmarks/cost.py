"""What a reply costs to grade, beside what the two borrowed libraries alone cost on it, and how it grows with length.

Processor time, not the clock on the wall: what else runs on the machine must not stand in the figures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import mean, median, quantiles
from time import process_time
from typing import Any

from textstat import textstat
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from benchmarks.texts import replies_of_lengths, replies_of_words
from scoring import score
from scoring.types import Case, Reply

WORDS = 60
TARGET = 2.0
WARM_UP = 20
LENGTHS = (250, 500, 1_000, 2_000)
OF_EACH = 20


def beside_the_libraries() -> Iterator[str]:
    """Time every skill, and VADER with three textstat metrics, on the same replies in turn."""
    replies = replies_of_words(WORDS)
    _warm_up(replies[:WARM_UP])
    full, bare = replies[WARM_UP::2], replies[WARM_UP + 1 :: 2]
    yield f"All skills beside VADER + three textstat metrics, replies of {WORDS} words (target: at most {TARGET}x)"
    yield from _compared("in their situation", full)
    yield from _compared("bare, no case", [replace(each, answering="", earlier=(), case=Case()) for each in bare])


def with_length() -> Iterator[str]:
    """Time replies of four lengths in turn; a cost that is linear keeps the last column near 1."""
    made = replies_of_lengths(LENGTHS, OF_EACH)
    spent: dict[int, list[float]] = {length: [] for length in LENGTHS}
    for turn in range(OF_EACH):
        for length in LENGTHS:
            spent[length].append(_seconds(score, made[length][turn]))
    per_character = {length: median(spent[length]) / length * 1e6 for length in LENGTHS}
    yield f"Cost and length, medians of {OF_EACH} replies"
    for length, cost in per_character.items():
        spend, ratio = median(spent[length]) * 1e3, cost / per_character[LENGTHS[0]]
        yield f"  {length:>5} characters: {spend:6.2f} ms, {cost:5.2f} us a character, {ratio:4.2f}x"


def _compared(name: str, replies: list[Reply]) -> Iterator[str]:
    libraries = _libraries()
    ours, theirs = [], []
    for number, reply in enumerate(replies):
        if number % 2:  # neither is always the one that finds the text in the processor's cache
            ours.append(_seconds(score, reply))
            theirs.append(_seconds(libraries, reply))
        else:
            theirs.append(_seconds(libraries, reply))
            ours.append(_seconds(score, reply))
    ratios = quantiles([a / b for a, b in zip(ours, theirs, strict=True)], n=4)
    yield (
        f"  {name:<19} n {len(replies)}: {median(ours) * 1e3:.2f} ms beside {median(theirs) * 1e3:.2f} ms, "
        f"{median(ours) / median(theirs):.1f}x (middle half {ratios[0]:.1f}x to {ratios[2]:.1f}x; "
        f"of the means {mean(ours) / mean(theirs):.1f}x)"
    )


def _libraries() -> Callable[[Reply], object]:
    # Not through scoring.measures, which remembers: the skills would then find the work done.
    polarity: Any = SentimentIntensityAnalyzer()

    def measure(reply: Reply) -> object:
        text = reply.text
        return (
            polarity.polarity_scores(text),
            textstat.automated_readability_index(text),
            textstat.coleman_liau_index(text),
            textstat.lix(text),
        )

    return measure


def _warm_up(replies: list[Reply]) -> None:
    libraries = _libraries()
    for reply in replies:
        libraries(reply)
        score(reply)


def _seconds(work: Callable[[Reply], object], reply: Reply) -> float:
    start = process_time()
    work(reply)
    return process_time() - start
