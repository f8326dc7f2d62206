"""A second shop full of things, for tests that press the first shop's buttons with the second one's ids."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import MetaData, select

from jumia_core import SellerCenter
from jumia_core.claims import EvidenceFile
from jumia_core.intake import InboundView, Received, Verdict
from jumia_core.settings import BankAccount
from jumia_core.testing import a_claim
from tests.bots.rig import NOUR, OMAR, BotRig

MARK = "Zarqa"  # in every text of the second shop: nobody else may ever see it
PHRASE = "a river of green birds"
IBAN = "EG380019000500000000263180002"
# What changes with every update, whatever it does, or when a service says where it is found: nobody's business.
OURS = frozenset({"chat_updates", "chat_memory", "done_calls", "alembic_version", "doors"})


@dataclass
class Foreign:
    """The ids of one thing of each kind, all of Omar's shop in Cairo."""

    ids: dict[str, Any] = field(default_factory=dict)


def furnish(rig: BotRig) -> Foreign:
    """Fill Omar's shop with one of everything that a button can name."""
    center = rig.center
    omar, nour = rig.people.omar, rig.people.nour
    center.accounts.create_staff("mona@platform.example", "Mona", role="account_manager")
    center.accounts.set_manager("omar-eg", "mona@platform.example")
    rig.linked(OMAR)
    rig.linked(NOUR)
    photo = EvidenceFile(filename=f"{MARK}.jpg", content_type="image/jpeg", content=b"\xff\xd8\xff\xe0" * 20)
    raised = a_claim(f"2026-W40 {MARK}").model_copy(update={"evidence": (photo,)})
    claim = omar.claims.raise_claim(raised)
    nour.claims.ask(claim.number, f"Which order, {MARK}?")
    rig.send_mail()
    center.accounts.set_password("omar@example.eg", PHRASE)
    session = center.visitor("python").log_in("omar@example.eg", PHRASE, label=MARK)
    assert session.token
    ids: dict[str, Any] = {"claim": str(claim.number), "shop": omar.scope.shop_id, "account": omar.scope.account_id}
    view = center.claims.view(claim.number)
    omar.claims.reply(claim.number, f"Bonjour, je vous écris demain parce que le comptable {MARK} est absent.")
    view = center.claims.view(claim.number)
    ids["message"] = view.thread[-1].id
    ids["evidence"] = view.thread[0].evidence[0].id
    ids["link"] = omar.account.chats()[0].id
    ids["session"] = omar.account.sessions()[-1].id
    ids["invitation"] = omar.members.invite(f"{MARK.lower()}@example.eg", "packer").id
    bank = BankAccount(bank=f"{MARK} Bank", number=IBAN, holder=MARK)
    payment = omar.settings.change_payment(bank, PHRASE)
    assert payment.coming is not None
    ids["method"] = payment.coming.id
    today = rig.clock.now().date()
    holiday = omar.settings.plan_holiday(today + timedelta(days=9), today + timedelta(days=11), MARK)
    ids["holiday"] = holiday.coming[0].id
    ids["pickup"] = omar.settings.add_pickup_person(f"{MARK} Nabil", "+201001234567").id
    ids["request"] = omar.settings.ask_brand(f"{MARK} Audio").id
    ids["inbound"] = held_mail(center, str(claim.number)).id
    rig.send_mail()
    return Foreign(ids)


def held_mail(center: SellerCenter, number: str) -> InboundView:
    """One mail in quarantine about a claim, of which its seller was asked whether it was theirs."""
    raw, now = f"Subject: {MARK}\r\n\r\nIt was me, {MARK}.\r\n".encode(), center.clock.now()
    center.inbox.open_intake("test", "smtp")
    sha256 = center.store.files.save(raw)
    mail = Received(f"claims+{number}@localhost", sha256, len(raw), "other@example.org", now)
    [inbound_id] = center.inbox.receive("test", [mail])
    center.inbox.record(
        inbound_id,
        Verdict.QUARANTINED,
        "the sender is unknown",
        claim_number=number,
        sender="other@example.org",
        subject=MARK,
    )
    center.claims.ask_sender(number, inbound_id, "other@example.org", MARK, received_at=now, excerpt=MARK)
    return center.inbox.get(inbound_id)


def snapshot(center: SellerCenter) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but those that remember updates."""
    metadata = MetaData()
    with center.store.engine.connect() as connection:
        metadata.reflect(connection)
        return {
            name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for name, table in metadata.tables.items()
            if name not in OURS and not name.startswith(("dbos", "workflow", "operation", "notifications"))
        }
