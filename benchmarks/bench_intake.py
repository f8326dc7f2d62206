"""Messages accepted durably per second, against aiosmtpd with a null handler on the same 10 KB mail, in one run.

Run: `python -m benchmarks.bench_intake` (about a minute). Aim: a ratio of 0.3 or more.

Both servers run in this process, the clients in another one: 16 connections, each sending one mail after the
other. Ours answers 250 when file and row are on disk; the null handler answers 250 and forgets. Rounds alternate,
and the figure is the median of each.
"""

import argparse
import smtplib
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from aiosmtpd.controller import Controller

from jumia_core import SellerCenter
from jumia_core.testing import a_claim, seed
from mailgateway.addresses import ReplyAddress
from mailgateway.config import Settings
from mailgateway.service import MailService

CONNECTIONS, MESSAGES, ROUNDS = 16, 800, 3
CLAIMS = 20
SIZE = 10_000
SENDER = "ada@example.ng"
NULL_PORT = 20_025


class NullHandler:
    """Takes everything and keeps nothing."""

    async def handle_DATA(self, *_: object) -> str:  # noqa: D102, N802 - named by aiosmtpd
        return "250 OK"


def send(port: int, recipients: list[str], messages: int, label: str) -> None:
    """Send messages over all connections at once; each message is another one."""
    share = messages // CONNECTIONS

    def one(connection: int) -> None:
        with smtplib.SMTP("127.0.0.1", port, local_hostname="bench.example") as smtp:
            for number in range(share):
                name = f"{label}-{connection}-{number}"
                to = recipients[(connection * share + number) % len(recipients)]
                smtp.sendmail(SENDER, [to], _mail(name))

    threads = [threading.Thread(target=one, args=(connection,)) for connection in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def measure() -> dict[str, object]:
    """Messages per second of both servers, and their ratio (the aim is 0.3)."""
    with tempfile.TemporaryDirectory() as folder:
        center = SellerCenter.open(f"sqlite:///{folder}/bench.db")
        people = seed(center)
        settings = Settings.load(port=0, messages_per_minute_per_peer=10**9, keys="k1:" + "0" * 32)
        service = MailService(center, settings)
        null = Controller(NullHandler(), hostname="127.0.0.1", port=NULL_PORT)
        service.start()
        null.start()
        try:
            numbers = [people.ada.claims.raise_claim(a_claim(f"2026-W{week}")).number for week in range(CLAIMS)]
            recipients = [service.book.write(ReplyAddress(number)) for number in numbers]
            rates = _alternate({"null": NULL_PORT, "ours": service.port}, recipients)
        finally:
            service.stop()
            null.stop()
            center.close()
    return {
        "null_handler_per_second": round(rates["null"]),
        "accepted_durably_per_second": round(rates["ours"]),
        "ratio": round(rates["ours"] / rates["null"], 2),
    }


def _alternate(ports: dict[str, int], recipients: list[str]) -> dict[str, float]:
    found: dict[str, list[float]] = {name: [] for name in ports}
    for turn in range(ROUNDS + 1):
        for name, port in ports.items():
            rate = _client(port, recipients, MESSAGES, f"round-{turn}")
            if turn:  # the first round warms both up
                found[name].append(rate)
    return {name: statistics.median(rates) for name, rates in found.items()}


def _client(port: int, recipients: list[str], messages: int, label: str) -> float:
    """Let another process send, and return its messages per second."""
    command = [sys.executable, "-m", "benchmarks.bench_intake", "--client", str(port), str(messages), label]
    root = Path(__file__).parent.parent
    answer = subprocess.run([*command, *recipients], check=True, capture_output=True, text=True, cwd=root)
    return messages / float(answer.stdout)


def _mail(name: str) -> bytes:
    head = f"From: Ada <{SENDER}>\r\nSubject: Re: your question\r\nMessage-ID: <{name}@bench.example>\r\n\r\n"
    reply = f"The order is {name} and the buyer sent it back to us.\r\n"
    quoted = "> " + "Please send us the number of the order and the day of the return, thank you\r\n"
    text = head + reply + "\r\nOn Mon, 23 Nov 2026 at 10:00, Seller Center wrote:\r\n"
    return (text + quoted * ((SIZE - len(text)) // len(quoted))).encode()


def main() -> None:
    """Print the figures, or be the client of another process that measures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--client", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    asked = parser.parse_args().client
    if asked:
        port, messages, label, *recipients = asked
        started = time.perf_counter()
        send(int(port), recipients, int(messages), label)
        print(time.perf_counter() - started)
        return
    for name, figure in measure().items():
        print(f"{name:32}{figure}")


if __name__ == "__main__":
    main()
