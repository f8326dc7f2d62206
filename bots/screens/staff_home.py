"""The staff's home: the queues with what waits in each."""

from aiogram import Router

from bots.frame.buttons import Go, button
from bots.frame.pages import Page, grid
from bots.frame.places import place
from bots.frame.talk import Talk
from jumia_core.accounts import Role

router = Router(name="staff-home")
CLAIMS = frozenset({Role.AGENT, Role.LEAD, Role.OPERATOR})
MANAGERS = frozenset({Role.ACCOUNT_MANAGER, Role.OPERATOR})
DECIDERS = frozenset({Role.ACCOUNT_MANAGER, Role.LEAD, Role.OPERATOR})


@place("staff", command="staff")
async def show_staff_home(talk: Talk) -> None:
    """Show what waits for the staff member's role."""
    role = Role(talk.me.staff_role) if talk.me.staff_role else None
    t = talk.t
    buttons, lines = [], [t("staff-title", name=talk.me.name)]
    if role in CLAIMS:
        counts = await talk.staff(lambda staff: staff.claims.counts())
        lines.append(t("staff-counts", ours=counts.platform_turn, today=counts.due_today, theirs=counts.seller_turn))
        buttons += [
            button(t.plain("staff-queue"), Go(to="queue"), "primary"),
            button(t.plain("staff-escalations"), Go(to="escalations")),
            button(t.plain("staff-uncounted"), Go(to="uncounted")),
            button(t.plain("staff-quarantine"), Go(to="quarantine")),
        ]
    if role in MANAGERS:
        buttons.append(button(t.plain("staff-accounts"), Go(to="accounts")))
    if role in DECIDERS:
        buttons.append(button(t.plain("staff-requests"), Go(to="requests-queue")))
    buttons += [button(t.plain("staff-me"), Go(to="settings")), button(t.plain("staff-help"), Go(to="help"))]
    await talk.show(Page("\n".join(lines), grid(buttons)))
