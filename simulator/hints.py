"""What would give a scenario a voice of its own: said to the author, and never a reason to leave a file out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scoring import score
from scoring.matching.overlap import content
from scoring.types import Reply
from simulator.causes import spans_of
from simulator.names import slug
from simulator.scenario import Scenario
from simulator.sheet import Path, Sheet, name_of
from simulator.triggers import OF_FLAG
from simulator.words import NEEDS, Outcome, Trigger

_TO_THEM = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
# "your daughter ... her cake" speaks of the daughter; "nobody told her" can only speak of the customer.
_SOMEBODY = r"(?:an?|the|our|my|one|his|every|another|two) [a-z]|(?<=.)[A-Z][a-z]+"
_OF_THEM = re.compile(r"\b(?:she|he|him|her|herself|himself)\b|\b(?:the|this) customer\b", re.IGNORECASE)
_TOLD = 0.8
"""Share of a fact's words from which the opening tells it; of the shipped ones the most is 0.75."""
_UNFAIR: tuple[Trigger, ...] = ("insult", "blame")
_LAST_WORDS: tuple[Outcome, ...] = ("resolved", "walked_out")


def give_hints(own: Scenario, sheet: Sheet) -> None:
    """Note on `sheet` where the customer of `own` has only the words of the house, and what nothing rehearses."""
    asked = {rule.need for rule in own.lines if not rule.reacts}
    missing = [need for need in NEEDS if need not in asked]
    if missing:
        sheet.report("H501", sheet.key(("lines",)), needs=_list(missing), first=missing[0])
    if not any(rule.trigger for rule in own.lines):
        sheet.report("H502", sheet.key(("lines",)))
    silent = [outcome for outcome in _LAST_WORDS if outcome not in own.endings]
    if silent:
        sheet.report("H503", sheet.key(("endings",)), outcomes=_list(silent), first=silent[0])
    _hint_rehearsals(own, sheet)
    _hint_parts(own, sheet)
    _hint_address(own, sheet)
    _hint_opening(own, sheet)


def hint_folder(own: Scenario, folder: str, sheet: Sheet) -> None:
    """Note on `sheet` that a file does not lie in the folder of its trade."""
    wanted = slug(own.trade)
    if wanted and wanted.replace("-", "") != folder.replace("-", "").casefold():
        sheet.report("H507", ("trade",), trade=own.trade, folder=folder, wanted=wanted)


def _hint_rehearsals(own: Scenario, sheet: Sheet) -> None:
    ends = {rehearsal.ends for rehearsal in own.rehearsals}
    place = sheet.key(("rehearsals",))
    if "resolved" not in ends:
        sheet.report(
            "H504", place, what="that ends `resolved`", cure="good replies in another style than the model answer"
        )
    elif not ends & {"gave_up", "settled", "walked_out"}:
        sheet.report("H504", place, what="of poor replies", cure="kind replies that do not help, and hostile ones")


def _list(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _hint_parts(own: Scenario, sheet: Sheet) -> None:
    """Try what every good reply does: say a part back with regret."""
    case = own.case(())
    for name, part in own.complaint.parts.items():
        reply = Reply(f"I'm sorry that {part.rstrip('.')}.", own.opening, case=case)
        scores = score(reply)
        flags = {OF_FLAG.get(flag) for each in scores for flag in each.flags}
        trigger = next((each for each in _UNFAIR if each in flags), None)
        if trigger:
            words = " ... ".join(reply.text[start:end].strip() for start, end in spans_of(scores, trigger))
            sheet.report("H505", ("complaint", "parts", name), name=name, trigger=trigger, words=words or part)


def _hint_address(own: Scenario, sheet: Sheet) -> None:
    """Look for facts that are told to somebody else than the customer, and for a stake that is nobody's."""
    for path, words in _facts(own):
        found = _OF_THEM.search(words)
        if found and not _TO_THEM.search(words) and not re.search(_SOMEBODY, words[: found.start()]):
            sheet.report("H506", path, key=name_of(path), words=found.group())
    stake: Path = ("complaint", "stake")
    if not _TO_THEM.search(own.complaint.stake):
        sheet.report("H506", stake, key=name_of(stake), words="no you and no your in it")


def _hint_opening(own: Scenario, sheet: Sheet) -> None:
    """Look for hidden facts that the customer's first words tell: to ask for them is to have read nothing."""
    opening = content(own.opening)
    for name, hidden in own.complaint.hidden.items():
        fact = content(hidden.fact)
        if len(fact) > 1 and len(fact & opening) >= _TOLD * len(fact):
            sheet.report("H508", ("complaint", "hidden", name, "fact"), name=name)


def _facts(own: Scenario) -> Iterator[tuple[Path, str]]:
    complaint = own.complaint
    yield from ((("complaint", "parts", name), words) for name, words in complaint.parts.items())
    yield from ((("complaint", "known", n), words) for n, words in enumerate(complaint.known))
    for name, fact in complaint.hidden.items():
        yield ("complaint", "hidden", name, "asks"), fact.asks
        yield ("complaint", "hidden", name, "fact"), fact.fact
