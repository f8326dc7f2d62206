"""Every key that makes an effect happen once, in one file. Keys come from stable ids, never from a clock.

Two enqueues with one key are one job; a key must therefore name the *cause*, so that a verb that runs
again after a crash or a collision asks for the same job.
"""


def send_notices(notice_id: int, attempt: int) -> str:
    """One attempt to send a batch of notices, named by its first; a later attempt is another job."""
    return f"notices-{notice_id}-{attempt}"


def judge_inbound(inbound_id: int, attempt: int) -> str:
    """One reading of a batch of inbound mail, named by its first message."""
    return f"inbound-{inbound_id}-{attempt}"


def calendar_changed(change: str) -> str:
    """Deadlines are computed again after one change of a calendar."""
    return f"calendar-{change}"
