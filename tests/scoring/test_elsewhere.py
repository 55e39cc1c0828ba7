"""The scorecard never asks for what another reply of the same attempt has done."""

from __future__ import annotations

from scoring import score
from scoring.elsewhere import done_elsewhere
from scoring.scorecard import scorecard
from scoring.types import Case, Evidence, Exchange, Reply, SkillScore

TENT = Case(
    fault="company",
    parts=("tent leaks at the seam", "two poles missing"),
    allowed=("new tent by Friday", "poles sent today"),
)
LINE = "The tent LEAKS at the seam and two poles were missing!"


def _score(level: int, missing: tuple[str, ...] = (), *cues: str) -> SkillScore:
    return SkillScore("clarification", level, "", tuple(Evidence(0, 1, cue) for cue in cues), missing, (), "Ask ...")


def test_what_another_reply_had_is_not_asked_for() -> None:
    lacks = _score(2, ("sum up the complaint in your own words", "ask whether you have got it right"))
    left, advice = done_elsewhere("clarification", lacks, [_score(1, (), "sums up the complaint")])
    assert left == ("ask whether you have got it right",)
    assert "Another reply of yours" in advice
    assert "ask whether you have got it right" in advice


def test_what_no_reply_had_is_asked_for_as_before() -> None:
    lacks = _score(2, ("sum up the complaint in your own words",))
    assert done_elsewhere("clarification", lacks, [_score(1)]) == (lacks.missing, lacks.advice)
    assert done_elsewhere("clarification", lacks, []) == (lacks.missing, lacks.advice)


def test_a_part_spoken_to_in_another_reply_is_not_advised() -> None:
    first = Reply("I'm sorry the seam leaks.", LINE, (), TENT)
    second = Reply(
        "The two poles leave today, I'm sending them now.",
        "And the poles?",
        (Exchange(LINE, first.text),),
        TENT,
    )
    card = scorecard((first, second), tuple(map(score, (first, second))))
    advice = next(each.advice for each in card.results if each.skill == "breakdown")
    assert "poles" not in advice
    assert "seam" not in advice
