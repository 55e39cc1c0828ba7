from __future__ import annotations

import pytest

from scoring.findings.withheld import asked_for

NOT = ("refund of the whole holiday",)


def test_a_forbidden_thing_is_known_where_it_is_asked_for() -> None:
    assert asked_for("I want the whole holiday refunded, all £3,000 of it.", NOT) == NOT[0]


@pytest.mark.parametrize("text", ["Please may I have some sleep?", "The room is loud.", ""])
def test_what_was_not_asked_for_need_not_be_refused(text: str) -> None:
    assert not asked_for(text, NOT)
