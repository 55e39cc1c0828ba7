"""Every mark that a trainee can see against a reply has a plain sentence on the page "How scoring works"."""

from __future__ import annotations

from scoring.harm.harms import FLAGS
from scoring.scorecard import CRITICAL
from simulator.triggers import OF_FLAG
from ui.parts.flags import GRAVE, HURTS, WEAK

EXPLAINED = GRAVE | HURTS | WEAK
NOT_RAISED = {"discrimination", "false_claim"}  # kept for the judge and for stored cards; the rules raise neither
OF_THE_MOOD = {"policy", "ignored", "unreadable", "too_soon"}  # said beside the gauge, not under a skill


def test_every_flag_has_a_sentence() -> None:
    known = {*FLAGS, *CRITICAL, *OF_FLAG} - NOT_RAISED - OF_THE_MOOD
    assert known - EXPLAINED.keys() == set()


def test_a_sentence_is_one_for_one_flag_and_plain() -> None:
    assert len(EXPLAINED) == len(GRAVE) + len(HURTS) + len(WEAK)
    for flag, words in EXPLAINED.items():
        assert words.lstrip("“")[0].isupper(), flag
        assert words.endswith("."), flag
        assert "_" not in words, flag
