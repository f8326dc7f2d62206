"""The story's installation: its own database and files, its own clock, the real mail service on a free port."""

import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from jumia_core.center import SellerCenter
from jumia_core.intake import InboundView
from jumia_core.kernel import SellerCenterError
from jumia_core.postbox import Letter, Postbox, Posted, answer, post
from jumia_core.services import DEMOS, DemoMail, hosted, load
from jumia_core.testing import ManualClock, SeededCenter, seed

START = datetime(2026, 12, 16, 8, 12, tzinfo=UTC)  # a Wednesday, nine days before Christmas
POLL_SECONDS = 0.05
SETTLE_SECONDS = 60.0


class Stage:
    """Everything that a story needs, started and seeded."""

    def __init__(self, people: SeededCenter, clock: ManualClock, mail: DemoMail) -> None:
        self.people = people
        self.center = people.center
        self.clock = clock
        self.mail = mail
        self.post = Postbox(mail.maildir or Path())  # a demonstration's mail never leaves by a relay

    def settle(self) -> tuple[Letter, ...]:
        """Wait until the queue has nothing left to do; return the mail that left meanwhile."""
        patience, until = threading.Event(), time.monotonic() + SETTLE_SECONDS
        while self.center.work.unfinished():
            if time.monotonic() > until:
                raise SellerCenterError(
                    "The queue of the demo does not get done.", "Look at the log, with log level INFO."
                )
            patience.wait(POLL_SECONDS)
        return tuple(self.post.fresh())

    def reply(self, letter: Letter, text: str, *, name: str, sender: str) -> Posted:
        """Answer a letter by email: real bytes over SMTP to the address that it names."""
        raw = answer(letter, text, name=name, sender=sender, at=self.clock.now())
        return post(self.mail.host, self.mail.port, sender=sender, recipient=letter.reply_to, raw=raw)

    def last_inbound(self) -> InboundView:
        """What became of the mail that came in last."""
        return self.center.inbox.listing(limit=1)[0]

    def move_to(self, instant: datetime) -> tuple[Letter, ...]:
        """Move the clock and do what time made due; return the mail that this caused."""
        self.clock.move_to(instant)
        self.mail.caught_up()
        self.center.tick()
        return self.settle()


@contextmanager
def open_stage(url: str, folder: Path, *, start: datetime = START) -> Iterator[Stage]:
    """Open an installation at `url` (files and mail in `folder`), seed it, and host the mail service.

    The clock shows `start` (UTC) and stands still until it is moved; no schedule of the real time runs.
    """
    clock = ManualClock(start)
    service = load(DEMOS, "mail")
    with SellerCenter.open(url, clock=clock, files=folder / "files", executor="demo") as center:
        mail: DemoMail = service(center, folder)
        people = seed(center)
        with hosted(center, [mail], poll_seconds=POLL_SECONDS):
            yield Stage(people, clock, mail)


@contextmanager
def temporary_stage() -> Iterator[Stage]:
    """Open a stage in a temporary folder, which is removed at the end."""
    with tempfile.TemporaryDirectory(prefix="seller-center-demo-") as folder:
        path = Path(folder)
        with open_stage(f"sqlite:///{path / 'demo.db'}", path) as stage:
            yield stage
