"""A trainee who types without pause, to be killed in mid-sentence: started by test_killed.py, collected by nobody.

Each line on standard input begets a child that practises until it is killed; it says `began PID` and then one line of
JSON for each turn that the desk has acknowledged. Forking spares each life the seconds of its imports.
"""

from __future__ import annotations

import json
import os
import random
import sys

from storage.store import close_stores
from training.practice.desk import new_key, open_desk

REPLIES = (
    "ok",
    "I am sorry, that is our fault. I will send it today by courier.",
    "Calm down 😭",
    "What is the address?",
)


def say(line: str) -> None:
    # One write, shorter than a pipe's buffer: it arrives whole or not at all.
    os.write(1, f"{line}\n".encode())


def practise(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - what a trainee says is no secret
    say(f"began {os.getpid()}")
    if chance.random() < 0.3:
        close_stores()  # so that some die while they open it
    desk = open_desk()
    while True:
        waiting = desk.unfinished()
        name = chance.choice(desk.library().scenarios).id
        sitting = desk.open(waiting[0].id) if waiting else desk.start(name)
        while sitting.status == "active":
            number, key, text = len(sitting.attempt.turns) + 1, new_key(), chance.choice(REPLIES)
            sitting = desk.say(sitting.id, number, key, text)
            say(json.dumps([sitting.id, number, key, text]))


if __name__ == "__main__":
    # Once for all lives: scenarios, lexicons, compiled statements. No connection to the database outlives its session.
    desk = open_desk()
    warm = desk.start(desk.library().scenarios[0].id)
    desk.leave(desk.say(warm.id, 1, new_key(), REPLIES[1]).id)
    for order in sys.stdin:
        child = os.fork()
        if child == 0:
            practise(int(order))
        say(f"gone {os.waitpid(child, 0)[0]}")
