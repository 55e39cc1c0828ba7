"""An agreement that was never given, and a call that nobody made: neither is to be told back as if it had been."""

from __future__ import annotations

import pytest

from scoring.matching.made_up import made_up
from scoring.reading.text import read
from scoring.types import Reply

NOBODY = "Nobody rang me, nobody asked me, and now I'm charged £80 for a lock I never wanted."


@pytest.mark.parametrize(
    "text",
    [
        "when i rang you on monday we went through it.",
        "as agreed, the lock was changed.",
        "you agreed to the new lock.",
        "you were happy with the lock when he left.",
        "our driver called you before he came.",
        "you told us to go ahead with it.",
    ],
)
def test_words_are_put_into_their_mouth(text: str) -> None:
    assert made_up(read(Reply(text)), NOBODY)


@pytest.mark.parametrize(
    "text",
    [
        "nobody rang you, and we should have.",
        "i'll ring you when i have asked him.",
        "we never asked you.",
        "if you agreed to it on the phone, it would be on the tape.",
        "we will go on only once you have agreed.",
        "that is not what you agreed to when you signed.",
    ],
)
def test_nothing_is_put_into_their_mouth(text: str) -> None:
    assert not made_up(read(Reply(text)), NOBODY + " I signed for one lock and agreed to nothing else.")
