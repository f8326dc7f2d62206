"""A browser that speaks HTTP to the running pages: it keeps cookies, fills forms in and reads what is shown."""

import http.client
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

SECONDS = 30


@dataclass(frozen=True, slots=True)
class Shown:
    """One answer: its status, its headers and its page."""

    status: int
    headers: dict[str, str]
    html: str = field(repr=False)
    page: "Page" = field(repr=False)

    @property
    def text(self) -> str:
        """What a person reads, with single spaces."""
        return " ".join(" ".join(self.page.texts).split())


class Page(HTMLParser):
    """What stands in a page: its words, its forms' fields, its links."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.fields: dict[str, dict[str, str | None]] = {}
        self.actions: list[str | None] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._silent = False
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        self._silent = tag == "style"
        if tag == "input":
            self.fields[str(found.get("name"))] = found
        elif tag == "form":
            self.actions.append(found.get("action"))
        elif tag == "a":
            self.links.append(str(found.get("href")))

    def handle_endtag(self, tag: str) -> None:
        self._silent = self._silent and tag != "style"

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.texts.append(data)


class Browser:
    """One person's browser."""

    def __init__(self, url: str, *, language: str = "en", cookies: bool = True) -> None:
        self._url = urlsplit(url)
        self._language = language
        self._keeps = cookies
        self.cookies: dict[str, str] = {}

    def get(self, path: str, **headers: str) -> Shown:
        """Open an address."""
        return self.ask("GET", path, None, headers)

    def post(self, path: str, values: dict[str, str], **headers: str) -> Shown:
        """Send a form that was not shown first."""
        headers = {"Content-Type": "application/x-www-form-urlencoded"} | headers
        return self.ask("POST", path, urlencode(values).encode(), headers)

    def submit(self, path: str, shown: Shown, **values: str) -> Shown:
        """Fill the form of a page in, hidden fields and all, and send it to where it says; `path` is the page's."""
        kept = {name: str(one.get("value") or "") for name, one in shown.page.fields.items()}
        (action,) = shown.page.actions
        return self.post(action or path, kept | values)

    def ask(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> Shown:
        """Send one request, on a connection of its own."""
        connection = http.client.HTTPConnection(str(self._url.hostname), self._url.port, timeout=SECONDS)
        sent = {"Accept-Language": self._language} | {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection.request(method, path, body, sent)
            answer = connection.getresponse()
            html = answer.read().decode()
        finally:
            connection.close()
        if self._keeps:
            for line in answer.headers.get_all("Set-Cookie") or []:
                self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
        return Shown(answer.status, dict(answer.headers.items()), html, Page(html))
