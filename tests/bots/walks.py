"""One walk through every form of the bot: who walks, what is prepared, and what is said and tapped in which order.

A step is a word and what it is done with: `say`, `tap` (a part of a label), `press` (what a button says to the bot),
`form` (what is done in a form, and the place of the choice), `photo`. What is known only on the way (a mailed code)
is a function of the rig.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bots.frame.texts import texts
from jumia_core.accounts import AccountStatus
from jumia_core.claims import Standing
from jumia_core.notices import Notice
from tests.bots.foreign import held_mail
from tests.bots.rig import ADA, BOLA, CHEN, EMAILS, GRACE, LI, OMAR, STRANGER, TUNDE, BotRig
from tests.bots.test_claims import asked, closed, raised

PASSWORD = "nine purple trains leave"  # noqa: S105 - of a test's account
NUMBER = "0123456785"  # a NUBAN of GTBank, 058
ENGLISH = "The statement is week 44. The commission is twice what your price list says."
FRENCH = "Bonjour, je vous écris demain parce que le comptable est absent aujourd'hui."
T = texts("en")

Step = str | Callable[[BotRig], str]
Steps = list[Step]


@dataclass(frozen=True)
class Walk:
    """A walk. `steps` prepares what is needed, too; `private` is the place of an answer that is not kept."""

    who: int
    steps: Callable[[BotRig], Steps]
    linked: bool = True
    changes: bool = True
    """Whether rows change; a form may only look something up."""
    private: int | None = None


def account(rig: BotRig, user: int) -> int:
    """The number of somebody's account."""
    return next(one.id for one in rig.center.accounts.all_accounts() if one.email == EMAILS[user])


def token(rig: BotRig, kind: str) -> str:
    """The secret of the mail of a kind that was asked for."""
    made = rig.mailed(kind).token
    assert made is not None
    return made.get_secret_value()


def _code(rig: BotRig) -> str:
    made = rig.mailed("account_link_code").code
    assert made is not None
    return f"say {made.get_secret_value()}"


def _steps(*steps: Step) -> Callable[[BotRig], Steps]:
    return lambda _: list(steps)


def _on(make: Callable[[BotRig], object], *steps: str) -> Callable[[BotRig], Steps]:
    """Steps in which `{}` is what was prepared, opened from somewhere."""
    return lambda rig: _with(make(rig), steps)


def _with(made: object, steps: tuple[str, ...]) -> Steps:
    return ["say /help", *(step.replace("{}", str(made)) for step in steps)]


def _nothing(rig: BotRig) -> None:
    del rig


# --- what is prepared


def _reset(rig: BotRig) -> Steps:
    rig.center.visitor("test").ask_reset(EMAILS[ADA])
    return [f"say /start kr{token(rig, 'account_reset_link')}", f"say {PASSWORD}"]


def _tapped(rig: BotRig) -> Steps:
    rig.center.visitor("test").ask_code(EMAILS[ADA])
    return [f"say /start kl{token(rig, 'account_link_code')}", f"tap {T.plain('link-use')}"]


def _newcomer(rig: BotRig) -> Steps:
    rig.people.ada.members.invite("emeka@example.ng", "packer")
    return [f"say /start ki{token(rig, 'account_invited')}", "say Emeka Eze", f"say {PASSWORD}"]


def _joins(rig: BotRig) -> Steps:
    rig.people.ada.members.invite(EMAILS[OMAR], "accountant")
    return [f"say /start ki{token(rig, 'account_invited')}", "tap Accept"]


def _invitation(rig: BotRig) -> int:
    return rig.people.ada.members.invite("emeka@example.ng", "packer").id


def _with_password(rig: BotRig) -> None:
    rig.center.accounts.set_password(EMAILS[ADA], PASSWORD)


def _inactive(rig: BotRig) -> int:
    rig.center.accounts.set_status(EMAILS[ADA], AccountStatus.INACTIVE, "The licence ran out.")
    return account(rig, ADA)


def _lost(rig: BotRig) -> str:
    number = raised(rig)
    rig.people.li.claims.ask(number, "Which statement?")
    with rig.center.office.read() as unit:
        [notice] = [one.id for one in unit.session.query(Notice) if one.kind == "claim_asked"]
    rig.center.deliveries.failed(notice, "550 no such user")
    return number


def _held(rig: BotRig) -> int:
    return held_mail(rig.center, asked(rig)).id


def _uncounted(rig: BotRig) -> str:
    number = asked(rig)
    rig.people.ada.claims.reply(number, FRENCH)
    [message] = [one for one in rig.people.ada.claims.get(number).thread if one.standing is Standing.NOT_ENGLISH]
    return f"{number}:{message.id}"


def _requested(rig: BotRig) -> int:
    return rig.people.ada.settings.ask_brand("Zuri Audio").id


def _two_managers(rig: BotRig) -> None:
    rig.center.accounts.create_staff("mona@platform.example", "Mona", role="account_manager")


# --- the walks

CLAIMS = {
    "raise": Walk(
        ADA,
        _steps(
            *("say /raise", "tap Lost package", "say 311 402", "say JNG-1", "tap Back", "say JNG-2", "say 2026-10-02"),
            *(f"say {ENGLISH}", "photo", "photo", "tap Done", "tap Send the claim"),
        ),
    ),
    "claim-reply": Walk(
        ADA,
        _on(
            asked,
            *("press ca:reply:{}", f"say {FRENCH}", "tap Write it again", f"say {ENGLISH}", "photo", "tap Done"),
            "tap Send the answer",
        ),
    ),
    "claim-withdraw": Walk(ADA, _on(raised, "press ca:withdraw:{}", "say We found it.", "tap Take back")),
}
DOOR = {
    "forgot": Walk(STRANGER, _steps("say /start", "tap Forgot password", f"say {EMAILS[ADA]}"), linked=False),
    "reset": Walk(STRANGER, _reset, linked=False),
    "link-tapped": Walk(STRANGER, _tapped, linked=False),
    "link": Walk(STRANGER, _steps("say /start", "tap Link my account", f"say {EMAILS[ADA]}", _code), linked=False),
    "login": Walk(
        STRANGER,
        _on(_with_password, "say /start", "tap my password", f"say {EMAILS[ADA]}", f"say {PASSWORD}"),
        linked=False,
    ),
    "invitation-new": Walk(STRANGER, _newcomer, linked=False),
    "invitation": Walk(OMAR, _joins),
}
PEOPLE = {
    "rename": Walk(ADA, _on(_nothing, "press go:rename", "say Ada N. Obi")),
    "password": Walk(ADA, _on(_nothing, "press go:password", f"tap {T.plain('me-password-send')}")),
    "unlink": Walk(ADA, _on(_nothing, "say /me", f"tap {T.plain('me-log-out')}", f"tap {T.plain('me-unlink')}")),
    "member-invite": Walk(
        ADA,
        _on(_nothing, "press go:invite", "say emeka@example.ng", "tap Accountant", "tap Send the invitation"),
    ),
    "invitation-revoke": Walk(ADA, _on(_invitation, "press mi:revoke:{}", f"tap {T.plain('members-revoke')}")),
    "member-role": Walk(
        ADA,
        _on(lambda rig: account(rig, BOLA), "press mb:role:{}", "tap Accountant", f"tap {T.plain('members-role')}"),
    ),
    "member-remove": Walk(
        ADA, _on(lambda rig: account(rig, BOLA), "press mb:remove:{}", f"tap {T.plain('members-remove')}")
    ),
}
SETTINGS = {
    "set-commission": Walk(ADA, _on(_nothing, "press sc:find:0", "say Fabrics"), changes=False),
    "set-holiday": Walk(
        ADA,
        _on(_nothing, "press sh:plan", "tap Tue 24 Nov", "say 2026-11-26", "tap Skip", "tap Plan it"),
    ),
    "set-person": Walk(ADA, _on(_nothing, "press sk:add:0", "say Nabil Eze", "say +2348012345678", "say NIN7001122")),
    "set-payment": Walk(
        ADA,
        _on(
            _with_password,
            *("press sy:change", "tap Bank account", "tap GTBank", "say Ada Obi", f"say {NUMBER}", "tap Go on"),
            f"say {PASSWORD}",
        ),
        private=5,
    ),
    "set-profile": Walk(ADA, _on(_nothing, "press sp:city", "say Abuja")),
    "set-languages": Walk(ADA, _on(_nothing, "press sp:languages", "form choose 0", "form choose 1", "tap Done")),
    "set-request": Walk(ADA, _on(_nothing, "press sr:brand:0", "say Zuri Audio", "say It is ours.", "tap Send")),
}
STAFF = {
    "staff-ask": Walk(LI, _on(raised, "press ta:ask:{}", "say Which statement is it?", "tap Send")),
    "staff-hold": Walk(LI, _on(raised, "press ta:hold:{}", "say We are still checking.", "tap Send")),
    "staff-resolve": Walk(
        LI,
        _on(raised, "press ta:resolve:{}", "tap Partly accepted", "say 12,500 NGN", "say We pay half.", "tap Send"),
    ),
    "staff-assign": Walk(CHEN, _on(raised, "press ta:assign:{}", "tap Li Wei", "tap Yes, do it")),
    "staff-later": Walk(
        CHEN, _on(asked, "press ta:later:{}", "form choose 4", "say A strike of the banks.", "tap Yes, do it")
    ),
    "staff-again": Walk(CHEN, _on(closed, "press ta:again:{}", "say She was ill.", "tap Yes, do it")),
    "staff-redeliver": Walk(LI, _on(_lost, "press ta:redeliver:{}", f"tap {T.plain('staff-do-redeliver')}")),
    "staff-release": Walk(LI, _on(_held, "press ti:release:{}", f"tap {T.plain('staff-do-release')}")),
    "staff-drop": Walk(LI, _on(_held, "press ti:drop:{}", "say It is spam.", f"tap {T.plain('staff-do-drop')}")),
    "staff-count": Walk(LI, _on(_uncounted, "press tr:count:{}", f"tap {T.plain('staff-do-count')}")),
    "staff-dismiss": Walk(
        LI, _on(_uncounted, "press tr:dismiss:{}", "say It says nothing.", f"tap {T.plain('staff-do-dismiss')}")
    ),
    "account-activate": Walk(
        TUNDE, _on(_inactive, "press tn:activate:{}", "say It was renewed.", f"tap {T.plain('staff-do-activate')}")
    ),
    "account-deactivate": Walk(
        TUNDE,
        _on(
            lambda rig: account(rig, ADA),
            *("press tn:deactivate:{}", "say It ran out.", f"tap {T.plain('staff-do-deactivate')}"),
        ),
    ),
    "account-suspend": Walk(
        GRACE,
        _on(
            lambda rig: account(rig, ADA),
            *("press tn:suspend:{}", "say Fraud.", f"tap {T.plain('staff-do-suspend')}"),
        ),
    ),
    "request-approve": Walk(TUNDE, _on(_requested, "press tw:approve:{}", f"tap {T.plain('staff-do-approve')}")),
    "request-reject": Walk(
        TUNDE, _on(_requested, "press tw:reject:{}", "say It is not yours.", f"tap {T.plain('staff-do-reject')}")
    ),
}
PLATFORM = {
    "shop-open": Walk(
        TUNDE,
        _on(
            _nothing,
            *("press go:open-shop", "say Zuri Audio", "say zuri-ng", "tap Nigeria", "say zuri@example.ng"),
            f"tap {T.plain('staff-open-shop')}",
        ),
    ),
    "shop-invite": Walk(
        TUNDE,
        _on(
            _nothing,
            *("press go:invite-member", "tap Ada's Fabrics", "tap Packer", "say emeka@example.ng"),
            f"tap {T.plain('staff-invite-send')}",
        ),
    ),
    "staff-invite": Walk(
        GRACE,
        _on(
            _nothing,
            *("press go:invite-staff", "tap Team lead", "tap Shenzhen", "say wu@platform.example"),
            f"tap {T.plain('staff-invite-send')}",
        ),
    ),
    "shop-manager": Walk(
        GRACE, _on(_two_managers, "press go:give-manager", "tap Ada's Fabrics", "tap Mona", "tap Yes, do it")
    ),
    "ops-rate": Walk(
        GRACE,
        _on(
            _nothing,
            *("press zc:rate:NG", "say Fabrics", "say 12,5 %", "say 1.50 NGN", "say 2026-12-01", "say The new list."),
            "tap Save",
        ),
    ),
    "ops-station": Walk(
        GRACE,
        _on(_nothing, "press zc:station:NG", "say ikeja-1", "say Ikeja", "say 1 Allen Avenue", "tap Save"),
    ),
    "ops-override": Walk(
        GRACE,
        _on(
            _nothing,
            *(
                "press go:ops-day",
                "tap Nigeria",
                "tap Tue 24 Nov",
                "tap not a working day",
                "say Elections",
                "tap Save",
            ),
        ),
    ),
    "ops-down": Walk(
        GRACE,
        _on(
            _nothing,
            *("press go:ops-outage", "say 2026-11-23 08:30", "say 2026-11-23 09:45", "say Power cut", "tap Save"),
        ),
    ),
}
WALKS: dict[str, Walk] = {**CLAIMS, **DOOR, **PEOPLE, **SETTINGS, **STAFF, **PLATFORM}
