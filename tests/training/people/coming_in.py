"""What tests of the entrance say and hear there."""

from __future__ import annotations

import pytest

from tests.training.signed_up import School
from training.people.entrance import Entrance, SignInRefusedError
from training.people.register import People

NEW = "seven loud blue whales"


def refused(door: Entrance, email: str, password: str) -> str:
    with pytest.raises(SignInRefusedError) as caught:
        door.sign_in(email, password)
    return str(caught.value)


def link_for(school: School, email: str = "new@example.com", by: str = "mona") -> str:
    return People(school.store, school.visitor(by), school.clock).invite("Nina New", email, "trainee", "north")
