"""What is declared of models: what one thought of replies, and how much one was used."""

from __future__ import annotations

from collections.abc import Mapping

from storage.declared.declaration import OF, WHOSE, Declared

MODEL: Mapping[str, Declared] = {
    "judge_opinion": Declared(
        "What a model thought of your replies, beside the rules",
        "words",
        {
            "attempt_id": OF,
            "number": "which reply",
            "skill": "which skill",
            "level": "the model's level",
            "rules": "the rules' level",
            "items": "its votes, with places in the reply",
            "model": "which model",
            "prompt": "",
            "raw": "its answers as they came",
            "discarded": "",
            "worth_a_look": "whether a trainer should look",
            "reason": "why",
            "made_at": "when",
        },
        own={"attempt_id": "attempt"},
    ),
    "judge_check": Declared(
        "Checks of judging models",
        "nobody",
        {"model": "", "tried": "", "levels": "", "kappa": "", "is_on": "", "words": "", "checked_at": ""},
    ),
    "model_use": Declared(
        "How much a model was used for you, by day",
        "scores",
        {"person_id": WHOSE, "day": "which day", "purpose": "what for", "tokens": "how much"},
        own={"person_id": "person"},
    ),
}
