"""The way from a page to reviews and calibration."""

from __future__ import annotations

from training.reviews.calibration import Calibration
from training.reviews.disputes import OwnReviews
from training.reviews.review import Reviews
from ui.parts.doors import desk

REVIEW, CALIBRATION = "ui/pages/review.py", "ui/pages/calibration.py"


def reviews_room() -> Reviews:
    """Return where this trainer reviews attempts. Raises StorageError."""
    own = desk()
    return Reviews(own.store, own.visitor, own.clock)


def own_reviews() -> OwnReviews:
    """Return where this person sees what trainers made of their attempts. Raises StorageError."""
    own = desk()
    return OwnReviews(own.store, own.visitor, own.clock)


def calibration_room() -> Calibration:
    """Return where this trainer makes rounds and grades in them. Raises StorageError."""
    own = desk()
    return Calibration(own.store, own.visitor, own.clock)
