"""Answering a claim in the chat: only English counts, and it is said before it is sent; no file is lost in silence."""

import pytest

from bots.frame.texts import LANGUAGES, texts
from jumia_core.claims import Status, Turn
from tests.bots.rig import ADA, BOLA, PHOTO, BotRig, Phone
from tests.bots.test_claims import asked, closed, decision, raised

ENGLISH = "The statement is week 44. The commission is twice what your price list says."
FRENCH = "Bonjour, je vous écris demain parce que le comptable est absent aujourd'hui."
PIDGIN = "Oga abeg, una never pay me since last week, wetin dey happen?"
MEGABYTE = 1024 * 1024


def replying(rig: BotRig, number: str, *, language: str = "en") -> Phone:
    """Ada's phone, where the answer to a claim is asked for."""
    return rig.linked(ADA, language=language).say("/claims").press(f"ca:reply:{number}")


def standings(rig: BotRig, number: str) -> list[str]:
    """What the seller's messages after the first were worth."""
    thread = rig.people.ada.claims.get(number).thread
    return [str(message.standing) for message in thread if message.author == "seller"][1:]


def files(rig: BotRig, number: str) -> list[str]:
    """The files of the newest message."""
    return [file.filename for file in rig.people.ada.claims.get(number).thread[-1].evidence]


# --- the language


def test_an_answer_in_english_counts(rig: BotRig) -> None:
    """It is shown before it is sent; then it is our turn, with our deadline, and nobody is asked again."""
    number = asked(rig)
    phone = replying(rig, number).say(ENGLISH)
    assert "Send photos or files" in phone.text
    phone.tap("Skip")
    assert ENGLISH in phone.text
    assert "does not look like English" not in phone.text
    assert standings(rig, number) == []
    phone.tap("Send the answer")
    assert f"We have your answer to claim {number}. It counts." in phone.text
    assert "It is our turn." in phone.text
    assert "By Thu, 26 Nov 2026, 16:59 (Lagos)" in phone.text
    assert standings(rig, number) == ["counted"]
    assert rig.people.ada.claims.get(number).turn is Turn.PLATFORM
    assert f"Claim {number}" in phone.tap("Open the claim").text


def test_french_is_told_before_it_is_sent_and_can_be_corrected(rig: BotRig) -> None:
    """Which language it seems to be; "write it again" keeps the claim and asks anew; the English one counts."""
    number = asked(rig)
    phone = replying(rig, number).say(FRENCH)
    assert "does not look like English (French)" in phone.text
    phone.tap("Write it again")
    assert f"Your answer to claim {number}" in phone.text
    phone.say(ENGLISH)
    assert "does not look like English" not in phone.text
    phone.tap("Skip").tap("Send the answer")
    assert standings(rig, number) == ["counted"]


def test_french_sent_as_it_is_does_not_count_and_says_how_long_is_left(rig: BotRig) -> None:
    """It is warned of once more in the preview; the seller's clock runs on."""
    number = asked(rig)
    phone = replying(rig, number).say(FRENCH).tap("Keep it as it is").tap("Skip")
    assert "If it is not English, it does not count" in phone.text
    phone.tap("Send the answer")
    assert f"Your answer to claim {number} does not count: it is not in English." in phone.text
    assert "It is your turn." in phone.text
    assert "3 days left" in phone.text
    assert standings(rig, number) == ["not_english"]
    assert rig.people.ada.claims.get(number).turn is Turn.SELLER


def test_a_text_instead_of_a_choice_is_asked_for_the_choice(light_rig: BotRig) -> None:
    """Whoever types on instead of tapping loses nothing."""
    phone = replying(light_rig, asked(light_rig)).say(FRENCH).say("yes")
    assert "Please tap one of the buttons." in phone.text
    assert FRENCH in phone.tap("Keep it as it is").tap("Skip").text


def test_an_english_text_instead_of_a_choice_is_the_new_answer(light_rig: BotRig) -> None:
    """Whoever was told that French does not count, and writes on in English, has written it again."""
    number = asked(light_rig)
    phone = replying(light_rig, number).say(FRENCH).say(ENGLISH)
    assert "does not look like English" not in phone.text
    preview = phone.tap("Skip").text
    assert ENGLISH in preview
    assert FRENCH not in preview
    phone.tap("Send the answer")
    assert standings(light_rig, number) == ["counted"]


@pytest.mark.parametrize("text", [PIDGIN, "12500 NGN, statement 2026-W44", "OK"])
def test_pidgin_and_what_is_unsure_count_without_a_warning(light_rig: BotRig, text: str) -> None:
    """A wrong refusal is the worst failure: only what is surely another language is warned of."""
    number = asked(light_rig)
    phone = replying(light_rig, number).say(text)
    assert "does not look like English" not in phone.text
    phone.tap("Skip").tap("Send the answer")
    assert standings(light_rig, number) == ["counted"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_warning_and_the_outcome_are_in_the_reader_s_language(
    light_rig: BotRig, language: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Who writes French by mistake may read no English at all."""
    t, number = texts(language), asked(light_rig)
    phone = replying(light_rig, number, language=language).say(FRENCH)
    assert t.plain("reply-again") in phone.labels
    phone.tap(t.plain("reply-same")).tap(t.plain("form-skip")).tap(t.plain("reply-send"))
    assert t.plain("outcome-of-not-english", number=number).split("<b>")[0] in phone.text
    assert caplog.records == []


# --- photos and files


def test_a_photo_alone_is_an_answer(rig: BotRig) -> None:
    """No text at all: it counts, and is flagged to the agent."""
    number = asked(rig)
    phone = replying(rig, number).tap("Skip").photo().tap("Done")
    assert "1 file" in phone.text
    phone.tap("Send the answer")
    assert "It counts." in phone.text
    assert standings(rig, number) == ["counted"]
    assert len(files(rig, number)) == 1


def test_text_and_several_files_go_together(rig: BotRig) -> None:
    """Each keeps its name; their number is said while they come in."""
    number = asked(rig)
    phone = replying(rig, number).say(ENGLISH).photo().photo(b"a,b\n1,2\n", "statement.csv", "text/csv")
    assert "2 files are here" in phone.text
    phone.tap("Done").tap("Send the answer")
    names = files(rig, number)
    assert names[0].startswith("photo-")
    assert names[1] == "statement.csv"
    assert len(names) == 2


def test_a_file_over_the_limit_is_refused_by_name_and_the_rest_is_taken(rig: BotRig) -> None:
    """3 MB are allowed: the answer counts all the same, and the seller reads which file is missing and why."""
    number = asked(rig)
    phone = replying(rig, number).say(ENGLISH).photo(PHOTO, "small.pdf", "application/pdf")
    phone.photo(b"%PDF" + b"x" * (3 * MEGABYTE), "big & slow.pdf", "application/pdf")
    assert "big & slow.pdf: this file is too large." in phone.text
    assert "It counts." in phone.tap("Done").tap("Send the answer").text
    assert files(rig, number) == ["small.pdf"]


def test_a_file_that_telegram_does_not_hand_out_can_be_left_out(rig: BotRig) -> None:
    """More than 20 MB: named at once with the reason; the others stay, and the answer can be sent without it."""
    number = asked(rig)
    phone = replying(rig, number).say(ENGLISH).photo(PHOTO, "small.pdf", "application/pdf")
    phone.photo(b"x" * (20 * MEGABYTE + 1), "film.mp4", "video/mp4")
    assert "film.mp4: this file is too large." in phone.text
    assert standings(rig, number) == []
    assert "1 file is here" in phone.text
    phone.tap("Done").tap("Send the answer")
    assert "It counts." in phone.text
    assert files(rig, number) == ["small.pdf"]


def test_a_file_that_is_gone_at_telegram_is_named_and_can_be_left_out(light_rig: BotRig) -> None:
    """The only file was lost there: the seller is asked for it again, and may go on without."""
    number = asked(light_rig)
    phone = replying(light_rig, number).say(ENGLISH).photo(PHOTO, "lost.pdf", "application/pdf").tap("Done")
    light_rig.server.call(light_rig.server.page.world.files.clear)
    phone.tap("Send the answer")
    assert "lost.pdf: Telegram does not have this file any more." in phone.text
    assert "files:" not in phone.text
    phone.tap("Skip").tap("Send the answer")
    assert standings(light_rig, number) == ["counted"]


def test_of_eleven_files_ten_are_taken(light_rig: BotRig) -> None:
    """The eleventh is named, and the answer counts."""
    number = asked(light_rig)
    phone = replying(light_rig, number).say(ENGLISH)
    for count in range(1, 12):
        phone.photo(PHOTO, f"page-{count}.pdf", "application/pdf")
    assert "at most 10 files" in phone.text
    assert "10 files are here" in phone.text
    phone.tap("Done").tap("Send the answer")
    assert len(files(light_rig, number)) == 10


def test_neither_text_nor_file_is_not_sent(light_rig: BotRig) -> None:
    """An empty answer would count for nothing: the seller is asked again instead."""
    number = asked(light_rig)
    phone = replying(light_rig, number).tap("Skip")
    assert "You wrote no text. Send at least one photo or file" in phone.text
    assert phone.labels == ["◀ Back", "✖ Cancel"]
    assert "You wrote no text" in phone.form("skip").text
    phone.photo()
    assert "Done" in phone.labels
    assert standings(light_rig, number) == []


# --- when it is not one's turn


def test_an_answer_that_comes_after_the_claim_closed_is_told_so(rig: BotRig) -> None:
    """The form was open while the time ended: it does not count, in words, and the claim stays closed."""
    number = asked(rig)
    phone = replying(rig, number).say(ENGLISH)
    rig.clock.advance(days=7)
    assert rig.center.claims.sweep() == 1
    phone.tap("Skip").tap("Send the answer")
    assert f"Your answer to claim {number} came too late. It does not count." in phone.text
    assert "The claim is closed. Do you still need help? Raise the same matter once more." in phone.text
    assert rig.people.ada.claims.get(number).status is Status.CLOSED_NO_REPLY
    assert standings(rig, number) == ["late"]
    assert "What is it about?" in phone.tap("New claim").text


def test_an_old_button_of_a_closed_claim_answers_in_words(rig: BotRig) -> None:
    """No error of ours, whatever the claim became: closed for silence, or taken back."""
    number, gone = closed(rig), raised(rig, "2026-W41")
    rig.people.ada.claims.withdraw(gone)
    for one, words in ((number, "came too late"), (gone, "is closed already")):
        phone = replying(rig, one).say(ENGLISH).tap("Skip").tap("Send the answer")
        assert words in phone.text
        assert "does not count" in phone.text


def test_an_answer_after_the_deadline_and_before_the_sweep_is_late(rig: BotRig) -> None:
    """The deadline decides, not the hour at which our schedule runs."""
    number = asked(rig)
    phone = replying(rig, number).say(ENGLISH).tap("Skip")
    rig.clock.advance(days=4)
    phone.tap("Send the answer")
    assert "came too late. It does not count." in phone.text
    assert standings(rig, number) == ["late"]


def test_an_answer_to_a_decision_opens_the_claim_again(rig: BotRig) -> None:
    """The seller is told so, and it is our turn."""
    number = raised(rig)
    rig.people.li.claims.resolve(number, decision())
    rig.send_mail()
    phone = replying(rig, number).say("I do not agree. The price list says 5 percent.").tap("Skip")
    phone.tap("Send the answer")
    assert "The claim is open again." in phone.text
    assert "It is our turn." in phone.text
    assert rig.people.ada.claims.get(number).status is Status.OPEN


def test_a_second_answer_is_kept_beside_the_first(light_rig: BotRig) -> None:
    """It moves no clock, and says so."""
    number = asked(light_rig)
    phone = replying(light_rig, number).say(ENGLISH).tap("Skip").tap("Send the answer")
    due = light_rig.people.ada.claims.get(number).due_before
    light_rig.clock.advance(hours=2)
    phone.press(f"ca:reply:{number}").say("One thing more: the period is October.").tap("Skip").tap("Send the answer")
    assert "kept with your answer" in phone.text
    assert light_rig.people.ada.claims.get(number).due_before == due
    assert standings(light_rig, number) == ["counted", "further"]


def test_leaving_the_form_sends_nothing(light_rig: BotRig) -> None:
    """Cancel at the preview; a text afterwards is no answer."""
    number = asked(light_rig)
    phone = replying(light_rig, number).say(ENGLISH).tap("Skip").tap("Cancel")
    assert "Nothing was sent." in phone.text
    phone.say(ENGLISH)
    assert standings(light_rig, number) == []


def test_a_long_answer_is_shown_in_part_and_sent_whole(light_rig: BotRig) -> None:
    """Telegram takes 4,096 characters in and out, and markup in a text makes it longer on its way."""
    number = asked(light_rig)
    text = ("The amount is < 5 & > 3, says the list. " * 102)[:4090].strip()
    phone = replying(light_rig, number).say(text).tap("Skip")
    assert text[:1000] in phone.text
    phone.tap("Send the answer")
    assert light_rig.people.ada.claims.get(number).thread[-1].text == text


def test_another_member_answers_for_the_shop(rig: BotRig) -> None:
    """A packer, from the other phone: it counts for the claim."""
    number = asked(rig)
    rig.linked(BOLA).say("/claims").tap(number).tap("Answer").say(ENGLISH).tap("Skip").tap("Send the answer")
    assert standings(rig, number) == ["counted"]
    assert rig.people.ada.claims.get(number).thread[-1].name == "Bola Ade"


def test_the_question_stands_above_its_answer(light_rig: BotRig) -> None:
    """Whoever taps "Answer" below it must not remember what was asked; a long one is cut, and the form still fits."""
    number = asked(light_rig, question="Which statement is it, and which line of it?")
    phone = replying(light_rig, number)
    assert "Which statement is it, and which line of it?" in phone.text
    other = asked(light_rig, "2026-W45", question="Which one? " + "Please look at <page> & line. " * 200)
    phone.press(f"ca:reply:{other}")
    assert "Which one? Please look at <page> & line." in phone.text
    assert f"Your answer to claim {other}" in phone.text
