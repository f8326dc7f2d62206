"""What is stored of an update: all but passwords, private answers and the tokens of links. Memory keeps the whole."""

import re
from copy import deepcopy
from typing import Any

from bots.frame.places import BY_COMMAND, command_of
from bots.frame.questions import REDACTED
from bots.frame.talk import SECRET_AFTER
from jumia_core.chats import Memory

Body = dict[str, Any]
WORDS = ("text", "caption")
# A deep link's token, tapped or pasted by hand: "/start kr…", "https://t.me/bot?start=kr…", with or without words.
_DOOR_LINK = re.compile(r"(?:^\s*/start(?:@\w+)?\s+|[?&]start=)(k[\w-]*)", re.IGNORECASE)
_QUOTED = ("entities", "caption_entities", "reply_to_message", "quote", "external_reply", "link_preview_options")


def door_of(words: str | None) -> str:
    """Return what a link that opens a door carries, as "kr" and its token; '' where there is no such link."""
    found = _DOOR_LINK.search(words or "")
    return found[1] if found else ""


def may_be_secret(body: Body) -> bool:
    """Tell whether it depends on the question at hand what may be stored of an update."""
    return any(not _is_command(words) for words in _words(body).values())


def redact(body: Body, memory: Memory, before: int) -> Body:
    """Return an update without a secret. `before` updates of its conversation wait unhandled, any may be an answer."""
    secret_after = memory.data.get(SECRET_AFTER)
    is_secret = secret_after is not None and before >= int(secret_after)
    kept = {name: _kept(words, is_secret=is_secret) for name, words in _words(body).items()}
    if kept == _words(body):
        return body
    copy = deepcopy(body)
    copy["message"] |= kept
    for name in _QUOTED:
        copy["message"].pop(name, None)
    return copy


def _kept(words: str, *, is_secret: bool) -> str:
    if _DOOR_LINK.search(words):
        return "/start"
    return REDACTED if is_secret and not _is_command(words) else words


def _is_command(words: str) -> bool:
    """Tell whether it is a command that we know; a password may begin with a slash, too."""
    return command_of(words) in BY_COMMAND


def _words(body: Body) -> dict[str, str]:
    """Return what was written in a message."""
    message = body.get("message")
    if not isinstance(message, dict):
        return {}
    return {name: message[name] for name in WORDS if isinstance(message.get(name), str)}
