"""How long a person waits before anything happens: importing the library, and the command's help.

Run: `python -m benchmarks.bench_start`. Aim: import at most 0.3 s, help at most 0.4 s, as whole processes less
what an empty Python process takes; each figure is the median of several runs.
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 9
IMPORT_AIM, HELP_AIM = 0.3, 0.4


def measure() -> dict[str, object]:
    """Return seconds for an empty process, for the import and for `--help`, and the shares of their aims."""
    empty = _median([sys.executable, "-c", "pass"])
    imported = _median([sys.executable, "-c", "import jumia_core"])
    helped = _median([str(Path(sys.executable).with_name("seller-center")), "--help"])
    return {
        "empty_process_s": round(empty, 3),
        "import_s": round(imported, 3),
        "import_share_of_0.3_s": round((imported - empty) / IMPORT_AIM, 2),
        "help_s": round(helped, 3),
        "help_share_of_0.4_s": round(helped / HELP_AIM, 2),
    }


def _median(command: list[str]) -> float:
    root = Path(__file__).parent.parent
    seconds = []
    for _ in range(RUNS):
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, cwd=root)
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds)


def main() -> None:
    """Print the figures."""
    for name, value in measure().items():
        print(f"{name:28}{value}")


if __name__ == "__main__":
    main()
