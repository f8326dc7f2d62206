"""Whose claims they are: another shop's and another team's rows do not exist, and roles are enforced."""

import inspect
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from jumia_core.accounts import AccountInactive, AccountStatus, Desk, Role
from jumia_core.center import Seller, Staff
from jumia_core.claims import ClaimView, Outcome, Resolution, SellerClaims, StaffClaims
from jumia_core.claims.schemas import COUNTING, UNCOUNTED, Standing
from jumia_core.journal import history
from jumia_core.kernel import Invalid, NotAllowed, NotFound
from jumia_core.testing import a_claim
from jumia_core.work import Command
from tests.rigs.centers import ENGLISH, Scene

# What each parameter of a verb gets, by name, when a test presses every button.
ARGUMENTS: dict[str, Any] = {
    "text": "Please send the statement period.",
    "note": "Still checking.",
    "decision": Resolution(outcome=Outcome.REJECTED, note="No."),
    "message_id": 1,
    "evidence_id": 1,
    "inbound_id": 1,
    "mine": True,
    "email": "nour@platform.example",
    "until": datetime(2027, 1, 4, tzinfo=UTC),
    "reason": "A reason.",
}


# Verbs that open no transaction of their own, each with its reason.
WITHOUT: dict[str, str] = {
    "OwnAccount.change_password": "hashes between two transactions, and proves the old password in the first",
    "SellerClaims.check_english": "looks at a text only",
    "SellerClaims.kinds": "reads the policy tables only",
    "SellerSettings.change_payment": "proves the password outside of the transaction that its last line runs",
}


def _verbs(desk: type[Desk]) -> dict[str, Callable[..., Any]]:
    """The public verbs of a desk, by name."""
    return {name: verb for name, verb in vars(desk).items() if callable(verb) and not name.startswith("_")}


def _about_one_claim(desk: type[Desk]) -> list[str]:
    """The verbs that take a claim's number."""
    return [name for name, verb in _verbs(desk).items() if "number" in inspect.signature(verb).parameters]


def _press(desk: Desk, name: str, number: str) -> object:
    """Call a verb about a claim with everything that it needs."""
    verb = _verbs(type(desk))[name]
    wanted = [
        parameter.name
        for parameter in inspect.signature(verb).parameters.values()
        if parameter.name in ARGUMENTS and parameter.default is inspect.Parameter.empty
    ]
    return getattr(desk, name)(number, **{parameter: ARGUMENTS[parameter] for parameter in wanted})


def test_there_are_verbs_to_press() -> None:
    """The enumeration finds what the tests below rely on."""
    assert set(_about_one_claim(SellerClaims)) == {
        *("reply", "withdraw", "get", "evidence_file", "confirm_mail", "shop_of"),
    }
    assert {"ask", "hold", "resolve", "redeliver", "count_reply", "allow_again", "get"} <= set(
        _about_one_claim(StaffClaims)
    )


@pytest.mark.parametrize("verb", _about_one_claim(SellerClaims))
def test_another_shops_claim_does_not_exist(scene: Scene, verb: str) -> None:
    """Omar presses each of Ada's buttons: not found, the same words as for no claim at all, and nothing changed."""
    claim = scene.asked()
    queued = scene.queued()
    with pytest.raises(NotFound) as caught:
        _press(scene.people.omar.claims, verb, claim.number)
    assert caught.value.message == f"Your shop has no claim {claim.number}."
    assert scene.view(claim.number) == claim
    assert scene.queued() == queued


@pytest.mark.parametrize("verb", _about_one_claim(StaffClaims))
def test_another_teams_claim_does_not_exist(scene: Scene, verb: str) -> None:
    """Cairo's lead presses each button on Shenzhen's claim: not found, and nothing changed."""
    claim = scene.asked()
    with pytest.raises(NotFound):
        _press(scene.people.salma.claims, verb, claim.number)
    assert scene.view(claim.number) == claim


def test_lists_show_only_what_is_ones_own(scene: Scene) -> None:
    """A shop its own claims, a team its own, the operator all; the most urgent first."""
    adas, meis, omars = (
        scene.raised(seller).number for seller in (scene.people.ada, scene.people.mei, scene.people.omar)
    )
    scene.people.li.claims.ask(meis, "Which statement?")
    assert [line.number for line in scene.people.bola.claims.list()] == [adas]
    assert [line.number for line in scene.people.omar.claims.list()] == [omars]
    assert {line.number for line in scene.people.li.claims.queue()} == {adas, meis}
    assert {line.number for line in scene.people.nour.claims.queue()} == {omars}
    assert {line.number for line in scene.people.operator.claims.queue()} == {adas, meis, omars}
    scene.people.ada.claims.withdraw(adas)
    assert scene.people.ada.claims.list() == []
    assert [line.number for line in scene.people.ada.claims.list(status=None)] == [adas]
    assert len(scene.people.operator.claims.queue(limit=1)) == 1


def test_the_operator_may_act_for_any_team(scene: Scene) -> None:
    """Both teams' claims, with the operator's own name in the log."""
    claim = scene.raised(scene.people.omar)
    assert scene.people.operator.claims.ask(claim.number, "Which statement?").events[-1].actor == "Grace Operator"


@pytest.mark.parametrize("desk", [SellerClaims, StaffClaims])
def test_a_role_that_a_verb_does_not_name_is_refused_before_anything_is_read(
    scene: Scene, desk: type[SellerClaims | StaffClaims]
) -> None:
    """Every verb with every role that it does not declare: not allowed, though the claim does not even exist."""
    makers: list[Callable[[], Seller | Staff]] = [lambda: scene.people.ada, lambda: scene.people.li]
    for name, verb in _verbs(desk).items():
        for role in set(Role) - set(verb.needs):  # type: ignore[attr-defined]
            for maker in makers:
                person = maker()
                wrong = desk(scene.center.office, _with_role(person, role))
                with pytest.raises(NotAllowed, match="may not do this") as caught:
                    getattr(wrong, name)()
                assert all(allowed.replace("_", " ") in caught.value.hint for allowed in verb.needs)  # type: ignore[attr-defined]


def _with_role(person: Seller | Staff, role: Role) -> Any:
    return replace(person.scope, role=role)


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_an_agent_may_not_release_a_matter_and_an_account_manager_may_not_answer(scene: Scene) -> None:
    """The roles of the platform differ: allowing once more is a lead's, answering a claims team's."""
    claim = scene.asked()
    with pytest.raises(NotAllowed):
        scene.people.li.claims.allow_again(claim.number, reason="Because.")
    scene.center.accounts.create_staff("am@platform.example", "Abena", role="account_manager")
    manager = scene.center.as_staff("am@platform.example")
    with pytest.raises(NotAllowed):
        manager.claims.ask(claim.number, "Which statement?")


@pytest.mark.parametrize("number", ["", "12345678", "1'; DROP TABLE claims; --", "99999999999", "\u0661\u0662", "\x00"])
@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_what_is_no_claim_number_is_refused_in_words(scene: Scene, number: str) -> None:
    """Hostile or mistyped: an error that a person can read."""
    with pytest.raises((Invalid, NotFound)) as caught:
        scene.people.ada.claims.get(number)
    assert caught.value.message


def test_a_number_is_understood_as_people_write_it(scene: Scene) -> None:
    """Spaces and dashes do not matter."""
    claim: ClaimView = scene.asked()
    typed = f"#{claim.number[:4]}-{claim.number[4:]} "
    assert scene.people.ada.claims.get(typed).number == claim.number
    assert scene.people.ada.claims.reply(typed, ENGLISH).claim.number == claim.number


def test_who_an_address_is_to_a_claim(scene: Scene) -> None:
    """Seller, member, staff of its team, or unknown, whatever the letter case."""
    claim = scene.raised()
    who = {
        "Ada@Example.ng": "seller",
        "bola@example.ng": "member",
        "li@platform.example": "staff",
        "ops@platform.example": "staff",
        "salma@platform.example": "unknown",
        "omar@example.eg": "unknown",
        "eve@example.com": "unknown",
    }
    assert {email: scene.center.claims.sender(claim.number, email).standing for email in who} == who


def _desks(desk: type[Desk] = Desk) -> list[type[Desk]]:
    """Every desk of the core."""
    found = [child for child in desk.__subclasses__() if child.__module__.startswith("jumia_core.")]
    return [*found, *(one for child in found for one in _desks(child))]


def test_every_verb_runs_under_reads_or_writes() -> None:
    """They ask anew whether the person may act, say who acts, and run a command once; an exception has its reason."""
    bare = {
        verb.__qualname__
        for desk in _desks()
        for verb in vars(desk).values()
        if hasattr(verb, "needs") and verb.__wrapped__.__code__.co_qualname.partition(".")[0] not in {"reads", "writes"}
    }
    assert bare == set(WITHOUT)


def test_who_may_not_act_any_more_opens_no_way_for_the_sweep(scene: Scene) -> None:
    """An operator who was suspended with the desk open neither sees nor retires a way in: claims would close for it."""
    scene.center.inbox.open_intake("smtp", "smtp")
    operator = scene.people.operator
    assert [way.name for way in operator.mail.intakes()] == ["smtp"]
    scene.center.accounts.set_status("ops@platform.example", AccountStatus.SUSPENDED, "Under review.")
    for verb in (operator.mail.intakes, lambda: operator.mail.retire_intake("smtp")):
        with pytest.raises(AccountInactive):
            verb()
    assert scene.center.inbox.intakes()[0].retired_at is None


def test_a_way_in_is_retired_once_and_the_journal_knows_by_whom(scene: Scene) -> None:
    """The same command twice is one change; one that is opened anew stays open, and that is on record as well."""
    scene.center.inbox.open_intake("smtp", "smtp")
    first = scene.clock.now()

    def again() -> Staff:
        return scene.center.as_staff("ops@platform.example", channel="bot", command=Command("update 7"))

    retired = again().mail.retire_intake("smtp")
    scene.clock.advance(minutes=5)
    assert scene.people.operator.mail.retire_intake("smtp").retired_at == first  # it is since then that nobody waits
    scene.center.inbox.open_intake("smtp", "smtp")
    assert again().mail.retire_intake("smtp") == retired
    assert scene.center.inbox.intakes()[0].retired_at is None
    with scene.center.office.read() as unit:
        changes = history(unit.session, "intake:smtp")
    assert [(change.kind, change.actor_name, change.channel) for change in changes] == [
        ("reopened", "system", "system"),
        ("retired", "Grace Operator", "bot"),
    ]
    assert changes[1].after == {"retired_at": first.isoformat(), "read_until": first.isoformat()}


def test_every_standing_counts_or_may_be_counted_or_came_too_late() -> None:
    """What the sweep holds a claim for, what an agent may count and what lists show are the same replies."""
    assert set(Standing) - {Standing.LATE, Standing.CLOSED} == COUNTING | UNCOUNTED
    assert not COUNTING & UNCOUNTED


def test_the_shop_of_a_claim_is_told_to_its_people_only(scene: Scene) -> None:
    """A person with two shops learns of which one a claim is, and what waits in each; another shop's does not exist."""
    mine, theirs = scene.raised(), scene.people.omar.claims.raise_claim(a_claim("2026-W01"))
    ada = scene.people.ada
    assert ada.claims.shop_of(mine.number) == "ada-ng"
    with pytest.raises(NotFound):
        ada.claims.shop_of(theirs.number)
    scene.people.nour.claims.ask(theirs.number, "Which statement is it?")
    assert ada.claims.waiting() == {}
    scene.center.accounts.create_seller("ada@example.ng", "Ada Obi", shop="omar-eg", role="packer")
    assert ada.claims.shop_of(theirs.number) == "omar-eg"
    assert ada.claims.waiting() == {"omar-eg": 1}


def test_a_long_thread_is_read_in_pages(scene: Scene) -> None:
    """Each page ends where the newer one began; there is none before the first message."""
    number = scene.raised().number
    for count in range(60):
        scene.people.ada.claims.reply(number, f"This is my message number {count}, please read it.")
    ada, li = scene.people.ada.claims, scene.people.li.claims
    pages = [ada.get(number), ada.get(number, skip=50), ada.get(number, skip=100)]
    assert [len(page.thread) for page in pages] == [50, 11, 0]
    assert pages[1].thread[-1].id < pages[0].thread[0].id
    assert li.get(number, skip=50).thread == pages[1].thread
