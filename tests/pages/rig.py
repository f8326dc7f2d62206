"""An installation with people in it and the pages served on a free port."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import select

from jumia_core import SellerCenter
from jumia_core.accounts import AccountStatus, InvalidCredentials
from jumia_core.notices import Notice
from jumia_core.testing import ManualClock, SeededCenter, seed
from pages.config import Settings
from pages.service import PagesService
from tests.pages.browser import Browser

START = datetime(2026, 12, 23, 15, 0, tzinfo=UTC)
ADA, OMAR, NEW = "ada@example.ng", "omar@example.eg", "new@example.ng"
OLD, GOOD = "the old words of hers", "five words only she knows"
WHY = "The bank account <b>could not</b> be verified."


class PagesRig:
    """The pages, and what a test needs around them."""

    def __init__(self, database: str, folder: Path, **settings: Any) -> None:
        self.clock = ManualClock(START)
        self.center = SellerCenter.open(database, clock=self.clock, files=folder / "files")
        self.people: SeededCenter = seed(self.center)
        self.service = PagesService(self.center, Settings.load(**{"port": 0} | settings))
        self.service.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.service.stop()
        self.center.close()

    def browser(self, **how: Any) -> Browser:
        """A new browser."""
        return Browser(f"http://127.0.0.1:{self.service.port}", **how)

    def reset_path(self, email: str = ADA) -> str:
        """The address of a fresh link, as the mail has it."""
        token = self.center.accounts.mint("account_reset_link", self.account(email), {"origin": ""}).token
        assert token is not None
        return f"/reset/{token.get_secret_value()}"

    def invitation_path(self, email: str = NEW, role: str = "packer") -> str:
        """The address of an invitation to Ada's shop."""
        invitation = self.people.ada.members.invite(email, role)
        data = {"invitation_id": invitation.id}
        token = self.center.accounts.mint("account_invited", self.account(email), data).token
        assert token is not None
        return f"/invitation/{token.get_secret_value()}"

    def account(self, email: str) -> int:
        """The number of an account."""
        return next(each.id for each in self.center.accounts.all_accounts() if each.email == email)

    def deactivate(self, email: str = ADA) -> None:
        """Make an account Inactive."""
        self.center.accounts.set_status(email, AccountStatus.INACTIVE, WHY)

    def comes_in(self, email: str, password: str) -> bool:
        """Whether a password is the right one."""
        try:
            self.center.accounts.authenticate(email, password)
        except InvalidCredentials:
            return False
        return True

    def letters(self, kind: str) -> list[Notice]:
        """The mails of one kind that were queued."""
        with self.center.office.read() as unit:
            query = select(Notice).where(Notice.kind == kind, Notice.channel == "mail")
            return list(unit.session.scalars(query.order_by(Notice.id)))
