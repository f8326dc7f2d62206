"""How every page looks: one column, one style of our own in the page itself, nothing from elsewhere, no script."""

import base64
import hashlib
from importlib.resources import files

from pages.html import Child, Html, element, fragment, safe
from pages.languages import CODES, Texts, texts

STYLE = files("pages").joinpath("style.css").read_text(encoding="utf-8")
STYLE_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = (
    f"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Server": "Seller Center",
}


def document(t: Texts, title: str, *inside: Child, final: bool = False) -> str:
    """Return a whole page. One that answers a form for good is `final`: in another language it cannot be had again."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="format-detection", content="telephone=no"),
        element("title", title, " - Seller Center"),
        element("style", Html(STYLE)),
    )
    body = element(
        "body",
        element("header", "Seller Center"),
        element("main", element("h1", title), *inside),
        None if final else element("footer", _languages(t)),
    )
    return "<!doctype html>\n" + element("html", head, body, lang=t.code, dir=t.direction)


def field(t: Texts, name: str, label: str, *, hint: str = "", wrong: bool = False, **attributes: str | bool) -> Html:
    """Return one field of a form, with its label above it and its hint below."""
    described = f"{name}-hint" if hint else None
    return element(
        "div",
        element("label", t(label), for_=name),
        element(
            "input",
            id=name,
            name=name,
            required=True,
            aria_describedby=described,
            aria_invalid="true" if wrong else None,
            **attributes,
        ),
        element("p", t(hint), class_="hint", id=described) if hint else None,
        class_="field",
    )


def form(button: Child, *inside: Child, action: str | None = None) -> Html:
    """Return a form that posts; without an action to where it came from."""
    return element("form", *inside, element("button", button, type="submit"), method="post", action=action)


def problem(text: Child) -> Html | None:
    """Return what was wrong, None for nothing; a screen reader says it at once."""
    return element("p", text, class_="wrong", role="alert") if text else None


def link(text: Child, href: str, *, button: bool = False) -> Html:
    """Return a link, on request as wide as a button."""
    return element("a", text, href=href, rel="noreferrer", class_="button" if button else None)


def own(text: str) -> Html:
    """Return a name or an address in its own direction, whatever the sentence around it runs."""
    return element("bdi", text)


def _languages(t: Texts) -> Html:
    shown = [
        element("strong", texts(code)("language"), lang=code)
        if code == t.code
        else element("a", texts(code)("language"), href=f"?lang={code}", lang=code, hreflang=code)
        for code in CODES
    ]
    return element("nav", *(fragment(each, safe(" ")) for each in shown), aria_label=t("languages"))
