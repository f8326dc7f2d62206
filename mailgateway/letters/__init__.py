"""The letters: one short function for each kind of notice, in a file named by its reader.

To add a kind: write its function in `seller.py`, `replies.py` or `staff.py`, and name it in that file's `WRITERS`.
"""

from jumia_core.kernel import NotFound
from mailgateway.letters import replies, seller, staff
from mailgateway.letters.context import Context
from mailgateway.letters.document import Document

TO_SELLERS = {**seller.WRITERS, **replies.WRITERS}
TO_STAFF = staff.WRITERS
WRITERS = {**TO_SELLERS, **TO_STAFF}

__all__ = ["TO_SELLERS", "TO_STAFF", "WRITERS", "Context", "Document", "write"]


def write(context: Context) -> Document:
    """Write the letter of a notice. Raises `NotFound` for a kind that has no letter."""
    writer = WRITERS.get(context.notice.kind)
    if writer is None:
        raise NotFound(f"There is no letter for notices of the kind {context.notice.kind}.")
    return writer(context)
