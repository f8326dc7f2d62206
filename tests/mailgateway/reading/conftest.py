from collections.abc import Callable
from email.message import EmailMessage

import pytest

from mailgateway import IncomingMail, read_mail


@pytest.fixture
def read() -> Callable[..., IncomingMail]:
    """Read a mail with this body and these further headers."""

    def read_body(body: str, subtype: str = "plain", **headers: str) -> IncomingMail:
        message = EmailMessage()
        message["From"], message["To"] = "Ada <ada@example.ng>", "claims@example.com"
        message["Message-ID"], message["Subject"] = "<1@example.ng>", headers.pop("subject", "Re: your claim")
        for name, value in headers.items():
            message[name.replace("_", "-")] = value
        message.set_content(body, subtype=subtype, cte="base64")
        return read_mail(message.as_bytes())

    return read_body
