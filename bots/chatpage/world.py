"""What the small Telegram knows: people, chats with their messages, files, and the updates that wait for the bot."""

import asyncio
import json
import os
import secrets
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bots.chatpage.errors import ApiError, bad

Json = dict[str, Any]
MAX_FILE = 20 * 1024 * 1024  # Bot API: what a bot may download
MOST_MESSAGES = 500  # kept in a chat
MOST_CALLS = 20_000
BLOCKED = ApiError(403, "Forbidden: bot was blocked by the user")


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
    """A file that somebody sent."""

    content: bytes = field(repr=False)
    name: str
    mime: str


@dataclass(slots=True)
class Failure:
    """An error that a test has ordered. `after`: the call is done, and only its answer is lost."""

    method: str
    error: ApiError
    times: int = 1
    after: bool = False


class World:
    """All of it, in one event loop. What lasts is written to `folder` where one is given."""

    def __init__(
        self,
        *,
        token: str,
        username: str,
        people: Iterable[Person],
        groups: Iterable[Group] = (),
        now: Callable[[], datetime],
        folder: Path | None = None,
    ) -> None:
        self.token = token
        self.bot: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Seller Center",
            "username": username,
        }
        self.people = {person.user_id: person for person in people}
        self.groups = {group.chat_id: group for group in groups}
        self.now = now
        self.messages: dict[int, list[Json]] = {}
        self.updates: deque[Json] = deque()
        self.files: dict[str, StoredFile] = {}
        self.callbacks: dict[str, Json] = {}
        self.settings: dict[str, Any] = {}
        self.blocked: set[int] = set()
        self.calls: list[Json] = []
        self.log: list[Json] = []  # every update ever given, for tests that give one twice
        self.failures: list[Failure] = []
        self.toasts: dict[int, list[Json]] = {}
        self.typing: dict[int, float] = {}
        self.webhook: Json = {}
        self.changed = asyncio.Condition()
        self.version = 0
        self._next_message = 1
        self._next_update = 100_000
        self._file = folder / "chat-page.json" if folder else None
        self._folder = folder
        self._load()

    # --- chats

    def chat(self, chat_id: object) -> Json:
        """Return a chat as the Bot API tells of it. Raises its error for one that the bot does not know."""
        try:
            number = int(str(chat_id))
        except ValueError:
            raise bad("chat not found") from None
        if number in self.groups:
            return self.groups[number].as_chat
        if number not in self.people or number not in self.messages:
            raise bad("chat not found")  # also: a person who never pressed Start
        if number in self.blocked:
            raise BLOCKED
        user = self.people[number].as_user
        names: Json = {name: user[name] for name in ("first_name", "last_name") if name in user}
        return {"id": number, "type": "private", **names}

    def message(self, chat_id: int, message_id: object, missing: str) -> Json:
        """Return a message. Raises the given error's words where it is gone."""
        for message in self.messages.get(chat_id, []):
            if str(message["message_id"]) == str(message_id):
                return message
        raise bad(missing)

    def add(self, chat: Json, sender: Json, **content: Any) -> Json:
        """Put a message into a chat."""
        message: Json = {
            "message_id": self._next_message,
            "from": sender,
            "chat": chat,
            "date": int(self.now().timestamp()),
            **content,
        }
        self._next_message += 1
        kept = self.messages.setdefault(chat["id"], [])
        kept.append(message)
        del kept[:-MOST_MESSAGES]
        return message

    def keep_file(self, content: bytes, name: str, mime: str) -> str:
        """Keep a file and return its id."""
        file_id = "file-" + secrets.token_urlsafe(18)
        self.files[file_id] = StoredFile(content, name, mime)
        if self._folder is not None:
            files = self._folder / "chat-page-files"
            files.mkdir(parents=True, exist_ok=True)
            (files / file_id).write_bytes(content)
        return file_id

    # --- what people do

    def say(self, user_id: int, chat_id: int | None = None, **content: Any) -> Json:
        """Let a person send something to the bot, in private or in a group."""
        person = self.people[user_id]
        where = chat_id if chat_id is not None else user_id
        self.blocked.discard(user_id)
        self.messages.setdefault(where, [])
        if content.get("text", "").startswith("/"):
            length = len(content["text"].split()[0])
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        message = self.add(self.chat(where), person.as_user, **content)
        self.give({"message": _outward(message)})
        return message

    def tap(self, user_id: int, chat_id: int, message_id: int, data: str) -> str:
        """Let a person tap a button; return the query's id."""
        message = self.message(chat_id, message_id, "message not found")
        query_id = secrets.token_hex(8)
        query: Json = {
            "id": query_id,
            "from": self.people[user_id].as_user,
            "message": _outward(message),
            "chat_instance": str(chat_id),
            "data": data,
        }
        self.callbacks[query_id] = {"user": user_id, "at": self.now().timestamp(), "answered": False}
        self.give({"callback_query": query})
        return query_id

    def block(self, user_id: int, *, blocked: bool = True) -> None:
        """Let a person block the bot, or let it in again; the bot is told."""
        chat = {"id": user_id, "type": "private", "first_name": self.people[user_id].name}
        (self.blocked.add if blocked else self.blocked.discard)(user_id)
        status = ("member", "kicked") if blocked else ("kicked", "member")
        old, new = ({"user": self.bot, "status": word, "until_date": 0} for word in status)
        self.give(
            {
                "my_chat_member": {
                    "chat": chat,
                    "from": self.people[user_id].as_user,
                    "date": int(self.now().timestamp()),
                    "old_chat_member": old,
                    "new_chat_member": new,
                }
            }
        )

    def give(self, update: Json) -> Json:
        """Queue an update for the bot."""
        whole = {"update_id": self._next_update, **update}
        self._next_update += 1
        self.updates.append(whole)
        self.log.append(whole)
        self.touch()
        return whole

    def touch(self) -> None:
        """Tell everybody who waits that something changed."""
        self.version += 1
        task = asyncio.get_running_loop().create_task(self._wake())
        task.add_done_callback(lambda _: None)

    async def _wake(self) -> None:
        async with self.changed:
            self.changed.notify_all()

    # --- what lasts

    def save(self) -> None:
        """Write down what a restart must find again."""
        if self._file is None:
            return
        files = {name: [file.name, file.mime] for name, file in self.files.items()}
        state = {
            "messages": self.messages,
            "updates": list(self.updates),
            "files": files,
            "settings": self.settings,
            "blocked": sorted(self.blocked),
            "next": [self._next_message, self._next_update],
        }
        fresh = self._file.with_suffix(".new")
        fresh.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(state), encoding="utf-8")
        os.replace(fresh, self._file)  # noqa: PTH105 - atomic

    def _load(self) -> None:
        if self._file is None or not self._file.exists():
            return
        state = json.loads(self._file.read_text(encoding="utf-8"))
        self.messages = {int(number): messages for number, messages in state["messages"].items()}
        self.updates = deque(state["updates"])
        self.settings, self.blocked = state["settings"], set(state["blocked"])
        self._next_message, self._next_update = state["next"]
        for name, (title, mime) in state["files"].items():
            path = self._file.parent / "chat-page-files" / name
            if path.exists():
                self.files[name] = StoredFile(path.read_bytes(), title, mime)


def _outward(message: Json) -> Json:
    """Return a message as the bot is told of it: without our own notes."""
    return {key: value for key, value in message.items() if not key.startswith("_")}
