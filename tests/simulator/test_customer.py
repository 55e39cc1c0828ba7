"""The scripted customer: adapts to what was said, names what is missing, never repeats, ends for a visible reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scoring.types import Scores, SkillScore
from simulator.customer import ScriptedCustomer, unmet
from simulator.library import SHIPPED, load
from simulator.mood import react
from simulator.scenario import Scenario
from simulator.state import CustomerState, Line, Moment, Turn, opening_state
from simulator.words import NEEDS, TRIGGERS, Need, Outcome, Question, Trigger

CRIB = load(SHIPPED).get("crib-late")
CUSTOMER = ScriptedCustomer()


def moment(state: CustomerState, *, said: tuple[str, ...] = (), seed: int = 0) -> Moment:
    """Return the moment after one reply; `said` are lines the customer has used already."""
    turns = [Turn(n + 1, Line(text), "ok", (), opening_state(CRIB)) for n, text in enumerate((CRIB.opening, *said))]
    return Moment(CRIB, seed, state, (*turns[:-1], replace(turns[-1], state=state)))


def wordings(**conditions: str) -> set[str]:
    """Return what the crib's customer may say under exactly these conditions."""
    rules = [r for r in CRIB.lines if all(getattr(r, name) == value for name, value in conditions.items())]
    return {wording for rule in rules for wording in rule.say}


@pytest.mark.parametrize("need", NEEDS)
def test_names_the_need_that_is_still_unmet(need: Need) -> None:
    met = NEEDS[: NEEDS.index(need)]
    state = replace(opening_state(CRIB), met=met)
    assert unmet(moment(state)) == need
    assert CUSTOMER.speak(moment(state)).text in wordings(need=need)


@pytest.mark.parametrize("trigger", TRIGGERS)
def test_reacts_to_the_last_trigger(trigger: Trigger) -> None:
    state = replace(opening_state(CRIB), triggers=(trigger,))
    assert CUSTOMER.speak(moment(state)).text in wordings(trigger=trigger)


def test_reveals_a_fact_when_it_was_asked_for() -> None:
    state = replace(opening_state(CRIB), told=("address",))
    line = CUSTOMER.speak(moment(state)).text
    assert any(line.startswith(told) for told in CRIB.complaint.hidden["address"].says)


def test_asks_where_to_when_an_offer_cannot_work_yet() -> None:
    best = (("solution", 4),)
    credit = replace(opening_state(CRIB).credit, best=best)
    state = replace(opening_state(CRIB), met=("heard", "apology"), credit=credit)
    assert CUSTOMER.speak(moment(state)).text in CRIB.complaint.hidden["address"].nudge


def offering(*offers: str, solution: int, next_steps: int = 0) -> CustomerState:
    """Return a state in which offers stand, with the address known since the reply before."""
    best = (("next_steps", next_steps), ("solution", solution))
    met: tuple[Need, ...] = ("heard", "apology", "solution") if solution >= 3 else ("heard", "apology")
    credit = replace(opening_state(CRIB).credit, best=best)
    return replace(opening_state(CRIB), met=met, offered=offers, credit=credit, told=("address",))


def test_reacts_to_an_offer_once_it_can_work() -> None:
    state = offering("express", solution=3)
    before = moment(state, said=("x",))
    turns = (replace(before.turns[0], state=replace(state, offered=())), before.turns[1])
    line = CUSTOMER.speak(replace(before, turns=turns)).text
    assert any(line.startswith(reaction) for reaction in wordings(offer="express"))


def test_an_offer_that_stands_is_not_denied() -> None:
    state = replace(offering("express", solution=2), spoken_to=("empty-promises",))
    turns = moment(state, said=("x",)).turns
    again = replace(moment(state), turns=(replace(turns[0], state=state), turns[1]))
    assert CUSTOMER.speak(again).text in wordings(need="timing")
    timed = replace(offering("express", solution=2, next_steps=3), spoken_to=("empty-promises",))
    again = replace(moment(timed), turns=(replace(turns[0], state=timed), replace(turns[1], state=timed)))
    assert CUSTOMER.speak(again).text in wordings(need="certainty")


def test_a_part_nobody_spoke_to_comes_back_once_something_is_on_the_table() -> None:
    state = replace(opening_state(CRIB), met=("heard", "apology", "solution"), offered=("refund",))
    before = moment(state, said=("x",))
    line = CUSTOMER.speak(before).text
    assert any(wording in line for wording in wordings(part="empty-promises"))
    spoken_to = replace(state, spoken_to=("empty-promises",))
    assert not any(wording in CUSTOMER.speak(moment(spoken_to)).text for wording in wordings(part="empty-promises"))


def asking(reply: str, state: CustomerState, *, listening: int = 0, before: CustomerState | None = None) -> str:
    """Return what the customer says to this reply."""
    scores = (SkillScore("listening", listening, ""),)
    turns = (
        Turn(1, Line(CRIB.opening), "Hello.", (), before or state),
        Turn(2, Line("Go on."), reply, scores, state),
    )
    return CUSTOMER.speak(Moment(CRIB, 0, state, turns)).text


THREE_TIMES = "I bring a loan machine on Friday at 4.30, cancel the €85 and fit a new pump for €59 on Monday at 4.30."
QUESTIONED = [
    ("Which one do you want?", "choice"),
    ("A refund or the express, which would you prefer", "choice"),
    ("Would Thursday suit you?", "consent"),
    ("is that ok?", "consent"),
    ("How does that sound?", "consent"),
    (f"{THREE_TIMES} Is that ok", "consent"),
    ("Have I got that right?", "check"),
    ("Is there anything else?", "more"),
    ("Are you still there?", "here"),
    ("Can you hear me?", "here"),
    ("How are you holding up?", "feeling"),
    ("Can you wait a minute?", "may"),
    ("What did the neighbours say?", "fact"),
]


@pytest.mark.parametrize(("reply", "question"), QUESTIONED)
def test_a_direct_question_gets_an_answer(reply: str, question: Question) -> None:
    parts = tuple(CRIB.complaint.parts)
    state = replace(offering("express", solution=3), spoken_to=parts)
    line = asking(reply, state, listening=2)
    assert any(line.startswith(words) for words in wordings(question=question)), line


def test_with_nothing_on_offer_a_choice_is_a_wish_and_a_yes_is_leave() -> None:
    state = opening_state(CRIB)
    assert asking("Which one do you want?", state) in wordings(question="wish")
    assert asking("Is that all right?", state) in wordings(question="may")


def test_a_summary_that_leaves_a_part_out_is_not_confirmed() -> None:
    state = replace(offering("express", solution=3), spoken_to=("late",))
    line = asking("Have I got that right?", state, listening=2)
    assert any(line.startswith(words) for words in wordings(part="empty-promises"))
    assert asking("Have I got that right?", opening_state(CRIB)) not in wordings(question="check"), "nothing summed up"


def test_a_yes_is_not_said_twice_over() -> None:
    state = replace(offering("express", solution=3), spoken_to=tuple(CRIB.complaint.parts))
    line = asking("Is that all right?", state, before=replace(state, offered=()))
    assert any(line.startswith(words) for words in wordings(offer="express"))
    assert not any(words in line for words in (*wordings(offer="any"), *wordings(question="consent")))


def test_the_fact_that_is_missing_is_the_answer_to_an_offer() -> None:
    credit = replace(opening_state(CRIB).credit, best=(("solution", 3),))
    state = replace(opening_state(CRIB), met=("heard",), offered=("express",), credit=credit)
    assert asking("Is that all right?", state) in CRIB.complaint.hidden["address"].nudge


def test_an_old_offer_is_not_answered_behind_a_confession() -> None:
    pickup = CRIB.complaint.hidden["address"]
    hidden = {"address": pickup.model_copy(update={"reveal": "volunteered"})}
    scenario = CRIB.model_copy(update={"complaint": CRIB.complaint.model_copy(update={"hidden": hidden})})
    after = offering("express", solution=3)
    turns = (
        Turn(1, Line("a"), "x", (), replace(after, told=())),
        Turn(2, Line("b"), "x", (), after),
    )
    assert CUSTOMER.speak(Moment(scenario, 0, after, turns)).text == pickup.says[0]
    new = (replace(turns[0], state=replace(after, told=(), offered=())), turns[1])
    line = CUSTOMER.speak(Moment(scenario, 0, after, new)).text
    assert line.endswith(pickup.says[0])
    assert any(line.startswith(words) for words in wordings(offer="express"))


def test_what_was_told_is_told_again_in_other_words() -> None:
    state = replace(opening_state(CRIB), told=("address",))
    said = CRIB.complaint.hidden["address"].says
    turns = (
        Turn(1, Line(CRIB.opening), "Where to?", (), opening_state(CRIB)),
        Turn(2, Line(said[0]), "Where should I send it to?", (), state),
    )
    line = CUSTOMER.speak(Moment(CRIB, 0, state, (replace(turns[0], state=state), turns[1]))).text
    assert any(line.startswith(words) for words in said[1:])


@pytest.mark.parametrize("seed", range(4))
def test_never_says_the_same_line_twice(seed: int) -> None:
    said: list[str] = []
    state = opening_state(CRIB)
    for _ in range(CRIB.customer.patience):
        line = CUSTOMER.speak(moment(replace(state, triggers=("ignored",)), said=tuple(said), seed=seed)).text
        assert line not in said
        said.append(line)


def test_a_second_attempt_begins_with_other_words() -> None:
    state = replace(opening_state(CRIB), triggers=("blame",))
    assert CUSTOMER.speak(moment(state, seed=0)) != CUSTOMER.speak(moment(state, seed=1))
    assert CUSTOMER.speak(moment(state, seed=1)) == CUSTOMER.speak(moment(state, seed=1))


@pytest.mark.parametrize("outcome", ["resolved", "settled", "gave_up", "walked_out"])
def test_the_last_word_fits_how_it_went(outcome: Outcome) -> None:
    assert CUSTOMER.speak(moment(replace(opening_state(CRIB), ended=outcome))).text in CRIB.endings[outcome]


def test_letters_keep_their_paragraphs() -> None:
    letters = CRIB.model_copy(update={"channel": "email"})
    state = replace(opening_state(letters), told=("address",))
    here = replace(moment(state), scenario=letters)
    assert "\n\n" in CUSTOMER.speak(here).text


def test_every_mood_engine_state_has_a_line() -> None:
    """Walk random grades through every scenario of the library: the customer always has something new to say."""
    for scenario in load(SHIPPED).scenarios:
        for level in range(5):
            _walk(scenario, tuple(SkillScore(name, level, "") for name in ("empathy", "apology", "solution")))


def _walk(scenario: Scenario, scores: Scores) -> None:
    state, line = opening_state(scenario), Line(scenario.opening)
    turns: tuple[Turn, ...] = ()
    seen = {line.text}
    while not state.ended:
        state = react(scenario, state, scores)
        turns = (*turns, Turn(len(turns) + 1, line, "x", scores, state))
        line = CUSTOMER.speak(Moment(scenario, 0, state, turns))
        assert line.text not in seen
        seen.add(line.text)
