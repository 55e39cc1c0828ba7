"""The replies that `make bench` measures with: of the size they say, and no sentence twice."""

from __future__ import annotations

import pytest

from benchmarks.texts import replies_of_lengths, replies_of_words


def test_replies_have_the_words_they_say_and_are_never_the_same() -> None:
    replies = replies_of_words(60)
    assert len(replies) >= 200
    assert all(60 <= len(reply.text.split()) <= 66 for reply in replies)
    assert all(reply.answering and reply.case.parts for reply in replies)
    assert len({reply.text for reply in replies}) == len(replies)
    assert replies == replies_of_words(60)


def test_replies_have_the_length_they_say_and_share_nothing() -> None:
    made = replies_of_lengths((250, 2_000), 10)
    texts = [reply.text for replies in made.values() for reply in replies]
    assert [len(text) for text in texts] == [250] * 10 + [2_000] * 10
    assert len({text[:100] for text in texts}) == 20
    with pytest.raises(ValueError, match="not enough sentences"):
        replies_of_lengths((2_000,), 1_000)
