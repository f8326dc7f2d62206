"""How long the sweep takes to close 10,000 silent claims, and whether a million others cost anything.

Run: `python -m benchmarks.bench_sweep` (about two minutes; `--open 100000` for a shorter look).
Aim: at most 10 s for 10,000 due among 1,000,000 open claims, and a time that does not grow with the others.
"""

import argparse
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from jumia_core import SellerCenter
from jumia_core.claims.model import Claim
from jumia_core.kernel import ClaimNumber
from jumia_core.testing import ManualClock

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
DUE = 10_000
CHUNK = 20_000


def _rows(count: int, due: int, ids: dict[str, int]) -> Iterator[dict[str, Any]]:
    numbers: set[str] = set()
    while len(numbers) < count:
        numbers.add(ClaimNumber.draw())
    for place, number in enumerate(sorted(numbers)):
        deadline = NOW - timedelta(hours=1) if place < due else NOW + timedelta(days=1 + place % 5)
        yield {
            "number": number,
            **ids,
            "home_country": "NG",
            "kind": "other",
            "fields": {"topic": "a benchmark"},
            "subject_key": number,
            "holds_matter": True,
            "raised_at": NOW - timedelta(days=9),
            "status": "open",
            "turn": "seller",
            "round": 1,
            "asked_at": NOW - timedelta(days=8),
            "delivered_at": NOW - timedelta(days=8),
            "due_before": deadline,
            "sweep_at": deadline + timedelta(minutes=15),
            "remind_at": deadline - timedelta(hours=16) if place >= due else None,
            "clock": {"sentences": []},
            "breaches": 0,
            "resolution_note": "",
            "last_seq": 3,
            "version": 1,
        }


def sweep_seconds(opened: int, due: int = DUE) -> float:
    """Return the seconds that the sweep of `due` claims among `opened` takes on SQLite."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        with SellerCenter.open(url, clock=ManualClock(NOW)) as center:
            team = center.accounts.create_team("bench", "Bench", "CN", home_countries=["NG"])
            shop = center.accounts.create_shop("bench-ng", "Bench", "NG")
            seller = center.accounts.create_seller("ada@example.ng", "Ada", shop="bench-ng")
            agent = center.accounts.create_staff("li@platform.example", "Li", role="agent", team="bench")
            ids = {"shop_id": shop.id, "seller_id": seller.id, "team_id": team.id, "agent_id": agent.id}
            rows = _rows(opened, due, ids)
            while chunk := list(islice(rows, CHUNK)):
                center.store.write(lambda session, chunk=chunk: session.execute(insert(Claim), chunk))  # type: ignore[misc]
            began = time.perf_counter()
            closed = center.claims.sweep()
            seconds = time.perf_counter() - began
            assert closed == due, closed
            return seconds


def measure(opened: int = 1_000_000) -> dict[str, object]:
    """Return the figures of one run: seconds among a tenth of the claims and among all, and their ratio."""
    few, many = sweep_seconds(opened // 10), sweep_seconds(opened)
    return {
        "due": DUE,
        "open": opened,
        "seconds_among_a_tenth": round(few, 2),
        "seconds": round(many, 2),
        "ratio_to_a_tenth": round(many / few, 2),
        "share_of_10_s": round(many / 10, 2),
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--open", type=int, default=1_000_000)
    for name, value in measure(parser.parse_args().open).items():
        print(f"{name:28}{value}")


if __name__ == "__main__":
    main()
