"""What the small Telegram knows: people, chats with their messages, files, and the updates that wait for the bot."""

import asyncio
import secrets
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bots.chatpage.errors import ApiError, bad
from bots.chatpage.lasting import Shelf
from bots.chatpage.markup import with_found
from bots.chatpage.people import Group, Json, Person, StoredFile

__all__ = ["Failure", "Json", "World"]
MAX_FILE = 20 * 1024 * 1024  # Bot API: what a bot may download
MOST_MESSAGES = 500  # kept in a chat
MOST_CALLS = 20_000
MOST_BYTES = 200 * 1024 * 1024  # of all files; the oldest make room
MOST_QUERIES, MOST_TOASTS = 1_000, 20
GAP = 1_000  # numbers passed over at a start: what was given in the last moment before a crash is not given again
FIRST_UPDATE = 100_000
BLOCKED = "Forbidden: bot was blocked by the user"


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
        self.allowed: list[str] = []  # kinds of updates that the bot asked for; empty: all
        self.webhook: Json = {}
        self.poll = 0  # the number of the newest getUpdates: older ones give way
        self.calls: list[Json] = []
        self.log: list[Json] = []  # the updates given so far, for tests that give one twice
        self.failures: list[Failure] = []
        self.toasts: dict[int, list[Json]] = {}
        self.typing: dict[int, float] = {}
        self.changed = asyncio.Condition()
        self.version = 0
        self._next_message, self._next_update = 1, FIRST_UPDATE
        self._waking: set[asyncio.Task[None]] = set()
        self._shelf = Shelf(folder)
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
            raise ApiError(403, BLOCKED)
        return self.people[number].as_chat

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

    def new_album(self) -> str:
        """Return an id that binds the messages of one album together."""
        return str(secrets.randbits(62) | 1)

    def keep_file(self, content: bytes, name: str, mime: str, kind: str = "") -> str:
        """Keep a file and return its id. The oldest files go when there are too many bytes of them."""
        file_id = "file-" + secrets.token_urlsafe(18)
        self.files[file_id] = StoredFile(content, name, mime, kind)
        self._shelf.keep(file_id, content)
        while sum(len(file.content) for file in self.files.values()) > MOST_BYTES:
            oldest = next(iter(self.files))
            del self.files[oldest]
            self._shelf.drop(oldest)
        return file_id

    # --- what people do

    def say(self, user_id: int, chat_id: int | None = None, **content: Any) -> Json:
        """Let a person send something, in private or in a group. Who had blocked the bot lets it in again."""
        person = self.people[user_id]
        where = chat_id if chat_id is not None else user_id
        if where in self.blocked:
            self.block(where, blocked=False)
        self.messages.setdefault(where, [])
        found = with_found(content.get("text", ""), [])
        more = {"entities": found} if found else {}
        message = self.add(self.chat(where), person.as_user, **content, **more)
        self.give({"message": dict(message)})
        return message

    def tap(self, user_id: int, chat_id: int, message_id: int, data: str) -> str:
        """Let a person tap a button; return the query's id."""
        message = self.message(chat_id, message_id, "message not found")
        query_id = secrets.token_hex(8)
        query: Json = {
            "id": query_id,
            "from": self.people[user_id].as_user,
            "message": dict(message),
            "chat_instance": str(chat_id),
            "data": data,
        }
        self.callbacks[query_id] = {"user": user_id, "at": self.now().timestamp(), "answered": False}
        for old in list(self.callbacks)[:-MOST_QUERIES]:
            del self.callbacks[old]
        self.give({"callback_query": query})
        return query_id

    def block(self, user_id: int, *, blocked: bool = True) -> None:
        """Let a person block the bot, or let it in again; the bot is told."""
        (self.blocked.add if blocked else self.blocked.discard)(user_id)
        status = ("member", "kicked") if blocked else ("kicked", "member")
        old, new = (_membership(self.bot, word) for word in status)
        self.give(
            {
                "my_chat_member": {
                    "chat": self.people[user_id].as_chat,
                    "from": self.people[user_id].as_user,
                    "date": int(self.now().timestamp()),
                    "old_chat_member": old,
                    "new_chat_member": new,
                }
            }
        )

    def show_toast(self, user_id: int, text: str, *, alert: bool) -> None:
        """Show a person the answer to a tap. `at` is the version in which it is seen for the first time."""
        shown = self.toasts.setdefault(user_id, [])
        shown.append({"text": text, "alert": alert, "at": self.version + 1})
        del shown[:-MOST_TOASTS]

    # --- updates

    def give(self, update: Json) -> Json:
        """Queue an update for the bot, unless it asked for others only."""
        kind = next(iter(update))
        whole = {"update_id": self._next_update, **update}
        if not self.allowed or kind in self.allowed:
            self._next_update += 1
            self.updates.append(whole)
            self.log.append(whole)
            del self.log[:-MOST_CALLS]
        self.touch()
        return whole

    def allow(self, kinds: list[Any] | None) -> None:
        """Note which kinds of updates the bot wants from now on; None keeps what it wanted before."""
        if kinds is not None:
            self.allowed = [str(kind) for kind in kinds]

    def acknowledge(self, offset: int) -> None:
        """Forget the updates before an offset; a negative one keeps only that many of the newest."""
        while self.updates and (self.updates[0]["update_id"] < offset or (offset < 0 and len(self.updates) > -offset)):
            self.updates.popleft()

    def touch(self) -> None:
        """Tell everybody who waits that something changed."""
        self.version += 1
        task = asyncio.get_running_loop().create_task(self._wake())
        self._waking.add(task)  # a task that nobody holds may be collected before it runs
        task.add_done_callback(self._waking.discard)

    async def _wake(self) -> None:
        async with self.changed:
            self.changed.notify_all()

    # --- what lasts

    def save(self) -> None:
        """Write down what a restart must find again. Raises `OSError`."""
        state = {
            "messages": self.messages,
            "updates": list(self.updates),
            "callbacks": self.callbacks,
            "settings": self.settings,
            "blocked": sorted(self.blocked),
            "allowed": self.allowed,
            "webhook": self.webhook,
            "next": [self._next_message, self._next_update],
        }
        self._shelf.save(state, self.files)

    def _load(self) -> None:
        state, self.files = self._shelf.load()
        self.messages = {int(number): messages for number, messages in state.get("messages", {}).items()}
        self.updates = deque(state.get("updates", ()))
        self.callbacks, self.settings = state.get("callbacks", {}), state.get("settings", {})
        self.blocked, self.allowed = set(state.get("blocked", ())), state.get("allowed", [])
        self.webhook = state.get("webhook", {})
        if "next" in state:
            self._next_message, self._next_update = (number + GAP for number in state["next"])


def _membership(bot: Json, status: str) -> Json:
    return {"user": bot, "status": status, **({"until_date": 0} if status == "kicked" else {})}
