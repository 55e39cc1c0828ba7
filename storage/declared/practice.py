"""What is declared of practice: scenarios as played, every word said, and the figures made of it."""

from __future__ import annotations

from collections.abc import Mapping

from storage.declared.declaration import OF, WHOSE, Declared

PRACTICE: Mapping[str, Declared] = {
    "scenario_version": Declared(
        "Scenarios as they were played", "nobody", {"digest": "", "scenario": "", "title": "", "text": ""}
    ),
    "attempt": Declared(
        "Your attempts: when, how they ended, the score",
        "scores",
        {
            "id": "a random id",
            "person_id": WHOSE,
            "number": "a running number",
            "digest": "which scenario",
            "ruleset": "under which rules",
            "seed": "how often it was played before",
            "status": "how far",
            "outcome": "how it ended",
            "overall": "the score",
            "started_at": "when",
            "ended_at": "until when",
            "kind": "practice or graded",
            "voice": "who spoke for the customer",
            "assignment_id": "for which assignment",
            "model_calls": "how often a model was asked",
        },
        own={"person_id": "person"},
    ),
    "turn": Declared(
        "Every word of your conversations, with grades and evidence",
        "words",
        {
            "attempt_id": OF,
            "number": "which reply",
            "key": "",
            "customer": "what the customer said",
            "voice": "who spoke for the customer",
            "reply": "the reply",
            "scores": "grades, evidence and advice",
            "state": "how the customer stood",
            "next_customer": "what the customer said to it",
            "next_voice": "who spoke for the customer",
            "voice_note": "why the script spoke",
            "created_at": "when",
            "seal": "a checksum",
        },
        own={"attempt_id": "attempt"},
    ),
    "closing_form": Declared(
        "Forms that you filled in after a conversation",
        "words",
        {
            "attempt_id": OF,
            "contact": "as typed",
            "complaint": "as typed",
            "cause": "as typed",
            "remedy": "as typed",
            "promises": "as typed",
            "follow_up": "as typed",
            "written_at": "when",
        },
        own={"attempt_id": "attempt"},
    ),
    "kept_card": Declared(
        "Levels of attempts whose words were deleted",
        "scores",
        {"attempt_id": OF, "turns": "how many replies", "card": "the levels", "deleted_at": "when words went"},
        own={"attempt_id": "attempt"},
    ),
    "result": Declared(
        "What boards and team pages read of your graded attempts",
        "scores",
        {
            "attempt_id": OF,
            "person_id": WHOSE,
            "digest": "which scenario",
            "ruleset": "under which rules",
            "number": "a running number",
            "first": "whether it ranks",
            "last_at": "when",
            "overall": "the score",
            "apart": "why kept apart",
            "levels": "levels by skill",
        },
        own={"person_id": "person"},
    ),
    "standing": Declared(
        "Your row on boards",
        "scores",
        {"skill": "which skill", "ruleset": "under which rules", "person_id": WHOSE, "cells": "the scores"},
        own={"person_id": "person"},
    ),
}
