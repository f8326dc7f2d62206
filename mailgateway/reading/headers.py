"""Headers, read once and guarded, with the stdlib's compat32 policy: `policy.default` raises on real mail."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parsedate_to_datetime

from mailgateway.reading.charsets import decode
from mailgateway.reading.encoded_words import decode_words

MAX_HEADER_BYTES = 128 * 1024
_MAX_VALUE = 16_000
_MAX_STRUCTURED = 4_000
_MAX_PARAMETERS = 100
_CONTROLS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_MESSAGE_ID = re.compile(r"<([^<>\s]{1,900})>")


class Headers:
    """The headers of one part, by lower-case name, unfolded, in their order."""

    def __init__(self, items: Iterable[tuple[str, str]]) -> None:
        self._values: dict[str, list[str]] = {}
        for name, value in items:
            self._values.setdefault(name.strip().lower(), []).append(_unfolded(value))

    @classmethod
    def parse(cls, raw: bytes) -> "Headers":
        """Read a header section. Never raises; what is not a header is left out."""
        try:
            message = BytesParser(policy=compat32).parsebytes(raw[:MAX_HEADER_BYTES], headersonly=True)
            return cls((str(name), str(value)) for name, value in message.raw_items())
        except Exception:  # noqa: BLE001 - a mail must never stop the gateway, whatever the stdlib meets in it
            return cls(())

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of a header, encoded words left as they are."""
        return tuple(self._values.get(name, ()))

    def first(self, name: str) -> str:
        """The first value of a header, '' when it is absent."""
        return self._values[name][0] if name in self._values else ""

    def text(self, name: str) -> str:
        """The first value, decoded for people."""
        return " ".join(decode_words(self.first(name)).split())

    def names(self) -> frozenset[str]:
        """The names that occur."""
        return frozenset(self._values)

    def message_ids(self, name: str) -> tuple[str, ...]:
        """Every message identifier in a header, in angle brackets, as RFC 5322 writes them."""
        return tuple(f"<{found}>" for value in self.all(name) for found in _MESSAGE_ID.findall(value))

    def date(self) -> datetime | None:
        """What the Date header claims, in UTC; a date without a zone is taken as UTC."""
        try:
            stamp = parsedate_to_datetime(self.first("date")[:200])
            return (stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)).astimezone(UTC)
        except Exception:  # noqa: BLE001 - the stdlib raises five kinds of errors on dates that mail really carries
            return None


class ContentHeader:
    """The parameters of a structured header (Content-Type, Content-Disposition), RFC 2231 undone."""

    def __init__(self, value: str) -> None:
        self._values: dict[str, str] = {}
        message = Message(policy=compat32)
        message["content-type"] = ";".join(value[:_MAX_STRUCTURED].split(";")[:_MAX_PARAMETERS])
        try:
            found = message.get_params(failobj=[]) or []
        except Exception:  # noqa: BLE001 - broken RFC 2231 continuations raise several kinds of errors
            return
        for name, text in found:
            self._values.setdefault(str(name).lower(), _parameter(text))

    def parameter(self, name: str) -> str:
        """One parameter, decoded; '' when absent or unreadable."""
        return self._values.get(name, "")


def _parameter(found: object) -> str:
    if isinstance(found, tuple):
        charset, _, text = found
        return decode(str(text).encode("latin-1", "replace"), charset or "utf-8")[0]
    return decode_words(str(found))


def _unfolded(value: str) -> str:
    """Join folded lines and decode raw 8-bit text, which RFC 5322 forbids and people send."""
    text = value[:_MAX_VALUE].replace("\r\n", "").replace("\n", "").replace("\r", "")
    if not text.isascii():
        text = decode(text.encode("utf-8", "surrogateescape"), "utf-8")[0]
    return _CONTROLS.sub("", text).strip()
