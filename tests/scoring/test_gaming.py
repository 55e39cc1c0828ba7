"""The gaming battery: 24 ways to look good without being good (rubric, section 6), and what each must come to.

A file `gaming/gNN_*.toml` is a family; a variant takes over what the family requires and may say it anew:
    on           the customer (situations.toml); GOOD, FAIR and CUSTOMER in a reply stand for that situation's texts
    at_most      highest level by skill; `all` is every skill but tone, which grades manners, not substance
    at_least     lowest level by skill
    flags        violations that must be raised
    same_as      "base": every skill but tone has the level of `base`; tone may not have risen
    not_above    "base": no skill but tone is above that of `base`
    within       every skill but tone is at most this far from `base`
    attempt      the scorecard of `replies` (or of `whole`, split) is not above that of the first (or of `whole`)
    state        "unchanged": the simulated customer is as after `base`
    known_gap    why it fails today: reported as a strict xfail, so that a gap that closes is noticed
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from scoring import score
from scoring.scorecard import scorecard
from scoring.types import Case, Exchange, Reply
from simulator import library
from simulator.customer import ScriptedCustomer
from simulator.mood import react
from simulator.scenario import Scenario
from simulator.state import opening_state
from simulator.turn import begin, take_turn

HERE = Path(__file__).parent / "gaming"
SITUATIONS: Mapping[str, Any] = tomllib.loads((HERE / "situations.toml").read_text(encoding="utf-8"))
FAMILIES = [f"G{number}" for number in range(1, 25)]


def _variants() -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for file in sorted(HERE.glob("g*.toml")):
        family = tomllib.loads(file.read_text(encoding="utf-8"))
        common = {key: value for key, value in family.items() if key != "variants"}
        made += [{**common, **each, "number": number} for number, each in enumerate(family["variants"], 1)]
    return made


VARIANTS = _variants()


def _parameter(each: dict[str, Any]) -> Any:
    gap = each.get("known_gap")
    marks = [pytest.mark.xfail(reason=gap, strict=True)] if gap else []
    return pytest.param(each, id=f"{each['family']}.{each['number']}-{each['on']}", marks=marks)


def _filled(variant: Mapping[str, Any], text: str) -> str:
    situation = SITUATIONS[variant["on"]]
    for name, key in (("GOOD", "good"), ("FAIR", "fair"), ("CUSTOMER", "customer")):
        text = re.sub(rf"\b{name}\b", str(situation[key]).replace("\\", r"\\"), text)
    return text


def _reply(variant: Mapping[str, Any], text: str, earlier: tuple[Exchange, ...] = ()) -> Reply:
    situation = SITUATIONS[variant["on"]]
    shown = tuple(_filled(variant, each) for each in variant.get("shown", ()))
    case = Case.from_mapping(situation["case"])
    return Reply(_filled(variant, text), situation["customer"], earlier, case, shown)


@cache
def _levels(reply: Reply) -> Mapping[str, int | None]:
    return {each.skill: each.level for each in score(reply)}


def _attempt(variant: Mapping[str, Any], texts: Sequence[str]) -> Mapping[str, float]:
    replies: list[Reply] = []
    earlier: tuple[Exchange, ...] = ()
    for text in texts:
        replies.append(_reply(variant, text, earlier))
        earlier = (*earlier, Exchange(replies[-1].answering, replies[-1].text))
    card = scorecard(replies, [score(reply) for reply in replies])
    return {each.skill: each.level or 0.0 for each in card.results}


def _misses(variant: Mapping[str, Any]) -> Iterator[str]:
    if "attempt" in variant:
        yield from _attempt_misses(variant)
        return
    text = variant["reply"] + variant.get("pad", "") * variant.get("times", 1) + variant.get("after", "")
    reply = _reply(variant, text)
    got = _levels(reply)
    graded = {skill: level for skill, level in got.items() if skill != "tone"}
    limits = variant.get("at_most", {})
    for skill, level in graded.items():
        most = limits.get(skill, limits.get("all", 4))
        if (level or 0) > most:
            yield f"{skill}: wanted at most {most}, got {level}"
    for skill, least in variant.get("at_least", {}).items():
        if (got[skill] or 0) < least:
            yield f"{skill}: wanted at least {least}, got {got[skill]}"
    raised = {flag for each in score(reply) for flag in each.flags}
    yield from (f"flag {flag}: not raised" for flag in variant.get("flags", ()) if flag not in raised)
    if "base" in variant:
        yield from _compared(variant, got)
    if "state" in variant:
        yield from _moved(variant, reply)


def _compared(variant: Mapping[str, Any], got: Mapping[str, int | None]) -> Iterator[str]:
    base = _levels(_reply(variant, variant["base"] if variant["base"] != "PAD" else variant["after"]))
    for skill, level in got.items():
        before, now = base[skill] or 0, level or 0
        if "same_as" in variant and (now > before if skill == "tone" else now != before):
            yield f"{skill}: wanted {before} as without it, got {now}"
        elif "not_above" in variant and now > before and skill != "tone":
            yield f"{skill}: wanted at most {before}, got {now}"
        elif abs(now - before) > variant.get("within", 4) and skill != "tone":
            yield f"{skill}: wanted {before} give or take one, got {now}"


def _attempt_misses(variant: Mapping[str, Any]) -> Iterator[str]:
    whole = _filled(variant, variant.get("whole", "") or variant["replies"][0])
    texts = variant.get("replies") or re.findall(r"[^.!?]+[.!?]+(?:\s+|$)", whole)
    base, got = _attempt(variant, [whole]), _attempt(variant, texts)
    for skill, level in got.items():
        if skill != "tone" and level > base[skill] + 1e-9:
            yield f"{skill}: wanted at most {base[skill]}, got {level}"


@cache
def _scenario() -> Scenario:
    return library.load().scenarios[0]


def _moved(variant: Mapping[str, Any], reply: Reply) -> Iterator[str]:
    """Compare how the customer stands after the reply and after the same without the trick."""
    start = opening_state(_scenario())
    base = react(_scenario(), start, score(_reply(variant, variant["base"])))
    now = react(_scenario(), start, score(reply))
    if now != base:
        yield f"state: anger {now.anger} instead of {base.anger}, {now.triggers} instead of {base.triggers}"


@pytest.mark.parametrize("variant", [_parameter(each) for each in VARIANTS])
def test_a_trick_earns_what_the_rubric_gives_it(variant: dict[str, Any]) -> None:
    misses = list(_misses(variant))
    text = _filled(variant, variant.get("reply") or str(variant.get("replies") or variant.get("whole")))
    assert not misses, f"{variant['title']}: {text[:300]!r}: {'; '.join(misses)}"


def test_every_family_has_eight_variants_or_more() -> None:
    counts = {family: sum(each["family"] == family for each in VARIANTS) for family in FAMILIES}
    assert all(count >= 8 for count in counts.values()), counts
    assert sum(counts.values()) == len(VARIANTS) >= 192


def test_every_trick_is_another() -> None:
    texts = [repr([each.get(key) for key in ("on", "reply", "replies", "whole", "pad", "shown")]) for each in VARIANTS]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("order", [v["reply"] for v in VARIANTS if v["family"] == "G18"])
def test_an_order_to_the_customer_changes_no_line_of_the_talk(order: str) -> None:
    order = order.replace("FAIR", "Hello.")
    plain = re.split(r"(?<=[.!])\s|\n| \[| \(|(?<=ok)\s", order)[0]
    told = take_turn(begin(_scenario()), order, ScriptedCustomer())
    asked = take_turn(begin(_scenario()), plain, ScriptedCustomer())
    assert told.state == asked.state
    assert told.pending == asked.pending
