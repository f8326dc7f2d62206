"""Raising a claim in the chat: each kind by its own questions, checked at once, and nothing written before Send."""

import pytest
from sqlalchemy import func, select

from bots.frame.texts import LANGUAGES, texts
from jumia_core.claims import Status
from jumia_core.claims.model import Claim
from jumia_core.policies import claims as policy
from tests.bots.foreign import snapshot
from tests.bots.rig import ADA, OMAR, PHOTO, BotRig, Phone
from tests.bots.test_claims import closed, raised

VALUES = {  # what a seller in Lagos writes on Monday 23 November 2026
    "order_number": "311 402 987",
    "tracking_number": "JNG-48151623",
    "sku": "ADA-ANKARA-6Y",
    "country": "NG",
    "url": "https://api.example/orders",
    "response": "500 <b>Internal</b> & nothing else",
    "holiday_dates": "2026-11-01 to 2026-11-05",
    "statement_period": "2026-W47",
    "amount": "12,500 NGN",
    "transaction_type": "Commission",
    "collected_at": "2026-11-20",
    "ordered_at": "2026-10-02",
    "noticed_at": "2026-11-20",
    "topic": "A voucher that buyers cannot use",
}
COMMENTS = "The buyer never got it. Please look for it & pay me <soon>."
FRENCH = "Bonjour, je vous écris parce que le colis n'est jamais arrivé chez le client."
MEGABYTE = 1024 * 1024


def count(rig: BotRig) -> int:
    """How many claims there are."""
    with rig.center.store.engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(Claim)).scalar_one()


def to_comments(phone: Phone, kind: str) -> Phone:
    """Answer everything about a kind up to the comments."""
    title = texts("en").plain(f"kind-{kind}")
    phone.say("/raise").tap(title)
    for name in policy.kind(kind).fields:
        assert texts("en").plain(f"field-{name}") in phone.text
        phone.say(VALUES[name])
    return phone


def to_preview(phone: Phone, kind: str, *, photos: int = 0) -> Phone:
    """Answer everything, up to the preview."""
    to_comments(phone, kind).say(COMMENTS)
    for _ in range(max(photos, 1 if policy.kind(kind).photos else 0)):
        phone.photo()
    return phone.tap("Done" if "Done" in phone.labels else "Skip")


# --- every kind


@pytest.mark.parametrize("kind", policy.kinds())
def test_every_kind_is_raised_by_its_own_questions(light_rig: BotRig, kind: str) -> None:
    """One question a field, the comments, the files, a preview with all of it and both deadlines; then it is there."""
    phone = to_preview(light_rig.linked(ADA), kind)
    for name in policy.kind(kind).fields:
        assert VALUES[name] in phone.text
    assert COMMENTS in phone.text
    assert "we must answer by Thu, 26 Nov 2026, 16:59 (Lagos)" in phone.text
    assert "For our team this is Thu, 26 Nov 2026, 23:59 (Shanghai)" in phone.text
    assert count(light_rig) == 0
    assert phone.keys[0].get("style") == "success"
    phone.tap("Send the claim")
    [summary] = light_rig.people.ada.claims.list()
    claim = light_rig.people.ada.claims.get(summary.number)
    assert claim.kind == kind
    assert claim.fields == {name: VALUES[name] for name in policy.kind(kind).fields}
    assert claim.thread[0].text == COMMENTS
    assert len(claim.thread[0].evidence) == policy.kind(kind).photos
    assert "We have your claim." in phone.text
    assert str(claim.number) in phone.text
    assert "claim_new" in {mail.kind for mail in light_rig.send_mail()}


def test_all_values_of_the_test_are_of_fields_that_exist() -> None:
    """A field that is gone from the policy must go from here, and a new one gets a value here."""
    assert {name for kind in policy.kinds().values() for name in kind.fields} == set(VALUES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_claim_is_raised_in_every_language(
    light_rig: BotRig, language: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The questions, the warning and the preview are the reader's; the claim's text is English."""
    t = texts(language)
    phone = light_rig.linked(ADA, language=language).say("/raise").tap(t.plain("kind-bad_return"))
    for name in policy.kind("bad_return").fields:
        assert t.plain(f"field-{name}") in phone.text
        phone.say(VALUES[name])
    assert t.plain("raise-not-english") in phone.say(FRENCH).text
    phone.say(COMMENTS).photo().tap(t.plain("form-done")).tap(t.plain("raise-send"))
    assert t.plain("raise-done") in phone.text
    assert count(light_rig) == 1
    assert caplog.records == []


# --- checked at once


@pytest.mark.parametrize(
    ("kind", "answered", "wrong", "words"),
    [
        (
            "counterfeit_appeal",
            ["311", "SKU", "NG"],
            "last Friday",
            "Day you were told: This is not a day. Write it as",
        ),
        ("counterfeit_appeal", ["311", "SKU", "NG"], "2026-12-24", "This day is still to come."),
        (
            "counterfeit_appeal",
            ["311", "SKU", "NG"],
            "2026-11-02",
            "It is too late for this kind of claim: the last day was 2026-11-04",
        ),
        ("lost_package", ["311", "JNG"], "2026-07-01", "the last day was 2026-10-01"),
        ("cancel_order", [], "3" * 501, "Order number: This is too long. At most 500 letters fit."),
        ("other", ["A topic"], FRENCH, "This does not look like English. Claims are answered in English only."),
    ],
)
def test_a_wrong_answer_is_told_at_its_own_question(
    light_rig: BotRig, kind: str, answered: list[str], wrong: str, words: str
) -> None:
    """At once and in words, with the field as the question names it; the right answer goes on."""
    phone = light_rig.linked(ADA).say("/raise").tap(texts("en").plain(f"kind-{kind}"))
    for answer in answered:
        phone.say(answer)
    asked = phone.text
    phone.say(wrong)
    assert words in phone.text
    assert phone.text.startswith("⚠️ ")
    assert phone.text.endswith(asked)
    assert "_" not in phone.text


def test_the_window_of_the_shop_s_own_country_holds(light_rig: BotRig) -> None:
    """Egypt gives two working days for a bad return, Nigeria none: an old day is taken there only."""
    for user, words in ((ADA, "What happened"), (OMAR, "the last day was")):
        phone = light_rig.linked(user).say("/raise").tap("missing return").say("311").say("SKU").say("2026-01-05")
        assert words in phone.text


def test_a_text_where_a_kind_is_to_be_tapped_chooses_nothing(light_rig: BotRig) -> None:
    """The kinds stay on the screen."""
    phone = light_rig.linked(ADA).say("/raise").say("my parcel is lost")
    assert "Please tap one of the buttons." in phone.text
    assert "Lost package" in phone.labels


def test_a_file_where_a_text_is_asked_for_is_refused_in_words(light_rig: BotRig) -> None:
    """The question stays."""
    phone = light_rig.linked(ADA).say("/raise").tap("Lost package").photo()
    assert "Please answer with a text here." in phone.text
    assert "Order number" in phone.text


# --- back, skip, edit


def test_going_back_changes_an_answer_and_keeps_the_others(rig: BotRig) -> None:
    """From the preview back to the first field, and forward again."""
    phone = to_preview(rig.linked(ADA), "cancel_order")
    phone.tap("Back").tap("Back").tap("Back")
    assert "Order number" in phone.text
    phone.say("999 888").say(COMMENTS).tap("Skip")
    assert "999 888" in phone.text
    assert VALUES["order_number"] not in phone.text
    phone.tap("Send the claim")
    [claim] = rig.people.ada.claims.list()
    assert rig.people.ada.claims.get(claim.number).fields == {"order_number": "999 888"}


def test_another_kind_leaves_the_answers_of_the_first_behind(light_rig: BotRig) -> None:
    """Back to the first question and another choice: only the fields of the new kind are sent."""
    phone = to_comments(light_rig.linked(ADA), "bill_problem")
    for _ in range(4):
        phone.tap("Back")
    phone.tap("Cancel a wrong").say("311").say(COMMENTS).tap("Skip").tap("Send the claim")
    [claim] = light_rig.people.ada.claims.list()
    assert light_rig.people.ada.claims.get(claim.number).fields == {"order_number": "311"}


def test_a_required_field_cannot_be_skipped(light_rig: BotRig) -> None:
    """No button offers it, and a made-up tap does nothing."""
    phone = light_rig.linked(ADA).say("/raise").tap("Lost package")
    assert not any("Skip" in label for label in phone.labels)
    phone.form("skip").form("send").form("done").form("choose", 99)
    assert "Order number" in phone.text
    assert count(light_rig) == 0


# --- photos and files


def test_photos_are_required_where_the_kind_says_so(rig: BotRig) -> None:
    """A damaged return without a photo cannot be sent; with two it can, and both are kept."""
    phone = to_comments(rig.linked(ADA), "bad_return").say(COMMENTS)
    assert "At least one is needed." in phone.text
    assert phone.labels == ["◀ Back", "✖ Cancel"]
    phone.form("skip").form("done")
    assert "At least one is needed." in phone.text
    phone.photo().photo().tap("Done")
    assert "2 files" in phone.text
    phone.tap("Send the claim")
    [claim] = rig.people.ada.claims.list()
    assert len(rig.people.ada.claims.get(claim.number).thread[0].evidence) == 2


def test_a_file_that_is_too_large_is_named_and_left_out(rig: BotRig) -> None:
    """Nothing is raised yet; the person may send another, or go on with the rest."""
    phone = to_comments(rig.linked(ADA), "cancel_order").say(COMMENTS)
    phone.photo(b"%PDF" + b"x" * (3 * MEGABYTE), "big.pdf", "application/pdf")
    assert "big.pdf: this file is too large." in phone.text
    phone.photo(b"a,b\n", "list.csv", "text/csv")
    phone.photo(b"MZ", "photo", "application/x-msdownload").tap("Done").tap("Send the claim")
    assert "photo: its type application/x-msdownload is not allowed" in phone.text
    assert "1 file is here" in phone.text
    assert count(rig) == 0
    phone.tap("Done").tap("Send the claim")
    [claim] = rig.people.ada.claims.list()
    assert [file.filename for file in rig.people.ada.claims.get(claim.number).thread[0].evidence] == ["list.csv"]


def test_a_file_that_telegram_does_not_hand_out_is_named_and_left_out(light_rig: BotRig) -> None:
    """More than 20 MB: the claim is raised without it, or with another."""
    phone = to_comments(light_rig.linked(ADA), "bad_return").say(COMMENTS)
    phone.photo(b"x" * (20 * MEGABYTE + 1), "film.mp4", "video/mp4")
    assert "film.mp4: this file is too large. Please send a smaller one." in phone.text
    assert "Done" not in phone.labels  # a photo is still needed
    phone.photo().tap("Done").tap("Send the claim")
    assert count(light_rig) == 1


def test_of_eleven_files_the_first_ten_are_kept(light_rig: BotRig) -> None:
    """It is said before anything is sent."""
    phone = to_comments(light_rig.linked(ADA), "cancel_order").say(COMMENTS)
    for number in range(1, 12):
        phone.photo(PHOTO, f"page-{number}.pdf", "application/pdf")
    assert "A claim takes at most 10 files. We kept the first 10." in phone.text
    phone.tap("Done").tap("Send the claim")
    [claim] = light_rig.people.ada.claims.list()
    assert len(light_rig.people.ada.claims.get(claim.number).thread[0].evidence) == 10


# --- the same matter


def test_the_same_matter_is_refused_with_the_first_claim_s_number(rig: BotRig) -> None:
    """Said in the preview already, in words; sending it all the same raises nothing."""
    phone = to_preview(rig.linked(ADA), "bill_problem").tap("Send the claim")
    first = str(rig.people.ada.claims.list()[0].number)
    to_preview(phone, "bill_problem")
    assert f"Claim {first} about the same matter is open. Answer in that claim; do not raise it twice." in phone.text
    assert "we must answer by" not in phone.text
    phone.tap("Send the claim")
    assert any(first in toast and "same matter" in toast for toast in phone.toasts)
    assert count(rig) == 1


def test_after_a_close_the_matter_is_raised_once_more(rig: BotRig) -> None:
    """The preview names the claim that it follows, and so does the new one."""
    first = closed(rig, "2026-W47")
    phone = to_preview(rig.linked(ADA), "bill_problem")
    assert f"The same matter was claim {first} before." in phone.text
    phone.tap("Send the claim")
    assert f"The same matter was claim {first} before." in phone.text
    [claim] = rig.people.ada.claims.list()
    assert (claim.status, str(rig.people.ada.claims.get(claim.number).linked_to)) == (Status.OPEN, first)


# --- nothing before Send


def test_nothing_is_written_before_send_and_cancel_leaves_nothing(rig: BotRig) -> None:
    """At no step of the form does a row change outside of what the chat remembers; texts afterwards are no answers."""
    phone = rig.linked(ADA).say("/home")
    before = snapshot(rig.center)
    to_preview(phone, "bad_return", photos=2)
    assert snapshot(rig.center) == before
    phone.tap("Cancel")
    assert "Nothing was sent." in phone.text
    phone.say(COMMENTS).press("fm:send:0:0:0")
    assert any("This form has ended" in toast for toast in phone.toasts)
    assert snapshot(rig.center) == before


@pytest.mark.parametrize("letter", ["<", "&", "😀", "a"])
def test_a_preview_of_very_long_answers_fits_into_a_message(light_rig: BotRig, letter: str) -> None:
    """Long fields and comments are shown in part, whatever they are made of, and sent whole."""
    phone = light_rig.linked(ADA).say("/raise").tap("API issue")
    phone.say(f"https://example.ng/{letter * 230}").say(f"500 {letter * 240}")
    comments = "Your server does not answer. " + letter * 2000 + " Please look at it."
    phone.say(comments).tap("Skip")
    assert "Your server does not answer." in phone.text
    assert "we must answer by" in phone.text
    sent = light_rig.calls("editMessageText")[-1]["body"]["text"]
    assert len(sent.encode("utf-16-le")) // 2 <= 4096
    phone.tap("Send the claim")
    [claim] = light_rig.people.ada.claims.list()
    assert light_rig.people.ada.claims.get(claim.number).thread[0].text == comments


def test_a_claim_of_another_shop_on_the_same_matter_does_not_hinder(light_rig: BotRig) -> None:
    """Matters are a shop's own: nothing of Omar's claim shows."""
    other = raised(light_rig, "2026-W47")
    phone = light_rig.linked(OMAR, language="en")
    to_preview(phone, "bill_problem")
    assert other not in phone.text
    assert "same matter" not in phone.text


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_what_is_wrong_is_said_in_the_reader_s_language(light_rig: BotRig, language: str) -> None:
    """A day that is none, one to come, a name too long, a claim of the same matter: no English, no name of a field."""
    t = texts(language)
    first = raised(light_rig, "2026-W44")
    phone = light_rig.linked(ADA, language=language).say("/raise").tap(t.plain("kind-counterfeit_appeal"))
    phone.say("x" * 501)
    assert t.plain("problem-too-long", figure="500") in phone.text
    phone.say("1").say("2").say("NG").say("tomorrow")
    assert f"{t.plain('field-noticed_at')}: {t.plain('problem-not-a-day')}" in phone.text
    phone.say("2026-12-24")
    assert t.plain("problem-in-future") in phone.text
    for name in ("order_number", "noticed_at", "is not", "characters"):
        assert name not in phone.text
    phone.say("/raise").tap(t.plain("kind-bill_problem")).say("2026-W44").say("Commission").say("12500 NGN")
    phone.say("The commission is twice what the price list says.").tap(t.plain("form-skip"))
    phone.tap(t.plain("raise-send"))
    assert t.plain("error-same-matter", number=first) in f"{phone.text}{phone.toasts}"
