"""A pasted complaint becomes a draft on the desk: without anybody's name, under a name of its own, or with a reason."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from benchmarks.peers import Peer
from simulator.providers.ways import forget
from storage import accounts, people
from storage import model as stored_model
from storage.accounts import Account
from tests.simulator.assist.canned import GOOD, LOG, form
from tests.training.talking import Line, settings
from training.authoring.drafting import MOST, Drafting
from training.authoring.studio import Studio, StudioError
from training.permits import NotAllowedError
from training.practice.desk import Desk
from training.practice.models import today
from training.visitors import Visitor


@pytest.fixture
def peer() -> Iterator[Peer]:
    forget()
    with Peer() as found:
        found.answers = lambda _: json.dumps(GOOD)
        yield found


@pytest.fixture
def drafting(desk: Desk, peer: Peer) -> Drafting:
    studio = Studio(desk.store, desk.visitor, desk.shelf)
    return Drafting(studio, Line(settings(peer.url)).models())


def test_a_draft_is_on_the_desk_and_passes_check(drafting: Drafting, peer: Peer) -> None:
    made = drafting.draft(LOG)
    draft = drafting.studio.draft(made.id)
    assert draft.edition > 0
    assert drafting.studio.check(made.id, draft.text).problems == made.problems == ()
    assert dict(made.replaced)["name"] >= 3
    with drafting.studio.store.reading() as session:
        used = stored_model.tokens_used(session, today(), drafting.studio.visitor.person_id)
    assert set(used) == {"draft"}
    # Once more: the first stays, the second has a name of its own, and so has its file.
    again = drafting.draft(LOG)
    assert again.id == f"{made.id}-2"
    assert drafting.studio.check(again.id, drafting.studio.draft(again.id).text).problems == ()
    assert drafting.studio.draft(made.id) == draft


def test_the_names_of_colleagues_are_replaced_too(drafting: Drafting, peer: Peer) -> None:
    studio = drafting.studio
    with studio.store.writing() as session:
        people.add_person(session, "x", "Quillon Brask", studio.clock())
        accounts.add_account(
            session, Account("x", "Quillon Brask", "q@x.example", "trainee", None, None, studio.clock(), None)
        )
    drafting.draft(f"{LOG}\nit was quillon brask who hung up on me")
    assert "rask" not in json.dumps([request.body for request in peer.requests])


def test_problems_are_named_with_the_draft(drafting: Drafting, peer: Peer) -> None:
    peer.answers = lambda _: json.dumps(form(offers=["a new stroller"], hidden=GOOD["hidden"] * 2))
    made = drafting.draft(LOG)
    assert drafting.studio.check(made.id, drafting.studio.draft(made.id).text).problems
    assert made.problems
    assert len(peer.requests) == 2, "they went back to the model once"


@pytest.mark.parametrize("pasted", ["", " \n ", "x" * (MOST + 1)])
def test_what_cannot_be_drafted_is_told_and_nobody_is_asked(drafting: Drafting, peer: Peer, pasted: str) -> None:
    with pytest.raises(StudioError):
        drafting.draft(pasted)
    assert not peer.requests


@pytest.mark.parametrize("fault", ["key", "refusal", "cut", "huge", "invalid_json"])
def test_a_model_that_fails_leaves_nothing_behind(drafting: Drafting, peer: Peer, fault: str) -> None:
    peer.plan(*[fault] * 8)
    before = drafting.studio.entries()
    with pytest.raises(StudioError) as failed:
        drafting.draft(LOG)
    assert str(failed.value)
    assert drafting.studio.entries() == before


def test_without_a_model_and_without_the_right_there_is_no_draft(drafting: Drafting, peer: Peer) -> None:
    off = replace(drafting, models=Line().models())
    assert off.model() is None
    with pytest.raises(StudioError):
        off.draft(LOG)
    for role in ("trainee", "manager"):
        other = replace(drafting, studio=replace(drafting.studio, visitor=Visitor("t", "T", role)))
        for door in (other.model, lambda other=other: other.draft(LOG)):
            with pytest.raises(NotAllowedError):
                door()
    assert not peer.requests
