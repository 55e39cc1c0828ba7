"""What a scenario's fields mean together: names that lead nowhere, words said twice, needs that nobody voices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scoring.skills import skills
from simulator.scenario import ANY, House, Lines, Scenario
from simulator.sheet import Path, Sheet, did_you_mean, name_of
from simulator.words import NEEDS, OUTCOMES, Trigger

_REACTS: tuple[Trigger, ...] = ("blame", "command", "dismissal", "vague", "refusal", "ignored", "asked_again")
_ARTICLES = ("a", "an", "the", "your", "any")
_PLACEHOLDER = re.compile(
    r"\b(TODO|FIXME|TBD|XXX+|lorem ipsum|dolor sit amet)\b"
    r"|^(\?+|\.\.\.|~|-+|null|none|n/a|text)$"
    r"|[<\[{](your|insert|name|company|date|order number)\b[^>\]}]*[>\]}]",
    re.IGNORECASE,
)


def check_meaning(own: Scenario, whole: Scenario, sheet: Sheet) -> None:
    """Note on `sheet` what does not hold together in `own`; `whole` has the words of the house as well."""
    _check_lines(own, whole, sheet)
    _check_endings(whole, sheet)
    _check_facts(own, sheet)
    _check_phrases(own, sheet)
    _check_wordings(own, whole, sheet)
    _check_practise(own, sheet)
    _check_rehearsals(own, sheet)


def check_text(data: object, sheet: Sheet, path: Path = ()) -> None:
    """Note every text below `data`, as written, that still waits to be written; a poor reply may well hold one."""
    if path == ("rehearsals",):
        return
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in entries:
        check_text(value, sheet, (*path, step))
    if not isinstance(data, str) or path[-1:] == ("escalation",) or sheet.marked(sheet.value(path)):
        return
    found = _PLACEHOLDER.search(data.strip())
    if found:
        sheet.report("M315", path, key=name_of(path), found=found.group())


def check_house(house: House, sheet: Sheet) -> None:
    """Note on `sheet` what does not hold together in the shared words."""
    said: dict[str, Path] = {}
    places = [(("lines", n, "say", m), words) for n, rule in enumerate(house.lines) for m, words in enumerate(rule.say)]
    for path, words in places:
        if words in said:
            sheet.report("M307", path, other=name_of(said[words]))
        elif longer := next((name_of(at) for at, other in places if words != other and words in other), None):
            sheet.report("M309", path, other=longer)
        said.setdefault(words, path)


def _check_lines(own: Scenario, whole: Scenario, sheet: Sheet) -> None:
    for need in NEEDS:
        if not any(rule.need == need and not rule.reacts for rule in whole.lines):
            sheet.report("M301", sheet.key(("lines",)), need=need)
    for trigger in _REACTS:
        if not any(rule.trigger == trigger for rule in whole.lines):
            sheet.report("M302", sheet.key(("lines",)), trigger=trigger)
    if not any(not (rule.need or rule.reacts) for rule in whole.lines):
        sheet.report("M318", sheet.key(("lines",)))
    for n, rule in enumerate(own.lines):
        if rule.part and rule.part not in own.complaint.parts:
            sheet.report(
                "M303", ("lines", n, "part"), name=rule.part, hint=did_you_mean(rule.part, own.complaint.parts)
            )
        if rule.offer and rule.offer != ANY and rule.offer not in own.policy.allowed:
            sheet.report(
                "M304", ("lines", n, "offer"), name=rule.offer, hint=did_you_mean(rule.offer, own.policy.allowed)
            )
        why, hint = _never_said(rule, own)
        if why:
            sheet.report("M319", ("lines", n), why=why, hint=hint)


def _never_said(rule: Lines, own: Scenario) -> tuple[str, str]:
    """Say why no moment meets all the conditions of a rule (the script's order of speaking decides), and what to do."""
    trusted = any(fact.reveal == "once_trusted" for fact in own.complaint.hidden.values())
    causes = (
        (
            rule.trigger and (rule.part or rule.offer),
            "a reaction to a trigger does not look at parts or offers",
            "Keep `trigger` alone, or make two entries.",
        ),
        (
            rule.question and (rule.trigger or rule.part or rule.offer),
            "an answer to a question does not look at triggers, parts or offers",
            "Keep `question`, or make two entries.",
        ),
        (
            rule.asks and (rule.trigger or rule.part or rule.offer or rule.question),
            "an answer to what is asked for does not look at triggers, parts, offers or kinds of question",
            "Keep `asks`, or make two entries.",
        ),
        (
            rule.part and rule.offer,
            "a part comes back when no offer is being answered",
            "Keep `part` or `offer`, or make two entries.",
        ),
        (
            rule.part and rule.need in ("heard", "apology"),
            "parts come back once something is on the table",
            "Remove `need`, or write solution, timing or certainty.",
        ),
        (
            rule.offer and rule.need == "solution",
            "an offer is only answered when it meets the need for a solution",
            "Write `need: timing` or none.",
        ),
        (
            rule.trigger == "too_soon" and not trusted,
            "nothing here is told `once_trusted`",
            "Remove the entry, or give a hidden fact `reveal: once_trusted`.",
        ),
        (
            rule.need == "solution" and rule.band == "calm",
            "nobody is calm before there is a solution",
            "Write `band: wary`, or remove the band.",
        ),
    )
    return next(((why, hint) for never, why, hint in causes if never), ("", ""))


def _check_endings(whole: Scenario, sheet: Sheet) -> None:
    for outcome in OUTCOMES:
        if outcome not in whole.endings:
            sheet.report("M306", sheet.key(("endings",)), outcome=outcome)


def _check_facts(own: Scenario, sheet: Sheet) -> None:
    known = {_plain(each) for each in own.complaint.known}
    for name, fact in own.complaint.hidden.items():
        path: Path = ("complaint", "hidden", name)
        if fact.needed and not fact.nudge:
            sheet.report("M311", sheet.key(path), name=name)
        if fact.nudge and not fact.needed:
            sheet.report("M312", sheet.key((*path, "nudge")), name=name)
        if _plain(fact.fact) in known:
            sheet.report("M321", (*path, "fact"), name=name)
    for n, forbidden in enumerate(own.policy.not_allowed):
        for name, offer in own.policy.allowed.items():
            if f" {_plain(forbidden)} " in f" {_plain(offer)} ":
                sheet.report("M310", ("policy", "not_allowed", n), offer=name)


def _check_phrases(own: Scenario, sheet: Sheet) -> None:
    """Check that no two parts, offers or facts share their words: a grade points at them by their words."""
    seen: dict[str, Path] = {}
    complaint = own.complaint
    phrases: list[tuple[Path, str]] = [(("complaint", "parts", name), words) for name, words in complaint.parts.items()]
    phrases += [(("complaint", "hidden", name, "asks"), fact.asks) for name, fact in complaint.hidden.items()]
    phrases += [(("policy", "allowed", name), words) for name, words in own.policy.allowed.items()]
    for path, words in phrases:
        other = seen.setdefault(_plain(words), path)
        if other != path:
            sheet.report("M320", path, key=name_of(path), other=name_of(other))


def _check_wordings(own: Scenario, whole: Scenario, sheet: Sheet) -> None:
    """Check the rule that a customer never says a wording that was part of anything they said before."""
    mine = list(_wordings(own))
    house = {words for rule in whole.lines[len(own.lines) :] for words in rule.say}
    first: dict[str, str] = {}
    for path, words in mine:
        if words in own.opening:
            sheet.report("M308", path)
        elif words in first or words in house:
            sheet.report("M307", path, other=first.get(words, "in house.yaml"))
        else:
            inside = next((name_of(at) for at, other in mine if words != other and words in other), None)
            if inside:
                sheet.report("M309", path, other=inside)
        first.setdefault(words, name_of(path))


def _wordings(own: Scenario) -> Iterator[tuple[Path, str]]:
    for n, rule in enumerate(own.lines):
        yield from ((("lines", n, "say", m), words) for m, words in enumerate(rule.say))
    for name, fact in own.complaint.hidden.items():
        path: Path = ("complaint", "hidden", name)
        yield from (((*path, "says", m), words) for m, words in enumerate(fact.says))
        yield from (((*path, "nudge", m), words) for m, words in enumerate(fact.nudge))
    for outcome, last in own.endings.items():
        yield from ((("endings", outcome, m), words) for m, words in enumerate(last))


def _check_practise(own: Scenario, sheet: Sheet) -> None:
    names = [skill.name for skill in skills()]
    for n, name in enumerate(own.practise):
        if name not in names:
            sheet.report("M313", ("practise", n), name=name, hint=did_you_mean(name, names))


def _check_rehearsals(own: Scenario, sheet: Sheet) -> None:
    names: set[str] = set()
    for n, rehearsal in enumerate(own.rehearsals):
        if rehearsal.name in names:
            sheet.report("M322", ("rehearsals", n, "name"), name=rehearsal.name)
        names.add(rehearsal.name)


def _plain(words: str) -> str:
    """Return what words say, whatever their articles, signs and capitals."""
    return " ".join(word for word in re.findall(r"[^\W_]+", words.casefold()) if word not in _ARTICLES)
