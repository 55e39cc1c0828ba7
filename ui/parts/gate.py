"""The gate before Streamlit: who may open a connection, what stays shut, and where somebody comes from."""

from __future__ import annotations

import ipaddress
import logging
import os
from collections.abc import Mapping
from urllib.parse import urlsplit

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

_DEFAULT_PORTS = {"http": ":80", "https": ":443"}
_SHUT = "/_stcore/metrics"
_LONGEST = 100
_IPV6_HOME = 64  # bits: below them whoever has one address has them all
_REFUSED = (
    "A page at %r asked for a connection to %r and was refused: it is not a page of this Composure. Where it is one, "
    "behind your proxy, let the proxy pass the browser's Host on, or set COMPOSURE_URL to the address people open."
)


def ours(headers: Mapping[str, str]) -> bool:
    """Tell whether a connection was asked for by a page of this app, or by no page at all.

    Cookies know no ports: a page at another port of the same machine would come with the sign-in of whoever opened it.
    The browser writes Origin and Host itself; no page can change them, or add a header to a WebSocket.
    """
    origin = headers.get("Origin")
    if origin is None:
        return True
    if origin == _origin_of(os.environ.get("COMPOSURE_URL", "")):
        return True
    came = urlsplit(origin)
    asked = [headers.get("Host", ""), *headers.get("X-Forwarded-Host", "").split(",")]
    port = _DEFAULT_PORTS.get(came.scheme, "")
    return bool(came.netloc) and came.netloc.lower() in {each.strip().lower().removesuffix(port) for each in asked}


def source() -> str:
    """Return where a browser connects from, "" where that is this machine or not known. IPv6: the first 64 bits.

    Behind a proxy only what the nearest proxy wrote counts: the last of X-Forwarded-For. Whoever is not behind one can
    write there what they like, and is slowed down only by the tries at each e-mail.
    """
    forwarded = st.context.headers.get("X-Forwarded-For")
    named = forwarded.rpartition(",")[2].strip() if isinstance(forwarded, str) else ""
    found = named or st.context.ip_address
    if not isinstance(found, str):  # AppTest has no browser, and answers with something else
        return ""
    try:
        address = ipaddress.ip_address(found)
    except ValueError:
        return found[:_LONGEST]
    if address.version == 6:
        return str(ipaddress.ip_network((address, _IPV6_HOME), strict=False))
    return str(address)


def _origin_of(url: str) -> str | None:
    named = urlsplit(url.strip())
    return f"{named.scheme}://{named.netloc}".lower() if named.netloc else None


class Gate:
    """Refuse WebSockets that other pages ask for, and hide what counts sessions and memory.

    Streamlit would let in every port of this machine, and would ask a server in the internet for our address before
    it judges the rest.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it here."""
        if scope["type"] == "websocket":
            headers = MutableHeaders(scope=scope)
            if not ours(headers):
                logging.getLogger("composure").warning(_REFUSED, headers.get("Origin"), headers.get("Host"))
                await receive()
                await send({"type": "websocket.close", "code": 1008})
                return
            if "Origin" in headers:
                # What the browser asked for, before a proxy wrote over it: Streamlit's own rule knows no other.
                headers["Host"] = urlsplit(headers["Origin"]).netloc
        if scope["type"] == "http" and scope["path"].rstrip("/").endswith(_SHUT):
            await Response(status_code=404)(scope, receive, send)
        else:
            await self.app(scope, receive, send)
