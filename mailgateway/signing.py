"""The secrets that sign our addresses: the first signs, all of them verify, so that a key can be changed."""

import base64
import hashlib
import hmac
import os
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from jumia_core.kernel import BadConfiguration

KEYS = "SELLER_CENTER_MAIL_KEYS"
ALLOWED = "kid:secret,kid2:secret2 (a key id has 1 to 8 letters a-z or digits, a secret at least 16 characters)"
MAC_LENGTH = 20  # base32 characters of HMAC-SHA256 (RFC 2104): 100 bits, each of them significant
MIN_SECRET = 16
_KEY_ID = re.compile(r"[a-z0-9]{1,8}")
_CONTEXT = "seller-center mail address 1"


@dataclass(frozen=True, slots=True)
class Key:
    """One secret and the short name that addresses carry."""

    id: str
    secret: bytes = field(repr=False)

    def mac(self, purpose: str, subject: str) -> str:
        """Sign a subject for one purpose; what is signed for another purpose, or by another key, is not this."""
        text = f"{_CONTEXT}\0{self.id}\0{purpose}\0{subject}"
        digest = hmac.new(self.secret, text.encode(), hashlib.sha256).digest()
        return base64.b32encode(digest).decode("ascii").lower()[:MAC_LENGTH]


class Keyring:
    """All keys of this installation; the first signs."""

    def __init__(self, keys: Sequence[Key]) -> None:
        self._keys = {key.id: key for key in keys}
        self._signer = keys[0]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `kid:secret,kid2:secret2`. Raises `BadConfiguration`, which never shows a secret."""
        keys: list[Key] = []
        for entry in filter(None, re.split(r"[,\s]+", text)):
            key_id, _, secret = entry.partition(":")
            named = _KEY_ID.fullmatch(key_id) is not None
            if not named or len(secret) < MIN_SECRET or key_id in {key.id for key in keys}:
                shown = f"key {key_id!r}" if named else f"entry {len(keys) + 1}"
                raise BadConfiguration(KEYS, shown, ALLOWED, "Each key id once, each secret long enough.")
            keys.append(Key(key_id, secret.encode()))
        if not keys:
            raise BadConfiguration(KEYS, "", ALLOWED)
        return cls(keys)

    @classmethod
    def kept_in(cls, path: Path) -> Self:
        """Read the keys of a file that only its owner may read; create it, with a fresh key, at first use."""
        if not path.exists():
            _create(path)
        return cls.parse(path.read_text(encoding="ascii"))

    def sign(self, purpose: str, subject: str) -> str:
        """Return key id and MAC, as addresses carry them."""
        return self._signer.id + self._signer.mac(purpose, subject)

    def verify(self, purpose: str, subject: str, signature: str) -> bool:
        """Tell whether one of our keys signed this subject for this purpose, in constant time."""
        key = self._keys.get(signature[:-MAC_LENGTH])
        if key is None:
            return False
        return hmac.compare_digest(key.mac(purpose, subject).encode(), signature[-MAC_LENGTH:].encode())


def _create(path: Path) -> None:
    """Write a fresh key whole and once: of two processes that start together, the second reads the first's."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as stream:
        stream.write(f"k1:{secrets.token_hex(32)}\n")
        stream.flush()
        os.fsync(stream.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
