"""The cookie of a sign-in: two addresses beside Streamlit's own that set and clear it, and the script that calls them.

A page cannot set a cookie that scripts cannot read; a route of the same server can. The page hands the browser a ticket
that is good once and for a minute, and the browser changes it here for the cookie.
"""

from __future__ import annotations

import ipaddress
import webbrowser
from asyncio import get_running_loop
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from streamlit import config
from streamlit.starlette import App

from storage.store import open_store
from training.people.sessions import ABSOLUTE, end, now_utc, redeem

COOKIE = "composure_sign_in"
_PATH = "/sign-in-cookie"
_LONGEST = 200
# A page elsewhere cannot send this header here without asking first, and it is never told yes.
_HEADER = "x-composure"

_JS = """
export default function({ data }) {
  if (!data.method || window.composureSent === data.once) return
  window.composureSent = data.once
  const root = data.base ? '/' + data.base : ''
  fetch(root + '/sign-in-cookie', {
    method: data.method, body: data.ticket || undefined, credentials: 'same-origin', headers: { 'X-Composure': '1' },
  }).finally(() => data.to ? location.assign(root + data.to) : location.reload())
}
"""
_draw = st.components.v2.component("composure_cookie", html="<span></span>", js=_JS)


def take_cookie(ticket: str, to: str = "") -> None:
    """Let the browser change a ticket for its cookie, and open the page anew (or `to`) as the person signed in."""
    _draw(data={"method": "POST", "ticket": ticket, "once": ticket, "to": to, "base": _base()}, key="composure-cookie")


def drop_cookie() -> None:
    """Let the browser forget its sign-in and go to the first page."""
    once = str(now_utc().timestamp())
    _draw(data={"method": "DELETE", "once": once, "to": "/", "base": _base()}, key="composure-cookie")


def token() -> str | None:
    """Return what the browser's cookie holds, None where it has none."""
    held = st.context.cookies.get(COOKIE)
    return held if isinstance(held, str) else None  # AppTest has no browser, and answers with something else


async def _set(request: Request) -> Response:
    if request.headers.get(_HEADER) != "1":
        return Response(status_code=403)
    given = (await request.body())[:_LONGEST].decode("ascii", "replace")
    made = await run_in_threadpool(lambda: redeem(open_store(), given, now_utc()))
    if made is None:
        return Response(status_code=403)
    await run_in_threadpool(lambda: end(open_store(), request.cookies.get(COOKIE, "")))
    # Of several proxies in a row each adds its word: "https, http".
    came_by = request.headers.get("x-forwarded-proto", "").lower().replace(",", " ").split()
    secure = "https" in (request.url.scheme, *came_by)
    response = Response(status_code=204, headers={"Cache-Control": "no-store"})
    response.set_cookie(
        COOKIE,
        made,
        max_age=int(ABSOLUTE.total_seconds()),
        path=f"/{_base()}",
        secure=secure,
        httponly=True,
        samesite="lax",
    )
    return response


async def _clear(request: Request) -> Response:
    if request.headers.get(_HEADER) != "1":
        return Response(status_code=403)
    await run_in_threadpool(lambda: end(open_store(), request.cookies.get(COOKIE, "")))
    response = Response(status_code=204, headers={"Cache-Control": "no-store"})
    response.delete_cookie(COOKIE, path=f"/{_base()}", httponly=True, samesite="lax")
    return response


def _base() -> str:
    return str(config.get_option("server.baseUrlPath") or "").strip("/")


def _address() -> str:
    base = _base()
    return f"/{base}{_PATH}" if base else _PATH


ROUTES = [Route(_address(), _set, methods=["POST"]), Route(_address(), _clear, methods=["DELETE"])]


@asynccontextmanager
async def lifespan(_app: App) -> AsyncIterator[None]:
    """Open the browser once the server answers, as `streamlit run` does for a plain script."""
    if not config.get_option("server.headless"):
        address = f"http://127.0.0.1:{config.get_option('server.port')}{'/' + _base() if _base() else ''}"
        get_running_loop().call_later(1, webbrowser.open, address)
    yield


def on_loopback(host: str | None) -> bool:
    """Tell whether a name or address is this machine's own: what nobody else can reach."""
    name = (host or "").strip().strip("[]").lower()
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
