"""The router: who is here and which page is open. The table of pages is in ui/parts/routes.py.

Streamlit runs this file for every rerun. It also finds `app` in it, and serves that: the same script, and beside it the
two addresses that set and clear the cookie of a sign-in.
"""

from __future__ import annotations

import gc

import streamlit as st
from starlette.middleware import Middleware
from streamlit.starlette import App

from training.permits import may, require
from ui.parts.cookie import ROUTES, lifespan
from ui.parts.demo import switch
from ui.parts.doors import alone, guarded, settle_memory, turned_away, visitor
from ui.parts.entry import exposed, refuse_unless_safe, sign_in, warn_of_open_data
from ui.parts.gate import Gate
from ui.parts.headers import Headers
from ui.parts.idle import watch
from ui.parts.routes import pages, waits

if __name__ == "__main__":
    settle_memory(gc)
    st.set_page_config(page_title="Composure", page_icon="ui/icon.png", layout="centered")
    with guarded():
        who = visitor()
        if exposed(who):
            st.navigation([st.Page("ui/pages/exposed.py", title="Not yet")], position="hidden").run()
        else:
            sections, routes = pages(who, waits(who))
            page = st.navigation(sections, position="top", expanded=True)
            if alone():
                switch()
            action = routes[page.url_path].action
            if who.role is None and not may(who, action):
                sign_in(who)
            else:
                require(who, action)
                page.run()
                watch(who)
else:
    refuse_unless_safe()
    warn_of_open_data()
    outside = [Middleware(Headers), Middleware(Gate)]
    app = App("app.py", routes=ROUTES, lifespan=lifespan, middleware=outside, on_script_error=turned_away)
