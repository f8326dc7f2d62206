"""The letters: one short function for each kind of notice, in a file named by its reader or its matter.

To add a kind: write its function in `seller.py`, `replies.py`, `staff.py`, `accounts.py` or `settings.py`, and name it
in that file's `WRITERS`.
"""

from jumia_core.kernel import NotFound
from mailgateway.letters import accounts, replies, seller, settings, staff
from mailgateway.letters.accounts import WITH_MANAGER, WITH_SECRET
from mailgateway.letters.context import Context
from mailgateway.letters.document import Document

TO_SELLERS = {**seller.WRITERS, **replies.WRITERS}
TO_STAFF = staff.WRITERS
TO_PERSONS = {**accounts.WRITERS, **settings.WRITERS}
WRITERS = {**TO_SELLERS, **TO_STAFF, **TO_PERSONS}

__all__ = [
    "TO_PERSONS",
    "TO_SELLERS",
    "TO_STAFF",
    "WITH_MANAGER",
    "WITH_SECRET",
    "WRITERS",
    "Context",
    "Document",
    "write",
]


def write(context: Context) -> Document:
    """Write the letter of a notice. Raises `NotFound` for a kind that has no letter."""
    writer = WRITERS.get(context.notice.kind)
    if writer is None:
        raise NotFound(f"There is no letter for notices of the kind {context.notice.kind}.")
    return writer(context)
