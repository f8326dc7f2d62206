"""Files named by their content: raw mail, evidence and images."""

import hashlib
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from jumia_core.kernel import NotFound

PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600  # mail and evidence are personal data


class FileStore:
    """A folder of files named by sha256. A file is on disk, and its folder entry too, before `save` returns.

    So a database row that names a file can be committed after `save` without ever naming a file that a
    power cut took away. Saving the same bytes twice keeps one file.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._settled: set[Path] = set()  # folders whose own entries this process knows to be on disk

    def path(self, sha256: str) -> Path:
        """Return where the file of that name lies. Raises `NotFound` for what is no sha256."""
        if len(sha256) != 64 or not all(letter in "0123456789abcdef" for letter in sha256):  # noqa: PLR2004
            raise NotFound("There is no such file.", "")
        return self.root / sha256[:2] / sha256

    def save(self, content: bytes) -> str:
        """Write one file durably and return its name."""
        return self.save_all([content])[0]

    def save_all(self, contents: Iterable[bytes]) -> list[str]:
        """Write several files durably; each folder is synced once for all of them."""
        names, folders = [], set()
        for content in contents:
            name = hashlib.sha256(content).hexdigest()
            names.append(name)
            path = self.path(name)
            folders.add(path.parent)  # another writer may have named it and not yet synced
            if not path.exists():
                _write(path, content)
        for folder in folders:
            _sync_folder(folder)
        self._settle(folders)
        return names

    def read(self, sha256: str) -> bytes:
        """Return the bytes of a saved file. Raises `NotFound`."""
        try:
            return self.path(sha256).read_bytes()
        except FileNotFoundError as error:
            raise NotFound(f"The file {sha256[:12]}… is not in the file store.", "Restore it from a backup.") from error

    def delete(self, sha256: str) -> None:
        """Remove a file whose retention period has ended."""
        self.path(sha256).unlink(missing_ok=True)

    def _settle(self, folders: set[Path]) -> None:
        """Sync the entries of the folders themselves, once for each in a process, whoever made them."""
        if not folders <= self._settled:
            _sync_folder(self.root)
            _sync_folder(self.root.parent)
            self._settled |= folders


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with open(draft, "wb", opener=_privately) as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)  # a full disk leaves no draft behind


def _privately(path: str, flags: int) -> int:
    return os.open(path, flags, PRIVATE_FILE)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
