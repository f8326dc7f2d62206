"""What is stored of an update: all but passwords, private answers and the tokens of links. Memory keeps the whole."""

import re
from copy import deepcopy
from typing import Any

from bots.frame.forms import REDACTED
from bots.frame.talk import SECRET_AFTER
from jumia_core.chats import Memory

Body = dict[str, Any]
WORDS = ("text", "caption")
_DOOR_LINK = re.compile(r"/start(@\w+)?\s+k", re.IGNORECASE)  # a deep link's token, tapped or pasted by hand
_QUOTED = ("entities", "caption_entities", "reply_to_message", "quote", "external_reply", "link_preview_options")


def may_be_secret(body: Body) -> bool:
    """Tell whether it depends on the question at hand what may be stored of an update."""
    return any(not words.startswith("/") for words in _words(body).values())


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
    if _DOOR_LINK.match(words):
        return "/start"
    return REDACTED if is_secret and not words.startswith("/") else words


def _words(body: Body) -> dict[str, str]:
    """Return what was written in a message."""
    message = body.get("message")
    if not isinstance(message, dict):
        return {}
    return {name: message[name] for name in WORDS if isinstance(message.get(name), str)}
