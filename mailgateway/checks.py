"""What `seller-center doctor` looks at in the mail gateway: settings, certificate, keys, the way out, the ways in."""

import errno
import socket
from itertools import chain

from jumia_core import SellerCenter
from jumia_core.kernel import BadConfiguration, SellerCenterError
from jumia_core.services import Check
from mailgateway.config import PREFIX, RelayTarget, Settings
from mailgateway.server import tls_context
from mailgateway.service import open_book, open_transport

RELAY_SECONDS = 3.0
GREETING_SECONDS = 3.0


def checks(center: SellerCenter | None) -> list[Check]:
    """Look at everything; without a center (no database) only at the settings."""
    try:
        settings = Settings.load()
        tls_context(settings)
    except BadConfiguration as error:
        return [Check("mail settings", "failed", error.message, error.hint)]
    except SellerCenterError as error:
        return [Check("mail settings", "failed", error.message, error.hint)]
    return list(chain([_settings(settings), _port(settings)], _way_out(settings, center), _keys(settings, center)))


def _settings(settings: Settings) -> Check:
    senders = f"checked by {settings.trusted_authserv_id}" if settings.checks_senders else "not checked (loopback only)"
    what = f"domain {settings.domain}, SMTP on {settings.host}:{settings.port}, senders {senders}"
    return Check("mail settings", "ok", what)


def _port(settings: Settings) -> Check:
    """Say whether something listens where our server would."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return _listener(settings)
            hint = "Change SELLER_CENTER_MAIL_HOST or SELLER_CENTER_MAIL_PORT."
            return Check("mail port", "failed", f"{settings.host}:{settings.port} cannot be used: {error}", hint)
    return Check("mail port", "ok", f"{settings.host}:{settings.port} is free: no gateway runs on this machine")


def _listener(settings: Settings) -> Check:
    """Say whether what listens at our address greets as our server does."""
    where = f"{settings.host}:{settings.port}"
    try:
        with socket.create_connection((settings.host, settings.port), GREETING_SECONDS) as talk:
            talk.settimeout(GREETING_SECONDS)
            greeting = talk.makefile("rb").readline(512)
    except OSError:
        greeting = b""
    if greeting.startswith(f"220 {settings.name} ESMTP Seller Center".encode()):
        return Check("mail port", "ok", f"{where}: a gateway runs there")
    hint = f"If it is not this Seller Center: change {PREFIX}PORT."
    return Check("mail port", "warning", f"{where}: something listens there, and does not greet as our gateway", hint)


def _way_out(settings: Settings, center: SellerCenter | None) -> list[Check]:
    target = settings.relay_target()
    if target is not None:
        return [_relay(target)]
    where = open_transport(center, settings).describe() if center is not None else "a local Maildir"
    hint = "Set SELLER_CENTER_MAIL_RELAY to let it leave this machine."
    return [Check("mail out", "warning", f"no relay: our mail goes to {where}", hint)]


def _relay(target: RelayTarget) -> Check:
    where = f"{target.host}:{target.port}"
    try:
        with socket.create_connection((target.host, target.port), RELAY_SECONDS):
            return Check("mail out", "ok", f"the relay {where} answers")
    except OSError as error:
        hint = "Mail waits and is tried again for four days. Check SELLER_CENTER_MAIL_RELAY and the network."
        return Check("mail out", "failed", f"the relay {where} does not answer: {error}", hint)


def _keys(settings: Settings, center: SellerCenter | None) -> list[Check]:
    if center is None:
        return []
    try:
        open_book(center, settings)
    except (SellerCenterError, OSError) as error:
        hint = "Without its keys no reply address of an earlier mail can be read."
        return [Check("mail keys", "failed", f"cannot be read: {error}", hint)]
    return [Check("mail keys", "ok", "reply addresses can be signed and checked")]
