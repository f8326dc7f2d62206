"""The running program and somebody who sits at its chat page, in a real browser. Playwright waits; nothing sleeps."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Self

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PORTS = ("SELLER_CENTER_BOT_CHAT_PAGE_PORT", "SELLER_CENTER_MAIL_PORT", "SELLER_CENTER_PAGES_PORT")
START_SECONDS, STOP_SECONDS = 180, 60
PATIENCE = 60_000  # milliseconds that a step may take on a busy machine
DESK, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}
IMAGES = "SELLER_CENTER_TEST_IMAGES"
"""A folder: the screenshots of the documentation are written there, too."""


@dataclass(frozen=True)
class Program:
    """`seller-center run` in a folder of its own, on free ports."""

    folder: Path
    url: str


@contextmanager
def running_program(folder: Path) -> Iterator[Program]:
    """Run it until the end of the block; it must end by itself when it is told to."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SELLER_CENTER_")}
    process = subprocess.Popen(
        [Path(sys.executable).with_name("seller-center"), "run", "--no-story"],
        cwd=folder,
        env=kept | dict.fromkeys(PORTS, "0") | {"COLUMNS": "200"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    with process:
        try:
            yield Program(folder, _address(process))
            process.terminate()
            assert process.wait(STOP_SECONDS) == 0
        finally:
            process.kill()


def _address(process: "subprocess.Popen[str]") -> str:
    """Read what the program says until it is ready, and go on reading so that it never waits for us."""
    lines = Queue[str]()

    def read() -> None:
        with suppress(ValueError):  # it was closed: the test is over
            for line in process.stdout or ():
                lines.put(line)
        lines.put("")

    Thread(target=read, daemon=True).start()
    said = []
    try:
        while (line := lines.get(timeout=START_SECONDS)) and "Ctrl-C" not in line:
            said.append(line)
    except Empty:
        pass
    found = re.search(r"Open (http://\S+) in a browser", "".join(said))
    if not found:
        pytest.fail(f"the program did not start:\n{''.join(said)}", pytrace=False)
    return found[1]


@contextmanager
def a_browser() -> Iterator[Browser]:
    """Start Chromium. Where there is none the test is skipped; with CI set it fails."""
    program = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if program is None:
        reason = f"no browser here: none of {', '.join(BROWSERS)} (apt-get install chromium)"
        if os.environ.get("CI", "").lower() in {"1", "true", "yes"}:
            pytest.fail(f"CI drives the chat page, and there is {reason}", pytrace=False)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


class Phone:
    """One window of the page. Whoever sits at it changes with `sit`."""

    def __init__(self, browser: Browser, url: str) -> None:
        context = browser.new_context(viewport=DESK)  # type: ignore[arg-type]  # a TypedDict
        context.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        self.page: Page = context.new_page()
        self.url = url
        self.troubles: list[str] = []
        self.asked: set[str] = set()
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("console", lambda said: self.troubles.append(said.text) if said.type == "error" else None)
        self.page.on("request", lambda request: self.asked.add(request.url))
        self.page.goto(url)

    def sit(self, name: str) -> Self:
        """Let somebody sit down, and wait until their chat is there."""
        option = self.page.locator("#person option", has_text=name)
        number = option.get_attribute("value")
        self.page.select_option("#person", value=number)
        expect(self.page.locator("body")).to_have_attribute("data-shown", str(number))
        return self

    def start(self, welcome: str = "Welcome to the Seller Center") -> Self:
        """Press Start; the bot answers in the language that the phone is set to."""
        self.page.click("#first")
        return self.hears(welcome)

    def say(self, text: str) -> Self:
        """Write into the chat."""
        self.page.fill("#text", text)
        self.page.press("#text", "Enter")
        return self

    def send_photo(self, name: str, content: bytes) -> Self:
        """Send a photo by the paper clip."""
        self.page.set_input_files("#file", {"name": name, "mimeType": "image/png", "buffer": content})
        return self

    def tap(self, label: str) -> Self:
        """Tap the newest button whose label holds a word."""
        self.page.locator(".keys button", has_text=label).last.click()
        return self

    def hears(self, text: str) -> Self:
        """Wait until the bot says something."""
        expect(self.message(text)).to_be_visible()
        return self

    def message(self, text: str) -> Locator:
        """The newest message of the bot that holds a text."""
        return self.page.locator(".message:not(.mine)", has_text=text).last

    def pane(self, name: str) -> Self:
        """Show a part of the page, where not all are shown at once."""
        button = self.page.locator(f'.panes button[data-pane="{name}"]')
        if button.is_visible():
            button.click()
        return self

    def mail(self, subject: str) -> str:
        """Open the newest mail with a subject, and return its text."""
        self.pane("mail")
        if self.page.locator("#back").is_visible():
            self.page.click("#back")
        self.page.locator("#letters button", has_text=subject).first.click()
        return self.page.locator("#body").inner_text()

    def answer_mail(self, text: str) -> Self:
        """Answer the mail that is open; it must be taken."""
        self.page.fill("#reply", text)
        self.page.click("#post")
        expect(self.page.locator("#said")).to_contain_text("250")
        return self

    def link(self, email: str) -> Self:
        """Link this chat to an account by the code that is in its mailbox."""
        self.start().tap("Link my account").hears("What is the email address").say(email).hears("a code of 8 digits")
        code = re.search(r"\b\d{8}\b", self.mail("Your code for the chat"))
        assert code is not None
        return self.pane("chat").say(code[0]).hears("This chat is linked to your account now")

    def a_working_day_passes(self) -> Self:
        """Move the clock; what time makes due is done when this returns."""
        before = self.page.locator("#local").inner_text()
        self.page.click("#day")
        expect(self.page.locator("#local")).not_to_have_text(before)
        expect(self.page.locator("#moved")).to_have_text("Done.")
        return self

    def on_a_phone(self) -> Self:
        """Make the window as narrow as a small phone: nothing may stick out of it."""
        self.page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a TypedDict
        assert self.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        return self

    def at_a_desk(self) -> Self:
        """Make the window wide again."""
        self.page.set_viewport_size(DESK)  # type: ignore[arg-type]  # a TypedDict
        return self

    def picture(self, name: str, folder: Path) -> bytes:
        """Take a screenshot; where images are asked for, the documentation's is made anew."""
        where = Path(os.environ.get(IMAGES) or folder) / f"{name}.png"
        return self.page.screenshot(path=where)
