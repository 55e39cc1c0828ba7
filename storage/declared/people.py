"""What is declared of people: who they are, how they sign in, their teams, what they are asked to practise."""

from __future__ import annotations

from collections.abc import Mapping

from storage.declared.declaration import WHOSE, Declared

PEOPLE: Mapping[str, Declared] = {
    "person": Declared(
        "Your name, and how you appear on boards",
        "account",
        {
            "id": "a random id",
            "name": "the name",
            "created_at": "since when",
            "pseudonym": "the name on boards",
            "on_boards": "whether on boards",
        },
        own={"id": "person"},
    ),
    "account": Declared(
        "Your account: how you sign in",
        "account",
        {
            "person_id": WHOSE,
            "email": "the e-mail",
            "role": "the role",
            "password": "a hash of the password",
            "subject": "the name at single sign-on",
            "created_at": "since when",
            "closed_at": "whether closed",
        },
        own={"person_id": "person"},
        secret=("password",),
    ),
    "sign_in": Declared(
        "Browsers in which you are signed in",
        "short",
        {
            "token": "a hash of what the browser holds",
            "person_id": WHOSE,
            "created_at": "since when",
            "seen_at": "last used",
        },
        own={"person_id": "person"},
        secret=("token",),
    ),
    "sign_in_try": Declared(
        "Sign-ins that failed within the last quarter of an hour or so, and what single sign-on said and was used",
        "short",
        {"id": "", "who": "a hash of the e-mail, of the address, or of what was said", "tried_at": "when"},
        own={"who": "try"},
        secret=("who",),
    ),
    "invitation": Declared(
        "Invitations and password links, made for you or by you",
        "account",
        {
            "token": "a hash of the link",
            "email": "the e-mail",
            "name": "the name",
            "role": "the role",
            "team_id": "the team",
            "invited_by": "who invited",
            "created_at": "when",
            "expires_at": "until when",
            "used_at": "whether used",
        },
        own={"email": "email"},
        author=("invited_by",),
        secret=("token",),
    ),
    "team": Declared("Teams", "nobody", {"id": "", "name": "", "created_at": ""}),
    "member": Declared(
        "Teams that you are in",
        "account",
        {"team_id": "the team", "person_id": WHOSE, "joined_at": "since when"},
        own={"person_id": "person"},
    ),
    "assignment": Declared(
        "Assignments that you made",
        "account",
        {
            "id": "",
            "title": "",
            "made_by": "who made it",
            "due_at": "",
            "attempts_allowed": "",
            "pass_mark": "",
            "created_at": "",
            "closed_at": "",
        },
        author=("made_by",),
    ),
    "assignment_scenario": Declared(
        "Steps of assignments", "nobody", {"assignment_id": "", "position": "", "scenario": ""}
    ),
    "assignment_team": Declared("Teams of assignments", "nobody", {"assignment_id": "", "team_id": ""}),
    "assignment_person": Declared(
        "Assignments made for you by name",
        "account",
        {"assignment_id": "which one", "person_id": WHOSE},
        own={"person_id": "person"},
    ),
}
