"""The chat page: a small Bot API server with a phone-like page, for a look without Telegram and for the bot's tests."""

from bots.chatpage.desk import DemoClock, Mail, MailDesk, MaildirDesk
from bots.chatpage.host import HostedChatPage
from bots.chatpage.people import Group, Person
from bots.chatpage.server import ChatPage

__all__ = ["ChatPage", "DemoClock", "Group", "HostedChatPage", "Mail", "MailDesk", "MaildirDesk", "Person"]
