"""The whole program as a person sees it: `seller-center run`, the chat page in a browser, real mail beside the chat.

`SELLER_CENTER_TEST_IMAGES=docs/images` writes the documentation's screenshots while it runs.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.rigs.chat_page import Phone, Program, a_browser, running_program

pytestmark = pytest.mark.xdist_group("browser")
MATTER = "The bill shows a commission of 4500 naira for an order that was cancelled."
QUESTION = "Please send the number of the order that was cancelled."
FRENCH = "Bonjour, la commande a été annulée par le client et je voudrais récupérer mon argent, merci beaucoup."
ENGLISH = "The order number is 301459020. The customer cancelled it on Monday."
REASON = "Your business licence ran out. Please send the new one."
PASSWORD = "seven yellow buses wait here"  # noqa: S105 - of the demonstration's Bola


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests of this file."""
    with a_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def program(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """One running program for all tests of this file; each test sits down as other people."""
    assert browser.is_connected()  # asked for first: without a browser nothing is started
    with running_program(tmp_path_factory.mktemp("running")) as started:
        yield started


@pytest.fixture
def phone(browser: Browser, program: Program) -> Iterator[Phone]:
    """The page, freshly opened. Nothing may go wrong on it, and nothing may be loaded from elsewhere."""
    opened = Phone(browser, program.url)
    yield opened
    opened.page.context.close()
    assert opened.troubles == []
    assert {urlsplit(url).netloc for url in opened.asked} == {urlsplit(program.url).netloc}


def test_a_claim_from_its_photo_to_its_end(phone: Phone, tmp_path: Path) -> None:
    """Ada links her chat, raises a claim with a photo; Li asks; French is refused, English counts; silence closes."""
    phone.sit("Ada Obi").link("ada@example.ng").hears("Hello Ada Obi")
    number = raise_claim(phone, tmp_path)

    phone.sit("Li Wei").link("li@platform.example")
    ask(phone, number, QUESTION)
    phone.sit("Ada Obi").hears(f"A question about your claim {number}")
    phone.tap("Open the claim").hears(QUESTION)
    phone.on_a_phone().picture("chat-claim", tmp_path)
    phone.at_a_desk()

    subject = f"[Claim {number}] A question about your claim"
    assert QUESTION in phone.mail(subject)
    phone.answer_mail(FRENCH).hears(f"Your answer to claim {number} does not count: it is not in English")
    assert "Please reply to this email in English" in phone.mail(f"[Claim {number}] Please answer in English")
    phone.mail(subject)
    phone.answer_mail(ENGLISH).hears(f"We have your answer to claim {number}")
    assert "It is our turn now" in phone.mail(f"[Claim {number}] We have your answer")

    phone.sit("Li Wei").hears(ENGLISH)
    ask(phone, number, "Please send a photo of the bill.")
    phone.sit("Ada Obi").hears("Please send a photo of the bill.")
    for _ in range(4):  # three working days to answer, and the morning after them
        phone.a_working_day_passes()
    phone.hears(f"Your claim {number} (Bill problem) is closed: we had no answer in time")
    assert "Your claim is closed" in phone.mail(f"[Claim {number}] Your claim is closed")


def test_a_forgotten_password_of_an_inactive_account(phone: Phone, program: Program, tmp_path: Path) -> None:
    """Tunde makes Bola's account Inactive; her new password works, and she reads why and whom to ask."""
    phone.sit("Tunde Bello").link("tunde@platform.example").tap("Accounts").tap("Bola Ade").tap("Make Inactive")
    phone.hears("Write the reason").say(REASON).hears("can do nothing here any more").tap("Make Inactive")
    phone.hears("The reason: " + REASON)

    phone.sit("Bola Ade").on_a_phone().start().tap("Forgot password").hears("What is the email address")
    phone.say("bola@example.ng").hears("an email with a link is on its way")
    link = re.search(r"http://\S+/reset/\S+", phone.mail("Set a new password"))
    assert link is not None
    with phone.page.context.expect_page() as opened:
        phone.page.locator("#body a", has_text="/reset/").click()
    form = opened.value
    for field in form.locator("input[type=password]").all():
        field.fill(PASSWORD)
    form.get_by_role("button", name="Change the password").click()
    expect(form.locator("body")).to_contain_text("Your password is fine. Your account is Inactive")
    expect(form.locator("body")).to_contain_text("Tunde Bello at tunde@platform.example")
    form.close()

    phone.pane("chat").say("/start").hears("Welcome").tap("Use my password").hears("What is the email address")
    phone.say("bola@example.ng").hears("Now send the password of").say(PASSWORD)
    phone.hears("Your password is fine.").hears(REASON).hears("tunde@platform.example")
    expect(phone.page.locator(".message", has_text=PASSWORD)).to_have_count(0)
    phone.picture("chat-inactive", tmp_path)
    phone.tap("Ask my account manager").hears("We sent your account manager an email")
    phone.at_a_desk().sit("Tunde Bello")
    assert "Bola Ade" in phone.mail("Bola Ade")
    assert found_in_files(program.folder, PASSWORD) == []


def test_arabic_reads_from_right_to_left(phone: Phone, tmp_path: Path) -> None:
    """Text, buttons and sides of the chat are turned; numbers and addresses in it are not."""
    phone.sit("Omar Farid").on_a_phone().start("مركز البائعين")
    expect(phone.page.locator("#messages")).to_have_attribute("dir", "rtl")
    first, second = phone.page.locator(".keys").last.locator("div").nth(1).locator("button").all()
    left, right = second.bounding_box(), first.bounding_box()
    assert left is not None
    assert right is not None
    assert left["x"] < right["x"]
    phone.tap("ربط حسابي").hears("✉️").say("omar@example.eg").hears("omar@example.eg")
    code = re.search(r"\b\d{8}\b", phone.mail("Your code for the chat"))
    assert code is not None
    phone.pane("chat").say(code[0]).hears("Omar Electronics, Cairo")
    phone.on_a_phone().picture("chat-arabic", tmp_path)


def test_what_people_write_is_never_markup(phone: Phone) -> None:
    """A text with tags is shown as it was written, in the chat and in the mailbox."""
    evil = '<img src=x onerror="document.title=1"><b>bold</b>'
    phone.sit("Nour Hassan").start().say(evil)
    expect(phone.page.locator(".message.mine .words").last).to_have_text(evil)
    phone.page.click("#compose")
    phone.page.fill("#new-subject", evil)
    phone.page.fill("#reply", evil)
    phone.page.click("#post")
    expect(phone.page.locator("#said")).to_contain_text("250")
    assert phone.page.locator("img[src=x]").count() == 0
    assert phone.page.title() == "Seller Center · chat page"


def test_a_link_from_elsewhere_only_offers_to_start(phone: Phone) -> None:
    """As in Telegram: whoever follows a link presses Start; another site cannot speak for them."""
    phone.page.goto(f"{phone.url}/?person=Chen&start=klnothing")
    expect(phone.page.locator("#first")).to_be_visible()
    expect(phone.page.locator("#about")).to_be_visible()
    assert phone.page.locator(".message").count() == 0
    assert phone.page.url == f"{phone.url}/"
    phone.page.click("#first")
    phone.hears("does not work")


def test_the_page_is_used_by_keyboard_alone(phone: Phone) -> None:
    """Start, a button, the commands and a message: each by Tab, Enter and Escape; the focus stays where one was."""
    page = phone.sit("Mei Lin").page
    page.focus("#first")
    page.keyboard.press("Enter")
    phone.hears("卖家中心")
    expect(page.locator("#text")).to_be_focused()
    page.locator(".keys button", has_text="Français").last.focus()
    page.keyboard.press("Enter")
    phone.hears("Bienvenue")
    assert page.evaluate("document.activeElement !== document.body")
    page.focus("#commands")
    page.keyboard.press("Enter")
    expect(page.locator("#menu button").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#menu")).to_be_hidden()
    expect(page.locator("#commands")).to_be_focused()


def raise_claim(phone: Phone, folder: Path) -> str:
    """Raise a bill problem with a photo, and return the claim's number."""
    phone.on_a_phone().picture("chat-home", folder)
    phone.at_a_desk().tap("New claim").hears("What is it about?").tap("Bill problem").hears("as 2026-W44")
    phone.say("2026-W45").hears("Transaction type").say("Commission").hears("as 12500 NGN")
    phone.say("4500 NGN").hears("What happened").say(MATTER).hears("Do you have photos or files")
    phone.send_photo("bill.png", phone.page.screenshot()).hears("1 file is here").tap("Done")
    phone.hears("Please check your claim").tap("Send the claim").hears("We have your claim")
    shown = phone.message("We have your claim").inner_text()
    number = re.search(r"\b\d{8}\b", shown)
    assert number, shown
    expect(phone.page.locator(".message.mine img")).to_have_js_property("complete", True)
    return number[0]


def ask(phone: Phone, number: str, question: str) -> None:
    """Let an agent ask the seller."""
    phone.say("/queue").hears("Open claims").tap(number).hears(f"Claim {number}").tap("Ask")
    phone.hears("Write to the seller").say(question).hears("Please check your message").tap("Send")
    phone.hears("It is the seller’s turn")  # noqa: RUF001 - as the catalogue writes it


def found_in_files(folder: Path, secret: str) -> list[str]:
    """Name the files that hold a secret."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [str(path) for path in files if secret.encode() in path.read_bytes()]
