from __future__ import annotations

import random
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from simulator.customer import ScriptedCustomer
from simulator.scenario import Scenario
from simulator.turn import begin, take_turn
from training.practice.desk import Desk, Sitting, open_desk


def test_twenty_tabs_that_send_the_same_reply_make_one_turn(desk: Desk, scenario: Scenario) -> None:
    sitting = desk.start(scenario.id)
    for number in (1, 2, 3):
        together = threading.Barrier(20)

        def send(worker: int, number: int = number, together: threading.Barrier = together) -> Sitting:
            together.wait()
            # Three keys: five tabs, a double click that made new ones, and others who type something else.
            words = "The very same." if worker % 4 else f"Another thing, {worker}."
            return open_desk().say(sitting.id, number, f"{number}-{worker % 4 or worker}", words)

        with ThreadPoolExecutor(20) as pool:
            answers = list(pool.map(send, range(20)))
        shown = desk.open(sitting.id)
        assert len(shown.attempt.turns) == number
        for worker, each in enumerate(answers):
            words = "The very same." if worker % 4 else f"Another thing, {worker}."
            assert replace(each, notice=None) == shown
            assert (each.notice is None) == (words == shown.attempt.turns[-1].reply)


def test_tabs_that_race_through_a_whole_talk_lose_and_double_nothing(desk: Desk, scenario: Scenario) -> None:
    sitting = desk.start(scenario.id)

    def tab(worker: int) -> list[str]:
        mine, chance = [], random.Random(worker)  # noqa: S311 - who waits how long is no secret
        own = open_desk()
        for n in range(6):
            words = f"Tab {worker} says {n}."
            seen = own.open(sitting.id)
            for _ in range(chance.choice((1, 2))):
                shown = own.say(sitting.id, len(seen.attempt.turns) + 1, f"{worker}-{n}", words)
                if shown.notice is None:
                    mine.append(words)
        return mine

    with ThreadPoolExecutor(20) as pool:
        acknowledged = {words for mine in pool.map(tab, range(20)) for words in mine}
    shown = desk.open(sitting.id)
    said = [turn.reply for turn in shown.attempt.turns]
    assert set(said) == acknowledged
    assert len(said) == len(set(said))
    expected = begin(scenario)
    for words in said:
        expected = take_turn(expected, words, ScriptedCustomer())
    assert shown.attempt == expected


def test_beginners_at_the_same_moment_share_the_untouched_attempt(desk: Desk, scenario: Scenario) -> None:
    with ThreadPoolExecutor(10) as pool:
        assert len({each.id for each in pool.map(lambda _: desk.start(scenario.id), range(30))}) == 1
    assert desk.unfinished() == []
