"""Chats: what a chat adapter must not lose: updates that it took, and what it remembers of each conversation."""

from jumia_core.chats.model import ChatMemory, StoredChatUpdate
from jumia_core.chats.system import Arrived, Chats, ChatUpdate, Finished, Memory

__all__ = ["Arrived", "ChatMemory", "ChatUpdate", "Chats", "Finished", "Memory", "StoredChatUpdate"]
