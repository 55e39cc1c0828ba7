"""Servers that speak OpenAI's chat completions on loopback, well behaved or broken in every way a real one can be."""

from benchmarks.peers.faults import FAULTS
from benchmarks.peers.server import Peer

__all__ = ["FAULTS", "Peer"]
