"""The mail adapter: bytes in, a verdict and a verb out.

Importing it stays light: servers and databases are imported where they are started.
"""

from mailgateway.reading import IncomingMail, MailKind, read_mail

__all__ = ["IncomingMail", "MailKind", "read_mail"]
