"""Passwords: argon2id, in one place. A person's password is never kept, shown or logged."""

import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

COST = {"time": 3, "memory": 19 * 1024}  # OWASP's minimum for argon2id: 19 MiB (here in KiB) and 2 passes


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher(time_cost=COST["time"], memory_cost=COST["memory"], parallelism=1)


@cache
def _nobody() -> str:
    """A hash that no password has: verified for unknown addresses, so that they take as long as known ones."""
    return _hasher().hash("\x00nobody\x00")


def hash_password(password: str) -> str:
    """Return what may be kept of a password. It takes some tens of milliseconds, on purpose."""
    return _hasher().hash(_bytes(password))


def verify(kept: str | None, password: str) -> bool:
    """Tell whether this is the password; the work is the same where there is none (`kept` is None)."""
    try:
        _hasher().verify(kept or _nobody(), _bytes(password))
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None


def _bytes(password: str) -> bytes:
    """One letter can be typed in several ways, as é can: NIST SP 800-63B 5.1.1.2 asks for NFKC before hashing."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")


def cheaper() -> None:
    """Make hashing cheap for tests: a public seam, never used by the program."""
    COST.update(time=1, memory=64)
    _hasher.cache_clear()
    _nobody.cache_clear()
