"""Public seams for tests and demos: a clock that is moved by hand, and a seeded center."""

from jumia_core.testing.clock import ManualClock

__all__ = ["ManualClock"]
