"""The journal: each change of an account or a setting, with before and after, never changed itself."""

from jumia_core.journal.changes import ChangeView, history, record
from jumia_core.journal.model import Change

__all__ = ["Change", "ChangeView", "history", "record"]
