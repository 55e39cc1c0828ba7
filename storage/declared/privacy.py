"""What is declared of privacy itself: the log of looks, and how long things are kept."""

from __future__ import annotations

from collections.abc import Mapping

from storage.declared.declaration import OF, Declared

PRIVACY: Mapping[str, Declared] = {
    "look": Declared(
        "The log: who looked at what is yours, and what you looked at",
        "log",
        {
            "number": "",
            "at": "when",
            "action": "what was done",
            "visitor_id": "who did it",
            "visitor_salt": "",
            "visitor_mark": "a seal over who did it",
            "subject_id": "with whose",
            "attempt_id": OF,
            "subject_salt": "",
            "subject_mark": "a seal over whose",
            "note": "",
            "seal": "a seal over the line",
        },
        own={"visitor_id": "look", "subject_id": "look"},
        secret=("visitor_salt", "subject_salt"),
    ),
    "look_ends": Declared(
        "Where the log begins and ends",
        "nobody",
        {"id": "", "first_number": "", "first_seal": "", "last_number": "", "last_seal": ""},
    ),
    "retention": Declared(
        "How long things are kept", "nobody", {"id": "", "transcript_days": "", "score_days": "", "set_at": ""}
    ),
}
