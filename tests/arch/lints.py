"""The project's own lints: rules of the house that no linter on the market knows. Run by `make arch`.

Each one opens with the defect that it prevents. A line may be excused by a comment on it, with the reason:
`# allow[clock]: the progress bar is for a person's eyes`.
"""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGES = ("jumia_core", "bots", "mailgateway", "pages")
EVERYTHING = (*PACKAGES, "tests", "benchmarks")
LINES_AT_MOST = 400  # DESIGN section 3
VAGUE_NAMES = {"utils.py", "util.py"}
CLOCK_FILE = Path("jumia_core/kernel/clock.py")
CLOCK_CALLS = {
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("date", "today"),
    ("time", "sleep"),
    ("time", "time"),
}


@dataclass(frozen=True)
class SourceFile:
    """One Python file; `path` is relative to the project's root."""

    path: Path
    text: str
    tree: ast.Module


@dataclass(frozen=True)
class Finding:
    """One broken rule at one place."""

    path: Path
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.message}"


Lint = Callable[[SourceFile], Iterator[Finding]]


def length(file: SourceFile) -> Iterator[Finding]:
    """Prevents the file of 3,305 lines: every change is a merge conflict, nothing is found by its name."""
    lines = len(file.text.splitlines())
    if lines > LINES_AT_MOST:
        yield Finding(file.path, lines, "length", f"{lines} lines, {LINES_AT_MOST} at most; split by actor or noun")


def vague_name(file: SourceFile) -> Iterator[Finding]:
    """Prevents the drawer where code goes whose home nobody looked for, and where nobody finds it again."""
    if file.path.name in VAGUE_NAMES:
        yield Finding(file.path, 1, "vague-name", "name the file for what is in it")


def commit(file: SourceFile) -> Iterator[Finding]:
    """Prevents half a verb in the database: a commit in the middle saves rows and loses event or notice."""
    if file.path.parts[0] not in PACKAGES or file.path.is_relative_to("jumia_core/store"):
        return
    for call in _calls(file.tree):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "commit":
            yield Finding(file.path, call.lineno, "commit", "only jumia_core/store commits; flush instead")


def clock(file: SourceFile) -> Iterator[Finding]:
    """Prevents deadlines out of a test's reach: the machine's own time cannot be moved past a weekend."""
    if file.path.parts[0] not in PACKAGES or file.path == CLOCK_FILE:
        return
    message = "ask the injected Clock"
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Call) and _ends_with(node.func, CLOCK_CALLS):
            yield Finding(file.path, node.lineno, "clock", f"{ast.unparse(node.func)}(): {message}")
        if isinstance(node, ast.ImportFrom) and node.module == "time":
            for alias in node.names:
                if ("time", alias.name) in CLOCK_CALLS:
                    yield Finding(file.path, node.lineno, "clock", f"time.{alias.name}: {message}")


def front_door(file: SourceFile) -> Iterator[Finding]:
    """Prevents inner files from becoming everyone's: then none of them can be changed alone."""
    package, *inner = file.path.parts[:-1] or [""]
    if package not in PACKAGES:
        return
    home = inner[0] if package == "jumia_core" and inner else None
    for line, name in _imported_modules(file.tree):
        root, *path = name.split(".")
        if root != "jumia_core":
            continue
        if home is not None and not path:
            yield Finding(file.path, line, "front-door", "inside the core, import the module that you mean")
        if len(path) > 1 and path[0] != home:
            door = f"{root}.{path[0]}"
            yield Finding(file.path, line, "front-door", f"{name} is {door}'s own; import from {door}")


LINTS: tuple[Lint, ...] = (length, vague_name, commit, clock, front_door)


def findings(root: Path, lints: tuple[Lint, ...] = LINTS) -> list[Finding]:
    """All that is wrong under the project's root, in order of files and lines."""
    found = [
        finding
        for file in _source_files(root)
        for lint in lints
        for finding in lint(file)
        if not _is_excused(file, finding)
    ]
    return sorted(found, key=lambda finding: (finding.path, finding.line, finding.rule))


def _source_files(root: Path) -> Iterator[SourceFile]:
    for package in EVERYTHING:
        for path in sorted((root / package).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            yield SourceFile(path.relative_to(root), text, ast.parse(text, filename=str(path)))


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _imported_modules(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.lineno, node.module or ""


def _ends_with(function: ast.expr, names: set[tuple[str, str]]) -> bool:
    parts = ast.unparse(function).split(".")
    return len(parts) > 1 and (parts[-2], parts[-1]) in names


def _is_excused(file: SourceFile, finding: Finding) -> bool:
    line = (file.text.splitlines() or [""])[finding.line - 1]
    return re.search(rf"# allow\[{finding.rule}\]: \S", line) is not None


def main() -> int:
    """Print what is wrong; the exit code says whether anything is."""
    found = findings(Path.cwd())
    for finding in found:
        print(finding)  # noqa: T201  a command-line tool
    count = f"{len(found)} broken" if found else "none broken"
    print(f"{len(LINTS)} lints of our own: {count}")  # noqa: T201  a command-line tool
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
