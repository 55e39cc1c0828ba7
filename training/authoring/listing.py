"""The studio's list: every scenario that can be opened, with what stands of it and what there is to mend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from simulator import library
from simulator.words import Channel
from storage.proofs import Proved
from storage.scenarios import Draft, Release
from training.authoring.shelf import Offer, Shelf
from training.authoring.typed import files_by_id

_SHIPPED = "shipped"
_NOT_ON_OFFER = "not on offer"


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one line of the studio's list.

    `origin` is "shipped", "published N" or "not on offer". What stands under it is the version on offer, else what can
    be read of the draft: `trade` is "", `channel` and `difficulty` (1-5) are None where nothing can. `problems` counts
    those of what `Studio.draft` would open, and `digest` names it, where it has none; `proved` is what the prover found
    in that very text under today's rules, None when nobody has proved it yet.
    """

    id: str
    title: str
    trade: str
    channel: Channel | None
    difficulty: int | None
    origin: str
    has_draft: bool
    problems: int
    digest: str | None
    proved: Proved | None = None


def with_proofs(entries: Iterable[Entry], proofs: Mapping[str, Proved]) -> list[Entry]:
    """Return the entries with what was proved of each, by its digest."""
    return [replace(each, proved=proofs.get(each.digest or "")) for each in entries]


def listed(shelf: Shelf, drafts: Iterable[Draft], newest: Iterable[Release]) -> list[Entry]:
    """Return what is on offer as the shelf has it, then by id what is not: drafts, files and releases with problems."""
    offer = shelf.offer()
    written = {each.scenario: each.text for each in drafts}
    files = {name: path.relative_to(shelf.folder).as_posix() for name, path in files_by_id(shelf.folder).items()}
    unread = {each.scenario: each.text for each in newest if each.scenario not in offer.releases}
    texts, ready = {**unread, **written}, [each.id for each in offer.library.scenarios]
    others = sorted({*texts, *files} - {*ready})
    return [_entry(each, offer, texts.get(each), files.get(each), each in written) for each in (*ready, *others)]


def _entry(id: str, offer: Offer, text: str | None, file: str | None, has_draft: bool) -> Entry:  # noqa: A002, FBT001
    shown = next((each for each in offer.library.scenarios if each.id == id), None)
    count, digest = 0, offer.digests.get(id)
    if text is not None:
        scenario, sheet = library.read_text(text, f"{id}.yaml", id, offer.house)
        shown, count = shown or scenario, len(sheet.found)
        digest = library.digest(scenario) if scenario else None
    elif id not in offer.releases:
        count = sum(each.file == file for each in offer.library.problems)
    release = offer.releases.get(id)
    origin = f"published {release.number}" if release else _SHIPPED if id in offer.digests else _NOT_ON_OFFER
    if shown is None:
        return Entry(id, id, "", None, None, origin, has_draft, count, digest)
    about = shown.title, shown.trade, shown.channel, shown.difficulty
    return Entry(id, *about, origin, has_draft, count, digest)
