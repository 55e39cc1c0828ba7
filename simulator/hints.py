"""What would give a scenario a voice of its own: said to the author, and never a reason to leave a file out."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.scenario import Scenario
from simulator.sheet import Sheet
from simulator.words import NEEDS, Outcome

_LAST_WORDS: tuple[Outcome, ...] = ("resolved", "walked_out")


def give_hints(own: Scenario, sheet: Sheet) -> None:
    """Note on `sheet` where the customer of `own` has only the words of the house, and what nothing rehearses."""
    asked = {rule.need for rule in own.lines if not (rule.trigger or rule.part or rule.offer)}
    missing = [need for need in NEEDS if need not in asked]
    if missing:
        sheet.report("H501", sheet.key(("lines",)), needs=_list(missing), first=missing[0])
    if not any(rule.trigger for rule in own.lines):
        sheet.report("H502", sheet.key(("lines",)))
    silent = [outcome for outcome in _LAST_WORDS if outcome not in own.endings]
    if silent:
        sheet.report("H503", sheet.key(("endings",)), outcomes=_list(silent), first=silent[0])
    _hint_rehearsals(own, sheet)


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
