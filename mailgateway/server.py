"""The SMTP server in its own thread: start, where it listens, stop."""

import asyncio
import socket
import ssl
from collections.abc import Coroutine
from typing import Any

from aiosmtpd.controller import Controller

from jumia_core.kernel import BadConfiguration, SellerCenterError
from jumia_core.ports import bound
from mailgateway.config import PREFIX, Settings
from mailgateway.protocol import GatewaySMTP
from mailgateway.reception import Reception

READY_SECONDS = 10.0


class GatewayServer(Controller):
    """Listens on one host and port. After `start`, `port` is the real one, also where 0 was asked for."""

    def __init__(self, reception: Reception, settings: Settings) -> None:
        self._reception = reception
        self._settings = settings
        self._tls = tls_context(settings)
        self._socket: socket.socket  # bound in `start`
        super().__init__(reception, hostname=settings.host, port=settings.port, ready_timeout=READY_SECONDS)

    def factory(self) -> GatewaySMTP:
        """Make the protocol of one connection."""
        return GatewaySMTP(self._reception, self._settings, tls_context=self._tls, loop=self.loop)

    def start(self) -> None:
        """Listen. Raises, at once, `Conflict` for a port in use and `BadConfiguration` for a wrong address."""
        try:
            self._socket = bound(self.hostname, self.port, host_key=f"{PREFIX}HOST", port_key=f"{PREFIX}PORT")
        except SellerCenterError:
            self.loop.close()
            raise
        self.port = self._socket.getsockname()[1]
        super().start()

    def stop_listening(self) -> None:
        """Take no more connections; those that are open may end."""
        self._reception.closing = True
        if self.server is not None:
            self.loop.call_soon_threadsafe(self.server.close)

    def let_replies_out(self) -> None:
        """Return once everything that is ready to be written to peers has been handed to the sockets."""

        async def one_round() -> None:
            await asyncio.sleep(0)
            await asyncio.sleep(0)

        asyncio.run_coroutine_threadsafe(one_round(), self.loop).result(READY_SECONDS)

    def _create_server(self) -> Coroutine[Any, Any, asyncio.Server]:
        return self.loop.create_server(self._factory_invoker, sock=self._socket)


def tls_context(settings: Settings) -> ssl.SSLContext | None:
    """Return the context for STARTTLS, None without a certificate. Raises `BadConfiguration`."""
    if settings.tls_certificate is None or settings.tls_key is None:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        context.load_cert_chain(settings.tls_certificate, settings.tls_key)
    except (ssl.SSLError, OSError) as error:
        raise BadConfiguration(
            f"{PREFIX}TLS_CERTIFICATE", str(settings.tls_certificate), "a PEM certificate that fits its key", str(error)
        ) from error
    return context
