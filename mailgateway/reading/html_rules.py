"""How mail clients mark the quoted mail, its attribution and the signature in HTML."""

from typing import NamedTuple

from mailgateway.reading.lines import Role


class Mark(NamedTuple):
    """What an element means, and the client that writes it."""

    role: Role
    rule: str


_CUT, _QUOTE, _ATTRIBUTION, _SIGNATURE = Role.CUT, Role.QUOTE, Role.ATTRIBUTION, Role.SIGNATURE

IDS = {
    "divrplyfwdmsg": Mark(_CUT, "outlook-web-reply-header"),
    "appendonsend": Mark(_CUT, "outlook-append-on-send"),
    "mail-editor-reference-message-container": Mark(_CUT, "outlook-mobile-reference"),
    "olk_src_body_section": Mark(_CUT, "outlook-mac-source-body"),
    "stopspelling": Mark(_CUT, "hotmail-stop-spelling-rule"),
    "zwchr": Mark(_CUT, "zimbra-divider"),
    "isreplycontent": Mark(_QUOTE, "netease-reply-content"),
    "isforwardcontent": Mark(_QUOTE, "netease-forward-content"),
    "yahoo_quoted": Mark(_QUOTE, "yahoo-quoted"),
    "signature": Mark(_SIGNATURE, "outlook-signature"),
    "applemailsignature": Mark(_SIGNATURE, "apple-mobile-signature"),
    "ms-outlook-mobile-signature": Mark(_SIGNATURE, "outlook-mobile-signature"),
    "composer_signature": Mark(_SIGNATURE, "samsung-signature"),
    "ymail_android_signature": Mark(_SIGNATURE, "yahoo-android-signature"),
    "ntes-pcmac-signature": Mark(_SIGNATURE, "netease-signature"),
    "divneteasemailcard": Mark(_SIGNATURE, "netease-signature"),
}
"""By lower-case `id`. CUT: this mail's older part begins here. QUOTE: what is inside is older."""

CLASSES = {
    "outlookmessageheader": Mark(_CUT, "outlook-message-header"),
    "gmail_attr": Mark(_ATTRIBUTION, "gmail-attribution"),
    "moz-cite-prefix": Mark(_ATTRIBUTION, "thunderbird-attribution"),
    "moz-email-headers-table": Mark(_CUT, "thunderbird-forward-header"),
    "yahoo_quoted": Mark(_QUOTE, "yahoo-quoted"),
    "yahoo-quoted-begin": Mark(_CUT, "yahoo-mobile-quote"),
    "ymail_quoted": Mark(_QUOTE, "yahoo-quoted"),
    "protonmail_quote": Mark(_QUOTE, "proton-quote"),
    "tutanota_quote": Mark(_QUOTE, "tuta-quote"),
    "zmail_extra": Mark(_QUOTE, "zoho-quote"),
    "mail-quote-collapse": Mark(_QUOTE, "mail.ru-quote"),
    "alimail-quote": Mark(_QUOTE, "alimail-quote"),
    "freshdesk_quote": Mark(_QUOTE, "freshdesk-quote"),
    "front-blockquote": Mark(_QUOTE, "front-quote"),
    "gmail_signature": Mark(_SIGNATURE, "gmail-signature"),
    "moz-signature": Mark(_SIGNATURE, "thunderbird-signature"),
    "protonmail_signature_block": Mark(_SIGNATURE, "proton-signature"),
}
"""By lower-case class."""

NAMES = {"quote": Mark(_QUOTE, "gmx-quote")}
"""By lower-case `name` of a div (GMX, WEB.DE)."""

BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "html", "li", "main", "nav", "ol", "p", "pre", "section",
        "table", "tbody", "tfoot", "thead", "tr", "ul",
    )
)  # fmt: skip
"""Elements that begin and end a line."""

SPACED = frozenset(("dl", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "pre", "ul"))
"""Elements with an empty line around them."""

SKIPPED = frozenset(
    ("head", "meta", "script", "select", "style", "template", "textarea", "title", "noscript", "object", "svg")
)
"""Elements that a reader does not see."""
