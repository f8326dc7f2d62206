"""Everything that a chat can be told, caused as it is caused in life: by verbs, schedules and what became of mails."""

import ast
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select

import jumia_core
from jumia_core.accounts import AccountStatus
from jumia_core.claims import Outcome, Resolution
from jumia_core.notices import Channel, Envelope, Notice, NoticeState
from jumia_core.settings import BankAccount
from jumia_core.testing import a_claim
from tests.bots.foreign import held_mail
from tests.bots.rig import ADA, BOLA, CHEN, GRACE, LI, MINTED, STRANGER, BotRig

MARKUP = "<b>Bola</b> & sons"
PASSWORD = "a river of green birds"  # noqa: S105 - of a test's account
FRENCH = "Bonjour, je vous écris demain parce que le comptable est absent aujourd'hui."
WORDS = ("account", "claim", "intake", "settings")
PREFIXES = ("to_", "_to_", "tell_")


# --- which kinds there are


def kinds_in_code() -> set[str]:
    """Every kind of notice that the core writes, read from its calls: `tell(…)`, `Letter(…)`, `to_seller(…)`."""
    found = set[str]()
    for path in Path(jumia_core.__file__).parent.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        values = _values(tree)
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and _writes(call):
                for argument in call.args:
                    found.update(_strings(argument, values))
    return {text for text in found if text.partition("_")[0] in WORDS and "_" in text}


def _writes(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name == "Letter" or name.endswith("tell") or name.startswith(PREFIXES)


def _values(tree: ast.Module) -> dict[str, list[ast.expr]]:
    """What each name of a module is given."""
    values: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    values.setdefault(target.id, []).append(node.value)
    return values


def _strings(node: ast.expr, values: dict[str, list[ast.expr]], deep: int = 2) -> Iterator[str]:
    if isinstance(node, ast.Call):
        return
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value
        elif isinstance(part, ast.Name) and deep:
            for value in values.get(part.id, []):
                yield from _strings(value, values, deep - 1)


# --- a life in which each happens


class Life:
    """A shop, its team and an operator, all with linked chats. `heard` gets each notice for a chat as it is due."""

    def __init__(self, rig: BotRig, heard: Callable[[Envelope], None]) -> None:
        self.rig = rig
        self.center, self.clock, self.people = rig.center, rig.clock, rig.people
        self._heard = heard
        for user in (ADA, BOLA, LI, CHEN, GRACE):
            rig.linked(user)

    def hear(self) -> None:
        """Hand on what chats are told by now; mails stay where they are."""
        for envelope in self._take(Channel.CHAT):
            self._heard(envelope)
            self.center.deliveries.sent(envelope.id, self.clock.now())

    def post(self) -> None:
        """Let every mail arrive, then hand on what chats are told."""
        for envelope in self._take(Channel.MAIL):
            if envelope.kind in MINTED:
                self.center.accounts.mint(envelope.kind, envelope.account_id, envelope.data)
            self.center.deliveries.sent(envelope.id, self.clock.now())
        self.hear()

    def _take(self, channel: Channel) -> list[Envelope]:
        with self.center.office.read() as unit:
            waiting = select(Notice.id).where(Notice.state == NoticeState.QUEUED, Notice.channel == channel)
            ids = list(unit.session.scalars(waiting.order_by(Notice.id)))
        return self.center.deliveries.take(ids)

    def to(self, wanted: datetime) -> None:
        """Let time pass, and the schedules do their work."""
        self.clock.move_to(wanted)
        for schedule in ("remind", "escalate", "report_undelivered", "sweep", "alert_silent_intakes"):
            getattr(self.center.claims, schedule)()
        self.hear()

    def live(self) -> None:
        """Let everything happen."""
        for part in (
            self._asked,
            self._silent,
            self._decided,
            self._unreachable,
            self._late,
            self._shop,
            self._account,
        ):
            part()
            self.post()

    def _raise(self, matter: str) -> str:
        number = str(self.people.ada.claims.raise_claim(a_claim(matter)).number)
        self.post()
        return number

    def _ask(self, matter: str) -> str:
        number = self._raise(matter)
        self.people.li.claims.ask(number, f"Which statement is it? {MARKUP} " * 120)
        self.post()
        return number

    def _asked(self) -> None:
        """Held, asked, more time, answered in French, empty, in English, taken back."""
        number = self._raise("2026-W01")
        self.people.li.claims.hold(number, "We are still checking.")
        self.people.chen.claims.assign(number, "chen@platform.example")
        self.people.chen.claims.assign(number, "li@platform.example")
        number = self._ask("2026-W02")
        due = self.people.ada.claims.get(number).due_before
        assert due is not None
        self.people.chen.claims.override_deadline(number, due + timedelta(days=1), f"A strike of {MARKUP}")
        held_mail(self.center, number)
        for text in (FRENCH, "", "It is the statement of week 2."):
            self.clock.advance(minutes=1)
            self.people.ada.claims.reply(number, text)
        self.people.ada.claims.withdraw(number, reason="We found it.")

    def _silent(self) -> None:
        """Reminders on both sides, a breach, a question that waits for its mail, a review, a close."""
        ours, seller = self._raise("2026-W03"), self._ask("2026-W04")
        review = self._ask("2026-W05")
        self.clock.advance(minutes=1)
        self.people.ada.claims.reply(review, FRENCH)
        waits = self._raise("2026-W06")
        self.people.li.claims.ask(waits, "Which one?")
        start = self.clock.now()
        self.to(start + timedelta(minutes=70))
        self.people.operator.mail.retire_intake("test")  # the held mail's: else nothing closes while it is silent
        for hour in range(2, 24 * 8):
            self.to(start + timedelta(hours=hour))
        assert self.people.ada.claims.get(seller).status == "closed_no_reply"
        assert self.people.ada.claims.get(ours).overdue

    def _decided(self) -> None:
        number = self._raise("2026-W07")
        self.people.li.claims.resolve(number, Resolution(outcome=Outcome.REJECTED, note=f"No. {MARKUP}"))
        self.post()
        self.people.ada.claims.reply(number, "I do not agree. Please look at it again.")

    def _unreachable(self) -> None:
        number = self._raise("2026-W08")
        self.people.li.claims.ask(number, "Which one?")
        for envelope in self._take(Channel.MAIL):
            if envelope.kind == "claim_asked":
                self.center.deliveries.failed(envelope.id, f"550 no such user <{MARKUP}> " * 30)

    def _late(self) -> None:
        number = self._ask("2026-W09")
        due = self.people.ada.claims.get(number).due_before
        assert due is not None
        self.clock.move_to(due + timedelta(minutes=1))
        self.people.ada.claims.reply(number, "It is the statement of week 9.")

    def _shop(self) -> None:
        """Payment changed and cancelled, a holiday, requests decided, the packer's role changed, and she leaves."""
        ada, settings = self.people.ada, self.people.ada.settings
        self.center.accounts.set_password("ada@example.ng", PASSWORD)
        method = settings.change_payment(BankAccount(bank="GTBank", number="0123456785", holder=MARKUP), PASSWORD)
        assert method.coming is not None
        settings.cancel_payment(method.coming.id)
        today = self.clock.now().date()
        settings.plan_holiday(today + timedelta(days=9), today + timedelta(days=11), MARKUP)
        approved, rejected = settings.ask_brand(f"{MARKUP} audio").id, settings.ask_category("Radios").id
        self.people.tunde.settings.decide_request(approved, approve=True)
        self.people.tunde.settings.decide_request(rejected, approve=False, reason=f"No {MARKUP}")
        bola = self.people.bola.scope.account_id
        ada.members.change_role(bola, "accountant")
        self.post()
        ada.members.remove(bola)

    def _account(self) -> None:
        """A second chat of Ada's comes and goes; her account is stopped, let in again, and suspended."""
        minted = self.center.accounts.mint("account_link_code", self.people.ada.scope.account_id, {})
        assert minted.token is not None
        chat = self.rig.chat_of(STRANGER)
        self.center.visitor("x").link_by_token(minted.token.get_secret_value(), chat=chat, label=MARKUP)
        self.post()
        ada = self.people.ada.account
        ada.unlink(next(link.id for link in ada.chats() if link.label == MARKUP))
        for status in (AccountStatus.INACTIVE, AccountStatus.ACTIVE, AccountStatus.SUSPENDED):
            self.center.accounts.set_status("ada@example.ng", status, f"Because of {MARKUP}")
            self.post()
