"""Mail that waits for the team: held until somebody vouches for its sender, and replies that did not count.

The mail is real: it comes in by SMTP, and the gateway judges it.
"""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from jumia_core.claims import Standing, Status, Turn
from jumia_core.intake import Verdict
from jumia_core.testing import a_claim
from mailgateway.config import Settings
from mailgateway.service import MailService
from tests.bots.rig import ADA, CHEN, GRACE, LI, NOUR, TUNDE, BotRig, Phone
from tests.mailgateway.rig import KEYS, MailRig, mail

FRENCH = "Bonjour, la commande est arrivée en retard et le client a refusé le colis. Merci de corriger cela."
PRIVATE = "ada.obi@private.example"
ANSWER = "It is the statement of week 44. The fee was charged twice."


class Gateway(MailRig):
    """The mail gateway of the bot's installation, listening on a real port."""

    def __init__(self, rig: BotRig) -> None:
        self.clock, self.center, self.people = rig.clock, rig.center, rig.people
        self.settings = Settings.load(port=0, keys=KEYS)
        self.service = MailService(self.center, self.settings)
        self.service.start()

    def __exit__(self, *_: object) -> None:
        self.service.stop()

    def held(self, number: str, text: str = ANSWER, *, sender: str = PRIVATE, subject: str = "My answer") -> int:
        """A mail about a claim from an address that nobody knows; return its number."""
        kept = self.deliver(mail(text, sender=sender, subject=subject), self.reply_address(number), sender=sender)
        assert self.judge(kept.id).verdict is Verdict.QUARANTINED
        return kept.id


@pytest.fixture
def post(rig: BotRig) -> Iterator[Gateway]:
    """The gateway beside the bot, over both databases."""
    with Gateway(rig) as gateway:
        yield gateway


@pytest.fixture
def light_post(light_rig: BotRig) -> Iterator[Gateway]:
    """The gateway beside the bot, over SQLite."""
    with Gateway(light_rig) as gateway:
        yield gateway


def uncounted(post: Gateway) -> str:
    """A claim of Ada's with a French answer, which did not count."""
    number = post.asked()
    assert post.reply(number, FRENCH).verdict is Verdict.REFUSED
    return str(number)


def toasted(phone: Phone, words: str) -> bool:
    return any(words in toast for toast in phone.toasts)


# --- held mail


def test_held_mail_is_listed_and_shown_with_why(light_rig: BotRig, light_post: Gateway) -> None:
    """Sender, subject, when it came and the reason; the whole mail comes as a file; then the claim is one tap away."""
    number = light_post.asked()
    inbound = light_post.held(str(number), subject="<b>My & answer</b>")
    li = light_rig.linked(LI).say("/quarantine")
    for words in (PRIVATE, "<b>My & answer</b>", "Held because"):
        assert words in li.text, words
    li.tap(f"✉️ {inbound}")
    assert "Let it in only if you are sure" in li.text
    page = li.answers[-1]["message_id"]
    li.tap("Whole mail")
    assert li.answers[-1]["document"]["file_name"] == f"mail-{inbound}.eml"
    li.tap("Open the claim", message=page)
    assert f"Claim {number}" in next(one["text"] for one in li.messages if one["message_id"] == page)


def test_a_mail_that_is_let_in_counts_as_the_sellers_at_its_own_receipt(rig: BotRig, post: Gateway) -> None:
    """It is asked first; then the gateway judges it again, and the answer is the registered seller's."""
    number = str(post.asked())
    rig.clock.advance(hours=3)
    came = rig.clock.now()
    inbound = post.held(number)
    rig.clock.advance(hours=5)
    li = rig.linked(LI).say("/quarantine").tap(f"✉️ {inbound}").tap("Let it in")
    assert rig.center.inbox.get(inbound).verdict is Verdict.QUARANTINED
    assert PRIVATE in li.text
    li.tap("Let it in")
    assert "read again now" in li.text
    post.judge_all()
    view = rig.center.claims.view(number)
    assert (view.turn, view.thread[-1].standing, view.thread[-1].received_at) == (
        Turn.PLATFORM,
        Standing.COUNTED,
        came,
    )
    assert view.thread[-1].name == "Ada Obi"
    card = li.press(f"tc:{number}:0")
    assert ANSWER in card.text
    assert "we asked the seller whether this mail is theirs" in card.text
    assert "the team let this mail in" in card.text


def test_a_mail_is_thrown_away_with_a_reason_on_record(rig: BotRig, post: Gateway) -> None:
    """Asked for and shown before it happens; whoever presses the old button again is told that it is over."""
    number = str(post.asked())
    inbound = post.held(number)
    li = rig.linked(LI).say("/quarantine").tap(f"✉️ {inbound}").tap("Throw away").say("It is an advertisement.")
    assert "It is an advertisement." in li.text
    assert rig.center.inbox.get(inbound).verdict is Verdict.QUARANTINED
    li.tap("Throw away")
    assert "thrown away" in li.text
    assert rig.center.inbox.get(inbound).verdict is Verdict.DROPPED
    [event] = [one for one in rig.center.claims.view(number).events if one.kind == "mail_dropped"]
    assert (event.data["reason"], event.actor) == ("It is an advertisement.", "Li Wei")
    for do in ("release", "drop"):
        assert "not held any more" in li.press(f"ti:{do}:{inbound}").text
        assert not any("Let it in" in label for label in li.labels)
    assert "nothing here" in li.say("/quarantine").text


def test_a_reason_is_needed_and_cancel_keeps_the_mail(light_rig: BotRig, light_post: Gateway) -> None:
    """Too long is told and asked again."""
    inbound = light_post.held(str(light_post.asked()))
    li = light_rig.linked(LI).say("/quarantine").tap(f"✉️ {inbound}").tap("Throw away")
    assert "Please write something" in li.say("  ").text
    li.say("x" * 301).tap("Throw away")
    assert "At most 300" in li.text
    li.say("An advertisement.").tap("Cancel")
    assert "Nothing was changed" in li.text
    assert light_rig.center.inbox.get(inbound).verdict is Verdict.QUARANTINED


def test_another_teams_mail_does_not_exist(rig: BotRig, post: Gateway) -> None:
    """Mail without a claim is the operator's only; another team's is answered like a number that nobody has."""
    inbound = post.held(str(post.asked()))
    nour = rig.linked(NOUR).say("/quarantine")
    assert PRIVATE not in nour.text
    for do in ("show", "whole", "release", "drop"):
        nour.press(f"ti:{do}:{inbound}")
        theirs = [toast.replace(str(inbound), "N") for toast in nour.toasts]
        nour.press(f"ti:{do}:987654")
        assert [toast.replace("987654", "N") for toast in nour.toasts] == theirs != []
    assert rig.center.inbox.get(inbound).verdict is Verdict.QUARANTINED
    nowhere = post.deliver(mail("Hello?", sender=PRIVATE), "claims@seller-center.localhost", sender=PRIVATE)
    assert post.judge(nowhere.id).verdict is Verdict.QUARANTINED
    assert f"✉️ {nowhere.id}" not in rig.linked(CHEN).say("/quarantine").text
    assert f"✉️ {nowhere.id}" in rig.linked(GRACE).say("/quarantine").text


def test_an_account_manager_reads_no_mail(light_rig: BotRig, light_post: Gateway) -> None:
    """Refused with words that name who may."""
    inbound = light_post.held(str(light_post.asked()))
    tunde = light_rig.linked(TUNDE).say("/staff")
    for data in ("go:quarantine", "go:uncounted", f"ti:show:{inbound}", f"ti:release:{inbound}"):
        tunde.press(data)
        assert toasted(tunde, "may not do this"), data
    assert PRIVATE not in str(tunde.messages)


def test_a_long_quarantine_turns_pages_and_its_texts_fit(light_rig: BotRig, light_post: Gateway) -> None:
    """Whoever writes long subjects of emojis and brackets does not keep the team from its list."""
    number = str(light_post.asked())
    for count in range(11):
        light_post.held(number, f"{ANSWER} {count}", subject=f"{count} " + "🔥<" * 90)
    li = light_rig.linked(LI).say("/quarantine")
    opened = [label for label in li.labels if label.startswith("✉️")]
    assert len(opened) == 10
    li.tap("▶")
    assert len([label for label in li.labels if label.startswith("✉️")]) == 1
    assert [label for label in li.tap("◀").labels if label.startswith("✉️")] == opened


@pytest.mark.parametrize(("answer", "words"), [("me", "It was me"), ("not me", "It was not me")])
def test_what_the_seller_said_about_held_mail_is_on_the_card(
    rig: BotRig, post: Gateway, answer: str, words: str
) -> None:
    """The seller is asked in the chat; yes and no are both told to the team, and after a yes the answer is there."""
    ada = rig.linked(ADA)
    number = str(post.asked())
    inbound = post.held(number)
    rig.send_chat()
    ada.press(f"cw:{'yes' if answer == 'me' else 'no'}:{number}:{inbound}")
    post.judge_all()
    li = rig.linked(LI).say("/quarantine")
    assert "nothing here" in li.text
    li.press(f"tc:{number}:0")
    assert words in li.text
    assert (ANSWER in li.text) == (answer == "me")


# --- replies that did not count


def test_a_reply_that_is_let_count_keeps_its_receipt_and_takes_the_turn(rig: BotRig, post: Gateway) -> None:
    """It is shown whole and asked once more; then it is the platform's turn since the mail came."""
    number = uncounted(post)
    came = rig.clock.now()
    rig.clock.advance(hours=30)
    li = rig.linked(LI).say("/uncounted")
    assert "Bonjour" in li.text
    li.tap(f"💬 {number}")
    assert FRENCH in li.text
    li.tap("Let it count")
    assert rig.center.claims.view(number).turn is Turn.SELLER
    li.tap("Let it count")
    assert "counts now" in li.text
    view = rig.center.claims.view(number)
    assert (view.turn, view.thread[-1].standing, view.thread[-1].received_at) == (
        Turn.PLATFORM,
        Standing.COUNTED,
        came,
    )
    assert "nothing here" in li.say("/uncounted").text


def test_a_reply_that_counts_after_the_close_reopens_the_claim(rig: BotRig, post: Gateway) -> None:
    """It came in time; that nobody looked for days is not the seller's fault."""
    number = uncounted(post)
    rig.clock.advance(days=9)
    post.service.move_watermark()
    rig.center.claims.sweep()
    rig.clock.advance(days=4)
    post.service.move_watermark()
    rig.center.claims.sweep()
    assert rig.center.claims.view(number).status is Status.CLOSED_NO_REPLY
    rig.linked(LI).say("/uncounted").tap(f"💬 {number}").tap("Let it count").tap("Let it count")
    view = rig.center.claims.view(number)
    assert (view.status, view.turn) == (Status.OPEN, Turn.PLATFORM)
    assert view.due_before is not None
    assert view.due_before > rig.clock.now() + timedelta(days=1)


def test_a_reply_that_stays_uncounted_is_decided_with_a_reason(rig: BotRig, post: Gateway) -> None:
    """It leaves the list, the turn stays the seller's; a second decision is refused with words."""
    number = uncounted(post)
    message = rig.center.claims.view(number).thread[-1].id
    li = rig.linked(LI).say("/uncounted").tap(f"💬 {number}").tap("Does not count").say("Nothing about the fee.")
    assert "Nothing about the fee." in li.text
    li.tap("Does not count")
    view = rig.center.claims.view(number)
    assert (view.turn, view.thread[-1].standing) == (Turn.SELLER, Standing.NOT_ENGLISH)
    assert [one.data["reason"] for one in view.events if one.kind == "reply_dismissed"] == ["Nothing about the fee."]
    assert "nothing here" in li.say("/uncounted").text
    li.press(f"tr:dismiss:{number}:{message}").say("Again.").tap("Does not count")
    assert toasted(li, "does not wait for a decision")


def test_another_teams_reply_does_not_exist(rig: BotRig, post: Gateway) -> None:
    """Nor does a message of one claim under the number of another."""
    number = uncounted(post)
    message = rig.center.claims.view(number).thread[-1].id
    nour = rig.linked(NOUR).say("/uncounted")
    assert "Bonjour" not in nour.text
    for do in ("show", "count", "dismiss"):
        nour.press(f"tr:{do}:{number}:{message}")
        theirs = [toast.replace(number, "N") for toast in nour.toasts]
        nour.press(f"tr:{do}:40000002:{message}")
        assert [toast.replace("40000002", "N") for toast in nour.toasts] == theirs != []
    other = rig.people.ada.claims.raise_claim(a_claim("2026-W47")).number
    li = rig.linked(LI).say("/uncounted").press(f"tr:count:{other}:{message}")
    assert toasted(li, "not here any more")
    assert rig.center.claims.view(number).turn is Turn.SELLER


def test_a_reply_is_found_however_much_was_written_after_it(light_rig: BotRig, light_post: Gateway) -> None:
    """A claim's page holds its last fifty messages; a decision that is due is not lost above them."""
    number = uncounted(light_post)
    for count in range(51):
        light_rig.people.li.claims.hold(number, f"Note {count}.")
    li = light_rig.linked(LI).say("/uncounted").tap(f"💬 {number}")
    assert FRENCH in li.text
    li.tap("Let it count").tap("Let it count")
    assert light_rig.center.claims.view(number).turn is Turn.PLATFORM


def test_a_long_answer_is_read_whole_enough_to_decide(light_post: Gateway, light_rig: BotRig) -> None:
    """A reply of 3,900 letters on its page and in the question whether it counts: no hole in its place."""
    number = light_post.asked()
    assert light_post.reply(number, FRENCH * 39).verdict is Verdict.REFUSED
    phone = light_rig.linked(LI).say("/uncounted").tap(number)
    for _ in range(2):
        assert "{" not in phone.text
        assert phone.text.count("la commande est arrivée en retard") > 30
        if "Let it count" in str(phone.labels):
            phone.tap("Let it count")
