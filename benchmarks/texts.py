"""Replies to measure with: real sentences, each used once, so that no memo is met twice and flatters the figure."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scoring.types import Reply
from scoring.validity.labelled import read_folder

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
SEED = 7


def replies_of_words(words: int) -> list[Reply]:
    """Return replies of about so many words, each in a situation of the natural set, no sentence used twice."""
    made: list[Reply] = []
    for context, sentences in _by_situation():
        made += [replace(context, text=text) for text in _packed(sentences, words)]
    random.Random(SEED).shuffle(made)  # noqa: S311 - repeatable on purpose
    return made


def replies_of_lengths(lengths: Sequence[int], each: int) -> dict[int, list[Reply]]:
    """Return so many replies of each length in characters, no sentence used twice."""
    pools = list(_by_situation())
    context = pools[0][0]
    everything = " ".join(sentence for _, sentences in pools for sentence in sentences)
    if len(everything) < each * sum(lengths):
        raise ValueError("there are not enough sentences for that")
    made: dict[int, list[Reply]] = {length: [] for length in lengths}
    start = 0
    for _ in range(each):
        for length in lengths:
            made[length].append(replace(context, text=everything[start : start + length]))
            start += length
    return made


def _by_situation() -> Iterator[tuple[Reply, list[str]]]:
    natural = next(made for made in read_folder().sets if made.name == "natural")
    draw = random.Random(SEED)  # noqa: S311
    met: set[str] = set()
    for situation in sorted({row.situation for row in natural.rows}):
        rows = [row for row in natural.rows if row.situation == situation]
        sentences = []
        for row in rows:
            for sentence in _SENTENCE.split(row.reply.text):
                if sentence.strip() and sentence not in met:
                    met.add(sentence)
                    sentences.append(sentence)
        draw.shuffle(sentences)
        yield rows[0].reply, sentences


def _packed(sentences: Sequence[str], words: int) -> Iterator[str]:
    text: list[str] = []
    for sentence in sentences:
        text += sentence.split()
        if len(text) >= words:
            yield " ".join(text[: words + words // 10])
            text = []
