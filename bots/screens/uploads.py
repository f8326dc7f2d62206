"""Photos and files that people sent, fetched when their form is sent: each refused one is named, none is lost."""

from collections.abc import Collection
from io import BytesIO
from typing import Any

import aiohttp
from aiogram.exceptions import TelegramBadRequest

from bots.frame.forms import Answers, File
from bots.frame.talk import Talk
from jumia_core.claims import EvidenceFile
from jumia_core.kernel import Invalid, Problem
from jumia_core.policies import claims as policy

TOO_BIG = "too big"  # of "Bad Request: file is too big"


async def fetch(talk: Talk, answers: Answers) -> tuple[EvidenceFile, ...]:
    """Return the files of a form by what Telegram calls them.

    Raises `Invalid` naming each that cannot be had. Those leave the answers: without them the form can be sent.
    """
    taken, gone, problems = list[EvidenceFile](), list[str](), list[Problem]()
    for file in answers.get("files", []):
        try:
            taken.append(await _one(talk, file))
        except Invalid as error:
            problems += error.problems
            gone.append(file["id"])
    if problems:
        answers["files"] = [file for file in answers["files"] if file["id"] not in gone]
        raise Invalid(" ".join(problem.what for problem in problems), problems=problems)
    return tuple(taken)


async def fits(talk: Talk, answers: Answers, file: File) -> None:
    """Look at a file that has just come. Raises `Invalid` for one too large, and for one too many."""
    allowed = _allowed(talk)
    if int(file["size"]) > allowed.max_bytes:
        raise Invalid(f"{file['name']}: {talk.t.plain('file-large')}")
    if len(answers.get("files", [])) >= allowed.max_files:
        raise Invalid(talk.t.plain("raise-too-many", count=str(allowed.max_files)))


def _allowed(talk: Talk) -> policy.EvidencePolicy:
    return policy.evidence(talk.me.home_country or "*", talk.now.date())


def leave_out(answers: Answers, names: Collection[str]) -> None:
    """Take files that were refused out of the answers, by their names."""
    answers["files"] = [file for file in answers.get("files", []) if file["name"] not in names]


async def _one(talk: Talk, file: dict[str, Any]) -> EvidenceFile:
    name = str(file["name"])
    try:
        known = await talk.bot.get_file(file["id"])
    except TelegramBadRequest as error:
        why = "file-large" if TOO_BIG in error.message.lower() else "file-gone"
        raise Invalid(problems=[Problem("files", f"{name}: {talk.t.plain(why)}")]) from None
    if known.file_path is None or (known.file_size or 0) > _allowed(talk).max_bytes:
        raise Invalid(problems=[Problem("files", f"{name}: {talk.t.plain('file-large')}")])
    content = BytesIO()
    try:
        await talk.bot.download_file(known.file_path, content)
    except (TimeoutError, aiohttp.ClientError) as error:
        raise OSError("Telegram did not give the file") from error  # tried again by the inbox
    return EvidenceFile(filename=name, content_type=str(file.get("type") or ""), content=content.getvalue())
