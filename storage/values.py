"""The simulator's values as text and back: what comes out equals what went in, or DamagedError is raised."""

from __future__ import annotations

import hashlib
import json

from pydantic import TypeAdapter, ValidationError

from scoring.types import Scores
from simulator import library
from simulator.scenario import Scenario
from simulator.state import CustomerState, Line, Turn, Voice
from storage.errors import DamagedError
from storage.tables import ScenarioRow, TurnRow

_SCORES: TypeAdapter[Scores] = TypeAdapter(Scores)
_STATE: TypeAdapter[CustomerState] = TypeAdapter(CustomerState)
_VOICE: TypeAdapter[Voice] = TypeAdapter(Voice)


def scenario_row(scenario: Scenario) -> ScenarioRow:
    """Return the row that keeps this version of a scenario."""
    return ScenarioRow(
        digest=library.digest(scenario), scenario=scenario.id, title=scenario.title, text=library.to_text(scenario)
    )


def scenario_of(row: ScenarioRow) -> Scenario:
    """Return the scenario exactly as it was played. Raises DamagedError when the text is not what was stored."""
    try:
        scenario = library.from_text(row.text)
    except ValueError as error:
        raise DamagedError(f"The stored scenario {row.title!r} ({row.digest}) cannot be read any more.") from error
    # The text itself is checked, not library.digest(scenario): a later version may give every scenario a new field.
    if not hashlib.sha256(row.text.encode()).hexdigest().startswith(row.digest):
        raise DamagedError(f"The stored scenario {row.title!r} ({row.digest}) is not what was stored.")
    return scenario


def turn_row(attempt_id: str, key: str, turn: Turn, answer: Line, note: str | None = None) -> TurnRow:
    """Return the row of a turn and of what the customer says to it; `created_at` is for the caller to set.

    `note` says why the script speaks in a model's place.
    """
    row = TurnRow(
        attempt_id=attempt_id,
        number=turn.number,
        key=key,
        customer=turn.customer.text,
        voice=turn.customer.voice,
        reply=turn.reply,
        scores=_SCORES.dump_json(turn.scores).decode(),
        state=_STATE.dump_json(turn.state).decode(),
        next_customer=answer.text,
        next_voice=answer.voice,
        voice_note=note,
    )
    row.seal = _seal(row)
    return row


def put_line(row: TurnRow, line: Line, note: str | None) -> None:
    """Let the customer say another line than the one in the row, and seal it anew."""
    row.next_customer, row.next_voice, row.voice_note = line.text, line.voice, note
    row.seal = _seal(row)


def turn_of(row: TurnRow) -> tuple[Turn, Line]:
    """Return a stored turn and the customer's answer to it. Raises DamagedError when a bit of it has changed."""
    where = f"Turn {row.number} of the attempt {row.attempt_id}"
    if row.seal != _seal(row):
        raise DamagedError(f"{where} is not what was stored: the database is damaged. Restore your last backup.")
    try:
        scores, state = _SCORES.validate_json(row.scores), _STATE.validate_json(row.state)
        customer = Line(row.customer, _VOICE.validate_python(row.voice))
        answer = Line(row.next_customer, _VOICE.validate_python(row.next_voice))
    except ValidationError as error:
        raise DamagedError(f"{where} was stored by another version of Composure and cannot be read.") from error
    return Turn(row.number, customer, row.reply, scores, state), answer


def _seal(row: TurnRow) -> str:
    words = [row.attempt_id, row.number, row.key, row.customer, row.voice, row.reply]
    words += [row.scores, row.state, row.next_customer, row.next_voice]
    if row.voice_note is not None:  # what was stored before there were notes keeps its seal
        words.append(row.voice_note)
    return hashlib.blake2b(json.dumps(words).encode(), digest_size=16).hexdigest()
