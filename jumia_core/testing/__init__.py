"""Public seams for tests and demos: a clock that is moved by hand, and a seeded center."""

from jumia_core.testing.clock import ManualClock
from jumia_core.testing.seeded import SeededCenter, a_claim, deliver_all, seed

__all__ = ["ManualClock", "SeededCenter", "a_claim", "deliver_all", "seed"]
