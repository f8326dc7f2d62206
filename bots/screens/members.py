"""The people of a shop: everybody in it sees them, its owner invites, changes roles and removes."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.buttons import AccountNo, Count, Go, InvitationNo, Word, button
from bots.frame.buttons import Button as Base
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page, grid, pager, shorten
from bots.frame.places import HOME, go, place
from bots.frame.talk import Talk
from bots.frame.texts import Texts
from bots.screens.door import check_email, home_row
from bots.screens.parts import PAGE, back, fitted, no_steps
from jumia_core.accounts import InvitationView, MemberView, Role
from jumia_core.kernel import NotFound

router = Router(name="members")
ROLES = (Role.OWNER, Role.PACKER, Role.ACCOUNTANT)


class Members(Base, prefix="ml"):
    """A page of the list."""

    at: Count


class Member(Base, prefix="mb"):
    """One member: show, role, remove."""

    do: Word
    account: AccountNo


class Invited(Base, prefix="mi"):
    """One invitation that waits: show, revoke."""

    do: Word
    invitation: InvitationNo


@place("members", command="members")
async def show_members(talk: Talk) -> None:
    """Show who works for the shop."""
    await talk.show(await list_page(talk))


@router.callback_query(Members.filter())
async def on_page(query: CallbackQuery, callback_data: Members, talk: Talk) -> None:
    """Turn to a page."""
    del query
    await talk.show(await list_page(talk, at=callback_data.at))


async def list_page(talk: Talk, *, done: str = "", at: int = 0) -> Page:
    """List members and, for the owner, invitations. `done` says what was just changed."""
    members = await talk.seller(lambda seller: seller.members.list())
    invitations = list[InvitationView]()
    if _is_owner(talk):
        invitations = await talk.seller(lambda seller: seller.members.invitations())
    return members_page(talk, members, invitations, done=done, at=max(0, at))


def members_page(
    talk: Talk, members: list[MemberView], invitations: list[InvitationView], *, done: str = "", at: int = 0
) -> Page:
    """Show a page of the members; invitations come after the last of them."""
    t, shown = talk.t, members[at : at + PAGE]
    last = at + PAGE >= len(members)
    lines = [f"✅ {done}" if done else "", t("members-title", shop=talk.me.shop_name, count=len(members))]
    lines += [_line(t, member) for member in shown]
    rows = []
    if _is_owner(talk):
        opens = [button(shorten(_name(member), 24), Member(do="show", account=member.account_id)) for member in shown]
        rows = grid(opens)
    before = Members(at=max(0, at - PAGE)) if at else None
    rows.append(pager(before, None if last else Members(at=at + PAGE), str(at // PAGE + 1)))
    if last and invitations:
        lines += [t("members-invited", count=len(invitations)), *(_waiting(talk, one) for one in invitations[:PAGE])]
        rows += grid(
            [
                button(f"✉️ {shorten(one.email, 28)}", Invited(do="show", invitation=one.id))
                for one in invitations[:PAGE]
            ],
            1,
        )
    if _is_owner(talk):
        rows.append([button(t.plain("members-invite"), Go(to="invite"), "success")])
    return Page(fitted(lines), [*rows, home_row(t)])


def _line(t: Texts, member: MemberView) -> str:
    role = t.plain(f"role-{member.role}")
    return t("members-line", name=_name(member), role=role, email=member.email, chats=member.chats)


def _name(member: MemberView) -> str:
    return member.name or member.email


def _waiting(talk: Talk, one: InvitationView) -> str:
    role, until = talk.t.plain(f"role-{one.role}"), talk.t.until(one.expires_at, talk.zone)
    return talk.t("members-invited-line", email=one.email, role=role, until=until)


def _is_owner(talk: Talk) -> bool:
    return talk.me.role is Role.OWNER


@router.callback_query(Member.filter())
async def on_member(query: CallbackQuery, callback_data: Member, talk: Talk) -> None:
    """Show a member, or begin to change the role or to remove."""
    del query
    await talk.forget()
    members = await talk.seller(lambda seller: seller.members.list())
    member = next((one for one in members if one.account_id == callback_data.account), None)
    if member is None:
        raise NotFound(talk.t.plain("members-gone"))
    form = forms.FORMS.get(f"member-{callback_data.do}")
    if form is None:
        await talk.show(member_page(talk, member))
    else:
        await forms.start(talk, form, account=member.account_id, name=_name(member), role_now=member.role.value)


def member_page(talk: Talk, member: MemberView) -> Page:
    """Show one member, with what the owner may do."""
    t, acts = talk.t, []
    if _is_owner(talk):
        acts = [
            button(t.plain("members-role"), Member(do="role", account=member.account_id)),
            button(t.plain("members-remove"), Member(do="remove", account=member.account_id), "danger"),
        ]
    return Page(_line(t, member), [acts, back(t, "members")])


@router.callback_query(Invited.filter())
async def on_invitation(query: CallbackQuery, callback_data: Invited, talk: Talk) -> None:
    """Show an invitation, or ask whether to take it back."""
    del query
    await talk.forget()
    invitations = await talk.seller(lambda seller: seller.members.invitations())
    one = next((one for one in invitations if one.id == callback_data.invitation), None)
    if one is None:
        raise NotFound(talk.t.plain("members-invitation-gone"))
    if callback_data.do == "revoke":
        await forms.start(talk, REVOKE, invitation=one.id, email=one.email)
        return
    revoke = button(talk.t.plain("members-revoke"), Invited(do="revoke", invitation=one.id), "danger")
    await talk.show(Page(_waiting(talk, one), [[revoke], back(talk.t, "members")]))


@place("invite")
async def begin_invitation(talk: Talk) -> None:
    """Begin to invite; whoever may not is told so before the first question."""
    await talk.seller(lambda seller: seller.members.invitations())
    await forms.start(talk, INVITE)


def _roles(t: Texts, but: str = "") -> list[tuple[str, str]]:
    return [(role.value, t.plain(f"members-as-{role}")) for role in ROLES if role != but]


async def _invite_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    return [
        Ask("email", talk.t("members-invite-email"), check=check_email),
        Ask("role", talk.t("members-which-role"), choices=_roles(talk.t), free=False),
    ]


async def _invite_preview(talk: Talk, answers: Answers) -> str:
    role = talk.t.plain(f"role-{answers['role']}")
    return talk.t("members-invite-sure", email=str(answers["email"]), role=role, shop=talk.me.shop_name)


async def _invite(talk: Talk, answers: Answers) -> Page:
    email, role = answers["email"], answers["role"]
    await talk.seller(lambda seller: seller.members.invite(email, role))
    return await list_page(talk, done=talk.t("members-invite-sent", email=email))


async def _role_steps(talk: Talk, answers: Answers) -> list[Ask]:
    prompt = talk.t("members-role-of", name=str(answers["name"]), role=talk.t.plain(f"role-{answers['role_now']}"))
    return [Ask("role", prompt, choices=_roles(talk.t, answers["role_now"]), free=False)]


async def _role_preview(talk: Talk, answers: Answers) -> str:
    role = talk.t.plain(f"role-{answers['role']}")
    return talk.t("members-role-sure", name=str(answers["name"]), role=role)


async def _change_role(talk: Talk, answers: Answers) -> Page:
    account, role = answers["account"], answers["role"]
    await talk.seller(lambda seller: seller.members.change_role(account, role))
    await talk.recognize()  # it may have been one's own
    return await list_page(talk, done=talk.t("members-role-changed", name=str(answers["name"])))


async def _remove_preview(talk: Talk, answers: Answers) -> str:
    return talk.t("members-remove-sure", name=str(answers["name"]), shop=talk.me.shop_name)


async def _remove(talk: Talk, answers: Answers) -> Page | None:
    account = answers["account"]
    await talk.seller(lambda seller: seller.members.remove(account))
    if account == talk.me.account_id:  # an owner who leaves
        await talk.recognize()
        await go(talk, HOME)
        return None
    return await list_page(talk, done=talk.t("members-removed", name=str(answers["name"])))


async def _revoke_preview(talk: Talk, answers: Answers) -> str:
    return talk.t("members-revoke-sure", email=str(answers["email"]))


async def _revoke(talk: Talk, answers: Answers) -> Page:
    number = answers["invitation"]
    await talk.seller(lambda seller: seller.members.revoke(number))
    return await list_page(talk, done=talk.t("members-revoked", email=str(answers["email"])))


async def _left(talk: Talk) -> Page:
    """What follows a form about members that was left: the list."""
    return await list_page(talk)


INVITE = forms.register(
    Form("member-invite", _invite_steps, _invite, _left, preview=_invite_preview, send="members-invite-send")
)
REVOKE = forms.register(
    Form("invitation-revoke", no_steps, _revoke, _left, preview=_revoke_preview, send="members-revoke", danger=True)
)
for _form in (
    Form("member-role", _role_steps, _change_role, _left, preview=_role_preview, send="members-role"),
    Form("member-remove", no_steps, _remove, _left, preview=_remove_preview, send="members-remove", danger=True),
):
    forms.register(_form)
