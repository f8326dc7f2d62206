"""Listening sockets of services: what is wrong with an address or a port is known, and said, before anything starts."""

import errno
import socket

from jumia_core.kernel import BadConfiguration, Conflict

LAST_PORT = 65_535


def bound(host: str, port: int, *, host_key: str, port_key: str) -> socket.socket:
    """Return a socket bound to the first address that the host has; port 0 takes a free one.

    Raises at once: `Conflict` for a port in use, `BadConfiguration` for a wrong address. The keys name the settings.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, _, _, address = found[0]
        listening = socket.socket(family, kind)
        try:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind(address)
        except BaseException:
            listening.close()
            raise
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise in_use(host, port, port_key) from error
        allowed = "an address and a port that are free"
        raise BadConfiguration(f"{host_key} and {port_key}", f"{host}:{port}", allowed, str(error)) from error
    return listening


def in_use(host: str, port: int, key: str) -> Conflict:
    """Say that a port is taken, and which setting names another one."""
    another = port + 1 if port < LAST_PORT else port - 1
    return Conflict(
        f"Port {port} on {host} is in use. Does another Seller Center run already?",
        f"Stop it, or set {key}={another} (0 takes a free one).",
        permanent=False,
    )
