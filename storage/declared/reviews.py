"""What is declared of reviews: what trainers said of grades and talks, and what they graded blindly."""

from __future__ import annotations

from collections.abc import Mapping

from storage.declared.declaration import OF, WHOSE, Declared

REVIEWS: Mapping[str, Declared] = {
    "grade_say": Declared(
        "What was said of your grades, and what you said of grades",
        "words",
        {
            "attempt_id": OF,
            "number": "which reply",
            "skill": "which skill",
            "step": "",
            "said": "what was decided",
            "level": "the trainer's level",
            "machine": "the rules' level",
            "words": "why",
            "person_id": "who said it",
            "said_at": "when",
        },
        own={"attempt_id": "attempt"},
        author=("person_id",),
        emptied=("words",),
    ),
    "review": Declared(
        "Words of trainers on your attempts, and yours on others'",
        "words",
        {
            "attempt_id": OF,
            "step": "",
            "words": "the words",
            "person_id": "who said it",
            "said_at": "when",
        },
        own={"attempt_id": "attempt"},
        author=("person_id",),
        emptied=("words",),
    ),
    "review_seen": Declared(
        "When you last saw what trainers said of an attempt",
        "scores",
        {"attempt_id": OF, "seen_at": "when"},
        own={"attempt_id": "attempt"},
    ),
    "calibration_round": Declared(
        "Rounds of calibration that you made",
        "account",
        {"id": "", "title": "", "skills": "", "made_by": "who made it", "made_at": "", "closed_at": ""},
        author=("made_by",),
    ),
    "calibration_reply": Declared(
        "Replies of yours that trainers grade blindly, without your name",
        "words",
        {
            "round_id": "which round",
            "position": "",
            "attempt_id": OF,
            "number": "which reply",
            "situation": "what it answers",
            "reply": "the reply",
            "machine": "the rules' levels",
            "labels": "levels it came with",
        },
        own={"attempt_id": "attempt"},
    ),
    "calibration_grader": Declared(
        "Rounds of calibration that you grade in",
        "account",
        {"round_id": "which round", "person_id": WHOSE, "done_at": "whether handed in"},
        own={"person_id": "person"},
    ),
    "calibration_grade": Declared(
        "Grades and notes that you gave in calibration",
        "account",
        {
            "round_id": "which round",
            "position": "which reply",
            "person_id": WHOSE,
            "levels": "the levels",
            "words": "the notes",
            "graded_at": "when",
        },
        own={"person_id": "person"},
    ),
}
