"""The customer's anger: the paths of section 8 of the rubric, its bounds, and that doing better is never worse."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.types import Scores, SkillScore
from simulator.library import SHIPPED as FOLDER
from simulator.library import load
from simulator.mood import react
from simulator.scenario import Scenario
from simulator.state import CustomerState, opening_state
from simulator.triggers import COST
from simulator.words import Need

SKILLS = ("empathy", "apology", "clarification", "solution", "listening", "next_steps", "follow_up")
FLAGS = (*COST, "vague", "formula", "over_promise")
SHIPPED = load(FOLDER).get("crib-late")


def crib(**customer: float) -> Scenario:
    """Return the crib with another anger or severity, and no hidden fact in the way."""
    return SHIPPED.model_copy(
        update={
            "customer": SHIPPED.customer.model_copy(update=customer),
            "complaint": SHIPPED.complaint.model_copy(update={"hidden": {}}),
        }
    )


SCENARIO = crib()


def marks(*flags: str, **levels: int) -> Scores:
    """Grade a reply out of thin air."""
    scores = [SkillScore(name, level, "") for name, level in levels.items()]
    return (*scores, SkillScore("tone", 2, "", flags=flags))


def asking(asks: str) -> Scores:
    """Grade a reply that asks for one hidden fact."""
    return (SkillScore("clarification", 2, "", touches=(asks,)),)


def play(scenario: Scenario, replies: list[Scores]) -> list[CustomerState]:
    """Return the states from the opening to the end of the talk."""
    states = [opening_state(scenario)]
    for scores in replies:
        if states[-1].ended:
            break
        states.append(react(scenario, states[-1], scores))
    return states


EXPERT = [
    marks(listening=4, empathy=4, apology=4, clarification=3),
    marks(solution=4, next_steps=4, listening=3),
    marks(follow_up=3, next_steps=3),
]
WARM = [marks(empathy=4, apology=3, listening=2), *[marks("vague", empathy=3, solution=1)] * 12]


@pytest.mark.parametrize("severity", [0.7, 1.0, 1.3])
def test_an_expert_resolves_and_leaves_the_customer_calm(severity: float) -> None:
    end = play(crib(severity=severity), EXPERT)[-1]
    assert end.ended == "resolved"
    assert end.anger <= 3


def test_warm_words_that_never_solve_run_out_of_credit() -> None:
    path = [state.anger for state in play(SCENARIO, WARM)]
    assert min(path) >= 4
    assert path[-1] > path[2]
    assert play(SCENARIO, WARM)[-1].ended != "resolved"


@pytest.mark.parametrize(
    ("replies", "at_most"),
    [
        ([marks("sarcasm", "blame")] * 9, 3),
        ([marks("excuse", "blame")] * 9, 3),
        ([marks()] * 9, 4),
        ([marks("over_apology", apology=1)] * 9, 5),
        ([marks("interrogation", "asked_again", clarification=1)] * 9, 4),
    ],
)
def test_customers_walk_out_on_bad_service(replies: list[Scores], at_most: int) -> None:
    states = play(SCENARIO, replies)
    assert states[-1].ended == "walked_out"
    assert len(states) - 1 <= at_most


def test_saying_it_again_buys_nothing() -> None:
    once = react(SCENARIO, opening_state(SCENARIO), marks(empathy=2))
    again = react(SCENARIO, once, marks(empathy=2))
    assert once.anger < opening_state(SCENARIO).anger
    assert again.anger == once.anger


def test_a_promise_that_they_doubt_calms_nobody() -> None:
    honest = react(SCENARIO, opening_state(SCENARIO), marks(solution=1))
    doubted = react(SCENARIO, opening_state(SCENARIO), marks("over_promise", solution=1))
    assert honest.anger < doubted.anger == opening_state(SCENARIO).anger


def test_a_solution_before_being_heard_is_worth_half_and_the_rest_arrives_once_heard() -> None:
    unheard = react(SCENARIO, opening_state(SCENARIO), marks(solution=3))
    heard = react(SCENARIO, opening_state(SCENARIO), marks(solution=3, empathy=2))
    later = react(SCENARIO, unheard, marks(empathy=2))
    assert unheard.anger > heard.anger
    assert later.anger == pytest.approx(8 - 0.6 * 3 - 0.3 * 2)


def test_nobody_is_content_before_a_real_solution_and_its_confirmation() -> None:
    kind = play(SCENARIO, [marks(empathy=4, apology=4, listening=4)] * 2)[-1]
    solved = play(SCENARIO, [EXPERT[0], EXPERT[1], marks(empathy=4), marks(empathy=4)])[-1]
    assert kind.anger >= 4
    assert solved.anger >= 2
    assert solved.ended is None


def test_a_needed_fact_blocks_the_remedy_until_it_is_told() -> None:
    scenario = SHIPPED
    asks = scenario.complaint.hidden["address"].asks
    blind = react(scenario, opening_state(scenario), marks(empathy=3, solution=4, next_steps=3))
    told = react(scenario, blind, asking(asks))
    assert "solution" not in blind.met
    assert told.told == ("address",)
    assert "solution" in told.met
    assert told.anger < blind.anger


def test_a_plan_told_in_pieces_counts_once_every_part_is_spoken_to() -> None:
    late, promises = SCENARIO.complaint.parts.values()
    first = (*marks(empathy=3, next_steps=3), SkillScore("solution", 2, "", touches=(late,)))
    second = (*marks(), SkillScore("solution", 2, "", touches=(promises,)))
    pieces = play(SCENARIO, [first, second])
    assert "solution" not in pieces[1].met
    assert "solution" in pieces[2].met


def offered(name: str, *flags: str, **levels: int) -> Scores:
    """Grade a reply that makes one of the crib's offers."""
    touches = (SCENARIO.policy.allowed[name],)
    return (*marks(*flags, **{"listening": 1, **levels}), SkillScore("offer", None, "", touches=touches))


def test_an_offer_now_and_its_time_later_add_up_to_a_solution() -> None:
    one, *_ = SCENARIO.policy.allowed
    pieces = play(SCENARIO, [offered(one, solution=2, next_steps=2), marks(next_steps=3)])
    assert "solution" not in pieces[1].met
    assert {"solution", "timing"} <= set(pieces[2].met)
    early = play(SCENARIO, [marks(next_steps=3), offered(one, solution=2)])
    assert "solution" not in early[2].met, "the time was for something else"


def test_an_offer_made_late_is_noticed() -> None:
    one, other, *_ = SCENARIO.policy.allowed
    first = react(SCENARIO, opening_state(SCENARIO), offered(one, empathy=2, solution=3, next_steps=3))
    again = react(SCENARIO, first, offered(one, solution=3))
    late = react(SCENARIO, first, offered(other, solution=3))
    assert late.anger < again.anger
    assert "You found one thing more for them." in [reason.words for reason in late.why]


def test_an_offer_made_before_the_needed_fact_counts_at_the_moment_it_is_known() -> None:
    one, *_ = SHIPPED.policy.allowed
    blind = react(SHIPPED, opening_state(SHIPPED), offered(one, empathy=2, solution=2, next_steps=3))
    told = react(SHIPPED, blind, asking(SHIPPED.complaint.hidden["address"].asks))
    assert "solution" not in blind.met
    assert {"solution", "timing"} <= set(told.met)
    assert told.anger < blind.anger


def test_patience_that_runs_out_on_an_offer_settles() -> None:
    one, *_ = SCENARIO.policy.allowed
    talk = [offered(one, empathy=3, solution=2), *[marks(empathy=1)] * 12]
    assert play(crib(anger=5), talk)[-1].ended == "settled"


def confiding(reveal: str) -> Scenario:
    """Return the crib with one fact that its customer tells in this way."""
    data = SCENARIO.model_dump()
    fact = {"asks": "why she needs it", "fact": "a reason", "says": ["a", "b", "c"], "reveal": reveal}
    data["complaint"]["hidden"] = {"reason": fact}
    return Scenario.model_validate(data)


def test_nobody_confides_in_who_has_just_hurt_them() -> None:
    scenario = confiding("volunteered")
    heard = replace(opening_state(scenario), met=("heard",), anger=5)
    assert react(scenario, heard, marks("insult", listening=1)).told == ()
    assert react(scenario, heard, marks(listening=1)).told == ("reason",)


def test_nobody_confides_in_who_says_nothing() -> None:
    scenario = confiding("volunteered")
    heard = replace(opening_state(scenario), met=("heard",), anger=5)
    nothing = react(scenario, heard, marks(listening=0, tone=1))
    assert (nothing.told, nothing.triggers) == ((), ("ignored",))


def test_a_question_that_is_answered_is_not_called_fog() -> None:
    scenario = confiding("when_asked")
    foggy = marks("vague", listening=1)
    assert react(scenario, opening_state(scenario), foggy).triggers == ("vague",)
    assert react(scenario, opening_state(scenario), (*asking("why she needs it"), *foggy)).triggers == ()


def test_who_is_asked_something_answers_before_they_go_content() -> None:
    scenario = confiding("when_asked")
    sure = (*asking("why she needs it"), *marks(follow_up=3))
    met: tuple[Need, ...] = ("heard", "apology", "solution", "timing")
    nearly = replace(opening_state(scenario), anger=4, met=met)
    open_ = react(scenario, nearly, sure)
    assert (open_.ended, open_.told) == (None, ("reason",))
    assert react(scenario, open_, marks(listening=1)).ended == "resolved"
    assert react(scenario, replace(nearly, patience=1), sure).ended == "resolved", "there is no time left to answer"


def test_a_guarded_fact_waits_for_trust() -> None:
    scenario = confiding("once_trusted")
    ask = asking("why she needs it")
    cold = react(scenario, opening_state(scenario), ask)
    trusted = react(scenario, replace(opening_state(scenario), anger=6, met=("heard",)), ask)
    assert (cold.told, cold.triggers) == ((), ("too_soon",))
    assert trusted.told == ("reason",)


def test_patience_runs_out_for_a_reason_that_tells_a_plan_from_none() -> None:
    solved = [marks(empathy=3, solution=3), *[marks(empathy=1, solution=2)] * 12]
    assert play(crib(anger=5), solved)[-1].ended == "settled"
    assert play(crib(anger=5), [marks(empathy=3, solution=2)] * 12)[-1].ended == "gave_up"


def test_words_nobody_can_read_move_nothing_and_say_so() -> None:
    state = react(SCENARIO, opening_state(SCENARIO), (SkillScore("empathy", None, "not gradable"),))
    assert state.anger == opening_state(SCENARIO).anger
    assert state.triggers == ("unreadable",)
    assert state.why


levels = st.fixed_dictionaries({name: st.integers(0, 4) for name in SKILLS})
replies = st.builds(lambda flags, given: marks(*flags, **given), st.lists(st.sampled_from(FLAGS), max_size=2), levels)


@settings(deadline=None)  # the first call imports the scenario's model
@given(st.lists(replies, min_size=1, max_size=12), st.floats(5, 9), st.floats(0.7, 1.3))
def test_anger_stays_in_bounds_moves_slowly_and_always_has_reasons(
    talk: list[Scores], anger: float, severity: float
) -> None:
    scenario = crib(anger=anger, severity=severity)
    states = play(scenario, talk)
    assert states == play(scenario, talk)
    for before, after in pairwise(states):
        assert 1 <= after.anger <= 10
        assert -2 - 1e-6 <= after.anger - before.anger <= 3 + 1e-6
        assert after.why
        assert set(before.met) <= set(after.met)


def reaching(touched: list[str], scores: Scores) -> Scores:
    """Return grades that also make offers and speak to parts."""
    return (*scores, SkillScore("offer", None, "", touches=tuple(touched)))


def test_raising_one_level_never_leaves_the_customer_angrier() -> None:
    """At most 10 of 20,000 random dialogues (rubric, section 8); the naive form broke 828.

    Compared at the last reply that both talks had: the better one may be resolved sooner.
    """
    dice = random.Random(8)  # noqa: S311 - dialogues, not secrets
    phrases = (*SCENARIO.policy.allowed.values(), *SCENARIO.complaint.parts.values())
    worse = 0
    for _ in range(20_000):
        talk = [
            (
                [flag for flag in FLAGS if dice.random() < 0.05],
                {name: dice.choice((0, 0, 1, 2, 3, 4)) for name in SKILLS},
                [words for words in phrases if dice.random() < 0.2],
            )
            for _ in range(dice.randint(2, 7))
        ]
        place, skill = dice.randrange(len(talk)), dice.choice(SKILLS)
        flags, given, touched = talk[place]
        raised = reaching(touched, marks(*flags, **given | {skill: min(4, given[skill] + 1)}))
        replies = [reaching(touched, marks(*flags, **given)) for flags, given, touched in talk]
        plain = play(SCENARIO, replies)
        better = play(SCENARIO, [*replies[:place], raised, *replies[place + 1 :]])
        last = min(len(plain), len(better)) - 1
        worse += better[last].anger > plain[last].anger + 1e-6
    assert worse <= 10
