"""Letters about a person's own account: links and codes, and all that happened to it.

A secret stands in the text only, never in a header: those are logged by every server on the way.
"""

from collections.abc import Callable

from jumia_core.kernel import one_line, unlinked
from mailgateway.letters import words
from mailgateway.letters.context import Context
from mailgateway.letters.document import Block, Document, Links, Lists, Says
from mailgateway.letters.languages import key_sentence

SIGNATURE = Says("Seller Center")
ASK_MANAGER = Says("Ask your account manager for help.")
WITH_SECRET = frozenset({"account_reset_link", "account_link_code", "account_invited"})
WITH_MANAGER = frozenset({"account_deactivated", "account_suspended"})
LONGEST_NAME = 60  # letters of a name that somebody else chose
RESET, LINK, INVITE = "kr", "kl", "ki"  # what a deep link's payload begins with: the bot reads it
_PROVED = {  # how the person who asks showed who it is
    "password": "{seller} has the right password",
    "chat": "{seller} wrote from a chat that is linked to the account",
    "code": "{seller} opened a link or a code that we mailed to {email}",
}
_ROLES = {"agent": "claims agent", "lead": "team lead"}


def letter(context: Context, subject: str, *blocks: Block | None) -> Document:
    """Put a letter together; blocks that are None are left out."""
    said = [block for block in blocks if block is not None]
    return Document(subject, (Says(context.hello), *said, SIGNATURE))


def reset_link(context: Context) -> Document:
    """The link for a new password: a page for everybody, and the chat for those who have it."""
    page, chat = context.secret_page("reset"), context.deep_link(RESET)
    nowhere = "There is no page and no chat where you can set it now."
    return letter(
        context,
        "Set a new password",
        Says(f"Somebody asked for a new password for your Seller Center account {context.notice.email}."),
        *_doors("Set your new password on this page:", page, "Or set it in the chat:", chat),
        _lives(context) if page or chat else Says(nowhere, strong=True),
        None if page or chat else ASK_MANAGER,
        key_sentence(context.notice.kind, context.notice.language) if page or chat else None,
        Says("You did not ask for it? Then do nothing. Your password stays as it is."),
    )


def link_code(context: Context) -> Document:
    """The code by which a chat proves whose it is."""
    code = context.minted.code if context.minted else None
    chat = context.deep_link(LINK)
    return letter(
        context,
        "Your code for the chat",
        Says("Somebody wants to use your Seller Center account in a chat. If it is you, type this code there:"),
        Says(code.get_secret_value(), strong=True) if code else None,
        Links("Or open this link:", chat) if chat else None,
        _lives(context),
        key_sentence(context.notice.kind, context.notice.language),
        Says("Give this code to nobody. Our team never asks for it."),
        Says("You did not ask for it? Then do nothing."),
    )


def invited(context: Context) -> Document:
    """Who invites to what, and how to accept."""
    invitation = context.invitation
    page, chat = context.secret_page("invitation"), context.deep_link(INVITE)
    place = _quoted(invitation.shop_name) if invitation and invitation.shop_name else "the claims team"
    by = f"{_quoted(invitation.invited_by)} invites you" if invitation and invitation.invited_by else "You are invited"
    role = _role(invitation.role if invitation else "")
    nowhere = "There is no page and no chat where you can accept it now. Ask the person who invited you."
    return letter(
        context,
        f"Work with {place} on Seller Center",
        Says(f"{by} to work with {place} on Seller Center{f', as {role}' if role else ''}."),
        *_doors("Accept it on this page:", page, "Or accept it in the chat:", chat),
        _lives(context) if page or chat else Says(nowhere, strong=True),
        key_sentence(context.notice.kind, context.notice.language) if page or chat else None,
        Says("You do not know what this is about? Then do nothing."),
    )


def password_changed(context: Context) -> Document:
    """The password is another one now: whoever did not do it must hear of it."""
    when = words.moment(context.notice.created_at, context.zone)
    chats_ended = bool(context.data.get("chats_ended"))
    return letter(
        context,
        "Your password was changed",
        Says(f"The password of your Seller Center account was changed on {when}.", strong=True),
        Says("You are logged out everywhere. Log in again with the new password.")
        if chats_ended
        else Says("All log-ins have ended. Log in again with the new password."),
        Says("Your other chats do not use your account any more. To use one again, write /start in it.")
        if chats_ended
        else Says("Your chats can still use your account. You see them in your settings."),
        key_sentence(context.notice.kind, context.notice.language),
        *_not_you(context),
    )


def chat_linked(context: Context) -> Document:
    """One more chat acts for the account."""
    return letter(
        context,
        "A new chat uses your account",
        Says(f"A chat can now use your Seller Center account: {context.data['label']}.", strong=True),
        key_sentence(context.notice.kind, context.notice.language),
        *_not_you(context, "Unlink the chat in your settings."),
    )


def chat_unlinked(context: Context) -> Document:
    """A chat does not act for the account any more."""
    return letter(
        context,
        "A chat does not use your account any more",
        Says(f"This chat cannot use your Seller Center account any more: {context.data['label']}."),
        Says("You can link it again at any time."),
        key_sentence(context.notice.kind, context.notice.language),
        *_not_you(context),
    )


def activated(context: Context) -> Document:
    """The account may be used again."""
    return letter(
        context,
        "Your account is active",
        Says("Your Seller Center account is active. You can log in.", strong=True),
        _reason(context),
    )


def deactivated(context: Context) -> Document:
    """The account may not be used until the account manager says so."""
    return letter(
        context,
        "Your account is Inactive",
        Says("Your Seller Center account is Inactive. You cannot log in for now.", strong=True),
        _reason(context),
        Says("A new password does not help."),
        Says(f"Ask {_manager(context)} to activate the account."),
        key_sentence(context.notice.kind, context.notice.language),
        Says("Answer the emails about your claims all the same: their time goes on."),
    )


def suspended(context: Context) -> Document:
    """The account may not be used until an operator says so."""
    return letter(
        context,
        "Your account is suspended",
        Says("Your Seller Center account is suspended. You cannot log in.", strong=True),
        _reason(context),
        Says("A new password does not help."),
        Says(f"Ask {_manager(context)} for help."),
        key_sentence(context.notice.kind, context.notice.language),
    )


def role_changed(context: Context) -> Document:
    """Another role in a shop."""
    shop, role = context.data["shop"], _role(context.data["role"])
    return letter(
        context,
        f"You have a new role in {shop}",
        Says(f"Your role in the shop {shop} is now: {role}.", strong=True),
        Says("Is this wrong? Ask the owner of the shop."),
    )


def removed(context: Context) -> Document:
    """No member of a shop any more."""
    shop = context.data["shop"]
    return letter(
        context,
        f"You do not work for {shop} any more",
        Says(f"You are not a member of the shop {shop} on Seller Center any more.", strong=True),
        Says("Is this wrong? Ask the owner of the shop."),
    )


def manager_asked(context: Context) -> Document:
    """To the account manager: somebody may not come in. It says how that person proved to be who it is."""
    data = context.data
    status = str(data["status"]).capitalize()
    return letter(
        context,
        f"{data['seller']} asks: why is the account {status}?",
        Says(f"{_proved(context)}cannot log in: the account is {status}.", strong=True),
        Lists(
            (
                f"email: {data['email']}",
                f"shops: {data['shops'] or 'none'}",
                f"reason that we gave: {data['reason'] or 'none'}",
            )
        ),
        Says("Please say what the seller must do, or activate the account."),
        Says(f"Write to {data['seller']} at {data['email']}. An answer to this email does not reach the seller."),
    )


def _proved(context: Context) -> str:
    data = context.data
    how = _PROVED.get(str(data.get("proved", "")))
    return f"{how.format(seller=data['seller'], email=data['email'])}, but " if how else f"{data['seller']} "


def _manager(context: Context) -> str:
    found = context.manager
    return f"your account manager {found.name} at {found.email}" if found else "your account manager"


def _doors(on_page: str, page: str, in_chat: str, chat: str) -> tuple[Block, ...]:
    blocks = [Links(on_page, page)] if page else []
    if chat:
        blocks.append(Links(in_chat if page else in_chat.removeprefix("Or ").capitalize(), chat))
    return tuple(blocks)


def _lives(context: Context) -> Says | None:
    if context.minted is None:
        return None
    until = words.moment(context.minted.expires_at, context.zone)
    return Says(f"It works once, until {until}.")


def _not_you(context: Context, first: str = "") -> tuple[Block, ...]:
    """What to do about something that somebody else did in the reader's name."""
    page = context.page("reset")
    if page:
        how: Block = Links("Was it not you? Then set a new password now:", page)
    else:
        how = Says(f"Was it not you? Then write to {context.ours} now. The subject is: reset password")
    return (how, *([Says(first)] if first else []), Says("Then tell your account manager."))


def _reason(context: Context) -> Says | None:
    reason = str(context.data.get("reason", "")).strip()
    return Says(f"The reason: {reason}") if reason else None


def _quoted(name: str) -> str:
    """Return a name as somebody else's words: on one line, cut, without a link, between quotation marks."""
    plain = unlinked(one_line(name)).replace('"', "'")
    return f'"{plain[:LONGEST_NAME].strip()}"'


def _role(role: str) -> str:
    return _ROLES.get(role, role.replace("_", " "))


WRITERS: dict[str, Callable[[Context], Document]] = {
    "account_reset_link": reset_link,
    "account_link_code": link_code,
    "account_invited": invited,
    "account_password_changed": password_changed,
    "account_chat_linked": chat_linked,
    "account_chat_unlinked": chat_unlinked,
    "account_activated": activated,
    "account_deactivated": deactivated,
    "account_suspended": suspended,
    "account_role_changed": role_changed,
    "account_removed": removed,
    "account_manager_asked": manager_asked,
}
