"""What every table holds about people: why, for how long, and what becomes of it. A test holds it to the tables.

A column that says nothing about anybody is declared with an empty text.
"""

from __future__ import annotations

from collections.abc import Mapping

from storage.declared.declaration import Declared
from storage.declared.model import MODEL
from storage.declared.people import PEOPLE
from storage.declared.practice import PRACTICE
from storage.declared.privacy import PRIVACY
from storage.declared.reviews import REVIEWS
from storage.declared.studio import STUDIO

DECLARED: Mapping[str, Declared] = {**PEOPLE, **PRACTICE, **MODEL, **REVIEWS, **STUDIO, **PRIVACY}
"""Every table, every column, in the order in which people read about them."""
