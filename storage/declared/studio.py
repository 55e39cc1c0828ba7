"""What is declared of the studio: scenarios as they are written, published and proved."""

from __future__ import annotations

from collections.abc import Mapping

from storage.declared.declaration import Declared

STUDIO: Mapping[str, Declared] = {
    "scenario_draft": Declared(
        "Scenarios that you are writing",
        "account",
        {"scenario": "", "text": "the text", "person_id": "who wrote it", "updated_at": "when", "edition": ""},
        author=("person_id",),
    ),
    "scenario_release": Declared(
        "Scenarios that you published",
        "account",
        {
            "scenario": "",
            "number": "",
            "text": "the text",
            "digest": "",
            "person_id": "who published it",
            "published_at": "when",
        },
        author=("person_id",),
    ),
    "scenario_proof": Declared(
        "Proofs of scenarios", "nobody", {"digest": "", "ruleset": "", "problems": "", "proved_at": ""}
    ),
}
