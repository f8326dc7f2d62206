"""HTML that is safe because nothing else can be made: text is escaped wherever it is put in."""

import html


class Html(str):
    """Text that is HTML already. Only this module makes it."""

    __slots__ = ()


Child = str | None


def safe(text: str) -> Html:
    """Return text as HTML: what is HTML stays, all else is escaped."""
    return text if isinstance(text, Html) else Html(html.escape(text, quote=True))


def fragment(*inside: Child) -> Html:
    """Put parts side by side; None is left out."""
    return Html("".join(safe(part) for part in inside if part is not None))


def element(tag: str, *inside: Child, **attributes: str | bool | None) -> Html:
    """Make an element. A trailing _ of an attribute's name falls away, other _ become dashes.

    An attribute that is None or False is left out; one that is True has no value.
    """
    shown = []
    for name, value in attributes.items():
        key = name.rstrip("_").replace("_", "-")
        if value is True:
            shown.append(f" {key}")
        elif value is not None and value is not False:
            shown.append(f' {key}="{safe(str(value))}"')
    opening = f"<{tag}{''.join(shown)}>"
    return Html(opening) if tag in VOID else Html(f"{opening}{fragment(*inside)}</{tag}>")


def formatted(template: str, **values: str) -> Html:
    """Fill a sentence in: the sentence and what is put into it are escaped."""
    return Html(str(safe(template)).format(**{name: safe(value) for name, value in values.items()}))


VOID = frozenset({"input", "meta", "br"})
