"""Run every benchmark and write BENCHMARKS.md: each figure with the command that gave it.

Run: `make bench` (about ten minutes), or `python -m benchmarks.collect NAME …` to renew some of them.
"""

import contextlib
import io
import json
import os
import platform
import runpy
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
REPORT = ROOT / "BENCHMARKS.md"
KEPT = ROOT / "benchmarks" / "figures.json"


def _tool(script: str) -> Callable[[], str]:
    def run() -> str:
        path = SHARED / "tools" / script
        if not path.exists():
            return "(the labelled samples are not here; nothing was measured)"
        output, arguments = io.StringIO(), sys.argv
        sys.argv = [str(path)]
        try:
            with contextlib.redirect_stdout(output):
                runpy.run_path(str(path), run_name="__main__")
        finally:
            sys.argv = arguments
        return output.getvalue().rstrip()

    return run


def _table(module: str) -> Callable[[], str]:
    def run() -> str:
        figures: dict[str, object] = import_module(f"benchmarks.{module}").measure()
        width = max(len(name) for name in figures) + 2
        return "\n".join(f"{name:{width}}{value}" for name, value in figures.items())

    return run


def _sources() -> dict[str, tuple[str, Callable[[], str]]]:
    found: dict[str, tuple[str, Callable[[], str]]] = {}
    for path in sorted((ROOT / "benchmarks").glob("bench_*.py")):
        found[path.stem] = (f"python -m benchmarks.{path.stem}", _table(path.stem))
    for script in ("score_mail.py", "score_language.py"):
        found[script] = (f"python ../shared/tools/{script}", _tool(script))
    return found


def main() -> None:
    """Measure what was asked for, or all, and write the report."""
    sources = _sources()
    kept: dict[str, str] = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    for name in sys.argv[1:] or sources:
        print(f"{name} …", file=sys.stderr, flush=True)
        kept[name] = sources[name][1]()
        KEPT.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", "utf-8")
    head = (
        f"# Benchmarks\n\nFigures of one run each on a machine with {os.cpu_count()} cores (noisy), Python "
        f"{platform.python_version()}; ratios say more than seconds. `make bench` writes this page; each docstring "
        "in `benchmarks/` says what is measured and the aim.\n"
    )
    parts = [head]
    for name, (command, _) in sources.items():
        if name in kept:
            title = (import_module(f"benchmarks.{name}").__doc__ or "").splitlines()[0] if "." not in name else name
            parts.append(f"## {name}\n\n{title}\n\n`{command}`\n\n```text\n{kept[name]}\n```\n")
    REPORT.write_text("\n".join(parts), "utf-8")


if __name__ == "__main__":
    main()
