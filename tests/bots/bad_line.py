"""A line between the bot and its server that can lose an answer after the call was done."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit

HTML = b"HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>"


class BadLine:
    """Carries everything, but for the answers of calls that a test names."""

    def __init__(self, to: str) -> None:
        parts = urlsplit(to)
        assert parts.hostname
        assert parts.port
        self._to = (parts.hostname, parts.port)
        self._bad: list[tuple[bytes, bytes]] = []
        self.url = ""

    def lose(self, method: str, *, instead: bytes = b"") -> None:
        """Lose the next answer of a method; `instead` is what comes in its place before the line is cut."""
        self._bad.append((f"/{method} HTTP/1.1".lower().encode(), instead))

    @asynccontextmanager
    async def open(self) -> AsyncIterator["BadLine"]:
        carrying = set[asyncio.Task[None]]()

        async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            carrying.add(task)
            await self._carry(reader, writer)

        server = await asyncio.start_server(carry, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        try:
            yield self
        finally:
            server.close()
            await asyncio.gather(*carrying)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        up_reader, up_writer = await asyncio.open_connection(*self._to)
        lost: list[bytes] = []

        async def ask() -> None:
            while data := await reader.read(1 << 16):
                for bad in [bad for bad in self._bad if bad[0] in data.lower()]:
                    self._bad.remove(bad)
                    lost.append(bad[1])
                up_writer.write(data)
            up_writer.close()

        asking = asyncio.create_task(ask())
        with suppress(ConnectionError):
            while data := await up_reader.read(1 << 16):  # the call is done when its answer comes
                writer.write(lost[0] if lost else data)
                if lost:
                    await writer.drain()
                    break
        asking.cancel()
        for end in (writer, up_writer):
            end.close()
            with suppress(ConnectionError):
                await end.wait_closed()
