"""Who is in the small Telegram: people, groups, and the files that are sent."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who sits at the page. `email` finds the mailbox and the clock's zone."""

    user_id: int
    name: str
    email: str = ""
    language_code: str = "en"

    @property
    def as_user(self) -> Json:
        """The person as the Bot API tells of a user."""
        first, _, last = self.name.partition(" ")
        user: Json = {"id": self.user_id, "is_bot": False, "first_name": first, "language_code": self.language_code}
        return user | ({"last_name": last} if last else {})

    @property
    def as_chat(self) -> Json:
        """The person's private chat as the Bot API tells of it."""
        user = self.as_user
        names: Json = {name: user[name] for name in ("first_name", "last_name") if name in user}
        return {"id": self.user_id, "type": "private", **names}


@dataclass(frozen=True, slots=True)
class Group:
    """A group that the bot is in."""

    chat_id: int
    title: str
    members: tuple[int, ...]

    @property
    def as_chat(self) -> Json:
        """The group as the Bot API tells of a chat."""
        return {"id": self.chat_id, "type": "supergroup", "title": self.title}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that somebody sent. `kind` is as what: a photo or a document."""

    content: bytes = field(repr=False)
    name: str
    mime: str
    kind: str = ""
