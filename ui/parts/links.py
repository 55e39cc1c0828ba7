"""Links that are shown once, for whoever sends them on: Composure sends no mail."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

import streamlit as st


def link_address() -> str:
    """Return what stands before a link's secret: COMPOSURE_URL, else the address this browser came by."""
    named = os.environ.get("COMPOSURE_URL", "").strip().rstrip("/")
    if not named:
        came = urlsplit(st.context.url or "http://127.0.0.1:8501")
        base = str(st.get_option("server.baseUrlPath") or "").strip("/")
        named = f"{came.scheme}://{came.netloc}{'/' + base if base else ''}"
    return f"{named}/sign-in?invitation="


def show_link(link: str) -> None:
    """Show a link to copy."""
    st.success("Copy this link now and send it on yourself; it is not shown again. It is good once, for seven days.")
    st.code(link_address() + link, language=None, wrap_lines=True)
