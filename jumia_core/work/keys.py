"""Every key that makes an effect happen once, in one file. Keys come from stable ids, never from a clock.

Two enqueues with one key are one job; a key must therefore name the *cause*, so that a verb that runs
again after a crash or a collision asks for the same job.
"""


def send_notices(notice_id: int, attempt: int) -> str:
    """One attempt to send a batch of notices, named by its first; a later attempt is another job."""
    return f"notices-{notice_id}-{attempt}"


def chat_notice(key: str, link_id: int) -> str:
    """The message to one linked chat that says what a letter says."""
    return f"{key}:chat-{link_id}"


def judge_inbound(inbound_id: int, attempt: int) -> str:
    """One reading of a batch of inbound mail, named by its first message."""
    return f"inbound-{inbound_id}-{attempt}"


def claim_letter(kind: str, number: str, cause: str, account_id: int) -> str:
    """One letter of one kind about one claim to one person, for one cause within the claim."""
    return f"{kind}:{number}:{cause}:{account_id}"


def deadline_step(round_number: int, seq: int) -> str:
    """A cause: a step of a claim's clock, named by its round and by the event that tells of it."""
    return f"round-{round_number}-{seq}"


def message(message_id: int, standing: str | None = None) -> str:
    """A cause: one message of a thread, and for a seller's what it was worth when it was judged."""
    return f"message-{message_id}" if standing is None else f"message-{message_id}-{standing}"


def inbound(inbound_id: int) -> str:
    """A cause: one message as it came in."""
    return f"inbound-{inbound_id}"


def silent_intake(name: str, seen_milliseconds: int, account_id: int) -> str:
    """One letter about one silence of one way in; a silence is named by when it was last heard of."""
    return f"intake_silent:{name}:{seen_milliseconds}:{account_id}"


def asked(attempt_id: int) -> str:
    """One answer to one request for a link or a code."""
    return f"asked-{attempt_id}"


def chat_link(what: str, link_id: int) -> str:
    """One letter about one linked chat: that it is new, or gone."""
    return f"chat-{what}-{link_id}"


def change(kind: str, change_id: int, account_id: int) -> str:
    """One letter to one person about one change in the journal."""
    return f"{kind}:change-{change_id}:{account_id}"


def account_asked(kind: str, account_id: int, attempt_id: int) -> str:
    """One letter that somebody asked for."""
    return f"{kind}:{account_id}:{attempt_id}"


def invitation(invitation_id: int) -> str:
    """The letter of one invitation."""
    return f"account_invited:{invitation_id}"


def manager_asked(attempt_id: int) -> str:
    """The prepared letter to an account manager, for once that somebody asked."""
    return f"account_manager_asked:{attempt_id}"
