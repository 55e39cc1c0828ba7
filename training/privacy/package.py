"""Everything that is held about a person, as a zip: a JSON file with every row, and a page to read."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from html import escape
from typing import Any

from sqlalchemy.orm import Session

from scoring.skills import skills
from storage import attempts, looks, privacy, reviews
from storage.attempts import Stored
from storage.declared import DECLARED
from storage.errors import DamagedError
from storage.privacy import Somebody
from storage.reviews import Talk
from training.privacy.looks import words

READ_FIRST = "read-this.html"
ALL = "everything.json"
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}"
    "h2{margin-top:2.5rem}h3{margin-top:2rem}pre{white-space:pre-wrap;font:inherit;margin:.2rem 0 .6rem}"
    ".who{color:#555;margin:.6rem 0 0}table{border-collapse:collapse;width:100%}"
    "td,th{text-align:left;vertical-align:top;padding:.2rem .6rem .2rem 0;border-bottom:1px solid #ccc}"
)
_ELSEWHERE = {"turn", "attempt", "grade_say", "review", "look"}

Rows = Mapping[str, Sequence[Mapping[str, Any]]]


def package(session: Session, who: Somebody, now: datetime, about: str) -> bytes:
    """Return the zip; `about` stands at the top of it. Nothing in it runs, and nothing is fetched when it is opened."""
    rows = privacy.rows_about(session, who)
    tables = {name: {"purpose": DECLARED[name].purpose, "columns": dict(DECLARED[name].columns)} for name in rows}
    everything = {"made_at": now.isoformat(), "note": about, "tables": tables, "rows": rows}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(ALL, json.dumps(everything, ensure_ascii=False, indent=1))
        made.writestr(READ_FIRST, "\n".join(_page(session, who, rows, now, about)))
    return out.getvalue()


def _page(session: Session, who: Somebody, rows: Rows, now: datetime, about: str) -> Iterator[str]:
    yield '<!doctype html><html lang="en"><head><meta charset="utf-8">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>What Composure holds about {escape(who.name)}</title><style>{_STYLE}</style></head><body>"
    yield f"<h1>What Composure holds about {escape(who.name)}</h1>"
    yield f"<p>Made {now:%d %B %Y, %H:%M} UTC. {escape(about)} {ALL} holds the same, row by row, for programs.</p>"
    yield "<h2>Your conversations</h2>"
    for row in rows.get("attempt", ()):
        yield from _attempt(session, who.id, row)
    yield "<h2>Who looked at them</h2>"
    lines = [
        (f"{each.at:%d %b %Y, %H:%M}", each.visitor or "somebody erased", words(each.action), each.subject or "nobody")
        for each in looks.list_looks(session, who.id, None)
    ]
    yield _table(("when (UTC)", "who", "what", "whose"), lines)
    for name, held in rows.items():
        if name in _ELSEWHERE:
            continue
        yield f"<h2>{escape(DECLARED[name].purpose)}</h2>"
        told = [column for column, says in DECLARED[name].columns.items() if says]
        heads = [DECLARED[name].columns[column] for column in told]
        yield _table(heads, [[row[column] for column in told] for row in held])
    yield "</body></html>"


def _attempt(session: Session, person_id: str, row: Mapping[str, Any]) -> Iterator[str]:
    try:
        stored = attempts.read_attempt(session, person_id, row["id"])
    except DamagedError as gone:
        stored, why = None, str(gone)
    else:
        why = ""
    if stored is None or not stored.attempt.turns:
        why = "The words were deleted, or nothing was said." if stored or not why else why
        yield f"<h3>{row['kind']}, {row['started_at'][:10]}</h3><p>{escape(why)} Score: {row['overall']}</p>"
        return
    score = "not graded" if stored.overall is None else f"{stored.overall} of 100"
    title, kind = escape(stored.attempt.scenario.title), stored.terms.kind
    yield f"<h3>{title}</h3><p>{kind}, {stored.started_at:%d %b %Y, %H:%M} UTC, {stored.status}, score {score}</p>"
    yield from _talk(stored, reviews.read_talk(session, stored.id))
    for closing in reviews.read_closings(session, stored.id):
        yield f'<p class="who">{escape(closing.name)}, on the whole</p><pre>{escape(closing.words)}</pre>'


def _talk(stored: Stored, talk: Talk) -> Iterator[str]:
    titles = {skill.name: skill.title for skill in skills()}
    for turn in stored.attempt.turns:
        yield f'<p class="who">Customer</p><pre>{escape(turn.customer.text)}</pre>'
        yield f'<p class="who">You, reply {turn.number}</p><pre>{escape(turn.reply)}</pre><table>'
        for score in turn.scores:
            if score.level is None:
                continue
            quotes = "; ".join(f"“{turn.reply[one.start : one.end]}” ({one.cue})" for one in score.evidence)
            says = "; ".join(
                f"{say.name}: {say.said} {'' if say.level is None else say.level} {say.words}"
                for say in talk.get((turn.number, score.skill), ())
            )
            cells = (titles.get(score.skill, score.skill), f"{score.level} of 4", score.because, quotes, says)
            yield "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
        yield "</table>"
    yield f'<p class="who">Customer</p><pre>{escape(stored.attempt.pending.text)}</pre>'


def _table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    head = "".join(f"<th>{escape(each)}</th>" for each in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(_cell(one))}</td>" for one in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>" if rows else "<p>Nothing.</p>"


def _cell(value: object) -> str:
    return "" if value is None else str(value)
