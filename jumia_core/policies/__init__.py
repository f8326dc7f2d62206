"""Dated, sourced tables: a figure that countries or years change is a row here, never a constant."""

from jumia_core.policies import claims

__all__ = ["claims"]
