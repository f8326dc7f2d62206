"""Files that people send: remembered by Telegram's id, fetched when they are needed."""

from aiogram.types import Message


def received(message: Message) -> dict[str, str]:
    """Return the file of a message as forms keep it: `{"id", "name", "type"}`."""
    if message.document is not None:
        document = message.document
        return {"id": document.file_id, "name": document.file_name or "file", "type": document.mime_type or ""}
    photo = (message.photo or [])[-1]
    return {"id": photo.file_id, "name": f"photo-{message.message_id}.jpg", "type": "image/jpeg"}
