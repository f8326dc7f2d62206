"""Signing up is by invitation: open a shop, invite its people, invite staff, give a shop its account manager."""

from bots.frame import forms
from bots.frame.buttons import Go, button
from bots.frame.forms import Answers, Ask, Choice, Form
from bots.frame.pages import Page, grid
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.screens.door import check_email
from bots.screens.parts import back
from bots.screens.settings_parts import a_text
from bots.screens.staff_home import MANAGERS
from jumia_core.accounts import InvitationView, Role, ShopView, clean_slug
from jumia_core.kernel import COUNTRIES, Invalid, NotAllowed, NotFound

OPERATORS = frozenset({Role.OPERATOR})
OFTEN = 20  # shops that can be tapped; any other is typed by its short name
SHOP_ROLES = (Role.OWNER, Role.PACKER, Role.ACCOUNTANT)
STAFF_ROLES = (Role.AGENT, Role.LEAD, Role.ACCOUNT_MANAGER, Role.OPERATOR)
IN_TEAMS = frozenset({Role.AGENT.value, Role.LEAD.value})


@place("inviting", in_groups=True)
async def show_inviting(talk: Talk) -> None:
    """Show what this role may do; the core refuses the rest anyway."""
    _only(talk, MANAGERS)
    t = talk.t
    ways = ["open-shop", "invite-member"]
    if talk.me.staff_role is Role.OPERATOR:
        ways += ["invite-staff", "give-manager"]
    rows = grid([button(t.plain(f"staff-{way}"), Go(to=way)) for way in ways], 1)
    await talk.show(Page(t("staff-inviting-title"), [*rows, back(t, "accounts")]))


def _only(talk: Talk, roles: frozenset[Role]) -> None:
    """Raise `NotAllowed` for another role, before anything is asked."""
    if not talk.is_staff:
        raise NotAllowed(talk.t.plain("not-staff"), "")
    if talk.me.staff_role not in roles:
        raise NotAllowed(talk.t.plain("staff-operators-only" if roles == OPERATORS else "staff-managers-only"), "")


@place("open-shop", in_groups=True)
async def begin_shop(talk: Talk) -> None:
    """Begin to open a shop."""
    _only(talk, MANAGERS)
    await forms.start(talk, OPEN_SHOP)


@place("invite-member", in_groups=True)
async def begin_member(talk: Talk) -> None:
    """Begin to invite somebody to a shop."""
    _only(talk, MANAGERS)
    await forms.start(talk, INVITE_MEMBER)


@place("invite-staff", in_groups=True)
async def begin_staff(talk: Talk) -> None:
    """Begin to invite somebody to the platform's staff."""
    _only(talk, OPERATORS)
    await forms.start(talk, INVITE_STAFF)


@place("give-manager", in_groups=True)
async def begin_manager(talk: Talk) -> None:
    """Begin to give a shop its account manager."""
    _only(talk, OPERATORS)
    await forms.start(talk, GIVE_MANAGER)


# --- a shop


async def _a_slug(talk: Talk, answers: Answers, text: str) -> str:
    del answers
    try:
        return clean_slug(text)
    except Invalid as error:
        raise Invalid(talk.t.plain("staff-slug-wrong")) from error


async def _shop_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    t = talk.t
    countries = [(code, t.country(code)) for code in COUNTRIES]
    managed = [await _a_manager(talk)] if talk.me.staff_role is Role.OPERATOR else []  # a manager's are the own
    return [
        Ask("name", t("staff-shop-name"), check=a_text),
        Ask("slug", t("staff-shop-slug"), check=_a_slug),
        Ask("country", t("staff-shop-country"), choices=countries, free=False),
        *managed,
        Ask("email", t("staff-shop-owner"), check=check_email),
    ]


async def _shop_sure(talk: Talk, answers: Answers) -> str:
    name, slug, email = answers["name"], answers["slug"], answers["email"]
    country = talk.t.country(answers["country"])
    return talk.t("staff-shop-sure", name=str(name), slug=slug, country=country, email=email)


async def _open_shop(talk: Talk, answers: Answers) -> Page:
    slug, name, country, email = (answers[key] for key in ("slug", "name", "country", "email"))
    manager = answers.get("manager")
    shop = await talk.staff(lambda staff: staff.accounts.open_shop(slug, name, country, email, manager))
    return _done(talk, talk.t("staff-shop-opened", name=shop.name, email=email))


# --- people


async def _a_shop(talk: Talk) -> Ask:
    """Return the question for one of the shops that the staff member looks after."""
    shops = await talk.staff(lambda staff: staff.accounts.shops(limit=OFTEN))
    choices: list[Choice] = [(shop.slug, shop.name) for shop in shops]
    return Ask("shop", talk.t("staff-which-shop"), choices=choices, check=_is_ours)


async def _is_ours(talk: Talk, answers: Answers, text: str) -> str:
    """Return the short name of a shop that was tapped or typed. Raises `Invalid`."""
    del answers
    return (await _shop(talk, text)).slug


async def _shop(talk: Talk, slug: str) -> ShopView:
    wanted = slug.strip().lower()
    try:
        return await talk.staff(lambda staff: staff.accounts.shop(wanted))
    except NotFound as error:
        raise Invalid(talk.t.plain("staff-shop-unknown")) from error


def _roles(talk: Talk, roles: tuple[Role, ...]) -> Ask:
    names = [(role.value, talk.t.plain(f"role-{role}")) for role in roles]
    choices = [(role, name[:1].upper() + name[1:]) for role, name in names]
    return Ask("role", talk.t("staff-which-role"), choices=choices, free=False)


async def _member_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    whom = Ask("email", talk.t("staff-invite-email"), check=check_email)
    return [await _a_shop(talk), _roles(talk, SHOP_ROLES), whom]


async def _member_sure(talk: Talk, answers: Answers) -> str:
    shop = await _shop(talk, answers["shop"])
    role = talk.t.plain(f"role-{answers['role']}")
    return talk.t("staff-invite-sure", email=answers["email"], to=shop.name, role=role)


async def _invite_member(talk: Talk, answers: Answers) -> Page:
    shop, email, role = answers["shop"], answers["email"], answers["role"]
    return _sent(talk, await talk.staff(lambda staff: staff.accounts.invite_seller(shop, email, role)))


async def _staff_steps(talk: Talk, answers: Answers) -> list[Ask]:
    steps = [_roles(talk, STAFF_ROLES)]
    if answers.get("role") in IN_TEAMS:
        teams = await talk.staff(lambda staff: staff.accounts.teams())
        choices = [(team.slug, team.name) for team in teams]
        steps.append(Ask("team", talk.t("staff-which-team"), choices=choices, free=False))
    return [*steps, Ask("email", talk.t("staff-invite-email"), check=check_email)]


def _team(answers: Answers) -> str | None:
    """Return the team; one that was chosen for another role before does not count."""
    return answers.get("team") if answers["role"] in IN_TEAMS else None


async def _staff_sure(talk: Talk, answers: Answers) -> str:
    teams = await talk.staff(lambda staff: staff.accounts.teams())
    to = next((team.name for team in teams if team.slug == _team(answers)), talk.t.plain("staff-platform"))
    role = talk.t.plain(f"role-{answers['role']}")
    return talk.t("staff-invite-sure", email=answers["email"], to=to, role=role)


async def _invite_staff(talk: Talk, answers: Answers) -> Page:
    email, role, team = answers["email"], answers["role"], _team(answers)
    return _sent(talk, await talk.staff(lambda staff: staff.accounts.invite_staff(email, role, team)))


def _sent(talk: Talk, invitation: InvitationView) -> Page:
    until = talk.t.until(invitation.expires_at, talk.zone)
    return _done(talk, talk.t("staff-invited", email=invitation.email, until=until))


# --- the account manager of a shop


async def _a_manager(talk: Talk, name: str = "manager") -> Ask:
    """Return the question for an account manager who is here."""
    managers = await talk.staff(lambda staff: staff.accounts.managers())
    choices = [(person.email, person.name) for person in managers]
    return Ask(name, talk.t("staff-which-manager"), choices=choices, free=False)


async def _manager_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    return [await _a_shop(talk), await _a_manager(talk, "email")]


async def _manager_sure(talk: Talk, answers: Answers) -> str:
    return talk.t("staff-manager-sure", shop=(await _shop(talk, answers["shop"])).name, email=answers["email"])


async def _give_manager(talk: Talk, answers: Answers) -> Page:
    slug, email = answers["shop"], answers["email"]
    shop = await talk.staff(lambda staff: staff.accounts.set_manager(slug, email))
    return _done(talk, talk.t("staff-manager-given", shop=shop.name, email=email))


def _done(talk: Talk, text: str) -> Page:
    return Page(f"✅ {text}", [back(talk.t, "inviting")])


async def _left(talk: Talk) -> Page:
    return Page(talk.t("staff-left"), [back(talk.t, "inviting")])


OPEN_SHOP = forms.register(
    Form("shop-open", _shop_steps, _open_shop, _left, preview=_shop_sure, send="staff-open-shop")
)
INVITE_MEMBER = forms.register(
    Form("shop-invite", _member_steps, _invite_member, _left, preview=_member_sure, send="staff-invite-send")
)
INVITE_STAFF = forms.register(
    Form("staff-invite", _staff_steps, _invite_staff, _left, preview=_staff_sure, send="staff-invite-send")
)
GIVE_MANAGER = forms.register(
    Form("shop-manager", _manager_steps, _give_manager, _left, preview=_manager_sure, send="staff-yes")
)
