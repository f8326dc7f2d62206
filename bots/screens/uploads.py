"""Photos and files that people sent, fetched when their form is sent: each refused one is named, none is lost."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import aiohttp
from aiogram.exceptions import TelegramBadRequest

from bots.frame.talk import Talk
from jumia_core.claims import EvidenceFile
from jumia_core.kernel import Invalid, Problem

MAX_BYTES = 20 * 1024 * 1024  # Bot API: more cannot be fetched; the claim's own limit is the core's to check


async def fetch(talk: Talk, files: Sequence[dict[str, Any]]) -> tuple[EvidenceFile, ...]:
    """Return files by what Telegram calls them. Raises `Invalid` naming each that cannot be had."""
    taken, problems = list[EvidenceFile](), list[Problem]()
    for file in files:
        try:
            taken.append(await _one(talk, file))
        except Invalid as error:
            problems += error.problems
    if problems:
        raise Invalid(problems=problems)
    return tuple(taken)


async def _one(talk: Talk, file: dict[str, Any]) -> EvidenceFile:
    name = str(file["name"])
    try:
        known = await talk.bot.get_file(file["id"])
    except TelegramBadRequest:
        raise Invalid(problems=[Problem("files", f"{name}: {talk.t.plain('file-gone')}")]) from None
    if known.file_path is None or (known.file_size or 0) > MAX_BYTES:
        raise Invalid(problems=[Problem("files", f"{name}: {talk.t.plain('file-large')}")])
    content = BytesIO()
    try:
        await talk.bot.download_file(known.file_path, content)
    except (TimeoutError, aiohttp.ClientError) as error:
        raise OSError("Telegram did not give the file") from error  # tried again by the inbox
    return EvidenceFile(filename=name, content_type=str(file.get("type") or ""), content=content.getvalue())
