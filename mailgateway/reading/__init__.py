"""Reading one message: pure, total, bounded. Bytes in, an `IncomingMail` out, never an exception."""

from mailgateway.reading.mail import Attachment, Bounce, Cut, IncomingMail, MailKind, Step
from mailgateway.reading.read import read_mail

__all__ = ["Attachment", "Bounce", "Cut", "IncomingMail", "MailKind", "Step", "read_mail"]
