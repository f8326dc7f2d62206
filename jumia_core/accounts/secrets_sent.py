"""Secrets that are sent out: minted when the mail is written, kept as hashes, opened by one bearer, used once."""

import hashlib
import secrets
import unicodedata
from datetime import timedelta
from enum import StrEnum

from sqlalchemy import Update, select, update

from jumia_core.accounts.doors_model import Invitation, Secret
from jumia_core.accounts.errors import InvalidToken
from jumia_core.accounts.model import Account
from jumia_core.accounts.schemas import Minted
from jumia_core.store import lock
from jumia_core.work import Unit

TOKEN_BYTES = 24  # 192 bits: nobody guesses one, so that a plain hash is enough
CODE_DIGITS = 8
WRONG_CODES = 5  # of 100 million: a code dies before it is guessed
NO_CODE = f"{'0' * 16}$"  # compared where there is no code: it equals none


class Purpose(StrEnum):
    """What a secret is for."""

    RESET = "reset"
    LINK = "link"
    INVITE = "invite"
    PROVED = "proved"
    """Somebody proved to be the account's person and may not come in: may write to the account manager."""


LIVES = {
    Purpose.RESET: timedelta(minutes=30),
    Purpose.LINK: timedelta(minutes=15),
    Purpose.INVITE: timedelta(days=7),
    Purpose.PROVED: timedelta(hours=1),
}


def digest(text: str) -> str:
    """Return the hash by which a token or a bearer is kept."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def mint(
    unit: Unit, purpose: Purpose, account_id: int, *, origin: str = "", invitation: Invitation | None = None
) -> Minted:
    """Make a new secret, returned once, in clear; older ones that the same origin asked for (of one invitation) die.

    What a stranger asks for takes nothing away: one secret lives for each purpose, account and origin, and all of them
    die when one is used. Raises `NotFound` for an unknown account. Its row is locked: two that are made at once would
    both live.
    """
    lock(unit.session, Account, account_id)
    expires_at = invitation.expires_at if invitation else unit.now + LIVES[purpose]
    older = _living(account_id, purpose).where(Secret.origin == origin)
    if invitation is not None:
        older = older.where(Secret.invitation_id == invitation.id)
    unit.session.execute(older.values(used_at=unit.now))
    token = secrets.token_urlsafe(TOKEN_BYTES)
    code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}" if purpose is Purpose.LINK else None
    salt = secrets.token_hex(8)
    unit.session.add(
        Secret(
            purpose=purpose,
            account_id=account_id,
            invitation_id=invitation.id if invitation else None,
            token_hash=digest(token),
            # A code has few digits: whoever reads the table could try them all. It lives 15 minutes; the salt and the
            # stretched hash make that long enough.
            code_hash=f"{salt}${_stretch(salt, code)}" if code else None,
            origin=origin,
            created_at=unit.now,
            expires_at=expires_at,
        )
    )
    return Minted(token=token, code=code, expires_at=expires_at)


def kill(unit: Unit, account_id: int, *purposes: Purpose) -> None:
    """Let the live secrets of an account for some purposes die, whoever asked for them."""
    unit.session.execute(_living(account_id, *purposes).values(used_at=unit.now))


def _living(account_id: int, *purposes: Purpose) -> Update:
    return update(Secret).where(Secret.account_id == account_id, Secret.purpose.in_(purposes), Secret.used_at.is_(None))


def find(unit: Unit, purpose: Purpose, token: str, bearer: str) -> Secret:
    """Return a live secret by its token, locked. Raises `InvalidToken`, also where another bearer opened it."""
    query = select(Secret).where(Secret.token_hash == digest(token), Secret.purpose == purpose)
    return _live(unit, unit.session.scalar(query.with_for_update(of=Secret)), bearer)


def opened_by(unit: Unit, purpose: Purpose, bearer: str) -> Secret:
    """Return the live secret that this bearer opened last, locked. Raises `InvalidToken`."""
    query = select(Secret).where(Secret.bearer == digest(bearer), Secret.purpose == purpose, Secret.used_at.is_(None))
    return _live(
        unit, unit.session.scalar(query.order_by(Secret.id.desc()).limit(1).with_for_update(of=Secret)), bearer
    )


def bind(unit: Unit, secret: Secret, bearer: str) -> None:
    """Let a bearer hold a secret, and no other of its kind: what is used next is what was opened last."""
    held = update(Secret).where(
        Secret.bearer == digest(bearer), Secret.purpose == secret.purpose, Secret.used_at.is_(None)
    )
    unit.session.execute(held.values(bearer=None))
    secret.bearer = digest(bearer)


def code_matches(unit: Unit, account: Account | None, code: str, origin: str) -> Secret | None:
    """Return the live link code of an account where this is it; a wrong one is counted, and five kill it.

    The work is the same where there is no account, or no code: its time would tell who has an account.
    """
    query = select(Secret).where(
        Secret.account_id == (account.id if account else 0),
        Secret.purpose == Purpose.LINK,
        Secret.used_at.is_(None),
        Secret.origin == digest(origin),
        Secret.expires_at > unit.now,
        Secret.bearer.is_(None),
    )
    secret = unit.session.scalar(query.order_by(Secret.id.desc()).limit(1).with_for_update(of=Secret))
    salt, _, kept = (secret.code_hash or NO_CODE if secret else NO_CODE).partition("$")
    same = secrets.compare_digest(kept, _stretch(salt, _digits(code)))
    if same and secret is not None and secret.wrong < WRONG_CODES:
        return secret
    tried = update(Secret).where(Secret.id == (secret.id if secret else 0))  # written for nobody's, too
    unit.session.execute(tried.values(wrong=Secret.wrong + 1))
    return None


def remember_proof(unit: Unit, account: Account, bearer: str, proved: str) -> None:
    """Note that this bearer proved to be the account's person, and by what; who holds no place is not remembered."""
    if not bearer:
        return
    unit.session.add(
        Secret(
            purpose=Purpose.PROVED,
            account_id=account.id,
            origin=proved,
            bearer=digest(bearer),
            created_at=unit.now,
            expires_at=unit.now + LIVES[Purpose.PROVED],
        )
    )


def _live(unit: Unit, secret: Secret | None, bearer: str) -> Secret:
    if secret is None or secret.used_at is not None or unit.now >= secret.expires_at:
        raise InvalidToken
    if secret.bearer is not None and secret.bearer != digest(bearer):
        raise InvalidToken
    return secret


def _digits(code: str) -> str:
    """Return the digits of a typed code, also those of an Arabic keyboard, without what stands between them."""
    return "".join(str(unicodedata.decimal(char)) for char in code if char.isdecimal())


def _stretch(salt: str, code: str) -> str:
    return hashlib.scrypt(code.encode(), salt=salt.encode(), n=2**12, r=8, p=1).hex()[:64]
