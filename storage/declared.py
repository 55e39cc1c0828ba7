"""What every table holds about people: why, for how long, and what becomes of it. A test holds it to the tables.

A column that says nothing about anybody is declared with an empty text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Link = Literal["person", "attempt", "email", "try", "look"]
"""How a row is found to be theirs: by their id, through their attempt, by their e-mail, by its hash, or as a look."""
Kept = Literal["account", "words", "scores", "log", "short", "nobody"]
"""For how long: as the account, as transcripts, as scores, as the log, for hours or days; or it is about nobody."""


@dataclass(frozen=True, slots=True)
class Declared:
    """Declare a table: `columns` say what each holds about a person, `own` through which of them a row is theirs.

    A person's own rows are exported, and deleted when the person is erased. Rows of others' that name them through
    `author` columns are kept without them, and lose the texts in `emptied`. `secret` columns are never handed out.
    """

    purpose: str
    kept: Kept
    columns: Mapping[str, str]
    own: Mapping[str, Link] = field(default_factory=dict)
    author: tuple[str, ...] = ()
    emptied: tuple[str, ...] = ()
    secret: tuple[str, ...] = ()


_WHOSE, _OF = "whose it is", "of which attempt"

DECLARED: Mapping[str, Declared] = {
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
            "person_id": _WHOSE,
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
            "person_id": _WHOSE,
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
        {"team_id": "the team", "person_id": _WHOSE, "joined_at": "since when"},
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
        {"assignment_id": "which one", "person_id": _WHOSE},
        own={"person_id": "person"},
    ),
    "scenario_version": Declared(
        "Scenarios as they were played", "nobody", {"digest": "", "scenario": "", "title": "", "text": ""}
    ),
    "attempt": Declared(
        "Your attempts: when, how they ended, the score",
        "scores",
        {
            "id": "a random id",
            "person_id": _WHOSE,
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
            "attempt_id": _OF,
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
            "attempt_id": _OF,
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
        {"attempt_id": _OF, "turns": "how many replies", "card": "the levels", "deleted_at": "when words went"},
        own={"attempt_id": "attempt"},
    ),
    "result": Declared(
        "What boards and team pages read of your graded attempts",
        "scores",
        {
            "attempt_id": _OF,
            "person_id": _WHOSE,
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
        {"skill": "which skill", "ruleset": "under which rules", "person_id": _WHOSE, "cells": "the scores"},
        own={"person_id": "person"},
    ),
    "judge_opinion": Declared(
        "What a model thought of your replies, beside the rules",
        "words",
        {
            "attempt_id": _OF,
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
        {"person_id": _WHOSE, "day": "which day", "purpose": "what for", "tokens": "how much"},
        own={"person_id": "person"},
    ),
    "grade_say": Declared(
        "What was said of your grades, and what you said of grades",
        "words",
        {
            "attempt_id": _OF,
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
            "attempt_id": _OF,
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
        {"attempt_id": _OF, "seen_at": "when"},
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
            "attempt_id": _OF,
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
        {"round_id": "which round", "person_id": _WHOSE, "done_at": "whether handed in"},
        own={"person_id": "person"},
    ),
    "calibration_grade": Declared(
        "Grades and notes that you gave in calibration",
        "account",
        {
            "round_id": "which round",
            "position": "which reply",
            "person_id": _WHOSE,
            "levels": "the levels",
            "words": "the notes",
            "graded_at": "when",
        },
        own={"person_id": "person"},
    ),
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
            "attempt_id": _OF,
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
"""Every table, every column."""
