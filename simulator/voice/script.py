"""What the scenario's own lines would say at a moment: the measure of a model's line, and what stands in for it."""

from __future__ import annotations

from simulator.customer import ScriptedCustomer
from simulator.state import Moment


def script(moment: Moment) -> str:
    """Return what the scripted customer says here."""
    return ScriptedCustomer().speak(moment).text
