"""The staff's home: the queues with what waits in each."""

from aiogram import Router

from bots.commands import fit_commands
from bots.frame.buttons import Go, button
from bots.frame.pages import Page, grid
from bots.frame.places import IN_GROUPS, place
from bots.frame.talk import Talk
from jumia_core.accounts import AccountStatus, Role
from jumia_core.center import Staff

router = Router(name="staff-home")
CLAIMS = frozenset({Role.AGENT, Role.LEAD, Role.OPERATOR})
MANAGERS = frozenset({Role.ACCOUNT_MANAGER, Role.OPERATOR})
DECIDERS = frozenset({Role.ACCOUNT_MANAGER, Role.LEAD, Role.OPERATOR})
MOST = 20  # of one kind that are counted; more are "20+"


@place("staff", command="staff", in_groups=True)
async def show_staff_home(talk: Talk) -> None:
    """Show what waits for the staff member's role; what is one's own stays out of groups."""
    waiting = await talk.staff(_waiting)
    t, role = talk.t, talk.me.staff_role
    lines = [t("staff-title", name=talk.me.name)]
    if role in CLAIMS:
        counts = await talk.staff(lambda staff: staff.claims.counts())
        lines.append(t("staff-counts", ours=counts.platform_turn, today=counts.due_today, theirs=counts.seller_turn))
    buttons = [
        button(f"{t.plain(f'staff-{name}')}{_many(count)}", Go(to=to), "primary" if name == "queue" else None)
        for name, to, count in waiting
        if not talk.group or to in IN_GROUPS
    ]
    if not talk.group:
        buttons += [button(t.plain("staff-me"), Go(to="settings")), button(t.plain("staff-help"), Go(to="help"))]
    await talk.show(Page("\n".join(lines), grid(buttons)))
    await fit_commands(talk)


def _waiting(staff: Staff) -> list[tuple[str, str, int]]:
    """Return the text, the place and the count of each list of the role; what a list shows anyway is not counted."""
    role, most, found = staff.scope.role, MOST + 1, list[tuple[str, str, int]]()
    if role in CLAIMS:
        found.append(("queue", "queue", 0))
        found.append(("escalations", "escalations", len(staff.claims.escalations(limit=most))))
        found.append(("uncounted", "uncounted", len(staff.claims.uncounted(limit=most))))
        found.append(("quarantine", "quarantine", len(staff.mail.quarantined(limit=most))))
    if role in MANAGERS:
        inactive = staff.accounts.list(status=AccountStatus.INACTIVE, limit=most)
        found.append(("accounts", "accounts", len(inactive)))
    if role in DECIDERS:
        found.append(("requests", "requests-queue", len(staff.settings.requests(limit=most))))
    return found


def _many(count: int) -> str:
    return "" if not count else f" · {count}" if count <= MOST else f" · {MOST}+"
