"""Charts whose words can be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

# Streamlit's own grey is 3.5:1 on a light page; a picture does not know the theme, but its place has a colour of text.
_INK = "currentColor"
_WORDS = {"labelColor": _INK, "titleColor": _INK}


def chart(spec: Mapping[str, Any]) -> None:
    """Draw a Vega-Lite chart as wide as its place, with its words in the colour of text."""
    st.vega_lite_chart(spec={"config": {"axis": _WORDS, "legend": _WORDS}, **spec}, width="stretch")
