"""Our own addresses. Each signed one says what it is for and bears a MAC, so that nobody else can make one.

One grammar: `purpose+fields.signature@domain`, the fields decimal numbers joined by dots, all lower case, the
local part at most 64 octets (RFC 5321 4.5.3.1.1). Letter case is ignored when reading: mail systems change it.
"""

import re
from dataclasses import dataclass
from typing import ClassVar

from jumia_core.kernel import ClaimNumber, Invalid, fold_ascii
from mailgateway.signing import Keyring

_SIGNED = re.compile(r"(claims|staff|bounces|confirm)\+((?:[0-9]{1,18}\.){1,2})([a-z0-9]{21,28})")
_PLAIN_NUMBER = re.compile(r"0|[1-9][0-9]*")
MAX_LOCAL_PART = 64


@dataclass(frozen=True, slots=True)
class ReplyAddress:
    """Where a seller answers a claim."""

    purpose: ClassVar[str] = "claims"
    number: ClaimNumber

    @property
    def fields(self) -> str:
        """What the MAC covers."""
        return self.number


@dataclass(frozen=True, slots=True)
class StaffAddress:
    """Where one member of staff, and nobody else, commands a claim."""

    purpose: ClassVar[str] = "staff"
    number: ClaimNumber
    account_id: int

    @property
    def fields(self) -> str:
        """What the MAC covers."""
        return f"{self.number}.{self.account_id}"


@dataclass(frozen=True, slots=True)
class BounceAddress:
    """Where a notice comes back to when it cannot be delivered: its envelope sender."""

    purpose: ClassVar[str] = "bounces"
    notice_id: int

    @property
    def fields(self) -> str:
        """What the MAC covers."""
        return str(self.notice_id)


@dataclass(frozen=True, slots=True)
class ConfirmAddress:
    """Where a claim's seller answers "Was this you?" about one message."""

    purpose: ClassVar[str] = "confirm"
    inbound_id: int
    number: ClaimNumber

    @property
    def fields(self) -> str:
        """What the MAC covers."""
        return f"{self.inbound_id}.{self.number}"


@dataclass(frozen=True, slots=True)
class PlainAddress:
    """A known address of ours without a signature: `claims@` or `postmaster@`."""

    name: str


SignedAddress = ReplyAddress | StaffAddress | BounceAddress | ConfirmAddress
OurAddress = SignedAddress | PlainAddress
PLAIN = frozenset({"claims", "postmaster"})


@dataclass(frozen=True, slots=True)
class AddressBook:
    """Writes and reads the addresses of our domain."""

    domain: str
    keys: Keyring

    def write(self, address: SignedAddress) -> str:
        """Return the address with its MAC."""
        signature = self.keys.sign(address.purpose, address.fields)
        return f"{address.purpose}+{address.fields}.{signature}@{self.domain}"

    @property
    def claims(self) -> str:
        """The public address of the claims team."""
        return f"claims@{self.domain}"

    def read(self, text: str) -> OurAddress | None:
        """Return what an envelope recipient is, None for what is not ours or bears a wrong MAC."""
        local, at, domain = fold_ascii(text.strip()).rpartition("@")
        if not at:  # RFC 5321 4.5.1: a bare <postmaster> is ours
            return PlainAddress("postmaster") if domain == "postmaster" else None
        if domain.removesuffix(".") != self.domain or len(local.encode()) > MAX_LOCAL_PART:
            return None
        if local in PLAIN:
            return PlainAddress(local)
        match = _SIGNED.fullmatch(local)
        return self._signed(*match.groups()) if match else None

    def canonical(self, address: OurAddress) -> str:
        """Return the one spelling of an address: what a mailbox is known by."""
        return f"{address.name}@{self.domain}" if isinstance(address, PlainAddress) else self.write(address)

    def _signed(self, purpose: str, dotted: str, signature: str) -> SignedAddress | None:
        fields = dotted.removesuffix(".")
        if not self.keys.verify(purpose, fields, signature):
            return None
        return _address(purpose, fields.split("."))


def _address(purpose: str, fields: list[str]) -> SignedAddress | None:
    if not all(_PLAIN_NUMBER.fullmatch(field) for field in fields):
        return None
    try:
        match purpose, fields:
            case "claims", [number]:
                return ReplyAddress(ClaimNumber(number))
            case "staff", [number, account_id]:
                return StaffAddress(ClaimNumber(number), int(account_id))
            case "bounces", [notice_id]:
                return BounceAddress(int(notice_id))
            case "confirm", [inbound_id, number]:
                return ConfirmAddress(int(inbound_id), ClaimNumber(number))
    except Invalid:
        return None
    return None
