"""The file store: on disk before the row that names it, once for the same content, never outside its folder."""

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from jumia_core.kernel import NotFound
from jumia_core.store import FileStore

CONTENT = b"From: ada@example.ng\r\n\r\nYes.\r\n"
NAME = hashlib.sha256(CONTENT).hexdigest()


def test_a_file_is_named_by_its_content(tmp_path: Path) -> None:
    """Saved, found and read back to the byte, also by another store of the same folder."""
    assert FileStore(tmp_path).save(CONTENT) == NAME
    assert FileStore(tmp_path).read(NAME) == CONTENT
    assert FileStore(tmp_path).path(NAME).relative_to(tmp_path) == Path(NAME[:2]) / NAME


def test_the_same_content_is_one_file(tmp_path: Path) -> None:
    """Saved again, the first file stays as it is; nothing else lies in the folder."""
    store = FileStore(tmp_path)
    store.save(CONTENT)
    inode = store.path(NAME).stat().st_ino
    assert store.save_all([CONTENT, b"other", CONTENT]) == [NAME, hashlib.sha256(b"other").hexdigest(), NAME]
    assert store.path(NAME).stat().st_ino == inode
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 2


def test_content_then_its_name_then_the_folders_are_synced_before_save_returns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut at any moment leaves no named file without its bytes, and after `save` none without its name."""
    root = tmp_path / "files"
    store, final, synced = FileStore(root), root / NAME[:2] / NAME, []
    real = os.fsync

    def fsync(handle: int) -> None:
        path = Path(f"/proc/self/fd/{handle}").readlink()
        synced.append((path, final.exists()))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    store.save(CONTENT)
    (draft, named), *folders = synced
    assert (draft.parent, named) == (final.parent, False), "the draft is synced before it gets its name"
    assert {folder for folder, _ in folders} == {final.parent, root, tmp_path}
    assert all(exists for _, exists in folders)


def test_a_file_that_another_process_named_is_synced_by_us_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may have been named and not yet synced; whoever acknowledges must be sure."""
    FileStore(tmp_path).save(CONTENT)
    synced: list[Path] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(Path(f"/proc/self/fd/{handle}").readlink()))
    FileStore(tmp_path).save(CONTENT)
    assert {tmp_path / NAME[:2], tmp_path} <= set(synced)


def test_a_write_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk: the error is told, no half file bears the name, no draft stays."""

    def full(_: int) -> Any:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        FileStore(tmp_path).save(CONTENT)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(
    "name",
    ["", "..", "../../etc/passwd", NAME.upper(), NAME[:-1], NAME + "0", f"../{NAME[3:]}", "\x00" * 64, "/" * 64],
)
def test_hostile_names_are_not_found(tmp_path: Path, name: str) -> None:
    """Only a sha256 is ever turned into a path."""
    store = FileStore(tmp_path / "files")
    for touch in (store.path, store.read, store.delete):
        with pytest.raises(NotFound):
            touch(name)


def test_a_missing_file_is_said_in_words_and_deleting_twice_is_no_error(tmp_path: Path) -> None:
    """Retention may run again after a crash."""
    store = FileStore(tmp_path)
    store.save(CONTENT)
    store.delete(NAME)
    store.delete(NAME)
    with pytest.raises(NotFound, match=NAME[:12]):
        store.read(NAME)


def test_many_threads_save_the_same_files_at_once(tmp_path: Path) -> None:
    """Nobody disturbs anybody; every file is whole."""
    store = FileStore(tmp_path)
    contents = [bytes([number]) * 1000 for number in range(20)]
    with ThreadPoolExecutor(8) as pool:
        for names in pool.map(store.save_all, [contents] * 8):
            assert [store.read(name) for name in names] == contents
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 20
