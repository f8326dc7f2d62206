"""Who is believed about a sender: only the topmost header of our own server, and only for the From domain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgateway.authentication import aligned, authenticate, parse

OURS = "mx.claims.example.com"


def proved(*headers: str, sender: str = "ada@example.ng") -> bool:
    """Ask with our authserv-id."""
    return authenticate(headers, sender, authserv_id=OURS, required=True).passed


@pytest.mark.parametrize(
    "header",
    [
        f"{OURS}; dmarc=pass header.from=example.ng",
        f"{OURS} 1; dmarc=pass (p=reject dis=none) header.from=Example.NG",
        f"{OURS.upper()};\tspf=fail smtp.mailfrom=bounce@other.example; dkim=none; dmarc=pass header.from=example.ng",
        f"{OURS}; dmarc=none header.from=example.ng; dkim=pass header.d=example.ng header.s=s1",
        f"{OURS}; dkim=fail header.d=other.example; dkim=pass (2048-bit key) header.i=@mail.example.ng",
        f"{OURS}; spf=pass (sender is ok; really) smtp.mailfrom=ada@mail.example.ng",
        f"{OURS}; spf=pass smtp.mailfrom=example.ng",
        f'{OURS}; spf=pass smtp.mailfrom="ada obi"@example.ng',
        f'{OURS}; dkim/1=pass reason="good; signature" header.d=example.ng',
    ],
)
def test_what_proves_a_sender(header: str) -> None:
    """DMARC pass; or, where the domain has no policy, an aligned DKIM or SPF pass."""
    assert proved(header)


@pytest.mark.parametrize(
    "header",
    [
        "",
        "nonsense",
        OURS,
        f"{OURS}; none",
        "mx.evil.example; dmarc=pass header.from=example.ng",
        f"{OURS}.evil.example; dmarc=pass header.from=example.ng",
        f"{OURS}; dmarc=fail header.from=example.ng; dkim=pass header.d=example.ng",
        f"{OURS}; dmarc=temperror header.from=example.ng",
        f"{OURS}; dmarc=bestguesspass header.from=example.ng",
        f"{OURS}; dmarc=pass header.from=evil.example",
        f"{OURS}; dmarc=none; dmarc=pass header.from=example.ng",
        f"{OURS}; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=x@evil.example",
        f"{OURS}; dkim=pass header.d=ng",
        f"{OURS}; dkim=pass header.d=notexample.ng",
        f"{OURS}; spf=softfail smtp.mailfrom=ada@example.ng",
        f"{OURS}; spf=pass smtp.mailfrom=",
        f"{OURS}; spf=pass (dmarc=pass header.from=example.ng) smtp.mailfrom=x@evil.example",
        f'{OURS}; spf=pass smtp.mailfrom="x; dmarc=pass header.from=example.ng"@evil.example',
        f"{OURS}; arc=pass header.d=example.ng",
    ],
)
def test_what_proves_nothing(header: str) -> None:
    """Other servers, other domains, failures, bare top levels, and words inside comments or quotations."""
    assert not proved(header)


def test_only_the_topmost_header_of_ours_is_believed() -> None:
    """What stands below may have come with the mail; other servers' headers above do not matter."""
    good, bad = f"{OURS}; dmarc=pass header.from=example.ng", f"{OURS}; dmarc=fail header.from=example.ng"
    assert not proved(bad, good)
    assert proved(good, bad)
    assert proved("mx.other.example; dmarc=fail", good)


def test_off_means_off_and_only_that() -> None:
    """On loopback nobody is checked; without a trusted id, or past our server, nobody passes."""
    good = [f"{OURS}; dmarc=pass header.from=example.ng"]
    assert authenticate([], "", authserv_id=None, required=False).passed
    assert not authenticate(good, "ada@example.ng", authserv_id=None, required=True).passed
    around = authenticate(good, "ada@example.ng", authserv_id=OURS, required=True, peer_is_trusted=False)
    assert (around.passed, around.reason) == (False, "it did not come through our mail server")


@pytest.mark.parametrize(
    ("proven", "domain", "expected"),
    [
        ("example.ng", "example.ng", True),
        ("mail.example.ng", "example.ng", True),
        ("example.ng", "shop.example.ng", True),
        ("a.example.ng", "b.example.ng", False),
        ("ng", "example.ng", False),
        ("", "", False),
    ],
)
def test_alignment(proven: str, domain: str, expected: bool) -> None:
    """The same domain, a parent or a child; sisters are refused though DMARC would let them."""
    assert aligned(proven, domain) is expected


@given(st.text(max_size=300))
def test_no_header_raises(text: str) -> None:
    """Whatever stands in a header, reading it gives an answer."""
    parse(text)
    assert not authenticate([text], "ada@example.ng", authserv_id="trusted\0nowhere", required=True).passed
