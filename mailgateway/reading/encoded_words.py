"""RFC 2047 encoded words in headers and file names, as they are really sent."""

import binascii
import re

from mailgateway.reading.charsets import decode

_WORD = re.compile(r"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,40})?\?([bBqQ])\?([^?]{0,2000})\?=")
_TOO_LONG = 20_000


def decode_words(value: str) -> str:
    """Return the header's text with encoded words decoded. Never raises.

    What cannot be decoded stays as it was. Neighbouring words of one charset are joined as bytes first:
    some clients split inside a character.
    """
    if "=?" not in value or len(value) > _TOO_LONG:
        return value
    out: list[str] = []
    pending, pending_charset, end = b"", "", 0
    for match in _WORD.finditer(value):
        between = value[end : match.start()]
        charset, data = match[1].lower(), _payload(match[2], match[3])
        if data is None:
            continue
        if not (pending and charset == pending_charset and not between.strip()):
            out.append(decode(pending, pending_charset)[0])
            if between.strip() or not end:
                out.append(between)
            pending = b""
        pending, pending_charset, end = pending + data, charset, match.end()
    out.extend((decode(pending, pending_charset)[0], value[end:]))
    return "".join(out)


def _payload(encoding: str, text: str) -> bytes | None:
    raw = text.encode("ascii", "replace")
    if encoding in "qQ":
        return binascii.a2b_qp(raw, header=True)
    try:
        return binascii.a2b_base64(raw + b"===")
    except binascii.Error:
        return None
