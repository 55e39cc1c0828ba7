"""What trainers and trainees write about grades: cleaned, or refused in words."""

from __future__ import annotations

import unicodedata

LONGEST_REMARK = 2000


class RemarkRefusedError(ValueError):
    """Say why nothing was stored, to the person who wrote it."""


def remark(text: str, missing: str = "") -> str:
    """Return what somebody wrote as it may be stored; where `missing` is given, it is said when nothing is there.

    Raises RemarkRefusedError.
    """
    normal = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode().replace("\r\n", "\n"))
    kept = "".join(each for each in normal if each in "\n\t" or unicodedata.category(each) not in ("Cc", "Cs")).strip()
    if missing and not any(unicodedata.category(each)[0] in "LNS" for each in kept):
        raise RemarkRefusedError(missing)
    if len(kept) > LONGEST_REMARK:
        raise RemarkRefusedError(f"Please say it in {LONGEST_REMARK:,} characters or fewer. Nothing was stored.")
    return kept
