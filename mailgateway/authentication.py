"""Was a mail really sent by the domain in its From? Authentication-Results (RFC 8601) of the server before us.

Only the topmost header that bears our own authserv-id is believed: what stands below may have come with the mail.
DMARC's own result decides; without one, SPF or DKIM that passed for an aligned domain (RFC 7489 3.1). Alignment is
relaxed to the same domain or a parent and child of it: no list of public suffixes is asked, so two sister
subdomains do not align here though DMARC would let them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jumia_core.kernel import fold_ascii

_MAX_LENGTH = 16_000


@dataclass(frozen=True, slots=True)
class Authentication:
    """Whether the From domain was proved, and how or why not."""

    passed: bool
    reason: str


@dataclass(frozen=True, slots=True)
class MethodResult:
    """One result of one method, with its properties in lower case."""

    method: str
    result: str
    properties: dict[str, str]


@dataclass(frozen=True, slots=True)
class ResultsHeader:
    """One Authentication-Results header."""

    authserv_id: str
    results: tuple[MethodResult, ...]


def authenticate(
    headers: Sequence[str], sender: str, *, authserv_id: str | None, required: bool, peer_is_trusted: bool = True
) -> Authentication:
    """Judge a sender by the headers of our own mail server, given in their order, the topmost first."""
    if not required:
        return Authentication(passed=True, reason="off: only this machine can reach the server")
    if authserv_id is None:
        return Authentication(passed=False, reason="no authserv-id is trusted")
    if not peer_is_trusted:
        return Authentication(passed=False, reason="it did not come through our mail server")
    ours = next((found for found in map(parse, headers) if found.authserv_id == fold_ascii(authserv_id.strip())), None)
    if ours is None:
        return Authentication(passed=False, reason=f"no Authentication-Results of {authserv_id}")
    return _judge(ours.results, fold_ascii(sender.rpartition("@")[2]))


def _judge(results: Sequence[MethodResult], domain: str) -> Authentication:
    dmarc = [result for result in results if result.method == "dmarc"]
    if len(dmarc) > 1 or (dmarc and dmarc[0].result != "none"):
        named = dmarc[0].properties.get("header.from", domain).rpartition("@")[2]
        if dmarc[0].result == "pass" and len(dmarc) == 1 and named == domain:
            return Authentication(passed=True, reason=f"dmarc=pass for {domain}")
        about = "" if named == domain else f" for {named}"
        return Authentication(passed=False, reason=f"dmarc={dmarc[0].result}{about}, From is {domain}")
    for result in results:
        if result.result == "pass" and (proved := _domain(result)) and aligned(proved, domain):
            return Authentication(passed=True, reason=f"{result.method}=pass for {proved}, aligned with {domain}")
    said = ", ".join(f"{result.method}={result.result}" for result in results) or "nothing"
    return Authentication(passed=False, reason=f"no aligned SPF or DKIM pass for {domain}: {said}"[:300])


def aligned(proved: str, domain: str) -> bool:
    """Tell whether a proved domain is the From domain, a parent or a child of it; never a bare top level."""
    if "." not in proved or "." not in domain:
        return proved == domain != ""
    return proved == domain or domain.endswith(f".{proved}") or proved.endswith(f".{domain}")


def _domain(result: MethodResult) -> str:
    named = result.properties
    if result.method == "dkim":
        return named.get("header.d") or named.get("header.i", "").rpartition("@")[2]
    if result.method == "spf":
        return named.get("smtp.mailfrom", "").rpartition("@")[2] or named.get("smtp.helo", "")
    return ""


def parse(value: str) -> ResultsHeader:
    """Read one header leniently; what cannot be read is left out. Never raises."""
    parts = list(_statements(value[:_MAX_LENGTH]))
    authserv_id = fold_ascii(parts[0][0]) if parts and parts[0] else ""
    return ResultsHeader(authserv_id, tuple(filter(None, map(_result, parts[1:]))))


def _result(words: list[str]) -> MethodResult | None:
    pairs = [
        (fold_ascii(words[at - 1]), fold_ascii(words[at + 1]))
        for at, word in enumerate(words)
        if word == "=" and 0 < at < len(words) - 1
    ]
    if not pairs:
        return None
    (method, result), *properties = pairs
    named: dict[str, str] = {}
    for key, text in properties:
        named.setdefault(key, text.rstrip(".").strip("<>"))
    return MethodResult(method.partition("/")[0], result, named)


def _statements(value: str) -> Iterator[list[str]]:
    """The words of each part between semicolons; comments are left out, quoted words are whole (RFC 5322 3.2)."""
    words: list[str] = []
    word, depth, quoted, escaped = "", 0, False, False
    for char in value + ";":
        if escaped:
            word, escaped = word + ("" if depth else char), False
        elif char == "\\" and (quoted or depth):
            escaped = True
        elif quoted:
            quoted, word = char != '"', word + ("" if char == '"' else char)
        elif depth:
            depth += (char == "(") - (char == ")")
        elif char not in ' \t;=("':
            word += char
        elif char == '"':
            quoted = True
        else:
            words += [word] if word else []
            word, depth = "", int(char == "(")
            words += ["="] if char == "=" else []
            if char == ";":
                yield words
                words = []
    if quoted or depth:
        yield words  # an open quotation or comment: what came before it is all that can be read
