"""What holds for every test: none may ask the model that a developer has configured for themselves."""

from __future__ import annotations

import os

from simulator.providers.settings import NAMES

# Set and empty rather than not set: otherwise .env would speak, also in the apps and commands that tests start.
os.environ.update(dict.fromkeys(NAMES, ""))
