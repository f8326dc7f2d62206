"""Doors are tested with cheap hashing: what is promised does not hang on how slow it is."""

import pytest

from jumia_core.accounts.passwords import cheaper
from tests.rigs.centers import Scene
from tests.rigs.visits import Visits, open_visits


@pytest.fixture
def visits(scene: Scene) -> Visits:
    """A seeded center in which Ada has a password."""
    cheaper()
    return open_visits(scene)
