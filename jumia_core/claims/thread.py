"""The thread of a claim: messages and the files that came with them."""

from collections.abc import Sequence
from datetime import datetime

from jumia_core.claims import rules
from jumia_core.claims.language import LanguageVerdict, Verdict
from jumia_core.claims.model import Claim, Evidence, Message
from jumia_core.claims.schemas import Author, EvidenceFile, RefusedFile
from jumia_core.policies import claims as policy
from jumia_core.work import Unit

FILENAME = 255


def sort_files(
    claim: Claim, files: Sequence[EvidenceFile], now: datetime
) -> tuple[list[EvidenceFile], list[RefusedFile]]:
    """Part the files that are taken from those that are refused, each by name and with the reason."""
    allowed = policy.evidence(claim.home_country, now.date())
    taken: list[EvidenceFile] = []
    refused: list[RefusedFile] = []
    for file in files:
        why = rules.check_file(file, allowed)
        if why is None and len(taken) >= allowed.max_files:
            why = f"at most {allowed.max_files} files are taken with one message"
        if why is None:
            taken.append(file)
        else:
            refused.append(RefusedFile(filename=file.filename[:FILENAME], why=why))
    return taken, refused


def add_message(
    unit: Unit,
    claim: Claim,
    author: Author,
    account_id: int,
    text: str,
    *,
    received_at: datetime,
    files: Sequence[EvidenceFile] = (),
) -> Message:
    """Add a message with its files; their bytes are on disk before the row that names them."""
    message = Message(
        claim_number=claim.number,
        author=author,
        account_id=account_id,
        text=text,
        channel=unit.channel,
        round=claim.round,
        received_at=received_at,
    )
    names = unit.files.save_all(file.content for file in files)
    message.evidence = [
        Evidence(
            filename=file.filename[:FILENAME],
            content_type=rules.file_type(file)[:127],
            size=len(file.content),
            sha256=name,
        )
        for file, name in zip(files, names, strict=True)
    ]
    unit.session.add(message)
    unit.session.flush()
    return message


def flag(verdict: LanguageVerdict) -> str | None:
    """Return why an agent should look at a text that counted without being surely English."""
    return verdict.reason if verdict.verdict is Verdict.UNSURE else None
