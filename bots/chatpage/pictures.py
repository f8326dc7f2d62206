"""What a file's first bytes say: whether it is a picture, of which kind and size. Its name only claims it."""

KINDS = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png", b"GIF8": "image/gif"}
UNKNOWN_SIZE = (800, 600)  # of a picture whose header does not say it where we look
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # JPEG's start-of-frame markers


def picture_kind(content: bytes) -> str:
    """Return the MIME type of a picture that a browser may show; empty for everything else."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in KINDS.items() if content.startswith(start)), "")


def picture_size(content: bytes) -> tuple[int, int]:
    """Return width and height in pixels."""
    kind = picture_kind(content)
    if kind == "image/png" and len(content) >= 24:  # noqa: PLR2004 - PNG's first chunk
        return _number(content[16:20]), _number(content[20:24])
    if kind == "image/gif" and len(content) >= 10:  # noqa: PLR2004 - GIF's header
        return int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little")
    return _jpeg_size(content) if kind == "image/jpeg" else UNKNOWN_SIZE


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004 - every JPEG segment begins so
        if content[at + 1] in _FRAMES:
            return _number(content[at + 7 : at + 9]), _number(content[at + 5 : at + 7])
        at += 2 + max(2, _number(content[at + 2 : at + 4]))
    return UNKNOWN_SIZE


def _number(raw: bytes) -> int:
    return int.from_bytes(raw, "big")
