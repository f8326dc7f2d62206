"""Dated, sourced tables: a figure that countries or years change is a row here, never a constant."""

from jumia_core.policies import claims, commissions, holidays, payments, vat
from jumia_core.policies.listing import PolicyRow, TableView, inventory, tables

__all__ = [
    "PolicyRow",
    "TableView",
    "claims",
    "commissions",
    "holidays",
    "inventory",
    "payments",
    "tables",
    "vat",
]
