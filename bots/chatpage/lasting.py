"""What a restart of the chat page must find again: one JSON file, and the files that were sent, beside it."""

import json
import os
from pathlib import Path
from typing import Any

from bots.chatpage.people import Json, StoredFile

OWNER_ONLY = 0o600
STATE, FILES = "chat-page.json", "chat-page-files"


class Shelf:
    """A folder for all of it; nothing is kept where there is none."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def save(self, state: Json, files: dict[str, StoredFile]) -> None:
        """Write the state down whole, in one step. The files are there already: see `keep`."""
        if self._folder is None:
            return
        named = {file_id: [file.name, file.mime, file.kind] for file_id, file in files.items()}
        self._folder.mkdir(parents=True, exist_ok=True)
        fresh = self._folder / f"{STATE}.new"
        fresh.touch(mode=OWNER_ONLY)  # people mistype passwords, here as elsewhere
        fresh.chmod(OWNER_ONLY)
        fresh.write_text(json.dumps({**state, "files": named}), encoding="utf-8")
        os.replace(fresh, self._folder / STATE)  # noqa: PTH105 - atomic

    def load(self) -> tuple[Json, dict[str, StoredFile]]:
        """Return what was saved; empty where nothing was."""
        path = self._folder / STATE if self._folder is not None else None
        if path is None or not path.exists():
            return {}, {}
        state: Json = json.loads(path.read_text(encoding="utf-8"))
        named: dict[str, Any] = state.pop("files", {})
        found = {file_id: self._read(file_id, words) for file_id, words in named.items()}
        return state, {file_id: file for file_id, file in found.items() if file is not None}

    def keep(self, file_id: str, content: bytes) -> None:
        """Write a file down."""
        if self._folder is not None:
            path = self._path(file_id)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def drop(self, file_id: str) -> None:
        """Remove a file."""
        if self._folder is not None:
            self._path(file_id).unlink(missing_ok=True)

    def _read(self, file_id: str, words: list[str]) -> StoredFile | None:
        path = self._path(file_id)
        return StoredFile(path.read_bytes(), *words) if path.exists() else None

    def _path(self, file_id: str) -> Path:
        assert self._folder is not None  # noqa: S101 - asked for only where there is one
        return self._folder / FILES / file_id
