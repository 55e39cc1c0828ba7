from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from benchmarks.peers import Peer
from simulator.providers.settings import ModelSettings
from simulator.providers.ways import forget

KEY = "sk-planted-0123456789abcdef"

Settings = Callable[..., ModelSettings]


@pytest.fixture(autouse=True)
def _nothing_learnt() -> None:
    forget()


@pytest.fixture(scope="module")
def shared() -> Iterator[Peer]:
    with Peer() as peer:
        yield peer


@pytest.fixture
def peer() -> Iterator[Peer]:
    with Peer() as found:
        yield found


@pytest.fixture
def settings() -> Settings:
    def make(base_url: str, model: str = "peer", total: float = 10.0, read: float = 10.0) -> ModelSettings:
        return ModelSettings(model, KEY, base_url, total_timeout=total, read_timeout=read, connect_timeout=2.0)

    return make
