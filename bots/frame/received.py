"""Files that people send: remembered by Telegram's id, fetched when they are needed."""

from typing import Any

from aiogram.types import Message


def received(message: Message) -> dict[str, Any]:
    """Return the file of a message as forms keep it: `{"id", "name", "type", "size"}`, the size 0 if unknown."""
    if message.document is not None:
        document = message.document
        name, kind = document.file_name or "file", document.mime_type or ""
        return {"id": document.file_id, "name": name, "type": kind, "size": document.file_size or 0}
    photo = (message.photo or [])[-1]
    name, size = f"photo-{message.message_id}.jpg", photo.file_size or 0
    return {"id": photo.file_id, "name": name, "type": "image/jpeg", "size": size}
