"""Names for files and folders, made from what people call a thing."""

from __future__ import annotations

import re
import unicodedata

_SMALL = re.compile(
    "an?|and|are|at|be|been|by|for|from|has|have|in|is|its?|no|not|of|on|or|our|that|the|to|was|were|which|who|with|your?"
)
_LONGEST = 50


def slug(text: str, words: int = 4) -> str:
    """Return a name in small letters and hyphens for a phrase: its first `words` that say something; "" for none.

    Words stay whole: one that does not fit is left out with all that follows.
    """
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode().replace("'", "")
    found = re.findall(r"[a-z0-9]+", plain)
    telling = ([word for word in found if not _SMALL.fullmatch(word)] or found)[:words]
    while telling and telling[0].isdigit():
        telling = telling[1:]
    while len(telling) > 1 and len("-".join(telling)) > _LONGEST:
        telling = telling[:-1]
    return re.sub("^[0-9]+", "", "-".join(telling)[:_LONGEST])
