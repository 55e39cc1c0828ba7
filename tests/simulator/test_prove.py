"""The prover: what it finds in a good scenario, and that it finds what is wrong in a bad one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from scoring.ruleset import ruleset
from scoring.types import Scores
from simulator.examples import EXAMPLE
from simulator.library import load
from simulator.mood import react
from simulator.problems import Problem
from simulator.prover import Proof, Talk, prove, search
from simulator.prover.bots import CAST, RANKED
from simulator.prover.culprit import best
from simulator.prover.rules import proving_rules
from simulator.prover.search import explore
from simulator.prover.speech import offering, question, ways
from simulator.prover.stage import perform
from simulator.scenario import Scenario
from simulator.state import CustomerState
from simulator.words import BANDS, NEEDS, OUTCOMES

LIBRARY = load(EXAMPLE)
CRIB = LIBRARY.get("crib")
SHEET = LIBRARY.sheets["crib"]
PROOF = prove(CRIB, SHEET)


def without(**fields: object) -> Scenario:
    """Return the crib with other fields."""
    return CRIB.model_copy(update=fields)


def bot(name: str) -> Talk:
    return next(talk for talk in PROOF.talks if (talk.kind, talk.name) == ("bot", name))


def told(proof: Proof, code: str) -> list[Problem]:
    return [problem for problem in proof.problems if problem.code == code]


def test_a_good_scenario_proves_clean() -> None:
    assert [str(problem) for problem in PROOF.problems] == []
    assert PROOF.clean


def test_the_same_scenario_gives_the_same_proof_and_the_sheet_stays_as_it_is() -> None:
    assert prove(CRIB, SHEET) == PROOF
    assert SHEET.found == []


def test_everybody_plays_to_the_end() -> None:
    kinds = [talk.kind for talk in PROOF.talks]
    assert kinds == ["model answers", *["rehearsal"] * len(CRIB.rehearsals), *["bot"] * len(CAST)]
    assert [talk.name for talk in PROOF.talks if talk.kind == "bot"] == [each.name for each in CAST]
    for talk in PROOF.talks:
        assert talk.right
        assert len(talk.anger) == len(talk.exchanges) + 1
        assert talk.anger[0] == CRIB.customer.anger
        assert talk.last in CRIB.endings[talk.ended or "resolved"]


def test_a_better_bot_scores_more() -> None:
    scores = [bot(name).score or 0 for name in RANKED]
    assert all(better > worse for better, worse in pairwise(scores)), scores
    assert bot("expert").ended == "resolved"
    assert bot("hostile").ended == "walked_out"


def test_every_own_line_ending_and_fact_has_a_way_and_the_customer_says_so_there() -> None:
    assert len(PROOF.lines) == sum(("lines", n) in SHEET.values for n in range(len(CRIB.lines)))
    for n, reach in enumerate(PROOF.lines):
        assert reach.path == ("lines", n)
        assert any(words in reach.said for words in CRIB.lines[n].say)
        assert SHEET.line(reach.line).strip().startswith("- ")
    assert [reach.what for reach in PROOF.endings] == list(OUTCOMES)
    for reach in PROOF.endings:
        assert reach.said in CRIB.endings[reach.path[1]]  # type: ignore[index]
    for reach in PROOF.facts:
        assert any(words in reach.said for words in CRIB.complaint.hidden[reach.what].says)
    assert all(reach.moves for reach in (*PROOF.lines, *PROOF.endings, *PROOF.facts))


def test_the_ways_are_the_shortest() -> None:
    ways = {reach.what: reach.moves for reach in (*PROOF.lines, *PROOF.endings)}
    assert ways["need apology"] == ("a kind word for what it is like",)
    assert ways["walked_out"] == ("an insult", "an insult")
    assert len(ways["resolved"] or ()) == 4  # heard, the address asked for, an offer with a time, and made sure of
    assert {len(ways[name] or ()) for name in ("settled", "gave_up")} == {CRIB.customer.patience}


def test_the_moods_and_needs_are_charted() -> None:
    assert [(cell.band, cell.need) for cell in PROOF.cells] == [(b, n) for b in BANDS for n in (*NEEDS, None)]
    by_place = {(cell.band, cell.need): cell for cell in PROOF.cells}
    assert by_place["angry", "heard"].own == 3
    assert by_place["angry", "certainty"].house == 3
    assert by_place["calm", "solution"].moves is None  # nobody sinks below 4 without one
    assert by_place["boiling", "heard"].moves


def test_who_watches_is_told_how_far_it_is() -> None:
    seen: list[tuple[int, int, str]] = []
    prove(CRIB, SHEET, lambda done, total, what: seen.append((done, total, what)))
    done = [each[0] for each in seen]
    assert done[0] == 0
    assert all(before <= after for before, after in pairwise(done))
    assert {total for _, total, _ in seen} == {done[-1]}
    assert done.count(done[-1]) == 1
    assert all(what for _, _, what in seen)


def test_a_talk_without_an_end_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(scenario: Scenario, state: CustomerState, scores: Scores) -> CustomerState:
        return replace(react(scenario, state, scores), patience=state.patience, ended=None)

    monkeypatch.setattr(search, "react", endless)
    monkeypatch.setattr(search, "_MOST", 2_000)
    proof = prove(CRIB, SHEET)
    assert proof.longest > CRIB.customer.patience
    assert [p.message for p in told(proof, "P406")] == [
        "the bot `search` is still talking after 9 replies, and should end when patience does"
    ]
    assert len(told(proof, "P405")) == len(OUTCOMES)  # and so no last word is ever said


def test_words_that_run_out_are_found() -> None:
    few = without(
        lines=tuple(rule for rule in CRIB.lines if not (rule.trigger or rule.need or rule.part or rule.offer))
    )
    problems = told(prove(few, SHEET), "P404")
    assert problems
    assert "the talk with the bot `" in problems[0].message


def test_a_bot_is_judged_by_how_it_ends() -> None:
    soft = CRIB.customer.model_copy(update={"anger": 5.0, "severity": 0.7})
    played = perform(without(customer=soft), CAST[0])
    assert played.ends == ("resolved",) * 3
    lazy = replace(CAST[-2], speaks=CAST[0].speaks)  # silence that turns out to be golden
    assert not perform(CRIB, lazy).talk.right


def test_a_line_for_whatever_is_offered_is_found() -> None:
    lines = tuple(rule.model_copy(update={"offer": "any"}) if rule.offer == "refund" else rule for rule in CRIB.lines)
    found = explore(without(lines=lines), len(PROOF.lines), lambda _: None)
    place = next(n for n, rule in enumerate(lines) if rule.offer == "any")
    assert found.lines[place].said.endswith(lines[place].say)
    assert any(move.startswith("the offer `refund`") for move in found.lines[place].moves)


def test_a_fact_is_not_told_before_it_was_earned() -> None:
    hidden = dict(CRIB.complaint.hidden)
    hidden["model"] = hidden["model"].model_copy(update={"reveal": "once_trusted"})
    guarded = without(complaint=CRIB.complaint.model_copy(update={"hidden": hidden}))
    found = explore(guarded, len(PROOF.lines), lambda _: None)
    assert len(found.facts["model"].moves) == 2
    assert found.facts["model"].moves[0].startswith(("a kind word", "all of it heard"))
    assert len(found.facts["address"].moves) == 1


@pytest.mark.parametrize(
    ("said", "made", "into"),
    [
        ("send the screws by courier", "I can send the screws by courier.", offering),
        ("full refund", "I can offer you full refund.", offering),
        ("half the price back.", "I can offer you half the price back.", offering),
        ("whether 18 is right", "Could you tell me whether 18 is right?", question),
        ("house number", "Could you tell me about this: house number?", question),
    ],
)
def test_facts_become_sentences(said: str, made: str, into: Callable[[str], str]) -> None:
    assert into(said) == made


def test_ways_of_asking_are_told_apart() -> None:
    assert ways("which day / what time and/or hour /  when ") == ("which day", "what time and/or hour", "when")


def spoilt(tmp_path: Path, right: str, wrong: str) -> Proof:
    """Prove the crib with other words in its file."""
    text = (EXAMPLE / "crib.yaml").read_text("utf-8")
    assert text.count(right) == 1
    (tmp_path / "crib.yaml").write_text(text.replace(right, wrong), "utf-8")
    library = load(tmp_path / "crib.yaml")
    return prove(library.get("crib"), library.sheets["crib"])


def test_one_part_that_accuses_is_one_problem_which_names_it(tmp_path: Path) -> None:
    accuses = "screws: you should have checked the box, it is your own fault"
    (problem,) = told(spoilt(tmp_path, "screws: the crib came without its bag of screws", accuses), "P406")
    assert problem.source_line == accuses
    assert re.match(r"Reply \d of `expert` sets off `blame` ", problem.cure)
    assert "words of `complaint.parts.screws`" in problem.cure
    assert "it is your own fault”" in problem.cure


def test_a_bot_that_wins_when_it_should_not_shows_its_best_reply() -> None:
    kind = replace(CAST[-2], speaks=CAST[0].speaks)  # silence that turns out to be golden
    culprit = best(perform(CRIB, kind).attempt, "silent")
    assert culprit
    assert "points of calm" in culprit.told
    assert "and reaches `" in culprit.told
    assert best(perform(CRIB, CAST[-1]).attempt, "gibberish") is None  # nobody is calmed by gibberish


def test_a_worse_bot_that_scores_too_much_is_shown_at_its_best(monkeypatch: pytest.MonkeyPatch) -> None:
    clever = replace(next(bot for bot in CAST if bot.name == "keyword stuffer"), speaks=CAST[1].speaks, wanted=OUTCOMES)
    monkeypatch.setattr("simulator.prover.CAST", tuple(clever if bot.name == clever.name else bot for bot in CAST))
    (problem,) = told(prove(CRIB, SHEET), "P406")
    assert problem.message.startswith("the bot `warm-but-useless` scores ")
    assert re.match(r"Reply \d of `keyword stuffer` earns ", problem.cure)


def test_the_rules_of_a_proof_have_a_name() -> None:
    assert re.fullmatch("[0-9a-f]{12}", proving_rules())
    assert proving_rules() != ruleset()
